//! Attributes and block ids that stand alone as a paragraph: given to the block before them.

use super::Builder;
use crate::ast::{Attribute, Attributes, Block, BlockId, Span};
use crate::parse::block::tree::NodeId;
use crate::parse::block::trim_start;
use crate::parse::scan::{self, RawAttribute};

impl<'a> Builder<'a, '_> {
    /// Gives the attributes and block ids of the paragraph `id` to the last block that is no comment.
    pub(super) fn attachment(&mut self, id: NodeId, blocks: &mut [Block<'a>]) {
        let owner = blocks.iter_mut().rev().find_map(slots);
        let Some((attributes, block_id)) = owner else {
            return;
        };
        for &line in self.tree.lines(id) {
            let mut rest = trim_start(line.slice(self.source).unwrap_or_default());
            let offset = |rest: &str| line.end - rest.len() as u32;
            while !rest.is_empty() {
                let start = offset(rest);
                let after = if let Ok((after, items)) = scan::attributes(rest) {
                    add(attributes, Span::new(start, offset(after)), items);
                    after
                } else if let Ok((after, name)) = scan::block_id(rest) {
                    let span = Span::new(start, offset(after));
                    *block_id = Some(Box::new(BlockId {
                        span,
                        name: name.into(),
                    }));
                    after
                } else {
                    break;
                };
                rest = trim_start(after);
            }
        }
    }
}

/// The places for attributes and block id of a block that may have them.
#[expect(
    clippy::type_complexity,
    reason = "two optional boxes, named by the fields they are"
)]
fn slots<'b, 'a>(
    block: &'b mut Block<'a>,
) -> Option<(
    &'b mut Option<Box<Attributes<'a>>>,
    &'b mut Option<Box<BlockId<'a>>>,
)> {
    Some(match block {
        Block::Paragraph(n) => (&mut n.attributes, &mut n.block_id),
        Block::Heading(n) => (&mut n.attributes, &mut n.block_id),
        Block::Subtitle(n) => (&mut n.attributes, &mut n.block_id),
        Block::ThematicBreak(n) => (&mut n.attributes, &mut n.block_id),
        Block::BlockQuote(n) => (&mut n.attributes, &mut n.block_id),
        Block::Admonition(n) => (&mut n.attributes, &mut n.block_id),
        Block::Spoiler(n) => (&mut n.attributes, &mut n.block_id),
        Block::List(n) => (&mut n.attributes, &mut n.block_id),
        Block::DefinitionList(n) => (&mut n.attributes, &mut n.block_id),
        Block::FootnoteDefinition(n) => (&mut n.attributes, &mut n.block_id),
        Block::Table(n) => (&mut n.attributes, &mut n.block_id),
        Block::Figure(n) => (&mut n.attributes, &mut n.block_id),
        Block::CodeBlock(n) => (&mut n.attributes, &mut n.block_id),
        Block::MathBlock(n) => (&mut n.attributes, &mut n.block_id),
        Block::HtmlBlock(n) if n.condition != 2 => (&mut n.attributes, &mut n.block_id),
        Block::HtmlBlock(_) | Block::LinkReferenceDefinition(_) | Block::Comment(_) => return None,
    })
}

/// Adds a group to the attributes in `slot`.
fn add<'a>(slot: &mut Option<Box<Attributes<'a>>>, span: Span, items: Vec<RawAttribute<'a>>) {
    let attributes = slot.get_or_insert_default();
    attributes.spans.push(span);
    attributes
        .items
        .extend(items.into_iter().map(Attribute::from));
}
