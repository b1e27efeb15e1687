//! The parts of links: label, destination, title, and the definition that is made of them.
//!
//! ```text
//! [label]: <destination> 'title'
//! ^^^^^^^ link_label
//!          ^^^^^^^^^^^^^ link_destination
//!                        ^^^^^^^ link_title
//! ```

use memchr::memchr3;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{is_not, take_while};
use nom::character::complete::{anychar, char, none_of};
use nom::combinator::{consumed, eof, fail, opt, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};

use super::{Scan, blanks, is_blank, white_space};
use crate::word;

/// Longest label, in characters.
const MAX_LABEL: usize = 999;

/// Deepest nesting of parentheses in a destination without angle brackets.
const MAX_PARENTHESES: u32 = 32;

/// A link label; returns what stands between the brackets, raw: at most 999 characters, not all white space.
///
/// `label ::= "[" *(escape | char - "[" - "]") "]"`
pub(crate) fn link_label(i: &str) -> Scan<'_> {
    delimited(char('['), verify(label_text, is_label), char(']')).parse(i)
}

/// `*(escape | char - "[" - "]")`
fn label_text(i: &str) -> Scan<'_> {
    let bytes = i.as_bytes();
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let found = crate::work::searched(rest, memchr3(b'\\', b'[', b']', rest));
        let Some(found) = found else { break };
        at += found;
        match bytes.get(at..) {
            Some([b'\\', _, ..]) => at += 2,
            Some([b'\\']) => break,
            _ => {
                return i
                    .split_at_checked(at)
                    .map(|(text, rest)| (rest, text))
                    .ok_or(nom::Err::Error(()));
            }
        }
    }
    fail().parse(i)
}

/// Counts a piece as read.
fn count(piece: &str) {
    crate::work::step(piece.len());
}

/// Whether `label` is short enough and not blank.
pub(crate) fn is_label(label: &str) -> bool {
    crate::work::step(label.len());
    let short = label.len() <= MAX_LABEL || label.chars().nth(MAX_LABEL).is_none();
    short && label.contains(|c: char| !is_blank(c) && c != '\n')
}

/// A link destination; returns it raw, without angle brackets. Only with angle brackets may it be empty.
///
/// ```text
/// destination ::= "<" *(escape | char - "<" - ">" - line_ending) ">"
///               | 1*(escape | "(" … ")" | char - control - " " - "(" - ")")   ; not beginning with "<"
/// ```
pub(crate) fn link_destination(i: &str) -> Scan<'_> {
    match i.as_bytes().first() {
        Some(b'<') => {
            let piece = alt((is_not("\\<>\n"), recognize((char('\\'), none_of("\n"))))).map(count);
            delimited(char('<'), recognize(many0_count(piece)), char('>')).parse(i)
        }
        _ => bare_destination(i),
    }
}

/// A destination without angle brackets. Parentheses balance, and nest 32 deep at most.
fn bare_destination(i: &str) -> Scan<'_> {
    let bytes = i.as_bytes();
    let (mut at, mut depth) = (0, 0);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let plain = plain_part(rest);
        crate::work::step(plain + 1);
        at += plain;
        match bytes.get(at) {
            Some(b'\\') if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
            Some(b'\\' | b'\0') => {}
            Some(b'(') if depth == MAX_PARENTHESES => return fail().parse(i),
            Some(b'(') => depth += 1,
            Some(b')') if depth > 0 => depth -= 1,
            _ => break,
        }
        at += 1;
    }
    match i.split_at_checked(at) {
        Some((destination, rest)) if depth == 0 && at > 0 => Ok((rest, destination)),
        _ => fail().parse(i),
    }
}

/// How many of the first bytes neither end a destination without angle brackets nor need a look.
fn plain_part(bytes: &[u8]) -> usize {
    let (words, tail) = bytes.as_chunks::<8>();
    for (index, &word) in words.iter().enumerate() {
        let stops = stops_in_word(u64::from_le_bytes(word));
        if stops != 0 {
            return 8 * index + stops.trailing_zeros() as usize / 8;
        }
    }
    let stop = tail.iter().position(|&byte| BARE_STOP[byte as usize]);
    8 * words.len() + stop.unwrap_or(tail.len())
}

/// The high bit of the first byte of a word that [`BARE_STOP`] has or that is NUL, and maybe of some above it.
#[inline]
fn stops_in_word(word: u64) -> u64 {
    let equal = |byte: u8| word::zeros(word ^ (word::EACH * u64::from(byte)));
    // `(` and `)` differ in the lowest bit.
    let parentheses = word::zeros((word | word::EACH) ^ (word::EACH * u64::from(b')')));
    word::below(word, b' ' + 1) | parentheses | equal(b'\\') | equal(0x7f)
}

