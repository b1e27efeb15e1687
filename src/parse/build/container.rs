//! Blocks that hold blocks: quotes, lists, definition lists, footnote definitions.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Builder, BuiltChildren};
use crate::Construct;
use crate::ast::{
    Admonition, AdmonitionKind, AdmonitionTitle, Block, BlockQuote, Definition, DefinitionList,
    DefinitionListItem, FootnoteDefinition, List, ListItem, ListKind, Span, Spoiler, Task, Term,
};
use crate::parse::block::tree::{Head, Kind, ListMarker, NodeId};
use crate::parse::inline::{Parsed, Tail};
use crate::parse::scan::trim_start;

impl<'a> Builder<'a, '_, '_> {
    pub(super) fn block_quote(&mut self, id: NodeId, depth: u32) -> Block<'a> {
        let children = self.blocks(id, depth + 1);
        Block::BlockQuote(BlockQuote {
            span: self.tree.get(id).span,
            attributes: None,
            block_id: None,
            children,
        })
    }

    pub(super) fn admonition(&mut self, id: NodeId, head: Head, depth: u32) -> Block<'a> {
        let title = (!head.title.is_empty()).then(|| AdmonitionTitle {
            span: head.title,
            children: self.inlines_of(head.title, depth + 1),
        });
        let word = self.string(head.word);
        Block::Admonition(Box::new(Admonition {
            span: self.tree.get(id).span,
            kind: AdmonitionKind::from_word(&word),
            word,
            meta: head.meta.map(|meta| self.string(meta)),
            fold: head.fold,
            title,
            attributes: None,
            block_id: None,
            children: self.blocks(id, depth + 1),
        }))
    }

    pub(super) fn spoiler(&mut self, id: NodeId, depth: u32) -> Block<'a> {
        let children = self.blocks(id, depth + 1);
        Block::Spoiler(Spoiler {
            span: self.tree.get(id).span,
            attributes: None,
            block_id: None,
            children,
        })
    }

    pub(super) fn list(&mut self, id: NodeId, marker: ListMarker, depth: u32) -> Block<'a> {
        let node = *self.tree.get(id);
        let kind = match marker.byte {
            b'.' | b')' => ListKind::Ordered {
                start: marker.start,
                delimiter: marker.byte as char,
            },
            _ => ListKind::Bullet {
                marker: marker.byte as char,
            },
        };
        let mut tight = !self
            .tree
            .children(id)
            .skip(1)
            .any(|item| self.tree.get(item).after_blank);
        let mut items = Vec::with_capacity(self.tree.count(id));
        let mut next = self.tree.first_child(id);
        while let Some(item) = next {
            next = self.tree.next(item);
            let (item, parted) = self.item(item, depth + 1);
            tight &= !parted;
            items.push(item);
        }
        Block::List(Box::new(List {
            span: node.span,
            kind,
            tight,
            attributes: None,
            block_id: None,
            items,
        }))
    }

    /// An item, and whether a blank line separates two of its children.
    fn item(&mut self, id: NodeId, depth: u32) -> (ListItem<'a>, bool) {
        let task = self
            .dialect
            .has(Construct::TaskList)
            .then(|| self.take_task(id))
            .flatten();
        let BuiltChildren {
            blocks: children,
            marks: (attributes, block_id),
            parted,
        } = self.children(id, depth + 1);
        (
            ListItem {
                span: self.tree.get(id).span,
                task,
                attributes,
                block_id,
                children,
            },
            parted,
        )
    }

    /// Takes `[ ]` or `[x]` off the first paragraph of an item.
    fn take_task(&mut self, item: NodeId) -> Option<Task> {
        let paragraph = self.tree.first_child(item)?;
        let line = *self.tree.lines(paragraph).first()?;
        if self.tree.get(paragraph).kind != Kind::Paragraph {
            return None;
        }
        let text = line.slice(self.source)?;
        let checked = match text.as_bytes() {
            [b'[', b' ', b']', ..] => false,
            [b'[', b'x' | b'X', b']', ..] => true,
            _ => return None,
        };
        let after = text.get(3..)?;
        if !(after.is_empty() || after.starts_with([' ', '\t'])) {
            return None;
        }
        let blanks = after.len() - trim_start(after).len();
        let start = line.start + 3 + blanks as u32;
        let span = Span::new(line.start, line.start + 3);
        if start < line.end {
            self.tree.first_line_mut(paragraph)?.start = start;
        } else {
            self.tree.drop_first_lines(paragraph, 1);
        }
        match self.tree.lines(paragraph).first() {
            Some(first) => self.tree.get_mut(paragraph).span.start = first.start,
            None => self.tree.unlink(paragraph),
        }
        Some(Task { span, checked })
    }

    pub(super) fn definition_list(&mut self, id: NodeId, depth: u32) -> Block<'a> {
        let mut children = Vec::with_capacity(self.tree.count(id));
        let mut next = self.tree.first_child(id);
        while let Some(part) = next {
            next = self.tree.next(part);
            let node = *self.tree.get(part);
            children.extend(match node.kind {
                Kind::Term => Some(DefinitionListItem::Term(self.term(part, depth + 1))),
                Kind::Definition { .. } => Some(DefinitionListItem::Definition(
                    self.definition(part, depth + 1),
                )),
                Kind::Comment => Some(DefinitionListItem::Comment(self.comment(part))),
                Kind::HtmlBlock { condition, indent } => Some(DefinitionListItem::HtmlBlock(
                    Box::new(self.html(part, condition, indent)),
                )),
                _ => None,
            });
        }
        let span = self.tree.get(id).span;
        Block::DefinitionList(DefinitionList {
            span,
            attributes: None,
            block_id: None,
            children,
        })
    }

    fn term(&mut self, id: NodeId, depth: u32) -> Term<'a> {
        let span = self.tree.get(id).span;
        let tail = if self.is_attachment(id) {
            Tail::None
        } else {
            Tail::Attributes
        };
        let Parsed {
            children,
            attributes,
            block_id,
        } = self.slice(span, depth, tail);
        Term {
            span,
            attributes,
            block_id,
            children,
        }
    }

    fn definition(&mut self, id: NodeId, depth: u32) -> Definition<'a> {
        let node = *self.tree.get(id);
        let BuiltChildren {
            blocks: children,
            marks: (attributes, block_id),
            parted,
        } = self.children(id, depth + 1);
        let tight = !(node.after_blank || parted);
        Definition {
            span: node.span,
            tight,
            attributes,
            block_id,
            children,
        }
    }

    /// Its number is that of its label until the notes are numbered.
    pub(super) fn footnote_definition(&mut self, id: NodeId, index: u32, depth: u32) -> Block<'a> {
        self.footnote_definitions += 1;
        let label = self.tree.footnotes.get(index as usize).copied();
        let children = self.blocks(id, depth + 1);
        Block::FootnoteDefinition(Box::new(FootnoteDefinition {
            span: self.tree.get(id).span,
            label: self.string(label.unwrap_or_default()),
            number: self.labels.defined_by(index).map(|number| number + 1),
            attributes: None,
            block_id: None,
            children,
        }))
    }
}
