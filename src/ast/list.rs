//! [`List`] and its items.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Attributes, Block, BlockId, Span};

/// A bullet or ordered list. [CommonMark §5.3](https://spec.commonmark.org/0.31.2/#lists).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct List<'a> {
    /// From the first item's marker to the end of the last item.
    pub span: Span,
    /// Bullet or ordered.
    pub kind: ListKind,
    /// Whether its paragraphs render without `<p>`: no blank line stands between its items or between the direct
    /// children of one.
    pub tight: bool,
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
    /// The items.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub items: Vec<ListItem<'a>>,
}

impl<'a> List<'a> {
    /// A tight list made by hand.
    #[must_use]
    pub fn new(kind: ListKind, items: Vec<ListItem<'a>>) -> Self {
        Self {
            span: Span::default(),
            kind,
            tight: true,
            attributes: None,
            block_id: None,
            items,
        }
    }
}

/// What marks the items of a [`List`]. CommonMark has these two, and there will be no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
pub enum ListKind {
    /// Bullets.
    Bullet {
        /// `-`, `+` or `*`.
        marker: char,
    },
    /// Numbers.
    Ordered {
        /// The first item's number, 0 to 999 999 999.
        start: u32,
        /// `.` or `)`.
        delimiter: char,
    },
}

/// An item of a [`List`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ListItem<'a> {
    /// From the marker to the end of the last child.
    pub span: Span,
    /// The box of a task item, `[ ]` or `[x]`. [GFM §5.3](https://github.github.com/gfm/#task-list-items-extension-).
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub task: Option<Task>,
    /// Attributes at the end of its first paragraph.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The block id at the end of its first paragraph.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub block_id: Option<Box<BlockId<'a>>>,
    /// The item's blocks.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
}

impl<'a> ListItem<'a> {
    /// An item made by hand.
    #[must_use]
    pub fn new(children: Vec<Block<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// The box of a task item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Task {
    /// `[ ]`, brackets included.
    pub span: Span,
    /// Whether it is ticked.
    pub checked: bool,
}

impl Task {
    /// A box made by hand.
    #[must_use]
    pub fn new(checked: bool) -> Self {
        Self {
            span: Span::default(),
            checked,
        }
    }
}