/// The bytes that end a destination without angle brackets, or that need a look. NUL stands for U+FFFD, which is no
/// control.
static BARE_STOP: [bool; 256] = {
    let mut stop = [false; 256];
    let mut byte = 1;
    while byte <= 0x7f {
        stop[byte] = matches!(byte as u8, 0..=b' ' | 0x7f | b'(' | b')' | b'\\');
        byte += 1;
    }
    stop
};

/// A link title; returns it raw, without its quotes. It may be empty.
///
/// ```text
/// title ::= `"` *(escape | char - `"`) `"`
///         | "'" *(escape | char - "'") "'"
///         | "(" *(escape | char - "(" - ")") ")"
/// ```
pub(crate) fn link_title(i: &str) -> Scan<'_> {
    let (closer, special) = match i.as_bytes().first() {
        Some(b'"') => ('"', "\\\""),
        Some(b'\'') => ('\'', "\\'"),
        Some(b'(') => (')', "\\()"),
        _ => return fail().parse(i),
    };
    let piece = alt((is_not(special), recognize((char('\\'), anychar)))).map(count);
    delimited(anychar, recognize(many0_count(piece)), char(closer)).parse(i)
}

/// A link reference definition as [`link_reference_definition`] finds it: slices of the text it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawLinkDefinition<'s> {
    /// All of it, from `[` to the end of the destination or title.
    pub(crate) text: &'s str,
    /// The label, raw, without brackets.
    pub(crate) label: &'s str,
    /// The destination, raw, without angle brackets.
    pub(crate) destination: &'s str,
    /// The title, raw, without quotes.
    pub(crate) title: Option<&'s str>,
}

/// One link reference definition from the front of a paragraph's text, up to and including its line ending.
///
/// ```text
/// definition ::= label ":" white_space destination [title_part] blanks (line_ending | end)
/// title_part ::= (white_space - "") title
/// ```
///
/// What follows the destination on its line must be the title; what follows it on the next line may be.
pub(crate) fn link_reference_definition(i: &str) -> Scan<'_, RawLinkDefinition<'_>> {
    let head = (
        terminated(link_label, char(':')),
        preceded(white_space, link_destination),
    );
    let (after, (head, (label, destination))) = consumed(head).parse(i)?;
    let gap = verify(white_space, |gap: &str| !gap.is_empty());
    let title: Scan<'_> = terminated(preceded(gap, link_title), line_end).parse(after);
    let (rest, title) = match title {
        Ok((rest, title)) => (rest, Some(title)),
        Err(_) => (line_end(after)?.0, None),
    };
    let read = match title {
        // Past the closing quote, which is one byte.
        Some(title) => title.as_ptr() as usize + title.len() + 1 - i.as_ptr() as usize,
        None => head.len(),
    };
    let definition = RawLinkDefinition {
        text: i.get(..read).unwrap_or(head),
        label,
        destination,
        title,
    };
    Ok((rest, definition))
}

/// `line_end ::= blanks (line_ending | end)`
fn line_end(i: &str) -> Scan<'_> {
    let ending = alt((recognize(char('\n')), eof));
    terminated(blanks, ending).parse(i)
}

/// The inside of an inline link's parentheses, with both of them: destination and title, raw.
///
/// `tail ::= "(" white_space [destination [(white_space - "") title]] white_space ")"`
pub(crate) fn link_tail(i: &str) -> Scan<'_, (&str, Option<&str>)> {
    let gap = verify(white_space, |gap: &str| !gap.is_empty());
    let destination = opt((link_destination, opt(preceded(gap, link_title))));
    let inside = delimited(white_space, destination, white_space);
    let (rest, found) = delimited(char('('), inside, char(')')).parse(i)?;
    Ok((rest, found.unwrap_or(("", None))))
}

