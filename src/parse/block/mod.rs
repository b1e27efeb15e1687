//! Lines to blocks: the container stack.
//!
//! Each line goes through three steps, as in [CommonMark's
//! appendix](https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy): the open containers consume their
//! prefixes ([`continues`](BlockParser::continues)); then new blocks start, as long as there are some
//! ([`start`](BlockParser::start), which is the table of precedence); and what is left is text
//! ([`text`](BlockParser::text)). Each construct has its own file, with its `start_…` and what continues and closes it.

mod admonition;
pub(crate) mod attachment;
mod block_quote;
mod code_block;
mod comment;
mod definition_list;
mod footnote_definition;
mod heading;
mod html_block;
mod line;
mod link_reference_definition;
mod list;
mod math_block;
mod paragraph;
mod spoiler;
mod subtitle;
pub(crate) mod table;
mod thematic_break;
pub(crate) mod tree;

use alloc::vec::Vec;

use crate::ast::Span;
use crate::diagnostic::{Code, Sink};
use crate::parse::buffers::Plain;
use crate::parse::leaf::LeafBuffer;
use crate::parse::marks::Ones;
use crate::parse::parser::Parser;
use crate::parse::watch::Watch;
use crate::{Construct, Dialect, Limits};

use line::Line;
use tree::{Kind, LinkDefinition, NodeId, Tree};

/// Parses the blocks of `source` from the byte `from` on into the tree of `buffers`, which is empty; the special bytes
/// are found. Returns the link reference definitions in the order of the text.
pub(crate) fn parse_blocks<'a>(
    source: &'a str,
    from: u32,
    settings: &Parser,
    buffers: &mut Plain,
    sink: &mut Sink,
    watch: &mut Watch<'_>,
) -> Vec<LinkDefinition<'a>> {
    let Plain {
        marks,
        tree,
        open,
        leaf: buffer,
        ..
    } = buffers;

    open.push(Open {
        node: NodeId::ROOT,
        depth: 1,
    });
    let mut parser = BlockParser {
        source,
        dialect: settings.dialect,
        limits: settings.limits,
        sink,
        tree,
        links: Vec::new(),
        open,
        leaf: None,
        blank: BlankRun::default(),
        buffer,
    };
    parser.run(from, marks.controls(), watch);
    parser.links
}

/// A container that the next line may continue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    node: NodeId,
    /// How deep its children stand in the finished tree.
    depth: u32,
}

/// The blank lines directly before the current line.
#[derive(Clone, Copy, Debug, Default)]
struct BlankRun {
    count: u32,
    /// How many of the open containers hold them: only blocks at least that deep stand after a blank line. A line
    /// `> ` is blank for what is in the quote, not for what is around it.
    level: usize,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// Nothing starts here.
    Nothing,
    /// A container opened; more may start in it.
    Container,
    /// The rest of the line is consumed.
    Leaf,
}

/// What an open leaf does with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Continue {
    /// It takes the line.
    Taken,
    /// It ends before the line.
    Ended,
}

struct BlockParser<'a, 's> {
    source: &'a str,
    dialect: Dialect,
    limits: Limits,
    sink: &'s mut Sink,
    tree: &'s mut Tree,
    /// Link reference definitions, in the order of the text.
    links: Vec<LinkDefinition<'a>>,
    /// The open containers, outermost first. The document is always there.
    open: &'s mut Vec<Open>,
    /// The open leaf, a child of the last open container.
    leaf: Option<NodeId>,
    blank: BlankRun,
    buffer: &'s mut LeafBuffer,
}

