//! Every diagnostic of the constructs, once: its code, and what it points at. The files of the constructs have more.

#[path = "common/check.rs"]
mod check;

use std::collections::BTreeSet;

use check::{check_diagnostics, check_diagnostics_each, no_diagnostics};
use essaymark::diagnostic::Code;
use essaymark::{Dialect, parse, parse_with, parse_with_diagnostics};

/// What looks like a broken construct is text, and a diagnostic says so.
#[test]
fn each_mistake_has_a_code_and_a_place() {
    check_diagnostics_each(&[
        ("---\na: b", &[("unclosed-front-matter", "---")]),
        (">\n> [!note] T", &[("blank-before-admonition", ">")]),
        ("> a\n> [!note] T", &[("misplaced-admonition", "[!note]")]),
        (">     [!note] T", &[("indented-admonition", "[!note]")]),
        ("> [!pond] T", &[("unknown-admonition-kind", "pond")]),
        ("# H\n: a", &[("definition-without-term", ":")]),
        ("a[^b]", &[("undefined-footnote", "[^b]")]),
        ("a[^b]\n\n[^b]: c\n[^b]: d", &[("duplicate-footnote", "b")]),
        ("[^b]: c", &[("unused-footnote", "b")]),
        ("[a][b]", &[("undefined-reference", "[a][b]")]),
        (
            "[a]\n\n[a]: /u\n[a]: /v",
            &[("duplicate-reference", "[a]: /v")],
        ),
        ("[a]()", &[("empty-destination", "[a]()")]),
        ("[a](b c)", &[("blank-in-destination", "b c")]),
        ("# H\n\nFigure: a", &[("caption-without-figure", "Figure:")]),
        ("{.a}", &[("attributes-without-block", "{.a}")]),
        ("~~~~a\nb", &[("unclosed-code-fence", "~~~~")]),
        ("$$\na", &[("unclosed-math", "$$")]),
        ("a: $$\nb\n$$", &[("math-opened-in-text", "$$")]),
        ("%%\na", &[("unclosed-comment", "%%")]),
        ("a %%b", &[("unclosed-comment", "%%")]),
        ("%%\na %% b", &[("text-after-comment", "b")]),
        ("<!-- a", &[("unclosed-html-comment", "<!--")]),
        ("<!-- a --> b", &[("text-after-html-comment", "b")]),
        ("|a|\n|-|\n|b|c|", &[("excess-cells", "c")]),
    ]);
}

/// Diagnostics come in the order of the text.
#[test]
fn they_come_in_order() {
    check_diagnostics(
        "[a]()\n\n> [!pond]\n> x[^1] [b]()\n\n: c\n\n$$",
        &[
            ("empty-destination", "[a]()"),
            ("unknown-admonition-kind", "pond"),
            ("undefined-footnote", "[^1]"),
            ("empty-destination", "[b]()"),
            ("definition-without-term", ":"),
            ("unclosed-math", "$$"),
        ],
    );
}

/// Places are those of the source, whatever stands before: front matter, a BOM, prefixes, other line endings.
#[test]
fn places_are_those_of_the_source() {
    check_diagnostics_each(&[
        ("---\na: b\n---\n\n[a]()", &[("empty-destination", "[a]()")]),
        ("\u{feff}[a]()", &[("empty-destination", "[a]()")]),
        (
            "> - é [a\r\n>   b]()",
            &[("empty-destination", "[a\r\n>   b]()")],
        ),
        ("> ! a\r> ! x[^1]", &[("undefined-footnote", "[^1]")]),
    ]);
}

/// Text that only resembles a mistake is not reported.
#[test]
fn ordinary_text_is_not_reported() {
    no_diagnostics(&[
        "a: b",
        "a :b",
        ":b",
        "1 : 2",
        "$5 and $10",
        "50%",
        "[a]",
        "a [b] c",
        "x {y}",
        "> a",
        "> ! a",
        "a\n---\nb",
        "---",
        "`[^1]` `{.a}` `%%`",
        "```\n: a\n[^1]\n%%\n$$\n[!note]\n```",
        "    : a",
        "\\[^1] \\%%",
        "Figure 1: a",
        "a Figure: b",
    ]);
}

/// The same from either way of asking; a plain parse gives the same tree.
#[test]
fn the_ways_of_asking_agree() {
    let source = "x[^1] [a]()\n\n\n: b\n\n> [!pond]";
    let (doc, found) = parse_with_diagnostics(source, Dialect::essay());
    assert_eq!(found, parse(source).diagnostics());
    assert_eq!(doc, parse_with(source, Dialect::essay()));
    assert_eq!(found.len(), 4);
}

#[test]
fn every_code_has_a_name_of_its_own() {
    let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len());
    for code in Code::ALL {
        assert_eq!(code.to_string(), code.name());
        assert!(!code.summary().is_empty());
    }
}
