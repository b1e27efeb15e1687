//! Block comments.
//!
//! ```text
//! comment_open  ::= blank{0,3 columns} "%%" *(char - "%%") line_end
//! comment_close ::= *(char - "%%") "%%" *char line_end
//! ```
//!
//! A line with a second `%%` is not an opener: it is a paragraph with an inline comment. Not closed, the comment runs
//! to the end of its container.
//!
//! Diagnostics: `unclosed-comment`, `text-after-comment`.

use memchr::memmem;

use super::line::Line;
use super::tree::{Kind, NodeId};
use super::{BlockParser, Continue, Start};
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::scan::{trim_end, trim_start};

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_comment(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let Some(after) = line.rest().strip_prefix("%%") else {
            return Start::Nothing;
        };
        if memmem::find(after.as_bytes(), b"%%").is_some() {
            return Start::Nothing;
        }
        let start = line.offset();
        let node = self.open_leaf(at, Kind::Comment, Span::new(start, line.end));
        self.tree.push_line(node, Span::new(start + 2, line.end), 0);
        Start::Leaf
    }

    pub(super) fn continue_comment(&mut self, comment: NodeId, line: &Line<'a>) -> Continue {
        let (content, pad) = line.content();
        let text = content.slice(self.source).unwrap_or_default();
        self.tree.get_mut(comment).span.end = line.end;
        let Some(closer) = memmem::find(text.as_bytes(), b"%%") else {
            self.tree.push_line(comment, content, pad);
            return Continue::Taken;
        };
        let closer = content.start + closer as u32;
        self.tree
            .push_line(comment, Span::new(content.start, closer), pad);
        self.report_text_after(Code::TextAfterComment, closer + 2, line.end);
        self.leaf = None;
        Continue::Taken
    }

    /// Reports the text between the end of a comment and the end of its line, if there is any.
    pub(super) fn report_text_after(&mut self, code: Code, start: u32, end: u32) {
        let after = Span::new(start, end).slice(self.source).unwrap_or_default();
        let text = trim_end(trim_start(after));
        if !text.is_empty() {
            let start = end - trim_start(after).len() as u32;
            self.sink
                .report(code, Span::new(start, start + text.len() as u32));
        }
    }

    /// Ends a comment that its container's end closes.
    pub(super) fn close_comment(&mut self, comment: NodeId) {
        let start = self.tree.get(comment).span.start;
        self.sink
            .report(Code::UnclosedComment, Span::new(start, start + 2));
    }

    /// Whether `id` is a comment: what refers back to the block before it looks past it.
    pub(super) fn is_comment(&self, id: NodeId) -> bool {
        self.tree.is_comment(id, self.source)
    }
}
