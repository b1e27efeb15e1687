//! The walks of the inlines. Each takes its node apart without `..`, so that a new
//! field stops the build here.

use alloc::vec::Vec;

use super::VisitMut;
use crate::ast::{
    Autolink, CodeSpan, Embed, Emphasis, FootnoteReference, HardBreak, Highlight, HtmlInline,
    Image, Inline, InlineNote, Link, Math, SoftBreak, Strikethrough, Strong, Tag, Text, Wikilink,
};

/// Visits each inline.
pub fn walk_inlines_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    nodes: &mut Vec<Inline<'a>>,
) {
    for node in nodes {
        visitor.visit_inline_mut(node);
    }
}

/// Visits an inline with the method of its kind.
pub fn walk_inline_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Inline<'a>) {
    match node {
        Inline::Text(n) => visitor.visit_text_mut(n),
        Inline::SoftBreak(n) => visitor.visit_soft_break_mut(n),
        Inline::HardBreak(n) => visitor.visit_hard_break_mut(n),
        Inline::CodeSpan(n) => visitor.visit_code_span_mut(n),
        Inline::Emphasis(n) => visitor.visit_emphasis_mut(n),
        Inline::Strong(n) => visitor.visit_strong_mut(n),
        Inline::Strikethrough(n) => visitor.visit_strikethrough_mut(n),
        Inline::Highlight(n) => visitor.visit_highlight_mut(n),
        Inline::Link(n) => visitor.visit_link_mut(n),
        Inline::Image(n) => visitor.visit_image_mut(n),
        Inline::Autolink(n) => visitor.visit_autolink_mut(n),
        Inline::Wikilink(n) => visitor.visit_wikilink_mut(n),
        Inline::Embed(n) => visitor.visit_embed_mut(n),
        Inline::FootnoteReference(n) => visitor.visit_footnote_reference_mut(n),
        Inline::InlineNote(n) => visitor.visit_inline_note_mut(n),
        Inline::Math(n) => visitor.visit_math_mut(n),
        Inline::HtmlInline(n) => visitor.visit_html_inline_mut(n),
        Inline::Comment(n) => visitor.visit_comment_mut(n),
        Inline::Tag(n) => visitor.visit_tag_mut(n),
    }
}

/// Visits nothing: it has no parts.
pub fn walk_text_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut Text<'a>) {
    let Text { span: _, value: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_soft_break_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut SoftBreak) {
    let SoftBreak { span: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_hard_break_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut HardBreak) {
    let HardBreak { span: _ } = node;
}

/// Visits the attributes of a code span.
pub fn walk_code_span_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut CodeSpan<'a>) {
    let CodeSpan {
        span: _,
        value: _,
        attributes,
    } = node;
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the children and attributes of emphasis.
pub fn walk_emphasis_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Emphasis<'a>) {
    let Emphasis {
        span: _,
        attributes,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the children and attributes of strong emphasis.
pub fn walk_strong_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Strong<'a>) {
    let Strong {
        span: _,
        attributes,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the children and attributes of struck-out text.
pub fn walk_strikethrough_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut Strikethrough<'a>,
) {
    let Strikethrough {
        span: _,
        attributes,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the children and attributes of highlighted text.
pub fn walk_highlight_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Highlight<'a>) {
    let Highlight {
        span: _,
        attributes,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the children and attributes of a link.
pub fn walk_link_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Link<'a>) {
    let Link {
        span: _,
        reference: _,
        destination: _,
        title: _,
        attributes,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the children and attributes of an image.
pub fn walk_image_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Image<'a>) {
    let Image {
        span: _,
        reference: _,
        destination: _,
        title: _,
        attributes,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits nothing: it has no parts.
pub fn walk_autolink_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut Autolink<'a>) {
    let Autolink {
        span: _,
        kind: _,
        value: _,
    } = node;
}

/// Visits the attributes of a wikilink.
pub fn walk_wikilink_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Wikilink<'a>) {
    let Wikilink {
        span: _,
        target: _,
        section: _,
        alias: _,
        attributes,
    } = node;
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits the attributes of an embed.
pub fn walk_embed_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Embed<'a>) {
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
        visitor.visit_attributes_mut(attributes);
    }
}

/// Visits nothing: it has no parts.
pub fn walk_footnote_reference_mut<'a, V: VisitMut<'a> + ?Sized>(
    _visitor: &mut V,
    node: &mut FootnoteReference<'a>,
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
pub fn walk_inline_note_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut InlineNote<'a>,
) {
    let InlineNote {
        span: _,
        number: _,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
}

/// Visits nothing: it has no parts.
pub fn walk_math_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut Math<'a>) {
    let Math {
        span: _,
        display: _,
        value: _,
    } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_html_inline_mut<'a, V: VisitMut<'a> + ?Sized>(
    _visitor: &mut V,
    node: &mut HtmlInline<'a>,
) {
    let HtmlInline { span: _, value: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_tag_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut Tag<'a>) {
    let Tag { span: _, name: _ } = node;
}
