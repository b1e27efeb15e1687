//! Tables. [GFM §4.10](https://github.github.com/gfm/#tables-extension-).
//!
//! ```text
//! row           ::= "|"? cell ("|" cell)* "|"?
//! delimiter_row ::= "|"? delimiter ("|" delimiter)* "|"?
//! delimiter     ::= blank* ":"? "-"+ ":"? blank*
//!
//! | Claim | Status |
//! | :---- | -----: |
//!   ^^^^^ left
//!           ^^^^^^ right
//! ```
//!
//! The delimiter row makes the line before it, the last of an open paragraph, the head; both have the same number of
//! cells. A row is any line that starts no other block, but for lines that caption the table, define a term or hold its
//! attributes.
//!
//! `\|` never splits cells, whatever stands before the backslash (as on GitHub). With row groups on, neither does a `|`
//! within a whole `[[…]]` that starts outside a code span.
//!
//! Diagnostics: `column-limit`, `excess-cells` (once inlines are read).

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use nom::bytes::complete::take_while1;
use nom::character::complete::{char, space0};
use nom::combinator::{eof, opt};
use nom::multi::separated_list1;
use nom::sequence::delimited;
use nom::{IResult, Parser};

use super::attachment::is_attachment;
use super::line::Line;
use super::tree::{Kind, NodeId};
use super::{BlockParser, Start};
use crate::ast::{Alignment, Cue, Span};
use crate::diagnostic::Code;
use crate::parse::scan::{cue, trim_end, trim_start};
use crate::{Construct, Dialect};

impl<'a> BlockParser<'a, '_> {
    /// Makes the open paragraph's last line the head of a table, if `line` is a delimiter row that fits it.
    pub(super) fn start_table(&mut self, line: &Line<'a>, at: usize) -> Start {
        if !self.dialect.has(Construct::Table) {
            return Start::Nothing;
        }
        let Some(paragraph) = self.open_paragraph(at) else {
            return Start::Nothing;
        };
        // Most lines that may be one are not, and one byte tells.
        let is_row = |byte: u8| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t');
        if !line.rest().bytes().all(is_row) {
            return Start::Nothing;
        }
        let Ok((_, alignments)) = delimiter_row(line.rest().as_bytes()) else {
            return Start::Nothing;
        };
        let Some(&head) = self.tree.lines(paragraph).last() else {
            return Start::Nothing;
        };
        let text = head.slice(self.source).unwrap_or_default();
        if cells(text, self.dialect).take(alignments.len() + 1).count() != alignments.len() {
            return Start::Nothing;
        }
        let row = line.rest_trimmed();
        if alignments.len() > self.limits.columns() {
            self.sink.report(Code::ColumnLimit, row);
            return Start::Nothing;
        }
        self.leaf = None;
        if self.peel(paragraph).is_none() {
            return Start::Nothing;
        }
        let Some(&head) = self.tree.lines(paragraph).last() else {
            return Start::Nothing;
        };
        let node = *self.tree.get(paragraph);
        let is_alone = self.tree.lines(paragraph).len() == 1;
        if is_alone {
            self.tree.unlink(paragraph);
        } else {
            self.tree.drop_last_lines(paragraph, 1);
            self.close_paragraph(paragraph);
        }
        let span = Span::new(head.start, row.end);
        let index = self.tree.alignments.len() as u32;
        self.tree.alignments.push(alignments);
        let table = self
            .tree
            .append(self.container(at), Kind::Table(index), span);
        self.tree.get_mut(table).after_blank = is_alone && node.after_blank;
        self.tree.push_line(table, head, 0);
        self.tree.push_line(table, row, 0);
        self.leaf = Some(table);
        Start::Leaf
    }

    /// Adds a row, if the line is one.
    pub(super) fn continue_table(&mut self, table: NodeId, line: &Line<'a>) -> bool {
        let row = line.rest_trimmed();
        let text = line.rest();
        let has = |construct| self.dialect.has(construct);
        let ends = match line.byte() {
            b'T' => has(Construct::Figure) && cue(text) == Some(Cue::Table),
            b':' => self.is_definition(line),
            b'{' | b'^' => is_attachment(row, self.source, self.dialect),
            b'|' => trim_start(&text[1..]).is_empty(),
            _ => false,
        };
        if ends {
            return false;
        }
        self.tree.push_line(table, row, 0);
        self.tree.get_mut(table).span.end = row.end;
        true
    }
}

