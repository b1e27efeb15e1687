//! Block quotes. [CommonMark §5.1](https://spec.commonmark.org/0.31.2/#block-quotes).
//!
//! ```text
//! block_quote_marker ::= blank{0,3 columns} ">" blank{0,1 column}
//! ```
//!
//! A quote may turn out to be a [spoiler](super::spoiler) by its first line, or an [admonition](super::admonition) by its
//! first line that is not blank.

use super::line::Line;
use super::tree::{Kind, NodeId};
use super::{BlockParser, Start};
use crate::Construct;
use crate::ast::Span;

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_block_quote(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        if !self.has_room(at, 1, line) {
            return Start::Nothing;
        }
        let mark = line.offset();
        let quote = self.add(at, Kind::BlockQuote, Span::new(mark, mark + 1));
        let depth = self.depth() + 1;
        self.push_open(quote, depth);
        take_marker(line);
        if self.dialect.has(Construct::Spoiler) && self.take_spoiler_mark(line) {
            self.tree.get_mut(quote).kind = Kind::Spoiler;
            self.extend_to(quote, line.offset());
            return Start::Container;
        }
        self.admonition_head(quote, line, false)
    }

    /// Takes the marker if it is there; the quote then extends at least to it.
    pub(super) fn continue_block_quote(&mut self, quote: NodeId, line: &mut Line<'a>) -> bool {
        if line.byte() != b'>' || line.is_indented() {
            return false;
        }
        self.extend_to(quote, line.offset() + 1);
        take_marker(line);
        true
    }

    /// Extends `node` at least to `end`.
    fn extend_to(&mut self, node: NodeId, end: u32) {
        let span: &mut Span = &mut self.tree.get_mut(node).span;
        span.end = span.end.max(end);
    }
}

/// Takes `>` and a blank after it.
pub(super) fn take_marker(line: &mut Line<'_>) {
    line.take(1);
    line.take_columns(1);
}
