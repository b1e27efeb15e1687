//! Inlines: from the text of one leaf to its nodes.
//!
//! One pass runs forward over the text. It goes from one [special byte](super::marks) to the next, and at each one
//! construct is tried: what binds tight (code, math, raw HTML, comments, autolinks, wikilinks) becomes an [`Item`] at
//! once, delimiter runs and opening brackets are recorded. A `]` that closes a link, and the end of the leaf, pair the
//! delimiters since the opener ([`emphasis`]) and build the nodes of that range ([`build`]). Text is what lies between
//! items: what turns out not to be a construct needs no undoing, and a run of text is one node without any merging.
//!
//! Every search for a closer that fails is remembered, and brackets and delimiters are explicit stacks. So time is
//! linear in the text, and nothing recurses.

mod attributes;
mod autolink;
mod bracket;
mod buffers;
mod build;
mod code_span;
mod comment;
mod delimiter;
mod emphasis;
mod footnote;
mod html;
mod line_break;
mod link;
mod literal_autolink;
mod math;
mod tag;
#[cfg(test)]
mod tests;
mod wikilink;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use self::attributes::may_have_tail;
pub(crate) use self::buffers::InlineBuffers;
use self::buffers::{Parts, Scratch};
use self::build::{Place, Range};
use self::html::HtmlClosers;
use self::math::DollarRuns;
use super::labels::Labels;
use super::leaf::{LeafText, without_nul};
use super::marks::{Marks, Ones};
use super::parser::Parser;
use super::scan::{self, trim_end_lines};
use super::watch::Watch;
use crate::ast::{Attributes, BlockId, Inline, Span, Text};
use crate::diagnostic::{Code, Sink};
use crate::{Construct, Dialect};

/// What else to look for at the end of a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tail {
    /// Nothing.
    None,
    /// Attributes and a block id, which belong to the block.
    Attributes,
}

/// What a leaf's text holds.
#[derive(Debug, Default)]
pub(crate) struct Parsed<'a> {
    /// The inlines.
    pub(crate) children: Vec<Inline<'a>>,
    /// The block's attributes, at the end of the text.
    pub(crate) attributes: Option<Box<Attributes<'a>>>,
    /// The block's id, at the end of the text.
    pub(crate) block_id: Option<Box<BlockId<'a>>>,
}

/// The inline parser of one document.
#[derive(Debug)]
pub(crate) struct InlineParser<'a, 'p, 'w> {
    context: Context<'a, 'p>,
    buffers: &'p mut InlineBuffers<'a>,
    /// Where the special bytes of the source stand.
    marks: &'p Marks,
    /// How many bytes references may still add.
    expansion: usize,
    /// How many levels the tree may have.
    depth: u32,
    watch: &'p mut Watch<'w>,
    /// How many notes and references to notes there were so far.
    notes: usize,
}

/// What is the same for every leaf.
#[derive(Debug)]
struct Context<'a, 'p> {
    dialect: Dialect,
    labels: &'p Labels<'a>,
    /// Where in the document all `www.` stand that may be addresses.
    www: Option<Span>,
    /// Whether there is any NUL in the document.
    has_nul: bool,
}

impl Context<'_, '_> {
    /// Whether there may be a `www.` in `leaf`.
    #[inline]
    fn may_have_www(&self, leaf: &LeafText<'_, '_>) -> bool {
        self.www.is_some_and(|www| {
            let leaf = leaf.span(0, leaf.text().len());
            leaf.start < www.end && www.start < leaf.end
        })
    }
}

/// A part of the text that is not text.
#[derive(Debug)]
struct Item<'a> {
    /// Offset of its first byte.
    start: u32,
    /// Offset past its last byte; what else is swallowed with it (attributes, blanks at a line's end) is included.
    end: u32,
    what: What<'a>,
}

#[derive(Debug)]
enum What<'a> {
    /// A node.
    Node(Inline<'a>),
    /// Attributes after a delimiter run; text, unless the run closes something or the leaf ends here.
    Attributes {
        attributes: Box<Attributes<'a>>,
        /// Whether they may be the block's.
        telling: bool,
    },
}

impl<'a, 'p, 'w> InlineParser<'a, 'p, 'w> {
    /// A parser for the leaves of `source`, whose special bytes are `marks`.
    pub(crate) fn new(
        source: &'a str,
        parser: &Parser,
        labels: &'p Labels<'a>,
        marks: &'p Marks,
        has_nul: bool,
        buffers: &'p mut InlineBuffers<'a>,
        watch: &'p mut Watch<'w>,
    ) -> Self {
        let Parser { dialect, limits } = *parser;
        Self {
            context: Context {
                dialect,
                labels,
                www: marks.www(),
                has_nul,
            },
            buffers,
            marks,
            expansion: source.len().max(limits.expansion()),
            depth: limits.depth(),
            watch,
            notes: 0,
        }
    }

