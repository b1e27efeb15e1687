//! How deep and how wide a document may get. Past a limit, marks are text.

/// Levels of the tree, the document being level 0. A list and its item count one each, as do a table, its row group,
/// row and cell. It bounds the stack that any walk of a parsed tree needs, and keeps the JSON form of the tree within
/// the 128 levels that JSON readers commonly allow.
pub(crate) const MAX_DEPTH: u32 = 60;

/// Levels that block containers may use of [`MAX_DEPTH`]; inlines have the rest.
pub(crate) const MAX_BLOCK_DEPTH: u32 = 44;

/// Columns of a table.
pub(crate) const MAX_COLUMNS: usize = 1000;
