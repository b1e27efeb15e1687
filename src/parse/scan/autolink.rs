//! Autolinks in angle brackets: `<https://example.org>`, `<name@example.org>`.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{map, recognize, verify};
use nom::multi::separated_list1;
use nom::sequence::delimited;

use super::{Scan, ScanBytes, of_bytes};

/// Which of the two forms an autolink has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AutolinkForm {
    /// `<scheme:…>`
    Uri,
    /// `<name@host>`
    Email,
}

/// An autolink; returns its form and what stands between the angle brackets.
///
/// `autolink ::= "<" (uri | email) ">"`
pub(crate) fn autolink(i: &str) -> Scan<'_, (AutolinkForm, &str)> {
    let uri = map(of_bytes(uri), |found| (AutolinkForm::Uri, found));
    let email = map(of_bytes(email), |found| (AutolinkForm::Email, found));
    delimited(char('<'), alt((uri, email)), char('>')).parse(i)
}

/// ```text
/// uri    ::= scheme ":" *(char - control - " " - "<" - ">")
/// scheme ::= ascii_letter 1*31(ascii_letter | digit | "+" | "." | "-")
/// ```
fn uri(i: &[u8]) -> ScanBytes<'_> {
    let first = satisfy(|c| c.is_ascii_alphabetic());
    let more = take_while_m_n(1, 31, |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-')
    });
    // NUL stands for U+FFFD, which is not a control.
    let rest = take_while(|byte: u8| {
        crate::work::step(1);
        !matches!(byte, b' ' | b'<' | b'>') && (byte == 0 || !byte.is_ascii_control())
    });
    recognize((first, more, char(':'), rest)).parse(i)
}

/// ```text
/// email ::= 1*(ascii_letter | digit | one of ".!#$%&'*+/=?^_`{|}~-") "@" label *("." label)
/// ```
fn email(i: &[u8]) -> ScanBytes<'_> {
    let name = take_while1(|byte: u8| {
        crate::work::step(1);
        byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
    });
    let host = separated_list1(char('.'), host_label);
    recognize((name, char('@'), host)).parse(i)
}

/// Up to 63 letters, digits and hyphens, no hyphen at either end.
fn host_label(i: &[u8]) -> ScanBytes<'_> {
    let label = take_while1(|byte: u8| {
        crate::work::step(1);
        byte.is_ascii_alphanumeric() || byte == b'-'
    });
    verify(label, |label: &[u8]| {
        label.len() <= 63 && !label.starts_with(b"-") && !label.ends_with(b"-")
    })
    .parse(i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris() {
        for text in [
            "<http://a.b?q=%20&x=\\[>",
            "<made-up-scheme://foo,bar>",
            "<ab:>",
            "<MAILTO:A@B.C>",
        ] {
            let inside = &text[1..text.len() - 1];
            assert_eq!(
                autolink(text),
                Ok(("", (AutolinkForm::Uri, inside))),
                "{text}"
            );
        }
        for text in [
            "<>",
            "< http://a>",
            "<m:abc>",
            "<foo.bar.baz>",
            "<http://a b>",
            "<http://a",
            "<a:b\nc>",
        ] {
            assert!(autolink(text).is_err(), "{text}");
        }
    }

    #[test]
    fn addresses() {
        for text in [
            "<foo@bar.example.com>",
            "<foo+special@Bar.baz-bar0.com>",
            "<a@b>",
        ] {
            let inside = &text[1..text.len() - 1];
            assert_eq!(
                autolink(text),
                Ok(("", (AutolinkForm::Email, inside))),
                "{text}"
            );
        }
        for text in [
            "<foo\\+@bar.example.com>",
            "<a@-b>",
            "<a@b->",
            "<a@b..c>",
            "<@b>",
            "<a@>",
        ] {
            assert!(autolink(text).is_err(), "{text}");
        }
        assert!(autolink(&format!("<a@{}>", "b".repeat(64))).is_err());
    }
}
