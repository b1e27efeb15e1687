//! [`Document`] and its [`FrontMatter`].

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Block, Span};
use crate::{Dialect, Limits};

/// A parsed document, or one made by hand.
///
/// It borrows from the source alone; [`into_owned`](Self::into_owned) returns one that borrows nothing. It is `Send`
/// and `Sync`, and its fields are there to be read, taken and changed.
///
/// Equality compares the tree: [`span`](Self::span), [`front_matter`](Self::front_matter), [`children`](Self::children)
/// and [`rest`](Self::rest), with all spans. See [`eq_ignoring_spans`](Self::eq_ignoring_spans) for one without. The
/// source and dialect that the document remembers for its look-ups are not compared.
///
/// # Serialised form
///
/// With the feature `serde`, a document can be written to any format and read from the self-describing ones (JSON, YAML,
/// CBOR). Blocks, inlines and the parts of definition lists say their `type`, in snake case; spans are `[start, end]`;
/// what is absent is left out. The source is not part of it. Strings that the input holds unescaped are borrowed from it,
/// so it must be something that lives on, a `&str` or a `&serde_json::Value`, and not a reader. The tree of a parsed
/// document is never deeper than `serde_json` reads by default.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Document<'a> {
    /// The whole source.
    pub span: Span,
    /// The front matter.
    pub front_matter: Option<FrontMatter<'a>>,
    /// The blocks.
    pub children: Vec<Block<'a>>,
    /// The part of the source that no [`Span`] can reach: empty unless the source has 4 GiB or more. Then the tree
    /// covers the lines that end before that, `rest` holds the others unparsed, a diagnostic says so, and renderers
    /// write it as plain text after the last block.
    pub rest: Cow<'a, str>,
    /// The source, for [`span_of`](Self::span_of) and diagnostics; not part of the serialised form.
    pub(crate) source: Cow<'a, str>,
    /// The dialect it was parsed with, for diagnostics.
    pub(crate) dialect: Dialect,
    /// The limits it was parsed with, for diagnostics.
    pub(crate) limits: Limits,
}

impl PartialEq for Document<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.span == other.span
            && self.front_matter == other.front_matter
            && self.children == other.children
            && self.rest == other.rest
    }
}

impl Eq for Document<'_> {}

impl<'a> Document<'a> {
    /// A document made by hand.
    #[must_use]
    pub fn new(children: Vec<Block<'a>>) -> Self {
        Self {
            children,
            ..Self::default()
        }
    }

    /// The source the document was parsed from; empty for one made by hand or deserialised.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The dialect the document was parsed with.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Where `slice` stands in the source, if it was borrowed from it: so is every non-empty [`Cow::Borrowed`] of a parsed
    /// tree. `None` for any other string, equal or not, and for all strings of a document made owned. Constant time.
    ///
    /// ```
    /// use essaymark::ast::Block;
    /// let source = "> [!note] Title";
    /// let doc = essaymark::parse(source);
    /// let Block::Admonition(note) = &doc.children[0] else { panic!() };
    /// assert_eq!(doc.span_of(&note.word), Some((4..8).into()));
    /// assert_eq!(doc.span_of("note"), None);
    /// ```
    #[must_use]
    pub fn span_of(&self, slice: &str) -> Option<Span> {
        let Cow::Borrowed(source) = self.source else {
            return None;
        };
        crate::source::span_of(source, slice)
    }
}

/// The front matter of a document: YAML, kept raw.
///
/// ```
/// let doc = essaymark::parse("---\ntitle: A pond\n---\n\nText.");
/// assert_eq!(doc.front_matter.unwrap().value, "title: A pond\n");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FrontMatter<'a> {
    /// From the opening `---` to the end of the closing line, its ending left out.
    pub span: Span,
    /// The lines between, raw, with their endings.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub value: Cow<'a, str>,
}

impl<'a> FrontMatter<'a> {
    /// Front matter made by hand.
    #[must_use]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            value: value.into(),
        }
    }
}
