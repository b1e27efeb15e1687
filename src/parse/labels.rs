//! What references may name: [`Labels`].

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::ast::Span;
use crate::label::normalize;
use crate::map::{Entry, Map};

/// The labels that a document defines. `parse/mod.rs` fills it from what the block parser found, the inline parser looks
/// labels up in it.
///
/// Empty ones allocate nothing.
#[derive(Debug, Default)]
pub(crate) struct Labels<'a> {
    links: Map<Cow<'a, str>, LinkTarget<'a>>,
    /// The numbers of the footnotes' labels, in the order of their first definitions.
    footnotes: Map<Cow<'a, str>, u32>,
    /// Of each definition of a footnote, in the order of the text, the number of its label.
    footnote_definitions: Vec<u32>,
}

/// What a link label stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LinkTarget<'a> {
    /// The destination, decoded.
    pub(crate) destination: Cow<'a, str>,
    /// The title, decoded.
    pub(crate) title: Option<Cow<'a, str>>,
    /// The definition.
    pub(crate) span: Span,
}

impl<'a> Labels<'a> {
    /// Defines the link label `label` (as written, without brackets) unless it is defined already; returns the span of
    /// the earlier definition in that case.
    pub(crate) fn define_link(
        &mut self,
        label: Cow<'a, str>,
        target: LinkTarget<'a>,
    ) -> Option<Span> {
        match self.links.entry(normalize_cow(label)) {
            Entry::Occupied(first) => Some(first.get().span),
            Entry::Vacant(free) => {
                free.insert(target);
                None
            }
        }
    }

    /// Records that the footnote `label` (as written, without `[^` and `]`) is defined.
    pub(crate) fn define_footnote(&mut self, label: Cow<'a, str>) {
        let next = self.footnotes.len() as u32;
        let number = *self.footnotes.entry(normalize_cow(label)).or_insert(next);
        self.footnote_definitions.push(number);
    }

    /// What the link label `label` stands for.
    pub(crate) fn link(&self, label: &str) -> Option<&LinkTarget<'a>> {
        match self.links.is_empty() {
            true => None,
            false => self.links.get(&*normalize(label)),
        }
    }

    /// The number of the footnote label `label`, if that is defined.
    pub(crate) fn footnote(&self, label: &str) -> Option<u32> {
        match self.footnotes.is_empty() {
            true => None,
            false => self.footnotes.get(&*normalize(label)).copied(),
        }
    }

    /// The number of the label of the footnote definition `index`.
    pub(crate) fn defined_by(&self, index: u32) -> Option<u32> {
        self.footnote_definitions.get(index as usize).copied()
    }
}

fn normalize_cow(label: Cow<'_, str>) -> Cow<'_, str> {
    match label {
        Cow::Borrowed(label) => normalize(label),
        Cow::Owned(label) => Cow::Owned(normalize(&label).into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_definition_wins() {
        let target = |destination: &'static str, at| LinkTarget {
            destination: destination.into(),
            title: None,
            span: Span::new(at, at + 1),
        };
        let mut labels = Labels::default();
        assert!(labels.link("a").is_none());
        assert_eq!(labels.define_link("Foo".into(), target("/1", 0)), None);
        assert_eq!(
            labels.define_link("fOO".into(), target("/2", 9)),
            Some(Span::new(0, 1))
        );
        assert_eq!(labels.link("FOO").map(|t| &*t.destination), Some("/1"));
        labels.define_footnote("Note".into());
        labels.define_footnote("other".into());
        labels.define_footnote(" NOTE ".into());
        assert_eq!(labels.footnote("note"), Some(0));
        assert_eq!(labels.footnote("no"), None);
        let defined = (0..4).map(|index| labels.defined_by(index));
        assert!(defined.eq([Some(0), Some(1), Some(0), None]));
    }
}
