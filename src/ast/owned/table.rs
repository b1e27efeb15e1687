//! `into_owned` of tables.

use super::{inlines, owned_attributes, owned_block_id};
use crate::ast::{Table, TableCell, TableGroup, TableRow};

impl Table<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Table<'static> {
        let Self {
            span,
            alignments,
            head,
            groups,
            attributes,
            block_id,
        } = self;
        Table {
            span,
            alignments,
            head: head.into_owned(),
            groups: groups.into_iter().map(TableGroup::into_owned).collect(),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl TableGroup<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> TableGroup<'static> {
        let Self { span, rows } = self;
        TableGroup {
            span,
            rows: rows.into_iter().map(TableRow::into_owned).collect(),
        }
    }
}

impl TableRow<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> TableRow<'static> {
        let Self { span, cells } = self;
        TableRow {
            span,
            cells: cells.into_iter().map(TableCell::into_owned).collect(),
        }
    }
}

impl TableCell<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> TableCell<'static> {
        let Self { span, children } = self;
        TableCell {
            span,
            children: inlines(children),
        }
    }
}
