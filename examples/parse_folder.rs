//! Parses a folder of essays on one core, on two, … on all, and says how fast that was, and what memory it took.
//!
//! ```sh
//! cargo run --release --example parse_folder -- tests/essays
//! ```
//!
//! In this repository an example is built with the step counters of the tests, which cost some time; `benches/README.md` says how
//! to build it without.
//!
//! A call of `parse` shares nothing with another, and a `Document` is `Send`: any way of spreading files over threads
//! will do. This one is [rayon](https://docs.rs/rayon)'s. The essays are read once, and taken again and again until
//! there is enough to measure; each round keeps all its trees until it is over, as a program does that links essays to each other.

use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use essaymark::ast::Document;
use rayon::prelude::*;

/// How much text a round takes at least, in bytes.
const ENOUGH: usize = if cfg!(debug_assertions) {
    1 << 20
} else {
    1 << 26
};
/// The best round of so many counts.
const ROUNDS: usize = 5;

/// Why there is nothing to tell.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("usage: parse_folder FOLDER, or a file")]
    Usage,
    #[error("cannot read {}: {error}", .path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("no Markdown files in {}", .0.display())]
    Empty(PathBuf),
    #[error("cannot start threads: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
    #[error("cannot write: {0}")]
    Write(#[from] io::Error),
}

fn main() -> ExitCode {
    match run(&mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // If even standard error is gone there is nobody left to tell.
            let _ = writeln!(io::stderr(), "parse_folder: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(out: &mut impl Write) -> Result<(), Failure> {
    let mut args = std::env::args_os().skip(1);
    let (Some(path), None) = (args.next(), args.next()) else {
        return Err(Failure::Usage);
    };
    let essays = essays(Path::new(&path))?;
    let bytes: usize = essays.iter().map(String::len).sum();
    let copies = ENOUGH.div_ceil(bytes.max(1));
    let texts: Vec<&str> = (0..copies)
        .flat_map(|_| essays.iter().map(String::as_str))
        .collect();
    let total = (bytes * copies) as f64;
    writeln!(
        out,
        "{} essays, {bytes} bytes, {copies} times",
        essays.len()
    )?;

    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut alone = None;
    for threads in 1..=cores {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()?;
        // The first round fetches memory from the system. What is freed stays with the allocator, so the others need no more.
        round(&pool, &texts);
        let first = resident();
        let times = (0..ROUNDS).map(|_| round(&pool, &texts));
        let speed = total / times.min().unwrap_or_default().as_secs_f64() / 1e6;
        let gain = speed / *alone.get_or_insert(speed);
        write!(
            out,
            "{threads} threads: {speed:.0} MB/s, {gain:.2} times one"
        )?;
        if let (Some(first), Some(last)) = (first, resident()) {
            let mega = |bytes: usize| bytes as f64 / 1e6;
            let (first, last) = (mega(first), mega(last));
            write!(
                out,
                "; memory {first:.0} MB, after {ROUNDS} more rounds {last:.0} MB"
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Parses all `texts`, and drops the trees when all are there. Answers with the time until then.
fn round(pool: &rayon::ThreadPool, texts: &[&str]) -> Duration {
    let texts = texts.par_iter().copied();
    let start = Instant::now();
    let documents: Vec<Document<'_>> = pool.install(|| texts.map(essaymark::parse).collect());
    let time = start.elapsed();
    pool.install(|| documents.into_par_iter().for_each(drop));
    time
}

/// The Markdown files of a folder, or the one file that `path` is.
fn essays(path: &Path) -> Result<Vec<String>, Failure> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| Failure::Read { path, error }
    };
    let mut files = Vec::new();
    if path.is_dir() {
        for entry in std::fs::read_dir(path).map_err(failed(path))? {
            files.push(entry.map_err(failed(path))?.path());
        }
        files.retain(|file| file.extension().is_some_and(|extension| extension == "md"));
        files.sort();
    } else {
        files.push(path.to_owned());
    }
    if files.is_empty() {
        return Err(Failure::Empty(path.to_owned()));
    }
    let read = |file: PathBuf| std::fs::read_to_string(&file).map_err(failed(&file));
    files.into_iter().map(read).collect()
}

/// The bytes of memory that the process has from the system; `None` where there is no `/proc` (not Linux).
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: usize = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}
