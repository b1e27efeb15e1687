//! [`VisitMut`]: change any node of a tree in place.

mod walk_block;
mod walk_inline;

use alloc::vec::Vec;

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

/// A walk over a tree that may change it: one method for each kind of node. Override those you care for.
///
/// It works as [`Visit`](super::visit::Visit) does, in the same order, with the same free functions to go on below a
/// node: `visit_link_mut` calls [`walk_link_mut`]. Besides, [`visit_blocks_mut`](Self::visit_blocks_mut) and
/// [`visit_inlines_mut`](Self::visit_inlines_mut) see the whole list of a node's children, and may change it.
///
/// ```
/// use essaymark::ast::visit_mut::{self, VisitMut};
/// use essaymark::ast::{Block, Comment, Document, Inline, Link, Paragraph, Text};
///
/// /// Makes links absolute and drops comments.
/// struct Publish;
///
/// impl<'a> VisitMut<'a> for Publish {
///     fn visit_link_mut(&mut self, node: &mut Link<'a>) {
///         if node.destination.starts_with('/') {
///             node.destination.to_mut().insert_str(0, "https://example.org");
///         }
///         visit_mut::walk_link_mut(self, node);
///     }
///     fn visit_blocks_mut(&mut self, nodes: &mut Vec<Block<'a>>) {
///         nodes.retain(|node| !matches!(node, Block::Comment(_)));
///         visit_mut::walk_blocks_mut(self, nodes);
///     }
/// }
///
/// let link = Link::new("/pond", vec![Inline::Text(Text::new("the pond"))]);
/// let mut doc = Document::new(vec![
///     Block::Comment(Comment::new("for later")),
///     Block::Paragraph(Paragraph::new(vec![Inline::Link(Box::new(link))])),
/// ]);
/// Publish.visit_document_mut(&mut doc);
///
/// let [Block::Paragraph(paragraph)] = &doc.children[..] else { panic!() };
/// let Inline::Link(link) = &paragraph.children[0] else { panic!() };
/// assert_eq!(link.destination, "https://example.org/pond");
/// ```
pub trait VisitMut<'a> {
    /// Visits the document. By default it visits its parts.
    fn visit_document_mut(&mut self, node: &mut Document<'a>) {
        walk_document_mut(self, node);
    }

    /// Visits the front matter. By default it does nothing more.
    fn visit_front_matter_mut(&mut self, node: &mut FrontMatter<'a>) {
        walk_front_matter_mut(self, node);
    }

    /// Visits the blocks of a container: the place to add, remove or replace some. By default it visits each.
    fn visit_blocks_mut(&mut self, nodes: &mut Vec<Block<'a>>) {
        walk_blocks_mut(self, nodes);
    }

    /// Visits a block of any kind. By default it calls the kind's own method.
    fn visit_block_mut(&mut self, node: &mut Block<'a>) {
        walk_block_mut(self, node);
    }

    /// Visits a paragraph. By default it visits its parts.
    fn visit_paragraph_mut(&mut self, node: &mut Paragraph<'a>) {
        walk_paragraph_mut(self, node);
    }

    /// Visits a heading. By default it visits its parts.
    fn visit_heading_mut(&mut self, node: &mut Heading<'a>) {
        walk_heading_mut(self, node);
    }

    /// Visits a subtitle. By default it visits its parts.
    fn visit_subtitle_mut(&mut self, node: &mut Subtitle<'a>) {
        walk_subtitle_mut(self, node);
    }

    /// Visits a thematic break. By default it visits its parts.
    fn visit_thematic_break_mut(&mut self, node: &mut ThematicBreak<'a>) {
        walk_thematic_break_mut(self, node);
    }

    /// Visits a block quote. By default it visits its parts.
    fn visit_block_quote_mut(&mut self, node: &mut BlockQuote<'a>) {
        walk_block_quote_mut(self, node);
    }

    /// Visits an admonition. By default it visits its parts.
    fn visit_admonition_mut(&mut self, node: &mut Admonition<'a>) {
        walk_admonition_mut(self, node);
    }

    /// Visits an admonition's title. By default it visits its parts.
    fn visit_admonition_title_mut(&mut self, node: &mut AdmonitionTitle<'a>) {
        walk_admonition_title_mut(self, node);
    }

    /// Visits a spoiler. By default it visits its parts.
    fn visit_spoiler_mut(&mut self, node: &mut Spoiler<'a>) {
        walk_spoiler_mut(self, node);
    }

    /// Visits a list. By default it visits its parts.
    fn visit_list_mut(&mut self, node: &mut List<'a>) {
        walk_list_mut(self, node);
    }

    /// Visits a list item. By default it visits its parts.
    fn visit_list_item_mut(&mut self, node: &mut ListItem<'a>) {
        walk_list_item_mut(self, node);
    }

    /// Visits the box of a task item. By default it does nothing more.
    fn visit_task_mut(&mut self, node: &mut Task) {
        walk_task_mut(self, node);
    }

    /// Visits a definition list. By default it visits its parts.
    fn visit_definition_list_mut(&mut self, node: &mut DefinitionList<'a>) {
        walk_definition_list_mut(self, node);
    }

    /// Visits a part of a definition list. By default it calls the kind's own method.
    fn visit_definition_list_item_mut(&mut self, node: &mut DefinitionListItem<'a>) {
        walk_definition_list_item_mut(self, node);
    }

    /// Visits a term. By default it visits its parts.
    fn visit_term_mut(&mut self, node: &mut Term<'a>) {
        walk_term_mut(self, node);
    }

    /// Visits a definition. By default it visits its parts.
    fn visit_definition_mut(&mut self, node: &mut Definition<'a>) {
        walk_definition_mut(self, node);
    }

    /// Visits a footnote definition. By default it visits its parts.
    fn visit_footnote_definition_mut(&mut self, node: &mut FootnoteDefinition<'a>) {
        walk_footnote_definition_mut(self, node);
    }

    /// Visits a link reference definition. By default it does nothing more.
    fn visit_link_reference_definition_mut(&mut self, node: &mut LinkReferenceDefinition<'a>) {
        walk_link_reference_definition_mut(self, node);
    }

    /// Visits a table. By default it visits its parts.
    fn visit_table_mut(&mut self, node: &mut Table<'a>) {
        walk_table_mut(self, node);
    }

    /// Visits a group of table rows. By default it visits its parts.
    fn visit_table_group_mut(&mut self, node: &mut TableGroup<'a>) {
        walk_table_group_mut(self, node);
    }

    /// Visits a table row, the head row included. By default it visits its parts.
    fn visit_table_row_mut(&mut self, node: &mut TableRow<'a>) {
        walk_table_row_mut(self, node);
    }

    /// Visits a table cell. By default it visits its parts.
    fn visit_table_cell_mut(&mut self, node: &mut TableCell<'a>) {
        walk_table_cell_mut(self, node);
    }

    /// Visits a figure. By default it visits its parts.
    fn visit_figure_mut(&mut self, node: &mut Figure<'a>) {
        walk_figure_mut(self, node);
    }

    /// Visits a figure's caption. By default it visits its parts.
    fn visit_caption_mut(&mut self, node: &mut Caption<'a>) {
        walk_caption_mut(self, node);
    }

    /// Visits a code block. By default it visits its parts.
    fn visit_code_block_mut(&mut self, node: &mut CodeBlock<'a>) {
        walk_code_block_mut(self, node);
    }

    /// Visits display math. By default it visits its parts.
    fn visit_math_block_mut(&mut self, node: &mut MathBlock<'a>) {
        walk_math_block_mut(self, node);
    }

    /// Visits a block of raw HTML. By default it visits its parts.
    fn visit_html_block_mut(&mut self, node: &mut HtmlBlock<'a>) {
        walk_html_block_mut(self, node);
    }

    /// Visits a comment, block or inline. By default it does nothing more.
    fn visit_comment_mut(&mut self, node: &mut Comment<'a>) {
        walk_comment_mut(self, node);
    }

    /// Visits the inlines of a container: the place to add, remove or replace some. By default it visits each.
    fn visit_inlines_mut(&mut self, nodes: &mut Vec<Inline<'a>>) {
        walk_inlines_mut(self, nodes);
    }

    /// Visits an inline of any kind. By default it calls the kind's own method.
    fn visit_inline_mut(&mut self, node: &mut Inline<'a>) {
        walk_inline_mut(self, node);
    }

    /// Visits text. By default it does nothing more.
    fn visit_text_mut(&mut self, node: &mut Text<'a>) {
        walk_text_mut(self, node);
    }

    /// Visits a soft break. By default it does nothing more.
    fn visit_soft_break_mut(&mut self, node: &mut SoftBreak) {
        walk_soft_break_mut(self, node);
    }

    /// Visits a hard break. By default it does nothing more.
    fn visit_hard_break_mut(&mut self, node: &mut HardBreak) {
        walk_hard_break_mut(self, node);
    }

    /// Visits a code span. By default it visits its parts.
    fn visit_code_span_mut(&mut self, node: &mut CodeSpan<'a>) {
        walk_code_span_mut(self, node);
    }

    /// Visits emphasis. By default it visits its parts.
    fn visit_emphasis_mut(&mut self, node: &mut Emphasis<'a>) {
        walk_emphasis_mut(self, node);
    }

    /// Visits strong emphasis. By default it visits its parts.
    fn visit_strong_mut(&mut self, node: &mut Strong<'a>) {
        walk_strong_mut(self, node);
    }

    /// Visits struck-out text. By default it visits its parts.
    fn visit_strikethrough_mut(&mut self, node: &mut Strikethrough<'a>) {
        walk_strikethrough_mut(self, node);
    }

    /// Visits highlighted text. By default it visits its parts.
    fn visit_highlight_mut(&mut self, node: &mut Highlight<'a>) {
        walk_highlight_mut(self, node);
    }

    /// Visits a link. By default it visits its parts.
    fn visit_link_mut(&mut self, node: &mut Link<'a>) {
        walk_link_mut(self, node);
    }

    /// Visits an image. By default it visits its parts.
    fn visit_image_mut(&mut self, node: &mut Image<'a>) {
        walk_image_mut(self, node);
    }

    /// Visits an autolink. By default it does nothing more.
    fn visit_autolink_mut(&mut self, node: &mut Autolink<'a>) {
        walk_autolink_mut(self, node);
    }

    /// Visits a wikilink. By default it visits its parts.
    fn visit_wikilink_mut(&mut self, node: &mut Wikilink<'a>) {
        walk_wikilink_mut(self, node);
    }

    /// Visits an embed. By default it visits its parts.
    fn visit_embed_mut(&mut self, node: &mut Embed<'a>) {
        walk_embed_mut(self, node);
    }

    /// Visits a footnote reference. By default it does nothing more.
    fn visit_footnote_reference_mut(&mut self, node: &mut FootnoteReference<'a>) {
        walk_footnote_reference_mut(self, node);
    }

    /// Visits an inline note. By default it visits its parts.
    fn visit_inline_note_mut(&mut self, node: &mut InlineNote<'a>) {
        walk_inline_note_mut(self, node);
    }

    /// Visits inline math. By default it does nothing more.
    fn visit_math_mut(&mut self, node: &mut Math<'a>) {
        walk_math_mut(self, node);
    }

    /// Visits a piece of raw HTML in running text. By default it does nothing more.
    fn visit_html_inline_mut(&mut self, node: &mut HtmlInline<'a>) {
        walk_html_inline_mut(self, node);
    }

    /// Visits a tag. By default it does nothing more.
    fn visit_tag_mut(&mut self, node: &mut Tag<'a>) {
        walk_tag_mut(self, node);
    }

    /// Visits attributes. By default it does nothing more.
    fn visit_attributes_mut(&mut self, node: &mut Attributes<'a>) {
        walk_attributes_mut(self, node);
    }

    /// Visits a block id. By default it does nothing more.
    fn visit_block_id_mut(&mut self, node: &mut BlockId<'a>) {
        walk_block_id_mut(self, node);
    }
}
