//! The text of one leaf block as a single string: [`LeafText`].
//!
//! The inline parser knows nothing of lines' prefixes (`> `, indentation): it reads a text from which they are removed,
//! and asks it where in the source things stand. Where nothing had to be taken out that text *is* a slice of the
//! source.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::buffers;
use crate::ast::Span;

/// A leaf's text, lines joined by `\n`, and the way back to the source.
#[derive(Debug)]
pub(crate) struct LeafText<'a, 't> {
    source: &'a str,
    /// What the inline parser reads.
    text: &'t str,
    /// The pieces that `text` was joined from, in order; empty if `text` is the source from `base` on.
    pieces: &'t [LeafPiece],
    /// Where `text` starts in the source, if it is a slice of it.
    base: u32,
}

/// A part of a joined text that is a slice of the source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LeafPiece {
    /// Offset in the joined text.
    pub(crate) at: u32,
    /// Offset in the source.
    pub(crate) start: u32,
    /// Length in bytes; equal in both.
    pub(crate) len: u32,
}

/// Buffers that the texts of all leaves share, one after the other.
#[derive(Debug, Default)]
pub(crate) struct LeafBuffer {
    text: String,
    pieces: Vec<LeafPiece>,
}

impl LeafBuffer {
    /// Makes them empty.
    pub(crate) fn clear(&mut self) {
        let mut bytes = core::mem::take(&mut self.text).into_bytes();
        buffers::clear(&mut bytes);
        // The bytes are empty by now, so they are valid UTF-8.
        self.text = String::from_utf8(bytes).unwrap_or_default();
        buffers::clear(&mut self.pieces);
    }
}

impl<'a, 't> LeafText<'a, 't> {
    /// The text of `span`, which holds no prefix to take out and no line ending but `\n`.
    pub(crate) fn slice(source: &'a str, span: Span) -> LeafText<'a, 'a> {
        let text = source.get(span.range()).unwrap_or_default();
        LeafText {
            source,
            text,
            pieces: &[],
            base: span.start,
        }
    }

    /// The text of `lines` joined by `\n`: a slice if they follow each other that way in the source.
    pub(crate) fn lines(
        source: &'a str,
        lines: &[Span],
        buffer: &'t mut LeafBuffer,
    ) -> LeafText<'a, 't>
    where
        'a: 't,
    {
        match adjacent(source, lines) {
            Some(span) => LeafText::slice(source, span),
            None => Self::join(source, lines, "\n", buffer),
        }
    }

