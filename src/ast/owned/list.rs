//! `into_owned` of lists and definition lists.

use alloc::boxed::Box;

use super::{blocks, inlines, owned_attributes, owned_block_id};
use crate::ast::{Definition, DefinitionList, DefinitionListItem, List, ListItem, Term};

impl List<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> List<'static> {
        let Self {
            span,
            kind,
            tight,
            attributes,
            block_id,
            items,
        } = self;
        List {
            span,
            kind,
            tight,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            items: items.into_iter().map(ListItem::into_owned).collect(),
        }
    }
}

impl ListItem<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> ListItem<'static> {
        let Self {
            span,
            task,
            attributes,
            block_id,
            children,
        } = self;
        ListItem {
            span,
            task,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}

impl DefinitionList<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> DefinitionList<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        DefinitionList {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: children
                .into_iter()
                .map(DefinitionListItem::into_owned)
                .collect(),
        }
    }
}

impl DefinitionListItem<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> DefinitionListItem<'static> {
        match self {
            Self::Term(n) => DefinitionListItem::Term(n.into_owned()),
            Self::Definition(n) => DefinitionListItem::Definition(n.into_owned()),
            Self::Comment(n) => DefinitionListItem::Comment(n.into_owned()),
            Self::HtmlBlock(n) => DefinitionListItem::HtmlBlock(Box::new(n.into_owned())),
        }
    }
}

impl Term<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Term<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        Term {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: inlines(children),
        }
    }
}

impl Definition<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Definition<'static> {
        let Self {
            span,
            tight,
            attributes,
            block_id,
            children,
        } = self;
        Definition {
            span,
            tight,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}
