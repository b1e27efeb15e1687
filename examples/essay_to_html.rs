//! From an essay to a complete HTML page that reads well on a phone and on a desk, in light and in dark.
//!
//! ```sh
//! cargo run --example essay_to_html -- tests/essays/tide-tables.md > essay.html
//! cargo run --example essay_to_html -- - < essay.md > essay.html
//! ```
//!
//! It shows the three steps that any such program has: read, parse, render. The rendering changes one node, the table,
//! so that a wide one scrolls by itself and not with the page.

use std::ffi::{OsStr, OsString};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::string::FromUtf8Error;

use essaymark::ast::{Block, Document, FrontMatter, Heading, Table, plain_text};
use essaymark::render::{self, Cx, Format, Html, Render, RenderError};

const STYLE: &str = include_str!("essay.css");

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("usage: essay_to_html FILE, or - for standard input")]
    Usage,
    #[error("cannot read {}: {error}", .path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("{} is not UTF-8 (byte {})", .path.display(), .error.utf8_error().valid_up_to())]
    Encoding { path: PathBuf, error: FromUtf8Error },
    #[error("cannot write the page: {0}")]
    Write(#[from] io::Error),
    #[error("cannot render the essay: {0}")]
    Render(#[from] RenderError),
}

impl Failure {
    fn is_broken_pipe(&self) -> bool {
        match self {
            Self::Write(error) | Self::Render(RenderError::Io(error)) => {
                error.kind() == io::ErrorKind::BrokenPipe
            }
            _ => false,
        }
    }
}

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    match run(std::env::args_os().skip(1), &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the page has seen enough of it.
        Err(failure) if failure.is_broken_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            // If even standard error is gone there is nobody left to tell.
            let _ = writeln!(io::stderr(), "essay_to_html: {failure}");
            ExitCode::from(if matches!(failure, Failure::Usage) {
                2
            } else {
                1
            })
        }
    }
}

fn run(mut args: impl Iterator<Item = OsString>, out: &mut impl Write) -> Result<(), Failure> {
    let (Some(path), None) = (args.next(), args.next()) else {
        return Err(Failure::Usage);
    };
    let source = read(Path::new(&path))?;
    let doc = essaymark::parse(&source);
    write_page(&doc, Path::new(&path), out)?;
    Ok(out.flush()?)
}

fn read(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if path == OsStr::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(path).map(|content| bytes = content)
    };
    read.map_err(|error| Failure::Read {
        path: path.into(),
        error,
    })?;
    String::from_utf8(bytes).map_err(|error| Failure::Encoding {
        path: path.into(),
        error,
    })
}

fn write_page(doc: &Document<'_>, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let header = doc.front_matter.as_ref();
    let heading = first_heading(doc);
    let title = header
        .and_then(|header| value(header, "title"))
        .or_else(|| heading.map(|heading| plain_text(&heading.children)))
        .unwrap_or_else(|| {
            path.file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into()
        });
    let lang = header.and_then(|header| value(header, "lang"));

    writeln!(out, "<!DOCTYPE html>")?;
    writeln!(
        out,
        "<html lang=\"{}\">",
        escape(lang.as_deref().unwrap_or("en"))
    )?;
    writeln!(out, "<head>\n<meta charset=\"utf-8\">")?;
    writeln!(
        out,
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    )?;
    writeln!(out, "<meta name=\"color-scheme\" content=\"light dark\">")?;
    writeln!(out, "<title>{}</title>", escape(&title))?;
    if let Some(description) = header.and_then(|header| value(header, "description")) {
        writeln!(
            out,
            "<meta name=\"description\" content=\"{}\">",
            escape(&description)
        )?;
    }
    writeln!(out, "<style>\n{STYLE}</style>\n</head>\n<body>\n<main>")?;
    // An essay whose first heading is its title already shows it.
    let shown =
        heading.is_some_and(|heading| heading.level == 1 && plain_text(&heading.children) == title);
    if !shown {
        writeln!(out, "<h1 class=\"title\">{}</h1>", escape(&title))?;
    }
    render::to_io(&mut Page, &mut Html::trusted(), doc, &mut *out)?;
    writeln!(out, "</main>\n</body>\n</html>")?;
    Ok(())
}

/// Stock HTML, but a table can be scrolled sideways where it is wider than the page.
struct Page;

impl Render for Page {
    type Format = Html;

    fn table(&mut self, n: &Table<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        cx.out.raw("<div class=\"scroll\" tabindex=\"0\">\n");
        Html::table(self, n, cx)?;
        cx.out.raw("</div>\n");
        Ok(())
    }
}

/// The first heading of the document, not one inside of a quotation or a list.
fn first_heading<'d, 'a>(doc: &'d Document<'a>) -> Option<&'d Heading<'a>> {
    doc.children.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    })
}

/// The value of a one-line `key: value` of the front matter, with or without quotes; `None` if it is missing, empty or
/// continues on the next lines. Enough for a title; programs that need the rest parse it as YAML.
fn value(header: &FrontMatter<'_>, key: &str) -> Option<String> {
    let value = header
        .value
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?
        .trim();
    let value = match value.chars().next()? {
        '"' => value
            .strip_prefix('"')?
            .strip_suffix('"')?
            .replace("\\\"", "\""),
        '\'' => value
            .strip_prefix('\'')?
            .strip_suffix('\'')?
            .replace("''", "'"),
        '>' | '|' | '[' | '{' | '&' | '*' | '!' | '#' => return None,
        _ => value.split(" #").next()?.trim_end().to_owned(),
    };
    Some(value).filter(|value| !value.is_empty())
}

/// `text` fit for an element's content or a quoted attribute.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
