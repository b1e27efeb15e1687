//! [`StartTag`]: the start tag of a node, for overrides.

use alloc::vec::Vec;

use super::tag::Marks;
use super::{Html, escape_text, link};
use crate::ast::{Attributes, BlockId};
use crate::render::Cx;

/// The start tag of a node, with its classes, id and attributes as far as the options of [`Html`] allow them: what the
/// stock functions write. For overrides.
///
/// ```
/// use essaymark::ast::BlockQuote;
/// use essaymark::parse;
/// use essaymark::render::html::StartTag;
/// use essaymark::render::{self, Cx, Html, Render};
///
/// struct Pull;
///
/// impl Render for Pull {
///     type Format = Html;
///
///     fn block_quote(&mut self, n: &BlockQuote<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
///         StartTag::new("div")
///             .class("pull")
///             .attribute("role", "note")
///             .attributes(n.attributes.as_deref())
///             .block_id(n.block_id.as_deref())
///             .write(cx);
///         render::blocks(self, &n.children, cx)?;
///         cx.out.raw("</div>\n");
///         Ok(())
///     }
/// }
///
/// let doc = parse("> Water waits.\n\n{#lock .old role=none} ^said");
/// let html = Html::trusted().render_with(&mut Pull, &doc)?;
/// let tag = r#"<div role="note" class="pull old" id="lock"><span id="^said"></span>"#;
/// assert!(html.starts_with(tag), "{html}");
/// # Ok::<(), render::RenderError>(())
/// ```
///
/// Allocates for [`href`](Self::href) and [`attribute`](Self::attribute) only.
#[derive(Clone, Debug)]
#[must_use = "it is written by `write`"]
pub struct StartTag<'n> {
    name: &'n str,
    href: Option<&'n str>,
    own: Vec<(&'n str, &'n str)>,
    marks: Marks<'n>,
}

impl<'n> StartTag<'n> {
    /// The start tag of the element `name`, which is written as it is.
    pub fn new(name: &'n str) -> Self {
        Self {
            name,
            href: None,
            own: Vec::new(),
            marks: Marks::default(),
        }
    }

    /// With a class of the override's own, or several with spaces between, before those of the node.
    pub fn class(mut self, class: &'n str) -> Self {
        self.marks = self.marks.class(class);
        self
    }

    /// With `url` as its `href`, in the place of the node's: encoded, with the
    /// [id prefix](Html::with_id_prefix) if it leads to an id in the document, and left out if
    /// [the options do not allow it](Html::allows_url).
    pub fn href(mut self, url: &'n str) -> Self {
        self.href = Some(url);
        self
    }

    /// With an attribute of the override's own, in the place of the node's with this name. The value is escaped. Not for
    /// `class` and `id`; and for a URL that comes from the document ask [`Html::allows_url`] first.
    pub fn attribute(mut self, name: &'n str, value: &'n str) -> Self {
        self.own.push((name, value));
        self
    }

    /// With the attributes of the node.
    pub fn attributes(mut self, attributes: Option<&'n Attributes<'n>>) -> Self {
        self.marks.attributes = attributes;
        self
    }

    /// With the block id of the node. Where the attributes have an id as well, it is written on an empty `<span>` after
    /// the tag.
    pub fn block_id(mut self, block_id: Option<&'n BlockId<'n>>) -> Self {
        self.marks.block_id = block_id;
        self
    }

    /// Writes the tag.
    pub fn write(self, cx: &mut Cx<'_, Html>) {
        cx.out.raw("<");
        cx.out.raw(self.name);
        if let Some(url) = self.href {
            link::href(url, cx);
        }
        for (name, value) in &self.own {
            cx.out.raw(" ");
            cx.out.raw(name);
            cx.out.raw("=\"");
            escape_text(value, &mut cx.out);
            cx.out.raw("\"");
        }
        let names = self.own.iter().map(|&(name, _)| name);
        let own: Vec<_> = names.chain(self.href.map(|_| "href")).collect();
        let marks = Marks {
            reserved: &own,
            ..self.marks
        };
        marks.write(cx);
        cx.out.raw(">");
        marks.anchors(cx);
    }
}
