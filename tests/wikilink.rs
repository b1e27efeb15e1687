//! Wikilinks and embeds: `essaymark::guide::wikilink`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_slices, inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

/// `[[target#section|alias]]`.
#[test]
fn a_target_a_section_and_an_alias() {
    inlines(&[
        ("[[a]]", r#"wikilink("a")"#),
        ("[[a#b]]", r#"wikilink("a" section="b")"#),
        ("[[a|b]]", r#"wikilink("a" alias="b")"#),
        ("[[a#b|c]]", r#"wikilink("a" section="b" alias="c")"#),
        ("[[#b]]", r#"wikilink("" section="b")"#),
        ("[[#b|c]]", r#"wikilink("" section="b" alias="c")"#),
        ("x[[a]]y", r#""x" wikilink("a") "y""#),
    ]);
}

/// Section: `#heading`, `#^block`.
#[test]
fn a_section_is_a_heading_or_a_block() {
    inlines(&[
        ("[[a#b c]]", r#"wikilink("a" section="b c")"#),
        ("[[a#b#c]]", r##"wikilink("a" section="b#c")"##),
        ("[[a#^b]]", r#"wikilink("a" block="b")"#),
        ("[[#^b|c]]", r#"wikilink("" block="b" alias="c")"#),
        ("![[a#^b]]", r#"embed("a" block="b")"#),
        // An escaped mark does not count.
        (r"[[a#\^b]]", r#"wikilink("a" section="^b")"#),
        ("[[a#&#94;b]]", r#"wikilink("a" section="^b")"#),
        ("[[a#^]]", r#"wikilink("a" section="^")"#),
        ("[[a#^b&amp;c]]", r#"wikilink("a" block="b&c")"#),
    ]);
}

/// The target may be a URL, spaces allowed.
#[test]
fn a_target_may_be_a_url_and_have_spaces() {
    inlines(&[
        ("[[a b c]]", r#"wikilink("a b c")"#),
        ("[[ a b ]]", r#"wikilink("a b")"#),
        ("[[https://a.b/c d]]", r#"wikilink("https://a.b/c d")"#),
        ("[[/a/b.md]]", r#"wikilink("/a/b.md")"#),
        ("[[日本]]", r#"wikilink("日本")"#),
    ]);
}

/// The target ends at the first unescaped `|` or `#`.
#[test]
fn the_first_separator_counts() {
    inlines(&[
        ("[[a|b#c]]", r##"wikilink("a" alias="b#c")"##),
        ("[[a|b|c]]", r#"wikilink("a" alias="b|c")"#),
        (r"[[a\#b]]", r##"wikilink("a#b")"##),
        (r"[[a\#b#c]]", r##"wikilink("a#b" section="c")"##),
    ]);
}

/// Escapes and character references are decoded in all parts.
#[test]
fn all_parts_are_decoded() {
    inlines(&[
        (
            r"[[a\*b&amp;c#d\*&amp;|e\*&amp;]]",
            r#"wikilink("a*b&c" section="d*&" alias="e*&")"#,
        ),
        (r"[[a\]b]]", r#"wikilink("a]b")"#),
        (r"[[a\[b]]", r#"wikilink("a[b")"#),
        (r"[[a\b]]", r#"wikilink("a\\b")"#),
    ]);
}

/// `\|` never separates (but in a table cell, where it does: see the tests of tables).
#[test]
fn an_escaped_pipe_does_not_separate() {
    inlines(&[
        (r"[[a\|b]]", r#"wikilink("a|b")"#),
        (r"[[a|b\|c]]", r#"wikilink("a" alias="b|c")"#),
    ]);
}

/// One line, no unescaped brackets inside.
#[test]
fn brackets_and_line_ends_are_not_allowed_inside() {
    plain_text(&["[[a[b]]", "[[a]b]]", "[[a] ]", "[[a", "[ [a]]", "[[[[a"]);
    inlines(&[
        ("[[a\nb]]", r#""[[a" softbreak "b]]""#),
        ("[[[a]]]", r#""[" wikilink("a") "]""#),
        (r"\[[a]]", r#""[[a]]""#),
        (r"[\[a]]", r#""[[a]]""#),
        (r"[[a\]]", r#""[[a]]""#),
    ]);
}

/// At least a target or a section is needed, else text.
#[test]
fn an_empty_wikilink_is_text() {
    plain_text(&["[[]]", "[[ ]]", "[[|a]]", "![[]]", "![[|300]]"]);
}

/// Inlines are not looked for inside.
#[test]
fn parts_are_plain() {
    inlines(&[("[[*a*|`b` $c$]]", r#"wikilink("*a*" alias="`b` $c$")"#)]);
}

/// `[[x]](/u)` is a wikilink and text; `[[x] y](/u)` is a link.
#[test]
fn a_destination_after_it_is_text() {
    inlines(&[
        ("[[x]](/u)", r#"wikilink("x") "(/u)""#),
        ("[[x] y](/u)", r#"link(/u "[x] y")"#),
        ("[y [x]](/u)", r#"link(/u "y [x]")"#),
    ]);
    check(
        "[[x]][x]\n\n[x]: /u",
        "paragraph: wikilink(\"x\") link(shortcut /u \"x\")\nlink_reference_definition \"x\" /u",
    );
}

/// A wikilink is a link: a link around it is text.
#[test]
fn a_link_around_it_is_text() {
    inlines(&[
        ("[a [[b]] c](/u)", r#""[a " wikilink("b") " c](/u)""#),
        (
            "[a *[[b]]* c](/u)",
            r#""[a " emphasis(wikilink("b")) " c](/u)""#,
        ),
    ]);
}

/// An embed is not a link, so a link may hold it, as it may an image.
#[test]
fn a_link_may_hold_an_embed() {
    inlines(&[("[a ![[b]]](/u)", r#"link(/u "a " embed("b"))"#)]);
}

/// Embeds.
#[test]
fn a_mark_before_it_embeds() {
    inlines(&[
        ("![[a.png]]", r#"embed("a.png")"#),
        ("![[a#b]]", r#"embed("a" section="b")"#),
        ("![[a|a pond]]", r#"embed("a" alias="a pond")"#),
        (r"\![[a]]", r#""!" wikilink("a")"#),
        ("! [[a]]", r#""! " wikilink("a")"#),
        ("x![[a]]", r#""x" embed("a")"#),
    ]);
}

/// For an embed the alias may be a size.
#[test]
fn an_embed_s_alias_may_be_a_size() {
    inlines(&[
        ("![[a|300]]", r#"embed("a" size=300)"#),
        ("![[a|300x200]]", r#"embed("a" size=300x200)"#),
        ("![[a|300px]]", r#"embed("a" alias="300px")"#),
        ("![[a|x200]]", r#"embed("a" alias="x200")"#),
        ("![[a|300x]]", r#"embed("a" alias="300x")"#),
        ("![[a|-3]]", r#"embed("a" alias="-3")"#),
        ("[[a|300]]", r#"wikilink("a" alias="300")"#),
    ]);
}

/// A trailing `#` asks for the lede only, or for the page's introduction.
#[test]
fn a_trailing_hash_asks_for_the_lede() {
    inlines(&[
        ("![[a#b#]]", r#"embed("a" section="b" lede)"#),
        ("![[a#]]", r#"embed("a" lede)"#),
        ("![[a#b#|c]]", r#"embed("a" section="b" lede alias="c")"#),
        ("![[a#b#c#]]", r##"embed("a" section="b#c" lede)"##),
    ]);
}

/// `[[^label]]` is a note reference when the note exists, and else what it looks like.
#[test]
fn a_caret_refers_to_a_note_that_exists() {
    check(
        "x[[^a]] [[^b]]\n\n[^a]: n",
        r#"
        paragraph: "x" ref(1 1 "a" bracketed) " " wikilink("^b")
        footnote_definition 1 "a"
          paragraph: "n"
        "#,
    );
}

/// Wikilinks take part in running text.
#[test]
fn they_stand_in_other_inlines() {
    inlines(&[
        ("*[[a]]*", r#"emphasis(wikilink("a"))"#),
        ("**a [[b|c]]**", r#"strong("a " wikilink("b" alias="c"))"#),
        ("`[[a]]`", r#"code("[[a]]")"#),
    ]);
}

/// With brackets, and the mark of an embed.
#[test]
fn spans_cover_the_brackets() {
    check_slices("a [[b|c]]{.d} e", "wikilink", &["[[b|c]]"]);
    check_slices("a ![[b|c]] e", "embed", &["![[b|c]]"]);
}

/// Off, brackets are CommonMark's.
#[test]
fn switched_off_it_is_text() {
    let off = Dialect::essay().without(Construct::Wikilink);
    inlines_as(
        off,
        &[
            ("[[a|b]] ![[c]]", r#""[[a|b]] ![[c]]""#),
            ("[[x]](/u)", r#"link(/u "[x]")"#),
        ],
    );
}
