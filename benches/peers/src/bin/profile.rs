//! Parses (and renders) the texts again and again, for a profiler to watch.
//!
//! `profile [--html] [--only <crate>] [--rounds <n>] [<file or folder> …]`

use std::hint::black_box;
use std::path::PathBuf;

use peers::contenders::{self, Features};
use peers::corpus;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut html = false;
    let mut only = String::from("essaymark");
    let mut rounds = 20;
    let mut paths = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--html" => html = true,
            "--only" => only = args.next().ok_or("--only needs a name")?,
            "--rounds" => rounds = args.next().ok_or("--rounds needs a number")?.parse()?,
            _ if arg.starts_with('-') => return Err(format!("unknown option {arg}").into()),
            _ => paths.push(PathBuf::from(arg)),
        }
    }
    let texts = corpus::read(&paths)?;
    let mut contenders = contenders::all(Features::Essay);
    let contender = contenders
        .iter_mut()
        .find(|contender| contender.name() == only)
        .ok_or_else(|| format!("no crate is called {only}"))?;
    for _ in 0..rounds {
        for text in &texts {
            if html {
                black_box(contender.html(&text.source));
            } else {
                black_box(contender.tree(&text.source));
            }
        }
    }
    let bytes: usize = texts.iter().map(|text| text.source.len()).sum();
    println!("{rounds} rounds of {bytes} bytes");
    Ok(())
}
