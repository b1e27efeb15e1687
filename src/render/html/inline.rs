//! Emphasis and the like, code spans, math, tags, line breaks.

use alloc::boxed::Box;

use super::tag::open_inline;
use super::{Html, SoftBreakStyle, escape_text};
use crate::ast::{
    Attributes, CodeSpan, Emphasis, Highlight, Inline, Math, Strikethrough, Strong, Tag,
};
use crate::render::{Cx, Render, Result, inlines};

#[inline]
pub(super) fn soft_break(cx: &mut Cx<'_, Html>) {
    cx.out.raw(match cx.format.soft_break {
        SoftBreakStyle::Newline => "\n",
        SoftBreakStyle::Space => " ",
        SoftBreakStyle::Break => "<br />\n",
    });
}

pub(super) fn hard_break(cx: &mut Cx<'_, Html>) {
    cx.out.raw("<br />\n");
}

pub(super) fn code_span(n: &CodeSpan<'_>, cx: &mut Cx<'_, Html>) {
    open_inline("<code>", &n.attributes, cx);
    escape_text(&n.value, &mut cx.out);
    cx.out.raw("</code>");
}

pub(super) fn emphasis<R>(r: &mut R, n: &Emphasis<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    element(r, ["<em>", "</em>"], &n.attributes, &n.children, cx)
}

pub(super) fn strong<R>(r: &mut R, n: &Strong<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    element(r, ["<strong>", "</strong>"], &n.attributes, &n.children, cx)
}

pub(super) fn strikethrough<R>(r: &mut R, n: &Strikethrough<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    element(r, ["<del>", "</del>"], &n.attributes, &n.children, cx)
}

pub(super) fn highlight<R>(r: &mut R, n: &Highlight<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    element(r, ["<mark>", "</mark>"], &n.attributes, &n.children, cx)
}

#[inline]
fn element<R>(
    r: &mut R,
    [start, end]: [&str; 2],
    attributes: &Option<Box<Attributes<'_>>>,
    children: &[Inline<'_>],
    cx: &mut Cx<'_, Html>,
) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    open_inline(start, attributes, cx);
    inlines(r, children, cx)?;
    cx.out.raw(end);
    Ok(())
}

pub(super) fn math(n: &Math<'_>, cx: &mut Cx<'_, Html>) {
    cx.out.raw(if n.display {
        "<span class=\"math display\">"
    } else {
        "<span class=\"math inline\">"
    });
    escape_text(&n.value, &mut cx.out);
    cx.out.raw("</span>");
}

pub(super) fn tag(n: &Tag<'_>, cx: &mut Cx<'_, Html>) {
    cx.out.raw("<span class=\"tag\">#");
    escape_text(&n.name, &mut cx.out);
    cx.out.raw("</span>");
}
