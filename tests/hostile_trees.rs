//! Trees made by hand, or read as data, may be of any shape: rendering them does not panic, what is written stays in
//! proportion, and a tree that is too deep is an error. For what they hold see `tests/hostile_strings.rs`.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/harmless.rs"]
mod harmless;

use essaymark::ast::{
    Alignment, Block, BlockQuote, CodeBlock, Document, Emphasis, Footnote, FootnoteDefinition,
    FootnoteReference, Heading, HtmlInline, Inline, InlineNote, List, ListKind, Paragraph, Span,
    Table, TableCell, TableGroup, TableRow, Text,
};
use essaymark::html_tag;
use essaymark::render::{self, Html, RenderError};

use harmless::assert_harmless;

/// Spans that no source has, with HTML just as long.
#[test]
fn spans_may_be_anything() {
    for span in [
        Span::new(u32::MAX - 3, u32::MAX),
        Span::new(5, 2),
        Span::new(0, u32::MAX),
    ] {
        let mut html = HtmlInline::new("<b>");
        html.span = span;
        for piece in html_tag::tags(&html) {
            let _ = piece.span();
        }
        assert!(span.slice("<b>").is_none());
    }
}

#[test]
fn empty_nodes_are_written() {
    let blocks = vec![
        Block::Paragraph(Paragraph::new(Vec::new())),
        Block::Heading(Heading::new(0, Vec::new())),
        Block::List(Box::new(List::new(
            ListKind::Bullet { marker: '\0' },
            Vec::new(),
        ))),
        Block::Table(Box::new(Table::new(
            Vec::new(),
            TableRow::default(),
            vec![TableGroup::new(Vec::new())],
        ))),
        Block::CodeBlock(Box::new(CodeBlock::new(None, ""))),
    ];
    let html = Html::untrusted().render(&Document::new(blocks)).unwrap();
    assert_harmless(&html);
}

/// Rows that fit no head, and columns that no row has.
#[test]
fn ragged_tables_stay_in_proportion() {
    let row = |cells| TableRow::new(vec![TableCell::default(); cells]);
    let rows = (0..100).map(|cells| row(cells % 3)).collect();
    let table = Table::new(
        vec![Alignment::Right; 100_000],
        row(5),
        vec![TableGroup::new(rows)],
    );
    let html = Html::untrusted()
        .render(&Document::new(vec![Block::Table(Box::new(table))]))
        .unwrap();
    assert!(html.len() < 200_000, "{}", html.len());
}

/// A number that is given to many notes and many references: each reference has one link back, not one from each note.
#[test]
fn links_back_stay_in_proportion() {
    let reference = || {
        let mut reference = FootnoteReference::new("a");
        (reference.number, reference.occurrence) = (1, 1);
        Inline::FootnoteReference(Box::new(reference))
    };
    let definition = || {
        let mut definition = FootnoteDefinition::new("a", Vec::new());
        definition.number = Some(1);
        Block::FootnoteDefinition(Box::new(definition))
    };
    let mut blocks = vec![Block::Paragraph(Paragraph::new(
        std::iter::repeat_with(reference).take(1000).collect(),
    ))];
    blocks.extend(std::iter::repeat_with(definition).take(1000));
    let doc = Document::new(blocks);
    let links: u32 = doc.footnotes().iter().map(|note| note.occurrences).sum();
    assert_eq!(links, 1000);
    assert!(Html::untrusted().render(&doc).unwrap().len() < 500_000);
}

/// References without notes, notes without references, numbers with gaps.
#[test]
fn notes_may_be_numbered_in_any_way() {
    let numbers = [0, 1, 1, 5, u32::MAX];
    let mut blocks = Vec::new();
    for number in numbers {
        let mut reference = FootnoteReference::new("a");
        (reference.number, reference.occurrence) = (number, u32::MAX);
        let mut note = InlineNote::new(vec![Inline::Text(Text::new("b"))]);
        note.number = number;
        blocks.push(Block::Paragraph(Paragraph::new(vec![
            Inline::FootnoteReference(Box::new(reference)),
            Inline::InlineNote(note),
        ])));
        let mut definition = FootnoteDefinition::new("a", Vec::new());
        definition.number = Some(number);
        blocks.push(Block::FootnoteDefinition(Box::new(definition)));
    }
    let doc = Document::new(blocks);
    assert_harmless(&Html::untrusted().render(&doc).unwrap());
    assert_eq!(doc.footnotes().iter().map(|n| n.occurrences).max(), Some(2));
}

