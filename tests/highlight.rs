//! Highlights, `==text==`: `essaymark::guide::highlight`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_slices, inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

/// Inline content between two runs.
#[test]
fn two_equals_signs_highlight() {
    inlines(&[
        ("==a==", r#"highlight("a")"#),
        ("a ==b c== d", r#""a " highlight("b c") " d""#),
        ("==*a* `b`==", r#"highlight(emphasis("a") " " code("b"))"#),
        ("*==a==*", r#"emphasis(highlight("a"))"#),
        ("**a ==b==**", r#"strong("a " highlight("b"))"#),
        ("==a\nb==", r#"highlight("a" softbreak "b")"#),
        ("[==a==](/u)", r#"link(/u highlight("a"))"#),
        ("==[a](/u)==", r#"highlight(link(/u "a"))"#),
        ("==a== ==b==", r#"highlight("a") " " highlight("b")"#),
    ]);
}

/// A delimiter run of exactly two.
#[test]
fn runs_of_other_lengths_are_text() {
    plain_text(&[
        "=a=",
        "===a===",
        "====a====",
        "==a===",
        "===a==",
        "==a=",
        "x ==== y",
    ]);
}

/// Flanking rules of `_`.
#[test]
fn runs_flank_as_low_lines_do() {
    plain_text(&[
        "a==b==c",
        "a==b==",
        "==a==b",
        "== a ==",
        "==a ==",
        "a == b == c",
        "==",
        "a==",
    ]);
    inlines(&[
        ("(==a==)", r#""(" highlight("a") ")""#),
        ("==a==.", r#"highlight("a") ".""#),
        ("x ==(a)== y", r#""x " highlight("(a)") " y""#),
        ("==a b==c==", r#"highlight("a b==c")"#),
    ]);
}

/// CommonMark: an underline is a heading's.
#[test]
fn an_underline_is_no_highlight() {
    check("a\n==", "heading 1 setext: \"a\"");
    check("a\n==b==", "paragraph: \"a\" softbreak highlight(\"b\")");
}

/// With its delimiters.
#[test]
fn spans_cover_the_delimiters() {
    check_slices("a ==b *c*== d", "highlight", &["==b *c*=="]);
}

/// Off, it is text.
#[test]
fn switched_off_it_is_text() {
    inlines_as(
        Dialect::essay().without(Construct::Highlight),
        &[("==a== *b*", r#""==a== " emphasis("b")"#)],
    );
}
