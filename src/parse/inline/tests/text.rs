//! One run of text is one node, borrowed where it can be; spans are places in the source.

use alloc::borrow::Cow;

use super::{essay, labels, with_parsed};
use crate::Dialect;
use crate::ast::{Inline, Span};
use crate::diagnostic::Sink;
use crate::parse::inline::{InlineBuffers, InlineParser, Tail};
use crate::parse::leaf::{LeafBuffer, LeafText};
use crate::parse::marks::Marks;
use crate::parse::parser::Parser;
use crate::parse::watch::Watch;

/// The spans of the nodes of `text`, as slices of it.
fn slices(text: &str) -> Vec<String> {
    with_parsed(text, Dialect::essay(), |parsed, _| {
        let slice = |node: &Inline<'_>| node.span().slice(text).unwrap().to_owned();
        parsed.children.iter().map(slice).collect()
    })
}

#[test]
fn marks_that_are_none_do_not_split() {
    for text in [
        "foo_bar_/baz",
        "a * b ** c ~ d [e] `f $g & <h ^[i",
        "Rust's ]](",
        "![",
        "a_b*c",
    ] {
        with_parsed(text, Dialect::essay(), |parsed, _| {
            let [Inline::Text(node)] = &parsed.children[..] else {
                panic!("{text:?} is not one text");
            };
            assert!(matches!(&node.value, Cow::Borrowed(value) if *value == text));
        });
    }
}

#[test]
fn a_run_with_escapes_is_one_owned_node() {
    with_parsed(r"a\*b &amp; c_d", Dialect::essay(), |parsed, _| {
        let [Inline::Text(node)] = &parsed.children[..] else {
            panic!("not one text");
        };
        assert_eq!(node.value, "a*b & c_d");
        assert_eq!(node.span, Span::new(0, 14));
    });
}

#[test]
fn spans_leave_attributes_and_blanks_out() {
    assert_eq!(slices("a [b](/u){.c} d "), ["a ", "[b](/u)", " d"]);
    assert_eq!(slices("a   \n  `b`"), ["a", "   \n", "`b`"]);
    assert_eq!(slices("a \nb"), ["a", "\n", "b"]);
    assert_eq!(slices("*a*{.b} ![[c]] {.d}"), ["*a*", " ", "![[c]]"]);
    assert_eq!(slices("x^[a] ***b***"), ["x", "^[a]", " ", "***b***"]);
}

#[test]
fn children_are_as_large_as_needed() {
    with_parsed("a *b* [c *d* e](/u)", Dialect::essay(), |parsed, _| {
        assert_eq!(parsed.children.capacity(), 4);
        let Some(Inline::Link(link)) = parsed.children.last() else {
            panic!("no link");
        };
        assert_eq!(link.children.capacity(), 3);
    });
}

#[test]
fn what_was_taken_out_is_in_spans_but_not_in_values() {
    // A table cell: the backslash before the pipe is gone from the text.
    let source = r"a\|b `c\|d` [[e\|f]]";
    let parts = [
        Span::new(0, 1),
        Span::new(2, 7),
        Span::new(8, 15),
        Span::new(16, 20),
    ];
    let mut buffer = LeafBuffer::default();
    let leaf = LeafText::join(source, &parts, "", &mut buffer);
    let labels = labels();
    let marks = Marks::of(source, 0, Dialect::essay());
    let mut watch = Watch::default();
    let mut buffers = InlineBuffers::default();
    let mut parser = InlineParser::new(
        source,
        &Parser::new(Dialect::essay()),
        &labels,
        &marks,
        true,
        &mut buffers,
        &mut watch,
    );
    let parsed = parser.parse(&leaf, 1, Tail::None, &mut Sink::default());
    let [
        Inline::Text(text),
        Inline::CodeSpan(code),
        _,
        Inline::Wikilink(link),
    ] = &parsed.children[..]
    else {
        panic!("{:?}", parsed.children);
    };
    assert_eq!((&*text.value, text.span), ("a|b ", Span::new(0, 5)));
    assert_eq!((&*code.value, code.span), ("c|d", Span::new(5, 11)));
    assert_eq!((&*link.target, link.alias.as_deref()), ("e", Some("f")));
    assert!(matches!(link.target, Cow::Borrowed("e")));
}

#[test]
fn line_endings_are_one_in_values() {
    assert_eq!(
        essay("`a\r\nb` $c\r\nd$\r\ne"),
        "code(a b) ' ' math(c\nd) / 'e'"
    );
    assert_eq!(slices("a  \r\n b\r\nc"), ["a", "  \r\n", "b", "\r\n", "c"]);
}
