//! One run of text is one node, borrowed where it can be; spans are places in the source.

use std::borrow::Cow;

use super::with_parsed;
use crate::Dialect;
use crate::ast::{Inline, Span};

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
