//! Attributes: directly after an inline, and with the block id at the end of a leaf for its block.
//!
//! ```text
//! after ::= 1*group
//! tail  ::= *(group white_space) [block_id]     ; each group with a class, an id or a quoted value
//!
//! a [link](/u){.wide} in a *pond*{#p} {.full} ^first
//!             ^^^^^^^ of the link
//!                               ^^^^ of the emphasis
//!                                    ^^^^^^^ ^^^^^^ of the block
//! ```

use alloc::boxed::Box;

use super::{Item, LeafParser, What};
use crate::Construct;
use crate::ast::{Attribute, Attributes, BlockId};
use crate::parse::scan::{
    self, AttributeGroup, RawAttribute, is_block_id_byte, trim_end, trim_end_lines,
};

/// A group of attributes or a block id at the end of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct TailPiece {
    start: u32,
    end: u32,
}

/// Whether there may be attributes or a block id at the end of `text`.
pub(super) fn may_have_tail(text: &str) -> bool {
    match text.bytes().next_back() {
        Some(b'}') => true,
        Some(byte) if is_block_id_byte(byte) => {
            let before = text.bytes().rev().find(|&byte| !is_block_id_byte(byte));
            before == Some(b'^')
        }
        _ => false,
    }
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// The attributes at `at`, directly after an inline, and where they end.
    #[inline]
    pub(super) fn attributes_after(&self, at: usize) -> (Option<Box<Attributes<'a>>>, usize) {
        match self.byte(at) {
            b'{' if self.has(Construct::Attributes) => {
                let (attributes, end, _) = self.groups(at);
                (attributes, end)
            }
            _ => (None, at),
        }
    }

    /// The attributes at `at`, directly after a delimiter run. Whether the run closes anything is not known yet.
    /// Returns where they end.
    pub(super) fn attributes_after_run(&mut self, at: usize) -> usize {
        if self.byte(at) != b'{' || !self.has(Construct::Attributes) {
            return at;
        }
        let (Some(attributes), end, telling) = self.groups(at) else {
            return at;
        };
        // There may be character references in it, should it be text.
        self.s.escapes.push(at as u32);
        self.parts.items.push(Item {
            start: at as u32,
            end: end as u32,
            what: What::Attributes {
                attributes,
                telling,
            },
        });
        end
    }

    /// The adjacent groups at `at` as one, where they end, and whether each is one that prose does not have by chance.
    fn groups(&self, at: usize) -> (Option<Box<Attributes<'a>>>, usize, bool) {
        let mut attributes: Option<Box<Attributes<'a>>> = None;
        let (mut end, mut telling) = (at, true);
        while let Ok((rest, group)) = scan::attributes(self.rest(end)) {
            let start = end;
            end = self.text.len() - rest.len();
            telling &= group.is_telling();
            self.add_group(attributes.get_or_insert_default(), start, end, group);
        }
        (attributes, end, telling)
    }

    /// Adds the group at `start..end`.
    fn add_group(
        &self,
        attributes: &mut Attributes<'a>,
        start: usize,
        end: usize,
        group: AttributeGroup<'_>,
    ) {
        let plain = |slice: &str| {
            let start = self.offset(slice);
            self.raw(start, start + slice.len())
        };
        let items = group.items().map(|item| match item {
            RawAttribute::Id(id) => Attribute::Id(plain(id)),
            RawAttribute::Class(class) => Attribute::Class(plain(class)),
            RawAttribute::Pair(key, value) => Attribute::Pair(plain(key), plain(value)),
            RawAttribute::Quoted(key, value) => {
                Attribute::Pair(plain(key), self.decoded(value, scan::decode_entities))
            }
        });
        attributes.add_group(self.span(start, end), items);
    }

    /// Finds what stands at the end of the text for the block, from back to front.
    pub(super) fn find_tail(&mut self) {
        let mut end = self.text.len();
        if self.has(Construct::BlockId)
            && let Some(start) = self.block_id_before(end)
        {
            self.push_tail(start, end);
            end = self.trim(start);
        }
        if !self.has(Construct::Attributes) {
            return;
        }
        while let Some(start) = self.group_before(end) {
            self.push_tail(start, end);
            end = self.trim(start);
        }
    }

    fn push_tail(&mut self, start: usize, end: usize) {
        self.s.tail.push(TailPiece {
            start: start as u32,
            end: end as u32,
        });
    }

    /// Where the white space before `at` begins.
    fn trim(&self, at: usize) -> usize {
        let text = self.text.get(..at).unwrap_or_default();
        let kept = trim_end_lines(text).len();
        crate::work::step(text.len() - kept);
        kept
    }

    /// Where the block id that ends at `end` begins. A blank or a line's start comes before it.
    fn block_id_before(&self, end: usize) -> Option<usize> {
        let bytes = self.text.as_bytes().get(..end)?;
        let name = bytes
            .iter()
            .rev()
            .take_while(|&&byte| is_block_id_byte(byte))
            .count();
        let start = (end - name).checked_sub(1)?;
        if name == 0 || self.byte(start) != b'^' {
            return None;
        }
        let apart = matches!(self.byte_before(start), b' ' | b'\t' | b'\n');
        (apart && scan::block_id(self.rest(start)).is_ok()).then_some(start)
    }

    /// Where the group of attributes that ends at `end` begins. Looks for it from back to front; a group that holds
    /// another's brace has it in quotes, so all attempts together read each byte only a few times.
    fn group_before(&self, end: usize) -> Option<usize> {
        let mut before = self.text.get(..end)?.strip_suffix('}')?;
        while let Some(start) = before.rfind(['{', '\n']) {
            crate::work::step(before.len() - start);
            if self.byte(start) == b'\n' {
                return None;
            }
            let group = self.text.get(start..end).unwrap_or_default();
            if let Ok(("", group)) = scan::attributes(group)
                && group.is_telling()
            {
                return Some(start);
            }
            before = before.get(..start)?;
        }
        None
    }

    /// Where the tail begins, as far as a construct that ends at `at` left any of it.
    pub(super) fn tail_from(&mut self, at: usize) -> usize {
        while let Some(piece) = self.s.tail.last() {
            if piece.start as usize >= at {
                return piece.start as usize;
            }
            self.s.tail.pop();
        }
        self.text.len()
    }

    /// Where the text before the tail at `end` ends.
    pub(super) fn before_tail(&self, end: usize) -> usize {
        let floor = self.parts.items.last().map_or(0, |item| item.end as usize);
        let text = self.text.get(floor..end).unwrap_or_default();
        floor.min(end) + trim_end(text).len()
    }

    /// Takes the tail: the block's attributes and its id. `attributes` come before those of the tail.
    pub(super) fn take_tail(
        &mut self,
        mut attributes: Option<Box<Attributes<'a>>>,
    ) -> (Option<Box<Attributes<'a>>>, Option<Box<BlockId<'a>>>) {
        let mut block_id = None;
        while let Some(piece) = self.s.tail.pop() {
            let (start, end) = (piece.start as usize, piece.end as usize);
            match scan::attributes(self.rest(start)) {
                Ok((_, group)) => {
                    self.add_group(attributes.get_or_insert_default(), start, end, group);
                }
                Err(_) => {
                    block_id = Some(Box::new(BlockId {
                        span: self.span(start, end),
                        name: self.raw(start + 1, end),
                    }));
                }
            }
        }
        (attributes, block_id)
    }
}
