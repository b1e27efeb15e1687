//! Block quotes, admonitions and spoilers.

use alloc::borrow::Cow;

use super::tag::{self, Marks};
use super::{Html, escape_text};
use crate::ast::{Admonition, AdmonitionKind, BlockQuote, Fold, Spoiler};
use crate::letter::is_letter_or_digit;
use crate::render::{Cx, Render, Result, blocks, inlines};

pub(super) fn block_quote<R>(r: &mut R, n: &BlockQuote<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    tag::open_block("<blockquote>", &n.attributes, &n.block_id, cx);
    cx.out.raw("\n");
    blocks(r, &n.children, cx)?;
    cx.out.fresh_line();
    cx.out.raw("</blockquote>\n");
    Ok(())
}

/// `<aside>` that its title labels, or `<details>` where readers may fold it.
pub(super) fn admonition<R>(r: &mut R, n: &Admonition<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    open_admonition(n, cx);
    title(r, n, cx)?;
    blocks(r, &n.children, cx)?;
    cx.out.fresh_line();
    cx.out.raw(if n.fold == Fold::None {
        "</aside>\n"
    } else {
        "</details>\n"
    });
    Ok(())
}

/// The start tag, in a function of its own so that its locals are off the stack while the children are written.
fn open_admonition(n: &Admonition<'_>, cx: &mut Cx<'_, Html>) {
    let kind = kind_class(n);
    let reserved = ["aria-labelledby", "data-meta", "open"];
    let marks = Marks::block(&n.attributes, &n.block_id)
        .classes(["admonition", &kind])
        .without(&reserved);
    cx.format.state.admonitions += 1;
    cx.out.fresh_line();
    if n.fold != Fold::None {
        // The summary must come first within the details.
        marks.anchors(cx);
    }
    cx.out.raw(if n.fold == Fold::None {
        "<aside"
    } else {
        "<details"
    });
    marks.write(cx);
    if n.fold == Fold::None {
        cx.out.raw(" aria-labelledby=\"");
        escape_text(&cx.format.id_prefix, &mut cx.out);
        cx.out.raw(TITLE_ID);
        cx.out.number(cx.format.state.admonitions.into());
        cx.out.raw("\"");
    }
    if let Some(meta) = &n.meta {
        cx.out.raw(" data-meta=\"");
        escape_text(meta, &mut cx.out);
        cx.out.raw("\"");
    }
    cx.out.raw(match n.fold {
        Fold::Open => " open=\"\">",
        Fold::None | Fold::Closed => ">",
    });
    if n.fold == Fold::None {
        marks.anchors(cx);
    }
    cx.out.raw("\n");
}

/// The id of an admonition's title, but for the number: how many there are so far.
const TITLE_ID: &str = "admonition-";

fn title<R>(r: &mut R, n: &Admonition<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let end = if n.fold == Fold::None {
        let marks = Marks::default()
            .class("admonition-title")
            .numbered_id(TITLE_ID, cx.format.state.admonitions);
        marks.open("<p>", cx);
        "</p>\n"
    } else {
        cx.out.raw("<summary class=\"admonition-title\">");
        "</summary>\n"
    };
    match &n.title {
        Some(title) if !title.children.is_empty() => inlines(r, &title.children, cx)?,
        _ => {
            let label = cx.format.labels.admonition_title(n);
            escape_text(&label, &mut cx.out);
        }
    }
    cx.out.raw(end);
    Ok(())
}

/// The kind as one class: its name, or for a custom kind the written word in lower case, its letters and digits of any
/// script kept, other characters turned into `-`.
fn kind_class(n: &Admonition<'_>) -> Cow<'static, str> {
    if n.kind != AdmonitionKind::Custom
        && let Some(name) = n.kind.name()
    {
        return Cow::Borrowed(name);
    }
    let keep = |c: char| is_letter_or_digit(c) || matches!(c, '-' | '_');
    n.word
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if keep(c) { c } else { '-' })
        .collect()
}

pub(super) fn spoiler<R>(r: &mut R, n: &Spoiler<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    open_spoiler(n, cx);
    blocks(r, &n.children, cx)?;
    cx.out.fresh_line();
    cx.out.raw("</details>\n");
    Ok(())
}

fn open_spoiler(n: &Spoiler<'_>, cx: &mut Cx<'_, Html>) {
    let marks = Marks::block(&n.attributes, &n.block_id).class("spoiler");
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw("<details");
    marks.write(cx);
    cx.out.raw(">\n<summary>");
    escape_text(&cx.format.labels.spoiler, &mut cx.out);
    cx.out.raw("</summary>\n");
}
