//! The extension examples of the GFM specification, and what GFM changes of CommonMark's: byte for byte.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/html.rs"]
mod html;
#[path = "common/spec.rs"]
mod spec;

use essaymark::Dialect;
use essaymark::render::Html;
use spec::{COMMONMARK, Example, Outcome, report};

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
    agree("GFM extensions", &spec::examples(GFM));
}

/// The page has grown under the same version number: it has more examples than the text it once was made from.
#[test]
fn every_extension_example_of_the_page_agrees() {
    let path =
        spec::package_dir().join("benchmarks/compatibility-audit/fixtures/gfm-examples.json");
    let json = std::fs::read(&path)
        .unwrap_or_else(|error| panic!("no examples at {}: {error}", path.display()));
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&json).unwrap();
    let text = |row: &serde_json::Value, key| row[key].as_str().unwrap().to_owned();
    let examples: Vec<_> = rows
        .iter()
        .map(|row| Example {
            number: row["example"].as_u64().unwrap() as usize,
            section: text(row, "section"),
            note: String::new(),
            markdown: text(row, "markdown"),
            html: text(row, "html"),
        })
        .filter(|example| example.section.contains("(extension)"))
        .collect();
    assert_eq!(examples.len(), 28);
    agree("GFM extensions as published", &examples);
}

fn agree(title: &str, examples: &[Example]) {
    let mut failures = Vec::new();
    for example in examples {
        let html =
            Html::trusted().with_tag_filter(example.section.contains("Raw HTML (extension)"));
        let document = essaymark::parse_with(&example.markdown, Dialect::gfm());
        let actual = html.render(&document).unwrap();
        if actual != example.html {
            failures.push(Outcome { example, actual });
        }
    }
    let count = examples.len();
    report(format_args!(
        "{title}: {}/{count}, byte for byte",
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
        .filter(|outcome| outcome.actual != outcome.example.html)
        .collect();
    let count = examples.len();
    report(format_args!(
        "CommonMark under Dialect::gfm(): {}/{count}, with {} changed by literal autolinks",
        count - failures.len(),
        CHANGED.len()
    ));
    fail_with(&failures);
}

fn fail_with(failures: &[Outcome<'_>]) {
    let text: String = failures.iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{} failed\n{text}", failures.len());
}
