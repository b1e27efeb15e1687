//! Code blocks: `essaymark::guide::code_block`.

#[path = "common/check.rs"]
mod check;

use essaymark::ast::NodeRef;
use essaymark::parse;

use check::{check, check_diagnostics_each, check_each, check_same, check_slices, no_diagnostics};

/// Language is the first word, meta the rest, raw.
#[test]
fn the_info_string_splits_into_language_and_meta() {
    check_each(&[
        ("```\nx\n```", "code_block: \"x\\n\""),
        (
            "```python\nx\n```",
            "code_block language=\"python\": \"x\\n\"",
        ),
        (
            "```python title=\"a.py\" {1,3-5}\nx\n```",
            "code_block language=\"python\" meta=\"title=\\\"a.py\\\" {1,3-5}\": \"x\\n\"",
        ),
        (
            "```  python \t a  b  \nx\n```",
            "code_block language=\"python\" meta=\"a  b\": \"x\\n\"",
        ),
        (
            "``` {.python}\n```",
            "code_block language=\"{.python}\": \"\"",
        ),
    ]);
}

/// CommonMark: escapes and references are decoded in the language; meta is raw.
#[test]
fn only_the_language_is_decoded() {
    check(
        "```c\\+\\+&amp; a\\*b&amp;\n```",
        "code_block language=\"c++&\" meta=\"a\\\\*b&amp;\": \"\"",
    );
}

/// Fences of both kinds and any length, and indented code.
#[test]
fn code_blocks_are_fenced_or_indented() {
    check_each(&[
        (
            "~~~ a ` b\nx\n~~~",
            "code_block fence=~*3 language=\"a\" meta=\"` b\": \"x\\n\"",
        ),
        ("````\n```\n````", "code_block fence=`*4: \"```\\n\""),
        (
            "    a\n\n      b\n\nc",
            "code_block indented: \"a\\n\\n  b\\n\"\nparagraph: \"c\"",
        ),
        ("\ta", "code_block indented: \"a\""),
    ]);
}

/// `mermaid` and `tweet` fences are code blocks.
#[test]
fn diagrams_are_code() {
    check_each(&[
        (
            "```mermaid\na --> b\n```",
            "code_block language=\"mermaid\": \"a --> b\\n\"",
        ),
        (
            "```tweet\n1\n```",
            "code_block language=\"tweet\": \"1\\n\"",
        ),
    ]);
}

/// An unclosed fence runs to its container's end (diagnostic).
#[test]
fn an_unclosed_fence_is_reported() {
    check_each(&[
        ("```a\nx", "code_block language=\"a\": \"x\""),
        (
            "> ```\n> x\ny",
            "block_quote\n  code_block: \"x\\n\"\nparagraph: \"y\"",
        ),
        ("```", "code_block: \"\""),
    ]);
    check_diagnostics_each(&[
        ("```a\nx", &[("unclosed-code-fence", "```")]),
        ("> ~~~~\n> x\n\ny", &[("unclosed-code-fence", "~~~~")]),
    ]);
    no_diagnostics(&["```\nx\n```", "    x"]);
}

/// Nothing of the dialect is looked for inside.
#[test]
fn code_holds_nothing_else() {
    check(
        "```\n$$\n%%\n> [!note]\n[^1]: a\n: b\n{.c}\n```",
        r#"
        code_block: "$$\n%%\n> [!note]\n[^1]: a\n: b\n{.c}\n"
        "#,
    );
}

/// Container prefixes are not in the value.
#[test]
fn containers_take_their_prefixes() {
    check_each(&[
        (
            "> ```\n> a\n>   b\n> ```",
            "block_quote\n  code_block: \"a\\n  b\\n\"",
        ),
        (
            "- ```\n  a\n    b\n  ```",
            "list -\n  item\n    code_block: \"a\\n  b\\n\"",
        ),
        (
            "[^1]: ```\n    a\n    ```",
            "footnote_definition - \"1\"\n  code_block: \"a\\n\"",
        ),
    ]);
}

/// CommonMark §5.2: the indentation of an item's lines is no content, of blank ones neither.
#[test]
fn a_blank_line_of_code_gives_up_the_containers_indentation() {
    check_each(&[
        (
            "- ```\n  a\n  \n \n\n   \n  b\n  ```",
            "list -\n  item\n    code_block: \"a\\n\\n\\n\\n \\nb\\n\"",
        ),
        (
            "- ```\n\t\n  ```",
            "list -\n  item\n    code_block: \"  \\n\"",
        ),
        (
            "1. - ```\n     a\n     \n     b\n     ```",
            "list 1.\n  item\n    list -\n      item\n        code_block: \"a\\n\\nb\\n\"",
        ),
        (
            "-     a\n       \n      b",
            "list -\n  item\n    code_block indented: \"a\\n \\nb\"",
        ),
        (
            "[^1]: ```\n    a\n    \n    b\n    ```",
            "footnote_definition - \"1\"\n  code_block: \"a\\n\\nb\\n\"",
        ),
        (
            "t\n: ```\n  a\n  \n  b\n  ```",
            "definition_list\n  term: \"t\"\n  definition\n    code_block: \"a\\n\\nb\\n\"",
        ),
    ]);
}

/// Every line ending is a line feed in the value.
#[test]
fn the_value_has_line_feeds() {
    check_same("```\na\n\nb\n```", "```\r\na\r\n\r\nb\r\n```");
    check_same("```\na\n\nb\n```", "```\ra\r\rb\r```");
    check_same("    a\n\n    b\n", "    a\r\n\r\n    b\r\n");
}

/// CommonMark §2.1: the source's end ends a line too, and one of nothing but what the container or the fence's indentation
/// takes is an empty line of code. Found by fuzzing (`fuzz/seeds/unended_blank_code`).
#[test]
fn an_unended_empty_line_is_a_line() {
    for (unended, value) in [
        ("  ```\nx\n ", "x\n\n"),
        ("  ```\n ", "\n"),
        ("> ```\n>", "\n"),
        ("> ```\n> x\n> ", "x\n\n"),
        ("```\nx\n ", "x\n "),
        ("```\nx\n", "x\n"),
        ("```\n", ""),
    ] {
        check_value(unended, value);
        let ended = format!("{unended}\n");
        if !unended.ends_with('\n') {
            let value = format!("{}\n", value.strip_suffix('\n').unwrap_or(value));
            check_value(&ended, &value);
        }
    }
}

#[track_caller]
fn check_value(source: &str, value: &str) {
    let document = parse(source);
    let found = document.descendants().find_map(|node| match node {
        NodeRef::CodeBlock(code) => Some(code.value.as_ref()),
        _ => None,
    });
    assert_eq!(found, Some(value), "{source:?}");
}

/// From fence to fence; from the first character of indented code.
#[test]
fn spans_cover_the_fences() {
    check_slices(" ```a\n x\n ``` \n\nb", "code_block", &["```a\n x\n ```"]);
    check_slices("    a\n    b\n\nc", "code_block", &["a\n    b"]);
}
