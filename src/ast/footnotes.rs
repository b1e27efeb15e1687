//! The notes of a whole document: their numbers, and the list of them.

use alloc::vec::Vec;

use super::footnote_numbers::{ByName, number_notes};
use super::{
    Block, DefinitionListItem, Document, FootnoteDefinition, FootnoteReference, Inline, InlineNote,
    NodeRef,
};

/// A note that readers reach, as [`Document::footnotes`] lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Footnote<'r, 'a> {
    /// Its number, from 1.
    pub number: u32,
    /// How many references lead to it, those inside notes included; 1 for an inline note, which stands where it is
    /// referred to. A format that links back has that many links to write. In a hand-made tree where several definitions
    /// share a number, the first gets all its references and the others 0.
    pub occurrences: u32,
    /// What it says.
    pub body: FootnoteBody<'r, 'a>,
}

/// Where the text of a [`Footnote`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootnoteBody<'r, 'a> {
    /// In a definition, `[^label]: blocks`.
    Definition(&'r FootnoteDefinition<'a>),
    /// In an inline note, `^[text]`.
    Inline(&'r InlineNote<'a>),
}

impl<'a> Document<'a> {
    /// The notes in the order of their numbers, wherever they were written: what an HTML page shows at its end. Notes
    /// without a number, which no reference leads to, are not among them.
    ///
    /// It reads the numbers in the tree; after changing the tree, call
    /// [`number_footnotes`](Self::number_footnotes) first. Walks the whole tree, of any depth.
    ///
    /// ```
    /// use essaymark::ast::FootnoteBody;
    ///
    /// let doc = essaymark::ast::sample();
    /// for note in doc.footnotes() {
    ///     let what = match note.body {
    ///         FootnoteBody::Definition(definition) => &*definition.label,
    ///         FootnoteBody::Inline(_) => "inline note",
    ///     };
    ///     println!("{}. {what} ({} references)", note.number, note.occurrences);
    /// }
    /// ```
    #[must_use]
    pub fn footnotes(&self) -> Vec<Footnote<'_, 'a>> {
        self.footnotes_in(0..self.children.len(), 0, 0)
    }

    /// The same, given the indices of the blocks that hold notes, references to them or definitions of them, and about
    /// how many notes and references there are.
    pub(crate) fn footnotes_in(
        &self,
        noted: impl Iterator<Item = usize>,
        notes: usize,
        references: usize,
    ) -> Vec<Footnote<'_, 'a>> {
        let mut found = Found {
            notes: Vec::with_capacity(notes),
            references: Vec::with_capacity(references),
            depth: 0,
        };
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
                // Only the first: otherwise many definitions with one number would all have its many references.
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

    /// Numbers the notes and the references to them again, as parsing does. Call it after
    /// adding, removing or moving notes. Takes time linear in the size of the tree.
    ///
    /// Numbers go by first reference, in the order of reading: first the document's text, then the references inside
    /// notes, note by note in the order of their numbers. Inline notes take numbers in the same sequence, and so do
    /// references and notes inside them. The first definition of a label counts; labels are compared as link labels are,
    /// without regard to case.
    ///
    /// What readers never reach has no number: definitions without a reference, repeated definitions, and (number and
    /// occurrence 0) references and inline notes that stand inside those or in cells beyond a table's columns. References to
    /// a label without definition have 0 too.
    pub fn number_footnotes(&mut self) {
        let all = 0..self.children.len();
        number_notes(&mut self.children, all, ByName::default());
    }
}

/// The notes and references found so far. By recursion over the lists of children, as [`Visit`](super::Visit) does, but it keeps
/// references to the nodes; and without recursion where a tree is deeper than any that is parsed.
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
                | Inline::HtmlInline(_)
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
