//! Strikethrough, as GFM has it: `essaymark::guide::strikethrough`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_slices, inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

/// `~~text~~`, `~text~`.
#[test]
fn one_or_two_tildes_strike_out() {
    inlines(&[
        ("~~a~~", r#"strikethrough("a")"#),
        ("~a~", r#"strikethrough("a")"#),
        (
            "a ~~*b* c~~ d",
            r#""a " strikethrough(emphasis("b") " c") " d""#,
        ),
        ("*~~a~~*", r#"emphasis(strikethrough("a"))"#),
        ("a~~b~~c", r#""a" strikethrough("b") "c""#),
        ("~~a\nb~~", r#"strikethrough("a" softbreak "b")"#),
    ]);
}

/// GFM: the runs have the same length, one or two; no blanks inside.
#[test]
fn other_runs_are_text() {
    plain_text(&[
        "~~a~",
        "~a~~",
        "x ~~~a~~~",
        "~~ a ~~",
        "~~a ~~",
        "~~a",
        "a ~ b ~ c",
    ]);
    check("~~a\n\nb~~", "paragraph: \"~~a\"\nparagraph: \"b~~\"");
}

/// With its delimiters.
#[test]
fn spans_cover_the_delimiters() {
    check_slices("a ~~b~~ ~c~", "strikethrough", &["~~b~~", "~c~"]);
}

/// GFM has it; off, it is text.
#[test]
fn switched_off_it_is_text() {
    inlines_as(Dialect::gfm(), &[("~~a~~", r#"strikethrough("a")"#)]);
    let off = Dialect::essay().without(Construct::Strikethrough);
    inlines_as(off, &[("~~a~~ ~b~", r#""~~a~~ ~b~""#)]);
}
