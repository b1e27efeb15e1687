//! Counts what the crates' trees take of the heap, and what it takes to make them; see `benches/README.md`.
//!
//! `memory [<file or folder> …]`

use std::path::PathBuf;

use allocation_counter::{measure, opt_out};
use peers::contenders::{self, Contender, Features};
use peers::corpus;

#[path = "../../../../tests/common/hostile.rs"]
#[allow(dead_code, reason = "the tests use the lists one by one")]
mod hostile;

/// Size of the hostile texts.
const SIZE: usize = 1 << 17;

/// What some texts and their trees take.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    source: u64,
    /// Bytes of heap the tree has.
    tree: u64,
    /// The most bytes of heap while it is made, the tree included.
    peak: u64,
    allocations: u64,
    nodes: u64,
}

impl Weight {
    fn of(contender: &mut dyn Contender, source: &str) -> Option<Self> {
        let mut nodes = None;
        let info = measure(|| nodes = contender.keep(source, |work| opt_out(work)));
        Some(Self {
            source: source.len() as u64,
            tree: info.bytes_current.try_into().unwrap_or_default(),
            peak: info.bytes_max,
            allocations: info.count_total,
            nodes: nodes? as u64,
        })
    }

    fn add(&mut self, other: Self) {
        self.source += other.source;
        self.tree += other.tree;
        self.peak += other.peak;
        self.allocations += other.allocations;
        self.nodes += other.nodes;
    }

    fn print(&self, name: &str) {
        let each = |part: u64, whole: u64| part as f64 / whole.max(1) as f64;
        println!(
            "| {name} | {:.2} | {:.2} | {} | {:.2} | {:.1} |",
            each(self.tree, self.source),
            each(self.peak, self.source),
            self.nodes,
            each(self.allocations, self.nodes),
            each(self.allocations * 1000, self.source),
        );
    }
}

fn main() -> Result<(), String> {
    let paths: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let texts = corpus::read(&paths).map_err(|error| error.to_string())?;
    let sources: Vec<_> = texts.into_iter().map(|text| text.source).collect();
    table(&format!("{} essays", sources.len()), &sources);
    for (what, weight) in [
        (
            "the largest tree",
            (|weight| weight.tree) as fn(&Weight) -> u64,
        ),
        ("the highest peak", |weight| weight.peak),
    ] {
        if let Some((shape, source)) = worst(weight) {
            table(&format!("{what} of essaymark: {shape}"), &[source]);
        }
    }
    Ok(())
}

/// Prints what every crate that has a tree takes for `sources`.
fn table(title: &str, sources: &[String]) {
    println!("\n{title}\n");
    println!(
        "| | tree, bytes per byte | peak, bytes per byte | nodes | allocations per node | per kB |"
    );
    println!("| --- | --- | --- | --- | --- | --- |");
    for mut contender in contenders::all(Features::Essay) {
        let mut total = Weight::default();
        let all = sources.iter().try_for_each(|source| {
            total.add(Weight::of(&mut *contender, source)?);
            Some(())
        });
        if all.is_some() {
            total.print(contender.name());
        }
    }
}

/// The hostile text of which essaymark makes most of what `weight` says, for each byte.
fn worst(weight: fn(&Weight) -> u64) -> Option<(String, String)> {
    let mut contenders = contenders::all(Features::Essay);
    let essaymark = contenders.first_mut()?;
    let shapes = hostile::aimed::SIZED.iter().copied().chain(hostile::all());
    let weighed = shapes.filter_map(|shape| {
        let source = shape.text(SIZE);
        let found = weight(&Weight::of(&mut **essaymark, &source)?);
        Some((found * 1000 / source.len() as u64, shape, source))
    });
    let (_, shape, source) = weighed.max_by_key(|&(found, ..)| found)?;
    Some((format!("{shape:?}"), source))
}
