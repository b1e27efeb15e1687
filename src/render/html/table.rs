//! Tables.

use super::Html;
use super::tag::Marks;
use crate::ast::{Alignment, Table, TableCell, TableRow};
use crate::render::{Cx, Render, Result, TablePart};

/// Missing cells that a document's tables may be filled up with, apart from [`PADDING_PER_CELL`].
pub(super) const PADDING: usize = 2000;

/// Missing cells that may be filled up for each cell that is written. A wide head above many short rows would otherwise
/// make a page out of all proportion to its source. Rows beyond the bound stay short; browsers show them just the same.
const PADDING_PER_CELL: usize = 3;

pub(super) fn table<R>(r: &mut R, n: &Table<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    let marks = Marks::block(&n.attributes, &n.block_id);
    cx.out.fresh_line();
    marks.anchors(cx);
    cx.out.raw("<table");
    marks.write(cx);
    cx.out.raw(">\n<thead>\n");
    r.table_row(&n.head, n, TablePart::Head, cx)?;
    cx.out.raw("</thead>\n");
    for group in &n.groups {
        cx.out.raw("<tbody>\n");
        for row in &group.rows {
            r.table_row(row, n, TablePart::Body, cx)?;
        }
        cx.out.raw("</tbody>\n");
    }
    cx.out.raw("</table>\n");
    Ok(())
}

/// As many cells as the table has columns: cells beyond are left out, empty ones fill up short rows, up to a bound.
pub(super) fn table_row<R>(
    r: &mut R,
    n: &TableRow<'_>,
    table: &Table<'_>,
    part: TablePart,
    cx: &mut Cx<'_, Html>,
) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.raw("<tr>\n");
    let columns = table.alignments.len();
    for (column, cell) in n.cells.iter().take(columns).enumerate() {
        r.table_cell(cell, table, part, column, cx)?;
    }
    if n.cells.len() > columns {
        cx.leaves_out_notes();
    }
    let padding = &mut cx.format.state.padding;
    *padding = padding.saturating_add(n.cells.len().saturating_mul(PADDING_PER_CELL));
    let missing = columns.saturating_sub(n.cells.len()).min(*padding);
    *padding -= missing;
    if missing > 0 {
        let empty = TableCell::default();
        for column in (n.cells.len()..).take(missing) {
            r.table_cell(&empty, table, part, column, cx)?;
        }
    }
    cx.out.fresh_line();
    cx.out.raw("</tr>\n");
    Ok(())
}

pub(super) fn table_cell<R>(
    r: &mut R,
    n: &TableCell<'_>,
    table: &Table<'_>,
    part: TablePart,
    column: usize,
    cx: &mut Cx<'_, Html>,
) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.raw(match part {
        TablePart::Head => "<th",
        TablePart::Body => "<td",
    });
    cx.out.raw(
        match table.alignments.get(column).copied().unwrap_or_default() {
            Alignment::None => ">",
            Alignment::Left => " align=\"left\">",
            Alignment::Center => " align=\"center\">",
            Alignment::Right => " align=\"right\">",
        },
    );
    crate::render::inlines(r, &n.children, cx)?;
    cx.out.raw(match part {
        TablePart::Head => "</th>\n",
        TablePart::Body => "</td>\n",
    });
    Ok(())
}
