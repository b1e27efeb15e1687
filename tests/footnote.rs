//! Footnotes: `essaymark::guide::footnote`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics_each, check_each, check_slices, inlines, no_diagnostics,
};
use essaymark::ast::FootnoteBody;
use essaymark::{Construct, Dialect, parse};

/// Typical ones.
#[test]
fn references_and_definitions() {
    check(
        "Claims[^argument], a note^[With *inlines*.].\n\n[^argument]: First.\n\n    Second.\n",
        r#"
        paragraph: "Claims" ref(1 1 "argument") ", a note" note(2 "With " emphasis("inlines") ".") "."
        footnote_definition 1 "argument"
          paragraph: "First."
          paragraph: "Second."
        "#,
    );
}

const A: &str = "footnote_definition - \"1\"\n  paragraph: \"a\"";

/// Indented 0–3.
#[test]
fn a_definition_is_indented_three_columns_at_most() {
    check_each(&[
        ("[^1]: a", A),
        ("   [^1]: a", A),
        ("    [^1]: a", "code_block indented: \"[^1]: a\""),
        ("x\n    [^1]: a", "paragraph: \"x\" softbreak \"[^1]: a\""),
    ]);
}

/// A label is one or more characters other than blanks and brackets.
#[test]
fn a_label_is_any_characters_but_blanks_and_brackets() {
    check_each(&[
        (
            "[^a-b_c.1]: a",
            "footnote_definition - \"a-b_c.1\"\n  paragraph: \"a\"",
        ),
        (
            "[^日本]: a",
            "footnote_definition - \"日本\"\n  paragraph: \"a\"",
        ),
        ("[^*]: a", "footnote_definition - \"*\"\n  paragraph: \"a\""),
        ("[^^]: a", "footnote_definition - \"^\"\n  paragraph: \"a\""),
    ]);
    check_each(&[
        ("[^]: /u", "link_reference_definition \"^\" /u"),
        ("[^a b]: /u", "link_reference_definition \"^a b\" /u"),
        ("[^ a]: /u", "link_reference_definition \"^ a\" /u"),
        ("[^a[b]: two words", "paragraph: \"[^a[b]: two words\""),
        (
            "[^1] : two words\n\n[^1]: a",
            "paragraph: ref(1 1 \"1\") \" : two words\"\nfootnote_definition 1 \"1\"\n  paragraph: \"a\"",
        ),
    ]);
}

/// Matching by CommonMark's label folding.
#[test]
fn labels_match_whatever_their_case() {
    check_each(&[
        (
            "x[^NOTE]\n\n[^note]: a",
            "paragraph: \"x\" ref(1 1 \"NOTE\")\nfootnote_definition 1 \"note\"\n  paragraph: \"a\"",
        ),
        (
            "x[^ẞ]\n\n[^SS]: a",
            "paragraph: \"x\" ref(1 1 \"ẞ\")\nfootnote_definition 1 \"SS\"\n  paragraph: \"a\"",
        ),
    ]);
}

/// It may interrupt a paragraph.
#[test]
fn a_definition_interrupts_a_paragraph() {
    check(
        "x[^1]\n[^1]: a",
        r#"
        paragraph: "x" ref(1 1 "1")
        footnote_definition 1 "1"
          paragraph: "a"
        "#,
    );
}

/// One definition ends another.
#[test]
fn definitions_may_follow_each_other() {
    check(
        "[^1]: a\n[^2]: b",
        &format!("{A}\nfootnote_definition - \"2\"\n  paragraph: \"b\""),
    );
}

/// It may stand in any container, and a reference anywhere else.
#[test]
fn a_definition_stands_in_any_container() {
    let note = "footnote_definition 1 \"1\"";
    check_each(&[
        (
            "> [^1]: a\n\nx[^1]",
            &format!(
                "block_quote\n  {note}\n    paragraph: \"a\"\nparagraph: \"x\" ref(1 1 \"1\")"
            ),
        ),
        (
            "- [^1]: a\n\nx[^1]",
            &format!(
                "list -\n  item\n    {note}\n      paragraph: \"a\"\nparagraph: \"x\" ref(1 1 \"1\")"
            ),
        ),
        (
            "x[^1]\n\n> [!note]\n> [^1]: a",
            &format!(
                "paragraph: \"x\" ref(1 1 \"1\")\nadmonition note\n  {note}\n    paragraph: \"a\""
            ),
        ),
    ]);
}

