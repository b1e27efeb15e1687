//! In which order block starts are tried, and what a closed paragraph gives up first: `essaymark::guide::ground_rules`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_each};

/// Block quote, then the rest.
#[test]
fn containers_take_their_prefixes_first() {
    check_each(&[
        ("> # a", "block_quote\n  heading 1: \"a\""),
        (
            "> - > a",
            "block_quote\n  list -\n    item\n      block_quote\n        paragraph: \"a\"",
        ),
        (">     a", "block_quote\n  code_block indented: \"a\""),
        ("-     a", "list -\n  item\n    code_block indented: \"a\""),
        (
            "- - a",
            "list -\n  item\n    list -\n      item\n        paragraph: \"a\"",
        ),
    ]);
}

/// A setext underline is tried before a thematic break, and that before a list item.
#[test]
fn underlines_then_rules_then_items() {
    check_each(&[
        ("a\n---", "heading 2 setext: \"a\""),
        ("a\n-", "heading 2 setext: \"a\""),
        ("a\n***", "paragraph: \"a\"\nthematic_break"),
        ("- - -", "thematic_break"),
        (
            "* a\n* * *",
            "list *\n  item\n    paragraph: \"a\"\nthematic_break",
        ),
        (
            "a\n- b",
            "paragraph: \"a\"\nlist -\n  item\n    paragraph: \"b\"",
        ),
    ]);
}

/// Indented code comes last, and never interrupts a paragraph.
#[test]
fn indented_lines_start_nothing_else() {
    for line in [
        "> a",
        "```",
        "$$",
        "%%",
        "# a",
        "<div>",
        "***",
        "- a",
        "[^1]: a",
        ": a",
        "[!note]",
        "Subtitle: a",
        "| a |",
    ] {
        check(
            &format!("    {line}"),
            &format!("code_block indented: {line:?}"),
        );
        check(
            &format!("x\n    {line} y"),
            &format!(
                "paragraph: \"x\" softbreak {}",
                inline(&format!("{line} y"))
            ),
        );
    }
}

/// The outline of a line in running text; for one of the lines above.
fn inline(line: &str) -> String {
    match line {
        "<div> y" => r#"html("<div>") " y""#.to_owned(),
        "*** y" | "$$ y" | "%% y" | "``` y" => format!("{line:?}"),
        _ => format!("{line:?}"),
    }
}

/// Block structure wins over inline structure.
#[test]
fn inlines_never_reach_over_a_block_start() {
    let after = |block: &str| format!("paragraph: \"`a\"\n{block}");
    check_each(&[
        ("`a\n# b`", &after("heading 1: \"b`\"")),
        ("`a\n> b`", &after("block_quote\n  paragraph: \"b`\"")),
        ("`a\n- b`", &after("list -\n  item\n    paragraph: \"b`\"")),
        ("`a\n***\nb`", &after("thematic_break\nparagraph: \"b`\"")),
        (
            "`a\n[^1]: b`",
            &after("footnote_definition - \"1\"\n  paragraph: \"b`\""),
        ),
        (
            "`a\n%%\nb\n%%\nc`",
            &after("comment: \"\\nb\\n\"\nparagraph: \"c`\""),
        ),
        (
            "`a\n$$\nb\n$$\nc`",
            &after("math_block: \"b\"\nparagraph: \"c`\""),
        ),
        ("`a\n```\nb`\n```", &after("code_block: \"b`\\n\"")),
        ("`a\n<div>`", &after("html_block 6: \"<div>`\"")),
        (
            "`a\n: b`",
            "definition_list\n  term: \"`a\"\n  definition\n    paragraph: \"b`\"",
        ),
        ("`a\n---\nb`", "heading 2 setext: \"`a\"\nparagraph: \"b`\""),
        (
            "`a\n:-\nb`",
            "table | :-- |\n  head | \"`a\" |\n  row  | \"b`\" |",
        ),
    ]);
    check("*a\n# b*", "paragraph: \"*a\"\nheading 1: \"b*\"");
    check(
        "$a\n- b$",
        "paragraph: \"$a\"\nlist -\n  item\n    paragraph: \"b$\"",
    );
}

/// A closed paragraph gives up its link reference definitions first; if nothing is left it is nothing else.
#[test]
fn definitions_come_off_a_paragraph_first() {
    let with = |rest: &str| format!("link_reference_definition \"a\" /u\n{rest}");
    check_each(&[
        (
            "[a]: /u\nT\n: x",
            &with("definition_list\n  term: \"T\"\n  definition\n    paragraph: \"x\""),
        ),
        ("[a]: /u\n: x", &with("paragraph: \": x\"")),
        ("[a]: /u\n===", &with("paragraph: \"===\"")),
        ("[a]: /u\nH\n===", &with("heading 1 setext: \"H\"")),
        ("[a]: /u\nx {.b}", &with("paragraph {.b}: \"x\"")),
        ("[a]: /u", &with("")),
    ]);
}

/// Terms win over captions, and over attributes and ids alone.
#[test]
fn terms_win_over_captions() {
    check(
        "|a|\n|-|\n\nTable: c\n: d",
        r#"
        table | --- |
          head | "a" |
        definition_list
          term: "Table: c"
          definition
            paragraph: "d"
        "#,
    );
}
