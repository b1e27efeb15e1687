//! Where the pieces of some HTML stand in the document: [`Place`].
//!
//! The HTML of a node is its lines without what containers put before them (`> `, indentation). So each line of it is
//! the end of a line of the source, and the two are read side by side.

use core::ops::Range;

use memchr::memchr2;

use super::RawHtml;
use crate::ast::Span;
use crate::source::span_of;

/// Maps slices of some HTML to spans of the document. Slices must come in the order in which they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'h> {
    /// The HTML stands in the document as it is, from `start` on.
    Verbatim { html: &'h str, start: u32 },
    /// It stands there line by line.
    Lines(Cursor<'h>),
    /// Only the node's span is known.
    Node { html: &'h str, span: Span },
}

impl<'h> Place<'h> {
    pub(super) fn new(html: &RawHtml<'h>) -> Self {
        let RawHtml { value, span, .. } = *html;
        match html.verbatim {
            true => Self::Verbatim {
                html: value,
                start: span.start,
            },
            false => Self::Node { html: value, span },
        }
    }

    /// The place in `source`, if it is there that the HTML was read from. Linear in the HTML.
    pub(super) fn in_source(self, source: &'h str) -> Self {
        let (html, span) = match self {
            Self::Verbatim { html, start } => (html, Span::new(start, start + html.len() as u32)),
            Self::Node { html, span } => (html, span),
            Self::Lines(_) => return self,
        };
        if span.slice(source) == Some(html) {
            let start = span.start;
            return Self::Verbatim { html, start };
        }
        match Cursor::new(html, source, span) {
            Some(cursor) if cursor.fits() => Self::Lines(cursor),
            _ => self,
        }
    }

    /// The span of `slice`. Linear in what was passed since the slice before.
    pub(super) fn of(&mut self, slice: &str) -> Span {
        match self {
            Self::Verbatim { html, start } => {
                let offset = span_of(html, slice).unwrap_or_default();
                Span::new(*start + offset.start, *start + offset.end)
            }
            Self::Lines(cursor) => cursor.span(slice),
            Self::Node { span, .. } => *span,
        }
    }
}

/// A position in some HTML, and the same position in its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor<'h> {
    /// The HTML from here on.
    html: &'h str,
    /// The node's source from here on.
    source: &'h str,
    /// Where that begins in the document.
    offset: u32,
    /// Whether a line begins here, so that the source may first have what is not in the HTML.
    at_line_start: bool,
    /// How many spaces of the HTML stand for the tab that is next in the source: part of it was indentation.
    pad: usize,
}

impl<'h> Cursor<'h> {
    /// The start of the HTML of the node at `span`, if `source` is that long.
    fn new(html: &'h str, source: &'h str, span: Span) -> Option<Self> {
        Some(Self {
            html,
            source: span.slice(source)?,
            offset: span.start,
            at_line_start: false,
            pad: 0,
        })
    }

    /// Whether all of the HTML, and nothing else, is in the source.
    fn fits(mut self) -> bool {
        while !self.html.is_empty() {
            if self.step().is_none() {
                return false;
            }
        }
        // The last line may be empty, but for what its containers put before it.
        self.enter_line().is_some() && self.source.is_empty()
    }

    /// Moves to the start of `slice`, and returns its span.
    fn span(&mut self, slice: &str) -> Span {
        let Range { start, end } = span_of(self.html, slice).unwrap_or_default().range();
        self.advance(start);
        if start < end {
            // Before the slice's first character, not before what separates it from the line before.
            self.enter_line();
        }
        let mut past = *self;
        past.advance(end - start);
        Span::new(self.offset, past.offset)
    }

    /// Moves over `length` bytes of the HTML.
    fn advance(&mut self, length: usize) {
        let rest = self.html.len().saturating_sub(length);
        while self.html.len() > rest && self.step().is_some() {}
    }

    /// Moves over one character of the HTML and what it stands for; `None` if the source has something else.
    fn step(&mut self) -> Option<()> {
        self.enter_line()?;
        let next = self.html.chars().next()?;
        let length = match (next, self.source.as_bytes()) {
            (' ', _) if self.pad > 0 => {
                self.pad -= 1;
                usize::from(self.pad == 0)
            }
            ('\n', [b'\r', b'\n', ..]) => 2,
            ('\n', [b'\r' | b'\n', ..]) => 1,
            ('\u{fffd}', [0, ..]) => 1,
            // In a cell of a table a bar is escaped, even in a tag.
            ('|', [b'\\', b'|', ..]) => 2,
            _ if self.source.starts_with(next) => next.len_utf8(),
            _ => return None,
        };
        self.at_line_start = next == '\n';
        self.html = self.html.get(next.len_utf8()..)?;
        self.pass(length)
    }

    /// Moves over `length` bytes of the source alone.
    fn pass(&mut self, length: usize) -> Option<()> {
        self.source = self.source.get(length..)?;
        self.offset += length as u32;
        Some(())
    }

    /// At the start of a line, moves over what is not in the HTML. `None` if the HTML's line is not the end of the source's.
    fn enter_line(&mut self) -> Option<()> {
        if !self.at_line_start {
            return Some(());
        }
        let mut html = first_line(self.html);
        let mut source = first_line(self.source);
        while let Some(last) = html.chars().next_back() {
            let rest = match (last, source.strip_suffix(last)) {
                (_, Some(rest)) => rest,
                ('\u{fffd}', None) => match source.strip_suffix('\0') {
                    Some(rest) => rest,
                    None => break,
                },
                _ => break,
            };
            html = html.strip_suffix(last)?;
            source = rest;
        }
        if !html.is_empty() {
            // What is left are columns of a tab.
            let is_pad = html.bytes().all(|byte| byte == b' ');
            source = source.strip_suffix('\t').filter(|_| is_pad)?;
            self.pad = html.len();
        }
        self.at_line_start = false;
        self.pass(source.len())
    }
}

/// `text` up to its first line ending.
fn first_line(text: &str) -> &str {
    let end = memchr2(b'\n', b'\r', text.as_bytes());
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}
