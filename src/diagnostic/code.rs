//! The one list of [`Code`]s.

use core::fmt;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably not what the author meant.
    Warning,
    /// Readers will see something broken.
    Error,
}

/// What a diagnostic is about. Its [`name`](Self::name) is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Code {
    /// The source has 4 GiB or more; points at the end of what was parsed.
    SourceTooLong,
    /// A construct is nested too deep and stayed text; points at its marker.
    NestingLimit,
    /// A table has too many columns and stayed text; points at its delimiter row.
    ColumnLimit,
    /// Reference links expand to more text than is allowed, and one stayed text; points at it.
    ExpansionLimit,
    /// The first line is `---` and the next could begin front matter, but nothing closes it; points at the first line.
    UnclosedFrontMatter,
    /// Blank `>` lines stand before an admonition's head; points at the first of them.
    BlankBeforeAdmonition,
    /// `[!kind]` begins a line but not a quote; a blank line is probably missing. Points at the marker.
    MisplacedAdmonition,
    /// `[!kind]` stands 4 or more columns past the `>`, and so is code; points at the marker.
    IndentedAdmonition,
    /// The kind of an admonition is not known; points at the word.
    UnknownAdmonitionKind,
    /// A `: ` line has no term, and is text; points at the colon.
    DefinitionWithoutTerm,
    /// A footnote reference has no definition, and is text; points at it.
    UndefinedFootnote,
    /// A footnote label is defined again; points at the label, related to the first definition.
    DuplicateFootnote,
    /// Nothing refers to a footnote; points at its label.
    UnusedFootnote,
    /// A link reference names a label that is not defined, and is text; points at it.
    UndefinedReference,
    /// A link label is defined again; points at the definition, related to the first.
    DuplicateReference,
    /// A link leads nowhere; points at it.
    EmptyDestination,
    /// A link's destination has blanks in it, so it is not a link; points at the destination, suggests the `<…>` form.
    BlankInDestination,
    /// A caption has nothing before it that it could belong to; points at the cue.
    CaptionWithoutFigure,
    /// Attributes stand alone with no block before them, and are text; points at them.
    AttributesWithoutBlock,
    /// A code fence is not closed; points at the opening fence.
    UnclosedCodeFence,
    /// Display math is not closed; points at the opening `$$`.
    UnclosedMath,
    /// Display math opens at the end of a line of text; points at the `$$`.
    MathOpenedInText,
    /// A `%%` comment is not closed; points at the opener.
    UnclosedComment,
    /// Text follows a block comment's closer on its line, and belongs to the comment; points at that text.
    TextAfterComment,
    /// An HTML comment is not closed; points at the opener.
    UnclosedHtmlComment,
    /// Text follows `-->` on a comment's last line, and is raw HTML; points at that text.
    TextAfterHtmlComment,
    /// A table row has more cells than the table has columns; points at the first cell too many.
    ExcessCells,
}

