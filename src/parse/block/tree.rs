//! The block tree while it grows: [`Tree`], an arena of linked [`Node`]s.
//!
//! Nodes are linked and not nested because a block may become another: a paragraph becomes terms when the line after it
//! is a definition. Once the last line is read the tree is final and `build` turns it into the public one.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::ast::{Alignment, Fold, Span};
use crate::html_comment::is_html_comments;
use crate::parse::buffers;

/// Names a node of a [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// The document.
    pub(crate) const ROOT: NodeId = NodeId(0);
    const NONE: NodeId = NodeId(u32::MAX);

    fn some(self) -> Option<NodeId> {
        (self != Self::NONE).then_some(self)
    }
}

/// What a node is, and what its first line says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Paragraph,
    /// A paragraph that is only attributes and block ids, for the block before it.
    Attachment,
    Heading {
        level: u8,
        setext: bool,
    },
    Subtitle,
    ThematicBreak,
    BlockQuote,
    /// Index into [`Tree::heads`].
    Admonition(u32),
    Spoiler,
    List(ListMarker),
    /// The columns its content is indented by.
    Item {
        offset: u32,
    },
    DefinitionList,
    Term,
    /// The columns its content is indented by.
    Definition {
        offset: u32,
    },
    /// Index into [`Tree::footnotes`].
    FootnoteDefinition(u32),
    /// Index into the list that [`parse_blocks`](super::parse_blocks) returns.
    LinkReferenceDefinition(u32),
    /// Index into [`Tree::alignments`]. Its lines are the head, the delimiter row, and the body rows.
    Table(u32),
    /// Index into [`Tree::fences`].
    FencedCode(u32),
    IndentedCode,
    MathBlock,
    HtmlBlock {
        condition: u8,
        indent: u8,
    },
    Comment,
}

/// What marks the items of a list; items with equal markers make one list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListMarker {
    /// `-`, `+`, `*`, or the delimiter `.` or `)` of an ordered list.
    pub(crate) byte: u8,
    pub(crate) start: u32,
}

impl PartialEq for ListMarker {
    fn eq(&self, other: &Self) -> bool {
        self.byte == other.byte
    }
}

impl Eq for ListMarker {}

/// The head of an admonition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) word: Span,
    pub(crate) meta: Option<Span>,
    pub(crate) fold: Fold,
    pub(crate) title: Span,
}

/// A code fence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fence {
    pub(crate) marker: u8,
    pub(crate) length: u32,
    pub(crate) indent: u32,
    pub(crate) info: Span,
}

/// A link reference definition: the label as written, destination and title decoded.
#[derive(Clone, Debug)]
pub(crate) struct LinkDefinition<'a> {
    pub(crate) span: Span,
    pub(crate) label: Cow<'a, str>,
    pub(crate) destination: Cow<'a, str>,
    pub(crate) title: Option<Cow<'a, str>>,
}

/// A block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) span: Span,
    /// Whether a blank line of its container stands before it.
    pub(crate) after_blank: bool,
    /// Its lines, as a range of [`Tree::lines`].
    lines: (u32, u32),
    parent: NodeId,
    previous: NodeId,
    next: NodeId,
    first_child: NodeId,
    last_child: NodeId,
    /// How many children it has.
    children: u32,
}

/// The blocks of a document, and the lines of its leaves.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    /// Lines of leaves without container prefixes and line endings. Those of one leaf stand together.
    lines: Vec<Span>,
    /// Lines of code that begin with part of a tab: which line, how many columns.
    pub(crate) pads: Vec<(u32, u8)>,
    pub(crate) heads: Vec<Head>,
    pub(crate) fences: Vec<Fence>,
    /// The columns of each table.
    pub(crate) alignments: Vec<Vec<Alignment>>,
    /// Labels of footnote definitions, in the order of the text.
    pub(crate) footnotes: Vec<Span>,
    /// Whether there is a NUL in the blocks, which stands for U+FFFD.
    pub(crate) has_nul: bool,
}

impl Tree {
    /// Makes an empty tree that of a document of `len` bytes.
    pub(crate) fn begin(&mut self, len: u32) {
        self.nodes.reserve(8 + len as usize / 192);
        self.lines.reserve(8 + len as usize / 128);
        self.push(Kind::Document, Span::new(0, len));
    }

    /// Makes it empty again.
    pub(crate) fn clear(&mut self) {
        buffers::clear(&mut self.nodes);
        buffers::clear(&mut self.lines);
        buffers::clear(&mut self.pads);
        buffers::clear(&mut self.heads);
        buffers::clear(&mut self.fences);
        buffers::clear(&mut self.alignments);
        buffers::clear(&mut self.footnotes);
        self.has_nul = false;
    }

