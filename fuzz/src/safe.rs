//! What must hold of the page of a document that is not trusted; the target `untrusted` has the rule in words.

use std::collections::BTreeMap;

use essaymark::ast::Document;
use essaymark::render::{Html, RenderError};
use serde::Deserialize;

use crate::asked::{Asked, decode};
use crate::page::{Element, Page};

/// What the pages are rendered with: all ids begin with it, and so do links to them.
pub const PREFIX: &str = "doc-";

/// The attributes that the documentation of `Html::untrusted` allows, beside `aria-…`.
const HARMLESS: [&str; 13] = [
    "title",
    "lang",
    "dir",
    "translate",
    "width",
    "height",
    "align",
    "valign",
    "start",
    "reversed",
    "datetime",
    "alt",
    "loading",
];

const CLASSES: [&str; 14] = [
    "admonition",
    "admonition-title",
    "spoiler",
    "subtitle",
    "footnotes",
    "footnotes-title",
    "footnote-backref",
    "footnote-backrefs",
    "inline-note",
    "math",
    "inline",
    "display",
    "tag",
    "language-html",
];

/// Those of links that are no links of CommonMark.
const LINK_CLASSES: [&str; 2] = ["wikilink", "embed"];

const SCHEMES: [&str; 5] = ["http", "https", "mailto", "tel", "xmpp"];

const DATA_IMAGES: [&str; 5] = [
    "image/png",
    "image/gif",
    "image/jpeg",
    "image/webp",
    "image/avif",
];

/// Panics if a tree, of whatever origin, is not handled as it should be: see the target `edits`.
pub fn assert_handled(document: &Document<'_>) {
    let copy = document.clone();
    assert_eq!(copy, *document);
    assert_eq!(copy.into_owned(), *document);
    // A tree may be too deep to be written; and one that can be, too deep to be read again.
    let written = serde_json::to_string(document);
    let size = match &written {
        Ok(json) => json.len(),
        Err(error) => {
            assert!(error.to_string().contains("levels deep"), "{error}");
            usize::MAX / 16
        }
    };
    let trusted = Html::trusted().render(document);
    let untrusted = Html::untrusted().with_id_prefix(PREFIX).render(document);
    match (trusted, untrusted) {
        (Ok(_), Ok(html)) => {
            assert_safe(&Page::read(&html), &Asked::by(document));
            // Escapes are up to five times as long as what they stand for, and short nodes have long tags.
            let limit = 8 * size + 60_000;
            assert!(html.len() < limit, "{} of {size} bytes", html.len());
        }
        (Err(RenderError::TooDeep { .. }), Err(RenderError::TooDeep { .. })) => {}
        (trusted, untrusted) => panic!("{trusted:?}\n{untrusted:?}"),
    }
    if written.is_ok() {
        let value = serde_json::to_value(document).unwrap();
        match Document::deserialize(&value) {
            Ok(read) => assert_eq!(read, *document),
            Err(error) => assert!(error.to_string().contains("levels deep"), "{error}"),
        }
    }
}

/// Panics if the page has an element, attribute or URL that the tree did not ask for.
pub fn assert_safe(page: &Page, asked: &Asked) {
    assert!(page.strange.is_empty(), "{:?}", page.strange);
    for element in &page.elements {
        assert!(
            asked.elements.contains_key(&element.name),
            "nothing asked for {element:?}"
        );
        for (name, value) in &element.attributes {
            assert!(
                is_asked_for(element, name, value, asked),
                "nothing asked for {name}={value:?} in {element:?}\n{asked:#?}"
            );
        }
    }
}

/// Panics if the page has more elements of a name than the tree asked for.
pub fn assert_counted(page: &Page, asked: &Asked) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for element in &page.elements {
        *counts.entry(&element.name).or_default() += 1;
    }
    for (name, count) in counts {
        let most = asked.elements.get(name).copied().unwrap_or_default();
        assert!(count <= most, "{count} <{name}>, {most} asked for");
    }
}

/// Panics if a parser has to fix the page.
pub fn assert_well_formed(page: &Page) {
    assert!(page.mended.is_empty(), "{:?}", page.mended);
}

fn is_asked_for(element: &Element, name: &str, value: &str, asked: &Asked) -> bool {
    let paired = || {
        let allowed = HARMLESS.contains(&name) || name.starts_with("aria-");
        allowed && asked.pairs.contains(&(name.to_owned(), value.to_owned()))
    };
    let is_number = || !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    let own = match (&*element.name, name) {
        (element, "class") => value
            .split_ascii_whitespace()
            .all(|class| is_class(element, class, asked)),
        (_, "id") => value
            .strip_prefix(PREFIX)
            .is_some_and(|id| asked.ids.contains(id) || is_own_id(id)),
        ("a", "href") => is_url(value, false, asked),
        ("img" | "video" | "audio", "src") => is_url(value, true, asked),
        ("a" | "img", "title") => asked.titles.contains(value),
        ("a", "role") => matches!(value, "doc-noteref" | "doc-backlink"),
        ("a", "aria-label") => value.starts_with("Back to reference "),
        // Text, whatever it says.
        ("img", "alt") | ("video" | "audio", "aria-label") => true,
        ("video" | "audio", "controls") => value.is_empty(),
        ("img" | "video" | "audio", "width" | "height") => is_number(),
        ("ol", "start") | ("li", "value") => is_number(),
        ("th" | "td", "align") => matches!(value, "left" | "center" | "right"),
        ("input", "type") => value == "checkbox",
        ("input", "checked" | "disabled") => value.is_empty(),
        ("section", "role") => value == "doc-endnotes",
        ("section" | "aside", "aria-labelledby") => {
            value.strip_prefix(PREFIX).is_some_and(is_own_id)
        }
        ("aside" | "details", "data-meta") => asked.metas.contains(value),
        ("details", "open") => value.is_empty(),
        _ => false,
    };
    own || paired()
}

