//! [`Inline`], and the inlines that are text or emphasis of text.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{
    Attributes, Autolink, Comment, Embed, FootnoteReference, Image, InlineNote, Link, Span,
    Wikilink,
};
use crate::html_comment::is_html_comments;

/// An inline: a piece of the text of a block.
///
/// Large nodes are boxed, so that a `Vec<Inline>` stays compact; patterns see through the box.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Inline<'a> {
    /// Text.
    Text(Text<'a>),
    /// A line end in running text.
    SoftBreak(SoftBreak),
    /// A line end that is to be kept.
    HardBreak(HardBreak),
    /// `` `code` ``
    CodeSpan(CodeSpan<'a>),
    /// `*emphasis*`
    Emphasis(Emphasis<'a>),
    /// `**strong**`
    Strong(Strong<'a>),
    /// `~~struck out~~`
    Strikethrough(Strikethrough<'a>),
    /// `==highlighted==`
    Highlight(Highlight<'a>),
    /// `[text](/destination)` and the like.
    Link(Box<Link<'a>>),
    /// `![description](/destination)` and the like.
    Image(Box<Image<'a>>),
    /// `<https://example.org>`, or an address in text.
    Autolink(Autolink<'a>),
    /// `[[target]]`
    Wikilink(Box<Wikilink<'a>>),
    /// `![[target]]`
    Embed(Box<Embed<'a>>),
    /// `[^label]`
    FootnoteReference(Box<FootnoteReference<'a>>),
    /// `^[text]`
    InlineNote(InlineNote<'a>),
    /// `$x$`
    Math(Math<'a>),
    /// A piece of raw HTML.
    HtmlInline(HtmlInline<'a>),
    /// `%% … %%`
    Comment(Comment<'a>),
    /// `#tag`
    Tag(Tag<'a>),
}

impl Inline<'_> {
    /// The node's span.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text(n) => n.span,
            Self::SoftBreak(n) => n.span,
            Self::HardBreak(n) => n.span,
            Self::CodeSpan(n) => n.span,
            Self::Emphasis(n) => n.span,
            Self::Strong(n) => n.span,
            Self::Strikethrough(n) => n.span,
            Self::Highlight(n) => n.span,
            Self::Link(n) => n.span,
            Self::Image(n) => n.span,
            Self::Autolink(n) => n.span,
            Self::Wikilink(n) => n.span,
            Self::Embed(n) => n.span,
            Self::FootnoteReference(n) => n.span,
            Self::InlineNote(n) => n.span,
            Self::Math(n) => n.span,
            Self::HtmlInline(n) => n.span,
            Self::Comment(n) => n.span,
            Self::Tag(n) => n.span,
        }
    }
}

impl<'a> Inline<'a> {
    /// The inlines in it, if it is one that may hold some.
    #[inline]
    pub(crate) fn children(&self) -> Option<&[Inline<'a>]> {
        match self {
            Self::Emphasis(n) => Some(&n.children),
            Self::Strong(n) => Some(&n.children),
            Self::Strikethrough(n) => Some(&n.children),
            Self::Highlight(n) => Some(&n.children),
            Self::Link(n) => Some(&n.children),
            Self::Image(n) => Some(&n.children),
            Self::InlineNote(n) => Some(&n.children),
            Self::Text(_)
            | Self::SoftBreak(_)
            | Self::HardBreak(_)
            | Self::CodeSpan(_)
            | Self::Autolink(_)
            | Self::Wikilink(_)
            | Self::Embed(_)
            | Self::FootnoteReference(_)
            | Self::Math(_)
            | Self::HtmlInline(_)
            | Self::Comment(_)
            | Self::Tag(_) => None,
        }
    }

    /// The same, to change.
    #[inline]
    pub(crate) fn children_mut(&mut self) -> Option<&mut Vec<Inline<'a>>> {
        match self {
            Self::Emphasis(n) => Some(&mut n.children),
            Self::Strong(n) => Some(&mut n.children),
            Self::Strikethrough(n) => Some(&mut n.children),
            Self::Highlight(n) => Some(&mut n.children),
            Self::Link(n) => Some(&mut n.children),
            Self::Image(n) => Some(&mut n.children),
            Self::InlineNote(n) => Some(&mut n.children),
            Self::Text(_)
            | Self::SoftBreak(_)
            | Self::HardBreak(_)
            | Self::CodeSpan(_)
            | Self::Autolink(_)
            | Self::Wikilink(_)
            | Self::Embed(_)
            | Self::FootnoteReference(_)
            | Self::Math(_)
            | Self::HtmlInline(_)
            | Self::Comment(_)
            | Self::Tag(_) => None,
        }
    }
}

/// A run of text within one line. Adjacent text is always one node.
///
/// ```
/// use essaymark::ast::{Block, Inline};
/// let doc = essaymark::parse(r"snake_case &amp; \*stars\*");
/// let Block::Paragraph(p) = &doc.children[0] else { panic!() };
/// let [Inline::Text(text)] = &p.children[..] else { panic!() };
/// assert_eq!(text.value, "snake_case & *stars*");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Text<'a> {
    /// The text in the source, escapes and all.
    pub span: Span,
    /// The text, decoded. Borrowed unless an escape, a character reference or NUL makes it differ from the source.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
}

impl<'a> Text<'a> {
    /// Text made by hand.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            value: value.into(),
        }
    }
}

/// A line end in running text. [CommonMark §6.8](https://spec.commonmark.org/0.31.2/#soft-line-breaks).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SoftBreak {
    /// The line ending, 1 or 2 bytes.
    pub span: Span,
}

impl SoftBreak {
    /// A soft break made by hand.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// A line end to be kept. [CommonMark §6.7](https://spec.commonmark.org/0.31.2/#hard-line-breaks).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct HardBreak {
    /// The backslash or the blanks, and the line ending.
    pub span: Span,
}

impl HardBreak {
    /// A hard break made by hand.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// A code span. [CommonMark §6.1](https://spec.commonmark.org/0.31.2/#code-spans).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct CodeSpan<'a> {
    /// The code and its backticks; attributes after it are left out.
    pub span: Span,
    /// The code, line endings as spaces, one space taken off both sides as CommonMark says.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
    /// Attributes after it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
}

impl<'a> CodeSpan<'a> {
    /// A code span made by hand.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            value: value.into(),
            attributes: None,
        }
    }
}

/// Emphasis. [CommonMark §6.2](https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Emphasis<'a> {
    /// The text and its delimiters; attributes after it are left out.
    pub span: Span,
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

/// Strong emphasis. [CommonMark §6.2](https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Strong<'a> {
    /// The text and its delimiters; attributes after it are left out.
    pub span: Span,
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

/// Strikethrough. [GFM §6.5](https://github.github.com/gfm/#strikethrough-extension-).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Strikethrough<'a> {
    /// The text and its delimiters; attributes after it are left out.
    pub span: Span,
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

/// Highlighted text, `==text==`.
#[doc(alias = "mark")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Highlight<'a> {
    /// The text and its delimiters; attributes after it are left out.
    pub span: Span,
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

impl<'a> Emphasis<'a> {
    /// Emphasis made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

impl<'a> Strong<'a> {
    /// Strong emphasis made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

impl<'a> Strikethrough<'a> {
    /// Strikethrough made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

impl<'a> Highlight<'a> {
    /// A highlight made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// Math in running text, `$x$` or `$$x$$`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Math<'a> {
    /// The TeX and its dollar signs.
    pub span: Span,
    /// Whether it is to be shown in display style: `$$`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub display: bool,
    /// The TeX between the dollar signs, raw, container prefixes removed.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
}

impl<'a> Math<'a> {
    /// Math made by hand.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            display: false,
            value: value.into(),
        }
    }

    /// The same, shown on a line of its own (`$$…$$`).
    #[must_use]
    pub fn display(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            display: true,
            ..Self::new(value)
        }
    }
}

/// A piece of raw HTML: one tag, comment, declaration, CDATA section or processing instruction. [CommonMark
/// §6.6](https://spec.commonmark.org/0.31.2/#raw-html). For its parts see [`tags`](crate::html_tag::tags).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct HtmlInline<'a> {
    /// From `<` to `>`.
    pub span: Span,
    /// The HTML as written, container prefixes removed.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
}

impl<'a> HtmlInline<'a> {
    /// Whether it is an HTML comment.
    #[must_use]
    pub fn is_comment(&self) -> bool {
        is_html_comments(&self.value)
    }

    /// Raw HTML made by hand. It is not checked; under
    /// [`Html::untrusted`](crate::render::html::Html::untrusted) it is escaped.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            value: value.into(),
        }
    }
}

/// A tag, `#word` or `#a/b`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Tag<'a> {
    /// The tag with its `#`.
    pub span: Span,
    /// The name, without the `#`.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub name: Cow<'a, str>,
}

impl<'a> Tag<'a> {
    /// A tag made by hand.
    #[must_use]
    pub fn new(name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            name: name.into(),
        }
    }
}
