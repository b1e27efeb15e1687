//! Trees as deep as parsing makes them.

use essaymark::ast::{
    Admonition, Attribute, Attributes, Block, BlockQuote, Caption, Cue, Document, Emphasis, Figure,
    Inline, List, ListItem, ListKind, Paragraph, Table, TableCell, TableGroup, TableRow, Text,
};

/// The deepest trees that parsing gives have this many levels below the document.
pub(crate) const LEVELS: usize = 60;

/// Attributes whose JSON is as deep as it gets.
fn attributes() -> Option<Box<Attributes<'static>>> {
    let pair = Attribute::Pair("key".into(), "value".into());
    let mut attributes = Attributes::new(vec![pair]);
    attributes.spans = vec![(0..1).into()];
    Some(Box::new(attributes))
}

/// `levels` levels of inlines.
fn inlines(levels: usize) -> Inline<'static> {
    let mut inline = Inline::Text(Text::new("deep"));
    for _ in 1..levels {
        let mut emphasis = Emphasis::new(vec![inline]);
        emphasis.attributes = attributes();
        inline = Inline::Emphasis(emphasis);
    }
    inline
}

/// `levels` levels of lists and items, around `inner` levels of inlines in a paragraph.
fn lists(levels: usize, inner: usize) -> Block<'static> {
    let mut block = Block::Paragraph(Paragraph::new(vec![inlines(inner)]));
    for _ in 0..levels / 2 {
        let mut item = ListItem::new(vec![block]);
        item.attributes = attributes();
        let mut list = List::new(ListKind::Bullet { marker: '-' }, vec![item]);
        list.attributes = attributes();
        block = Block::List(Box::new(list));
    }
    block
}

fn quotes(levels: usize, mut block: Block<'static>) -> Block<'static> {
    for level in 0..levels {
        block = if level % 2 == 0 {
            Block::BlockQuote(BlockQuote::new(vec![block]))
        } else {
            Block::Admonition(Box::new(Admonition::new("note", vec![block])))
        };
    }
    block
}

/// Trees of 60 levels of many kinds.
pub(crate) fn trees() -> Vec<(&'static str, Document<'static>)> {
    let cell = TableCell::new(vec![inlines(16)]);
    let row = TableRow::new(vec![cell]);
    let group = TableGroup::new(vec![row.clone()]);
    let table = Table::new(Vec::new(), row, vec![group]);
    let caption = Caption::new(Cue::Figure, vec![inlines(18)]);
    let figure = Figure::new(Vec::new(), caption);
    vec![
        ("inlines", Document::new(vec![lists(0, LEVELS - 1)])),
        ("lists", Document::new(vec![lists(LEVELS - 2, 1)])),
        ("half", Document::new(vec![lists(30, 29)])),
        (
            "table",
            Document::new(vec![quotes(40, Block::Table(Box::new(table)))]),
        ),
        (
            "caption",
            Document::new(vec![quotes(40, Block::Figure(Box::new(figure)))]),
        ),
    ]
}
