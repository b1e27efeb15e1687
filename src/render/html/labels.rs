//! [`Labels`]: the words that the format adds.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;

use crate::ast::{Admonition, AdmonitionKind};

/// The words that [`Html`](super::Html) adds to a document. English by default; change what you like.
///
/// ```
/// use essaymark::ast::{Admonition, AdmonitionKind, Block};
/// use essaymark::render::html::{Html, Labels};
///
/// let mut labels = Labels::default();
/// labels.footnotes = "Fußnoten".into();
/// labels.back_to_reference = "Zurück zu Stelle {}".into();
/// labels.admonitions.insert(AdmonitionKind::Note, "Hinweis".into());
///
/// let note = Block::Admonition(Box::new(Admonition::new("note", vec![])));
/// let html = Html::trusted().with_labels(labels).render(&note)?;
/// assert!(html.contains(">Hinweis</p>"));
/// # Ok::<(), essaymark::render::RenderError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Labels {
    /// The heading of the notes: `Footnotes`.
    pub footnotes: Cow<'static, str>,
    /// The label of a link from a note back to the text; `{}` stands for the reference, `1`, or `1-2` for the second
    /// one to note 1: `Back to reference {}`.
    pub back_to_reference: Cow<'static, str>,
    /// The summary of a spoiler: `Spoiler`.
    pub spoiler: Cow<'static, str>,
    /// The titles of admonitions that have none of their own; for a kind that is not here, its name with a capital.
    pub admonitions: BTreeMap<AdmonitionKind, Cow<'static, str>>,
}

impl Default for Labels {
    fn default() -> Self {
        Self {
            footnotes: "Footnotes".into(),
            back_to_reference: "Back to reference {}".into(),
            spoiler: "Spoiler".into(),
            admonitions: BTreeMap::new(),
        }
    }
}

impl Labels {
    /// The title of an admonition that has none of its own: the word as it was written for a custom kind. Allocates where
    /// it is a kind's name with a capital.
    #[must_use]
    pub fn admonition_title<'l>(&'l self, n: &'l Admonition<'_>) -> Cow<'l, str> {
        let known = self.admonitions.get(&n.kind).map(|label| &**label);
        match (known, n.kind.name()) {
            (Some(label), _) => Cow::Borrowed(label),
            (None, None) => Cow::Borrowed(&n.word),
            (None, Some(name)) => {
                let mut letters = name.chars();
                let first = letters.next().map(|c| c.to_ascii_uppercase());
                Cow::Owned(first.into_iter().chain(letters).collect())
            }
        }
    }
}