fn is_class(element: &str, class: &str, asked: &Asked) -> bool {
    let of_a_link = matches!(element, "a" | "span" | "img" | "video" | "audio");
    CLASSES.contains(&class)
        || (of_a_link && LINK_CLASSES.contains(&class))
        || asked.classes.contains(class)
}

/// `fn-1`, `fnref-1`, `fnref-1-2`, `admonition-1`, `footnotes-label`.
fn is_own_id(id: &str) -> bool {
    let is_numbered = |kind: &str| {
        id.strip_prefix(kind).is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        })
    };
    id == "footnotes-label"
        || ["fn-", "fnref-", "admonition-"]
            .into_iter()
            .any(is_numbered)
}

fn is_url(value: &str, is_medium: bool, asked: &Asked) -> bool {
    if !has_harmless_scheme(value, is_medium) {
        return false;
    }
    if value
        .strip_prefix('#')
        .and_then(|id| id.strip_prefix(PREFIX))
        .is_some_and(is_own_id)
    {
        return true;
    }
    let url = decode(value);
    let within = url
        .strip_prefix('#')
        .and_then(|id| id.strip_prefix(PREFIX))
        .map(|id| format!("#{id}"));
    let leads_to = |target: &String| {
        let after = |url: &str| {
            url.strip_prefix(&**target)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
        };
        after(&url) || url.strip_prefix("./").is_some_and(after)
    };
    asked.urls.contains(&url)
        || within.is_some_and(|within| asked.urls.contains(&within))
        || asked.targets.iter().any(leads_to)
}

/// The scheme as the URL Standard's parser finds it.
fn has_harmless_scheme(value: &str, is_medium: bool) -> bool {
    let url: String = value
        .trim_start_matches(|c| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    let Some((scheme, rest)) = url.split_once(':') else {
        return true;
    };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    let scheme = scheme.to_ascii_lowercase();
    let is_image = || {
        let kind = rest.split([';', ',']).next().unwrap_or_default();
        scheme == "data" && DATA_IMAGES.iter().any(|i| i.eq_ignore_ascii_case(kind))
    };
    !is_scheme || SCHEMES.contains(&&*scheme) || (is_medium && is_image())
}

#[cfg(test)]
mod tests {
    use super::{assert_counted, assert_safe, assert_well_formed};
    use crate::asked::Asked;
    use crate::page::Page;

    /// Has a link, an image, attributes, a note, code, an admonition and a wikilink.
    const SOURCE: &str = "# A {#a .b title=\"c\"}\n\n[d](/e \"f\") ![g](h.png)[^i] [[j#k]] `l`\n\n\
        > [!note|m]- n\n\n[^i]: o\n";

    fn check(html: &str) {
        let page = Page::read(html);
        let asked = Asked::by(&essaymark::parse(SOURCE));
        assert_safe(&page, &asked);
        assert_counted(&page, &asked);
        assert_well_formed(&page);
    }

    #[test]
    fn what_the_tree_asks_for_passes() {
        let document = essaymark::parse(SOURCE);
        let html = essaymark::render::Html::untrusted().with_id_prefix(super::PREFIX);
        let html = html.render(&document).unwrap();
        assert!(html.contains("<a href=\"/e\" title=\"f\">"), "{html}");
        check(&html);
    }

    #[test]
    fn anything_else_is_refused() {
        std::panic::set_hook(Box::new(|_| {}));
        for html in [
            "<script></script>",
            "<em></em>",
            "<h1></h1><h1></h1>",
            "<p onclick=\"x\"></p>",
            "<p style=\"x\"></p>",
            "<p title=\"other\"></p>",
            "<p id=\"a\"></p>",
            "<p id=\"doc-other\"></p>",
            "<p class=\"other\"></p>",
            "<a href=\"/other\"></a>",
            "<a href=\"javascript:/e\"></a>",
            "<a href=\" java\tscript:/e\"></a>",
            "<img src=\"data:text/html,x\">",
            "<a href=\"#doc-other\"></a>",
            "<aside data-meta=\"other\"></aside>",
            "<!-- a -->",
            "<svg></svg>",
            "<p>a</h1>",
            "<p><p</p>",
            "a < b <",
        ] {
            let checked = std::panic::catch_unwind(|| check(html));
            assert!(checked.is_err(), "{html} passes");
        }
    }
}
