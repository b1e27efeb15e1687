//! Tables: rows to cells to inlines.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Builder;
use crate::Construct;
use crate::ast::{Block, Inline, Span, Table, TableCell, TableGroup, TableRow};
use crate::diagnostic::Code;
use crate::parse::block::table::cells;
use crate::parse::block::tree::NodeId;
use crate::parse::inline::Tail;
use crate::parse::leaf::LeafText;

impl<'a> Builder<'a, '_, '_> {
    /// The table `id`, whose columns have the number `index`.
    pub(super) fn table(&mut self, id: NodeId, index: u32, depth: u32) -> Block<'a> {
        let span = self.tree.get(id).span;
        let line = |builder: &Self, index: usize| builder.tree.lines(id).get(index).copied();
        let alignments = self.tree.alignments.get_mut(index as usize);
        let alignments = alignments.map(core::mem::take).unwrap_or_default();
        let head = self.row(
            line(self, 0).unwrap_or_default(),
            alignments.len(),
            depth + 1,
        );
        let mut groups = Vec::new();
        let mut rows = Vec::new();
        let mut index = 2;
        while let Some(row) = line(self, index) {
            index += 1;
            if self.is_divider(row) {
                close_group(&mut groups, &mut rows);
                continue;
            }
            let row = self.row(row, alignments.len(), depth + 2);
            if let Some(cell) = row.cells.get(alignments.len()) {
                self.sink.report(Code::ExcessCells, cell.span);
            }
            rows.push(row);
        }
        close_group(&mut groups, &mut rows);
        Block::Table(Box::new(Table {
            span,
            alignments,
            head,
            groups,
            attributes: None,
            block_id: None,
        }))
    }

    /// Whether every cell of the row is `===`.
    fn is_divider(&self, row: Span) -> bool {
        let text = row.slice(self.source).unwrap_or_default();
        let is_divider = |byte: u8| matches!(byte, b'=' | b'|' | b' ' | b'\t');
        self.dialect.has(Construct::TableGroup)
            && text.bytes().all(is_divider)
            && text.contains("===")
            && cells(text, self.dialect).all(|cell| text.get(cell) == Some("==="))
    }

    /// The row at `span`, which probably has as many cells as there are `columns`.
    fn row(&mut self, span: Span, columns: usize, depth: u32) -> TableRow<'a> {
        let text = span.slice(self.source).unwrap_or_default();
        // No more than the row can hold: below a wide head there may be any number of short rows.
        let mut row = Vec::with_capacity(columns.min(1 + text.len() / 2));
        for cell in cells(text, self.dialect) {
            let span = Span::new(span.start + cell.start as u32, span.start + cell.end as u32);
            row.push(TableCell {
                span,
                children: self.cell(span, depth + 1),
            });
        }
        TableRow { span, cells: row }
    }

    /// The inlines of a cell, after the backslashes before its pipes are taken out.
    fn cell(&mut self, span: Span, depth: u32) -> Vec<Inline<'a>> {
        let text = span.slice(self.source).unwrap_or_default();
        if memchr::memchr(b'\\', text.as_bytes()).is_none() || !text.contains("\\|") {
            return self.inlines_of(span, depth);
        }
        self.lines.clear();
        let mut from = span.start;
        for (at, _) in text.match_indices("\\|") {
            self.lines.push(Span::new(from, span.start + at as u32));
            from = span.start + at as u32 + 1;
        }
        self.lines.push(Span::new(from, span.end));
        let text = LeafText::join(self.source, self.lines, "", self.buffer);
        self.inlines
            .parse(&text, depth + 1, Tail::None, self.sink)
            .children
    }
}

/// Makes a group of `rows`, if there are any.
fn close_group<'a>(groups: &mut Vec<TableGroup<'a>>, rows: &mut Vec<TableRow<'a>>) {
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        let span = first.span.join(last.span);
        groups.push(TableGroup {
            span,
            rows: core::mem::take(rows),
        });
    }
}
