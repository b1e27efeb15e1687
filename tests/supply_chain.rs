//! What essaymark brings along: which crates, under which licences, from where, with which features, and which of them
//! run code while they are built. Each list here is complete: what is new fails until a person has looked at it.
//!
//! Advisories are no test of this kind, for they come from outside: `.ci/run supply` asks `cargo deny` or `cargo audit`
//! where one is installed.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail where it likes"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than their text and a notice. Of "or" one must be here, of "and" all.
const LICENCES: [&str; 6] = [
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Crates that users of essaymark build, with all of its features, and the features of theirs that are on. None has two
/// versions.
///
/// memchr and fearless_simd: `std` is how they ask the processor for wide instructions, and is on only if ours is. nom: `alloc` brings the combinators that collect.
/// syn, quote and proc-macro2 come with derive macros, which choose their features.
const SHIPPED: [(&str, &str); 16] = [
    ("entities", ""),
    ("fearless_simd", "std"),
    ("memchr", "alloc,std"),
    ("nom", "alloc"),
    ("proc-macro2", "default,proc-macro"),
    ("quote", "default,proc-macro"),
    ("serde", "alloc,derive,serde_derive"),
    ("serde_core", "alloc,result"),
    ("serde_derive", "default"),
    (
        "syn",
        "clone-impls,default,derive,parsing,printing,proc-macro",
    ),
    ("thiserror", ""),
    ("thiserror-impl", ""),
    ("unicase", ""),
    ("unicode-ident", ""),
    ("unicode-properties", "emoji,general-category"),
    ("unicode-segmentation", ""),
];

/// Those of them that run a program of their own while they are built: to find out what the compiler can do.
const BUILD_SCRIPTS: [&str; 5] = ["proc-macro2", "quote", "serde", "serde_core", "thiserror"];

/// Crates of which tests and tools may bring two versions. Empty is best.
const TWICE: [&str; 0] = [];

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .expect("cargo cannot be run");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?}:\n{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// All packages, those that only tests need included.
fn packages() -> Vec<Value> {
    let json = cargo(&[
        "metadata",
        "--locked",
        "--all-features",
        "--format-version=1",
    ]);
    let mut metadata: Value = serde_json::from_str(&json).unwrap();
    let Value::Array(packages) = metadata["packages"].take() else {
        panic!("cargo metadata names no packages");
    };
    assert!(packages.len() > SHIPPED.len());
    packages
}

fn is_shipped(package: &Value) -> bool {
    SHIPPED.iter().any(|(name, _)| package["name"] == *name)
}

/// The crates that users build with some of our features, and the features of theirs that are on.
fn shipped_with(ours: &[&str]) -> BTreeSet<(String, String)> {
    let tree = [
        "tree",
        "--locked",
        "--edges=normal,build",
        "--target=all",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}|{f}",
    ];
    cargo(&[&tree, ours].concat())
        .lines()
        .map(|line| {
            let (package, features) = line.split_once('|').unwrap();
            let name = package.split(' ').next().unwrap();
            (name.to_owned(), features.to_owned())
        })
        .filter(|(name, _)| name != env!("CARGO_PKG_NAME"))
        .collect()
}

fn listed<'l>(list: impl IntoIterator<Item = (&'l str, &'l str)>) -> BTreeSet<(String, String)> {
    let to_owned = |(name, features): (&str, &str)| (name.to_owned(), features.to_owned());
    list.into_iter().map(to_owned).collect()
}

#[test]
fn crates_and_their_features_are_those_listed() {
    assert_eq!(shipped_with(&["--all-features"]), listed(SHIPPED));
}

#[test]
fn without_std_no_crate_asks_for_it() {
    let without = SHIPPED
        .into_iter()
        .filter(|&(name, _)| name != "fearless_simd")
        .map(|(name, features)| match name {
            "memchr" => (name, ""),
            _ => (name, features),
        });
    assert_eq!(
        shipped_with(&["--no-default-features", "--features=serde"]),
        listed(without)
    );
}

#[test]
fn licences_are_permissive() {
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_allowed(licence), "{}: {licence}", package["name"]);
    }
}

#[test]
fn all_crates_come_from_the_registry_with_a_checksum() {
    for package in packages() {
        let is_own = package["name"] == env!("CARGO_PKG_NAME");
        assert!(
            is_own || package["source"] == SOURCE,
            "{} is from {}",
            package["name"],
            package["source"]
        );
    }
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock = std::fs::read_to_string(lock).unwrap();
    for package in lock.split("[[package]]").skip(1) {
        let is_own = !package.contains("\nsource = ");
        assert!(is_own || package.contains("\nchecksum = \""), "{package}");
    }
}

#[test]
fn no_crate_comes_in_two_versions() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages() {
        let version = package["version"].to_string();
        let name = package["name"].as_str().unwrap().to_owned();
        versions.entry(name).or_default().push(version);
    }
    versions.retain(|name, versions| versions.len() > 1 && !TWICE.contains(&&**name));
    assert!(versions.is_empty(), "{versions:?}");
}

#[test]
fn only_the_listed_crates_run_code_when_built() {
    let has_script = |package: &&Value| {
        let targets = package["targets"].as_array().unwrap();
        let is_script = |target: &Value| {
            let kinds = target["kind"].as_array().unwrap();
            kinds.iter().any(|kind| kind == "custom-build")
        };
        targets.iter().any(is_script)
    };
    let packages = packages();
    let scripts: BTreeSet<&str> = packages
        .iter()
        .filter(|package| is_shipped(package))
        .filter(has_script)
        .map(|package| package["name"].as_str().unwrap())
        .collect();
    assert_eq!(scripts, BTreeSet::from(BUILD_SCRIPTS));
}

/// Whether an SPDX expression can be met with [`LICENCES`] alone. An old way of writing "or" is `/`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace(" / ", " OR ").replace('/', " OR ");
    // "AND" binds tighter.
    let any = parts(&expression, " OR ");
    if any.len() > 1 {
        return any.into_iter().any(is_allowed);
    }
    let all = parts(&expression, " AND ");
    if all.len() > 1 {
        return all.into_iter().all(is_allowed);
    }
    let inside = expression
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inside.map_or_else(|| LICENCES.contains(&&*expression), is_allowed)
}

/// What stands between the operators outside parentheses.
fn parts<'e>(expression: &'e str, operator: &str) -> Vec<&'e str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in expression.match_indices(operator) {
        let before = &expression[..at];
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(&expression[start..at]);
            start = at + operator.len();
        }
    }
    parts.push(&expression[start..]);
    parts
}

#[test]
fn licence_expressions_are_read_as_spdx_has_them() {
    for allowed in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0-only OR MIT",
        "MIT OR Apache-2.0 AND GPL-3.0-only",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
    ] {
        assert!(is_allowed(allowed), "{allowed}");
    }
    for refused in [
        "none",
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT OR GPL-3.0-only) AND MPL-2.0",
        "Apache-2.0 WITH some-exception",
    ] {
        assert!(!is_allowed(refused), "{refused}");
    }
}
