//! Attachments: attributes and block ids that stand alone, for the block before them.
//!
//! ```text
//! attachment ::= 1*(attributes | block_id)               (a whole paragraph)
//!
//! | a table |
//! | ------- |
//!
//! {.wide} ^prices
//! ^^^^^^^ ^^^^^^^ of the table
//! ```
//!
//! Each group has an item that prose would not have: a class, an id or a quoted value. Where no block stands before it in
//! its container, the paragraph is text.
//!
//! Diagnostics: `attributes-without-block`.

use super::BlockParser;
use super::tree::{Kind, NodeId};
use crate::Construct;
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::scan::{self, trim_start};

impl BlockParser<'_, '_> {
    /// Makes a paragraph of nothing but attributes and block ids an attachment of the block before it.
    pub(super) fn attach(&mut self, node: NodeId) {
        let Some(line) = self.tree.lines(node).first() else {
            return;
        };
        let first = self.source.as_bytes().get(line.start as usize);
        let possible = match first {
            Some(b'{') => self.dialect.has(Construct::Attributes),
            Some(b'^') => self.dialect.has(Construct::BlockId),
            _ => false,
        };
        if !possible
            || !self
                .tree
                .lines(node)
                .iter()
                .all(|line| is_attachment(*line, self.source, self.dialect))
        {
            return;
        }
        if self.attachable(node) {
            self.tree.get_mut(node).kind = Kind::Attachment;
        } else {
            self.sink
                .report(Code::AttributesWithoutBlock, self.tree.get(node).span);
        }
    }

    /// Whether a block that can have attributes stands before `node` in its container. (Another attachment has found
    /// one already.)
    fn attachable(&self, node: NodeId) -> bool {
        core::iter::successors(self.tree.previous(node), |&id| self.tree.previous(id)).any(|id| {
            crate::work::step(1);
            !self.is_comment(id)
                && !matches!(self.tree.get(id).kind, Kind::LinkReferenceDefinition(_))
        })
    }
}

/// Whether a line holds only attributes and block ids, each group of which has an item that prose would not have.
pub(crate) fn is_attachment(line: Span, source: &str, dialect: crate::Dialect) -> bool {
    crate::work::step(line.len() as usize);
    let mut rest = trim_start(line.slice(source).unwrap_or_default());
    while !rest.is_empty() {
        let after = match rest.as_bytes().first() {
            Some(b'{') if dialect.has(Construct::Attributes) => match scan::attributes(rest) {
                Ok((after, group)) if group.is_telling() => after,
                _ => return false,
            },
            Some(b'^') if dialect.has(Construct::BlockId) => match scan::block_id(rest) {
                Ok((after, _)) => after,
                Err(_) => return false,
            },
            _ => return false,
        };
        rest = trim_start(after);
    }
    true
}
