//! The tree: what a document *is*. No parsing and no output here.
//!
//! [`Document`] holds [`Block`]s, blocks hold blocks or [`Inline`]s, and every node has a [`Span`]. Nodes are plain
//! structs with public fields; those that may grow are `#[non_exhaustive]` and have a `new`. Strings are
//! [`Cow`](alloc::borrow::Cow)s that borrow from the source wherever their value is a slice of it.
//!
//! # Making nodes
//!
//! A node goes into the enum that holds it with `into`, which boxes it where the enum does:
//!
//! ```
//! use essaymark::ast::{Block, Heading, Inline, Link, Paragraph, Text};
//!
//! let link = Link::new("/pond", vec![Text::new("the pond").into()]);
//! let text: Vec<Inline<'_>> = vec![Text::new("By ").into(), link.into()];
//! let blocks: [Block<'_>; 2] = [Heading::new(1, text.clone()).into(), Paragraph::new(text).into()];
//! assert!(matches!(&blocks[0], Block::Heading(heading) if heading.children.len() == 2));
//! ```
//!
//! # Depth
//!
//! Parsed trees have at most 60 levels, and all that is done with them needs little stack. A tree made by hand, or
//! changed, may be deeper. Then
//!
//! - [`descendants`](Document::descendants) and [`footnotes`](Document::footnotes) take it at any depth;
//! - rendering it stops with [`TooDeep`](crate::render::RenderError::TooDeep) beyond
//!   [`MAX_DEPTH`](crate::render::MAX_DEPTH) levels;
//! - writing it with serde stops with an error of the format beyond 128 nested nodes (the document and the items of
//!   definition lists count);
//! - reading a document with serde stops with an error of the format beyond 192 nested lists and maps (a block or inline
//!   read by itself has only the limit of the format);
//! - all else recurses, and the stack sets the limit: dropping, cloning, comparing, hashing, formatting with `Debug`,
//!   [`into_owned`](Document::into_owned), [`plain_text`], the visitors and
//!   [`number_footnotes`](Document::number_footnotes). In an optimised build a level takes up to 150 bytes of stack to drop,
//!   250 to compare, 100 to visit, 900 to clone and 1200 to make owned; without optimisation up to 500, 1000, 700, 2700
//!   and 7500.
//!
//! No node implements `Drop`, so that fields can be moved out of nodes. So a tree of a million levels must be taken apart
//! without recursion as well, with a loop and a list of what is still to be dropped:
//!
//! ```
//! use essaymark::ast::{Block, BlockQuote};
//!
//! let mut blocks = Vec::new();
//! for _ in 0..1_000_000 {
//!     blocks = vec![Block::BlockQuote(BlockQuote::new(blocks))];
//! }
//! // `drop(blocks)` would overflow the stack.
//! while let Some(block) = blocks.pop() {
//!     if let Block::BlockQuote(mut quote) = block {
//!         blocks.append(&mut quote.children);
//!     }
//! }
//! ```

mod admonition_kind;
mod attributes;
mod block;
mod children;
mod definition_list;
mod descendants;
mod document;
mod eq;
mod figure;
mod footnote;
mod footnote_numbers;
mod footnotes;
mod from;
mod inline;
mod link;
mod list;
mod literal;
mod node_ref;
mod owned;
mod plain_text;
mod quote;
mod sample;
#[cfg(feature = "serde")]
mod serde;
mod span;
mod table;
pub mod visit;
pub mod visit_mut;
mod wikilink;

pub use admonition_kind::AdmonitionKind;
pub use attributes::{Attribute, Attributes, BlockId};
pub use block::{Block, Comment, Heading, HeadingStyle, Paragraph, Subtitle, ThematicBreak};
pub use children::Children;
pub use definition_list::{Definition, DefinitionList, DefinitionListItem, Term};
pub use descendants::Descendants;
pub use document::{Document, FrontMatter};
pub use figure::{Caption, Cue, Figure};
pub use footnote::{FootnoteDefinition, FootnoteReference, InlineNote};
pub(crate) use footnote_numbers::{NumberLabels, number_notes};
pub use footnotes::{Footnote, FootnoteBody};
pub use inline::{
    CodeSpan, Emphasis, HardBreak, Highlight, HtmlInline, Inline, Math, SoftBreak, Strikethrough,
    Strong, Tag, Text,
};
pub use link::{Autolink, AutolinkKind, Image, Link, LinkReferenceDefinition, Reference};
pub use list::{List, ListItem, ListKind, Task};
pub use literal::{CodeBlock, CodeBlockStyle, HtmlBlock, MathBlock};
pub use node_ref::NodeRef;
pub use plain_text::plain_text;
pub use quote::{Admonition, AdmonitionTitle, BlockQuote, Fold, Spoiler};
pub use sample::sample;
pub use span::Span;
pub use table::{Alignment, Table, TableCell, TableGroup, TableRow};
pub use visit::Visit;
pub use visit_mut::VisitMut;
pub use wikilink::{Embed, Section, Size, Wikilink};
