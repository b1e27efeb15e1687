//! The notes of a whole document: their numbers, and the list of them.

use alloc::string::String;
use alloc::vec;
use alloc::vec::IntoIter;
use alloc::vec::Vec;

use super::visit::{self, Visit};
use super::visit_mut::{self, VisitMut};
use super::{
    Block, DefinitionListItem, Document, FootnoteDefinition, FootnoteReference, Inline, InlineNote,
    NodeRef,
};
use crate::label;
use crate::map::Map;

/// A note that readers come to, as [`Document::footnotes`] lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Footnote<'r, 'a> {
    /// Its number, from 1.
    pub number: u32,
    /// How many references lead to it, those inside notes included; 1 for an inline note, which stands where it is
    /// referred to. A format that links back has that many links to write. In a tree made by hand several definitions may
    /// have one number: the references lead to the first of them, the others have 0.
    pub occurrences: u32,
    /// What it says.
    pub body: FootnoteBody<'r, 'a>,
}

/// Where the text of a [`Footnote`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootnoteBody<'r, 'a> {
    /// In a definition, `[^label]: blocks`.
    Definition(&'r FootnoteDefinition<'a>),
    /// On the spot, `^[text]`.
    Inline(&'r InlineNote<'a>),
}

impl<'a> Document<'a> {
    /// The notes in the order of their numbers, wherever they were written: what an HTML page shows at its end. Notes
    /// without a number, which no reference leads to, are not among them.
    ///
    /// It reads the numbers in the tree; after changing the tree, call
    /// [`number_footnotes`](Self::number_footnotes) first. Walks the whole tree, of any depth. Where a tree made by hand
    /// has one number twice, the references to it count for the first of its definitions alone.
    ///
    /// ```
    /// use essaymark::ast::FootnoteBody;
    ///
    /// let doc = essaymark::ast::sample();
    /// for note in doc.footnotes() {
    ///     let what = match note.body {
    ///         FootnoteBody::Definition(definition) => &*definition.label,
    ///         FootnoteBody::Inline(_) => "on the spot",
    ///     };
    ///     println!("{}. {what} ({} references)", note.number, note.occurrences);
    /// }
    /// ```
    #[must_use]
    pub fn footnotes(&self) -> Vec<Footnote<'_, 'a>> {
        self.footnotes_in(0..self.children.len())
    }

    /// The same, given the indices of the blocks that have any notes, references to notes or definitions of notes in them.
    pub(crate) fn footnotes_in(&self, noted: impl Iterator<Item = usize>) -> Vec<Footnote<'_, 'a>> {
        let mut found = Found::default();
        for block in noted.filter_map(|at| self.children.get(at)) {
            found.in_blocks(core::slice::from_ref(block));
        }
        let Found {
            mut notes,
            mut references,
            ..
        } = found;
        references.sort_unstable();
        notes.sort_by_key(|note| note.number);
        let mut counted = None;
        for note in &mut notes {
            if let FootnoteBody::Definition(_) = note.body {
                // For the first: otherwise so many definitions with one number would have as many references each.
                if counted.replace(note.number) == Some(note.number) {
                    continue;
                }
                let before = references.partition_point(|&number| number < note.number);
                let until = references.partition_point(|&number| number <= note.number);
                note.occurrences = (until - before) as u32;
            }
        }
        notes
    }

    /// Numbers the notes and the references to them afresh, as a parsed document has them from the start. Call it after
    /// adding, removing or moving notes. Takes time linear in the size of the tree.
    ///
    /// Numbers go by first reference, in the order of reading: first the document's text, then the references inside
    /// notes, note by note in the order of their numbers. Inline notes take numbers in the same sequence, and so do
    /// references and notes inside them. The first definition of a label counts; labels are compared as link labels are,
    /// without regard to case.
    ///
    /// What readers never come to has no number: definitions without a reference, repeated definitions, and (number and
    /// occurrence 0) references and inline notes that stand inside those. References to a label without definition have
    /// 0 too.
    pub fn number_footnotes(&mut self) {
        let all = 0..self.children.len();
        number_notes(&mut self.children, all);
    }
}

