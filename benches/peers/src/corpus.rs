//! The texts that are measured.

use std::io;
use std::path::{Path, PathBuf};

/// A named text.
#[derive(Clone, Debug)]
pub struct Text {
    /// The file's name.
    pub name: String,
    /// Its content.
    pub source: String,
}

/// Texts that belong together.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// What a table calls them.
    pub name: String,
    /// The texts, at least one.
    pub texts: Vec<Text>,
}

/// The essays of others, and our own: those that `paths` name, or else `$ESSAYS`, or else those of `../shared/essays` beside the
/// repository, where that folder exists; then those of `tests/essays`.
///
/// # Errors
///
/// If a path cannot be read, or has no file.
pub fn corpora(paths: &[PathBuf]) -> io::Result<Vec<Corpus>> {
    let of_others = match (paths, std::env::var_os("ESSAYS")) {
        ([], Some(folder)) => vec![PathBuf::from(folder)],
        ([], None) => Vec::from_iter(shared()),
        _ => paths.to_vec(),
    };
    let mut corpora = Vec::new();
    if !of_others.is_empty() {
        let texts = read_all(&of_others)?;
        corpora.push(Corpus {
            name: format!("{} essays", texts.len()),
            texts,
        });
    }
    let texts = read_all(&[root().join("tests/essays")])?;
    let name = format!("our {} essays", texts.len());
    corpora.push(Corpus { name, texts });
    Ok(corpora)
}

/// Names for [`named`], one of each kind.
pub const NAMES: [&str; 5] = ["essays", "spec", "comments", "readme", "100mb"];

/// One of the kinds of text that speed is looked at for:
///
/// - `essays`: those of [`read`];
/// - `spec`: CommonMark's own text, from the package of a crate that ships it;
/// - `comments`: those of [`small`];
/// - `readme`: a section of a README, 2 KB;
/// - `100mb`, or another number: our essays again and again, so many megabytes in one document.
///
/// # Errors
///
/// If a text cannot be read, or there is no such kind.
pub fn named(name: &str, paths: &[PathBuf]) -> io::Result<Vec<Text>> {
    let one = |source: String| {
        let name = name.to_owned();
        vec![Text { name, source }]
    };
    match name {
        "essays" => read(paths),
        "spec" => Ok(one(std::fs::read_to_string(spec()?)?)),
        "comments" => Ok(small()),
        "readme" => Ok(one(include_str!("../texts/readme-section.md").to_owned())),
        _ => match name.strip_suffix("mb").map(str::parse::<usize>) {
            Some(Ok(megabytes)) => Ok(one(repeated(megabytes * 1_000_000)?)),
            _ => Err(io::Error::other(format!("no texts are called {name}"))),
        },
    }
}

/// Our essays, one after the other and again from the first, up to `bytes` bytes or a little more.
///
/// # Errors
///
/// If they cannot be read.
pub fn repeated(bytes: usize) -> io::Result<String> {
    let mut essays = read_all(&[root().join("tests/essays")])?;
    // It ends with a comment that is not closed, which would swallow all that follows.
    essays.retain(|essay| essay.name != "learning-to-whistle");
    let mut source = String::with_capacity(bytes + (1 << 20));
    for essay in essays.iter().cycle() {
        if source.len() >= bytes {
            break;
        }
        source.push_str(&essay.source);
        source.push_str("\n\n");
    }
    Ok(source)
}

/// Where cargo keeps the text of CommonMark: in ferromark's package.
fn spec() -> io::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = std::process::Command::new(cargo)
        .args(["metadata", "--locked", "--format-version=1"])
        .arg("--manifest-path")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()?;
    let metadata = String::from_utf8_lossy(&output.stdout);
    let manifests = metadata.split("\"manifest_path\":\"").skip(1);
    let mut folders = manifests.filter_map(|rest| Path::new(rest.split('"').next()?).parent());
    let package = folders.find(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("ferromark-")
    });
    let package =
        package.ok_or_else(|| io::Error::other("cargo does not tell where ferromark is"))?;
    Ok(package.join("tests/spec_fixtures/commonmark-0.31.2-spec.txt"))
}

/// The Markdown files that `paths` name, or lie directly in folders that `paths` name. Without paths: our own essays, and
/// those of `$ESSAYS` or `../shared/essays`.
///
/// # Errors
///
/// If a path cannot be read, or no file is found.
pub fn read(paths: &[PathBuf]) -> io::Result<Vec<Text>> {
    if !paths.is_empty() {
        return read_all(paths);
    }
    let corpora = corpora(paths)?.into_iter().rev();
    Ok(corpora.flat_map(|corpus| corpus.texts).collect())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn shared() -> Option<PathBuf> {
    Some(root().join("../shared/essays")).filter(|folder| folder.is_dir())
}

fn read_all(paths: &[PathBuf]) -> io::Result<Vec<Text>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(markdown_files(path)?);
        } else {
            files.push(path.clone());
        }
    }
    if files.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no Markdown files"));
    }
    files.into_iter().map(read_text).collect()
}

fn markdown_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    Ok(files)
}

fn read_text(path: PathBuf) -> io::Result<Text> {
    let source = std::fs::read_to_string(&path)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    Ok(Text {
        name: name.into_owned(),
        source,
    })
}

/// Texts of about 100 bytes, such as comments and messages are.
#[must_use]
pub fn small() -> Vec<Text> {
    let sources = [
        "Thanks, that fixed it for me. I had to restart the *whole* machine though, which took a while.\n",
        "See [the notes](https://example.org/notes) and `cargo doc --open`; the **second** page has it all.\n",
        "# A heading of ordinary length\n\nAnd one line of text below it that is neither long nor short.\n",
        "- first thing to do\n- second thing to do\n- a third one, with `code` in it\n- and the *last* one\n",
        "> I doubt that it can be done in a day.\n\nIt can. We did it twice last year, once in an afternoon.\n",
        "One line\nfollowed by another line\nand by a third one, all of them plain, as letters often are.\n",
    ];
    let text = |(n, source): (usize, &str)| Text {
        name: format!("small {}", n + 1),
        source: source.to_owned(),
    };
    sources.into_iter().enumerate().map(text).collect()
}
