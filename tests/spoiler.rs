//! Spoilers: `essaymark::guide::spoiler`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_as, check_each, check_slices};
use essaymark::{Construct, Dialect};

/// The rest of the quote is the spoiler's blocks; a `!` on each line is dropped.
#[test]
fn a_quote_that_begins_with_a_mark_hides_its_blocks() {
    check(
        "> ! Hidden until asked for.\n> ! Second line.\n>\n> ! Second paragraph.",
        r#"
        spoiler
          paragraph: "Hidden until asked for." softbreak "Second line."
          paragraph: "Second paragraph."
        "#,
    );
}

/// `!` followed by a blank or the line's end.
#[test]
fn a_blank_or_the_line_end_follows_the_mark() {
    let spoiler = "spoiler\n  paragraph: \"a\"";
    check_each(&[
        ("> ! a", spoiler),
        (">! a", spoiler),
        ("> !\ta", spoiler),
        ("> !\n> a", spoiler),
        ("> !\n> ! a", spoiler),
        ("> !", "spoiler"),
        (">!", "spoiler"),
    ]);
}

/// Without a blank it is an ordinary quote.
#[test]
fn a_mark_that_touches_text_hides_nothing() {
    check_each(&[
        ("> !a", "block_quote\n  paragraph: \"!a\""),
        (">!a", "block_quote\n  paragraph: \"!a\""),
        ("> ![a](u)", "block_quote\n  paragraph: image(u \"a\")"),
        (
            "> !\u{a0}a",
            &format!("block_quote\n  paragraph: {:?}", "!\u{a0}a"),
        ),
    ]);
}

/// A block quote whose *first* line begins so.
#[test]
fn a_mark_on_a_later_line_of_a_quote_is_text() {
    check_each(&[
        (
            "> a\n> ! b",
            "block_quote\n  paragraph: \"a\" softbreak \"! b\"",
        ),
        (">\n> ! a", "block_quote\n  paragraph: \"! a\""),
        (
            "> a\n>\n> ! b",
            "block_quote\n  paragraph: \"a\"\n  paragraph: \"! b\"",
        ),
    ]);
}

/// `!` on a later line of an admonition is text.
#[test]
fn a_mark_on_a_later_line_of_an_admonition_is_text() {
    check(
        "> [!note] T\n> ! a",
        r#"
        admonition note
          title: "T"
          paragraph: "! a"
        "#,
    );
}

/// A spoiler's first line is never an admonition head.
#[test]
fn a_spoiler_is_no_admonition() {
    check("> ! [!note] T", "spoiler\n  paragraph: \"[!note] T\"");
}

/// Other lines are taken as they are and stay in the spoiler.
#[test]
fn lines_without_a_mark_stay_in_the_spoiler() {
    check_each(&[
        ("> ! a\n> b", "spoiler\n  paragraph: \"a\" softbreak \"b\""),
        (
            "> ! a\n> !b",
            "spoiler\n  paragraph: \"a\" softbreak \"!b\"",
        ),
        (
            "> ! a\n> ![b](u)",
            "spoiler\n  paragraph: \"a\" softbreak image(u \"b\")",
        ),
        (
            "> ! a\n>\n> b",
            "spoiler\n  paragraph: \"a\"\n  paragraph: \"b\"",
        ),
        (
            "> ! a\n>\n> - b",
            "spoiler\n  paragraph: \"a\"\n  list -\n    item\n      paragraph: \"b\"",
        ),
    ]);
}

/// A `!` at the line's end is dropped, and leaves a blank line.
#[test]
fn a_mark_alone_is_a_blank_line() {
    check(
        "> ! a\n> !\n> ! b",
        r#"
        spoiler
          paragraph: "a"
          paragraph: "b"
        "#,
    );
}

/// One `!` is dropped from a line, with one blank.
#[test]
fn only_one_mark_and_one_blank_are_dropped() {
    check_each(&[
        (
            "> ! a\n> ! ! b",
            "spoiler\n  paragraph: \"a\" softbreak \"! b\"",
        ),
        ("> !     a", "spoiler\n  code_block indented: \"a\""),
        (
            "> ! ```\n> !   a\n> b\n> ! ```",
            "spoiler\n  code_block: \"  a\\nb\\n\"",
        ),
    ]);
}

/// The mark is looked for after the `>`, with or without a blank between.
#[test]
fn every_line_may_do_without_the_blank_after_the_quote_mark() {
    check(">! a\n>! b", "spoiler\n  paragraph: \"a\" softbreak \"b\"");
}

/// The blocks of a spoiler are blocks like any others.
#[test]
fn a_spoiler_holds_any_blocks() {
    check_each(&[
        ("> ! # H", "spoiler\n  heading 1: \"H\""),
        ("> ! a\n> ! ---", "spoiler\n  heading 2 setext: \"a\""),
        (
            "> ! - a\n> ! - b",
            "spoiler\n  list -\n    item\n      paragraph: \"a\"\n    item\n      paragraph: \"b\"",
        ),
        (
            "> ! | a |\n> ! |---|\n> ! | 1 |",
            "spoiler\n  table | --- |\n    head | \"a\" |\n    row  | \"1\" |",
        ),
        ("> ! > a", "spoiler\n  block_quote\n    paragraph: \"a\""),
        ("> ! > ! a", "spoiler\n  spoiler\n    paragraph: \"a\""),
        ("> > ! a", "block_quote\n  spoiler\n    paragraph: \"a\""),
        ("> ! > [!note]", "spoiler\n  admonition note"),
    ]);
}

/// A spoiler's mark is dropped once; what follows belongs to the quote inside.
#[test]
fn a_quote_in_a_spoiler_keeps_its_own_marks() {
    check(
        "> ! > a\n> ! > ! b",
        r#"
        spoiler
          block_quote
            paragraph: "a" softbreak "! b"
        "#,
    );
}

/// CommonMark: a lazy line has no `>` and so no mark.
#[test]
fn lazy_lines_continue_a_paragraph_as_they_are() {
    check_each(&[
        ("> ! a\nb", "spoiler\n  paragraph: \"a\" softbreak \"b\""),
        (
            "> ! a\n! b",
            "spoiler\n  paragraph: \"a\" softbreak \"! b\"",
        ),
    ]);
}

/// CommonMark: a blank line ends a quote.
#[test]
fn a_blank_line_parts_two_spoilers() {
    check(
        "> ! a\n\n> ! b",
        r#"
        spoiler
          paragraph: "a"
        spoiler
          paragraph: "b"
        "#,
    );
}

/// From the first marker to the end of the last line.
#[test]
fn spans_cover_the_marks() {
    let source = " > ! a\n > ! *b*\n\nc";
    check_slices(source, "spoiler", &["> ! a\n > ! *b*"]);
    check_slices(source, "emphasis", &["*b*"]);
    check_slices(source, "text", &["a", "b", "c"]);
}

/// Off, it is a quote with text.
#[test]
fn switched_off_it_is_a_quote() {
    check_as(
        Dialect::essay().without(Construct::Spoiler),
        "> ! a\n> ! b",
        r#"
        block_quote
          paragraph: "! a" softbreak "! b"
        "#,
    );
}
