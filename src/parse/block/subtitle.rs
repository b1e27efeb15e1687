//! Subtitles.
//!
//! ```text
//! subtitle ::= "Subtitle:" blank text line_end         (only as a paragraph's first line)
//!
//! Subtitle: A year at the pond
//!           ^^^^^^^^^^^^^^^^^^ its line in the tree
//! ```

use super::line::Line;
use super::tree::Kind;
use super::{BlockParser, Start};
use crate::ast::Span;
use crate::parse::scan::trim_start;

/// What a subtitle begins with.
pub(super) const CUE: &str = "Subtitle:";

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_subtitle(&mut self, line: &Line<'a>, at: usize) -> Start {
        let Some(text) = line
            .rest()
            .strip_prefix(CUE)
            .filter(|text| text.starts_with([' ', '\t']))
        else {
            return Start::Nothing;
        };
        let whole = line.rest_trimmed();
        let node = self.add(at, Kind::Subtitle, whole);
        let start = whole.start + CUE.len() as u32 + (text.len() - trim_start(text).len()) as u32;
        self.tree
            .push_line(node, Span::new(start.min(whole.end), whole.end), 0);
        Start::Leaf
    }
}
