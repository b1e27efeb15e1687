//! [`Descendants`]: a node and all below it.

use alloc::vec::Vec;
use core::iter::FusedIterator;

use super::{Block, Children, Document, Inline, NodeRef};

/// A node and all below it, each before its children; see [`Document::descendants`].
#[derive(Clone, Debug)]
pub struct Descendants<'r, 'a> {
    /// The node to begin with, until it is returned.
    root: Option<NodeRef<'r, 'a>>,
    /// What is left at each level between the root and the node returned last.
    open: Vec<Children<'r, 'a>>,
}

impl<'r, 'a> Descendants<'r, 'a> {
    pub(super) fn new(root: NodeRef<'r, 'a>) -> Self {
        Self {
            root: Some(root),
            open: Vec::new(),
        }
    }
}

impl<'r, 'a> Iterator for Descendants<'r, 'a> {
    type Item = NodeRef<'r, 'a>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(root) = self.root.take() {
            self.open.push(root.children());
            return Some(root);
        }
        loop {
            crate::work::step(1);
            match self.open.last_mut()?.next() {
                // Most nodes are one of these, and have no children to visit.
                Some(node @ (NodeRef::Text(_) | NodeRef::SoftBreak(_))) => return Some(node),
                Some(node) => {
                    self.open.push(node.children());
                    return Some(node);
                }
                None => {
                    self.open.pop();
                }
            }
        }
    }
}

impl FusedIterator for Descendants<'_, '_> {}

impl<'a> Document<'a> {
    /// The document itself and every node of its tree, each before its children, in the order in which
    /// [`Visit`](super::Visit) visits them. It keeps its place on the heap, so trees of any depth are safe.
    ///
    /// ```
    /// use essaymark::ast::{Document, NodeRef};
    ///
    /// /// Where the document's links lead.
    /// fn destinations<'r>(doc: &'r Document<'_>) -> impl Iterator<Item = &'r str> {
    ///     doc.descendants().filter_map(|node| match node {
    ///         NodeRef::Link(link) => Some(&*link.destination),
    ///         _ => None,
    ///     })
    /// }
    /// # let doc = essaymark::ast::sample();
    /// # assert!(destinations(&doc).count() > 0);
    /// ```
    #[must_use]
    pub fn descendants<'r>(&'r self) -> Descendants<'r, 'a> {
        NodeRef::from(self).descendants()
    }
}

impl<'a> Block<'a> {
    /// This block and every node below it; see [`Document::descendants`].
    #[must_use]
    pub fn descendants<'r>(&'r self) -> Descendants<'r, 'a> {
        NodeRef::from(self).descendants()
    }
}

impl<'a> Inline<'a> {
    /// This inline and every node below it; see [`Document::descendants`].
    #[must_use]
    pub fn descendants<'r>(&'r self) -> Descendants<'r, 'a> {
        NodeRef::from(self).descendants()
    }
}
