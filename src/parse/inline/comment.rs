//! Comments in running text.
//!
//! ```text
//! comment ::= "%%" *char "%%"
//!
//! so %%check this%% it goes
//!      ^^^^^^^^^^ value
//! ```

use memchr::memmem;

use super::LeafParser;
use crate::ast::{Comment, Inline};
use crate::diagnostic::Code;

impl LeafParser<'_, '_, '_, '_> {
    /// The percent sign at `at`.
    #[inline(never)]
    pub(super) fn comment(&mut self, at: usize) -> usize {
        let inside = at + 2;
        if self.byte(at + 1) != b'%' {
            return at + 1;
        }
        if self.no_comment_end {
            return inside;
        }
        let rest = self.rest(inside).as_bytes();
        let Some(length) = crate::work::searched(rest, memmem::find(rest, b"%%")) else {
            self.no_comment_end = true;
            self.sink
                .report(Code::UnclosedComment, self.leaf.span(at, inside));
            return inside;
        };
        let end = inside + length + 2;
        let node = Inline::Comment(Comment {
            span: self.span(at, end),
            value: self.raw(inside, end - 2),
        });
        self.push(at, end, node);
        end
    }
}
