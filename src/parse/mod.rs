//! Source to tree: front matter, the places of special bytes, then blocks, then inlines, then what needs the whole
//! document.

mod block;
mod buffers;
mod build;
mod front_matter;
mod inline;
mod labels;
mod leaf;
mod marks;
mod parser;
mod resolve;
pub(crate) mod scan;
mod watch;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::ast::{Document, Span};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::MAX_LEN;
use crate::{Construct, Dialect};

use block::parse_blocks;
use block::tree::LinkDefinition;
use buffers::Buffers;
use build::Builder;
use front_matter::front_matter;
use labels::{Labels, LinkTarget};
use watch::Watch;

pub use buffers::release_buffers;
pub use parser::{Parser, Stopped};

const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Parses `source` as essay Markdown. Every string is a document: this never fails and never panics.
#[must_use]
pub fn parse(source: &str) -> Document<'_> {
    parse_with(source, Dialect::essay())
}

/// Parses `source` as `dialect` says.
///
/// ```
/// use essaymark::{Construct, Dialect, parse_with};
///
/// let doc = parse_with("==all== of $x$", Dialect::gfm().with(Construct::Math));
/// assert_eq!(doc.descendants().filter(|node| node.name() == "math").count(), 1);
/// ```
#[must_use]
pub fn parse_with(source: &str, dialect: Dialect) -> Document<'_> {
    Parser::new(dialect).parse(source)
}

/// Parses `source` as `dialect` says, and collects its diagnostics in the order of the text.
#[must_use]
pub fn parse_with_diagnostics(source: &str, dialect: Dialect) -> (Document<'_>, Vec<Diagnostic>) {
    Parser::new(dialect).parse_with_diagnostics(source)
}

fn run<'a>(
    source: &'a str,
    parser: &Parser,
    sink: &mut Sink,
    watch: &mut Watch<'_>,
) -> Document<'a> {
    let mut buffers = Buffers::take();
    let document = run_in(source, parser, sink, watch, &mut buffers);
    buffers.keep();
    document
}

fn run_in<'a>(
    source: &'a str,
    parser: &Parser,
    sink: &mut Sink,
    watch: &mut Watch<'_>,
    buffers: &mut Buffers<'a>,
) -> Document<'a> {
    let dialect = parser.dialect;
    let (text, rest) = split_at_limit(source, MAX_LEN);
    if !rest.is_empty() {
        let end = text.len() as u32;
        sink.report(Code::SourceTooLong, Span::new(end, end));
    }
    let start = if text.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len_utf8() as u32
    } else {
        0
    };
    let header = dialect
        .has(Construct::FrontMatter)
        .then(|| front_matter(text, start, sink))
        .flatten();
    let (header, start) = header.map_or((None, start), |(header, start)| (Some(header), start));
    buffers.plain.marks.find(text, start, dialect);
    buffers.plain.tree.begin(text.len() as u32);
    let links = parse_blocks(text, start, parser, &mut buffers.plain, sink, watch);
    if watch.stopped().is_some() {
        return Document::default();
    }
    let labels = labels(text, &links, &buffers.plain.tree.footnotes, sink);
    let children = Builder::new(text, parser, buffers, &links, &labels, sink, watch).document();
    let mut document = Document {
        span: Span::new(0, text.len() as u32),
        front_matter: header,
        children,
        rest: Cow::Borrowed(rest),
        source: Cow::Borrowed(source),
        dialect,
        limits: parser.limits,
    };
    if !buffers.plain.noted.is_empty() {
        resolve::number_footnotes(&mut document, &buffers.plain.noted, sink);
    }
    document
}

/// What the document's definitions define; reports repeated ones.
fn labels<'a>(
    source: &'a str,
    links: &[LinkDefinition<'a>],
    footnotes: &[Span],
    sink: &mut Sink,
) -> Labels<'a> {
    let mut labels = Labels::default();
    for definition in links {
        let LinkDefinition {
            span,
            label,
            destination,
            title,
        } = definition;
        let target = LinkTarget {
            destination: destination.clone(),
            title: title.clone(),
            span: *span,
        };
        if let Some(first) = labels.define_link(label.clone(), target) {
            sink.report_related(Code::DuplicateReference, *span, label, first);
        }
    }
    for &span in footnotes {
        let label = span.slice(source).unwrap_or_default();
        labels.define_footnote(Cow::Borrowed(label));
    }
    labels
}

/// The lines of `source` that end within `max` bytes, and the others. A line longer than that is cut between two
/// characters.
fn split_at_limit(source: &str, max: usize) -> (&str, &str) {
    if source.len() <= max {
        return (source, "");
    }
    let bytes = source.as_bytes().get(..max).unwrap_or_default();
    let line_end = memchr::memrchr2(b'\n', b'\r', bytes).map(|at| at + 1);
    let end = line_end.unwrap_or_else(|| {
        (0..=max)
            .rev()
            .find(|&at| source.is_char_boundary(at))
            .unwrap_or(0)
    });
    source.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::split_at_limit;

    #[test]
    fn what_is_past_the_limit_is_kept() {
        assert_eq!(split_at_limit("a\nb\nc", 4), ("a\nb\n", "c"));
        assert_eq!(split_at_limit("a\nb\nc", 5), ("a\nb\nc", ""));
        assert_eq!(split_at_limit("aéb", 2), ("a", "éb"));
        assert_eq!(split_at_limit("a\nb", 3), ("a\nb", ""));
    }
}
