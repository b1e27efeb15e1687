//! Tables, and groups of rows divided by `===`.
//!
//! ```text
//! | Animal | Size |
//! | :----- | ---: |
//! | frog   |    5 |
//! | ===    | ===  |
//! | heron  |   95 |
//! ```
//!
//! # Rule
//!
//! Tables are [GFM's](https://github.github.com/gfm/#tables-extension-). A delimiter row makes the line before it, the
//! last line of an open paragraph, the head; both must have the same number of cells. A row is any line that starts no
//! other block. `\|` never splits cells, not even in code spans.
//!
//! ```text
//! row           ::= ["|"] cell *("|" cell) ["|"]
//! delimiter_row ::= ["|"] delimiter *("|" delimiter) ["|"]
//! delimiter     ::= *blank [":"] 1*"-" [":"] *blank
//! ```
//!
//! The tree keeps the cells that were written. HTML leaves out those beyond the last column and fills up short rows, up to
//! a bound. A table has at most 1000 columns.
//!
//! Added to that, with [`TableGroup`](crate::Construct::TableGroup):
//!
//! - **Dividers.** A body row whose every written cell, at least one, is exactly `===` is a divider. It ends a group of
//!   rows; HTML writes each group as a `<tbody>`. A first, last or doubled divider makes no empty group.
//! - **Wikilinks.** A complete `[[…]]` that starts outside a code span of its cell and ends on its line does not split
//!   at `|`. The delimiter row counts cells the same way. (Needs [`Wikilink`](crate::Construct::Wikilink).)
//!
//! And with the constructs they belong to, these lines end a table directly above them: a line that begins with
//! `Table:` and a blank ([caption](super::figure)); with `:` and a blank, or `:` alone
//! ([definition](super::definition_list)); or that is only [`{…}`](super::attributes) or [`^id`](super::block_id).
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! let doc = parse("\
//! | Animal | Size |
//! | :----- | ---: |
//! | frog   | 5    |
//! | toad   |
//! | ===    | ===  |
//! | heron  | 95   |
//! ");
//! let Block::Table(table) = &doc.children[0] else { panic!() };
//! let rows: Vec<_> = table.groups.iter().map(|group| group.rows.len()).collect();
//! assert_eq!(rows, [2, 1]);
//! assert_eq!(table.groups[0].rows[1].cells.len(), 1);
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! let source = "\
//! | Page |
//! | ---- |
//! | [[Frogs|our frogs]] |
//! {.wide}
//! ";
//! assert!(html(source).starts_with("<table class=\"wide\">"));
//! assert!(html(source).contains("<td><a href=\"Frogs\" class=\"wikilink\">our frogs</a></td>"));
//!
//! assert_eq!(diagnostics("| a |\n| - |\n| 1 | 2 |"), ["excess-cells"]);
//! ```
//!
//! # Why
//!
//! A table without a blank line after it takes the next line as a row of one cell. That is right for a sloppy row and
//! wrong for a caption, so the lines that refer back to a table are told apart from rows. Of the captions only `Table:`
//! is: `Figure:` and the others directly below a table are a row, since they are more likely to be a cell's text. Leave
//! a blank line before those.
//!
//! `===` was chosen for dividers because it is not a delimiter row and means nothing in a cell; the row must have
//! nothing else.
//!
//! # Elsewhere
//!
//! - *GFM* has no groups, and splits `[[a|b]]`.
//! - *Obsidian* wants `[[a\|b]]` in tables. That works here as well.
//! - *Pandoc* has four kinds of tables. Of these `pipe_tables` are closest: `+` may separate the cells of its delimiter
//!   row, and a caption may come before the table. A row of `=` divides a *grid* table's head, body and foot there.
//!
//! # In the crate
//!
//! [`ast::Table`](crate::ast::Table), [`TableGroup`](crate::ast::TableGroup), [`TableRow`](crate::ast::TableRow),
//! [`TableCell`](crate::ast::TableCell), [`Alignment`](crate::ast::Alignment),
//! [`Construct::Table`](crate::Construct::Table), [`Construct::TableGroup`](crate::Construct::TableGroup),
//! [`ColumnLimit`](crate::diagnostic::Code::ColumnLimit), [`ExcessCells`](crate::diagnostic::Code::ExcessCells).
