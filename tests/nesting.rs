//! A mebibyte of every mark that could nest, in a thread with little stack: everything returns.
//!
//! Nothing here looks at the clock. An input that takes quadratic time shows as a test that does not end.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

use essaymark::Dialect;
use essaymark::ast::Document;
use essaymark::render::Html;

const SIZE: usize = 1 << 20;
const STACK: usize = 512 << 10;

/// Does to a document all that walks its tree.
fn exercise(source: &str, dialect: Dialect) {
    let (document, diagnostics) = essaymark::parse_with_diagnostics(source, &dialect);
    assert!(diagnostics.iter().all(|d| d.span.slice(source).is_some()));
    assert!(document.descendants().count() > 0);
    let copy = document.clone();
    assert!(copy == document);
    assert!(copy.eq_ignoring_spans(&document));
    #[cfg(feature = "serde")]
    serde_json::to_writer(std::io::sink(), &document).unwrap();
    for html in [Html::trusted(), Html::untrusted()] {
        assert!(html.render(&document).is_ok());
    }
    let owned: Document<'static> = document.into_owned();
    assert!(owned == copy);
    drop(copy);
    drop(owned);
}

/// Runs [`exercise`] on each source on a small stack.
fn survive(sources: impl IntoIterator<Item = String> + Send + 'static) {
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            for source in sources {
                exercise(&source, Dialect::essay());
            }
        })
        .unwrap()
        .join()
        .unwrap();
}

/// `unit` again and again, a mebibyte of it.
fn repeated(unit: &str) -> String {
    unit.repeat(SIZE / unit.len())
}

/// One mark more on every line, until a mebibyte is full.
fn deeper(mark: &str, text: &str) -> String {
    let mut source = String::with_capacity(SIZE + SIZE / 8);
    let mut prefix = String::new();
    while source.len() < SIZE {
        source.push_str(&prefix);
        source.push_str(text);
        source.push('\n');
        prefix.push_str(mark);
    }
    source
}

/// Half a mebibyte of `open`, then as many of `close`.
fn paired(open: &str, middle: &str, close: &str) -> String {
    let count = SIZE / (open.len() + close.len());
    open.repeat(count) + middle + &close.repeat(count)
}

/// For each mark: many on one line, and many lines of it.
fn marks(units: &'static [&'static str]) -> impl Iterator<Item = String> + Send {
    units.iter().flat_map(|unit| {
        let line = format!("{}\n", unit.trim_end());
        [repeated(unit) + "a", repeated(&line)]
    })
}

#[test]
fn containers_on_one_line() {
    survive(marks(&[
        ">",
        "> ",
        "- ",
        "+ ",
        "1. ",
        "1) ",
        ": ",
        "[^a]: ",
        "> - ",
        "> : ",
        "- : ",
        "> [!note] ",
        "> ! ",
        "- [ ] ",
    ]));
}

#[test]
fn containers_one_deeper_on_each_line() {
    survive(
        [
            (">", " a"),
            ("> ", "[!note] title"),
            ("> ", "! hidden"),
            ("  ", "- a"),
            ("   ", "1. a"),
            ("  ", ": a"),
            ("    ", "[^a]: b"),
            ("> ", "- a"),
            ("- ", "> a"),
            ("> ", "```"),
            ("> ", "$$"),
            ("> ", "%%"),
            ("> ", "| a |\n> | - |"),
        ]
        .map(|(mark, text)| deeper(mark, text)),
    );
}

#[test]
fn containers_then_lines_that_leave_them() {
    survive([
        "> ".repeat(SIZE / 16) + "a\n" + &"b\n".repeat(SIZE / 4),
        "- ".repeat(SIZE / 4) + "x" + &"\n".repeat(SIZE / 2),
        "> ".repeat(1000) + "a\n" + &">\n".repeat(SIZE / 4),
        "- ".repeat(1000) + "x\n" + &"\n  y\n".repeat(SIZE / 8),
        repeated("a\n: b\n\n"),
        repeated("a\n: b\n"),
        String::from("a\n") + &repeated(": b\n"),
        repeated("> [!note] a\n"),
        repeated("> [!note] a\n\n"),
        repeated("> ! a\n"),
        repeated("[^a]: b\n"),
        repeated("- a\n\n"),
    ]);
}

/// What is nested as deep as it may be still fits the 128 levels at which JSON readers commonly stop.
#[cfg(feature = "serde")]
#[test]
fn the_deepest_trees_survive_json() {
    for unit in [
        "> ",
        "- ",
        ": ",
        "[^a]: ",
        "> - ",
        "> [!note] ",
        "> ! ",
        "- [ ] ",
        "> - : [^a]: ",
    ] {
        for text in [
            "a",
            "*_*_*_*_*_*_*_*_*_*_a_*_*_*_*_*_*_*_*_*_*",
            "^[^[^[^[^[^[^[^[^[a]]]]]]]]]",
            "[![![![![![a](b)](b)](b)](b)](b)",
        ] {
            let source = format!("term\n\n{}{text}\n", unit.repeat(100));
            let document = essaymark::parse(&source);
            let json = serde_json::to_string(&document).unwrap();
            let read: Document<'_> = serde_json::from_str(&json).unwrap();
            assert!(read == document);
        }
    }
}