/// All blanks after the colon are skipped: the first line is never indented code.
#[test]
fn blanks_after_the_colon_are_skipped() {
    check_each(&[("[^1]:a", A), ("[^1]:          a", A), ("[^1]:\t\ta", A)]);
}

/// Content continues on lines indented 4 columns, blank lines between allowed.
#[test]
fn content_is_indented_four_columns() {
    check_each(&[
        ("[^1]: a\n\n    b", &format!("{A}\n  paragraph: \"b\"")),
        ("[^1]: a\n\n\tb", &format!("{A}\n  paragraph: \"b\"")),
        ("[^1]: a\n\n\n\n    b", &format!("{A}\n  paragraph: \"b\"")),
        (
            "[^1]: a\n\n        b",
            &format!("{A}\n  code_block indented: \"b\""),
        ),
        ("[^1]: a\n\n   b", &format!("{A}\nparagraph: \"b\"")),
        ("[^1]: a\n\nb", &format!("{A}\nparagraph: \"b\"")),
        (
            "[^1]: a\n    - b",
            &format!("{A}\n  list -\n    item\n      paragraph: \"b\""),
        ),
        (
            "[^1]: a\n- b",
            &format!("{A}\nlist -\n  item\n    paragraph: \"b\""),
        ),
    ]);
}

/// Any blocks, from the first line on.
#[test]
fn a_note_holds_any_blocks() {
    let with = |block: &str| format!("footnote_definition - \"1\"\n  {block}");
    check_each(&[
        (
            "[^1]: - a\n    - b",
            &with("list -\n    item\n      paragraph: \"a\"\n    item\n      paragraph: \"b\""),
        ),
        (
            "[^1]: > a\n    > b",
            &with("block_quote\n    paragraph: \"a\" softbreak \"b\""),
        ),
        (
            "[^1]: > [!note] T\n    > b",
            &with("admonition note\n    title: \"T\"\n    paragraph: \"b\""),
        ),
        ("[^1]: ```\n    x\n    ```", &with("code_block: \"x\\n\"")),
        (
            "[^1]: | a |\n    |---|\n    | 1 |",
            &with("table | --- |\n    head | \"a\" |\n    row  | \"1\" |"),
        ),
        (
            "[^1]: T\n    : a",
            &with("definition_list\n    term: \"T\"\n    definition\n      paragraph: \"a\""),
        ),
        ("[^1]: # H", &with("heading 1: \"H\"")),
        ("[^1]: $$\n    x\n    $$", &with("math_block: \"x\"")),
    ]);
}

/// Lazy continuation as usual.
#[test]
fn a_lazy_line_continues_a_paragraph_of_a_note() {
    check(
        "[^1]: a\nb",
        "footnote_definition - \"1\"\n  paragraph: \"a\" softbreak \"b\"",
    );
}

/// Content may start on the next line.
#[test]
fn content_may_start_on_the_next_line() {
    check_each(&[
        ("[^1]:\n    a", A),
        ("[^1]:\na", "footnote_definition - \"1\"\nparagraph: \"a\""),
        ("[^1]:", "footnote_definition - \"1\""),
    ]);
}