/// The notes and references come to so far. By recursion over the lists of children, as [`Visit`] does, but it keeps
/// references to the nodes; and without recursion where a tree is deeper than any that is parsed.
#[derive(Default)]
struct Found<'r, 'a> {
    notes: Vec<Footnote<'r, 'a>>,
    /// The numbers of the references.
    references: Vec<u32>,
    /// How many lists of children are open.
    depth: u32,
}

/// How deep [`Found`] recurses.
const MAX_RECURSION: u32 = 100;

impl<'r, 'a> Found<'r, 'a> {
    fn in_blocks(&mut self, blocks: &'r [Block<'a>]) {
        if self.depth == MAX_RECURSION {
            let nodes = blocks.iter().flat_map(Block::descendants);
            return nodes.for_each(|node| self.node(node));
        }
        self.depth += 1;
        self.in_shallow_blocks(blocks);
        self.depth -= 1;
    }

    /// What is found in a node itself.
    fn node(&mut self, node: NodeRef<'r, 'a>) {
        match node {
            NodeRef::FootnoteDefinition(n) => self.note_of(n),
            NodeRef::InlineNote(n) => self.note_on_the_spot(n),
            NodeRef::FootnoteReference(n) => self.reference(n),
            _ => {}
        }
    }

    fn in_shallow_blocks(&mut self, blocks: &'r [Block<'a>]) {
        for block in blocks {
            crate::work::step(1);
            match block {
                Block::Paragraph(n) => self.in_inlines(&n.children),
                Block::Heading(n) => self.in_inlines(&n.children),
                Block::Subtitle(n) => self.in_inlines(&n.children),
                Block::BlockQuote(n) => self.in_blocks(&n.children),
                Block::Admonition(n) => {
                    if let Some(title) = &n.title {
                        self.in_inlines(&title.children);
                    }
                    self.in_blocks(&n.children);
                }
                Block::Spoiler(n) => self.in_blocks(&n.children),
                Block::List(n) => n.items.iter().for_each(|n| self.in_blocks(&n.children)),
                Block::DefinitionList(n) => {
                    for part in &n.children {
                        match part {
                            DefinitionListItem::Term(n) => self.in_inlines(&n.children),
                            DefinitionListItem::Definition(n) => self.in_blocks(&n.children),
                            DefinitionListItem::Comment(_) | DefinitionListItem::HtmlBlock(_) => {}
                        }
                    }
                }
                Block::FootnoteDefinition(n) => self.definition(n),
                Block::Table(n) => {
                    let body = n.groups.iter().flat_map(|group| &group.rows);
                    for row in core::iter::once(&n.head).chain(body) {
                        for cell in &row.cells {
                            self.in_inlines(&cell.children);
                        }
                    }
                }
                Block::Figure(n) => {
                    self.in_blocks(&n.children);
                    self.in_inlines(&n.caption.children);
                }
                Block::ThematicBreak(_)
                | Block::LinkReferenceDefinition(_)
                | Block::CodeBlock(_)
                | Block::MathBlock(_)
                | Block::HtmlBlock(_)
                | Block::Comment(_) => {}
            }
        }
    }

    fn definition(&mut self, n: &'r FootnoteDefinition<'a>) {
        self.note_of(n);
        self.in_blocks(&n.children);
    }

    fn note_of(&mut self, n: &'r FootnoteDefinition<'a>) {
        self.notes.extend(n.number.map(|number| Footnote {
            number,
            occurrences: 0,
            body: FootnoteBody::Definition(n),
        }));
    }

    fn reference(&mut self, n: &FootnoteReference<'a>) {
        self.references.push(n.number);
    }

    fn in_inlines(&mut self, inlines: &'r [Inline<'a>]) {
        if self.depth == MAX_RECURSION {
            let nodes = inlines.iter().flat_map(Inline::descendants);
            return nodes.for_each(|node| self.node(node));
        }
        self.depth += 1;
        self.in_shallow_inlines(inlines);
        self.depth -= 1;
    }

    fn in_shallow_inlines(&mut self, inlines: &'r [Inline<'a>]) {
        for inline in inlines {
            crate::work::step(1);
            match inline {
                Inline::Emphasis(n) => self.in_inlines(&n.children),
                Inline::Strong(n) => self.in_inlines(&n.children),
                Inline::Strikethrough(n) => self.in_inlines(&n.children),
                Inline::Highlight(n) => self.in_inlines(&n.children),
                Inline::Link(n) => self.in_inlines(&n.children),
                Inline::Image(n) => self.in_inlines(&n.children),
                Inline::FootnoteReference(n) => self.reference(n),
                Inline::InlineNote(n) => self.inline_note(n),
                Inline::Text(_)
                | Inline::SoftBreak(_)
                | Inline::HardBreak(_)
                | Inline::CodeSpan(_)
                | Inline::Autolink(_)
                | Inline::Wikilink(_)
                | Inline::Embed(_)
                | Inline::Math(_)
                | Inline::Html(_)
                | Inline::Comment(_)
                | Inline::Tag(_) => {}
            }
        }
    }

    fn inline_note(&mut self, n: &'r InlineNote<'a>) {
        self.note_on_the_spot(n);
        self.in_inlines(&n.children);
    }

    fn note_on_the_spot(&mut self, n: &'r InlineNote<'a>) {
        if n.number > 0 {
            self.notes.push(Footnote {
                number: n.number,
                occurrences: 1,
                body: FootnoteBody::Inline(n),
            });
        }
    }
}

