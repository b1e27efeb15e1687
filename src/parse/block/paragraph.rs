//! Paragraphs. CommonMark [§4.8](https://spec.commonmark.org/0.31.2/#paragraphs).
//!
//! ```text
//! paragraph ::= 1*(text line_end)        (up to a blank line, or a line that starts a block that may interrupt it)
//! ```
//!
//! When a paragraph closes, the [link reference definitions](super::link_reference_definition) at its front become nodes
//! of their own. If what is left is only attributes and block ids, it belongs to the block before it: it is an
//! [attachment](super::attachment). (It may also become a heading, a table's head, or terms: that is decided by the line
//! after it.)

use super::line::Line;
use super::subtitle::CUE;
use super::tree::{Kind, NodeId};
use super::{BlankRun, BlockParser, Start};
use crate::Construct;
use crate::ast::Span;

impl<'a> BlockParser<'a, '_> {
    /// Begins a paragraph, or takes the line as a subtitle.
    pub(super) fn start_paragraph(&mut self, line: &mut Line<'a>, at: usize) {
        if line.byte() == b'S'
            && self.dialect.has(Construct::Subtitle)
            && self.start_subtitle(line, at) == Start::Leaf
        {
            return;
        }
        let text = Span::new(line.offset(), line.end);
        if line.byte() == b'[' {
            self.report_misplaced_admonition(line);
        }
        let node = self.open_leaf(at, Kind::Paragraph, text);
        self.add_text(node, text);
    }

    /// Takes the line as a paragraph of its own, if it begins with what only text begins with and a blank line follows.
    pub(super) fn take_short_paragraph(&mut self, line: &Line<'a>) -> bool {
        let is_text = match line.byte() {
            b'S' => !line.rest().starts_with(CUE),
            byte => byte.is_ascii_alphabetic() || !byte.is_ascii(),
        };
        let after = self.source.as_bytes().get(line.end as usize..);
        let is_alone = matches!(after, Some([] | [b'\n'] | [b'\n', b'\n' | b'\r', ..]));
        if !is_text || !is_alone || line.is_indented() {
            return false;
        }
        let text = line.rest_trimmed();
        if self.math_at_end(text).is_some() {
            return false;
        }
        let node = self.tree.append(NodeId::ROOT, Kind::Paragraph, text);
        self.tree.get_mut(node).after_blank = self.is_after_blank(1);
        self.tree.push_line(node, text, 0);
        self.blank = BlankRun::default();
        true
    }

    /// Adds a line to the open paragraph, lazily if it is not in the paragraph's container.
    pub(super) fn continue_paragraph(&mut self, node: NodeId, line: &Line<'a>, in_container: bool) {
        let text = Span::new(line.offset(), line.end);
        if line.byte() == b'[' {
            self.report_misplaced_admonition(line);
        }
        if in_container {
            self.add_text(node, text);
        } else {
            self.tree.push_line(node, text, 0);
        }
    }

    /// Adds a line, which may turn out to open display math at its end.
    fn add_text(&mut self, node: NodeId, text: Span) {
        match self.math_at_end(text) {
            None => self.tree.push_line(node, text, 0),
            Some(fence) => {
                self.tree.push_line(node, Span::new(text.start, fence), 0);
                self.open_math_in_text(fence);
            }
        }
    }

    /// Ends the paragraph `node`.
    pub(super) fn close_paragraph(&mut self, node: NodeId) {
        if let Some(text) = self.peel(node) {
            self.tree.get_mut(node).span = text;
            self.attach(node);
        }
    }
}
