//! Attributes: `essaymark::guide::attributes`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics_each, check_each, check_slices, inlines, inlines_as,
    no_diagnostics,
};
use essaymark::ast::{Attributes, Document, NodeRef};
use essaymark::{Construct, Dialect, parse};

/// The first attributes of the document.
fn first<'r, 'a>(doc: &'r Document<'a>) -> &'r Attributes<'a> {
    let found = doc.descendants().find_map(|node| match node {
        NodeRef::Attributes(attributes) => Some(attributes),
        _ => None,
    });
    found.unwrap_or_else(|| unreachable!("no attributes"))
}

/// Ids, classes and pairs, separated by blanks; blanks inside the braces allowed.
#[test]
fn items_stand_in_braces() {
    inlines(&[
        ("*x*{#a}", r#"emphasis{#a}("x")"#),
        ("*x*{.a}", r#"emphasis{.a}("x")"#),
        ("*x*{a=b}", r#"emphasis{a="b"}("x")"#),
        (
            "*x*{#a .b c=d e=\"f g\"}",
            r#"emphasis{#a .b c="d" e="f g"}("x")"#,
        ),
        ("*x*{  .a\t .b }", r#"emphasis{.a .b}("x")"#),
    ]);
}

/// At least one item, no line break.
#[test]
fn empty_or_broken_braces_are_text() {
    inlines(&[
        ("*x*{}", r#"emphasis("x") "{}""#),
        ("*x*{ }", r#"emphasis("x") "{ }""#),
        ("*x*{.a\n.b}", r#"emphasis("x") "{.a" softbreak ".b}""#),
        (
            "*x*{a=\"b\nc\"}",
            r#"emphasis("x") "{a=\"b" softbreak "c\"}""#,
        ),
        ("*x*{.a", r#"emphasis("x") "{.a""#),
    ]);
}

/// Names start with a letter, `_` or `-` and go on with letters, digits, `_`, `-`, `:`.
#[test]
fn names() {
    inlines(&[
        ("*x*{._a-1:b}", r#"emphasis{._a-1:b}("x")"#),
        ("*x*{#-a}", r#"emphasis{#-a}("x")"#),
        ("*x*{_a:b-1=c}", r#"emphasis{_a:b-1="c"}("x")"#),
        ("*x*{.1a}", r#"emphasis("x") "{.1a}""#),
        ("*x*{#1}", r#"emphasis("x") "{#1}""#),
        ("*x*{.:a}", r#"emphasis("x") "{.:a}""#),
        ("*x*{.}", r#"emphasis("x") "{.}""#),
        ("*x*{#}", r#"emphasis("x") "{#}""#),
        ("*x*{a}", r#"emphasis("x") "{a}""#),
    ]);
}

/// An unquoted value is one or more characters other than blanks, quotes, `` ` ``, `=`, `<`, `>`, `{`, `}`.
#[test]
fn unquoted_values() {
    inlines(&[
        ("*x*{a=1.5/b#c;d}", r#"emphasis{a="1.5/b#c;d"}("x")"#),
        ("*x*{a=日本}", r#"emphasis{a="日本"}("x")"#),
        ("*x*{a=}", r#"emphasis("x") "{a=}""#),
        ("*x*{a= b}", r#"emphasis("x") "{a= b}""#),
        ("*x*{a =b}", r#"emphasis("x") "{a =b}""#),
        ("*x*{a=b=c}", r#"emphasis("x") "{a=b=c}""#),
        ("*x*{a=b\"}", r#"emphasis("x") "{a=b\"}""#),
        ("*x*{a=b'c}", r#"emphasis("x") "{a=b'c}""#),
        ("*x*{a=b`c}", r#"emphasis("x") "{a=b`c}""#),
        ("*x*{a=b<c}", r#"emphasis("x") "{a=b<c}""#),
        ("*x*{a=b{c}", r#"emphasis("x") "{a=b{c}""#),
    ]);
}

/// A quoted value is anything but the quote and a line break, no escapes, character references decoded.
#[test]
fn quoted_values() {
    inlines(&[
        (
            "*x*{a=\"b 'c' {d} = e\"}",
            r#"emphasis{a="b 'c' {d} = e"}("x")"#,
        ),
        ("*x*{a='b \"c\"'}", r#"emphasis{a="b \"c\""}("x")"#),
        ("*x*{a=\"\"}", r#"emphasis{a=""}("x")"#),
        (r#"*x*{a="b\*"}"#, r#"emphasis{a="b\\*"}("x")"#),
        (r#"*x*{a="b\" c}"#, r#"emphasis("x") "{a=\"b\" c}""#),
        ("*x*{a=\"b &amp; &#99;\"}", r#"emphasis{a="b & c"}("x")"#),
    ]);
}

/// Items are separated by blanks; the parser gives up at the first character that fits nothing.
#[test]
fn anything_else_is_text() {
    inlines(&[
        ("*x*{.a.b}", r#"emphasis("x") "{.a.b}""#),
        ("*x*{#a.b}", r#"emphasis("x") "{#a.b}""#),
        ("*x*{a=\"b\".c}", r#"emphasis("x") "{a=\"b\".c}""#),
        ("*x*{.a,.b}", r#"emphasis("x") "{.a,.b}""#),
        ("*x*{.a !}", r#"emphasis("x") "{.a !}""#),
        ("*x*{b}", r#"emphasis("x") "{b}""#),
        ("*x*{.5}", r#"emphasis("x") "{.5}""#),
        ("*x*{not attr}", r#"emphasis("x") "{not attr}""#),
        ("*x*\\{.a}", r#"emphasis("x") "{.a}""#),
        ("*x*{\\.a}", r#"emphasis("x") "{.a}""#),
        ("*x* {.a} y", r#"emphasis("x") " {.a} y""#),
    ]);
}

/// Classes add up; the last `#id` and the last of equal keys win.
#[test]
fn the_last_id_and_the_last_of_equal_keys_win() {
    let doc = parse("*x*{#a .b k=1 #c .d k=2 j=3}");
    let attributes = first(&doc);
    assert_eq!(attributes.id(), Some("c"));
    assert_eq!(attributes.classes().collect::<Vec<_>>(), ["b", "d"]);
    assert_eq!(attributes.get("k"), Some("2"));
    assert_eq!(
        attributes.pairs().collect::<Vec<_>>(),
        [("k", "2"), ("j", "3")]
    );
}

/// Directly after these, also at the end of a paragraph.
#[test]
fn inlines_take_attributes_directly_after_them() {
    inlines(&[
        ("[x](/u){.a}", r#"link{.a}(/u "x")"#),
        ("![x](/u){.a}", r#"image{.a}(/u "x")"#),
        ("![[x]]{.a}", r#"embed{.a}("x")"#),
        ("[[x]]{.a}", r#"wikilink{.a}("x")"#),
        ("`x`{.a}", r#"code{.a}("x")"#),
        ("*x*{.a}", r#"emphasis{.a}("x")"#),
        ("**x**{.a}", r#"strong{.a}("x")"#),
        ("~~x~~{.a}", r#"strikethrough{.a}("x")"#),
        ("==x=={.a}", r#"highlight{.a}("x")"#),
        ("y *x*{.a} z", r#""y " emphasis{.a}("x") " z""#),
        ("y *x*{.a}", r#""y " emphasis{.a}("x")"#),
        ("*x*{k=1}", r#"emphasis{k="1"}("x")"#),
        ("***x***{.a}", r#"emphasis{.a}(strong("x"))"#),
        ("*`x`{.a}*{.b}", r#"emphasis{.b}(code{.a}("x"))"#),
    ]);
    check(
        "[x]{.a} [x][]{.b} [y][x]{.c}\n\n[x]: /u",
        r#"
        paragraph: link{.a}(shortcut /u "x") " " link{.b}(collapsed /u "x") " " link{.c}(label="x" /u "y")
        link_reference_definition "x" /u
        "#,
    );
}

/// No other inline takes them.
#[test]
fn other_inlines_take_no_attributes() {
    inlines(&[
        ("x{.a} y", r#""x{.a} y""#),
        ("$x${.a} y", r#"math("x") "{.a} y""#),
        ("<https://x.y>{.a} y", r#"autolink(https://x.y) "{.a} y""#),
        ("<b>{.a} y", r#"html("<b>") "{.a} y""#),
        ("#x{.a} y", r#"tag("x") "{.a} y""#),
        ("^[x]{.a} y", r#"note(1 "x") "{.a} y""#),
        ("%%x%%{.a} y", r#"comment("x") "{.a} y""#),
        ("(x){.a} y", r#""(x){.a} y""#),
        ("[x]{.a} y", r#""[x]{.a} y""#),
    ]);
}

/// A second adjacent `{…}` merges into the first.
#[test]
fn adjacent_braces_merge() {
    inlines(&[
        ("*x*{.a}{#b}{.c} y", r#"emphasis{.a #b .c}("x") " y""#),
        ("*x*{.a}{b} y", r#"emphasis{.a}("x") "{b} y""#),
        ("*x*{.a} {.b} y", r#"emphasis{.a}("x") " {.b} y""#),
    ]);
    check("*x*{.a} {.b}", "paragraph {.b}: emphasis{.a}(\"x\")");
    check_slices("*x*{.a}{#b} y", "attributes", &["{.a}", "{#b}"]);
}

/// Ending a heading, a closing run taken off first.
#[test]
fn a_heading_takes_attributes_at_its_end() {
    check_each(&[
        ("# H {#a .b}", "heading 1 {#a .b}: \"H\""),
        ("# H {#a} ##", "heading 1 {#a}: \"H\""),
        ("# H {#a} ^c", "heading 1 {#a} ^c: \"H\""),
        ("# H {#a}  ", "heading 1 {#a}: \"H\""),
        ("# H {.a} {.b}", "heading 1 {.a .b}: \"H\""),
        ("H {#a}\n---", "heading 2 setext {#a}: \"H\""),
        ("# *H* {#a}", "heading 1 {#a}: emphasis(\"H\")"),
        ("# *H*{#a}", "heading 1: emphasis{#a}(\"H\")"),
        ("# H {#a} b", "heading 1: \"H {#a} b\""),
        ("# H {a}", "heading 1: \"H {a}\""),
        ("# H \\{#a}", "heading 1: \"H {#a}\""),
        ("# `H {#a}`", "heading 1: code(\"H {#a}\")"),
    ]);
}

/// Ending a paragraph, with only blanks, an id or other attributes after them.
#[test]
fn a_paragraph_takes_attributes_at_its_end() {
    check_each(&[
        ("x {.a}", "paragraph {.a}: \"x\""),
        ("x\ny {.a}  ", "paragraph {.a}: \"x\" softbreak \"y\""),
        ("x {.a} {#b}", "paragraph {.a #b}: \"x\""),
        ("x {.a} ^b", "paragraph {.a} ^b: \"x\""),
        ("x\n{.a}", "paragraph {.a}: \"x\""),
        ("*x* {.a}", "paragraph {.a}: emphasis(\"x\")"),
        ("> x {.a}", "block_quote\n  paragraph {.a}: \"x\""),
    ]);
    inlines(&[
        ("x {.a} y", r#""x {.a} y""#),
        ("x {.a}\ny", r#""x {.a}" softbreak "y""#),
        ("x \\{.a}", r#""x {.a}""#),
        ("`x {.a}`", r#"code("x {.a}")"#),
        ("x ${.a}$", r#""x " math("{.a}")"#),
    ]);
}

/// At a block's end or alone at least one item is a class, an id or quoted, so that prose stays prose.
#[test]
fn prose_that_ends_in_braces_stays_prose() {
    inlines(&[
        ("x {y=1}", r#""x {y=1}""#),
        ("x {y=1 z=2}", r#""x {y=1 z=2}""#),
        ("x {y}", r#""x {y}""#),
    ]);
    check_each(&[
        ("# H {y=1}", "heading 1: \"H {y=1}\""),
        ("x\n\n{y=1}", "paragraph: \"x\"\nparagraph: \"{y=1}\""),
        ("x {y=\"1\"}", "paragraph {y=\"1\"}: \"x\""),
        ("x {y=1 .a}", "paragraph {y=\"1\" .a}: \"x\""),
    ]);
}

/// In a list item or definition the first paragraph's belong to the item or definition, whatever its tightness.
#[test]
fn an_item_takes_its_first_paragraph_s_attributes() {
    check_each(&[
        (
            "- x {.a}\n- y",
            "list -\n  item {.a}\n    paragraph: \"x\"\n  item\n    paragraph: \"y\"",
        ),
        (
            "- x {.a}\n\n- y",
            "list - loose\n  item {.a}\n    paragraph: \"x\"\n  item\n    paragraph: \"y\"",
        ),
        (
            "- x {.a}\n\n  y {.b}",
            "list - loose\n  item {.a}\n    paragraph: \"x\"\n    paragraph {.b}: \"y\"",
        ),
        (
            "- x\n  - y {.a}",
            "list -\n  item\n    paragraph: \"x\"\n    list -\n      item {.a}\n        paragraph: \"y\"",
        ),
        (
            "- [ ] x {.a}",
            "list -\n  item [ ] {.a}\n    paragraph: \"x\"",
        ),
        ("- # H {.a}", "list -\n  item\n    heading 1 {.a}: \"H\""),
        // A paragraph gives up its definitions first, and comments are looked past.
        (
            "- [l]: /u\n  x {.a} ^b\n\n  y {.c}",
            "list - loose\n  item {.a} ^b\n    link_reference_definition \"l\" /u\n    paragraph: \"x\"\n    \
             paragraph {.c}: \"y\"",
        ),
        (
            "T\n: <!-- c -->\n  x {.a}",
            "definition_list\n  term: \"T\"\n  definition {.a}\n    html_block 2: \"<!-- c -->\"\n    paragraph: \"x\"",
        ),
        (
            "- # H\n  x {.a}",
            "list -\n  item\n    heading 1: \"H\"\n    paragraph {.a}: \"x\"",
        ),
        (
            "T\n: x {.a}",
            "definition_list\n  term: \"T\"\n  definition {.a}\n    paragraph: \"x\"",
        ),
        (
            "T\n: x {.a}\n\n  y {.b}",
            "definition_list\n  term: \"T\"\n  definition loose {.a}\n    paragraph: \"x\"\n    paragraph {.b}: \"y\"",
        ),
        (
            "[^1]: x {.a}",
            "footnote_definition - \"1\"\n  paragraph {.a}: \"x\"",
        ),
    ]);
}

/// Comments and definitions of links before it do not make it another paragraph; a heading does.
#[test]
fn a_first_paragraph_may_stand_after_comments() {
    check_each(&[
        (
            "- <!-- c -->\n  x {.a} ^b",
            "list -\n  item {.a} ^b\n    html_block 2: \"<!-- c -->\"\n    paragraph: \"x\"",
        ),
        (
            "T\n: %%\n  c\n  %%\n  x {.a}\n\n  y {.b}",
            "definition_list\n  term: \"T\"\n  definition loose {.a}\n    comment: \"\\nc\\n\"\n    paragraph: \"x\"\n    paragraph {.b}: \"y\"",
        ),
        (
            "- [a]: /u\n  x {.a}",
            "list -\n  item {.a}\n    link_reference_definition \"a\" /u\n    paragraph: \"x\"",
        ),
        (
            "- # H\n  x {.a}",
            "list -\n  item\n    heading 1: \"H\"\n    paragraph {.a}: \"x\"",
        ),
    ]);
}

/// A term's belong to the term.
#[test]
fn a_term_takes_attributes_at_its_end() {
    check(
        "A {.a}\nB {#b}\n*C*{.c}\n: x",
        r#"
        definition_list
          term {.a}: "A"
          term {#b}: "B"
          term: emphasis{.c}("C")
          definition
            paragraph: "x"
        "#,
    );
}

/// Alone as a paragraph, of the block before it, whatever that is.
#[test]
fn attributes_alone_belong_to_the_block_before() {
    check_each(&[
        ("x\n\n{.a}", "paragraph {.a}: \"x\""),
        ("# H\n{.a}", "heading 1 {.a}: \"H\""),
        ("# H\n\n\n{.a}", "heading 1 {.a}: \"H\""),
        ("***\n{.a}", "thematic_break {.a}"),
        ("> x\n\n{.a}", "block_quote {.a}\n  paragraph: \"x\""),
        (
            "> [!note] T\n\n{.a}",
            "admonition note {.a}\n  title: \"T\"",
        ),
        ("> ! x\n\n{.a}", "spoiler {.a}\n  paragraph: \"x\""),
        ("- x\n\n{.a}", "list - {.a}\n  item\n    paragraph: \"x\""),
        (
            "T\n: x\n\n{.a}",
            "definition_list {.a}\n  term: \"T\"\n  definition\n    paragraph: \"x\"",
        ),
        (
            "[^1]: x\n\n{.a}",
            "footnote_definition - \"1\" {.a}\n  paragraph: \"x\"",
        ),
        ("|a|\n|-|\n\n{.a}", "table | --- | {.a}\n  head | \"a\" |"),
        ("```\nx\n```\n{.a}", "code_block {.a}: \"x\\n\""),
        ("$$x$$\n{.a}", "math_block {.a}: \"x\""),
        ("<div>\n\n{.a}", "html_block 6 {.a}: \"<div>\""),
        ("Subtitle: x\n\n{.a}", "subtitle {.a}: \"x\""),
        (
            "![x](u)\n\nFigure: y\n\n{.a}",
            "figure {.a}\n  paragraph: image(u \"x\")\n  caption Figure: \"y\"",
        ),
        ("> # H\n> {.a}", "block_quote\n  heading 1 {.a}: \"H\""),
    ]);
}

/// Several merge.
#[test]
fn attributes_of_one_block_merge() {
    check_each(&[
        ("# H\n\n{.a}\n\n{#b}", "heading 1 {.a #b}: \"H\""),
        ("# H {.a}\n\n{.b}", "heading 1 {.a .b}: \"H\""),
        (
            "|a|\n|-|\n\n{.a} {.b}",
            "table | --- | {.a .b}\n  head | \"a\" |",
        ),
    ]);
    check_slices("# H {.a}\n\n{.b}", "attributes", &["{.a}", "{.b}"]);
}

/// With no block before it: text (diagnostic).
#[test]
fn attributes_of_nothing_are_text() {
    check_each(&[
        ("{.a}", "paragraph: \"{.a}\""),
        ("{.a}\n\nx", "paragraph: \"{.a}\"\nparagraph: \"x\""),
        (
            "# H\n\n> {.a}",
            "heading 1: \"H\"\nblock_quote\n  paragraph: \"{.a}\"",
        ),
    ]);
    check_diagnostics_each(&[
        ("{.a}\n\nx", &[("attributes-without-block", "{.a}")]),
        ("# H\n\n> {.a}", &[("attributes-without-block", "{.a}")]),
    ]);
    no_diagnostics(&["{a}", "{}", "x\n\n{.a}", "{a=1}"]);
}

/// It is not a block for captions: before the caption it belongs to the captioned block, after it to the figure.
#[test]
fn attributes_may_stand_around_a_caption() {
    check_each(&[
        (
            "|a|\n|-|\n\n{.full}\n\nTable: c",
            "figure\n  table | --- | {.full}\n    head | \"a\" |\n  caption Table: \"c\"",
        ),
        (
            "|a|\n|-|\n\nTable: c\n\n{.full}",
            "figure {.full}\n  table | --- |\n    head | \"a\" |\n  caption Table: \"c\"",
        ),
        (
            "|a|\n|-|\nTable: c {.full}",
            "figure {.full}\n  table | --- |\n    head | \"a\" |\n  caption Table: \"c\"",
        ),
        (
            "![a](u){.b}\nFigure: *c*{.d} {.e}",
            "figure {.e}\n  paragraph: image{.b}(u \"a\")\n  caption Figure: emphasis{.d}(\"c\")",
        ),
        (
            "![a](u)\n\n{.b}\n\nFigure: c",
            "figure\n  paragraph {.b}: image(u \"a\")\n  caption Figure: \"c\"",
        ),
        (
            "> a\n\n{.b}\n\nSource: s",
            "figure\n  block_quote {.b}\n    paragraph: \"a\"\n  caption Source: \"s\"",
        ),
    ]);
}

/// Titles, cells and notes are not headings or paragraphs.
#[test]
fn titles_cells_and_notes_take_no_attributes() {
    check_each(&[
        ("> [!note] T {.a}", "admonition note\n  title: \"T {.a}\""),
        ("| a {.b} |\n|---|", "table | --- |\n  head | \"a {.b}\" |"),
        ("x^[y {.a}] z", "paragraph: \"x\" note(1 \"y {.a}\") \" z\""),
        (
            "> [!note] *T*{.a}",
            "admonition note\n  title: emphasis{.a}(\"T\")",
        ),
        (
            "| *a*{.b} |\n|---|",
            "table | --- |\n  head | emphasis{.b}(\"a\") |",
        ),
    ]);
}

/// Attributes have their own span; those of what they belong to do not grow.
#[test]
fn spans_do_not_grow() {
    check_slices("a *b*{.c} d", "emphasis", &["*b*"]);
    check_slices("a *b*{.c} d", "attributes", &["{.c}"]);
    check_slices("|a|\n|-|\n\n {.c} ", "table", &["|a|\n|-|"]);
    check_slices("|a|\n|-|\n\n {.c} ", "attributes", &["{.c}"]);
    check_slices("- x\n\n{.c}\n\ny", "list", &["- x"]);
    check_slices("x\n\n{.c}", "paragraph", &["x"]);
}

/// Ids, classes, keys and values locate themselves.
#[test]
fn items_locate_themselves() {
    let source = "*x*{#ab .cd ef=\"gh i\"}";
    let doc = parse(source);
    let attributes = first(&doc);
    let place = |slice: &str| doc.span_of(slice).and_then(|span| span.slice(source));
    assert_eq!(attributes.id().and_then(place), Some("ab"));
    assert_eq!(attributes.classes().next().and_then(place), Some("cd"));
    assert_eq!(attributes.get("ef").and_then(place), Some("gh i"));
}

/// Off, braces are text.
#[test]
fn switched_off_braces_are_text() {
    let off = Dialect::essay().without(Construct::Attributes);
    inlines_as(
        off,
        &[
            ("*x*{.a}", r#"emphasis("x") "{.a}""#),
            ("x {.a}", r#""x {.a}""#),
        ],
    );
    check_as(
        off,
        "# H {#a}\n\n{.b}",
        "heading 1: \"H {#a}\"\nparagraph: \"{.b}\"",
    );
}
