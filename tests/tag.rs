//! Tags: `essaymark::guide::tag`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_each, check_slices, inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

/// Letters, digits, `_`, `-`, `/`, pictographs.
#[test]
fn a_hash_and_a_word() {
    inlines(&[
        ("#a", r#"tag("a")"#),
        ("x #a y", r#""x " tag("a") " y""#),
        ("x\t#a", r#""x\t" tag("a")"#),
        ("#a/b", r#"tag("a/b")"#),
        ("#a_b-c1", r#"tag("a_b-c1")"#),
        ("#日本", r#"tag("日本")"#),
        ("#é", r#"tag("é")"#),
        ("#😀", r#"tag("😀")"#),
        ("#1a", r#"tag("1a")"#),
        ("#2026/plan", r#"tag("2026/plan")"#),
        ("#a #b", r#"tag("a") " " tag("b")"#),
    ]);
}

/// At least one letter or pictograph.
#[test]
fn numbers_are_no_tags() {
    plain_text(&[
        "#1", "x #12 y", "#1/2", "#_", "#-", "#_1-", "x # y", "x ##a",
    ]);
}

/// At the start of an inline container or after a blank.
#[test]
fn a_tag_stands_after_a_blank() {
    plain_text(&["x#a", "(#a)", "\"#a\"", "x/#a", "x\u{a0}#a"]);
    inlines(&[
        ("*#a*", r#"emphasis(tag("a"))"#),
        ("**x #a**", r#"strong("x " tag("a"))"#),
        ("==#a==", r#"highlight(tag("a"))"#),
        ("^[#a]", r#"note(1 tag("a"))"#),
        ("*x*#a", r##"emphasis("x") "#a""##),
        ("#a#b", r##"tag("a") "#b""##),
    ]);
}

/// The start of a later line counts as well: to a reader a line ending is white space.
#[test]
fn a_tag_may_begin_a_line() {
    inlines(&[
        ("x\n#a", r#""x" softbreak tag("a")"#),
        ("x  \n#a", r#""x" hardbreak tag("a")"#),
    ]);
}

/// The letters of Indic scripts have marks.
#[test]
fn marks_belong_to_letters() {
    inlines(&[
        ("#हिन्दी x", "tag(\"हिन\\u{94d}दी\") \" x\""),
        ("#e\u{301}", "tag(\"e\\u{301}\")"),
    ]);
}

/// What is not a tag in the end leaves the emphasis around it alone.
#[test]
fn underscores_around_it_are_emphasis() {
    inlines(&[
        ("_#a_", r#"emphasis(tag("a"))"#),
        ("__#a__", r#"strong(tag("a"))"#),
        ("_x #a_b_ y", r#"emphasis("x " tag("a_b")) " y""#),
        ("_x #a_", r#"emphasis("x " tag("a"))"#),
        ("_#a-_", r#"emphasis(tag("a") "-")"#),
        ("#a_", r#"tag("a_")"#),
        ("x #a_ y", r#""x " tag("a_") " y""#),
        ("_ #a_", r#""_ " tag("a_")"#),
        ("[_#a_](/u)", r##"link(/u emphasis("#a"))"##),
        ("![_#a_](u)", r##"image(u emphasis("#a"))"##),
        ("[#_a_](/u)", r##"link(/u "#" emphasis("a"))"##),
        ("x=#_b_", r##""x=#" emphasis("b")"##),
        (r"\*#_b_", r##""*#" emphasis("b")"##),
    ]);
}

/// Trailing `/` and `-` are not part; other characters end it.
#[test]
fn other_characters_end_it() {
    inlines(&[
        ("#a-", r#"tag("a") "-""#),
        ("#a/ b", r#"tag("a") "/ b""#),
        ("#a--/", r#"tag("a") "--/""#),
        ("#a.", r#"tag("a") ".""#),
        ("#a, #b", r#"tag("a") ", " tag("b")"#),
        ("#a's", r#"tag("a") "'s""#),
        ("#a:b", r#"tag("a") ":b""#),
        ("#a&amp;", r#"tag("a") "&""#),
    ]);
}

/// Never inside a link's text.
#[test]
fn a_link_s_text_holds_no_tag() {
    inlines(&[
        ("[#a](/u)", r##"link(/u "#a")"##),
        ("[x #a](/u)", r##"link(/u "x #a")"##),
        ("[*#a*](/u)", r##"link(/u emphasis("#a"))"##),
        ("[x #a] y", r#""[x " tag("a") "] y""#),
    ]);
    check(
        "[#a]\n\n[#a]: /u",
        "paragraph: link(shortcut /u \"#a\")\nlink_reference_definition \"#a\" /u",
    );
}

/// CommonMark: escapes, code, and headings.
#[test]
fn other_readings_come_first() {
    inlines(&[
        (r"\#a", r##""#a""##),
        ("`#a`", r##"code("#a")"##),
        ("$#a$", r##"math("#a")"##),
        ("&#35;a", r##""#a""##),
        ("[[#a]]", r#"wikilink("" section="a")"#),
        ("https://x.y/#a", r#"autolink(literal https://x.y/#a)"#),
    ]);
    check_each(&[
        ("# a", "heading 1: \"a\""),
        ("# #a", "heading 1: tag(\"a\")"),
        ("#\ta", "heading 1: \"a\""),
    ]);
}

/// Every inline container may begin with one.
#[test]
fn it_begins_any_inline_container() {
    check_each(&[
        ("> [!note] #a", "admonition note\n  title: tag(\"a\")"),
        ("| #a |\n|---|", "table | --- |\n  head | tag(\"a\") |"),
        (
            "#a\n: x",
            "definition_list\n  term: tag(\"a\")\n  definition\n    paragraph: \"x\"",
        ),
        ("Subtitle: #a", "subtitle: tag(\"a\")"),
        ("- #a", "list -\n  item\n    paragraph: tag(\"a\")"),
        (
            "![x](u)\nFigure: #a",
            "figure\n  paragraph: image(u \"x\")\n  caption Figure: tag(\"a\")",
        ),
    ]);
}

/// With its `#`.
#[test]
fn spans_cover_the_hash() {
    check_slices("x #a/b- #😀", "tag", &["#a/b", "#😀"]);
}

/// Off, it is text.
#[test]
fn switched_off_it_is_text() {
    inlines_as(
        Dialect::essay().without(Construct::Tag),
        &[("#a #b", r##""#a #b""##)],
    );
}