    /// The text of `parts` with `separator` between them.
    pub(crate) fn join(
        source: &'a str,
        parts: &[Span],
        separator: &str,
        buffer: &'t mut LeafBuffer,
    ) -> LeafText<'a, 't> {
        buffer.text.clear();
        buffer.pieces.clear();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                buffer.text.push_str(separator);
            }
            crate::work::step(1 + part.len() as usize);
            let at = buffer.text.len() as u32;
            buffer.pieces.push(LeafPiece {
                at,
                start: part.start,
                len: part.len(),
            });
            buffer.text.push_str(part.slice(source).unwrap_or_default());
        }
        LeafText {
            source,
            text: &buffer.text,
            pieces: &buffer.pieces,
            base: 0,
        }
    }

    /// Where the text starts in the source, if it is a slice of it.
    #[inline]
    pub(crate) fn base(&self) -> Option<u32> {
        self.pieces.is_empty().then_some(self.base)
    }

    /// The text to read.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The source offset of the character that starts at `at`, or of the end of the piece before it if `at` stands at
    /// a line ending or at the end.
    pub(crate) fn start(&self, at: usize) -> u32 {
        let at = at as u32;
        match self.piece(at) {
            None => self.base + at,
            Some(piece) => piece.start + (at - piece.at).min(piece.len),
        }
    }

    /// The source offset just past the character that ends at `at`.
    pub(crate) fn end(&self, at: usize) -> u32 {
        match at.checked_sub(1) {
            None => self.start(at),
            Some(last) => match self.piece(last as u32) {
                None => self.base + at as u32,
                // A line ending stands between two pieces: past it is where the next one starts.
                Some(piece) if last as u32 - piece.at >= piece.len => self.start(at),
                Some(piece) => piece.start + (at as u32 - piece.at),
            },
        }
    }

    /// The span of the text's bytes `start..end`.
    #[inline]
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        if self.pieces.is_empty() {
            return Span::new(self.base + start as u32, self.base + end as u32);
        }
        let from = self.start(start);
        Span::new(from, self.end(end).max(from))
    }

    /// The span of the text's bytes `start..end`, and their [value](Self::value).
    #[inline]
    pub(crate) fn located(&self, start: usize, end: usize) -> (Span, Cow<'a, str>) {
        let span = self.span(start, end);
        match self.pieces {
            [] => (
                span,
                Cow::Borrowed(span.slice(self.source).unwrap_or_default()),
            ),
            _ => (span, self.value(start, end)),
        }
    }

    /// The span of the line ending that stands in the text at `at`: of the source's bytes, so 1 or 2.
    pub(crate) fn line_ending(&self, at: usize) -> Span {
        let start = self.start(at);
        let rest = self.source.as_bytes().get(start as usize..);
        match rest.unwrap_or_default() {
            [b'\r', b'\n', ..] => Span::new(start, start + 2),
            _ => Span::new(start, start + 1),
        }
    }

    /// Which of the text's bytes `span` covers: the reverse of [`span`](Self::span).
    pub(crate) fn range(&self, span: Span) -> Range<usize> {
        let offset = |at: u32, past: bool| {
            let is_before = |piece: &LeafPiece| piece.start < at || (piece.start == at && !past);
            let next = self.pieces.partition_point(is_before);
            match next.checked_sub(1).and_then(|last| self.pieces.get(last)) {
                Some(piece) => (piece.at + (at - piece.start).min(piece.len)) as usize,
                None => at.saturating_sub(self.base) as usize,
            }
        };
        offset(span.start, false)..offset(span.end, true)
    }

    /// The text's bytes `start..end`: borrowed from the source if they stand there in one piece.
    pub(crate) fn value(&self, start: usize, end: usize) -> Cow<'a, str> {
        if self.pieces.is_empty() {
            return Cow::Borrowed(self.span(start, end).slice(self.source).unwrap_or_default());
        }
        crate::work::step(end.saturating_sub(start));
        let Some(joined) = self.text.get(start..end) else {
            return Cow::Borrowed("");
        };
        let span = self.span(start, end);
        match span.slice(self.source) {
            Some(slice) if slice == joined => Cow::Borrowed(slice),
            _ => Cow::Owned(joined.to_owned()),
        }
    }

    /// The last piece that starts at or before `at`.
    fn piece(&self, at: u32) -> Option<&LeafPiece> {
        let next = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(next.checked_sub(1)?)
    }
}

/// The span of `lines`, if what stands there is just the lines joined by `\n`.
#[inline]
pub(crate) fn adjacent(source: &str, lines: &[Span]) -> Option<Span> {
    crate::work::step(lines.len());
    let bytes = source.as_bytes();
    let adjacent = |pair: &[Span]| {
        pair[0].end + 1 == pair[1].start && bytes.get(pair[0].end as usize) == Some(&b'\n')
    };
    match (lines.first(), lines.last()) {
        (Some(first), Some(last)) if lines.windows(2).all(adjacent) => {
            Some(Span::new(first.start, last.end))
        }
        _ => None,
    }
}

/// `value` with U+FFFD for NUL.
pub(crate) fn without_nul(value: Cow<'_, str>) -> Cow<'_, str> {
    match memchr::memchr(0, value.as_bytes()) {
        None => value,
        Some(_) => Cow::Owned(value.replace('\0', "\u{fffd}")),
    }
}
