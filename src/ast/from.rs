//! From a node's struct to the enum that holds it, boxed where the enum boxes it.

use super::{
    Admonition, Autolink, Block, BlockQuote, CodeBlock, CodeSpan, Comment, Definition,
    DefinitionList, DefinitionListItem, Embed, Emphasis, Figure, FootnoteDefinition,
    FootnoteReference, HardBreak, Heading, Highlight, HtmlBlock, HtmlInline, Image, Inline,
    InlineNote, Link, LinkReferenceDefinition, List, Math, MathBlock, Paragraph, SoftBreak,
    Spoiler, Strikethrough, Strong, Subtitle, Table, Tag, Term, Text, ThematicBreak, Wikilink,
};

/// `From` each node for the enum's variant with its name.
macro_rules! from_nodes {
    ($enum:ident: $($node:ident)*) => {
        $(
            impl<'a> From<$node<'a>> for $enum<'a> {
                fn from(node: $node<'a>) -> Self {
                    Self::$node(node.into())
                }
            }
        )*
    };
}

from_nodes! {
    Block:
    Paragraph Heading Subtitle ThematicBreak BlockQuote Admonition Spoiler List DefinitionList FootnoteDefinition
    LinkReferenceDefinition Table Figure CodeBlock MathBlock HtmlBlock Comment
}

from_nodes! {
    Inline:
    Text CodeSpan Emphasis Strong Strikethrough Highlight Link Image Autolink Wikilink Embed FootnoteReference InlineNote
    Math HtmlInline Comment Tag
}

from_nodes! {
    DefinitionListItem: Term Definition Comment HtmlBlock
}

impl From<SoftBreak> for Inline<'_> {
    fn from(node: SoftBreak) -> Self {
        Self::SoftBreak(node)
    }
}

impl From<HardBreak> for Inline<'_> {
    fn from(node: HardBreak) -> Self {
        Self::HardBreak(node)
    }
}
