//! A document within a container is the same document: whatever the lines, put behind a container's prefixes they give
//! the same blocks, one or two levels deeper.
//!
//! The other tests compare sources with trees that were written by hand; these compare sources with each other, and so
//! may take lines at random.

use essaymark::ast::{Block, DefinitionListItem, Document};
use essaymark::parse;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

/// Lines that mean something to some construct, and lines that mean something only after others.
const LINES: [&str; 84] = [
    "",
    "",
    "",
    "a",
    "b c",
    "# H",
    "***",
    "===",
    "> a",
    "> [!note] T",
    "> ! a",
    "> ",
    "> > a",
    "> - b",
    "> T",
    "> : d",
    "- a",
    "- ",
    "- > a",
    "- [ ] x",
    "1. a",
    "2. b",
    "  - c",
    "  a",
    "    b",
    "T",
    ": a",
    ":",
    ": - x",
    "  : b",
    "[^1]: n",
    "[^1]:",
    "    c",
    "```",
    "~~~ x",
    "  ```",
    "$$",
    "$$ x $$",
    "a $$",
    "  $$",
    "%%",
    "%% a %%",
    "%%a",
    "b %%",
    "  %%",
    "| a |",
    "|---|",
    "|===|",
    "| [[a|b]] |",
    "  | a |",
    "  |-|",
    "{.c}",
    "{#i .c k=\"v\"}",
    "^id",
    "text {.c}",
    "text ^id",
    "  {.c}",
    "Table: c",
    "Figure: c",
    "Equation: e",
    "Code: c",
    "  Figure: c",
    "Subtitle: s",
    "![a](u)",
    "![a](u)<br>Figure: f",
    "![[x]]",
    "<div>",
    "<!-- c -->",
    "<!-- c",
    "-->",
    "<b>",
    "</div>",
    "[a]: /u",
    "[a]: /u 't",
    "t'",
    "[a] #t",
    "*a",
    "b* `c",
    "d` $x",
    "y$ [l",
    "t](/u",
    "'x')",
    "a  ",
    "a\\",
];

fn lines() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(LINES.as_slice()), 1..10)
}

/// Lines whose first may follow a marker directly, and stays what it is: neither blank nor indented.
fn lines_after_a_marker() -> impl Strategy<Value = Vec<&'static str>> {
    lines().prop_filter("the first line is no content", |lines| {
        !lines[0].is_empty() && !lines[0].starts_with(' ')
    })
}

/// Lines without attributes and ids, whose owner a list item would be.
fn lines_of_an_item() -> impl Strategy<Value = Vec<&'static str>> {
    lines_after_a_marker().prop_filter("attributes have another owner", |lines| {
        let owned = |line: &&str| line.contains('{') || line.contains("^id");
        !lines.iter().any(owned)
    })
}

/// The lines behind prefixes, the first line's and that of the others.
fn behind(lines: &[&str], first: &str, rest: &str) -> String {
    let mut source = String::new();
    for (index, line) in lines.iter().enumerate() {
        let prefix = if index == 0 { first } else { rest };
        source += if line.is_empty() {
            prefix.trim_end()
        } else {
            prefix
        };
        source += line;
        source += "\n";
    }
    source
}

/// Asserts that `found`, the blocks of a container in `source`, are those of the lines alone.
fn same(source: &str, found: Option<&Vec<Block<'_>>>, lines: &[&str]) -> TestCaseResult {
    let alone = behind(lines, "", "");
    let expected = parse(&alone);
    let Some(found) = found else {
        return Err(TestCaseError::fail(format!("no container in {source:?}")));
    };
    let found = Document::new(found.clone());
    prop_assert!(
        found.eq_ignoring_spans(&expected),
        "{source:?}\n{found:#?}\n{expected:#?}"
    );
    Ok(())
}

proptest! {
    /// A block quote.
    #[test]
    fn a_block_quote_holds_the_same(lines in lines()) {
        let source = behind(&lines, "> ", "> ");
        let doc = parse(&source);
        let found = match &doc.children[..] {
            [Block::BlockQuote(quote)] => Some(&quote.children),
            _ => None,
        };
        same(&source, found, &lines)?;
    }

    /// An admonition's body.
    #[test]
    fn an_admonition_holds_the_same(lines in lines()) {
        let source = format!("> [!note] T\n{}", behind(&lines, "> ", "> "));
        let doc = parse(&source);
        let found = match &doc.children[..] {
            [Block::Admonition(admonition)] => Some(&admonition.children),
            _ => None,
        };
        same(&source, found, &lines)?;
    }

    /// A spoiler.
    #[test]
    fn a_spoiler_holds_the_same(lines in lines()) {
        let source = behind(&lines, "> ! ", "> ! ");
        let doc = parse(&source);
        let found = match &doc.children[..] {
            [Block::Spoiler(spoiler)] => Some(&spoiler.children),
            _ => None,
        };
        same(&source, found, &lines)?;
    }

    /// A list item.
    #[test]
    fn a_list_item_holds_the_same(lines in lines_of_an_item()) {
        let source = behind(&lines, "+ ", "  ");
        let doc = parse(&source);
        let found = match &doc.children[..] {
            [Block::List(list)] => list.items.first().map(|item| &item.children),
            _ => None,
        };
        same(&source, found, &lines)?;
    }

    /// A definition.
    #[test]
    fn a_definition_holds_the_same(lines in lines_of_an_item()) {
        let source = format!("Term\n{}", behind(&lines, ": ", "  "));
        let doc = parse(&source);
        let found = match &doc.children[..] {
            [Block::DefinitionList(list)] => match &list.children[..] {
                [_, DefinitionListItem::Definition(definition)] => Some(&definition.children),
                _ => None,
            },
            _ => None,
        };
        same(&source, found, &lines)?;
    }

    /// A footnote definition.
    #[test]
    fn a_footnote_definition_holds_the_same(lines in lines_after_a_marker()) {
        let source = behind(&lines, "[^9]: ", "    ");
        let doc = parse(&source);
        let found = match &doc.children[..] {
            [Block::FootnoteDefinition(note)] => Some(&note.children),
            _ => None,
        };
        same(&source, found, &lines)?;
    }
}