/// What stands between `(` and the next `)` on the line, if it holds blanks: what looks like a destination with plain
/// blanks in it. A title at its end is left out.
pub(crate) fn blank_destination(i: &str) -> Scan<'_> {
    let inside = take_while(|c| {
        crate::work::step(1);
        !matches!(c, '(' | ')' | '<' | '>' | '\n')
    });
    let (rest, inside) = delimited(char('('), inside, char(')')).parse(i)?;
    let inside = inside.trim_matches(is_blank);
    let begins_title = |pair: &[u8]| matches!(pair, [b' ' | b'\t', b'"' | b'\'']);
    let title = inside.as_bytes().windows(2).position(begins_title);
    let destination = title
        .and_then(|at| inside.split_at_checked(at))
        .filter(|(_, title)| matches!(link_title(title.trim_matches(is_blank)), Ok(("", _))))
        .map_or(inside, |(destination, _)| {
            destination.trim_end_matches(is_blank)
        });
    // A backslash at the end takes the bracket after it out of the syntax.
    match destination.contains(is_blank) && !inside.ends_with('\\') && !destination.ends_with('\\')
    {
        true => Ok((rest, destination)),
        false => fail().parse(i),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        assert_eq!(link_label("[a b]: x"), Ok((": x", "a b")));
        assert_eq!(link_label(r"[a\]b]"), Ok(("", r"a\]b")));
        assert!(link_label("[]").is_err());
        assert!(link_label("[ \n ]").is_err());
        assert!(link_label("[a[b]]").is_err());
        assert!(link_label(r"[a\]").is_err());
        assert!(link_label(&format!("[{}]", "é".repeat(999))).is_ok());
        assert!(link_label(&format!("[{}]", "é".repeat(1000))).is_err());
    }

    #[test]
    fn destinations() {
        assert_eq!(link_destination("/u(a(b)) c"), Ok((" c", "/u(a(b))")));
        assert_eq!(link_destination("/u)"), Ok((")", "/u")));
        assert_eq!(link_destination(r"a\)b)"), Ok((")", r"a\)b")));
        assert_eq!(link_destination(r"a\\)"), Ok((")", r"a\\")));
        assert_eq!(link_destination("<a b>c"), Ok(("c", "a b")));
        assert_eq!(link_destination("<>"), Ok(("", "")));
        assert_eq!(link_destination(r"<a\>>"), Ok(("", r"a\>")));
        assert!(link_destination("<a\n>").is_err());
        assert!(link_destination("<a<b>").is_err());
        assert!(link_destination("(a").is_err());
        assert!(link_destination(" a").is_err());
        assert!(link_destination("").is_err());
        assert!(link_destination(&"(".repeat(100_000)).is_err());
    }

    #[test]
    fn every_byte_of_a_destination_is_seen() {
        for stop in ["(", ")", " ", "\t", "\n", "\u{1}", "\x1f", "\x7f"] {
            for length in 1..30 {
                let plain = "é\0\\a".chars().cycle().take(length).collect::<String>();
                // A backslash would take the byte after it out of the count.
                let plain = plain.trim_end_matches('\\').to_owned();
                let text = format!("{plain}{stop}bcdefghijk");
                let found = link_destination(&text).map(|(_, found)| found);
                match stop {
                    "(" => assert!(found.is_err()),
                    _ => assert_eq!(found, Ok(&*plain)),
                }
            }
        }
    }

    #[test]
    fn titles() {
        assert_eq!(link_title(r#""a \" b" c"#), Ok((" c", r#"a \" b"#)));
        assert_eq!(link_title("'a\nb'"), Ok(("", "a\nb")));
        assert_eq!(link_title("(a)"), Ok(("", "a")));
        assert_eq!(link_title("''"), Ok(("", "")));
        assert!(link_title("(a(b)").is_err());
        assert!(link_title("\"a").is_err());
        assert!(link_title("a").is_err());
    }

    fn definition(i: &str) -> Option<(&str, &str, Option<&str>, &str, &str)> {
        let (rest, found) = link_reference_definition(i).ok()?;
        Some((
            found.label,
            found.destination,
            found.title,
            found.text,
            rest,
        ))
    }

    #[test]
    fn definitions() {
        let whole = "[a]: /u 'x'";
        assert_eq!(definition(whole), Some(("a", "/u", Some("x"), whole, "")));
        assert_eq!(
            definition("[a]:\n<>\n\"x\ny\" \nrest"),
            Some(("a", "", Some("x\ny"), "[a]:\n<>\n\"x\ny\"", "rest"))
        );
        assert_eq!(
            definition("[a]: /u\n'x' y"),
            Some(("a", "/u", None, "[a]: /u", "'x' y"))
        );
        assert_eq!(
            definition("[a]: <u>  \nb"),
            Some(("a", "u", None, "[a]: <u>", "b"))
        );
        assert_eq!(definition("[a]: /u 'x' y"), None);
        assert_eq!(definition("[a]: <b>(c)"), None);
        assert_eq!(definition("[a]:"), None);
        assert_eq!(definition("[a] : /u"), None);
    }

    #[test]
    fn tails() {
        assert_eq!(link_tail("(/u)x"), Ok(("x", ("/u", None))));
        assert_eq!(link_tail("()"), Ok(("", ("", None))));
        assert_eq!(link_tail("( \n/u\n't' )"), Ok(("", ("/u", Some("t")))));
        assert!(link_tail("(/u't')").is_ok());
        assert!(link_tail("(/u 't)").is_err());
        assert!(link_tail("(a b)").is_err());
        assert_eq!(blank_destination("(a b.png)"), Ok(("", "a b.png")));
        assert_eq!(blank_destination("( a b.png 't')"), Ok(("", "a b.png")));
        assert!(blank_destination("(a 't')").is_err());
    }
}
