//! [`Children`]: the nodes directly below a node.

use alloc::boxed::Box;
use core::iter::FusedIterator;
use core::slice::Iter;

use super::{
    Attributes, Block, BlockId, Caption, DefinitionListItem, Inline, ListItem, NodeRef, TableCell,
    TableGroup, TableRow,
};

/// The nodes directly below a node; see [`NodeRef::children`].
#[derive(Clone, Debug)]
pub struct Children<'r, 'a> {
    /// What stands before the list of children: front matter, a title, a box, a head row.
    first: Option<NodeRef<'r, 'a>>,
    list: Nodes<'r, 'a>,
    caption: Option<&'r Caption<'a>>,
    attributes: Option<&'r Attributes<'a>>,
    block_id: Option<&'r BlockId<'a>>,
}

#[derive(Clone, Debug)]
enum Nodes<'r, 'a> {
    None,
    Blocks(Iter<'r, Block<'a>>),
    Inlines(Iter<'r, Inline<'a>>),
    Items(Iter<'r, ListItem<'a>>),
    Parts(Iter<'r, DefinitionListItem<'a>>),
    Groups(Iter<'r, TableGroup<'a>>),
    Rows(Iter<'r, TableRow<'a>>),
    Cells(Iter<'r, TableCell<'a>>),
}

impl<'r, 'a> Nodes<'r, 'a> {
    fn next(&mut self) -> Option<NodeRef<'r, 'a>> {
        match self {
            Self::None => None,
            Self::Blocks(list) => list.next().map(NodeRef::from),
            Self::Inlines(list) => list.next().map(NodeRef::from),
            Self::Items(list) => list.next().map(NodeRef::ListItem),
            Self::Parts(list) => list.next().map(NodeRef::from),
            Self::Groups(list) => list.next().map(NodeRef::TableGroup),
            Self::Rows(list) => list.next().map(NodeRef::TableRow),
            Self::Cells(list) => list.next().map(NodeRef::TableCell),
        }
    }
}

impl<'r, 'a> Iterator for Children<'r, 'a> {
    type Item = NodeRef<'r, 'a>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        if let Some(child) = self.list.next() {
            return Some(child);
        }
        if let Some(caption) = self.caption.take() {
            return Some(NodeRef::Caption(caption));
        }
        if let Some(attributes) = self.attributes.take() {
            return Some(NodeRef::Attributes(attributes));
        }
        self.block_id.take().map(NodeRef::BlockId)
    }
}

impl FusedIterator for Children<'_, '_> {}

