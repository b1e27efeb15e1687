//! References to footnotes, and inline notes.
//!
//! ```text
//! reference ::= "[^" label "]"
//! note      ::= "^[" inlines "]"
//!
//! claimed[^source] and noted^[With *any* inlines.]
//!        ^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^
//! ```
//!
//! A reference counts only if its label is defined; then it wins over a link. What binds tighter than links may not
//! overlap it, so it is recognized at its `]`.

use alloc::boxed::Box;

use super::bracket::Bracket;
use super::build::Place;
use super::{LeafParser, What};
use crate::Construct;
use crate::ast::{FootnoteReference, Inline, InlineNote};
use crate::diagnostic::Code;
use crate::parse::scan;

impl LeafParser<'_, '_, '_, '_> {
    /// The footnote reference that `bracket` opens and the `]` at `at` closes. Returns where it ends.
    pub(super) fn footnote(&mut self, bracket: Bracket, at: usize) -> Option<usize> {
        let inside = bracket.inside as usize;
        if self.byte(inside) != b'^' || !self.has(Construct::Footnote) {
            return None;
        }
        let end = at + 1;
        let (_, label) = scan::footnote_label(self.text.get(inside - 1..end)?).ok()?;
        let items = self.parts.items.get(bracket.items as usize..)?;
        crate::work::step(items.len());
        if !items.iter().all(is_plain) {
            return None;
        }
        let number = self.cx.labels.footnote(label)?;
        self.parts.items.truncate(bracket.items as usize);
        self.s.delimiters.truncate(bracket.delimiters as usize);
        self.s.escapes.truncate(bracket.escapes as usize);
        self.push_reference(inside - 1, end, false, number);
        Some(end)
    }

    /// Reports what would be a footnote reference if its label were defined, and became nothing else: the text between
    /// `bracket` and the `]` at `at`.
    pub(super) fn report_undefined_footnote(&mut self, bracket: Bracket, at: usize) {
        if !self.sink.is_on() || !self.has(Construct::Footnote) {
            return;
        }
        let start = bracket.inside as usize - 1;
        if let Some(text) = self.text.get(start..at + 1)
            && let Ok((_, label)) = scan::footnote_label(text)
        {
            let span = self.span(start, at + 1);
            self.sink.report_about(Code::UndefinedFootnote, span, label);
        }
    }

    /// The number of the label that `inside` refers to, being `^label` of a defined footnote.
    pub(super) fn defined_note(&self, inside: &str) -> Option<u32> {
        let label = inside.strip_prefix('^')?;
        match self.has(Construct::Footnote) {
            true => self.cx.labels.footnote(label),
            false => None,
        }
    }

    /// Adds a reference at `start..end` to the label with the number `label`. That is its own number until the notes are
    /// numbered.
    pub(super) fn push_reference(&mut self, start: usize, end: usize, bracketed: bool, label: u32) {
        let around = if bracketed { 2 } else { 1 };
        let node = FootnoteReference {
            span: self.span(start, end),
            number: label + 1,
            occurrence: 0,
            bracketed,
            label: self.raw(start + around + 1, end - around),
        };
        *self.notes += 1;
        self.push(start, end, Inline::FootnoteReference(Box::new(node)));
    }

    /// The note that `bracket` opens and the `]` at `at` closes. Returns where it ends.
    pub(super) fn note(&mut self, bracket: Bracket, at: usize) -> Option<usize> {
        let text = self.text.get(bracket.inside as usize..at)?;
        if scan::trim_end_lines(text).is_empty() {
            return None;
        }
        let height = self.fit(bracket)? + 1;
        let (children, _) = self.build(bracket.range(at), Place::Note);
        self.settle(bracket);
        let (start, end) = (bracket.start as usize, at + 1);
        let node = InlineNote {
            span: self.span(start, end),
            number: 0,
            children,
        };
        *self.notes += 1;
        self.push_tall(start, end, height, Inline::InlineNote(node));
        Some(end)
    }
}

/// Whether what is there may as well be text.
fn is_plain(item: &super::Item<'_>) -> bool {
    matches!(
        item.what,
        What::Node(Inline::Tag(_)) | What::Attributes { .. }
    )
}
