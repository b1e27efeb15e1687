//! Embedded HTML: `essaymark::guide::html`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_diagnostics_each, check_each, check_same, check_slices, inlines, no_diagnostics,
};
use essaymark::ast::{NodeRef, Span};
use essaymark::html_tag::{Piece, tags};
use essaymark::parse;

/// CommonMark's seven kinds.
#[test]
fn there_are_seven_kinds_of_block() {
    check_each(&[
        (
            "<pre>\na\n\nb</pre>",
            "html_block 1: \"<pre>\\na\\n\\nb</pre>\"",
        ),
        (
            "<script>\na</script> b\nc",
            "html_block 1: \"<script>\\na</script> b\"\nparagraph: \"c\"",
        ),
        ("<!-- a\n\nb -->", "html_block 2: \"<!-- a\\n\\nb -->\""),
        ("<?a\n\nb?>", "html_block 3: \"<?a\\n\\nb?>\""),
        (
            "<!DOCTYPE html>\na",
            "html_block 4: \"<!DOCTYPE html>\"\nparagraph: \"a\"",
        ),
        (
            "<![CDATA[a\n\nb]]>",
            "html_block 5: \"<![CDATA[a\\n\\nb]]>\"",
        ),
        (
            "<div>\n*a*\n\nb",
            "html_block 6: \"<div>\\n*a*\"\nparagraph: \"b\"",
        ),
        ("<b>\na\n\nc", "html_block 7: \"<b>\\na\"\nparagraph: \"c\""),
        ("</b>\na", "html_block 7: \"</b>\\na\""),
    ]);
}

/// CommonMark §4.6: without its end condition a block ends with its container, and blank lines before that are its own.
/// cmark 0.31.2 and commonmark.js 0.31.2 keep them too. Found by fuzzing (`fuzz/seeds/html_end`).
#[test]
fn an_unclosed_block_keeps_its_blank_lines() {
    check_each(&[
        (
            "> - <pre>\n>   x\n>\n>\n> y",
            "block_quote\n  list -\n    item\n      html_block 1: \"<pre>\\nx\\n\\n\"\n  paragraph: \"y\"",
        ),
        (
            ">- <pre>\n  > ",
            "block_quote\n  list -\n    item\n      html_block 1: \"<pre>\\n\"",
        ),
        (
            "- <!-- a\n\n\nb",
            "list -\n  item\n    html_block 2: \"<!-- a\\n\\n\"\nparagraph: \"b\"",
        ),
    ]);
}

