//! Subtitles: `essaymark::guide::subtitle`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_as, check_each, check_slices, inlines, plain_text};
use essaymark::{Construct, Dialect};

/// A paragraph's first line beginning `Subtitle:` and a blank, with inline content.
#[test]
fn the_cue_and_a_blank_make_a_subtitle() {
    check_each(&[
        ("Subtitle: a", "subtitle: \"a\""),
        ("Subtitle:\ta", "subtitle: \"a\""),
        ("Subtitle:   a  ", "subtitle: \"a\""),
        ("   Subtitle: a", "subtitle: \"a\""),
        (
            "Subtitle: *a* [b](/u)",
            "subtitle: emphasis(\"a\") \" \" link(/u \"b\")",
        ),
        ("# H\nSubtitle: a", "heading 1: \"H\"\nsubtitle: \"a\""),
    ]);
}

/// Anything else is a paragraph.
#[test]
fn what_only_resembles_the_cue_is_text() {
    plain_text(&[
        "Subtitle:a",
        "subtitle: a",
        "SUBTITLE: a",
        "Subtitle : a",
        "Subtitles: a",
        "Subtitle:",
    ]);
    inlines(&[
        (r"Subtitle\: a", r#""Subtitle: a""#),
        ("*Subtitle:* a", r#"emphasis("Subtitle:") " a""#),
    ]);
    check("    Subtitle: a", "code_block indented: \"Subtitle: a\"");
}

/// That line alone; other lines start a new paragraph.
#[test]
fn a_subtitle_is_one_line() {
    check_each(&[
        (
            "Subtitle: a\nb\nc",
            "subtitle: \"a\"\nparagraph: \"b\" softbreak \"c\"",
        ),
        (
            "Subtitle: a\nSubtitle: b",
            "subtitle: \"a\"\nsubtitle: \"b\"",
        ),
        ("Subtitle: *a\nb*", "subtitle: \"*a\"\nparagraph: \"b*\""),
        ("Subtitle: a  \nb", "subtitle: \"a\"\nparagraph: \"b\""),
        ("Subtitle: a\\\nb", "subtitle: \"a\\\\\"\nparagraph: \"b\""),
    ]);
}

/// A following `---`, `===`, `:` line, delimiter row or lazy line never refers to it.
#[test]
fn nothing_below_refers_to_it() {
    check_each(&[
        ("Subtitle: a\n---", "subtitle: \"a\"\nthematic_break"),
        ("Subtitle: a\n===", "subtitle: \"a\"\nparagraph: \"===\""),
        ("Subtitle: a\n: b", "subtitle: \"a\"\nparagraph: \": b\""),
        ("Subtitle: a\n\n: b", "subtitle: \"a\"\nparagraph: \": b\""),
        (
            "Subtitle: a | b\n--|--",
            "subtitle: \"a | b\"\nparagraph: \"--|--\"",
        ),
        (
            "> Subtitle: a\nb",
            "block_quote\n  subtitle: \"a\"\nparagraph: \"b\"",
        ),
        (
            "- Subtitle: a\nb",
            "list -\n  item\n    subtitle: \"a\"\nparagraph: \"b\"",
        ),
    ]);
}

/// It cannot interrupt a paragraph.
#[test]
fn it_does_not_interrupt_a_paragraph() {
    check_each(&[
        (
            "a\nSubtitle: b",
            "paragraph: \"a\" softbreak \"Subtitle: b\"",
        ),
        (
            "> a\nSubtitle: b",
            "block_quote\n  paragraph: \"a\" softbreak \"Subtitle: b\"",
        ),
    ]);
}

/// Anywhere a paragraph may stand.
#[test]
fn it_stands_in_any_container() {
    check_each(&[
        (
            "> [!note] T\n> Subtitle: a",
            "admonition note\n  title: \"T\"\n  subtitle: \"a\"",
        ),
        ("- Subtitle: a", "list -\n  item\n    subtitle: \"a\""),
        ("> Subtitle: a", "block_quote\n  subtitle: \"a\""),
        ("> ! Subtitle: a", "spoiler\n  subtitle: \"a\""),
        (
            "T\n: Subtitle: a",
            "definition_list\n  term: \"T\"\n  definition\n    subtitle: \"a\"",
        ),
        (
            "[^1]: Subtitle: a",
            "footnote_definition - \"1\"\n  subtitle: \"a\"",
        ),
    ]);
}

/// Only a heading or a paragraph takes attributes at its end; those alone below belong to the block before them.
#[test]
fn attributes_stand_below_it() {
    check_each(&[
        ("Subtitle: a {.b}", "subtitle: \"a {.b}\""),
        ("Subtitle: a\n\n{.b}", "subtitle {.b}: \"a\""),
        ("Subtitle: a\n{.b}", "subtitle {.b}: \"a\""),
    ]);
}

/// The line from the cue to its last character.
#[test]
fn spans_cover_the_line() {
    check_slices(
        "# H\n\n  Subtitle: *a* b \nc",
        "subtitle",
        &["Subtitle: *a* b"],
    );
}

/// Off, it is a paragraph.
#[test]
fn switched_off_it_is_a_paragraph() {
    check_as(
        Dialect::essay().without(Construct::Subtitle),
        "Subtitle: a\nb",
        r#"paragraph: "Subtitle: a" softbreak "b""#,
    );
}
