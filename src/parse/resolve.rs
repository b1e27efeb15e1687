//! What is known only once the whole document is parsed: the numbers of its notes.
//!
//! Diagnostics: `duplicate-footnote`, `unused-footnote`.

use crate::ast::{
    Document, FootnoteDefinition, FootnoteReference, NodeRef, NumberLabels, number_notes,
};
use crate::diagnostic::{Code, Sink};
use crate::label::normalize;
use crate::map::{Entry, Map};

/// Numbers the notes of `document`, all of which are in the blocks with the indices `noted`, and reports those that
/// readers never reach.
pub(super) fn number_footnotes(document: &mut Document<'_>, noted: &[usize], sink: &mut Sink) {
    number_notes(&mut document.children, noted.iter().copied(), Matched);
    if sink.is_on() {
        report_unnumbered(document, sink);
    }
}

/// By what the parser wrote into the nodes' numbers when it matched the labels: one more than the label's number.
#[derive(Clone, Copy)]
struct Matched;

impl NumberLabels for Matched {
    fn of_reference(&mut self, reference: &FootnoteReference<'_>) -> Option<usize> {
        (reference.number as usize).checked_sub(1)
    }

    fn of_definition(&mut self, definition: &FootnoteDefinition<'_>) -> Option<usize> {
        (definition.number? as usize).checked_sub(1)
    }
}

fn report_unnumbered(document: &Document<'_>, sink: &mut Sink) {
    let mut first = Map::new();
    for node in document.descendants() {
        crate::work::step(1);
        let NodeRef::FootnoteDefinition(definition) = node else {
            continue;
        };
        let Some(label) = document.span_of(&definition.label) else {
            continue;
        };
        match first.entry(normalize(&definition.label)) {
            Entry::Occupied(first) => {
                sink.report_related(
                    Code::DuplicateFootnote,
                    label,
                    &definition.label,
                    *first.get(),
                );
            }
            Entry::Vacant(free) => {
                free.insert(label);
                if definition.number.is_none() {
                    sink.report_about(Code::UnusedFootnote, label, &definition.label);
                }
            }
        }
    }
}
