//! The extension examples of the GFM specification, and what GFM changes of CommonMark's.

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
use essaymark::render::Html;
use html_normalise::normalise;
use spec::{COMMONMARK, Outcome, report};

const GFM: &str = "gfm-extensions-spec.txt";

/// CommonMark examples that GFM changes on purpose, and what they become: literal autolinks.
const CHANGED: [(usize, &str); 3] = [
    (
        608,
        "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>\n",
    ),
    (
        611,
        "<p><a href=\"https://example.com\">https://example.com</a></p>\n",
    ),
    (
        612,
        "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n",
    ),
];

#[test]
fn every_extension_example_agrees() {
    let examples = spec::examples(GFM);
    let mut exact = 0;
    let mut failures = Vec::new();
    for example in &examples {
        let source = &example.markdown;
        let actual = match example.note.as_str() {
            "tagfilter" => tag_filtered(source),
            _ => html::trusted(source, Dialect::gfm()),
        };
        exact += usize::from(actual == example.html);
        if normalise(&actual) != normalise(&example.html) {
            failures.push(Outcome { example, actual });
        }
    }
    let count = examples.len();
    report(format_args!(
        "GFM extensions: {}/{count}, {exact} of them byte for byte",
        count - failures.len()
    ));
    fail_with(&failures);
}

#[test]
fn only_literal_autolinks_change_commonmark() {
    let mut examples = spec::examples(COMMONMARK);
    for (number, html) in CHANGED {
        html.clone_into(&mut examples[number - 1].html);
    }
    let failures: Vec<_> = examples
        .iter()
        .map(|example| Outcome {
            example,
            actual: html::trusted(&example.markdown, Dialect::gfm()),
        })
        .filter(|outcome| normalise(&outcome.actual) != normalise(&outcome.example.html))
        .collect();
    let count = examples.len();
    report(format_args!(
        "CommonMark under Dialect::gfm(): {}/{count}, with {} changed by literal autolinks",
        count - failures.len(),
        CHANGED.len()
    ));
    fail_with(&failures);
}

fn tag_filtered(source: &str) -> String {
    Html::trusted()
        .tag_filter(true)
        .render(&essaymark::parse_with(source, &Dialect::gfm()))
        .expect("a parsed document renders")
}

fn fail_with(failures: &[Outcome<'_>]) {
    let text: String = failures.iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{} failed\n{text}", failures.len());
}
