//! [`sample`]: a document with a node of every kind.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use super::{
    Admonition, AdmonitionTitle, Alignment, Attribute, Attributes, Autolink, AutolinkKind, Block,
    BlockId, BlockQuote, Caption, CodeBlock, CodeBlockStyle, CodeSpan, Comment, Cue, Definition,
    DefinitionList, DefinitionListItem, Document, Embed, Emphasis, Figure, Fold,
    FootnoteDefinition, FootnoteReference, FrontMatter, HardBreak, Heading, HeadingStyle,
    Highlight, HtmlBlock, HtmlInline, Image, Inline, InlineNote, Link, LinkReferenceDefinition,
    List, ListItem, ListKind, Math, MathBlock, Paragraph, Reference, Section, Size, SoftBreak,
    Spoiler, Strikethrough, Strong, Subtitle, Table, TableCell, TableGroup, TableRow, Tag, Task,
    Term, Text, ThematicBreak, Wikilink,
};

/// A document that holds a node of every kind, with every field of a node filled somewhere: authors of formats can test
/// with it that theirs handles them all.
///
/// It is made by hand: its spans are all `0..0` and its [`source`](Document::source) is empty. Its footnotes are
/// numbered. Later versions of this crate may add to it.
///
/// ```
/// use essaymark::ast::{self, NodeRef};
/// let doc = ast::sample();
/// assert!(doc.descendants().any(|node| matches!(node, NodeRef::Spoiler(_))));
/// ```
// `inline`, here and below, so that only those who call it compile it: as one function it is the largest of the crate.
#[must_use]
#[inline]
pub fn sample() -> Document<'static> {
    let mut doc = Document::new(Vec::new());
    doc.front_matter = Some(FrontMatter::new("title: A pond\ntags: [water, dusk]\n"));
    doc.children.extend(opening());
    doc.children.extend(texts());
    doc.children.extend(quotes());
    doc.children.extend(lists());
    doc.children.extend(literals());
    doc.children.extend(figures());
    doc.children.extend(notes());
    doc.number_footnotes();
    doc
}

#[inline]
fn opening() -> [Block<'static>; 5] {
    let mut atx = Heading::new(1, vec![text("A pond")]);
    atx.attributes = pond_attributes();
    atx.block_id = block_id("top");
    let mut setext = Heading::new(2, vec![text("At dusk")]);
    setext.style = HeadingStyle::Setext;
    let mut subtitle = Subtitle::new(vec![text("What the water "), em("keeps")]);
    subtitle.attributes = class("quiet");
    subtitle.block_id = block_id("lede");
    let mut rule = ThematicBreak::new();
    rule.attributes = class("wide");
    rule.block_id = block_id("rule");
    [
        Block::Heading(atx),
        Block::Subtitle(subtitle),
        Block::ThematicBreak(rule),
        Block::Heading(setext),
        Block::Comment(Comment::new("\nfirst draft\n")),
    ]
}

/// Paragraphs with the inlines.
#[inline]
fn texts() -> [Block<'static>; 4] {
    let mut code = CodeSpan::new("depth");
    code.attributes = class("unit");
    let mut emphasis = Emphasis::new(vec![text("still")]);
    emphasis.attributes = class("soft");
    let mut strong = Strong::new(vec![text("deep")]);
    strong.attributes = class("loud");
    let mut struck = Strikethrough::new(vec![text("shallow")]);
    struck.attributes = class("old");
    let mut highlight = Highlight::new(vec![text("clear")]);
    highlight.attributes = class("key");
    let mut marks = Paragraph::new(vec![
        text("The water is "),
        Inline::Emphasis(emphasis),
        text(", "),
        Inline::Strong(strong),
        text(", "),
        Inline::Strikethrough(struck),
        Inline::SoftBreak(SoftBreak::new()),
        text("and "),
        Inline::Highlight(highlight),
        text(" to a "),
        Inline::CodeSpan(code),
        text(" of "),
        Inline::Math(Math::new(r"h_0")),
        text("."),
        Inline::HardBreak(HardBreak::new()),
        text("Wind stirs"),
        Inline::FootnoteReference(Box::new(FootnoteReference::new("wind"))),
        text(" it"),
        Inline::InlineNote(InlineNote::new(vec![text("Not "), em("often"), text(".")])),
        text(" "),
        Inline::Comment(Comment::new(" check ")),
        text(" "),
        Inline::HtmlInline(HtmlInline::new("<kbd>")),
        text("now"),
        Inline::HtmlInline(HtmlInline::new("</kbd>")),
        text(" "),
        Inline::Tag(Tag::new("water/still")),
    ]);
    marks.attributes = class("first");
    marks.block_id = block_id("marks");
    [
        Block::Paragraph(marks),
        paragraph(links()),
        paragraph(wikilinks()),
        Block::LinkReferenceDefinition(Box::new(definition())),
    ]
}

