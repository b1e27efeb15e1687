//! The tree: what a document *is*. No parsing and no output here.
//!
//! [`Document`] holds [`Block`]s, blocks hold blocks or [`Inline`]s, and every node has a [`Span`]. Nodes are plain
//! structs with public fields; those that may grow are `#[non_exhaustive]` and have a `new`. Strings are
//! [`Cow`](std::borrow::Cow)s that borrow from the source wherever their value is a slice of it.

mod admonition_kind;
mod attributes;
mod block;
#[cfg(feature = "serde")]
mod borrow;
mod children;
mod definition_list;
mod descendants;
mod document;
mod eq;
mod figure;
mod footnote;
mod footnotes;
mod inline;
mod link;
mod list;
mod literal;
mod node_ref;
mod owned;
mod plain_text;
mod quote;
mod sample;
mod span;
mod table;
pub mod visit;
pub mod visit_mut;
mod wikilink;

pub use admonition_kind::AdmonitionKind;
pub use attributes::{Attribute, Attributes, BlockId};
pub use block::{Block, Comment, Heading, HeadingStyle, Paragraph, Subtitle, ThematicBreak};
pub use children::Children;
pub use definition_list::{Definition, DefinitionList, DefinitionListItem, Term};
pub use descendants::Descendants;
pub use document::{Document, FrontMatter};
pub use figure::{Caption, Cue, Figure};
pub use footnote::{FootnoteDefinition, FootnoteReference, InlineNote};
pub(crate) use footnotes::number_notes;
pub use footnotes::{Footnote, FootnoteBody};
pub use inline::{
    CodeSpan, Emphasis, HardBreak, Highlight, HtmlInline, Inline, Math, SoftBreak, Strikethrough,
    Strong, Tag, Text,
};
pub use link::{Autolink, AutolinkKind, Image, Link, LinkReferenceDefinition, Reference};
pub use list::{List, ListItem, ListKind, Task};
pub use literal::{CodeBlock, CodeBlockStyle, HtmlBlock, MathBlock};
pub use node_ref::NodeRef;
pub use plain_text::plain_text;
pub use quote::{Admonition, AdmonitionTitle, BlockQuote, Fold, Spoiler};
pub use sample::sample;
pub use span::Span;
pub use table::{Alignment, Table, TableCell, TableGroup, TableRow};
pub use visit::Visit;
pub use visit_mut::VisitMut;
pub use wikilink::{Embed, Section, Size, Wikilink};