const DEEP: usize = 100_000;

/// Quotes in each other, which are to be [taken apart](take_apart) before they are dropped.
fn quotes(levels: usize, inner: Vec<Block<'static>>) -> Vec<Block<'static>> {
    (0..levels).fold(inner, |children, _| {
        vec![Block::BlockQuote(BlockQuote::new(children))]
    })
}

fn emphases(levels: usize) -> Vec<Inline<'static>> {
    (0..levels).fold(vec![Inline::Text(Text::new("a"))], |children, _| {
        vec![Inline::Emphasis(Emphasis::new(children))]
    })
}

/// Drops a tree without recursion: each node after its children were taken out of it.
fn take_apart(mut blocks: Vec<Block<'_>>) {
    let mut inlines = Vec::new();
    while let Some(mut block) = blocks.pop() {
        match &mut block {
            Block::BlockQuote(n) => blocks.append(&mut n.children),
            Block::FootnoteDefinition(n) => blocks.append(&mut n.children),
            Block::Paragraph(n) => inlines.append(&mut n.children),
            _ => {}
        }
    }
    while let Some(mut inline) = inlines.pop() {
        match &mut inline {
            Inline::Emphasis(n) => inlines.append(&mut n.children),
            Inline::Image(n) => inlines.append(&mut n.children),
            Inline::InlineNote(n) => inlines.append(&mut n.children),
            _ => {}
        }
    }
}

/// Deep documents: below blocks, below inlines, and where rendering does not come by on its way.
fn deep_documents() -> Vec<Vec<Block<'static>>> {
    let paragraph = |inlines| vec![Block::Paragraph(Paragraph::new(inlines))];
    let mut reference = FootnoteReference::new("a");
    (reference.number, reference.occurrence) = (1, 1);
    let mut definition = FootnoteDefinition::new("a", quotes(DEEP, Vec::new()));
    definition.number = Some(1);
    let mut noted = paragraph(vec![Inline::FootnoteReference(Box::new(reference))]);
    noted.push(Block::FootnoteDefinition(Box::new(definition)));
    let mut note = InlineNote::new(emphases(DEEP));
    note.number = 1;
    vec![
        quotes(DEEP, Vec::new()),
        quotes(DEEP, paragraph(emphases(10))),
        paragraph(emphases(DEEP)),
        noted,
        paragraph(vec![Inline::InlineNote(note)]),
    ]
}

#[test]
fn rendering_a_tree_that_is_too_deep_is_an_error() {
    for blocks in deep_documents() {
        let mut doc = Document::new(blocks);
        for html in [Html::trusted(), Html::untrusted()] {
            let result = html.render(&doc);
            assert!(
                matches!(result, Err(RenderError::TooDeep { .. })),
                "{result:?}"
            );
        }
        take_apart(std::mem::take(&mut doc.children));
    }
}

/// The description of an image is plain text, at any depth.
#[test]
fn descriptions_of_images_may_be_deep() {
    let image = essaymark::ast::Image::new("a", emphases(DEEP));
    let blocks = vec![Block::Paragraph(Paragraph::new(vec![Inline::Image(
        Box::new(image),
    )]))];
    let mut doc = Document::new(blocks);
    let html = Html::untrusted().render(&doc).unwrap();
    assert_eq!(html, "<p><img src=\"a\" alt=\"a\" /></p>\n");
    take_apart(std::mem::take(&mut doc.children));
}

/// What does without recursion takes trees of any depth.
#[test]
fn walks_without_recursion_take_any_depth() {
    for blocks in deep_documents() {
        let mut doc = Document::new(blocks);
        assert!(doc.descendants().count() > DEEP);
        let notes: Vec<Footnote<'_, '_>> = doc.footnotes();
        assert!(notes.len() <= 1);
        take_apart(std::mem::take(&mut doc.children));
    }
}

