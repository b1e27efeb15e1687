//! Comments: `essaymark::guide::comment`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics_each, check_each, check_same, check_slices, inlines,
    no_diagnostics,
};
use essaymark::{Construct, Dialect};

/// A line that begins with `%%` and has no further `%%` opens a block; it ends with the first line with `%%`.
#[test]
fn a_comment_block_runs_to_the_next_mark() {
    check_each(&[
        ("%%\na\n%%", "comment: \"\\na\\n\""),
        ("%% a\nb %%\nc", "comment: \" a\\nb \"\nparagraph: \"c\""),
        ("   %%\na\n%%", "comment: \"\\na\\n\""),
        (
            "%%\na\n\n- b\n# c\n%%",
            "comment: \"\\na\\n\\n- b\\n# c\\n\"",
        ),
        ("%%\n%%", "comment: \"\\n\""),
    ]);
}

/// It may be indented 0–3 columns.
#[test]
fn an_indented_mark_is_code() {
    check("    %%\n    a", "code_block indented: \"%%\\na\"");
}

/// It may interrupt a paragraph.
#[test]
fn a_comment_block_interrupts_a_paragraph() {
    check(
        "a\n%%\nb\n%%\nc",
        "paragraph: \"a\"\ncomment: \"\\nb\\n\"\nparagraph: \"c\"",
    );
    check(
        "*a\n%%\nb\n%%\nc*",
        "paragraph: \"*a\"\ncomment: \"\\nb\\n\"\nparagraph: \"c*\"",
    );
}

/// What follows the closer on its line belongs to the comment (diagnostic).
#[test]
fn text_after_the_closer_belongs_to_the_comment() {
    let source = "%%\na %% *b*\nc";
    check(source, "comment: \"\\na \"\nparagraph: \"c\"");
    check_slices(source, "comment", &["%%\na %% *b*"]);
    check_diagnostics_each(&[(source, &[("text-after-comment", "*b*")])]);
    no_diagnostics(&["%%\na\n%%  \nb"]);
}

/// Without such a line it ends with the container (diagnostic).
#[test]
fn an_unclosed_block_ends_with_its_container() {
    check_each(&[
        ("%%\na", "comment: \"\\na\""),
        (
            "- %%\n  a\nb",
            "list -\n  item\n    comment: \"\\na\"\nparagraph: \"b\"",
        ),
    ]);
    check(
        "> %%\n> a\nb %%",
        "block_quote\n  comment: \"\\na\"\nparagraph: \"b %%\"",
    );
    check_diagnostics_each(&[
        ("%%\na", &[("unclosed-comment", "%%")]),
        ("> %%\n> a\n\nb", &[("unclosed-comment", "%%")]),
    ]);
}

/// It ends with the first line *of the same container* that contains `%%`.
#[test]
fn a_comment_block_stands_in_any_container() {
    check_each(&[
        (
            "> %%\n> a\n> %%\n> b",
            "block_quote\n  comment: \"\\na\\n\"\n  paragraph: \"b\"",
        ),
        (
            "- %%\n  a\n  %%\n  b",
            "list -\n  item\n    comment: \"\\na\\n\"\n    paragraph: \"b\"",
        ),
        (
            "T\n: %%\n  a\n  %%",
            "definition_list\n  term: \"T\"\n  definition\n    comment: \"\\na\\n\"",
        ),
        (
            "[^1]: %%\n    a\n    %%",
            "footnote_definition - \"1\"\n  comment: \"\\na\\n\"",
        ),
        (
            "> [!note]\n> %%\n> a\n> %%",
            "admonition note\n  comment: \"\\na\\n\"",
        ),
        ("> ! %%\n> ! a\n> ! %%", "spoiler\n  comment: \"\\na\\n\""),
    ]);
}

/// Every other `%%…%%` is an inline comment within one paragraph.
#[test]
fn other_comments_are_inline() {
    inlines(&[
        ("a %%b%% c", r#""a " comment("b") " c""#),
        ("%%a%%", r#"comment("a")"#),
        ("%% a %% b", r#"comment(" a ") " b""#),
        ("a %%b\nc%% d", r#""a " comment("b\nc") " d""#),
        (
            "a %%*b* `c` [d](/u)%%",
            r#""a " comment("*b* `c` [d](/u)")"#,
        ),
        ("*a %%b*%% c*", r#"emphasis("a " comment("b*") " c")"#),
        ("a%%b%%c", r#""a" comment("b") "c""#),
        ("a %%b%c%% d", r#""a " comment("b%c") " d""#),
    ]);
    check("# a %%b%%", "heading 1: \"a \" comment(\"b\")");
    check(
        "> a %%b\n> c%%",
        "block_quote\n  paragraph: \"a \" comment(\"b\\nc\")",
    );
}

/// Unclosed it is text (diagnostic).
#[test]
fn an_unclosed_inline_comment_is_text() {
    inlines(&[
        ("a %%b", r#""a %%b""#),
        ("a %%b%% c %%", r#""a " comment("b") " c %%""#),
        ("5% and 6%", r#""5% and 6%""#),
    ]);
    check(
        "a %%b\n\nc%% d",
        "paragraph: \"a %%b\"\nparagraph: \"c%% d\"",
    );
    check_diagnostics_each(&[("a %%b", &[("unclosed-comment", "%%")])]);
    no_diagnostics(&["a %%b%%", "5% and 6%", "`%%`"]);
}

/// Block structure wins: a line that begins with `%%` opens a block in the middle of an inline comment.
#[test]
fn a_comment_block_cuts_an_inline_comment() {
    check("a %%b\n%% c", "paragraph: \"a %%b\"\ncomment: \" c\"");
}

/// Code spans and comments bind equally; the one that opens first wins. Escapes are CommonMark's.
#[test]
fn marks_in_code_or_escaped_are_text() {
    inlines(&[
        ("`%%a%%`", r#"code("%%a%%")"#),
        ("x %%`a%%`", r#""x " comment("`a") "`""#),
        (r"a \%%b%% c", r#""a %%b%% c""#),
    ]);
}

/// Every line ending is a line feed in the value.
#[test]
fn the_value_has_line_feeds() {
    check_same("%%\na\n\nb\n%%", "%%\r\na\r\n\r\nb\r\n%%");
    check_same("x %%a\nb%%", "x %%a\r\nb%%");
}

/// A block reaches to the end of its last line, an inline comment to its closing mark.
#[test]
fn spans_cover_the_marks() {
    check_slices("  %% a\nb %%\n\nc", "comment", &["%% a\nb %%"]);
    check_slices("a %%b%% c", "comment", &["%%b%%"]);
}

/// Off, it is text.
#[test]
fn switched_off_it_is_text() {
    let off = Dialect::essay().without(Construct::Comment);
    check_as(
        off,
        "%%\na\n%%",
        r#"paragraph: "%%" softbreak "a" softbreak "%%""#,
    );
    check_as(off, "a %%*b*%%", r#"paragraph: "a %%" emphasis("b") "%%""#);
}