impl<'r, 'a> Children<'r, 'a> {
    pub(super) fn of(node: NodeRef<'r, 'a>) -> Self {
        match node {
            NodeRef::Document(n) => {
                Self::blocks(&n.children).after(n.front_matter.as_ref().map(NodeRef::FrontMatter))
            }
            NodeRef::Paragraph(n) => Self::inlines(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::Heading(n) => Self::inlines(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::Subtitle(n) => Self::inlines(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::ThematicBreak(n) => Self::none().with(&n.attributes, &n.block_id),
            NodeRef::BlockQuote(n) => Self::blocks(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::Admonition(n) => Self::blocks(&n.children)
                .after(n.title.as_ref().map(NodeRef::AdmonitionTitle))
                .with(&n.attributes, &n.block_id),
            NodeRef::AdmonitionTitle(n) => Self::inlines(&n.children),
            NodeRef::Spoiler(n) => Self::blocks(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::List(n) => {
                Self::list(Nodes::Items(n.items.iter())).with(&n.attributes, &n.block_id)
            }
            NodeRef::ListItem(n) => Self::blocks(&n.children)
                .after(n.task.as_ref().map(NodeRef::Task))
                .with(&n.attributes, &n.block_id),
            NodeRef::DefinitionList(n) => {
                Self::list(Nodes::Parts(n.children.iter())).with(&n.attributes, &n.block_id)
            }
            NodeRef::Term(n) => Self::inlines(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::Definition(n) => Self::blocks(&n.children).with(&n.attributes, &n.block_id),
            NodeRef::FootnoteDefinition(n) => {
                Self::blocks(&n.children).with(&n.attributes, &n.block_id)
            }
            NodeRef::Table(n) => Self::list(Nodes::Groups(n.groups.iter()))
                .after(Some(NodeRef::TableRow(&n.head)))
                .with(&n.attributes, &n.block_id),
            NodeRef::TableGroup(n) => Self::list(Nodes::Rows(n.rows.iter())),
            NodeRef::TableRow(n) => Self::list(Nodes::Cells(n.cells.iter())),
            NodeRef::TableCell(n) => Self::inlines(&n.children),
            NodeRef::Figure(n) => Self::blocks(&n.children)
                .before(&n.caption)
                .with(&n.attributes, &n.block_id),
            NodeRef::Caption(n) => Self::inlines(&n.children),
            NodeRef::CodeBlock(n) => Self::none().with(&n.attributes, &n.block_id),
            NodeRef::MathBlock(n) => Self::none().with(&n.attributes, &n.block_id),
            NodeRef::HtmlBlock(n) => Self::none().with(&n.attributes, &n.block_id),
            NodeRef::CodeSpan(n) => Self::none().with_attributes(&n.attributes),
            NodeRef::Emphasis(n) => Self::inlines(&n.children).with_attributes(&n.attributes),
            NodeRef::Strong(n) => Self::inlines(&n.children).with_attributes(&n.attributes),
            NodeRef::Strikethrough(n) => Self::inlines(&n.children).with_attributes(&n.attributes),
            NodeRef::Highlight(n) => Self::inlines(&n.children).with_attributes(&n.attributes),
            NodeRef::Link(n) => Self::inlines(&n.children).with_attributes(&n.attributes),
            NodeRef::Image(n) => Self::inlines(&n.children).with_attributes(&n.attributes),
            NodeRef::Wikilink(n) => Self::none().with_attributes(&n.attributes),
            NodeRef::Embed(n) => Self::none().with_attributes(&n.attributes),
            NodeRef::InlineNote(n) => Self::inlines(&n.children),
            NodeRef::FrontMatter(_)
            | NodeRef::Task(_)
            | NodeRef::LinkReferenceDefinition(_)
            | NodeRef::Comment(_)
            | NodeRef::Text(_)
            | NodeRef::SoftBreak(_)
            | NodeRef::HardBreak(_)
            | NodeRef::Autolink(_)
            | NodeRef::FootnoteReference(_)
            | NodeRef::Math(_)
            | NodeRef::HtmlInline(_)
            | NodeRef::Tag(_)
            | NodeRef::Attributes(_)
            | NodeRef::BlockId(_) => Self::none(),
        }
    }

    fn none() -> Self {
        Self::list(Nodes::None)
    }

    fn blocks(list: &'r [Block<'a>]) -> Self {
        Self::list(Nodes::Blocks(list.iter()))
    }

    fn inlines(list: &'r [Inline<'a>]) -> Self {
        Self::list(Nodes::Inlines(list.iter()))
    }

    fn list(list: Nodes<'r, 'a>) -> Self {
        Self {
            first: None,
            list,
            caption: None,
            attributes: None,
            block_id: None,
        }
    }

    fn after(self, first: Option<NodeRef<'r, 'a>>) -> Self {
        Self { first, ..self }
    }

    fn before(self, caption: &'r Caption<'a>) -> Self {
        Self {
            caption: Some(caption),
            ..self
        }
    }

    fn with(
        self,
        attributes: &'r Option<Box<Attributes<'a>>>,
        block_id: &'r Option<Box<BlockId<'a>>>,
    ) -> Self {
        Self {
            attributes: attributes.as_deref(),
            block_id: block_id.as_deref(),
            ..self
        }
    }

    fn with_attributes(self, attributes: &'r Option<Box<Attributes<'a>>>) -> Self {
        Self {
            attributes: attributes.as_deref(),
            ..self
        }
    }
}
