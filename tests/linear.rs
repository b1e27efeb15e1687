//! Time and memory grow linearly with the input, for every input (`essaymark::guide::ground_rules`).
//!
//! Each hostile text is made at four lengths, each twice the one before. What is done with it is counted (steps,
//! allocations, bytes), and must not grow faster than the text: `tests/growth.rs` shows what that finds and what it does
//! not. Nothing here looks at the clock, so nothing depends on the machine. `ESSAYMARK_HOSTILE_SIZE` sets the length of the
//! longest texts in bytes.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/growth.rs"]
mod growth;
#[path = "common/hostile.rs"]
#[allow(dead_code, reason = "other tests use the other lists")]
mod hostile;
#[path = "common/work.rs"]
mod work;

use essaymark::Dialect;

use growth::{Growth, Point};
use hostile::{Shape, many};
use work::{Cost, costs};

/// The longest texts are this long.
const SIZE: usize = 1 << 17;

/// How much shorter than the longest the texts are.
const PARTS: [usize; 4] = [8, 4, 2, 1];

/// References write out what they refer to, up to so many bytes however short the text is, and the text's length. They
/// grow with the text beyond that.
const EXPANSION: usize = 100_000;

/// What references may add to any HTML: each byte is written as up to nine.
const EXPANDED: u64 = 9 * EXPANSION as u64;

/// A measure of what is done with a text.
struct Measure {
    name: &'static str,
    of: fn(&Cost) -> u64,
    growth: Growth,
    /// How much more of it a byte may cost in longer texts.
    factor: f64,
    /// How much there may be besides, however short the text is.
    slack: f64,
    /// How much of it a byte of any text may cost.
    most: f64,
}

/// A line takes a step for each open container, of which there are at most 44, and every mark on it may be looked at as
/// often.
const MEASURES: [Measure; 5] = [
    measure("steps", |cost| cost.steps, 64.0, 100.0),
    measure("allocations", |cost| cost.allocations, 16.0, 8.0),
    measure("frees", |cost| cost.freed, 16.0, 8.0),
    measure("size", |cost| cost.size, 64.0, 128.0),
    // Buffers double when they are full.
    Measure {
        growth: Growth::Whole,
        factor: 2.5,
        ..measure("bytes", |cost| cost.bytes, BYTES, 1600.0)
    },
];

/// What any document allocates, however short.
const BYTES: f64 = 65_536.0;

const fn measure(name: &'static str, of: fn(&Cost) -> u64, slack: f64, most: f64) -> Measure {
    Measure {
        name,
        of,
        growth: Growth::Added,
        factor: 1.25,
        slack,
        most,
    }
}

fn size() -> usize {
    let wanted = std::env::var("ESSAYMARK_HOSTILE_SIZE").ok();
    wanted.and_then(|size| size.parse().ok()).unwrap_or(SIZE)
}

/// Finds what, done with texts of `shape`, costs more for each byte that makes a text longer, up to `size` bytes; or too much
/// for each byte in any case.
fn find_growth(shape: Shape, size: usize, dialect: Dialect, problems: &mut Vec<String>) {
    let texts = PARTS.map(|part| shape.text(size / part));
    let costs = texts.each_ref().map(|text| costs(text, dialect));
    for (at, (what, _)) in costs[0].iter().enumerate() {
        for measure in &MEASURES {
            let point = |(text, costs): (&String, &Vec<(_, Cost)>)| -> Point {
                (text.len() as f64, (measure.of)(&costs[at].1) as f64)
            };
            let points: Vec<Point> = texts.iter().zip(&costs).map(point).collect();
            let found = measure.growth.find(&points, measure.factor, measure.slack);
            if let Some((before, after)) = found {
                problems.push(format!(
                    "{what}, {}: {before:.3} a byte, then {after:.3}, of {points:?}: {shape:?}",
                    measure.name,
                ));
            }
            let too_much = |&&(length, cost): &&Point| cost > measure.slack + measure.most * length;
            if let Some((length, cost)) = points.iter().find(too_much) {
                problems.push(format!(
                    "{what}, {}: {cost} of {length} bytes: {shape:?}",
                    measure.name,
                ));
            }
        }
    }
}

