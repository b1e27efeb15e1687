//! The name of a block: `^first-para`.

use nom::Parser;
use nom::bytes::complete::take_while1;
use nom::character::complete::char;
use nom::combinator::verify;
use nom::sequence::preceded;

use super::{Scan, of_bytes};

/// A block id; returns its name, without the `^`.
///
/// `block_id ::= "^" 1*(ascii_letter | digit | "-" | "_")` with at least one letter
pub(crate) fn block_id(i: &str) -> Scan<'_> {
    let name = verify(of_bytes(take_while1(is_block_id_byte)), |name: &str| {
        name.bytes().any(|b| b.is_ascii_alphabetic())
    });
    preceded(char('^'), name).parse(i)
}

/// Whether `byte` may stand in the name of a block id.
#[inline]
pub(crate) fn is_block_id_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(block_id("^first-para "), Ok((" ", "first-para")));
        assert_eq!(block_id("^1a"), Ok(("", "1a")));
        assert!(block_id("^12").is_err());
        assert!(block_id("^").is_err());
        assert!(block_id("a").is_err());
    }
}
