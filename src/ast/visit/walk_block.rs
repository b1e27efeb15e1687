//! The walks from the document down to the text of its blocks. Each takes its node apart without `..`, so that a new
//! field stops the build here.

use alloc::boxed::Box;

use super::Visit;
use super::walk_inline::each_inline;
use crate::ast::{
    Admonition, AdmonitionTitle, Attributes, Block, BlockId, BlockQuote, Caption, CodeBlock,
    Comment, Definition, DefinitionList, DefinitionListItem, Document, Figure, FootnoteDefinition,
    FrontMatter, Heading, HtmlBlock, LinkReferenceDefinition, List, ListItem, MathBlock, Paragraph,
    Spoiler, Subtitle, Table, TableCell, TableGroup, TableRow, Task, Term, ThematicBreak,
};

/// Visits the front matter and children of the document.
pub fn walk_document<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Document<'a>) {
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
        visitor.visit_front_matter(front_matter);
    }
    each_block(visitor, children);
}

/// Visits nothing: it has no parts.
pub fn walk_front_matter<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &FrontMatter<'a>) {
    let FrontMatter { span: _, value: _ } = node;
}

/// Visits a block with the method of its kind.
pub fn walk_block<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Block<'a>) {
    match node {
        Block::Paragraph(n) => visitor.visit_paragraph(n),
        Block::Heading(n) => visitor.visit_heading(n),
        Block::Subtitle(n) => visitor.visit_subtitle(n),
        Block::ThematicBreak(n) => visitor.visit_thematic_break(n),
        Block::BlockQuote(n) => visitor.visit_block_quote(n),
        Block::Admonition(n) => visitor.visit_admonition(n),
        Block::Spoiler(n) => visitor.visit_spoiler(n),
        Block::List(n) => visitor.visit_list(n),
        Block::DefinitionList(n) => visitor.visit_definition_list(n),
        Block::FootnoteDefinition(n) => visitor.visit_footnote_definition(n),
        Block::LinkReferenceDefinition(n) => visitor.visit_link_reference_definition(n),
        Block::Table(n) => visitor.visit_table(n),
        Block::Figure(n) => visitor.visit_figure(n),
        Block::CodeBlock(n) => visitor.visit_code_block(n),
        Block::MathBlock(n) => visitor.visit_math_block(n),
        Block::HtmlBlock(n) => visitor.visit_html_block(n),
        Block::Comment(n) => visitor.visit_comment(n),
    }
}

