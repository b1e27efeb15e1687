//! [`Block`], and the blocks that hold inlines or nothing: paragraph, heading, subtitle, thematic break, comment.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{
    Admonition, Attributes, BlockId, BlockQuote, CodeBlock, DefinitionList, Figure,
    FootnoteDefinition, HtmlBlock, Inline, LinkReferenceDefinition, List, MathBlock, Span, Spoiler,
    Table,
};

/// A block: a piece of the document's structure that stands on lines of its own.
///
/// Large nodes are boxed, so that a `Vec<Block>` stays compact; patterns see through the box
/// (`Block::Table(table) => table.groups.len()`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Block<'a> {
    /// Text that is nothing else.
    Paragraph(Paragraph<'a>),
    /// `# Heading`, or text underlined with `===` or `---`.
    Heading(Heading<'a>),
    /// `Subtitle: text`.
    Subtitle(Subtitle<'a>),
    /// `---`, `***` or `___`.
    ThematicBreak(ThematicBreak<'a>),
    /// `> quoted blocks`.
    BlockQuote(BlockQuote<'a>),
    /// `> [!kind] title` and a body.
    Admonition(Box<Admonition<'a>>),
    /// `> ! hidden blocks`.
    Spoiler(Spoiler<'a>),
    /// A bullet or ordered list.
    List(Box<List<'a>>),
    /// Terms and their definitions.
    DefinitionList(DefinitionList<'a>),
    /// `[^label]: blocks`.
    FootnoteDefinition(Box<FootnoteDefinition<'a>>),
    /// `[label]: /destination "title"`.
    LinkReferenceDefinition(Box<LinkReferenceDefinition<'a>>),
    /// Rows and cells.
    Table(Box<Table<'a>>),
    /// Blocks with a caption.
    Figure(Box<Figure<'a>>),
    /// A fenced or an indented code block.
    CodeBlock(Box<CodeBlock<'a>>),
    /// `$$ … $$` on lines of its own.
    MathBlock(Box<MathBlock<'a>>),
    /// Raw HTML.
    HtmlBlock(Box<HtmlBlock<'a>>),
    /// `%% … %%` on lines of its own.
    Comment(Comment<'a>),
}

impl Block<'_> {
    /// The node's span.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Paragraph(n) => n.span,
            Self::Heading(n) => n.span,
            Self::Subtitle(n) => n.span,
            Self::ThematicBreak(n) => n.span,
            Self::BlockQuote(n) => n.span,
            Self::Admonition(n) => n.span,
            Self::Spoiler(n) => n.span,
            Self::List(n) => n.span,
            Self::DefinitionList(n) => n.span,
            Self::FootnoteDefinition(n) => n.span,
            Self::LinkReferenceDefinition(n) => n.span,
            Self::Table(n) => n.span,
            Self::Figure(n) => n.span,
            Self::CodeBlock(n) => n.span,
            Self::MathBlock(n) => n.span,
            Self::HtmlBlock(n) => n.span,
            Self::Comment(n) => n.span,
        }
    }
}

/// A paragraph. [CommonMark §4.8](https://spec.commonmark.org/0.31.2/#paragraphs).
///
/// ```
/// let doc = essaymark::parse("One line,\nand another.");
/// assert!(matches!(doc.children[0], essaymark::ast::Block::Paragraph(_)));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Paragraph<'a> {
    /// From the first character of the text to the last, trailing blanks left out.
    pub span: Span,
    /// Attributes at its end or below it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The block id at its end or below it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub block_id: Option<Box<BlockId<'a>>>,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Paragraph<'a> {
    /// A paragraph made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// A heading. CommonMark [§4.2](https://spec.commonmark.org/0.31.2/#atx-headings) and
/// [§4.3](https://spec.commonmark.org/0.31.2/#setext-headings).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Heading<'a> {
    /// From the first `#` (or the first character of the text) to the end of the closing `#`s (or of the underline),
    /// trailing blanks left out.
    pub span: Span,
    /// 1 to 6; renderers clamp what lies outside.
    pub level: u8,
    /// How it is written.
    pub style: HeadingStyle,
    /// Attributes at its end or below it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub attributes: Option<Box<Attributes<'a>>>,
    /// The block id at its end or below it.
    #[cfg_attr(
        feature = "serde",
        serde(borrow, default, skip_serializing_if = "Option::is_none")
    )]
    pub block_id: Option<Box<BlockId<'a>>>,
    /// The text.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Heading<'a> {
    /// An ATX heading made by hand.
    #[must_use]
    pub fn new(level: u8, children: Vec<Inline<'a>>) -> Self {
        Self {
            span: Span::default(),
            level,
            style: HeadingStyle::Atx,
            attributes: None,
            block_id: None,
            children,
        }
    }
}

/// How a [`Heading`] is written. CommonMark has these two, and there will be no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum HeadingStyle {
    /// `# text`
    Atx,
    /// Text underlined with `=` or `-`; levels 1 and 2 only.
    Setext,
}

/// A subtitle: a paragraph's first line that begins with `Subtitle:`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Subtitle<'a> {
    /// The line from the cue to its last character.
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
    /// The text after the cue.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub children: Vec<Inline<'a>>,
}

impl<'a> Subtitle<'a> {
    /// A subtitle made by hand.
    #[must_use]
    pub fn new(children: Vec<Inline<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }
}

/// A thematic break. [CommonMark §4.1](https://spec.commonmark.org/0.31.2/#thematic-breaks).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ThematicBreak<'a> {
    /// From the first marker to the last.
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
}

impl ThematicBreak<'_> {
    /// A thematic break made by hand.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// A comment, `%% … %%`, as a block or as an inline. It is in the tree and never in the output.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Comment<'a> {
    /// From the first `%%`; a block comment reaches to the end of its last line, an inline one to its closing `%%`.
    pub span: Span,
    /// What stands between the marks, raw, container prefixes removed. What follows the closer of a block comment on
    /// its line is in [`span`](Self::span) but not here.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
}

impl<'a> Comment<'a> {
    /// A comment made by hand. Its text must not contain `%%`.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            value: value.into(),
        }
    }
}
