//! [`Render`]: a format with some nodes changed.

use core::marker::PhantomData;

use super::{Cx, Format, Result, TablePart};
use crate::ast::{
    Admonition, Autolink, BlockQuote, Caption, CodeBlock, CodeSpan, Comment, Definition,
    DefinitionList, Document, Embed, Emphasis, Figure, Footnote, FootnoteDefinition,
    FootnoteReference, FrontMatter, HardBreak, Heading, Highlight, HtmlBlock, HtmlInline, Image,
    InlineNote, Link, LinkReferenceDefinition, List, ListItem, Math, MathBlock, Paragraph,
    SoftBreak, Spoiler, Strikethrough, Strong, Subtitle, Table, TableCell, TableRow, Tag, Term,
    Text, ThematicBreak, Wikilink,
};

/// A [`Format`] with some nodes changed: write the methods for those, and all others do what the format does. A change
/// holds at every depth.
///
/// Usable as `dyn Render<Format = Html>`.
///
/// ```
/// use essaymark::ast::{Block, Inline, List, ListItem, ListKind, Paragraph, Strong, Text};
/// use essaymark::render::{self, Cx, Html, Render};
///
/// /// Strong text becomes `<b>`.
/// struct Bold;
///
/// impl Render for Bold {
///     type Format = Html;
///
///     fn strong(&mut self, n: &Strong<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
///         cx.out.raw("<b>");
///         render::inlines(self, &n.children, cx)?;
///         cx.out.raw("</b>");
///         Ok(())
///     }
/// }
///
/// let strong = Inline::Strong(Strong::new(vec![Inline::Text(Text::new("here too"))]));
/// let item = ListItem::new(vec![Block::Paragraph(Paragraph::new(vec![strong]))]);
/// let list = Block::List(Box::new(List::new(ListKind::Bullet { marker: '-' }, vec![item])));
/// let html = render::to_string(&mut Bold, &mut Html::trusted(), &list)?;
/// assert_eq!(html, "<ul>\n<li><b>here too</b></li>\n</ul>\n");
/// # Ok::<(), render::RenderError>(())
/// ```
///
/// # Errors
///
/// Every method may fail as its format fails, see [`RenderError`](super::RenderError).
pub trait Render {
    /// The format whose nodes are changed.
    type Format: Format;

    /// Writes a whole document.
    fn document(&mut self, n: &Document<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::document(self, n, cx)
    }

    /// Writes the notes of a document, in the order of their numbers.
    fn footnotes(&mut self, notes: &[Footnote<'_, '_>], cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::footnotes(self, notes, cx)
    }

    /// Writes the front matter.
    fn front_matter(&mut self, n: &FrontMatter<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::front_matter(self, n, cx)
    }

    /// Writes a paragraph.
    fn paragraph(&mut self, n: &Paragraph<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::paragraph(self, n, cx)
    }

    /// Writes a heading.
    fn heading(&mut self, n: &Heading<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::heading(self, n, cx)
    }

    /// Writes a subtitle.
    fn subtitle(&mut self, n: &Subtitle<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::subtitle(self, n, cx)
    }

    /// Writes a thematic break.
    fn thematic_break(&mut self, n: &ThematicBreak<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::thematic_break(self, n, cx)
    }

    /// Writes a block quote.
    fn block_quote(&mut self, n: &BlockQuote<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::block_quote(self, n, cx)
    }

    /// Writes an admonition, title and body.
    fn admonition(&mut self, n: &Admonition<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::admonition(self, n, cx)
    }

    /// Writes a spoiler.
    fn spoiler(&mut self, n: &Spoiler<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::spoiler(self, n, cx)
    }

    /// Writes a list.
    fn list(&mut self, n: &List<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::list(self, n, cx)
    }

    /// Writes the item `index` (from 0) of `list`.
    fn list_item(
        &mut self,
        n: &ListItem<'_>,
        list: &List<'_>,
        index: usize,
        cx: &mut Cx<'_, Self::Format>,
    ) -> Result {
        Self::Format::list_item(self, n, list, index, cx)
    }

    /// Writes a definition list.
    fn definition_list(&mut self, n: &DefinitionList<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::definition_list(self, n, cx)
    }

    /// Writes a term of a definition list.
    fn term(&mut self, n: &Term<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::term(self, n, cx)
    }

    /// Writes a definition of a definition list.
    fn definition(&mut self, n: &Definition<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::definition(self, n, cx)
    }

    /// Writes a footnote definition, where it was written.
    fn footnote_definition(
        &mut self,
        n: &FootnoteDefinition<'_>,
        cx: &mut Cx<'_, Self::Format>,
    ) -> Result {
        Self::Format::footnote_definition(self, n, cx)
    }

    /// Writes a link reference definition.
    fn link_reference_definition(
        &mut self,
        n: &LinkReferenceDefinition<'_>,
        cx: &mut Cx<'_, Self::Format>,
    ) -> Result {
        Self::Format::link_reference_definition(self, n, cx)
    }

