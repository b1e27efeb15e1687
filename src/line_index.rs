//! [`LineIndex`]: byte offsets as lines and columns, and back.

use alloc::vec;
use alloc::vec::Vec;

use unicode_segmentation::UnicodeSegmentation;

use crate::ast::Span;

/// Lines and columns of a source, for editors and messages.
///
/// Lines and columns count from 1. LF, CRLF and CR each end a line, in any mixture; the text after the last one is a
/// line too, if only an empty one. The ending belongs to the line it ends. A byte order mark at the start takes no
/// column: the first column of the first line comes after it.
///
/// [`new`](Self::new) takes time linear in the source; look-ups take time logarithmic in it, but for grapheme clusters,
/// which must be counted from the start of the line. Sources of 4 GiB or more are indexed as far as offsets reach.
///
/// ```
/// use essaymark::{ColumnUnit, LineColumn, LineIndex};
///
/// let source = "# Ponds\n\nNo 🦆 here.\n";
/// let index = LineIndex::new(source);
/// let here = source.find("here").unwrap() as u32;
///
/// assert_eq!(index.line_column(here, ColumnUnit::Char), LineColumn { line: 3, column: 6 });
/// assert_eq!(index.line_column(here, ColumnUnit::Utf16).column, 7);
/// assert_eq!(index.line_column(here, ColumnUnit::Byte).column, 9);
/// assert_eq!(index.offset(3, 6, ColumnUnit::Char), Some(here));
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    source: &'a str,
    /// Where each line starts; never empty.
    starts: Vec<u32>,
    /// What the source holds before each multiple of [`STEP`].
    counts: Vec<Counts>,
}

/// A place as people name it; both numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LineColumn {
    /// The line.
    pub line: u32,
    /// The column; one more than the line's length just past its end.
    pub column: u32,
}

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ColumnUnit {
    /// UTF-8 bytes.
    Byte,
    /// Characters (Unicode scalar values).
    Char,
    /// UTF-16 code units, as the Language Server Protocol and JavaScript count.
    Utf16,
    /// Grapheme clusters, which readers see as one character.
    Grapheme,
}

/// Bytes between two stored [`Counts`].
const STEP: usize = 512;

/// How many characters and UTF-16 code units start before an offset.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    chars: u32,
    utf16: u32,
}

impl Counts {
    fn add(self, bytes: &[u8]) -> Self {
        let count = |is: fn(u8) -> bool| bytes.iter().filter(|&&byte| is(byte)).count() as u32;
        let chars = count(|byte| byte & 0xC0 != 0x80);
        Self {
            chars: self.chars + chars,
            utf16: self.utf16 + chars + count(|byte| byte >= 0xF0),
        }
    }
}

impl<'a> LineIndex<'a> {
    /// The index of `source`. Takes 4 bytes for each line and 8 for each 512 bytes of text.
    #[must_use]
    pub fn new(source: &'a str) -> Self {
        let source = reachable(source);
        let bytes = source.as_bytes();
        let first = if source.starts_with('\u{feff}') { 3 } else { 0 };
        let mut starts = vec![first];
        starts.extend(
            memchr::memchr2_iter(b'\n', b'\r', bytes)
                .filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'))
                .map(|at| at as u32 + 1),
        );
        let mut before = Counts::default();
        let mut counts = Vec::with_capacity(bytes.len() / STEP + 1);
        counts.push(before);
        for chunk in bytes.chunks_exact(STEP) {
            before = before.add(chunk);
            counts.push(before);
        }
        Self {
            source,
            starts,
            counts,
        }
    }

    /// How many lines there are, at least 1.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The span of `line` without its ending; `None` if there is no such line.
    #[must_use]
    pub fn line_span(&self, line: u32) -> Option<Span> {
        let at = line.checked_sub(1)? as usize;
        let start = *self.starts.get(at)?;
        let Some(&next) = self.starts.get(at + 1) else {
            return Some(Span::new(start, self.source.len() as u32));
        };
        let text = Span::new(start, next).slice(self.source)?;
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        Some(Span::new(start, start + text.len() as u32))
    }

