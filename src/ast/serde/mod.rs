//! The serialised form of trees: what serde writes and reads, with the feature `serde`.
//!
//! Most nodes derive `Serialize` and `Deserialize` where they are defined. A tree nests through [`Block`], [`Inline`] and
//! [`DefinitionListItem`] alone, and begins with a [`Document`]: these four have a second definition, their [serialised
//! form](data), for serde to derive on. So trees deeper than any that is parsed are an error when they are written or
//! read, not a stack overflow. The levels of a tree are counted [as it is written](write_limit), those of data [as it is
//! read](read_limit).

mod borrow;
mod data;
mod read_limit;
mod write_limit;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Block, DefinitionListItem, Document, Inline};
use data::{BlockData, DefinitionListItemData, DocumentData, InlineData};
use read_limit::Limited;
use write_limit::Level;

pub(super) use borrow::borrowed_option;

/// `Serialize` for a node by its data.
macro_rules! write_by_data {
    ($($node:ident: $data:ident),*) => {
        $(impl Serialize for $node<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let _level = Level::enter(self)?;
                $data::serialize(self, serializer)
            }
        })*
    };
}

write_by_data!(Document: DocumentData, Block: BlockData, Inline: InlineData, DefinitionListItem: DefinitionListItemData);

/// `Deserialize` for a node by its data.
macro_rules! read_by_data {
    ($($node:ident: $data:ident),*) => {
        $(impl<'de: 'a, 'a> Deserialize<'de> for $node<'a> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $data::deserialize(deserializer)
            }
        })*
    };
}

read_by_data!(Block: BlockData, Inline: InlineData, DefinitionListItem: DefinitionListItemData);

/// With the limit, which then holds for all that is in the document. A block or an inline that is read by itself has no
/// limit: everything would be compiled twice for each kind of node, with the limit and without.
impl<'de: 'a, 'a> Deserialize<'de> for Document<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        DocumentData::deserialize(Limited::new(deserializer))
    }
}
