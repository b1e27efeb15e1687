//! `{#id .class key=value}`: [`Attributes`], and `^id`: [`BlockId`].

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Span;

/// Attributes written in braces after an inline, at the end of a heading or paragraph, or alone below a block.
///
/// Several groups that belong to one node are merged in source order. Nothing is dropped: a repeated `#id` or key stays
/// in [`items`](Self::items), and the look-ups below return the one that wins, the last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Attributes<'a> {
    /// One span for each `{…}` that was merged here, braces included, in source order.
    pub spans: Vec<Span>,
    /// The items in source order.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub items: Vec<Attribute<'a>>,
}

/// One item of [`Attributes`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Attribute<'a> {
    /// `#id`, without the `#`.
    #[cfg_attr(feature = "serde", serde(borrow))]
    Id(Cow<'a, str>),
    /// `.class`, without the dot.
    #[cfg_attr(feature = "serde", serde(borrow))]
    Class(Cow<'a, str>),
    /// `key=value` or `key="value"`.
    Pair(
        #[cfg_attr(feature = "serde", serde(borrow))] Cow<'a, str>,
        #[cfg_attr(feature = "serde", serde(borrow))] Cow<'a, str>,
    ),
}

impl<'a> Attributes<'a> {
    /// Attributes made by hand, without spans.
    #[must_use]
    pub fn new(items: Vec<Attribute<'a>>) -> Self {
        Self {
            spans: Vec::new(),
            items,
        }
    }

    /// Adds the group at `span`. Most nodes have only one, so the first allocates for no more.
    pub(crate) fn add_group(
        &mut self,
        span: Span,
        items: impl ExactSizeIterator<Item = Attribute<'a>>,
    ) {
        if self.spans.is_empty() {
            self.spans.reserve_exact(1);
            self.items.reserve_exact(items.len());
        }
        self.spans.push(span);
        self.items.extend(items);
    }

    /// The id: the last `#id` written. `id=…` pairs do not count here, though HTML writes them if there is no `#id`.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        crate::work::step(self.items.len());
        self.items.iter().rev().find_map(|item| match item {
            Attribute::Id(id) => Some(&**id),
            _ => None,
        })
    }

    /// The classes in source order, repeats included.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.items.iter().filter_map(|item| match item {
            Attribute::Class(class) => Some(&**class),
            _ => None,
        })
    }

    /// The value of `key` (compared byte for byte): the last one written.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        crate::work::step(self.items.len());
        self.items.iter().rev().find_map(|item| match item {
            Attribute::Pair(k, v) if k == key => Some(&**v),
            _ => None,
        })
    }

    /// The `key=value` pairs in source order; of a repeated key only the last. Allocates an index of the keys if there
    /// are several.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        crate::work::step(self.items.len());
        let all = || self.all_pairs().enumerate();
        let several = all().nth(1).is_some();
        // Where each key stands last.
        let mut last = alloc::collections::BTreeMap::new();
        if several {
            last.extend(all().map(|(at, (key, _))| (key, at)));
        }
        all().filter_map(move |(at, pair)| {
            (!several || last.get(pair.0) == Some(&at)).then_some(pair)
        })
    }

    /// All `key=value` pairs in source order.
    pub(crate) fn all_pairs(&self) -> impl DoubleEndedIterator<Item = (&str, &str)> {
        self.items.iter().filter_map(|item| match item {
            Attribute::Pair(key, value) => Some((&**key, &**value)),
            _ => None,
        })
    }
}

/// A block id, `^first-para` at the end of a block: a name that other documents link to as `[[page#^first-para]]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct BlockId<'a> {
    /// From the `^` to the end of the name.
    pub span: Span,
    /// The name, without the `^`: ASCII letters, digits, `-` and `_`, at least one letter.
    #[cfg_attr(feature = "serde", serde(borrow))]
    pub name: Cow<'a, str>,
}

impl<'a> BlockId<'a> {
    /// A block id made by hand.
    #[must_use]
    pub fn new(name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            span: Span::default(),
            name: name.into(),
        }
    }
}
