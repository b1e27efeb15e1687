//! The tags of raw HTML.

use std::borrow::Cow;

use essaymark::ast::{HtmlInline, NodeRef, Span};
use essaymark::html_tag::{Piece, StartTag, tags};
use essaymark::parse;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::FileFailurePersistence;

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
    // A prefix was taken out of the value, and the source is not told: all that is known is the node.
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

/// The HTML of all nodes of `source`, with the nodes' spans.
fn raw_html(source: &str) -> Vec<(String, Span)> {
    let document = parse(source);
    let html = document.descendants().filter_map(|node| match node {
        NodeRef::HtmlBlock(n) => Some((n.value.to_string(), n.span)),
        NodeRef::HtmlInline(n) => Some((n.value.to_string(), n.span)),
        _ => None,
    });
    html.collect()
}

/// Whether containers may put this before a line.
fn is_prefix(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '>' | ' ' | '\t' | '!'))
}

/// Checks that `span` is where `text` was read from: line for line what is there, but for what containers put before a
/// line, and for what the parser replaces.
fn assert_place(source: &str, span: Span, text: &str) {
    let slice = span.slice(source).unwrap_or("(off the source)");
    let slice = slice.replace("\r\n", "\n").replace('\r', "\n");
    let slice = slice.replace('\0', "\u{fffd}").replace("\\|", "|");
    // In a cell of a table the backslash before a bar is not part of the value; elsewhere it is.
    let text = text.replace("\\|", "|");
    let (lines, expected): (Vec<_>, Vec<_>) =
        (slice.split('\n').collect(), text.split('\n').collect());
    let here = format!("{text:?} at {slice:?} in {source:?}");
    assert_eq!(lines.len(), expected.len(), "{here}");
    for (index, (line, text)) in lines.into_iter().zip(expected).enumerate() {
        // The first columns of a line may be what is left of a tab.
        let rests = ["", " ", "  ", "   "].map(|pad| (pad, text.strip_prefix(pad)));
        let prefix = rests.into_iter().find_map(|(pad, rest)| {
            let prefix = line.strip_suffix(rest?)?;
            (pad.is_empty() || prefix.ends_with('\t')).then_some(prefix)
        });
        match prefix {
            Some(prefix) if index > 0 => {
                assert!(is_prefix(prefix), "{prefix:?} of {here}");
            }
            _ => assert_eq!(prefix, Some(""), "{here}"),
        }
    }
}

/// Checks the places of a tag's attributes.
fn assert_attributes(source: &str, tag: &StartTag<'_>) {
    let mut end = tag.span.start;
    for attribute in tag.attributes() {
        assert!(attribute.span.start >= end && attribute.span.end <= tag.span.end);
        end = attribute.span.end;
        let text = attribute.span.slice(source).unwrap_or_default();
        let text = text.replace('\0', "\u{fffd}");
        assert!(text.starts_with(attribute.name), "{text:?} in {source:?}");
        if let (Some(value), Some(span)) = (attribute.raw_value, attribute.value_span) {
            assert!(attribute.span.contains(span));
            assert_place(source, span, value);
        }
    }
}

/// Checks the places of all HTML in `source`; returns the text at each piece's span.
fn places(source: &str) -> Vec<&str> {
    let mut places = Vec::new();
    for (value, span) in &raw_html(source) {
        let whole = Span::new(0, value.len() as u32);
        let texts = tags((&**value, whole)).map(|piece| piece.span());
        let pieces = tags((&**value, *span)).in_source(source);
        let mut end = span.start;
        for (text, piece) in texts.zip(pieces) {
            assert!(piece.span().start >= end, "{source:?}");
            end = piece.span().end;
            assert_place(source, piece.span(), text.slice(value).unwrap_or_default());
            places.push(piece.span().slice(source).unwrap_or_default());
            if let Piece::StartTag(tag) = piece {
                assert_attributes(source, &tag);
            }
        }
        // An empty last line has only what containers put before it.
        let rest = Span::new(end, span.end).slice(source);
        assert!(rest.is_some_and(is_prefix), "{rest:?} of {source:?}");
    }
    places
}

