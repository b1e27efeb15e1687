//! Links, images and autolinks.

use alloc::vec::Vec;

use super::tag::Marks;
use super::url::{self, Use};
use super::{Html, escape_text, escape_url};
use crate::ast::{Autolink, Image, Inline, Link};
use crate::render::{Cx, Out, Render, Result, inlines};

pub(super) fn link<R>(r: &mut R, n: &Link<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    if cx.format.is_in_link() {
        return link_in_link(r, n, cx);
    }
    cx.out.raw("<a");
    href(&n.destination, cx);
    title(n.title.as_deref(), cx);
    if n.attributes.is_some() {
        let reserved: &[&str] = if n.title.is_some() {
            &["href", "title"]
        } else {
            &["href"]
        };
        Marks::inline(&n.attributes).without(reserved).write(cx);
    }
    cx.out.raw(">");
    Html::link_text(r, &n.children, cx)?;
    cx.out.raw("</a>");
    Ok(())
}

/// Its text, and an element for its attributes if it has any.
fn link_in_link<R>(r: &mut R, n: &Link<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    if n.attributes.is_none() {
        return inlines(r, &n.children, cx);
    }
    let marks = Marks::inline(&n.attributes).without(&["href"]);
    marks.open("<span>", cx);
    inlines(r, &n.children, cx)?;
    cx.out.raw("</span>");
    Ok(())
}

pub(super) fn autolink(n: &Autolink<'_>, cx: &mut Cx<'_, Html>) {
    if cx.format.is_in_link() {
        escape_text(&n.value, &mut cx.out);
        return;
    }
    cx.out.raw("<a");
    href(&n.destination(), cx);
    cx.out.raw(">");
    escape_text(&n.value, &mut cx.out);
    cx.out.raw("</a>");
}

/// ` href="…"`; nothing if the document may not lead there.
pub(super) fn href(url: &str, cx: &mut Cx<'_, Html>) {
    if !cx.format.allows_url(url) {
        return;
    }
    cx.out.raw(" href=\"");
    match url.strip_prefix('#') {
        Some(id) if !id.is_empty() => {
            cx.out.raw("#");
            escape_url(&cx.format.id_prefix, &mut cx.out);
            escape_url(id, &mut cx.out);
        }
        _ => escape_url(url, &mut cx.out),
    }
    cx.out.raw("\"");
}

/// ` src="…"`, or `false` if the document may not load that.
pub(super) fn src(url: &str, cx: &mut Cx<'_, Html>) -> bool {
    let allowed = may_load(url, cx.format);
    if allowed {
        cx.out.raw(" src=\"");
        escape_url(url, &mut cx.out);
        cx.out.raw("\"");
    }
    allowed
}

pub(super) fn may_load(url: &str, html: &Html) -> bool {
    html.trusted || url::is_harmless(url, Use::Medium)
}

pub(super) fn title(title: Option<&str>, cx: &mut Cx<'_, Html>) {
    if let Some(title) = title {
        cx.out.raw(" title=\"");
        escape_text(title, &mut cx.out);
        cx.out.raw("\"");
    }
}

/// An image; its alternative text alone if the document may not load it.
pub(super) fn image<R>(r: &mut R, n: &Image<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    if may_load(&n.destination, cx.format) {
        cx.out.raw("<img");
        src(&n.destination, cx);
        cx.out.raw(" alt=\"");
        plain_text(&n.children, &mut cx.out);
        cx.out.raw("\"");
        title(n.title.as_deref(), cx);
        let reserved: &[&str] = if n.title.is_some() {
            &["src", "alt", "title"]
        } else {
            &["src", "alt"]
        };
        Marks::inline(&n.attributes).without(reserved).write(cx);
        cx.out.raw(" />");
    } else {
        plain_text(&n.children, &mut cx.out);
    }
    notes(r, &n.children, cx)
}

/// The notes in an image's description, which cannot stand in its `alt`.
fn notes<R>(r: &mut R, description: &[Inline<'_>], cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let mut notes = Vec::new();
    for_each_leaf(description, |leaf| {
        if let Inline::FootnoteReference(_) | Inline::InlineNote(_) = leaf {
            notes.push(leaf);
        }
    });
    notes
        .into_iter()
        .try_for_each(|note| inlines(r, core::slice::from_ref(note), cx))
}

/// The [plain text](crate::ast::plain_text) of inlines, escaped.
fn plain_text(ns: &[Inline<'_>], out: &mut Out<'_>) {
    for_each_leaf(ns, |leaf| leaf.own_text(|text| escape_text(text, out)));
}

/// Calls `f` for what has no children that are part of its text. With a stack of its own: it goes as deep as the tree
/// does.
fn for_each_leaf<'n, 'a>(ns: &'n [Inline<'a>], mut f: impl FnMut(&'n Inline<'a>)) {
    let mut open = Vec::new();
    let mut level = ns.iter();
    loop {
        crate::work::step(1);
        let Some(n) = level.next() else {
            match open.pop() {
                Some(outer) => level = outer,
                None => return,
            }
            continue;
        };
        let Some(children) = n.text_children() else {
            f(n);
            continue;
        };
        open.push(core::mem::replace(&mut level, children.iter()));
    }
}
