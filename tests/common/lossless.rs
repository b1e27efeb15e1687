//! Nothing of the author's text is dropped: [`assert_lossless`].
//!
//! Every byte of the source must lie in the value of a leaf (text, code, math, HTML, a label, a destination, an
//! attribute, …) or be one of the few marks that the innermost node around it is written with. So no letter, digit
//! or character outside ASCII may be missing from the tree.
//!
//! This file needs nothing but the crate, so that fuzz targets can include it.

use essaymark::ast::{
    Attribute, Attributes, Block, BlockId, CodeBlock, Comment, DefinitionListItem, Document, Embed,
    Figure, Inline, LinkReferenceDefinition, ListItem, Reference, Section, Span, Spoiler, Table,
};

/// Panics if a part of `source`, from which `document` was parsed, is missing from its tree.
pub(crate) fn assert_lossless(source: &str, document: &Document<'_>) {
    let lost = lost(source, document);
    assert!(
        lost.is_empty(),
        "lost from {source:?}:\n{}\n{document:#?}",
        lost.join("\n")
    );
}

/// What is missing from the tree, a line for each place.
pub(crate) fn lost(source: &str, document: &Document<'_>) -> Vec<String> {
    let mut cover = Cover {
        source,
        document,
        ground: vec![Ground::Document; source.len()],
        covered: vec![false; source.len()],
        work: Vec::new(),
        extras: Vec::new(),
        owned: Vec::new(),
        lost: Vec::new(),
    };
    cover.document();
    cover.finish()
}

/// The innermost node a byte stands in, as far as its marks go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Document,
    FrontMatter,
    /// Paragraphs, cells, terms, titles: their text is all there is.
    Leaf,
    Heading,
    ThematicBreak,
    BlockQuote,
    Admonition,
    List,
    Definition,
    FootnoteDefinition,
    LinkReferenceDefinition,
    Table,
    TableRow,
    Figure,
    Code,
    Math,
    Html,
    Comment,
    HardBreak,
    Emphasis,
    Strikethrough,
    Highlight,
    Link,
    Image,
    Autolink,
    Wikilink,
    Footnote,
    Tag,
    Attributes,
    BlockId,
}

impl Ground {
    /// The characters that may stand outside every value, beside blanks, line ends and quote markers at line starts.
    fn marks(self) -> &'static str {
        match self {
            Self::Document | Self::Leaf | Self::List | Self::Html => "",
            Self::FrontMatter => "-.",
            Self::Heading => "#=-",
            Self::ThematicBreak => "-_*",
            Self::BlockQuote => ">",
            Self::Admonition => ">[]!|+-",
            Self::Definition => ":",
            Self::FootnoteDefinition => "[]^:",
            Self::LinkReferenceDefinition => "[]:<>\"'()",
            Self::Table => "|-:=",
            Self::TableRow => "|",
            Self::Figure | Self::HardBreak => "\\",
            Self::Code => "`~",
            Self::Math => "$",
            Self::Comment => "%",
            Self::Emphasis => "*_",
            Self::Strikethrough => "~",
            Self::Highlight => "=",
            Self::Link => "[]()<>\"'",
            Self::Image => "![]()<>\"'",
            Self::Autolink => "<>",
            Self::Wikilink => "![]|#^\\",
            Self::Footnote => "[]^",
            Self::Tag => "#",
            Self::Attributes => "{}#.=\"'",
            Self::BlockId => "^",
        }
    }
}

/// A node that is still to be looked at. A list of these, not recursion: trees may be deep.
enum Work<'d, 's> {
    Block(&'d Block<'s>),
    Inline(&'d Inline<'s>),
}

/// A value that is no slice of the source: what is written in `span` and lies in nothing else must be it.
struct Owned<'d> {
    span: Span,
    values: Vec<&'d str>,
}

struct Cover<'d, 's> {
    source: &'d str,
    document: &'d Document<'s>,
    /// For each byte of the source.
    ground: Vec<Ground>,
    /// For each byte of the source: whether it is part of a value or of a mark that was checked.
    covered: Vec<bool>,
    work: Vec<Work<'d, 's>>,
    /// Attributes and ids: what they stand in may be painted after their owner.
    extras: Vec<(Span, Ground)>,
    owned: Vec<Owned<'d>>,
    lost: Vec<String>,
}

