//! Tags.
//!
//! ```text
//! tag ::= "#" 1*(letter | digit | "_" | "-" | "/" | pictograph)
//!         ; with at least one letter or pictograph; "/" and "-" at the end are not part of it
//!
//! filed under #pond/frogs.
//!              ^^^^^^^^^^ name
//! ```
//!
//! A tag stands at the start of an inline container or after a blank, and never in a link's text. What is known only
//! later, the container, is left to the [building](super::build) of the nodes.

use unicode_properties::UnicodeEmoji;

use super::LeafParser;
use crate::ast::{Inline, Tag};

impl LeafParser<'_, '_, '_, '_> {
    /// The `#` at `at`.
    #[inline(never)]
    pub(super) fn tag(&mut self, at: usize) -> usize {
        let inside = at + 1;
        let before = self.byte_before(at);
        if self.escaped == at
            || !matches!(
                before,
                b' ' | b'\t' | b'\n' | b'*' | b'_' | b'~' | b'=' | b'['
            )
        {
            return inside;
        }
        let name = tag_name(self.rest(inside));
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

/// The tag's name at the start of `text`; empty if there is none.
fn tag_name(text: &str) -> &str {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/') || is_pictograph(c);
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
