//! [`Special`]: which bytes are worth a look, and [`Marks`]: where they stand.
//!
//! The source is searched once, many bytes at a time. What is found there serves twice: lines end at its line endings,
//! and the inlines of a leaf begin and end at the others. All that lies between is text, and is skipped unread.

use std::sync::OnceLock;

use memchr_n::{ByteSet, Iter, MemchrN};

use crate::{Construct, Dialect};

/// Constructs that have special bytes of their own.
const OPTIONAL: [(Construct, &[u8]); 6] = [
    (Construct::Strikethrough, b"~"),
    (Construct::Highlight, b"="),
    (Construct::Math, b"$"),
    (Construct::Comment, b"%"),
    (Construct::Tag, b"#"),
    (Construct::LiteralAutolink, b":@"),
];

/// The special bytes of every choice of those constructs, made when first needed.
static SETS: [OnceLock<Special>; 1 << OPTIONAL.len()] =
    [const { OnceLock::new() }; 1 << OPTIONAL.len()];

/// The bytes that end a line, and those at which an inline of the dialect may begin or end.
#[derive(Debug)]
pub(crate) struct Special(MemchrN);

impl Special {
    /// Those of `dialect`.
    pub(crate) fn of(dialect: Dialect) -> &'static Self {
        let choice = OPTIONAL
            .iter()
            .enumerate()
            .filter(|(_, (construct, _))| dialect.has(*construct))
            .fold(0, |choice, (index, _)| choice | 1 << index);
        SETS[choice].get_or_init(|| {
            let mut special = ByteSet::new();
            special.add_all(b"\n\r\0\\`*_[]<&");
            for (construct, bytes) in OPTIONAL {
                if dialect.has(construct) {
                    special.add_all(bytes);
                }
            }
            Self(MemchrN::from_byte_set(special))
        })
    }

    /// The offsets of the special bytes, in order.
    #[inline]
    pub(crate) fn iter<'t>(&'t self, bytes: &'t [u8]) -> Iter<'t> {
        self.0.iter(bytes)
    }
}

/// Where in the source the special bytes stand, in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    offsets: Vec<u32>,
    /// Which of them was looked at last; leaves are read in the order of the text.
    next: usize,
    /// Whether there is a NUL among them, which stands for U+FFFD.
    has_nul: bool,
}

impl Marks {
    /// None yet, of a source of `len` bytes.
    pub(crate) fn with_capacity(len: usize) -> Self {
        Self {
            offsets: Vec::with_capacity(8 + len / 32),
            ..Self::default()
        }
    }

    /// Those of `source`.
    #[cfg(test)]
    pub(crate) fn of(source: &str, dialect: Dialect) -> Self {
        let found = Special::of(dialect).iter(source.as_bytes());
        Self {
            offsets: found.map(|at| at as u32).collect(),
            next: 0,
            has_nul: source.contains('\0'),
        }
    }

    /// Notes a special byte at `at`, past all others.
    #[inline]
    pub(crate) fn push(&mut self, at: u32) {
        self.offsets.push(at);
    }

    /// Notes that one of them is a NUL.
    pub(crate) fn push_nul(&mut self) {
        self.has_nul = true;
    }

    /// Whether there is a NUL in the source.
    pub(crate) fn has_nul(&self) -> bool {
        self.has_nul
    }

    /// Those from the byte `start` on.
    #[inline]
    pub(crate) fn from(&mut self, start: u32) -> &[u32] {
        let passed = self.next.checked_sub(1).and_then(|at| self.offsets.get(at));
        if passed.is_some_and(|&at| at >= start) {
            self.next = self.offsets.partition_point(|&at| at < start);
        }
        let rest = self.offsets.get(self.next..).unwrap_or_default();
        let skipped = rest.iter().position(|&at| at >= start);
        let skipped = skipped.unwrap_or(rest.len());
        self.next += skipped;
        rest.get(skipped..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, Special};
    use crate::Dialect;

    #[test]
    fn a_dialect_has_its_own_bytes() {
        let of = |dialect| Special::of(dialect).iter(b"a*b:c").collect::<Vec<_>>();
        assert_eq!(of(Dialect::commonmark()), [1]);
        assert_eq!(of(Dialect::essay()), [1, 3]);
        assert_eq!(of(Dialect::commonmark()), [1]);
    }

    #[test]
    fn marks_are_found_in_any_order() {
        let mut marks = Marks::default();
        [2, 4, 6].into_iter().for_each(|at| marks.push(at));
        assert_eq!(marks.from(3), [4, 6]);
        assert_eq!(marks.from(7), []);
        assert_eq!(marks.from(2), [2, 4, 6]);
        assert_eq!(marks.from(0), [2, 4, 6]);
    }
}