impl<'a> BlockParser<'a, '_> {
    /// Reads the lines from the byte `from` on; they end at all of the `controls` but NULs.
    fn run(&mut self, from: u32, controls: Ones<'_, 1>, watch: &mut Watch<'_>) {
        let bytes = self.source.as_bytes();
        let mut start = from;
        for at in controls {
            let length = match bytes.get(at as usize..) {
                // The second half of `\r\n` was passed with the first.
                Some([b'\n', ..]) if at < start => continue,
                Some([b'\r', b'\n', ..]) => 2,
                Some([0, ..]) => {
                    self.tree.has_nul = true;
                    continue;
                }
                _ => 1,
            };
            if watch.stops_at(start) {
                return;
            }
            self.line(&mut Line::new(self.source, start, at));
            start = at + length;
        }
        let len = bytes.len() as u32;
        if start < len && !watch.stops_at(start) {
            self.line(&mut Line::new(self.source, start, len));
        }
        self.close_to(0);
    }

    fn line(&mut self, line: &mut Line<'a>) {
        // Most lines of prose are this: all the steps below would have the same result.
        if self.leaf.is_none() && self.open.len() == 1 {
            if line.is_blank() {
                return self.count_blank_line();
            }
            if self.take_short_paragraph(line) {
                return;
            }
        }
        let matched = self.continues(line);
        if let Some(leaf) = self.leaf
            && matched == self.open.len()
            && self.continue_leaf(leaf, line) == Continue::Taken
        {
            return;
        }
        if self.is_undecided_quote(matched) && self.continue_to_head(line) == Start::Leaf {
            self.blank = BlankRun::default();
            return;
        }
        let mut at = matched;
        while !line.is_blank() {
            if line.is_indented() {
                if self.leaf_kind() == Some(Kind::Paragraph) {
                    break;
                }
                self.start_indented_code(line, at);
                return;
            }
            match self.start(line, at) {
                Start::Nothing => break,
                Start::Container => at = self.open.len(),
                Start::Leaf => {
                    self.blank = BlankRun::default();
                    return;
                }
            }
        }
        if line.is_blank() {
            self.blank_line(at, at != matched);
        } else {
            self.text(line, at);
            self.blank = BlankRun::default();
        }
    }

    /// Lets the open containers consume their prefixes; returns how many of them continue.
    fn continues(&mut self, line: &mut Line<'a>) -> usize {
        let mut matched = 1;
        while let Some(&Open { node, .. }) = self.open.get(matched) {
            crate::work::step(1);
            let goes_on = match self.tree.get(node).kind {
                Kind::BlockQuote => self.continue_block_quote(node, line),
                Kind::Admonition(_) => self.continue_block_quote(node, line),
                Kind::Spoiler => self.continue_spoiler(node, line),
                Kind::Item { offset } | Kind::Definition { offset } => {
                    self.continue_item(node, offset, line)
                }
                Kind::FootnoteDefinition(_) => self.continue_footnote_definition(line),
                _ => false,
            };
            if !goes_on {
                break;
            }
            matched += 1;
        }
        matched
    }

    /// Offers the line to the open leaf, all of whose containers continue.
    fn continue_leaf(&mut self, leaf: NodeId, line: &mut Line<'a>) -> Continue {
        let kind = self.tree.get(leaf).kind;
        let went = match kind {
            Kind::FencedCode(fence) => self.continue_fenced_code(leaf, fence, line),
            Kind::IndentedCode => return self.continue_indented_code(leaf, line),
            Kind::MathBlock => self.continue_math_block(leaf, line),
            Kind::HtmlBlock { condition, .. } => self.continue_html_block(leaf, condition, line),
            Kind::Comment => self.continue_comment(leaf, line),
            _ => return Continue::Ended,
        };
        if went == Continue::Taken {
            self.blank = BlankRun::default();
        }
        went
    }

    /// Starts what starts at the line's next character, as a child of the open container number `at` (counting from 1).
    /// The order of the calls in the arms is the order of precedence.
    // Left to the compiler it is a call or not by chance, and a call costs one in 200 instructions of a parse.
    #[inline(always)]
    fn start(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let on = |construct| self.dialect.has(construct);
        // What starts may read the line to its end.
        crate::work::step(line.rest().len());
        match line.byte() {
            b'>' => self.start_block_quote(line, at),
            b'`' | b'~' => self.start_fenced_code(line, at),
            b'$' if on(Construct::Math) => self.start_math_block(line, at),
            b'%' if on(Construct::Comment) => self.start_comment(line, at),
            b'#' => self.start_atx_heading(line, at),
            b'<' => self.start_html_block(line, at),
            b'=' => self.start_setext_heading(line, at),
            b'|' => self.start_table(line, at),
            b'-' => self
                .start_setext_heading(line, at)
                .or_else(|| self.start_table(line, at))
                .or_else(|| self.start_thematic_break(line, at))
                .or_else(|| self.start_item(line, at)),
            b'*' => self
                .start_thematic_break(line, at)
                .or_else(|| self.start_item(line, at)),
            b'_' => self.start_thematic_break(line, at),
            b'+' | b'0'..=b'9' => self.start_item(line, at),
            b'[' if on(Construct::Footnote) => self.start_footnote_definition(line, at),
            b':' => self
                .start_table(line, at)
                .or_else(|| self.start_definition(line, at)),
            _ => Start::Nothing,
        }
    }

    /// What is left is text: of the open paragraph or table, or of a new paragraph.
    fn text(&mut self, line: &mut Line<'a>, at: usize) {
        let in_container = at == self.open.len();
        match (self.leaf, self.leaf_kind()) {
            (Some(leaf), Some(Kind::Paragraph)) => {
                self.continue_paragraph(leaf, line, in_container);
            }
            (Some(leaf), Some(Kind::Table(_)))
                if in_container && self.continue_table(leaf, line) => {}
            _ => self.start_paragraph(line, at),
        }
    }

    fn blank_line(&mut self, at: usize, opened: bool) {
        self.close_to(at);
        self.close_leaf();
        if opened {
            self.blank = BlankRun::default();
        } else {
            self.count_blank_line();
        }
    }

    fn count_blank_line(&mut self) {
        crate::work::step(self.open.len());
        let is_quote = |open: &Open| {
            matches!(
                self.tree.get(open.node).kind,
                Kind::BlockQuote | Kind::Admonition(_) | Kind::Spoiler
            )
        };
        let level = self.open.iter().rposition(is_quote).map_or(0, |at| at + 1);
        self.blank = match self.blank.count {
            0 => BlankRun { count: 1, level },
            count => BlankRun {
                count: count + 1,
                level: level.min(self.blank.level),
            },
        };
    }

    /// Whether the innermost open container continues and is a quote with nothing but blank lines in it so far.
    fn is_undecided_quote(&self, matched: usize) -> bool {
        let node = self.container(matched);
        matched == self.open.len()
            && self.tree.get(node).kind == Kind::BlockQuote
            && self.tree.first_child(node).is_none()
    }

    /// The kind of the open leaf.
    fn leaf_kind(&self) -> Option<Kind> {
        self.leaf.map(|leaf| self.tree.get(leaf).kind)
    }

    /// The open paragraph, if it is a child of the container number `at`; a line that does not continue that container
    /// can only continue the paragraph lazily.
    fn open_paragraph(&self, at: usize) -> Option<NodeId> {
        self.leaf
            .filter(|&leaf| at == self.open.len() && self.tree.get(leaf).kind == Kind::Paragraph)
    }

    /// The container number `at`.
    fn container(&self, at: usize) -> NodeId {
        self.open.get(at - 1).map_or(NodeId::ROOT, |open| open.node)
    }

    /// Whether `levels` more levels of containers fit in the container number `at`; reports it where they do not.
    fn has_room(&mut self, at: usize, levels: u32, line: &Line<'a>) -> bool {
        let depth = self.open.get(at - 1).map_or(1, |open| open.depth);
        if depth + levels <= self.limits.containers() {
            return true;
        }
        self.sink.report(
            Code::NestingLimit,
            Span::new(line.offset(), line.offset() + 1),
        );
        false
    }

    /// Adds a block to the container number `at`, closing what is open in it.
    fn add(&mut self, at: usize, kind: Kind, span: Span) -> NodeId {
        self.close_to(at);
        self.close_leaf();
        let after_blank = self.is_after_blank(at);
        let id = self.tree.append(self.container(at), kind, span);
        self.tree.get_mut(id).after_blank = after_blank;
        id
    }

    /// Whether a blank line stands directly before this one in the container number `at`.
    fn is_after_blank(&self, at: usize) -> bool {
        self.blank.count > 0 && at >= self.blank.level
    }

    /// Adds a leaf that later lines may continue.
    fn open_leaf(&mut self, at: usize, kind: Kind, span: Span) -> NodeId {
        let id = self.add(at, kind, span);
        self.leaf = Some(id);
        id
    }

    /// Puts `node` on the stack; its children stand `depth` deep.
    fn push_open(&mut self, node: NodeId, depth: u32) {
        self.open.push(Open { node, depth });
    }

    /// The depth of the children of the innermost open container.
    fn depth(&self) -> u32 {
        self.open.last().map_or(1, |open| open.depth)
    }

    /// Closes all containers but the first `keep`, innermost first.
    fn close_to(&mut self, keep: usize) {
        while self.open.len() > keep {
            crate::work::step(1);
            self.close_leaf();
            if let Some(Open { node, .. }) = self.open.pop() {
                self.close_container(node);
            }
        }
    }

    /// Extends a container to the end of what is in it, and its list to its own end.
    fn close_container(&mut self, node: NodeId) {
        if node == NodeId::ROOT {
            return;
        }
        let last = self
            .tree
            .last_child(node)
            .map_or(0, |child| self.tree.get(child).span.end);
        let span = &mut self.tree.get_mut(node).span;
        span.end = span.end.max(last);
        let end = span.end;
        if let Kind::Item { .. } | Kind::Definition { .. } = self.tree.get(node).kind
            && let Some(list) = self.tree.parent(node)
        {
            self.tree.get_mut(list).span.end = end;
        }
    }

    /// Closes the open leaf, as the line after it did not continue it.
    fn close_leaf(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        match self.tree.get(leaf).kind {
            Kind::Paragraph => self.close_paragraph(leaf),
            Kind::FencedCode(fence) => self.close_fenced_code(leaf, fence),
            Kind::IndentedCode => self.close_indented_code(leaf),
            Kind::MathBlock => self.close_math_block(leaf),
            Kind::HtmlBlock { condition, .. } => self.close_html_block(leaf, condition),
            Kind::Comment => self.close_comment(leaf),
            _ => {}
        }
    }
}

impl Start {
    fn or_else(self, next: impl FnOnce() -> Start) -> Start {
        if self == Start::Nothing { next() } else { self }
    }
}
