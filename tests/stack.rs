//! Nothing overflows the stack: what recurses over a tree gets by with a small one, at any depth that parsing gives.

#[path = "common/deep.rs"]
mod deep;

use essaymark::ast::visit::Visit;
use essaymark::ast::visit_mut::VisitMut;
use essaymark::ast::{Document, Text, plain_text};

/// A quarter of what threads have by default. Reading JSON in a debug build takes most, some 384 KiB; an optimised build
/// takes a fraction.
const STACK: usize = 512 * 1024;

/// Runs `work` on every deep tree, in a thread with a small stack.
#[allow(clippy::unwrap_used, reason = "a thread that fails fails the test")]
fn on_a_small_stack(work: fn(Document<'static>)) {
    let run = move || deep::trees().into_iter().for_each(|(_, doc)| work(doc));
    let thread = std::thread::Builder::new().stack_size(STACK);
    thread.spawn(run).unwrap().join().unwrap();
}

#[derive(Default)]
struct Texts(usize);

impl<'a> Visit<'a> for Texts {
    fn visit_text(&mut self, _: &Text<'a>) {
        self.0 += 1;
    }
}

impl<'a> VisitMut<'a> for Texts {
    fn visit_text_mut(&mut self, node: &mut Text<'a>) {
        node.value.to_mut().push('!');
    }
}

#[test]
fn trees_are_as_deep_as_they_get() {
    fn below(node: essaymark::ast::NodeRef<'_, '_>) -> usize {
        let levels = node.children().filter(|child| child.name() != "attributes");
        levels.map(|child| 1 + below(child)).max().unwrap_or(0)
    }
    for (name, doc) in deep::trees() {
        assert_eq!(below((&doc).into()), deep::LEVELS, "{name}");
    }
}

#[test]
fn building_and_dropping() {
    on_a_small_stack(drop);
}

#[test]
fn cloning_and_comparing() {
    on_a_small_stack(|doc| assert_eq!(doc.clone(), doc));
}

#[test]
fn comparing_without_spans() {
    on_a_small_stack(|doc| assert!(doc.eq_ignoring_spans(&doc.clone())));
}

#[test]
fn hashing() {
    use std::hash::{DefaultHasher, Hash, Hasher};
    on_a_small_stack(|doc| {
        let mut hasher = DefaultHasher::new();
        doc.children.hash(&mut hasher);
        assert_ne!(hasher.finish(), 0);
    });
}

#[test]
fn formatting_for_debugging() {
    on_a_small_stack(|doc| assert!(!format!("{doc:?}{doc:#?}").is_empty()));
}

#[test]
fn making_owned() {
    on_a_small_stack(|doc| assert!(doc.clone().into_owned() == doc));
}

#[test]
fn visiting() {
    on_a_small_stack(|mut doc| {
        let mut texts = Texts::default();
        texts.visit_document(&doc);
        assert!(texts.0 > 0);
        texts.visit_document_mut(&mut doc);
        assert!(doc.descendants().count() > deep::LEVELS);
    });
}

#[test]
fn numbering_footnotes() {
    on_a_small_stack(|mut doc| {
        doc.number_footnotes();
        assert!(doc.footnotes().is_empty());
    });
}

#[test]
fn taking_plain_text() {
    on_a_small_stack(|doc| {
        for node in doc.descendants() {
            if let essaymark::ast::NodeRef::Paragraph(paragraph) = node {
                assert!(!plain_text(&paragraph.children).is_empty());
            }
        }
    });
}

#[cfg(feature = "serde")]
#[test]
fn serialising() {
    on_a_small_stack(|doc| assert!(!serde_json::to_string(&doc).unwrap().is_empty()));
}

#[cfg(feature = "serde")]
#[test]
fn deserialising() {
    on_a_small_stack(|doc| {
        let json = serde_json::to_string(&doc).unwrap();
        let back: Document<'_> = serde_json::from_str(&json).unwrap();
        assert!(back == doc);
    });
}

#[cfg(feature = "serde")]
#[test]
fn deserialising_from_a_value() {
    use serde::Deserialize;
    on_a_small_stack(|doc| {
        let value = serde_json::to_value(&doc).unwrap();
        assert!(Document::deserialize(&value).unwrap() == doc);
    });
}
