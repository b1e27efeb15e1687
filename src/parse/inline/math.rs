//! Math in running text.
//!
//! ```text
//! math ::= "$" tex "$" | "$$" tex "$$"
//!
//! the loss $\ell(x)$ falls
//!           ^^^^^^^ value
//! ```
//!
//! The next run of equal length is the only one tried as the closer. It does not close if the TeX is blank, or begins
//! with a digit where the closer has white space before it or a digit after it: `$5 and $10` is money. Then the opener
//! is text and the closer may open.

use memchr::memchr;

use super::LeafParser;
use crate::ast::{Inline, Math};

/// Which runs are known not to follow any more.
#[derive(Debug, Default)]
pub(super) struct DollarRuns {
    /// Whether no run of one, of two is left.
    none: [bool; 2],
}

impl LeafParser<'_, '_, '_, '_> {
    /// The run of dollar signs at `at`. An escaped one was skipped before it.
    #[inline(never)]
    pub(super) fn math(&mut self, at: usize) -> usize {
        let length = self.dollars_at(at);
        let inside = at + length;
        if length > 2 {
            return inside;
        }
        let Some(closer) = self.next_dollars(inside, length) else {
            return inside;
        };
        let end = closer + length;
        if !self.is_math(inside, closer, end) {
            return inside;
        }
        let node = Inline::Math(Math {
            span: self.span(at, end),
            display: length == 2,
            value: self.raw(inside, closer),
        });
        self.push(at, end, node);
        end
    }

    /// How many dollar signs stand at `at`.
    fn dollars_at(&self, at: usize) -> usize {
        let rest = self.rest(at);
        let run = rest.len() - rest.trim_start_matches('$').len();
        crate::work::step(run);
        run
    }

    /// Where the next run of `length` dollar signs begins, from `from` on. A search leads to a run that is the next
    /// one to search from, or is never made again: all of them together read the text once for either length.
    fn next_dollars(&mut self, from: usize, length: usize) -> Option<usize> {
        if self.dollars.none[length - 1] {
            return None;
        }
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(plain) =
            crate::work::searched(bytes.get(at..)?, memchr(b'$', bytes.get(at..)?))
        {
            let start = at + plain;
            let before = bytes.get(from..start).unwrap_or_default();
            let backslashes = before
                .iter()
                .rev()
                .take_while(|&&byte| byte == b'\\')
                .inspect(|_| crate::work::step(1))
                .count();
            // An escaped dollar sign is not part of a run; one after it may begin another.
            let run = match backslashes % 2 {
                0 => self.dollars_at(start),
                _ => 0,
            };
            if run == length {
                return Some(start);
            }
            at = start + run.max(1);
        }
        self.dollars.none[length - 1] = true;
        None
    }

    /// Whether the TeX in `start..closer` is math, not money.
    fn is_math(&self, start: usize, closer: usize, end: usize) -> bool {
        let tex = self.text.get(start..closer).unwrap_or_default();
        crate::work::step(tex.len());
        let money = tex.starts_with(|c: char| c.is_ascii_digit())
            && (tex.ends_with([' ', '\t', '\n']) || self.byte(end).is_ascii_digit());
        !money && tex.contains(|c| !matches!(c, ' ' | '\t' | '\n'))
    }
}