/// A delimiter row, up to the line's end. It reads bytes: whatever takes part in it is ASCII.
fn delimiter_row(i: &[u8]) -> IResult<&[u8], Vec<Alignment>, ()> {
    let dashes = take_while1(|byte| byte == b'-');
    let delimiter =
        (opt(char(':')), dashes, opt(char(':'))).map(|(left, _, right)| match (left, right) {
            (None, None) => Alignment::None,
            (Some(_), None) => Alignment::Left,
            (Some(_), Some(_)) => Alignment::Center,
            (None, Some(_)) => Alignment::Right,
        });
    let cell = delimited(space0, delimiter, space0);
    delimited(
        opt(char('|')),
        separated_list1(char('|'), cell),
        (opt(char('|')), space0, eof),
    )
    .parse(i)
}

/// The cells of a row: ranges of its bytes without pipes and the blanks inside them.
pub(crate) fn cells(row: &str, dialect: Dialect) -> impl Iterator<Item = Range<usize>> {
    let whole = dialect.has(Construct::TableGroup) && dialect.has(Construct::Wikilink);
    let links = if whole && has_two_brackets(row.as_bytes()) {
        wikilinks(row)
    } else {
        Vec::new()
    };
    crate::work::step(row.len());
    let row = trim_end(row);
    let skipped = row.len() - trim_start(row).len();
    let mut at = skipped + usize::from(row.as_bytes().get(skipped) == Some(&b'|'));
    let mut link = 0;
    core::iter::from_fn(move || {
        if at >= row.len() {
            return None;
        }
        let start = at;
        let end = next_pipe(row, at, &links, &mut link);
        at = end + 1;
        let cell = row.get(start..end)?;
        let text = trim_end(cell);
        let blanks = text.len() - trim_start(text).len();
        Some(start + blanks..start + text.len())
    })
}

/// Whether there is a `[[` in a row.
fn has_two_brackets(row: &[u8]) -> bool {
    memchr::memchr_iter(b'[', row).any(|at| row.get(at + 1) == Some(&b'['))
}

/// The next `|` from `at` on that splits cells, or the row's end.
fn next_pipe(row: &str, mut at: usize, links: &[Range<usize>], link: &mut usize) -> usize {
    let bytes = row.as_bytes();
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'|', rest)) {
        let pipe = at + found;
        crate::work::step(found + 1);
        while links.get(*link).is_some_and(|range| range.end <= pipe) {
            *link += 1;
        }
        match links.get(*link) {
            Some(range) if range.contains(&pipe) => at = range.end,
            _ if pipe > 0 && bytes[pipe - 1] == b'\\' => at = pipe + 1,
            _ => return pipe,
        }
    }
    crate::work::step(row.len() - at.min(row.len()));
    row.len()
}

