//! The walks from the document down to the text of its blocks. Each takes its node apart without `..`, so that a new
//! field stops the build here.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::VisitMut;
use crate::ast::{
    Admonition, AdmonitionTitle, Attributes, Block, BlockId, BlockQuote, Caption, CodeBlock,
    Comment, Definition, DefinitionList, DefinitionListItem, Document, Figure, FootnoteDefinition,
    FrontMatter, Heading, HtmlBlock, LinkReferenceDefinition, List, ListItem, MathBlock, Paragraph,
    Spoiler, Subtitle, Table, TableCell, TableGroup, TableRow, Task, Term, ThematicBreak,
};

/// Visits the front matter and children of the document.
pub fn walk_document_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Document<'a>) {
    let Document {
        span: _,
        front_matter,
        children,
        rest: _,
        source: _,
        dialect: _,
        limits: _,
    } = node;
    if let Some(front_matter) = front_matter {
        visitor.visit_front_matter_mut(front_matter);
    }
    visitor.visit_blocks_mut(children);
}

/// Visits nothing: it has no parts.
pub fn walk_front_matter_mut<'a, V: VisitMut<'a> + ?Sized>(
    _visitor: &mut V,
    node: &mut FrontMatter<'a>,
) {
    let FrontMatter { span: _, value: _ } = node;
}

/// Visits each block.
pub fn walk_blocks_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, nodes: &mut Vec<Block<'a>>) {
    for node in nodes {
        visitor.visit_block_mut(node);
    }
}

/// Visits a block with the method of its kind.
pub fn walk_block_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Block<'a>) {
    match node {
        Block::Paragraph(n) => visitor.visit_paragraph_mut(n),
        Block::Heading(n) => visitor.visit_heading_mut(n),
        Block::Subtitle(n) => visitor.visit_subtitle_mut(n),
        Block::ThematicBreak(n) => visitor.visit_thematic_break_mut(n),
        Block::BlockQuote(n) => visitor.visit_block_quote_mut(n),
        Block::Admonition(n) => visitor.visit_admonition_mut(n),
        Block::Spoiler(n) => visitor.visit_spoiler_mut(n),
        Block::List(n) => visitor.visit_list_mut(n),
        Block::DefinitionList(n) => visitor.visit_definition_list_mut(n),
        Block::FootnoteDefinition(n) => visitor.visit_footnote_definition_mut(n),
        Block::LinkReferenceDefinition(n) => visitor.visit_link_reference_definition_mut(n),
        Block::Table(n) => visitor.visit_table_mut(n),
        Block::Figure(n) => visitor.visit_figure_mut(n),
        Block::CodeBlock(n) => visitor.visit_code_block_mut(n),
        Block::MathBlock(n) => visitor.visit_math_block_mut(n),
        Block::HtmlBlock(n) => visitor.visit_html_block_mut(n),
        Block::Comment(n) => visitor.visit_comment_mut(n),
    }
}

/// Visits the children, attributes and block id of a paragraph.
pub fn walk_paragraph_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Paragraph<'a>) {
    let Paragraph {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a heading.
pub fn walk_heading_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Heading<'a>) {
    let Heading {
        span: _,
        level: _,
        style: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a subtitle.
pub fn walk_subtitle_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Subtitle<'a>) {
    let Subtitle {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the attributes and block id of a thematic break.
pub fn walk_thematic_break_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut ThematicBreak<'a>,
) {
    let ThematicBreak {
        span: _,
        attributes,
        block_id,
    } = node;
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a block quote.
pub fn walk_block_quote_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut BlockQuote<'a>,
) {
    let BlockQuote {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_blocks_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the title, children, attributes and block id of an admonition.
pub fn walk_admonition_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut Admonition<'a>,
) {
    let Admonition {
        span: _,
        kind: _,
        word: _,
        meta: _,
        fold: _,
        title,
        attributes,
        block_id,
        children,
    } = node;
    if let Some(title) = title {
        visitor.visit_admonition_title_mut(title);
    }
    visitor.visit_blocks_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the children of an admonition's title.
pub fn walk_admonition_title_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut AdmonitionTitle<'a>,
) {
    let AdmonitionTitle { span: _, children } = node;
    visitor.visit_inlines_mut(children);
}

/// Visits the children, attributes and block id of a spoiler.
pub fn walk_spoiler_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Spoiler<'a>) {
    let Spoiler {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_blocks_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the items, attributes and block id of a list.
pub fn walk_list_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut List<'a>) {
    let List {
        span: _,
        kind: _,
        tight: _,
        attributes,
        block_id,
        items,
    } = node;
    for item in items {
        visitor.visit_list_item_mut(item);
    }
    ends(visitor, attributes, block_id);
}

/// Visits the box, children, attributes and block id of a list item.
pub fn walk_list_item_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut ListItem<'a>) {
    let ListItem {
        span: _,
        task,
        attributes,
        block_id,
        children,
    } = node;
    if let Some(task) = task {
        visitor.visit_task_mut(task);
    }
    visitor.visit_blocks_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits nothing: it has no parts.
pub fn walk_task_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut Task) {
    let Task {
        span: _,
        checked: _,
    } = node;
}

/// Visits the children, attributes and block id of a definition list.
pub fn walk_definition_list_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut DefinitionList<'a>,
) {
    let DefinitionList {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    for part in children {
        visitor.visit_definition_list_item_mut(part);
    }
    ends(visitor, attributes, block_id);
}

/// Visits a part of a definition list with the method of its kind.
pub fn walk_definition_list_item_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut DefinitionListItem<'a>,
) {
    match node {
        DefinitionListItem::Term(n) => visitor.visit_term_mut(n),
        DefinitionListItem::Definition(n) => visitor.visit_definition_mut(n),
        DefinitionListItem::Comment(n) => visitor.visit_comment_mut(n),
        DefinitionListItem::HtmlBlock(n) => visitor.visit_html_block_mut(n),
    }
}

/// Visits the children, attributes and block id of a term.
pub fn walk_term_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Term<'a>) {
    let Term {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a definition.
pub fn walk_definition_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut Definition<'a>,
) {
    let Definition {
        span: _,
        tight: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_blocks_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a footnote definition.
pub fn walk_footnote_definition_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut FootnoteDefinition<'a>,
) {
    let FootnoteDefinition {
        span: _,
        label: _,
        number: _,
        attributes,
        block_id,
        children,
    } = node;
    visitor.visit_blocks_mut(children);
    ends(visitor, attributes, block_id);
}

/// Visits nothing: it has no parts.
pub fn walk_link_reference_definition_mut<'a, V: VisitMut<'a> + ?Sized>(
    _visitor: &mut V,
    node: &mut LinkReferenceDefinition<'a>,
) {
    let LinkReferenceDefinition {
        span: _,
        label: _,
        destination: _,
        title: _,
    } = node;
}

/// Visits the head row, groups, attributes and block id of a table.
pub fn walk_table_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Table<'a>) {
    let Table {
        span: _,
        alignments: _,
        head,
        groups,
        attributes,
        block_id,
    } = node;
    visitor.visit_table_row_mut(head);
    for group in groups {
        visitor.visit_table_group_mut(group);
    }
    ends(visitor, attributes, block_id);
}

/// Visits the rows of a group of table rows.
pub fn walk_table_group_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut TableGroup<'a>,
) {
    let TableGroup { span: _, rows } = node;
    for row in rows {
        visitor.visit_table_row_mut(row);
    }
}

