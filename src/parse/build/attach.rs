//! Attributes and block ids that stand alone as a paragraph: given to the block before them.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Builder;
use super::figure::is_comment;
use crate::ast::{Attribute, Attributes, Block, BlockId, Span};
use crate::diagnostic::Code;
use crate::parse::block::attachment::is_attachment;
use crate::parse::block::tree::NodeId;
use crate::parse::scan::{self, AttributeGroup, RawAttribute, trim_start};

impl<'a> Builder<'a, '_, '_> {
    /// Whether the paragraph `id` is only attributes and block ids.
    pub(super) fn is_attachment(&self, id: NodeId) -> bool {
        let mut lines = self.tree.lines(id).iter().peekable();
        let first = lines
            .peek()
            .and_then(|line| self.source.as_bytes().get(line.start as usize));
        matches!(first, Some(b'{' | b'^'))
            && lines.all(|&line| is_attachment(line, self.source, self.dialect))
    }

    /// Gives the attributes and block ids of the paragraph `id` to the block with the index `owner`. If that cannot take
    /// them, having a block id already, the paragraph stays text.
    pub(super) fn attachment(
        &mut self,
        id: NodeId,
        depth: u32,
        blocks: &mut Vec<Block<'a>>,
        owner: Option<usize>,
    ) {
        let is_id = |piece: &AttachmentPiece<'_>| matches!(piece, AttachmentPiece::BlockId(_));
        let ids = self.pieces(id).filter(is_id).count();
        let owner = owner
            .and_then(|owner| blocks.get_mut(owner))
            .and_then(slots);
        match owner {
            Some((slot, id_slot)) if ids + usize::from(id_slot.is_some()) <= 1 => {
                for piece in self.pieces(id) {
                    match piece {
                        AttachmentPiece::BlockId(block_id) => *id_slot = Some(Box::new(block_id)),
                        AttachmentPiece::Attributes(span, group) => {
                            let items = group.items().map(attribute);
                            slot.get_or_insert_default().add_group(span, items);
                        }
                    }
                }
            }
            _ => {
                self.sink
                    .report(Code::AttributesWithoutBlock, self.tree.get(id).span);
                blocks.push(Block::Paragraph(self.paragraph(id, depth)));
            }
        }
    }

    /// The groups of attributes and the block ids that the paragraph `id` is made of.
    fn pieces(&self, id: NodeId) -> impl Iterator<Item = AttachmentPiece<'a>> {
        self.tree.lines(id).iter().flat_map(|&line| {
            let mut rest = trim_start(line.slice(self.source).unwrap_or_default());
            core::iter::from_fn(move || {
                let start = line.end - rest.len() as u32;
                let span = |after: &str| Span::new(start, line.end - after.len() as u32);
                let (after, piece) = if let Ok((after, group)) = scan::attributes(rest) {
                    (after, AttachmentPiece::Attributes(span(after), group))
                } else {
                    let (after, name) = scan::block_id(rest).ok()?;
                    let span = span(after);
                    let name = name.into();
                    (after, AttachmentPiece::BlockId(BlockId { span, name }))
                };
                rest = trim_start(after);
                Some(piece)
            })
        })
    }
}

/// One piece of such a paragraph.
enum AttachmentPiece<'a> {
    Attributes(Span, AttributeGroup<'a>),
    BlockId(BlockId<'a>),
}

/// The item of a group as a node's.
fn attribute(raw: RawAttribute<'_>) -> Attribute<'_> {
    let plain = |part| Cow::Borrowed(part);
    match raw {
        RawAttribute::Id(id) => Attribute::Id(plain(id)),
        RawAttribute::Class(class) => Attribute::Class(plain(class)),
        RawAttribute::Pair(key, value) => Attribute::Pair(plain(key), plain(value)),
        RawAttribute::Quoted(key, value) => {
            Attribute::Pair(plain(key), scan::decode_entities(value))
        }
    }
}

/// Whether attributes that stand alone after `block` can be its own: comments and definitions of links are looked past.
pub(super) fn is_owner(block: &Block<'_>) -> bool {
    !matches!(block, Block::LinkReferenceDefinition(_)) && !is_comment(block)
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
        Block::HtmlBlock(n) => (&mut n.attributes, &mut n.block_id),
        Block::LinkReferenceDefinition(_) | Block::Comment(_) => return None,
    })
}
