//! Brackets: what `[`, `![` and `^[` open and `]` closes. [CommonMark
//! §6.3](https://spec.commonmark.org/0.31.2/#links).
//!
//! ```text
//! ![a [link](/u)](/i)
//! ^^  ^ openers, the second inside the first
//!              ^ the first `]` closes the `[`
//! ```
//!
//! A `]` closes the innermost opener, whether or not the two make anything. A link makes all `[` around it text, since
//! links hold no links.

use super::LeafParser;
use super::build::Range;
use crate::Construct;

/// An opening bracket.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    pub(super) kind: BracketKind,
    /// Offset of its first character.
    pub(super) start: u32,
    /// Offset past the `[`.
    pub(super) inside: u32,
    /// How much of each buffer came before it.
    pub(super) items: u32,
    pub(super) delimiters: u32,
    pub(super) escapes: u32,
    pub(super) tall: u32,
    /// The most levels of anything inside.
    pub(super) height: u32,
    /// Whether there is another bracket inside, so that the text cannot be a label.
    pub(super) nested: bool,
}

/// What an opening bracket may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BracketKind {
    /// `[`
    Link,
    /// `![`
    Image,
    /// `^[`
    Note,
}

impl Bracket {
    /// What lies between the bracket and `end`.
    pub(super) fn range(&self, end: usize) -> Range {
        Range {
            items: self.items as usize,
            delimiters: self.delimiters as usize,
            escapes: self.escapes as usize,
            start: self.inside as usize,
            end,
        }
    }
}

impl LeafParser<'_, '_, '_, '_> {
    /// The `[` at `at`. A `!` or `^` before it belongs to it, unless it is escaped.
    #[inline(never)]
    pub(super) fn open_bracket(&mut self, at: usize) -> usize {
        if let Some(bracket) = self.s.brackets.last_mut() {
            bracket.nested = true;
        }
        let before = match self.escaped == at {
            true => 0,
            false => self.byte_before(at),
        };
        if self.byte(at + 1) == b'['
            && self.has(Construct::Wikilink)
            && let Some(end) = self.wikilink(at, before == b'!')
        {
            return end;
        }
        let (kind, start) = match before {
            b'!' => (BracketKind::Image, at - 1),
            b'^' if self.has(Construct::InlineNote) => (BracketKind::Note, at - 1),
            _ => (BracketKind::Link, at),
        };
        self.s.brackets.push(Bracket {
            kind,
            start: start as u32,
            inside: at as u32 + 1,
            items: self.parts.items.len() as u32,
            delimiters: self.s.delimiters.len() as u32,
            escapes: self.s.escapes.len() as u32,
            tall: self.s.tall.len() as u32,
            height: 1,
            nested: false,
        });
        at + 1
    }

    /// The `]` at `at`.
    #[inline(never)]
    pub(super) fn close_bracket(&mut self, at: usize) -> usize {
        let Some(bracket) = self.s.brackets.pop() else {
            return at + 1;
        };
        let active = self.s.brackets.len() >= self.inactive;
        self.inactive = self.inactive.min(self.s.brackets.len());
        self.raise(bracket.height);
        let end = match bracket.kind {
            BracketKind::Note => self.note(bracket, at),
            BracketKind::Link if !active => None,
            _ => self
                .footnote(bracket, at)
                .or_else(|| self.link(bracket, at)),
        };
        if end.is_none() && bracket.kind != BracketKind::Note {
            self.report_undefined_footnote(bracket, at);
        }
        end.unwrap_or(at + 1)
    }

    /// Whether what `bracket` opens may become one node: then pairs its delimiters, and returns the levels of what is
    /// inside. If it would nest too deep, it stays as it was.
    pub(super) fn fit(&mut self, bracket: Bracket) -> Option<u32> {
        let (first, tall) = (bracket.delimiters as usize, bracket.tall as usize);
        if bracket.height < self.budget {
            let height = self.pair_delimiters(first, tall);
            if height < self.budget {
                return Some(height);
            }
            // Everything around is too deep from now on, so this happens once.
            for delimiter in self.s.delimiters.iter_mut().skip(first) {
                (delimiter.opened, delimiter.closed) = (0, 0);
            }
            self.raise(height);
        }
        self.too_deep(bracket.start as usize, bracket.inside as usize);
        None
    }

    /// Forgets the heights of what `bracket` holds: it is one node now.
    pub(super) fn settle(&mut self, bracket: Bracket) {
        self.s.tall.truncate(bracket.tall as usize);
    }
}
