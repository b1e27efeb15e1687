//! Measures all crates side by side and prints the tables; see `benches/README.md`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use peers::clock::{self, Sample, median};
use peers::contenders::{self, Contender, Features};
use peers::corpus::{self, Text};

const USAGE: &str = "\
compare [options] [<file or folder> …]
  --dialect commonmark|gfm|essay  what is on in every crate (essay)
  --case tree|html                only this case (both)
  --only <crate>                  only this crate beside essaymark; may be repeated (all)
  --drop                          count dropping the result, too
  --small                         texts of 100 bytes instead of files
  --rounds <n>                    rounds that count, after two that do not (21)
  --total                         only the totals, not each file";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Tree,
    Html,
}

impl Case {
    fn title(self) -> &'static str {
        match self {
            Self::Tree => "parse",
            Self::Html => "parse and write HTML",
        }
    }
}

struct Settings {
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
            match arg.as_str() {
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
    let texts = if settings.small {
        corpus::small()
    } else {
        corpus::read(&settings.paths)?
    };
    let mut contenders = contenders::all(settings.features);
    contenders.retain(|contender| {
        let name = contender.name();
        name == "essaymark" || settings.only.is_empty() || settings.only.iter().any(|n| n == name)
    });
    for &case in &settings.cases {
        let (mut able, rest): (Vec<_>, Vec<_>) = contenders
            .into_iter()
            .partition(|contender| case == Case::Html || contender.has_tree());
        let seconds = measure(&mut able, &texts, case, &settings);
        print_table(&able, &texts, &seconds, case, &settings);
        able.extend(rest);
        contenders = able;
    }
    Ok(())
}

/// Seconds by contender, text, round.
type Seconds = Vec<Vec<Vec<f64>>>;

/// Which time of a sample counts.
type Time = fn(Sample) -> Duration;

/// Every round takes every text through every contender once; who comes first moves on by one each time, so that no crate
/// always runs into the caches that another left. A short text is repeated until a sample is long enough to be timed.
fn measure(
    contenders: &mut [Box<dyn Contender>],
    texts: &[Text],
    case: Case,
    settings: &Settings,
) -> Seconds {
    const WARM_UP: usize = 2;
    let time: Time = match settings.count_drop || settings.small {
        true => |sample| sample.freed,
        false => |sample| sample.work,
    };
    let overhead = time(clock::overhead()).as_secs_f64();
    let mut seconds = vec![vec![Vec::new(); texts.len()]; contenders.len()];
    for round in 0..WARM_UP + settings.rounds {
        for (t, text) in texts.iter().enumerate() {
            for turn in 0..contenders.len() {
                let c = (turn + round + t) % contenders.len();
                let mean = sample(&mut *contenders[c], text, case, time) - overhead;
                if round >= WARM_UP {
                    seconds[c][t].push(mean.max(1e-9));
                }
            }
        }
    }
    seconds
}

/// Seconds a run: the mean of as many runs as fit into half a millisecond, at least one.
fn sample(contender: &mut dyn Contender, text: &Text, case: Case, time: Time) -> f64 {
    const ENOUGH: Duration = Duration::from_micros(500);
    let start = Instant::now();
    let mut sum = Sample::default();
    let mut runs = 0;
    while runs == 0 || start.elapsed() < ENOUGH {
        sum += match case {
            Case::Tree => contender.tree(&text.source),
            Case::Html => contender.html(&text.source),
        };
        runs += 1;
    }
    time(sum).as_secs_f64() / f64::from(runs)
}

fn print_table(
    contenders: &[Box<dyn Contender>],
    texts: &[Text],
    seconds: &Seconds,
    case: Case,
    settings: &Settings,
) {
    let drop = match settings.count_drop || settings.small {
        true => "dropping included",
        false => "dropping not counted",
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
    if !settings.total {
        for (t, text) in texts.iter().enumerate() {
            let times = seconds.iter().map(|of_text| median(of_text[t].clone()));
            print_row(&text.name, text.source.len(), &times.collect::<Vec<_>>());
        }
    }
    let bytes = texts.iter().map(|text| text.source.len()).sum();
    let totals = seconds.iter().map(|of_text| {
        let round = |r: usize| of_text.iter().map(|of_round| of_round[r]).sum();
        median((0..settings.rounds).map(round).collect())
    });
    print_row("**all**", bytes, &totals.collect::<Vec<_>>());
}

fn print_row(name: &str, bytes: usize, seconds: &[f64]) {
    print!("| {name} | {bytes} |");
    for time in seconds {
        let speed = bytes as f64 / time / 1e6;
        print!(" {speed:.1} ({:.2}) |", time / seconds[0]);
    }
    println!();
}
