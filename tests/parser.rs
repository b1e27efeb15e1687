//! The parser's options: limits, which lose no text and say that they were reached; and stopping a parse.

// All of this is a test, its helpers too.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "common/lossless.rs"]
mod lossless;

use essaymark::ast::{Document, NodeRef};
use essaymark::{Dialect, Limits, Parser};
use lossless::assert_lossless;

const ESSAY: &str = include_str!("essays/a-box-of-slips.md");

fn essay(limits: Limits) -> Parser {
    Parser::new(Dialect::essay()).with_limits(limits)
}

/// How many levels a tree has, the document being level 0.
fn height(node: NodeRef<'_, '_>) -> u32 {
    node.children()
        .map(|child| 1 + height(child))
        .max()
        .unwrap_or(0)
}

/// Parses `source` within `limits`, which it goes beyond: says `code`, and loses nothing.
#[track_caller]
fn limited<'a>(source: &'a str, limits: Limits, code: &str) -> Document<'a> {
    let parser = essay(limits);
    let (document, diagnostics) = parser.parse_with_diagnostics(source);
    assert!(
        diagnostics.iter().any(|found| found.code.name() == code),
        "{diagnostics:?}"
    );
    assert_eq!(
        document.diagnostics(),
        diagnostics,
        "they come with the document's own limits"
    );
    assert_eq!(document, parser.parse(source));
    assert_lossless(source, &document);
    document
}

#[test]
fn a_parser_with_nothing_set_is_the_function() {
    for dialect in [Dialect::commonmark(), Dialect::gfm(), Dialect::essay()] {
        let parser = Parser::new(dialect);
        assert_eq!(parser.parse(ESSAY), essaymark::parse_with(ESSAY, dialect));
        assert_eq!(parser.parse(ESSAY).parser(), parser);
    }
    assert_eq!(Parser::default(), Parser::new(Dialect::essay()));
    let limits = Limits::default();
    assert_eq!(
        (limits.containers(), limits.columns(), limits.expansion()),
        (44, 1000, 100_000)
    );
    assert_eq!(limits.depth(), 60);
}

#[test]
fn containers_nest_as_deep_as_asked() {
    let source = "> - > deep\n>   - *a **b** c*\n\n[^n]: > note\n\nx[^n]";
    for levels in 0..8 {
        let limits = Limits::new().with_containers(levels);
        let document = match levels {
            0..4 => limited(source, limits, "nesting-limit"),
            _ => essay(limits).parse(source),
        };
        let found = height(NodeRef::Document(&document));
        assert!(found <= limits.depth(), "{found} levels with {levels}");
    }
    assert_eq!(Limits::new().with_containers(u32::MAX).containers(), 44);
    assert_eq!(Limits::new().with_containers(0).containers(), 1);
}

#[test]
fn inlines_keep_within_the_whole_depth() {
    let limits = Limits::new().with_containers(1);
    let source = format!("{}end{}", "*a ".repeat(30), " b*".repeat(30));
    let document = limited(&source, limits, "nesting-limit");
    assert!(height(NodeRef::Document(&document)) <= limits.depth());
}

#[test]
fn tables_are_as_wide_as_asked() {
    let source = "|a|b|c|\n|-|-|-|\n|1|2|3|";
    let has_table =
        |document: &Document<'_>| document.descendants().any(|node| node.name() == "table");
    let document = limited(source, Limits::new().with_columns(2), "column-limit");
    assert!(!has_table(&document));
    assert!(has_table(
        &essay(Limits::new().with_columns(3)).parse(source)
    ));
}

#[test]
fn references_repeat_as_much_as_asked() {
    let source = format!("[a]: /{}\n\n[a] [a] [a]", "u".repeat(99));
    let links = |document: &Document<'_>| {
        let is_link = |node: &NodeRef<'_, '_>| node.name() == "link";
        document.descendants().filter(is_link).count()
    };
    // The source's own length is always granted.
    let document = limited(&source, Limits::new().with_expansion(0), "expansion-limit");
    assert_eq!(links(&document), 1);
    assert_eq!(
        links(&essay(Limits::new().with_expansion(200)).parse(&source)),
        2
    );
    assert_eq!(links(&essay(Limits::new()).parse(&source)), 3);
}

#[test]
fn a_parse_that_is_not_stopped_is_any_other() {
    let parser = Parser::default();
    let mut asked = 0;
    let document = parser.parse_unless(ESSAY, || {
        asked += 1;
        false
    });
    assert_eq!(document.expect("it goes on"), parser.parse(ESSAY));
    assert!(asked > 1);
}

#[test]
fn a_parse_that_may_be_stopped_has_diagnostics() {
    let parser = Parser::default();
    let source = "An [empty]() link.";
    let both = parser.parse_with_diagnostics_unless(source, || false);
    assert_eq!(both, Ok(parser.parse_with_diagnostics(source)));
    assert!(both.is_ok_and(|(_, found)| found.len() == 1));
    assert!(
        parser
            .parse_with_diagnostics_unless(source, || true)
            .is_err()
    );
}

#[test]
fn a_parse_stops_whenever_it_is_told_to() {
    let parser = Parser::default();
    let mut total = 0;
    let counted = parser.parse_unless(ESSAY, || {
        total += 1;
        false
    });
    assert!(counted.is_ok());
    for allowed in 0..total {
        let mut asked = 0;
        let stopped = parser.parse_unless(ESSAY, || {
            asked += 1;
            asked > allowed
        });
        let stopped = stopped.expect_err("it was told to stop");
        assert_eq!(asked, allowed + 1, "nobody is asked again");
        assert!(ESSAY.is_char_boundary(stopped.at as usize));
        assert_eq!(stopped.of, ESSAY.len());
    }
}

/// What a line or an inline at most waits for: a long text of one kind is asked about all along.
#[test]
fn every_long_text_is_asked_about() {
    for unit in [
        "a\n", "a\n\n", "> a\n", "*a* ", "[a](b) ", "`a` ", "| a |\n", "```\nx\n", "[", "**a", "$ ",
    ] {
        let source = unit.repeat(20_000);
        let mut asked = 0_usize;
        let done = Parser::default().parse_unless(&source, || {
            asked += 1;
            false
        });
        assert!(done.is_ok());
        assert!(asked >= 100, "asked {asked} times in {unit:?}");
    }
}

#[test]
fn the_error_says_where_and_what_to_do() {
    let stopped = Parser::default()
        .parse_unless("some text", || true)
        .expect_err("told to");
    assert_eq!(
        stopped.to_string(),
        "parsing was stopped at byte 0 of 9; allow more time, or parse less"
    );
}