    /// Writes a table.
    fn table(&mut self, n: &Table<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::table(self, n, cx)
    }

    /// Writes a row of `table`.
    fn table_row(
        &mut self,
        n: &TableRow<'_>,
        table: &Table<'_>,
        part: TablePart,
        cx: &mut Cx<'_, Self::Format>,
    ) -> Result {
        Self::Format::table_row(self, n, table, part, cx)
    }

    /// Writes a cell of `table`, in the column `column` (from 0).
    fn table_cell(
        &mut self,
        n: &TableCell<'_>,
        table: &Table<'_>,
        part: TablePart,
        column: usize,
        cx: &mut Cx<'_, Self::Format>,
    ) -> Result {
        Self::Format::table_cell(self, n, table, part, column, cx)
    }

    /// Writes a figure.
    fn figure(&mut self, n: &Figure<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::figure(self, n, cx)
    }

    /// Writes the caption of a figure.
    fn caption(&mut self, n: &Caption<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::caption(self, n, cx)
    }

    /// Writes a code block.
    fn code_block(&mut self, n: &CodeBlock<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::code_block(self, n, cx)
    }

    /// Writes display math on lines of its own.
    fn math_block(&mut self, n: &MathBlock<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::math_block(self, n, cx)
    }

    /// Writes a block of raw HTML.
    fn html_block(&mut self, n: &HtmlBlock<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::html_block(self, n, cx)
    }

    /// Writes a comment on lines of its own.
    fn block_comment(&mut self, n: &Comment<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::block_comment(self, n, cx)
    }

    /// Writes text.
    fn text(&mut self, n: &Text<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::text(self, n, cx)
    }

    /// Writes a line end in running text.
    fn soft_break(&mut self, n: &SoftBreak, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::soft_break(self, n, cx)
    }

    /// Writes a line end to be kept.
    fn hard_break(&mut self, n: &HardBreak, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::hard_break(self, n, cx)
    }

    /// Writes a code span.
    fn code_span(&mut self, n: &CodeSpan<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::code_span(self, n, cx)
    }

    /// Writes emphasis.
    fn emphasis(&mut self, n: &Emphasis<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::emphasis(self, n, cx)
    }

    /// Writes strong emphasis.
    fn strong(&mut self, n: &Strong<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::strong(self, n, cx)
    }

    /// Writes struck out text.
    fn strikethrough(&mut self, n: &Strikethrough<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::strikethrough(self, n, cx)
    }

    /// Writes highlighted text.
    fn highlight(&mut self, n: &Highlight<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::highlight(self, n, cx)
    }

    /// Writes a link.
    fn link(&mut self, n: &Link<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::link(self, n, cx)
    }

    /// Writes an image.
    fn image(&mut self, n: &Image<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::image(self, n, cx)
    }

    /// Writes an autolink.
    fn autolink(&mut self, n: &Autolink<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::autolink(self, n, cx)
    }

    /// Writes a wikilink.
    fn wikilink(&mut self, n: &Wikilink<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::wikilink(self, n, cx)
    }

    /// Writes an embed.
    fn embed(&mut self, n: &Embed<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::embed(self, n, cx)
    }

    /// Writes a reference to a footnote.
    fn footnote_reference(
        &mut self,
        n: &FootnoteReference<'_>,
        cx: &mut Cx<'_, Self::Format>,
    ) -> Result {
        Self::Format::footnote_reference(self, n, cx)
    }

    /// Writes an inline note.
    fn inline_note(&mut self, n: &InlineNote<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::inline_note(self, n, cx)
    }

    /// Writes math in running text.
    fn math(&mut self, n: &Math<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::math(self, n, cx)
    }

    /// Writes a piece of raw HTML in running text.
    fn html_inline(&mut self, n: &HtmlInline<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::html_inline(self, n, cx)
    }

    /// Writes a comment in running text.
    fn inline_comment(&mut self, n: &Comment<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::inline_comment(self, n, cx)
    }

    /// Writes a tag.
    fn tag(&mut self, n: &Tag<'_>, cx: &mut Cx<'_, Self::Format>) -> Result {
        Self::Format::tag(self, n, cx)
    }
}

/// A format as it is, with nothing changed.
///
/// ```
/// use essaymark::render::{self, Html, Stock};
/// let doc = essaymark::ast::Document::default();
/// assert_eq!(render::to_string(&mut Stock::new(), &mut Html::trusted(), &doc)?, "");
/// # Ok::<(), render::RenderError>(())
/// ```
pub struct Stock<F> {
    format: PhantomData<fn() -> F>,
}

impl<F: Format> Stock<F> {
    /// The renderer.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            format: PhantomData,
        }
    }
}

impl<F: Format> Default for Stock<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<F: Format> core::fmt::Debug for Stock<F> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Stock").field(&F::NAME).finish()
    }
}

impl<F: Format> Render for Stock<F> {
    type Format = F;
}
