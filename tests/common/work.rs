//! What it costs to parse a text and to use its tree, counted: steps, allocations, bytes, sizes. No clock.

use allocation_counter::measure;
use essaymark::ast::{Document, NodeRef};
use essaymark::render::Html;
use essaymark::work::steps;
use essaymark::{Dialect, html_tag, parse_with, parse_with_diagnostics, release_buffers};

/// The cost of one thing done with a text or its tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cost {
    /// What was looked at, as `src/work.rs` counts it.
    pub(crate) steps: u64,
    /// How many allocations were made.
    pub(crate) allocations: u64,
    /// How many bytes were allocated in all.
    pub(crate) bytes: u64,
    /// How many allocations were given back.
    pub(crate) freed: u64,
    /// The length of what came out: nodes of a tree, diagnostics, bytes of a text.
    pub(crate) size: u64,
}

/// Runs `work`, whose result has the size that `size` says.
fn cost<T>(work: impl FnOnce() -> T, size: impl FnOnce(&T) -> usize) -> (T, Cost) {
    let mut result = None;
    // Buffers kept from other texts would hide what this one takes.
    release_buffers();
    let info = measure(|| {
        result = Some(steps(work));
        release_buffers();
    });
    let (value, steps) = result.expect("the work is done");
    let size = size(&value) as u64;
    let cost = Cost {
        steps,
        allocations: info.count_total,
        bytes: info.bytes_total,
        freed: info.count_total.saturating_add_signed(-info.count_current),
        size,
    };
    (value, cost)
}

/// The costs of all that can be done with `source` and its tree, each with its name.
pub(crate) fn costs(source: &str, dialect: Dialect) -> Vec<(&'static str, Cost)> {
    let count = |document: &Document<'_>| document.descendants().count();
    let (document, parse) = cost(|| parse_with(source, dialect), count);
    let (found, remarks) = cost(|| parse_with_diagnostics(source, dialect).1, Vec::len);
    drop(found);
    let (copy, clone) = cost(|| document.clone(), count);
    let (same, equal) = cost(
        || copy == document && copy.eq_ignoring_spans(&document),
        |_| 0,
    );
    assert!(same);
    let (html, trusted) = cost(|| Html::trusted().render(&document), length);
    drop(html);
    let (html, untrusted) = cost(|| Html::untrusted().render(&document), length);
    drop(html);
    let (_, tags) = cost(|| pieces(&document), |&pieces| pieces);
    let (_, notes) = cost(|| document.footnotes().len(), |&notes| notes);
    let mut costs = vec![
        ("parse", parse),
        ("diagnostics", remarks),
        ("clone", clone),
        ("compare", equal),
        ("trusted HTML", trusted),
        ("untrusted HTML", untrusted),
        ("HTML tags", tags),
        ("list of notes", notes),
    ];
    costs.extend(serde_costs(&document));
    let (owned, into_owned) = cost(|| copy.into_owned(), count);
    let ((), drop) = cost(|| drop(owned), |()| 0);
    let (_, number) = cost(
        || {
            let mut document = document;
            document.number_footnotes();
            document
        },
        count,
    );
    costs.extend([("own", into_owned), ("drop", drop), ("number", number)]);
    costs
}

#[cfg(feature = "serde")]
fn serde_costs(document: &Document<'_>) -> Vec<(&'static str, Cost)> {
    let write = || serde_json::to_string(document).expect("a tree can be written");
    let (json, write) = cost(write, String::len);
    let read = || serde_json::from_str(&json).expect("and read");
    let (back, read) = cost(read, |back: &Document<'_>| back.descendants().count());
    assert!(back == *document);
    vec![("serialise", write), ("deserialise", read)]
}

#[cfg(not(feature = "serde"))]
fn serde_costs(_: &Document<'_>) -> Vec<(&'static str, Cost)> {
    Vec::new()
}

fn length(html: &Result<String, essaymark::render::RenderError>) -> usize {
    html.as_ref().map_or(0, String::len)
}

/// How many pieces of HTML and attributes of tags there are.
fn pieces(document: &Document<'_>) -> usize {
    let count = |html: html_tag::RawHtml<'_>| {
        html_tag::tags(html)
            .map(|piece| match piece {
                html_tag::Piece::StartTag(tag) => 1 + tag.attributes().count(),
                _ => 1,
            })
            .sum::<usize>()
    };
    document
        .descendants()
        .map(|node| match node {
            NodeRef::HtmlBlock(node) => count(node.into()),
            NodeRef::HtmlInline(node) => count(node.into()),
            _ => 0,
        })
        .sum()
}
