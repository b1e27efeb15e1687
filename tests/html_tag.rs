//! The tags of raw HTML.

use std::borrow::Cow;

use essaymark::ast::{HtmlInline, Span};
use essaymark::html_tag::{Piece, tags};

/// The pieces of `html`, each as its kind and the text of its span.
fn kinds(html: &str) -> Vec<(&'static str, &str)> {
    let span = Span::new(0, html.len() as u32);
    let kind = |piece: &Piece<'_>| match piece {
        Piece::StartTag(_) => "start",
        Piece::EndTag(_) => "end",
        Piece::Comment(_) => "comment",
        Piece::Declaration(_) => "declaration",
        Piece::CharacterData(_) => "cdata",
        Piece::ProcessingInstruction(_) => "instruction",
        Piece::Text(_) => "text",
        _ => "other",
    };
    tags((html, span))
        .map(|piece| (kind(&piece), piece.span().slice(html).unwrap_or_default()))
        .collect()
}

#[test]
fn pieces() {
    assert_eq!(
        kinds("<!doctype html><p class=a>x < y<br/><!-- <b> --></p ><?a?><![CDATA[<i>]]>"),
        [
            ("declaration", "<!doctype html>"),
            ("start", "<p class=a>"),
            ("text", "x < y"),
            ("start", "<br/>"),
            ("comment", "<!-- <b> -->"),
            ("end", "</p >"),
            ("instruction", "<?a?>"),
            ("cdata", "<![CDATA[<i>]]>"),
        ]
    );
    assert_eq!(
        kinds("<!-->a<!--->"),
        [("comment", "<!-->"), ("text", "a"), ("comment", "<!--->")]
    );
    assert_eq!(kinds("<!-- a"), [("comment", "<!-- a")]);
    assert_eq!(kinds("</> <3 é"), [("text", "</> <3 é")]);
    assert_eq!(kinds("<b <a href='x"), [("text", "<b <a href='x")]);
    assert_eq!(kinds(""), []);
}

#[test]
fn raw_text() {
    assert_eq!(
        kinds("<SCRIPT>a<b></i></script><b>"),
        [
            ("start", "<SCRIPT>"),
            ("text", "a<b></i>"),
            ("end", "</script>"),
            ("start", "<b>")
        ]
    );
    assert_eq!(
        kinds("<style></style>"),
        [("start", "<style>"), ("end", "</style>")]
    );
    assert_eq!(kinds("<title><b>"), [("start", "<title>"), ("text", "<b>")]);
}

#[test]
fn attributes() {
    let html = "<a href = \"x > y\"title='&quot;' @on=1 b= data-x=a/b checked/>";
    let Some(Piece::StartTag(tag)) = tags((html, Span::new(0, html.len() as u32))).next() else {
        panic!("no start tag");
    };
    assert!(tag.self_closing && tag.is("A"));
    let all: Vec<_> = tag
        .attributes()
        .map(|a| (a.name, a.value(), a.span.slice(html).unwrap()))
        .collect();
    let value = |value: &'static str| Some(Cow::Borrowed(value));
    assert_eq!(
        all,
        [
            ("href", value("x > y"), "href = \"x > y\""),
            ("title", value("\""), "title='&quot;'"),
            ("@on", value("1"), "@on=1"),
            ("b", value("data-x=a/b"), "b= data-x=a/b"),
            ("checked", None, "checked"),
        ]
    );
    assert!(tag.attribute("CHECKED").is_some() && tag.attribute("none").is_none());
    let href = tag.attribute("href").unwrap();
    assert_eq!(href.value_span.unwrap().slice(html), Some("x > y"));
}

#[test]
fn places_in_the_document() {
    let source = "a <b\tid=c> d";
    let mut inline = HtmlInline::new(&source[2..10]);
    inline.span = Span::new(2, 10);
    let Some(Piece::StartTag(tag)) = tags(&inline).next() else {
        panic!("no start tag");
    };
    assert_eq!(tag.span, Span::new(2, 10));
    assert_eq!(tag.attribute("id").unwrap().span, Span::new(5, 9));
    // A prefix was taken out of the value: all that is known is the node.
    let mut joined = HtmlInline::new("<b\nid=c>");
    joined.span = Span::new(0, 12);
    let Some(Piece::StartTag(tag)) = tags(&joined).next() else {
        panic!("no start tag");
    };
    assert_eq!(tag.attribute("id").unwrap().span, Span::new(0, 12));
}

#[test]
fn pieces_are_all_there_is() {
    let parts = [
        "<",
        ">",
        "<a",
        "</a",
        "<!--",
        "-->",
        "<?",
        "?>",
        "<![CDATA[",
        "]]>",
        "<!x",
        " ",
        "\n",
        "=",
        "\"",
        "'",
        "/",
        "b",
        "é",
        "&amp;",
        "<script>",
        "</script>",
        "<p c='d' e>",
    ];
    let mut state = 1_u64;
    for _ in 0..5000 {
        let mut html = String::new();
        for _ in 0..12 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            html.push_str(parts[(state >> 33) as usize % parts.len()]);
        }
        let mut end = 0;
        for piece in tags((&*html, Span::new(0, html.len() as u32))) {
            let span = piece.span();
            assert_eq!(span.start, end, "{html:?}");
            assert!(span.end > end, "{html:?}");
            end = span.end;
            if let Piece::StartTag(tag) = piece {
                for attribute in tag.attributes() {
                    assert!(span.contains(attribute.span) && !attribute.name.is_empty());
                }
            }
        }
        assert_eq!(end as usize, html.len());
    }
}

#[test]
fn time_is_linear() {
    for part in [
        "<a b=\"",
        "<a b='<a b=\"",
        "<",
        "<!--",
        "<a ",
        "</",
        "<script></",
        "<a b=",
        "<![CDATA[",
    ] {
        let html = part.repeat(200_000);
        let span = Span::new(0, html.len() as u32);
        assert!(tags((&*html, span)).count() <= 400_001);
    }
}
