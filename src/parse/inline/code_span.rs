//! Code spans. [CommonMark §6.1](https://spec.commonmark.org/0.31.2/#code-spans).
//!
//! ```text
//! code_span ::= run code run      ; two backtick runs of equal length, none of that length between them
//!
//! `` a`b ``
//! ^^     ^^ run
//! ```

use alloc::borrow::Cow;
use alloc::vec::Vec;

use memchr::memchr;

use super::LeafParser;
use crate::ast::{CodeSpan, Inline};
use crate::parse::buffers;

/// Where the last backtick run of each length begins, as far as failed searches have read the text.
#[derive(Debug, Default)]
pub(super) struct BacktickRuns {
    /// By length, less one.
    last: Vec<u32>,
    /// Whether the whole text was searched.
    complete: bool,
}

impl BacktickRuns {
    pub(super) fn clear(&mut self) {
        buffers::clear(&mut self.last);
        self.complete = false;
    }

    /// Where the next run of `length` begins, searching `text` from `from` on. Only the first failed search reads to
    /// the end; it records all runs on the way, and later searches use that.
    fn next(&mut self, text: &[u8], from: usize, length: usize) -> Option<usize> {
        if self.complete {
            let last = self.last.get(length - 1).copied().unwrap_or_default();
            if (last as usize) < from {
                return None;
            }
        }
        let mut at = from;
        while let Some(plain) =
            crate::work::searched(text.get(at..)?, memchr(b'`', text.get(at..)?))
        {
            let start = at + plain;
            let run = run_length(text, start);
            crate::work::step(run);
            if run == length {
                return Some(start);
            }
            if !self.complete {
                if self.last.len() < run {
                    self.last.resize(run, 0);
                }
                self.last[run - 1] = start as u32;
            }
            at = start + run;
        }
        self.complete = true;
        None
    }
}

/// How many backticks stand at `at`.
fn run_length(text: &[u8], at: usize) -> usize {
    text.iter()
        .skip(at)
        .take_while(|&&byte| byte == b'`')
        .count()
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// The backtick run at `at`.
    #[inline(never)]
    pub(super) fn code_span(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let length = run_length(bytes, at);
        let inside = at + length;
        let Some(closer) = self.s.backticks.next(bytes, inside, length) else {
            return inside;
        };
        let end = closer + length;
        let value = self.code(inside, closer);
        let (attributes, after) = self.attributes_after(end);
        let span = self.span(at, end);
        self.push(
            at,
            after,
            Inline::CodeSpan(CodeSpan {
                span,
                value,
                attributes,
            }),
        );
        after
    }

    /// The code in `start..end`: line endings are spaces, and one space is taken off both sides if both have one and
    /// there is more than spaces.
    fn code(&self, mut start: usize, mut end: usize) -> Cow<'a, str> {
        let bytes = self.text.as_bytes().get(start..end).unwrap_or_default();
        if let [b' ' | b'\n', inner @ .., b' ' | b'\n'] = bytes {
            let is_space = |byte: &u8| matches!(byte, b' ' | b'\n');
            if !inner.iter().all(is_space) {
                (start, end) = (start + 1, end - 1);
            }
        }
        let value = self.raw(start, end);
        match memchr(b'\n', value.as_bytes()) {
            Some(_) => Cow::Owned(value.replace('\n', " ")),
            None => value,
        }
    }
}
