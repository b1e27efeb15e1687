//! Trees made by hand, or read as data, may hold any string and number in any place: none of them gets out of its place,
//! and nothing panics.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/harmless.rs"]
mod harmless;

use std::borrow::Cow;

use essaymark::ast::visit_mut::{self, VisitMut};
use essaymark::ast::{
    Admonition, Alignment, Attribute, Attributes, Block, BlockId, Document, Fold, HtmlBlock,
    HtmlInline, Image, Inline, Link, ListItem, ListKind, NodeRef, Paragraph, Reference, Section,
    Size, Span, plain_text, sample,
};
use essaymark::render::html::Labels;
use essaymark::render::{self, Cx, Html, Render};
use essaymark::{ColumnUnit, LineIndex, html_tag};

use harmless::assert_harmless;

/// Strings that try to end what they stand in, to begin something else, or to be taken for something else.
const STRINGS: &[&str] = &[
    "",
    " ",
    "\0",
    "\n\n# a\n",
    "a b",
    "a\tb\u{c}c",
    "\"",
    "'",
    "\">",
    "\" onclick=\"alert(1)",
    "' onclick='alert(1)",
    "x onclick=alert(1)",
    "onclick",
    "OnLoad",
    "style",
    "srcdoc",
    "href",
    "a=b",
    "a/b",
    "a>b",
    "<script>alert(1)</script>",
    "</script><svg onload=alert(1)>",
    "--><script>",
    "<!--",
    "]]>",
    "</code></pre><iframe src=x>",
    "</title></textarea></style><img src=x onerror=alert(1)>",
    "&lt;script&gt;",
    "&quot; onclick=&quot;",
    "&#34;&#x22;",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "\u{1}\u{1f}javascript:alert(1)",
    "java\u{200b}script:alert(1)",
    "javascript&colon;alert(1)",
    "javascript\\:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "//host/x",
    "\\\\host\\x",
    "#\" onclick=\"",
    "%00%3Cscript%3E",
    "\u{202e}\u{feff}",
    "é\u{301}\u{10ffff}",
    "a.png\" onerror=\"alert(1)",
    "javascript:alert(1)//.png",
    // The mark that no element and no attribute may have for its name.
    "\" zz=\"1",
    "' zz='1",
    "#\" zz=\"1",
    "a.png\" zz=\"1",
    "\"><zz>",
    "<zz>",
    "</zz>",
];

/// Places to which wikilinks, embeds, links and images lead, where the hostile string is to stand in the rest.
const TARGETS: &[&str] = &["", "a", "a.png", "a.mp4", "javascript://a.png"];

/// Puts a string into every place of a tree where there is one, and a number into every other.
struct Poison<'p> {
    string: &'p str,
    number: u32,
    /// Stands for the string where something leads.
    target: Option<&'p str>,
}

impl<'p> Poison<'p> {
    fn new(string: &'p str, number: u32) -> Self {
        Self {
            string,
            number,
            target: None,
        }
    }

    fn target(&self, place: &mut Cow<'_, str>) {
        *place = Cow::Owned(self.target.unwrap_or(self.string).to_owned());
    }

    fn string(&self, place: &mut Cow<'_, str>) {
        *place = Cow::Owned(self.string.to_owned());
    }

    fn span(&self) -> Span {
        Span::new(self.number, self.number / 2)
    }

    fn attributes(&self, place: &mut Option<Box<Attributes<'_>>>) {
        let string = || Cow::Owned(self.string.to_owned());
        let mut attributes = Attributes::new(vec![
            Attribute::Id(string()),
            Attribute::Class(string()),
            Attribute::Pair(string(), string()),
            Attribute::Pair("title".into(), string()),
            Attribute::Pair("ID".into(), string()),
            Attribute::Pair("class".into(), string()),
            Attribute::Pair("aria-label".into(), string()),
            Attribute::Pair("onclick".into(), string()),
            Attribute::Pair("style".into(), string()),
            Attribute::Pair("src".into(), string()),
            Attribute::Pair("href".into(), string()),
            Attribute::Pair("é".into(), string()),
        ]);
        attributes.spans = vec![self.span()];
        *place = Some(Box::new(attributes));
    }

    fn block_id(&self, place: &mut Option<Box<BlockId<'_>>>) {
        *place = Some(Box::new(BlockId::new(self.string.to_owned())));
    }
}

/// Poisons the attributes and the block id of a block.
macro_rules! marks {
    ($poison:ident, $node:ident) => {{
        $node.span = $poison.span();
        $poison.attributes(&mut $node.attributes);
        $poison.block_id(&mut $node.block_id);
    }};
}

