//! Inline notes, `^[…]`: `essaymark::guide::footnote`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_slices, inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

/// A note holds inlines.
#[test]
fn a_note_holds_inlines() {
    inlines(&[
        ("x^[a]", r#""x" note(1 "a")"#),
        ("^[a]", r#"note(1 "a")"#),
        ("x ^[a] y", r#""x " note(1 "a") " y""#),
        (
            "x^[*a* `b` $c$]",
            r#""x" note(1 emphasis("a") " " code("b") " " math("c"))"#,
        ),
        ("x^[a [b](/u)]", r#""x" note(1 "a " link(/u "b"))"#),
        ("x^[![a](u)]", r#""x" note(1 image(u "a"))"#),
        ("x^[[[a]]]", r#""x" note(1 wikilink("a"))"#),
        ("x^[a\nb]", r#""x" note(1 "a" softbreak "b")"#),
    ]);
}

/// Brackets balance.
#[test]
fn brackets_balance() {
    inlines(&[
        ("x^[a [b] c] d", r#""x" note(1 "a [b] c") " d""#),
        ("x^[a \\] b]", r#""x" note(1 "a ] b")"#),
        ("x^[a \\[ b]", r#""x" note(1 "a [ b")"#),
        ("x^[a] b]", r#""x" note(1 "a") " b]""#),
    ]);
    plain_text(&["x^[a", "x^[a [b]"]);
}

/// Code spans bind tighter than the brackets.
#[test]
fn brackets_in_code_do_not_count() {
    inlines(&[("x^[a `]` b]", r#""x" note(1 "a " code("]") " b")"#)]);
}

/// Notes nest, and a note may stand in a link's text.
#[test]
fn notes_nest() {
    inlines(&[
        ("x^[a^[b]]", r#""x" note(1 "a" note(2 "b"))"#),
        ("*x^[a]*", r#"emphasis("x" note(1 "a"))"#),
        ("x^[a] y^[b]", r#""x" note(1 "a") " y" note(2 "b")"#),
    ]);
}

/// A note is not a link's text.
#[test]
fn a_destination_after_a_note_is_text() {
    inlines(&[("x^[a](/u)", r#""x" note(1 "a") "(/u)""#)]);
}

/// CommonMark: an escaped mark is text.
#[test]
fn an_escaped_mark_is_text() {
    inlines(&[
        (r"x\^[a]", r#""x^[a]""#),
        (r"x^\[a]", r#""x^[a]""#),
        (r"x\^[a](/u)", r#""x^" link(/u "a")"#),
    ]);
}

/// It ends with its paragraph.
#[test]
fn a_note_ends_with_its_block() {
    check("x^[a\n\nb]", "paragraph: \"x^[a\"\nparagraph: \"b]\"");
    check(
        "x^[a\n- b]",
        "paragraph: \"x^[a\"\nlist -\n  item\n    paragraph: \"b]\"",
    );
}

/// From the `^` to the bracket.
#[test]
fn spans_cover_the_brackets() {
    check_slices("x^[a [b]] c", "inline_note", &["^[a [b]]"]);
}

/// Off, it is text.
#[test]
fn switched_off_it_is_text() {
    inlines_as(
        Dialect::essay().without(Construct::InlineNote),
        &[
            ("x^[a]", r#""x^[a]""#),
            ("x^[a](/u)", r#""x^" link(/u "a")"#),
        ],
    );
}