/// Visits the children, attributes and block id of a paragraph.
pub fn walk_paragraph<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Paragraph<'a>) {
    let Paragraph {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    each_inline(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a heading.
pub fn walk_heading<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Heading<'a>) {
    let Heading {
        span: _,
        level: _,
        style: _,
        attributes,
        block_id,
        children,
    } = node;
    each_inline(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a subtitle.
pub fn walk_subtitle<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Subtitle<'a>) {
    let Subtitle {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    each_inline(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the attributes and block id of a thematic break.
pub fn walk_thematic_break<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &ThematicBreak<'a>) {
    let ThematicBreak {
        span: _,
        attributes,
        block_id,
    } = node;
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a block quote.
pub fn walk_block_quote<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &BlockQuote<'a>) {
    let BlockQuote {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    each_block(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the title, children, attributes and block id of an admonition.
pub fn walk_admonition<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Admonition<'a>) {
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
        visitor.visit_admonition_title(title);
    }
    each_block(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the children of an admonition's title.
pub fn walk_admonition_title<'a, V: Visit<'a> + ?Sized>(
    visitor: &mut V,
    node: &AdmonitionTitle<'a>,
) {
    let AdmonitionTitle { span: _, children } = node;
    each_inline(visitor, children);
}

/// Visits the children, attributes and block id of a spoiler.
pub fn walk_spoiler<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Spoiler<'a>) {
    let Spoiler {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    each_block(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the items, attributes and block id of a list.
pub fn walk_list<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &List<'a>) {
    let List {
        span: _,
        kind: _,
        tight: _,
        attributes,
        block_id,
        items,
    } = node;
    for item in items {
        visitor.visit_list_item(item);
    }
    ends(visitor, attributes, block_id);
}

/// Visits the box, children, attributes and block id of a list item.
pub fn walk_list_item<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &ListItem<'a>) {
    let ListItem {
        span: _,
        task,
        attributes,
        block_id,
        children,
    } = node;
    if let Some(task) = task {
        visitor.visit_task(task);
    }
    each_block(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits nothing: it has no parts.
pub fn walk_task<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Task) {
    let Task {
        span: _,
        checked: _,
    } = node;
}

/// Visits the children, attributes and block id of a definition list.
pub fn walk_definition_list<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &DefinitionList<'a>) {
    let DefinitionList {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    for part in children {
        visitor.visit_definition_list_item(part);
    }
    ends(visitor, attributes, block_id);
}

/// Visits a part of a definition list with the method of its kind.
pub fn walk_definition_list_item<'a, V: Visit<'a> + ?Sized>(
    visitor: &mut V,
    node: &DefinitionListItem<'a>,
) {
    match node {
        DefinitionListItem::Term(n) => visitor.visit_term(n),
        DefinitionListItem::Definition(n) => visitor.visit_definition(n),
        DefinitionListItem::Comment(n) => visitor.visit_comment(n),
        DefinitionListItem::HtmlBlock(n) => visitor.visit_html_block(n),
    }
}

/// Visits the children, attributes and block id of a term.
pub fn walk_term<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Term<'a>) {
    let Term {
        span: _,
        attributes,
        block_id,
        children,
    } = node;
    each_inline(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a definition.
pub fn walk_definition<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Definition<'a>) {
    let Definition {
        span: _,
        tight: _,
        attributes,
        block_id,
        children,
    } = node;
    each_block(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits the children, attributes and block id of a footnote definition.
pub fn walk_footnote_definition<'a, V: Visit<'a> + ?Sized>(
    visitor: &mut V,
    node: &FootnoteDefinition<'a>,
) {
    let FootnoteDefinition {
        span: _,
        label: _,
        number: _,
        attributes,
        block_id,
        children,
    } = node;
    each_block(visitor, children);
    ends(visitor, attributes, block_id);
}

/// Visits nothing: it has no parts.
pub fn walk_link_reference_definition<'a, V: Visit<'a> + ?Sized>(
    _visitor: &mut V,
    node: &LinkReferenceDefinition<'a>,
) {
    let LinkReferenceDefinition {
        span: _,
        label: _,
        destination: _,
        title: _,
    } = node;
}

/// Visits the head row, groups, attributes and block id of a table.
pub fn walk_table<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Table<'a>) {
    let Table {
        span: _,
        alignments: _,
        head,
        groups,
        attributes,
        block_id,
    } = node;
    visitor.visit_table_row(head);
    for group in groups {
        visitor.visit_table_group(group);
    }
    ends(visitor, attributes, block_id);
}

/// Visits the rows of a group of table rows.
pub fn walk_table_group<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &TableGroup<'a>) {
    let TableGroup { span: _, rows } = node;
    for row in rows {
        visitor.visit_table_row(row);
    }
}

/// Visits the cells of a table row.
pub fn walk_table_row<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &TableRow<'a>) {
    let TableRow { span: _, cells } = node;
    for cell in cells {
        visitor.visit_table_cell(cell);
    }
}

/// Visits the children of a table cell.
pub fn walk_table_cell<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &TableCell<'a>) {
    let TableCell { span: _, children } = node;
    each_inline(visitor, children);
}

/// Visits the children, caption, attributes and block id of a figure.
pub fn walk_figure<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Figure<'a>) {
    let Figure {
        span: _,
        attributes,
        block_id,
        children,
        caption,
    } = node;
    each_block(visitor, children);
    visitor.visit_caption(caption);
    ends(visitor, attributes, block_id);
}

/// Visits the children of a figure's caption.
pub fn walk_caption<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &Caption<'a>) {
    let Caption {
        span: _,
        cue: _,
        children,
    } = node;
    each_inline(visitor, children);
}

/// Visits the attributes and block id of a code block.
pub fn walk_code_block<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &CodeBlock<'a>) {
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
pub fn walk_math_block<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &MathBlock<'a>) {
    let MathBlock {
        span: _,
        value: _,
        attributes,
        block_id,
    } = node;
    ends(visitor, attributes, block_id);
}

/// Visits the attributes and block id of a block of raw HTML.
pub fn walk_html_block<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, node: &HtmlBlock<'a>) {
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
pub fn walk_comment<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Comment<'a>) {
    let Comment { span: _, value: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_attributes<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &Attributes<'a>) {
    let Attributes { spans: _, items: _ } = node;
}

/// Visits nothing: it has no parts.
pub fn walk_block_id<'a, V: Visit<'a> + ?Sized>(_visitor: &mut V, node: &BlockId<'a>) {
    let BlockId { span: _, name: _ } = node;
}

fn each_block<'a, V: Visit<'a> + ?Sized>(visitor: &mut V, nodes: &[Block<'a>]) {
    for node in nodes {
        visitor.visit_block(node);
    }
}

/// What stands after the children of a block.
fn ends<'a, V: Visit<'a> + ?Sized>(
    visitor: &mut V,
    attributes: &Option<Box<Attributes<'a>>>,
    block_id: &Option<Box<BlockId<'a>>>,
) {
    if let Some(attributes) = attributes {
        visitor.visit_attributes(attributes);
    }
    if let Some(block_id) = block_id {
        visitor.visit_block_id(block_id);
    }
}
