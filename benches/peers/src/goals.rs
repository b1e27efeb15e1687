//! What essaymark is meant to reach, and whether it does: the table of goals.

use std::io;
use std::ops::Range;
use std::path::PathBuf;
use std::process::Command;

use crate::contenders::{self, Contender, Features};
use crate::corpus::{self, Corpus};
use crate::rounds::{Case, Rounds, Until, measure};

/// A time that another crate's is divided by.
struct Goal {
    work: &'static str,
    case: Case,
    /// What counts. `push_html` and md4c drop what they built before they return, so dropping our tree counts there, too.
    until: Until,
    against: &'static str,
    as_shown: &'static str,
    at_least: f64,
}

const GOALS: [Goal; 5] = [
    Goal {
        work: "parse to tree",
        case: Case::Tree,
        until: Until::Result,
        against: "pulldown-cmark",
        as_shown: "pulldown-cmark, events drained",
        at_least: 2.0,
    },
    Goal {
        work: "parse to tree",
        case: Case::Tree,
        until: Until::Result,
        against: "ferromark",
        as_shown: "ferromark's arena tree",
        at_least: 2.5,
    },
    Goal {
        work: "parse to tree",
        case: Case::Tree,
        until: Until::Result,
        against: "comrak",
        as_shown: "comrak's tree",
        at_least: 6.0,
    },
    Goal {
        work: "parse + HTML",
        case: Case::Html,
        until: Until::Dropped,
        against: "pulldown-cmark",
        as_shown: "pulldown-cmark's push_html",
        at_least: 1.6,
    },
    Goal {
        work: "parse + HTML",
        case: Case::Html,
        until: Until::Dropped,
        against: "md4c",
        as_shown: "md4c",
        at_least: 2.0,
    },
];

/// The goal for texts of 100 bytes.
const SMALL: Goal = Goal {
    work: "parse + drop, per call",
    case: Case::Tree,
    until: Until::Dropped,
    against: "pulldown-cmark",
    as_shown: "pulldown-cmark, events drained",
    at_least: 1.0,
};

/// Measures all goals and prints their table, medians of `rounds` rounds. The texts are those of [`corpus::corpora`].
///
/// # Errors
///
/// If a text cannot be read, or the heap cannot be measured.
pub fn print(paths: &[PathBuf], rounds: usize) -> io::Result<()> {
    let corpora = corpus::corpora(paths)?;
    println!("\ngoals, Essay switches, medians of {rounds} rounds; what counts is bold\n");
    println!("| work | on | against | ratio, tree kept | tree dropped | goal | |");
    println!("| --- | --- | --- | --: | --: | --: | --- |");
    let texts = corpora.iter().flat_map(|corpus| &corpus.texts).cloned();
    let texts: Vec<_> = texts.collect();
    for case in [Case::Tree, Case::Html] {
        let goals: Vec<_> = GOALS.iter().filter(|goal| goal.case == case).collect();
        let mut contenders = contenders(&goals);
        let measured = measure(&mut contenders, &texts, case, rounds);
        for goal in goals {
            let mut start = 0;
            for Corpus { name, texts } in &corpora {
                let range = start..start + texts.len();
                start = range.end;
                print_row(goal, name, &contenders, &measured, range);
            }
        }
    }
    let mut contenders = contenders(&[&SMALL]);
    let texts = corpus::small();
    let measured = measure(&mut contenders, &texts, SMALL.case, rounds);
    print_row(
        &SMALL,
        "100-byte texts",
        &contenders,
        &measured,
        0..texts.len(),
    );
    print_heap(paths)
}

/// essaymark and those that `goals` name.
fn contenders(goals: &[&Goal]) -> Vec<Box<dyn Contender>> {
    let mut contenders = contenders::all(Features::Essay);
    contenders.retain(|contender| {
        let name = contender.name();
        name == "essaymark" || goals.iter().any(|goal| goal.against == name)
    });
    contenders
}

fn print_row(
    goal: &Goal,
    on: &str,
    contenders: &[Box<dyn Contender>],
    measured: &Rounds,
    texts: Range<usize>,
) {
    let Goal {
        work,
        as_shown,
        at_least,
        ..
    } = goal;
    let peer = contenders
        .iter()
        .position(|contender| contender.name() == goal.against);
    let Some(peer) = peer else {
        println!(
            "| {work} | {on} | {as_shown}: not installed | | | ≥ {at_least:.1} | not measured |"
        );
        return;
    };
    let ratio = |until| {
        measured.seconds(peer, texts.clone(), until) / measured.seconds(0, texts.clone(), until)
    };
    let (kept, dropped) = (ratio(Until::Result), ratio(Until::Dropped));
    let (cells, counts) = match goal.until {
        Until::Result => (format!("**{kept:.2}** | {dropped:.2}"), kept),
        Until::Dropped => (format!("{kept:.2} | **{dropped:.2}**"), dropped),
    };
    let verdict = verdict(counts >= *at_least);
    println!("| {work} | {on} | {as_shown} | {cells} | ≥ {at_least:.1} | {verdict} |");
}

/// The `heap` binary counts; a process of its own, so that counting costs no time here.
fn print_heap(paths: &[PathBuf]) -> io::Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--release", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .args(["--bin", "heap", "--", "--plain"])
        .args(paths)
        .stderr(std::process::Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(io::Error::other("the heap binary failed"));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    for line in text.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        if let [on, against, _, ratio] = *fields
            && against.starts_with("ferromark")
        {
            let ratio: f64 = ratio.parse().map_err(io::Error::other)?;
            let verdict = verdict(ratio <= 1.0);
            println!(
                "| peak heap while parsing | {on} | {against} | **{ratio:.2}** × | | ≤ 1.0 × | {verdict} |"
            );
        }
    }
    Ok(())
}

fn verdict(reached: bool) -> &'static str {
    if reached { "reached" } else { "not reached" }
}
