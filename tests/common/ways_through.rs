//! Whether the other ways through a tree agree with it.
//!
//! Where a feature named `serde` is on, this needs `serde_json`.

use essaymark::ast::visit::{self, Visit};
use essaymark::ast::{
    Admonition, AdmonitionTitle, Attributes, Autolink, BlockId, BlockQuote, Caption, CodeBlock,
    CodeSpan, Comment, Definition, DefinitionList, Document, Embed, Emphasis, Figure,
    FootnoteDefinition, FootnoteReference, FrontMatter, HardBreak, Heading, Highlight, HtmlBlock,
    HtmlInline, Image, InlineNote, Link, LinkReferenceDefinition, List, ListItem, Math, MathBlock,
    NodeRef, Paragraph, SoftBreak, Span, Spoiler, Strikethrough, Strong, Subtitle, Table,
    TableCell, TableGroup, TableRow, Tag, Task, Term, Text, ThematicBreak, Wikilink,
};

type Result = std::result::Result<(), String>;

/// Whether the other ways through a tree agree with it: `descendants`, `Visit`, `into_owned`, JSON and back. True of
/// trees made by hand too.
pub(crate) fn check(doc: &Document<'_>) -> Result {
    let mut order = Order::default();
    order.visit_document(doc);
    let descendants = doc.descendants().map(|node| (node.name(), node.span()));
    require(
        descendants.eq(order.0),
        "`descendants` and `Visit` disagree",
    )?;
    let owned = doc.clone().into_owned();
    require(owned == *doc, "`into_owned` changes it")?;
    require(
        owned.eq_ignoring_spans(doc),
        "`into_owned` changes its nodes",
    )?;
    require(
        owned.source() == doc.source(),
        "`into_owned` loses its source",
    )?;
    check_serialised(doc)
}

#[cfg(not(feature = "serde"))]
fn check_serialised(_: &Document<'_>) -> Result {
    Ok(())
}

#[cfg(feature = "serde")]
fn check_serialised(doc: &Document<'_>) -> Result {
    let json = serde_json::to_string(doc).map_err(|error| error.to_string())?;
    let back: Document<'_> = serde_json::from_str(&json)
        .map_err(|error| format!("the document's JSON cannot be read: {error}\n{json}"))?;
    require(back == *doc, "its JSON says something else")
}

fn require(holds: bool, what: &str) -> Result {
    if holds {
        Ok(())
    } else {
        Err(format!("document: {what}"))
    }
}

/// The nodes in the order of [`Visit`].
#[derive(Default)]
struct Order(Vec<(&'static str, Span)>);

/// Methods that note the node down and go on.
macro_rules! note {
    ($($visit:ident $walk:ident $node:ident($type:ty);)*) => {$(
        fn $visit(&mut self, node: &$type) {
            let seen = NodeRef::$node(node);
            self.0.push((seen.name(), seen.span()));
            visit::$walk(self, node);
        }
    )*};
}

impl<'a> Visit<'a> for Order {
    note! {
        visit_document walk_document Document(Document<'a>);
        visit_front_matter walk_front_matter FrontMatter(FrontMatter<'a>);
        visit_paragraph walk_paragraph Paragraph(Paragraph<'a>);
        visit_heading walk_heading Heading(Heading<'a>);
        visit_subtitle walk_subtitle Subtitle(Subtitle<'a>);
        visit_thematic_break walk_thematic_break ThematicBreak(ThematicBreak<'a>);
        visit_block_quote walk_block_quote BlockQuote(BlockQuote<'a>);
        visit_admonition walk_admonition Admonition(Admonition<'a>);
        visit_admonition_title walk_admonition_title AdmonitionTitle(AdmonitionTitle<'a>);
        visit_spoiler walk_spoiler Spoiler(Spoiler<'a>);
        visit_list walk_list List(List<'a>);
        visit_list_item walk_list_item ListItem(ListItem<'a>);
        visit_task walk_task Task(Task);
        visit_definition_list walk_definition_list DefinitionList(DefinitionList<'a>);
        visit_term walk_term Term(Term<'a>);
        visit_definition walk_definition Definition(Definition<'a>);
        visit_footnote_definition walk_footnote_definition FootnoteDefinition(FootnoteDefinition<'a>);
        visit_link_reference_definition walk_link_reference_definition LinkReferenceDefinition(LinkReferenceDefinition<'a>);
        visit_table walk_table Table(Table<'a>);
        visit_table_group walk_table_group TableGroup(TableGroup<'a>);
        visit_table_row walk_table_row TableRow(TableRow<'a>);
        visit_table_cell walk_table_cell TableCell(TableCell<'a>);
        visit_figure walk_figure Figure(Figure<'a>);
        visit_caption walk_caption Caption(Caption<'a>);
        visit_code_block walk_code_block CodeBlock(CodeBlock<'a>);
        visit_math_block walk_math_block MathBlock(MathBlock<'a>);
        visit_html_block walk_html_block HtmlBlock(HtmlBlock<'a>);
        visit_comment walk_comment Comment(Comment<'a>);
        visit_text walk_text Text(Text<'a>);
        visit_soft_break walk_soft_break SoftBreak(SoftBreak);
        visit_hard_break walk_hard_break HardBreak(HardBreak);
        visit_code_span walk_code_span CodeSpan(CodeSpan<'a>);
        visit_emphasis walk_emphasis Emphasis(Emphasis<'a>);
        visit_strong walk_strong Strong(Strong<'a>);
        visit_strikethrough walk_strikethrough Strikethrough(Strikethrough<'a>);
        visit_highlight walk_highlight Highlight(Highlight<'a>);
        visit_link walk_link Link(Link<'a>);
        visit_image walk_image Image(Image<'a>);
        visit_autolink walk_autolink Autolink(Autolink<'a>);
        visit_wikilink walk_wikilink Wikilink(Wikilink<'a>);
        visit_embed walk_embed Embed(Embed<'a>);
        visit_footnote_reference walk_footnote_reference FootnoteReference(FootnoteReference<'a>);
        visit_inline_note walk_inline_note InlineNote(InlineNote<'a>);
        visit_math walk_math Math(Math<'a>);
        visit_html_inline walk_html_inline HtmlInline(HtmlInline<'a>);
        visit_tag walk_tag Tag(Tag<'a>);
        visit_attributes walk_attributes Attributes(Attributes<'a>);
        visit_block_id walk_block_id BlockId(BlockId<'a>);
    }
}