/// Each piece has its own document span, in containers too.
#[test]
fn places_in_containers() {
    let all: &[(&str, &[&str])] = &[
        (
            "> <div id=a>\n> <b>c</b>\n> </div>",
            &["<div id=a>", "\n", "<b>", "c", "</b>", "\n", "</div>"],
        ),
        ("- x <b\n  c='d'>y</b>", &["<b\n  c='d'>", "</b>"]),
        ("> x <b\nc='d'>y</b>", &["<b\nc='d'>", "</b>"]),
        ("> x <b\n>c='d'>y</b>", &["<b\n>c='d'>", "</b>"]),
        (
            "> [!note] <i>T</i>\n>\t<pre>\n>\t\tx<b>\n>\t</pre>",
            &["<i>", "</i>", "<pre>", "\n>\t\tx", "<b>", "\n>\t", "</pre>"],
        ),
        (
            "> > <div>\r\n> > <b>\r\n> > c\r\n",
            &["<div>", "\r\n", "<b>", "\r\n> > c"],
        ),
        ("> <!--\r> a\r> -->", &["<!--\r> a\r> -->"]),
        (
            "1. <pre>\n\n   a\n   </pre>",
            &["<pre>", "\n\n   a\n", "</pre>"],
        ),
        (
            "[^a]: <div>\n    <b>c\n\nx[^a]",
            &["<div>", "\n", "<b>", "c"],
        ),
        ("t\n: <div>\n  <b>c", &["<div>", "\n", "<b>", "c"]),
        (
            "| a |\n| - |\n| <b c='d\\|e' f=g>h</b> |",
            &["<b c='d\\|e' f=g>", "</b>"],
        ),
        ("x <b\n  c=d>\n===", &["<b\n  c=d>"]),
        ("<p a='\0'>\0<b>", &["<p a='\0'>", "\0", "<b>"]),
        ("> <p a='\0\n> \0\\|'>", &["<p a='\0\n> \0\\|'>"]),
        (
            "- <pre>\n\t<b>\n\t\t<i>",
            &["<pre>", "\n\t", "<b>", "\n\t\t", "<i>"],
        ),
    ];
    for (source, expected) in all {
        assert_eq!(places(source), *expected, "{source:?}");
    }
}

#[test]
fn places_of_attributes_in_containers() {
    let source = "> x <b a=1\n>   c='d\n> e' f> y";
    let html = &raw_html(source)[0];
    let Some(Piece::StartTag(tag)) = tags((&*html.0, html.1)).in_source(source).next() else {
        panic!("no start tag");
    };
    let all: Vec<_> = tag.attributes().map(|a| a.span.slice(source)).collect();
    assert_eq!(all, [Some("a=1"), Some("c='d\n> e'"), Some("f")]);
    assert_eq!(tag.attribute("F").unwrap().span.slice(source), Some("f"));
    let value = tag.attribute("c").unwrap().value_span.unwrap();
    assert_eq!(value.slice(source), Some("d\n> e"));
}

/// HTML that is not what stands in the source has its node's span.
#[test]
fn places_of_html_from_elsewhere() {
    let span = Span::new(2, 16);
    for html in ["<b>\n<i>", "<b>\nx\n", "<b>x"] {
        let mut pieces = tags((html, span)).in_source("> <div>\n> </div>");
        assert!(pieces.all(|piece| piece.span() == span), "{html:?}");
    }
    let mut pieces = tags(("<b>\n<i>", span)).in_source("");
    assert!(pieces.all(|piece| piece.span() == span));
}

/// Lines of HTML, with what containers put before them and what looks like it.
fn html_in_containers() -> impl Strategy<Value = String> {
    let prefix = select(vec![
        "",
        "",
        "> ",
        ">",
        "- ",
        "  ",
        "\t",
        ">\t",
        "    ",
        "1. ",
        "> > ",
        ">  \t",
        "[^a]: ",
        ": ",
        "> [!a]\n> ",
        ">! ",
    ]);
    let part = select(vec![
        "<div>",
        "<b",
        "</b>",
        " c='d",
        "'",
        ">",
        "\"",
        " e=f",
        "<!--",
        "-->",
        "<pre>",
        "</pre>",
        "x",
        " ",
        "\t",
        "\0",
        "\u{fffd}",
        "|",
        "\\|",
        "é",
        "<?",
        "?>",
        "<script>",
        "</script>",
        "<i j='k'>",
        "`",
    ]);
    let ending = select(vec!["\n", "\n", "\n", "\r\n", "\r", "\n\n"]);
    let line = (prefix, prop::collection::vec(part, 0..5), ending)
        .prop_map(|(prefix, parts, ending)| format!("{prefix}{}{ending}", parts.concat()));
    prop::collection::vec(line, 1..8).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/proptest-regressions/html_tag.txt"
        )))),
        ..ProptestConfig::default()
    })]

    /// A piece's span without containers' prefixes is the piece's text, whatever the container.
    #[test]
    fn places_anywhere(source in html_in_containers()) {
        places(&source);
    }
}

#[test]
fn finding_places_takes_linear_time() {
    for (open, part) in [
        ("", "<a b=c>"),
        ("", "<a b=c>\n> "),
        ("<a ", "b=c\n> "),
        ("<a ", "b=c "),
    ] {
        let source = format!("> <div>\n> {open}{}>", part.repeat(100_000));
        let (html, span) = raw_html(&source).swap_remove(0);
        let mut count = 0;
        for piece in tags((&*html, span)).in_source(&source) {
            assert!(piece.span() != span);
            if let Piece::StartTag(tag) = piece {
                count += tag.attributes().count();
            }
        }
        assert_eq!(count, 100_000);
    }
}
