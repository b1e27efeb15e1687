//! [`Special`]: which bytes are worth a look.

use core::fmt;

use crate::{Construct, Dialect};

/// The bytes at which a construct of the dialect may begin or end. All others are text, and are skipped unread.
pub(super) struct Special([u8; 256]);

/// How many bytes are looked up before any of them is asked for: the look-ups then do not wait for each other.
const STRIDE: usize = 8;

impl Special {
    pub(super) fn new(dialect: Dialect, has_nul: bool) -> Self {
        let mut special = [0; 256];
        for byte in *b"\n\\`*_[]<&" {
            special[byte as usize] = 1;
        }
        special[0] = has_nul.into();
        for (construct, byte) in [
            (Construct::Strikethrough, b'~'),
            (Construct::Highlight, b'='),
            (Construct::Math, b'$'),
            (Construct::Comment, b'%'),
            (Construct::Tag, b'#'),
            (Construct::LiteralAutolink, b':'),
            (Construct::LiteralAutolink, b'@'),
        ] {
            special[byte as usize] = dialect.has(construct).into();
        }
        Self(special)
    }

    /// The offset of the first special byte.
    #[inline]
    pub(super) fn find(&self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        for stride in bytes.chunks_exact(STRIDE) {
            if stride
                .iter()
                .fold(0, |any, &byte| any | self.0[byte as usize])
                != 0
            {
                break;
            }
            at += STRIDE;
        }
        let rest = bytes.get(at..)?;
        rest.iter()
            .position(|&byte| self.0[byte as usize] != 0)
            .map(|found| at + found)
    }
}

impl fmt::Debug for Special {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = (0..=255u8).filter(|&byte| self.0[byte as usize] != 0);
        f.debug_list().entries(bytes.map(char::from)).finish()
    }
}
