//! Block ids: `^name` at the end of a block, for links to it.
//!
//! ```text
//! Frogs are reversible. ^first-claim
//!
//! - one
//! - two
//!
//! ^both
//! ```
//!
//! # Rule
//!
//! ```text
//! block_id ::= "^" 1*(ascii_letter | digit | "-" | "_")       (at least one letter)
//! ```
//!
//! - It ends the last line of a paragraph, heading or term, after a blank or at the line's start.
//!   [Attributes](super::attributes) may stand before it, not after it.
//! - In a list item or definition the *first* paragraph's belongs to the item or definition, a later block's to that
//!   block.
//! - Alone as a paragraph, with attributes or without, it is the id of the block before it, comments looked past. With
//!   no block before it, it is text.
//!
//! [Wikilinks](super::wikilink) lead to it: `[[page#^first-claim]]`, `[[#^both]]`. HTML writes it as `id="^name"`.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("Reversible. ^claim"), "<p id=\"^claim\">Reversible.</p>\n");
//! assert_eq!(html("- one ^one"), "<ul>\n<li id=\"^one\">one</li>\n</ul>\n");
//! assert_eq!(html("- one\n\n^list"), "<ul id=\"^list\">\n<li>one</li>\n</ul>\n");
//! assert_eq!(html("x^2 and ^12"), "<p>x^2 and ^12</p>\n");
//! ```
//!
//! # Why
//!
//! `^` is also a power and opens [inline notes](super::footnote). At the very end of a block, after a blank and with a
//! letter in it, it is neither.
//!
//! # Elsewhere
//!
//! *Obsidian* has the same ids, of letters, digits and `-`. Its own manual puts a list's id in a paragraph below the
//! list. In *Pandoc* `2^10^` is a superscript. *GFM* has no block ids.
//!
//! # In the crate
//!
//! [`ast::BlockId`](crate::ast::BlockId), [`Construct::BlockId`](crate::Construct::BlockId),
//! [`AttributesWithoutBlock`](crate::diagnostic::Code::AttributesWithoutBlock).
