//! Hard breaks, and soft ones: `essaymark::guide::line_break`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_same, check_slices, inlines};

/// Two blanks, backslash.
#[test]
fn two_blanks_or_a_backslash_break_a_line() {
    inlines(&[
        ("a  \nb", r#""a" hardbreak "b""#),
        ("a     \n   b", r#""a" hardbreak "b""#),
        ("a\\\nb", r#""a" hardbreak "b""#),
        ("*a  \nb*", r#"emphasis("a" hardbreak "b")"#),
        ("a \nb", r#""a" softbreak "b""#),
        ("a\nb", r#""a" softbreak "b""#),
        ("a\\\\\nb", r#""a\\" softbreak "b""#),
    ]);
}

/// CommonMark: not at a block's end, and not in code.
#[test]
fn a_block_does_not_end_with_a_break() {
    inlines(&[
        ("a  ", r#""a""#),
        ("a\\", r#""a\\""#),
        ("`a  \nb`", r#"code("a   b")"#),
    ]);
    check("# a  ", "heading 1: \"a\"");
    check("# a\\\nb", "heading 1: \"a\\\\\"\nparagraph: \"b\"");
}

/// The blanks or the backslash and the line ending; a soft break is the ending.
#[test]
fn spans_cover_what_makes_the_break() {
    check_slices("a  \nb\\\r\nc", "hard_break", &["  \n", "\\\r\n"]);
    check_slices("> a\n> b\r\n> c", "soft_break", &["\n", "\r\n"]);
}

/// Any line ending breaks.
#[test]
fn any_line_ending_breaks() {
    check_same("a  \nb\\\nc\nd", "a  \r\nb\\\r\nc\r\nd");
    check_same("a  \nb\\\nc\nd", "a  \rb\\\rc\rd");
}
