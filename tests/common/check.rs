//! What the tests of the dialect share: compare the tree of a source with its [outline](super), the places of its nodes
//! and the diagnostics with what a test expects.
#![allow(dead_code, reason = "a test file may need only some of the functions")]

#[path = "assert_tree.rs"]
mod assert_tree;
#[path = "outline.rs"]
mod outline;

use std::fmt::Write as _;
use std::panic::catch_unwind;

use essaymark::ast::{Block, Document, NodeRef};
use essaymark::{Dialect, parse_with, parse_with_diagnostics};

pub(crate) use outline::{outline, outline_inlines};

/// Asserts that `source`, parsed as essay Markdown, has the outline `expected`. The indentation that all lines of
/// `expected` share does not count, nor does a line break before the first.
#[track_caller]
pub(crate) fn check(source: &str, expected: &str) {
    check_as(Dialect::essay(), source, expected);
}

/// [`check`] with another dialect.
#[track_caller]
pub(crate) fn check_as(dialect: Dialect, source: &str, expected: &str) {
    report(&[compare(dialect, source, expected)]);
}

/// [`check`] of every row; all that fail are shown.
#[track_caller]
pub(crate) fn check_each(rows: &[(&str, &str)]) {
    check_each_as(Dialect::essay(), rows);
}

/// [`check_each`] of rows that were put together.
#[track_caller]
pub(crate) fn check_made(rows: &[(String, String)]) {
    let rows: Vec<_> = rows.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    check_each(&rows);
}

/// [`check_each`] with another dialect.
#[track_caller]
pub(crate) fn check_each_as(dialect: Dialect, rows: &[(&str, &str)]) {
    let found: Vec<_> = rows
        .iter()
        .map(|(source, expected)| compare(dialect, source, expected))
        .collect();
    report(&found);
}

/// Asserts of every row that the source is one paragraph without attributes and id, and its inlines are these.
#[track_caller]
pub(crate) fn inlines(rows: &[(&str, &str)]) {
    inlines_as(Dialect::essay(), rows);
}

/// [`inlines`] with another dialect.
#[track_caller]
pub(crate) fn inlines_as(dialect: Dialect, rows: &[(&str, &str)]) {
    let found: Vec<_> = rows
        .iter()
        .map(|(source, expected)| compare_inlines(dialect, source, expected))
        .collect();
    report(&found);
}

/// Asserts of every source, a line each, that it is one paragraph that holds nothing but itself as one text.
#[track_caller]
pub(crate) fn plain_text(sources: &[&str]) {
    plain_text_as(Dialect::essay(), sources);
}

/// [`plain_text`] with another dialect.
#[track_caller]
pub(crate) fn plain_text_as(dialect: Dialect, sources: &[&str]) {
    let found: Vec<_> = sources
        .iter()
        .map(|source| compare_inlines(dialect, source, &format!("{source:?}")))
        .collect();
    report(&found);
}

/// Asserts that two sources have the same outline.
#[track_caller]
pub(crate) fn check_same(left: &str, right: &str) {
    check_same_each(&[(left, right)]);
}

/// [`check_same`] of every row.
#[track_caller]
pub(crate) fn check_same_each(rows: &[(impl AsRef<str>, impl AsRef<str>)]) {
    let found: Vec<_> = rows
        .iter()
        .map(|(left, right)| {
            let left = outline(&parse_with(left.as_ref(), Dialect::essay()));
            compare(Dialect::essay(), right.as_ref(), &left)
        })
        .collect();
    report(&found);
}

/// Asserts that the nodes of this kind (a [name](NodeRef::name)), in the order of a walk, cover these parts of `source`.
/// Attributes count once for each place they are written in.
#[track_caller]
pub(crate) fn check_slices(source: &str, kind: &str, expected: &[&str]) {
    let doc = verified(Dialect::essay(), source);
    let found = slices(&doc, source, kind);
    assert_eq!(
        found,
        expected,
        "the {kind} nodes of {source:?}\n{}",
        outline(&doc)
    );
}

/// The parts of `source` that the nodes of this kind cover.
pub(crate) fn slices<'s>(doc: &Document<'_>, source: &'s str, kind: &str) -> Vec<&'s str> {
    let mut found = Vec::new();
    for node in doc.descendants().filter(|node| node.name() == kind) {
        let spans = match node {
            NodeRef::Attributes(attributes) => attributes.spans.clone(),
            _ => vec![node.span()],
        };
        found.extend(
            spans
                .iter()
                .map(|span| span.slice(source).unwrap_or("(off the source)")),
        );
    }
    found
}

