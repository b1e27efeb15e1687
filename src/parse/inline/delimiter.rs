//! Delimiter runs: `*`, `_`, `~`, `==`. [CommonMark
//! §6.2](https://spec.commonmark.org/0.31.2/#delimiter-run), [GFM
//! §6.5](https://github.github.com/gfm/#strikethrough-extension-).
//!
//! ```text
//! delimiter_run ::= 1*"*" | 1*"_" | "~" | "~~" | "=="      ; as long as it goes
//!
//! **bold**
//! ^^    ^^ the first can open, the second can close
//! ```
//!
//! Whether a run can open or close depends on its neighbours. `==` follows the rules of `_`, `~` those of `*`. With
//! [`Construct::CjkEmphasis`], East Asian punctuation counts as a letter, so that `**…。**だ` closes.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use super::LeafParser;
use crate::Construct;

/// A delimiter run that can open or close something.
///
/// Of its characters the first [`closed`](Self::closed) end what began before, the last [`opened`](Self::opened) begin
/// something, and those between are text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delimiter {
    /// Offset of its first character.
    pub(super) start: u32,
    /// How many characters it was written with.
    pub(super) length: u32,
    /// Which character.
    pub(super) mark: u8,
    pub(super) can_open: bool,
    pub(super) can_close: bool,
    pub(super) closed: u32,
    pub(super) opened: u32,
    /// While nodes are built: how many stood before what it opens.
    pub(super) nodes: u32,
}

impl Delimiter {
    /// Past its last character.
    pub(super) fn end(&self) -> u32 {
        self.start + self.length
    }

    /// Whether any of its characters opens or closes something.
    pub(super) fn is_used(&self) -> bool {
        self.closed + self.opened > 0
    }

    /// How many characters neither open nor close anything yet.
    pub(super) fn left(&self) -> u32 {
        self.length - self.closed - self.opened
    }
}

/// What a character next to a run counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Neighbour {
    Space,
    Punctuation,
    Other,
}

impl Neighbour {
    /// What an ASCII character counts as. NUL stands for U+FFFD, which is a symbol.
    fn of(byte: u8) -> Self {
        match byte {
            b' ' | b'\t' | b'\n' | 0x0c | b'\r' => Self::Space,
            0 => Self::Punctuation,
            byte if byte.is_ascii_punctuation() => Self::Punctuation,
            _ => Self::Other,
        }
    }
}

impl LeafParser<'_, '_, '_, '_> {
    /// The run of `*`, `_`, `~` or `=` at `at`.
    #[inline(never)]
    pub(super) fn delimiter_run(&mut self, at: usize) -> usize {
        let mark = self.byte(at);
        let rest = self.rest(at).as_bytes();
        let length = rest.iter().take_while(|&&byte| byte == mark).count();
        crate::work::step(length);
        let end = at + length;
        let fits = match mark {
            b'~' => length <= 2,
            b'=' => length == 2,
            _ => true,
        };
        if !fits {
            return end;
        }
        let (can_open, can_close) = self.flanking(mark, at, end);
        if !can_open && !can_close {
            return end;
        }
        self.s.delimiters.push(Delimiter {
            start: at as u32,
            length: length as u32,
            mark,
            can_open,
            can_close,
            closed: 0,
            opened: 0,
            nodes: 0,
        });
        let closes = can_close && self.can_emphasize;
        self.can_emphasize |= can_open;
        self.can_underscore |= can_open && mark == b'_';
        match closes {
            true => self.attributes_after_run(end),
            false => end,
        }
    }

    /// Whether the run `at..end` of `mark`s can open and can close.
    fn flanking(&self, mark: u8, at: usize, end: usize) -> (bool, bool) {
        use Neighbour::{Punctuation, Space};
        let before = match self.byte_before(at) {
            byte if byte.is_ascii() => Neighbour::of(byte),
            _ => self.neighbour(self.text.get(..at).unwrap_or_default().chars().next_back()),
        };
        let after = match self.text.as_bytes().get(end) {
            Some(&byte) if byte.is_ascii() => Neighbour::of(byte),
            _ => self.neighbour(self.rest(end).chars().next()),
        };
        let left = after != Space && (after != Punctuation || before != Neighbour::Other);
        let right = before != Space && (before != Punctuation || after != Neighbour::Other);
        match mark {
            b'_' | b'=' => (
                left && (!right || before == Punctuation),
                right && (!left || after == Punctuation),
            ),
            _ => (left, right),
        }
    }

    /// What `c` counts as; the ends of the text are spaces.
    fn neighbour(&self, c: Option<char>) -> Neighbour {
        match c {
            None => Neighbour::Space,
            Some(c) if is_space(c) => Neighbour::Space,
            Some(c) if !is_punctuation(c) => Neighbour::Other,
            Some(c) if is_east_asian(c) && self.has(Construct::CjkEmphasis) => Neighbour::Other,
            Some(_) => Neighbour::Punctuation,
        }
    }
}

/// CommonMark's Unicode white space: category Zs, tab, LF, FF, CR.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// CommonMark's Unicode punctuation: categories P and S. NUL stands for U+FFFD, which is a symbol.
pub(super) fn is_punctuation(c: char) -> bool {
    use GeneralCategoryGroup::{Punctuation, Symbol};
    match c.is_ascii() {
        true => c.is_ascii_punctuation() || c == '\0',
        false => matches!(c.general_category_group(), Punctuation | Symbol),
    }
}

/// Whether `c` lies in a block of East Asian punctuation and symbols, full-width forms included.
const fn is_east_asian(c: char) -> bool {
    matches!(
        c,
        '\u{3000}'..='\u{303f}'
            | '\u{30a0}'
            | '\u{30fb}'
            | '\u{3200}'..='\u{33ff}'
            | '\u{fe10}'..='\u{fe1f}'
            | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ffef}'
    )
}
