//! Wikilinks and embeds.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;

use super::tag::Marks;
use super::{Html, escape_text, heading_slug, link, url};
use crate::ast::{Attributes, Embed, Section, Wikilink};
use crate::render::Cx;

pub(super) fn wikilink(n: &Wikilink<'_>, cx: &mut Cx<'_, Html>) {
    let url = href(&n.target, n.section.as_ref());
    let end = open("wikilink", &n.attributes, &url, cx);
    label(n.alias.as_deref(), &n.target, n.section.as_ref(), cx);
    cx.out.raw(end);
}

/// A medium in its own element, anything else as a link.
pub(super) fn embed(n: &Embed<'_>, cx: &mut Cx<'_, Html>) {
    let url = href(&n.target, n.section.as_ref());
    match Medium::of(&n.target) {
        Some(medium) if link::may_load(&url, cx.format) => {
            element(n, medium, &url, cx);
        }
        Some(_) => escape_text(n.alias.as_deref().unwrap_or(&n.target), &mut cx.out),
        None => {
            let end = open("embed", &n.attributes, &url, cx);
            label(n.alias.as_deref(), &n.target, n.section.as_ref(), cx);
            cx.out.raw(end);
        }
    }
}

/// Opens a link to `url`, or a `<span>` in the text of a link. Returns what closes it.
fn open(
    class: &str,
    attributes: &Option<Box<Attributes<'_>>>,
    url: &str,
    cx: &mut Cx<'_, Html>,
) -> &'static str {
    let is_link = !cx.format.is_in_link();
    if is_link {
        cx.out.raw("<a");
        link::href(url, cx);
    } else {
        cx.out.raw("<span");
    }
    Marks::inline(attributes)
        .class(class)
        .without(&["href"])
        .write(cx);
    cx.out.raw(">");
    if is_link { "</a>" } else { "</span>" }
}

fn element(n: &Embed<'_>, medium: Medium, url: &str, cx: &mut Cx<'_, Html>) {
    let (name, label) = match medium {
        Medium::Image => ("<img", "alt"),
        Medium::Video => ("<video", "aria-label"),
        Medium::Audio => ("<audio", "aria-label"),
    };
    cx.out.raw(name);
    link::src(url, cx);
    if medium == Medium::Image || n.alias.is_some() {
        cx.out.raw(" ");
        cx.out.raw(label);
        cx.out.raw("=\"");
        escape_text(n.alias.as_deref().unwrap_or_default(), &mut cx.out);
        cx.out.raw("\"");
    }
    let mut reserved = vec!["src", "controls", label];
    if let Some(size) = n.size {
        reserved.push("width");
        dimension(" width=\"", size.width, cx);
        if let Some(height) = size.height {
            reserved.push("height");
            dimension(" height=\"", height, cx);
        }
    }
    Marks::inline(&n.attributes)
        .class("embed")
        .without(&reserved)
        .write(cx);
    cx.out.raw(match medium {
        Medium::Image => " />",
        Medium::Video => " controls=\"\"></video>",
        Medium::Audio => " controls=\"\"></audio>",
    });
}

fn dimension(start: &str, pixels: u32, cx: &mut Cx<'_, Html>) {
    cx.out.raw(start);
    cx.out.number(pixels.into());
    cx.out.raw("\"");
}

/// What to show: the alias, or the target and section as they are written.
fn label(alias: Option<&str>, target: &str, section: Option<&Section<'_>>, cx: &mut Cx<'_, Html>) {
    if let Some(alias) = alias {
        escape_text(alias, &mut cx.out);
        return;
    }
    escape_text(target, &mut cx.out);
    if let Some(section) = section {
        if !target.is_empty() {
            cx.out.raw("#");
        }
        escape_text(section.name(), &mut cx.out);
    }
}

/// Media are told by the extension of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Medium {
    Image,
    Video,
    Audio,
}

impl Medium {
    const IMAGES: [&str; 10] = [
        "avif", "webp", "png", "jpg", "jpeg", "gif", "svg", "apng", "bmp", "ico",
    ];
    const VIDEOS: [&str; 5] = ["mp4", "webm", "mov", "m4v", "ogv"];
    const SOUNDS: [&str; 8] = ["mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac"];

    fn of(target: &str) -> Option<Self> {
        let extension = extension(target)?;
        let is = |known: &&str| extension.eq_ignore_ascii_case(known);
        if Self::IMAGES.iter().any(is) {
            Some(Self::Image)
        } else if Self::VIDEOS.iter().any(is) {
            Some(Self::Video)
        } else {
            Self::SOUNDS.iter().any(is).then_some(Self::Audio)
        }
    }
}

/// The extension of the file that `target` names; of a URL, before its query.
fn extension(target: &str) -> Option<&str> {
    let path = match target.split_once('?') {
        Some((path, _)) if url::is_absolute(target) => path,
        _ => target,
    };
    let last = path.bytes().rposition(|b| matches!(b, b'.' | b'/'))?;
    path.get(last..)?.strip_prefix('.')
}

/// Where a wikilink leads by default: to a page by its name, relative to this one, and within it to a heading's slug or
/// to a block id. URLs and paths from the site's root stay as they are; so does a section of a file that is not a page
/// (`clip.mp4#t=10`).
fn href<'n>(target: &'n str, section: Option<&Section<'_>>) -> Cow<'n, str> {
    let is_url = target.starts_with('/') || url::is_absolute(target);
    let page = if is_url { target.into() } else { page(target) };
    let Some(section) = section else {
        return page;
    };
    let mut href = String::with_capacity(page.len() + section.name().len() + 2);
    href.push_str(&page);
    match section {
        Section::Block(name) => href.extend(["#^", name]),
        Section::Heading(name) if is_url || is_file(target) => href.extend(["#", name]),
        Section::Heading(path) => {
            href.push('#');
            href.push_str(&heading_slug(path.rsplit('#').next().unwrap_or_default()));
        }
    }
    href.into()
}

fn is_file(target: &str) -> bool {
    Medium::of(target).is_some()
        || extension(target).is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
}

/// A page's name as a relative URL: what would end the path, or make the start look like a scheme, is part of the name.
fn page(name: &str) -> Cow<'_, str> {
    let is_odd = |b: u8| matches!(b, b':' | b'?' | b'#' | b'%');
    if !name.bytes().any(is_odd) {
        return name.into();
    }
    let mut href = String::with_capacity(name.len() + 16);
    let first = name.split('/').next().unwrap_or_default();
    if first.contains(':') {
        href.push_str("./");
    }
    for (at, c) in name.char_indices() {
        match c {
            '?' => href.push_str("%3F"),
            '#' => href.push_str("%23"),
            '%' => {
                let digits = name.as_bytes().get(at + 1..at + 3);
                let encoded = digits.is_some_and(|d| d.iter().all(u8::is_ascii_hexdigit));
                href.push_str(if encoded { "%" } else { "%25" });
            }
            _ => href.push(c),
        }
    }
    href.into()
}
