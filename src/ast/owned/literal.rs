//! `into_owned` of blocks whose content is kept as it was written.

use super::{owned_attributes, owned_block_id, string};
use crate::ast::{CodeBlock, HtmlBlock, MathBlock};

impl CodeBlock<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> CodeBlock<'static> {
        let Self {
            span,
            style,
            language,
            meta,
            value,
            attributes,
            block_id,
        } = self;
        CodeBlock {
            span,
            style,
            language: language.map(string),
            meta: meta.map(string),
            value: string(value),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl MathBlock<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> MathBlock<'static> {
        let Self {
            span,
            value,
            attributes,
            block_id,
        } = self;
        MathBlock {
            span,
            value: string(value),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}

impl HtmlBlock<'_> {
    /// The same, borrowing nothing; see [`Document::into_owned`](crate::ast::Document::into_owned).
    #[must_use]
    pub fn into_owned(self) -> HtmlBlock<'static> {
        let Self {
            span,
            condition,
            indent,
            value,
            attributes,
            block_id,
        } = self;
        HtmlBlock {
            span,
            condition,
            indent,
            value: string(value),
            attributes: owned_attributes(attributes),
            block_id: owned_block_id(block_id),
        }
    }
}
