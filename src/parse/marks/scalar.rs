//! The search one byte at a time, for any processor: used without `std`.

use super::search::{CONTROL, Found, Look, Search, Table, WIDTH};

/// Searches from the byte `from` on.
pub(super) fn run(search: &mut Search<'_>, from: usize) {
    search.run(Scalar, from);
}

/// One byte after another.
#[derive(Clone, Copy)]
struct Scalar;

impl Look for Scalar {
    #[inline]
    fn look(self, table: Table, chunk: &[u8; WIDTH]) -> Found {
        let mut all = Found { sets: [0; 2], w: 0 };
        // The last byte's bit is the highest.
        for &byte in chunk.iter().rev() {
            let lower = table.lower[usize::from(byte & 0x0f)];
            let found = lower & table.upper[usize::from(byte >> 4)];
            let [special, controls] = all.sets;
            all.sets = [
                special << 1 | u64::from(found != 0),
                controls << 1 | u64::from(found & CONTROL != 0),
            ];
            all.w = all.w << 1 | u64::from(byte == b'w');
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Scalar;
    use crate::parse::marks::search::{Found, Look, Table, WIDTH};

    #[test]
    fn every_byte_has_its_bit() {
        let mut table = Table::default();
        table.add(b"\n*");
        let mut chunk = [b'x'; WIDTH];
        (chunk[0], chunk[1], chunk[62], chunk[63]) = (b'\n', b'w', b'*', b'*');
        let found = Scalar.look(table, &chunk);
        let sets = [1 | 0b11 << 62, 1];
        assert_eq!(found, Found { sets, w: 2 });
    }
}
