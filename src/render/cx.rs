//! [`Cx`]: what every function of a format has at hand.

use super::{Format, Out, RenderError, Result};
use crate::ast::Span;

/// The deepest tree that is rendered, counted in lists of children within lists of children.
///
/// The parser keeps its trees well below that. The deepest HTML takes about 210 KiB of stack without optimisation, and
/// less than 64 KiB with it, which leaves room for overrides on any thread of 512 KiB or more.
pub const MAX_DEPTH: u32 = 100;

/// What every function of a [`Format`] and every method of a [`Render`](super::Render) has at hand: the output, and the
/// format's options and state.
#[derive(Debug)]
pub struct Cx<'c, F> {
    /// Where to write.
    pub out: Out<'c>,
    /// The format: its options and what it keeps track of.
    pub format: &'c mut F,
    pub(super) depth: u32,
    pub(super) tight: bool,
    pub(super) notes: bool,
}

impl<'c, F: Format> Cx<'c, F> {
    pub(super) fn new(out: Out<'c>, format: &'c mut F) -> Self {
        format.start();
        Self {
            out,
            format,
            depth: 0,
            tight: false,
            notes: false,
        }
    }

    /// Writes `text` so that it stands for itself, as [`Format::escape`] does.
    #[inline]
    pub fn escaped(&mut self, text: &str) {
        F::escape(text, &mut self.out);
    }

    /// Whether the block being written is a child that [`tight_blocks`](super::tight_blocks) walks: a paragraph is then
    /// written as its bare text.
    #[must_use]
    pub fn is_tight(&self) -> bool {
        self.tight
    }

    /// Whether a reference to a note or an inline note has been walked over.
    #[must_use]
    pub fn has_notes(&self) -> bool {
        self.notes
    }

    /// What `write` writes, as a string of its own, so that it can be changed or measured before it is written.
    ///
    /// # Errors
    ///
    /// Those of `write`; what it wrote is lost then.
    pub fn capture(&mut self, write: impl FnOnce(&mut Self) -> Result) -> Result<String> {
        let outer = std::mem::replace(&mut self.out, Out::memory(0));
        let written = write(self);
        let inner = std::mem::replace(&mut self.out, outer);
        written?;
        Ok(inner.into_string())
    }

    /// One level deeper, if there is one.
    #[inline]
    pub(super) fn descend(&mut self, span: impl FnOnce() -> Span) -> Result {
        if self.depth >= MAX_DEPTH {
            return Err(RenderError::TooDeep { span: span() });
        }
        self.depth += 1;
        Ok(())
    }
}
