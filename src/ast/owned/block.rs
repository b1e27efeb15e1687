//! `into_owned` of the blocks and their parts.

use alloc::boxed::Box;

use super::{blocks, inlines, owned_attributes, owned_block_id, string};
use crate::ast::{
    Admonition, AdmonitionTitle, Block, BlockQuote, Caption, Comment, Figure, FootnoteDefinition,
    Heading, LinkReferenceDefinition, Paragraph, Spoiler, Subtitle, ThematicBreak,
};

impl Block<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Block<'static> {
        match self {
            Self::Paragraph(n) => Block::Paragraph(n.into_owned()),
            Self::Heading(n) => Block::Heading(n.into_owned()),
            Self::Subtitle(n) => Block::Subtitle(n.into_owned()),
            Self::ThematicBreak(n) => Block::ThematicBreak(n.into_owned()),
            Self::BlockQuote(n) => Block::BlockQuote(n.into_owned()),
            Self::Admonition(n) => Block::Admonition(Box::new(n.into_owned())),
            Self::Spoiler(n) => Block::Spoiler(n.into_owned()),
            Self::List(n) => Block::List(Box::new(n.into_owned())),
            Self::DefinitionList(n) => Block::DefinitionList(n.into_owned()),
            Self::FootnoteDefinition(n) => Block::FootnoteDefinition(Box::new(n.into_owned())),
            Self::LinkReferenceDefinition(n) => {
                Block::LinkReferenceDefinition(Box::new(n.into_owned()))
            }
            Self::Table(n) => Block::Table(Box::new(n.into_owned())),
            Self::Figure(n) => Block::Figure(Box::new(n.into_owned())),
            Self::CodeBlock(n) => Block::CodeBlock(Box::new(n.into_owned())),
            Self::MathBlock(n) => Block::MathBlock(Box::new(n.into_owned())),
            Self::HtmlBlock(n) => Block::HtmlBlock(Box::new(n.into_owned())),
            Self::Comment(n) => Block::Comment(n.into_owned()),
        }
    }
}

impl Paragraph<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Paragraph<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        Paragraph {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: inlines(children),
        }
    }
}

impl Heading<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Heading<'static> {
        let Self {
            span,
            level,
            style,
            attributes,
            block_id,
            children,
        } = self;
        Heading {
            span,
            level,
            style,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: inlines(children),
        }
    }
}

impl Subtitle<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Subtitle<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        Subtitle {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: inlines(children),
        }
    }
}

impl ThematicBreak<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> ThematicBreak<'static> {
        let Self {
            span,
            attributes,
            block_id,
        } = self;
        ThematicBreak {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl BlockQuote<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> BlockQuote<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        BlockQuote {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}

impl Admonition<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Admonition<'static> {
        let Self {
            span,
            kind,
            word,
            meta,
            fold,
            title,
            attributes,
            block_id,
            children,
        } = self;
        Admonition {
            span,
            kind,
            word: string(word),
            meta: meta.map(string),
            fold,
            title: title.map(AdmonitionTitle::into_owned),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}

impl AdmonitionTitle<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> AdmonitionTitle<'static> {
        let Self { span, children } = self;
        AdmonitionTitle {
            span,
            children: inlines(children),
        }
    }
}

impl Spoiler<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Spoiler<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        Spoiler {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}

impl FootnoteDefinition<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> FootnoteDefinition<'static> {
        let Self {
            span,
            label,
            number,
            attributes,
            block_id,
            children,
        } = self;
        FootnoteDefinition {
            span,
            label: string(label),
            number,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}

impl LinkReferenceDefinition<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> LinkReferenceDefinition<'static> {
        let Self {
            span,
            label,
            destination,
            title,
        } = self;
        LinkReferenceDefinition {
            span,
            label: string(label),
            destination: string(destination),
            title: title.map(string),
        }
    }
}

impl Figure<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Figure<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
            caption,
        } = self;
        Figure {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
            caption: caption.into_owned(),
        }
    }
}

impl Caption<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Caption<'static> {
        let Self {
            span,
            cue,
            children,
        } = self;
        Caption {
            span,
            cue,
            children: inlines(children),
        }
    }
}

impl Comment<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Comment<'static> {
        let Self { span, value } = self;
        Comment {
            span,
            value: string(value),
        }
    }
}
