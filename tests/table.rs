//! Tables: `essaymark::guide::table`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_as, check_diagnostics_each, check_each, check_slices, no_diagnostics};
use essaymark::{Construct, Dialect};

/// GFM tables.
#[test]
fn a_head_a_delimiter_row_and_rows() {
    check(
        "| a | *b* |\n|---|:-:|\n| 1 | 2 |\n3 | `4`",
        r#"
        table | --- | :-: |
          head | "a" | emphasis("b") |
          row  | "1" | "2" |
          row  | "3" | code("4") |
        "#,
    );
}

/// GFM: colons align.
#[test]
fn colons_align_columns() {
    check(
        "a|b|c|d\n-|:-|:-:|-:",
        r#"
        table | --- | :-- | :-: | --: |
          head | "a" | "b" | "c" | "d" |
        "#,
    );
}

/// GFM: head and delimiter row have the same number of cells.
#[test]
fn the_delimiter_row_matches_the_head() {
    check(
        "| a | b |\n|---|",
        "paragraph: \"| a | b |\" softbreak \"|---|\"",
    );
}

/// The tree holds the cells that were written; too many are reported.
#[test]
fn rows_hold_the_cells_that_were_written() {
    let source = "| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 | 5 |\n| | 6 |";
    check(
        source,
        r#"
        table | --- | --- |
          head | "a" | "b" |
          row  | "1" |
          row  | "2" | "3" | "4" | "5" |
          row  |  | "6" |
        "#,
    );
    check_diagnostics_each(&[(source, &[("excess-cells", "4")])]);
    no_diagnostics(&["| a |\n|---|\n| 1 |", "| a | b |\n|---|---|\n| 1 |"]);
}

/// GFM: a table ends at a blank line or where another block starts.
#[test]
fn other_blocks_end_a_table() {
    let table = "table | --- |\n  head | \"a\" |\n  row  | \"1\" |";
    check_each(&[
        ("|a|\n|-|\n|1|\n\nb", &format!("{table}\nparagraph: \"b\"")),
        (
            "|a|\n|-|\n|1|\n> b",
            &format!("{table}\nblock_quote\n  paragraph: \"b\""),
        ),
        ("|a|\n|-|\n|1|\n# b", &format!("{table}\nheading 1: \"b\"")),
        (
            "|a|\n|-|\n|1|\n- b",
            &format!("{table}\nlist -\n  item\n    paragraph: \"b\""),
        ),
        (
            "|a|\n|-|\n|1|\n[^1]: b",
            &format!("{table}\nfootnote_definition - \"1\"\n  paragraph: \"b\""),
        ),
        (
            "|a|\n|-|\n|1|\n$$\nx\n$$",
            &format!("{table}\nmath_block: \"x\""),
        ),
        (
            "|a|\n|-|\n|1|\n%%\nc\n%%",
            &format!("{table}\ncomment: \"\\nc\\n\""),
        ),
        ("|a|\n|-|\n|1|\nb", &format!("{table}\n  row  | \"b\" |")),
    ]);
}

/// A row is not a paragraph, so it is never lazy.
#[test]
fn a_row_is_never_lazy() {
    check(
        "> | a |\n> |---|\n| 1 |",
        r#"
        block_quote
          table | --- |
            head | "a" |
        paragraph: "| 1 |"
        "#,
    );
}

/// The delimiter row is tried after a setext underline, and before a thematic break and a list item.
#[test]
fn a_delimiter_row_has_its_place_among_block_starts() {
    check_each(&[
        ("| a |\n---", "heading 2 setext: \"| a |\""),
        (
            "a | b\n- | -",
            "table | --- | --- |\n  head | \"a\" | \"b\" |",
        ),
        ("a\n:-", "table | :-- |\n  head | \"a\" |"),
    ]);
}

