//! The block tree to the public one: parses the inlines of each leaf, and joins what can be seen to belong together
//! only once the blocks are finished: figures and their captions, attributes and their owners.
//!
//! Recursion goes as deep as containers nest, which [`Limits`] bounds.

mod attach;
mod container;
mod figure;
mod literal;
mod table;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::ast::{
    Attributes, Block, BlockId, Comment, Heading, HeadingStyle, Inline, LinkReferenceDefinition,
    Paragraph, Span, Subtitle, ThematicBreak,
};
use crate::diagnostic::Sink;
use crate::{Dialect, Limits};

use self::attach::is_owner;
use super::block::tree::{Kind, LinkDefinition, NodeId, Tree};
use super::buffers::{self, Buffers, Plain, Spares};
use super::inline::{InlineParser, Parsed, Tail};
use super::labels::Labels;
use super::leaf::{LeafBuffer, LeafText, without_nul};
use super::parser::Parser;
use super::watch::Watch;

/// Builds the blocks of a document.
pub(crate) struct Builder<'a, 'p, 'w> {
    source: &'a str,
    dialect: Dialect,
    limits: Limits,
    tree: &'p mut Tree,
    /// The link reference definitions, in the order of the text.
    links: &'p [LinkDefinition<'a>],
    labels: &'p Labels<'a>,
    inlines: InlineParser<'a, 'p, 'w>,
    buffer: &'p mut LeafBuffer,
    spares: &'p mut Spares,
    sink: &'p mut Sink,
    /// The lines of the current leaf.
    lines: &'p mut Vec<Span>,
    /// The document's own blocks.
    blocks: &'p mut Vec<Block<'a>>,
    /// How many footnote definitions there were so far.
    footnote_definitions: usize,
    /// Which blocks of the document hold notes, references to them or definitions of them, in order.
    noted: &'p mut Vec<usize>,
}

/// What the end of its first paragraph says about a list item or definition.
type ItemTail<'a> = (Option<Box<Attributes<'a>>>, Option<Box<BlockId<'a>>>);

/// The children of a block.
struct BuiltChildren<'a> {
    blocks: Vec<Block<'a>>,
    marks: ItemTail<'a>,
    /// Whether a blank line separates two of them.
    parted: bool,
}