    /// Whether the caller stops the parse, which has reached the byte `at`.
    #[inline]
    pub(crate) fn stops_at(&mut self, at: u32) -> bool {
        self.watch.stops_at(at)
    }

    /// How many inline notes and references to notes the leaves have had so far.
    pub(crate) fn notes(&self) -> usize {
        self.notes
    }

    /// The inlines of `leaf`, a block at level `depth` of the tree (the document's children are at level 1), and what
    /// stands at its end for the block.
    pub(crate) fn parse(
        &mut self,
        leaf: &LeafText<'a, '_>,
        depth: u32,
        tail: Tail,
        sink: &mut Sink,
    ) -> Parsed<'a> {
        let text = trim_end_lines(leaf.text());
        if text.is_empty() || self.watch.stops_at(leaf.start(0)) {
            return Parsed::default();
        }
        let (mut marks, base) = match leaf.base() {
            // Not beyond the leaf: a row may have many cells, and the next mark may be far from all of them.
            Some(base) => (self.marks.between(base, base + text.len() as u32), base),
            None => {
                let joined = &mut self.buffers.joined;
                joined.find(text, 0, self.context.dialect);
                (joined.from(0), 0)
            }
        };
        let first = marks.next();
        let is_plain = first.is_none_or(|at| (at - base) as usize >= text.len());
        if is_plain
            && !self.context.may_have_www(leaf)
            && (tail == Tail::None || !may_have_tail(text))
        {
            let (span, value) = leaf.located(0, text.len());
            return Parsed {
                children: vec![Inline::Text(Text { span, value })],
                ..Parsed::default()
            };
        }
        let parser = LeafParser {
            cx: &self.context,
            s: &mut self.buffers.scratch,
            parts: &mut self.buffers.parts,
            expansion: &mut self.expansion,
            notes: &mut self.notes,
            watch: self.watch,
            leaf,
            text,
            marks,
            first,
            base,
            sink,
            budget: self.depth.saturating_sub(depth).max(1),
            escaped: usize::MAX,
            inactive: 0,
            can_emphasize: false,
            can_underscore: false,
            dollars: DollarRuns::default(),
            html: HtmlClosers::default(),
            no_comment_end: false,
            has_address: false,
        };
        parser.parse(tail)
    }
}

/// The parser of one leaf.
#[derive(Debug)]
struct LeafParser<'a, 't, 'c, 'w> {
    cx: &'c Context<'a, 'c>,
    s: &'c mut Scratch,
    parts: &'c mut Parts<'a>,
    expansion: &'c mut usize,
    notes: &'c mut usize,
    watch: &'c mut Watch<'w>,
    leaf: &'c LeafText<'a, 't>,
    /// The leaf's text without white space at its end. All offsets are into it.
    text: &'c str,
    /// Where the special bytes of the text stand, and of what follows it; `base` more than their offsets.
    marks: Ones<'c, 0>,
    /// The first of them, which is taken off already.
    first: Option<u32>,
    base: u32,
    sink: &'c mut Sink,
    /// How many levels of the tree are left for the leaf's nodes.
    budget: u32,
    /// Past the last backslash escape; `usize::MAX` before the first.
    escaped: usize,
    /// How many of the lowest open brackets cannot be links any more, because there is a link in them.
    inactive: usize,
    /// Whether there was a delimiter run that can open.
    can_emphasize: bool,
    /// Whether one of them was of `_`.
    can_underscore: bool,
    dollars: DollarRuns,
    html: HtmlClosers,
    /// Whether no `%%` is left.
    no_comment_end: bool,
    /// Whether there is a `://` or `@` in text.
    has_address: bool,
}