#[test]
fn the_deepest_tree_that_is_written() {
    let most = render::MAX_DEPTH as usize;
    let doc = Document::new(quotes(
        most - 1,
        vec![Block::ThematicBreak(Default::default())],
    ));
    assert!(Html::trusted().render(&doc).is_ok());
    let doc = Document::new(quotes(most, vec![Block::ThematicBreak(Default::default())]));
    assert!(Html::trusted().render(&doc).is_err());
}

#[cfg(feature = "serde")]
mod data {
    use super::*;
    use serde::Deserialize;
    use serde::de::value::{MapDeserializer, SeqDeserializer};

    #[test]
    fn writing_a_tree_that_is_too_deep_is_an_error() {
        for blocks in deep_documents() {
            let mut doc = Document::new(blocks);
            let error = serde_json::to_writer(std::io::sink(), &doc).unwrap_err();
            assert_eq!(error.to_string(), "the tree is more than 128 levels deep");
            take_apart(std::mem::take(&mut doc.children));
        }
        // The count starts again.
        assert!(serde_json::to_string(&quotes(100, Vec::new())).is_ok());
    }

    /// A format that has no limit of its own: a list of one map, or a map in a map, for ever.
    struct Endless {
        list: bool,
    }

    impl<'de> serde::Deserializer<'de> for Endless {
        type Error = serde::de::value::Error;

        fn deserialize_any<V: serde::de::Visitor<'de>>(
            self,
            visitor: V,
        ) -> Result<V::Value, Self::Error> {
            let inner = Endless { list: false };
            match self.list {
                true => visitor.visit_seq(SeqDeserializer::new([inner].into_iter())),
                false => visitor.visit_map(MapDeserializer::new([("mood", inner)].into_iter())),
            }
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    impl<'de> serde::de::IntoDeserializer<'de> for Endless {
        type Deserializer = Self;

        fn into_deserializer(self) -> Self {
            self
        }
    }

    #[test]
    fn reading_data_that_is_too_deep_is_an_error() {
        // Below a field that nobody knows, and in a block, which is gathered whole to find its type.
        for (name, list) in [("mood", false), ("children", true)] {
            let map = MapDeserializer::new([(name, Endless { list })].into_iter());
            let error = Document::deserialize(map).unwrap_err();
            assert_eq!(error.to_string(), "the data is more than 192 levels deep");
        }
    }

    #[test]
    fn what_is_read_is_rendered_safely() {
        let json = r#"{"span":[9,2],"children":[
            {"type":"heading","span":[0,0],"level":255,"style":"atx","children":[],
             "attributes":{"spans":[],"items":[{"pair":["onclick=\"x\" y","1"]},{"id":"\"><script>"}]}},
            {"type":"paragraph","span":[1,0],"children":[
             {"type":"link","span":[0,0],"reference":"inline","destination":"java\nscript:alert(1)","children":[]}]}
        ]}"#;
        let doc: Document<'_> = serde_json::from_str(json).unwrap();
        let html = Html::untrusted().render(&doc).unwrap();
        assert_harmless(&html);
        assert_eq!(
            html,
            "<h6 id=\"&quot;&gt;&lt;script&gt;\"></h6>\n<p><a></a></p>\n"
        );
    }

    #[test]
    fn what_is_no_tree_is_an_error() {
        for json in [
            "[]",
            "{}",
            r#"{"span":[0,0],"children":{}}"#,
            r#"{"span":[0],"children":[]}"#,
            r#"{"span":[-1,0],"children":[]}"#,
            r#"{"span":[0,4294967296],"children":[]}"#,
            r#"{"span":[0,0],"children":[{"type":"heading","span":[0,0],"level":256,"style":"atx","children":[]}]}"#,
            r#"{"span":[0,0],"children":[{"type":"text","span":[0,0],"value":"a"}]}"#,
            r#"{"span":[0,0],"children":[{"span":[0,0]}]}"#,
        ] {
            assert!(
                serde_json::from_str::<Document<'_>>(json).is_err(),
                "{json}"
            );
        }
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let json = format!(r#"{{"span":[0,0],"children":{deep}}}"#);
        assert!(serde_json::from_str::<Document<'_>>(&json).is_err());
    }
}