impl<'d, 's> Cover<'d, 's> {
    fn document(&mut self) {
        if self.source.starts_with('\u{feff}') {
            self.cover(0, 3);
        }
        if let Some(header) = &self.document.front_matter {
            self.paint(header.span, Ground::FrontMatter);
            self.values(header.span, [&*header.value]);
        }
        self.cover(
            self.source.len() - self.document.rest.len(),
            self.source.len(),
        );
        self.blocks(&self.document.children);
        while let Some(work) = self.work.pop() {
            match work {
                Work::Block(block) => self.block(block),
                Work::Inline(inline) => self.inline(inline),
            }
        }
    }

    fn blocks(&mut self, blocks: &'d [Block<'s>]) {
        self.work.extend(blocks.iter().map(Work::Block));
    }

    fn inlines(&mut self, inlines: &'d [Inline<'s>]) {
        self.work.extend(inlines.iter().map(Work::Inline));
    }

    fn leaf(&mut self, span: Span, ground: Ground, inlines: &'d [Inline<'s>]) {
        self.paint(span, ground);
        self.inlines(inlines);
    }

    fn container(&mut self, span: Span, ground: Ground, blocks: &'d [Block<'s>]) {
        self.paint(span, ground);
        self.blocks(blocks);
    }

    fn block(&mut self, block: &'d Block<'s>) {
        let span = block.span();
        match block {
            Block::Paragraph(n) => {
                self.leaf(span, Ground::Leaf, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Heading(n) => {
                self.leaf(span, Ground::Heading, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Subtitle(n) => {
                self.leaf(span, Ground::Leaf, &n.children);
                self.expect(span, "Subtitle:");
                self.extras(&n.attributes, &n.block_id);
            }
            Block::ThematicBreak(n) => {
                self.paint(span, Ground::ThematicBreak);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::BlockQuote(n) => {
                self.container(span, Ground::BlockQuote, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Admonition(n) => {
                self.container(span, Ground::Admonition, &n.children);
                self.values(span, [&*n.word].into_iter().chain(n.meta.as_deref()));
                if let Some(title) = &n.title {
                    self.leaf(title.span, Ground::Leaf, &title.children);
                }
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Spoiler(n) => self.spoiler(n),
            Block::List(n) => {
                self.paint(span, Ground::List);
                for item in &n.items {
                    self.item(item);
                }
                self.extras(&n.attributes, &n.block_id);
            }
            Block::DefinitionList(n) => {
                self.paint(span, Ground::List);
                for part in &n.children {
                    self.part(part);
                }
                self.extras(&n.attributes, &n.block_id);
            }
            Block::FootnoteDefinition(n) => {
                self.container(span, Ground::FootnoteDefinition, &n.children);
                self.values(span, [&*n.label]);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::LinkReferenceDefinition(n) => self.link_reference_definition(n),
            Block::Table(n) => self.table(n),
            Block::Figure(n) => self.figure(n),
            Block::CodeBlock(n) => self.code_block(n),
            Block::MathBlock(n) => {
                self.paint(span, Ground::Math);
                self.values(span, [&*n.value]);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::HtmlBlock(n) => {
                self.paint(span, Ground::Html);
                self.values(span, [&*n.value]);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Comment(n) => self.comment(n),
            other => self
                .lost
                .push(format!("a block this check does not know: {other:?}")),
        }
    }

    /// A `!` after the quote marker of any line is dropped if a blank or the line's end follows it.
    fn spoiler(&mut self, n: &'d Spoiler<'s>) {
        self.container(n.span, Ground::BlockQuote, &n.children);
        self.extras(&n.attributes, &n.block_id);
        let mut at = n.span.start as usize;
        let slice = n.span.slice(self.source).unwrap_or_default();
        for line in slice.split_inclusive(['\n', '\r']) {
            let rest = line.trim_start_matches([' ', '\t', '>']);
            let mark = at + (line.len() - rest.len());
            if rest
                .strip_prefix('!')
                .is_some_and(|after| after.is_empty() || after.starts_with([' ', '\t', '\n', '\r']))
            {
                self.cover(mark, mark + 1);
            }
            at += line.len();
        }
    }

    fn item(&mut self, item: &'d ListItem<'s>) {
        self.container(item.span, Ground::List, &item.children);
        self.extras(&item.attributes, &item.block_id);
        let slice = item.span.slice(self.source).unwrap_or_default();
        let digits = slice.len() - slice.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let marks: &[char] = if digits > 0 {
            &['.', ')']
        } else {
            &['-', '+', '*']
        };
        let start = item.span.start as usize;
        if digits <= 9
            && slice
                .get(digits..)
                .is_some_and(|rest| rest.starts_with(marks))
        {
            self.cover(start, start + digits + 1);
        }
        if let Some(task) = item.task {
            let written = task.span.slice(self.source).unwrap_or_default();
            let expected: &[&str] = if task.checked {
                &["[x]", "[X]"]
            } else {
                &["[ ]", "[\t]"]
            };
            if expected.contains(&written) {
                self.cover(task.span.start as usize, task.span.end as usize);
            }
        }
    }

    fn part(&mut self, part: &'d DefinitionListItem<'s>) {
        match part {
            DefinitionListItem::Term(n) => {
                self.leaf(n.span, Ground::Leaf, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            DefinitionListItem::Definition(n) => {
                self.container(n.span, Ground::Definition, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            DefinitionListItem::Comment(n) => self.comment(n),
            DefinitionListItem::HtmlBlock(n) => {
                self.paint(n.span, Ground::Html);
                self.values(n.span, [&*n.value]);
                self.extras(&n.attributes, &n.block_id);
            }
            other => self
                .lost
                .push(format!("a part this check does not know: {other:?}")),
        }
    }

    fn link_reference_definition(&mut self, n: &'d LinkReferenceDefinition<'s>) {
        self.paint(n.span, Ground::LinkReferenceDefinition);
        let values = [&*n.label, &n.destination]
            .into_iter()
            .chain(n.title.as_deref());
        self.values(n.span, values);
    }

    fn table(&mut self, n: &'d Table<'s>) {
        self.paint(n.span, Ground::Table);
        let rows = n.groups.iter().flat_map(|group| &group.rows);
        for row in std::iter::once(&n.head).chain(rows) {
            self.paint(row.span, Ground::TableRow);
            for cell in &row.cells {
                self.leaf(cell.span, Ground::Leaf, &cell.children);
            }
        }
        self.extras(&n.attributes, &n.block_id);
    }

    /// Breaks and `<br>` tags may stand between an image and its caption.
    fn figure(&mut self, n: &'d Figure<'s>) {
        self.container(n.span, Ground::Figure, &n.children);
        self.leaf(n.caption.span, Ground::Leaf, &n.caption.children);
        self.expect(n.caption.span, n.caption.cue.word());
        let colon = n.caption.span.start + n.caption.cue.word().len() as u32;
        self.expect(Span::new(colon, n.caption.span.end), ":");
        self.extras(&n.attributes, &n.block_id);
        let content = n
            .children
            .last()
            .map_or(n.span.start, |block| block.span().end);
        let run = Span::new(content, n.caption.span.start);
        let mut rest = run.slice(self.source).unwrap_or_default();
        while let Some(found) = rest.find('<') {
            let tag = rest.get(found..).unwrap_or_default();
            let end = tag.find('>').map_or(tag.len(), |close| close + 1);
            let (tag, after) = tag.split_at(end);
            if is_br(tag) {
                let start = run.end as usize - after.len() - tag.len();
                self.cover(start, start + tag.len());
            }
            rest = after;
        }
    }

    fn code_block(&mut self, n: &'d CodeBlock<'s>) {
        self.paint(n.span, Ground::Code);
        let values = n
            .language
            .iter()
            .chain(&n.meta)
            .chain([&n.value])
            .map(|value| &**value);
        self.values(n.span, values);
        self.extras(&n.attributes, &n.block_id);
    }

    /// What follows the closing mark on its line is no part of the value.
    fn comment(&mut self, n: &'d Comment<'s>) {
        self.paint(n.span, Ground::Comment);
        self.values(n.span, [&*n.value]);
        let slice = n.span.slice(self.source).unwrap_or_default();
        if let Some(closer) = slice.get(2..).and_then(|rest| rest.find("%%")) {
            let start = n.span.start as usize + 2 + closer + 2;
            self.cover(start, n.span.end as usize);
        }
    }

    fn inline(&mut self, inline: &'d Inline<'s>) {
        let span = inline.span();
        match inline {
            Inline::Text(n) => self.values(span, [&*n.value]),
            Inline::SoftBreak(_) => {}
            Inline::HardBreak(_) => self.paint(span, Ground::HardBreak),
            Inline::CodeSpan(n) => {
                self.paint(span, Ground::Code);
                self.values(span, [&*n.value]);
                self.attributes(&n.attributes);
            }
            Inline::Emphasis(n) => {
                self.leaf(span, Ground::Emphasis, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Strong(n) => {
                self.leaf(span, Ground::Emphasis, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Strikethrough(n) => {
                self.leaf(span, Ground::Strikethrough, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Highlight(n) => {
                self.leaf(span, Ground::Highlight, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Link(n) => {
                self.leaf(span, Ground::Link, &n.children);
                self.destination(span, &n.reference, &n.destination, n.title.as_deref());
                self.attributes(&n.attributes);
            }
            Inline::Image(n) => {
                self.leaf(span, Ground::Image, &n.children);
                self.destination(span, &n.reference, &n.destination, n.title.as_deref());
                self.attributes(&n.attributes);
            }
            Inline::Autolink(n) => {
                self.paint(span, Ground::Autolink);
                self.values(span, [&*n.value]);
            }
            Inline::Wikilink(n) => {
                self.paint(span, Ground::Wikilink);
                let section = n.section.iter().map(Section::name);
                self.values(
                    span,
                    [&*n.target]
                        .into_iter()
                        .chain(section)
                        .chain(n.alias.as_deref()),
                );
                self.attributes(&n.attributes);
            }
            Inline::Embed(n) => self.embed(n),
            Inline::FootnoteReference(n) => {
                self.paint(span, Ground::Footnote);
                self.values(span, [&*n.label]);
            }
            Inline::InlineNote(n) => self.leaf(span, Ground::Footnote, &n.children),
            Inline::Math(n) => {
                self.paint(span, Ground::Math);
                self.values(span, [&*n.value]);
            }
            Inline::Html(n) => {
                self.paint(span, Ground::Html);
                self.values(span, [&*n.value]);
            }
            Inline::Comment(n) => self.comment(n),
            Inline::Tag(n) => {
                self.paint(span, Ground::Tag);
                self.values(span, [&*n.name]);
            }
            other => self
                .lost
                .push(format!("an inline this check does not know: {other:?}")),
        }
    }

    fn destination(
        &mut self,
        span: Span,
        reference: &'d Reference<'s>,
        destination: &'d str,
        title: Option<&'d str>,
    ) {
        match reference {
            Reference::Inline => self.values(span, [destination].into_iter().chain(title)),
            Reference::Full(label) => self.values(span, [&**label]),
            Reference::Collapsed | Reference::Shortcut => {}
        }
    }

    /// A size is kept as numbers.
    fn embed(&mut self, n: &'d Embed<'s>) {
        self.paint(n.span, Ground::Wikilink);
        let slice = n.span.slice(self.source).unwrap_or_default();
        if let (Some(size), Some(bar)) = (n.size, slice.rfind('|')) {
            let written = slice.get(bar + 1..).unwrap_or_default();
            let written = written.trim_end_matches(']').trim_matches([' ', '\t']);
            let number = |text: &str| text.parse::<u32>().ok();
            let (width, height) = match written.split_once('x') {
                Some((width, height)) => (number(width), number(height)),
                None => (number(written), None),
            };
            if width == Some(size.width) && height == size.height {
                self.cover(n.span.start as usize + bar, n.span.end as usize);
            }
        }
        let section = n.section.iter().map(Section::name);
        self.values(
            n.span,
            [&*n.target]
                .into_iter()
                .chain(section)
                .chain(n.alias.as_deref()),
        );
        self.attributes(&n.attributes);
    }

    fn extras(
        &mut self,
        attributes: &'d Option<Box<Attributes<'s>>>,
        block_id: &'d Option<Box<BlockId<'s>>>,
    ) {
        self.attributes(attributes);
        if let Some(id) = block_id {
            self.extras.push((id.span, Ground::BlockId));
            self.values(id.span, [&*id.name]);
        }
    }

    fn attributes(&mut self, attributes: &'d Option<Box<Attributes<'s>>>) {
        let Some(attributes) = attributes else {
            return;
        };
        for &span in &attributes.spans {
            self.extras.push((span, Ground::Attributes));
        }
        let mut owned = false;
        for item in &attributes.items {
            let (name, value) = match item {
                Attribute::Id(name) | Attribute::Class(name) => (name, None),
                Attribute::Pair(name, value) => (name, Some(value)),
            };
            for part in [name].into_iter().chain(value) {
                owned |= !self.borrowed(part);
            }
        }
        for &span in &attributes.spans {
            // A value differs from the source only where a character reference stands in it.
            if owned
                && span
                    .slice(self.source)
                    .is_some_and(|slice| slice.contains(['&', '\0']))
            {
                self.cover(span.start as usize, span.end as usize);
            }
        }
    }

    /// The values of one node, in the order they are written in.
    fn values(&mut self, span: Span, values: impl IntoIterator<Item = &'d str>) {
        let mut owned = Vec::new();
        for value in values {
            if !self.borrowed(value) {
                owned.push(value);
            }
        }
        if !owned.is_empty() {
            self.owned.push(Owned {
                span,
                values: owned,
            });
        }
    }

    /// Covers a value that is a slice of the source; false for any other.
    fn borrowed(&mut self, value: &str) -> bool {
        let Some(span) = self.document.span_of(value) else {
            return value.is_empty();
        };
        self.cover(span.start as usize, span.end as usize);
        true
    }

    fn paint(&mut self, span: Span, ground: Ground) {
        if let Some(bytes) = self.ground.get_mut(span.range()) {
            bytes.fill(ground);
        }
    }

    fn cover(&mut self, start: usize, end: usize) {
        if let Some(bytes) = self.covered.get_mut(start..end) {
            bytes.fill(true);
        }
    }

    /// Covers `word` if `span` begins with it.
    fn expect(&mut self, span: Span, word: &str) {
        let slice = span.slice(self.source).unwrap_or_default();
        if slice.starts_with(word) {
            let start = span.start as usize;
            self.cover(start, start + word.len());
        }
    }

    fn finish(mut self) -> Vec<String> {
        for (span, ground) in std::mem::take(&mut self.extras) {
            self.paint(span, ground);
        }
        // What was met last lies deepest.
        while let Some(owned) = self.owned.pop() {
            self.check_owned(&owned);
        }
        let mut line_start = 0;
        for (at, c) in self.source.char_indices() {
            let (Some(&covered), Some(&ground)) = (self.covered.get(at), self.ground.get(at))
            else {
                continue;
            };
            let prefix = self.source.get(line_start..at).unwrap_or_default();
            // In a table's cell, `\|` is a pipe even in code.
            let escapes_pipe = c == '\\' && self.source.as_bytes().get(at + 1) == Some(&b'|');
            let is_mark = matches!(c, ' ' | '\t' | '\n' | '\r')
                || escapes_pipe
                || ground.marks().contains(c)
                || c == '>' && prefix.trim_matches([' ', '\t', '>', '!']).is_empty();
            if !covered && !is_mark {
                self.lost.push(format!("{c:?} at {at} in {ground:?}"));
            }
            if matches!(c, '\n' | '\r') {
                line_start = at + 1;
            }
        }
        self.lost
    }

    /// The letters of an owned value must be those that are written where it stands, and that no other value holds.
    fn check_owned(&mut self, owned: &Owned<'_>) {
        let range = owned.span.range();
        let slice = self.source.get(range.clone()).unwrap_or_default();
        let uncovered = slice
            .char_indices()
            .filter(|&(at, _)| self.covered.get(range.start + at) == Some(&false))
            .map(|(_, c)| c);
        let values = owned.values.iter().flat_map(|value| value.chars());
        // Character references and NUL stand for other characters.
        let decodes = slice.contains(['&', '\0']);
        if !decodes && !uncovered.filter(is_content).eq(values.filter(is_content)) {
            self.lost.push(format!(
                "{slice:?} at {} is not {:?}",
                range.start, owned.values
            ));
        }
        self.cover(range.start, range.end);
    }
}

/// Whether a character can be nothing but the author's.
fn is_content(c: &char) -> bool {
    !c.is_ascii() || c.is_ascii_alphanumeric()
}

fn is_br(tag: &str) -> bool {
    let name = tag
        .get(..3)
        .is_some_and(|name| name.eq_ignore_ascii_case("<br"));
    name && tag
        .get(3..)
        .and_then(|rest| rest.strip_suffix('>'))
        .is_some_and(|rest| rest.trim_matches([' ', '\t', '\n', '\r', '/']).is_empty())
}
