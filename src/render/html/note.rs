//! References to notes, and the notes at the end.

use super::tag::Marks;
use super::{Html, escape_text, list};
use crate::ast::{
    Block, Footnote, FootnoteBody, FootnoteDefinition, FootnoteReference, InlineNote,
};
use crate::render::{Cx, Out, Render, Result, blocks, inlines};

/// The links from a note back to its references.
#[derive(Clone, Copy, Debug)]
pub(super) struct Backlinks {
    number: u32,
    occurrences: u32,
}

/// The number as a link to the note; in the text of a link, the number alone. A reference made by hand that has no
/// number yet shows its label.
pub(super) fn footnote_reference(n: &FootnoteReference<'_>, cx: &mut Cx<'_, Html>) {
    if n.number == 0 {
        cx.out.raw("<sup>[^");
        escape_text(&n.label, &mut cx.out);
        cx.out.raw("]</sup>");
    } else {
        reference(n.number, n.occurrence, n.bracketed, cx);
    }
}

/// A number like that of any other note; the text itself where a note made by hand has no number yet.
pub(super) fn inline_note<R>(r: &mut R, n: &InlineNote<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    if n.number == 0 {
        cx.out.raw("<span class=\"inline-note\">");
        inlines(r, &n.children, cx)?;
        cx.out.raw("</span>");
    } else {
        reference(n.number, 1, false, cx);
    }
    Ok(())
}

fn reference(number: u32, occurrence: u32, bracketed: bool, cx: &mut Cx<'_, Html>) {
    let Cx { out, format, .. } = cx;
    let is_link = !format.is_in_link();
    if is_link {
        out.raw("<sup><a href=\"#");
        escape_text(&format.id_prefix, out);
        out.raw("fn-");
        out.number(number.into());
        out.raw("\" id=\"");
    } else {
        out.raw("<sup id=\"");
    }
    escape_text(&format.id_prefix, out);
    out.raw("fnref-");
    write_place(number, occurrence, out);
    out.raw(if is_link {
        "\" role=\"doc-noteref\">"
    } else {
        "\">"
    });
    out.raw(if bracketed { "[" } else { "" });
    out.number(number.into());
    out.raw(if bracketed { "]" } else { "" });
    out.raw(if is_link { "</a></sup>" } else { "</sup>" });
}

/// Which reference: `1`, or `1-2` for the second one to note 1.
fn write_place(number: u32, occurrence: u32, out: &mut Out<'_>) {
    out.number(number.into());
    if occurrence > 1 {
        out.raw("-");
        out.number(occurrence.into());
    }
}

pub(super) fn footnotes<R>(r: &mut R, notes: &[Footnote<'_, '_>], cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    cx.out
        .raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"");
    escape_text(&cx.format.id_prefix, &mut cx.out);
    cx.out.raw("footnotes-label\">\n");
    let heading = Marks::default()
        .class("footnotes-title")
        .id("footnotes-label");
    heading.open("<h2>", cx);
    escape_text(&cx.format.labels.footnotes, &mut cx.out);
    cx.out.raw("</h2>\n<ol>\n");
    for (note, position) in notes.iter().zip(1..) {
        let backlinks = Backlinks {
            number: note.number,
            occurrences: note.occurrences,
        };
        // In a tree made by hand numbers may be missing.
        let jump = (note.number != position).then_some(note.number);
        match note.body {
            FootnoteBody::Definition(n) => definition(r, n, jump, backlinks, cx),
            FootnoteBody::Inline(n) => inline(r, n, jump, backlinks, cx),
        }?;
        cx.hand_on()?;
    }
    cx.out.raw("</ol>\n</section>\n");
    Ok(())
}

fn definition<R>(
    r: &mut R,
    n: &FootnoteDefinition<'_>,
    jump: Option<u32>,
    links: Backlinks,
    cx: &mut Cx<'_, Html>,
) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let marks = Marks::block(&n.attributes, &n.block_id);
    open_item(marks, jump, links.number, cx);
    crate::work::step(n.children.len());
    let last = n.children.iter().rposition(|n| !list::is_silent(n));
    let (body, end) = n.children.split_at(last.unwrap_or_default());
    blocks(r, body, cx)?;
    if let Some(Block::Paragraph(_)) = end.first() {
        cx.format.state.backlinks = Some(links);
        blocks(r, end, cx)?;
        // An override may have written the paragraph without them.
        if cx.format.state.backlinks.take().is_some() {
            own_paragraph(links, cx);
        }
    } else {
        blocks(r, end, cx)?;
        own_paragraph(links, cx);
    }
    cx.out.raw("</li>\n");
    Ok(())
}

fn inline<R>(
    r: &mut R,
    n: &InlineNote<'_>,
    jump: Option<u32>,
    links: Backlinks,
    cx: &mut Cx<'_, Html>,
) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    open_item(Marks::default(), jump, links.number, cx);
    cx.out.raw("\n<p>");
    inlines(r, &n.children, cx)?;
    cx.out.raw(" ");
    backlinks(links, cx);
    cx.out.raw("</p>\n</li>\n");
    Ok(())
}

fn open_item(marks: Marks<'_>, jump: Option<u32>, number: u32, cx: &mut Cx<'_, Html>) {
    cx.out.fresh_line();
    cx.out.raw("<li");
    let marks = marks.numbered_id("fn-", number).without(&["value"]);
    marks.write(cx);
    if let Some(value) = jump {
        cx.out.raw(" value=\"");
        cx.out.number(value.into());
        cx.out.raw("\"");
    }
    cx.out.raw(">");
    marks.anchors(cx);
}

/// The links back in a paragraph of their own, after a note that does not end with one.
fn own_paragraph(links: Backlinks, cx: &mut Cx<'_, Html>) {
    if links.occurrences > 0 {
        cx.out.fresh_line();
        cx.out.raw("<p class=\"footnote-backrefs\">");
        backlinks(links, cx);
        cx.out.raw("</p>\n");
    }
}

/// One link for each reference.
pub(super) fn backlinks(links: Backlinks, cx: &mut Cx<'_, Html>) {
    let Cx { out, format, .. } = cx;
    let label = &format.labels.back_to_reference;
    // The label is short: setting up a search would take longer than this does.
    let place = label.as_bytes().windows(2).position(|pair| pair == b"{}");
    let (before, after) = place
        .and_then(|at| Some((label.get(..at)?, label.get(at + 2..)?)))
        .unwrap_or((label, ""));
    for occurrence in 1..=links.occurrences {
        crate::work::step(1);
        out.raw(if occurrence > 1 { " " } else { "" });
        out.raw("<a href=\"#");
        escape_text(&format.id_prefix, out);
        out.raw("fnref-");
        write_place(links.number, occurrence, out);
        out.raw("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
        escape_text(before, out);
        write_place(links.number, occurrence, out);
        escape_text(after, out);
        // U+FE0E makes the arrow text rather than a picture.
        out.raw("\">\u{21a9}\u{fe0e}");
        if occurrence > 1 {
            out.raw("<sup>");
            out.number(occurrence.into());
            out.raw("</sup>");
        }
        out.raw("</a>");
    }
}
