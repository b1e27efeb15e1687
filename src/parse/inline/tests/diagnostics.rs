//! The diagnostics of inline parsing.

use super::with_parsed;
use crate::Dialect;
use crate::ast::{Inline, Span};
use crate::diagnostic::{Code, Sink};
use crate::parse::inline::{InlineBuffers, InlineParser, Tail};
use crate::parse::labels::{Labels, LinkTarget};
use crate::parse::leaf::LeafText;
use crate::parse::marks::Marks;
use crate::parse::parser::Parser;
use crate::parse::watch::Watch;

/// The codes, and what they point at.
fn remarks(text: &str) -> Vec<(&'static str, String)> {
    with_parsed(text, Dialect::essay(), |_, found| {
        let remark = |d: &crate::diagnostic::Diagnostic| {
            (d.code.name(), d.span.slice(text).unwrap().to_owned())
        };
        found.iter().map(remark).collect()
    })
}

#[test]
fn references() {
    assert_eq!(
        remarks("a[^lake]"),
        [("undefined-footnote", "[^lake]".into())]
    );
    assert_eq!(
        remarks("[a][lake]"),
        [("undefined-reference", "[a][lake]".into())]
    );
    assert_eq!(
        remarks("[lake][]"),
        [("undefined-reference", "[lake][]".into())]
    );
    assert_eq!(remarks("[lake] [pond] [^1] ![frog][pond]"), []);
    assert_eq!(
        remarks("[a][^lake]"),
        [("undefined-footnote", "[^lake]".into())]
    );
    assert_eq!(remarks("[^lake](/u)"), []);
}

#[test]
fn references_expand_to_a_bounded_size() {
    let mut labels = Labels::default();
    let target = LinkTarget {
        destination: "x".repeat(1000).into(),
        title: None,
        span: Span::default(),
    };
    labels.define_link("x".into(), target);
    let text = "[x] ".repeat(1000);
    let leaf = LeafText::slice(&text, Span::new(0, text.len() as u32));
    let mut sink = Sink::collecting();
    let marks = Marks::of(&text, 0, Dialect::essay());
    let mut watch = Watch::default();
    let mut buffers = InlineBuffers::default();
    let mut parser = InlineParser::new(
        &text,
        &Parser::new(Dialect::essay()),
        &labels,
        &marks,
        true,
        &mut buffers,
        &mut watch,
    );
    let parsed = parser.parse(&leaf, 1, Tail::None, &mut sink);
    let links = parsed
        .children
        .iter()
        .filter(|node| matches!(node, Inline::Link(_)));
    assert_eq!(links.count(), 100);
    let found = sink.into_sorted();
    assert_eq!(found.len(), 900);
    assert!(found.iter().all(|d| d.code == Code::ExpansionLimit));
}

#[test]
fn destinations() {
    assert_eq!(
        remarks("[a post]()"),
        [("empty-destination", "[a post]()".into())]
    );
    assert_eq!(remarks("[none]"), [("empty-destination", "[none]".into())]);
    with_parsed(
        "![](https://a/b c.mp4 'T')",
        Dialect::essay(),
        |_, found| {
            assert_eq!(found[0].code.name(), "blank-in-destination");
            assert_eq!(found[0].suggestion.as_deref(), Some("<https://a/b c.mp4>"));
        },
    );
}

#[test]
fn comments() {
    assert_eq!(remarks("a %%b %c"), [("unclosed-comment", "%%".into())]);
    assert_eq!(remarks("a %%b%% `%%`"), []);
    assert_eq!(
        remarks("a <!-- b <!-- c"),
        [("unclosed-html-comment", "<!--".into())]
    );
}
