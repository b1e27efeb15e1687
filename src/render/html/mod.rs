//! The format [`Html`].
//!
//! CommonMark's nodes are written as in the examples of its specification, GFM's as in GitHub's. The others:
//!
//! | node | HTML |
//! | --- | --- |
//! | [`Admonition`](crate::ast::Admonition) | `<aside class="admonition note">` with a `<p class="admonition-title">`; `<details>` and `<summary>` if it folds |
//! | [`Spoiler`](crate::ast::Spoiler) | `<details class="spoiler">` |
//! | [`Subtitle`](crate::ast::Subtitle) | `<p class="subtitle">` |
//! | [`DefinitionList`](crate::ast::DefinitionList) | `<dl>`, `<dt>`, `<dd>` |
//! | [`Figure`](crate::ast::Figure) | `<figure>`, `<figcaption>` |
//! | [`FootnoteReference`](crate::ast::FootnoteReference), [`InlineNote`](crate::ast::InlineNote) | `<sup>` with a link; the notes in a `<section class="footnotes">` at the end |
//! | [`Math`](crate::ast::Math), [`MathBlock`](crate::ast::MathBlock) | `<span class="math inline">`, `<span class="math display">`, `<div class="math display">`, the TeX as text |
//! | [`Highlight`](crate::ast::Highlight) | `<mark>` |
//! | [`Wikilink`](crate::ast::Wikilink) | `<a class="wikilink">` |
//! | [`Embed`](crate::ast::Embed) | `<img>`, `<video>` or `<audio>` by the target's extension, `<a class="embed">` for pages |
//! | [`Tag`](crate::ast::Tag) | `<span class="tag">` |
//! | [`Comment`](crate::ast::Comment), definitions of links and notes | nothing where they stand |
//!
//! A wikilink leads to the page's name as a relative URL, and on it to the [slug](heading_slug) of its last heading, or
//! to `#^id`. Headings have the ids that authors write, and no others; see [`heading_slug`].
//!
//! HTML allows no `<a>` in an `<a>`, and a browser would end the outer one. In a link's text the reference to a note is its
//! number alone, a wikilink or embed a `<span>`, and another link its text.
//!
//! Attributes `{…}` and block ids are written on every element that has them; `^name` becomes `id="^name"`. HTML's names
//! are the same in any case, so that of `{width=1 Width=2}` only the second is written.

mod block;
mod escape;
mod figure;
mod format;
mod inline;
mod labels;
mod link;
mod list;
mod note;
mod quote;
mod raw;
mod slug;
mod start_tag;
mod table;
mod tag;
mod url;
mod wikilink;

use alloc::string::String;

pub use escape::{escape_text, escape_url};
pub use labels::Labels;
pub use slug::heading_slug;
pub use start_tag::StartTag;

use super::{Content, Cx, Render, Result, Stock, inlines, to_string};
use crate::ast::Inline;

/// HTML. Say first whether the documents are [trusted](Self::trusted) or [not](Self::untrusted); there is no default.
///
/// ```
/// use essaymark::ast::{HtmlInline, Inline};
/// use essaymark::render::Html;
/// let tag = Inline::HtmlInline(HtmlInline::new("<script>"));
/// assert_eq!(Html::trusted().render(&tag)?, "<script>");
/// assert_eq!(Html::untrusted().render(&tag)?, "&lt;script&gt;");
/// # Ok::<(), essaymark::render::RenderError>(())
/// ```
///
/// One value renders any number of documents, one after the other.
#[derive(Clone, Debug)]
pub struct Html {
    trusted: bool,
    tag_filter: bool,
    soft_break: SoftBreakStyle,
    id_prefix: String,
    labels: Labels,
    state: State,
}

/// What is kept track of within one document.
#[derive(Clone, Debug, Default)]
struct State {
    /// Admonitions so far, to give their titles ids.
    admonitions: u32,
    /// The box that the next paragraph begins with.
    task: Option<bool>,
    /// The note whose back-references the next paragraph ends with.
    backlinks: Option<note::Backlinks>,
    /// Cells missing in tables that may still be filled up.
    padding: usize,
    /// Whether the text of a link is being written.
    in_link: bool,
}

/// How a line end in running text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SoftBreakStyle {
    /// As a line end.
    #[default]
    Newline,
    /// As a space.
    Space,
    /// As `<br />`: what is a line in the source is a line on the page.
    Break,
}

impl Html {
    /// For documents whose authors may do anything: raw HTML, all URLs and all attributes are written as they stand in
    /// the tree.
    #[must_use]
    pub fn trusted() -> Self {
        Self {
            trusted: true,
            tag_filter: false,
            soft_break: SoftBreakStyle::Newline,
            id_prefix: String::new(),
            labels: Labels::default(),
            state: State::default(),
        }
    }

    /// For documents by anybody.
    ///
    /// - Raw HTML is shown as text; a lone HTML comment is left out.
    /// - Links, images and embeds lead to relative URLs and to `http:`, `https:`, `mailto:`, `tel:` and `xmpp:` ones; images also
    ///   to raster images in `data:` URLs. A link elsewhere is written without its `href`, an image as its alternative
    ///   text.
    /// - Of attributes `{…}`, ids, classes and a few harmless ones are written (`title`, `lang`, `dir`, `translate`,
    ///   `width`, `height`, `align`, `valign`, `start`, `reversed`, `datetime`, `alt`, `loading`, `aria-…`): no
    ///   `style`, no `on…`, nothing that loads.
    ///
    /// TeX is written as text; what typesets it on the page must be told not to trust it either.
    ///
    /// Give such a document an [id prefix](Self::with_id_prefix), so that its ids do not stand in for those of your own
    /// page. Other resources are still loaded from where the document says; the page's content security policy can
    /// forbid that.
    #[must_use]
    pub fn untrusted() -> Self {
        Self {
            trusted: false,
            ..Self::trusted()
        }
    }