impl<'a, 'p, 'w> Builder<'a, 'p, 'w> {
    pub(crate) fn new(
        source: &'a str,
        parser: &Parser,
        buffers: &'p mut Buffers<'a>,
        links: &'p [LinkDefinition<'a>],
        labels: &'p Labels<'a>,
        sink: &'p mut Sink,
        watch: &'p mut Watch<'w>,
    ) -> Self {
        let Buffers {
            plain,
            inlines,
            blocks,
        } = buffers;
        let Plain {
            marks,
            tree,
            leaf,
            lines,
            noted,
            spares,
            ..
        } = &mut **plain;
        let has_nul = tree.has_nul;
        Self {
            source,
            dialect: parser.dialect,
            limits: parser.limits,
            inlines: InlineParser::new(source, parser, labels, marks, has_nul, inlines, watch),
            tree,
            links,
            labels,
            buffer: leaf,
            sink,
            lines,
            blocks,
            footnote_definitions: 0,
            noted,
            spares,
        }
    }

    /// All blocks of the document.
    pub(crate) fn document(mut self) -> Vec<Block<'a>> {
        let mut waiting = core::mem::take(self.blocks);
        waiting.reserve(self.tree.count(NodeId::ROOT));
        let mut blocks = self.fill(waiting, NodeId::ROOT, 1).blocks;
        if buffers::is_large(&blocks) {
            return blocks;
        }
        // Allocated after all that is in it: the allocator may tidy up then, and there is little left to tidy.
        let mut list = self.spares.take(blocks.len());
        list.append(&mut blocks);
        *self.blocks = blocks;
        list
    }

    /// The children of `parent`, which stand `depth` deep.
    fn blocks(&mut self, parent: NodeId, depth: u32) -> Vec<Block<'a>> {
        self.children(parent, depth).blocks
    }

    /// The children of `parent`, and what they say about it.
    fn children(&mut self, parent: NodeId, depth: u32) -> BuiltChildren<'a> {
        let blocks = Vec::with_capacity(self.tree.count(parent));
        self.fill(blocks, parent, depth)
    }

    /// Adds the children of `parent` to the empty `blocks`.
    fn fill(
        &mut self,
        mut blocks: Vec<Block<'a>>,
        parent: NodeId,
        depth: u32,
    ) -> BuiltChildren<'a> {
        let is_item = matches!(
            self.tree.get(parent).kind,
            Kind::Item { .. } | Kind::Definition { .. }
        );
        let mut marks = (None, None);
        // The last block that attributes can belong to, and the first that a blank line separates from the one before
        // it.
        let mut owner = None;
        let mut parted = None;
        let mut next = self.tree.first_child(parent);
        while let Some(id) = next {
            if self.inlines.stops_at(self.tree.get(id).span.start) {
                break;
            }
            next = self.tree.next(id);
            crate::work::step(1);
            let before = blocks.len();
            let notes = self.inlines.notes() + self.footnote_definitions;
            if self.tree.get(id).kind == Kind::Attachment {
                self.attachment(id, depth, &mut blocks, owner);
                if blocks.len() == before {
                    // The last block is the same as before: whether it can be an owner is known, and looking again
                    // costs time.
                    continue;
                }
            } else {
                self.block(id, depth, &mut blocks);
            }
            // The first, comments and definitions of links looked past.
            if is_item
                && owner.is_none()
                && let Some(Block::Paragraph(paragraph)) = blocks.get_mut(before)
            {
                marks = (paragraph.attributes.take(), paragraph.block_id.take());
            }
            if before > 0 && blocks.len() > before && self.tree.get(id).after_blank {
                parted = parted.or(Some(before));
            }
            // A figure may have absorbed the blocks that a blank line separated.
            parted = parted.filter(|&parted| parted < blocks.len());
            let last = blocks.len().checked_sub(1);
            if parent == NodeId::ROOT
                && let Some(last) = last
            {
                self.note(
                    last,
                    self.inlines.notes() + self.footnote_definitions > notes,
                );
            }
            owner = last.filter(|&last| is_owner(&blocks[last])).or(owner);
        }
        BuiltChildren {
            blocks,
            marks,
            parted: parted.is_some(),
        }
    }

    /// Records whether the document's last block, the one with the index `last`, has to do with notes. It may have
    /// absorbed some of those before it.
    fn note(&mut self, last: usize, has_notes: bool) {
        let taken = self
            .noted
            .iter()
            .rev()
            .take_while(|&&noted| noted >= last)
            .inspect(|_| crate::work::step(1))
            .count();
        self.noted.truncate(self.noted.len() - taken);
        if has_notes || taken > 0 {
            self.noted.push(last);
        }
    }

    /// Adds the block `id` to `blocks`: as one of its own, or to the one before it.
    fn block(&mut self, id: NodeId, depth: u32, blocks: &mut Vec<Block<'a>>) {
        match self.tree.get(id).kind {
            Kind::Paragraph => self.paragraph_or_caption(id, depth, blocks),
            Kind::BlockQuote | Kind::Admonition(_) => self.quote(id, depth, blocks),
            _ => {
                let block = self.other(id, depth);
                blocks.extend(block);
            }
        }
    }

    /// A block that stands for itself.
    fn other(&mut self, id: NodeId, depth: u32) -> Option<Block<'a>> {
        let span = self.tree.get(id).span;
        Some(match self.tree.get(id).kind {
            Kind::Heading { level, setext } => self.heading(id, level, setext, depth),
            Kind::Subtitle => {
                let children = self.leaf(id, depth, Tail::None).children;
                Block::Subtitle(Subtitle {
                    span,
                    children,
                    attributes: None,
                    block_id: None,
                })
            }
            Kind::ThematicBreak => Block::ThematicBreak(ThematicBreak {
                span,
                attributes: None,
                block_id: None,
            }),
            Kind::Spoiler => self.spoiler(id, depth),
            Kind::List(marker) => self.list(id, marker, depth),
            Kind::DefinitionList => self.definition_list(id, depth),
            Kind::FootnoteDefinition(index) => self.footnote_definition(id, index, depth),
            Kind::LinkReferenceDefinition(index) => self.link_reference_definition(index)?,
            Kind::Table(index) => self.table(id, index, depth),
            Kind::FencedCode(fence) => self.fenced_code(id, fence),
            Kind::IndentedCode => self.indented_code(id),
            Kind::MathBlock => self.math_block(id),
            Kind::HtmlBlock { condition, indent } => {
                Block::HtmlBlock(Box::new(self.html(id, condition, indent)))
            }
            Kind::Comment => Block::Comment(self.comment(id)),
            // Handled by the callers, or by the list or table they are part of.
            Kind::Document
            | Kind::Paragraph
            | Kind::Attachment
            | Kind::BlockQuote
            | Kind::Admonition(_)
            | Kind::Item { .. }
            | Kind::Term
            | Kind::Definition { .. } => return None,
        })
    }

    fn heading(&mut self, id: NodeId, level: u8, setext: bool, depth: u32) -> Block<'a> {
        let span = self.tree.get(id).span;
        let Parsed {
            children,
            attributes,
            block_id,
        } = self.leaf(id, depth, Tail::Attributes);
        let style = if setext {
            HeadingStyle::Setext
        } else {
            HeadingStyle::Atx
        };
        Block::Heading(Heading {
            span,
            level,
            style,
            attributes,
            block_id,
            children,
        })
    }

    fn paragraph(&mut self, id: NodeId, depth: u32) -> Paragraph<'a> {
        let span = self.tree.get(id).span;
        // What could not be given to another block is text.
        let tail = if self.is_attachment(id) {
            Tail::None
        } else {
            Tail::Attributes
        };
        let Parsed {
            children,
            attributes,
            block_id,
        } = self.leaf(id, depth, tail);
        Paragraph {
            span,
            attributes,
            block_id,
            children,
        }
    }

    fn link_reference_definition(&mut self, index: u32) -> Option<Block<'a>> {
        let definition = self.links.get(index as usize)?;
        Some(Block::LinkReferenceDefinition(Box::new(
            LinkReferenceDefinition {
                span: definition.span,
                label: without_nul(definition.label.clone()),
                destination: definition.destination.clone(),
                title: definition.title.clone(),
            },
        )))
    }

    fn comment(&mut self, id: NodeId) -> Comment<'a> {
        Comment {
            span: self.tree.get(id).span,
            value: self.joined(id),
        }
    }

    /// The inlines of the leaf `id`, a block that stands `depth` deep.
    fn leaf(&mut self, id: NodeId, depth: u32, tail: Tail) -> Parsed<'a> {
        let lines = self.tree.lines(id);
        let text = LeafText::lines(self.source, lines, self.buffer);
        // One level more than there is: a caption may yet put the block into a figure.
        self.inlines.parse(&text, depth + 1, tail, self.sink)
    }

    /// The inlines of one slice of the source.
    fn slice(&mut self, span: Span, depth: u32, tail: Tail) -> Parsed<'a> {
        let text = LeafText::slice(self.source, span);
        self.inlines.parse(&text, depth + 1, tail, self.sink)
    }

    /// The inlines of a slice, with nothing to look for at its end.
    fn inlines_of(&mut self, span: Span, depth: u32) -> Vec<Inline<'a>> {
        self.slice(span, depth, Tail::None).children
    }

    /// What stands at `span`, NUL replaced.
    fn string(&self, span: Span) -> Cow<'a, str> {
        without_nul(Cow::Borrowed(span.slice(self.source).unwrap_or_default()))
    }
}
