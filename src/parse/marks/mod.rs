//! [`Marks`]: where the bytes stand that are worth a look.
//!
//! The source is [searched](search) once, 64 bytes at a time. What is found serves twice: lines end at its line endings,
//! and the inlines of a leaf begin and end at the others. All that lies between is text, and is skipped unread.

mod bits;
#[cfg(any(test, not(feature = "std")))]
mod scalar;
mod search;
#[cfg(feature = "std")]
mod wide;

use crate::ast::Span;
use crate::{Construct, Dialect};
use bits::Bits;
pub(crate) use bits::Ones;
#[cfg(not(feature = "std"))]
use scalar::run;
use search::{Search, Table};
#[cfg(feature = "std")]
use wide::run;

/// The special bytes of CommonMark: line endings, NUL, and where an inline may begin or end.
const ALWAYS: &[u8] = b"\n\r\0\\`*_[]<&";

/// Constructs that have special bytes of their own.
const OPTIONAL: [(Construct, &[u8]); 6] = [
    (Construct::Strikethrough, b"~"),
    (Construct::Highlight, b"="),
    (Construct::Math, b"$"),
    (Construct::Comment, b"%"),
    (Construct::Tag, b"#"),
    (Construct::LiteralAutolink, b":@"),
];

/// Where in a text the special bytes stand, in order: those at which a line ends, or an inline of the dialect may begin
/// or end.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// All of them, and the controls among them.
    bits: Bits,
    /// From the first `www.` that may begin an address to the last one.
    www: Option<Span>,
}

impl Marks {
    /// Those of `source` from the byte `from` on.
    #[cfg(test)]
    pub(crate) fn of(source: &str, from: u32, dialect: Dialect) -> Self {
        let mut marks = Self::default();
        marks.find(source, from, dialect);
        marks
    }

    /// Forgets them.
    pub(crate) fn clear(&mut self) {
        self.bits.clear();
    }

    /// Makes them those of `source` from the byte `from` on.
    pub(crate) fn find(&mut self, source: &str, from: u32, dialect: Dialect) {
        self.find_with(source, from, dialect, run);
    }

    fn find_with(
        &mut self,
        source: &str,
        from: u32,
        dialect: Dialect,
        run: impl FnOnce(&mut Search<'_>, usize),
    ) {
        self.www = None;
        let mut table = Table::default();
        table.add(ALWAYS);
        for (construct, bytes) in OPTIONAL {
            if dialect.has(construct) {
                table.add(bytes);
            }
        }
        let length = source.len().saturating_sub(from as usize);
        crate::work::step(length);
        self.bits.reset(from, length);
        let mut search = Search {
            source: source.as_bytes(),
            table,
            addresses: dialect.has(Construct::LiteralAutolink),
            marks: self,
        };
        run(&mut search, from as usize);
    }

    /// Those of every `\n`, `\r` and NUL.
    pub(crate) fn controls(&self) -> Ones<'_, 1> {
        self.bits.from(0)
    }

    /// From the first `www.` that may begin an address to the last one, if there is any.
    pub(crate) fn www(&self) -> Option<Span> {
        self.www
    }

    /// Those from the byte `start` on.
    #[inline]
    pub(crate) fn from(&self, start: u32) -> Ones<'_, 0> {
        self.bits.from(start)
    }

    /// Those from the byte `start` to the byte `end`, and maybe some that follow at once.
    #[inline]
    pub(crate) fn between(&self, start: u32, end: u32) -> Ones<'_, 0> {
        self.bits.between(start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::{ALWAYS, Marks, OPTIONAL};
    use crate::ast::Span;
    use crate::{Construct, Dialect};

    fn all(marks: &Marks) -> Vec<u32> {
        marks.from(0).collect()
    }

    fn controls(marks: &Marks) -> Vec<u32> {
        marks.controls().collect()
    }

    #[test]
    fn a_dialect_has_its_own_bytes() {
        let of = |dialect| all(&Marks::of("a*b:c", 0, dialect));
        assert_eq!(of(Dialect::commonmark()), [1]);
        assert_eq!(of(Dialect::essay()), [1, 3]);
    }

    #[test]
    fn every_byte_is_special_or_not_wherever_it_stands() {
        let dialect = Dialect::essay();
        let special: Vec<u8> = OPTIONAL
            .iter()
            .flat_map(|(_, bytes)| *bytes)
            .chain(ALWAYS)
            .copied()
            .collect();
        for length in [1, 63, 64, 65, 130] {
            for at in [0, length / 2, length - 1] {
                for byte in 0..128 {
                    let mut text = vec![b'x'; length];
                    text[at] = byte;
                    let text = String::from_utf8(text).expect("ASCII");
                    let marks = Marks::of(&text, 0, dialect);
                    let expected = special.contains(&byte).then_some(at as u32);
                    assert_eq!(all(&marks), Vec::from_iter(expected), "{byte} at {at}");
                    let control = matches!(byte, b'\n' | b'\r' | 0).then_some(at as u32);
                    assert_eq!(controls(&marks), Vec::from_iter(control), "{byte} at {at}");
                }
            }
        }
        let others = "é漢🦀\u{85}".repeat(99);
        assert!(all(&Marks::of(&others, 0, dialect)).is_empty());
    }

    #[test]
    fn addresses_are_found_at_any_place() {
        let www = |text: &str, dialect| Marks::of(text, 0, dialect).www();
        let essay = Dialect::essay();
        for before in 0..140 {
            let at = |start: usize| Span::new(start as u32, start as u32 + 4);
            let text = " ".repeat(before) + "www.x";
            assert_eq!(www(&text, essay), Some(at(before)));
            assert_eq!(www(&text, Dialect::commonmark()), None);
            let inner = text.replace(" www", "/www");
            let is_inner = before > 0;
            assert_eq!(www(&inner, essay).is_none(), is_inner);
            let three = format!("www.a {text} www.b");
            let last = three.len() - 5;
            assert_eq!(www(&three, essay), Some(at(0).join(at(last))));
        }
        assert_eq!(www("ww.x wwwx awww", essay), None);
        assert_eq!(
            www("www.x", essay.without(Construct::LiteralAutolink)),
            None
        );
    }

    #[test]
    fn marks_can_be_replaced() {
        let mut marks = Marks::of("--*-*-*--", 2, Dialect::commonmark());
        assert_eq!(all(&marks), [2, 4, 6]);
        marks.find("a\n*", 0, Dialect::commonmark());
        assert_eq!((all(&marks), controls(&marks)), (vec![1, 2], vec![1]));
    }
}
