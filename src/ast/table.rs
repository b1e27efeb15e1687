//! [`Table`], its rows and cells.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Attributes, BlockId, Inline, Span};

/// A table. [GFM §4.10](https://github.github.com/gfm/#tables-extension-), with row groups.
///
/// Rows hold the cells that were written, no more and no fewer: a row may be shorter or longer than
/// [`alignments`](Self::alignments). HTML fills up short rows, up to a bound, and leaves out the cells beyond the last
/// column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Table<'a> {
    /// From the head row's first character to the last row's last.
    pub span: Span,
    /// One for each column.
    pub alignments: Vec<Alignment>,
    /// The head row.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub head: TableRow<'a>,
    /// The body. A row of `===` cells separates two groups. Groups are never empty, and a table without body rows has
    /// none.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub groups: Vec<TableGroup<'a>>,
    /// Attributes below it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The block id below it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub block_id: Option<Box<BlockId<'a>>>,
}

impl<'a> Table<'a> {
    /// A table made by hand.
    #[must_use]
    pub fn new(
        alignments: Vec<Alignment>,
        head: TableRow<'a>,
        groups: Vec<TableGroup<'a>>,
    ) -> Self {
        Self {
            span: Span::default(),
            alignments,
            head,
            groups,
            attributes: None,
            block_id: None,
        }
    }
}

/// How the cells of a column are aligned. GFM has these, and there will be no others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Alignment {
    /// `---`
    #[default]
    None,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}

/// A run of body rows, `<tbody>` in HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TableGroup<'a> {
    /// From its first row to its last.
    pub span: Span,
    /// The rows.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub rows: Vec<TableRow<'a>>,
}

impl<'a> TableGroup<'a> {
    /// A group made by hand.
    #[must_use]
    pub fn new(rows: Vec<TableRow<'a>>) -> Self {
        Self {
            span: Span::default(),
            rows,
        }
    }
}

/// A row of a [`Table`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TableRow<'a> {
    /// The line, blanks on both sides left out.
    pub span: Span,
    /// The cells as written.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub cells: Vec<TableCell<'a>>,
}

impl<'a> TableRow<'a> {
    /// A row made by hand.
    #[must_use]
    pub fn new(cells: Vec<TableCell<'a>>) -> Self {
        Self {
            span: Span::default(),
            cells,
        }
    }
}

/// A cell of a [`TableRow`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TableCell<'a> {
    /// The cell's text, pipes and the blanks inside them left out; empty for an empty cell.
    pub span: Span,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> TableCell<'a> {
    /// A cell made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            span: Span::default(),
            children,
        }
    }
}
