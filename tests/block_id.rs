//! Block ids: `essaymark::guide::block_id`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_as, check_each, check_slices, inlines, plain_text};
use essaymark::{Construct, Dialect};

/// `^` and ASCII letters, digits, `-`, `_`, after a blank, ending a block's last line.
#[test]
fn a_caret_and_a_name_end_a_block() {
    check_each(&[
        ("x ^a", "paragraph ^a: \"x\""),
        ("x. ^first-para", "paragraph ^first-para: \"x.\""),
        ("x ^a-b_c1", "paragraph ^a-b_c1: \"x\""),
        ("x ^1a", "paragraph ^1a: \"x\""),
        ("x\t^a  ", "paragraph ^a: \"x\""),
        ("x\ny ^a", "paragraph ^a: \"x\" softbreak \"y\""),
        ("x\n^a", "paragraph ^a: \"x\""),
        ("*x* ^a", "paragraph ^a: emphasis(\"x\")"),
        ("# H ^a", "heading 1 ^a: \"H\""),
        ("# H ^a ##", "heading 1 ^a: \"H\""),
        ("H ^a\n---", "heading 2 setext ^a: \"H\""),
    ]);
}

/// At least one letter, only these characters, after a blank, and nothing after it.
#[test]
fn what_only_resembles_an_id_is_text() {
    plain_text(&[
        "x^a",
        "x ^1",
        "x ^1-2",
        "x ^",
        "x ^é",
        "x ^a.",
        "x ^a b",
        "x ^a^",
        "2 ^x + 1",
        "x\u{a0}^a",
    ]);
    inlines(&[
        ("x ^a\ny", r#""x ^a" softbreak "y""#),
        (r"x \^a", r#""x ^a""#),
        ("`x ^a`", r#"code("x ^a")"#),
        ("$x ^a$", r#"math("x ^a")"#),
        ("*x ^a*", r#"emphasis("x ^a")"#),
    ]);
}

/// Alone as a paragraph it anchors the block before.
#[test]
fn an_id_alone_anchors_the_block_before() {
    check_each(&[
        ("x\n\n^a", "paragraph ^a: \"x\""),
        ("# H\n\n^a", "heading 1 ^a: \"H\""),
        ("***\n^a", "thematic_break ^a"),
        ("> x\n\n^a", "block_quote ^a\n  paragraph: \"x\""),
        ("> [!note] T\n\n^a", "admonition note ^a\n  title: \"T\""),
        ("> ! x\n\n^a", "spoiler ^a\n  paragraph: \"x\""),
        ("- x\n\n^a", "list - ^a\n  item\n    paragraph: \"x\""),
        (
            "T\n: x\n\n^a",
            "definition_list ^a\n  term: \"T\"\n  definition\n    paragraph: \"x\"",
        ),
        (
            "[^1]: x\n\n^a",
            "footnote_definition - \"1\" ^a\n  paragraph: \"x\"",
        ),
        ("|a|\n|-|\n\n^a", "table | --- | ^a\n  head | \"a\" |"),
        ("```\nx\n```\n^a", "code_block ^a: \"x\\n\""),
        ("$$x$$\n^a", "math_block ^a: \"x\""),
        ("<div>\n\n^a", "html_block 6 ^a: \"<div>\""),
        ("Subtitle: x\n\n^a", "subtitle ^a: \"x\""),
        (
            "|a|\n|-|\nTable: c\n\n^a",
            "figure ^a\n  table | --- |\n    head | \"a\" |\n  caption Table: \"c\"",
        ),
        (
            "|a|\n|-|\n\n^a\n\nTable: c",
            "figure\n  table | --- | ^a\n    head | \"a\" |\n  caption Table: \"c\"",
        ),
    ]);
}

/// With no block before it, it is text.
#[test]
fn an_id_of_nothing_is_text() {
    check_each(&[
        ("^a", "paragraph: \"^a\""),
        (
            "x\n\n> ^a",
            "paragraph: \"x\"\nblock_quote\n  paragraph: \"^a\"",
        ),
    ]);
}

/// Owner in list items as for attributes.
#[test]
fn an_item_takes_its_first_paragraph_s_id() {
    check_each(&[
        (
            "- x ^a\n- y ^b",
            "list -\n  item ^a\n    paragraph: \"x\"\n  item ^b\n    paragraph: \"y\"",
        ),
        (
            "- x ^a\n\n  y ^b",
            "list - loose\n  item ^a\n    paragraph: \"x\"\n    paragraph ^b: \"y\"",
        ),
        (
            "T\n: x ^a",
            "definition_list\n  term: \"T\"\n  definition ^a\n    paragraph: \"x\"",
        ),
        ("> x ^a", "block_quote\n  paragraph ^a: \"x\""),
        (
            "T ^a\n: x",
            "definition_list\n  term ^a: \"T\"\n  definition\n    paragraph: \"x\"",
        ),
    ]);
}

/// It may follow attributes.
#[test]
fn it_may_follow_attributes() {
    check_each(&[
        ("x {.a} ^b", "paragraph {.a} ^b: \"x\""),
        ("# H {#a} ^c", "heading 1 {#a} ^c: \"H\""),
        (
            "- x {.a} ^b",
            "list -\n  item {.a} ^b\n    paragraph: \"x\"",
        ),
    ]);
}

/// From the `^`; its block's does not grow where it is written apart.
#[test]
fn spans_cover_the_name() {
    check_slices("x ^ab \n\ny", "block_id", &["^ab"]);
    check_slices("- x\n\n^ab", "list", &["- x"]);
    check_slices("- x\n\n^ab", "block_id", &["^ab"]);
}

/// Off, it is text.
#[test]
fn switched_off_it_is_text() {
    let off = Dialect::essay().without(Construct::BlockId);
    check_as(off, "x ^a", "paragraph: \"x ^a\"");
    check("x ^a", "paragraph ^a: \"x\"");
}
