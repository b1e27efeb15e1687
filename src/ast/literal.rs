//! Blocks whose content is kept as it was written: [`CodeBlock`], [`MathBlock`] and [`HtmlBlock`].

use alloc::borrow::Cow;
use alloc::boxed::Box;

use super::{Attributes, BlockId, Span};
use crate::html_comment::is_html_comments;

/// A fenced or indented code block. CommonMark [§4.4](https://spec.commonmark.org/0.31.2/#indented-code-blocks) and
/// [§4.5](https://spec.commonmark.org/0.31.2/#fenced-code-blocks).
///
/// ```text
/// ~~~python title="a.py"
///    ^^^^^^ language
///           ^^^^^^^^^^^^ meta
/// ~~~
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct CodeBlock<'a> {
    /// From the opening fence (or the first character of the code) to the end of the closing fence (or of the code).
    pub span: Span,
    /// How it is written.
    pub style: CodeBlockStyle,
    /// The first word of the info string, escapes and character references decoded.
    #[cfg_attr(
        feature = "serde",
        serde(
            borrow,
            default,
            deserialize_with = "super::serde::borrowed_option",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub language: Option<Cow<'a, str>>,
    /// The rest of the info string, raw but for container prefixes, blanks on both sides left out.
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
    /// The code: its lines with their endings (as `\n`), indentation and container prefixes removed. Borrowed where it
    /// is a slice of the source; so the last line has no ending where the source has none (an empty one has), and the
    /// ending of an indented block's last line lies outside [`span`](Self::span).
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
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

impl<'a> CodeBlock<'a> {
    /// A fenced code block made by hand.
    #[must_use]
    pub fn new(language: Option<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            style: CodeBlockStyle::Fenced {
                marker: '`',
                length: 3,
            },
            language,
            meta: None,
            value: value.into(),
            attributes: None,
            block_id: None,
        }
    }
}

/// How a [`CodeBlock`] is written. CommonMark has these two, and there will be no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
pub enum CodeBlockStyle {
    /// Indented by four columns.
    Indented,
    /// Between fences.
    Fenced {
        /// `` ` `` or `~`.
        marker: char,
        /// Length of the opening fence, at least 3.
        length: u32,
    },
}

/// Display math on lines of its own, `$$ … $$`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MathBlock<'a> {
    /// From the opening `$$` to the end of the closing one.
    pub span: Span,
    /// The TeX between the fences, raw, container prefixes removed; blanks and line ends next to the fences left out.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
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

impl<'a> MathBlock<'a> {
    /// Display math made by hand.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }
}

/// A block of raw HTML. [CommonMark §4.6](https://spec.commonmark.org/0.31.2/#html-blocks). For its tags see
/// [`tags`](crate::html_tag::tags).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct HtmlBlock<'a> {
    /// From the first character after the indentation to the end of the last line, its ending left out.
    pub span: Span,
    /// Which of CommonMark's start conditions opened it, 1 to 7; 2 is a comment.
    pub condition: u8,
    /// Columns of indentation before the first line, 0 to 3; they are not in [`value`](Self::value).
    pub indent: u8,
    /// The HTML, container prefixes removed, without the last line's ending.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
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

impl<'a> HtmlBlock<'a> {
    /// Whether it is HTML comments and nothing else, so that nothing of it shows. Takes time linear in its length, but
    /// ends at the first thing that is not a comment.
    #[must_use]
    pub fn is_comment(&self) -> bool {
        is_html_comments(&self.value)
    }

    /// Raw HTML made by hand. It is not checked; under [`Html::untrusted`](crate::render::html::Html::untrusted) it is
    /// escaped.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            condition: 6,
            indent: 0,
            value: value.into(),
            attributes: None,
            block_id: None,
        }
    }
}
