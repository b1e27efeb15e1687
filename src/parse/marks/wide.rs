//! The search with the widest instructions of the processor, which can be detected only with `std`.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, u8x16, u8x64};

use super::search::{CONTROL, Found, Look, Search, Table, WIDTH};

/// Searches from the byte `from` on.
pub(super) fn run(search: &mut Search<'_>, from: usize) {
    dispatch!(Level::new(), simd => search.run(Wide(simd), from));
}

/// All bytes at once, or as many as an instruction takes.
#[derive(Clone, Copy)]
struct Wide<S>(S);

impl<S: Simd> Look for Wide<S> {
    #[inline(always)]
    fn look(self, table: Table, chunk: &[u8; WIDTH]) -> Found {
        let simd = self.0;
        let lower = u8x64::block_splat(u8x16::load_array(simd, table.lower));
        let upper = u8x64::block_splat(u8x16::load_array(simd, table.upper));
        let bytes = u8x64::load_array_ref(simd, chunk);
        let lower = lower.swizzle_dyn_within_blocks(bytes & 0x0f);
        let upper = upper.swizzle_dyn_within_blocks(bytes >> 4);
        let found = lower & upper;
        Found {
            sets: [
                !found.simd_eq(0).to_bitmask(),
                (found & CONTROL).simd_eq(CONTROL).to_bitmask(),
            ],
            w: bytes.simd_eq(b'w').to_bitmask(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Dialect;
    use crate::parse::marks::{Marks, scalar};

    /// Bytes of all kinds, none of them far from a special one.
    fn text(length: usize) -> String {
        let mut state = 7u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        (0..length).map(|_| char::from(next())).collect()
    }

    #[test]
    fn both_ways_to_look_find_the_same() {
        for length in [0, 1, 63, 64, 65, 1000] {
            for dialect in [Dialect::commonmark(), Dialect::essay()] {
                let text = text(length) + "\nwww.x";
                let (mut wide, mut scalar) = (Marks::default(), Marks::default());
                wide.find_with(&text, 0, dialect, super::run);
                scalar.find_with(&text, 0, dialect, scalar::run);
                assert_eq!(wide.www(), scalar.www());
                assert!(wide.controls().eq(scalar.controls()));
                assert!(wide.from(0).eq(scalar.from(0)));
            }
        }
    }
}
