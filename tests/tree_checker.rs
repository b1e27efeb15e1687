//! `assert_tree` itself: a checker that finds nothing is no checker.

#[path = "common/assert_tree.rs"]
mod assert_tree;

use assert_tree::assert_tree;
use essaymark::ast::{
    Attribute, Attributes, Block, CodeBlock, CodeBlockStyle, Document, Emphasis,
    FootnoteDefinition, FootnoteReference, Heading, Inline, Paragraph, Span, Text,
};

const SOURCE: &str = "one *two*\n";

/// The tree of [`SOURCE`].
fn tree() -> Document<'static> {
    let mut doc = essaymark::parse(SOURCE);
    let mut emphasis = Emphasis::new(vec![text(5..8)]);
    emphasis.span = Span::new(4, 9);
    doc.children = paragraph(0..9, vec![text(0..4), Inline::Emphasis(emphasis)]);
    doc
}

fn paragraph(at: std::ops::Range<u32>, children: Vec<Inline<'static>>) -> Vec<Block<'static>> {
    let mut paragraph = Paragraph::new(children);
    paragraph.span = at.into();
    vec![Block::Paragraph(paragraph)]
}

fn text(at: std::ops::Range<u32>) -> Inline<'static> {
    text_in(SOURCE, at)
}

fn text_in(source: &'static str, at: std::ops::Range<u32>) -> Inline<'static> {
    let mut text = Text::new(Span::from(at.clone()).slice(source).unwrap_or("?"));
    text.span = at.into();
    Inline::Text(text)
}

#[test]
fn a_good_tree_passes() {
    assert_tree(SOURCE, &tree());
    assert_tree("", &essaymark::parse(""));
}

#[test]
#[should_panic(expected = "lies outside its parent")]
fn child_outside_its_parent() {
    let mut doc = tree();
    doc.children = paragraph(0..3, vec![text(0..4)]);
    assert_tree(SOURCE, &doc);
}

#[test]
#[should_panic(expected = "begins within text 0..4")]
fn siblings_that_overlap() {
    let mut doc = tree();
    doc.children = paragraph(0..9, vec![text(0..4), text(3..4)]);
    assert_tree(SOURCE, &doc);
}

#[test]
#[should_panic(expected = "touches the text before it")]
fn texts_that_touch() {
    let mut doc = tree();
    doc.children = paragraph(0..9, vec![text(0..3), text(3..4)]);
    assert_tree(SOURCE, &doc);
}

#[test]
#[should_panic(expected = "is not a slice")]
fn span_within_a_character() {
    let mut doc = essaymark::parse("é");
    doc.children = paragraph(0..1, Vec::new());
    assert_tree("é", &doc);
}

#[test]
#[should_panic(expected = "holds a line ending")]
fn text_across_lines() {
    let mut doc = essaymark::parse("a\nb");
    doc.children = paragraph(0..3, vec![text_in("a\nb", 0..3)]);
    assert_tree("a\nb", &doc);
}

#[test]
#[should_panic(expected = "`value` is borrowed from elsewhere")]
fn string_from_elsewhere() {
    let mut doc = tree();
    let mut text = Text::new(String::from("one ").leak() as &str);
    text.span = Span::new(0, 4);
    doc.children = paragraph(0..9, vec![Inline::Text(text)]);
    assert_tree(SOURCE, &doc);
}

#[test]
#[should_panic(expected = "`value` at 5..8 lies outside")]
fn string_of_another_node() {
    let mut doc = tree();
    let mut text = Text::new(&SOURCE[5..8]);
    text.span = Span::new(0, 4);
    doc.children = paragraph(0..9, vec![Inline::Text(text)]);
    assert_tree(SOURCE, &doc);
}

#[test]
fn the_ending_of_code_may_lie_past_its_span() {
    let source = "    code\n";
    let mut doc = essaymark::parse(source);
    let mut code = CodeBlock::new(None, &source[4..9]);
    code.style = CodeBlockStyle::Indented;
    code.span = Span::new(4, 8);
    doc.children = vec![Block::CodeBlock(Box::new(code))];
    assert_tree(source, &doc);
}

#[test]
#[should_panic(expected = "its level is not 1 to 6")]
fn heading_of_level_seven() {
    let mut doc = tree();
    let mut heading = Heading::new(7, vec![text(0..4)]);
    heading.span = Span::new(0, 9);
    doc.children = vec![Block::Heading(heading)];
    assert_tree(SOURCE, &doc);
}

#[test]
#[should_panic(expected = "a group is not in braces")]
fn attributes_at_the_wrong_place() {
    let mut doc = tree();
    let mut attributes = Attributes::new(vec![Attribute::Id("x".to_owned().into())]);
    attributes.spans = vec![Span::new(4, 9)];
    if let [Block::Paragraph(paragraph)] = &mut doc.children[..] {
        paragraph.attributes = Some(Box::new(attributes));
    }
    assert_tree(SOURCE, &doc);
}

#[test]
#[should_panic(expected = "is nested too deeply")]
fn a_tree_of_sixty_one_levels() {
    let mut doc = tree();
    let mut inline = text(5..8);
    for _ in 0..59 {
        let mut emphasis = Emphasis::new(vec![inline]);
        emphasis.span = Span::new(4, 9);
        inline = Inline::Emphasis(emphasis);
    }
    doc.children = paragraph(0..9, vec![inline]);
    assert_tree(SOURCE, &doc);
}

/// A document with one reference and its definition, numbered `number`.
fn noted(number: u32) -> Document<'static> {
    let source = "[^a]\n\n[^a]: n";
    let mut doc = essaymark::parse(source);
    let mut reference = FootnoteReference::new("a".to_owned());
    reference.span = Span::new(0, 4);
    (reference.number, reference.occurrence) = (number, 1);
    let mut definition = FootnoteDefinition::new("a".to_owned(), Vec::new());
    definition.span = Span::new(6, 13);
    definition.number = Some(number);
    doc.children = paragraph(0..4, vec![Inline::FootnoteReference(Box::new(reference))]);
    doc.children
        .push(Block::FootnoteDefinition(Box::new(definition)));
    doc
}

#[test]
fn footnotes_numbered_from_one() {
    let doc = noted(1);
    assert_tree(doc.source(), &doc);
}

#[test]
#[should_panic(expected = "not numbered 1, 2, 3")]
fn footnotes_numbered_from_two() {
    let doc = noted(2);
    assert_tree(doc.source(), &doc);
}
