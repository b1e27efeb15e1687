//! Which constructs are on: [`Dialect`] and [`Construct`].

use core::fmt;

/// A construct that can be switched on or off. CommonMark itself is always on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Construct {
    /// YAML front matter between `---` lines.
    FrontMatter,
    /// `> [!kind] title`
    Admonition,
    /// `> ! hidden`
    Spoiler,
    /// `: definition` below a term.
    DefinitionList,
    /// `[^label]` and `[^label]:`
    Footnote,
    /// `^[an inline note]`
    InlineNote,
    /// `Subtitle: text`
    Subtitle,
    /// GFM tables.
    Table,
    /// `===` rows that divide a table's body, and `|` within `[[…]]` in a cell. Needs [`Table`](Self::Table).
    TableGroup,
    /// Captions: `Figure:`, `Table:`, `Code:`, `Video:`, `Equation:`, `Source:`.
    Figure,
    /// `$x$` and `$$x$$`
    Math,
    /// `{#id .class key=value}`
    Attributes,
    /// `%% … %%`
    Comment,
    /// `- [ ] item`
    TaskList,
    /// `~~text~~` and `~text~`
    Strikethrough,
    /// `==text==`
    Highlight,
    /// `[[target]]` and `![[target]]`
    Wikilink,
    /// `#tag`
    Tag,
    /// `^block-id` at the end of a block.
    BlockId,
    /// Addresses in text become links.
    LiteralAutolink,
    /// East Asian punctuation does not count as punctuation for emphasis.
    CjkEmphasis,
}

impl Construct {
    /// Every construct, in the order of their declaration.
    pub const ALL: &'static [Self] = &[
        Self::FrontMatter,
        Self::Admonition,
        Self::Spoiler,
        Self::DefinitionList,
        Self::Footnote,
        Self::InlineNote,
        Self::Subtitle,
        Self::Table,
        Self::TableGroup,
        Self::Figure,
        Self::Math,
        Self::Attributes,
        Self::Comment,
        Self::TaskList,
        Self::Strikethrough,
        Self::Highlight,
        Self::Wikilink,
        Self::Tag,
        Self::BlockId,
        Self::LiteralAutolink,
        Self::CjkEmphasis,
    ];

    /// The stable name, in snake case: `"front_matter"`. The same as serde writes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front_matter",
            Self::Admonition => "admonition",
            Self::Spoiler => "spoiler",
            Self::DefinitionList => "definition_list",
            Self::Footnote => "footnote",
            Self::InlineNote => "inline_note",
            Self::Subtitle => "subtitle",
            Self::Table => "table",
            Self::TableGroup => "table_group",
            Self::Figure => "figure",
            Self::Math => "math",
            Self::Attributes => "attributes",
            Self::Comment => "comment",
            Self::TaskList => "task_list",
            Self::Strikethrough => "strikethrough",
            Self::Highlight => "highlight",
            Self::Wikilink => "wikilink",
            Self::Tag => "tag",
            Self::BlockId => "block_id",
            Self::LiteralAutolink => "literal_autolink",
            Self::CjkEmphasis => "cjk_emphasis",
        }
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The [`name`](Construct::name).
impl fmt::Display for Construct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A set of [`Construct`]s: what [`parse_with`](crate::parse_with) recognises beyond CommonMark.
///
/// A construct that is off costs nothing, and its marks are text. The default is [`essay`](Self::essay).
///
/// ```
/// use essaymark::{Construct, Dialect};
/// let dialect = Dialect::gfm().with(Construct::Math);
/// assert!(dialect.has(Construct::Math) && !dialect.has(Construct::Wikilink));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dialect {
    bits: u32,
}

impl Dialect {
    /// CommonMark 0.31.2, with every construct off.
    #[must_use]
    pub const fn commonmark() -> Self {
        Self { bits: 0 }
    }

    /// GitHub's: tables, strikethrough, task lists, literal autolinks, footnotes.
    #[must_use]
    pub const fn gfm() -> Self {
        Self::commonmark()
            .with(Construct::Table)
            .with(Construct::Strikethrough)
            .with(Construct::TaskList)
            .with(Construct::LiteralAutolink)
            .with(Construct::Footnote)
    }

    /// Essay Markdown: every construct but [`Construct::CjkEmphasis`].
    #[must_use]
    pub const fn essay() -> Self {
        Self {
            bits: (1 << Construct::ALL.len()) - 1,
        }
        .without(Construct::CjkEmphasis)
    }

    /// The same with `construct` on.
    #[must_use]
    pub const fn with(self, construct: Construct) -> Self {
        Self {
            bits: self.bits | construct.bit(),
        }
    }

    /// The same with `construct` off.
    #[must_use]
    pub const fn without(self, construct: Construct) -> Self {
        Self {
            bits: self.bits & !construct.bit(),
        }
    }

    /// Whether `construct` is on.
    #[must_use]
    #[inline]
    pub const fn has(self, construct: Construct) -> bool {
        self.bits & construct.bit() != 0
    }

    /// The constructs that are on, in the order of [`Construct::ALL`].
    pub fn constructs(self) -> impl Iterator<Item = Construct> {
        let all = Construct::ALL.iter().copied();
        all.filter(move |&construct| self.has(construct))
    }
}

impl Default for Dialect {
    fn default() -> Self {
        Self::essay()
    }
}

impl FromIterator<Construct> for Dialect {
    fn from_iter<I: IntoIterator<Item = Construct>>(constructs: I) -> Self {
        constructs.into_iter().fold(Self::commonmark(), Self::with)
    }
}

impl fmt::Debug for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.constructs()).finish()
    }
}

/// A list of the constructs that are on.
#[cfg(feature = "serde")]
impl serde::Serialize for Dialect {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.constructs())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Dialect {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let constructs: alloc::vec::Vec<Construct> = serde::Deserialize::deserialize(deserializer)?;
        Ok(constructs.into_iter().collect())
    }
}
