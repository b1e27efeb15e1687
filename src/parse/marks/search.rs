//! The search for special bytes, 64 at a time.
//!
//! Each half of a byte is looked up in a [`Table`] of 16: the byte is special if the two have a bit in common. The
//! results for 64 bytes are the bits of one number, of which only those that are set cost anything more.

use super::Marks;
use crate::ast::Span;

/// How many bytes are looked at together.
pub(super) const WIDTH: usize = 64;

/// The bit of the upper half 0. (The top bit of each byte is what a processor gathers most easily.)
pub(super) const CONTROL: u8 = 0x80;

/// A set of ASCII bytes, by the two halves of a byte. Bytes of the set have at most 8 upper halves among them, each of
/// which has a bit of its own.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table {
    pub(super) lower: [u8; 16],
    pub(super) upper: [u8; 16],
}

impl Table {
    /// Adds `bytes`, all below 0x80.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            let bit = CONTROL >> (byte >> 4);
            self.upper[usize::from(byte >> 4)] |= bit;
            self.lower[usize::from(byte & 0x0f)] |= bit;
        }
    }
}

/// One search.
#[derive(Debug)]
pub(super) struct Search<'s> {
    pub(super) source: &'s [u8],
    pub(super) table: Table,
    /// Whether to look for `www.`, too.
    pub(super) addresses: bool,
    pub(super) marks: &'s mut Marks,
}

/// What 64 bytes hold, a bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// What is special, and the controls among that.
    pub(super) sets: [u64; 2],
    /// The letters w.
    pub(super) w: u64,
}

/// A way to look at 64 bytes.
pub(super) trait Look: Copy {
    /// What of `table` is in `chunk`.
    fn look(self, table: Table, chunk: &[u8; WIDTH]) -> Found;
}

impl Search<'_> {
    /// Searches from the byte `from` on.
    #[inline(always)]
    pub(super) fn run(&mut self, by: impl Look, from: usize) {
        let (source, table) = (self.source, self.table);
        let (chunks, tail) = source.get(from..).unwrap_or_default().as_chunks::<WIDTH>();
        let mut at = from;
        for chunk in chunks {
            self.note(by.look(table, chunk), at, WIDTH);
            at += WIDTH;
        }
        if !tail.is_empty() {
            let mut chunk = [b' '; WIDTH];
            chunk[..tail.len()].copy_from_slice(tail);
            self.note(by.look(table, &chunk), at, tail.len());
        }
    }

    /// Records what was found in the `length` bytes at `at`.
    #[inline(always)]
    fn note(&mut self, found: Found, at: usize, length: usize) {
        self.marks.bits.push(found.sets);
        // Two in a row, or one at the end that may have another after it.
        let pairs = found.w & (found.w >> 1 | 1 << (length - 1));
        if pairs != 0 && self.addresses {
            self.addresses_at(pairs, at);
        }
    }

    /// Records whether there is an address at any of the `starts`, bits from the byte `at` on.
    #[cold]
    fn addresses_at(&mut self, mut starts: u64, at: usize) {
        while starts != 0 {
            let start = at + starts.trailing_zeros() as usize;
            starts &= starts - 1;
            let rest = self.source.get(start..).unwrap_or_default();
            // Most stand in `https://www.`.
            let is_inner = start > 0 && self.source.get(start - 1) == Some(&b'/');
            if !is_inner && rest.starts_with(b"www.") {
                let found = Span::new(start as u32, start as u32 + 4);
                self.marks.www = Some(self.marks.www.map_or(found, |www| www.join(found)));
            }
        }
    }
}