/// `<video>…</video>` on a line is inline.
#[test]
fn two_tags_on_a_line_are_inline() {
    inlines(&[
        ("<video a></video>", r#"html("<video a>") html("</video>")"#),
        ("<b>x</b>", r#"html("<b>") "x" html("</b>")"#),
        ("a <br/> b", r#""a " html("<br/>") " b""#),
        ("a <!-- b --> c", r#""a " html("<!-- b -->") " c""#),
        ("a <?b?> c", r#""a " html("<?b?>") " c""#),
        ("a <!B c> d", r#""a " html("<!B c>") " d""#),
        ("a <![CDATA[b]]> c", r#""a " html("<![CDATA[b]]>") " c""#),
    ]);
}

/// Kind 7 never interrupts a paragraph; the others do.
#[test]
fn only_kind_seven_does_not_interrupt() {
    inlines(&[("a\n<b>\nc", r#""a" softbreak html("<b>") softbreak "c""#)]);
    check_each(&[
        ("a\n<div>", "paragraph: \"a\"\nhtml_block 6: \"<div>\""),
        (
            "a\n<!-- b -->",
            "paragraph: \"a\"\nhtml_block 2: \"<!-- b -->\"",
        ),
    ]);
}

/// Raw in the tree: nothing of the dialect is looked for inside.
#[test]
fn html_is_raw() {
    check(
        "<div>\n> [!note]\n: a\n{.b}\n$$\n</div>",
        r#"html_block 6: "<div>\n> [!note]\n: a\n{.b}\n$$\n</div>""#,
    );
    inlines(&[(
        "x <b a=\"*x* `y` $z$\">",
        r#""x " html("<b a=\"*x* `y` $z$\">")"#,
    )]);
}

/// Container prefixes are not in the value; indentation before the first line is told apart.
#[test]
fn containers_take_their_prefixes() {
    check_each(&[
        (
            "> <div>\n> a\n> </div>",
            "block_quote\n  html_block 6: \"<div>\\na\\n</div>\"",
        ),
        (
            "- <div>\n  a",
            "list -\n  item\n    html_block 6: \"<div>\\na\"",
        ),
        ("  <div>\n  a", "html_block 6 indent=2: \"<div>\\n  a\""),
        (
            "> a <b\n> c> d",
            "block_quote\n  paragraph: \"a \" html(\"<b\\nc>\") \" d\"",
        ),
    ]);
    check_same("<div>\na\n</div>", "<div>\r\na\r\n</div>");
}

/// Text after `-->` on a comment's last line is raw HTML, as CommonMark says (diagnostic).
#[test]
fn text_after_a_comment_is_html() {
    check(
        "<!-- a --> *b*\nc",
        "html_block 2: \"<!-- a --> *b*\"\nparagraph: \"c\"",
    );
    check_diagnostics_each(&[
        ("<!-- a --> *b*\nc", &[("text-after-html-comment", "*b*")]),
        ("<!-- a\nb -->c", &[("text-after-html-comment", "c")]),
    ]);
    no_diagnostics(&["<!-- a -->", "<!-- a -->  \nb", "a <!-- b --> c"]);
}

/// An unclosed comment is reported.
#[test]
fn an_unclosed_comment_is_reported() {
    check("<!-- a\n\nb", "html_block 2: \"<!-- a\\n\\nb\"");
    check_diagnostics_each(&[("<!-- a\n\nb", &[("unclosed-html-comment", "<!--")])]);
}

/// The kind and the place of every piece of the HTML in `source`, one after the other.
fn pieces(source: &str) -> Vec<(&'static str, &str)> {
    let doc = parse(source);
    let html = doc.descendants().filter_map(|node| match node {
        NodeRef::HtmlBlock(n) => Some(tags(n)),
        NodeRef::HtmlInline(n) => Some(tags(n)),
        _ => None,
    });
    let place = |span: Span| span.slice(source).unwrap_or("(off the source)");
    html.flatten()
        .map(|piece| match piece {
            Piece::StartTag(tag) if tag.self_closing => ("self-closing", place(tag.span)),
            Piece::StartTag(tag) => ("start", place(tag.span)),
            Piece::EndTag(tag) => ("end", place(tag.span)),
            Piece::Comment(n) => ("comment", place(n.span)),
            Piece::Declaration(n) => ("declaration", place(n.span)),
            Piece::CharacterData(n) => ("cdata", place(n.span)),
            Piece::ProcessingInstruction(n) => ("instruction", place(n.span)),
            Piece::Text(n) => ("text", place(n.span)),
            other => unreachable!("a piece that is not known: {other:?}"),
        })
        .collect()
}

/// Typed on demand, each piece with its own document span.
#[test]
fn html_is_typed_on_demand() {
    let source = "x\n\n<div>a <b>c</b><br/><!-- d --><?e?><!F g><![CDATA[h]]></div>";
    assert_eq!(
        pieces(source),
        [
            ("start", "<div>"),
            ("text", "a "),
            ("start", "<b>"),
            ("text", "c"),
            ("end", "</b>"),
            ("self-closing", "<br/>"),
            ("comment", "<!-- d -->"),
            ("instruction", "<?e?>"),
            ("declaration", "<!F g>"),
            ("cdata", "<![CDATA[h]]>"),
            ("end", "</div>"),
        ]
    );
    assert_eq!(
        pieces("a <b c> d</b>"),
        [("start", "<b c>"), ("end", "</b>")]
    );
}

/// Name and attributes with decoded values; look-ups are case-insensitive.
#[test]
fn attributes_of_tags_are_looked_up_in_any_case() {
    let source = "a <VIDEO Src='b&amp;c' poster=d controls> e";
    let doc = parse(source);
    let tag = doc.descendants().find_map(|node| match node {
        NodeRef::HtmlInline(n) => tags(n).next(),
        _ => None,
    });
    let Some(Piece::StartTag(tag)) = tag else {
        unreachable!("no start tag but {tag:?}");
    };
    assert!(tag.is("video") && tag.name == "VIDEO");
    let value = |name| tag.attribute(name).and_then(|found| found.value());
    assert_eq!(value("SRC").as_deref(), Some("b&c"));
    assert_eq!(value("Poster").as_deref(), Some("d"));
    assert_eq!(value("controls"), None);
    let span = tag.attribute("src").map(|found| found.span);
    assert_eq!(
        span.and_then(|span| span.slice(source)),
        Some("Src='b&amp;c'")
    );
    assert_eq!(tag.attributes().count(), 3);
}

/// From the first character to the end of the last line; a tag from `<` to `>`.
#[test]
fn spans_cover_the_tags() {
    check_slices("  <div>\n  a\n\nb", "html_block", &["<div>\n  a"]);
    check_slices("> a <b\n> c> d", "html_inline", &["<b\n> c>"]);
}
