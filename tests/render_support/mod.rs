//! Short words for trees made by hand.
#![allow(dead_code)]

use essaymark::ast::{
    Attribute, Attributes, Block, BlockId, Emphasis, Inline, Link, ListItem, Paragraph, Strong,
    TableCell, TableRow, Text,
};
use essaymark::render::{Content, Html};

pub(crate) fn text(value: &str) -> Inline<'_> {
    Inline::Text(Text::new(value))
}

pub(crate) fn em(children: Vec<Inline<'_>>) -> Inline<'_> {
    Inline::Emphasis(Emphasis::new(children))
}

pub(crate) fn strong(children: Vec<Inline<'_>>) -> Inline<'_> {
    Inline::Strong(Strong::new(children))
}

pub(crate) fn link<'a>(to: &'a str, label: &'a str) -> Inline<'a> {
    Inline::Link(Box::new(Link::new(to, vec![text(label)])))
}

pub(crate) fn paragraph(children: Vec<Inline<'_>>) -> Block<'_> {
    Block::Paragraph(Paragraph::new(children))
}

pub(crate) fn line(value: &str) -> Block<'_> {
    paragraph(vec![text(value)])
}

pub(crate) fn item(children: Vec<Block<'_>>) -> ListItem<'_> {
    ListItem::new(children)
}

pub(crate) fn row<'a>(cells: &[&'a str]) -> TableRow<'a> {
    let cell = |cell: &&'a str| TableCell::new(vec![text(cell)]);
    TableRow::new(cells.iter().map(cell).collect())
}

/// `#id`, `.class` or `key=value`, separated by blanks.
pub(crate) fn attributes(written: &str) -> Option<Box<Attributes<'_>>> {
    let item = |item| match str::split_at_checked(item, 1) {
        Some(("#", id)) => Attribute::Id(id.into()),
        Some((".", class)) => Attribute::Class(class.into()),
        _ => {
            let (key, value) = item.split_once('=').unwrap();
            Attribute::Pair(key.into(), value.into())
        }
    };
    Some(Box::new(Attributes::new(
        written.split(' ').map(item).collect(),
    )))
}

pub(crate) fn block_id(name: &str) -> Option<Box<BlockId<'_>>> {
    Some(Box::new(BlockId::new(name)))
}

pub(crate) fn trusted(content: &(impl Content + ?Sized)) -> String {
    Html::trusted().render(content).unwrap()
}

pub(crate) fn untrusted(content: &(impl Content + ?Sized)) -> String {
    Html::untrusted().render(content).unwrap()
}