#[test]
fn brackets() {
    survive(marks(&[
        "[",
        "]",
        "![",
        "[a](",
        "[a](<b",
        "[a](b",
        "[](",
        "[^",
        "^[",
        "^[a",
        "[[",
        "![[",
        "[[a|",
        "[^a]",
        "[a]",
        "[a][b]",
        "](",
        "((",
        "[![a](u)](v) ",
        "[ (](",
    ]));
    survive([
        paired("[", "a", "](u)"),
        paired("![", "a", "](u)"),
        paired("[![", "a", "](u)](v)"),
        paired("^[", "a", "]"),
        paired("[[", "a", "]]"),
        paired("![[", "a", "]]"),
        String::from("[a](") + &paired("(", "u", ")") + ")",
        repeated("[a]: u\n") + &repeated("[a] "),
    ]);
}

#[test]
fn emphasis() {
    survive(marks(&[
        "*", "_", "*a **a ", "_a __a ", "*a_ ", "a_ ", "a**b", "~", "~~", "~a~~ ", "==", "==a ",
        "==a== ", "***a", "_a* ",
    ]));
    survive([
        paired("*a **a ", "b", " a** a*"),
        paired("*", "a", "*"),
        paired("_", "a", "_"),
        paired("~~", "a", "~~"),
        paired("==", "a", "=="),
        paired("*_", "a", "_*"),
        String::from("a") + &repeated("**b") + &"c* ".repeat(SIZE / 4),
    ]);
}

#[test]
fn literals() {
    survive(marks(&[
        "`",
        "``a`",
        "$",
        "$$",
        "$a ",
        "$$a ",
        "$1 ",
        "$\\",
        "%%",
        "%% a ",
        "{",
        "{#a} ",
        "{.b}",
        "{a=",
        "{a=\"",
        "![a](b){.c ",
        "[a](b){.c}",
        "\\",
        "\\*",
        "&",
        "&amp;",
        "&#1",
        "\0",
    ]));
    let growing: String = (1..1400).map(|n| format!("e{}", "`".repeat(n))).collect();
    let dollars: String = (1..1400).map(|n| format!("e{}", "$".repeat(n))).collect();
    survive([
        growing,
        dollars,
        paired("{", "a", "}"),
        paired("${", "a", "$}"),
    ]);
}

#[test]
fn html() {
    survive(marks(&[
        "<",
        "<b>",
        "</b>",
        "<>",
        "<a ",
        "<a b=\"",
        "<a b='",
        "<!--",
        "a <!-- ",
        "a <![CDATA[",
        "a <? ",
        "a <!A ",
        "<a@b.c>",
        "<http://a",
        "<div>",
        "<div a=\"",
        "<!-- a -->",
    ]));
}

#[test]
fn leaf_blocks() {
    survive(marks(&[
        "#",
        "# ",
        "# a",
        "---",
        "===",
        "a\n===\n",
        "a\n---\n",
        "```",
        "~~~",
        "```a\n",
        "| ",
        "|a",
        "|-",
        "| a | b",
        "|:-:",
        "a | b\n- | -\n",
        "^a ",
        "#a ",
        "    a\n",
        "\t",
        " ",
        "Subtitle: a\n",
        "Figure: a\n",
        "![](a)\nFigure: b\n\n",
        "[a]: b\n",
        "[a]: <",
        "[a]: b '",
    ]));
    survive([
        String::from("---\n") + &repeated("a: b\n"),
        String::from("---\n") + &repeated("a: b\n") + "---\n",
        String::from("| a ") + &repeated("| a ") + "\n" + &repeated("|-"),
        String::from("|a|\n|-|\n") + &repeated("|\n"),
        String::from("|a|\n|-|\n") + &repeated("|===|\n"),
        repeated("a\n") + "| - |",
        repeated("a\n") + "===",
        repeated("a\n") + ": b",
    ]);
}

#[test]
fn autolinks() {
    survive(marks(&[
        "www.a",
        "www.a ",
        "http://a",
        "http://a ",
        "a@b.c",
        "a@b.c ",
        "a.",
        "@",
    ]));
    survive([
        String::from("http://e.com/") + &repeated("*") + "a",
        String::from("http://e.com/") + &repeated(")"),
        String::from("http://e.com/") + &repeated("&amp;"),
        String::from("http://e.com/") + &repeated("."),
        repeated("a") + "@b.c",
        String::from("a@") + &repeated("b."),
    ]);
}

#[test]
fn other_dialects() {
    let sources = ["> ", "- ", "[", "*a **a ", "`", "<b>", "| a "];
    for dialect in [Dialect::commonmark(), Dialect::gfm()] {
        std::thread::Builder::new()
            .stack_size(STACK)
            .spawn(move || {
                for unit in sources {
                    exercise(&repeated(unit), dialect);
                }
            })
            .unwrap()
            .join()
            .unwrap();
    }
}
