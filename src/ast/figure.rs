//! [`Figure`]: blocks with a [`Caption`].

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Attributes, Block, BlockId, Inline, Span};

/// Blocks and their caption.
///
/// ```text
/// ![A pond](pond.avif)
///
/// Figure: The pond at dusk.
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Figure<'a> {
    /// From the first block to the end of the caption.
    pub span: Span,
    /// Attributes after the caption.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The block id after the caption.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub block_id: Option<Box<BlockId<'a>>>,
    /// The captioned block, and the comments between it and the caption.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
    /// The caption.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub caption: Caption<'a>,
}

impl<'a> Figure<'a> {
    /// A figure made by hand.
    #[must_use]
    pub fn new(children: Vec<Block<'a>>, caption: Caption<'a>) -> Self {
        Self {
            span: Span::default(),
            attributes: None,
            block_id: None,
            children,
            caption,
        }
    }
}

/// The caption of a [`Figure`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Caption<'a> {
    /// From the cue to the last character of the caption.
    pub span: Span,
    /// The word it begins with.
    pub cue: Cue,
    /// The text after the cue.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Caption<'a> {
    /// A caption made by hand.
    #[must_use]
    pub fn new(cue: Cue, children: Vec<Inline<'a>>) -> Self {
        Self {
            span: Span::default(),
            cue,
            children,
        }
    }
}

/// The word that a [`Caption`] begins with; it is written with a colon and a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Cue {
    /// `Table:`
    Table,
    /// `Code:`
    Code,
    /// `Figure:`
    Figure,
    /// `Video:`
    Video,
    /// `Equation:`
    Equation,
    /// `Source:`
    Source,
}

impl Cue {
    /// All cues.
    pub const ALL: &'static [Self] = &[
        Cue::Table,
        Cue::Code,
        Cue::Figure,
        Cue::Video,
        Cue::Equation,
        Cue::Source,
    ];

    /// The word, without the colon.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Table => "Table",
            Self::Code => "Code",
            Self::Figure => "Figure",
            Self::Video => "Video",
            Self::Equation => "Equation",
            Self::Source => "Source",
        }
    }
}
