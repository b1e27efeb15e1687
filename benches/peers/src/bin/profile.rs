//! Parses (and renders) the texts again and again, for a profiler to watch; see `benches/README.md`.

use std::path::PathBuf;
use std::process::ExitCode;

use peers::contenders::{self, Features};
use peers::corpus;

const USAGE: &str = "\
profile [options] [<file or folder> …]
  --only <crate>                  the crate that works (essaymark)
  --dialect commonmark|gfm|essay  what is on in it (essay)
  --html                          write HTML, too
  --small                         texts of 100 bytes instead of files
  --texts <name>                  other texts: essays, spec, comments, readme, 100mb
  --rounds <n>                    how often all texts are taken; 0 only reads them (20)";

struct Settings {
    only: String,
    features: Features,
    html: bool,
    texts: String,
    rounds: usize,
    paths: Vec<PathBuf>,
}

impl Settings {
    fn from_args() -> Result<Self, String> {
        let mut settings = Self {
            only: String::from("essaymark"),
            features: Features::Essay,
            html: false,
            texts: "essays".to_owned(),
            rounds: 20,
            paths: Vec::new(),
        };
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--only" => settings.only = value()?,
                "--dialect" => settings.features = Features::named(&value()?)?,
                "--html" => settings.html = true,
                "--small" => settings.texts = "comments".to_owned(),
                "--texts" => settings.texts = value()?,
                "--rounds" => {
                    settings.rounds = value()?
                        .parse()
                        .map_err(|_| "--rounds needs a number".to_owned())?;
                }
                "--help" => return Err(String::new()),
                _ if arg.starts_with('-') => return Err(format!("unknown option {arg}")),
                _ => settings.paths.push(PathBuf::from(arg)),
            }
        }
        Ok(settings)
    }
}

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let settings = match Settings::from_args() {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            return Ok(ExitCode::from(2));
        }
    };
    let texts = corpus::named(&settings.texts, &settings.paths)?;
    let mut contenders = contenders::all(settings.features);
    let contender = contenders
        .iter_mut()
        .find(|contender| contender.name() == settings.only)
        .ok_or_else(|| format!("no crate is called {}", settings.only))?;
    for _ in 0..settings.rounds {
        for text in &texts {
            if settings.html {
                contender.html(&text.source);
            } else {
                contender.tree(&text.source);
            }
        }
    }
    let bytes: usize = texts.iter().map(|text| text.source.len()).sum();
    println!(
        "{} rounds of {} texts, {bytes} bytes",
        settings.rounds,
        texts.len()
    );
    Ok(ExitCode::SUCCESS)
}
