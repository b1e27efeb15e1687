//! Where the attributes and ids of a document stand.

use std::collections::BTreeSet;

use essaymark::ast::{Attributes, Block, BlockId, DefinitionListItem, Inline};

use super::ours::at;

/// The attributes after an inline.
pub(crate) fn inline_attributes<'n>(inline: &'n Inline<'_>) -> Option<&'n Attributes<'n>> {
    match inline {
        Inline::CodeSpan(n) => n.attributes.as_deref(),
        Inline::Emphasis(n) => n.attributes.as_deref(),
        Inline::Strong(n) => n.attributes.as_deref(),
        Inline::Strikethrough(n) => n.attributes.as_deref(),
        Inline::Highlight(n) => n.attributes.as_deref(),
        Inline::Link(n) => n.attributes.as_deref(),
        Inline::Image(n) => n.attributes.as_deref(),
        Inline::Wikilink(n) => n.attributes.as_deref(),
        Inline::Embed(n) => n.attributes.as_deref(),
        _ => None,
    }
}

type Extras<'n> = (Option<&'n Attributes<'n>>, Option<&'n BlockId<'n>>);

fn extras_of<'n>(block: &'n Block<'_>) -> Extras<'n> {
    macro_rules! both {
        ($n:expr) => {
            ($n.attributes.as_deref(), $n.block_id.as_deref())
        };
    }
    match block {
        Block::Paragraph(n) => both!(n),
        Block::Heading(n) => both!(n),
        Block::Subtitle(n) => both!(n),
        Block::ThematicBreak(n) => both!(n),
        Block::BlockQuote(n) => both!(n),
        Block::Admonition(n) => both!(n),
        Block::Spoiler(n) => both!(n),
        Block::List(n) => both!(n),
        Block::DefinitionList(n) => both!(n),
        Block::FootnoteDefinition(n) => both!(n),
        Block::Table(n) => both!(n),
        Block::Figure(n) => both!(n),
        Block::CodeBlock(n) => both!(n),
        Block::MathBlock(n) => both!(n),
        Block::HtmlBlock(n) => both!(n),
        _ => (None, None),
    }
}

fn spans((attributes, id): Extras<'_>) -> Vec<(usize, usize)> {
    let attributes = attributes.into_iter().flat_map(|a| &a.spans).copied();
    let mut spans: Vec<_> = attributes.chain(id.map(|id| id.span)).map(at).collect();
    spans.sort_unstable();
    spans
}

/// The spans of a block's own attributes and id, in source order.
pub(crate) fn own_extras(block: &Block<'_>) -> Vec<(usize, usize)> {
    spans(extras_of(block))
}

/// The spans of every block's attributes and ids, items' and terms' included.
pub(crate) fn collect_extras(blocks: &[Block<'_>], out: &mut BTreeSet<(usize, usize)>) {
    for block in blocks {
        out.extend(own_extras(block));
        match block {
            Block::BlockQuote(n) => collect_extras(&n.children, out),
            Block::Admonition(n) => collect_extras(&n.children, out),
            Block::Spoiler(n) => collect_extras(&n.children, out),
            Block::FootnoteDefinition(n) => collect_extras(&n.children, out),
            Block::Figure(n) => collect_extras(&n.children, out),
            Block::List(n) => {
                for item in &n.items {
                    let own = (item.attributes.as_deref(), item.block_id.as_deref());
                    out.extend(spans(own));
                    collect_extras(&item.children, out);
                }
            }
            Block::DefinitionList(n) => {
                for part in &n.children {
                    collect_part_extras(part, out);
                }
            }
            _ => {}
        }
    }
}

fn collect_part_extras(part: &DefinitionListItem<'_>, out: &mut BTreeSet<(usize, usize)>) {
    match part {
        DefinitionListItem::Term(n) => {
            out.extend(spans((n.attributes.as_deref(), n.block_id.as_deref())));
        }
        DefinitionListItem::Definition(n) => {
            out.extend(spans((n.attributes.as_deref(), n.block_id.as_deref())));
            collect_extras(&n.children, out);
        }
        _ => {}
    }
}
