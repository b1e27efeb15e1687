//! The serialised forms of the types that trees nest through: what serde writes and reads for a [`Document`], a
//! [`Block`], an [`Inline`] and a [`DefinitionListItem`]. Each lists fields or variants again, for serde to derive on,
//! so that the types themselves can [count their levels](super).

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::ast::{
    Admonition, Autolink, Block, BlockQuote, CodeBlock, CodeSpan, Comment, Definition,
    DefinitionList, DefinitionListItem, Document, Embed, Emphasis, Figure, FootnoteDefinition,
    FootnoteReference, FrontMatter, HardBreak, Heading, Highlight, HtmlBlock, HtmlInline, Image,
    Inline, InlineNote, Link, LinkReferenceDefinition, List, Math, MathBlock, Paragraph, SoftBreak,
    Span, Spoiler, Strikethrough, Strong, Subtitle, Table, Tag, Term, Text, ThematicBreak,
    Wikilink,
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Block", tag = "type", rename_all = "snake_case")]
pub(super) enum BlockData<'a> {
    #[serde(borrow)]
    Paragraph(Paragraph<'a>),
    Heading(Heading<'a>),
    Subtitle(Subtitle<'a>),
    ThematicBreak(ThematicBreak<'a>),
    BlockQuote(BlockQuote<'a>),
    Admonition(Box<Admonition<'a>>),
    Spoiler(Spoiler<'a>),
    List(Box<List<'a>>),
    DefinitionList(DefinitionList<'a>),
    FootnoteDefinition(Box<FootnoteDefinition<'a>>),
    LinkReferenceDefinition(Box<LinkReferenceDefinition<'a>>),
    Table(Box<Table<'a>>),
    Figure(Box<Figure<'a>>),
    CodeBlock(Box<CodeBlock<'a>>),
    MathBlock(Box<MathBlock<'a>>),
    HtmlBlock(Box<HtmlBlock<'a>>),
    Comment(Comment<'a>),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Inline", tag = "type", rename_all = "snake_case")]
pub(super) enum InlineData<'a> {
    #[serde(borrow)]
    Text(Text<'a>),
    SoftBreak(SoftBreak),
    HardBreak(HardBreak),
    CodeSpan(CodeSpan<'a>),
    Emphasis(Emphasis<'a>),
    Strong(Strong<'a>),
    Strikethrough(Strikethrough<'a>),
    Highlight(Highlight<'a>),
    Link(Box<Link<'a>>),
    Image(Box<Image<'a>>),
    Autolink(Autolink<'a>),
    Wikilink(Box<Wikilink<'a>>),
    Embed(Box<Embed<'a>>),
    FootnoteReference(Box<FootnoteReference<'a>>),
    InlineNote(InlineNote<'a>),
    Math(Math<'a>),
    HtmlInline(HtmlInline<'a>),
    Comment(Comment<'a>),
    Tag(Tag<'a>),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "DefinitionListItem", tag = "type", rename_all = "snake_case")]
pub(super) enum DefinitionListItemData<'a> {
    #[serde(borrow)]
    Term(Term<'a>),
    Definition(Definition<'a>),
    Comment(Comment<'a>),
    HtmlBlock(Box<HtmlBlock<'a>>),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Document")]
pub(super) struct DocumentData<'a> {
    span: Span,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    front_matter: Option<FrontMatter<'a>>,
    #[serde(borrow)]
    children: Vec<Block<'a>>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    rest: Cow<'a, str>,
    #[serde(skip)]
    source: Cow<'a, str>,
    #[serde(skip)]
    dialect: crate::Dialect,
    #[serde(skip)]
    limits: crate::Limits,
}
