//! Blocks whose lines are kept as they are: code, math, HTML, comments.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::boxed::Box;
use alloc::string::String;

use super::Builder;
use crate::ast::{Block, CodeBlock, CodeBlockStyle, HtmlBlock, MathBlock, Span};
use crate::parse::block::tree::NodeId;
use crate::parse::leaf::{adjacent, without_nul};
use crate::parse::scan::{self, trim_end, trim_start};

impl<'a> Builder<'a, '_, '_> {
    pub(super) fn fenced_code(&mut self, id: NodeId, fence: u32) -> Block<'a> {
        let span = self.tree.get(id).span;
        let value = self.code(id);
        let Some(&fence) = self.tree.fences.get(fence as usize) else {
            return Block::CodeBlock(Box::new(CodeBlock {
                span,
                ..CodeBlock::new(None, value)
            }));
        };
        let info = fence.info.slice(self.source).unwrap_or_default();
        let info = trim_start(info);
        let word = info.len() - info.trim_start_matches(|c| c != ' ' && c != '\t').len();
        let (language, meta) = info.split_at(word);
        let meta = trim_end(trim_start(meta));
        let some = |part: &'a str| (!part.is_empty()).then_some(part);
        Block::CodeBlock(Box::new(CodeBlock {
            span,
            style: CodeBlockStyle::Fenced {
                marker: fence.marker as char,
                length: fence.length,
            },
            language: some(language).map(scan::unescape),
            meta: some(meta).map(|meta| without_nul(Cow::Borrowed(meta))),
            value,
            attributes: None,
            block_id: None,
        }))
    }

    pub(super) fn indented_code(&mut self, id: NodeId) -> Block<'a> {
        let span = self.tree.get(id).span;
        let value = self.code(id);
        let style = CodeBlockStyle::Indented;
        Block::CodeBlock(Box::new(CodeBlock {
            span,
            style,
            ..CodeBlock::new(None, value)
        }))
    }

    pub(super) fn math_block(&mut self, id: NodeId) -> Block<'a> {
        let span = self.tree.get(id).span;
        self.drop_blank_lines(id);
        let value = match self.joined(id) {
            Cow::Borrowed(value) => Cow::Borrowed(trim_math(value)),
            Cow::Owned(value) => Cow::Owned(trim_math(&value).to_owned()),
        };
        Block::MathBlock(Box::new(MathBlock {
            span,
            value,
            attributes: None,
            block_id: None,
        }))
    }

    /// Leaves out the blank lines at the start and the end of `id`, so that what is between may stand in one piece.
    fn drop_blank_lines(&mut self, id: NodeId) {
        let is_blank =
            |line: &&Span| trim_start(line.slice(self.source).unwrap_or_default()).is_empty();
        crate::work::step(self.tree.lines(id).len());
        let first = self.tree.lines(id).iter().take_while(is_blank).count();
        self.tree.drop_first_lines(id, first);
        let last = self
            .tree
            .lines(id)
            .iter()
            .rev()
            .take_while(is_blank)
            .count();
        self.tree.drop_last_lines(id, last);
    }

    pub(super) fn html(&mut self, id: NodeId, condition: u8, indent: u8) -> HtmlBlock<'a> {
        let span = self.tree.get(id).span;
        HtmlBlock {
            span,
            condition,
            indent,
            value: self.joined(id),
            attributes: None,
            block_id: None,
        }
    }

    /// The lines of `id` with their endings.
    fn code(&self, id: NodeId) -> Cow<'a, str> {
        let Some(last) = self.tree.lines(id).last() else {
            return Cow::Borrowed("");
        };
        // An empty last line is nothing but its ending, so it gets one where the source has none.
        let at_end = last.end as usize >= self.source.len() && !last.is_empty();
        match self.whole(id) {
            Some(span) if at_end => self.string(span),
            Some(span) if self.source.as_bytes().get(span.end as usize) == Some(&b'\n') => {
                self.string(Span::new(span.start, span.end + 1))
            }
            _ => {
                let mut value = self.join(id);
                if !at_end {
                    value.push('\n');
                }
                without_nul(Cow::Owned(value))
            }
        }
    }

    /// The lines of `id` joined by `\n`.
    pub(super) fn joined(&self, id: NodeId) -> Cow<'a, str> {
        match self.whole(id) {
            Some(span) => self.string(span),
            None => without_nul(Cow::Owned(self.join(id))),
        }
    }

    /// The span of the lines of `id`, if they stand in the source just as they are.
    fn whole(&self, id: NodeId) -> Option<Span> {
        let span = adjacent(self.source, self.tree.lines(id))?;
        self.pads(id).next().is_none().then_some(span)
    }

    fn join(&self, id: NodeId) -> String {
        let lines = self.tree.lines(id);
        let mut pads = self.pads(id).peekable();
        let mut value =
            String::with_capacity(lines.iter().map(|line| line.len() as usize + 1).sum());
        for (index, line) in (self.tree.first_line(id)..).zip(lines) {
            crate::work::step(1 + line.len() as usize);
            if index > self.tree.first_line(id) {
                value.push('\n');
            }
            if let Some((_, pad)) = pads.next_if(|&(at, _)| at == index) {
                value.extend(core::iter::repeat_n(' ', pad.into()));
            }
            value.push_str(line.slice(self.source).unwrap_or_default());
        }
        value
    }

    /// The lines of `id` that begin with part of a tab.
    fn pads(&self, id: NodeId) -> impl Iterator<Item = (u32, u8)> {
        let first = self.tree.first_line(id);
        let end = first + self.tree.lines(id).len() as u32;
        let from = self.tree.pads.partition_point(|&(line, _)| line < first);
        self.tree
            .pads
            .iter()
            .skip(from)
            .copied()
            .take_while(move |&(line, _)| line < end)
    }
}

/// The TeX without the blanks and line ends next to the fences.
fn trim_math(value: &str) -> &str {
    value.trim_matches([' ', '\t', '\n'])
}
