//! Footnotes: [`FootnoteDefinition`], [`FootnoteReference`] and [`InlineNote`].

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Attributes, Block, BlockId, Inline, Span};

/// A footnote definition, `[^label]: blocks`. It stays where it was written;
/// [`Document::footnotes`](super::Document::footnotes) lists all notes in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FootnoteDefinition<'a> {
    /// From the `[` to the end of the last child (or of the label, where there is none).
    pub span: Span,
    /// The label as written, without `[^` and `]`.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub label: Cow<'a, str>,
    /// Its number, from 1. `None` if no reference leads to it, and for every later definition of the same label.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub number: Option<u32>,
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
    /// The note's blocks.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
}

impl<'a> FootnoteDefinition<'a> {
    /// A definition made by hand, without a number; see
    /// [`Document::number_footnotes`](super::Document::number_footnotes).
    #[must_use]
    pub fn new(label: impl Into<Cow<'a, str>>, children: Vec<Block<'a>>) -> Self {
        let label = label.into();
        Self {
            span: Span::default(),
            label,
            number: None,
            attributes: None,
            block_id: None,
            children,
        }
    }
}

/// A reference to a footnote that is defined somewhere in the document: `[^label]` or `[[^label]]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FootnoteReference<'a> {
    /// The whole reference with its brackets.
    pub span: Span,
    /// The number of the note, from 1; 0 in a note that readers never reach (its own definition has no number), and in
    /// a node made by hand, until [`Document::number_footnotes`](super::Document::number_footnotes).
    pub number: u32,
    /// Which reference to this note it is: 1 for the first in reading order; 0 where the number is.
    pub occurrence: u32,
    /// Whether it is written `[[^label]]`, and so is to be shown in brackets.
    #[cfg_attr(feature = "serde", serde(default))]
    pub bracketed: bool,
    /// The label as written here, without `[^` and `]`.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub label: Cow<'a, str>,
}

impl<'a> FootnoteReference<'a> {
    /// A reference made by hand, not yet numbered.
    #[must_use]
    pub fn new(label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            number: 0,
            occurrence: 0,
            bracketed: false,
            label: label.into(),
        }
    }
}

/// An inline note: `^[text]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct InlineNote<'a> {
    /// From the `^` to the closing bracket.
    pub span: Span,
    /// Its number, from 1, in one sequence with the other notes; 0 inside a note that readers never reach, and in a
    /// node made by hand.
    pub number: u32,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> InlineNote<'a> {
    /// A note made by hand, not yet numbered.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}
