//! [`Wikilink`] and [`Embed`].

use alloc::borrow::Cow;
use alloc::boxed::Box;

use super::{Attributes, Span};

/// A wikilink, `[[target#section|alias]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Wikilink<'a> {
    /// From the first bracket to the last.
    pub span: Span,
    /// The page or URL, decoded, blanks on both sides left out; empty for a section of this document.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub target: Cow<'a, str>,
    /// The section.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub section: Option<Section<'a>>,
    /// What to show instead of the target, decoded.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub alias: Option<Cow<'a, str>>,
    /// Attributes after it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
}

impl<'a> Wikilink<'a> {
    /// A wikilink made by hand.
    #[must_use]
    pub fn new(target: impl Into<Cow<'a, str>>) -> Self {
        Self {
            target: target.into(),
            ..Self::default()
        }
    }
}

/// An embed, `![[target#section|alias]]`: another page, a part of one, or a medium, shown in place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Embed<'a> {
    /// From the `!` to the last bracket.
    pub span: Span,
    /// The page, file or URL, decoded, blanks on both sides left out.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub target: Cow<'a, str>,
    /// The section.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub section: Option<Section<'a>>,
    /// Whether only the lede is to be shown, the text before the next heading: a `#` ends the section (or stands alone,
    /// for the introduction of the page).
    #[cfg_attr(feature = "serde", serde(default))]
    pub lede: bool,
    /// The alternative text, decoded; a size is not one.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub alias: Option<Cow<'a, str>>,
    /// The size to be shown in: `|300`, `|300x200`.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub size: Option<Size>,
    /// Attributes after it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
}

impl<'a> Embed<'a> {
    /// An embed made by hand.
    #[must_use]
    pub fn new(target: impl Into<Cow<'a, str>>) -> Self {
        Self {
            target: target.into(),
            ..Self::default()
        }
    }
}

/// The part of a page that a [`Wikilink`] or [`Embed`] names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Section<'a> {
    /// `#heading`; a path of headings keeps its inner `#`s.
    #[cfg_attr(feature = "serde", serde(borrow))]
    Heading(Cow<'a, str>),
    /// `#^block`, the name of a [`BlockId`](super::BlockId).
    #[cfg_attr(feature = "serde", serde(borrow))]
    Block(Cow<'a, str>),
}

impl Section<'_> {
    /// The heading or the block's name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Heading(name) | Self::Block(name) => name,
        }
    }
}

/// The size to show an [`Embed`] in, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Size {
    /// The width.
    pub width: u32,
    /// The height, if it is given.
    pub height: Option<u32>,
}
