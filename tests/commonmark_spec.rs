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

use essaymark::{Construct, Dialect};
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
    assert_eq!(exact, EXAMPLES, "byte for byte");
}

/// How lines end makes no difference to the output, nor whether the last one does, nor a byte order mark.
#[test]
fn line_endings_do_not_matter() {
    let examples = spec::examples(COMMONMARK);
    let mut failures = Vec::new();
    for example in &examples {
        let expected = html::trusted(&example.markdown, Dialect::commonmark());
        let variants = [
            example.markdown.replace('\n', "\r\n"),
            example.markdown.replace('\n', "\r"),
            example.markdown.trim_end_matches('\n').to_owned(),
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

/// The examples that Essay Markdown changes, each with the construct that does it.
const CHANGED_BY_ESSAY: [(usize, Construct); 8] = [
    (64, Construct::Tag),
    (98, Construct::FrontMatter),
    (548, Construct::Wikilink),
    (559, Construct::Wikilink),
    (590, Construct::Wikilink),
    (608, Construct::LiteralAutolink),
    (611, Construct::LiteralAutolink),
    (612, Construct::LiteralAutolink),
];

/// The others stay as they are, and these do once the construct is off.
#[test]
fn essay_markdown_changes_few_examples() {
    let mut failures = Vec::new();
    let examples = spec::examples(COMMONMARK);
    for example in &examples {
        let essay = Dialect::essay();
        let change = CHANGED_BY_ESSAY
            .iter()
            .find(|&&(number, _)| number == example.number);
        let dialect = change.map_or(essay, |&(_, construct)| essay.without(construct));
        let actual = html::trusted(&example.markdown, dialect);
        if normalise(&actual) != normalise(&example.html) {
            failures.push(Outcome { example, actual });
        }
        if change.is_some() {
            let changed = html::trusted(&example.markdown, essay);
            assert_ne!(changed, example.html, "example {}", example.number);
        }
    }
    report(format_args!(
        "CommonMark under Dialect::essay(): {}/{EXAMPLES}, and {} that it changes on purpose",
        EXAMPLES - failures.len() - CHANGED_BY_ESSAY.len(),
        CHANGED_BY_ESSAY.len()
    ));
    fail_with(&failures);
}

fn fail_with(failures: &[Outcome<'_>]) {
    let text: String = failures.iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{} failed\n{text}", failures.len());
}
