//! [`Visit`]: look at every node of a tree.

mod walk_block;
mod walk_inline;

pub use walk_block::*;
pub use walk_inline::*;

use crate::ast::{
    Admonition, AdmonitionTitle, Attributes, Autolink, Block, BlockId, BlockQuote, Caption,
    CodeBlock, CodeSpan, Comment, Definition, DefinitionList, DefinitionListItem, Document, Embed,
    Emphasis, Figure, FootnoteDefinition, FootnoteReference, FrontMatter, HardBreak, Heading,
    Highlight, HtmlBlock, HtmlInline, Image, Inline, InlineNote, Link, LinkReferenceDefinition,
    List, ListItem, Math, MathBlock, Paragraph, SoftBreak, Spoiler, Strikethrough, Strong,
    Subtitle, Table, TableCell, TableGroup, TableRow, Tag, Task, Term, Text, ThematicBreak,
    Wikilink,
};

/// A read-only walk over a tree, in the manner of `syn`: one method for each kind of node. Override those you care for.
///
/// The default of each method calls the free function of the same name (`visit_link` calls [`walk_link`]), which visits
/// the node's parts. An override that wants to go on below the node calls it too; one that does not leaves the subtree
/// out.
///
/// Parts are visited in the order of the text: a title before the body, a figure's blocks before its caption. Attributes
/// and block ids come last in their node, since they may stand apart from it; [`Attributes`] before [`BlockId`].
///
/// The walk uses the stack, one or two small frames a level. Parsed trees have at most 60 levels. For a walk on the
/// heap, or one that keeps references to nodes, see [`Document::descendants`].
///
/// The trait can be used as `dyn Visit`.
///
/// ```
/// use essaymark::ast::visit::{self, Visit};
/// use essaymark::ast::{Block, Document, Heading, Inline, Paragraph, Text};
///
/// /// Counts words outside headings.
/// #[derive(Default)]
/// struct Words(usize);
///
/// impl<'a> Visit<'a> for Words {
///     fn visit_text(&mut self, node: &Text<'a>) {
///         self.0 += node.value.split_whitespace().count();
///     }
///     fn visit_heading(&mut self, _: &Heading<'a>) {} // does not go on
///     fn visit_paragraph(&mut self, node: &Paragraph<'a>) {
///         visit::walk_paragraph(self, node); // goes on
///     }
/// }
///
/// let text = |words: &'static str| vec![Inline::Text(Text::new(words))];
/// let doc = Document::new(vec![
///     Block::Heading(Heading::new(1, text("A pond"))),
///     Block::Paragraph(Paragraph::new(text("It was still."))),
/// ]);
/// let mut words = Words::default();
/// words.visit_document(&doc);
/// assert_eq!(words.0, 3);
/// ```
pub trait Visit<'a> {
    /// Visits the document. By default it visits its parts.
    fn visit_document(&mut self, node: &Document<'a>) {
        walk_document(self, node);
    }

    /// Visits the front matter. By default it does nothing more.
    fn visit_front_matter(&mut self, node: &FrontMatter<'a>) {
        walk_front_matter(self, node);
    }

    /// Visits a block of any kind. By default it calls the kind's own method.
    fn visit_block(&mut self, node: &Block<'a>) {
        walk_block(self, node);
    }

    /// Visits a paragraph. By default it visits its parts.
    fn visit_paragraph(&mut self, node: &Paragraph<'a>) {
        walk_paragraph(self, node);
    }

    /// Visits a heading. By default it visits its parts.
    fn visit_heading(&mut self, node: &Heading<'a>) {
        walk_heading(self, node);
    }

    /// Visits a subtitle. By default it visits its parts.
    fn visit_subtitle(&mut self, node: &Subtitle<'a>) {
        walk_subtitle(self, node);
    }

    /// Visits a thematic break. By default it visits its parts.
    fn visit_thematic_break(&mut self, node: &ThematicBreak<'a>) {
        walk_thematic_break(self, node);
    }

    /// Visits a block quote. By default it visits its parts.
    fn visit_block_quote(&mut self, node: &BlockQuote<'a>) {
        walk_block_quote(self, node);
    }

    /// Visits an admonition. By default it visits its parts.
    fn visit_admonition(&mut self, node: &Admonition<'a>) {
        walk_admonition(self, node);
    }

    /// Visits an admonition's title. By default it visits its parts.
    fn visit_admonition_title(&mut self, node: &AdmonitionTitle<'a>) {
        walk_admonition_title(self, node);
    }

    /// Visits a spoiler. By default it visits its parts.
    fn visit_spoiler(&mut self, node: &Spoiler<'a>) {
        walk_spoiler(self, node);
    }

    /// Visits a list. By default it visits its parts.
    fn visit_list(&mut self, node: &List<'a>) {
        walk_list(self, node);
    }

    /// Visits a list item. By default it visits its parts.
    fn visit_list_item(&mut self, node: &ListItem<'a>) {
        walk_list_item(self, node);
    }

    /// Visits the box of a task item. By default it does nothing more.
    fn visit_task(&mut self, node: &Task) {
        walk_task(self, node);
    }

    /// Visits a definition list. By default it visits its parts.
    fn visit_definition_list(&mut self, node: &DefinitionList<'a>) {
        walk_definition_list(self, node);
    }

    /// Visits a part of a definition list. By default it calls the kind's own method.
    fn visit_definition_list_item(&mut self, node: &DefinitionListItem<'a>) {
        walk_definition_list_item(self, node);
    }

    /// Visits a term. By default it visits its parts.
    fn visit_term(&mut self, node: &Term<'a>) {
        walk_term(self, node);
    }

    /// Visits a definition. By default it visits its parts.
    fn visit_definition(&mut self, node: &Definition<'a>) {
        walk_definition(self, node);
    }

    /// Visits a footnote definition. By default it visits its parts.
    fn visit_footnote_definition(&mut self, node: &FootnoteDefinition<'a>) {
        walk_footnote_definition(self, node);
    }

    /// Visits a link reference definition. By default it does nothing more.
    fn visit_link_reference_definition(&mut self, node: &LinkReferenceDefinition<'a>) {
        walk_link_reference_definition(self, node);
    }

    /// Visits a table. By default it visits its parts.
    fn visit_table(&mut self, node: &Table<'a>) {
        walk_table(self, node);
    }

    /// Visits a group of table rows. By default it visits its parts.
    fn visit_table_group(&mut self, node: &TableGroup<'a>) {
        walk_table_group(self, node);
    }

    /// Visits a table row, the head row included. By default it visits its parts.
    fn visit_table_row(&mut self, node: &TableRow<'a>) {
        walk_table_row(self, node);
    }

    /// Visits a table cell. By default it visits its parts.
    fn visit_table_cell(&mut self, node: &TableCell<'a>) {
        walk_table_cell(self, node);
    }

    /// Visits a figure. By default it visits its parts.
    fn visit_figure(&mut self, node: &Figure<'a>) {
        walk_figure(self, node);
    }

    /// Visits a figure's caption. By default it visits its parts.
    fn visit_caption(&mut self, node: &Caption<'a>) {
        walk_caption(self, node);
    }

    /// Visits a code block. By default it visits its parts.
    fn visit_code_block(&mut self, node: &CodeBlock<'a>) {
        walk_code_block(self, node);
    }

    /// Visits display math. By default it visits its parts.
    fn visit_math_block(&mut self, node: &MathBlock<'a>) {
        walk_math_block(self, node);
    }

    /// Visits a block of raw HTML. By default it visits its parts.
    fn visit_html_block(&mut self, node: &HtmlBlock<'a>) {
        walk_html_block(self, node);
    }

    /// Visits a comment, block or inline. By default it does nothing more.
    fn visit_comment(&mut self, node: &Comment<'a>) {
        walk_comment(self, node);
    }

    /// Visits an inline of any kind. By default it calls the kind's own method.
    fn visit_inline(&mut self, node: &Inline<'a>) {
        walk_inline(self, node);
    }

    /// Visits text. By default it does nothing more.
    fn visit_text(&mut self, node: &Text<'a>) {
        walk_text(self, node);
    }

    /// Visits a soft break. By default it does nothing more.
    fn visit_soft_break(&mut self, node: &SoftBreak) {
        walk_soft_break(self, node);
    }

    /// Visits a hard break. By default it does nothing more.
    fn visit_hard_break(&mut self, node: &HardBreak) {
        walk_hard_break(self, node);
    }

    /// Visits a code span. By default it visits its parts.
    fn visit_code_span(&mut self, node: &CodeSpan<'a>) {
        walk_code_span(self, node);
    }

    /// Visits emphasis. By default it visits its parts.
    fn visit_emphasis(&mut self, node: &Emphasis<'a>) {
        walk_emphasis(self, node);
    }

    /// Visits strong emphasis. By default it visits its parts.
    fn visit_strong(&mut self, node: &Strong<'a>) {
        walk_strong(self, node);
    }

    /// Visits struck-out text. By default it visits its parts.
    fn visit_strikethrough(&mut self, node: &Strikethrough<'a>) {
        walk_strikethrough(self, node);
    }

    /// Visits highlighted text. By default it visits its parts.
    fn visit_highlight(&mut self, node: &Highlight<'a>) {
        walk_highlight(self, node);
    }

    /// Visits a link. By default it visits its parts.
    fn visit_link(&mut self, node: &Link<'a>) {
        walk_link(self, node);
    }

    /// Visits an image. By default it visits its parts.
    fn visit_image(&mut self, node: &Image<'a>) {
        walk_image(self, node);
    }

    /// Visits an autolink. By default it does nothing more.
    fn visit_autolink(&mut self, node: &Autolink<'a>) {
        walk_autolink(self, node);
    }

    /// Visits a wikilink. By default it visits its parts.
    fn visit_wikilink(&mut self, node: &Wikilink<'a>) {
        walk_wikilink(self, node);
    }

    /// Visits an embed. By default it visits its parts.
    fn visit_embed(&mut self, node: &Embed<'a>) {
        walk_embed(self, node);
    }

    /// Visits a footnote reference. By default it does nothing more.
    fn visit_footnote_reference(&mut self, node: &FootnoteReference<'a>) {
        walk_footnote_reference(self, node);
    }

    /// Visits an inline note. By default it visits its parts.
    fn visit_inline_note(&mut self, node: &InlineNote<'a>) {
        walk_inline_note(self, node);
    }

    /// Visits inline math. By default it does nothing more.
    fn visit_math(&mut self, node: &Math<'a>) {
        walk_math(self, node);
    }

    /// Visits a piece of raw HTML in running text. By default it does nothing more.
    fn visit_html_inline(&mut self, node: &HtmlInline<'a>) {
        walk_html_inline(self, node);
    }

    /// Visits a tag. By default it does nothing more.
    fn visit_tag(&mut self, node: &Tag<'a>) {
        walk_tag(self, node);
    }

    /// Visits attributes. By default it does nothing more.
    fn visit_attributes(&mut self, node: &Attributes<'a>) {
        walk_attributes(self, node);
    }

    /// Visits a block id. By default it does nothing more.
    fn visit_block_id(&mut self, node: &BlockId<'a>) {
        walk_block_id(self, node);
    }
}
