//! Nothing of the author's text is dropped.

// All of this is a test, its helpers too.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "common/lossless.rs"]
mod lossless;

use std::fs;
use std::path::{Path, PathBuf};

use essaymark::ast::{Block, Inline};
use essaymark::{Dialect, parse, parse_with};
use lossless::{assert_lossless, lost};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// One sample for each construct, and what easily falls between two nodes.
const SAMPLES: [&str; 60] = [
    "",
    "\u{feff}# With a mark before it",
    "---\ntitle: Ponds\ntags: [water]\n---\n\nText.",
    "Plain text,\nsoft and  \nhard breaks,\\\nall kept.",
    "nul \0 and \u{a0}no-break\u{3000}blanks \u{c} ff",
    "# Heading {#id .c} ##\n\nSetext *one*\n===\n\ntwo\nlines\n---",
    "#\n\n## {#only}\n\n* * *\n___",
    "> quote\nlazy\n>> deeper\n>\n> again",
    "> [!note|wide]- A *title*\n> Subtitle: small\n> body",
    "> [!Заметка]+\n>\n> body {.c}",
    "> [!tip]{.x}\n> body",
    "> ! hidden\n> !\n> plain\n> ! - item",
    "> ! > ! hidden\n> ! > !\n> ! > ! twice\n>\n> > ! inside\n>\n> ! > quote\n> ! > ! of this",
    "- a\n  - b\n\n    c\n* d\n+ e",
    "1. one\n2) two\n123456789. three\n-\n- [ ] open\n- [x] done\n- [X] Done",
    "Term *one*\nTerm two\n: Definition\n: Another\n\n  - list\n\n: Third",
    "T\n: a\n\n<!-- between -->\n\n%% here %%\n\n: b",
    "A[^n] note^[on the *spot*] and [[^n]].\n\n[^n]: First.\n\n    Second.\n\n[^unused]:\n",
    "Subtitle: a line\nmore\n\nSubtitle: {.x}",
    "*a*{b='c\\|d &amp; e'} |\n|:-\n",
    "| a | b |\n|:--|--:|\n| 1 | `\\|` |\n| === | === |\n| [[x|y]] |\n| a | b | c |",
    "a\n-\n\nb|c\n-|-\n",
    "![Alt](u){.wide}\n<br/>Figure: the caption ^id",
    "![a](u) <br /> Figure: one\n\n![a](u)  \nVideo: two\n\n![a](u)\\\nFigure: three",
    "```py title=\"x\"\ncode\n```\nCode: caption {.x}\n\n~~~\nunclosed",
    "> text\n> Source: somewhere\n\n> more\n\nSource: elsewhere",
    "| a |\n|---|\n\n{.full}\n\nTable: caption\n\n{#fig}",
    "$$\nx^2\n$$\nEquation: squares\n\n$$ y $$ {.c}\n\ntext $$\nz\n$$\n",
    "    indented\n\n\tcode\n\n  > \tin a quote",
    "<div>\n*raw*\n\n<!-- a\nb --> tail\n\na <b c='d'>e</b> <!-- f -->",
    "%% comment %%\n\n%%\nlong\n%% tail\n\na %%b%% c",
    "[a]: /u 'title'\n[b c]: <d e>\n[B\nC]:\n/f\n\"g\nh\"\n\n[a], [x][a], [a][], ![b c]",
    "[text *em*](/u \"title\"){.c}{#d k='v &amp; w'}",
    "![alt `code`](<a b> 'ti\\'tle')",
    "[escaped](/\\*\\_ \"a\\\"b\") and [ref](/a&amp;b)",
    "[drafted a post]() and ![](https://x/a b.mp4)",
    "<https://example.org/a> <me@example.org> www.example.org me@example.org",
    "[[Target|alias]] [[#section]] [[a#^block]]{.x} [[a\\|b|c]]",
    "![[img.png|300]] ![[img.png|300x200]] ![[page#]] ![[p#s#]] ![[x|alt &amp; text]]",
    "`code` `` a`b `` ` c `{.x}",
    "> `code\n> over lines` and $a\n> b$",
    "*a* _b_ **c** __d__ ***e*** ~f~ ~~g~~ ==h==",
    "*a **b* c** ==d *e== f* foo_bar 2*3*4",
    "$x$ $$y$$ $5 and $10 \\$ $a\\$b$ $ z $",
    "#tag #a/b/ text#no #1 #1a- ^block-id",
    "&amp; &#35; &copy; \\* \\a &nope; &#0;",
    "a ^id\n\n^alone\n\n- item {.x} ^item\n\n  more",
    "\tfoo\tbar\n\n - \tx\n\n >\ty",
    "a\r\nb\rc\r\n\r\n> d\r> e\r\n",
    "- > 1. T\n  >    : d\n  >\n  >      ```\n  >      code\n  >      ```",
    "> [link\n> text](/u\n> \"title\n> more\")",
    "> <span a=\"b\n> c\"> d",
    "[foo\nbar]: /url\n\n[foo\nbar] [x][foo\n  bar]",
    "> $$\nx\n$$",
    "- $$\n  x\n  $$\n\n1. ```\n   a\n    b\n",
    "a\\\n^id\n\n\\\n{.c}\n---\n",
    "<!-- a -->>\n\n{.c}\n\n<!-- b -->\n\n^id",
    "![a](u)\u{a0}\nFigure: with a no-break space before it",
    "{.c}\n\n# ^id\n\n> ^only",
    "a\n{.b}\n{#c} ^d\n\n[^1]: {.x}\n{bad {.5} {x=1}",
];

