//! Builds the nodes of a range of the text, once its delimiters are paired.
//!
//! Items and delimiter runs come in the order of the text; what lies between them is text, cut only where a node begins
//! or ends. Nodes whose parent is not complete wait on a stack, and move into their parent when it closes.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use super::delimiter::Delimiter;
use super::emphasis::Pair;
use super::{Item, LeafParser, Parts, Scratch, Tail, What};
use crate::ast::{Attributes, Emphasis, Highlight, Inline, Strikethrough, Strong, Text};
use crate::parse::leaf::LeafText;
use crate::parse::scan::{self, trim_end};

/// What is to be built: everything from these indices on, in the text `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) items: usize,
    pub(super) delimiters: usize,
    pub(super) escapes: usize,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Whose text is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A link's or image's; it holds no tags.
    Link,
    /// A note's.
    Note,
    /// The leaf's.
    Leaf(Tail),
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// The nodes of `range`, and the attributes that end it where they belong to the block. Takes the range's items
    /// and delimiters off their stacks.
    pub(super) fn build(
        &mut self,
        range: Range,
        place: Place,
    ) -> (Vec<Inline<'a>>, Option<Box<Attributes<'a>>>) {
        if let Some(text) = self.plain(range) {
            return (text, None);
        }
        let Parts { items, nodes } = &mut *self.parts;
        let Scratch {
            delimiters,
            pairs,
            escapes,
            ..
        } = &mut *self.s;
        let mut builder = NodeBuilder {
            leaf: self.leaf,
            text: self.text,
            place,
            escapes: escapes.get(range.escapes..).unwrap_or_default(),
            nodes,
            at: range.start,
            end: range.end,
            container: range.start,
            emphasis: usize::MAX,
            trailing: None,
        };
        builder.merge(
            delimiters,
            range.delimiters,
            pairs,
            items.drain(range.items..),
        );
        builder.flush(range.end);
        let trailing = builder.trailing;
        delimiters.truncate(range.delimiters);
        escapes.truncate(range.escapes);
        let mut children = Vec::with_capacity(nodes.len());
        children.append(nodes);
        (children, trailing)
    }
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// The one node of a range that is all text, as most short ones are; none if it is empty.
    fn plain(&self, range: Range) -> Option<Vec<Inline<'a>>> {
        let is_plain = self.parts.items.len() == range.items
            && self.s.delimiters.len() == range.delimiters
            && self.s.escapes.len() == range.escapes;
        is_plain.then(|| {
            if range.start >= range.end {
                return Vec::new();
            }
            let (span, value) = self.leaf.located(range.start, range.end);
            vec![Inline::Text(Text { span, value })]
        })
    }
}

/// Puts nodes on the stack.
#[derive(Debug)]
struct NodeBuilder<'a, 't, 'b> {
    leaf: &'b LeafText<'a, 't>,
    text: &'b str,
    place: Place,
    /// Offsets of what is to be decoded, from `at` on.
    escapes: &'b [u32],
    nodes: &'b mut Vec<Inline<'a>>,
    /// How far the text is built.
    at: usize,
    /// How far it goes.
    end: usize,
    /// Where the innermost open node's text begins.
    container: usize,
    /// Past the last emphasis, if nothing follows it yet.
    emphasis: usize,
    /// The block's attributes.
    trailing: Option<Box<Attributes<'a>>>,
}

impl<'a> NodeBuilder<'a, '_, '_> {
    /// Builds from the runs, those with the indices from `first` on, and the `items`, in the order of the text.
    fn merge(
        &mut self,
        delimiters: &mut [Delimiter],
        first: usize,
        mut pairs: &[Pair],
        mut items: vec::Drain<'_, Item<'a>>,
    ) {
        // Without pairs, all runs are text.
        let runs = match pairs {
            [] => 0..0,
            _ => first..delimiters.len(),
        };
        for index in runs {
            crate::work::step(1);
            let Some(run) = delimiters.get(index).filter(|run| run.is_used()) else {
                continue;
            };
            while items
                .as_slice()
                .first()
                .is_some_and(|item| item.start < run.start)
                && let Some(item) = items.next()
            {
                self.item(item, false);
            }
            pairs = self.run(delimiters, index, pairs);
        }
        while let Some(item) = items.next() {
            let is_last = items.as_slice().is_empty();
            self.item(item, is_last);
        }
    }

