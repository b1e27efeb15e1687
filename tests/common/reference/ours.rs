//! Our tree in the common form: what the essay dialect adds to the shared language becomes the text it is there.

use std::cell::RefCell;
use std::collections::BTreeSet;

use essaymark::ast::{
    Admonition, Alignment, Block, Caption, Cue, DefinitionListItem, Document, Figure, Inline, List,
    ListKind, Span, Table, TableRow,
};

use super::Node;
use super::extras::{collect_extras, own_extras};
use super::leaf::Leaf;
use super::theirs::math_value;

/// The common form of a document with the spans of `source`.
pub(crate) fn project(document: &Document<'_>, source: &str) -> Node {
    let mut extras = BTreeSet::new();
    collect_extras(&document.children, &mut extras);
    let cx = Cx {
        source,
        extras: extras.into_iter().collect(),
        used: RefCell::default(),
    };
    let mut children = Vec::new();
    if let Some(header) = &document.front_matter {
        let value = header.value.strip_suffix('\n').unwrap_or(&header.value);
        children.push(Node::new("yaml", at(header.span).0, at(header.span).1).with("value", value));
    }
    children.extend(cx.blocks(&document.children, false));
    let mut root = Node::new("root", 0, source.len()).holding(children);
    root.settle(source);
    root
}

/// The offsets of a span.
pub(crate) fn at(span: Span) -> (usize, usize) {
    (span.start as usize, span.end as usize)
}

/// What the projection of one document needs to know everywhere.
#[derive(Debug)]
pub(crate) struct Cx<'s> {
    pub(crate) source: &'s str,
    /// Every `{…}` and `^id` of a block, in source order.
    pub(crate) extras: Vec<(usize, usize)>,
    /// The starts of those that became text of a leaf.
    pub(crate) used: RefCell<BTreeSet<usize>>,
}

