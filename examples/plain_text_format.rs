//! A language of one's own, written as a crate that depends on essaymark would write it: essays as plain text, for a
//! mail or a terminal. Below it is one override on top, as a user of *that* crate would write it.
//!
//! ```sh
//! cargo run --example plain_text_format
//! ```

use std::io;

use essaymark::ast::{
    Admonition, Autolink, BlockQuote, Caption, CodeBlock, CodeSpan, Comment, Definition,
    DefinitionList, DefinitionListItem, Document, Embed, Emphasis, Figure, Footnote, FootnoteBody,
    FootnoteDefinition, FootnoteReference, FrontMatter, HardBreak, Heading, Highlight, HtmlBlock,
    HtmlInline, Image, InlineNote, Link, LinkReferenceDefinition, List, ListItem, ListKind, Math,
    MathBlock, NodeRef, Paragraph, SoftBreak, Spoiler, Strikethrough, Strong, Subtitle, Table,
    TableCell, TableRow, Tag, Term, Text, ThematicBreak, Wikilink,
};
use essaymark::render::{
    self, Cx, Format, Out, Render, RenderError, Result, TablePart, blocks, inlines, tight_blocks,
};

/// Plain text. The value carries the options.
#[derive(Debug, Default)]
struct PlainText {
    /// Whether links show where they lead.
    addresses: bool,
}

/// Begins a line, with an empty one before it if there is to be a gap.
fn lines(cx: &mut Cx<'_, PlainText>, gap: bool) {
    let first = cx.out.is_empty();
    cx.out.fresh_line();
    if gap && !first {
        cx.out.raw("\n");
    }
}

/// Writes `text` with `first` before its first line and `rest` before the others; blank lines stay empty.
fn prefix(first: &str, rest: &str, text: &str, cx: &mut Cx<'_, PlainText>) {
    for (index, line) in text.lines().enumerate() {
        let before = if index == 0 { first } else { rest };
        cx.out.raw(if line.is_empty() {
            before.trim_end()
        } else {
            before
        });
        cx.out.raw(line);
        cx.out.raw("\n");
    }
}

