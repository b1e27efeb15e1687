//! [`RenderError`]: why a rendering stopped.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;
#[cfg(feature = "std")]
use std::io;

use super::Format;
use crate::ast::{NodeRef, Span};

/// What rendering returns: nothing, or the reason it stopped.
pub type Result<T = (), E = RenderError> = core::result::Result<T, E>;

/// Why a rendering stopped. What was passed to the sink before stays written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// A [`fmt::Write`] refused the output.
    #[error("the text could not be written")]
    Fmt(#[from] fmt::Error),
    /// An [`io::Write`] refused the output; the cause is kept. With the feature `std`.
    #[cfg(feature = "std")]
    #[error("the output could not be written")]
    Io(#[from] io::Error),
    /// The format has no way to write a node, and decided to say so.
    #[error("{format} has no way to write {node} (bytes {span:?})")]
    Unsupported {
        /// The format's [name](Format::NAME).
        format: &'static str,
        /// The node's [name](NodeRef::name).
        node: &'static str,
        /// Where the node stands.
        span: Span,
    },
    /// The tree is deeper than [`MAX_DEPTH`](super::MAX_DEPTH). Parsed trees never are; one made by hand may be.
    #[error("the tree is more than {} levels deep", super::MAX_DEPTH)]
    TooDeep {
        /// The first node that lies too deep.
        span: Span,
    },
    /// A failure of a format's or a renderer's own.
    #[error(transparent)]
    Other(Box<dyn Error + Send + Sync>),
}

impl RenderError {
    /// A failure of a format's or a renderer's own.
    ///
    /// ```
    /// use essaymark::render::RenderError;
    /// assert_eq!(RenderError::other("no such image").to_string(), "no such image");
    /// ```
    pub fn other(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Other(error.into())
    }

    /// Says that `F` has no way to write `n`.
    #[must_use]
    pub fn unsupported<F: Format>(n: NodeRef<'_, '_>) -> Self {
        Self::Unsupported {
            format: F::NAME,
            node: n.name(),
            span: n.span(),
        }
    }
}
