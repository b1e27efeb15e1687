//! Input forms: line endings, a byte order mark, NUL, tabs; and every string is a document
//! (`essaymark::guide::ground_rules`).

#[path = "common/check.rs"]
mod check;

use check::{check, check_each, check_same_each, check_slices, inlines, verified};
use essaymark::Dialect;

/// One of every construct that spans lines.
const SAMPLES: [&str; 19] = [
    "# H\n\na\nb  \nc\\\nd",
    "H\n===\n\nH\n---\n***",
    "> [!note]- T\n> a\nb\n>\n> > c",
    "> ! a\n> !\n> ! b",
    "- a\n\n  b\n- c\n\n1. d\n   e",
    "- [ ] a\n- [x] b",
    "A\nB\n: a\n\n  b\n\n: c\n\nC\n: d",
    "x[^1] ^[y\nz]\n\n[^1]: a\n\n    b\n",
    "Subtitle: a\nb",
    "| a | b |\n|---|---|\n| 1 | 2 |\n| === |\n| 3 |\nTable: c\nd",
    "![a](u)\nFigure: c\nd\n\n![a](u)<br>\nVideo: e",
    "> a\n> Source: s\n> t",
    "$$\na\n\nb\n$$\n\n$c\nd$ and e $$\nf\n$$",
    "```a b\nc\n\nd\n```\n\n    e\n\n    f\n",
    "# H {#a}\n\nb {.c}\n\n{.d}\n\n^e",
    "<div>\na\n</div>\n\n<!-- a\n\nb -->\nc <b\nd> e",
    "%%\na\n\nb\n%%\nc %%d\ne%%",
    "[a\nb](/u\n'c\nd') `e\nf` [g]\n\n[g]:\n/h\n'i\nj'",
    "*a\nb* ==c\nd== ~~e\nf~~ **g\nh**",
];

/// LF, CRLF and CR end a line.
#[test]
fn every_line_ending_ends_a_line() {
    check_same_each(&SAMPLES.map(|sample| (sample, sample.replace('\n', "\r\n"))));
    check_same_each(&SAMPLES.map(|sample| (sample, sample.replace('\n', "\r"))));
}

/// Mixed freely.
#[test]
fn line_endings_may_be_mixed() {
    check_same_each(&SAMPLES.map(|sample| {
        let mut endings = ["\r\n", "\r", "\n"].into_iter().cycle();
        let line = |line: &str| match line.strip_suffix('\n') {
            // A lone CR before an empty line that ends in LF would be one ending.
            Some("") => "\r\n".to_owned(),
            Some(text) => text.to_owned() + endings.next().unwrap_or("\n"),
            None => line.to_owned(),
        };
        let mixed: String = sample.split_inclusive('\n').map(line).collect();
        (sample, mixed)
    }));
}

/// A final line ending makes no difference but to the last code line.
#[test]
fn a_last_line_needs_no_ending() {
    let samples = SAMPLES.map(str::trim_end);
    let samples = samples
        .into_iter()
        .filter(|sample| !sample.ends_with("    f"));
    let rows = samples.flat_map(|sample| {
        [format!("{sample}\n"), format!("{sample}\n\n \n")].map(|other| (sample, other))
    });
    check_same_each(&rows.collect::<Vec<_>>());
}

/// A leading BOM is skipped.
#[test]
fn a_byte_order_mark_is_skipped() {
    check_same_each(&SAMPLES.map(|sample| (sample, format!("\u{feff}{sample}"))));
    check_slices("\u{feff}# H", "heading", &["# H"]);
    check_slices("\u{feff}a", "paragraph", &["a"]);
}

/// Only the leading one.
#[test]
fn a_later_byte_order_mark_is_text() {
    check_each(&[
        ("a\u{feff}", &format!("paragraph: {:?}", "a\u{feff}")),
        (
            "\u{feff}\u{feff}# H",
            &format!("paragraph: {:?}", "\u{feff}# H"),
        ),
    ]);
}

/// NUL reads as U+FFFD.
#[test]
fn nul_reads_as_the_replacement_character() {
    inlines(&[
        ("a\0b", "\"a\u{fffd}b\""),
        ("`a\0b`", "code(\"a\u{fffd}b\")"),
        ("[a\0](/\0)", "link(/\u{fffd} \"a\u{fffd}\")"),
        ("$\0$", "math(\"\u{fffd}\")"),
        ("[[\0|\0]]", "wikilink(\"\u{fffd}\" alias=\"\u{fffd}\")"),
        ("a %%\0%%", "\"a \" comment(\"\u{fffd}\")"),
        ("*a*{b=\"\0\"}", "emphasis{b=\"\u{fffd}\"}(\"a\")"),
    ]);
    check_each(&[
        (
            "```a\0\n\0\n```",
            "code_block language=\"a\u{fffd}\": \"\u{fffd}\\n\"",
        ),
        ("<div>\0", "html_block 6: \"<div>\u{fffd}\""),
        ("$$\n\0\n$$", "math_block: \"\u{fffd}\""),
        ("\0", "paragraph: \"\u{fffd}\""),
    ]);
    check_slices("a\0b", "text", &["a\0b"]);
}

