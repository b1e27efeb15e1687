//! Paragraphs, headings and the blocks that hold no others.

use super::tag::{self, Marks};
use super::{Html, escape_text, note};
use crate::ast::{CodeBlock, Heading, Inline, MathBlock, Paragraph, Subtitle, ThematicBreak};
use crate::render::{Cx, Render, Result, inlines};

type Cxt<'c> = Cx<'c, Html>;

/// `<p>…</p>`, or the bare text in a tight list. It begins with the box of a task item and ends with the links back
/// from a note, where those wait for a paragraph.
pub(super) fn paragraph<R>(r: &mut R, n: &Paragraph<'_>, cx: &mut Cxt<'_>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let task = cx.format.state.task.take();
    let backlinks = cx.format.state.backlinks.take();
    let framed = !cx.is_tight() || n.attributes.is_some() || n.block_id.is_some();
    let marked =
        n.attributes.is_some() || n.block_id.is_some() || task.is_some() || backlinks.is_some();
    if !marked && only_comments(&n.children) {
        return Ok(());
    }
    if framed {
        cx.out.fresh_line();
        tag::open_block("<p>", &n.attributes, &n.block_id, cx);
    }
    if let Some(checked) = task {
        task_box(checked, cx);
    }
    inlines(r, &n.children, cx)?;
    if let Some(backlinks) = backlinks {
        cx.out.raw(" ");
        note::backlinks(backlinks, cx);
    }
    if framed {
        cx.out.raw("</p>\n");
    }
    Ok(())
}

/// Whether there is a comment and nothing that shows: then there is no paragraph on the page.
fn only_comments(children: &[Inline<'_>]) -> bool {
    // Most paragraphs begin with something that shows: that is checked first.
    crate::work::step(children.len());
    let shows = |child: &Inline<'_>| match child {
        Inline::Comment(_) | Inline::SoftBreak(_) => false,
        Inline::Text(text) => !text.value.chars().all(char::is_whitespace),
        _ => true,
    };
    let is_comment = |child: &Inline<'_>| matches!(child, Inline::Comment(_));
    !children.iter().any(shows) && children.iter().any(is_comment)
}

/// The box of a task item and the blank after it.
pub(super) fn task_box(checked: bool, cx: &mut Cxt<'_>) {
    cx.out.raw(if checked {
        "<input checked=\"\" disabled=\"\" type=\"checkbox\"> "
    } else {
        "<input disabled=\"\" type=\"checkbox\"> "
    });
}

pub(super) fn heading<R>(r: &mut R, n: &Heading<'_>, cx: &mut Cxt<'_>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let (start, end) = match n.level {
        0 | 1 => ("<h1>", "</h1>\n"),
        2 => ("<h2>", "</h2>\n"),
        3 => ("<h3>", "</h3>\n"),
        4 => ("<h4>", "</h4>\n"),
        5 => ("<h5>", "</h5>\n"),
        _ => ("<h6>", "</h6>\n"),
    };
    cx.out.fresh_line();
    tag::open_block(start, &n.attributes, &n.block_id, cx);
    inlines(r, &n.children, cx)?;
    cx.out.raw(end);
    Ok(())
}

pub(super) fn subtitle<R>(r: &mut R, n: &Subtitle<'_>, cx: &mut Cxt<'_>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    Marks::block(&n.attributes, &n.block_id)
        .class("subtitle")
        .open("<p>", cx);
    inlines(r, &n.children, cx)?;
    cx.out.raw("</p>\n");
    Ok(())
}

pub(super) fn thematic_break(n: &ThematicBreak<'_>, cx: &mut Cxt<'_>) {
    let marks = Marks::block(&n.attributes, &n.block_id);
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw("<hr");
    marks.write(cx);
    cx.out.raw(" />\n");
}

pub(super) fn code_block(n: &CodeBlock<'_>, cx: &mut Cxt<'_>) {
    let marks = Marks::block(&n.attributes, &n.block_id);
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw("<pre");
    marks.write(cx);
    match &n.language {
        Some(language) => {
            cx.out.raw("><code class=\"language-");
            escape_text(language, &mut cx.out);
            cx.out.raw("\">");
        }
        None => cx.out.raw("><code>"),
    }
    escape_text(&n.value, &mut cx.out);
    // The last line of the source may lack its ending.
    if !n.value.is_empty() && !n.value.ends_with('\n') {
        cx.out.raw("\n");
    }
    cx.out.raw("</code></pre>\n");
}

pub(super) fn math_block(n: &MathBlock<'_>, cx: &mut Cxt<'_>) {
    cx.out.fresh_line();
    Marks::block(&n.attributes, &n.block_id)
        .class("math display")
        .open("<div>", cx);
    escape_text(&n.value, &mut cx.out);
    cx.out.raw("</div>\n");
}

/// The text that no span can reach.
pub(super) fn rest(text: &str, cx: &mut Cxt<'_>) {
    if !text.is_empty() {
        cx.out.fresh_line();
        // A line ending directly after the tag would be swallowed.
        cx.out.raw("<pre>\n");
        escape_text(text, &mut cx.out);
        cx.out.raw("</pre>\n");
    }
}
