//! The fuzzer's bytes: a dialect, a text, and choices.

use essaymark::{Construct, Dialect};

/// The first four bytes switch constructs on, little-endian, a bit for each in the order of [`Construct::ALL`]; the rest
/// is the text, invalid UTF-8 replaced. The four bytes may be printable, so that seeds can be written by hand.
pub fn dialect_and_text(data: &[u8]) -> Option<(Dialect, String)> {
    let (switches, text) = data.split_first_chunk()?;
    let bits = u32::from_le_bytes(*switches);
    let on = |&(n, _): &(usize, Construct)| bits >> n & 1 == 1;
    let constructs = Construct::ALL.iter().copied().enumerate();
    let dialect = constructs
        .filter(on)
        .map(|(_, construct)| construct)
        .collect();
    Some((dialect, String::from_utf8_lossy(text).into_owned()))
}

/// The text behind the first four bytes. Every target skips those, so that all can share their seeds.
pub fn text(data: &[u8]) -> Option<String> {
    dialect_and_text(data).map(|(_, text)| text)
}

/// The text, and choices: a NUL ends the text, the bytes after it are the choices.
pub fn text_and_choices(data: &[u8]) -> Option<(String, Choices<'_>)> {
    let data = data.get(4..)?;
    let end = data
        .iter()
        .position(|&byte| byte == 0)
        .unwrap_or(data.len());
    let (text, choices) = data.split_at(end);
    let choices = choices.get(1..).unwrap_or_default();
    Some((String::from_utf8_lossy(text).into_owned(), Choices(choices)))
}

/// Bytes to choose by, one after the other. When they are used up, every choice is the first.
#[derive(Clone, Debug)]
pub struct Choices<'d>(&'d [u8]);

impl<'d> Choices<'d> {
    /// Whether there are bytes left.
    pub fn any_left(&self) -> bool {
        !self.0.is_empty()
    }

    /// The next byte, or 0.
    pub fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        first
    }

    /// A number below `count`, or 0.
    pub fn below(&mut self, count: usize) -> usize {
        usize::from(self.byte()).checked_rem(count).unwrap_or(0)
    }

    /// One of `all`.
    pub fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// The next bytes, as many as the first of them says, as text.
    pub fn text(&mut self) -> String {
        let length = usize::from(self.byte()).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}
