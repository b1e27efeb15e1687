//! What is known only once the whole document is parsed: the numbers of its notes.
//!
//! Diagnostics: `duplicate-footnote`, `unused-footnote`.

use crate::ast::{Document, Matched, NodeRef, number_notes};
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