#[inline]
fn definition() -> LinkReferenceDefinition<'static> {
    let mut definition = LinkReferenceDefinition::new("Heron", "/birds/heron");
    definition.title = Some("A grey bird".into());
    definition
}

#[inline]
fn links() -> Vec<Inline<'static>> {
    let mut inline = Link::new("/pond", vec![text("the "), em("pond")]);
    inline.title = Some("Where it is".into());
    inline.attributes = class("place");
    let refer = |reference, label| {
        let mut link = Link::new("/birds/heron", vec![text(label)]);
        link.title = Some("A grey bird".into());
        link.reference = reference;
        Inline::Link(Box::new(link))
    };
    let mut image = Image::new("heron.avif", vec![text("A heron")]);
    image.title = Some("Waiting".into());
    image.attributes = class("bird");
    let mut shown = Image::new("/birds/heron", vec![text("Heron")]);
    shown.title = Some("A grey bird".into());
    shown.reference = Reference::Shortcut;
    let autolink = |kind, value| Inline::Autolink(Autolink::new(kind, value));
    vec![
        Inline::Link(Box::new(inline)),
        text(" "),
        refer(Reference::Full("Heron".into()), "a bird"),
        text(" "),
        refer(Reference::Collapsed, "heron"),
        text(" "),
        refer(Reference::Shortcut, "Heron"),
        text(" "),
        Inline::Image(Box::new(image)),
        text(" "),
        Inline::Image(Box::new(shown)),
        text(" "),
        autolink(AutolinkKind::Uri, "https://example.org/pond"),
        text(" "),
        autolink(AutolinkKind::Email, "pond@example.org"),
        text(" "),
        autolink(AutolinkKind::LiteralUri, "https://example.org/reeds"),
        text(" "),
        autolink(AutolinkKind::LiteralWww, "www.example.org"),
        text(" "),
        autolink(AutolinkKind::LiteralEmail, "reeds@example.org"),
    ]
}

#[inline]
fn wikilinks() -> Vec<Inline<'static>> {
    let mut heading = Wikilink::new("Pond life");
    heading.section = Some(Section::Heading("Frogs".into()));
    heading.alias = Some("frogs".into());
    heading.attributes = class("wiki");
    let mut here = Wikilink::new("");
    here.section = Some(Section::Block("marks".into()));
    let mut lede = Embed::new("Pond life");
    lede.section = Some(Section::Heading("Frogs".into()));
    lede.lede = true;
    let mut block = Embed::new("Pond life");
    block.section = Some(Section::Block("newts".into()));
    let mut picture = Embed::new("newt.avif");
    picture.size = Some(Size {
        width: 300,
        height: Some(200),
    });
    picture.attributes = class("small");
    let mut named = Embed::new("frog.avif");
    named.alias = Some("A frog on a leaf".into());
    let mut display = Math::new(r"\int_0^h p\,dz");
    display.display = true;
    vec![
        Inline::Wikilink(Box::new(heading)),
        text(" and "),
        Inline::Wikilink(Box::new(here)),
        text(": "),
        Inline::Embed(Box::new(lede)),
        text(" "),
        Inline::Embed(Box::new(block)),
        text(" "),
        Inline::Embed(Box::new(picture)),
        text(" "),
        Inline::Embed(Box::new(named)),
        text(" with "),
        Inline::Math(display),
    ]
}

