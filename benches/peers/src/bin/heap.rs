//! Counts the bytes that each crate has on the heap while it parses; see `benches/README.md`.
//!
//! `heap [--plain] [<file or folder> …]`

use std::path::PathBuf;

use live_heap::LiveHeap;
use peers::contenders::{self, Features};
use peers::corpus::{self, Corpus, Text};

#[global_allocator]
static HEAP: LiveHeap = LiveHeap::new();

fn main() -> std::io::Result<()> {
    let mut paths: Vec<_> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let all = paths.len();
    paths.retain(|path| path.as_os_str() != "--plain");
    let plain = paths.len() < all;

    let mut corpora = corpus::corpora(&paths)?;
    corpora.push(Corpus {
        name: "100-byte texts".to_owned(),
        texts: corpus::small(),
    });
    if !plain {
        println!(
            "| texts | crate | peak, bytes a byte of source | essaymark's over it | left, bytes |"
        );
        println!("| --- | --- | --: | --: | --: |");
    }
    for Corpus { name, texts } in &corpora {
        let bytes: usize = texts.iter().map(|text| text.source.len()).sum();
        let mut ours = None;
        for (c, contender) in contenders::all(Features::Essay).iter().enumerate() {
            if !contender.has_tree() {
                continue;
            }
            // New ones for each text, so that the one that keeps its arena starts with an empty one.
            let peak = |text: &Text| {
                let contender = &mut contenders::all(Features::Essay)[c];
                HEAP.peak_of(|| {
                    contender.tree(&text.source);
                })
            };
            let (mut all, mut left) = (0, 0);
            for (peak, remains) in texts.iter().map(peak) {
                all += peak;
                left += remains;
            }
            let ratio = *ours.get_or_insert(all) as f64 / all as f64;
            let each = all as f64 / bytes as f64;
            let contender = match contender.name() {
                "ferromark, reused" => "ferromark, arena grown as needed",
                name => name,
            };
            if plain {
                println!("{name}\t{contender}\t{each:.3}\t{ratio:.4}");
            } else {
                println!("| {name} | {contender} | {each:.2} | {ratio:.2} | {left} |");
            }
        }
    }
    Ok(())
}
