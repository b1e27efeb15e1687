//! `into_owned`: the same tree, free of its source.

use essaymark::ast::{Block, Document, Inline, Paragraph, Text, sample};
use essaymark::parse;

fn load() -> Document<'static> {
    let source = String::from("*still*\n\nwater\n");
    parse(&source).into_owned()
}

#[test]
fn an_owned_document_outlives_its_source() {
    let doc = std::thread::spawn(load).join().unwrap();
    assert_eq!(doc.source(), "*still*\n\nwater\n");
    assert_eq!(doc, parse("*still*\n\nwater\n"));
}

#[test]
fn spans_of_an_owned_document_still_slice_its_source() {
    let doc = load();
    assert_eq!(doc.span.slice(doc.source()), Some("*still*\n\nwater\n"));
    for node in doc.descendants() {
        assert!(node.span().slice(doc.source()).is_some(), "{node:?}");
    }
}

#[test]
fn strings_of_an_owned_document_are_no_part_of_its_source() {
    let doc = load();
    assert_eq!(doc.span_of(doc.source()), None);
}

#[test]
fn every_kind_of_node_survives() {
    assert_eq!(sample().into_owned(), sample());
}

#[test]
fn a_single_node_can_be_made_owned() {
    fn inline() -> Inline<'static> {
        let value = String::from("still");
        Inline::Text(Text::new(value.as_str())).into_owned()
    }
    fn block() -> Block<'static> {
        let inline = inline();
        let Inline::Text(text) = &inline else {
            panic!("{inline:?}")
        };
        let text = Inline::Text(Text::new(&*text.value));
        Block::Paragraph(Paragraph::new(vec![text])).into_owned()
    }
    assert_eq!(block(), Block::Paragraph(Paragraph::new(vec![inline()])));
}
