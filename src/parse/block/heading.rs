//! Headings. CommonMark [§4.2](https://spec.commonmark.org/0.31.2/#atx-headings) and
//! [§4.3](https://spec.commonmark.org/0.31.2/#setext-headings).
//!
//! ```text
//! atx_heading      ::= 1*6"#" (blank+ text (blank+ "#"+)?)? blank* line_end
//! setext_underline ::= ("="+ | "-"+) blank* line_end
//!
//! ## Heading ##
//! ^^ level
//!    ^^^^^^^ its line in the tree
//! ```
//!
//! A closing run of `#` is taken off first, then attributes at the end of the text: `# H {#a} ##` has the id `a`. In
//! `# H ## {#a}` the run does not end the line, and so is text.

use nom::Parser;
use nom::character::complete::{char, one_of, space0, space1};
use nom::combinator::{eof, peek, recognize};
use nom::multi::{many_m_n, many1_count};
use nom::sequence::terminated;

use super::line::Line;
use super::tree::Kind;
use super::{BlockParser, Start};
use crate::ast::Span;
use crate::parse::scan::{Scan, trim_end, trim_start};

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_atx_heading(&mut self, line: &Line<'a>, at: usize) -> Start {
        let rest = line.rest();
        let Ok((text, level)) = atx_opening(rest) else {
            return Start::Nothing;
        };
        let node = self.add(
            at,
            Kind::Heading {
                level,
                setext: false,
            },
            line.rest_trimmed(),
        );
        let text = trim_start(text);
        let start = line.offset() + (rest.len() - text.len()) as u32;
        let text = without_closing(text);
        self.tree
            .push_line(node, Span::new(start, start + text.len() as u32), 0);
        Start::Leaf
    }

    /// Underlines the open paragraph: what follows its link reference definitions becomes the heading.
    pub(super) fn start_setext_heading(&mut self, line: &Line<'a>, at: usize) -> Start {
        let Some(paragraph) = self.open_paragraph(at) else {
            return Start::Nothing;
        };
        let Ok((_, marker)) = setext_underline(line.rest()) else {
            return Start::Nothing;
        };
        self.leaf = None;
        let Some(text) = self.peel(paragraph) else {
            return Start::Nothing;
        };
        let node = self.tree.get_mut(paragraph);
        node.kind = Kind::Heading {
            level: if marker == '=' { 1 } else { 2 },
            setext: true,
        };
        node.span = Span::new(text.start, line.rest_trimmed().end);
        Start::Leaf
    }
}

/// The opening `#`s and what must follow them; the rest is the text.
fn atx_opening(i: &str) -> Scan<'_, u8> {
    let (i, marks) = recognize(many_m_n(1, 6, char('#'))).parse(i)?;
    let (i, _) = space1.or(peek(eof)).parse(i)?;
    Ok((i, marks.len() as u8))
}

/// An underline; returns its mark.
fn setext_underline(i: &str) -> Scan<'_, char> {
    let (_, marker) = peek(one_of("=-")).parse(i)?;
    terminated(many1_count(char(marker)), (space0, eof))
        .map(move |_| marker)
        .parse(i)
}

/// The text without a closing run of `#` and the blanks before it.
fn without_closing(text: &str) -> &str {
    let text = trim_end(text);
    let before = text.trim_end_matches('#');
    if before.is_empty() || before.ends_with([' ', '\t']) {
        trim_end(before)
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{atx_opening, without_closing};

    #[test]
    fn a_closing_run_needs_a_blank_before_it() {
        assert_eq!(without_closing("a ## "), "a");
        assert_eq!(without_closing("a#"), "a#");
        assert_eq!(without_closing(r"a \#"), r"a \#");
        assert_eq!(without_closing("##"), "");
    }

    #[test]
    fn seven_marks_are_text() {
        assert_eq!(atx_opening("###### a"), Ok(("a", 6)));
        assert!(atx_opening("####### a").is_err());
        assert!(atx_opening("#a").is_err());
        assert_eq!(atx_opening("#"), Ok(("", 1)));
    }
}
