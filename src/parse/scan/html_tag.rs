//! HTML tags as CommonMark sees them: whether they are well formed, not what they mean.
//!
//! ```text
//! <video controls src="a.mp4">
//!  ^^^^^ tag_name
//!        ^^^^^^^^ attribute
//!                 ^^^^^^^^^^^ attribute
//! ```

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{opt, recognize};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded};

use super::{Scan, ScanBytes, of_bytes};

/// An opening or a closing tag, from `<` to `>`.
pub(crate) fn html_tag(i: &str) -> Scan<'_> {
    match i.as_bytes() {
        [b'<', b'/', ..] => of_bytes(closing_tag)(i),
        _ => of_bytes(opening_tag)(i),
    }
}

/// `opening_tag ::= "<" tag_name *((space - "") attribute) space ["/"] ">"`
fn opening_tag(i: &[u8]) -> ScanBytes<'_> {
    let attributes = many0_count(preceded(take_while1(is_space), attribute));
    recognize((
        char('<'),
        tag_name,
        attributes,
        space,
        opt(char('/')),
        char('>'),
    ))
    .parse(i)
}

/// `closing_tag ::= "</" tag_name space ">"`
fn closing_tag(i: &[u8]) -> ScanBytes<'_> {
    recognize((tag("</"), tag_name, space, char('>'))).parse(i)
}

/// `tag_name ::= ascii_letter *(ascii_letter | digit | "-")`
fn tag_name(i: &[u8]) -> ScanBytes<'_> {
    let first = satisfy(|c| c.is_ascii_alphabetic());
    let rest = take_while(|byte: u8| {
        crate::work::step(1);
        byte.is_ascii_alphanumeric() || byte == b'-'
    });
    recognize((first, rest)).parse(i)
}

/// An attribute.
///
/// ```text
/// attribute ::= name [space "=" space value]
/// name      ::= (ascii_letter | "_" | ":") *(ascii_letter | digit | "_" | "." | ":" | "-")
/// ```
fn attribute(i: &[u8]) -> ScanBytes<'_> {
    let first = satisfy(|c| c.is_ascii_alphabetic() || matches!(c, '_' | ':'));
    let rest = take_while(|byte: u8| {
        crate::work::step(1);
        byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':' | b'-')
    });
    let value = preceded(delimited(space, char('='), space), value);
    recognize((first, rest, opt(value))).parse(i)
}

/// ```text
/// value ::= "'" *(char - "'") "'" | '"' *(char - '"') '"'
///         | 1*(char - white_space - '"' - "'" - "=" - "<" - ">" - "`")
/// ```
fn value(i: &[u8]) -> ScanBytes<'_> {
    let quoted = |quote: u8| {
        let inside = take_while(move |byte| {
            crate::work::step(1);
            byte != quote
        });
        delimited(char(quote.into()), inside, char(quote.into()))
    };
    let bare = take_while1(|byte| {
        !is_space(byte) && !matches!(byte, b'"' | b'\'' | b'=' | b'<' | b'>' | b'`')
    });
    alt((quoted(b'"'), quoted(b'\''), bare)).parse(i)
}

/// White space in a tag, line endings included: in a leaf's text no two follow each other.
fn space(i: &[u8]) -> ScanBytes<'_> {
    take_while(is_space).parse(i)
}

fn is_space(byte: u8) -> bool {
    crate::work::step(1);
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        for text in [
            "<a>",
            "<a/>",
            "<a  />",
            "<b2 data=\"x>\ny\" >",
            "<a foo=\"bar\" bam = 'baz <em>\"</em>'\n_boolean zoop:33=zoop:33 />",
            "</a>",
            "</foo >",
            "<x-y>",
            "<a href=/u/>",
            "<a b\n=c>",
        ] {
            assert_eq!(html_tag(text), Ok(("", text)), "{text}");
        }
        for text in [
            "<33>",
            "<__>",
            "<a h*#ref=\"hi\">",
            "<a href=\"hi'>",
            "< a>",
            "<a href='b'c='d'>",
            "</a href=\"foo\">",
            "<a \">",
            "<a b=>",
            "<a",
            "<",
            "</>",
            "<>",
        ] {
            assert!(html_tag(text).is_err(), "{text}");
        }
    }
}
