//! One line of the source and how far it has been read: [`Line`].
//!
//! Columns count from 0 here; tab stops stand every 4. A tab may be consumed in part: three columns of it can belong to
//! a container's prefix and the fourth to the content.

use crate::ast::Span;
use crate::parse::scan::trim_end;

const TAB_STOP: u32 = 4;

/// A line with a reading position.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    source: &'a str,
    /// Offset past the last byte, the line ending left out.
    pub(crate) end: u32,
    pos: u32,
    column: u32,
    /// Whether some columns of the tab at `pos` are consumed already.
    in_tab: bool,
    /// The first character that is not a blank, from `pos` on.
    nonspace: u32,
    nonspace_column: u32,
}

impl<'a> Line<'a> {
    /// The line of the bytes `start..end`, without its ending.
    #[inline]
    pub(crate) fn new(source: &'a str, start: u32, end: u32) -> Self {
        let mut line = Line {
            source,
            end,
            pos: start,
            column: 0,
            in_tab: false,
            nonspace: start,
            nonspace_column: 0,
        };
        line.find_nonspace();
        line
    }

    #[inline]
    fn find_nonspace(&mut self) {
        let bytes = self.source.as_bytes();
        let (mut pos, mut column) = (self.pos, self.column);
        while pos < self.end {
            match bytes[pos as usize] {
                b' ' => column += 1,
                b'\t' => column += TAB_STOP - column % TAB_STOP,
                _ => break,
            }
            pos += 1;
        }
        crate::work::step((pos - self.pos) as usize);
        self.nonspace = pos;
        self.nonspace_column = column;
    }

    /// Whether nothing but blanks is left.
    #[inline]
    pub(crate) fn is_blank(&self) -> bool {
        self.nonspace == self.end
    }

    /// Columns of blanks before the next character.
    #[inline]
    pub(crate) fn indent(&self) -> u32 {
        self.nonspace_column - self.column
    }

    /// Whether the next character is indented so far that only indented code can start there.
    #[inline]
    pub(crate) fn is_indented(&self) -> bool {
        self.indent() >= TAB_STOP
    }

    /// The next character's first byte; 0 at the line's end.
    #[inline]
    pub(crate) fn byte(&self) -> u8 {
        if self.is_blank() {
            0
        } else {
            self.source.as_bytes()[self.nonspace as usize]
        }
    }

    /// Offset of the next character that is not a blank.
    #[inline]
    pub(crate) fn offset(&self) -> u32 {
        self.nonspace
    }

    /// What is left of the line after the blanks.
    #[inline]
    pub(crate) fn rest(&self) -> &'a str {
        self.source
            .get(self.nonspace as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// The span of [`rest`](Self::rest) without the blanks at its end.
    pub(crate) fn rest_trimmed(&self) -> Span {
        let rest = trim_end(self.rest());
        Span::new(self.nonspace, self.nonspace + rest.len() as u32)
    }

    /// Consumes the blanks, then `bytes` bytes that hold no tab.
    pub(crate) fn take(&mut self, bytes: usize) {
        self.take_blanks();
        self.pos += bytes as u32;
        self.column += bytes as u32;
        self.find_nonspace();
    }

    /// Consumes all blanks.
    pub(crate) fn take_blanks(&mut self) {
        self.pos = self.nonspace;
        self.column = self.nonspace_column;
        self.in_tab = false;
    }

    /// Consumes blanks up to `columns` columns, a tab in part if need be. Returns how many columns it consumed.
    pub(crate) fn take_columns(&mut self, columns: u32) -> u32 {
        let goal = self.column + columns;
        let from = self.column;
        while self.column < goal && self.pos < self.nonspace {
            if self.source.as_bytes()[self.pos as usize] == b'\t' {
                let stop = self.column + TAB_STOP - self.column % TAB_STOP;
                self.in_tab = stop > goal;
                self.column = stop.min(goal);
                if self.in_tab {
                    break;
                }
            } else {
                self.column += 1;
            }
            self.pos += 1;
            crate::work::step(1);
        }
        self.find_nonspace();
        self.column - from
    }

    /// The rest of the line with its blanks, and how many columns of a partly consumed tab stand before it.
    pub(crate) fn content(&self) -> (Span, u8) {
        if self.in_tab {
            (
                Span::new(self.pos + 1, self.end.max(self.pos + 1)),
                (TAB_STOP - self.column % TAB_STOP) as u8,
            )
        } else {
            (Span::new(self.pos, self.end), 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::ast::Span;

    #[test]
    fn a_tab_is_taken_in_part() {
        let mut line = Line::new("\tcode\n", 0, 5);
        assert_eq!(line.indent(), 4);
        assert_eq!(line.take_columns(3), 3);
        assert_eq!(line.content(), (Span::new(1, 5), 1));
        assert_eq!(line.indent(), 1);
    }
}
