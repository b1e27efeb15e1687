//! [`Format`]: a whole output format.

use super::{Cx, Out, Render, Result, TablePart};
use crate::ast::{
    Admonition, Autolink, BlockQuote, Caption, CodeBlock, CodeSpan, Comment, Definition,
    DefinitionList, Document, Embed, Emphasis, Figure, Footnote, FootnoteDefinition,
    FootnoteReference, FrontMatter, HardBreak, Heading, Highlight, HtmlBlock, HtmlInline, Image,
    InlineNote, Link, LinkReferenceDefinition, List, ListItem, Math, MathBlock, NodeRef, Paragraph,
    SoftBreak, Spoiler, Strikethrough, Strong, Subtitle, Table, TableCell, TableRow, Tag, Term,
    Text, ThematicBreak, Wikilink,
};

/// A whole output format, implemented by the crate that defines it. To change some nodes of an existing format,
/// implement [`Render`].
///
/// There is one function for each block and inline, and for the parts of lists, definition lists, tables and figures. It
/// writes the node to `cx.out` and its children through `r`, the *outermost* renderer: [`blocks`](super::blocks) and
/// [`inlines`](super::inlines) for children, `r.list_item(…)` and the like for the parts of a node. So an override holds
/// at every depth; a function that called `Self::paragraph` on its children would lose it.
///
/// The *value* of the type carries options and whatever the format keeps track of while it writes; the functions reach
/// it as `cx.format`.
///
/// `examples/plain_text_format.rs` is a complete format, as another crate would write it.
///
/// Every function is required. A node added to the tree in a later minor version comes with a default that calls
/// [`unsupported`](Self::unsupported), and becomes required with the next major version.
pub trait Format: Sized {
    /// The name of the format, for error messages: `"HTML"`.
    const NAME: &'static str;

    /// Called once before each rendering: resets what was kept track of during the last one.
    fn start(&mut self);

    /// Writes `text` with special characters escaped, so that readers see it as it is.
    fn escape(text: &str, out: &mut Out<'_>);

    /// Writes a node that was added to the tree after this format was written. Choose: an error
    /// ([`RenderError::unsupported`](super::RenderError::unsupported)), its plain text, or nothing.
    ///
    /// # Errors
    ///
    /// As the format decides, here and in all functions below.
    fn unsupported(n: NodeRef<'_, '_>, cx: &mut Cx<'_, Self>) -> Result;

    /// Writes a whole document: usually its [front matter](Render::front_matter), its [`blocks`](super::blocks),
    /// [`Document::rest`] as plain text, and the [notes](Render::footnotes) that [`Cx::footnotes`] lists.
    fn document<R>(r: &mut R, n: &Document<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes the notes of a document, in the order of their numbers; between two of them, call [`Cx::hand_on`]. Not
    /// called where there are none.
    fn footnotes<R>(r: &mut R, notes: &[Footnote<'_, '_>], cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes the front matter; most formats write nothing.
    fn front_matter<R>(r: &mut R, n: &FrontMatter<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a paragraph; [`Cx::is_tight`] says whether it is the text of a tight list item.
    fn paragraph<R>(r: &mut R, n: &Paragraph<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a heading.
    fn heading<R>(r: &mut R, n: &Heading<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a subtitle.
    fn subtitle<R>(r: &mut R, n: &Subtitle<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a thematic break.
    fn thematic_break<R>(r: &mut R, n: &ThematicBreak<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a block quote.
    fn block_quote<R>(r: &mut R, n: &BlockQuote<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes an admonition, title and body.
    fn admonition<R>(r: &mut R, n: &Admonition<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a spoiler.
    fn spoiler<R>(r: &mut R, n: &Spoiler<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a list; calls [`Render::list_item`] for each item.
    fn list<R>(r: &mut R, n: &List<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes the item `index` (from 0) of `list`.
    fn list_item<R>(
        r: &mut R,
        n: &ListItem<'_>,
        list: &List<'_>,
        index: usize,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a definition list; calls [`Render::term`] and [`Render::definition`].
    fn definition_list<R>(r: &mut R, n: &DefinitionList<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a term of a definition list.
    fn term<R>(r: &mut R, n: &Term<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a definition of a definition list.
    fn definition<R>(r: &mut R, n: &Definition<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a footnote definition, where it was written; formats that gather notes write nothing here.
    fn footnote_definition<R>(
        r: &mut R,
        n: &FootnoteDefinition<'_>,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a link reference definition; most formats write nothing.
    fn link_reference_definition<R>(
        r: &mut R,
        n: &LinkReferenceDefinition<'_>,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a table; calls [`Render::table_row`] for each row.
    fn table<R>(r: &mut R, n: &Table<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a row of `table`; calls [`Render::table_cell`] for each cell.
    fn table_row<R>(
        r: &mut R,
        n: &TableRow<'_>,
        table: &Table<'_>,
        part: TablePart,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a cell of `table`, in the column `column` (from 0).
    fn table_cell<R>(
        r: &mut R,
        n: &TableCell<'_>,
        table: &Table<'_>,
        part: TablePart,
        column: usize,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a figure; calls [`Render::caption`].
    fn figure<R>(r: &mut R, n: &Figure<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes the caption of a figure.
    fn caption<R>(r: &mut R, n: &Caption<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a code block.
    fn code_block<R>(r: &mut R, n: &CodeBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes display math on lines of its own.
    fn math_block<R>(r: &mut R, n: &MathBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a block of raw HTML.
    fn html_block<R>(r: &mut R, n: &HtmlBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a comment on lines of its own; most formats write nothing.
    fn block_comment<R>(r: &mut R, n: &Comment<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes text.
    fn text<R>(r: &mut R, n: &Text<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a line end in running text.
    fn soft_break<R>(r: &mut R, n: &SoftBreak, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a line end to be kept.
    fn hard_break<R>(r: &mut R, n: &HardBreak, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a code span.
    fn code_span<R>(r: &mut R, n: &CodeSpan<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes emphasis.
    fn emphasis<R>(r: &mut R, n: &Emphasis<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes strong emphasis.
    fn strong<R>(r: &mut R, n: &Strong<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes struck out text.
    fn strikethrough<R>(r: &mut R, n: &Strikethrough<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes highlighted text.
    fn highlight<R>(r: &mut R, n: &Highlight<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a link.
    fn link<R>(r: &mut R, n: &Link<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes an image.
    fn image<R>(r: &mut R, n: &Image<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes an autolink.
    fn autolink<R>(r: &mut R, n: &Autolink<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a wikilink.
    fn wikilink<R>(r: &mut R, n: &Wikilink<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes an embed.
    fn embed<R>(r: &mut R, n: &Embed<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a reference to a footnote.
    fn footnote_reference<R>(r: &mut R, n: &FootnoteReference<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes an inline note.
    fn inline_note<R>(r: &mut R, n: &InlineNote<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes math in running text.
    fn math<R>(r: &mut R, n: &Math<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a piece of raw HTML in running text.
    fn html_inline<R>(r: &mut R, n: &HtmlInline<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a comment in running text; most formats write nothing.
    fn inline_comment<R>(r: &mut R, n: &Comment<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;

    /// Writes a tag.
    fn tag<R>(r: &mut R, n: &Tag<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized;
}