    /// The line and column of the place at `offset`.
    ///
    /// Every offset has one. One inside a character (or a cluster, where those are counted) is at that character's
    /// start, one inside a CRLF before it, one inside a byte order mark after it, and one past the end of the source at
    /// the end.
    #[must_use]
    pub fn line_column(&self, offset: u32, unit: ColumnUnit) -> LineColumn {
        let offset = self.floor(offset);
        let line = self.starts.partition_point(|&start| start <= offset).max(1) as u32;
        let span = self.line_span(line).unwrap_or_default();
        let offset = offset.clamp(span.start, span.end);
        let column = match unit {
            ColumnUnit::Byte => offset - span.start,
            ColumnUnit::Char => self.counts(offset).chars - self.counts(span.start).chars,
            ColumnUnit::Utf16 => self.counts(offset).utf16 - self.counts(span.start).utf16,
            ColumnUnit::Grapheme => {
                let text = span.slice(self.source).unwrap_or_default();
                let within = (offset - span.start) as usize;
                let past = |&(at, cluster): &(usize, &str)| at + cluster.len() <= within;
                text.grapheme_indices(true).take_while(past).count() as u32
            }
        };
        LineColumn {
            line,
            column: column + 1,
        }
    }

    /// The offset of the place in `line` at `column`. `None` if there is no such line, or if the column is 0 or lies
    /// more than one past the line's last; the one just past it is the end of the line, before its ending.
    ///
    /// A column inside a character, which only bytes and UTF-16 code units can name, is the character's start. So every
    /// offset returned lies on a character boundary, and [`line_column`](Self::line_column) leads back to the start of
    /// the column.
    #[must_use]
    pub fn offset(&self, line: u32, column: u32, unit: ColumnUnit) -> Option<u32> {
        let span = self.line_span(line)?;
        let skip = column.checked_sub(1)?;
        let offset = match unit {
            ColumnUnit::Byte => span.start.checked_add(skip)?,
            ColumnUnit::Char => {
                let wanted = self.counts(span.start).chars.checked_add(skip)?;
                self.nth(wanted, |counts| counts.chars)?
            }
            ColumnUnit::Utf16 => {
                let wanted = self.counts(span.start).utf16.checked_add(skip)?;
                self.nth(wanted, |counts| counts.utf16)?
            }
            ColumnUnit::Grapheme => {
                let text = span.slice(self.source)?;
                let ends = text.grapheme_indices(true).map(|(at, _)| at);
                let at = ends.chain([text.len()]).nth(skip as usize)?;
                span.start + at as u32
            }
        };
        (offset <= span.end).then(|| self.floor(offset))
    }

    /// The last character boundary at or before `offset`.
    fn floor(&self, offset: u32) -> u32 {
        let mut offset = (offset as usize).min(self.source.len());
        while !self.source.is_char_boundary(offset) {
            offset -= 1;
        }
        offset as u32
    }

    /// What starts before `offset`.
    fn counts(&self, offset: u32) -> Counts {
        let offset = offset as usize;
        let step = offset / STEP;
        let stored = self.counts.get(step).copied().unwrap_or_default();
        let rest = self.source.as_bytes().get(step * STEP..offset);
        stored.add(rest.unwrap_or_default())
    }

    /// The start of the character that holds the unit with `wanted` ones before it; the end of the source if it has
    /// exactly that many.
    fn nth(&self, wanted: u32, unit: fn(&Counts) -> u32) -> Option<u32> {
        let step = self.counts.partition_point(|counts| unit(counts) <= wanted) - 1;
        let mut at = step * STEP;
        while !self.source.is_char_boundary(at) {
            at += 1;
        }
        let mut before = unit(self.counts.get(step)?);
        for c in self.source.get(at..)?.chars() {
            let mut buffer = [0; 4];
            let after = unit(&Counts::default().add(c.encode_utf8(&mut buffer).as_bytes()));
            if before + after > wanted {
                return Some(at as u32);
            }
            before += after;
            at += c.len_utf8();
        }
        (before == wanted).then_some(at as u32)
    }
}

/// The part of `source` whose offsets fit a [`Span`].
fn reachable(source: &str) -> &str {
    let mut end = source.len().min(crate::source::MAX_LEN);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    source.get(..end).unwrap_or_default()
}
