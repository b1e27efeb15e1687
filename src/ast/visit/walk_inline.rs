//! The walks of the inlines. Each takes its node apart without `..`, so that a new
//! field stops the build here.

use super::Visit;
use crate::ast::{
    Autolink, CodeSpan, Embed, Emphasis, FootnoteReference, HardBreak, Highlight, HtmlInline,
    Image, Inline, InlineNote, Link, Math, SoftBreak, Strikethrough, Strong, Tag, Text, Wikilink,
};

/// Visits an inline with the method of its kind.
pub fn walk_inline<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Inline<'a>) {
    match node {
        Inline::Text(n) => visitor.visit_text(n),
        Inline::SoftBreak(n) => visitor.visit_soft_break(n),
        Inline::HardBreak(n) => visitor.visit_hard_break(n),
        Inline::CodeSpan(n) => visitor.visit_code_span(n),
        Inline::Emphasis(n) => visitor.visit_emphasis(n),
        Inline::Strong(n) => visitor.visit_strong(n),
        Inline::Strikethrough(n) => visitor.visit_strikethrough(n),
        Inline::Highlight(n) => visitor.visit_highlight(n),
        Inline::Link(n) => visitor.visit_link(n),
        Inline::Image(n) => visitor.visit_image(n),
        Inline::Autolink(n) => visitor.visit_autolink(n),
        Inline::Wikilink(n) => visitor.visit_wikilink(n),
        Inline::Embed(n) => visitor.visit_embed(n),
        Inline::FootnoteReference(n) => visitor.visit_footnote_reference(n),
        Inline::InlineNote(n) => visitor.visit_inline_note(n),
        Inline::Math(n) => visitor.visit_math(n),
        Inline::HtmlInline(n) => visitor.visit_html_inline(n),
        Inline::Comment(n) => visitor.visit_comment(n),
        Inline::Tag(n) => visitor.visit_tag(n),
    }
}

/// Visits nothing: it has no parts.
pub fn walk_text<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Text<'a>) {
    let Text { span: _, value: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_soft_break<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &SoftBreak) {
    let SoftBreak { span: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_hard_break<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &HardBreak) {
    let HardBreak { span: _ } = node;
}

/// Visits the attributes of a code span.
pub fn walk_code_span<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &CodeSpan<'a>) {
    let CodeSpan {
        span: _,
        value: _,
        attributes,
    } = node;
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the children and attributes of emphasis.
pub fn walk_emphasis<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Emphasis<'a>) {
    let Emphasis {
        span: _,
        attributes,
        children,
    } = node;
    each_inline(visitor, children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the children and attributes of strong emphasis.
pub fn walk_strong<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Strong<'a>) {
    let Strong {
        span: _,
        attributes,
        children,
    } = node;
    each_inline(visitor, children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the children and attributes of struck-out text.
pub fn walk_strikethrough<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Strikethrough<'a>) {
    let Strikethrough {
        span: _,
        attributes,
        children,
    } = node;
    each_inline(visitor, children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the children and attributes of highlighted text.
pub fn walk_highlight<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Highlight<'a>) {
    let Highlight {
        span: _,
        attributes,
        children,
    } = node;
    each_inline(visitor, children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the children and attributes of a link.
pub fn walk_link<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Link<'a>) {
    let Link {
        span: _,
        reference: _,
        destination: _,
        title: _,
        attributes,
        children,
    } = node;
    each_inline(visitor, children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the children and attributes of an image.
pub fn walk_image<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Image<'a>) {
    let Image {
        span: _,
        reference: _,
        destination: _,
        title: _,
        attributes,
        children,
    } = node;
    each_inline(visitor, children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits nothing: it has no parts.
pub fn walk_autolink<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Autolink<'a>) {
    let Autolink {
        span: _,
        kind: _,
        value: _,
    } = node;
}

/// Visits the attributes of a wikilink.
pub fn walk_wikilink<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Wikilink<'a>) {
    let Wikilink {
        span: _,
        target: _,
        section: _,
        alias: _,
        attributes,
    } = node;
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits the attributes of an embed.
pub fn walk_embed<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Embed<'a>) {
    let Embed {
        span: _,
        target: _,
        section: _,
        lede: _,
        alias: _,
        size: _,
        attributes,
    } = node;
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
}

/// Visits nothing: it has no parts.
pub fn walk_footnote_reference<'a, V: Visit<'a> + ?Sized>(
    _visitor: &mut V,
    node: &FootnoteReference<'a>,
) {
    let FootnoteReference {
        span: _,
        number: _,
        occurrence: _,
        bracketed: _,
        label: _,
    } = node;
}

/// Visits the children of an inline note.
pub fn walk_inline_note<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &InlineNote<'a>) {
    let InlineNote {
        span: _,
        number: _,
        children,
    } = node;
    each_inline(visitor, children);
}

/// Visits nothing: it has no parts.
pub fn walk_math<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Math<'a>) {
    let Math {
        span: _,
        display: _,
        value: _,
    } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_html_inline<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &HtmlInline<'a>) {
    let HtmlInline { span: _, value: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_tag<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Tag<'a>) {
    let Tag { span: _, name: _ } = node;
}

pub(super) fn each_inline<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, nodes: &[Inline<'a>]) {
    for node in nodes {
        visitor.visit_inline(node);
    }
}
