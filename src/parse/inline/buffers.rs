//! [`InlineBuffers`]: what an inline parser works with, kept from document to document by [the parse](crate::parse::buffers).

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Item;
use super::attributes::TailPiece;
use super::bracket::Bracket;
use super::code_span::BacktickRuns;
use super::delimiter::Delimiter;
use super::emphasis::{Opener, Pair};
use crate::ast::Inline;
use crate::parse::buffers;
use crate::parse::marks::Marks;

/// What an inline parser keeps from leaf to leaf.
#[derive(Debug, Default)]
pub(crate) struct InlineBuffers<'a> {
    pub(super) parts: Parts<'a>,
    pub(super) scratch: Box<Scratch>,
    /// Where the special bytes of a joined text stand.
    pub(super) joined: Marks,
}

impl InlineBuffers<'_> {
    /// Those of the next document.
    pub(crate) fn emptied(mut self) -> InlineBuffers<'static> {
        self.scratch.clear();
        self.joined.clear();
        InlineBuffers {
            parts: Parts {
                items: buffers::emptied(self.parts.items),
                nodes: buffers::emptied(self.parts.nodes),
            },
            scratch: self.scratch,
            joined: self.joined,
        }
    }
}

/// What a leaf's nodes are made from, all empty between leaves.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    /// What is already known not to be text, in order of the text.
    pub(super) items: Vec<Item<'a>>,
    /// Nodes whose parent is not complete.
    pub(super) nodes: Vec<Inline<'a>>,
}

/// Buffers, all empty between leaves.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Delimiter runs that can open or close, in order of the text.
    pub(super) delimiters: Vec<Delimiter>,
    /// Opening brackets that are not closed yet.
    pub(super) brackets: Vec<Bracket>,
    /// Offsets of escapes, character references and NULs in text.
    pub(super) escapes: Vec<u32>,
    /// Offsets and heights of the items that have children.
    pub(super) tall: Vec<(u32, u32)>,
    /// Pairs of delimiters in the order of their ends.
    pub(super) pairs: Vec<Pair>,
    /// Delimiter runs that wait for their closers.
    pub(super) openers: Vec<Opener>,
    /// What stands at the end of the text for the block, last piece first.
    pub(super) tail: Vec<TailPiece>,
    /// Lengths of backtick runs.
    pub(super) backticks: BacktickRuns,
}

impl Scratch {
    /// Makes them empty after the last leaf.
    fn clear(&mut self) {
        buffers::clear(&mut self.delimiters);
        buffers::clear(&mut self.brackets);
        buffers::clear(&mut self.escapes);
        buffers::clear(&mut self.tall);
        buffers::clear(&mut self.pairs);
        buffers::clear(&mut self.openers);
        buffers::clear(&mut self.tail);
        self.backticks.clear();
    }
}
