//! Display math.
//!
//! ```text
//! fence      ::= "$$"                      (a run of exactly two, not escaped)
//! math_block ::= blank{0,3 columns} fence content fence blank* line_end
//!
//! $$
//! e = mc^2
//! $$
//! ```
//!
//! The content may begin on the opening line, end on the closing one, or be all on one line. A line with a second fence
//! anywhere but at its end opens nothing: it is a paragraph with math in it. So is a line that *begins* with three dollar
//! signs. A line of text that ends with the only fence on it opens a block there. A lazy line cannot.
//!
//! Diagnostics: `unclosed-math`, `math-opened-in-text`.

use super::line::Line;
use super::tree::{Kind, NodeId};
use super::{BlockParser, Continue, Start};
use crate::Construct;
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::scan::trim_end;

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_math_block(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let rest = line.rest();
        let mut fences = fences(rest);
        if fences.next() != Some(0) {
            return Start::Nothing;
        }
        let whole = line.rest_trimmed();
        let text = trim_end(rest);
        let closer = fences.next();
        let content_end = match closer {
            Some(closer) if closer + 2 == text.len() => whole.end - 2,
            Some(_) => return Start::Nothing,
            None => whole.end,
        };
        let node = self.open_leaf(at, Kind::MathBlock, whole);
        self.tree
            .push_line(node, Span::new(whole.start + 2, content_end), 0);
        if closer.is_some() {
            self.leaf = None;
        }
        Start::Leaf
    }

    pub(super) fn continue_math_block(&mut self, node: NodeId, line: &Line<'a>) -> Continue {
        let (content, pad) = line.content();
        let text = trim_end(content.slice(self.source).unwrap_or_default());
        let end = content.start + text.len() as u32;
        if text.ends_with("$$")
            && fences(text)
                .last()
                .is_some_and(|fence| fence + 2 == text.len())
        {
            self.tree
                .push_line(node, Span::new(content.start, end - 2), pad);
            self.leaf = None;
        } else {
            self.tree.push_line(node, content, pad);
        }
        if !text.is_empty() {
            self.tree.get_mut(node).span.end = end;
        }
        Continue::Taken
    }

    /// Ends a block that its container's end closes.
    pub(super) fn close_math_block(&mut self, node: NodeId) {
        let start = self.tree.get(node).span.start;
        self.sink
            .report(Code::UnclosedMath, Span::new(start, start + 2));
    }

    /// Where in a line of text, the span given, display math opens: before a fence that ends it and is its only one.
    #[inline]
    pub(super) fn math_at_end(&self, line: Span) -> Option<u32> {
        let text = line.slice(self.source).unwrap_or_default();
        // Most lines end with something else, and one byte tells.
        match text.as_bytes().last() {
            Some(b'$' | b' ' | b'\t') => self.last_fence(line, trim_end(text)),
            _ => None,
        }
    }

    fn last_fence(&self, line: Span, text: &str) -> Option<u32> {
        if !text.ends_with("$$") || !self.dialect.has(Construct::Math) {
            return None;
        }
        let mut fences = fences(text);
        let only = fences.next().filter(|_| fences.next().is_none())?;
        (only + 2 == text.len()).then_some(line.start + only as u32)
    }

    /// Opens a block at the byte `start` of a line of text.
    pub(super) fn open_math_in_text(&mut self, start: u32) {
        let at = self.open.len();
        let fence = Span::new(start, start + 2);
        self.sink.report(Code::MathOpenedInText, fence);
        let node = self.open_leaf(at, Kind::MathBlock, fence);
        // A blank line before this one stands before the text.
        self.tree.get_mut(node).after_blank = false;
        self.tree
            .push_line(node, Span::new(start + 2, start + 2), 0);
    }
}

/// Offsets of the fences in a line: runs of two dollar signs that no backslash escapes.
fn fences(line: &str) -> impl Iterator<Item = usize> {
    let bytes = line.as_bytes();
    let mut at = 0;
    core::iter::from_fn(move || {
        while let Some(found) = memchr::memchr(b'$', bytes.get(at..)?) {
            let start = at + found;
            let run = bytes[start..]
                .iter()
                .take_while(|&&byte| byte == b'$')
                .count();
            let escaped = bytes[..start]
                .iter()
                .rev()
                .take_while(|&&byte| byte == b'\\')
                .inspect(|_| crate::work::step(1))
                .count()
                % 2
                == 1;
            // An escaped sign is text; the run begins after it.
            let (start, run) = if escaped {
                (start + 1, run - 1)
            } else {
                (start, run)
            };
            crate::work::step(found + 1 + run);
            at = start + run;
            if run == 2 {
                return Some(start);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::fences;

    #[test]
    fn only_runs_of_two_are_fences() {
        let found = |line| fences(line).collect::<Vec<_>>();
        assert_eq!(found("$$ x $$"), [0, 5]);
        assert_eq!(found(r"$ $$$ \$$ \$$$ \\$$"), [12, 17]);
        assert!(found("").is_empty());
    }
}
