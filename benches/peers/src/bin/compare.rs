//! Measures all crates side by side and prints the tables; see `benches/README.md`.

use std::ops::Range;
use std::path::PathBuf;

use peers::contenders::{self, Contender, Features};
use peers::corpus::{self, Text};
use peers::goals;
use peers::rounds::{Case, Rounds, Until, measure};

const USAGE: &str = "\
compare [options] [<file or folder> …]
  --goals                         only the table of what is to be reached; without options it comes last
  --dialect commonmark|gfm|essay  what is on in every crate (essay)
  --case tree|html                only this case (both)
  --only <crate>                  only this crate beside essaymark; may be repeated (all)
  --drop                          count dropping the result, too
  --small                         texts of 100 bytes instead of files
  --rounds <n>                    rounds that count, after two that do not (21)
  --total                         only the totals, not each file";

/// Whether the table of goals is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goals {
    Alone,
    Too,
    Not,
}

struct Settings {
    goals: Goals,
    features: Features,
    cases: Vec<Case>,
    only: Vec<String>,
    count_drop: bool,
    small: bool,
    rounds: usize,
    total: bool,
    paths: Vec<PathBuf>,
}

impl Settings {
    fn from_args() -> Result<Self, String> {
        let mut settings = Self {
            goals: Goals::Too,
            features: Features::Essay,
            cases: vec![Case::Tree, Case::Html],
            only: Vec::new(),
            count_drop: false,
            small: false,
            rounds: 21,
            total: false,
            paths: Vec::new(),
        };
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            // The goals are for all that is on by default.
            if matches!(
                &*arg,
                "--dialect" | "--case" | "--only" | "--drop" | "--small"
            ) {
                settings.goals = Goals::Not;
            }
            match arg.as_str() {
                "--goals" => settings.goals = Goals::Alone,
                "--dialect" => settings.features = Features::named(&value()?)?,
                "--case" => {
                    settings.cases = match value()?.as_str() {
                        "tree" => vec![Case::Tree],
                        "html" => vec![Case::Html],
                        other => return Err(format!("no case is called {other}")),
                    }
                }
                "--only" => settings.only.push(value()?),
                "--rounds" => {
                    settings.rounds = value()?
                        .parse()
                        .ok()
                        .filter(|&rounds| rounds > 0)
                        .ok_or("--rounds needs a number above 0")?;
                }
                "--drop" => settings.count_drop = true,
                "--small" => settings.small = true,
                "--total" => settings.total = true,
                "--help" => return Err(String::new()),
                _ if arg.starts_with('-') => return Err(format!("unknown option {arg}")),
                _ => settings.paths.push(PathBuf::from(arg)),
            }
        }
        Ok(settings)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let settings = match Settings::from_args() {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            std::process::exit(2);
        }
    };
    if settings.goals != Goals::Alone {
        print_tables(&settings)?;
    }
    if settings.goals != Goals::Not {
        goals::print(&settings.paths, settings.rounds)?;
    }
    Ok(())
}

fn print_tables(settings: &Settings) -> std::io::Result<()> {
    let texts = if settings.small {
        corpus::small()
    } else {
        corpus::read(&settings.paths)?
    };
    for &case in &settings.cases {
        let mut contenders = contenders::all(settings.features);
        contenders.retain(|contender| {
            let name = contender.name();
            let wanted = settings.only.is_empty() || settings.only.iter().any(|n| n == name);
            (name == "essaymark" || wanted) && (case == Case::Html || contender.has_tree())
        });
        let rounds = measure(&mut contenders, &texts, case, settings.rounds);
        print_table(&contenders, &texts, &rounds, case, settings);
    }
    Ok(())
}

fn print_table(
    contenders: &[Box<dyn Contender>],
    texts: &[Text],
    rounds: &Rounds,
    case: Case,
    settings: &Settings,
) {
    let (until, drop) = match settings.count_drop || settings.small {
        true => (Until::Dropped, "dropping included"),
        false => (Until::Result, "dropping not counted"),
    };
    println!(
        "\n{}, {:?} switches, {drop}: MB/s (time of that crate / time of essaymark), medians of {} rounds\n",
        case.title(),
        settings.features,
        settings.rounds
    );
    print!("| text | bytes |");
    for contender in contenders {
        print!(" {} |", contender.name());
    }
    print!("\n| --- | --: |{}\n", " --: |".repeat(contenders.len()));
    let times = |range: Range<usize>| -> Vec<_> {
        let seconds = |contender| rounds.seconds(contender, range.clone(), until);
        (0..contenders.len()).map(seconds).collect()
    };
    if !settings.total {
        for (t, text) in texts.iter().enumerate() {
            print_row(&text.name, text.source.len(), &times(t..t + 1));
        }
    }
    let bytes = texts.iter().map(|text| text.source.len()).sum();
    print_row("**all**", bytes, &times(0..texts.len()));
}

fn print_row(name: &str, bytes: usize, seconds: &[f64]) {
    print!("| {name} | {bytes} |");
    for time in seconds {
        let speed = bytes as f64 / time / 1e6;
        print!(" {speed:.1} ({:.2}) |", time / seconds[0]);
    }
    println!();
}
