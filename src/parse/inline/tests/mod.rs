//! Inlines by themselves: each test takes its text as one paragraph.

mod attributes;
mod commonmark;
mod diagnostics;
mod invariants;
mod links;
mod notation;
mod notes;
mod raw;
mod text;

use core::fmt::Write as _;

use self::notation::show;
use super::{InlineBuffers, InlineParser, Parsed, Tail};
use crate::Dialect;
use crate::ast::Span;
use crate::diagnostic::{Diagnostic, Sink};
use crate::parse::labels::{Labels, LinkTarget};
use crate::parse::leaf::{LeafBuffer, LeafText};
use crate::parse::marks::Marks;
use crate::parse::parser::Parser;
use crate::parse::watch::Watch;

/// `[pond]` leads to `/pond`, `[frog]` to `/frog` with a title; `[^note]` and `[^1]` are defined.
fn labels() -> Labels<'static> {
    let mut labels = Labels::default();
    for (label, destination, title) in [
        ("pond", "/pond", None),
        ("frog", "/frog", Some("A frog")),
        ("none", "", None),
    ] {
        let target = LinkTarget {
            destination: destination.into(),
            title: title.map(Into::into),
            span: Span::default(),
        };
        labels.define_link(label.into(), target);
    }
    labels.define_footnote("note".into());
    labels.define_footnote("1".into());
    labels
}

/// The lines of `text`, blanks at their start left out, as those of a paragraph.
fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let end = start + line.strip_suffix('\r').unwrap_or(line).len();
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        lines.push(Span::new((start + indent) as u32, end as u32));
        start += line.len() + 1;
    }
    lines
}

/// Parses `text` as a paragraph at level 1 and hands the outcome to `look`.
fn with_parsed<T>(
    text: &str,
    dialect: Dialect,
    look: impl FnOnce(Parsed<'_>, Vec<Diagnostic>) -> T,
) -> T {
    let labels = labels();
    let mut buffer = LeafBuffer::default();
    let leaf = LeafText::lines(text, &lines(text), &mut buffer);
    let mut sink = Sink::collecting();
    let parsed = InlineParser::new(
        text,
        &Parser::new(dialect),
        &labels,
        &Marks::of(text, 0, dialect),
        true,
        &mut InlineBuffers::default(),
        &mut Watch::default(),
    )
    .parse(&leaf, 1, Tail::Attributes, &mut sink);
    invariants::check(text, &parsed);
    look(parsed, sink.into_sorted())
}

/// The paragraph `text` in notation.
fn in_dialect(text: &str, dialect: Dialect) -> String {
    with_parsed(text, dialect, |parsed, _| {
        let mut shown = show(&parsed.children);
        if let Some(attributes) = &parsed.attributes {
            let _ = write!(shown, " + {}", notation::attributes(attributes));
        }
        if let Some(id) = &parsed.block_id {
            let _ = write!(shown, " + ^{}", id.name);
        }
        shown
    })
}

fn essay(text: &str) -> String {
    in_dialect(text, Dialect::essay())
}

fn commonmark(text: &str) -> String {
    in_dialect(text, Dialect::commonmark())
}

/// Asserts that each text is in `dialect` what stands after it.
#[track_caller]
fn all(parse: fn(&str) -> String, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(parse(text), *expected, "of {text:?}");
    }
}
