//! `into_owned`: the same tree, borrowing nothing from the source.
//!
//! Every node is taken apart without `..`, so that a new field stops the build here.

mod block;
mod inline;
mod list;
mod literal;
mod table;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::ast::{
    Attribute, Attributes, Block, BlockId, Document, FrontMatter, Inline, Reference, Section,
};

impl Document<'_> {
    /// The same document, borrowing nothing: every string of the tree is copied, and so is the
    /// [source](Document::source).
    ///
    /// It compares equal to what it was made from, and its spans still slice the source. Only
    /// [`span_of`](Document::span_of) returns `None`, since its strings are no longer part of the source.
    ///
    /// ```
    /// use essaymark::ast::Document;
    ///
    /// fn load() -> Document<'static> {
    ///     let text = String::from("It was *still*.");
    ///     essaymark::parse(&text).into_owned()
    /// }
    /// let doc = std::thread::spawn(load).join().unwrap();
    /// assert_eq!(doc.source(), "It was *still*.");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        let Self {
            span,
            front_matter,
            children,
            rest,
            source,
            dialect,
            limits,
        } = self;
        Document {
            span,
            front_matter: front_matter.map(FrontMatter::into_owned),
            children: blocks(children),
            rest: string(rest),
            source: string(source),
            dialect,
            limits,
        }
    }
}

impl FrontMatter<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> FrontMatter<'static> {
        let Self { span, value } = self;
        FrontMatter {
            span,
            value: string(value),
        }
    }
}

impl Attributes<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Attributes<'static> {
        let Self { spans, items } = self;
        Attributes {
            spans,
            items: items.into_iter().map(Attribute::into_owned).collect(),
        }
    }
}

impl BlockId<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> BlockId<'static> {
        let Self { span, name } = self;
        BlockId {
            span,
            name: string(name),
        }
    }
}

impl Attribute<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Attribute<'static> {
        match self {
            Self::Id(id) => Attribute::Id(string(id)),
            Self::Class(class) => Attribute::Class(string(class)),
            Self::Pair(key, value) => Attribute::Pair(string(key), string(value)),
        }
    }
}

impl Reference<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Reference<'static> {
        match self {
            Self::Inline => Reference::Inline,
            Self::Full(label) => Reference::Full(string(label)),
            Self::Collapsed => Reference::Collapsed,
            Self::Shortcut => Reference::Shortcut,
        }
    }
}

impl Section<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> Section<'static> {
        match self {
            Self::Heading(heading) => Section::Heading(string(heading)),
            Self::Block(name) => Section::Block(string(name)),
        }
    }
}

fn string(value: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(value.into_owned())
}

fn blocks(nodes: Vec<Block<'_>>) -> Vec<Block<'static>> {
    nodes.into_iter().map(Block::into_owned).collect()
}

fn inlines(nodes: Vec<Inline<'_>>) -> Vec<Inline<'static>> {
    nodes.into_iter().map(Inline::into_owned).collect()
}

fn owned_attributes(attributes: Option<Box<Attributes<'_>>>) -> Option<Box<Attributes<'static>>> {
    attributes.map(|attributes| Box::new(attributes.into_owned()))
}

fn owned_block_id(block_id: Option<Box<BlockId<'_>>>) -> Option<Box<BlockId<'static>>> {
    block_id.map(|block_id| Box::new(block_id.into_owned()))
}
