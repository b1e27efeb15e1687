//! [`Special`]: which bytes are worth a look.

use memchr_n::{ByteSet, Iter, MemchrN};

use crate::{Construct, Dialect};

/// The bytes at which a construct of the dialect may begin or end. All others are text, and are skipped unread.
#[derive(Debug)]
pub(super) struct Special(MemchrN);

impl Special {
    pub(super) fn new(dialect: Dialect) -> Self {
        let mut special = ByteSet::new();
        special.add_all(b"\0\n\\`*_[]<&");
        for (construct, byte) in [
            (Construct::Strikethrough, b'~'),
            (Construct::Highlight, b'='),
            (Construct::Math, b'$'),
            (Construct::Comment, b'%'),
            (Construct::Tag, b'#'),
            (Construct::LiteralAutolink, b':'),
            (Construct::LiteralAutolink, b'@'),
        ] {
            if dialect.has(construct) {
                special.add(byte);
            }
        }
        Self(MemchrN::from_byte_set(special))
    }

    /// The offsets of the special bytes, in order.
    #[inline]
    pub(super) fn iter<'t>(&'t self, bytes: &'t [u8]) -> Iter<'t> {
        self.0.iter(bytes)
    }
}
