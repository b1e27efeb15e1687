//! Block quotes, admonitions and spoilers.

use super::tag::Marks;
use super::{Html, block, escape_text, escaped};
use crate::ast::{Admonition, AdmonitionKind, BlockQuote, Fold, Spoiler};
use crate::render::{Cx, Render, Result, blocks, inlines};

pub(super) fn block_quote<R>(r: &mut R, n: &BlockQuote<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    Marks::block(&n.attributes, &n.block_id).open("blockquote", cx);
    cx.out.raw("\n");
    blocks(r, &n.children, cx)?;
    cx.out.fresh_line();
    block::close("blockquote", cx);
    Ok(())
}

/// `<aside>` that its title labels, or `<details>` where readers may fold it.
pub(super) fn admonition<R>(r: &mut R, n: &Admonition<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let class = ["admonition ", &kind_class(n)].concat();
    let marks = Marks::block(&n.attributes, &n.block_id).class(class.trim_end());
    cx.format.state.admonitions += 1;
    let title_id = format!("admonition-{}", cx.format.state.admonitions);
    cx.out.fresh_line();
    if n.fold == Fold::None {
        cx.out.raw("<aside");
        marks.write(cx);
        cx.out.raw(" aria-labelledby=\"");
        escape_text(&cx.format.id_prefix, &mut cx.out);
        cx.out.raw(&title_id);
        cx.out.raw("\"");
        meta(n, cx);
        cx.out.raw(">");
        marks.anchors(cx);
        cx.out.raw("\n");
        title(r, n, "p", &title_id, cx)?;
        blocks(r, &n.children, cx)?;
        cx.out.fresh_line();
        block::close("aside", cx);
    } else {
        // The summary must come first within the details.
        marks.anchors(cx);
        cx.out.raw("<details");
        marks.without(&["open"]).write(cx);
        meta(n, cx);
        cx.out.raw(if n.fold == Fold::Open {
            " open=\"\">\n"
        } else {
            ">\n"
        });
        title(r, n, "summary", "", cx)?;
        blocks(r, &n.children, cx)?;
        cx.out.fresh_line();
        block::close("details", cx);
    }
    Ok(())
}

fn title<R>(r: &mut R, n: &Admonition<'_>, name: &str, id: &str, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let marks = Marks::default().class("admonition-title").id(id);
    marks.open(name, cx);
    match &n.title {
        Some(title) if !title.children.is_empty() => inlines(r, &title.children, cx)?,
        _ => {
            let label = cx.format.labels.title(n);
            escape_text(&label, &mut cx.out);
        }
    }
    block::close(name, cx);
    Ok(())
}

fn meta(n: &Admonition<'_>, cx: &mut Cx<'_, Html>) {
    if let Some(meta) = &n.meta {
        cx.out.raw(" data-meta=\"");
        escape_text(meta, &mut cx.out);
        cx.out.raw("\"");
    }
}

/// The kind as one class: its name, or for a custom kind the written word in lower case, its letters and digits of any
/// script kept, other characters turned into `-`.
fn kind_class(n: &Admonition<'_>) -> String {
    if n.kind != AdmonitionKind::Custom
        && let Some(name) = n.kind.name()
    {
        return name.to_owned();
    }
    let keep = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
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
    let marks = Marks::block(&n.attributes, &n.block_id).class("spoiler");
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw("<details");
    marks.write(cx);
    cx.out.raw(">\n<summary>");
    let label = escaped(&cx.format.labels.spoiler);
    cx.out.raw(&label);
    cx.out.raw("</summary>\n");
    blocks(r, &n.children, cx)?;
    cx.out.fresh_line();
    block::close("details", cx);
    Ok(())
}