#[inline]
fn quotes() -> [Block<'static>; 4] {
    let mut quote = BlockQuote::new(vec![says("Quoted.")]);
    quote.attributes = class("old");
    quote.block_id = block_id("quote");
    let mut titled = Admonition::new("TLDR", vec![says("In short.")]);
    titled.title = Some(AdmonitionTitle::new(vec![text("In "), em("short")]));
    titled.meta = Some("wide".into());
    titled.fold = Fold::Closed;
    titled.attributes = class("boxed");
    titled.block_id = block_id("short");
    let mut custom = Admonition::new("newt", Vec::new());
    custom.fold = Fold::Open;
    let mut spoiler = Spoiler::new(vec![says("It dries up.")]);
    spoiler.attributes = class("end");
    spoiler.block_id = block_id("end");
    [
        Block::BlockQuote(quote),
        Block::Admonition(Box::new(titled)),
        Block::Admonition(Box::new(custom)),
        Block::Spoiler(spoiler),
    ]
}

#[inline]
fn lists() -> [Block<'static>; 3] {
    let mut item = ListItem::new(vec![says("Reeds")]);
    item.attributes = class("plant");
    item.block_id = block_id("reeds");
    let task = |checked, words| {
        let mut item = ListItem::new(vec![says(words)]);
        item.task = Some(Task::new(checked));
        item
    };
    let bullet = ListKind::Bullet { marker: '-' };
    let mut bullets = List::new(
        bullet,
        vec![item, task(false, "Newts"), task(true, "Frogs")],
    );
    bullets.attributes = class("seen");
    bullets.block_id = block_id("seen");
    let ordered = ListKind::Ordered {
        start: 3,
        delimiter: ')',
    };
    let steps = vec![says("Look."), says("Wait.")];
    let mut numbers = List::new(ordered, vec![ListItem::new(steps)]);
    numbers.tight = false;
    [
        Block::List(Box::new(bullets)),
        Block::List(Box::new(numbers)),
        Block::DefinitionList(terms()),
    ]
}

#[inline]
fn terms() -> DefinitionList<'static> {
    let mut term = Term::new(vec![text("Pond")]);
    term.attributes = class("word");
    term.block_id = block_id("pond");
    let mut first = Definition::new(vec![says("A small lake.")]);
    first.attributes = class("short");
    first.block_id = block_id("lake");
    let mut second = Definition::new(vec![says("Still water."), says("Often green.")]);
    second.tight = false;
    let mut comment = HtmlBlock::new("<!-- more? -->");
    comment.condition = 2;
    let mut list = DefinitionList::new(vec![
        DefinitionListItem::Term(term),
        DefinitionListItem::Definition(first),
        DefinitionListItem::Comment(Comment::new(" a second sense ")),
        DefinitionListItem::Definition(second),
        DefinitionListItem::HtmlBlock(Box::new(comment)),
        DefinitionListItem::Term(Term::new(vec![text("Reed")])),
        DefinitionListItem::Definition(Definition::new(vec![says("A tall grass.")])),
    ]);
    list.attributes = class("glossary");
    list.block_id = block_id("glossary");
    list
}

#[inline]
fn literals() -> [Block<'static>; 4] {
    let mut fenced = CodeBlock::new(Some("python".into()), "depth = 2\n");
    fenced.style = CodeBlockStyle::Fenced {
        marker: '~',
        length: 4,
    };
    fenced.meta = Some("title=\"pond.py\"".into());
    fenced.attributes = class("code");
    fenced.block_id = block_id("code");
    let mut indented = CodeBlock::new(None, "depth\n");
    indented.style = CodeBlockStyle::Indented;
    let mut math = MathBlock::new(r"p = \rho g h");
    math.attributes = class("law");
    math.block_id = block_id("law");
    let mut html = HtmlBlock::new("<div>\n<p>Raw.</p>\n</div>");
    html.indent = 1;
    html.attributes = class("raw");
    html.block_id = block_id("raw");
    [
        Block::CodeBlock(Box::new(fenced)),
        Block::CodeBlock(Box::new(indented)),
        Block::MathBlock(Box::new(math)),
        Block::HtmlBlock(Box::new(html)),
    ]
}

