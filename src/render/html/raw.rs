//! Raw HTML.

use super::tag::Marks;
use super::{Html, escape_text};
use crate::ast::{HtmlBlock, HtmlInline};
use crate::render::{Cx, Out};

pub(super) fn html_inline(n: &HtmlInline<'_>, cx: &mut Cx<'_, Html>) {
    if cx.format.trusted {
        write(&n.value, cx);
    } else if !n.is_comment() {
        escape_text(&n.value, &mut cx.out);
    }
}

/// As it is, within a `<div>` if it has attributes; as a code block if the document is not trusted.
pub(super) fn html_block(n: &HtmlBlock<'_>, cx: &mut Cx<'_, Html>) {
    let marks = Marks::block(&n.attributes, &n.block_id);
    let marked = n.attributes.is_some() || n.block_id.is_some();
    if !cx.format.trusted {
        if !n.is_comment() {
            cx.out.fresh_line();
            marks.anchors(cx);
            cx.out.raw("<pre");
            marks.write(cx);
            cx.out.raw("><code class=\"language-html\">");
            escape_text(&n.value, &mut cx.out);
            cx.out.raw("\n</code></pre>\n");
        }
        return;
    }
    cx.out.fresh_line();
    if marked {
        marks.open("<div>", cx);
        cx.out.raw("\n");
    }
    for _ in 0..n.indent.min(3) {
        cx.out.raw(" ");
    }
    write(&n.value, cx);
    cx.out.raw("\n");
    if marked {
        cx.out.raw("</div>\n");
    }
}

fn write(html: &str, cx: &mut Cx<'_, Html>) {
    if cx.format.tag_filter {
        filtered(html, &mut cx.out);
    } else {
        cx.out.raw(html);
    }
}

/// The tags of GFM's filter.
const FILTERED: [&str; 9] = [
    "title",
    "textarea",
    "style",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "script",
    "plaintext",
];

/// `html` with the `<` of each filtered tag escaped.
fn filtered(html: &str, out: &mut Out<'_>) {
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        let (before, tag) = rest.split_at(at);
        out.raw(before);
        out.raw(if is_filtered(tag) { "&lt;" } else { "<" });
        rest = tag.get(1..).unwrap_or_default();
    }
    out.raw(rest);
}

/// Whether `tag`, from its `<` on, is a start or end tag of the filter.
fn is_filtered(tag: &str) -> bool {
    let name = tag.get(1..).unwrap_or_default();
    let name = name.strip_prefix('/').unwrap_or(name).as_bytes();
    FILTERED.iter().any(|filtered| {
        name.get(..filtered.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(filtered.as_bytes()))
            && match name.get(filtered.len()) {
                None | Some(b'>' | b'/') => true,
                Some(b) => b.is_ascii_whitespace(),
            }
    })
}
