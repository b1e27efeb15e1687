//! How much memory a tree takes, counted by the allocator: in proportion to its source, with stated constants.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/hostile.rs"]
#[allow(dead_code, reason = "other tests use the other lists")]
mod hostile;

use std::path::{Path, PathBuf};

use allocation_counter::measure;

/// Bytes of tree for each byte of an essay, at most.
const TREE_OF_AN_ESSAY: f64 = 4.0;
/// Bytes that parsing an essay has at any time, the tree included, for each byte of it.
const PEAK_OF_AN_ESSAY: f64 = 8.0;
/// Allocations for each node of an essay's tree, apart from some that any document takes.
const ALLOCATIONS_OF_AN_ESSAY: f64 = 1.0;
/// The same for any text. (The worst that is known has 72 bytes of tree, 200 at the peak, one allocation.)
const TREE: f64 = 96.0;
const PEAK: f64 = 256.0;
/// Allocations for each byte of any text.
const ALLOCATIONS: f64 = 1.25;
/// What any document takes, however short.
const ANY: f64 = 16_384.0;

/// What the tree of a text takes.
#[derive(Clone, Copy, Debug)]
struct Weight {
    /// Bytes of heap that the tree has.
    tree: f64,
    /// The most bytes of heap while it was made.
    peak: f64,
    allocations: f64,
    nodes: f64,
}

fn weigh(source: &str) -> Weight {
    let mut document = None;
    // Buffers kept from other texts would hide what this one takes; its own are not part of its tree.
    essaymark::release_buffers();
    let info = measure(|| {
        document = Some(essaymark::parse(source));
        essaymark::release_buffers();
    });
    let nodes = document.as_ref().map_or(0, |doc| doc.descendants().count());
    Weight {
        tree: info.bytes_current as f64,
        peak: info.bytes_max as f64,
        allocations: info.count_total as f64,
        nodes: nodes as f64,
    }
}

/// The essays of `folder`, if it is there.
fn essays(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect()
}

#[test]
fn a_tree_has_at_most_four_bytes_for_each_byte_of_an_essay() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = essays(&root.join("tests/essays"));
    assert!(own.len() >= 6);
    // A collection of essays beside the repository counts as well, where there is one.
    for path in own
        .into_iter()
        .chain(essays(&root.join("../shared/essays")))
    {
        let source = std::fs::read_to_string(&path).unwrap();
        let weight = weigh(&source);
        let length = source.len() as f64;
        let name = path.display();
        assert!(
            weight.tree <= TREE_OF_AN_ESSAY * length,
            "{name}: {weight:?} of {length}"
        );
        assert!(
            weight.peak <= PEAK_OF_AN_ESSAY * length,
            "{name}: {weight:?} of {length}"
        );
        assert!(
            weight.allocations <= 32.0 + ALLOCATIONS_OF_AN_ESSAY * weight.nodes,
            "{name}: {weight:?}"
        );
    }
}

#[test]
fn no_text_makes_a_tree_out_of_proportion() {
    for shape in hostile::aimed::SIZED.iter().copied().chain(hostile::all()) {
        let source = shape.text(1 << 15);
        let length = source.len() as f64;
        let weight = weigh(&source);
        assert!(
            weight.tree <= ANY + TREE * length,
            "{shape:?}: {weight:?} of {length}"
        );
        assert!(
            weight.peak <= ANY + PEAK * length,
            "{shape:?}: {weight:?} of {length}"
        );
        assert!(
            weight.allocations <= 64.0 + ALLOCATIONS * length,
            "{shape:?}: {weight:?}"
        );
    }
}
