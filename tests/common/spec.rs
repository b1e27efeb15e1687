//! The examples of the CommonMark and GFM specifications, as their texts give them.
//!
//! The texts are CC BY-SA, so they are not copied here: they come from the package that `tests/spec_source` names, which
//! cargo downloads like any dependency. Without them the tests fail, they are never skipped.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The text of CommonMark 0.31.2.
pub(crate) const COMMONMARK: &str = "commonmark-0.31.2-spec.txt";

const FENCE: &str = "````````````````````````````````";

/// One example: Markdown, and the HTML it becomes.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    /// Its number: the first example of a text is 1.
    pub(crate) number: usize,
    /// The heading above it.
    pub(crate) section: String,
    /// What follows the word `example` on its fence: the extensions it needs.
    pub(crate) note: String,
    pub(crate) markdown: String,
    pub(crate) html: String,
}

/// An example, and what became of it.
#[derive(Debug)]
pub(crate) struct Outcome<'e> {
    pub(crate) example: &'e Example,
    pub(crate) actual: String,
}

impl fmt::Display for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Example {
            number,
            section,
            note,
            markdown,
            html,
        } = self.example;
        writeln!(f, "── example {number} · {section} {note}")?;
        for (title, text) in [
            ("markdown", markdown),
            ("expected", html),
            ("actual", &self.actual),
        ] {
            writeln!(f, "{title}:")?;
            for line in text.split_inclusive('\n') {
                writeln!(
                    f,
                    "    {}",
                    line.escape_debug().to_string().replace("\\\"", "\"")
                )?;
            }
        }
        Ok(())
    }
}

/// Writes `line` to standard error, past the test runner's capture, so that `cargo test` shows the counts.
pub(crate) fn report(line: impl fmt::Display) {
    let line = format!("{line}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// The examples of one specification text, in order.
///
/// # Panics
///
/// If cargo cannot provide the text.
pub(crate) fn examples(file: &str) -> Vec<Example> {
    let path = package_dir().join("tests/spec_fixtures").join(file);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("no specification at {}: {error}", path.display()));
    let examples = read(&text);
    assert!(!examples.is_empty(), "no examples in {}", path.display());
    examples
}

/// Where cargo keeps the package that holds the texts.
///
/// # Panics
///
/// If cargo cannot provide it.
pub(crate) fn package_dir() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec_source/Cargo.toml");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--locked",
            "--format-version=1",
            "--manifest-path",
        ])
        .arg(&manifest)
        .output()
        .expect("cargo cannot be run");
    assert!(
        output.status.success(),
        "cargo cannot provide the specification texts ({}):\n{}",
        manifest.display(),
        String::from_utf8_lossy(&output.stderr),
    );
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "ferromark")
        .and_then(|package| Path::new(package["manifest_path"].as_str()?).parent())
        .expect("the package is among the dependencies of tests/spec_source")
        .to_path_buf()
}

/// Takes the examples out of a specification text: Markdown, a line with a dot, HTML; `→` stands for a tab.
fn read(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut section = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(note) = line.strip_prefix(FENCE) else {
            if let Some(heading) = line.strip_prefix('#') {
                section = heading.trim_start_matches('#').trim().to_owned();
            }
            continue;
        };
        let mut until = |end: &str| {
            lines
                .by_ref()
                .take_while(|&line| line != end)
                .fold(String::new(), |text, line| text + line + "\n")
                .replace('→', "\t")
        };
        examples.push(Example {
            number: examples.len() + 1,
            section: section.clone(),
            note: note.trim_start_matches(" example").trim().to_owned(),
            markdown: until("."),
            html: until(FENCE),
        });
    }
    examples
}
