//! [`Cx`]: what is passed to every function of a format.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Format, Out, RenderError, Result};
use crate::ast::{Block, Document, Footnote, Span};

/// The deepest tree that is rendered, counted in lists of children within lists of children.
///
/// The parser keeps its trees well below that. The deepest HTML takes about 210 KiB of stack without optimisation, and
/// less than 64 KiB with it, which leaves room for overrides on any thread of 512 KiB or more.
pub const MAX_DEPTH: u32 = 100;

/// What is passed to every function of a [`Format`] and every method of a [`Render`](super::Render): the output, and
/// the format's options and state.
#[derive(Debug)]
pub struct Cx<'c, F> {
    /// Where to write.
    pub out: Out<'c>,
    /// The format: its options and what it keeps track of.
    pub format: &'c mut F,
    pub(super) depth: u32,
    pub(super) tight: bool,
    pub(super) notes: bool,
    pub(super) noted: Noted,
}

/// Which blocks of the top level may hold notes, references to them or definitions of them.
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// Whether any were walked over since the last block of the top level.
    pub(super) met: bool,
    /// Whether any children at all were.
    pub(super) walked: bool,
    /// Whether the blocks cannot be told by their indices.
    unclear: bool,
    /// Where the list of those blocks begins in memory.
    list: usize,
    /// The indices in it, ascending.
    blocks: Vec<usize>,
    /// How many notes they have, and how many references.
    pub(super) notes: usize,
    pub(super) references: usize,
    /// How many blocks of the top level are written.
    written: usize,
}

impl Noted {
    /// The block `index` of `list` is written.
    fn add(&mut self, list: &[Block<'_>], index: usize) {
        let start = list.as_ptr().addr();
        let is_next = match self.blocks.last() {
            None => true,
            Some(&last) => self.list == start && last < index,
        };
        self.list = start;
        self.unclear |= !is_next;
        if self.blocks.is_empty() {
            self.blocks.reserve_exact((list.len() - index).min(64));
        }
        self.blocks.push(index);
    }

    /// Whether the blocks are some of `list`, and those that were not added were walked, too.
    fn is_clear(&self, list: &[Block<'_>]) -> bool {
        let same = self.blocks.is_empty() || self.list == list.as_ptr().addr();
        same && !self.unclear && !self.met && self.written == list.len()
    }
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
            noted: Noted::default(),
        }
    }

    /// Writes `text` escaped, as [`Format::escape`] does.
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

    /// The notes of `doc`, when its blocks are written: as [`Document::footnotes`] lists them, but quicker, since it looks
    /// only where there may be some. Where a part of a block is left out, the notes in that part may be missing; see
    /// [`leaves_out_notes`](Self::leaves_out_notes).
    #[must_use]
    pub fn footnotes<'r, 'a>(&self, doc: &'r Document<'a>) -> Vec<Footnote<'r, 'a>> {
        if !self.notes {
            Vec::new()
        } else if self.noted.is_clear(&doc.children) {
            let noted = self.noted.blocks.iter().copied();
            doc.footnotes_in(noted, self.noted.notes, self.noted.references)
        } else {
            doc.footnotes()
        }
    }

    /// Says that a part of the node being written is left out, with the notes that may be defined in it: so that
    /// [`footnotes`](Self::footnotes) still lists those. HTML does so for the cells beyond a table's columns.
    pub fn leaves_out_notes(&mut self) {
        self.noted.met = true;
    }

    /// Hands what is written to the [`Sink`](super::Sink) behind, if it makes a full chunk. Done between the blocks of the
    /// top level; a format does it between its notes. Within a node it does nothing.
    ///
    /// # Errors
    ///
    /// Those of the sink.
    pub fn hand_on(&mut self) -> Result {
        match self.depth {
            0 => self.out.hand_on(),
            _ => Ok(()),
        }
    }

    /// The block `index` of `list`, on the top level, is written.
    #[inline]
    pub(super) fn end_of_top_block(&mut self, list: &[Block<'_>], index: usize) -> Result {
        // An override may have written in its own way what was not walked.
        if self.noted.met || !self.noted.walked {
            self.noted.add(list, index);
        }
        self.noted.met = false;
        self.noted.walked = false;
        self.noted.written += 1;
        self.out.hand_on()
    }

    /// What `write` writes, as a string of its own, so that it can be changed or measured before it is written.
    ///
    /// # Errors
    ///
    /// Those of `write`; what it wrote is lost then.
    pub fn capture(&mut self, write: impl FnOnce(&mut Self) -> Result) -> Result<String> {
        let outer = core::mem::replace(&mut self.out, Out::memory(0));
        let written = write(self);
        let inner = core::mem::replace(&mut self.out, outer);
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
