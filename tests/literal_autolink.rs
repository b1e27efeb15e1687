//! Addresses in text, as GFM finds them: `essaymark::guide::literal_autolink`.

#[path = "common/check.rs"]
mod check;

use check::{check_slices, inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

/// URLs, `www.` and mail addresses.
#[test]
fn addresses_in_text_are_links() {
    inlines(&[
        (
            "https://a.b/c?d=e",
            r#"autolink(literal https://a.b/c?d=e)"#,
        ),
        (
            "x http://a.b y",
            r#""x " autolink(literal http://a.b) " y""#,
        ),
        (
            "x www.a.b/c y",
            r#""x " autolink(literal www www.a.b/c) " y""#,
        ),
        (
            "x a.b-c_d+e@f.g y",
            r#""x " autolink(literal email a.b-c_d+e@f.g) " y""#,
        ),
        ("(https://a.b)", r#""(" autolink(literal https://a.b) ")""#),
        (
            "x\nhttps://a.b\ny",
            r#""x" softbreak autolink(literal https://a.b) softbreak "y""#,
        ),
    ]);
}

/// GFM: trailing punctuation, parentheses and references.
#[test]
fn punctuation_at_the_end_is_left_out() {
    inlines(&[
        ("https://a.b.", r#"autolink(literal https://a.b) ".""#),
        ("https://a.b/c?!", r#"autolink(literal https://a.b/c) "?!""#),
        ("www.a.b/c_(d)", r#"autolink(literal www <www.a.b/c_(d)>)"#),
        ("(www.a.b/c)", r#""(" autolink(literal www www.a.b/c) ")""#),
        (
            "https://a.b/c&amp;",
            r#"autolink(literal https://a.b/c) "&""#,
        ),
        ("https://a.b/c<d", r#"autolink(literal https://a.b/c) "<d""#),
        ("a@b.c.", r#"autolink(literal email a@b.c) ".""#),
    ]);
}

/// GFM asks for "alphanumeric characters"; cmark-gfm takes all but white space and punctuation, control characters as well.
/// Found by fuzzing (`fuzz/seeds/odd_domains`).
#[test]
fn a_domain_may_hold_any_characters_but_space_and_punctuation() {
    for address in [
        "http://\u{1}",
        "https://\u{1f}a.b/c",
        "http://a\u{7f}b.c",
        "http://\u{b}",
        "http://\u{85}",
        "http://\u{200b}",
        "http://\u{e4}.\u{e4}",
        "www.\u{1}.a",
        "www.a\u{7f}",
    ] {
        check_slices(&format!("x {address}, y"), "autolink", &[address]);
    }
    plain_text(&[
        "http://\u{a0}a",
        "http://\u{3000}a",
        "http://\u{20ac}",
        "http://\u{3002}a",
    ]);
    // No `_` in the last two segments, whatever else is in them.
    plain_text(&["www.a_\u{1}.b", "www.a.b\u{1}_c"]);
}

/// GFM keeps `-` and `_` from the end of an e-mail's domain; cmark-gfm digits as well. Found by fuzzing (`fuzz/seeds/versions`).
#[test]
fn a_version_is_no_email() {
    plain_text(&[
        "crate@18.2.0",
        "a@b.c1",
        "a@1.2 x",
        "mailto:a@b.1",
        "a@b.1.",
    ]);
    inlines(&[
        ("a@1b.2c", "autolink(literal email a@1b.2c)"),
        ("a@b.c.1", r#""a@b.c.1""#),
    ]);
}

/// GFM: what is no address.
#[test]
fn other_text_is_text() {
    plain_text(&[
        "http://",
        "https:// a",
        "xhttps://a.b",
        "www.",
        "www./a",
        "www.?a",
        "a@b",
        "a@b.c-",
        "a@b.c_",
        "@b.c",
        "ftp.a.b",
    ]);
}

/// Found last, in what is still text outside links.
#[test]
fn they_are_not_found_in_links_and_code() {
    inlines(&[
        ("[a https://b.c](/u)", r#"link(/u "a https://b.c")"#),
        ("`https://a.b`", r#"code("https://a.b")"#),
        ("<https://a.b>", r#"autolink(https://a.b)"#),
        ("![https://a.b](/u)", r#"image(/u "https://a.b")"#),
        ("[[https://a.b]]", r#"wikilink("https://a.b")"#),
        (r"https\://a.b", r#""https://a.b""#),
    ]);
}

/// The address.
#[test]
fn spans_cover_the_address() {
    check_slices("x (https://a.b/c), y", "autolink", &["https://a.b/c"]);
}

/// Off, it is text.
#[test]
fn switched_off_it_is_text() {
    inlines_as(
        Dialect::essay().without(Construct::LiteralAutolink),
        &[(
            "https://a.b www.a.b a@b.c",
            r#""https://a.b www.a.b a@b.c""#,
        )],
    );
    inlines_as(
        Dialect::gfm(),
        &[("www.a.b", r#"autolink(literal www www.a.b)"#)],
    );
}