#[test]
fn samples_are_kept_in_every_dialect() {
    let mut failures = Vec::new();
    for sample in SAMPLES {
        for dialect in [Dialect::commonmark(), Dialect::gfm(), Dialect::essay()] {
            let lost = lost(sample, &parse_with(sample, dialect));
            if !lost.is_empty() {
                failures.push(format!("{sample:?} as {dialect:?}: {}\n", lost.join(", ")));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.concat());
}

#[test]
fn essays_are_kept() {
    for folder in ["tests/essays", "../shared/essays"] {
        for (path, source) in essays(folder) {
            let lost = lost(&source, &parse(&source));
            assert!(lost.is_empty(), "{}:\n{}", path.display(), lost.join("\n"));
        }
    }
}

#[test]
fn a_dropped_node_is_noticed() {
    let source = "a *b* c";
    let mut document = parse(source);
    let Some(Block::Paragraph(paragraph)) = document.children.first_mut() else {
        panic!("{document:?}");
    };
    paragraph
        .children
        .retain(|inline| !matches!(inline, Inline::Emphasis(_)));
    assert_eq!(
        lost(source, &document),
        ["'*' at 2 in Leaf", "'b' at 3 in Leaf", "'*' at 4 in Leaf"]
    );
}

#[test]
fn a_changed_value_is_noticed() {
    let source = "> `a\n> b`";
    let mut document = parse(source);
    let Some(Block::BlockQuote(quote)) = document.children.first_mut() else {
        panic!("{document:?}");
    };
    let Some(Block::Paragraph(paragraph)) = quote.children.first_mut() else {
        panic!("{quote:?}");
    };
    let Some(Inline::CodeSpan(code)) = paragraph.children.first_mut() else {
        panic!("{paragraph:?}");
    };
    code.value = "a".to_owned().into();
    assert_eq!(lost(source, &document).len(), 1);
}

/// Pieces that documents are put together from.
const PIECES: [&str; 116] = [
    "a",
    "b c",
    "word",
    "é",
    "漢",
    "7",
    "\u{a0}",
    "\0",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\\",
    "\\\n",
    "  \n",
    ">",
    "> ",
    "\n> ",
    "\n>> ",
    "- ",
    "\n- ",
    "\n  ",
    "\n    ",
    "* ",
    "+ ",
    "1. ",
    "\n2) ",
    "[ ] ",
    "[x] ",
    ": ",
    "\n: ",
    "#",
    "# ",
    "\n## ",
    "\n===\n",
    "\n---\n",
    "***",
    "```",
    "\n```\n",
    "~~~",
    "`",
    "``",
    "$",
    "$$",
    "\n$$\n",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "==",
    "[",
    "]",
    "![",
    "](",
    "](/u",
    ")",
    "(",
    "[[",
    "]]",
    "![[",
    "|",
    "\n|",
    "|---|",
    "===",
    "[^n]",
    "\n[^n]: ",
    "^[",
    "^id",
    " ^id",
    "{.c}",
    "{#i k=\"v\"}",
    "{",
    "}",
    "<",
    ">",
    "<b>",
    "</b>",
    "\n<div>\n",
    "<!-- ",
    " -->",
    "%%",
    "\n%%\n",
    "&amp;",
    "&",
    "\n[a]: /u 'v'\n",
    "[a]",
    "http://e.org",
    "\nFigure: ",
    "<br/>",
    "> [!note] ",
    // Whole constructs, which single marks seldom add up to.
    "![a](u)",
    "![[p|300]]",
    "[[a#b|c]]",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "\nTable: ",
    "\nCode: ",
    "\nVideo: ",
    "\nSource: ",
    "\nSubtitle: ",
    "\n> ! ",
    "\nTerm\n: ",
    "\n\n: ",
    "\n\n{.c}\n\n",
    "\n\n^id\n\n",
    "\n$$ x $$\n",
    "\n```py m\n",
    "%%x%%",
    "$x$",
    "[^n]: ",
    "\n---\nk: v\n---\n",
];

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/proptest-regressions/lossless.txt"
        )))),
        ..ProptestConfig::default()
    }
}

/// The texts of a folder's essays; none if it is absent.
fn essays(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: no folder {}", folder.display());
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("an essay");
        (path, text)
    };
    paths.into_iter().map(read).collect()
}

/// `text` with a stretch of a line or two taken out somewhere.
fn torn(text: &str, at: &prop::sample::Index, length: usize) -> String {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(at.index(text.len() + 1));
    let end = boundary((start + length).min(text.len()));
    [&text[..start], &text[end..]].concat()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn random_documents_are_kept(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        let source = pieces.concat();
        for dialect in [Dialect::commonmark(), Dialect::gfm(), Dialect::essay()] {
            assert_lossless(&source, &parse_with(&source, dialect));
        }
    }

    #[test]
    fn random_characters_are_kept(source in r"[ -~\n\t\r\u{0}é漢\u{a0}]{0,60}") {
        assert_lossless(&source, &parse(&source));
    }

    #[test]
    fn torn_essays_are_kept(
        (_, essay) in prop::sample::select(essays("tests/essays")),
        at in any::<prop::sample::Index>(),
        length in 0..160_usize,
    ) {
        let source = torn(&essay, &at, length);
        let lost = lost(&source, &parse(&source));
        prop_assert!(lost.is_empty(), "{}", lost.join("\n"));
    }
}