/// Asserts that these are all the diagnostics of `source`, in this order: the name of the code, and the text it points
/// at.
#[track_caller]
pub(crate) fn check_diagnostics(source: &str, expected: &[(&str, &str)]) {
    report(&[compare_diagnostics(Dialect::essay(), source, expected)]);
}

/// [`check_diagnostics`] of every row.
#[track_caller]
pub(crate) fn check_diagnostics_each(rows: &[(&str, &[(&str, &str)])]) {
    let found: Vec<_> = rows
        .iter()
        .map(|(source, expected)| compare_diagnostics(Dialect::essay(), source, expected))
        .collect();
    report(&found);
}

/// Asserts that none of these has a diagnostic.
#[track_caller]
pub(crate) fn no_diagnostics(sources: &[&str]) {
    no_diagnostics_as(Dialect::essay(), sources);
}

/// [`no_diagnostics`] with another dialect.
#[track_caller]
pub(crate) fn no_diagnostics_as(dialect: Dialect, sources: &[&str]) {
    let found: Vec<_> = sources
        .iter()
        .map(|source| compare_diagnostics(dialect, source, &[]))
        .collect();
    report(&found);
}

/// Parses, and asserts what holds of every tree.
#[track_caller]
pub(crate) fn verified(dialect: Dialect, source: &str) -> Document<'_> {
    let doc = parse_with(source, dialect);
    assert_tree::assert_tree(source, &doc);
    doc
}

/// Parses; and what is wrong with the tree, if anything, so that one row of a table does not hide the others.
fn examined(dialect: Dialect, source: &str) -> (Document<'_>, Found) {
    let doc = parse_with(source, dialect);
    let problem = catch_unwind(|| assert_tree::assert_tree(source, &doc)).map_err(|cause| {
        let text = cause.downcast_ref::<String>().map(String::as_str);
        let text = text.or(cause.downcast_ref::<&str>().copied());
        format!("\n--- tree of {source:?}\n{}\n", text.unwrap_or_default())
    });
    (doc, problem)
}

/// What differs, if anything.
type Found = Result<(), String>;

#[track_caller]
fn report(found: &[Found]) {
    let mut message = String::new();
    let mut failed = 0;
    for text in found.iter().filter_map(|found| found.as_ref().err()) {
        failed += 1;
        message.push_str(text);
    }
    assert!(failed == 0, "{failed} of {} differ\n{message}", found.len());
}

fn compare(dialect: Dialect, source: &str, expected: &str) -> Found {
    let (doc, problem) = examined(dialect, source);
    differ(source, &dedent(expected), &outline(&doc)).and(problem)
}

fn compare_inlines(dialect: Dialect, source: &str, expected: &str) -> Found {
    let (doc, problem) = examined(dialect, source);
    let found = match &doc.children[..] {
        [Block::Paragraph(p)] if p.attributes.is_none() && p.block_id.is_none() => {
            outline_inlines(&p.children)
        }
        _ => outline(&doc),
    };
    differ(source, expected, &found).and(problem)
}

fn compare_diagnostics(dialect: Dialect, source: &str, expected: &[(&str, &str)]) -> Found {
    let (_, diagnostics) = parse_with_diagnostics(source, dialect);
    let line = |list: &mut String, code: &str, slice: &str| {
        let _ = writeln!(list, "{code} at {slice:?}");
    };
    let mut found = String::new();
    for diagnostic in &diagnostics {
        let slice = diagnostic.span.slice(source);
        line(
            &mut found,
            diagnostic.code.name(),
            slice.unwrap_or("(off the source)"),
        );
    }
    let mut wanted = String::new();
    for (code, slice) in expected {
        line(&mut wanted, code, slice);
    }
    differ(source, &wanted, &found)
}

fn differ(source: &str, expected: &str, found: &str) -> Found {
    if expected == found {
        return Ok(());
    }
    let (expected, found) = (expected.trim_end(), found.trim_end());
    Err(format!(
        "\n--- source {source:?}\n{source}\n--- expected\n{expected}\n--- found\n{found}\n"
    ))
}

/// `text` without the indentation that its lines share, and with one line break at its end.
fn dedent(text: &str) -> String {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let shared = lines()
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    lines().fold(String::new(), |mut out, line| {
        out.push_str(line.get(shared..).unwrap_or_default().trim_end());
        out.push('\n');
        out
    })
}
