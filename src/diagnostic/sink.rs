//! [`Sink`]: collects the parser's diagnostics, or drops them.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Code, Diagnostic};
use crate::ast::Span;

/// Collects diagnostics if they are wanted. If not, every call is one test of a flag.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    found: Option<Vec<Diagnostic>>,
}

impl Sink {
    /// A sink that keeps what is reported.
    pub(crate) fn collecting() -> Self {
        Self {
            found: Some(Vec::new()),
        }
    }

    /// Whether diagnostics are wanted; guards work that only they need.
    #[inline]
    pub(crate) fn is_on(&self) -> bool {
        self.found.is_some()
    }

    /// Reports `code` at `span`.
    #[inline]
    pub(crate) fn report(&mut self, code: Code, span: Span) {
        if self.is_on() {
            self.push(code, span, None, None, None);
        }
    }

    /// Reports `code` at `span`, mentioning `subject`.
    #[inline]
    pub(crate) fn report_about(&mut self, code: Code, span: Span, subject: &str) {
        if self.is_on() {
            self.push(code, span, None, None, Some(subject.to_owned()));
        }
    }

    /// Reports `code` at `span` of `subject`, which `related` explains.
    #[inline]
    pub(crate) fn report_related(&mut self, code: Code, span: Span, subject: &str, related: Span) {
        if self.is_on() {
            self.push(code, span, Some(related), None, Some(subject.to_owned()));
        }
    }

    /// Reports `code` at `span`, with the text that should stand there.
    #[inline]
    pub(crate) fn suggest(&mut self, code: Code, span: Span, suggestion: impl FnOnce() -> String) {
        if self.is_on() {
            self.push(code, span, None, Some(suggestion()), None);
        }
    }

    #[cold]
    fn push(
        &mut self,
        code: Code,
        span: Span,
        related: Option<Span>,
        suggestion: Option<String>,
        subject: Option<String>,
    ) {
        if let Some(found) = &mut self.found {
            found.push(Diagnostic {
                code,
                span,
                related,
                suggestion,
                subject,
            });
        }
    }

    /// The diagnostics, in the order of the text.
    pub(crate) fn into_sorted(self) -> Vec<Diagnostic> {
        let mut found = self.found.unwrap_or_default();
        found.sort_by_key(|d| (d.span.start, d.span.end, d.code));
        found
    }
}
