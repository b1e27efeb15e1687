//! The label of a footnote: `[^label]`.

use nom::Parser;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::char;
use nom::combinator::verify;
use nom::sequence::delimited;

use super::Scan;
use super::link::is_label;

/// A footnote label; returns what stands between `[^` and `]`: at most 999 characters.
///
/// `footnote_label ::= "[^" 1*(char - "[" - "]" - blank - line_ending) "]"`
pub(crate) fn footnote_label(i: &str) -> Scan<'_> {
    let label = verify(take_while1(is_footnote_label_char), is_label);
    delimited(tag("[^"), label, char(']')).parse(i)
}

fn is_footnote_label_char(c: char) -> bool {
    crate::work::step(1);
    !matches!(c, '[' | ']' | ' ' | '\t' | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        assert_eq!(footnote_label("[^a-1]: x"), Ok((": x", "a-1")));
        assert_eq!(footnote_label("[^^]"), Ok(("", "^")));
        assert!(footnote_label("[^a b]").is_err());
        assert!(footnote_label("[^]").is_err());
        assert!(footnote_label("[^a").is_err());
        assert!(footnote_label("[^a[b]").is_err());
    }
}
