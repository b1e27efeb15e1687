//! Definition lists: `essaymark::guide::definition_list`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics_each, check_each, check_same, check_slices, inlines,
    no_diagnostics,
};
use essaymark::{Construct, Dialect};

/// A typical one.
#[test]
fn terms_and_definitions() {
    check(
        "Still water\n: It keeps the *level*.\n\nCode block in a definition\n: Run:\n\n  ```shell\n  make\n  ```\n\n: A second one.",
        r#"
        definition_list
          term: "Still water"
          definition
            paragraph: "It keeps the " emphasis("level") "."
          term: "Code block in a definition"
          definition loose
            paragraph: "Run:"
            code_block language="shell": "make\n"
          definition loose
            paragraph: "A second one."
        "#,
    );
}

const T_A: &str = "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"a\"";

/// `:` indented 0–3 columns.
#[test]
fn the_colon_is_indented_three_columns_at_most() {
    check_each(&[
        ("T\n: a", T_A),
        ("T\n : a", T_A),
        ("T\n  : a", T_A),
        ("T\n   : a", T_A),
    ]);
    inlines(&[
        ("T\n    : a", r#""T" softbreak ": a""#),
        ("T\n\t: a", r#""T" softbreak ": a""#),
    ]);
}

/// Followed by a blank or the line's end.
#[test]
fn a_blank_follows_the_colon() {
    check_each(&[
        ("T\n:\ta", T_A),
        ("T\n:  a", T_A),
        ("T\n:", "definition_list\n  term: \"T\"\n  definition"),
        ("T\n: ", "definition_list\n  term: \"T\"\n  definition"),
    ]);
    inlines(&[
        ("T\n:a", r#""T" softbreak ":a""#),
        ("T\n:: a", r#""T" softbreak ":: a""#),
        ("T\n\\: a", r#""T" softbreak ": a""#),
    ]);
}

/// The content column is found as for a list item.
#[test]
fn the_content_column_is_found_as_for_a_list_item() {
    let two = "definition_list\n  term: \"T\"\n  definition loose\n    paragraph: \"a\"\n    paragraph: \"b\"";
    check_each(&[
        ("T\n: a\n\n  b", two),
        ("T\n:   a\n\n    b", two),
        ("T\n  : a\n\n    b", two),
        ("T\n:\ta\n\n\tb", two),
        ("T\n:\n  a", T_A),
        (
            "T\n:     a",
            "definition_list\n  term: \"T\"\n  definition\n    code_block indented: \"a\"",
        ),
        (
            "T\n: a\n\n b",
            "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"a\"\nparagraph: \"b\"",
        ),
        (
            "T\n:\n\n  a",
            "definition_list\n  term: \"T\"\n  definition\nparagraph: \"a\"",
        ),
    ]);
}

/// Continuation, lazy continuation and indented code work as in list items.
#[test]
fn lines_continue_as_in_list_items() {
    let broken =
        "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"a\" softbreak \"b\"";
    check_each(&[
        ("T\n: a\n  b", broken),
        ("T\n: a\nb", broken),
        (
            "T\n: a\n\n      b",
            "definition_list\n  term: \"T\"\n  definition loose\n    paragraph: \"a\"\n    code_block indented: \"b\"",
        ),
    ]);
}

/// It holds any blocks.
#[test]
fn a_definition_holds_any_blocks() {
    let with = |block: &str| format!("definition_list\n  term: \"T\"\n  definition\n    {block}");
    check_each(&[
        ("T\n: # H", &with("heading 1: \"H\"")),
        ("T\n: ```\n  x\n  ```", &with("code_block: \"x\\n\"")),
        ("T\n: > a", &with("block_quote\n      paragraph: \"a\"")),
        ("T\n: > [!note]", &with("admonition note")),
        ("T\n: > ! a", &with("spoiler\n      paragraph: \"a\"")),
        (
            "T\n: - a",
            &with("list -\n      item\n        paragraph: \"a\""),
        ),
        (
            "T\n: | a |\n  |---|",
            &with("table | --- |\n      head | \"a\" |"),
        ),
        ("T\n: $$\n  x\n  $$", &with("math_block: \"x\"")),
        ("T\n: Subtitle: s", &with("subtitle: \"s\"")),
        (
            "T\n: [^1]: n",
            &with("footnote_definition - \"1\"\n      paragraph: \"n\""),
        ),
        (
            "T\n: a\n  : b",
            &with("definition_list\n      term: \"a\"\n      definition\n        paragraph: \"b\""),
        ),
    ]);
}

/// A term directly before, or with one blank line between.
#[test]
fn one_blank_line_may_stand_below_the_term() {
    check_each(&[
        ("T\n: a", T_A),
        (
            "T\n\n: a",
            "definition_list\n  term: \"T\"\n  definition loose\n    paragraph: \"a\"",
        ),
        ("T\n\n\n: a", "paragraph: \"T\"\nparagraph: \": a\""),
    ]);
}

/// Each line of the paragraph is one term.
#[test]
fn each_line_is_a_term() {
    check_each(&[
        (
            "A\nB\n: x",
            "definition_list\n  term: \"A\"\n  term: \"B\"\n  definition\n    paragraph: \"x\"",
        ),
        (
            "A  \n   B\n: x",
            "definition_list\n  term: \"A\"\n  term: \"B\"\n  definition\n    paragraph: \"x\"",
        ),
        (
            "*A\nB*\n: x",
            "definition_list\n  term: \"*A\"\n  term: \"B*\"\n  definition\n    paragraph: \"x\"",
        ),
    ]);
}

/// A term is inline content.
#[test]
fn a_term_holds_inlines() {
    check(
        "*A* `b` [c](/u)\n: x",
        r#"
        definition_list
          term: emphasis("A") " " code("b") " " link(/u "c")
          definition
            paragraph: "x"
        "#,
    );
}

/// Block structure wins over inline structure.
#[test]
fn a_code_span_does_not_reach_over_the_colon() {
    check(
        "T `a\n: b` c",
        r#"
        definition_list
          term: "T `a"
          definition
            paragraph: "b` c"
        "#,
    );
}

/// The paragraph stands in the same container.
#[test]
fn a_term_in_another_container_is_none() {
    check_each(&[
        (
            "- T\n\n: a",
            "list -\n  item\n    paragraph: \"T\"\nparagraph: \": a\"",
        ),
        (
            "- T\n: a",
            "list -\n  item\n    paragraph: \"T\" softbreak \": a\"",
        ),
        (
            "> T\n\n: a",
            "block_quote\n  paragraph: \"T\"\nparagraph: \": a\"",
        ),
        (
            "> T\n: a",
            "block_quote\n  paragraph: \"T\" softbreak \": a\"",
        ),
        (
            "[^1]: T\n: a",
            "footnote_definition - \"1\"\n  paragraph: \"T\" softbreak \": a\"",
        ),
    ]);
}

/// No term: a heading, a subtitle, an admonition title.
#[test]
fn only_a_paragraph_is_a_term() {
    check_each(&[
        ("# H\n: a", "heading 1: \"H\"\nparagraph: \": a\""),
        ("H\n---\n: a", "heading 2 setext: \"H\"\nparagraph: \": a\""),
        ("Subtitle: s\n: a", "subtitle: \"s\"\nparagraph: \": a\""),
        (
            "> [!note] T\n> : a",
            "admonition note\n  title: \"T\"\n  paragraph: \": a\"",
        ),
        ("---\n: a", "thematic_break\nparagraph: \": a\""),
        (
            "```\nx\n```\n: a",
            "code_block: \"x\\n\"\nparagraph: \": a\"",
        ),
    ]);
}

/// Any number of blank lines between definitions; a blank line before one makes it loose.
#[test]
fn blank_lines_between_definitions_only_loosen() {
    let second = |loose: &str| format!("{T_A}\n  definition{loose}\n    paragraph: \"b\"");
    check_each(&[
        ("T\n: a\n: b", &second("")),
        ("T\n: a\n\n: b", &second(" loose")),
        ("T\n: a\n\n\n\n: b", &second(" loose")),
    ]);
}

/// The line is the next definition however deep the open blocks inside are.
#[test]
fn a_definition_follows_however_deep_the_last_one_is() {
    let then = |block: &str| {
        format!(
            "definition_list\n  term: \"T\"\n  definition\n    {block}\n  definition\n    paragraph: \"b\""
        )
    };
    check_each(&[
        (
            "T\n: > a\n: b",
            &then("block_quote\n      paragraph: \"a\""),
        ),
        (
            "T\n: - a\n: b",
            &then("list -\n      item\n        paragraph: \"a\""),
        ),
        (
            "T\n: > - > a\n: b",
            &then(
                "block_quote\n      list -\n        item\n          block_quote\n            paragraph: \"a\"",
            ),
        ),
        ("T\n: ```\n  x\n: b", &then("code_block: \"x\\n\"")),
        ("T\n: $$\n  x\n: b", &then("math_block: \"x\"")),
        ("T\n: # H\n: b", &then("heading 1: \"H\"")),
    ]);
}

/// `T⏎: a⏎⏎  - x⏎: b` has two definitions.
#[test]
fn a_definition_follows_a_list_in_the_last_one() {
    check(
        "T\n: a\n\n  - x\n: b",
        r#"
        definition_list
          term: "T"
          definition loose
            paragraph: "a"
            list -
              item
                paragraph: "x"
          definition
            paragraph: "b"
        "#,
    );
}

/// The definition list is looked for in the *line's* container.
#[test]
fn a_colon_outside_the_list_s_container_is_lazy_text() {
    check(
        "- T\n  : a\n: b",
        r#"
        list -
          item
            definition_list
              term: "T"
              definition
                paragraph: "a" softbreak ": b"
        "#,
    );
}

/// Loose if a blank line precedes it or separates two of its children.
#[test]
fn blank_lines_loosen_a_definition() {
    check_each(&[
        (
            "T\n: a\n  - b",
            "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"a\"\n    list -\n      item\n        paragraph: \"b\"",
        ),
        (
            "T\n: a\n\n  - b",
            "definition_list\n  term: \"T\"\n  definition loose\n    paragraph: \"a\"\n    list -\n      item\n        paragraph: \"b\"",
        ),
        (
            "T\n: - a\n\n  - b",
            "definition_list\n  term: \"T\"\n  definition\n    list - loose\n      item\n        paragraph: \"a\"\n      item\n        paragraph: \"b\"",
        ),
        ("T\n: a\n\n# H", &format!("{T_A}\nheading 1: \"H\"")),
    ]);
}

/// The blank line must separate two *children*: a caption is a part of one.
#[test]
fn a_blank_line_within_a_child_does_not_loosen() {
    check_each(&[
        (
            "T\n: ![a](u)\n\n  Figure: c",
            "definition_list\n  term: \"T\"\n  definition\n    figure\n      paragraph: image(u \"a\")\n      caption Figure: \"c\"",
        ),
        (
            "T\n: # H\n\n  {.a}",
            "definition_list\n  term: \"T\"\n  definition\n    heading 1 {.a}: \"H\"",
        ),
        (
            "T\n: ```\n\n  a\n  ```",
            "definition_list\n  term: \"T\"\n  definition\n    code_block: \"\\na\\n\"",
        ),
        (
            "T\n: > a\n  >\n  > b",
            "definition_list\n  term: \"T\"\n  definition\n    block_quote\n      paragraph: \"a\"\n      paragraph: \"b\"",
        ),
    ]);
}

/// After definitions, blank lines and a paragraph with a definition of its own continue the same list.
#[test]
fn a_blank_line_and_another_term_continue_the_list() {
    let both =
        |loose: &str| format!("{T_A}\n  term: \"U\"\n  definition{loose}\n    paragraph: \"b\"");
    check_each(&[
        ("T\n: a\n\nU\n: b", &both("")),
        ("T\n: a\n\n\n\nU\n: b", &both("")),
        ("T\n: a\n\nU\n\n: b", &both(" loose")),
    ]);
}

/// Without a blank line before it the next paragraph is lazy text of the definition.
#[test]
fn without_a_blank_line_there_is_no_next_term() {
    check(
        "T\n: a\nU\n: b",
        r#"
        definition_list
          term: "T"
          definition
            paragraph: "a" softbreak "U"
          definition
            paragraph: "b"
        "#,
    );
}

/// Anything else ends it.
#[test]
fn anything_else_ends_the_list() {
    let after = |rest: &str| format!("{T_A}\n{rest}");
    let list = "definition_list\n  term: \"U\"\n  definition\n    paragraph: \"b\"";
    check_each(&[
        ("T\n: a\n\ntext", &after("paragraph: \"text\"")),
        ("T\n: a\n# H", &after("heading 1: \"H\"")),
        (
            "T\n: a\n\n# H\n\nU\n: b",
            &after(&format!("heading 1: \"H\"\n{list}")),
        ),
        (
            "T\n: a\n\ntext\n\nU\n: b",
            &after(&format!("paragraph: \"text\"\n{list}")),
        ),
        (
            "T\n: a\n1. b",
            &after("list 1.\n  item\n    paragraph: \"b\""),
        ),
        (
            "T\n: a\n- b",
            &after("list -\n  item\n    paragraph: \"b\""),
        ),
        ("T\n: a\n> b", &after("block_quote\n  paragraph: \"b\"")),
        ("T\n: a\n---", &after("thematic_break")),
    ]);
}

/// `T⏎: x⏎y` / `…⏎1. y` / `…⏎# H` / `…⏎===`.
#[test]
fn an_underline_after_a_definition_is_lazy_text() {
    check_each(&[
        (
            "T\n: x\n===",
            "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"x\" softbreak \"===\"",
        ),
        (
            "T\n: x\ny",
            "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"x\" softbreak \"y\"",
        ),
    ]);
}

/// `T⏎: a⏎[^2]: m`.
#[test]
fn a_footnote_definition_ends_the_list() {
    check(
        "T\n: a\n[^2]: m",
        r#"
        definition_list
          term: "T"
          definition
            paragraph: "a"
        footnote_definition - "2"
          paragraph: "m"
        "#,
    );
}

/// `- T⏎  : a⏎- U⏎  : b`.
#[test]
fn list_items_hold_lists_of_their_own() {
    check(
        "- T\n  : a\n- U\n  : b",
        r#"
        list -
          item
            definition_list
              term: "T"
              definition
                paragraph: "a"
          item
            definition_list
              term: "U"
              definition
                paragraph: "b"
        "#,
    );
}

/// A blank line inside a list item's definition list loosens the definition, not the list.
#[test]
fn a_blank_line_below_a_term_does_not_loosen_the_list_around() {
    check(
        "- T\n\n  : a",
        r#"
        list -
          item
            definition_list
              term: "T"
              definition loose
                paragraph: "a"
        "#,
    );
}

/// A `:` line that finds neither a term nor a list continues a paragraph or begins one.
#[test]
fn a_colon_without_a_term_is_text() {
    check_each(&[
        (": a", "paragraph: \": a\""),
        (": a\nb", "paragraph: \": a\" softbreak \"b\""),
        (
            "a\n\n\n: b\nc",
            "paragraph: \"a\"\nparagraph: \": b\" softbreak \"c\"",
        ),
    ]);
}

/// A paragraph that begins with a colon because there is no term is a paragraph, and so its lines may be terms.
#[test]
fn text_that_begins_with_a_colon_may_be_a_term() {
    check(
        ": a\n: b",
        r#"
        definition_list
          term: ": a"
          definition
            paragraph: "b"
        "#,
    );
}

/// The diagnostic points at the colon; `:x` is text without one.
#[test]
fn a_colon_without_a_term_is_reported() {
    check_diagnostics_each(&[
        (": a", &[("definition-without-term", ":")]),
        ("# H\n: a", &[("definition-without-term", ":")]),
        ("- T\n\n: a", &[("definition-without-term", ":")]),
        ("- T\n: a", &[("definition-without-term", ":")]),
        ("a\n\n\n: b", &[("definition-without-term", ":")]),
    ]);
    no_diagnostics(&["T\n:a", ":a", "T\n: a", "T\n    : a", "a : b"]);
}

/// A paragraph gives up its link reference definitions first; what is left are the terms.
#[test]
fn link_reference_definitions_are_no_terms() {
    check_each(&[
        (
            "[a]: /u\n: x",
            "link_reference_definition \"a\" /u\nparagraph: \": x\"",
        ),
        (
            "[a]: /u\nT\n: x",
            "link_reference_definition \"a\" /u\ndefinition_list\n  term: \"T\"\n  definition\n    paragraph: \"x\"",
        ),
    ]);
}

/// Comments are looked past between a term and its definition, and stay where they were written.
#[test]
fn comments_may_stand_below_a_term() {
    let with = |comment: &str| {
        format!("definition_list\n  term: \"T\"\n  {comment}\n  definition\n    paragraph: \"a\"")
    };
    check_each(&[
        ("T\n%%\nc\n%%\n: a", &with("comment: \"\\nc\\n\"")),
        ("T\n<!-- c -->\n: a", &with("html_block 2: \"<!-- c -->\"")),
    ]);
}

/// `T⏎: a⏎⏎<!-- c -->⏎: b` is one list. Whether the blank line before the comment precedes the definition is
/// not said; as the comment stays where it was written, it is taken not to.
#[test]
fn comments_may_stand_between_definitions() {
    let with = |comment: &str| format!("{T_A}\n  {comment}\n  definition\n    paragraph: \"b\"");
    check_each(&[
        (
            "T\n: a\n\n<!-- c -->\n: b",
            &with("html_block 2: \"<!-- c -->\""),
        ),
        ("T\n: a\n\n%%\nc\n%%\n: b", &with("comment: \"\\nc\\n\"")),
        (
            "T\n: a\n\n%%\nc\n%%\n\n: b",
            &with("comment: \"\\nc\\n\"").replace(
                "definition\n    paragraph: \"b",
                "definition loose\n    paragraph: \"b",
            ),
        ),
    ]);
}

/// Comments are looked past between two groups of the same list, too.
#[test]
fn comments_may_stand_before_the_next_term() {
    check(
        "T\n: a\n\n<!-- c -->\n\nU\n: b",
        r#"
        definition_list
          term: "T"
          definition
            paragraph: "a"
          html_block 2: "<!-- c -->"
          term: "U"
          definition
            paragraph: "b"
        "#,
    );
}

/// Only a comment *between* its parts is in the list.
#[test]
fn a_comment_after_the_list_is_outside() {
    check(
        "T\n: a\n\n%%\nc\n%%\n\ntext",
        &format!("{T_A}\ncomment: \"\\nc\\n\"\nparagraph: \"text\""),
    );
}

/// Terms win over captions.
#[test]
fn a_caption_with_a_definition_is_a_term() {
    check(
        "![a](u)\n\nFigure: x\n: y",
        r#"
        paragraph: image(u "a")
        definition_list
          term: "Figure: x"
          definition
            paragraph: "y"
        "#,
    );
}

/// Spans of the list, its terms and its definitions.
#[test]
fn spans_cover_the_parts() {
    let source = " A \n B\n : x\n   y\n\n : z\n\nText";
    check_slices(source, "definition_list", &["A \n B\n : x\n   y\n\n : z"]);
    check_slices(source, "term", &["A", "B"]);
    check_slices(source, "definition", &[": x\n   y", ": z"]);
}

/// Every line ending ends a term.
#[test]
fn terms_end_at_any_line_ending() {
    check_same("A\nB\n: x\n\n  y\n: z", "A\r\nB\r\n: x\r\n\r\n  y\r\n: z");
    check_same("A\nB\n: x\n\n  y\n: z", "A\rB\r: x\r\r  y\r: z");
}

/// Off, a colon is text.
#[test]
fn switched_off_a_colon_is_text() {
    check_as(
        Dialect::essay().without(Construct::DefinitionList),
        "T\n: a\n\n: b",
        r#"
        paragraph: "T" softbreak ": a"
        paragraph: ": b"
        "#,
    );
}
