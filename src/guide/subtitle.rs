//! Subtitles: `Subtitle: text`.
//!
//! ```text
//! # Frogs
//! Subtitle: What they sing, and *why*
//! ```
//!
//! # Rule
//!
//! A paragraph's first line that begins with `Subtitle:` and a blank is a subtitle: that line alone, with inline
//! content.
//!
//! ```text
//! subtitle ::= "Subtitle:" blank text line_end
//! ```
//!
//! It is closed at once, as an ATX heading is. A following `---`, `===`, `:` line, delimiter row or lazy line never
//! refers to it; other lines begin a new paragraph. It cannot interrupt a paragraph. It may stand wherever a paragraph
//! may: below a heading, first in an admonition, in a list item.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let source = "\
//! Subtitle: What they *sing*
//! ---
//! ";
//! assert_eq!(html(source), "<p class=\"subtitle\">What they <em>sing</em></p>\n<hr />\n");
//! ```
//!
//! Within a paragraph, and without a blank, it is text:
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! for text in ["They sing.\nSubtitle: at dusk", "Subtitle:at dusk", "subtitle: at dusk"] {
//!     assert!(matches!(parse(text).children[..], [Block::Paragraph(_)]), "{text}");
//! }
//! ```
//!
//! # Why
//!
//! A subtitle belongs to the heading or title above it, and what follows belongs to neither. So it ends with its line,
//! and a rule below it is a rule, not an underline.
//!
//! # Elsewhere
//!
//! None of the others has it: it is a paragraph there. In Pandoc a document's subtitle is a field of its metadata.
//!
//! # In the crate
//!
//! [`ast::Subtitle`](crate::ast::Subtitle), [`Construct::Subtitle`](crate::Construct::Subtitle). No diagnostics.
