//! The three readings of `>`: [`BlockQuote`], [`Admonition`] and [`Spoiler`].

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{AdmonitionKind, Attributes, Block, BlockId, Inline, Span};

/// A block quote. [CommonMark §5.1](https://spec.commonmark.org/0.31.2/#block-quotes).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct BlockQuote<'a> {
    /// From the first `>` to the end of the last line that belongs to it.
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
    /// The quoted blocks.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
}

impl<'a> BlockQuote<'a> {
    /// A block quote made by hand.
    #[must_use]
    pub fn new(children: Vec<Block<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// An admonition (callout): a block quote whose first non-blank line begins with `[!kind]`.
///
/// ```text
/// > [!quote]- [A title](/with-a-link)
///     ^^^^^  word      ^^^^^^^^^^^^ title
///           ^ fold
/// > Body, in any blocks.
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Admonition<'a> {
    /// From the first `>` to the end of the last line that belongs to it.
    pub span: Span,
    /// The canonical kind.
    pub kind: AdmonitionKind,
    /// The kind as it was written: `TLDR` for [`AdmonitionKind::Abstract`]. For a kind that is not known
    /// ([`AdmonitionKind::Custom`]) this is the only name there is.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub word: Cow<'a, str>,
    /// What stands after `|` in `[!kind|meta]`, raw.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub meta: Option<Cow<'a, str>>,
    /// Whether readers may fold it.
    pub fold: Fold,
    /// The title; `None` where none is written, and renderers then show the kind's name.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub title: Option<AdmonitionTitle<'a>>,
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
    /// The body.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
}

impl<'a> Admonition<'a> {
    /// An admonition made by hand, without title, not foldable. The kind is found from the word.
    #[must_use]
    pub fn new(word: impl Into<Cow<'a, str>>, children: Vec<Block<'a>>) -> Self {
        let word = word.into();
        Self {
            span: Span::default(),
            kind: AdmonitionKind::from_word(&word),
            word,
            meta: None,
            fold: Fold::None,
            title: None,
            attributes: None,
            block_id: None,
            children,
        }
    }
}

/// The title of an [`Admonition`]: the rest of its first line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AdmonitionTitle<'a> {
    /// The title's text, blanks on both sides left out; never empty in a parsed tree.
    pub span: Span,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> AdmonitionTitle<'a> {
    /// A title made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            span: Span::default(),
            children,
        }
    }
}

/// Whether readers may fold an [`Admonition`], and how it starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Fold {
    /// No sign: not foldable.
    #[default]
    None,
    /// `+`: foldable, starts open.
    Open,
    /// `-`: foldable, starts closed.
    Closed,
}

/// A spoiler: a block quote whose first line begins with `!` and a blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Spoiler<'a> {
    /// From the first `>` to the end of the last line that belongs to it.
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
    /// The hidden blocks.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Block<'a>>,
}

impl<'a> Spoiler<'a> {
    /// A spoiler made by hand.
    #[must_use]
    pub fn new(children: Vec<Block<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}
