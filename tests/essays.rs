//! The sample essays in `tests/essays`: their trees, their HTML, and their diagnostics.
//!
//! The snapshots are there to be read: after a change, look at what moved with `cargo insta review`.

#![allow(clippy::unwrap_used, reason = "a test may fail where it likes")]

#[path = "common/assert_tree.rs"]
mod assert_tree;
#[path = "common/outline.rs"]
mod outline;

use std::fmt::Write;

use essaymark::ast::Document;
use essaymark::render::Html;

macro_rules! essays {
    ($($name:ident: $file:literal,)*) => {
        /// Name and text of each essay.
        const ESSAYS: &[(&str, &str)] = &[$(($file, include_str!(concat!("essays/", $file, ".md")))),*];

        $(#[test]
        fn $name() {
            check($file, include_str!(concat!("essays/", $file, ".md")));
        })*
    };
}

essays! {
    a_box_of_slips: "a-box-of-slips",
    how_bread_rises: "how-bread-rises",
    king_and_pawn: "king-and-pawn",
    learning_to_whistle: "learning-to-whistle",
    the_galloping_bridge: "the-galloping-bridge",
    tide_tables: "tide-tables",
}

fn check(name: &str, source: &str) {
    let doc = essaymark::parse(source);
    assert_tree::assert_tree(source, &doc);
    let html = Html::trusted().render(&doc).unwrap();
    insta::with_settings!({
        snapshot_path => "essays/snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("{name}.outline"), outline::outline(&doc));
        insta::assert_snapshot!(format!("{name}.html"), html);
        insta::assert_snapshot!(format!("{name}.remarks"), remarks(&doc));
    });
}

/// One line for each diagnostic: line, severity, code, the text it points at, what it suggests.
fn remarks(doc: &Document<'_>) -> String {
    let mut text = String::new();
    for found in doc.diagnostics() {
        let before = &doc.source()[..found.span.start as usize];
        let line = before.matches('\n').count() + 1;
        let place = found.span.slice(doc.source()).unwrap();
        let (severity, code) = (found.severity(), found.code.name());
        write!(text, "{line}: {severity:?} {code}: {place:?}").unwrap();
        if let Some(suggestion) = &found.suggestion {
            write!(text, " -> {suggestion:?}").unwrap();
        }
        text.push('\n');
    }
    text
}

/// What the essays must show between them: nodes, and the fields of nodes that have a form of their own.
const CONSTRUCTS: &[&str] = &[
    // Blocks.
    "front_matter:",
    "paragraph",
    "heading 1 setext",
    "heading 2",
    "heading 3",
    "subtitle",
    "thematic_break",
    "block_quote",
    "spoiler",
    "list -",
    "list *",
    "list 1.",
    "list 1)",
    " loose",
    "item [x]",
    "item [ ]",
    "definition_list",
    "term:",
    "definition\n",
    "definition loose",
    "footnote_definition 1",
    "footnote_definition -",
    "link_reference_definition",
    "table |",
    "group",
    "--:",
    ":-:",
    "figure",
    "code_block language=",
    "meta=",
    "code_block indented",
    "math_block",
    "html_block 2",
    "html_block 6",
    "html_block 7",
    "comment: ",
    // Admonitions.
    "admonition note",
    "admonition custom word=",
    "admonition abstract word=\"tldr\"",
    "fold=open",
    "fold=closed",
    "title:",
    // Captions.
    "caption Table",
    "caption Code",
    "caption Figure",
    "caption Video",
    "caption Equation",
    "caption Source",
    // Attributes and block ids.
    "{#",
    "{.",
    "=\"320\"",
    " ^",
    "heading 2 {",
    "term {",
    "item {",
    "list 1) loose {",
    "figure {",
    "table | :-: | :-- | :-- | {",
    "paragraph {",
    "emphasis{",
    "strong{",
    "strikethrough{",
    "highlight{",
    "link{",
    "image{",
    "code{",
    "embed{",
    "wikilink{",
    // Inlines.
    "softbreak",
    "hardbreak",
    "code(",
    "emphasis(",
    "strong(",
    "strikethrough(",
    "highlight(",
    "link(#the-square",
    "link(<>",
    "title=",
    "label=",
    "collapsed",
    "shortcut",
    "image(",
    "autolink(https",
    "autolink(email",
    "autolink(literal https",
    "autolink(literal www",
    "wikilink(",
    "section=",
    "block=",
    "alias=",
    "embed(",
    "lede",
    "size=420x300",
    "ref(1 1 ",
    "ref(1 2 ",
    "bracketed",
    "note(",
    "math(\"",
    "math(display ",
    "html(\"<kbd>",
    "html(\"<!--",
    "comment(",
    "tag(",
];

#[test]
fn every_construct_is_shown() {
    let all: String = ESSAYS
        .iter()
        .map(|(_, source)| outline::outline(&essaymark::parse(source)))
        .collect();
    let missing: Vec<_> = CONSTRUCTS
        .iter()
        .filter(|&&construct| !all.contains(construct))
        .collect();
    assert!(missing.is_empty(), "no essay has {missing:?}");
}

#[test]
fn the_untidy_essay_is_untidy() {
    let (_, source) = ESSAYS[3];
    assert!(
        source.starts_with('\u{feff}'),
        "the byte order mark was lost"
    );
    assert!(source.contains("\r\n"), "the line endings were changed");
    assert!(
        source.replace("\r\n", "").contains('\n'),
        "the line endings were changed"
    );
}
