//! Eight bytes at once, as the number that a little-endian machine reads them as.

/// The byte 1, eight times; times a byte, that byte eight times.
pub(crate) const EACH: u64 = u64::from_ne_bytes([1; 8]);

/// The high bit of every byte.
const HIGH: u64 = EACH << 7;

/// The high bit of each byte that is zero, and maybe of some above the first of those.
#[inline]
pub(crate) fn zeros(word: u64) -> u64 {
    below(word, 1)
}

/// The high bit of each byte that is less than `limit`, which is at most 128, and maybe of some above the first of those.
#[inline]
pub(crate) fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(EACH * u64::from(limit)) & !word & HIGH
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn the_first_byte_below_is_found() {
        for limit in [1, 0x21, 0x80] {
            for byte in 0..=u8::MAX {
                for at in 0..8 {
                    let mut bytes = [0xff; 8];
                    bytes[at] = byte;
                    let found = below(u64::from_le_bytes(bytes), limit);
                    let first = found.trailing_zeros() as usize / 8;
                    assert_eq!(first, if byte < limit { at } else { 8 });
                }
            }
        }
    }
}
