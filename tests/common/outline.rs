//! A short text form of a tree, without spans, for snapshots that people read.
//!
//! One block a line, children indented; a block's inlines follow it on its line, or one below the other where the line
//! would grow too long. Fields that have their usual value are left out, long strings are cut in the middle.
//!
//! ```text
//! heading 2 {#top}: "A " emphasis("title")
//! admonition quote fold=closed
//!   title: link(/tides "Tides")
//!   paragraph: "The moon" ref(1 1 "moon") softbreak code("pulls")
//! list 1. loose
//!   item [x] ^done
//!     paragraph: "One"
//! ```
#![allow(dead_code, reason = "a test file may need only one of the functions")]

use essaymark::ast::{
    Admonition, AdmonitionKind, Alignment, Attribute, Attributes, AutolinkKind, Block, BlockId,
    CodeBlock, CodeBlockStyle, DefinitionListItem, Document, Figure, Fold, HeadingStyle, HtmlBlock,
    Inline, Link, List, ListKind, Reference, Section, Table, TableRow,
};

/// A line longer than this puts its inlines one below the other. In characters.
const WIDTH: usize = 100;
/// Strings longer than this are cut. In characters.
const LONGEST: usize = 44;

/// The outline of a whole document.
pub(crate) fn outline(doc: &Document<'_>) -> String {
    let mut out = Outline::default();
    if let Some(header) = &doc.front_matter {
        out.line(format!("front_matter: {}", quoted(&header.value)));
    }
    out.blocks(&doc.children);
    if !doc.rest.is_empty() {
        out.line(format!("rest: {}", quoted(&doc.rest)));
    }
    out.text
}

