//! Wikilinks and embeds, and footnote references in double brackets.
//!
//! ```text
//! wikilink ::= "[[" target ["#" section] ["|" alias] "]]"     ; on one line, no unescaped bracket inside
//! embed    ::= "!" wikilink
//! bracketed_reference ::= "[" footnote_label "]"
//!
//! [[The pond#Frogs|frogs]]   ![[pond.png|300x200]]   [[^note]]
//!   ^^^^^^^^ target             ^^^^^^^^ target
//!            ^^^^^ section               ^^^^^^^ size
//!                  ^^^^^ alias
//! ```

use alloc::borrow::Cow;
use alloc::boxed::Box;

use super::LeafParser;
use crate::ast::{Embed, Inline, Section, Size, Wikilink};
use crate::parse::scan;

/// The parts of what stands between the brackets, raw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct WikilinkParts<'s> {
    target: &'s str,
    /// Without the `#` before it, and without the one after it.
    section: &'s str,
    /// Whether there is a `#` at the end of the section.
    lede: bool,
    alias: &'s str,
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// What the `[[` at `at` opens; `embed` if there is a `!` before it. Returns where it ends.
    pub(super) fn wikilink(&mut self, at: usize, embed: bool) -> Option<usize> {
        let inside = inside(self.rest(at + 2))?;
        let end = at + inside.len() + 4;
        if let Some(label) = self.defined_note(inside).filter(|_| !embed) {
            self.push_reference(at, end, true, label);
            return Some(end);
        }
        let parts = WikilinkParts::split(inside);
        if parts.target.is_empty() && parts.section.is_empty() {
            return None;
        }
        let (attributes, after) = self.attributes_after(end);
        let target = self.part(parts.target).unwrap_or_default();
        let section = self.section(parts.section);
        let start = if embed { at - 1 } else { at };
        let span = self.span(start, end);
        let node = match embed {
            true => {
                let size = size(parts.alias);
                Inline::Embed(Box::new(Embed {
                    span,
                    target,
                    section,
                    lede: parts.lede,
                    alias: match size {
                        Some(_) => None,
                        None => self.part(parts.alias),
                    },
                    size,
                    attributes,
                }))
            }
            false => {
                // No link holds another.
                self.inactive = self.s.brackets.len();
                Inline::Wikilink(Box::new(Wikilink {
                    span,
                    target,
                    section,
                    alias: self.part(parts.alias),
                    attributes,
                }))
            }
        };
        self.push(start, after, node);
        Some(after)
    }

    /// `part` decoded; `None` if it is empty.
    fn part(&self, part: &str) -> Option<Cow<'a, str>> {
        match part.is_empty() {
            true => None,
            false => Some(self.decoded(part, scan::unescape)),
        }
    }

    /// The section that `raw` is: a block after an unescaped `^`, else a heading.
    fn section(&self, raw: &str) -> Option<Section<'a>> {
        match raw.strip_prefix('^').filter(|block| !block.is_empty()) {
            Some(block) => self.part(block).map(Section::Block),
            None => self.part(raw).map(Section::Heading),
        }
    }
}

/// What stands between the brackets, if the line has the closing ones.
fn inside(text: &str) -> Option<&str> {
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        crate::work::step(1);
        match byte {
            b'\\' if !text.get(at + 1..)?.starts_with('\n') => {
                bytes.next();
            }
            b']' if text.get(at + 1..)?.starts_with(']') => return text.get(..at),
            b'[' | b']' | b'\n' => return None,
            _ => {}
        }
    }
    None
}

impl<'s> WikilinkParts<'s> {
    /// Splits at the first unescaped `|`, and before it at the first unescaped `#`.
    fn split(inside: &'s str) -> Self {
        let (mut hash, mut pipe, mut last_hash) = (None, inside.len(), None);
        let mut at = 0;
        while let Some(rest) = inside.get(at..)
            && let Some(byte) = rest.bytes().next()
        {
            let length = match byte {
                b'|' => {
                    pipe = at;
                    break;
                }
                b'#' => {
                    hash = hash.or(Some(at));
                    last_hash = Some(at);
                    1
                }
                b'\\' => rest.chars().take(2).map(char::len_utf8).sum(),
                b'&' => scan::entity(rest).map_or(1, |(left, _)| rest.len() - left.len()),
                _ => rest.chars().next().map_or(1, char::len_utf8),
            };
            crate::work::step(1);
            at += length;
        }
        let part = |from, to| {
            inside
                .get(from..to)
                .unwrap_or_default()
                .trim_matches([' ', '\t'])
        };
        let address = part(0, pipe);
        let lede = last_hash.is_some_and(|hash| part(hash + 1, pipe).is_empty());
        let section_end = match (lede, last_hash) {
            (true, Some(hash)) => hash,
            _ => pipe,
        };
        Self {
            target: hash.map_or(address, |hash| part(0, hash)),
            section: hash.map_or("", |hash| part(hash + 1, section_end)),
            lede,
            alias: part(pipe + 1, inside.len()),
        }
    }
}

/// `size ::= 1*digit ["x" 1*digit]`
fn size(alias: &str) -> Option<Size> {
    let number = |digits: &str| match digits.bytes().all(|byte| byte.is_ascii_digit()) {
        true => digits.parse().ok(),
        false => None,
    };
    match alias.split_once('x') {
        Some((width, height)) => Some(Size {
            width: number(width)?,
            height: Some(number(height)?),
        }),
        None => Some(Size {
            width: number(alias)?,
            height: None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(inside: &str) -> (&str, &str, bool, &str) {
        let parts = WikilinkParts::split(inside);
        (parts.target, parts.section, parts.lede, parts.alias)
    }

    #[test]
    fn parts() {
        assert_eq!(split("a b#c|d|e"), ("a b", "c", false, "d|e"));
        assert_eq!(split("a|b#c"), ("a", "", false, "b#c"));
        assert_eq!(split("#c"), ("", "c", false, ""));
        assert_eq!(split("a#b#c#"), ("a", "b#c", true, ""));
        assert_eq!(split("a#"), ("a", "", true, ""));
        assert_eq!(split(r"a\#b\|c"), (r"a\#b\|c", "", false, ""));
        assert_eq!(split("a&#39;b# c |"), ("a&#39;b", "c", false, ""));
        assert_eq!(split("é#ü|\\é"), ("é", "ü", false, "\\é"));
    }

    #[test]
    fn sizes() {
        let size = |alias| size(alias).map(|size| (size.width, size.height));
        assert_eq!(size("300"), Some((300, None)));
        assert_eq!(size("300x200"), Some((300, Some(200))));
        for alias in ["", "x", "300x", "x2", "+3", "3 x 2", "99999999999", "a"] {
            assert_eq!(size(alias), None, "{alias}");
        }
    }

    #[test]
    fn insides() {
        assert_eq!(inside("a]] b"), Some("a"));
        assert_eq!(inside(r"a\]b]]"), Some(r"a\]b"));
        assert_eq!(inside(r"a\]]]"), Some(r"a\]"));
        assert_eq!(inside("a] ]"), None);
        assert_eq!(inside("a[b]]"), None);
        assert_eq!(inside("a\n]]"), None);
        assert_eq!(inside("\\é]]"), Some("\\é"));
    }
}
