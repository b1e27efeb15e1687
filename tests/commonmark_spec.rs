//! The 652 examples of CommonMark 0.31.2, each of them, in every line-ending convention.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/html.rs"]
mod html;
#[path = "common/html_normalise.rs"]
mod html_normalise;
#[path = "common/spec.rs"]
mod spec;

use essaymark::Dialect;
use html_normalise::normalise;
use spec::{COMMONMARK, Outcome, report};

const EXAMPLES: usize = 652;

#[test]
fn every_example_agrees() {
    let examples = spec::examples(COMMONMARK);
    assert_eq!(examples.len(), EXAMPLES);
    let mut exact = 0;
    let mut failures = Vec::new();
    for example in &examples {
        let actual = html::trusted(&example.markdown, Dialect::commonmark());
        exact += usize::from(actual == example.html);
        if normalise(&actual) != normalise(&example.html) {
            failures.push(Outcome { example, actual });
        }
    }
    report(format_args!(
        "CommonMark: {}/{EXAMPLES}, {exact} of them byte for byte",
        EXAMPLES - failures.len()
    ));
    fail_with(&failures);
}

/// How lines end makes no difference to the output, nor does a byte order mark.
#[test]
fn line_endings_do_not_matter() {
    let examples = spec::examples(COMMONMARK);
    let mut failures = Vec::new();
    for example in &examples {
        let expected = html::trusted(&example.markdown, Dialect::commonmark());
        let variants = [
            example.markdown.replace('\n', "\r\n"),
            example.markdown.replace('\n', "\r"),
            format!("\u{feff}{}", example.markdown),
        ];
        for variant in variants {
            let actual = html::trusted(&variant, Dialect::commonmark());
            if actual != expected {
                failures.push(Outcome { example, actual });
            }
        }
    }
    fail_with(&failures);
}

/// Essay Markdown changes few of the examples; this shows which.
#[test]
fn agreement_of_essay_markdown() {
    let examples = spec::examples(COMMONMARK);
    let changed: Vec<_> = examples
        .iter()
        .filter(|example| {
            let actual = html::trusted(&example.markdown, Dialect::essay());
            normalise(&actual) != normalise(&example.html)
        })
        .map(|example| example.number)
        .collect();
    report(format_args!(
        "CommonMark under Dialect::essay(): {}/{EXAMPLES}; changed: {changed:?}",
        EXAMPLES - changed.len()
    ));
}

fn fail_with(failures: &[Outcome<'_>]) {
    let text: String = failures.iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{} failed\n{text}", failures.len());
}
