//! Tags.
//!
//! ```text
//! tag ::= "#" 1*(letter | mark | digit | "_" | "-" | "/" | pictograph)
//!         ; with at least one letter or pictograph; "/" and "-" at the end are not part of it
//!
//! filed under #pond/frogs.
//!              ^^^^^^^^^^ name
//! ```
//!
//! A tag stands at the start of an inline container or after a blank, and never in a link's text. What is known only
//! later, the container, is left to the [building](super::build) of the nodes. Where a `_` before it can open emphasis, `_`
//! at its end is not part of it either, so that `_#frogs_` is a tag in emphasis.

use unicode_properties::UnicodeEmoji;

use super::LeafParser;
use super::bracket::BracketKind;
use crate::ast::{Inline, Tag};
use crate::letter::is_letter_or_digit;

impl LeafParser<'_, '_, '_, '_> {
    /// The `#` at `at`.
    #[inline(never)]
    pub(super) fn tag(&mut self, at: usize) -> usize {
        let inside = at + 1;
        if !self.may_start_tag(at) {
            return inside;
        }
        let mut name = tag_name(self.rest(inside));
        if self.can_underscore {
            name = name.trim_end_matches(['_', '/', '-']);
        }
        if name.is_empty() {
            return inside;
        }
        let end = inside + name.len();
        let node = Inline::Tag(Tag {
            span: self.span(at, end),
            name: self.raw(inside, end),
        });
        self.push(at, end, node);
        end
    }
}

impl LeafParser<'_, '_, '_, '_> {
    /// Whether a tag may stand at `at`: after a blank, or where a container may begin.
    fn may_start_tag(&self, at: usize) -> bool {
        match self.byte_before(at) {
            _ if self.escaped == at => false,
            b' ' | b'\t' | b'\n' => true,
            b'*' | b'_' | b'~' | b'=' => {
                let run = self.s.delimiters.last();
                run.is_some_and(|run| run.can_open && run.end() as usize == at)
            }
            b'[' => {
                let bracket = self.s.brackets.last();
                bracket.is_some_and(|bracket| {
                    bracket.kind == BracketKind::Note && bracket.inside as usize == at
                })
            }
            _ => false,
        }
    }
}

/// The tag's name at the start of `text`; empty if there is none.
fn tag_name(text: &str) -> &str {
    let is_name =
        |c: char| is_letter_or_digit(c) || matches!(c, '_' | '-' | '/') || is_pictograph(c);
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    crate::work::step(end);
    let name = text
        .get(..end)
        .unwrap_or_default()
        .trim_end_matches(['/', '-']);
    let telling = |c: char| c.is_alphabetic() || (!c.is_ascii() && c.is_emoji_char());
    match name.contains(telling) {
        true => name,
        false => "",
    }
}

/// Whether `c` is a pictograph or a part of one (joiners, variation selectors, skin tones).
fn is_pictograph(c: char) -> bool {
    !c.is_ascii() && c.is_emoji_char_or_emoji_component()
}
