//! [`DefinitionList`]: terms and their definitions.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Attributes, Block, BlockId, Comment, HtmlBlock, Inline, Span};

/// A definition list.
///
/// ```text
/// Term
/// : Definition, in any blocks.
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct DefinitionList<'a> {
    /// From the first term to the end of the last definition.
    pub span: Span,
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
    /// Terms and definitions in source order; each definition belongs to the terms before it.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<DefinitionListItem<'a>>,
}

impl<'a> DefinitionList<'a> {
    /// A definition list made by hand.
    #[must_use]
    pub fn new(children: Vec<DefinitionListItem<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// A part of a [`DefinitionList`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DefinitionListItem<'a> {
    /// A term.
    Term(Term<'a>),
    /// A definition.
    Definition(Definition<'a>),
    /// A `%%` comment between two parts.
    Comment(Comment<'a>),
    /// An HTML comment between two parts.
    HtmlBlock(Box<HtmlBlock<'a>>),
}

impl DefinitionListItem<'_> {
    /// The node's span.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Term(n) => n.span,
            Self::Definition(n) => n.span,
            Self::Comment(n) => n.span,
            Self::HtmlBlock(n) => n.span,
        }
    }
}

/// A term: one line of the paragraph before a definition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Term<'a> {
    /// The line's text, blanks on both sides left out.
    pub span: Span,
    /// Attributes at its end.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The block id at its end.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub block_id: Option<Box<BlockId<'a>>>,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Term<'a> {
    /// A term made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// A definition of the terms before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Definition<'a> {
    /// From the `:` to the end of the last child.
    pub span: Span,
    /// Whether no blank line stands before it or between two of its children. Renderers then write a paragraph directly
    /// in it without `<p>`.
    pub tight: bool,
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
    /// The definition's blocks.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
}

impl<'a> Definition<'a> {
    /// A tight definition made by hand.
    #[must_use]
    pub fn new(children: Vec<Block<'a>>) -> Self {
        Self {
            tight: true,
            children,
            ..Self::default()
        }
    }
}
