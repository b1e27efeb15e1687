//! Link reference definitions. CommonMark [§4.7](https://spec.commonmark.org/0.31.2/#link-reference-definitions).
//!
//! ```text
//! definitions ::= 1*definition        (at the front of a paragraph; `definition` as in `scan/link.rs`)
//!
//! [frog]: /frog "A title"
//!  ^^^^ label
//!         ^^^^^ destination
//!                ^^^^^^^ title
//! ```
//!
//! They are taken off when the paragraph closes, or before it becomes a heading, terms or a table's head.
//!
//! Diagnostics: `duplicate-reference` (once all are known).

use alloc::vec::Vec;

use super::BlockParser;
use super::tree::{Kind, LinkDefinition, NodeId};
use crate::ast::Span;
use crate::parse::leaf::LeafText;
use crate::parse::scan::{self, trim_end, trim_end_lines};

impl<'a> BlockParser<'a, '_> {
    /// Takes the link reference definitions off the front of a paragraph. Returns the span of what is left; if that is
    /// nothing, the paragraph is gone.
    pub(super) fn peel(&mut self, node: NodeId) -> Option<Span> {
        let first = self.tree.lines(node).first()?.start;
        if self.source.as_bytes().get(first as usize) == Some(&b'[') {
            self.take_definitions(node);
        }
        let Some(last) = self.tree.last_line_mut(node) else {
            self.tree.unlink(node);
            return None;
        };
        last.end = last.start + trim_end(last.slice(self.source).unwrap_or_default()).len() as u32;
        let end = last.end;
        let first = self.tree.lines(node).first()?.start;
        Some(Span::new(first, end))
    }

    fn take_definitions(&mut self, node: NodeId) {
        let mut found: Vec<LinkDefinition<'a>> = Vec::new();
        let mut lines = 0;
        {
            let text = LeafText::lines(self.source, self.tree.lines(node), self.buffer);
            let whole = text.text();
            let mut at = 0;
            while let Ok((after, raw)) =
                scan::link_reference_definition(whole.get(at..).unwrap_or_default())
            {
                let end = whole.len() - after.len();
                let part = |part: &str| {
                    let start = part.as_ptr() as usize - whole.as_ptr() as usize;
                    text.value(start, start + part.len())
                };
                let taken = whole.get(at..end).unwrap_or_default();
                let length = trim_end_lines(taken).len();
                let definition = LinkDefinition {
                    span: text.span(at, at + length),
                    label: part(raw.label),
                    destination: scan::unescape_cow(part(raw.destination)),
                    title: raw.title.map(|title| scan::unescape_cow(part(title))),
                };
                found.push(definition);
                lines += taken.matches('\n').count().max(1);
                at = end;
            }
            if at == whole.len() {
                lines = usize::MAX;
            }
        }
        for definition in found {
            let index = self.links.len() as u32;
            let span = definition.span;
            self.links.push(definition);
            let id = self
                .tree
                .insert_before(node, Kind::LinkReferenceDefinition(index), span);
            self.tree.get_mut(id).after_blank =
                core::mem::take(&mut self.tree.get_mut(node).after_blank);
        }
        let count = self.tree.lines(node).len();
        self.tree.drop_first_lines(node, lines.min(count));
    }
}
