//! YAML front matter.
//!
//! ```text
//! front_matter ::= "---" blank* line_end          (the first line, after an optional byte order mark; not indented)
//!                  first_line *line               (may be empty: the closing line then follows at once)
//!                  ("---" | "...") blank* line_end
//! first_line   ::= ("#" | key ":" | "-" | "{" | "[" | '"' | "'") …
//!
//! ---
//! title: A pond
//! ---
//! ```
//!
//! Diagnostics: `unclosed-front-matter`.

use alloc::borrow::Cow;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::character::complete::{char, one_of};
use nom::combinator::value;
use nom::sequence::terminated;

use super::scan::{Scan, trim_end};
use crate::ast::{FrontMatter, Span};
use crate::diagnostic::{Code, Sink};
use crate::letter::is_letter_or_digit;

/// The front matter at the byte `from`, where the text begins; and where the blocks begin.
pub(super) fn front_matter<'a>(
    source: &'a str,
    from: u32,
    sink: &mut Sink,
) -> Option<(FrontMatter<'a>, u32)> {
    let text = source.get(from as usize..)?;
    if !text.starts_with("---") {
        return None;
    }
    let (opening, mut rest) = split_line(text);
    if trim_end(opening) != "---" {
        return None;
    }
    let (first, _) = split_line(rest);
    if rest.is_empty() || !is_closing(first) && begins_yaml(first).is_err() {
        return None;
    }
    let offset = |rest: &str| (source.len() - rest.len()) as u32;
    let start = offset(rest);
    while !rest.is_empty() {
        let (line, after) = split_line(rest);
        if is_closing(line) {
            let span = Span::new(from, offset(rest) + trim_end(line).len() as u32);
            let raw = Span::new(start, offset(rest)).slice(source)?;
            return Some((
                FrontMatter {
                    span,
                    value: Cow::Borrowed(raw),
                },
                offset(after),
            ));
        }
        rest = after;
    }
    sink.report(Code::UnclosedFrontMatter, Span::new(from, from + 3));
    None
}

/// The first line without its ending, and what follows it.
fn split_line(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let Some(at) = crate::work::searched(bytes, memchr::memchr2(b'\n', b'\r', bytes)) else {
        return (text, "");
    };
    let ending = if bytes[at..].starts_with(b"\r\n") {
        2
    } else {
        1
    };
    (
        text.get(..at).unwrap_or_default(),
        text.get(at + ending..).unwrap_or_default(),
    )
}

fn is_closing(line: &str) -> bool {
    matches!(trim_end(line), "---" | "...")
}

/// Whether a line can be the first of front matter.
fn begins_yaml(i: &str) -> Scan<'_, ()> {
    let word = take_while1(|c: char| is_letter_or_digit(c) || matches!(c, '_' | '-' | '.'));
    alt((
        value((), one_of("#-{[\"'")),
        value((), terminated(word, char(':'))),
    ))
    .parse(i)
}

#[cfg(test)]
mod tests {
    use super::front_matter;
    use crate::diagnostic::Sink;

    fn raw(source: &str) -> Option<(String, u32)> {
        front_matter(source, 0, &mut Sink::default())
            .map(|(node, at)| (node.value.into_owned(), at))
    }

    #[test]
    fn a_header_needs_an_opening_a_key_and_a_closing() {
        assert_eq!(raw("---\na: 1\n---\nb"), Some(("a: 1\n".into(), 13)));
        assert_eq!(raw("--- \r\n- a\r\n...\r\n"), Some(("- a\r\n".into(), 16)));
        assert_eq!(raw("---\n---"), Some((String::new(), 7)));
        assert_eq!(raw("---\n\na: 1\n---"), None);
        assert_eq!(raw("---\nText.\n---"), None);
        assert_eq!(raw("---\na: 1"), None);
        assert_eq!(raw(" ---\na: 1\n---"), None);
        assert_eq!(raw("---"), None);
    }
}
