//! HTML allows no link in a link: a browser ends the outer one where the inner begins. In the text of a link, what is a link
//! elsewhere is written without one, whoever made the tree.

#[cfg(test)]
mod render_support;

use essaymark::ast::{
    Autolink, AutolinkKind, Embed, Emphasis, FootnoteReference, Inline, InlineNote, Link, Wikilink,
};
#[cfg(feature = "serde")]
use essaymark::ast::{Block, Document, Paragraph};
use essaymark::parse;
use essaymark::render::{self, Cx, Format, Html, Render};
use insta::assert_snapshot;
use render_support::{attributes, link, text, trusted};

/// The HTML of a source up to its notes.
fn text_of(source: &str) -> String {
    let html = trusted(&parse(source));
    html.split("\n<section")
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_reference_to_a_note_is_its_number() {
    assert_snapshot!(text_of("[x[^a]](/u) y[^a]\n\n[^a]: n"), @r##"<p><a href="/u">x<sup id="fnref-1">1</sup></a> y<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup></p>"##);
    assert_snapshot!(text_of("[x[[^a]] *y^[m]*](/u)^[o]\n\n[^a]: n"), @r##"<p><a href="/u">x<sup id="fnref-1">[1]</sup> <em>y<sup id="fnref-2">2</sup></em></a><sup><a href="#fn-3" id="fnref-3" role="doc-noteref">3</a></sup></p>"##);
    // Within brackets that are not a link it is a link.
    assert_snapshot!(text_of("[x[^a]]\n\n[^a]: n"), @r##"<p>[x<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>]</p>"##);
}

/// The note leads back to where the number stands.
#[test]
fn the_links_back_have_a_target() {
    let doc = parse("[x[^a]](/u) y[^a]\n\n[^a]: [n](/n)");
    let html = Html::trusted()
        .with_id_prefix("p-")
        .render(&doc)
        .unwrap_or_default();
    for id in ["p-fnref-1", "p-fnref-1-2"] {
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{html}");
        assert_eq!(
            html.matches(&format!("<a href=\"#{id}\"")).count(),
            1,
            "{html}"
        );
    }
    // A link in the note is not in a link.
    assert!(html.contains("<a href=\"/n\">n</a>"), "{html}");
}

#[test]
fn autolinks_and_embeds_in_links() {
    assert_snapshot!(text_of("[a <https://b.c> d](/u) <https://b.c>"), @r##"<p><a href="/u">a https://b.c d</a> <a href="https://b.c">https://b.c</a></p>"##);
    assert_snapshot!(text_of("[a ![[page|b]]{.c} ![[d.png]]](/u) ![[page]]"), @r##"<p><a href="/u">a <span class="embed c">b</span> <img src="d.png" alt="" class="embed" /></a> <a href="page" class="embed">page</a></p>"##);
    assert_snapshot!(text_of("[![[page]]](/u)"), @r##"<p><a href="/u"><span class="embed">page</span></a></p>"##);
}

/// No text is parsed to these.
fn nested() -> Vec<Inline<'static>> {
    let mut marked = Link::new("/marked", vec![text("marked")]);
    marked.attributes = attributes("#m .n title=o");
    let mut reference = FootnoteReference::new("a");
    (reference.number, reference.occurrence) = (1, 1);
    let mut unnumbered = InlineNote::new(vec![link("/in-note", "in a note")]);
    unnumbered.number = 0;
    let parts = vec![
        link("/inner", "inner"),
        text(" "),
        Inline::Emphasis(Emphasis::new(vec![Inline::Link(Box::new(marked))])),
        text(" "),
        Inline::Wikilink(Box::new(Wikilink::new("page"))),
        text(" "),
        Inline::Embed(Box::new(Embed::new("page"))),
        text(" "),
        Inline::Autolink(Autolink::new(AutolinkKind::Uri, "https://a.b")),
        Inline::FootnoteReference(Box::new(reference)),
        Inline::InlineNote(unnumbered),
    ];
    vec![
        Inline::Link(Box::new(Link::new("/outer", parts))),
        text(" "),
        link("/next", "next"),
    ]
}

#[test]
fn trees_made_by_hand() {
    assert_snapshot!(trusted(&nested()), @r##"<a href="/outer">inner <em><span class="n" id="m" title="o">marked</span></em> <span class="wikilink">page</span> <span class="embed">page</span> https://a.b<sup id="fnref-1">1</sup><span class="inline-note">in a note</span></a> <a href="/next">next</a>"##);
    // Not even a link that may not lead anywhere.
    let inner = link("javascript:alert(1)", "a");
    let outer = Link::new("javascript:alert(2)", vec![inner]);
    let html = Html::untrusted().render(&Inline::Link(Box::new(outer)));
    assert_eq!(html.unwrap_or_default(), "<a>a</a>");
}

#[cfg(feature = "serde")]
#[test]
fn deserialised_trees() {
    let doc = Document::new(vec![Block::Paragraph(Paragraph::new(nested()))]);
    let json = serde_json::to_string(&doc).unwrap_or_default();
    let back: Result<Document<'_>, _> = serde_json::from_str(&json);
    let html = back.map(|doc| trusted(&doc)).unwrap_or_default();
    assert_eq!(html, format!("<p>{}</p>\n", trusted(&nested())));
}

/// Overrides of links that write them in another way, or not at all.
#[test]
fn overrides_of_links() {
    struct Button;
    impl Render for Button {
        type Format = Html;

        fn link(&mut self, n: &Link<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
            if cx.format.is_in_link() {
                return Html::link(self, n, cx);
            }
            cx.out.raw("<a role=\"button\">");
            Html::link_text(self, &n.children, cx)?;
            cx.out.raw("</a>");
            Ok(())
        }
    }
    let html = Html::trusted().render_with(&mut Button, &nested());
    let html = html.unwrap_or_default();
    assert_eq!(html.matches("<a").count(), 2, "{html}");

    struct NoLinks;
    impl Render for NoLinks {
        type Format = Html;

        fn link(&mut self, n: &Link<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
            render::inlines(self, &n.children, cx)
        }
    }
    let html = Html::trusted().render_with(&mut NoLinks, &nested());
    let html = html.unwrap_or_default();
    assert!(
        html.contains("<a href=\"page\" class=\"wikilink\">"),
        "{html}"
    );
}

/// An error within a link leaves nothing behind: what follows is not in a link.
#[test]
fn an_error_within_a_link_may_be_forgiven() {
    struct Forgiving;
    impl Render for Forgiving {
        type Format = Html;

        fn text(&mut self, n: &essaymark::ast::Text<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
            if n.value == "inner" {
                return Err(render::RenderError::other("no inner"));
            }
            Html::text(self, n, cx)
        }

        fn emphasis(&mut self, n: &Emphasis<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
            let _ = render::inlines(self, &n.children, cx);
            Ok(())
        }
    }
    let failing = Inline::Emphasis(Emphasis::new(vec![link("/u", "inner")]));
    let html = Html::trusted().render_with(&mut Forgiving, &vec![failing, link("/next", "next")]);
    assert!(
        html.unwrap_or_default()
            .ends_with("<a href=\"/next\">next</a>")
    );
}
