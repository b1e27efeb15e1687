//! What the diagnostics say about real essays, where there are any (a folder `shared/essays` beside the repository):
//! the count by code is printed, and the mistakes known to be in two of them must be found.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const KNOWN: [(&str, &str, &str); 2] = [
    (
        "specification-gaming-is-not-reward-optimization.md",
        "empty-destination",
        "[drafted a post]()",
    ),
    ("llms-cheat-a-lot.md", "undefined-footnote", "[^reward]"),
];

#[test]
fn real_mistakes_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/essays");
    let Ok(files) = fs::read_dir(&folder) else {
        println!("skipped: there is no {}", folder.display());
        return;
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut known, mut expected) = (0, 0);
    for path in files.map(|file| file.unwrap().path()) {
        let Ok(source) = fs::read_to_string(&path) else {
            continue;
        };
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        expected += KNOWN.iter().filter(|(file, ..)| *file == name).count();
        for remark in essaymark::parse(&source).diagnostics() {
            let place = remark.span.slice(&source).unwrap_or_default();
            *counts.entry(remark.code.name()).or_default() += 1;
            known += usize::from(KNOWN.contains(&(name, remark.code.name(), place)));
            println!(
                "{name}, byte {}: {} at {place:?}",
                remark.span.start,
                remark.code.name()
            );
        }
    }
    println!("{counts:?}");
    assert_eq!(known, expected);
}
