//! Nesting, columns and labels have limits; past one the marks are text, with a diagnostic
//! (`essaymark::guide::ground_rules`).

#[path = "common/check.rs"]
mod check;

use check::{check, outline, plain_text, verified};
use essaymark::{Dialect, parse};

/// Asserts that nothing of `text` is lost in the tree of `source`, and that a diagnostic `code` says why.
#[track_caller]
fn limited(source: &str, code: &str, text: &str) {
    let doc = verified(Dialect::essay(), source);
    let found = outline(&doc);
    assert!(found.contains(text), "{text:?} is lost");
    let codes: Vec<_> = doc
        .diagnostics()
        .iter()
        .map(|found| found.code.name())
        .collect();
    assert!(codes.contains(&code), "{codes:?}");
}

/// Nesting of containers.
#[test]
fn containers_nest_to_a_limit() {
    for mark in ["> ", "- ", "1. ", "> ! ", "[^a]: ", ">"] {
        limited(&format!("{}end", mark.repeat(1000)), "nesting-limit", "end");
    }
    let deep: String = (0..1000)
        .map(|depth| format!("{}- a\n", "  ".repeat(depth)))
        .collect();
    limited(&deep, "nesting-limit", "a");
}

/// Nesting of inlines.
#[test]
fn inlines_nest_to_a_limit() {
    limited(
        &format!("{}end{}", "*a ".repeat(1000), " b*".repeat(1000)),
        "nesting-limit",
        "end",
    );
    limited(
        &format!("{}end{}", "^[a ".repeat(1000), "]".repeat(1000)),
        "nesting-limit",
        "end",
    );
    limited(
        &format!("{}end{}", "![a ".repeat(1000), "](u)".repeat(1000)),
        "nesting-limit",
        "end",
    );
    limited(
        &format!("{}end{}", "==a ~~".repeat(1000), "~~ b==".repeat(1000)),
        "nesting-limit",
        "end",
    );
}

/// Nesting that people write is within the limits.
#[test]
fn ordinary_nesting_is_within_the_limits() {
    let source = format!("{}a", "> - ".repeat(5));
    assert!(parse(&source).diagnostics().is_empty());
    let source = format!("{}a{}", "*b **c ".repeat(3), " d** e*".repeat(3));
    assert!(parse(&source).diagnostics().is_empty());
}

/// Table columns.
#[test]
fn tables_have_a_limit_of_columns() {
    let wide = format!("{}|\n{}|\n", "|a".repeat(100_000), "|-".repeat(100_000));
    let doc = verified(Dialect::essay(), &wide);
    assert!(!doc.descendants().any(|node| node.name() == "table"));
    let codes: Vec<_> = doc
        .diagnostics()
        .iter()
        .map(|found| found.code.name())
        .collect();
    assert_eq!(codes, ["column-limit"]);
    let hundred = format!("{}|\n{}|\n", "|a".repeat(100), "|-".repeat(100));
    assert!(
        verified(Dialect::essay(), &hundred)
            .descendants()
            .any(|node| node.name() == "table")
    );
}

/// Link labels have 999 characters at most.
#[test]
fn labels_have_a_limit_of_characters() {
    let label = |length: usize| "é".repeat(length);
    let long = format!("[{}]: /u", label(1000));
    let doc = verified(Dialect::essay(), &long);
    assert!(doc.descendants().any(|node| node.name() == "paragraph"));
    let short = format!("[{}]: /u", label(999));
    let doc = verified(Dialect::essay(), &short);
    assert!(
        doc.descendants()
            .any(|node| node.name() == "link_reference_definition")
    );
}

/// CommonMark: a list starts at a number of 9 digits at most, and a heading has 6 levels.
#[test]
fn numbers_and_headings_have_limits() {
    plain_text(&["1234567890. a", "####### a"]);
    check(
        "123456789. a",
        "list 123456789.\n  item\n    paragraph: \"a\"",
    );
}
