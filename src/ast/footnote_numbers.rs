//! The numbers of a document's notes: [`number_notes`].
//!
//! Three steps. A walk over the tree [plans](Plan): it records, text by text, what leads to a note. Then the texts are
//! read in the order in which readers reach them, which assigns the numbers. A second walk in the order of the first
//! writes those into the nodes.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::visit::{self, Visit};
use super::visit_mut::{self, VisitMut};
use super::{Block, FootnoteDefinition, FootnoteReference, InlineNote, Table};
use crate::label;
use crate::map::Map;

/// Numbers the notes of a document's blocks, given the indices of those that have any notes, references to notes or
/// definitions of notes in them.
pub(crate) fn number_notes<'a>(
    blocks: &mut [Block<'a>],
    noted: impl Iterator<Item = usize> + Clone,
    labels: impl NumberLabels,
) {
    let mut plan = Plan::new(labels);
    for block in noted.clone().filter_map(|at| blocks.get(at)) {
        plan.visit_block(block);
    }
    let mut assign = plan.numbers();
    for at in noted {
        if let Some(block) = blocks.get_mut(at) {
            assign.visit_block_mut(block);
        }
    }
}

/// Which definition a label names.
pub(crate) trait NumberLabels {
    /// A number for the label of a reference: the same for all labels that match it.
    fn of_reference(&mut self, reference: &FootnoteReference<'_>) -> Option<usize>;

    /// The same for the label of a definition.
    fn of_definition(&mut self, definition: &FootnoteDefinition<'_>) -> Option<usize>;
}

/// By the labels as they stand in the tree.
#[derive(Default)]
pub(crate) struct ByName {
    /// The number of each label met, normalized.
    met: Map<String, usize>,
}

impl ByName {
    fn number(&mut self, label: &str) -> usize {
        let label = label::normalize(label);
        if let Some(&number) = self.met.get(&*label) {
            return number;
        }
        let number = self.met.len();
        self.met.insert(label.into_owned(), number);
        number
    }
}

impl NumberLabels for ByName {
    fn of_reference(&mut self, reference: &FootnoteReference<'_>) -> Option<usize> {
        Some(self.number(&reference.label))
    }

    fn of_definition(&mut self, definition: &FootnoteDefinition<'_>) -> Option<usize> {
        Some(self.number(&definition.label))
    }
}

/// How many notes the lists have capacity for from the start: few documents have more.
const SOME: usize = 16;

/// No text, or no lead.
const NONE: u32 = u32::MAX;

/// What is read from start to end: the document, or a note without the notes inside.
#[derive(Clone, Copy)]
struct Text {
    /// Its first lead and its last.
    leads: (u32, u32),
    /// The number of the note; 0 while it has none.
    number: u32,
    /// How many references were met that lead to it.
    met: u32,
}

/// What is met in a text and leads to a note: a reference or an inline note.
#[derive(Clone, Copy)]
struct Lead {
    to: Target,
    /// The next one of the same text.
    next: u32,
    /// The number of the note that it leads to, and which of the references it is.
    place: (u32, u32),
}

#[derive(Clone, Copy)]
enum Target {
    /// The definition of the label with this number, if there is one.
    Label(Option<usize>),
    /// The inline note that is this text.
    Note(u32),
}

/// The leads of every text, in the order of reading.
struct Plan<L> {
    labels: L,
    /// The text of the first definition of each label.
    first: Vec<u32>,
    /// The document, then each note as it is met.
    texts: Vec<Text>,
    /// As they are met.
    leads: Vec<Lead>,
    /// The text that is being read; [`NONE`] in what readers never reach.
    within: u32,
}

impl<L: NumberLabels> Plan<L> {
    fn new(labels: L) -> Self {
        let mut plan = Self {
            labels,
            first: Vec::with_capacity(SOME),
            texts: Vec::with_capacity(SOME),
            leads: Vec::with_capacity(SOME),
            within: 0,
        };
        plan.begin_text();
        plan
    }

    fn begin_text(&mut self) -> u32 {
        self.texts.push(Text {
            leads: (NONE, NONE),
            number: 0,
            met: 0,
        });
        self.texts.len() as u32 - 1
    }

    fn lead(&mut self, to: Target) {
        let at = self.leads.len() as u32;
        self.leads.push(Lead {
            to,
            next: NONE,
            place: (0, 0),
        });
        let Some(text) = self.texts.get_mut(self.within as usize) else {
            return;
        };
        let (first, last) = &mut text.leads;
        match self.leads.get_mut(*last as usize) {
            Some(before) => before.next = at,
            None => *first = at,
        }
        *last = at;
    }

    /// Reads the texts in order, and numbers the notes they lead to.
    fn numbers(mut self) -> Assign {
        let mut queue = Vec::with_capacity(SOME);
        queue.push(0);
        let mut read = 0;
        while let Some(text) = queue
            .get(read)
            .and_then(|&text| self.texts.get(text as usize))
        {
            read += 1;
            let (mut next, _) = text.leads;
            while let Some(lead) = self.leads.get_mut(next as usize) {
                crate::work::step(1);
                next = lead.next;
                let target = match lead.to {
                    Target::Note(text) => text,
                    Target::Label(label) => label
                        .and_then(|label| self.first.get(label).copied())
                        .unwrap_or(NONE),
                };
                let Some(note) = self.texts.get_mut(target as usize) else {
                    continue;
                };
                if note.number == 0 {
                    note.number = queue.len() as u32;
                    queue.push(target);
                }
                note.met += 1;
                lead.place = (note.number, note.met);
            }
        }
        let mut texts = self.texts.into_iter();
        // The first is the document, which has no number.
        texts.next();
        let leads = self.leads.into_iter();
        Assign { texts, leads }
    }
}

impl<'a, L: NumberLabels> Visit<'a> for Plan<L> {
    fn visit_footnote_definition(&mut self, node: &FootnoteDefinition<'a>) {
        let text = self.begin_text();
        if let Some(label) = self.labels.of_definition(node) {
            if self.first.len() <= label {
                self.first.resize(label + 1, NONE);
            }
            if let Some(first) = self.first.get_mut(label).filter(|first| **first == NONE) {
                *first = text;
            }
        }
        let outer = core::mem::replace(&mut self.within, text);
        visit::walk_footnote_definition(self, node);
        self.within = outer;
    }

    fn visit_table(&mut self, node: &Table<'a>) {
        let body = node.groups.iter().flat_map(|group| &group.rows);
        for row in core::iter::once(&node.head).chain(body) {
            for (column, cell) in row.cells.iter().enumerate() {
                let outer = self.within;
                // GFM ignores the cells beyond the columns.
                if column >= node.alignments.len() {
                    self.within = NONE;
                }
                self.visit_table_cell(cell);
                self.within = outer;
            }
        }
    }

    fn visit_inline_note(&mut self, node: &InlineNote<'a>) {
        let text = self.begin_text();
        self.lead(Target::Note(text));
        let outer = core::mem::replace(&mut self.within, text);
        visit::walk_inline_note(self, node);
        self.within = outer;
    }

    fn visit_footnote_reference(&mut self, node: &FootnoteReference<'a>) {
        let label = self.labels.of_reference(node);
        self.lead(Target::Label(label));
    }
}

/// Writes the numbers into the tree, which it walks in the order in which [`Plan`] did.
struct Assign {
    texts: vec::IntoIter<Text>,
    leads: vec::IntoIter<Lead>,
}

impl Assign {
    fn note(&mut self) -> u32 {
        self.texts.next().map_or(0, |text| text.number)
    }

    fn place(&mut self) -> (u32, u32) {
        self.leads.next().map_or((0, 0), |lead| lead.place)
    }
}

impl<'a> VisitMut<'a> for Assign {
    fn visit_footnote_definition_mut(&mut self, node: &mut FootnoteDefinition<'a>) {
        node.number = Some(self.note()).filter(|&number| number > 0);
        visit_mut::walk_footnote_definition_mut(self, node);
    }

    fn visit_inline_note_mut(&mut self, node: &mut InlineNote<'a>) {
        self.place();
        node.number = self.note();
        visit_mut::walk_inline_note_mut(self, node);
    }

    fn visit_footnote_reference_mut(&mut self, node: &mut FootnoteReference<'a>) {
        (node.number, node.occurrence) = self.place();
        visit_mut::walk_footnote_reference_mut(self, node);
    }
}
