//! **essaymark** parses *essay Markdown* into a typed tree with byte spans, and gives renderer traits to turn it into
//! anything.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod ast;
pub mod diagnostic;
mod dialect;
mod label;
mod line_index;
mod parse;
pub mod render;
mod source;

pub use dialect::{Construct, Dialect};
pub use line_index::{ColumnUnit, LineColumn, LineIndex};
pub use parse::{parse, parse_with, parse_with_diagnostics};
