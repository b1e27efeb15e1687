//! Where a node stands in the source: [`Span`].

use core::fmt;
use core::ops::Range;

/// A half-open range of UTF-8 **byte** offsets into the untouched source, `start..end`.
///
/// Both ends lie on character boundaries. Offsets count from the first byte of the input, a byte order mark and the
/// front matter included, so they never need shifting. They are `u32`: a source of 4 GiB or more is cut (see
/// [`Document::rest`](crate::ast::Document::rest)).
///
/// Nodes made by hand carry [`Span::default()`], which is `0..0`.
///
/// For lines and columns see [`LineIndex`](crate::LineIndex).
///
/// ```
/// let source = "a *b* c";
/// let doc = essaymark::parse(source);
/// let essaymark::ast::Block::Paragraph(p) = &doc.children[0] else { panic!() };
/// assert_eq!(p.children[1].span().slice(source), Some("*b*"));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset just past the last byte; never less than `start` in a parsed tree.
    pub end: u32,
}

impl Span {
    /// The span `start..end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Length in bytes; 0 if `end` lies before `start`.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether `other` lies wholly within this span (equal spans contain each other).
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The text the span covers in `source`; `None` if it is out of bounds or off a character boundary, as it may be
    /// when the span belongs to another source or was made by hand.
    #[must_use]
    pub fn slice(self, source: &str) -> Option<&str> {
        source.get(self.range())
    }

    /// The same range as `Range<usize>`, ready for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl From<Range<u32>> for Span {
    fn from(range: Range<u32>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// `[start, end]`.
#[cfg(feature = "serde")]
impl serde::Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (start, end) = serde::Deserialize::deserialize(deserializer)?;
        Ok(Self { start, end })
    }
}
