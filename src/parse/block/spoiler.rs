//! Spoilers.
//!
//! ```text
//! spoiler_mark ::= "!" (blank | line_end)
//!
//! > ! Hidden at first.
//!   ^ mark
//! > ![not a mark](x.png)
//! ```
//!
//! The first line of the quote must have the mark, so a spoiler's first line is never an admonition's head. On later
//! lines the mark is dropped where there is one, but none need have it.

use super::BlockParser;
use super::line::Line;
use super::tree::NodeId;

impl<'a> BlockParser<'a, '_> {
    /// Takes the quote's marker and, if it is there, the spoiler's.
    pub(super) fn continue_spoiler(&mut self, spoiler: NodeId, line: &mut Line<'a>) -> bool {
        if !self.continue_block_quote(spoiler, line) {
            return false;
        }
        let mark = line.offset();
        if self.take_spoiler_mark(line) {
            let span = &mut self.tree.get_mut(spoiler).span;
            span.end = span.end.max(mark + 1);
        }
        true
    }

    /// Consumes `!` and one blank, if the `!` is directly after the quote's marker and a blank or the line's end
    /// follows.
    pub(super) fn take_spoiler_mark(&self, line: &mut Line<'a>) -> bool {
        if line.indent() > 0 || !matches!(line.rest().as_bytes(), [b'!'] | [b'!', b' ' | b'\t', ..])
        {
            return false;
        }
        line.take(1);
        line.take_columns(1);
        true
    }
}
