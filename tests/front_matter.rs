//! Front matter: `essaymark::guide::front_matter`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_as, check_diagnostics, check_each, check_slices, no_diagnostics};
use essaymark::{Construct, Dialect};

/// `---` on the first line, a later line that is `---` alone.
#[test]
fn a_header_stands_before_the_blocks() {
    check(
        "---\ntitle: A pond\ntags:\n  - water\n---\n\nText.",
        r#"
        front_matter: "title: A pond\ntags:\n  - water\n"
        paragraph: "Text."
        "#,
    );
}

/// The body needs no blank line before it.
#[test]
fn the_body_follows_directly() {
    check(
        "---\na: b\n---\n# H",
        r#"
        front_matter: "a: b\n"
        heading 1: "H"
        "#,
    );
}

/// `...` closes it too.
#[test]
fn dots_close_a_header() {
    check(
        "---\na: b\n...\nText.",
        r#"
        front_matter: "a: b\n"
        paragraph: "Text."
        "#,
    );
}

/// After an optional BOM.
#[test]
fn a_byte_order_mark_may_stand_before_it() {
    let source = "\u{feff}---\na: b\n---\nx";
    check(
        source,
        r#"
        front_matter: "a: b\n"
        paragraph: "x"
        "#,
    );
    check_slices(source, "front_matter", &["---\na: b\n---"]);
}

/// Trailing blanks allowed.
#[test]
fn blanks_may_follow_the_opening_line() {
    check("--- \t\na: b\n---", r#"front_matter: "a: b\n""#);
}

/// Trailing blanks are allowed on the closing line as well.
#[test]
fn blanks_may_follow_the_closing_line() {
    check("---\na: b\n--- \t", r#"front_matter: "a: b\n""#);
}

/// The next line is a YAML comment, a closing line, or begins with a key, `-`, `{`, `[` or a quote.
#[test]
fn the_next_line_looks_like_yaml() {
    check_each(&[
        ("---\n# c\n---", r##"front_matter: "# c\n""##),
        (
            "---\nno_dropcap: x\n---",
            r#"front_matter: "no_dropcap: x\n""#,
        ),
        ("---\n- a\n---", r#"front_matter: "- a\n""#),
        ("---\n{a: b}\n---", r#"front_matter: "{a: b}\n""#),
        ("---\n[a]\n---", r#"front_matter: "[a]\n""#),
        ("---\n\"a\": b\n---", r#"front_matter: "\"a\": b\n""#),
        ("---\n'a': b\n---", r#"front_matter: "'a': b\n""#),
    ]);
}

/// `---⏎---` is empty front matter.
#[test]
fn a_header_may_be_empty() {
    check_each(&[
        ("---\n---", r#"front_matter: """#),
        ("---\n...", r#"front_matter: """#),
        ("---\n---\n---", "front_matter: \"\"\nthematic_break"),
    ]);
}

/// Only on the first line.
#[test]
fn a_line_before_it_makes_it_markdown() {
    let expected = r#"
        thematic_break
        heading 2 setext: "a: b"
        "#;
    check("\n---\na: b\n---", expected);
}

/// Not indented.
#[test]
fn an_indented_opening_line_is_markdown() {
    check(
        " ---\na: b\n---",
        r#"
        thematic_break
        heading 2 setext: "a: b"
        "#,
    );
}

/// `---` alone.
#[test]
fn more_than_three_hyphens_open_nothing() {
    check_each(&[
        (
            "----\na: b\n---",
            "thematic_break\nheading 2 setext: \"a: b\"",
        ),
        (
            "---x\na: b\n---",
            "heading 2 setext: \"---x\" softbreak \"a: b\"",
        ),
    ]);
}

/// Otherwise it is not front matter and CommonMark decides.
#[test]
fn a_next_line_that_is_no_yaml_makes_it_markdown() {
    check_each(&[
        (
            "---\n\na: b\n---",
            "thematic_break\nheading 2 setext: \"a: b\"",
        ),
        (
            "---\nA pond\n---",
            "thematic_break\nheading 2 setext: \"A pond\"",
        ),
    ]);
}

/// The closing line is unindented, and nothing but `---` or `...`.
#[test]
fn lines_that_only_resemble_a_closing_line_are_content() {
    check(
        "---\na: |\n  ---\n----\n---x\n.....\n---",
        r#"front_matter: "a: |\n  ---\n----\n---x\n.....\n""#,
    );
}

/// Without a closing line CommonMark decides.
#[test]
fn an_unclosed_header_is_markdown() {
    check_each(&[
        ("---\na: b", "thematic_break\nparagraph: \"a: b\""),
        (
            "---\na: b\n ---",
            "thematic_break\nheading 2 setext: \"a: b\"",
        ),
    ]);
}

/// If only the closing line is missing a diagnostic says so.
#[test]
fn an_unclosed_header_is_reported() {
    check_diagnostics("---\na: b\n\nText.", &[("unclosed-front-matter", "---")]);
    no_diagnostics(&["---\n\na: b", "---\nA pond", "---", "---\na: b\n---"]);
}

/// The tree holds the raw slice; line endings are not touched.
#[test]
fn the_value_is_raw() {
    check(
        "---\r\na: b\r\n---\r\nx",
        "front_matter: \"a: b\\r\\n\"\nparagraph: \"x\"",
    );
    check(
        "---\ra: b\r---\rx",
        "front_matter: \"a: b\\r\"\nparagraph: \"x\"",
    );
}

/// The value is a slice of the source, and the document knows where it stands.
#[test]
fn the_value_locates_itself() {
    let source = "---\na: b\n---\n";
    let doc = essaymark::parse(source);
    let header = doc.front_matter.as_ref().expect("a header");
    let span = doc.span_of(&header.value).expect("a part of the source");
    assert_eq!(span.slice(source), Some("a: b\n"));
}

/// From the opening line to the end of the closing one; blocks after it keep the offsets of the whole source.
#[test]
fn spans_count_from_the_first_byte_of_the_source() {
    let source = "---\na: b\n---\n\n# H\n";
    check_slices(source, "front_matter", &["---\na: b\n---"]);
    check_slices(source, "heading", &["# H"]);
}

/// Off, its marks are text for CommonMark.
#[test]
fn switched_off_it_is_a_rule_and_a_heading() {
    check_as(
        Dialect::essay().without(Construct::FrontMatter),
        "---\na: b\n---",
        r#"
        thematic_break
        heading 2 setext: "a: b"
        "#,
    );
}
