//! Our trees of real essays against trees made from them by an independent parser.
//!
//! The essays and the reference trees are not part of the project: they are read from `../shared` and the test is
//! skipped where that is absent. See `common/mdast.rs` for how two languages are compared.

// All of this is a test, its helpers too.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "common/mdast.rs"]
mod mdast;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mdast::compare::{Tally, compare, tally};
use mdast::rules::explain;
use mdast::{BREAK, KINDS, ours, theirs};

/// The sums over all essays.
#[derive(Default)]
struct Report {
    essays: usize,
    theirs: Tally,
    equal: Tally,
    by_rule: Tally,
    unexplained: Tally,
    rules: BTreeMap<&'static str, usize>,
    differences: Vec<String>,
}

#[test]
fn essays_agree_with_the_reference_trees() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let Ok(entries) = fs::read_dir(shared.join("essays")) else {
        println!("skipped: no essays in {}", shared.display());
        return;
    };
    let mut essays: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    essays.sort();
    let mut report = Report::default();
    for path in &essays {
        compare_essay(path, &shared.join("reference"), &mut report);
    }
    report.print();
    assert!(report.essays > 0, "no essay has a reference tree");
    assert!(
        report.differences.is_empty(),
        "{} unexplained differences:\n{}",
        report.differences.len(),
        report.differences.concat(),
    );
}

fn compare_essay(path: &Path, references: &Path, report: &mut Report) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Ok(json) = fs::read_to_string(references.join(format!("{name}.json"))) else {
        println!("skipped: {name} has no reference tree");
        return;
    };
    let source = fs::read_to_string(path).expect("an essay");
    let theirs = theirs::read(&json, &source);
    let ours = ours::project(&essaymark::parse(&source), &source);
    let comparison = compare(&ours, &theirs);
    report.essays += 1;
    add(&mut report.theirs, &tally(&[&theirs]));
    add(&mut report.equal, &comparison.equal);
    for difference in &comparison.differences {
        match explain(difference, &source) {
            Some(rule) => {
                add(&mut report.by_rule, &difference.covered());
                *report.rules.entry(rule).or_default() += 1;
            }
            None => {
                add(&mut report.unexplained, &difference.covered());
                report.differences.push(difference.describe(&name, &source));
            }
        }
    }
}

fn add(sum: &mut Tally, more: &Tally) {
    for (kind, number) in more {
        *sum.entry(kind).or_default() += number;
    }
}

impl Report {
    fn print(&self) {
        println!("{} essays", self.essays);
        println!(
            "{:20}{:>9}{:>9}{:>9}{:>13}",
            "kind", "theirs", "equal", "by rule", "unexplained"
        );
        let columns = [&self.theirs, &self.equal, &self.by_rule, &self.unexplained];
        let print = |kind: &str, [theirs, equal, by_rule, unexplained]: [usize; 4]| {
            println!("{kind:20}{theirs:>9}{equal:>9}{by_rule:>9}{unexplained:>13}");
        };
        for kind in KINDS.into_iter().chain([BREAK]) {
            let row = columns.map(|tally| tally.get(kind).copied().unwrap_or_default());
            if row != [0; 4] {
                print(kind, row);
            }
        }
        print("all", columns.map(|tally| tally.values().sum()));
        println!("\ndifferences by rule");
        for (rule, number) in &self.rules {
            println!("{number:>6}  {rule}");
        }
    }
}
