//! [`Ground`]: the marks a node is written with.

/// The innermost node a byte stands in, as far as its marks go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    Document,
    FrontMatter,
    /// Paragraphs, cells, terms, titles: their text is all there is.
    Leaf,
    Heading,
    ThematicBreak,
    BlockQuote,
    Admonition,
    List,
    Definition,
    FootnoteDefinition,
    LinkReferenceDefinition,
    Table,
    TableRow,
    Figure,
    Code,
    Math,
    Html,
    Comment,
    HardBreak,
    Emphasis,
    Strikethrough,
    Highlight,
    Link,
    Image,
    Autolink,
    Wikilink,
    Footnote,
    Tag,
    Attributes,
    BlockId,
}

impl Ground {
    /// The characters that may stand outside every value, beside blanks, line ends and quote markers at line starts.
    pub(crate) fn marks(self) -> &'static str {
        match self {
            Self::Document | Self::Leaf | Self::List | Self::Html => "",
            Self::FrontMatter => "-.",
            Self::Heading => "#=-",
            Self::ThematicBreak => "-_*",
            Self::BlockQuote => ">",
            Self::Admonition => ">[]!|+-",
            Self::Definition => ":",
            Self::FootnoteDefinition => "[]^:",
            Self::LinkReferenceDefinition => "[]:<>\"'()",
            Self::Table => "|-:=",
            Self::TableRow => "|",
            Self::Figure | Self::HardBreak => "\\",
            Self::Code => "`~",
            Self::Math => "$",
            Self::Comment => "%",
            Self::Emphasis => "*_",
            Self::Strikethrough => "~",
            Self::Highlight => "=",
            Self::Link => "[]()<>\"'",
            Self::Image => "![]()<>\"'",
            Self::Autolink => "<>",
            Self::Wikilink => "![]|#^\\",
            Self::Footnote => "[]^",
            Self::Tag => "#",
            Self::Attributes => "{}#.=\"'",
            Self::BlockId => "^",
        }
    }
}
