//! `SECURITY.md` names the tests that fail when a promise is broken: they are there.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

use std::path::Path;

/// Whether `name` could be that of a function.
fn is_function(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

#[test]
fn every_promise_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let promises: Vec<_> = page
        .lines()
        .filter(|line| line.starts_with("| **"))
        .collect();
    assert!(promises.len() >= 12);
    for promise in promises {
        let (_, tests) = promise.trim_end_matches(" |").rsplit_once(" | ").unwrap();
        let mut file = None;
        for name in tests.split('`').skip(1).step_by(2) {
            if name.starts_with("tests/") {
                let source = std::fs::read_to_string(root.join(name));
                file = Some(source.unwrap_or_else(|error| panic!("{name}: {error}")));
            } else if is_function(name) {
                let source = file
                    .as_ref()
                    .unwrap_or_else(|| panic!("{name} is of no file"));
                let function = format!("fn {name}(");
                assert!(source.contains(&function), "no test {name} in: {tests}");
            }
        }
        assert!(file.is_some() || tests.contains("Cargo.toml"), "{promise}");
    }
}
