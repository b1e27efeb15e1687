//! `eq_ignoring_spans`: whether two trees say the same, wherever it was written.
//!
//! Every node is taken apart without `..`, so that a new field stops the build here.

mod block;
mod inline;

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::ast::{Block, Document, Inline};

impl Document<'_> {
    /// Whether the two trees are equal but for their spans, those of attributes and task boxes included. The source and
    /// dialect that a document remembers are not compared, as in `==`. Allocates nothing.
    ///
    /// ```
    /// let a = essaymark::parse("*still* water");
    /// let b = essaymark::parse("  *still* water\n\n");
    /// assert!(a != b && a.eq_ignoring_spans(&b));
    /// ```
    #[must_use]
    pub fn eq_ignoring_spans(&self, other: &Document<'_>) -> bool {
        self.same(other)
    }
}

impl Block<'_> {
    /// Whether the two are equal but for their spans; see [`Document::eq_ignoring_spans`].
    #[must_use]
    pub fn eq_ignoring_spans(&self, other: &Block<'_>) -> bool {
        self.same(other)
    }
}

impl Inline<'_> {
    /// Whether the two are equal but for their spans; see [`Document::eq_ignoring_spans`].
    #[must_use]
    pub fn eq_ignoring_spans(&self, other: &Inline<'_>) -> bool {
        self.same(other)
    }
}

/// Equality without spans.
trait SameTree {
    fn same(&self, other: &Self) -> bool;
}

impl<T: SameTree> SameTree for Box<T> {
    fn same(&self, other: &Self) -> bool {
        (**self).same(other)
    }
}

impl<T: SameTree> SameTree for Option<T> {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(a), Some(b)) => a.same(b),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T: SameTree> SameTree for Vec<T> {
    fn same(&self, other: &Self) -> bool {
        crate::work::step(self.len());
        self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a.same(b))
    }
}
