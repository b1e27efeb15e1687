//! [`Limits`]: what bounds a tree. Past a limit, marks are text.

/// Levels that containers may use. A parsed tree is at most [`LEAF_DEPTH`] levels deeper than this, which bounds the
/// stack that any walk of it needs, and keeps its JSON form within the 128 levels that JSON readers commonly allow.
const MAX_CONTAINERS: u32 = 44;

/// Levels below the innermost container: a leaf and its inlines; or a table, its group, row, cell, and inlines.
const LEAF_DEPTH: u32 = 16;

/// How deep, how wide and how long a parsed tree may get, whatever the source.
///
/// Nothing is lost at a limit: what goes beyond it is text, and a diagnostic says so (`nesting-limit`, `column-limit`,
/// `expansion-limit`). The defaults are far beyond what people write.
///
/// ```
/// use essaymark::{Dialect, Limits, Parser};
/// use essaymark::ast::Block;
///
/// let parser = Parser::new(Dialect::essay()).with_limits(Limits::new().with_containers(2));
/// let doc = parser.parse("> > two quotes");
/// let Block::BlockQuote(quote) = &doc.children[0] else { panic!() };
/// assert!(matches!(quote.children[0], Block::Paragraph(_)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    containers: u32,
    columns: usize,
    expansion: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl Limits {
    /// The defaults: 44 levels of containers, 1000 columns, 100 000 bytes of expansion.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            containers: MAX_CONTAINERS,
            columns: 1000,
            expansion: 100_000,
        }
    }

    /// At most `levels` levels for blocks that hold blocks, the document's own children being the first: 1 allows none.
    /// A list and its item are two levels. What is inside the innermost adds at most 16, so the whole tree is never
    /// deeper than `levels` + 16. The default, 44, is the most: more is taken as 44, for the stack's sake.
    #[must_use]
    pub const fn with_containers(mut self, levels: u32) -> Self {
        self.containers = match levels {
            0 => 1,
            1..MAX_CONTAINERS => levels,
            _ => MAX_CONTAINERS,
        };
        self
    }

    /// At most `columns` columns for a table. (How many missing cells HTML fills up is bounded apart from this.)
    #[must_use]
    pub const fn with_columns(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// References to link definitions add at most `bytes` bytes to a document, or as many as its source has if that is
    /// more. Each repeats its destination and title.
    #[must_use]
    pub const fn with_expansion(mut self, bytes: usize) -> Self {
        self.expansion = bytes;
        self
    }

    /// The levels for blocks that hold blocks.
    #[must_use]
    pub const fn containers(&self) -> u32 {
        self.containers
    }

    /// The columns of a table.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// The bytes that references may add to a short document.
    #[must_use]
    pub const fn expansion(&self) -> usize {
        self.expansion
    }

    /// The levels of the whole tree, the document being level 0.
    #[must_use]
    pub const fn depth(&self) -> u32 {
        self.containers + LEAF_DEPTH
    }
}