    fn push(&mut self, kind: Kind, span: Span) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        let at = self.lines.len() as u32;
        self.nodes.push(Node {
            kind,
            span,
            after_blank: false,
            lines: (at, at),
            parent: NodeId::NONE,
            previous: NodeId::NONE,
            next: NodeId::NONE,
            first_child: NodeId::NONE,
            last_child: NodeId::NONE,
            children: 0,
        });
        id
    }

    /// Adds a node as the last child of `parent`.
    pub(crate) fn append(&mut self, parent: NodeId, kind: Kind, span: Span) -> NodeId {
        let id = self.push(kind, span);
        self.link_last(parent, id);
        id
    }

    /// Adds a node before its sibling `next`.
    pub(crate) fn insert_before(&mut self, next: NodeId, kind: Kind, span: Span) -> NodeId {
        let id = self.push(kind, span);
        let (parent, previous) = (self.get(next).parent, self.get(next).previous);
        self.nodes[id.0 as usize].parent = parent;
        self.nodes[id.0 as usize].previous = previous;
        self.nodes[id.0 as usize].next = next;
        self.nodes[next.0 as usize].previous = id;
        self.nodes[parent.0 as usize].children += 1;
        match previous.some() {
            Some(previous) => self.nodes[previous.0 as usize].next = id,
            None => self.nodes[parent.0 as usize].first_child = id,
        }
        id
    }

    /// Takes `id` out of its parent.
    pub(crate) fn unlink(&mut self, id: NodeId) {
        let Node {
            parent,
            previous,
            next,
            ..
        } = *self.get(id);
        self.nodes[parent.0 as usize].children -= 1;
        match previous.some() {
            Some(previous) => self.nodes[previous.0 as usize].next = next,
            None => self.nodes[parent.0 as usize].first_child = next,
        }
        match next.some() {
            Some(next) => self.nodes[next.0 as usize].previous = previous,
            None => self.nodes[parent.0 as usize].last_child = previous,
        }
    }

    /// Makes `id`, which has no parent, the last child of `parent`.
    pub(crate) fn link_last(&mut self, parent: NodeId, id: NodeId) {
        let previous = self.get(parent).last_child;
        let node = &mut self.nodes[id.0 as usize];
        node.parent = parent;
        node.previous = previous;
        node.next = NodeId::NONE;
        match previous.some() {
            Some(previous) => self.nodes[previous.0 as usize].next = id,
            None => self.nodes[parent.0 as usize].first_child = id,
        }
        let parent = &mut self.nodes[parent.0 as usize];
        parent.last_child = id;
        parent.children += 1;
    }

    /// The node `id`.
    #[inline]
    pub(crate) fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// The node `id`, to change.
    #[inline]
    pub(crate) fn get_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0 as usize]
    }

    #[inline]
    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).parent.some()
    }

    #[inline]
    pub(crate) fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).first_child.some()
    }

    #[inline]
    pub(crate) fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).last_child.some()
    }

    #[inline]
    pub(crate) fn previous(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).previous.some()
    }

    #[inline]
    pub(crate) fn next(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).next.some()
    }

    /// How many children `id` has.
    #[inline]
    pub(crate) fn count(&self, id: NodeId) -> usize {
        self.get(id).children as usize
    }

    /// The children of `id` in order.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        core::iter::successors(self.first_child(id), |&child| self.next(child))
            .inspect(|_| crate::work::step(1))
    }

    /// Whether `id` is a comment: what refers back to the block before it looks past it.
    pub(crate) fn is_comment(&self, id: NodeId, source: &str) -> bool {
        let node = self.get(id);
        match node.kind {
            Kind::Comment => true,
            Kind::HtmlBlock { condition: 2, .. } => {
                is_html_comments(node.span.slice(source).unwrap_or_default())
            }
            _ => false,
        }
    }

    /// The lines of `id`.
    pub(crate) fn lines(&self, id: NodeId) -> &[Span] {
        let (from, to) = self.get(id).lines;
        self.lines
            .get(from as usize..to as usize)
            .unwrap_or_default()
    }

    /// The first line of `id`, to change.
    pub(crate) fn first_line_mut(&mut self, id: NodeId) -> Option<&mut Span> {
        let (from, to) = self.get(id).lines;
        self.lines.get_mut(from as usize..to as usize)?.first_mut()
    }

    /// The last line of `id`, to change.
    pub(crate) fn last_line_mut(&mut self, id: NodeId) -> Option<&mut Span> {
        let (from, to) = self.get(id).lines;
        self.lines.get_mut(from as usize..to as usize)?.last_mut()
    }

    /// Index of the first line of `id`, for [`Tree::pads`].
    pub(crate) fn first_line(&self, id: NodeId) -> u32 {
        self.get(id).lines.0
    }

    /// Adds a line to `id`, which was the last leaf to get one.
    pub(crate) fn push_line(&mut self, id: NodeId, line: Span, pad: u8) {
        let at = self.lines.len() as u32;
        if pad > 0 {
            self.pads.push((at, pad));
        }
        self.lines.push(line);
        self.nodes[id.0 as usize].lines.1 = at + 1;
    }

    /// Leaves out the first `count` lines of `id`.
    pub(crate) fn drop_first_lines(&mut self, id: NodeId, count: usize) {
        let lines = &mut self.nodes[id.0 as usize].lines;
        lines.0 = (lines.0 + count as u32).min(lines.1);
    }

    /// Leaves out the last `count` lines of `id`.
    pub(crate) fn drop_last_lines(&mut self, id: NodeId, count: usize) {
        let lines = &mut self.nodes[id.0 as usize].lines;
        lines.1 = lines.1.saturating_sub(count as u32).max(lines.0);
    }

    /// Splits the paragraph `id` before its line `index`: the lines from there on go to a new paragraph that has no
    /// parent.
    pub(crate) fn split_off_lines(&mut self, id: NodeId, index: usize) -> NodeId {
        let Node {
            span,
            lines: (from, to),
            ..
        } = *self.get(id);
        let at = (from + index as u32).min(to);
        let start = self
            .lines
            .get(at as usize)
            .map_or(span.end, |line| line.start);
        let rest = self.push(Kind::Paragraph, Span::new(start, span.end));
        self.nodes[rest.0 as usize].lines = (at, to);
        self.nodes[id.0 as usize].lines = (from, at);
        rest
    }

    /// Gives `id` one line of the lines of `from`.
    pub(crate) fn share_line(&mut self, id: NodeId, from: NodeId, index: usize) {
        let at = self.get(from).lines.0 + index as u32;
        self.nodes[id.0 as usize].lines = (at, at + 1);
    }
}