/// A body row of `===` cells ends a row group.
#[test]
fn a_row_of_equals_signs_parts_groups() {
    let two = "table | --- | --- |\n  head | \"a\" | \"b\" |\n  group\n  row  | \"1\" | \"2\" |\n  group\n  row  | \"3\" | \"4\" |";
    check_each(&[
        ("|a|b|\n|-|-|\n|1|2|\n|===|===|\n|3|4|", two),
        ("|a|b|\n|-|-|\n|1|2|\n| === | === |\n|3|4|", two),
        ("|a|b|\n|-|-|\n|1|2|\n| === |\n|3|4|", two),
        ("|a|b|\n|-|-|\n|1|2|\n===\n|3|4|", two),
        ("|a|b|\n|-|-|\n|1|2|\n=== | ===\n|3|4|", two),
    ]);
}

/// A first, last or doubled divider makes no empty group.
#[test]
fn there_are_no_empty_groups() {
    let one = "table | --- |\n  head | \"a\" |\n  row  | \"1\" |";
    check_each(&[
        ("|a|\n|-|\n|===|\n|1|", one),
        ("|a|\n|-|\n|1|\n|===|", one),
        (
            "|a|\n|-|\n|1|\n|===|\n|===|\n|2|",
            "table | --- |\n  head | \"a\" |\n  group\n  row  | \"1\" |\n  group\n  row  | \"2\" |",
        ),
        ("|a|\n|-|\n|===|", "table | --- |\n  head | \"a\" |"),
    ]);
}

/// Every written cell is exactly `===`.
#[test]
fn other_rows_with_equals_signs_are_rows() {
    check(
        "|a|b|\n|-|-|\n| === | 1 |\n| ==== | ==== |\n| === | |\n| \\=== | === |\n| == | == |",
        r#"
        table | --- | --- |
          head | "a" | "b" |
          row  | "===" | "1" |
          row  | "====" | "====" |
          row  | "===" |  |
          row  | "===" | "===" |
          row  | "==" | "==" |
        "#,
    );
}

/// A complete `[[…]]` does not split at `|`, in the body and in the head.
#[test]
fn a_wikilink_does_not_split_at_its_pipe() {
    check_each(&[
        (
            "| [[a|b]] | c |\n|---|---|\n| ![[d|300]] | [[e#f|g]] |",
            "table | --- | --- |\n  head | wikilink(\"a\" alias=\"b\") | \"c\" |\n  row  | embed(\"d\" size=300) | wikilink(\"e\" section=\"f\" alias=\"g\") |",
        ),
        (
            "[[a|b]]\n---|",
            "table | --- |\n  head | wikilink(\"a\" alias=\"b\") |",
        ),
    ]);
}

/// A `[[` that is not closed in its line does.
#[test]
fn an_incomplete_wikilink_splits() {
    check(
        "| [[a|b |\n|---|---|\n| [[c|d] | e]] |",
        r#"
        table | --- | --- |
          head | "[[a" | "b" |
          row  | "[[c" | "d]" | "e]]" |
        "#,
    );
}

/// `\|` never separates a wikilink's parts, but in a table cell it does.
#[test]
fn an_escaped_pipe_separates_a_wikilink_in_a_cell() {
    check(
        "| [[a\\|b]] |\n|---|",
        r#"
        table | --- |
          head | wikilink("a" alias="b") |
        "#,
    );
}

/// GFM's rule for code spans stays.
#[test]
fn pipes_in_code_need_an_escape() {
    check(
        "| `a|b` | c |\n|---|---|---|\n| `a\\|b` | c |\n| `[[a|b]]` |\n| a\\|b | c |",
        r#"
        table | --- | --- | --- |
          head | "`a" | "b`" | "c" |
          row  | code("a|b") | "c" |
          row  | "`[[a" | "b]]`" |
          row  | "a|b" | "c" |
        "#,
    );
}

