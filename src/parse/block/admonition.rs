//! Admonitions.
//!
//! ```text
//! head ::= "[!" kind ("|" meta)? "]" ("+" | "-")? title line_end
//! kind ::= 1*(letter | digit | "_" | "-")
//! meta ::= *(char - "]")
//!
//! > [!quote]- [A title](/u)
//!     ^^^^^ word
//!           ^ fold
//!             ^^^^^^^^^^^^^ title
//! ```
//!
//! The head is the first line of a quote that is not blank. It is closed at once, as an ATX heading is.
//!
//! Diagnostics: `blank-before-admonition`, `indented-admonition`, `misplaced-admonition`, `unknown-admonition-kind`.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::char;
use nom::combinator::{opt, success, value};
use nom::sequence::{preceded, terminated};

use super::line::Line;
use super::tree::{Head, Kind, NodeId};
use super::{BlockParser, Start};
use crate::Construct;
use crate::ast::{AdmonitionKind, Fold, Span};
use crate::diagnostic::Code;
use crate::letter::is_letter_or_digit;
use crate::parse::scan::{Scan, trim_end, trim_start};

impl<'a> BlockParser<'a, '_> {
    /// Makes the innermost quote, which holds nothing but blank lines, an admonition if the line is a head.
    pub(super) fn continue_to_head(&mut self, line: &Line<'a>) -> Start {
        let quote = self.container(self.open.len());
        self.admonition_head(quote, line, true)
    }

    /// Makes `quote`, which holds nothing yet, an admonition if the line is a head.
    pub(super) fn admonition_head(
        &mut self,
        quote: NodeId,
        line: &Line<'a>,
        after_blank: bool,
    ) -> Start {
        if !self.dialect.has(Construct::Admonition) || line.byte() != b'[' {
            return Start::Container;
        }
        let rest = line.rest();
        let Ok((title, (word, meta, fold))) = head(rest) else {
            return Start::Container;
        };
        let start = line.offset();
        let within = |part: &str| {
            let at = start + (part.as_ptr() as usize - rest.as_ptr() as usize) as u32;
            Span::new(at, at + part.len() as u32)
        };
        if line.is_indented() {
            self.sink.report(
                Code::IndentedAdmonition,
                Span::new(start, start + (rest.len() - title.len()) as u32),
            );
            return Start::Container;
        }
        let title = trim_end(trim_start(title));
        let head = Head {
            word: within(word),
            meta: meta.map(within),
            fold,
            title: within(title),
        };
        if after_blank {
            let mark = self.tree.get(quote).span.start;
            self.sink
                .report(Code::BlankBeforeAdmonition, Span::new(mark, mark + 1));
        }
        if self.sink.is_on() && AdmonitionKind::from_word(word) == AdmonitionKind::Custom {
            self.sink
                .report_about(Code::UnknownAdmonitionKind, head.word, word);
        }
        let index = self.tree.heads.len() as u32;
        self.tree.heads.push(head);
        let node = self.tree.get_mut(quote);
        node.kind = Kind::Admonition(index);
        node.span.end = line.rest_trimmed().end;
        Start::Leaf
    }

    /// Reports a head that stands where none counts, unless it looks like a link or the definition of one.
    pub(super) fn report_misplaced_admonition(&mut self, line: &Line<'a>) {
        if self.sink.is_on()
            && self.dialect.has(Construct::Admonition)
            && let Ok((title, _)) = head(line.rest())
            && !title.starts_with(['(', '[', ':'])
        {
            let start = line.offset();
            let end = start + (line.rest().len() - title.len()) as u32;
            self.sink
                .report(Code::MisplacedAdmonition, Span::new(start, end));
        }
    }
}

/// The head without its title: word, meta, fold.
fn head(i: &str) -> Scan<'_, (&str, Option<&str>, Fold)> {
    let word = take_while1(|c: char| is_letter_or_digit(c) || matches!(c, '_' | '-'));
    let meta = opt(preceded(char('|'), take_while(|c: char| c != ']')));
    let fold = alt((
        value(Fold::Open, char('+')),
        value(Fold::Closed, char('-')),
        success(Fold::None),
    ));
    (preceded(tag("[!"), word), terminated(meta, char(']')), fold).parse(i)
}

#[cfg(test)]
mod tests {
    use super::head;
    use crate::ast::Fold;

    #[test]
    fn heads() {
        assert_eq!(head("[!note] T"), Ok((" T", ("note", None, Fold::None))));
        assert_eq!(
            head("[!Été-1|a b]-T"),
            Ok(("T", ("Été-1", Some("a b"), Fold::Closed)))
        );
        assert!(head("[!]").is_err());
        assert!(head("[!a b]").is_err());
    }
}