impl<'a> VisitMut<'a> for Poison<'_> {
    fn visit_block_mut(&mut self, node: &mut Block<'a>) {
        match node {
            Block::Paragraph(n) => marks!(self, n),
            Block::Heading(n) => {
                marks!(self, n);
                n.level = self.number as u8;
            }
            Block::Subtitle(n) => marks!(self, n),
            Block::ThematicBreak(n) => marks!(self, n),
            Block::BlockQuote(n) => marks!(self, n),
            Block::Admonition(n) => {
                marks!(self, n);
                self.string(&mut n.word);
                n.meta = Some(Cow::Owned(self.string.to_owned()));
            }
            Block::Spoiler(n) => marks!(self, n),
            Block::List(n) => {
                marks!(self, n);
                n.kind = ListKind::Ordered {
                    start: self.number,
                    delimiter: '<',
                };
            }
            Block::DefinitionList(n) => marks!(self, n),
            Block::FootnoteDefinition(n) => {
                marks!(self, n);
                self.string(&mut n.label);
                n.number = Some(self.number);
            }
            Block::LinkReferenceDefinition(n) => {
                self.string(&mut n.label);
                self.string(&mut n.destination);
            }
            Block::Table(n) => {
                marks!(self, n);
                n.alignments = vec![Alignment::Center; (self.number % 7) as usize];
            }
            Block::Figure(n) => marks!(self, n),
            Block::CodeBlock(n) => {
                marks!(self, n);
                n.language = Some(Cow::Owned(self.string.to_owned()));
                n.meta = n.language.clone();
                self.string(&mut n.value);
            }
            Block::MathBlock(n) => {
                marks!(self, n);
                self.string(&mut n.value);
            }
            Block::HtmlBlock(n) => {
                marks!(self, n);
                n.condition = self.number as u8;
                n.indent = self.number as u8;
                self.string(&mut n.value);
            }
            Block::Comment(n) => self.string(&mut n.value),
            _ => {}
        }
        visit_mut::walk_block_mut(self, node);
    }

    fn visit_inline_mut(&mut self, node: &mut Inline<'a>) {
        match node {
            Inline::Text(n) => self.string(&mut n.value),
            Inline::CodeSpan(n) => {
                self.string(&mut n.value);
                self.attributes(&mut n.attributes);
            }
            Inline::Emphasis(n) => self.attributes(&mut n.attributes),
            Inline::Strong(n) => self.attributes(&mut n.attributes),
            Inline::Strikethrough(n) => self.attributes(&mut n.attributes),
            Inline::Highlight(n) => self.attributes(&mut n.attributes),
            Inline::Link(n) => {
                n.reference = Reference::Full(Cow::Owned(self.string.to_owned()));
                self.target(&mut n.destination);
                n.title = Some(Cow::Owned(self.string.to_owned()));
                self.attributes(&mut n.attributes);
            }
            Inline::Image(n) => {
                self.target(&mut n.destination);
                n.title = Some(Cow::Owned(self.string.to_owned()));
                self.attributes(&mut n.attributes);
            }
            Inline::Autolink(n) => self.string(&mut n.value),
            Inline::Wikilink(n) => {
                self.target(&mut n.target);
                n.section = Some(Section::Heading(Cow::Owned(self.string.to_owned())));
                if let Some(alias) = &mut n.alias {
                    self.string(alias);
                }
                self.attributes(&mut n.attributes);
            }
            Inline::Embed(n) => {
                self.target(&mut n.target);
                n.section = Some(Section::Block(Cow::Owned(self.string.to_owned())));
                n.alias = Some(Cow::Owned(self.string.to_owned()));
                n.size = Some(Size {
                    width: self.number,
                    height: Some(self.number),
                });
                self.attributes(&mut n.attributes);
            }
            Inline::FootnoteReference(n) => {
                self.string(&mut n.label);
                n.number = self.number;
                n.occurrence = self.number;
            }
            Inline::InlineNote(n) => n.number = self.number,
            Inline::Math(n) => self.string(&mut n.value),
            Inline::HtmlInline(n) => self.string(&mut n.value),
            Inline::Comment(n) => self.string(&mut n.value),
            Inline::Tag(n) => self.string(&mut n.name),
            _ => {}
        }
        visit_mut::walk_inline_mut(self, node);
    }

    fn visit_list_item_mut(&mut self, node: &mut ListItem<'a>) {
        marks!(self, node);
        visit_mut::walk_list_item_mut(self, node);
    }
}

const NUMBERS: [u32; 5] = [0, 1, 7, 255, u32::MAX];

/// A document with every kind of node, and an image and a link that hold every kind of inline.
fn every_node() -> Document<'static> {
    let mut doc = sample();
    let mut inlines = Inlines(Vec::new());
    inlines.visit_document_mut(&mut doc);
    let image = Inline::Image(Box::new(Image::new("a.png", inlines.0.clone())));
    let link = Inline::Link(Box::new(Link::new("a", inlines.0)));
    doc.children
        .push(Block::Paragraph(Paragraph::new(vec![image, link])));
    let mut untitled = Admonition::new("note", Vec::new());
    untitled.fold = Fold::None;
    doc.children.push(Block::Admonition(Box::new(untitled)));
    doc.rest = "rest".into();
    doc
}