/// Visits the cells of a table row.
pub fn walk_table_row_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut TableRow<'a>) {
    let TableRow { span: _, cells } = node;
    for cell in cells {
        visitor.visit_table_cell_mut(cell);
    }
}

/// Visits the children of a table cell.
pub fn walk_table_cell_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut TableCell<'a>,
) {
    let TableCell { span: _, children } = node;
    visitor.visit_inlines_mut(children);
}

/// Visits the children, caption, attributes and block id of a figure.
pub fn walk_figure_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Figure<'a>) {
    let Figure {
        span: _,
        attributes,
        block_id,
        children,
        caption,
    } = node;
    visitor.visit_blocks_mut(children);
    visitor.visit_caption_mut(caption);
    ends(visitor, attributes, block_id);
}

/// Visits the children of a figure's caption.
pub fn walk_caption_mut<'a, V: VisitMut<'a> + ?Sized>(visitor: &mut V, node: &mut Caption<'a>) {
    let Caption {
        span: _,
        cue: _,
        children,
    } = node;
    visitor.visit_inlines_mut(children);
}

/// Visits the attributes and block id of a code block.
pub fn walk_code_block_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut CodeBlock<'a>,
) {
    let CodeBlock {
        span: _,
        style: _,
        language: _,
        meta: _,
        value: _,
        attributes,
        block_id,
    } = node;
    ends(visitor, attributes, block_id);
}

/// Visits the attributes and block id of display math.
pub fn walk_math_block_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut MathBlock<'a>,
) {
    let MathBlock {
        span: _,
        value: _,
        attributes,
        block_id,
    } = node;
    ends(visitor, attributes, block_id);
}

/// Visits the attributes and block id of a block of raw HTML.
pub fn walk_html_block_mut<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    node: &mut HtmlBlock<'a>,
) {
    let HtmlBlock {
        span: _,
        condition: _,
        indent: _,
        value: _,
        attributes,
        block_id,
    } = node;
    ends(visitor, attributes, block_id);
}

/// Visits nothing: it has no parts.
pub fn walk_comment_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut Comment<'a>) {
    let Comment { span: _, value: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_attributes_mut<'a, V: VisitMut<'a> + ?Sized>(
    _visitor: &mut V,
    node: &mut Attributes<'a>,
) {
    let Attributes { spans: _, items: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_block_id_mut<'a, V: VisitMut<'a> + ?Sized>(_visitor: &mut V, node: &mut BlockId<'a>) {
    let BlockId { span: _, name: _ } = node;
}

/// What stands after the children of a block.
fn ends<'a, V: VisitMut<'a> + ?Sized>(
    visitor: &mut V,
    attributes: &mut Option<Box<Attributes<'a>>>,
    block_id: &mut Option<Box<BlockId<'a>>>,
) {
    if let Some(attributes) = attributes {
        visitor.visit_attributes_mut(attributes);
    }
    if let Some(block_id) = block_id {
        visitor.visit_block_id_mut(block_id);
    }
}