#[inline]
fn figures() -> [Block<'static>; 2] {
    let image = Image::new("pond.avif", vec![text("A pond")]);
    let caption = Caption::new(Cue::Figure, vec![text("The pond "), em("at dusk")]);
    let content = vec![paragraph(vec![Inline::Image(Box::new(image))])];
    let mut picture = Figure::new(content, caption);
    picture.attributes = class("wide");
    picture.block_id = block_id("dusk");
    let caption = Caption::new(Cue::Table, vec![text("Depths by month")]);
    let comment = Block::Comment(Comment::new(" measured "));
    let depths = Figure::new(vec![Block::Table(Box::new(table())), comment], caption);
    [
        Block::Figure(Box::new(picture)),
        Block::Figure(Box::new(depths)),
    ]
}

#[inline]
fn table() -> Table<'static> {
    let cell = |words| TableCell::new(vec![text(words)]);
    let row = |month, depth, by, note| {
        TableRow::new(vec![cell(month), cell(depth), cell(by), cell(note)])
    };
    let alignments = vec![
        Alignment::Left,
        Alignment::Right,
        Alignment::Center,
        Alignment::None,
    ];
    let groups = vec![
        TableGroup::new(vec![row("June", "2", "Ada", "full")]),
        TableGroup::new(vec![
            row("July", "1", "Ada", "low"),
            TableRow::new(vec![cell("August"), TableCell::default()]),
        ]),
    ];
    let mut table = Table::new(alignments, row("Month", "Depth", "By", "Note"), groups);
    table.attributes = class("full");
    table.block_id = block_id("depths");
    table
}

#[inline]
fn notes() -> [Block<'static>; 3] {
    let mut again = FootnoteReference::new("wind");
    again.bracketed = true;
    let body = vec![text("Mostly in autumn; see "), reference("leaves")];
    let mut wind = FootnoteDefinition::new("wind", vec![paragraph(body), says("Or spring.")]);
    wind.attributes = class("weather");
    wind.block_id = block_id("wind");
    let leaves = FootnoteDefinition::new("leaves", vec![says("They float.")]);
    [
        paragraph(vec![
            text("Again "),
            Inline::FootnoteReference(Box::new(again)),
        ]),
        Block::FootnoteDefinition(Box::new(wind)),
        Block::FootnoteDefinition(Box::new(leaves)),
    ]
}

#[inline]
fn text(value: &'static str) -> Inline<'static> {
    Inline::Text(Text::new(value))
}

#[inline]
fn em(value: &'static str) -> Inline<'static> {
    Inline::Emphasis(Emphasis::new(vec![text(value)]))
}

#[inline]
fn reference(label: &'static str) -> Inline<'static> {
    Inline::FootnoteReference(Box::new(FootnoteReference::new(label)))
}

#[inline]
fn paragraph(children: Vec<Inline<'static>>) -> Block<'static> {
    Block::Paragraph(Paragraph::new(children))
}

#[inline]
fn says(words: &'static str) -> Block<'static> {
    paragraph(vec![text(words)])
}

#[inline]
fn class(class: &'static str) -> Option<Box<Attributes<'static>>> {
    let class = Attribute::Class(class.into());
    Some(Box::new(Attributes::new(vec![class])))
}

/// Attributes with items of every kind.
#[inline]
fn pond_attributes() -> Option<Box<Attributes<'static>>> {
    Some(Box::new(Attributes::new(vec![
        Attribute::Id("pond".into()),
        Attribute::Class("blue".into()),
        Attribute::Pair("width".into(), "300".into()),
    ])))
}

#[inline]
fn block_id(name: &'static str) -> Option<Box<BlockId<'static>>> {
    Some(Box::new(BlockId::new(name)))
}