/// Writes blocks with a prefix before each line. What they write is captured, so they need not know of it.
fn hang<R>(
    r: &mut R,
    first: &str,
    rest: &str,
    ns: &[essaymark::ast::Block<'_>],
    cx: &mut Cx<'_, PlainText>,
) -> Result
where
    R: Render<Format = PlainText> + ?Sized,
{
    let text = cx.capture(|cx| blocks(r, ns, cx))?;
    lines(cx, true);
    prefix(first, rest, &text, cx);
    Ok(())
}

/// The mark of a note in the text.
fn mark(number: u32, cx: &mut Cx<'_, PlainText>) {
    cx.out.raw("[");
    cx.out.number(number.into());
    cx.out.raw("]");
}

impl Format for PlainText {
    const NAME: &'static str = "plain text";

    /// There is nothing to forget.
    fn start(&mut self) {}

    /// Nothing is special but control characters, which would reach the terminal.
    fn escape(text: &str, out: &mut Out<'_>) {
        for part in text.split(|c: char| c.is_control() && c != '\n') {
            out.raw(part);
        }
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
        cx.escaped(&n.rest);
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
        lines(cx, true);
        for note in notes {
            let marker = format!("[{}] ", note.number);
            let text = cx.capture(|cx| match note.body {
                FootnoteBody::Definition(n) => blocks(r, &n.children, cx),
                FootnoteBody::Inline(n) => inlines(r, &n.children, cx),
            })?;
            prefix(&marker, &" ".repeat(marker.len()), &text, cx);
            cx.hand_on()?;
        }
        Ok(())
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
        let gap = !cx.is_tight();
        lines(cx, gap);
        inlines(r, &n.children, cx)?;
        cx.out.raw("\n");
        Ok(())
    }

    fn heading<R>(r: &mut R, n: &Heading<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        let text = cx.capture(|cx| inlines(r, &n.children, cx))?;
        let rule = if n.level == 1 { "=" } else { "-" };
        lines(cx, true);
        cx.out.raw(&text);
        cx.out.raw("\n");
        cx.out.raw(&rule.repeat(text.chars().count()));
        cx.out.raw("\n");
        Ok(())
    }

    fn subtitle<R>(r: &mut R, n: &Subtitle<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        inlines(r, &n.children, cx)?;
        cx.out.raw("\n");
        Ok(())
    }

    fn thematic_break<R>(_: &mut R, _: &ThematicBreak<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        cx.out.raw("* * *\n");
        Ok(())
    }

    fn block_quote<R>(r: &mut R, n: &BlockQuote<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        hang(r, "> ", "> ", &n.children, cx)
    }

    fn admonition<R>(r: &mut R, n: &Admonition<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        cx.out.raw("[");
        cx.escaped(n.kind.name().unwrap_or(&n.word));
        cx.out.raw("]");
        if let Some(title) = &n.title {
            cx.out.raw(" ");
            inlines(r, &title.children, cx)?;
        }
        cx.out.raw("\n");
        hang(r, "  ", "  ", &n.children, cx)
    }

    fn spoiler<R>(r: &mut R, n: &Spoiler<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        cx.out.raw("[spoiler]\n");
        hang(r, "  ", "  ", &n.children, cx)
    }

    fn list<R>(r: &mut R, n: &List<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        for (index, item) in n.items.iter().enumerate() {
            // A tight list has a gap before it, but none within.
            lines(cx, index == 0 && !cx.is_tight() || !n.tight);
            r.list_item(item, n, index, cx)?;
        }
        Ok(())
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
        let mut marker = match list.kind {
            ListKind::Bullet { .. } => "- ".to_owned(),
            ListKind::Ordered { start, .. } => format!("{}. ", index as u64 + u64::from(start)),
        };
        if let Some(task) = n.task {
            marker.push_str(if task.checked { "[x] " } else { "[ ] " });
        }
        let rest = " ".repeat(marker.len());
        let tight = list.tight;
        let text = cx.capture(|cx| match tight {
            true => tight_blocks(r, &n.children, cx),
            false => blocks(r, &n.children, cx),
        })?;
        prefix(&marker, &rest, &text, cx);
        Ok(())
    }

    fn definition_list<R>(r: &mut R, n: &DefinitionList<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        for part in &n.children {
            match part {
                DefinitionListItem::Term(n) => r.term(n, cx)?,
                DefinitionListItem::Definition(n) => r.definition(n, cx)?,
                DefinitionListItem::Comment(n) => r.block_comment(n, cx)?,
                DefinitionListItem::HtmlBlock(n) => r.html_block(n, cx)?,
                // What a later version adds.
                other => Self::unsupported(other.into(), cx)?,
            }
        }
        Ok(())
    }

    fn term<R>(r: &mut R, n: &Term<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        inlines(r, &n.children, cx)?;
        cx.out.raw("\n");
        Ok(())
    }

    fn definition<R>(r: &mut R, n: &Definition<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        let text = cx.capture(|cx| blocks(r, &n.children, cx))?;
        prefix("    ", "    ", &text, cx);
        Ok(())
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
        lines(cx, true);
        r.table_row(&n.head, n, TablePart::Head, cx)?;
        for group in &n.groups {
            cx.out.raw("---\n");
            for row in &group.rows {
                r.table_row(row, n, TablePart::Body, cx)?;
            }
        }
        Ok(())
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
        for (column, cell) in n.cells.iter().enumerate().take(table.alignments.len()) {
            cx.out.raw(if column > 0 { " | " } else { "" });
            r.table_cell(cell, table, part, column, cx)?;
        }
        cx.out.raw("\n");
        Ok(())
    }

    fn table_cell<R>(
        r: &mut R,
        n: &TableCell<'_>,
        _: &Table<'_>,
        _: TablePart,
        _: usize,
        cx: &mut Cx<'_, Self>,
    ) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inlines(r, &n.children, cx)
    }

    fn figure<R>(r: &mut R, n: &Figure<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        blocks(r, &n.children, cx)?;
        r.caption(&n.caption, cx)
    }

    fn caption<R>(r: &mut R, n: &Caption<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        cx.out.raw(n.cue.word());
        cx.out.raw(": ");
        inlines(r, &n.children, cx)?;
        cx.out.raw("\n");
        Ok(())
    }

    fn code_block<R>(_: &mut R, n: &CodeBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        prefix("    ", "    ", &n.value, cx);
        Ok(())
    }

    fn math_block<R>(_: &mut R, n: &MathBlock<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        lines(cx, true);
        prefix("    ", "    ", &n.value, cx);
        Ok(())
    }

    fn html_block<R>(_: &mut R, _: &HtmlBlock<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    fn block_comment<R>(_: &mut R, _: &Comment<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        Ok(())
    }

    fn text<R>(_: &mut R, n: &Text<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.escaped(&n.value);
        Ok(())
    }

    fn soft_break<R>(_: &mut R, _: &SoftBreak, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.out.raw(" ");
        Ok(())
    }

    fn hard_break<R>(_: &mut R, _: &HardBreak, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.out.raw("\n");
        Ok(())
    }

    fn code_span<R>(_: &mut R, n: &CodeSpan<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.escaped(&n.value);
        Ok(())
    }

    fn emphasis<R>(r: &mut R, n: &Emphasis<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inlines(r, &n.children, cx)
    }

    fn strong<R>(r: &mut R, n: &Strong<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inlines(r, &n.children, cx)
    }

    fn strikethrough<R>(r: &mut R, n: &Strikethrough<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inlines(r, &n.children, cx)
    }

    fn highlight<R>(r: &mut R, n: &Highlight<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inlines(r, &n.children, cx)
    }

    fn link<R>(r: &mut R, n: &Link<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        inlines(r, &n.children, cx)?;
        if cx.format.addresses && !n.destination.is_empty() {
            cx.out.raw(" <");
            cx.escaped(&n.destination);
            cx.out.raw(">");
        }
        Ok(())
    }

    fn image<R>(r: &mut R, n: &Image<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.out.raw("[");
        inlines(r, &n.children, cx)?;
        cx.out.raw("]");
        Ok(())
    }

    fn autolink<R>(_: &mut R, n: &Autolink<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.escaped(&n.value);
        Ok(())
    }

    fn wikilink<R>(_: &mut R, n: &Wikilink<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.escaped(n.alias.as_ref().unwrap_or(&n.target));
        Ok(())
    }

    fn embed<R>(_: &mut R, n: &Embed<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.out.raw("[");
        cx.escaped(n.alias.as_ref().unwrap_or(&n.target));
        cx.out.raw("]");
        Ok(())
    }

    fn footnote_reference<R>(_: &mut R, n: &FootnoteReference<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        mark(n.number, cx);
        Ok(())
    }

    fn inline_note<R>(_: &mut R, n: &InlineNote<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        mark(n.number, cx);
        Ok(())
    }

    fn math<R>(_: &mut R, n: &Math<'_>, cx: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
        cx.escaped(&n.value);
        Ok(())
    }

    fn html_inline<R>(_: &mut R, _: &HtmlInline<'_>, _: &mut Cx<'_, Self>) -> Result
    where
        R: Render<Format = Self> + ?Sized,
    {
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
        cx.out.raw("#");
        cx.escaped(&n.name);
        Ok(())
    }
}

/// Somebody else's change: headings in capitals.
struct Capitals;

impl Render for Capitals {
    type Format = PlainText;

    fn heading(&mut self, n: &Heading<'_>, cx: &mut Cx<'_, PlainText>) -> Result {
        let text = cx.capture(|cx| inlines(self, &n.children, cx))?;
        lines(cx, true);
        cx.out.raw(&text.to_uppercase());
        cx.out.raw("\n");
        Ok(())
    }
}

const ESSAY: &str = "\
# Tides

The moon *pulls*[^1] at the [sea](https://example.org/sea).

> [!note] On rivers
> 1. They *feel* it too.
> 2. Upstream:
>    - less,
>    - and later.

Term
: What it means.

| a | b |
| - | - |
| 1 | 2 |

[^1]: So does the sun.

    ## Even here
";

fn main() -> Result {
    let doc = essaymark::parse(ESSAY);
    let mut format = PlainText { addresses: true };
    render::to_io(&mut Capitals, &mut format, &doc, io::stdout().lock())
}
