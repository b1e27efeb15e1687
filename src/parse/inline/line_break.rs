//! Line endings, and the backslash that makes one hard or the next character plain.
//!
//! ```text
//! soft_break ::= blanks line_ending
//! hard_break ::= (blanks "  " | "\") line_ending
//! escape     ::= "\" ascii_punctuation
//!
//! one line␠␠⏎
//!         ^^^ HardBreak
//! ```

use super::LeafParser;
use crate::ast::{HardBreak, Inline, SoftBreak, Span};
use crate::parse::scan::trim_start;

impl LeafParser<'_, '_, '_, '_> {
    /// The line ending at `at`.
    #[inline(never)]
    pub(super) fn line_break(&mut self, at: usize) -> usize {
        let floor = self.parts.items.last().map_or(0, |item| item.end as usize);
        let line = self.text.as_bytes().get(floor..at).unwrap_or_default();
        let blanks = line
            .iter()
            .rev()
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        crate::work::step(blanks);
        let start = at - blanks;
        let end = self.skip_blanks(at + 1);
        let ending = self.leaf.line_ending(at);
        let node = match line.ends_with(b"  ") {
            true => Inline::HardBreak(HardBreak {
                span: Span::new(self.leaf.start(start), ending.end),
            }),
            false => Inline::SoftBreak(SoftBreak { span: ending }),
        };
        self.push(start, end, node);
        end
    }

    /// The backslash at `at`.
    #[inline(never)]
    pub(super) fn backslash(&mut self, at: usize) -> usize {
        match self.byte(at + 1) {
            b'\n' => {
                let end = self.skip_blanks(at + 2);
                if end == self.tail_from(end) {
                    // The text ends here, and at its end a backslash is text.
                    return at + 1;
                }
                let ending = self.leaf.line_ending(at + 1);
                let span = Span::new(self.leaf.start(at), ending.end);
                self.push(at, end, Inline::HardBreak(HardBreak { span }));
                end
            }
            next if next.is_ascii_punctuation() => {
                self.s.escapes.push(at as u32);
                self.escaped = at + 2;
                at + 2
            }
            _ => at + 1,
        }
    }

    /// Past the blanks at `at`.
    pub(super) fn skip_blanks(&self, at: usize) -> usize {
        let rest = self.rest(at);
        let blanks = rest.len() - trim_start(rest).len();
        crate::work::step(blanks);
        at + blanks
    }
}
