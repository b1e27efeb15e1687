//! [`NodeRef`]: a reference to a node of any kind.

use super::{
    Admonition, AdmonitionTitle, Attributes, Autolink, Block, BlockId, BlockQuote, Caption,
    Children, CodeBlock, CodeSpan, Comment, Definition, DefinitionList, DefinitionListItem,
    Descendants, Document, Embed, Emphasis, Figure, FootnoteDefinition, FootnoteReference,
    FrontMatter, HardBreak, Heading, Highlight, HtmlBlock, HtmlInline, Image, Inline, InlineNote,
    Link, LinkReferenceDefinition, List, ListItem, Math, MathBlock, Paragraph, SoftBreak, Span,
    Spoiler, Strikethrough, Strong, Subtitle, Table, TableCell, TableGroup, TableRow, Tag, Task,
    Term, Text, ThematicBreak, Wikilink,
};

/// A reference to a node of any kind. `'r` is the borrow of the tree, `'a` the tree's own borrow of the source.
///
/// ```
/// use essaymark::ast::{Block, Document, Emphasis, Inline, NodeRef, Paragraph, Text};
///
/// let text = |text: &'static str| Inline::Text(Text::new(text));
/// let doc = Document::new(vec![Block::Paragraph(Paragraph::new(vec![
///     text("still "),
///     Inline::Emphasis(Emphasis::new(vec![text("water")])),
/// ]))]);
/// let names: Vec<_> = doc.descendants().map(NodeRef::name).collect();
/// assert_eq!(names, ["document", "paragraph", "text", "emphasis", "text"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NodeRef<'r, 'a> {
    /// The document.
    Document(&'r Document<'a>),
    /// The front matter.
    FrontMatter(&'r FrontMatter<'a>),
    /// A paragraph.
    Paragraph(&'r Paragraph<'a>),
    /// A heading.
    Heading(&'r Heading<'a>),
    /// A subtitle.
    Subtitle(&'r Subtitle<'a>),
    /// A thematic break.
    ThematicBreak(&'r ThematicBreak<'a>),
    /// A block quote.
    BlockQuote(&'r BlockQuote<'a>),
    /// An admonition.
    Admonition(&'r Admonition<'a>),
    /// An admonition's title.
    AdmonitionTitle(&'r AdmonitionTitle<'a>),
    /// A spoiler.
    Spoiler(&'r Spoiler<'a>),
    /// A list.
    List(&'r List<'a>),
    /// A list item.
    ListItem(&'r ListItem<'a>),
    /// The box of a task item.
    Task(&'r Task),
    /// A definition list.
    DefinitionList(&'r DefinitionList<'a>),
    /// A term.
    Term(&'r Term<'a>),
    /// A definition.
    Definition(&'r Definition<'a>),
    /// A footnote definition.
    FootnoteDefinition(&'r FootnoteDefinition<'a>),
    /// A link reference definition.
    LinkReferenceDefinition(&'r LinkReferenceDefinition<'a>),
    /// A table.
    Table(&'r Table<'a>),
    /// A group of table rows.
    TableGroup(&'r TableGroup<'a>),
    /// A table row, the head row included.
    TableRow(&'r TableRow<'a>),
    /// A table cell.
    TableCell(&'r TableCell<'a>),
    /// A figure.
    Figure(&'r Figure<'a>),
    /// A figure's caption.
    Caption(&'r Caption<'a>),
    /// A code block.
    CodeBlock(&'r CodeBlock<'a>),
    /// Display math.
    MathBlock(&'r MathBlock<'a>),
    /// A block of raw HTML.
    HtmlBlock(&'r HtmlBlock<'a>),
    /// A comment, block or inline.
    Comment(&'r Comment<'a>),
    /// Text.
    Text(&'r Text<'a>),
    /// A soft break.
    SoftBreak(&'r SoftBreak),
    /// A hard break.
    HardBreak(&'r HardBreak),
    /// A code span.
    CodeSpan(&'r CodeSpan<'a>),
    /// Emphasis.
    Emphasis(&'r Emphasis<'a>),
    /// Strong emphasis.
    Strong(&'r Strong<'a>),
    /// Struck-out text.
    Strikethrough(&'r Strikethrough<'a>),
    /// Highlighted text.
    Highlight(&'r Highlight<'a>),
    /// A link.
    Link(&'r Link<'a>),
    /// An image.
    Image(&'r Image<'a>),
    /// An autolink.
    Autolink(&'r Autolink<'a>),
    /// A wikilink.
    Wikilink(&'r Wikilink<'a>),
    /// An embed.
    Embed(&'r Embed<'a>),
    /// A footnote reference.
    FootnoteReference(&'r FootnoteReference<'a>),
    /// An inline note.
    InlineNote(&'r InlineNote<'a>),
    /// Inline math.
    Math(&'r Math<'a>),
    /// A piece of raw HTML in running text.
    HtmlInline(&'r HtmlInline<'a>),
    /// A tag.
    Tag(&'r Tag<'a>),
    /// Attributes.
    Attributes(&'r Attributes<'a>),
    /// A block id.
    BlockId(&'r BlockId<'a>),
}

impl<'r, 'a> NodeRef<'r, 'a> {
    /// The node's span. For attributes, which may be written in several places, it is the smallest span that covers them
    /// all.
    #[must_use]
    pub fn span(self) -> Span {
        match self {
            Self::Document(n) => n.span,
            Self::FrontMatter(n) => n.span,
            Self::Paragraph(n) => n.span,
            Self::Heading(n) => n.span,
            Self::Subtitle(n) => n.span,
            Self::ThematicBreak(n) => n.span,
            Self::BlockQuote(n) => n.span,
            Self::Admonition(n) => n.span,
            Self::AdmonitionTitle(n) => n.span,
            Self::Spoiler(n) => n.span,
            Self::List(n) => n.span,
            Self::ListItem(n) => n.span,
            Self::Task(n) => n.span,
            Self::DefinitionList(n) => n.span,
            Self::Term(n) => n.span,
            Self::Definition(n) => n.span,
            Self::FootnoteDefinition(n) => n.span,
            Self::LinkReferenceDefinition(n) => n.span,
            Self::Table(n) => n.span,
            Self::TableGroup(n) => n.span,
            Self::TableRow(n) => n.span,
            Self::TableCell(n) => n.span,
            Self::Figure(n) => n.span,
            Self::Caption(n) => n.span,
            Self::CodeBlock(n) => n.span,
            Self::MathBlock(n) => n.span,
            Self::HtmlBlock(n) => n.span,
            Self::Comment(n) => n.span,
            Self::Text(n) => n.span,
            Self::SoftBreak(n) => n.span,
            Self::HardBreak(n) => n.span,
            Self::CodeSpan(n) => n.span,
            Self::Emphasis(n) => n.span,
            Self::Strong(n) => n.span,
            Self::Strikethrough(n) => n.span,
            Self::Highlight(n) => n.span,
            Self::Link(n) => n.span,
            Self::Image(n) => n.span,
            Self::Autolink(n) => n.span,
            Self::Wikilink(n) => n.span,
            Self::Embed(n) => n.span,
            Self::FootnoteReference(n) => n.span,
            Self::InlineNote(n) => n.span,
            Self::Math(n) => n.span,
            Self::HtmlInline(n) => n.span,
            Self::Tag(n) => n.span,
            Self::Attributes(n) => n
                .spans
                .iter()
                .copied()
                .reduce(Span::join)
                .unwrap_or_default(),
            Self::BlockId(n) => n.span,
        }
    }

    /// The kind's name in snake case: for blocks and inlines, the `type` of their serialised form.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Document(_) => "document",
            Self::FrontMatter(_) => "front_matter",
            Self::Paragraph(_) => "paragraph",
            Self::Heading(_) => "heading",
            Self::Subtitle(_) => "subtitle",
            Self::ThematicBreak(_) => "thematic_break",
            Self::BlockQuote(_) => "block_quote",
            Self::Admonition(_) => "admonition",
            Self::AdmonitionTitle(_) => "admonition_title",
            Self::Spoiler(_) => "spoiler",
            Self::List(_) => "list",
            Self::ListItem(_) => "list_item",
            Self::Task(_) => "task",
            Self::DefinitionList(_) => "definition_list",
            Self::Term(_) => "term",
            Self::Definition(_) => "definition",
            Self::FootnoteDefinition(_) => "footnote_definition",
            Self::LinkReferenceDefinition(_) => "link_reference_definition",
            Self::Table(_) => "table",
            Self::TableGroup(_) => "table_group",
            Self::TableRow(_) => "table_row",
            Self::TableCell(_) => "table_cell",
            Self::Figure(_) => "figure",
            Self::Caption(_) => "caption",
            Self::CodeBlock(_) => "code_block",
            Self::MathBlock(_) => "math_block",
            Self::HtmlBlock(_) => "html_block",
            Self::Comment(_) => "comment",
            Self::Text(_) => "text",
            Self::SoftBreak(_) => "soft_break",
            Self::HardBreak(_) => "hard_break",
            Self::CodeSpan(_) => "code_span",
            Self::Emphasis(_) => "emphasis",
            Self::Strong(_) => "strong",
            Self::Strikethrough(_) => "strikethrough",
            Self::Highlight(_) => "highlight",
            Self::Link(_) => "link",
            Self::Image(_) => "image",
            Self::Autolink(_) => "autolink",
            Self::Wikilink(_) => "wikilink",
            Self::Embed(_) => "embed",
            Self::FootnoteReference(_) => "footnote_reference",
            Self::InlineNote(_) => "inline_note",
            Self::Math(_) => "math",
            Self::HtmlInline(_) => "html_inline",
            Self::Tag(_) => "tag",
            Self::Attributes(_) => "attributes",
            Self::BlockId(_) => "block_id",
        }
    }

    /// The nodes directly below this one, in the order in which [`Visit`](super::Visit) visits them. Allocates nothing.
    ///
    /// In a parsed tree their spans lie in this node's and do not overlap. Attributes and block ids keep the place where
    /// they were written, which may be outside their node.
    #[must_use]
    pub fn children(self) -> Children<'r, 'a> {
        Children::of(self)
    }

    /// This node and all below it, each before its children. See [`Document::descendants`].
    #[must_use]
    pub fn descendants(self) -> Descendants<'r, 'a> {
        Descendants::new(self)
    }
}