/// Numbers the notes of a document's blocks, given the indices of those that have any notes, references to notes or
/// definitions of notes in them.
pub(crate) fn number_notes<'a>(
    blocks: &mut [Block<'a>],
    noted: impl Iterator<Item = usize> + Clone,
) {
    let mut plan = Plan::default();
    for block in noted.clone().filter_map(|at| blocks.get(at)) {
        plan.visit_block(block);
    }
    let numbers = plan.numbers();
    let mut assign = Assign::new(numbers);
    for at in noted {
        if let Some(block) = blocks.get_mut(at) {
            assign.visit_block_mut(block);
        }
    }
}

/// A note, by its position among its kind.
#[derive(Clone, Copy)]
enum Note {
    Definition(usize),
    Inline(usize),
}

/// What is met in a text and leads to a note.
enum Lead {
    /// The reference with this position, to the label with that one.
    Reference(usize, usize),
    /// An inline note.
    Inline(usize),
}

/// The leads of every text, in the order of reading. A text is the document or a note, each without the notes inside.
#[derive(Default)]
struct Plan {
    /// The position of each label among those met, normalized.
    labels: Map<String, usize>,
    /// The first definition of the label with this position.
    first: Vec<Option<usize>>,
    document: Vec<Lead>,
    definitions: Vec<Vec<Lead>>,
    inline_notes: Vec<Vec<Lead>>,
    references: usize,
    /// The note whose text is being read; `None` for the document's.
    within: Option<Note>,
}

impl Plan {
    /// The position of `label` among the labels.
    fn label(&mut self, label: &str) -> usize {
        let label = label::normalize(label);
        if let Some(&at) = self.labels.get(&*label) {
            return at;
        }
        let at = self.first.len();
        self.labels.insert(label.into_owned(), at);
        self.first.push(None);
        at
    }

    fn text(&mut self, of: Option<Note>) -> Option<&mut Vec<Lead>> {
        match of {
            None => Some(&mut self.document),
            Some(Note::Definition(at)) => self.definitions.get_mut(at),
            Some(Note::Inline(at)) => self.inline_notes.get_mut(at),
        }
    }

    fn lead(&mut self, lead: Lead) {
        let within = self.within;
        if let Some(text) = self.text(within) {
            text.push(lead);
        }
    }