/// The outline of some blocks.
pub(crate) fn outline_blocks(blocks: &[Block<'_>]) -> String {
    let mut out = Outline::default();
    out.blocks(blocks);
    out.text
}

/// The one-line form of some inlines.
pub(crate) fn outline_inlines(inlines: &[Inline<'_>]) -> String {
    let parts: Vec<String> = inlines.iter().map(inline).collect();
    parts.join(" ")
}

#[derive(Default)]
struct Outline {
    text: String,
    depth: usize,
}

impl Outline {
    fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    fn nested(&mut self, children: impl FnOnce(&mut Self)) {
        self.depth += 1;
        children(self);
        self.depth -= 1;
    }

    /// `head: inlines`, or only `head` where there are none.
    fn inlines(&mut self, head: &str, inlines: &[Inline<'_>]) {
        if inlines.is_empty() {
            return self.line(head);
        }
        let line = format!("{head}: {}", outline_inlines(inlines));
        if inlines.len() == 1 || self.depth * 2 + line.chars().count() <= WIDTH {
            return self.line(line);
        }
        self.line(format!("{head}:"));
        self.nested(|out| inlines.iter().for_each(|node| out.line(inline(node))));
    }

    fn container(&mut self, head: &str, children: &[Block<'_>]) {
        self.line(head);
        self.nested(|out| out.blocks(children));
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Paragraph(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.inlines(&format!("paragraph{marks}"), &n.children);
            }
            Block::Heading(n) => {
                let style = match n.style {
                    HeadingStyle::Atx => "",
                    HeadingStyle::Setext => " setext",
                };
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.inlines(&format!("heading {}{style}{marks}", n.level), &n.children);
            }
            Block::Subtitle(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.inlines(&format!("subtitle{marks}"), &n.children);
            }
            Block::ThematicBreak(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.line(format!("thematic_break{marks}"));
            }
            Block::BlockQuote(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.container(&format!("block_quote{marks}"), &n.children);
            }
            Block::Admonition(n) => self.admonition(n),
            Block::Spoiler(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.container(&format!("spoiler{marks}"), &n.children);
            }
            Block::List(n) => self.list(n),
            Block::DefinitionList(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.line(format!("definition_list{marks}"));
                self.nested(|out| n.children.iter().for_each(|item| out.definition(item)));
            }
            Block::FootnoteDefinition(n) => {
                let number = n.number.map_or("-".to_owned(), |number| number.to_string());
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                let head = format!("footnote_definition {number} {}{marks}", quoted(&n.label));
                self.container(&head, &n.children);
            }
            Block::LinkReferenceDefinition(n) => {
                let title = title(n.title.as_deref());
                let (label, to) = (quoted(&n.label), destination(&n.destination));
                self.line(format!("link_reference_definition {label} {to}{title}"));
            }
            Block::Table(n) => self.table(n),
            Block::Figure(n) => self.figure(n),
            Block::CodeBlock(n) => self.code(n),
            Block::MathBlock(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.line(format!("math_block{marks}: {}", quoted(&n.value)));
            }
            Block::HtmlBlock(n) => self.html(n),
            Block::Comment(n) => self.line(format!("comment: {}", quoted(&n.value))),
            other => unreachable!("a block the outline does not know: {other:?}"),
        }
    }

    fn admonition(&mut self, n: &Admonition<'_>) {
        let name = n.kind.name().unwrap_or("custom");
        let mut head = format!("admonition {name}");
        if n.kind == AdmonitionKind::Custom || n.word != name {
            head += &format!(" word={}", quoted(&n.word));
        }
        if let Some(meta) = &n.meta {
            head += &format!(" meta={}", quoted(meta));
        }
        head += match n.fold {
            Fold::None => "",
            Fold::Open => " fold=open",
            Fold::Closed => " fold=closed",
        };
        head += &marks(n.attributes.as_deref(), n.block_id.as_deref());
        self.line(head);
        self.nested(|out| {
            if let Some(title) = &n.title {
                out.inlines("title", &title.children);
            }
            out.blocks(&n.children);
        });
    }

    fn list(&mut self, n: &List<'_>) {
        let kind = match n.kind {
            ListKind::Bullet { marker } => marker.to_string(),
            ListKind::Ordered { start, delimiter } => format!("{start}{delimiter}"),
        };
        let loose = if n.tight { "" } else { " loose" };
        let list_marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
        self.line(format!("list {kind}{loose}{list_marks}"));
        self.nested(|out| {
            for item in &n.items {
                let task = match item.task {
                    None => "",
                    Some(task) if task.checked => " [x]",
                    Some(_) => " [ ]",
                };
                let marks = marks(item.attributes.as_deref(), item.block_id.as_deref());
                out.container(&format!("item{task}{marks}"), &item.children);
            }
        });
    }

    fn definition(&mut self, item: &DefinitionListItem<'_>) {
        match item {
            DefinitionListItem::Term(n) => {
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.inlines(&format!("term{marks}"), &n.children);
            }
            DefinitionListItem::Definition(n) => {
                let loose = if n.tight { "" } else { " loose" };
                let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
                self.container(&format!("definition{loose}{marks}"), &n.children);
            }
            DefinitionListItem::Comment(n) => self.line(format!("comment: {}", quoted(&n.value))),
            DefinitionListItem::HtmlBlock(n) => self.html(n),
            other => unreachable!("a part of a list the outline does not know: {other:?}"),
        }
    }

    fn table(&mut self, n: &Table<'_>) {
        let columns: Vec<&str> = n.alignments.iter().map(|&a| alignment(a)).collect();
        let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
        self.line(format!("table | {} |{marks}", columns.join(" | ")));
        self.nested(|out| {
            out.line(format!("head {}", row(&n.head)));
            for group in &n.groups {
                if n.groups.len() > 1 {
                    out.line("group");
                }
                for line in &group.rows {
                    out.line(format!("row  {}", row(line)));
                }
            }
        });
    }

    fn figure(&mut self, n: &Figure<'_>) {
        let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
        self.line(format!("figure{marks}"));
        self.nested(|out| {
            out.blocks(&n.children);
            let head = format!("caption {}", n.caption.cue.word());
            out.inlines(&head, &n.caption.children);
        });
    }

    fn code(&mut self, n: &CodeBlock<'_>) {
        let mut head = match n.style {
            CodeBlockStyle::Indented => "code_block indented".to_owned(),
            CodeBlockStyle::Fenced {
                marker: '`',
                length: 3,
            } => "code_block".to_owned(),
            CodeBlockStyle::Fenced { marker, length } => {
                format!("code_block fence={marker}*{length}")
            }
        };
        if let Some(language) = &n.language {
            head += &format!(" language={}", quoted(language));
        }
        if let Some(meta) = &n.meta {
            head += &format!(" meta={}", quoted(meta));
        }
        let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
        self.line(format!("{head}{marks}: {}", quoted(&n.value)));
    }

    fn html(&mut self, n: &HtmlBlock<'_>) {
        let indent = match n.indent {
            0 => String::new(),
            columns => format!(" indent={columns}"),
        };
        let marks = marks(n.attributes.as_deref(), n.block_id.as_deref());
        let value = quoted(&n.value);
        self.line(format!(
            "html_block {}{indent}{marks}: {value}",
            n.condition
        ));
    }
}

fn inline(node: &Inline<'_>) -> String {
    match node {
        Inline::Text(n) => quoted(&n.value),
        Inline::SoftBreak(_) => "softbreak".to_owned(),
        Inline::HardBreak(_) => "hardbreak".to_owned(),
        Inline::CodeSpan(n) => {
            let marks = marks(n.attributes.as_deref(), None);
            format!("code{}({})", marks.trim_start(), quoted(&n.value))
        }
        Inline::Emphasis(n) => call("emphasis", n.attributes.as_deref(), &n.children),
        Inline::Strong(n) => call("strong", n.attributes.as_deref(), &n.children),
        Inline::Strikethrough(n) => call("strikethrough", n.attributes.as_deref(), &n.children),
        Inline::Highlight(n) => call("highlight", n.attributes.as_deref(), &n.children),
        Inline::Link(n) => link(n),
        Inline::Image(n) => {
            let to = target(&n.reference, &n.destination, n.title.as_deref());
            reference("image", &to, n.attributes.as_deref(), &n.children)
        }
        Inline::Autolink(n) => {
            let kind = match n.kind {
                AutolinkKind::Uri => "",
                AutolinkKind::Email => "email ",
                AutolinkKind::LiteralUri => "literal ",
                AutolinkKind::LiteralWww => "literal www ",
                AutolinkKind::LiteralEmail => "literal email ",
                other => unreachable!("an autolink the outline does not know: {other:?}"),
            };
            format!("autolink({kind}{})", destination(&n.value))
        }
        Inline::Wikilink(n) => {
            let mut inside = quoted(&n.target) + &section(n.section.as_ref());
            if let Some(alias) = &n.alias {
                inside += &format!(" alias={}", quoted(alias));
            }
            let marks = marks(n.attributes.as_deref(), None);
            format!("wikilink{}({inside})", marks.trim_start())
        }
        Inline::Embed(n) => embed(n),
        Inline::FootnoteReference(n) => {
            let bracketed = if n.bracketed { " bracketed" } else { "" };
            let label = quoted(&n.label);
            format!("ref({} {} {label}{bracketed})", n.number, n.occurrence)
        }
        Inline::InlineNote(n) => format!("note({} {})", n.number, outline_inlines(&n.children)),
        Inline::Math(n) => {
            let display = if n.display { "display " } else { "" };
            format!("math({display}{})", quoted(&n.value))
        }
        Inline::HtmlInline(n) => format!("html({})", quoted(&n.value)),
        Inline::Comment(n) => format!("comment({})", quoted(&n.value)),
        Inline::Tag(n) => format!("tag({})", quoted(&n.name)),
        other => unreachable!("an inline the outline does not know: {other:?}"),
    }
}

fn link(n: &Link<'_>) -> String {
    let to = target(&n.reference, &n.destination, n.title.as_deref());
    reference("link", &to, n.attributes.as_deref(), &n.children)
}

fn embed(n: &essaymark::ast::Embed<'_>) -> String {
    let mut inside = quoted(&n.target) + &section(n.section.as_ref());
    if n.lede {
        inside += " lede";
    }
    if let Some(alias) = &n.alias {
        inside += &format!(" alias={}", quoted(alias));
    }
    if let Some(size) = n.size {
        let height = size.height.map(|height| format!("x{height}"));
        inside += &format!(" size={}{}", size.width, height.unwrap_or_default());
    }
    let marks = marks(n.attributes.as_deref(), None);
    format!("embed{}({inside})", marks.trim_start())
}

/// `name{attributes}(children)`
fn call(name: &str, attributes: Option<&Attributes<'_>>, children: &[Inline<'_>]) -> String {
    let marks = marks(attributes, None);
    format!(
        "{name}{}({})",
        marks.trim_start(),
        outline_inlines(children)
    )
}

/// `name{attributes}(target children)`
fn reference(
    name: &str,
    target: &str,
    attributes: Option<&Attributes<'_>>,
    children: &[Inline<'_>],
) -> String {
    let marks = marks(attributes, None);
    let text = outline_inlines(children);
    let blank = if text.is_empty() { "" } else { " " };
    format!("{name}{}({target}{blank}{text})", marks.trim_start())
}

fn target(reference: &Reference<'_>, to: &str, title_text: Option<&str>) -> String {
    let how = match reference {
        Reference::Inline => String::new(),
        Reference::Full(label) => format!("label={} ", quoted(label)),
        Reference::Collapsed => "collapsed ".to_owned(),
        Reference::Shortcut => "shortcut ".to_owned(),
    };
    format!("{how}{}{}", destination(to), title(title_text))
}

fn section(section: Option<&Section<'_>>) -> String {
    match section {
        None => String::new(),
        Some(Section::Heading(name)) => format!(" section={}", quoted(name)),
        Some(Section::Block(name)) => format!(" block={}", quoted(name)),
    }
}

fn row(row: &TableRow<'_>) -> String {
    let cells: Vec<String> = row
        .cells
        .iter()
        .map(|cell| format!(" {}", outline_inlines(&cell.children)))
        .collect();
    format!("|{} |", cells.join(" |"))
}

fn alignment(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "---",
        Alignment::Left => ":--",
        Alignment::Center => ":-:",
        Alignment::Right => "--:",
    }
}

fn title(title: Option<&str>) -> String {
    title.map_or(String::new(), |title| format!(" title={}", quoted(title)))
}

/// The destination bare where that is clear, else in angle brackets.
fn destination(to: &str) -> String {
    let unclear = |c: char| c.is_whitespace() || c.is_control() || "()<>\"".contains(c);
    if to.is_empty() || to.contains(unclear) {
        format!("<{}>", to.escape_debug())
    } else {
        to.to_owned()
    }
}

/// ` {#id .class key="value"} ^block-id`, or nothing.
fn marks(attributes: Option<&Attributes<'_>>, block_id: Option<&BlockId<'_>>) -> String {
    let mut marks = String::new();
    if let Some(attributes) = attributes {
        let items: Vec<String> = attributes.items.iter().map(attribute).collect();
        marks += &format!(" {{{}}}", items.join(" "));
    }
    if let Some(id) = block_id {
        marks += &format!(" ^{}", id.name);
    }
    marks
}

fn attribute(item: &Attribute<'_>) -> String {
    match item {
        Attribute::Id(id) => format!("#{id}"),
        Attribute::Class(class) => format!(".{class}"),
        Attribute::Pair(key, value) => format!("{key}={}", quoted(value)),
        other => unreachable!("an attribute the outline does not know: {other:?}"),
    }
}

/// The string in quotes, special characters escaped, cut in the middle if it is long.
fn quoted(text: &str) -> String {
    let length = text.chars().count();
    if length <= LONGEST {
        return format!("{text:?}");
    }
    let start: String = text.chars().take(30).collect();
    let end: String = text.chars().skip(length - 12).collect();
    format!("{:?}", format!("{start}…{end}"))
}
