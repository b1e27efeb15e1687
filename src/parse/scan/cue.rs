//! The words that captions begin with.

use nom::Parser;
use nom::bytes::complete::take_while1;
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, peek};
use nom::sequence::terminated;

use crate::ast::Cue;

/// The cue at the start of a line of text.
///
/// `cue ::= ("Table" | "Code" | "Figure" | "Video" | "Equation" | "Source") ":" blank`
pub(crate) fn cue(i: &str) -> Option<Cue> {
    // Much prose begins with these letters, little with two of them.
    if !matches!(
        i.as_bytes(),
        [b'T', b'a', ..] | [b'C' | b'S', b'o', ..] | [b'F' | b'V', b'i', ..] | [b'E', b'q', ..]
    ) {
        return None;
    }
    let word = take_while1(|c: char| c.is_ascii_alphabetic());
    let known = map_opt(word, |word| {
        Cue::ALL.iter().copied().find(|cue| cue.word() == word)
    });
    let mut cue = terminated(known, (char(':'), peek(one_of(" \t"))));
    let found: super::Scan<'_, Cue> = cue.parse(i);
    found.ok().map(|(_, cue)| cue)
}