    /// Puts `prefix` before all ids, and before the targets of links within the document (`#intro`): for several
    /// documents on one page.
    ///
    /// ```
    /// use essaymark::ast::{Block, BlockId, ThematicBreak};
    /// use essaymark::render::Html;
    /// let mut rule = ThematicBreak::new();
    /// rule.block_id = Some(Box::new(BlockId::new("rule")));
    /// let html = Html::trusted().with_id_prefix("a-").render(&Block::ThematicBreak(rule))?;
    /// assert_eq!(html, "<hr id=\"a-^rule\" />\n");
    /// # Ok::<(), essaymark::render::RenderError>(())
    /// ```
    #[must_use]
    pub fn with_id_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.id_prefix = prefix.into();
        self
    }

    /// Whether the tags that GFM's [tag filter](https://github.github.com/gfm/#disallowed-raw-html-extension-) names
    /// (`<script>`, `<style>`, `<iframe>` and six more) are shown as text; off by default. It is not a protection:
    /// attributes are left alone. [`untrusted`](Self::untrusted) is.
    #[must_use]
    pub fn with_tag_filter(mut self, on: bool) -> Self {
        self.tag_filter = on;
        self
    }

    /// How line ends in running text are written.
    #[must_use]
    pub fn with_soft_break(mut self, style: SoftBreakStyle) -> Self {
        self.soft_break = style;
        self
    }

    /// The words that the format adds to a document, for other languages than English.
    #[must_use]
    pub fn with_labels(mut self, labels: Labels) -> Self {
        self.labels = labels;
        self
    }

    /// Renders a document, or a part of one, without overrides. For writers see [`to_io`](super::to_io) and the like.
    ///
    /// # Errors
    ///
    /// [`TooDeep`](super::RenderError::TooDeep) for a tree made by hand; none for a parsed document.
    pub fn render<C: Content + ?Sized>(&self, content: &C) -> Result<String> {
        to_string(&mut Stock::<Self>::new(), &mut self.clone(), content)
    }

    /// Renders a document, or a part of one, with the overrides of `r`.
    ///
    /// # Errors
    ///
    /// As [`render`](Self::render), and those of `r`.
    pub fn render_with<R, C>(&self, r: &mut R, content: &C) -> Result<String>
    where
        R: Render<Format = Self> + ?Sized,
        C: Content + ?Sized,
    {
        to_string(r, &mut self.clone(), content)
    }

    /// Whether the documents are trusted.
    #[must_use]
    pub fn is_trusted(&self) -> bool {
        self.trusted
    }

    /// What is put before all ids; see [`with_id_prefix`](Self::with_id_prefix).
    #[must_use]
    pub fn id_prefix(&self) -> &str {
        &self.id_prefix
    }

    /// Whether some tags are shown as text; see [`with_tag_filter`](Self::with_tag_filter).
    #[must_use]
    pub fn tag_filter(&self) -> bool {
        self.tag_filter
    }

    /// How line ends in running text are written.
    #[must_use]
    pub fn soft_break(&self) -> SoftBreakStyle {
        self.soft_break
    }

    /// The words that the format adds to a document.
    #[must_use]
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Whether a link may lead to `url`; always so in trusted documents.
    #[must_use]
    pub fn allows_url(&self, url: &str) -> bool {
        self.trusted || url::is_harmless(url, url::Use::Link)
    }

    /// Whether the text of a link is being written, in which no other link may begin.
    #[must_use]
    pub fn is_in_link(&self) -> bool {
        self.state.in_link
    }

    /// Writes the text of a link, in which nothing else is one: for overrides that write the `<a>` themselves.
    ///
    /// ```
    /// use essaymark::ast::Link;
    /// use essaymark::render::html::StartTag;
    /// use essaymark::render::{self, Cx, Format, Html, Render};
    ///
    /// struct NewTab;
    ///
    /// impl Render for NewTab {
    ///     type Format = Html;
    ///
    ///     fn link(&mut self, n: &Link<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
    ///         if cx.format.is_in_link() {
    ///             return Html::link(self, n, cx);
    ///         }
    ///         let mut tag = StartTag::new("a").attribute("target", "_blank").href(&n.destination);
    ///         if let Some(title) = &n.title {
    ///             tag = tag.attribute("title", title);
    ///         }
    ///         tag.attributes(n.attributes.as_deref()).write(cx);
    ///         Html::link_text(self, &n.children, cx)?;
    ///         cx.out.raw("</a>");
    ///         Ok(())
    ///     }
    /// }
    ///
    /// let doc = essaymark::parse("[a pond[^1]](/pond)\n\n[^1]: Ours.");
    /// let html = Html::trusted().render_with(&mut NewTab, &doc)?;
    /// let link = "<a href=\"/pond\" target=\"_blank\">a pond<sup id=\"fnref-1\">1</sup></a>";
    /// assert!(html.contains(link));
    /// # Ok::<(), essaymark::render::RenderError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`inlines`].
    pub fn link_text<R>(r: &mut R, ns: &[Inline<'_>], cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        let outer = core::mem::replace(&mut cx.format.state.in_link, true);
        let written = inlines(r, ns, cx);
        // Also after an error, which an override may ignore.
        cx.format.state.in_link = outer;
        written
    }
}