#[track_caller]
fn linear(shapes: impl IntoIterator<Item = Shape>, size: usize) {
    let mut problems = Vec::new();
    for shape in shapes {
        find_growth(shape, size, Dialect::essay(), &mut problems);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn marks() {
    let lists = [
        hostile::CONTAINERS,
        hostile::BRACKETS,
        hostile::DELIMITERS,
        hostile::LITERALS,
        hostile::HTML,
        hostile::LEAVES,
        hostile::ADDRESSES,
    ];
    linear(lists.into_iter().flat_map(many), size());
}

#[test]
fn texts() {
    let lists = [
        hostile::LEFT,
        hostile::BRACKET_TEXTS,
        hostile::DELIMITER_TEXTS,
        hostile::LITERAL_TEXTS,
        hostile::LEAF_TEXTS,
        hostile::ADDRESS_TEXTS,
    ];
    linear(lists.into_iter().flatten().copied(), size());
}

/// The longer these are, the more of them lies beyond the deepest nesting: they are of one kind from some length on.
#[test]
fn every_line_deeper() {
    linear(hostile::DEEPER.iter().copied(), size().max(1 << 20));
}

#[test]
fn attacks_on_other_parsers() {
    linear(hostile::attacks::ATTACKS.iter().copied(), size());
}

#[test]
fn attacks_on_this_parser() {
    linear(hostile::aimed::AIMED.iter().copied(), size());
}

#[test]
fn repeated_references() {
    let size = size().max(8 * EXPANSION);
    let mut problems = Vec::new();
    for dialect in [Dialect::essay(), Dialect::gfm(), Dialect::commonmark()] {
        for &shape in hostile::attacks::EXPANDING {
            find_growth(shape, size, dialect, &mut problems);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_mark_in_turn_with_every_other() {
    linear(hostile::in_turn(), size() / 16);
}

#[test]
fn deep_containers_left_by_every_kind_of_line() {
    linear(hostile::left_by_lines(), size() / 16);
}

#[test]
fn smaller_dialects() {
    let mut problems = Vec::new();
    for dialect in [Dialect::commonmark(), Dialect::gfm()] {
        for &shape in hostile::attacks::ATTACKS
            .iter()
            .chain(hostile::aimed::AIMED)
        {
            find_growth(shape, size() / 4, dialect, &mut problems);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The tree, the diagnostics and what is written are in proportion to the source, and so is the memory that it takes to
/// make them: for each byte of the source no more than this.
#[test]
fn sizes() {
    const MEMORY: u64 = 512;
    // For each byte of the source, and for any.
    let limits = [
        ("parse", 2, 8),
        ("diagnostics", 1, 8),
        ("trusted HTML", 64, EXPANDED),
        ("untrusted HTML", 64, EXPANDED),
        ("serialise", 128, EXPANDED),
    ];
    let shapes = hostile::aimed::SIZED.iter().copied().chain(hostile::all());
    for shape in shapes {
        let text = shape.text(size() / 4);
        for (what, cost) in costs(&text, Dialect::essay()) {
            assert!(
                !["parse", "diagnostics"].contains(&what)
                    || cost.bytes <= MEMORY * text.len() as u64 + BYTES as u64,
                "{what}: {} bytes allocated for {} of {shape:?}",
                cost.bytes,
                text.len()
            );
            let limit = limits.iter().find(|(limited, ..)| *limited == what);
            let Some(&(_, per_byte, any)) = limit else {
                continue;
            };
            assert!(
                cost.size <= per_byte * text.len() as u64 + any,
                "{what}: {} from {} bytes of {shape:?}",
                cost.size,
                text.len()
            );
        }
    }
}
