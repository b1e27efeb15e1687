//! What holds for every text in every dialect. `PROPTEST_CASES=10000 cargo test --test properties` looks further.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/assert_tree.rs"]
mod assert_tree;
#[path = "common/harmless.rs"]
mod harmless;

use essaymark::render::Html;
use essaymark::{Construct, Dialect, parse_with, parse_with_diagnostics};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::FileFailurePersistence;

use assert_tree::assert_tree;
use harmless::assert_harmless;

/// Marks that open containers, and what looks like them.
const PREFIXES: &[&str] = &[
    "> ",
    ">",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "10) ",
    "-   ",
    "-\t",
    ": ",
    ":",
    "[^a]: ",
    "[^b]:\n    ",
    "> [!note] ",
    "> [!quote]- T\n> ",
    "> ! ",
    ">!",
    "  ",
    "    ",
    "\t",
    " \t",
    "- [ ] ",
    "1. [x] ",
    "   ",
];

/// Lines, or their beginnings, that mean something as blocks.
const BLOCKS: &[&str] = &[
    "# H",
    "## H {#a .b} ##",
    "###### ",
    "#",
    "===",
    "---",
    "***",
    "- - -",
    "```rust t=\"a\"",
    "```",
    "~~~",
    "$$",
    "$$ x $$",
    "$$ x",
    "x $$",
    "%%",
    "%% c %%",
    "| a | b |",
    "|---|:-:|",
    "a | b",
    "- | -",
    "| === | === |",
    "| [[a|b]] | `c|d` |",
    "[a]: /u \"t\"",
    "[b]: <u v>",
    "[a]:",
    "[!note] T",
    "[!tip|meta]+ T",
    "! hidden",
    "Subtitle: s",
    "Table: t",
    "Figure: f",
    "Code: c",
    "Video: v",
    "Equation: e",
    "Source: s",
    "{#id .c k=\"v w\"}",
    "{.full}",
    "^anchor",
    "<div>",
    "</div>",
    "<!-- c -->",
    "<!--",
    "-->",
    "<script>",
    "<pre>",
    "<?p ?>",
    "<video></video>",
    "title: T",
    "tags: [a, b]",
    "...",
    "    code",
    "Term",
    ": definition",
];

/// Pieces of inline content, and halves of them.
const INLINES: &[&str] = &[
    "a",
    "word ",
    " ",
    "  ",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~",
    "~~",
    "==",
    "`",
    "``",
    "`c`",
    "$",
    "$$",
    "$x$",
    "$5",
    "%%",
    "%%c%%",
    "[",
    "]",
    "![",
    "](",
    "](/u)",
    "](/u \"t\")",
    "]()",
    "](<a b>)",
    "[a]",
    "[a][]",
    "[b][a]",
    "[^a]",
    "[^b]",
    "^[",
    "[[",
    "]]",
    "![[",
    "[[p#s|l]]",
    "![[p#^b|300x20]]",
    "[[#]]",
    "|",
    "\\",
    "\\|",
    "\\*",
    "\\$",
    "&amp;",
    "&lt;",
    "&#35;",
    "&#0;",
    "&nosuch;",
    "<b>",
    "</b>",
    "<br/>",
    "<br>",
    "<a href=\"javascript:x\">",
    "<!--c-->",
    "<http://a.b>",
    "<a@b.c>",
    "http://a.b/c(d)",
    "www.a.b.",
    "a@b.cd",
    "{#i}",
    "{.c}",
    "{k=v}",
    "{onclick=\"x\"}",
    "{b}",
    "{",
    "}",
    "#tag",
    "#a/b-",
    " ^id",
    "^",
    "!",
    ":",
    "Figure: f",
    "Source: s",
    "\u{a0}",
    "é",
    "漢字",
    "。",
    "😀",
    "\u{301}",
    "\u{feff}",
    "\0",
    "\u{b}",
    "\u{c}",
    "\t",
    "javascript:",
    "](javascript:a)",
    "](JaVa\tScript:a)",
    "](data:text/html,a)",
    "\u{1bc9f}",
    "“",
    "--",
    "'",
];

const LINE_ENDS: &[&str] = &[
    "\n", "\n", "\n", "\n\n", "\r\n", "\r", "\r\n\r\n", "  \n", "\\\n", "\n \t\n",
];

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/proptest-regressions/properties.txt"
        )))),
        ..ProptestConfig::default()
    }
}

/// Each preset, and any combination of switches.
fn dialects() -> impl Strategy<Value = Dialect> {
    prop_oneof![
        2 => Just(Dialect::essay()),
        1 => Just(Dialect::gfm()),
        1 => Just(Dialect::commonmark()),
        4 => subsequence(Construct::ALL, 0..=Construct::ALL.len())
            .prop_map(Dialect::from_iter),
    ]
}

/// Some of `pieces`, one after the other.
fn glued(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(pieces), 0..=most).prop_map(|pieces| pieces.concat())
}

