//! [`Link`], [`Image`], [`Autolink`] and the [`LinkReferenceDefinition`]s they refer to.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Attributes, Inline, Span};

/// A link. [CommonMark §6.3](https://spec.commonmark.org/0.31.2/#links).
///
/// ```text
/// [text](/destination "title")      [text][label]
///  ^^^^ children                     ^^^^ children
///        ^^^^^^^^^^^^                       ^^^^^ label
///                      ^^^^^ title
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Link<'a> {
    /// From `[` to the last bracket; attributes after it are left out.
    pub span: Span,
    /// How the destination is written.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub reference: Reference<'a>,
    /// The destination, escapes and character references decoded, not percent-encoded; may be empty. For a reference
    /// it is the definition's.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub destination: Cow<'a, str>,
    /// The title, decoded, without its quotes. For a reference it is the definition's.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub title: Option<Cow<'a, str>>,
    /// Attributes after it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Link<'a> {
    /// An inline link made by hand.
    #[must_use]
    pub fn new(destination: impl Into<Cow<'a, str>>, children: Vec<Inline<'a>>) -> Self {
        let destination = destination.into();
        let span = Span::default();
        Self {
            span,
            reference: Reference::Inline,
            destination,
            title: None,
            attributes: None,
            children,
        }
    }
}

/// An image. [CommonMark §6.4](https://spec.commonmark.org/0.31.2/#images).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Image<'a> {
    /// From `!` to the last bracket; attributes after it are left out.
    pub span: Span,
    /// How the destination is written.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub reference: Reference<'a>,
    /// The destination, escapes and character references decoded, not percent-encoded; may be empty.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub destination: Cow<'a, str>,
    /// The title, decoded, without its quotes.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub title: Option<Cow<'a, str>>,
    /// Attributes after it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The image description; its plain text is the alternative text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Image<'a> {
    /// An inline image made by hand.
    #[must_use]
    pub fn new(destination: impl Into<Cow<'a, str>>, children: Vec<Inline<'a>>) -> Self {
        let destination = destination.into();
        let span = Span::default();
        Self {
            span,
            reference: Reference::Inline,
            destination,
            title: None,
            attributes: None,
            children,
        }
    }
}

/// How a [`Link`] or [`Image`] names its destination.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Reference<'a> {
    /// In the link itself: `[text](/destination)`.
    #[default]
    Inline,
    /// `[text][label]`; holds the label as written.
    #[cfg_attr(feature = "serde", serde(borrow))]
    Full(Cow<'a, str>),
    /// `[label][]`; the text is the label.
    Collapsed,
    /// `[label]`; the text is the label.
    Shortcut,
}

/// An autolink, `<https://example.org>`, or one found in text. [CommonMark
/// §6.5](https://spec.commonmark.org/0.31.2/#autolinks), [GFM §6.9](https://github.github.com/gfm/#autolinks-extension-).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Autolink<'a> {
    /// The whole autolink, with its angle brackets if it has them.
    pub span: Span,
    /// What kind it is.
    pub kind: AutolinkKind,
    /// The address as written, without angle brackets. It is both the text and, but for what
    /// [`destination`](Self::destination) puts before it, the destination.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
}

impl<'a> Autolink<'a> {
    /// An autolink made by hand.
    #[must_use]
    pub fn new(kind: AutolinkKind, value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            kind,
            value: value.into(),
        }
    }

    /// Where it leads: the value, with `mailto:` or `http://` before it where the kind asks for that. Allocates only
    /// then.
    #[must_use]
    pub fn destination(&self) -> Cow<'_, str> {
        match self.kind.prefix() {
            "" => Cow::Borrowed(&self.value),
            prefix => Cow::Owned([prefix, &self.value].concat()),
        }
    }
}

/// The kind of an [`Autolink`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum AutolinkKind {
    /// `<scheme:…>`
    Uri,
    /// `<name@example.org>`
    Email,
    /// `https://…` in text.
    LiteralUri,
    /// `www.…` in text.
    LiteralWww,
    /// `name@example.org` in text.
    LiteralEmail,
}

impl AutolinkKind {
    /// What the destination has before the value: `"mailto:"`, `"http://"` or nothing.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Uri | Self::LiteralUri => "",
            Self::Email | Self::LiteralEmail => "mailto:",
            Self::LiteralWww => "http://",
        }
    }
}

/// A link reference definition, `[label]: /destination "title"`. [CommonMark
/// §4.7](https://spec.commonmark.org/0.31.2/#link-reference-definitions). It renders as nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LinkReferenceDefinition<'a> {
    /// From `[` to the end of the destination or title.
    pub span: Span,
    /// The label as written, without brackets.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub label: Cow<'a, str>,
    /// The destination, decoded; may be empty.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub destination: Cow<'a, str>,
    /// The title, decoded, without its quotes.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub title: Option<Cow<'a, str>>,
}

impl<'a> LinkReferenceDefinition<'a> {
    /// A definition made by hand.
    #[must_use]
    pub fn new(label: impl Into<Cow<'a, str>>, destination: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            label: label.into(),
            destination: destination.into(),
            title: None,
        }
    }
}