    /// Everything up to `to` that is not built is text.
    fn flush(&mut self, to: usize) {
        if self.at >= to {
            return;
        }
        while let [at, rest @ ..] = self.escapes
            && (*at as usize) < self.at
        {
            crate::work::step(1);
            self.escapes = rest;
        }
        let escaped = self.escapes.first().is_some_and(|&at| (at as usize) < to);
        let (span, value) = self.leaf.located(self.at, to);
        let value = match (escaped, value) {
            (false, value) => value,
            (true, value) => scan::unescape_cow(value),
        };
        self.nodes.push(Inline::Text(Text { span, value }));
        self.at = to;
    }

    /// What an item is, here.
    fn item(&mut self, item: Item<'a>, is_last: bool) {
        crate::work::step(1);
        let (start, end) = (item.start as usize, item.end as usize);
        match item.what {
            What::Node(Inline::Tag(_)) if !self.is_tag_place(start) => {}
            What::Node(node) => {
                self.flush(start);
                self.nodes.push(node);
                self.at = end;
            }
            What::Attributes {
                attributes,
                telling,
            } => {
                let may_trail = telling && is_last;
                self.attributes(start, end, attributes, may_trail);
            }
        }
    }

    /// Attributes after a delimiter run: of the emphasis it closes; or of the block, if they `may_trail` and end it; or
    /// else text.
    fn attributes(
        &mut self,
        start: usize,
        end: usize,
        attributes: Box<Attributes<'a>>,
        may_trail: bool,
    ) {
        if self.emphasis == start
            && let Some(slot) = self.nodes.last_mut().and_then(attributes_of)
        {
            *slot = Some(attributes);
            self.at = end;
        } else if may_trail && self.is_at_end(end) {
            let text = self.text.get(self.at..start).unwrap_or_default();
            self.flush(self.at + trim_end(text).len());
            self.trailing = Some(attributes);
            self.at = self.end;
        }
    }

    /// Whether a tag may begin at `start`.
    fn is_tag_place(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default();
        let apart = start == self.container || before.ends_with([' ', '\t', '\n']);
        apart && self.place != Place::Link
    }

    /// Whether the leaf's text ends at `end`, and what ends it is the block's.
    fn is_at_end(&self, end: usize) -> bool {
        let rest = self.text.get(end..self.end).unwrap_or_default();
        crate::work::step(rest.len());
        self.place == Place::Leaf(Tail::Attributes) && trim_end(rest).is_empty()
    }

    /// The delimiter run with this index; `pairs` are those that are still to be closed. Returns what is left of them.
    fn run<'p>(
        &mut self,
        delimiters: &mut [Delimiter],
        index: usize,
        mut pairs: &'p [Pair],
    ) -> &'p [Pair] {
        let Some(&run) = delimiters.get(index) else {
            return pairs;
        };
        if run.closed > 0 {
            self.flush(run.start as usize);
            while let [pair, rest @ ..] = pairs
                && pair.closer as usize == index
            {
                let nodes = delimiters
                    .get(pair.opener as usize)
                    .map_or(0, |run| run.nodes);
                self.wrap(run.mark, *pair, nodes as usize);
                pairs = rest;
            }
            self.at = (run.start + run.closed) as usize;
            self.emphasis = self.at;
        }
        if run.opened > 0 {
            self.flush((run.end() - run.opened) as usize);
            self.at = run.end() as usize;
            self.container = self.at;
            if let Some(run) = delimiters.get_mut(index) {
                run.nodes = self.nodes.len() as u32;
            }
        }
        pairs
    }

    /// Makes the nodes from index `from` on the children of the emphasis that `pair` delimits.
    fn wrap(&mut self, mark: u8, pair: Pair, from: usize) {
        let span = self.leaf.span(pair.start as usize, pair.end as usize);
        let children = self.nodes.split_off(from.min(self.nodes.len()));
        crate::work::step(children.len());
        let attributes = None;
        self.nodes.push(match (mark, pair.length) {
            (b'~', _) => Inline::Strikethrough(Strikethrough {
                span,
                attributes,
                children,
            }),
            (b'=', _) => Inline::Highlight(Highlight {
                span,
                attributes,
                children,
            }),
            (_, 2) => Inline::Strong(Strong {
                span,
                attributes,
                children,
            }),
            _ => Inline::Emphasis(Emphasis {
                span,
                attributes,
                children,
            }),
        });
    }
}

/// Where an emphasis of any kind keeps its attributes.
fn attributes_of<'n, 'a>(node: &'n mut Inline<'a>) -> Option<&'n mut Option<Box<Attributes<'a>>>> {
    match node {
        Inline::Emphasis(node) => Some(&mut node.attributes),
        Inline::Strong(node) => Some(&mut node.attributes),
        Inline::Strikethrough(node) => Some(&mut node.attributes),
        Inline::Highlight(node) => Some(&mut node.attributes),
        _ => None,
    }
}
