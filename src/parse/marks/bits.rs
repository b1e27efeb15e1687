//! [`Bits`]: two sets of offsets, a bit for each byte of a text; and [`Ones`]: the members of one of them.

use alloc::vec::Vec;

use crate::parse::buffers;

/// Two sets of the bytes of a text.
#[derive(Debug, Default)]
pub(super) struct Bits {
    /// The offset that the first bit stands for.
    start: u32,
    /// For each 64 bytes, the members of either set.
    words: Vec<[u64; 2]>,
}

impl Bits {
    /// Makes them empty sets of the bytes from `start` on.
    pub(super) fn reset(&mut self, start: u32, length: usize) {
        self.start = start;
        self.words.clear();
        self.words.reserve(length.div_ceil(64));
    }

    /// Makes them empty.
    pub(super) fn clear(&mut self) {
        buffers::clear(&mut self.words);
    }

    /// Adds the next 64 bytes.
    #[inline(always)]
    pub(super) fn push(&mut self, words: [u64; 2]) {
        self.words.push(words);
    }

    /// The members of the set with the number `SET` from the byte `at` on.
    #[inline]
    pub(super) fn from<const SET: usize>(&self, at: u32) -> Ones<'_, SET> {
        self.between(at, u32::MAX)
    }

    /// The same, but few past `end`: what lies more than some bytes beyond is not searched.
    #[inline]
    pub(super) fn between<const SET: usize>(&self, at: u32, end: u32) -> Ones<'_, SET> {
        let words = end.saturating_sub(self.start).div_ceil(64) as usize;
        let mut ones = Ones {
            word: 0,
            base: self.start.wrapping_sub(64),
            words: self.words.get(..words).unwrap_or(&self.words),
        };
        ones.advance_to(at.max(self.start));
        ones
    }
}

/// The members of a set of offsets, in order.
#[derive(Clone, Debug)]
pub(crate) struct Ones<'m, const SET: usize> {
    /// What is left of the current word.
    word: u64,
    /// What its first bit stands for.
    base: u32,
    /// The words after it.
    words: &'m [[u64; 2]],
}

impl<const SET: usize> Ones<'_, SET> {
    /// Leaves out those before `at`, which is not before the last one returned.
    #[inline]
    pub(crate) fn advance_to(&mut self, at: u32) {
        let passed = at.wrapping_sub(self.base);
        if passed < 64 {
            self.word &= u64::MAX << passed;
            return;
        }
        let words = (passed / 64) as usize - 1;
        match self.words.get(words..) {
            Some([words, rest @ ..]) => {
                self.word = words[SET] & u64::MAX << (passed % 64);
                self.base = self.base.wrapping_add(passed - passed % 64);
                self.words = rest;
            }
            _ => (self.word, self.words) = (0, &[]),
        }
    }
}

impl<const SET: usize> Iterator for Ones<'_, SET> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        while self.word == 0 {
            crate::work::step(1);
            let (words, rest) = self.words.split_first()?;
            (self.word, self.words) = (words[SET], rest);
            self.base = self.base.wrapping_add(64);
        }
        let at = self.base.wrapping_add(self.word.trailing_zeros());
        self.word &= self.word - 1;
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    fn set(start: u32, words: &[u64]) -> Bits {
        let mut bits = Bits::default();
        bits.reset(start, words.len() * 64);
        words.iter().for_each(|&word| bits.push([!word, word]));
        bits
    }

    #[test]
    fn members_come_in_order_from_anywhere() {
        for start in [0, 3, 100] {
            let bits = set(start, &[0b101, 0, 1 << 63, 1]);
            let members = [0, 2, 191, 192].map(|at| at + start);
            for from in start..start + 300 {
                let expected: Vec<_> = members.into_iter().filter(|&at| at >= from).collect();
                assert_eq!(bits.from::<1>(from).collect::<Vec<_>>(), expected);
                for to in [from, from + 1, from + 64, from + 200] {
                    let mut ones = bits.from::<1>(from);
                    ones.advance_to(to);
                    let expected: Vec<_> = members.into_iter().filter(|&at| at >= to).collect();
                    assert_eq!(ones.collect::<Vec<_>>(), expected);
                }
            }
        }
        assert_eq!(set(0, &[]).from::<0>(7).next(), None);
        let far = set(3, &[0, 0, 1]);
        assert_eq!(far.between::<1>(3, 67).next(), None);
        assert_eq!(far.between::<1>(3, 132).next(), Some(131));
        assert_eq!(set(0, &[!5]).from::<0>(1).collect::<Vec<_>>(), [2]);
    }
}