/// A line: containers, then a block's beginning or inline content.
fn line() -> impl Strategy<Value = String> {
    let body = prop_oneof![
        2 => (select(BLOCKS), glued(INLINES, 2)).prop_map(|(block, rest)| block.to_owned() + &rest),
        3 => glued(INLINES, 8),
        1 => "\\PC{0,12}",
    ];
    (glued(PREFIXES, 3), body, select(LINE_ENDS))
        .prop_map(|(prefix, body, end)| prefix + &body + end)
}

/// Text that looks like Markdown.
fn markdown() -> impl Strategy<Value = String> {
    let header = prop_oneof![
        8 => Just(""),
        1 => Just("\u{feff}"),
        1 => Just("---\ntitle: T\n---\n"),
        1 => Just("\u{feff}---\r\ntags: [a]\r\n...\r\n"),
        1 => Just("---\n"),
    ];
    let lines = prop::collection::vec(line(), 0..12);
    // Most defects show only where a label is defined.
    let footer = prop_oneof![Just(""), Just("\n\n[a]: /u\n[^a]: note\n\n[^b]: [^a]\n")];
    (header, lines, footer)
        .prop_map(|(header, lines, footer)| header.to_owned() + &lines.concat() + footer)
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => markdown(),
        1 => any::<String>(),
        1 => glued(INLINES, 24),
        1 => glued(PREFIXES, 24),
    ]
}

proptest! {
    #![proptest_config(config())]

    /// Spans are in bounds, on character boundaries, nested and ordered.
    #[test]
    fn trees_are_sound(source in texts(), dialect in dialects()) {
        let document = parse_with(&source, dialect);
        assert_tree(&source, &document);
    }

    #[test]
    fn parsing_is_deterministic(source in texts(), dialect in dialects()) {
        prop_assert_eq!(parse_with(&source, dialect), parse_with(&source, dialect));
    }

    /// Asking for diagnostics changes nothing, and they point into the source, in its order.
    #[test]
    fn diagnostics_point_into_the_source(source in texts(), dialect in dialects()) {
        let (document, diagnostics) = parse_with_diagnostics(&source, dialect);
        prop_assert_eq!(&document, &parse_with(&source, dialect));
        prop_assert_eq!(&diagnostics, &document.diagnostics());
        prop_assert!(diagnostics.is_sorted_by_key(|diagnostic| diagnostic.span.start));
        for diagnostic in &diagnostics {
            for span in [Some(diagnostic.span), diagnostic.related].into_iter().flatten() {
                prop_assert!(span.slice(&source).is_some(), "{:?}", diagnostic);
            }
        }
    }

    #[test]
    fn owned_documents_are_equal(source in texts(), dialect in dialects()) {
        let document = parse_with(&source, dialect);
        prop_assert_eq!(document.clone().into_owned(), document);
    }

    /// Files that differ only in their line ends give the same tree, and the same HTML.
    #[test]
    fn line_ends_do_not_matter(source in texts(), dialect in dialects()) {
        let lf = source.replace("\r\n", "\n").replace('\r', "\n");
        let expected = parse_with(&lf, dialect);
        for end in ["\r\n", "\r"] {
            let source = lf.replace('\n', end);
            let mut document = parse_with(&source, dialect);
            // Front matter is raw, so it keeps its line ends; all else is the same.
            let header = document.front_matter.as_ref().map(|header| header.value.replace(end, "\n"));
            prop_assert_eq!(header.as_deref(), expected.front_matter.as_ref().map(|header| &*header.value));
            document.front_matter.clone_from(&expected.front_matter);
            prop_assert!(
                document.eq_ignoring_spans(&expected),
                "with {:?}: {:#?}\nwith LF: {:#?}", end, document, expected,
            );
            prop_assert_eq!(Html::trusted().render(&document).unwrap(), Html::trusted().render(&expected).unwrap());
        }
    }

    /// Untrusted HTML is well-formed and holds nothing that acts.
    #[test]
    fn untrusted_html_is_harmless(source in texts(), dialect in dialects()) {
        let document = parse_with(&source, dialect);
        let _ = Html::trusted().render(&document).unwrap();
        assert_harmless(&Html::untrusted().render(&document).unwrap());
    }

    /// Words that mean nothing come out as they went in.
    #[test]
    fn plain_words_stay(source in "[a-z]{1,8}( [a-z]{1,8}){0,20}", dialect in dialects()) {
        let html = Html::trusted().render(&parse_with(&source, dialect)).unwrap();
        prop_assert_eq!(html, format!("<p>{source}</p>\n"));
    }
}

#[cfg(feature = "serde")]
mod serde {
    use super::{config, dialects, texts};
    use essaymark::ast::Document;
    use essaymark::{Dialect, parse_with};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(config())]

        /// Also those that nest as deep as they may: readers commonly stop at 128 levels of JSON.
        #[test]
        fn documents_survive_json(source in texts(), dialect in dialects()) {
            let document = parse_with(&source, dialect);
            let json = serde_json::to_string(&document).unwrap();
            let read: Document<'_> = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(read, document);
        }

        #[test]
        fn dialects_survive_json(dialect in dialects()) {
            let json = serde_json::to_string(&dialect).unwrap();
            prop_assert_eq!(serde_json::from_str::<Dialect>(&json).unwrap(), dialect);
        }
    }
}
