//! [`Parser`]: how to parse.

use alloc::vec::Vec;

use super::watch::Watch;
use crate::ast::Document;
use crate::diagnostic::{Diagnostic, Sink};
use crate::{Dialect, Limits};

/// A dialect and limits, and parses that the caller can stop. [`parse`](crate::parse) and the like are short for a
/// parser with the default limits.
///
/// It is small, `Copy`, and parses any number of documents, on any number of threads. The buffers belong to the threads: see
/// [`release_buffers`](crate::release_buffers).
///
/// ```
/// use essaymark::{Dialect, Parser};
///
/// let parser = Parser::new(Dialect::gfm());
/// assert_eq!(parser.parse("a\n\nb").children.len(), 2);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parser {
    pub(crate) dialect: Dialect,
    pub(crate) limits: Limits,
}

impl Parser {
    /// A parser of `dialect` with the default limits.
    #[must_use]
    pub const fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            limits: Limits::new(),
        }
    }

    /// The same parser with other limits.
    #[must_use]
    pub const fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The dialect.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The limits.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        self.limits
    }

    /// Parses `source`. Every string is a document: this never fails and never panics.
    #[must_use]
    pub fn parse<'a>(&self, source: &'a str) -> Document<'a> {
        super::run(source, self, &mut Sink::default(), &mut Watch::default())
    }

    /// Parses `source`, and collects its diagnostics in the order of the text.
    #[must_use]
    pub fn parse_with_diagnostics<'a>(&self, source: &'a str) -> (Document<'a>, Vec<Diagnostic>) {
        let mut sink = Sink::collecting();
        let document = super::run(source, self, &mut sink, &mut Watch::default());
        (document, sink.into_sorted())
    }

    /// Parses `source` unless `stop` says otherwise: it is called at the first line, and then every 64 lines, blocks or
    /// inlines. It is not called while the source is searched, nor within one block of code or HTML or one run of
    /// definitions, nor while notes are numbered at the end. All of that is linear, and quick for its length.
    ///
    /// # Errors
    ///
    /// [`Stopped`] if `stop` ever returns `true`. What was parsed until then is dropped.
    ///
    /// ```
    /// use essaymark::{Dialect, Parser};
    /// use std::time::{Duration, Instant};
    ///
    /// let deadline = Instant::now() + Duration::from_secs(1);
    /// let parser = Parser::new(Dialect::essay());
    /// let doc = parser.parse_unless("A *short* text.", || Instant::now() > deadline)?;
    /// assert_eq!(doc.children.len(), 1);
    ///
    /// let stopped = parser.parse_unless("A *short* text.", || true).unwrap_err();
    /// assert_eq!(stopped.at, 0);
    /// # Ok::<(), essaymark::Stopped>(())
    /// ```
    pub fn parse_unless<'a>(
        &self,
        source: &'a str,
        stop: impl FnMut() -> bool,
    ) -> Result<Document<'a>, Stopped> {
        self.run_unless(source, &mut Sink::default(), stop)
    }

    /// As [`parse_unless`](Self::parse_unless), and collects the diagnostics in the order of the text.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn parse_with_diagnostics_unless<'a>(
        &self,
        source: &'a str,
        stop: impl FnMut() -> bool,
    ) -> Result<(Document<'a>, Vec<Diagnostic>), Stopped> {
        let mut sink = Sink::collecting();
        let document = self.run_unless(source, &mut sink, stop)?;
        Ok((document, sink.into_sorted()))
    }

    fn run_unless<'a>(
        &self,
        source: &'a str,
        sink: &mut Sink,
        mut stop: impl FnMut() -> bool,
    ) -> Result<Document<'a>, Stopped> {
        let mut watch = Watch::new(&mut stop);
        let document = super::run(source, self, sink, &mut watch);
        match watch.stopped() {
            None => Ok(document),
            Some(at) => Err(Stopped {
                at,
                of: source.len(),
            }),
        }
    }
}

/// A parse was stopped by its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("parsing was stopped at byte {at} of {of}; allow more time, or parse less")]
#[non_exhaustive]
pub struct Stopped {
    /// The byte of the source that was being read. Each is read twice, first for blocks and then for inlines, so it does not
    /// say how much was done.
    pub at: u32,
    /// How many bytes the source has.
    pub of: usize,
}

// Here and not in `ast`, which knows nothing of the parser.
impl Document<'_> {
    /// The diagnostics of the document's [source](Self::source), in the order of the text. Parses the source again, so
    /// that they cost nothing where they are not wanted; [`parse_with_diagnostics`](crate::parse_with_diagnostics)
    /// returns both at once. They do not see edits of the tree, and a document made by hand has none.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.parser().parse_with_diagnostics(&self.source).1
    }

    /// The parser that read the document.
    #[must_use]
    pub fn parser(&self) -> Parser {
        Parser::new(self.dialect).with_limits(self.limits)
    }
}
