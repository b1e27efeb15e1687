//! What holds for every tree of inlines, whatever the text.

use alloc::borrow::Cow;

use super::{in_dialect, with_parsed};
use crate::Limits;
use crate::ast::{Attributes, Inline, Span};
use crate::parse::inline::Parsed;
use crate::{Construct, Dialect};

/// Asserts that spans are in order, on boundaries and in their parents, that text is one node a run and crosses no
/// line, and that nothing nests too deep. `source` is the text of a leaf at level 1.
pub(super) fn check(source: &str, parsed: &Parsed<'_>) {
    let whole = Span::new(0, source.len() as u32);
    let mut end = siblings(source, whole, &parsed.children, 2);
    for span in parsed
        .attributes
        .iter()
        .flat_map(|attributes| &attributes.spans)
    {
        assert!(
            span.start >= end && span.slice(source).is_some(),
            "{span:?} in {source:?}"
        );
        end = span.end;
    }
    if let Some(id) = &parsed.block_id {
        assert!(id.span.start >= end);
        assert_eq!(id.span.slice(source), Some(&*format!("^{}", id.name)));
    }
}

fn siblings(source: &str, parent: Span, nodes: &[Inline<'_>], level: u32) -> u32 {
    assert!(
        level <= Limits::new().depth() || nodes.is_empty(),
        "too deep: {source:?}"
    );
    let mut end = parent.start;
    let mut after_text = false;
    for node in nodes {
        let span = node.span();
        assert!(span.start >= end, "{span:?} overlaps in {source:?}");
        assert!(
            span.start < span.end && parent.contains(span),
            "{span:?} in {source:?}"
        );
        assert!(span.slice(source).is_some());
        let is_text = matches!(node, Inline::Text(_));
        assert!(
            !(is_text && after_text && span.start == end),
            "split text in {source:?}"
        );
        after_text = is_text;
        end = one(source, node, span, level);
    }
    end
}

/// Checks one node, and returns where it and its attributes end.
fn one(source: &str, node: &Inline<'_>, span: Span, level: u32) -> u32 {
    let (children, attributes): (&[Inline<'_>], Option<&Attributes<'_>>) = match node {
        Inline::Text(text) => {
            let raw = span.slice(source).unwrap();
            assert!(
                !raw.contains('\n') && !text.value.is_empty(),
                "in {source:?}"
            );
            // A backslash before all of it is the one part of the raw text that a slice can be without.
            let is_slice = *text.value == *raw || raw.strip_prefix('\\') == Some(&text.value);
            let is_borrowed = matches!(text.value, Cow::Borrowed(_));
            assert_eq!(is_slice, is_borrowed, "in {source:?}");
            (&[], None)
        }
        Inline::SoftBreak(_) => {
            assert!(matches!(span.slice(source), Some("\n" | "\r\n")));
            (&[], None)
        }
        Inline::CodeSpan(n) => (&[], n.attributes.as_deref()),
        Inline::Emphasis(n) => (&n.children, n.attributes.as_deref()),
        Inline::Strong(n) => (&n.children, n.attributes.as_deref()),
        Inline::Strikethrough(n) => (&n.children, n.attributes.as_deref()),
        Inline::Highlight(n) => (&n.children, n.attributes.as_deref()),
        Inline::Link(n) => (&n.children, n.attributes.as_deref()),
        Inline::Image(n) => (&n.children, n.attributes.as_deref()),
        Inline::Wikilink(n) => (&[], n.attributes.as_deref()),
        Inline::Embed(n) => (&[], n.attributes.as_deref()),
        Inline::InlineNote(n) => (&n.children, None),
        _ => (&[], None),
    };
    siblings(source, span, children, level + 1);
    let mut end = span.end;
    for group in attributes.iter().flat_map(|attributes| &attributes.spans) {
        assert_eq!(group.start, end, "in {source:?}");
        end = group.end;
    }
    end
}

/// A cheap generator of numbers, the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// What the texts are made of.
const PIECES: &[&str] = &[
    "a",
    "b ",
    " ",
    "  \n",
    "\n",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "==",
    "`",
    "``",
    "[",
    "]",
    "![",
    "^[",
    "](",
    "(/u)",
    ")",
    "[[",
    "]]",
    "|",
    "#",
    "#t",
    "<",
    ">",
    "<b>",
    "<!--",
    "-->",
    "<http://a>",
    "&amp;",
    "&",
    ";",
    "\\",
    "\\*",
    "$",
    "$$",
    "5",
    "%%",
    "{.c}",
    "{#i k=v}",
    "{k=v}",
    "{",
    "}",
    "^id",
    "[^1]",
    "[pond]",
    "[frog][]",
    "é",
    "。",
    "🐸",
    "\"",
    "'",
    "http://",
    "www.a.b",
    "x@y.z",
    "\u{a0}",
    "\0",
    "!",
    "^",
    "[x](/u)",
    "\t",
];

#[test]
fn any_text_gives_a_sound_tree() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let rounds: usize = std::env::var("ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(4000);
    for round in 0..rounds {
        let length = 1 + numbers.below(24);
        let text: String = (0..length)
            .map(|_| PIECES[numbers.below(PIECES.len())])
            .collect();
        // No line of a paragraph is blank.
        let text: Vec<_> = text
            .split('\n')
            .filter(|line| !line.trim_matches([' ', '\t']).is_empty())
            .collect();
        let text = text.join(if round % 5 == 0 { "\r\n" } else { "\n" });
        let dialect = match round % 4 {
            0 => Dialect::commonmark(),
            1 => Dialect::gfm(),
            2 => Dialect::essay(),
            _ => Dialect::essay().with(Construct::CjkEmphasis),
        };
        in_dialect(&text, dialect);
    }
}

#[test]
fn nesting_is_limited() {
    for (open, close) in [
        ("*", "*"),
        ("[", "](/u)"),
        ("![", "](/u)"),
        ("^[", "]"),
        ("*a **a ", "a** a*"),
        ("~", "~"),
        ("==", "=="),
    ] {
        for n in [10, 59, 60, 61, 500] {
            let text = format!(
                "{}x{}",
                format!("{open}a ").repeat(n),
                format!(" a{close}").repeat(n)
            );
            in_dialect(&text, Dialect::essay());
        }
    }
    with_parsed(
        &format!("{}x{}", "![".repeat(99), "](/u)".repeat(99)),
        Dialect::essay(),
        |_, found| {
            assert!(found.iter().any(|d| d.code.name() == "nesting-limit"));
        },
    );
}