impl<'r, 'a> From<&'r Block<'a>> for NodeRef<'r, 'a> {
    fn from(node: &'r Block<'a>) -> Self {
        match node {
            Block::Paragraph(n) => Self::Paragraph(n),
            Block::Heading(n) => Self::Heading(n),
            Block::Subtitle(n) => Self::Subtitle(n),
            Block::ThematicBreak(n) => Self::ThematicBreak(n),
            Block::BlockQuote(n) => Self::BlockQuote(n),
            Block::Admonition(n) => Self::Admonition(n),
            Block::Spoiler(n) => Self::Spoiler(n),
            Block::List(n) => Self::List(n),
            Block::DefinitionList(n) => Self::DefinitionList(n),
            Block::FootnoteDefinition(n) => Self::FootnoteDefinition(n),
            Block::LinkReferenceDefinition(n) => Self::LinkReferenceDefinition(n),
            Block::Table(n) => Self::Table(n),
            Block::Figure(n) => Self::Figure(n),
            Block::CodeBlock(n) => Self::CodeBlock(n),
            Block::MathBlock(n) => Self::MathBlock(n),
            Block::HtmlBlock(n) => Self::HtmlBlock(n),
            Block::Comment(n) => Self::Comment(n),
        }
    }
}

impl<'r, 'a> From<&'r Inline<'a>> for NodeRef<'r, 'a> {
    fn from(node: &'r Inline<'a>) -> Self {
        match node {
            Inline::Text(n) => Self::Text(n),
            Inline::SoftBreak(n) => Self::SoftBreak(n),
            Inline::HardBreak(n) => Self::HardBreak(n),
            Inline::CodeSpan(n) => Self::CodeSpan(n),
            Inline::Emphasis(n) => Self::Emphasis(n),
            Inline::Strong(n) => Self::Strong(n),
            Inline::Strikethrough(n) => Self::Strikethrough(n),
            Inline::Highlight(n) => Self::Highlight(n),
            Inline::Link(n) => Self::Link(n),
            Inline::Image(n) => Self::Image(n),
            Inline::Autolink(n) => Self::Autolink(n),
            Inline::Wikilink(n) => Self::Wikilink(n),
            Inline::Embed(n) => Self::Embed(n),
            Inline::FootnoteReference(n) => Self::FootnoteReference(n),
            Inline::InlineNote(n) => Self::InlineNote(n),
            Inline::Math(n) => Self::Math(n),
            Inline::HtmlInline(n) => Self::HtmlInline(n),
            Inline::Comment(n) => Self::Comment(n),
            Inline::Tag(n) => Self::Tag(n),
        }
    }
}

impl<'r, 'a> From<&'r DefinitionListItem<'a>> for NodeRef<'r, 'a> {
    fn from(node: &'r DefinitionListItem<'a>) -> Self {
        match node {
            DefinitionListItem::Term(n) => Self::Term(n),
            DefinitionListItem::Definition(n) => Self::Definition(n),
            DefinitionListItem::Comment(n) => Self::Comment(n),
            DefinitionListItem::HtmlBlock(n) => Self::HtmlBlock(n),
        }
    }
}

impl<'r, 'a> From<&'r Document<'a>> for NodeRef<'r, 'a> {
    fn from(node: &'r Document<'a>) -> Self {
        Self::Document(node)
    }
}
