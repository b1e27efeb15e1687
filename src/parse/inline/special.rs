//! [`Special`]: which bytes are worth a look.

use core::fmt;

use crate::{Construct, Dialect};

/// The bytes at which a construct of the dialect may begin or end. All others are text, and are skipped unread.
pub(super) struct Special([bool; 256]);

impl Special {
    pub(super) fn new(dialect: Dialect, has_nul: bool) -> Self {
        let mut special = [false; 256];
        for byte in *b"\n\\`*_[]<&" {
            special[byte as usize] = true;
        }
        special[0] = has_nul;
        for (construct, byte) in [
            (Construct::Strikethrough, b'~'),
            (Construct::Highlight, b'='),
            (Construct::Math, b'$'),
            (Construct::Comment, b'%'),
            (Construct::Tag, b'#'),
            (Construct::LiteralAutolink, b':'),
            (Construct::LiteralAutolink, b'@'),
        ] {
            special[byte as usize] = dialect.has(construct);
        }
        Self(special)
    }

    /// The offset of the first special byte.
    #[inline]
    pub(super) fn find(&self, bytes: &[u8]) -> Option<usize> {
        bytes.iter().position(|&byte| self.0[byte as usize])
    }
}

impl fmt::Debug for Special {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = (0..=255u8).filter(|&byte| self.0[byte as usize]);
        f.debug_list().entries(bytes.map(char::from)).finish()
    }
}
