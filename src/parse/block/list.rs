//! List items and lists. CommonMark [§5.2](https://spec.commonmark.org/0.31.2/#list-items) and
//! [§5.3](https://spec.commonmark.org/0.31.2/#lists).
//!
//! ```text
//! bullet_marker  ::= "-" | "+" | "*"
//! ordered_marker ::= digit{1,9} ("." | ")")
//! item_start     ::= blank{0,3 columns} (bullet_marker | ordered_marker) (blank | line_end)
//!
//! 10. text
//! ^^^ marker
//!     ^ the content's column; later lines of the item are indented at least that far
//! ```
//!
//! A list is a run of sibling items with the same marker and nothing between them; it needs no line of its own.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::one_of;
use nom::combinator::map;

use super::line::Line;
use super::tree::{Kind, ListMarker, NodeId};
use super::{BlockParser, Start};
use crate::ast::Span;
use crate::parse::scan::{Scan, trim_start};

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_item(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let rest = line.rest();
        let Ok((after, marker)) = marker(rest) else {
            return Start::Nothing;
        };
        let is_empty = trim_start(after).is_empty();
        if !(is_empty || after.starts_with([' ', '\t'])) {
            return Start::Nothing;
        }
        let is_ordered = matches!(marker.byte, b'.' | b')');
        if self.open_paragraph(at).is_some() && (is_empty || is_ordered && marker.start != 1) {
            return Start::Nothing;
        }
        if !self.has_room(at, 2, line) {
            return Start::Nothing;
        }
        let mark = Span::new(
            line.offset(),
            line.offset() + (rest.len() - after.len()) as u32,
        );
        let list = self.list_for(at, marker, mark.start);
        let item = self.tree.append(list, Kind::Item { offset: 0 }, mark);
        self.tree.get_mut(item).after_blank = self.is_after_blank(at);
        let offset = take_marker(line, mark.len());
        self.tree.get_mut(item).kind = Kind::Item { offset };
        let depth = self.depth() + 2;
        self.push_open(item, depth);
        Start::Container
    }

    /// The list that a new item of the container number `at` belongs to.
    fn list_for(&mut self, at: usize, marker: ListMarker, start: u32) -> NodeId {
        self.close_to(at);
        self.close_leaf();
        match self.tree.last_child(self.container(at)) {
            Some(last) if self.tree.get(last).kind == Kind::List(marker) => last,
            _ => self.add(at, Kind::List(marker), Span::new(start, start)),
        }
    }

    /// Whether the line continues an item or a definition whose content is indented by `offset` columns.
    pub(super) fn continue_item(&self, item: NodeId, offset: u32, line: &mut Line<'a>) -> bool {
        let goes_on = match line.is_blank() {
            // An item may begin with one blank line, not with two.
            true => self.tree.first_child(item).is_some(),
            false => line.indent() >= offset,
        };
        if goes_on {
            // On a blank line too: what is left of it may be a line of code.
            line.take_columns(offset);
        }
        goes_on
    }
}

/// Consumes a marker of `width` bytes and the blanks that belong to it; returns the columns from where the container's
/// content begins to where the item's does.
pub(super) fn take_marker(line: &mut Line<'_>, width: u32) -> u32 {
    let indent = line.indent();
    line.take(width as usize);
    let blanks = match line.indent() {
        _ if line.is_blank() => 0,
        // More than that is an indented code block, one column after the marker.
        5.. => line.take_columns(1),
        blanks => line.take_columns(blanks),
    };
    indent + width + blanks.max(1)
}

fn marker(i: &str) -> Scan<'_, ListMarker> {
    let bullet = map(one_of("-+*"), |mark| ListMarker {
        byte: mark as u8,
        start: 0,
    });
    let digits = take_while_m_n(1, 9, |c: char| c.is_ascii_digit());
    let ordered = map((digits, one_of(".)")), |(digits, mark): (&str, char)| {
        ListMarker {
            byte: mark as u8,
            start: digits.parse().unwrap_or_default(),
        }
    });
    alt((bullet, ordered)).parse(i)
}

#[cfg(test)]
mod tests {
    use super::marker;

    #[test]
    fn ordered_markers_have_at_most_nine_digits() {
        assert_eq!(
            marker("123456789) a").map(|(rest, m)| (rest, m.start)),
            Ok((" a", 123_456_789))
        );
        assert!(marker("1234567890. a").is_err());
        assert!(marker("a.").is_err());
    }
}