    /// Reads the texts in order, and gives out numbers to the notes they lead to.
    fn numbers(mut self) -> Numbers {
        let mut numbers = Numbers {
            definitions: vec![(0, 0); self.definitions.len()],
            inline_notes: vec![0; self.inline_notes.len()],
            references: vec![(0, 0); self.references],
        };
        let mut queue: Vec<Note> = Vec::new();
        let mut text = core::mem::take(&mut self.document);
        let mut read = 0;
        loop {
            for lead in text {
                numbers.follow(lead, &self.first, &mut queue);
            }
            let Some(&note) = queue.get(read) else {
                return numbers;
            };
            read += 1;
            text = self
                .text(Some(note))
                .map(core::mem::take)
                .unwrap_or_default();
        }
    }
}

impl<'a> Visit<'a> for Plan {
    fn visit_footnote_definition(&mut self, node: &FootnoteDefinition<'a>) {
        let at = self.definitions.len();
        self.definitions.push(Vec::new());
        let label = self.label(&node.label);
        if let Some(first) = self.first.get_mut(label) {
            first.get_or_insert(at);
        }
        let outer = self.within.replace(Note::Definition(at));
        visit::walk_footnote_definition(self, node);
        self.within = outer;
    }

    fn visit_inline_note(&mut self, node: &InlineNote<'a>) {
        let at = self.inline_notes.len();
        self.inline_notes.push(Vec::new());
        self.lead(Lead::Inline(at));
        let outer = self.within.replace(Note::Inline(at));
        visit::walk_inline_note(self, node);
        self.within = outer;
    }

    fn visit_footnote_reference(&mut self, node: &FootnoteReference<'a>) {
        let at = self.references;
        self.references += 1;
        let label = self.label(&node.label);
        self.lead(Lead::Reference(at, label));
    }
}

/// The numbers by position; 0 for none.
struct Numbers {
    /// Number, and references met.
    definitions: Vec<(u32, u32)>,
    inline_notes: Vec<u32>,
    /// Number, and occurrence.
    references: Vec<(u32, u32)>,
}

impl Numbers {
    /// Follows `lead`; `first` has the first definition of each label.
    fn follow(&mut self, lead: Lead, first: &[Option<usize>], queue: &mut Vec<Note>) {
        crate::work::step(1);
        let next = queue.len() as u32 + 1;
        match lead {
            Lead::Inline(at) => {
                queue.push(Note::Inline(at));
                if let Some(number) = self.inline_notes.get_mut(at) {
                    *number = next;
                }
            }
            Lead::Reference(at, label) => {
                let Some(&Some(definition)) = first.get(label) else {
                    return;
                };
                let Some((number, met)) = self.definitions.get_mut(definition) else {
                    return;
                };
                if *number == 0 {
                    queue.push(Note::Definition(definition));
                    *number = next;
                }
                *met += 1;
                if let Some(reference) = self.references.get_mut(at) {
                    *reference = (*number, *met);
                }
            }
        }
    }
}

/// Writes the numbers into the tree, which it walks in the order in which [`Plan`] did.
struct Assign {
    definitions: IntoIter<(u32, u32)>,
    inline_notes: IntoIter<u32>,
    references: IntoIter<(u32, u32)>,
}

impl Assign {
    fn new(numbers: Numbers) -> Self {
        Self {
            definitions: numbers.definitions.into_iter(),
            inline_notes: numbers.inline_notes.into_iter(),
            references: numbers.references.into_iter(),
        }
    }
}

impl<'a> VisitMut<'a> for Assign {
    fn visit_footnote_definition_mut(&mut self, node: &mut FootnoteDefinition<'a>) {
        let (number, _) = self.definitions.next().unwrap_or_default();
        node.number = Some(number).filter(|&number| number > 0);
        visit_mut::walk_footnote_definition_mut(self, node);
    }

    fn visit_inline_note_mut(&mut self, node: &mut InlineNote<'a>) {
        node.number = self.inline_notes.next().unwrap_or_default();
        visit_mut::walk_inline_note_mut(self, node);
    }

    fn visit_footnote_reference_mut(&mut self, node: &mut FootnoteReference<'a>) {
        (node.number, node.occurrence) = self.references.next().unwrap_or_default();
        visit_mut::walk_footnote_reference_mut(self, node);
    }
}
