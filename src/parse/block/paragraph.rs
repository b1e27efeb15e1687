//! Paragraphs, subtitles and link reference definitions. CommonMark
//! [§4.8](https://spec.commonmark.org/0.31.2/#paragraphs) and
//! [§4.7](https://spec.commonmark.org/0.31.2/#link-reference-definitions).
//!
//! ```text
//! subtitle   ::= "Subtitle:" blank text line_end         (only as a paragraph's first line)
//! attachment ::= 1*(attributes | block_id)               (a whole paragraph)
//! ```
//!
//! When a paragraph closes, the link reference definitions at its front become nodes of their own. If what is left is
//! only attributes and block ids, it belongs to the block before it. (It may also become a heading, a table's head, or
//! terms: that is decided by the line after it.)
//!
//! Diagnostics: `duplicate-reference` (once all are known), `attributes-without-block`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::line::Line;
use super::tree::{Definition, Kind, NodeId};
use super::{BlankRun, BlockParser, Start};
use crate::Construct;
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::leaf::LeafText;
use crate::parse::scan::{self, trim_end, trim_end_lines, trim_start};

/// What a subtitle begins with.
const CUE: &str = "Subtitle:";

impl<'a> BlockParser<'a, '_> {
    /// Begins a paragraph, or takes the line as a subtitle.
    pub(super) fn start_paragraph(&mut self, line: &mut Line<'a>, at: usize) {
        if line.byte() == b'S'
            && self.dialect.has(Construct::Subtitle)
            && self.start_subtitle(line, at) == Start::Leaf
        {
            return;
        }
        let text = Span::new(line.offset(), line.end);
        if line.byte() == b'[' {
            self.report_misplaced_admonition(line);
        }
        let node = self.open_leaf(at, Kind::Paragraph, text);
        self.add_text(node, text);
    }

    /// Takes the line as a paragraph of its own, if it begins with what only text begins with and a blank line follows.
    pub(super) fn take_short_paragraph(&mut self, line: &Line<'a>) -> bool {
        let is_text = match line.byte() {
            b'S' => !line.rest().starts_with(CUE),
            byte => byte.is_ascii_alphabetic() || !byte.is_ascii(),
        };
        let after = self.source.as_bytes().get(line.end as usize..);
        let is_alone = matches!(after, Some([] | [b'\n'] | [b'\n', b'\n' | b'\r', ..]));
        if !is_text || !is_alone || line.is_indented() {
            return false;
        }
        let text = line.rest_trimmed();
        if self.math_at_end(text).is_some() {
            return false;
        }
        let node = self.tree.append(NodeId::ROOT, Kind::Paragraph, text);
        self.tree.get_mut(node).after_blank = self.is_after_blank(1);
        self.tree.push_line(node, text, 0);
        self.blank = BlankRun::default();
        true
    }

    fn start_subtitle(&mut self, line: &Line<'a>, at: usize) -> Start {
        let Some(text) = line
            .rest()
            .strip_prefix(CUE)
            .filter(|text| text.starts_with([' ', '\t']))
        else {
            return Start::Nothing;
        };
        let whole = line.rest_trimmed();
        let node = self.add(at, Kind::Subtitle, whole);
        let start = whole.start + CUE.len() as u32 + (text.len() - trim_start(text).len()) as u32;
        self.tree
            .push_line(node, Span::new(start.min(whole.end), whole.end), 0);
        Start::Leaf
    }

    /// Adds a line to the open paragraph, lazily if it is not in the paragraph's container.
    pub(super) fn continue_paragraph(&mut self, node: NodeId, line: &Line<'a>, in_container: bool) {
        let text = Span::new(line.offset(), line.end);
        if line.byte() == b'[' {
            self.report_misplaced_admonition(line);
        }
        if in_container {
            self.add_text(node, text);
        } else {
            self.tree.push_line(node, text, 0);
        }
    }

    /// Adds a line, which may turn out to open display math at its end.
    fn add_text(&mut self, node: NodeId, text: Span) {
        match self.math_at_end(text) {
            None => self.tree.push_line(node, text, 0),
            Some(fence) => {
                self.tree.push_line(node, Span::new(text.start, fence), 0);
                self.open_math_in_text(fence);
            }
        }
    }

    /// Ends the paragraph `node`.
    pub(super) fn close_paragraph(&mut self, node: NodeId) {
        if let Some(text) = self.peel(node) {
            self.tree.get_mut(node).span = text;
            self.attach(node);
        }
    }

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
        let mut found: Vec<Definition<'a>> = Vec::new();
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
                let definition = Definition {
                    span: text.span(at, at + length),
                    label: part(raw.label),
                    destination: unescape(part(raw.destination)),
                    title: raw.title.map(|title| unescape(part(title))),
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
            let index = self.definitions.len() as u32;
            let span = definition.span;
            self.definitions.push(definition);
            let id = self
                .tree
                .insert_before(node, Kind::LinkReferenceDefinition(index), span);
            self.tree.get_mut(id).after_blank =
                core::mem::take(&mut self.tree.get_mut(node).after_blank);
        }
        let count = self.tree.lines(node).len();
        self.tree.drop_first_lines(node, lines.min(count));
    }

    /// Makes a paragraph of nothing but attributes and block ids an attachment of the block before it.
    fn attach(&mut self, node: NodeId) {
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

    /// Whether `id` is a comment: what refers back to the block before it looks past it.
    pub(super) fn is_comment(&self, id: NodeId) -> bool {
        self.tree.is_comment(id, self.source)
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

/// Decodes escapes and character references; borrows what has none.
pub(crate) fn unescape(raw: Cow<'_, str>) -> Cow<'_, str> {
    match raw {
        Cow::Borrowed(raw) => scan::unescape(raw),
        Cow::Owned(raw) => Cow::Owned(scan::unescape(&raw).into_owned()),
    }
}
