//! The numbers of notes and references, and the list of notes.

use essaymark::ast::{
    Admonition, AdmonitionTitle, Block, BlockQuote, Document, FootnoteBody, FootnoteDefinition,
    FootnoteReference, Inline, InlineNote, NodeRef, Paragraph, Text,
};
use essaymark::render::Html;

fn reference(label: &'static str) -> Inline<'static> {
    Inline::FootnoteReference(Box::new(FootnoteReference::new(label)))
}

fn note(children: Vec<Inline<'static>>) -> Inline<'static> {
    Inline::InlineNote(InlineNote::new(children))
}

fn text(value: &'static str) -> Inline<'static> {
    Inline::Text(Text::new(value))
}

fn paragraph(children: Vec<Inline<'static>>) -> Block<'static> {
    Block::Paragraph(Paragraph::new(children))
}

fn definition(label: &'static str, children: Vec<Inline<'static>>) -> Block<'static> {
    holding(label, vec![paragraph(children)])
}

fn holding(label: &'static str, children: Vec<Block<'static>>) -> Block<'static> {
    Block::FootnoteDefinition(Box::new(FootnoteDefinition::new(label, children)))
}

fn numbered(blocks: Vec<Block<'static>>) -> Document<'static> {
    let mut doc = Document::new(blocks);
    doc.number_footnotes();
    doc
}

/// All references, inline notes and definitions in the order of the text, as `[^label] number.occurrence`,
/// `^[] number` and `label: number`.
fn numbers(doc: &Document<'_>) -> Vec<String> {
    let describe = |node: NodeRef<'_, '_>| match node {
        NodeRef::FootnoteReference(n) => {
            Some(format!("[^{}] {}.{}", n.label, n.number, n.occurrence))
        }
        NodeRef::InlineNote(n) => Some(format!("^[] {}", n.number)),
        NodeRef::FootnoteDefinition(n) => {
            let number = n.number.map_or(String::from("none"), |n| n.to_string());
            Some(format!("{}: {number}", n.label))
        }
        _ => None,
    };
    doc.descendants().filter_map(describe).collect()
}

/// The list of notes, as `number label (references)`.
fn list(doc: &Document<'_>) -> Vec<String> {
    let describe = |note: essaymark::ast::Footnote<'_, '_>| {
        let label = match note.body {
            FootnoteBody::Definition(definition) => definition.label.to_string(),
            FootnoteBody::Inline(_) => String::from("^"),
        };
        format!("{} {label} ({})", note.number, note.occurrences)
    };
    doc.footnotes().into_iter().map(describe).collect()
}

#[test]
fn cells_beyond_the_columns_have_none() {
    let doc = essaymark::parse("| a |\n|---|\n| b^[m] | c^[n] [^a] |\n\n[^a] ^[o]\n\n[^a]: A");
    let expected = ["^[] 1", "^[] 0", "[^a] 0.0", "[^a] 2.1", "^[] 3", "a: 2"];
    assert_eq!(numbers(&doc), expected);
    assert_eq!(list(&doc), ["1 ^ (1)", "2 a (1)", "3 ^ (1)"]);
}

#[test]
fn numbers_go_by_first_reference() {
    let doc = numbered(vec![
        definition("a", vec![text("A")]),
        definition("b", vec![text("B")]),
        paragraph(vec![reference("b"), reference("a"), reference("b")]),
    ]);
    assert_eq!(
        numbers(&doc),
        ["a: 2", "b: 1", "[^b] 1.1", "[^a] 2.1", "[^b] 1.2"]
    );
    assert_eq!(list(&doc), ["1 b (2)", "2 a (1)"]);
}

#[test]
fn references_inside_notes_come_after_those_of_the_text() {
    let doc = numbered(vec![
        paragraph(vec![reference("a"), reference("b")]),
        definition("a", vec![reference("c")]),
        definition("b", vec![reference("d"), reference("a")]),
        definition("c", vec![]),
        definition("d", vec![]),
        paragraph(vec![reference("e")]),
        definition("e", vec![]),
    ]);
    assert_eq!(
        list(&doc),
        ["1 a (2)", "2 b (1)", "3 e (1)", "4 c (1)", "5 d (1)"]
    );
}

#[test]
fn inline_notes_are_numbered_in_the_same_sequence() {
    let doc = numbered(vec![
        paragraph(vec![
            note(vec![reference("a"), note(vec![reference("b")])]),
            reference("b"),
        ]),
        definition("a", vec![]),
        definition("b", vec![]),
    ]);
    assert_eq!(
        numbers(&doc),
        [
            "^[] 1", "[^a] 3.1", "^[] 4", "[^b] 2.2", "[^b] 2.1", "a: 3", "b: 2"
        ]
    );
    assert_eq!(list(&doc), ["1 ^ (1)", "2 b (2)", "3 a (1)", "4 ^ (1)"]);
}

#[test]
fn cycles_end() {
    let doc = numbered(vec![
        paragraph(vec![reference("a")]),
        definition("a", vec![reference("a"), reference("b")]),
        definition("b", vec![reference("a")]),
    ]);
    assert_eq!(
        numbers(&doc),
        [
            "[^a] 1.1", "a: 1", "[^a] 1.2", "[^b] 2.1", "b: 2", "[^a] 1.3"
        ]
    );
    assert_eq!(list(&doc), ["1 a (3)", "2 b (1)"]);
}

#[test]
fn the_first_definition_of_a_label_counts() {
    let doc = numbered(vec![
        paragraph(vec![reference("STRASSE")]),
        definition("straße", vec![text("first")]),
        definition("Straße", vec![text("second"), reference("x")]),
        definition("x", vec![]),
    ]);
    assert_eq!(
        numbers(&doc),
        [
            "[^STRASSE] 1.1",
            "straße: 1",
            "Straße: none",
            "[^x] 0.0",
            "x: none"
        ]
    );
}

#[test]
fn notes_nobody_comes_to_have_no_number() {
    let unused = vec![reference("a"), reference("b"), note(vec![reference("b")])];
    let doc = numbered(vec![
        definition("unused", unused),
        definition("a", vec![]),
        definition("b", vec![]),
        paragraph(vec![reference("b")]),
    ]);
    assert_eq!(
        numbers(&doc),
        [
            "unused: none",
            "[^a] 0.0",
            "[^b] 0.0",
            "^[] 0",
            "[^b] 0.0",
            "a: none",
            "b: 1",
            "[^b] 1.1"
        ]
    );
    assert_eq!(list(&doc), ["1 b (1)"]);
}

#[test]
fn references_without_definition_have_no_number() {
    let doc = numbered(vec![paragraph(vec![reference("a"), note(vec![])])]);
    assert_eq!(numbers(&doc), ["[^a] 0.0", "^[] 1"]);
    assert_eq!(list(&doc), ["1 ^ (1)"]);
}

#[test]
fn definitions_count_wherever_they_stand() {
    let inner = definition("inner", vec![reference("a")]);
    let quote = BlockQuote::new(vec![definition("a", vec![])]);
    let mut admonition = Admonition::new("note", vec![paragraph(vec![reference("inner")])]);
    admonition.title = Some(AdmonitionTitle::new(vec![reference("outer")]));
    let doc = numbered(vec![
        holding("outer", vec![inner, paragraph(vec![reference("a")])]),
        Block::BlockQuote(quote),
        Block::Admonition(Box::new(admonition)),
    ]);
    // What a definition inside a definition says is read as a note of its own.
    assert_eq!(list(&doc), ["1 outer (1)", "2 inner (1)", "3 a (2)"]);
    assert_eq!(
        numbers(&doc),
        [
            "outer: 1",
            "inner: 2",
            "[^a] 3.2",
            "[^a] 3.1",
            "a: 3",
            "[^outer] 1.1",
            "[^inner] 2.1"
        ]
    );
}

#[test]
fn numbering_again_starts_afresh() {
    let mut doc = numbered(vec![
        paragraph(vec![reference("a"), reference("b")]),
        definition("a", vec![]),
        definition("b", vec![]),
    ]);
    doc.number_footnotes();
    assert_eq!(list(&doc), ["1 a (1)", "2 b (1)"]);
    doc.children[0] = paragraph(vec![reference("b")]);
    doc.number_footnotes();
    assert_eq!(list(&doc), ["1 b (1)"]);
    assert_eq!(numbers(&doc), ["[^b] 1.1", "a: none", "b: 1"]);
}

#[test]
fn many_notes_take_linear_time() {
    let labels: Vec<String> = (0..20_000).map(|n| format!("n{n}")).collect();
    let refer = |label: &String| {
        let reference = FootnoteReference::new(label.clone());
        paragraph(vec![Inline::FootnoteReference(Box::new(reference))])
    };
    // Each note leads to the next one.
    let chain = labels.windows(2).map(|pair| {
        let body = vec![refer(&pair[1])];
        Block::FootnoteDefinition(Box::new(FootnoteDefinition::new(pair[0].clone(), body)))
    });
    let mut doc = numbered(chain.chain([refer(&labels[0])]).collect());
    assert_eq!(doc.footnotes().len(), labels.len() - 1);
    doc.children.clear();
    doc.number_footnotes();
    assert!(doc.footnotes().is_empty());
}

/// Else a hundred definitions and a hundred references would make ten thousand links back.
#[test]
fn definitions_that_share_a_number_do_not_share_its_references() {
    let again = || {
        let mut n = FootnoteReference::new("a");
        n.number = 1;
        Inline::FootnoteReference(Box::new(n))
    };
    let mut blocks = vec![paragraph((0..100).map(|_| again()).collect())];
    for _ in 0..100 {
        let mut n = FootnoteDefinition::new("a", Vec::new());
        n.number = Some(1);
        blocks.push(Block::FootnoteDefinition(Box::new(n)));
    }
    let doc = Document::new(blocks);
    let occurrences: Vec<_> = doc.footnotes().iter().map(|n| n.occurrences).collect();
    assert_eq!(occurrences.len(), 100);
    assert_eq!(occurrences[0], 100);
    assert!(occurrences[1..].iter().all(|&n| n == 0));
    let html = Html::untrusted().render(&doc).unwrap();
    assert_eq!(html.matches("\u{21a9}").count(), 100);
}
