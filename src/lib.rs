//! **essaymark** parses *essay Markdown*, the flavour of long-form essay sites, to a typed tree that borrows from the
//! source and knows where every node stands in it; and has traits to write such a tree as anything.
//!
//! The language is CommonMark and GitHub's tables, footnotes and task lists, and beyond them YAML front matter, admonitions
//! that nest and fold, definition lists, figures with captions, math, attributes, wikilinks and embeds. Each is a
//! [`Construct`] that can be switched on or off.
//!
//! # From text to tree to HTML
//!
//! [`parse`] returns a [`Document`](ast::Document): [`Block`](ast::Block)s that hold [`Inline`](ast::Inline)s, plain structs
//! with public fields, each with its [`Span`](ast::Span) of bytes.
//!
//! ```
//! use essaymark::ast::{AdmonitionKind, Block};
//! use essaymark::render::Html;
//!
//! let source = "> [!tip]- Bring *boots*\n> The path floods.[^1]\n\n[^1]: At spring tide.\n";
//! let doc = essaymark::parse(source);
//!
//! let Block::Admonition(tip) = &doc.children[0] else { panic!() };
//! assert_eq!(tip.kind, AdmonitionKind::Tip);
//! assert_eq!(tip.title.as_ref().unwrap().span.slice(source), Some("Bring *boots*"));
//!
//! let html = Html::untrusted().render(&doc)?;
//! assert!(html.starts_with("<details class=\"admonition tip\">"));
//! # Ok::<(), essaymark::render::RenderError>(())
//! ```
//!
//! - To walk a tree: [`Visit`](ast::visit::Visit) and [`VisitMut`](ast::visit_mut::VisitMut), or
//!   [`descendants`](ast::Document::descendants).
//! - To keep a tree longer than its source: [`into_owned`](ast::Document::into_owned).
//! - To find a line and column: [`LineIndex`].
//! - To change how one node is written, or to write another format: [`render`].
//! - To parse a smaller language: [`parse_with`] and a [`Dialect`]; with other limits, a [`Parser`].
//!
//! The [`guide`] says what the language is, one page for each construct.
//!
//! # Input safety
//!
//! Every `&str` is a document. Parsing never fails and never panics; it takes time and memory linear in the input, and a
//! bounded stack: a tree is at most 60 levels deep (the document being level 0; a list and its item count one each), of
//! which containers use at most 44. What is nested deeper is text, and a diagnostic says so. Tables have at most 1000
//! columns, and labels 999 characters. References to link definitions add at most as many bytes as the source has, or
//! 100 000, whichever is more; what goes beyond is text. Of a source of 4 GiB or more the part beyond is kept as
//! [`Document::rest`](ast::Document::rest). There is no `unsafe` code.
//!
//! The tree of an essay takes one to three bytes of heap for each byte of source, at most four; that of any text takes at
//! most 96, plus 16 KiB. Each thread that parses keeps some KiB of buffers for the next parse: see [`release_buffers`].
//!
//! Trees made by hand or deserialised may hold anything, too: see [the tree's depth](ast#depth), and
//! [`Html::untrusted`](render::Html::untrusted). `SECURITY.md` in the repository names the tests behind each promise.
//!
//! A [`Parser`] has other [`Limits`], and can be [stopped](Parser::parse_unless) when it takes too long.
//!
//! # Mistakes in the text
//!
//! [`Document::diagnostics`](ast::Document::diagnostics) lists what looks like one: an empty link, a note that nothing
//! refers to, a `[!note]` that is text because a blank line is missing. Nothing is computed until you ask.
//!
//! # Features
//!
//! - `std`: the standard library, for [`to_io`](render::to_io) and its error, a faster search and maps with random keys. On by
//!   default; adds fearless_simd.
//! - `serde`: the tree, the dialect and the diagnostics can be serialised, the first two also deserialised. Nodes are
//!   maps tagged by `type`, spans are `[start, end]`. Off by default; adds serde, serde_core and serde_derive.
//!
//! # Without `std`
//!
//! With `default-features = false` the crate is `no_std` and needs `alloc` alone; `serde` works there, too. The same texts
//! yield the same trees, output and errors. What differs:
//!
//! - [`to_io`](render::to_io) and [`RenderError::Io`](render::RenderError::Io) are missing.
//! - The search for special bytes reads one byte at a time, since only `std` can tell what the processor can do.
//! - Labels are kept in ordered maps rather than in maps with random keys, which need `std` as well. Nobody can choose
//!   labels that collide in either, but a look-up takes time logarithmic in their number.
//! - No buffers are kept from parse to parse.
//! - Serialising looks at each node once for each level above it, to find whether the tree is too deep: there are no
//!   thread-local variables to keep count in.

#![cfg_attr(docsrs, feature(doc_cfg))]
// Tests have it, whatever the features.
#![cfg_attr(not(test), no_std)]

extern crate alloc;
#[cfg(any(feature = "std", feature = "__work"))]
extern crate std;

pub mod ast;
pub mod diagnostic;
mod dialect;
pub mod guide;
mod html_comment;
pub mod html_tag;
mod label;
mod letter;
mod limits;
mod line_index;
mod map;
mod parse;
pub mod render;
mod source;
mod word;
#[cfg(feature = "__work")]
#[doc(hidden)]
pub mod work;
#[cfg(not(feature = "__work"))]
mod work;

pub use dialect::{Construct, Dialect};
pub use limits::Limits;
pub use line_index::{ColumnUnit, LineColumn, LineIndex};
pub use parse::{Parser, Stopped, parse, parse_with, parse_with_diagnostics, release_buffers};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