impl<'s> Cx<'s> {
    /// `blocks` and, as paragraphs, the attributes and ids that stand alone below them.
    fn blocks(&self, blocks: &[Block<'_>], spoiler: bool) -> Vec<Node> {
        let mut nodes = Vec::new();
        for block in blocks {
            self.block(block, spoiler, &mut nodes);
            for (start, end) in own_extras(block) {
                if self.used.borrow_mut().insert(start) {
                    let mut leaf = Leaf::new(self.source);
                    leaf.raw(start, end);
                    nodes.push(
                        Node::new("paragraph", start, end)
                            .holding(leaf.nodes)
                            .joining(),
                    );
                }
            }
        }
        nodes.sort_by_key(|node| node.start);
        self.joined(nodes)
    }

    fn block(&self, block: &Block<'_>, spoiler: bool, out: &mut Vec<Node>) {
        let (start, end) = at(block.span());
        let node = |kind| Node::new(kind, start, end);
        out.push(match block {
            Block::Paragraph(n) => {
                let from = if spoiler {
                    self.spoiler_start(start)
                } else {
                    start
                };
                let paragraph = self.leaf("paragraph", from, end, &n.children);
                if spoiler {
                    paragraph.joining()
                } else {
                    paragraph
                }
            }
            Block::Heading(n) => {
                let (inner_start, inner_end) = self.inner(&n.children).unwrap_or((end, end));
                let (inner_end, _) = self.with_extras(inner_end);
                let mut heading = node("heading").with("depth", n.level);
                heading.children = self.inlines(&n.children, inner_start, inner_end);
                heading
            }
            Block::Subtitle(n) => self.leaf("paragraph", start, end, &n.children).joining(),
            Block::ThematicBreak(_) => node("thematicBreak"),
            Block::BlockQuote(n) => node("blockquote").holding(self.blocks(&n.children, false)),
            Block::Admonition(n) => self.admonition(n),
            Block::Spoiler(n) => node("blockquote").holding(self.blocks(&n.children, true)),
            Block::List(n) => self.list(n),
            Block::DefinitionList(n) => return self.definition_list(&n.children, out),
            Block::FootnoteDefinition(n) => node("footnoteDefinition")
                .with("label", &n.label)
                .holding(self.blocks(&n.children, false)),
            Block::LinkReferenceDefinition(n) => node("definition")
                .with("label", &n.label)
                .with("url", &n.destination)
                .with_option("title", n.title.as_deref()),
            Block::Table(n) => self.table(n),
            Block::Figure(n) => return self.figure(n, spoiler, out),
            Block::CodeBlock(n) => node("code")
                .with_option("lang", n.language.as_deref())
                .with_option("meta", n.meta.as_deref())
                .with("value", n.value.strip_suffix('\n').unwrap_or(&n.value)),
            Block::MathBlock(n) => self.math(&n.value, start, end),
            Block::HtmlBlock(n) => node("html").with("value", n.value.trim_end()),
            Block::Comment(_) => self.raw_paragraph(start, end),
            other => panic!("a block this test does not know: {other:?}"),
        });
    }

    /// Display math on one line is inline math there.
    fn math(&self, value: &str, start: usize, end: usize) -> Node {
        let value = math_value(value);
        let one_line = self
            .source
            .get(start..end)
            .is_some_and(|slice| !slice.contains('\n'));
        if !one_line {
            return Node::new("math", start, end).with("value", value);
        }
        let math = Node::new("inlineMath", start, end).with("value", value);
        Node::new("paragraph", start, end)
            .holding(vec![math])
            .joining()
    }

    fn raw_paragraph(&self, start: usize, end: usize) -> Node {
        let mut leaf = Leaf::new(self.source);
        leaf.raw(start, end);
        Node::new("paragraph", start, end)
            .holding(leaf.nodes)
            .joining()
    }

    /// Kind, sign and title are the first line of the quote's first paragraph there.
    fn admonition(&self, n: &Admonition<'_>) -> Node {
        let (start, end) = at(n.span);
        let quote = self.source.get(start..end).unwrap_or_default();
        let head = start + quote.find("[!").unwrap_or_default();
        let title = match &n.title {
            Some(title) => self.leaf("paragraph", head, at(title.span).1, &title.children),
            None => {
                let line = self.source.get(head..end).unwrap_or_default();
                let line = line.lines().next().unwrap_or_default();
                self.leaf("paragraph", head, head + line.trim_end().len(), &[])
            }
        };
        let mut children = vec![title.joining()];
        children.extend(self.blocks(&n.children, false));
        Node::new("blockquote", start, end).holding(self.joined(children))
    }

    fn list(&self, n: &List<'_>) -> Node {
        let (start, end) = at(n.span);
        let first = match n.kind {
            ListKind::Ordered { start, .. } => Some(start),
            ListKind::Bullet { .. } => None,
        };
        let items = n.items.iter().map(|item| {
            let (start, end) = at(item.span);
            Node::new("listItem", start, end)
                .with_option("checked", item.task.map(|task| task.checked))
                .holding(self.blocks(&item.children, false))
        });
        Node::new("list", start, end)
            .with("ordered", first.is_some())
            .with_option("start", first)
            .with("loose", !n.tight)
            .holding(items.collect())
    }

    /// A comment between two parts is a block of its own there, and parts two lists.
    fn definition_list(&self, parts: &[DefinitionListItem<'_>], out: &mut Vec<Node>) {
        let mut run = Vec::new();
        for part in parts {
            let node = self.part(part);
            if node.kind.starts_with("defList") {
                run.push(node);
            } else {
                self.definition_run(std::mem::take(&mut run), out);
                out.push(node);
            }
        }
        self.definition_run(run, out);
    }

    /// Terms and definitions with no comment between them. Terms that no definition follows are paragraphs there, and
    /// a definition without a term before it is a paragraph too: the term of those that follow it.
    fn definition_run(&self, mut run: Vec<Node>, out: &mut Vec<Node>) {
        let description = |node: &Node| node.kind == "defListDescription";
        if let Some(first) = run.first_mut().filter(|node| description(node)) {
            self.undefine(first);
        }
        let defined = run.iter().rposition(description).map_or(0, |last| last + 1);
        let undefined = run.split_off(defined);
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            let list = Node::new("defList", first.start, last.end);
            out.push(list.holding(run));
        }
        out.extend(undefined.into_iter().map(|term| Node {
            kind: "paragraph",
            ..term
        }));
    }

    /// Makes a definition that holds one paragraph a term, its marker and all.
    fn undefine(&self, definition: &mut Node) {
        let start = definition.start - 1;
        let [paragraph] = &mut definition.children[..] else {
            return;
        };
        let mut leaf = Leaf::new(self.source);
        leaf.raw(start, paragraph.start);
        for child in std::mem::take(&mut paragraph.children) {
            leaf.push(child);
        }
        *definition = Node::new("defListTerm", start, paragraph.end).holding(leaf.nodes);
    }

    fn part(&self, part: &DefinitionListItem<'_>) -> Node {
        let (start, end) = at(part.span());
        match part {
            DefinitionListItem::Term(n) => self.leaf("defListTerm", start, end, &n.children),
            // A definition starts after its marker there.
            DefinitionListItem::Definition(n) => {
                Node::new("defListDescription", start + 1, end.max(start + 1))
                    .with("loose", !n.tight)
                    .holding(self.blocks(&n.children, false))
            }
            DefinitionListItem::Comment(_) => self.raw_paragraph(start, end),
            DefinitionListItem::HtmlBlock(n) => {
                Node::new("html", start, end).with("value", n.value.trim_end())
            }
            other => panic!("a part this test does not know: {other:?}"),
        }
    }

    fn table(&self, n: &Table<'_>) -> Node {
        let align = n.alignments.iter().map(|alignment| match alignment {
            Alignment::None => "none",
            Alignment::Left => "left",
            Alignment::Center => "center",
            Alignment::Right => "right",
        });
        let rows = n.groups.iter().flat_map(|group| &group.rows);
        let rows = std::iter::once(&n.head).chain(rows);
        Node::new("table", at(n.span).0, at(n.span).1)
            .with("align", align.collect::<Vec<_>>().join(" "))
            .holding(rows.map(|row| self.row(row)).collect())
    }

    fn row(&self, row: &TableRow<'_>) -> Node {
        let cells = row.cells.iter().map(|cell| {
            let (start, end) = at(cell.span);
            Node::new("tableCell", start, end).holding(self.inlines(&cell.children, start, end))
        });
        Node::new("tableRow", at(row.span).0, at(row.span).1).holding(cells.collect())
    }

    /// A figure is its blocks and a paragraph, or one paragraph; a `Source:` may stand in the quote.
    fn figure(&self, n: &Figure<'_>, spoiler: bool, out: &mut Vec<Node>) {
        let mut nodes = self.blocks(&n.children, spoiler);
        let caption = self.caption(&n.caption);
        match nodes.last_mut() {
            Some(quote)
                if quote.kind == "blockquote"
                    && self.is_inside(quote, &n.caption, caption.start) =>
            {
                let mut children = std::mem::take(&mut quote.children);
                quote.end = caption.end;
                children.push(caption);
                quote.children = self.joined(children);
            }
            _ => nodes.push(caption),
        }
        out.extend(self.joined(nodes));
    }

    fn caption(&self, n: &Caption<'_>) -> Node {
        let (start, end) = at(n.span);
        self.leaf("paragraph", start, end, &n.children).joining()
    }

    /// Whether a caption stands in the quote before it: behind its marker, or lazily on the next line.
    fn is_inside(&self, quote: &Node, caption: &Caption<'_>, start: usize) -> bool {
        let markers = |offset| {
            let line = self.line_start(offset);
            let prefix = self.source.get(line..offset).unwrap_or_default();
            prefix.matches('>').count()
        };
        caption.cue == Cue::Source
            && (markers(start) > markers(quote.start) || !self.has_blank_line(quote.end, start))
    }

    /// Paragraphs without a blank line between, one of which is a block of its own only in our language, are one
    /// paragraph; before an underlined heading they are part of it.
    fn joined(&self, nodes: Vec<Node>) -> Vec<Node> {
        let mut out: Vec<Node> = Vec::new();
        for mut node in nodes {
            let joins = out.last().is_some_and(|last| {
                last.kind == "paragraph"
                    && (last.joins || node.joins)
                    && !self.has_blank_line(last.end, node.start)
            });
            match (joins, node.kind) {
                (true, "paragraph") => {
                    if let Some(last) = out.pop() {
                        node = self.merged(last, node);
                    }
                }
                (true, "heading") if self.is_setext(&node) => {
                    if let Some(last) = out.pop() {
                        node = self.merged(last, node);
                    }
                }
                _ => {}
            }
            out.push(node);
        }
        out
    }

    /// `first` and what of its paragraph `second` is, under the name of `second`.
    fn merged(&self, first: Node, second: Node) -> Node {
        let mut leaf = Leaf::from_nodes(self.source, first.children);
        leaf.raw(first.end, second.start);
        for child in second.children {
            leaf.push(child);
        }
        Node {
            start: first.start,
            children: leaf.nodes,
            joins: true,
            ..second
        }
    }

    fn is_setext(&self, heading: &Node) -> bool {
        let rest = self.source.get(heading.start..).unwrap_or_default();
        !rest.starts_with('#')
    }

    /// Whether a line between the two offsets holds nothing but blanks and quote markers.
    fn has_blank_line(&self, start: usize, end: usize) -> bool {
        let slice = self.source.get(start..end).unwrap_or_default();
        let lines: Vec<_> = slice.split('\n').collect();
        lines.len() > 2
            && lines[1..lines.len() - 1]
                .iter()
                .any(|line| line.trim_matches([' ', '\t', '\r', '>']).is_empty())
    }

    fn line_start(&self, offset: usize) -> usize {
        let before = self.source.get(..offset).unwrap_or_default();
        before.rfind('\n').map_or(0, |found| found + 1)
    }

    /// Where the `!` stands that hides the text at `start`, or `start`.
    fn spoiler_start(&self, start: usize) -> usize {
        let line = self.line_start(start);
        let before = self.source.get(line..start).unwrap_or_default();
        match before.trim_end_matches([' ', '\t']).strip_suffix('!') {
            Some(prefix) => line + prefix.len(),
            None => start,
        }
    }
}

#[cfg(test)]
#[path = "ours_tests.rs"]
mod tests;
