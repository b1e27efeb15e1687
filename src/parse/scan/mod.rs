//! Recognizers: what a piece of syntax looks like, and nothing about where it may stand.
//!
//! Each takes the text from a point on and returns what it read and the rest. They keep no state and make no nodes.
//! What they return are slices of what they were given, so the place of a slice can be found. All read each byte a
//! bounded number of times.
//!
//! The text of a leaf has `\n` for its line endings, and no blank line.

mod attributes;
mod autolink;
mod block_id;
mod cue;
mod entity;
mod footnote;
mod html_tag;
mod link;
mod trim;

pub(crate) use attributes::{AttributeGroup, RawAttribute, attributes};
pub(crate) use autolink::{AutolinkForm, autolink};
pub(crate) use block_id::{block_id, is_block_id_byte};
pub(crate) use cue::cue;
pub(crate) use entity::{decode_entities, entity, unescape, unescape_cow};
pub(crate) use footnote::footnote_label;
pub(crate) use html_tag::html_tag;
pub(crate) use link::{
    blank_destination, is_label, link_label, link_reference_definition, link_tail,
};
pub(crate) use trim::{trim_end, trim_end_lines, trim_start};

use nom::bytes::complete::take_while;
use nom::character::complete::char;
use nom::combinator::{opt, recognize, success};
use nom::{IResult, Parser};

/// What a recognizer returns. `()` as the error: "not this construct" is an ordinary result in Markdown.
pub(crate) type Scan<'s, T = &'s str> = IResult<&'s str, T, ()>;

/// What a recognizer of bytes returns.
type ScanBytes<'s> = IResult<&'s [u8], &'s [u8], ()>;

/// A recognizer of bytes as one of text. For syntax whose marks are all ASCII, so that it stops at a character's start:
/// then nothing it skips need be decoded.
fn of_bytes<'s>(
    mut recognizer: impl FnMut(&'s [u8]) -> ScanBytes<'s>,
) -> impl FnMut(&'s str) -> Scan<'s> {
    move |i| {
        let (rest, _) = recognizer(i.as_bytes())?;
        let taken = i.split_at_checked(i.len() - rest.len());
        taken
            .map(|(taken, rest)| (rest, taken))
            .ok_or(nom::Err::Error(()))
    }
}

/// `blank ::= " " | tab`
pub(crate) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t')
}

/// `blanks ::= *blank`
pub(crate) fn blanks(i: &str) -> Scan<'_> {
    of_bytes(take_while(|byte| {
        crate::work::step(1);
        matches!(byte, b' ' | b'\t')
    }))(i)
}

/// Blanks and at most one line ending: what may stand between the parts of a link.
///
/// `white_space ::= blanks [line_ending blanks]`
pub(crate) fn white_space(i: &str) -> Scan<'_> {
    // Most of the time there is no white space.
    match i.as_bytes().first() {
        Some(b' ' | b'\t' | b'\n') => recognize((blanks, opt((char('\n'), blanks)))).parse(i),
        _ => success("").parse(i),
    }
}
