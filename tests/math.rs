//! Display math, and math in running text: `essaymark::guide::math`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics_each, check_each, check_same, check_slices, inlines,
    inlines_as, no_diagnostics, plain_text,
};
use essaymark::{Construct, Dialect};

/// Closes at the same line's end, on a later line of its own, or at the end of a content line.
#[test]
fn display_math_closes_at_a_line_s_end() {
    let x = "math_block: \"x\"";
    check_each(&[
        ("$$ x $$", x),
        ("$$x$$", x),
        ("$$x$$  ", x),
        ("$$\nx\n$$", x),
        ("$$x\n$$", x),
        ("$$\nx$$", x),
        ("$$\n  x  \n  $$  ", x),
        ("$$ x\n+ y $$", "math_block: \"x\\n+ y\""),
        ("$$\nx\n$$\na", "math_block: \"x\"\nparagraph: \"a\""),
        ("$$ $$", "math_block: \"\""),
        ("$$\n$$", "math_block: \"\""),
    ]);
}

/// At a line's start, 0–3 columns.
#[test]
fn display_math_is_indented_three_columns_at_most() {
    check_each(&[
        ("   $$\nx\n$$", "math_block: \"x\""),
        ("    $$", "code_block indented: \"$$\""),
    ]);
}

/// Unless a second unescaped `$$` follows on that line anywhere but at its end.
#[test]
fn more_on_the_line_makes_it_a_paragraph() {
    inlines(&[
        ("$$x$$ is z", r#"math(display "x") " is z""#),
        ("$$x$$.", r#"math(display "x") ".""#),
        (
            "$$x$$ and $$y$$",
            r#"math(display "x") " and " math(display "y")"#,
        ),
    ]);
    check_each(&[
        ("$$ a \\$$ b\n$$", "math_block: \"a \\\\$$ b\""),
        ("$$ a $ b\n$$", "math_block: \"a $ b\""),
    ]);
}

/// `$$$…` opens nothing.
#[test]
fn three_dollars_open_nothing() {
    plain_text(&["$$$x$$$", "$$$ x", "$$$$"]);
    inlines(&[("$$$\nx\n$$$", r#""$$$" softbreak "x" softbreak "$$$""#)]);
}

/// A paragraph line that ends with `$$` ends the paragraph before that `$$` and opens a block there (diagnostic).
#[test]
fn a_line_of_text_may_open_display_math() {
    check_each(&[
        ("a $$\nx\n$$", "paragraph: \"a\"\nmath_block: \"x\""),
        (
            "a\nb: $$\nx\n$$\nc",
            "paragraph: \"a\" softbreak \"b:\"\nmath_block: \"x\"\nparagraph: \"c\"",
        ),
        ("a $$x$$", "paragraph: \"a \" math(display \"x\")"),
        ("a \\$$\nb", "paragraph: \"a $$\" softbreak \"b\""),
        ("# a $$\nx", "heading 1: \"a $$\"\nparagraph: \"x\""),
    ]);
    check_diagnostics_each(&[("a $$\nx\n$$", &[("math-opened-in-text", "$$")])]);
    no_diagnostics(&["a\n$$\nx\n$$", "a $$x$$"]);
}

/// The blank line before a list is not one between its item's text and the math that the text opens.
#[test]
fn math_opened_in_text_does_not_stand_after_a_blank_line() {
    check_each(&[
        (
            "a\n\n- b $$\n  x\n  $$",
            "paragraph: \"a\"\nlist -\n  item\n    paragraph: \"b\"\n    math_block: \"x\"",
        ),
        (
            "- a\n\n  b $$\n  x\n  $$",
            "list - loose\n  item\n    paragraph: \"a\"\n    paragraph: \"b\"\n    math_block: \"x\"",
        ),
    ]);
}

/// Blank lines inside are content, and so is what would start another block.
#[test]
fn anything_may_stand_inside() {
    check_each(&[
        ("$$\na\n\nb\n$$", "math_block: \"a\\n\\nb\""),
        (
            "$$\na\n- b\n# c\n> d\n$$",
            "math_block: \"a\\n- b\\n# c\\n> d\"",
        ),
        ("$$\na\n=b\n: c\n$$", "math_block: \"a\\n=b\\n: c\""),
        ("$$\na $$ b\nc\n$$", "math_block: \"a $$ b\\nc\""),
        ("$$\na\n  b\n$$", "math_block: \"a\\n  b\""),
    ]);
}

/// It may interrupt a paragraph.
#[test]
fn display_math_interrupts_a_paragraph() {
    check(
        "a\n$$\nx\n$$\nb",
        "paragraph: \"a\"\nmath_block: \"x\"\nparagraph: \"b\"",
    );
    check(
        "a\n$$x$$\nb",
        "paragraph: \"a\"\nmath_block: \"x\"\nparagraph: \"b\"",
    );
}

/// It may stand in any container; the value is without container prefixes.
#[test]
fn display_math_stands_in_containers() {
    check_each(&[
        ("- $$\n  x\n  $$", "list -\n  item\n    math_block: \"x\""),
        (
            "T\n: $$\n  x\n  $$",
            "definition_list\n  term: \"T\"\n  definition\n    math_block: \"x\"",
        ),
        (
            "> $$\n> x\n> y\n> $$",
            "block_quote\n  math_block: \"x\\ny\"",
        ),
        (
            "> [!math] T\n> $$\n> x\n> $$\n> a",
            "admonition math\n  title: \"T\"\n  math_block: \"x\"\n  paragraph: \"a\"",
        ),
        (
            "> ! $$\n> ! x\n> y\n> ! $$",
            "spoiler\n  math_block: \"x\\ny\"",
        ),
        (
            "[^1]: $$\n    x\n    $$",
            "footnote_definition - \"1\"\n  math_block: \"x\"",
        ),
    ]);
}

/// Unclosed, it runs to the container's end (diagnostic).
#[test]
fn unclosed_display_math_runs_to_the_end() {
    check_each(&[
        ("$$\nx\n\ny", "math_block: \"x\\n\\ny\""),
        (
            "- $$\n  x\n\na",
            "list -\n  item\n    math_block: \"x\"\nparagraph: \"a\"",
        ),
        ("$$", "math_block: \"\""),
    ]);
    check_diagnostics_each(&[("$$\nx\n\ny", &[("unclosed-math", "$$")])]);
}

/// `> $$⏎x⏎$$`.
#[test]
fn display_math_ends_with_its_quote() {
    let source = "> $$\nx\n$$";
    check(
        source,
        r#"
        block_quote
          math_block: ""
        paragraph: "x"
        math_block: ""
        "#,
    );
    check_diagnostics_each(&[(source, &[("unclosed-math", "$$"), ("unclosed-math", "$$")])]);
}

/// Every line ending is a line feed in the value.
#[test]
fn the_value_has_line_feeds() {
    check_same("$$\na\n\nb\n$$", "$$\r\na\r\n\r\nb\r\n$$");
    check_same("$$\na\n\nb\n$$", "$$\ra\r\rb\r$$");
}

/// `$…$`, and `$$…$$` in display style.
#[test]
fn dollars_make_math() {
    inlines(&[
        ("$x$", r#"math("x")"#),
        ("a $x$ b", r#""a " math("x") " b""#),
        ("a $$x$$ b", r#""a " math(display "x") " b""#),
        ("a$x$b", r#""a" math("x") "b""#),
        ("$x$2", r#"math("x") "2""#),
        ("($x$, $y$)", r#""(" math("x") ", " math("y") ")""#),
    ]);
}

/// Only the next run of equal length is tried as the closer.
#[test]
fn the_next_run_of_equal_length_closes() {
    inlines(&[
        ("$a $$b$ c", r#"math("a $$b") " c""#),
        ("a $$b$c$$ d", r#""a " math(display "b$c") " d""#),
        ("$a$$ b", r#""$a$$ b""#),
        ("a $$b$ c", r#""a $$b$ c""#),
    ]);
}

/// Content raw.
#[test]
fn the_content_is_raw() {
    inlines(&[
        (
            "$a_b_c *d* \\alpha &amp; <b>$",
            r#"math("a_b_c *d* \\alpha &amp; <b>")"#,
        ),
        ("*$a*b$*", r#"emphasis(math("a*b"))"#),
        ("$[a](/u)$", r#"math("[a](/u)")"#),
    ]);
}

/// Content is not blank.
#[test]
fn blank_content_makes_no_math() {
    plain_text(&["a $ $ b", "a $  $", "a $$ $$ b"]);
}

/// It may span lines of one paragraph.
#[test]
fn math_may_span_lines() {
    inlines(&[("a $b\nc$ d", r#""a " math("b\nc") " d""#)]);
    check_each(&[
        ("> $b\n> c$", "block_quote\n  paragraph: math(\"b\\nc\")"),
        ("> $b\nc$", "block_quote\n  paragraph: math(\"b\\nc\")"),
        ("$a\n\nb$", "paragraph: \"$a\"\nparagraph: \"b$\""),
        (
            "$a\n- b$",
            "paragraph: \"$a\"\nlist -\n  item\n    paragraph: \"b$\"",
        ),
    ]);
    check_same("a $b\nc$", "a $b\r\nc$");
}

/// A `$` after an odd number of backslashes is no delimiter.
#[test]
fn backslashes_escape_a_dollar() {
    inlines(&[
        (r"\$a$", r#""$a$""#),
        (r"$a\$b$", r#"math("a\\$b")"#),
        (r"\\$a$", r#""\\" math("a")"#),
        (r"\\\$a$", r#""\\$a$""#),
        (r"$a\\$ b", r#"math("a\\\\") " b""#),
    ]);
}

/// Runs longer than two are text.
#[test]
fn longer_runs_are_text() {
    plain_text(&["a $$$b$$$ c", "a $$$b$$$$ c"]);
    inlines(&[("a $b$$$c$", r#""a " math("b$$$c")"#)]);
}

/// Not math if the content starts with a digit and the closing `$` has a blank before it or a digit after it.
#[test]
fn money_is_no_math() {
    plain_text(&[
        "$5 and $10",
        "$5 and $ten",
        "from $20,000-$30,000 a year",
        "US$3 or A$5",
        "a $5",
    ]);
    inlines(&[
        ("$5x$", r#"math("5x")"#),
        ("$2$ apples", r#"math("2") " apples""#),
        ("$\\to$2", r#"math("\\to") "2""#),
        ("$ x$", r#"math(" x")"#),
        ("$x $", r#"math("x ")"#),
    ]);
}

/// Refused, the opener is text and the refused closer may open.
#[test]
fn a_refused_closer_may_open() {
    inlines(&[
        ("$5 and $x$", r#""$5 and " math("x")"#),
        ("$5 and $10 and $x$", r#""$5 and $10 and " math("x")"#),
        ("$ $x$", r#""$ " math("x")"#),
    ]);
}

/// Dollars and TeX.
#[test]
fn spans_cover_the_dollars() {
    check_slices("a $b$ c $$d$$ e", "math", &["$b$", "$$d$$"]);
    check_slices("> $a\n> b$ c", "math", &["$a\n> b$"]);
    check_slices("  $$\nx\n  $$ \n\na", "math_block", &["$$\nx\n  $$"]);
    check_slices("a $$\nx\n$$", "math_block", &["$$\nx\n$$"]);
    check_slices("a $$\nx\n$$", "paragraph", &["a"]);
}

/// Off, dollars are text.
#[test]
fn switched_off_dollars_are_text() {
    let off = Dialect::essay().without(Construct::Math);
    inlines_as(
        off,
        &[
            ("$a$ $$b$$", r#""$a$ $$b$$""#),
            ("$*a*$", r#""$" emphasis("a") "$""#),
        ],
    );
    check_as(
        off,
        "$$\nx\n$$",
        r#"paragraph: "$$" softbreak "x" softbreak "$$""#,
    );
    check_as(off, "a $$\nx", r#"paragraph: "a $$" softbreak "x""#);
}
