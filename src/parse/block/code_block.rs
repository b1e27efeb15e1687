//! Code blocks. CommonMark [§4.4](https://spec.commonmark.org/0.31.2/#indented-code-blocks) and
//! [§4.5](https://spec.commonmark.org/0.31.2/#fenced-code-blocks).
//!
//! ```text
//! fence         ::= 3*"`" | 3*"~"
//! opening_fence ::= blank{0,3 columns} fence info line_end      (no "`" in the info string after "`" marks)
//! closing_fence ::= blank{0,3 columns} fence blank* line_end    (the same mark, at least as long)
//! indented_line ::= blank{4 columns} text line_end
//! ```
//!
//! Diagnostics: `unclosed-code-fence`.

use nom::Parser;
use nom::character::complete::{char, space0};
use nom::combinator::{eof, recognize};
use nom::multi::many1_count;
use nom::sequence::terminated;

use super::line::Line;
use super::tree::{Fence, Kind, NodeId};
use super::{BlockParser, Continue, Start};
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::scan::Scan;

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_fenced_code(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let marker = line.byte();
        let Ok((info, marks)) = fence(marker as char, line.rest()) else {
            return Start::Nothing;
        };
        if marker == b'`' && info.contains('`') {
            return Start::Nothing;
        }
        let whole = line.rest_trimmed();
        let info = Span::new(line.offset() + marks.len() as u32, whole.end);
        let fence = Fence {
            marker,
            length: marks.len() as u32,
            indent: line.indent(),
            info,
        };
        let index = self.tree.fences.len() as u32;
        self.tree.fences.push(fence);
        self.open_leaf(at, Kind::FencedCode(index), whole);
        Start::Leaf
    }

    pub(super) fn continue_fenced_code(
        &mut self,
        node: NodeId,
        fence: u32,
        line: &mut Line<'a>,
    ) -> Continue {
        let Some(&Fence {
            marker,
            length,
            indent,
            ..
        }) = self.tree.fences.get(fence as usize)
        else {
            return Continue::Ended;
        };
        if line.byte() == marker
            && !line.is_indented()
            && closes(marker as char, length, line.rest())
        {
            self.tree.get_mut(node).span.end = line.rest_trimmed().end;
            self.leaf = None;
            return Continue::Taken;
        }
        crate::work::step(line.rest().len());
        line.take_columns(indent.min(line.indent()));
        let (content, pad) = line.content();
        self.tree.push_line(node, content, pad);
        self.tree.get_mut(node).span.end = content.end;
        Continue::Taken
    }

    /// Ends a fenced code block that its container's end closes.
    pub(super) fn close_fenced_code(&mut self, node: NodeId, fence: u32) {
        let start = self.tree.get(node).span.start;
        let length = self
            .tree
            .fences
            .get(fence as usize)
            .map_or(0, |fence| fence.length);
        self.sink
            .report(Code::UnclosedCodeFence, Span::new(start, start + length));
    }

    pub(super) fn start_indented_code(&mut self, line: &mut Line<'a>, at: usize) {
        let start = line.offset();
        let node = self.open_leaf(at, Kind::IndentedCode, Span::new(start, start));
        self.add_indented_line(node, line);
    }

    pub(super) fn continue_indented_code(&mut self, node: NodeId, line: &mut Line<'a>) -> Continue {
        if line.is_blank() {
            line.take_columns(4);
            let (content, pad) = line.content();
            self.tree.push_line(node, content, pad);
            self.count_blank_line();
            return Continue::Taken;
        }
        if !line.is_indented() {
            return Continue::Ended;
        }
        self.add_indented_line(node, line);
        Continue::Taken
    }

    fn add_indented_line(&mut self, node: NodeId, line: &mut Line<'a>) {
        line.take_columns(4);
        let (content, pad) = line.content();
        if self.tree.lines(node).is_empty() {
            self.tree.get_mut(node).span.start = content.start;
        }
        self.tree.push_line(node, content, pad);
        self.tree.get_mut(node).span.end = content.end;
        self.blank = super::BlankRun::default();
    }

    /// Leaves out the blank lines at the end.
    pub(super) fn close_indented_code(&mut self, node: NodeId) {
        let is_blank = |line: &&Span| {
            crate::work::step(line.len() as usize);
            line.slice(self.source)
                .unwrap_or_default()
                .bytes()
                .all(|byte| matches!(byte, b' ' | b'\t'))
        };
        let blank = self
            .tree
            .lines(node)
            .iter()
            .rev()
            .take_while(is_blank)
            .count();
        self.tree.drop_last_lines(node, blank);
    }
}

/// An opening fence of `marker`s; leaves the info string.
fn fence(marker: char, i: &str) -> Scan<'_> {
    recognize(many1_count(char(marker)))
        .parse(i)
        .and_then(|(info, marks): (_, &str)| {
            if marks.len() >= 3 {
                Ok((info, marks))
            } else {
                Err(nom::Err::Error(()))
            }
        })
}

fn closes(marker: char, length: u32, i: &str) -> bool {
    let mut closing = terminated(many1_count(char(marker)), (space0::<_, ()>, eof));
    closing
        .parse(i)
        .is_ok_and(|(_, count)| count >= length as usize)
}
