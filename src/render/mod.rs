//! From the tree to text: the traits [`Format`] and [`Render`], and the format [`Html`].
//!
//! A [`Format`] is a whole output format: one function for each kind of node. A [`Render`] is a format with some nodes
//! changed: one method for each kind, all of which do what the format does until they are overridden. Rendering always
//! goes through the outermost `Render`, so that a changed node is changed at every depth, within anything.
//!
//! ```
//! use essaymark::ast::{Block, Document, Inline, Paragraph, Text};
//! use essaymark::render::Html;
//!
//! let text = Inline::Text(Text::new("a < b"));
//! let doc = Document::new(vec![Block::Paragraph(Paragraph::new(vec![text]))]);
//! assert_eq!(Html::trusted().render(&doc)?, "<p>a &lt; b</p>\n");
//! # Ok::<(), essaymark::render::RenderError>(())
//! ```
//!
//! | to | do |
//! | --- | --- |
//! | get HTML | [`Html::render`] |
//! | change some nodes | implement [`Render`], then [`to_string`] |
//! | append to a string | [`append`] |
//! | write a file or a socket | [`to_io`], [`to_fmt`], [`to_sink`] |
//! | write another format | implement [`Format`] |
//!
//! # Depth
//!
//! Trees are written by recursion. Parsed trees are never deep enough for that to matter; a tree made by hand that is
//! deeper than [`MAX_DEPTH`] is the error [`RenderError::TooDeep`] before any stack overflows.

mod content;
mod cx;
mod error;
mod format;
pub mod html;
#[cfg(feature = "std")]
mod io;
mod out;
mod renderer;
mod walk;

pub use content::{Content, append, to_fmt, to_sink, to_string};
pub use cx::{Cx, MAX_DEPTH};
pub use error::{RenderError, Result};
pub use format::Format;
pub use html::Html;
#[cfg(feature = "std")]
pub use io::to_io;
pub use out::{Out, Sink};
pub use renderer::{Render, Stock};
pub use walk::{blocks, inlines, tight_blocks};

/// Which part of a [`Table`](crate::ast::Table) a row belongs to. There are no other parts in GFM, and there will be none
/// here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TablePart {
    /// The head row.
    Head,
    /// A row of the body.
    Body,
}
