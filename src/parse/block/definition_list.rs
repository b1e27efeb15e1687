//! Definition lists.
//!
//! ```text
//! definition_start ::= blank{0,3 columns} ":" (blank | line_end)
//!
//! Term
//! Another term
//! : Definition, with its content column found as for a list item
//!   ^
//! ```
//!
//! A definition needs a term, a paragraph of its own container directly before it or one blank line above it, or a
//! definition list that it continues: the last block of its container, open or closed, however deep the open blocks in
//! it are. Comments are looked past. Each line of the paragraph is a term.
//!
//! Diagnostics: `definition-without-term`.

use super::line::Line;
use super::list::take_marker;
use super::tree::{Kind, NodeId};
use super::{BlockParser, Start};
use crate::Construct;
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::scan::trim_end;

/// What a definition refers back to.
enum Anchor {
    /// A definition list, and the first of the comments after it.
    List(NodeId, Option<NodeId>),
    /// A paragraph to make terms of.
    Terms(NodeId),
}

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_definition(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        if !self.is_definition(line) {
            return Start::Nothing;
        }
        let mark = Span::new(line.offset(), line.offset() + 1);
        let anchor = match self.open_paragraph(at) {
            Some(paragraph) => self.close_for_terms(paragraph).map(Anchor::Terms),
            None => self.definition_anchor(at),
        };
        let Some(anchor) = anchor else {
            self.sink.report(Code::DefinitionWithoutTerm, mark);
            return Start::Nothing;
        };
        if !self.has_room(at, 2, line) {
            return Start::Nothing;
        }
        self.close_to(at);
        self.close_leaf();
        let list = match anchor {
            Anchor::List(list, comment) => {
                self.adopt(list, comment);
                list
            }
            Anchor::Terms(paragraph) => self.make_terms(paragraph),
        };
        let definition = self.tree.append(list, Kind::Definition { offset: 0 }, mark);
        self.tree.get_mut(definition).after_blank = self.is_after_blank(at);
        let offset = take_marker(line, 1);
        self.tree.get_mut(definition).kind = Kind::Definition { offset };
        let depth = self.depth() + 2;
        self.push_open(definition, depth);
        Start::Container
    }

    /// Whether the rest of `line` begins with a definition's colon.
    pub(super) fn is_definition(&self, line: &Line<'a>) -> bool {
        self.dialect.has(Construct::DefinitionList)
            && matches!(line.rest().as_bytes(), [b':'] | [b':', b' ' | b'\t', ..])
    }

    /// Closes the open paragraph; returns it if it still is one.
    fn close_for_terms(&mut self, paragraph: NodeId) -> Option<NodeId> {
        self.leaf = None;
        self.close_paragraph(paragraph);
        let is_left = self.tree.get(paragraph).kind == Kind::Paragraph
            && !self.tree.lines(paragraph).is_empty();
        is_left.then_some(paragraph)
    }

    /// What a definition in the container number `at` refers back to, no paragraph being open there.
    fn definition_anchor(&self, at: usize) -> Option<Anchor> {
        let mut last = self.tree.last_child(self.container(at))?;
        let mut comment = None;
        while self.is_comment(last) {
            crate::work::step(1);
            comment = Some(last);
            last = self.tree.previous(last)?;
        }
        match self.tree.get(last).kind {
            Kind::DefinitionList => Some(Anchor::List(last, comment)),
            Kind::Paragraph
                if at == self.open.len() && (self.blank.count == 1 || comment.is_some()) =>
            {
                Some(Anchor::Terms(last))
            }
            _ => None,
        }
    }

    /// Makes the paragraph's lines terms: of the list before it, or of a new one. Returns the list.
    fn make_terms(&mut self, paragraph: NodeId) -> NodeId {
        let before =
            core::iter::successors(self.tree.previous(paragraph), |&id| self.tree.previous(id))
                .inspect(|_| crate::work::step(1))
                .find(|&id| !self.is_comment(id))
                .filter(|&id| self.tree.get(id).kind == Kind::DefinitionList);
        let between = before
            .and_then(|list| self.tree.next(list))
            .filter(|&next| next != paragraph);
        let node = *self.tree.get(paragraph);
        let list = match before {
            Some(list) => list,
            None => {
                let list = self
                    .tree
                    .insert_before(paragraph, Kind::DefinitionList, node.span);
                self.tree.get_mut(list).after_blank = node.after_blank;
                list
            }
        };
        let after = self.tree.next(paragraph);
        self.tree.unlink(paragraph);
        if between.is_some() {
            self.adopt_until(list, between, after);
        }
        for index in 0..self.tree.lines(paragraph).len() {
            let Some(&line) = self.tree.lines(paragraph).get(index) else {
                break;
            };
            let text = trim_end(line.slice(self.source).unwrap_or_default());
            crate::work::step(text.len());
            let span = Span::new(line.start, line.start + text.len() as u32);
            let term = self.tree.append(list, Kind::Term, span);
            self.tree.share_line(term, paragraph, index);
        }
        self.adopt(list, after);
        list
    }

    /// Moves `first` and the siblings after it to the end of `list`.
    fn adopt(&mut self, list: NodeId, first: Option<NodeId>) {
        self.adopt_until(list, first, None);
    }

    /// Moves `first` and the siblings after it, up to `end`, to the end of `list`.
    fn adopt_until(&mut self, list: NodeId, first: Option<NodeId>, end: Option<NodeId>) {
        let mut next = first;
        while let Some(id) = next.filter(|_| next != end) {
            crate::work::step(1);
            next = self.tree.next(id);
            self.tree.unlink(id);
            self.tree.link_last(list, id);
        }
    }
}