impl<'a, 'c> LeafParser<'a, '_, 'c, '_> {
    fn parse(mut self, tail: Tail) -> Parsed<'a> {
        if tail == Tail::Attributes && may_have_tail(self.text) {
            self.find_tail();
        }
        let end = self.scan();
        let parsed = self.finish(end, tail);
        self.clear();
        parsed
    }

    /// Runs over the text up to its tail, and returns where that begins.
    fn scan(&mut self) -> usize {
        let mut end = self.tail_from(0);
        let mut mark = self.first;
        while let Some(at) = mark.map(|mark| (mark - self.base) as usize)
            && at < end
            && !self.watch.stops()
        {
            let after = self.construct(at);
            if after > end {
                end = self.tail_from(after);
            }
            self.marks.advance_to(self.base + after as u32);
            mark = self.marks.next();
        }
        end
    }

    /// Tries the constructs that the byte at `at` can begin or end. Returns where to go on, which is past `at`.
    #[inline]
    fn construct(&mut self, at: usize) -> usize {
        crate::work::step(1);
        match self.byte(at) {
            b'\n' => self.line_break(at),
            b'\\' => self.backslash(at),
            b'`' => self.code_span(at),
            b'*' | b'_' | b'~' | b'=' => self.delimiter_run(at),
            b'[' => self.open_bracket(at),
            b']' => self.close_bracket(at),
            b'<' => self.angle_bracket(at),
            b'&' => self.entity(at),
            b'$' => self.math(at),
            b'%' => self.comment(at),
            b'#' => self.tag(at),
            b':' => self.colon(at),
            b'@' => self.at_sign(at),
            _ => {
                self.s.escapes.push(at as u32);
                at + 1
            }
        }
    }

    /// `entity ::= "&" … ";"`: text that is to be decoded.
    #[inline(never)]
    fn entity(&mut self, at: usize) -> usize {
        match scan::entity(self.rest(at)) {
            Ok((rest, _)) => {
                self.s.escapes.push(at as u32);
                self.text.len() - rest.len()
            }
            Err(_) => at + 1,
        }
    }

    /// Builds the leaf's nodes, its tail beginning at `end`.
    fn finish(&mut self, end: usize, tail: Tail) -> Parsed<'a> {
        let has_tail = !self.s.tail.is_empty();
        let end = match has_tail {
            true => self.before_tail(end),
            false => end,
        };
        self.pair_delimiters(0, 0);
        let range = Range {
            items: 0,
            delimiters: 0,
            escapes: 0,
            start: 0,
            end,
        };
        let (mut children, attributes) = self.build(range, Place::Leaf(tail));
        if has_tail || attributes.is_some() {
            // The line break before a tail on a line of its own separates nothing.
            while let Some(Inline::SoftBreak(_) | Inline::HardBreak(_)) = children.last() {
                children.pop();
            }
        }
        self.link_addresses(&mut children);
        let (attributes, block_id) = self.take_tail(attributes);
        Parsed {
            children,
            attributes,
            block_id,
        }
    }

    /// Empties the buffers for the next leaf.
    fn clear(&mut self) {
        self.parts.items.clear();
        self.s.delimiters.clear();
        self.s.brackets.clear();
        self.s.escapes.clear();
        self.s.tall.clear();
        self.s.tail.clear();
        self.s.backticks.clear();
    }

    /// The byte at `at`; 0 past the end.
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or_default()
    }

    /// The byte before `at`; a line ending before the start.
    fn byte_before(&self, at: usize) -> u8 {
        match at.checked_sub(1) {
            Some(at) => self.byte(at),
            None => b'\n',
        }
    }

    /// The text from `at` on.
    fn rest(&self, at: usize) -> &'c str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Where `slice`, a part of the text, stands in it.
    fn offset(&self, slice: &str) -> usize {
        (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    fn has(&self, construct: Construct) -> bool {
        self.cx.dialect.has(construct)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        self.leaf.span(start, end)
    }

    /// The bytes `start..end` as they are, but for NULs.
    fn raw(&self, start: usize, end: usize) -> Cow<'a, str> {
        let value = self.leaf.value(start, end);
        match self.cx.has_nul {
            true => without_nul(value),
            false => value,
        }
    }

    /// `slice`, a part of the text, decoded.
    fn decoded(
        &self,
        slice: &str,
        decode: impl for<'s> Fn(&'s str) -> Cow<'s, str>,
    ) -> Cow<'a, str> {
        let start = self.offset(slice);
        match self.leaf.value(start, start + slice.len()) {
            Cow::Borrowed(value) => decode(value),
            Cow::Owned(value) => Cow::Owned(decode(&value).into_owned()),
        }
    }

    /// Adds a node at `start..end`.
    fn push(&mut self, start: usize, end: usize, node: Inline<'a>) {
        self.parts.items.push(Item {
            start: start as u32,
            end: end as u32,
            what: What::Node(node),
        });
    }

    /// Adds a node that has children and `height` levels.
    fn push_tall(&mut self, start: usize, end: usize, height: u32, node: Inline<'a>) {
        self.push(start, end, node);
        self.s.tall.push((start as u32, height));
        self.raise(height);
    }

    /// Records that there is something of `height` levels in the innermost open bracket.
    fn raise(&mut self, height: u32) {
        if let Some(bracket) = self.s.brackets.last_mut() {
            bracket.height = bracket.height.max(height);
        }
    }

    /// Reports that what `start..end` marks would nest too deep.
    fn too_deep(&mut self, start: usize, end: usize) {
        self.sink
            .report(Code::NestingLimit, self.leaf.span(start, end));
    }
}
