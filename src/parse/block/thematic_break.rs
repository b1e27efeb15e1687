//! Thematic breaks. [CommonMark §4.1](https://spec.commonmark.org/0.31.2/#thematic-breaks).
//!
//! ```text
//! thematic_break ::= 3*("-" blank*) | 3*("*" blank*) | 3*("_" blank*)
//!
//! * * *
//! ^^^^^ ThematicBreak
//! ```

use nom::Parser;
use nom::character::complete::{char, space0};
use nom::combinator::eof;
use nom::multi::fold_many0;
use nom::sequence::terminated;

use super::line::Line;
use super::tree::Kind;
use super::{BlockParser, Start};
use crate::parse::scan::Scan;

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_thematic_break(&mut self, line: &Line<'a>, at: usize) -> Start {
        let marker = line.byte() as char;
        if thematic_break(marker, line.rest()).is_err() {
            return Start::Nothing;
        }
        self.add(at, Kind::ThematicBreak, line.rest_trimmed());
        Start::Leaf
    }
}

/// Three or more `marker`s with blanks between them, up to the line's end.
fn thematic_break(marker: char, i: &str) -> Scan<'_, usize> {
    let markers = fold_many0(
        terminated(char(marker), space0),
        || 0_usize,
        |count, _| count + 1,
    );
    terminated(markers, eof)
        .map_opt(|count| (count >= 3).then_some(count))
        .parse(i)
}

#[cfg(test)]
mod tests {
    use super::thematic_break;

    #[test]
    fn three_equal_marks_and_blanks() {
        for line in ["***", "- - -", "_\t__ ", "*****"] {
            assert!(
                thematic_break(line.chars().next().unwrap(), line).is_ok(),
                "{line:?}"
            );
        }
        for line in ["--", "--- a", "**_", ""] {
            assert!(
                thematic_break(line.chars().next().unwrap_or('-'), line).is_err(),
                "{line:?}"
            );
        }
    }
}
