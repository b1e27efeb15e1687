//! [`Html`] as a [`Format`]: which function writes which node.

use super::{
    Html, State, block, escape_text, figure, inline, link, list, note, quote, raw, table, wikilink,
};
use crate::ast::{
    Admonition, Autolink, BlockQuote, Caption, CodeBlock, CodeSpan, Comment, Definition,
    DefinitionList, Document, Embed, Emphasis, Figure, Footnote, FootnoteDefinition,
    FootnoteReference, FrontMatter, HardBreak, Heading, Highlight, HtmlBlock, HtmlInline, Image,
    InlineNote, Link, LinkReferenceDefinition, List, ListItem, Math, MathBlock, NodeRef, Paragraph,
    SoftBreak, Spoiler, Strikethrough, Strong, Subtitle, Table, TableCell, TableRow, Tag, Term,
    Text, ThematicBreak, Wikilink,
};
use crate::render::{Cx, Format, Out, Render, RenderError, Result, TablePart, blocks};

impl Format for Html {
    const NAME: &'static str = "HTML";

    fn start(&mut self) {
        self.state = State {
            padding: table::PADDING,
            ..State::default()
        };
    }

    #[inline]
    fn escape(text: &str, out: &mut Out<'_>) {
        escape_text(text, out);
    }

    fn unsupported(n: NodeRef<'_, '_>, _: &mut Cx<'_, Self>) -> Result {
        Err(RenderError::unsupported::<Self>(n))
    }

    fn document<R>(r: &mut R, n: &Document<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        if let Some(front_matter) = &n.front_matter {
            r.front_matter(front_matter, cx)?;
        }
        blocks(r, &n.children, cx)?;
        block::rest(&n.rest, cx);
        let notes = cx.footnotes(n);
        if !notes.is_empty() {
            r.footnotes(&notes, cx)?;
        }
        Ok(())
    }

    fn footnotes<R>(r: &mut R, notes: &[Footnote<'_, '_>], cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        note::footnotes(r, notes, cx)
    }

    fn front_matter<R>(_: &mut R, _: &FrontMatter<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    fn paragraph<R>(r: &mut R, n: &Paragraph<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        block::paragraph(r, n, cx)
    }

    fn heading<R>(r: &mut R, n: &Heading<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        block::heading(r, n, cx)
    }

    fn subtitle<R>(r: &mut R, n: &Subtitle<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        block::subtitle(r, n, cx)
    }

    fn thematic_break<R>(_: &mut R, n: &ThematicBreak<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        block::thematic_break(n, cx);
        Ok(())
    }

    fn block_quote<R>(r: &mut R, n: &BlockQuote<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        quote::block_quote(r, n, cx)
    }

    fn admonition<R>(r: &mut R, n: &Admonition<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        quote::admonition(r, n, cx)
    }

    fn spoiler<R>(r: &mut R, n: &Spoiler<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        quote::spoiler(r, n, cx)
    }

    fn list<R>(r: &mut R, n: &List<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        list::list(r, n, cx)
    }

    fn list_item<R>(
        r: &mut R,
        n: &ListItem<'_>,
        list: &List<'_>,
        index: usize,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        list::list_item(r, n, list, index, cx)
    }

    fn definition_list<R>(r: &mut R, n: &DefinitionList<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        list::definition_list(r, n, cx)
    }

    fn term<R>(r: &mut R, n: &Term<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        list::term(r, n, cx)
    }

    fn definition<R>(r: &mut R, n: &Definition<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        list::definition(r, n, cx)
    }

    fn footnote_definition<R>(_: &mut R, _: &FootnoteDefinition<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    fn link_reference_definition<R>(
        _: &mut R,
        _: &LinkReferenceDefinition<'_>,
        _: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    fn table<R>(r: &mut R, n: &Table<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        table::table(r, n, cx)
    }

    fn table_row<R>(
        r: &mut R,
        n: &TableRow<'_>,
        table: &Table<'_>,
        part: TablePart,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        table::table_row(r, n, table, part, cx)
    }

    fn table_cell<R>(
        r: &mut R,
        n: &TableCell<'_>,
        table: &Table<'_>,
        part: TablePart,
        column: usize,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        table::table_cell(r, n, table, part, column, cx)
    }

    fn figure<R>(r: &mut R, n: &Figure<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        figure::figure(r, n, cx)
    }

    fn caption<R>(r: &mut R, n: &Caption<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        figure::caption(r, n, cx)
    }

    fn code_block<R>(_: &mut R, n: &CodeBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        block::code_block(n, cx);
        Ok(())
    }

    fn math_block<R>(_: &mut R, n: &MathBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        block::math_block(n, cx);
        Ok(())
    }

    fn html_block<R>(_: &mut R, n: &HtmlBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        raw::html_block(n, cx);
        Ok(())
    }

    fn block_comment<R>(_: &mut R, _: &Comment<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    #[inline]
    fn text<R>(_: &mut R, n: &Text<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        escape_text(&n.value, &mut cx.out);
        Ok(())
    }

    #[inline]
    fn soft_break<R>(_: &mut R, _: &SoftBreak, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::soft_break(cx);
        Ok(())
    }

    fn hard_break<R>(_: &mut R, _: &HardBreak, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::hard_break(cx);
        Ok(())
    }

    fn code_span<R>(_: &mut R, n: &CodeSpan<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::code_span(n, cx);
        Ok(())
    }

    fn emphasis<R>(r: &mut R, n: &Emphasis<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::emphasis(r, n, cx)
    }

    fn strong<R>(r: &mut R, n: &Strong<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::strong(r, n, cx)
    }

    fn strikethrough<R>(r: &mut R, n: &Strikethrough<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::strikethrough(r, n, cx)
    }

    fn highlight<R>(r: &mut R, n: &Highlight<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::highlight(r, n, cx)
    }

    fn link<R>(r: &mut R, n: &Link<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        link::link(r, n, cx)
    }

    fn image<R>(r: &mut R, n: &Image<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        link::image(r, n, cx)
    }

    fn autolink<R>(_: &mut R, n: &Autolink<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        link::autolink(n, cx);
        Ok(())
    }

    fn wikilink<R>(_: &mut R, n: &Wikilink<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        wikilink::wikilink(n, cx);
        Ok(())
    }

    fn embed<R>(_: &mut R, n: &Embed<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        wikilink::embed(n, cx);
        Ok(())
    }

    fn footnote_reference<R>(_: &mut R, n: &FootnoteReference<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        note::footnote_reference(n, cx);
        Ok(())
    }

    fn inline_note<R>(r: &mut R, n: &InlineNote<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        note::inline_note(r, n, cx)
    }

    fn math<R>(_: &mut R, n: &Math<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::math(n, cx);
        Ok(())
    }

    fn html_inline<R>(_: &mut R, n: &HtmlInline<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        raw::html_inline(n, cx);
        Ok(())
    }

    fn inline_comment<R>(_: &mut R, _: &Comment<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    fn tag<R>(_: &mut R, n: &Tag<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inline::tag(n, cx);
        Ok(())
    }
}
