//! `into_owned` of the inlines.

use alloc::boxed::Box;

use super::{inlines, owned_attributes, string};
use crate::ast::{
    Autolink, CodeSpan, Embed, Emphasis, FootnoteReference, Highlight, HtmlInline, Image, Inline,
    InlineNote, Link, Math, Section, Strikethrough, Strong, Tag, Text, Wikilink,
};

impl Inline<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Inline<'static> {
        match self {
            Self::Text(n) => Inline::Text(n.into_owned()),
            Self::SoftBreak(n) => Inline::SoftBreak(n),
            Self::HardBreak(n) => Inline::HardBreak(n),
            Self::CodeSpan(n) => Inline::CodeSpan(n.into_owned()),
            Self::Emphasis(n) => Inline::Emphasis(n.into_owned()),
            Self::Strong(n) => Inline::Strong(n.into_owned()),
            Self::Strikethrough(n) => Inline::Strikethrough(n.into_owned()),
            Self::Highlight(n) => Inline::Highlight(n.into_owned()),
            Self::Link(n) => Inline::Link(Box::new(n.into_owned())),
            Self::Image(n) => Inline::Image(Box::new(n.into_owned())),
            Self::Autolink(n) => Inline::Autolink(n.into_owned()),
            Self::Wikilink(n) => Inline::Wikilink(Box::new(n.into_owned())),
            Self::Embed(n) => Inline::Embed(Box::new(n.into_owned())),
            Self::FootnoteReference(n) => Inline::FootnoteReference(Box::new(n.into_owned())),
            Self::InlineNote(n) => Inline::InlineNote(n.into_owned()),
            Self::Math(n) => Inline::Math(n.into_owned()),
            Self::HtmlInline(n) => Inline::HtmlInline(n.into_owned()),
            Self::Comment(n) => Inline::Comment(n.into_owned()),
            Self::Tag(n) => Inline::Tag(n.into_owned()),
        }
    }
}

impl Text<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Text<'static> {
        let Self { span, value } = self;
        Text {
            span,
            value: string(value),
        }
    }
}

impl CodeSpan<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> CodeSpan<'static> {
        let Self {
            span,
            value,
            attributes,
        } = self;
        CodeSpan {
            span,
            value: string(value),
            attributes: owned_attributes(attributes),
        }
    }
}

impl Emphasis<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Emphasis<'static> {
        let Self {
            span,
            attributes,
            children,
        } = self;
        Emphasis {
            span,
            attributes: owned_attributes(attributes),
            children: inlines(children),
        }
    }
}

impl Strong<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Strong<'static> {
        let Self {
            span,
            attributes,
            children,
        } = self;
        Strong {
            span,
            attributes: owned_attributes(attributes),
            children: inlines(children),
        }
    }
}

impl Strikethrough<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Strikethrough<'static> {
        let Self {
            span,
            attributes,
            children,
        } = self;
        Strikethrough {
            span,
            attributes: owned_attributes(attributes),
            children: inlines(children),
        }
    }
}

impl Highlight<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Highlight<'static> {
        let Self {
            span,
            attributes,
            children,
        } = self;
        Highlight {
            span,
            attributes: owned_attributes(attributes),
            children: inlines(children),
        }
    }
}

impl Link<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Link<'static> {
        let Self {
            span,
            reference,
            destination,
            title,
            attributes,
            children,
        } = self;
        Link {
            span,
            reference: reference.into_owned(),
            destination: string(destination),
            title: title.map(string),
            attributes: owned_attributes(attributes),
            children: inlines(children),
        }
    }
}

impl Image<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Image<'static> {
        let Self {
            span,
            reference,
            destination,
            title,
            attributes,
            children,
        } = self;
        Image {
            span,
            reference: reference.into_owned(),
            destination: string(destination),
            title: title.map(string),
            attributes: owned_attributes(attributes),
            children: inlines(children),
        }
    }
}

impl Autolink<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Autolink<'static> {
        let Self { span, kind, value } = self;
        Autolink {
            span,
            kind,
            value: string(value),
        }
    }
}

impl Wikilink<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Wikilink<'static> {
        let Self {
            span,
            target,
            section,
            alias,
            attributes,
        } = self;
        Wikilink {
            span,
            target: string(target),
            section: section.map(Section::into_owned),
            alias: alias.map(string),
            attributes: owned_attributes(attributes),
        }
    }
}

impl Embed<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Embed<'static> {
        let Self {
            span,
            target,
            section,
            lede,
            alias,
            size,
            attributes,
        } = self;
        Embed {
            span,
            target: string(target),
            section: section.map(Section::into_owned),
            lede,
            alias: alias.map(string),
            size,
            attributes: owned_attributes(attributes),
        }
    }
}

impl FootnoteReference<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> FootnoteReference<'static> {
        let Self {
            span,
            number,
            occurrence,
            bracketed,
            label,
        } = self;
        FootnoteReference {
            span,
            number,
            occurrence,
            bracketed,
            label: string(label),
        }
    }
}

impl InlineNote<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> InlineNote<'static> {
        let Self {
            span,
            number,
            children,
        } = self;
        InlineNote {
            span,
            number,
            children: inlines(children),
        }
    }
}

impl Math<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Math<'static> {
        let Self {
            span,
            display,
            value,
        } = self;
        Math {
            span,
            display,
            value: string(value),
        }
    }
}

impl HtmlInline<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> HtmlInline<'static> {
        let Self { span, value } = self;
        HtmlInline {
            span,
            value: string(value),
        }
    }
}

impl Tag<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Tag<'static> {
        let Self { span, name } = self;
        Tag {
            span,
            name: string(name),
        }
    }
}