/// `Table:` and a blank, `:` and a blank, or only `{…}` or `^id`, ends a table directly above it.
#[test]
fn some_lines_end_a_table() {
    let table = "table | --- |\n  head | \"a\" |\n  row  | \"1\" |";
    check_each(&[
        (
            "|a|\n|-|\n|1|\nTable: b",
            "figure\n  table | --- |\n    head | \"a\" |\n    row  | \"1\" |\n  caption Table: \"b\"",
        ),
        (
            "|a|\n|-|\n|1|\n: b",
            &format!("{table}\nparagraph: \": b\""),
        ),
        (
            "|a|\n|-|\n|1|\n{.b}",
            "table | --- | {.b}\n  head | \"a\" |\n  row  | \"1\" |",
        ),
        (
            "|a|\n|-|\n|1|\n^b",
            "table | --- | ^b\n  head | \"a\" |\n  row  | \"1\" |",
        ),
        (
            "|a|\n|-|\nTable:\tb",
            "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: \"b\"",
        ),
        (
            "|a|\n|-|\n|1|\n   {.b} ^c ",
            "table | --- | {.b} ^c\n  head | \"a\" |\n  row  | \"1\" |",
        ),
        (
            "|a|\n|-|\nTable: b",
            "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: \"b\"",
        ),
    ]);
}

/// And no others.
#[test]
fn other_lines_are_rows() {
    let with = |row: &str| format!("table | --- |\n  head | \"a\" |\n  row  | {row} |");
    check_each(&[
        ("|a|\n|-|\nTable:b", &with("\"Table:b\"")),
        ("|a|\n|-|\n:b", &with("\":b\"")),
        ("|a|\n|-|\nFigure: b", &with("\"Figure: b\"")),
        ("|a|\n|-|\n{.b} c", &with("\"{.b} c\"")),
        ("|a|\n|-|\n^b c", &with("\"^b c\"")),
        ("|a|\n|-|\n| ^b |", &with("\"^b\"")),
        ("|a|\n|-|\n| {.b} |", &with("\"{.b}\"")),
        ("|a|\n|-|\n| Table: b |", &with("\"Table: b\"")),
    ]);
}

/// In containers.
#[test]
fn tables_stand_in_containers() {
    check_each(&[
        (
            "- |a|\n  |-|\n  |1|",
            "list -\n  item\n    table | --- |\n      head | \"a\" |\n      row  | \"1\" |",
        ),
        (
            "> |a|\n> |-|\n> |===|\n> |1|",
            "block_quote\n  table | --- |\n    head | \"a\" |\n    row  | \"1\" |",
        ),
        (
            "T\n: |a|\n  |-|",
            "definition_list\n  term: \"T\"\n  definition\n    table | --- |\n      head | \"a\" |",
        ),
    ]);
}

/// Spans of the table, its rows and its cells.
#[test]
fn spans_cover_the_parts() {
    let source = "> | a | *b* |\n> |---|---|\n> | 1 |  |\n> | === |\n> | 2 | 3 | \n\n";
    check_slices(
        source,
        "table",
        &["| a | *b* |\n> |---|---|\n> | 1 |  |\n> | === |\n> | 2 | 3 |"],
    );
    check_slices(
        source,
        "table_row",
        &["| a | *b* |", "| 1 |  |", "| 2 | 3 |"],
    );
    check_slices(source, "table_group", &["| 1 |  |", "| 2 | 3 |"]);
    check_slices(source, "table_cell", &["a", "*b*", "1", "", "2", "3"]);
}

/// Off, rows are text; without row groups `===` is a cell and `|` splits a wikilink.
#[test]
fn switched_off_it_is_text_or_gfm() {
    let essay = Dialect::essay();
    check_as(
        essay.without(Construct::Table),
        "| a |\n|---|",
        r#"paragraph: "| a |" softbreak "|---|""#,
    );
    check_as(
        essay.without(Construct::TableGroup),
        "| [[a|b]] |\n|---|---|\n| === |",
        r#"
        table | --- | --- |
          head | "[[a" | "b]]" |
          row  | "===" |
        "#,
    );
}
