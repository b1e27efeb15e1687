//! Inlines.

use super::SameTree;
use crate::ast::{
    Autolink, CodeSpan, Embed, Emphasis, FootnoteReference, HardBreak, Highlight, HtmlInline,
    Image, Inline, InlineNote, Link, Math, SoftBreak, Strikethrough, Strong, Tag, Text, Wikilink,
};

impl SameTree for Inline<'_> {
    fn same(&self, other: &Self) -> bool {
        // The second arm names the kinds, so that a new one stops the build here.
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.same(b),
            (Self::SoftBreak(a), Self::SoftBreak(b)) => a.same(b),
            (Self::HardBreak(a), Self::HardBreak(b)) => a.same(b),
            (Self::CodeSpan(a), Self::CodeSpan(b)) => a.same(b),
            (Self::Emphasis(a), Self::Emphasis(b)) => a.same(b),
            (Self::Strong(a), Self::Strong(b)) => a.same(b),
            (Self::Strikethrough(a), Self::Strikethrough(b)) => a.same(b),
            (Self::Highlight(a), Self::Highlight(b)) => a.same(b),
            (Self::Link(a), Self::Link(b)) => a.same(b),
            (Self::Image(a), Self::Image(b)) => a.same(b),
            (Self::Autolink(a), Self::Autolink(b)) => a.same(b),
            (Self::Wikilink(a), Self::Wikilink(b)) => a.same(b),
            (Self::Embed(a), Self::Embed(b)) => a.same(b),
            (Self::FootnoteReference(a), Self::FootnoteReference(b)) => a.same(b),
            (Self::InlineNote(a), Self::InlineNote(b)) => a.same(b),
            (Self::Math(a), Self::Math(b)) => a.same(b),
            (Self::HtmlInline(a), Self::HtmlInline(b)) => a.same(b),
            (Self::Comment(a), Self::Comment(b)) => a.same(b),
            (Self::Tag(a), Self::Tag(b)) => a.same(b),
            (
                Self::Text(_)
                | Self::SoftBreak(_)
                | Self::HardBreak(_)
                | Self::CodeSpan(_)
                | Self::Emphasis(_)
                | Self::Strong(_)
                | Self::Strikethrough(_)
                | Self::Highlight(_)
                | Self::Link(_)
                | Self::Image(_)
                | Self::Autolink(_)
                | Self::Wikilink(_)
                | Self::Embed(_)
                | Self::FootnoteReference(_)
                | Self::InlineNote(_)
                | Self::Math(_)
                | Self::HtmlInline(_)
                | Self::Comment(_)
                | Self::Tag(_),
                _,
            ) => false,
        }
    }
}

impl SameTree for Text<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, value } = self;
        *value == other.value
    }
}

impl SameTree for SoftBreak {
    fn same(&self, _: &Self) -> bool {
        let Self { span: _ } = self;
        true
    }
}

impl SameTree for HardBreak {
    fn same(&self, _: &Self) -> bool {
        let Self { span: _ } = self;
        true
    }
}

impl SameTree for CodeSpan<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            value,
            attributes,
        } = self;
        *value == other.value && attributes.same(&other.attributes)
    }
}

impl SameTree for Emphasis<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            children,
        } = self;
        attributes.same(&other.attributes) && children.same(&other.children)
    }
}

impl SameTree for Strong<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            children,
        } = self;
        attributes.same(&other.attributes) && children.same(&other.children)
    }
}

impl SameTree for Strikethrough<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            children,
        } = self;
        attributes.same(&other.attributes) && children.same(&other.children)
    }
}

impl SameTree for Highlight<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            attributes,
            children,
        } = self;
        attributes.same(&other.attributes) && children.same(&other.children)
    }
}

impl SameTree for Link<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            reference,
            destination,
            title,
            attributes,
            children,
        } = self;
        *reference == other.reference
            && *destination == other.destination
            && *title == other.title
            && attributes.same(&other.attributes)
            && children.same(&other.children)
    }
}

impl SameTree for Image<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            reference,
            destination,
            title,
            attributes,
            children,
        } = self;
        *reference == other.reference
            && *destination == other.destination
            && *title == other.title
            && attributes.same(&other.attributes)
            && children.same(&other.children)
    }
}

impl SameTree for Autolink<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            kind,
            value,
        } = self;
        *kind == other.kind && *value == other.value
    }
}

impl SameTree for Wikilink<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            target,
            section,
            alias,
            attributes,
        } = self;
        *target == other.target
            && *section == other.section
            && *alias == other.alias
            && attributes.same(&other.attributes)
    }
}

impl SameTree for Embed<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            target,
            section,
            lede,
            alias,
            size,
            attributes,
        } = self;
        *target == other.target
            && *section == other.section
            && *lede == other.lede
            && *alias == other.alias
            && *size == other.size
            && attributes.same(&other.attributes)
    }
}

impl SameTree for FootnoteReference<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            number,
            occurrence,
            bracketed,
            label,
        } = self;
        *number == other.number
            && *occurrence == other.occurrence
            && *bracketed == other.bracketed
            && *label == other.label
    }
}

impl SameTree for InlineNote<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            number,
            children,
        } = self;
        *number == other.number && children.same(&other.children)
    }
}

impl SameTree for Math<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self {
            span: _,
            display,
            value,
        } = self;
        *display == other.display && *value == other.value
    }
}

impl SameTree for HtmlInline<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, value } = self;
        *value == other.value
    }
}

impl SameTree for Tag<'_> {
    fn same(&self, other: &Self) -> bool {
        let Self { span: _, name } = self;
        *name == other.name
    }
}