/// Every whole `[[…]]` of a row that starts outside the code spans of its cell. Linear.
fn wikilinks(row: &str) -> Vec<Range<usize>> {
    let bytes = row.as_bytes();
    let closers = code_closers(bytes);
    let mut runs = closers.iter().peekable();
    let mut found = Vec::new();
    // The pipe that ends the current cell, and where the first code span ends that reaches beyond it.
    let mut pipe = next_pipe(row, 0, &[], &mut 0);
    let mut code_end = usize::MAX;
    let mut at = 0;
    while let Some(offset) = bytes
        .get(at..)
        .and_then(|rest| memchr::memchr3(b'\\', b'`', b'[', rest))
    {
        at += offset;
        if pipe < at {
            pipe = next_pipe(row, at, &[], &mut 0);
            code_end = usize::MAX;
        }
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                while runs.next_if(|run| run.at < at).is_some() {}
                let Some(run) = runs.peek() else { break };
                at = match run.closer {
                    Some(closer) if closer < pipe => closer + run.len,
                    Some(closer) => {
                        code_end = code_end.min(closer);
                        at + run.len
                    }
                    None => at + run.len,
                };
            }
            _ => match whole_wikilink(bytes, at) {
                Some(end) => {
                    let beyond = if pipe < end {
                        next_pipe(row, end, &[], &mut 0)
                    } else {
                        pipe
                    };
                    if code_end > beyond {
                        found.push(at..end);
                        pipe = beyond;
                    }
                    at = end;
                }
                None => at += 1,
            },
        }
    }
    found
}

/// A run of backticks.
struct Run {
    at: usize,
    len: usize,
    /// Where the next run of the same length starts.
    closer: Option<usize>,
}

fn code_closers(bytes: &[u8]) -> Vec<Run> {
    crate::work::step(bytes.len());
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'`', &bytes[at..]) {
        let start = at + found;
        let len = bytes[start..]
            .iter()
            .take_while(|&&byte| byte == b'`')
            .count();
        runs.push(Run {
            at: start,
            len,
            closer: None,
        });
        at = start + len;
    }
    // Few lengths differ: k of them take k² / 2 backticks.
    let mut next = BTreeMap::new();
    for run in runs.iter_mut().rev() {
        run.closer = next.insert(run.len, run.at);
    }
    runs
}

/// The end of the `[[…]]` at `start`: no unescaped bracket within it, and something between.
fn whole_wikilink(bytes: &[u8], start: usize) -> Option<usize> {
    if bytes.get(start + 1) != Some(&b'[') {
        return None;
    }
    let mut at = start + 2;
    loop {
        crate::work::step(1);
        match *bytes.get(at)? {
            b'\\' => at += 2,
            b'[' => return None,
            b']' => return (bytes.get(at + 1) == Some(&b']') && at > start + 2).then_some(at + 2),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{cells, delimiter_row};
    use crate::Dialect;
    use crate::ast::Alignment;

    fn split(row: &str) -> Vec<&str> {
        cells(row, Dialect::essay())
            .map(|range| &row[range])
            .collect()
    }

    #[test]
    fn outer_pipes_are_optional() {
        assert_eq!(split("| a | b |"), ["a", "b"]);
        assert_eq!(split("a|b"), ["a", "b"]);
        assert_eq!(split("| a | | "), ["a", ""]);
        assert_eq!(split("||"), [""]);
    }

    #[test]
    fn escaped_pipes_do_not_split() {
        assert_eq!(split(r"| a \| b | `c \| d` |"), [r"a \| b", r"`c \| d`"]);
        assert_eq!(split("| `a | b` |"), ["`a", "b`"]);
    }

    #[test]
    fn a_whole_wikilink_does_not_split() {
        assert_eq!(split("| [[a|b]] | c |"), ["[[a|b]]", "c"]);
        assert_eq!(split("| [[a|b | c |"), ["[[a", "b", "c"]);
        assert_eq!(split("| `[[a|b]]` |"), ["`[[a", "b]]`"]);
        assert_eq!(split("| ` [[a|b]] | ` |"), ["` [[a|b]]", "`"]);
        assert_eq!(split(r"| \[[a|b]] |"), [r"\[[a", "b]]"]);
    }

    #[test]
    fn delimiter_rows() {
        use Alignment::{Center, Left, None, Right};
        let row = delimiter_row(b"| :-- | --: |:-:| - ").map(|(_, row)| row);
        assert_eq!(row, Ok(vec![Left, Right, Center, None]));
        assert!(delimiter_row(b"| -- | a |").is_err());
        assert!(delimiter_row(b"||").is_err());
    }
}
