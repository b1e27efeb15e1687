//! Raw HTML in running text. [CommonMark §6.6](https://spec.commonmark.org/0.31.2/#raw-html).
//!
//! ```text
//! html ::= tag
//!        | "<!-->" | "<!--->" | "<!--" *char "-->"
//!        | "<?" *char "?>"
//!        | "<!" ascii_letter *char ">"
//!        | "<![CDATA[" *char "]]>"
//! ```
//!
//! One node for each tag: what stands between two is text, and the parser does not pair them.

use memchr::memmem;

use super::LeafParser;
use crate::ast::{HtmlInline, Inline};
use crate::diagnostic::Code;
use crate::parse::scan;

/// Which closers are known not to follow any more.
#[derive(Debug, Default)]
pub(super) struct HtmlClosers {
    none: [bool; 4],
}

/// What opens a piece of raw HTML that is not a tag; an index into [`HtmlClosers`].
#[derive(Clone, Copy, Debug)]
enum HtmlOpener {
    Comment,
    Instruction,
    Declaration,
    CharacterData,
}

impl HtmlOpener {
    /// The opener and its length, if `rest` begins with one.
    fn at(rest: &[u8]) -> Option<(Self, usize)> {
        match rest {
            [b'<', b'!', b'-', b'-', ..] => Some((Self::Comment, 4)),
            [b'<', b'?', ..] => Some((Self::Instruction, 2)),
            [b'<', b'!', letter, ..] if letter.is_ascii_alphabetic() => {
                Some((Self::Declaration, 2))
            }
            _ if rest.starts_with(b"<![CDATA[") => Some((Self::CharacterData, 9)),
            _ => None,
        }
    }

    const fn closer(self) -> &'static str {
        match self {
            Self::Comment => "-->",
            Self::Instruction => "?>",
            Self::Declaration => ">",
            Self::CharacterData => "]]>",
        }
    }
}

impl LeafParser<'_, '_, '_, '_> {
    /// Raw HTML at `at`, or a `<`.
    pub(super) fn html(&mut self, at: usize) -> usize {
        let Some(end) = self.html_end(at) else {
            return at + 1;
        };
        let node = Inline::HtmlInline(HtmlInline {
            span: self.span(at, end),
            value: self.raw(at, end),
        });
        self.push(at, end, node);
        end
    }

    /// Where the raw HTML at `at` ends.
    fn html_end(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let Some((opener, length)) = HtmlOpener::at(rest.as_bytes()) else {
            let (rest, _) = scan::html_tag(rest).ok()?;
            return Some(self.text.len() - rest.len());
        };
        for whole in ["<!-->", "<!--->"] {
            if rest.starts_with(whole) {
                return Some(at + whole.len());
            }
        }
        if self.html.none[opener as usize] {
            return None;
        }
        let closer = opener.closer();
        let rest = self.rest(at + length).as_bytes();
        match crate::work::searched(rest, memmem::find(rest, closer.as_bytes())) {
            Some(inside) => Some(at + length + inside + closer.len()),
            None => {
                self.html.none[opener as usize] = true;
                if let HtmlOpener::Comment = opener {
                    let span = self.span(at, at + length);
                    self.sink.report(Code::UnclosedHtmlComment, span);
                }
                None
            }
        }
    }
}
