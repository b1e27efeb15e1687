//! Lists and definition lists.

use super::tag::{self, Marks};
use super::{Html, block};
use crate::ast::{
    Block, Definition, DefinitionList, DefinitionListItem, List, ListItem, ListKind, Term,
};
use crate::render::{Cx, Render, Result, blocks, inlines, tight_blocks};

pub(super) fn list<R>(r: &mut R, n: &List<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let (start, end) = match n.kind {
        ListKind::Bullet { .. } => ("<ul", "</ul>\n"),
        ListKind::Ordered { .. } => ("<ol", "</ol>\n"),
    };
    open_list(start, n, cx);
    for (index, item) in n.items.iter().enumerate() {
        r.list_item(item, n, index, cx)?;
    }
    cx.out.fresh_line();
    cx.out.raw(end);
    Ok(())
}

/// The start tag, in a function of its own so that its locals are off the stack while the children are written.
fn open_list(start: &str, n: &List<'_>, cx: &mut Cx<'_, Html>) {
    let marks = Marks::block(&n.attributes, &n.block_id);
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw(start);
    match n.kind {
        ListKind::Ordered { start, .. } if start != 1 => {
            cx.out.raw(" start=\"");
            cx.out.number(start.into());
            cx.out.raw("\"");
            marks.without(&["start"]).write(cx);
        }
        _ => marks.write(cx),
    }
    cx.out.raw(">\n");
}

pub(super) fn list_item<R>(
    r: &mut R,
    n: &ListItem<'_>,
    list: &List<'_>,
    _index: usize,
    cx: &mut Cx<'_, Html>,
) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    tag::open_block("<li>", &n.attributes, &n.block_id, cx);
    if let Some(task) = n.task {
        match n.children.first() {
            Some(Block::Paragraph(_)) => cx.format.state.task = Some(task.checked),
            _ => block::task_box(task.checked, cx),
        }
    }
    children(r, &n.children, list.tight, cx)?;
    // An override wrote the paragraph without the box.
    if let Some(checked) = cx.format.state.task.take() {
        block::task_box(checked, cx);
    }
    cx.out.raw("</li>\n");
    Ok(())
}

pub(super) fn definition_list<R>(r: &mut R, n: &DefinitionList<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let marks = Marks::block(&n.attributes, &n.block_id);
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw("<dl");
    marks.write(cx);
    cx.out.raw(">\n");
    for item in &n.children {
        match item {
            DefinitionListItem::Term(n) => r.term(n, cx),
            DefinitionListItem::Definition(n) => r.definition(n, cx),
            DefinitionListItem::Comment(n) => r.block_comment(n, cx),
            DefinitionListItem::HtmlBlock(n) => r.html_block(n, cx),
        }?;
    }
    cx.out.fresh_line();
    cx.out.raw("</dl>\n");
    Ok(())
}

pub(super) fn term<R>(r: &mut R, n: &Term<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    tag::open_block("<dt>", &n.attributes, &n.block_id, cx);
    inlines(r, &n.children, cx)?;
    cx.out.raw("</dt>\n");
    Ok(())
}

pub(super) fn definition<R>(r: &mut R, n: &Definition<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    tag::open_block("<dd>", &n.attributes, &n.block_id, cx);
    children(r, &n.children, n.tight, cx)?;
    cx.out.raw("</dd>\n");
    Ok(())
}

/// The blocks of an item, a definition or a figure; paragraphs as bare text if it is tight, unless that would let two of
/// them run together.
pub(super) fn children<R>(r: &mut R, ns: &[Block<'_>], tight: bool, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    if tight && !runs_together(ns) {
        tight_blocks(r, ns, cx)
    } else {
        blocks(r, ns, cx)
    }
}

/// Whether two paragraphs follow each other with nothing between them that is written.
fn runs_together(ns: &[Block<'_>]) -> bool {
    let mut after_paragraph = false;
    ns.iter().filter(|n| !is_silent(n)).any(|n| {
        crate::work::step(1);
        let is_paragraph = matches!(n, Block::Paragraph(_));
        core::mem::replace(&mut after_paragraph, is_paragraph) && is_paragraph
    })
}

/// Whether nothing is written where `n` stands.
pub(super) fn is_silent(n: &Block<'_>) -> bool {
    matches!(
        n,
        Block::Comment(_) | Block::FootnoteDefinition(_) | Block::LinkReferenceDefinition(_)
    )
}