impl Code {
    /// Every code, in the order of their declaration.
    pub const ALL: &'static [Self] = &[
        Self::SourceTooLong,
        Self::NestingLimit,
        Self::ColumnLimit,
        Self::ExpansionLimit,
        Self::UnclosedFrontMatter,
        Self::BlankBeforeAdmonition,
        Self::MisplacedAdmonition,
        Self::IndentedAdmonition,
        Self::UnknownAdmonitionKind,
        Self::DefinitionWithoutTerm,
        Self::UndefinedFootnote,
        Self::DuplicateFootnote,
        Self::UnusedFootnote,
        Self::UndefinedReference,
        Self::DuplicateReference,
        Self::EmptyDestination,
        Self::BlankInDestination,
        Self::CaptionWithoutFigure,
        Self::AttributesWithoutBlock,
        Self::UnclosedCodeFence,
        Self::UnclosedMath,
        Self::MathOpenedInText,
        Self::UnclosedComment,
        Self::TextAfterComment,
        Self::UnclosedHtmlComment,
        Self::TextAfterHtmlComment,
        Self::ExcessCells,
    ];

    /// The stable name, in kebab case: `"empty-destination"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.entry().name
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.entry().severity
    }

    /// What it says, in a few words: lower case, no full stop.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.entry().summary
    }

    #[rustfmt::skip]
    const fn entry(self) -> Entry {
        use Severity::{Error, Info, Warning};
        match self {
            Self::SourceTooLong => Entry::new("source-too-long", Error, "only the first 4 GiB were parsed"),
            Self::NestingLimit => Entry::new("nesting-limit", Warning, "nested too deep, taken as text"),
            Self::ColumnLimit => Entry::new("column-limit", Warning, "too many columns, taken as text"),
            Self::ExpansionLimit => Entry::new("expansion-limit", Warning, "references expand to too much text, taken as text"),
            Self::UnclosedFrontMatter => Entry::new("unclosed-front-matter", Warning, "the front matter is not closed, taken as text"),
            Self::BlankBeforeAdmonition => Entry::new("blank-before-admonition", Info, "blank lines before the head of an admonition"),
            Self::MisplacedAdmonition => Entry::new("misplaced-admonition", Warning, "an admonition starts only at the start of a quote; is a blank line missing before it?"),
            Self::IndentedAdmonition => Entry::new("indented-admonition", Warning, "indented four columns, so this is code, not an admonition"),
            Self::UnknownAdmonitionKind => Entry::new("unknown-admonition-kind", Info, "not a known kind of admonition"),
            Self::DefinitionWithoutTerm => Entry::new("definition-without-term", Warning, "no term for this definition, taken as text"),
            Self::UndefinedFootnote => Entry::new("undefined-footnote", Warning, "footnote is not defined, taken as text"),
            Self::DuplicateFootnote => Entry::new("duplicate-footnote", Warning, "footnote is defined twice; the first counts"),
            Self::UnusedFootnote => Entry::new("unused-footnote", Warning, "nothing refers to this footnote"),
            Self::UndefinedReference => Entry::new("undefined-reference", Warning, "link label is not defined, taken as text"),
            Self::DuplicateReference => Entry::new("duplicate-reference", Warning, "link label is defined twice; the first counts"),
            Self::EmptyDestination => Entry::new("empty-destination", Warning, "the link leads nowhere"),
            Self::BlankInDestination => Entry::new("blank-in-destination", Warning, "a destination with blanks needs <…>, so this is not a link"),
            Self::CaptionWithoutFigure => Entry::new("caption-without-figure", Warning, "nothing here that this could caption"),
            Self::AttributesWithoutBlock => Entry::new("attributes-without-block", Warning, "no block before these attributes, taken as text"),
            Self::UnclosedCodeFence => Entry::new("unclosed-code-fence", Warning, "the code fence is not closed"),
            Self::UnclosedMath => Entry::new("unclosed-math", Warning, "the math is not closed"),
            Self::MathOpenedInText => Entry::new("math-opened-in-text", Info, "display math opens at the end of a line of text"),
            Self::UnclosedComment => Entry::new("unclosed-comment", Warning, "the comment is not closed"),
            Self::TextAfterComment => Entry::new("text-after-comment", Warning, "text after the end of a comment belongs to it"),
            Self::UnclosedHtmlComment => Entry::new("unclosed-html-comment", Warning, "the HTML comment is not closed"),
            Self::TextAfterHtmlComment => Entry::new("text-after-html-comment", Warning, "text after the end of an HTML comment is raw HTML"),
            Self::ExcessCells => Entry::new("excess-cells", Warning, "more cells than the table has columns"),
        }
    }
}

/// The [`name`](Code::name).
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What there is to say about a code.
struct Entry {
    name: &'static str,
    severity: Severity,
    summary: &'static str,
}

impl Entry {
    const fn new(name: &'static str, severity: Severity, summary: &'static str) -> Self {
        Self {
            name,
            severity,
            summary,
        }
    }
}
