//! The notes of a document in the order of their numbers.

use std::collections::BTreeMap;

use crate::ast::{
    Block, DefinitionListItem, Document, FootnoteDefinition, Inline, InlineNote, Table,
};

/// A note that readers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Footnote<'r, 'a> {
    /// Its number, from 1.
    pub number: u32,
    /// How many references lead to it.
    pub occurrences: u32,
    /// What it says.
    pub body: FootnoteBody<'r, 'a>,
}

/// Where the text of a [`Footnote`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootnoteBody<'r, 'a> {
    /// In a definition.
    Definition(&'r FootnoteDefinition<'a>),
    /// On the spot.
    Inline(&'r InlineNote<'a>),
}

#[derive(Default)]
struct Found<'r, 'a> {
    notes: Vec<Footnote<'r, 'a>>,
    references: BTreeMap<u32, u32>,
}

pub(super) fn footnotes<'r, 'a>(doc: &'r Document<'a>) -> Vec<Footnote<'r, 'a>> {
    let mut found = Found::default();
    blocks(&doc.children, &mut found);
    let Found {
        mut notes,
        references,
    } = found;
    for note in &mut notes {
        if let FootnoteBody::Definition(_) = note.body {
            note.occurrences = references.get(&note.number).copied().unwrap_or_default();
        }
    }
    notes.sort_by_key(|note| note.number);
    notes
}

fn blocks<'r, 'a>(ns: &'r [Block<'a>], found: &mut Found<'r, 'a>) {
    for n in ns {
        match n {
            Block::Paragraph(n) => inlines(&n.children, found),
            Block::Heading(n) => inlines(&n.children, found),
            Block::Subtitle(n) => inlines(&n.children, found),
            Block::BlockQuote(n) => blocks(&n.children, found),
            Block::Admonition(n) => {
                if let Some(title) = &n.title {
                    inlines(&title.children, found);
                }
                blocks(&n.children, found);
            }
            Block::Spoiler(n) => blocks(&n.children, found),
            Block::List(n) => n.items.iter().for_each(|n| blocks(&n.children, found)),
            Block::DefinitionList(n) => {
                for item in &n.children {
                    match item {
                        DefinitionListItem::Term(n) => inlines(&n.children, found),
                        DefinitionListItem::Definition(n) => blocks(&n.children, found),
                        DefinitionListItem::Comment(_) | DefinitionListItem::HtmlBlock(_) => {}
                    }
                }
            }
            Block::FootnoteDefinition(n) => {
                found.notes.extend(n.number.map(|number| Footnote {
                    number,
                    occurrences: 0,
                    body: FootnoteBody::Definition(n),
                }));
                blocks(&n.children, found);
            }
            Block::Table(n) => table(n, found),
            Block::Figure(n) => {
                blocks(&n.children, found);
                inlines(&n.caption.children, found);
            }
            _ => {}
        }
    }
}

fn table<'r, 'a>(n: &'r Table<'a>, found: &mut Found<'r, 'a>) {
    let body = n.groups.iter().flat_map(|group| &group.rows);
    for cell in std::iter::once(&n.head).chain(body).flat_map(|r| &r.cells) {
        inlines(&cell.children, found);
    }
}

fn inlines<'r, 'a>(ns: &'r [Inline<'a>], found: &mut Found<'r, 'a>) {
    for n in ns {
        match n {
            Inline::Emphasis(n) => inlines(&n.children, found),
            Inline::Strong(n) => inlines(&n.children, found),
            Inline::Strikethrough(n) => inlines(&n.children, found),
            Inline::Highlight(n) => inlines(&n.children, found),
            Inline::Link(n) => inlines(&n.children, found),
            Inline::FootnoteReference(n) => *found.references.entry(n.number).or_default() += 1,
            Inline::InlineNote(n) => {
                if n.number > 0 {
                    found.notes.push(Footnote {
                        number: n.number,
                        occurrences: 1,
                        body: FootnoteBody::Inline(n),
                    });
                }
                inlines(&n.children, found);
            }
            _ => {}
        }
    }
}