/// Tab stops of 4.
#[test]
fn tabs_are_columns() {
    let two = |head: &str, indent: &str| {
        format!("{head}\n{indent}paragraph: \"a\"\n{indent}paragraph: \"b\"")
    };
    check_each(&[
        ("\ta", "code_block indented: \"a\""),
        ("  \ta", "code_block indented: \"a\""),
        ("-\ta\n\n\tb", &two("list - loose\n  item", "    ")),
        ("1.\ta\n\n\tb", &two("list 1. loose\n  item", "    ")),
        (
            "T\n:\ta\n\n\tb",
            &two("definition_list\n  term: \"T\"\n  definition loose", "    "),
        ),
        ("[^1]:\ta\n\n\tb", &two("footnote_definition - \"1\"", "  ")),
        (">\ta\n>\n>\tb", &two("block_quote", "  ")),
        (
            ">\t[!note]\tT\n>\ta\n>\n>\tb",
            &two("admonition note\n  title: \"T\"", "  "),
        ),
        ("> !\ta\n> !\n> !\tb", &two("spoiler", "  ")),
        ("#\ta\t", "heading 1: \"a\""),
        ("-\t[ ]\ta", "list -\n  item [ ]\n    paragraph: \"a\""),
        ("|\ta\t|\n|\t-\t|", "table | --- |\n  head | \"a\" |"),
        ("a\t{.b}", "paragraph {.b}: \"a\""),
        ("-\t\ta", "list -\n  item\n    code_block indented: \"  a\""),
    ]);
}

/// A blank line holds nothing but blanks; other white space is text.
#[test]
fn only_spaces_and_tabs_are_blank() {
    let nbsp = format!("paragraph: \"a\" softbreak {:?} softbreak \"b\"", "\u{a0}");
    check_each(&[
        ("a\n \t \nb", "paragraph: \"a\"\nparagraph: \"b\""),
        ("a\n\u{a0}\nb", &nbsp),
        ("#\u{a0}a", &format!("paragraph: {:?}", "#\u{a0}a")),
        ("-\u{a0}a", &format!("paragraph: {:?}", "-\u{a0}a")),
        (
            "T\n:\u{a0}a",
            &format!("paragraph: \"T\" softbreak {:?}", ":\u{a0}a"),
        ),
        (
            "Subtitle:\u{a0}a",
            &format!("paragraph: {:?}", "Subtitle:\u{a0}a"),
        ),
        (
            "x\n\u{2003}",
            &format!("paragraph: \"x\" softbreak {:?}", "\u{2003}"),
        ),
    ]);
}

/// What the strings are made of.
const PIECES: &[&str] = &[
    "",
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "a",
    "é",
    "\\",
    "`",
    "```",
    "~~~",
    "$",
    "$$",
    "$$$",
    "%%",
    "[",
    "]",
    "[[",
    "]]",
    "![",
    "[^",
    "^[",
    "[!",
    "(",
    ")",
    "{",
    "}",
    "{.a",
    "<",
    ">",
    "<!--",
    "-->",
    "*",
    "**",
    "_",
    "==",
    "~~",
    "#",
    "^",
    "|",
    "|-|",
    "-",
    "1.",
    ": ",
    "> ",
    "> ! ",
    "> [!a]",
    "[^a]:",
    "[a]:",
    "---",
    "===",
    "Figure: ",
    "Source: ",
    "Subtitle: ",
    "Table: ",
    "&",
    "&#0;",
    "@",
    "http://",
    "www.",
    "{=",
    "\u{a0}",
];

/// Every string is a document.
#[test]
fn every_string_is_a_document() {
    for first in PIECES {
        for second in PIECES {
            for source in [
                format!("{first}{second}"),
                format!("{first}\n{second}"),
                format!("x {first}\n\n{second}x"),
            ] {
                verified(Dialect::essay(), &source);
            }
        }
    }
}

/// An empty document.
#[test]
fn an_empty_document_has_no_blocks() {
    check_each(&[("", ""), ("\n \n\t\n", ""), ("\u{feff}", "")]);
    check("\u{feff}\n", "");
}