/// Gathers copies of the inlines.
struct Inlines(Vec<Inline<'static>>);

impl<'a> VisitMut<'a> for Inlines {
    fn visit_inline_mut(&mut self, node: &mut Inline<'a>) {
        self.0.push(node.clone().into_owned());
        visit_mut::walk_inline_mut(self, node);
    }
}

/// Every string in every place of a tree, with every number in the others; and with a few places to lead to.
fn poisoned() -> impl Iterator<Item = Document<'static>> {
    let numbered = STRINGS
        .iter()
        .flat_map(|&string| NUMBERS.map(|number| Poison::new(string, number)));
    let targeted = STRINGS.iter().flat_map(|&string| {
        TARGETS.iter().map(move |&target| Poison {
            target: Some(target),
            ..Poison::new(string, 3)
        })
    });
    numbered.chain(targeted).map(|mut poison| {
        let mut doc = every_node();
        poison.visit_document_mut(&mut doc);
        doc.rest = Cow::Owned(poison.string.to_owned());
        doc
    })
}

/// Nothing untrusted gets out of its place.
#[test]
fn no_string_breaks_out_of_its_place() {
    for doc in poisoned() {
        assert_harmless(&Html::untrusted().render(&doc).unwrap());
    }
}

/// Raw HTML is as its author wrote it, and has no part in this.
struct WithoutHtml;

impl<'a> VisitMut<'a> for WithoutHtml {
    fn visit_html_block_mut(&mut self, node: &mut HtmlBlock<'a>) {
        node.value = Cow::Borrowed("");
    }

    fn visit_html_inline_mut(&mut self, node: &mut HtmlInline<'a>) {
        node.value = Cow::Borrowed("");
    }
}

/// The same where the author is trusted, but for raw HTML: what is not markup in the tree is not markup in the output.
#[test]
fn trusted_strings_are_escaped_too() {
    for mut doc in poisoned() {
        WithoutHtml.visit_document_mut(&mut doc);
        let html = Html::trusted().render(&doc).unwrap();
        harmless::assert_well_formed(&html);
        assert!(!html.contains("<script"), "{html}");
    }
}

/// So are the words and the id prefix that the caller gives, and what an override writes escaped.
#[test]
fn what_the_caller_gives_is_escaped_too() {
    struct Escaping<'s>(&'s str);
    impl Render for Escaping<'_> {
        type Format = Html;

        fn document(&mut self, n: &Document<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
            cx.escaped(self.0);
            render::blocks(self, &n.children, cx)?;
            self.footnotes(&cx.footnotes(n), cx)
        }
    }
    let mut doc = every_node();
    WithoutHtml.visit_document_mut(&mut doc);
    for &string in STRINGS {
        let mut labels = Labels::default();
        labels.footnotes = string.into();
        labels.back_to_reference = format!("{string} {{}} {string}").into();
        labels.spoiler = string.into();
        let kinds = doc.descendants().filter_map(|node| match node {
            NodeRef::Admonition(n) => Some((n.kind, string.into())),
            _ => None,
        });
        labels.admonitions = kinds.collect();
        let html = Html::trusted().with_id_prefix(string).with_labels(labels);
        let html = html.render_with(&mut Escaping(string), &doc).unwrap();
        harmless::assert_well_formed(&html);
        assert!(!html.contains("<script"), "{html}");
    }
}

/// Reads the tags of `html` as they stand, and as if it were part of a source that has nothing to do with it.
fn read_tags(html: html_tag::RawHtml<'_>, value: &str) {
    for source in ["", "<é>\nb <!-- \0", value] {
        let tags = || html_tag::tags(html).in_source(source);
        assert!(tags().count() <= value.len());
        for piece in tags() {
            assert!(piece.span().len() as usize <= source.len().max(value.len()));
        }
    }
}

/// What walks, copies, compares and reads a tree takes any string and number.
#[test]
fn nothing_panics_on_any_value() {
    const SOURCE: &str = "<é>\nb <!-- \0";
    const UNITS: [ColumnUnit; 4] = [
        ColumnUnit::Byte,
        ColumnUnit::Char,
        ColumnUnit::Utf16,
        ColumnUnit::Grapheme,
    ];
    let lines = LineIndex::new(SOURCE);
    for &string in STRINGS {
        for number in NUMBERS {
            let mut doc = every_node();
            Poison::new(string, number).visit_document_mut(&mut doc);
            assert!(doc.clone() == doc);
            assert!(doc.eq_ignoring_spans(&doc.clone()));
            assert!(!format!("{doc:?}").is_empty());
            for node in doc.descendants() {
                assert!(node.span().slice("").is_none_or(str::is_empty));
                let span = node.span();
                assert_eq!(span.len(), span.end.saturating_sub(span.start));
                assert_eq!(doc.span_of(string), None);
                for (unit, offset) in UNITS.into_iter().zip(span.start..=u32::MAX) {
                    assert!(lines.line_column(offset, unit).line > 0);
                }
                match node {
                    NodeRef::HtmlBlock(n) => read_tags(n.into(), &n.value),
                    NodeRef::HtmlInline(n) => read_tags(n.into(), &n.value),
                    NodeRef::Paragraph(n) => drop(plain_text(&n.children)),
                    _ => {}
                }
            }
            assert!(doc.diagnostics().is_empty());
            doc.number_footnotes();
            assert!(Html::untrusted().render(&doc.into_owned()).is_ok());
        }
    }
}
