//! §0: time and memory grow linearly with the input, for every input.
//!
//! Each hostile text is made twice, the second eight times as long as the first. What is done with it is counted (steps,
//! allocations, bytes), and must not grow faster than the text. Nothing here looks at the clock, so nothing depends on
//! the machine. `ESSAYMARK_HOSTILE_SIZE` sets the length of the longest texts in bytes.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/hostile.rs"]
#[allow(dead_code, reason = "other tests use the other lists")]
mod hostile;
#[path = "common/work.rs"]
mod work;

use essaymark::Dialect;

use hostile::{Shape, many};
use work::{Cost, costs};

/// The longest texts are this long.
const SIZE: usize = 1 << 17;

/// Each text is this much longer in the end than in the beginning.
const GROWTH: usize = 8;

/// A measure of what is done with a text.
struct Measure {
    name: &'static str,
    of: fn(&Cost) -> u64,
    /// How much more of it a byte of the longest text may cost than one of the shortest.
    growth: f64,
    /// How much of it there may be however short the text is.
    any: u64,
    /// How much of it any byte of any text may cost.
    most: f64,
}

/// Buffers double when they are full, so that bytes come in leaps. A line takes a step for each open container, of which
/// there are at most 44, and every mark on it may be looked at as often.
const MEASURES: [Measure; 5] = [
    measure("steps", |cost| cost.steps, 1.25, 1 << 14, 100.0),
    measure("allocations", |cost| cost.allocations, 1.25, 256, 8.0),
    measure("bytes", |cost| cost.bytes, 2.1, 1 << 16, 1600.0),
    measure("frees", |cost| cost.freed, 1.25, 256, 8.0),
    measure("size", |cost| cost.size, 1.25, 1 << 14, 128.0),
];

const fn measure(
    name: &'static str,
    of: fn(&Cost) -> u64,
    growth: f64,
    any: u64,
    most: f64,
) -> Measure {
    Measure {
        name,
        of,
        growth,
        any,
        most,
    }
}

/// How much more of anything there may be where each line is one mark deeper than the one before: the longer the text,
/// the more of it lies beyond the deepest nesting.
const DEEPER: f64 = 1.6;

/// How many steps a byte may cost however cheap it was in a shorter text, which may have been of other blocks.
const LEAST: f64 = 1.0;

/// What references may add, however short the text is: 100 000 bytes, each written as up to nine.
const EXPANSION: u64 = 900_000;

fn size() -> usize {
    let wanted = std::env::var("ESSAYMARK_HOSTILE_SIZE").ok();
    wanted.and_then(|size| size.parse().ok()).unwrap_or(SIZE)
}

/// Finds what, done with `shape`, costs more for each byte of a text of `size` bytes than for one of a text an eighth as
/// long; or too much for each byte in any case.
fn find_growth(shape: Shape, size: usize, dialect: Dialect, problems: &mut Vec<String>) {
    let (short, long) = (shape.text(size / GROWTH), shape.text(size));
    let (short_len, long_len) = (short.len() as f64, long.len() as f64);
    let costs = costs(&short, dialect)
        .into_iter()
        .zip(costs(&long, dialect));
    for ((what, short), (_, long)) in costs {
        for measure in &MEASURES {
            let growth = match shape {
                Shape::Deeper(..) => measure.growth * DEEPER,
                _ => measure.growth,
            };
            let (small, large) = ((measure.of)(&short) as f64, (measure.of)(&long) as f64);
            let any = match shape {
                Shape::Halves("[x]: ", ..) => EXPANSION,
                _ => measure.any,
            } as f64;
            let most = f64::min(small / short_len * growth, measure.most);
            let most = if measure.name == "steps" {
                most.max(LEAST)
            } else {
                most
            };
            if large > any + most * long_len {
                problems.push(format!(
                    "{what}, {}: {small} of {short_len} bytes, {large} of {long_len}: {shape:?}",
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
        hostile::DEEPER,
        hostile::LEFT,
        hostile::BRACKET_TEXTS,
        hostile::DELIMITER_TEXTS,
        hostile::LITERAL_TEXTS,
        hostile::LEAF_TEXTS,
        hostile::ADDRESS_TEXTS,
    ];
    linear(lists.into_iter().flatten().copied(), size());
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
            find_growth(shape, size() / 8, dialect, &mut problems);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The tree, the remarks and what is written are in proportion to the source, and so is the memory that it takes to make
/// them: for each byte of the source no more than this.
#[test]
fn sizes() {
    const MEMORY: u64 = 512;
    // For each byte of the source, and for any.
    let limits = [
        ("parse", 2, 8),
        ("diagnostics", 1, 8),
        ("trusted HTML", 64, EXPANSION),
        ("untrusted HTML", 64, EXPANSION),
        ("serialise", 128, EXPANSION),
    ];
    let shapes = hostile::aimed::SIZED.iter().copied().chain(hostile::all());
    for shape in shapes {
        let text = shape.text(size() / 4);
        for (what, cost) in costs(&text, Dialect::essay()) {
            assert!(
                !["parse", "diagnostics"].contains(&what)
                    || cost.bytes <= MEMORY * text.len() as u64 + MEASURES[2].any,
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
