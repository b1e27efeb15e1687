//! What references may name: [`Labels`].

use alloc::borrow::Cow;

use crate::ast::Span;
use crate::label::normalize;
use crate::map::{Entry, Map, Set};

/// The labels that a document defines. The block parser fills it, the inline parser asks it.
///
/// Empty ones allocate nothing.
#[derive(Debug, Default)]
pub(crate) struct Labels<'a> {
    links: Map<Cow<'a, str>, LinkTarget<'a>>,
    footnotes: Set<Cow<'a, str>>,
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
    /// Defines the link label `label` (as written, without brackets) unless it is defined already; answers with the
    /// span of the earlier definition in that case.
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

    /// Notes that the footnote `label` (as written, without `[^` and `]`) is defined.
    pub(crate) fn define_footnote(&mut self, label: Cow<'a, str>) {
        self.footnotes.insert(normalize_cow(label));
    }

    /// What the link label `label` stands for.
    pub(crate) fn link(&self, label: &str) -> Option<&LinkTarget<'a>> {
        match self.links.is_empty() {
            true => None,
            false => self.links.get(&*normalize(label)),
        }
    }

    /// Whether the footnote `label` is defined.
    pub(crate) fn has_footnote(&self, label: &str) -> bool {
        !self.footnotes.is_empty() && self.footnotes.contains(&*normalize(label))
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
        assert!(labels.has_footnote("note") && !labels.has_footnote("no"));
    }
}
