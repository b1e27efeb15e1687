//! Which inline wins where two could be: `essaymark::guide::ground_rules`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_slices, inlines, plain_text};

/// Code spans, math, autolinks, raw HTML, comments and wikilinks bind equally: the one that opens first wins.
#[test]
fn of_the_tightest_the_first_to_open_wins() {
    inlines(&[
        ("`a $b` c$", r#"code("a $b") " c$""#),
        ("$a `b$ c`", r#"math("a `b") " c`""#),
        ("`a <b` c>", r#"code("a <b") " c>""#),
        ("x <b c=\"`\"> d`", r#""x " html("<b c=\"`\">") " d`""#),
        ("`a <https://b` c>", r#"code("a <https://b") " c>""#),
        ("<https://a`b> c`", r#"autolink(https://a`b) " c`""#),
        ("`a %%b` c%%", r#"code("a %%b") " c%%""#),
        ("x %%a `b%% c`", r#""x " comment("a `b") " c`""#),
        ("`a [[b` c]]", r#"code("a [[b") " c]]""#),
        ("[[a `b]] c`", r#"wikilink("a `b") " c`""#),
        ("$a <b$ c>", r#"math("a <b") " c>""#),
        ("x <b c=\"$\"> d$", r#""x " html("<b c=\"$\">") " d$""#),
        ("$a %%b$ c%%", r#"math("a %%b") " c%%""#),
        ("x %%a $b%% c$", r#""x " comment("a $b") " c$""#),
        ("$a [[b$ c]]", r#"math("a [[b") " c]]""#),
        ("[[a $b]] c$", r#"wikilink("a $b") " c$""#),
        ("x %%a <b%% c>", r#""x " comment("a <b") " c>""#),
        ("x <b c=\"%%\"> d%%", r#""x " html("<b c=\"%%\">") " d%%""#),
        ("[[a %%b]] c%%", r#"wikilink("a %%b") " c%%""#),
        ("x %%a [[b%% c]]", r#""x " comment("a [[b") " c]]""#),
        ("[[a <b]] c>", r#"wikilink("a <b") " c>""#),
    ]);
}

/// One that does not close leaves its opener as text, and others may open after it.
#[test]
fn an_opener_without_a_closer_is_text() {
    inlines(&[
        ("`a $b$", r#""`a " math("b")"#),
        ("$a `b`", r#""$a " code("b")"#),
        ("[[a `b`", r#""[[a " code("b")"#),
        ("``a `b`", r#""``a " code("b")"#),
    ]);
}

/// Then links, images, footnotes.
#[test]
fn the_tightest_bind_tighter_than_links() {
    inlines(&[
        ("[a `b](/u)` c", r#""[a " code("b](/u)") " c""#),
        ("[a $b](/u)$ c", r#""[a " math("b](/u)") " c""#),
        ("[a <b c=\"](/u)\">", r#""[a " html("<b c=\"](/u)\">")"#),
        ("[a <https://b](/u)>", r#""[a " autolink(<https://b](/u)>)"#),
        ("[a %%b](/u)%% c", r#""[a " comment("b](/u)") " c""#),
        ("^[a `b]` c", r#""^[a " code("b]") " c""#),
    ]);
}

/// Then emphasis and its like.
#[test]
fn links_bind_tighter_than_emphasis() {
    inlines(&[
        ("*a [b*](/u)", r#""*a " link(/u "b*")"#),
        ("==a [b==](/u)", r#""==a " link(/u "b==")"#),
        ("~~a [b~~](/u)", r#""~~a " link(/u "b~~")"#),
        ("*a ^[b*]", r#""*a " note(1 "b*")"#),
        ("*a `b*`", r#""*a " code("b*")"#),
        ("==a $b==$", r#""==a " math("b==")"#),
        ("*a ![b*](/u)", r#""*a " image(/u "b*")"#),
        ("*a [[b*]]", r#""*a " wikilink("b*")"#),
    ]);
}

/// Of emphasis, strikethrough and highlight the delimiter stack decides, as in CommonMark.
#[test]
fn delimiters_that_cross_are_text() {
    inlines(&[
        ("*a ==b* c==", r#"emphasis("a ==b") " c==""#),
        ("==a *b== c*", r#"highlight("a *b") " c*""#),
        ("~~a *b~~ c*", r#"strikethrough("a *b") " c*""#),
    ]);
}

/// Literal autolinks are found last, in what is still text outside links.
#[test]
fn literal_autolinks_are_found_last() {
    inlines(&[
        ("`https://a.b`", r#"code("https://a.b")"#),
        ("$https://a.b$", r#"math("https://a.b")"#),
        ("[https://a.b](/u)", r#"link(/u "https://a.b")"#),
        ("[*https://a.b*](/u)", r#"link(/u emphasis("https://a.b"))"#),
        (
            "*https://a.b*",
            r#"emphasis(autolink(literal https://a.b))"#,
        ),
        ("**www.a.b**", r#"strong(autolink(literal www www.a.b))"#),
        (
            "https://a.b/*c*",
            r#"autolink(literal https://a.b/) emphasis("c")"#,
        ),
    ]);
}

/// CommonMark: links do not hold links.
#[test]
fn links_do_not_hold_links() {
    inlines(&[("[a [b](/u)](/v)", r#""[a " link(/u "b") "](/v)""#)]);
}

/// CommonMark: backslashes work outside code, math and HTML.
#[test]
fn escapes_work_in_text_only() {
    inlines(&[
        (r"\*a\* \` \[b\]\(/u\)", r#""*a* ` [b](/u)""#),
        (r"`\*`", r#"code("\\*")"#),
        (r"\==a==", r#""==a==""#),
        (r"\~~a~~ b", r#""~~a~~ b""#),
        (r"\a", r#""\\a""#),
    ]);
}

/// Delimiters that did not pair do not split a run of text.
#[test]
fn unpaired_delimiters_do_not_split_text() {
    plain_text(&[
        "foo_bar",
        "a * b",
        "a ** b",
        "a_b_c",
        "[x",
        "a ] b",
        "a [b] c",
        "![x",
        "a ` b",
        "a < b > c",
        "a $ b",
        "a ~ b",
        "a == b",
        "a ^ b",
        "a ^[b",
        "a # b",
        "a [[b",
        "a { b",
        "2 * 3 * 4",
        "a & b",
        "a &x; b",
        "!",
        "a ! b",
        "[]",
        "[[]]",
        "a @ b",
        "a: b",
        "http:",
        "www.",
        "a%b",
        "a \\",
    ]);
    check_slices("a * b_c [d] e & f", "text", &["a * b_c [d] e & f"]);
}

/// A line break is a node of its own, so text never crosses one.
#[test]
fn text_never_crosses_a_line() {
    check(
        "a *b\nc [d\ne",
        r#"paragraph: "a *b" softbreak "c [d" softbreak "e""#,
    );
}