/// A reference counts only if a definition exists; otherwise it is text, or a link if it can be one.
#[test]
fn a_reference_without_a_definition_is_text_or_a_link() {
    inlines(&[
        ("a[^1]", r#""a[^1]""#),
        ("a[^1](/u)", r#""a" link(/u "^1")"#),
        ("a [^1] [^2]", r#""a [^1] [^2]""#),
        ("a[[^1]](/u)", r#""a" wikilink("^1") "(/u)""#),
    ]);
    check(
        "[^1 x]\n\n[^1 x]: /u",
        "paragraph: link(shortcut /u \"^1 x\")\nlink_reference_definition \"^1 x\" /u",
    );
}

/// A defined reference wins over a link with the same text.
#[test]
fn a_defined_reference_wins_over_a_link() {
    check(
        "a[^1](/u)\n\n[^1]: a",
        r#"
        paragraph: "a" ref(1 1 "1") "(/u)"
        footnote_definition 1 "1"
          paragraph: "a"
        "#,
    );
}

/// CommonMark's escapes.
#[test]
fn an_escaped_bracket_is_no_reference() {
    check(
        "a\\[^1] b`[^1]`\n\n[^1]: a",
        &format!("paragraph: \"a[^1] b\" code(\"[^1]\")\n{A}"),
    );
}

/// The first definition wins; duplicates stay in the tree.
#[test]
fn the_first_definition_wins() {
    check(
        "x[^1]\n\n[^1]: a\n\n[^1]: b",
        r#"
        paragraph: "x" ref(1 1 "1")
        footnote_definition 1 "1"
          paragraph: "a"
        footnote_definition - "1"
          paragraph: "b"
        "#,
    );
}

/// Undefined, duplicate and unused notes are reported.
#[test]
fn mistakes_are_reported() {
    check_diagnostics_each(&[
        ("a[^1]", &[("undefined-footnote", "[^1]")]),
        (
            "x[^1]\n\n[^1]: a\n\n[^1]: b",
            &[("duplicate-footnote", "1")],
        ),
        (
            "x[^a]\n\n[^a]: a\n\n[^A]: b",
            &[("duplicate-footnote", "A")],
        ),
        ("[^ab]: a", &[("unused-footnote", "ab")]),
    ]);
    no_diagnostics(&["x[^1]\n\n[^1]: a", "x^[a]", "`[^1]`"]);
}

/// A repeated definition is related to the first.
#[test]
fn a_duplicate_names_the_first() {
    let source = "x[^1]\n\n[^1]: a\n\n[^1]: b";
    let doc = parse(source);
    let diagnostics = doc.diagnostics();
    let related = diagnostics.first().and_then(|found| found.related);
    let first = source.find("[^1]: a").expect("it is there") as u32;
    assert!(
        related.is_some_and(|span| first <= span.start && span.end <= first + 7),
        "{diagnostics:?}"
    );
}

/// Numbered by first reference in reading order.
#[test]
fn numbers_follow_the_first_references() {
    check(
        "x[^b] y[^a] z[^b]\n\n[^a]: A\n\n[^b]: B",
        r#"
        paragraph: "x" ref(1 1 "b") " y" ref(2 1 "a") " z" ref(1 2 "b")
        footnote_definition 2 "a"
          paragraph: "A"
        footnote_definition 1 "b"
          paragraph: "B"
        "#,
    );
}

/// Then by references found inside notes, in the order those notes are numbered.
#[test]
fn references_inside_notes_come_after_those_of_the_text() {
    check(
        "[^a]: A[^c]\n\nx[^b] y[^a]\n\n[^b]: B[^d]\n\n[^c]: C\n\n[^d]: D",
        r#"
        footnote_definition 2 "a"
          paragraph: "A" ref(4 1 "c")
        paragraph: "x" ref(1 1 "b") " y" ref(2 1 "a")
        footnote_definition 1 "b"
          paragraph: "B" ref(3 1 "d")
        footnote_definition 4 "c"
          paragraph: "C"
        footnote_definition 3 "d"
          paragraph: "D"
        "#,
    );
}

/// Inline notes take numbers in the same sequence, and a reference inside one is a reference inside a note.
#[test]
fn inline_notes_share_the_sequence() {
    check(
        "x^[see [^b]] y[^a] z^[m]\n\n[^a]: A\n\n[^b]: B",
        r#"
        paragraph: "x" note(1 "see " ref(4 1 "b")) " y" ref(2 1 "a") " z" note(3 "m")
        footnote_definition 2 "a"
          paragraph: "A"
        footnote_definition 4 "b"
          paragraph: "B"
        "#,
    );
}

/// The definition's node stays where it was written; the document offers the resolved list.
#[test]
fn the_document_lists_its_notes() {
    let doc = parse("[^a]: A\n\nx[^b] y^[c] z[^a] [^b]\n\n[^b]: B\n\n[^b]: D\n\n[^e]: E");
    let notes = doc.footnotes();
    let found: Vec<_> = notes
        .iter()
        .map(|note| match note.body {
            FootnoteBody::Definition(n) => (note.number, note.occurrences, &*n.label),
            FootnoteBody::Inline(_) => (note.number, note.occurrences, "on the spot"),
        })
        .collect();
    assert_eq!(found, [(1, 2, "b"), (2, 1, "on the spot"), (3, 1, "a")]);
}

/// Reading order goes through titles, cells, terms and captions.
#[test]
fn reading_order_goes_through_all_inlines() {
    check(
        "> [!note] a[^t]\n> b[^b]\n\n| c[^h] |\n|---|\n| d^[n] |\n\nTable: e[^c]\n\n[^b]: B\n[^c]: C\n[^h]: H\n[^t]: T",
        r#"
        admonition note
          title: "a" ref(1 1 "t")
          paragraph: "b" ref(2 1 "b")
        figure
          table | --- |
            head | "c" ref(3 1 "h") |
            row  | "d" note(4 "n") |
          caption Table: "e" ref(5 1 "c")
        footnote_definition 2 "b"
          paragraph: "B"
        footnote_definition 5 "c"
          paragraph: "C"
        footnote_definition 3 "h"
          paragraph: "H"
        footnote_definition 1 "t"
          paragraph: "T"
        "#,
    );
}

/// Every reference knows its occurrence; references inside cycles terminate.
#[test]
fn cycles_terminate() {
    check_each(&[
        (
            "x[^a]\n\n[^a]: A[^a]",
            "paragraph: \"x\" ref(1 1 \"a\")\nfootnote_definition 1 \"a\"\n  paragraph: \"A\" ref(1 2 \"a\")",
        ),
        (
            "x[^a]\n\n[^a]: A[^b]\n\n[^b]: B[^a]",
            "paragraph: \"x\" ref(1 1 \"a\")\nfootnote_definition 1 \"a\"\n  paragraph: \"A\" ref(2 1 \"b\")\nfootnote_definition 2 \"b\"\n  paragraph: \"B\" ref(1 2 \"a\")",
        ),
    ]);
}

/// `[[^label]]` is a bracketed note reference when that note exists.
#[test]
fn double_brackets_make_a_bracketed_reference() {
    check(
        "x[[^1]] y[^1]\n\n[^1]: a",
        r#"
        paragraph: "x" ref(1 1 "1" bracketed) " y" ref(1 2 "1")
        footnote_definition 1 "1"
          paragraph: "a"
        "#,
    );
}

/// From the `[` to the end of the last child; a reference with its brackets.
#[test]
fn spans_cover_the_parts() {
    let source = "x[^1] y[[^1]]\n\n [^1]: a\n\n     b\n\nc";
    check_slices(source, "footnote_reference", &["[^1]", "[[^1]]"]);
    check_slices(source, "footnote_definition", &["[^1]: a\n\n     b"]);
}

/// GFM's footnotes are on in its preset; inline notes are not.
#[test]
fn the_gfm_preset_has_footnotes() {
    check_as(
        Dialect::gfm(),
        "x[^1] y^[b]\n\n[^1]: a",
        r#"
        paragraph: "x" ref(1 1 "1") " y^[b]"
        footnote_definition 1 "1"
          paragraph: "a"
        "#,
    );
}

/// Off, its marks are CommonMark's.
#[test]
fn switched_off_it_is_a_link_or_text() {
    let off = Dialect::essay().without(Construct::Footnote);
    check_as(
        off,
        "x[^1]\n\n[^1]: two words",
        "paragraph: \"x[^1]\"\nparagraph: \"[^1]: two words\"",
    );
    check_as(
        off,
        "x[^1]\n\n[^1]: /u",
        "paragraph: \"x\" link(shortcut /u \"^1\")\nlink_reference_definition \"^1\" /u",
    );
}
