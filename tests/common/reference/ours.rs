//! Our tree in the common form: what the essay dialect adds to the shared language becomes the text it is there.

use std::cell::RefCell;
use std::collections::BTreeSet;

use essaymark::ast::{
    Admonition, Alignment, Attributes, Block, BlockId, Caption, Cue, DefinitionListItem, Document,
    Figure, Inline, List, ListKind, Reference, Span, Table, TableRow,
};

use super::leaf::{Leaf, prefix_len};
use super::theirs::math_value;
use super::{BREAK, Node};

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

fn at(span: Span) -> (usize, usize) {
    (span.start as usize, span.end as usize)
}

/// What the projection of one document needs to know everywhere.
#[derive(Debug)]
struct Cx<'s> {
    source: &'s str,
    /// Every `{…}` and `^id` of a block, in source order.
    extras: Vec<(usize, usize)>,
    /// The starts of those that became text of a leaf.
    used: RefCell<BTreeSet<usize>>,
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

    /// A block of inlines that reaches from `start` to `end`, or to the end of the attributes and ids right after it.
    fn leaf(&self, kind: &'static str, start: usize, end: usize, children: &[Inline<'_>]) -> Node {
        let (end, _) = self.with_extras(end);
        Node::new(kind, start, end).holding(self.inlines(children, start, end))
    }

    /// The end of the attributes and ids that follow `end` with nothing but blanks between, and how many they are.
    fn with_extras(&self, mut end: usize) -> (usize, usize) {
        let mut count = 0;
        loop {
            let rest = self.source.get(end..).unwrap_or_default();
            let next = end + (rest.len() - rest.trim_start_matches([' ', '\t']).len());
            match self.extras.binary_search_by_key(&next, |extra| extra.0) {
                Ok(index) if self.extras[index].1 > end => end = self.extras[index].1,
                _ => return (end, count),
            }
            count += 1;
        }
    }

    /// `children`, and the source of `start..end` that none of them covers as text.
    fn inlines(&self, children: &[Inline<'_>], start: usize, end: usize) -> Vec<Node> {
        let covered = self.extras.partition_point(|extra| extra.0 < start);
        let inside = self.extras[covered..]
            .iter()
            .take_while(|extra| extra.0 < end);
        self.used
            .borrow_mut()
            .extend(inside.map(|&(extra, _)| extra));
        let mut leaf = Leaf::new(self.source);
        self.fill(children, start, end, &mut leaf);
        leaf.nodes
    }

    fn fill(&self, children: &[Inline<'_>], start: usize, end: usize, leaf: &mut Leaf<'s>) {
        let mut cursor = start;
        let mut after_break = false;
        for child in children {
            let (from, to) = at(child.span());
            let is_break = matches!(child, Inline::SoftBreak(_) | Inline::HardBreak(_));
            self.gap(cursor, from, after_break, is_break, leaf);
            self.inline(child, leaf);
            cursor = to;
            after_break = is_break;
        }
        self.gap(cursor, end, after_break, false, leaf);
    }

    /// What stands between two inlines: line prefixes and blanks at a line's end are nothing, the rest is text.
    fn gap(&self, start: usize, end: usize, line_start: bool, line_end: bool, leaf: &mut Leaf<'s>) {
        let mut slice = self.source.get(start..end).unwrap_or_default();
        let mut from = start;
        if line_start {
            let prefix = prefix_len(slice);
            slice = &slice[prefix..];
            from += prefix;
        }
        if line_end {
            slice = slice.trim_end_matches([' ', '\t']);
        }
        leaf.raw(from, from + slice.len());
    }

    fn inline(&self, inline: &Inline<'_>, leaf: &mut Leaf<'s>) {
        let (start, end) = at(inline.span());
        let node = |kind| Node::new(kind, start, end);
        let nested = |kind, children: &[Inline<'_>]| {
            let (from, to) = self.inner(children).unwrap_or((end, end));
            node(kind).holding(self.inlines(children, from, to))
        };
        leaf.push(match inline {
            Inline::Text(n) => return leaf.text(&n.value, start, end),
            Inline::SoftBreak(_) => return leaf.text("\n", start, end),
            Inline::HardBreak(_) => node(BREAK),
            Inline::CodeSpan(n) => node("inlineCode").with("value", &n.value),
            Inline::Math(n) => node("inlineMath").with("value", math_value(&n.value)),
            Inline::Html(n) => node("html").with("value", &n.value),
            Inline::Emphasis(n) => nested("emphasis", &n.children),
            Inline::Strong(n) => nested("strong", &n.children),
            Inline::Strikethrough(n) => nested("delete", &n.children),
            Inline::Highlight(n) => return self.spliced(&n.children, start, end, leaf),
            Inline::InlineNote(n) => return self.spliced(&n.children, start, end, leaf),
            Inline::Link(n) => {
                let link = nested("link", &n.children).with("url", &n.destination);
                referring(link.with_option("title", n.title.as_deref()), &n.reference)
            }
            Inline::Image(n) => {
                let image = node("image").with("url", &n.destination);
                let image = image.with_option("title", n.title.as_deref());
                let mut alt = String::new();
                plain_text(&n.children, &mut alt);
                referring(image.with("alt", alt), &n.reference)
            }
            Inline::Autolink(n) => {
                let inset = (end - start).saturating_sub(n.value.len()) / 2;
                let text = Node::new("text", start + inset, end - inset).with("value", &n.value);
                node("link")
                    .with("url", n.destination())
                    .holding(vec![text])
            }
            Inline::FootnoteReference(n) => {
                let inset = usize::from(n.bracketed);
                leaf.raw(start, start + inset);
                leaf.push(
                    Node::new("footnoteReference", start + inset, end - inset)
                        .with("label", &n.label),
                );
                return leaf.raw(end - inset, end);
            }
            Inline::Wikilink(_) | Inline::Embed(_) | Inline::Comment(_) | Inline::Tag(_) => {
                return leaf.raw(start, end);
            }
            other => panic!("an inline this test does not know: {other:?}"),
        });
    }

    /// Marks that are text there, around inlines that are not.
    fn spliced(&self, children: &[Inline<'_>], start: usize, end: usize, leaf: &mut Leaf<'s>) {
        let (from, to) = self.inner(children).unwrap_or((end, end));
        leaf.raw(start, from);
        for node in self.inlines(children, from, to) {
            leaf.push(node);
        }
        leaf.raw(to, end);
    }

    /// From the first child to the end of the last and its attributes.
    fn inner(&self, children: &[Inline<'_>]) -> Option<(usize, usize)> {
        let (first, last) = (children.first()?, children.last()?);
        let attributes = inline_attributes(last).and_then(|a| a.spans.last());
        let end = attributes.map_or(last.span().end, |span| span.end.max(last.span().end));
        Some((first.span().start as usize, end as usize))
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

/// Links by reference are nodes of their own there.
fn referring(node: Node, reference: &Reference<'_>) -> Node {
    match reference {
        Reference::Inline => node,
        Reference::Full(label) => node.with("reference", label),
        Reference::Collapsed | Reference::Shortcut => node.with("reference", ""),
    }
}

/// The text of an image description, without marks.
fn plain_text(inlines: &[Inline<'_>], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(n) => out.push_str(&n.value),
            Inline::SoftBreak(_) | Inline::HardBreak(_) => out.push('\n'),
            Inline::CodeSpan(n) => out.push_str(&n.value),
            // Tags are part of the alternative text there.
            Inline::Html(n) => out.push_str(&n.value),
            Inline::Math(n) => out.push_str(&n.value),
            Inline::Autolink(n) => out.push_str(&n.value),
            Inline::Emphasis(n) => plain_text(&n.children, out),
            Inline::Strong(n) => plain_text(&n.children, out),
            Inline::Strikethrough(n) => plain_text(&n.children, out),
            Inline::Highlight(n) => plain_text(&n.children, out),
            Inline::Link(n) => plain_text(&n.children, out),
            Inline::Image(n) => plain_text(&n.children, out),
            Inline::Tag(n) => {
                out.push('#');
                out.push_str(&n.name);
            }
            _ => {}
        }
    }
}

fn inline_attributes<'n>(inline: &'n Inline<'_>) -> Option<&'n Attributes<'n>> {
    match inline {
        Inline::CodeSpan(n) => n.attributes.as_deref(),
        Inline::Emphasis(n) => n.attributes.as_deref(),
        Inline::Strong(n) => n.attributes.as_deref(),
        Inline::Strikethrough(n) => n.attributes.as_deref(),
        Inline::Highlight(n) => n.attributes.as_deref(),
        Inline::Link(n) => n.attributes.as_deref(),
        Inline::Image(n) => n.attributes.as_deref(),
        Inline::Wikilink(n) => n.attributes.as_deref(),
        Inline::Embed(n) => n.attributes.as_deref(),
        _ => None,
    }
}

type Extras<'n> = (Option<&'n Attributes<'n>>, Option<&'n BlockId<'n>>);

fn extras_of<'n>(block: &'n Block<'_>) -> Extras<'n> {
    macro_rules! both {
        ($n:expr) => {
            ($n.attributes.as_deref(), $n.block_id.as_deref())
        };
    }
    match block {
        Block::Paragraph(n) => both!(n),
        Block::Heading(n) => both!(n),
        Block::Subtitle(n) => both!(n),
        Block::ThematicBreak(n) => both!(n),
        Block::BlockQuote(n) => both!(n),
        Block::Admonition(n) => both!(n),
        Block::Spoiler(n) => both!(n),
        Block::List(n) => both!(n),
        Block::DefinitionList(n) => both!(n),
        Block::FootnoteDefinition(n) => both!(n),
        Block::Table(n) => both!(n),
        Block::Figure(n) => both!(n),
        Block::CodeBlock(n) => both!(n),
        Block::MathBlock(n) => both!(n),
        Block::HtmlBlock(n) => both!(n),
        _ => (None, None),
    }
}

fn spans((attributes, id): Extras<'_>) -> Vec<(usize, usize)> {
    let attributes = attributes.into_iter().flat_map(|a| &a.spans).copied();
    let mut spans: Vec<_> = attributes.chain(id.map(|id| id.span)).map(at).collect();
    spans.sort_unstable();
    spans
}

fn own_extras(block: &Block<'_>) -> Vec<(usize, usize)> {
    spans(extras_of(block))
}

/// The spans of every block's attributes and ids, items' and terms' included.
fn collect_extras(blocks: &[Block<'_>], out: &mut BTreeSet<(usize, usize)>) {
    for block in blocks {
        out.extend(own_extras(block));
        match block {
            Block::BlockQuote(n) => collect_extras(&n.children, out),
            Block::Admonition(n) => collect_extras(&n.children, out),
            Block::Spoiler(n) => collect_extras(&n.children, out),
            Block::FootnoteDefinition(n) => collect_extras(&n.children, out),
            Block::Figure(n) => collect_extras(&n.children, out),
            Block::List(n) => {
                for item in &n.items {
                    let own = (item.attributes.as_deref(), item.block_id.as_deref());
                    out.extend(spans(own));
                    collect_extras(&item.children, out);
                }
            }
            Block::DefinitionList(n) => {
                for part in &n.children {
                    collect_part_extras(part, out);
                }
            }
            _ => {}
        }
    }
}

fn collect_part_extras(part: &DefinitionListItem<'_>, out: &mut BTreeSet<(usize, usize)>) {
    match part {
        DefinitionListItem::Term(n) => {
            out.extend(spans((n.attributes.as_deref(), n.block_id.as_deref())));
        }
        DefinitionListItem::Definition(n) => {
            out.extend(spans((n.attributes.as_deref(), n.block_id.as_deref())));
            collect_extras(&n.children, out);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use essaymark::ast::{
        AdmonitionTitle, Attribute, Emphasis, MathBlock, Paragraph, Span, Subtitle, Text,
    };

    use super::*;

    fn find(source: &str, part: &str) -> Span {
        let start = source.find(part).expect("a part of the source");
        Span::new(start as u32, (start + part.len()) as u32)
    }

    fn text<'a>(source: &'a str, part: &'a str) -> Inline<'a> {
        let mut text = Text::new(part);
        text.span = find(source, part);
        Inline::Text(text)
    }

    fn paragraph<'a>(source: &'a str, part: &'a str) -> Block<'a> {
        let mut paragraph = Paragraph::new(vec![text(source, part)]);
        paragraph.span = find(source, part);
        Block::Paragraph(paragraph)
    }

    fn projected(source: &str, blocks: Vec<Block<'_>>) -> Vec<Node> {
        project(&Document::new(blocks), source).children
    }

    fn values(paragraph: &Node) -> Vec<&str> {
        let values = paragraph.children.iter();
        values.filter_map(|node| node.field("value")).collect()
    }

    #[test]
    fn a_title_and_the_body_below_it_are_one_paragraph() {
        let source = "> [!note]- Title\n> body";
        let mut title = AdmonitionTitle::new(vec![text(source, "Title")]);
        title.span = find(source, "Title");
        let mut note = Admonition::new("note", vec![paragraph(source, "body")]);
        note.span = Span::new(0, source.len() as u32);
        note.title = Some(title);
        let nodes = projected(source, vec![Block::Admonition(Box::new(note))]);
        assert_eq!(nodes[0].kind, "blockquote");
        assert_eq!(nodes[0].children.len(), 1);
        let body = &nodes[0].children[0];
        assert_eq!((body.start, body.end), (2, source.len()));
        assert_eq!(values(body), ["[!note]- Title\nbody"]);
    }

    #[test]
    fn a_subtitle_is_the_first_line_of_the_paragraph_below_it() {
        let source = "Subtitle: small\nlarge\n\nother";
        let mut subtitle = Subtitle::new(vec![text(source, "small")]);
        subtitle.span = find(source, "Subtitle: small");
        let blocks = vec![
            Block::Subtitle(subtitle),
            paragraph(source, "large"),
            paragraph(source, "other"),
        ];
        let nodes = projected(source, blocks);
        assert_eq!(nodes.len(), 2);
        assert_eq!(values(&nodes[0]), ["Subtitle: small\nlarge"]);
        assert_eq!(values(&nodes[1]), ["other"]);
    }

    #[test]
    fn a_figure_dissolves() {
        let source = "![](a)\n<br/>Figure: what";
        let mut image = essaymark::ast::Image::new("a", Vec::new());
        image.span = find(source, "![](a)");
        let mut content = Paragraph::new(vec![Inline::Image(Box::new(image))]);
        content.span = find(source, "![](a)");
        let mut caption = Caption::new(Cue::Figure, vec![text(source, "what")]);
        caption.span = find(source, "Figure: what");
        let mut figure = Figure::new(vec![Block::Paragraph(content)], caption);
        figure.span = Span::new(0, source.len() as u32);
        let nodes = projected(source, vec![Block::Figure(Box::new(figure))]);
        let kinds: Vec<_> = nodes[0].children.iter().map(|node| node.kind).collect();
        assert_eq!(nodes.len(), 1);
        assert_eq!(kinds, ["image", "text", "html", "text"]);
    }

    #[test]
    fn attributes_are_text_beside_or_below() {
        let source = "*a*{.b}\n\n{.c}";
        let mut emphasis = Emphasis::new(vec![text(source, "a")]);
        emphasis.span = find(source, "*a*");
        let class = |part: &str| {
            let mut attributes = Attributes::new(vec![Attribute::Class("x".into())]);
            attributes.spans.push(find(source, part));
            Some(Box::new(attributes))
        };
        emphasis.attributes = class("{.b}");
        let mut content = Paragraph::new(vec![Inline::Emphasis(emphasis)]);
        content.span = find(source, "*a*{.b}");
        content.attributes = class("{.c}");
        let nodes = projected(source, vec![Block::Paragraph(content)]);
        assert_eq!(nodes.len(), 2);
        assert_eq!(values(&nodes[0]), ["{.b}"]);
        assert_eq!(values(&nodes[1]), ["{.c}"]);
    }

    #[test]
    fn one_line_of_display_math_is_inline() {
        let source = "$$ x $$";
        let mut math = MathBlock::new("x");
        math.span = find(source, source);
        let nodes = projected(source, vec![Block::MathBlock(Box::new(math))]);
        assert_eq!(nodes[0].kind, "paragraph");
        assert_eq!(nodes[0].children[0].kind, "inlineMath");
    }
}
