//! Links and images: `essaymark::guide::link`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_diagnostics_each, check_each, check_same, check_slices, inlines, no_diagnostics,
    plain_text,
};
use essaymark::parse;

/// CommonMark §2.1: U+007F is an ASCII control character; §6.3, §6.5: no URI and no destination without brackets holds one.
/// Found by fuzzing (`fuzz/seeds/delete`).
#[test]
fn delete_is_a_control_character() {
    plain_text(&[
        "<http:o/\u{7f}a.b>",
        "[a](\u{7f})",
        "[a](/\u{7f}b)",
        "[a]: \u{7f}",
    ]);
    inlines(&[("[a](</\u{7f}b>)", r#"link(</\u{7f}b> "a")"#)]);
}

/// As CommonMark has them.
#[test]
fn links_and_images() {
    inlines(&[
        ("[a](/u)", r#"link(/u "a")"#),
        (
            "[*a* b](/u \"t\")",
            r#"link(/u title="t" emphasis("a") " b")"#,
        ),
        (
            "![*a* b](/u 't')",
            r#"image(/u title="t" emphasis("a") " b")"#,
        ),
        ("[a](</u v>)", r#"link(</u v> "a")"#),
        ("[![a](u)](/v)", r#"link(/v image(u "a"))"#),
        ("<https://a.b>", r#"autolink(https://a.b)"#),
        ("<a@b.c>", r#"autolink(email a@b.c)"#),
        ("[a](/u\\*&amp;)", r#"link(/u*& "a")"#),
    ]);
    check_each(&[
        (
            "[a][B]\n\n[b]: /u 't'",
            "paragraph: link(label=\"B\" /u title=\"t\" \"a\")\nlink_reference_definition \"b\" /u title=\"t\"",
        ),
        (
            "[a][]\n\n[a]: /u",
            "paragraph: link(collapsed /u \"a\")\nlink_reference_definition \"a\" /u",
        ),
        (
            "![a]\n\n[a]: /u",
            "paragraph: image(shortcut /u \"a\")\nlink_reference_definition \"a\" /u",
        ),
    ]);
}

/// An empty destination is a link (diagnostic).
#[test]
fn an_empty_destination_is_a_link() {
    inlines(&[
        ("[a b]()", r#"link(<> "a b")"#),
        ("[a]( )", r#"link(<> "a")"#),
        ("[a](<>)", r#"link(<> "a")"#),
    ]);
    check_diagnostics_each(&[
        ("x [a b]() y", &[("empty-destination", "[a b]()")]),
        ("x [a](<>) y", &[("empty-destination", "[a](<>)")]),
    ]);
}

/// A destination with plain spaces is not a link (diagnostic that shows the `<…>` form).
#[test]
fn a_destination_with_spaces_is_text() {
    plain_text(&["[a](/b c)", "![](/a b.mp4)"]);
    inlines(&[("[a](b \"c\" d)", r#""[a](b \"c\" d)""#)]);
    check_diagnostics_each(&[("![x](/a b.mp4)", &[("blank-in-destination", "/a b.mp4")])]);
    let doc = parse("![x](/a b.mp4)");
    let found = doc.diagnostics();
    let suggestion = found.first().and_then(|found| found.suggestion.as_deref());
    assert_eq!(suggestion, Some("</a b.mp4>"));
    no_diagnostics(&["[a](</b c>)", "[a](/b 'c')", "[a] (b c)"]);
}

/// `[@title](/u)` is a link with that text.
#[test]
fn an_at_sign_is_text() {
    inlines(&[("[@title](/u)", r#"link(/u "@title")"#)]);
}

/// Undefined and duplicate reference definitions.
#[test]
fn references_are_checked() {
    plain_text(&["[a][b]"]);
    check_diagnostics_each(&[
        ("x [a][b] y", &[("undefined-reference", "[a][b]")]),
        (
            "[a]\n\n[a]: /u\n[a]: /v",
            &[("duplicate-reference", "[a]: /v")],
        ),
        (
            "[a]\n\n[a]: /u\n\n> [A]: /v",
            &[("duplicate-reference", "[A]: /v")],
        ),
    ]);
    no_diagnostics(&["[a]", "[a] [b]", "[a]: /u"]);
}

/// Definitions are in the tree where they were written, wherever that is.
#[test]
fn definitions_stay_where_they_are() {
    check_each(&[
        (
            "[a]: /u\nx [a]",
            "link_reference_definition \"a\" /u\nparagraph: \"x \" link(shortcut /u \"a\")",
        ),
        (
            "> [a]: /u 't'\n\n[a]",
            "block_quote\n  link_reference_definition \"a\" /u title=\"t\"\nparagraph: link(shortcut /u title=\"t\" \"a\")",
        ),
    ]);
    check_slices(
        "  [a]:\n  /u\n  't'\nx",
        "link_reference_definition",
        &["[a]:\n  /u\n  't'"],
    );
}

/// From `[` to the last bracket, over lines and container prefixes.
#[test]
fn spans_cover_the_brackets() {
    check_slices("x [a](/u \"t\"){.b} y", "link", &["[a](/u \"t\")"]);
    check_slices(
        "> x [a\n> b](/u\n> 't') y",
        "link",
        &["[a\n> b](/u\n> 't')"],
    );
    check_slices("![a][b]\n\n[b]: /u", "image", &["![a][b]"]);
    check_slices("x <https://a.b> y", "autolink", &["<https://a.b>"]);
}

/// Any line ending may stand inside.
#[test]
fn links_cross_lines_of_any_kind() {
    check_same("[a\nb](/u\n't\nv')", "[a\r\nb](/u\r\n't\r\nv')");
    check_same("> [a\n> b](/u\n> 't\n> v')", "> [a\r> b](/u\r> 't\r> v')");
    check(
        "> [a](/u\n> 't\n> v')",
        "block_quote\n  paragraph: link(/u title=\"t\\nv\" \"a\")",
    );
}
