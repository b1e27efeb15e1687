//! What looks like a mistake in the text: [`Diagnostic`], its [`Code`] and [`Severity`].
//!
//! Parsing never fails: a broken construct is text, and a diagnostic says so. Only
//! [`Document::diagnostics`](crate::ast::Document::diagnostics) and
//! [`parse_with_diagnostics`](crate::parse_with_diagnostics) compute diagnostics, other parses do not.

mod code;
mod sink;

use alloc::string::{String, ToString as _};

pub use code::{Code, Severity};
pub(crate) use sink::Sink;

use core::fmt;

use crate::ast::Span;

/// A message about a place in the text.
///
/// ```
/// let doc = essaymark::parse("I even [drafted a post]().");
/// let found = doc.diagnostics();
/// assert_eq!(found[0].code.name(), "empty-destination");
/// assert_eq!(found[0].span.slice(doc.source()), Some("[drafted a post]()"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Diagnostic {
    /// What it is about.
    pub code: Code,
    /// The place it points at.
    pub span: Span,
    /// Another place that explains it: for a repeated definition, the first one.
    pub related: Option<Span>,
    /// Text to put in the place of [`span`](Self::span), where there is an obvious one.
    pub suggestion: Option<String>,
    /// The name that the message mentions (a label, a kind), if any.
    pub subject: Option<String>,
}

impl Diagnostic {
    /// How much it matters; fixed for each code.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The message: lower case, no full stop.
    #[must_use]
    pub fn message(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(subject) = &self.subject {
            write!(f, "`{subject}`: ")?;
        }
        f.write_str(self.code.summary())
    }
}
