//! `into_owned` of the blocks and their parts.

use alloc::boxed::Box;

use super::{blocks, inlines, owned_attributes, owned_block_id, string};
use crate::ast::{
    Admonition, AdmonitionTitle, Block, BlockQuote, Caption, CodeBlock, Comment, Definition,
    DefinitionList, DefinitionListItem, Figure, FootnoteDefinition, Heading, HtmlBlock,
    LinkReferenceDefinition, List, ListItem, MathBlock, Paragraph, Spoiler, Subtitle, Table,
    TableCell, TableGroup, TableRow, Term, ThematicBreak,
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

impl List<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> List<'static> {
        let Self {
            span,
            kind,
            tight,
            attributes,
            block_id,
            items,
        } = self;
        List {
            span,
            kind,
            tight,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            items: items.into_iter().map(ListItem::into_owned).collect(),
        }
    }
}

impl ListItem<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> ListItem<'static> {
        let Self {
            span,
            task,
            attributes,
            block_id,
            children,
        } = self;
        ListItem {
            span,
            task,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: blocks(children),
        }
    }
}

impl DefinitionList<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> DefinitionList<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        DefinitionList {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: children
                .into_iter()
                .map(DefinitionListItem::into_owned)
                .collect(),
        }
    }
}

impl DefinitionListItem<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> DefinitionListItem<'static> {
        match self {
            Self::Term(n) => DefinitionListItem::Term(n.into_owned()),
            Self::Definition(n) => DefinitionListItem::Definition(n.into_owned()),
            Self::Comment(n) => DefinitionListItem::Comment(n.into_owned()),
            Self::HtmlBlock(n) => DefinitionListItem::HtmlBlock(Box::new(n.into_owned())),
        }
    }
}

impl Term<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Term<'static> {
        let Self {
            span,
            attributes,
            block_id,
            children,
        } = self;
        Term {
            span,
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
            children: inlines(children),
        }
    }
}

impl Definition<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Definition<'static> {
        let Self {
            span,
            tight,
            attributes,
            block_id,
            children,
        } = self;
        Definition {
            span,
            tight,
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

impl Table<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Table<'static> {
        let Self {
            span,
            alignments,
            head,
            groups,
            attributes,
            block_id,
        } = self;
        Table {
            span,
            alignments,
            head: head.into_owned(),
            groups: groups.into_iter().map(TableGroup::into_owned).collect(),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl TableGroup<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> TableGroup<'static> {
        let Self { span, rows } = self;
        TableGroup {
            span,
            rows: rows.into_iter().map(TableRow::into_owned).collect(),
        }
    }
}

impl TableRow<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> TableRow<'static> {
        let Self { span, cells } = self;
        TableRow {
            span,
            cells: cells.into_iter().map(TableCell::into_owned).collect(),
        }
    }
}

impl TableCell<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> TableCell<'static> {
        let Self { span, children } = self;
        TableCell {
            span,
            children: inlines(children),
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

impl CodeBlock<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> CodeBlock<'static> {
        let Self {
            span,
            style,
            language,
            meta,
            value,
            attributes,
            block_id,
        } = self;
        CodeBlock {
            span,
            style,
            language: language.map(string),
            meta: meta.map(string),
            value: string(value),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl MathBlock<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> MathBlock<'static> {
        let Self {
            span,
            value,
            attributes,
            block_id,
        } = self;
        MathBlock {
            span,
            value: string(value),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl HtmlBlock<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> HtmlBlock<'static> {
        let Self {
            span,
            condition,
            indent,
            value,
            attributes,
            block_id,
        } = self;
        HtmlBlock {
            span,
            condition,
            indent,
            value: string(value),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
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
