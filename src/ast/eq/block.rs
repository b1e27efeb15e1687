//! Blocks and their parts.

use super::SameTree;
use crate::ast::{
    Admonition, AdmonitionTitle, Attributes, Block, BlockId, BlockQuote, Caption, CodeBlock,
    Comment, Definition, DefinitionList, DefinitionListItem, Document, Figure, FootnoteDefinition,
    FrontMatter, Heading, HtmlBlock, LinkReferenceDefinition, List, ListItem, MathBlock, Paragraph,
    Spoiler, Subtitle, Table, TableCell, TableGroup, TableRow, Task, Term, ThematicBreak,
};

impl SameTree for Document<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            front_matter,
            children,
            rest,
            source: _,
            dialect: _,
            limits: _,
        } = self;
        front_matter.same(&other.front_matter)
            && children.same(&other.children)
            && *rest == other.rest
    }
}

impl SameTree for FrontMatter<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, value } = self;
        *value == other.value
    }
}

impl SameTree for Block<'_> {
    fn same(&self, other: &Self) -> bool {
        // The second arm names the kinds, so that a new one stops the build here.
        match (self, other) {
            (Self::Paragraph(a), Self::Paragraph(b)) => a.same(b),
            (Self::Heading(a), Self::Heading(b)) => a.same(b),
            (Self::Subtitle(a), Self::Subtitle(b)) => a.same(b),
            (Self::ThematicBreak(a), Self::ThematicBreak(b)) => a.same(b),
            (Self::BlockQuote(a), Self::BlockQuote(b)) => a.same(b),
            (Self::Admonition(a), Self::Admonition(b)) => a.same(b),
            (Self::Spoiler(a), Self::Spoiler(b)) => a.same(b),
            (Self::List(a), Self::List(b)) => a.same(b),
            (Self::DefinitionList(a), Self::DefinitionList(b)) => a.same(b),
            (Self::FootnoteDefinition(a), Self::FootnoteDefinition(b)) => a.same(b),
            (Self::LinkReferenceDefinition(a), Self::LinkReferenceDefinition(b)) => a.same(b),
            (Self::Table(a), Self::Table(b)) => a.same(b),
            (Self::Figure(a), Self::Figure(b)) => a.same(b),
            (Self::CodeBlock(a), Self::CodeBlock(b)) => a.same(b),
            (Self::MathBlock(a), Self::MathBlock(b)) => a.same(b),
            (Self::HtmlBlock(a), Self::HtmlBlock(b)) => a.same(b),
            (Self::Comment(a), Self::Comment(b)) => a.same(b),
            (
                Self::Paragraph(_)
                | Self::Heading(_)
                | Self::Subtitle(_)
                | Self::ThematicBreak(_)
                | Self::BlockQuote(_)
                | Self::Admonition(_)
                | Self::Spoiler(_)
                | Self::List(_)
                | Self::DefinitionList(_)
                | Self::FootnoteDefinition(_)
                | Self::LinkReferenceDefinition(_)
                | Self::Table(_)
                | Self::Figure(_)
                | Self::CodeBlock(_)
                | Self::MathBlock(_)
                | Self::HtmlBlock(_)
                | Self::Comment(_),
                _,
            ) => false,
        }
    }
}

impl SameTree for Paragraph<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for Heading<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            level,
            style,
            attributes,
            block_id,
            children,
        } = self;
        *level == other.level
            && *style == other.style
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for Subtitle<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for ThematicBreak<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
        } = self;
        attributes.same(&other.attributes) && block_id.same(&other.block_id)
    }
}

impl SameTree for BlockQuote<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for Admonition<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            kind,
            word,
            meta,
            fold,
            title,
            attributes,
            block_id,
            children,
        } = self;
        *kind == other.kind
            && *word == other.word
            && *meta == other.meta
            && *fold == other.fold
            && title.same(&other.title)
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for AdmonitionTitle<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, children } = self;
        children.same(&other.children)
    }
}

impl SameTree for Spoiler<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for List<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            kind,
            tight,
            attributes,
            block_id,
            items,
        } = self;
        *kind == other.kind
            && *tight == other.tight
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && items.same(&other.items)
    }
}

impl SameTree for ListItem<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            task,
            attributes,
            block_id,
            children,
        } = self;
        task.same(&other.task)
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for Task {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, checked } = self;
        *checked == other.checked
    }
}

impl SameTree for DefinitionList<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for DefinitionListItem<'_> {
    fn same(&self, other: &Self) -> bool {
        // The second arm names the kinds, so that a new one stops the build here.
        match (self, other) {
            (Self::Term(a), Self::Term(b)) => a.same(b),
            (Self::Definition(a), Self::Definition(b)) => a.same(b),
            (Self::Comment(a), Self::Comment(b)) => a.same(b),
            (Self::HtmlBlock(a), Self::HtmlBlock(b)) => a.same(b),
            (Self::Term(_) | Self::Definition(_) | Self::Comment(_) | Self::HtmlBlock(_), _) => {
                false
            }
        }
    }
}

impl SameTree for Term<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for Definition<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            tight,
            attributes,
            block_id,
            children,
        } = self;
        *tight == other.tight
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for FootnoteDefinition<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            label,
            number,
            attributes,
            block_id,
            children,
        } = self;
        *label == other.label
            && *number == other.number
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
    }
}

impl SameTree for LinkReferenceDefinition<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            label,
            destination,
            title,
        } = self;
        *label == other.label && *destination == other.destination && *title == other.title
    }
}

impl SameTree for Table<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            alignments,
            head,
            groups,
            attributes,
            block_id,
        } = self;
        *alignments == other.alignments
            && head.same(&other.head)
            && groups.same(&other.groups)
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
    }
}

impl SameTree for TableGroup<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, rows } = self;
        rows.same(&other.rows)
    }
}

impl SameTree for TableRow<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, cells } = self;
        cells.same(&other.cells)
    }
}

impl SameTree for TableCell<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, children } = self;
        children.same(&other.children)
    }
}

impl SameTree for Figure<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            block_id,
            children,
            caption,
        } = self;
        attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
            && children.same(&other.children)
            && caption.same(&other.caption)
    }
}

impl SameTree for Caption<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            cue,
            children,
        } = self;
        *cue == other.cue && children.same(&other.children)
    }
}

impl SameTree for CodeBlock<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            style,
            language,
            meta,
            value,
            attributes,
            block_id,
        } = self;
        *style == other.style
            && *language == other.language
            && *meta == other.meta
            && *value == other.value
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
    }
}

impl SameTree for MathBlock<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            value,
            attributes,
            block_id,
        } = self;
        *value == other.value
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
    }
}

impl SameTree for HtmlBlock<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            condition,
            indent,
            value,
            attributes,
            block_id,
        } = self;
        *condition == other.condition
            && *indent == other.indent
            && *value == other.value
            && attributes.same(&other.attributes)
            && block_id.same(&other.block_id)
    }
}

impl SameTree for Comment<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, value } = self;
        *value == other.value
    }
}

impl SameTree for Attributes<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { spans: _, items } = self;
        *items == other.items
    }
}

impl SameTree for BlockId<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, name } = self;
        *name == other.name
    }
}
