//! What is a slice of the source is borrowed from it, and only what differs is owned (`essaymark::guide::ground_rules`).

#[path = "common/check.rs"]
mod check;

use std::borrow::Cow;

use check::verified;
use essaymark::Dialect;
use essaymark::ast::{Attribute, NodeRef, Section};

/// The strings of a node that may borrow, with names for messages.
fn strings<'r>(node: NodeRef<'r, '_>) -> Vec<&'r Cow<'r, str>> {
    match node {
        NodeRef::Text(n) => vec![&n.value],
        NodeRef::CodeSpan(n) => vec![&n.value],
        NodeRef::Math(n) => vec![&n.value],
        NodeRef::HtmlInline(n) => vec![&n.value],
        NodeRef::Comment(n) => vec![&n.value],
        NodeRef::Tag(n) => vec![&n.name],
        NodeRef::Link(n) => std::iter::once(&n.destination).chain(&n.title).collect(),
        NodeRef::Image(n) => std::iter::once(&n.destination).chain(&n.title).collect(),
        NodeRef::Autolink(n) => vec![&n.value],
        NodeRef::Wikilink(n) => {
            let section = n.section.iter().map(|section| match section {
                Section::Heading(name) | Section::Block(name) => name,
            });
            std::iter::once(&n.target)
                .chain(section)
                .chain(&n.alias)
                .collect()
        }
        NodeRef::Embed(n) => std::iter::once(&n.target).chain(&n.alias).collect(),
        NodeRef::FootnoteReference(n) => vec![&n.label],
        NodeRef::FootnoteDefinition(n) => vec![&n.label],
        NodeRef::LinkReferenceDefinition(n) => [&n.label, &n.destination]
            .into_iter()
            .chain(&n.title)
            .collect(),
        NodeRef::Admonition(n) => std::iter::once(&n.word).chain(&n.meta).collect(),
        NodeRef::CodeBlock(n) => std::iter::once(&n.value)
            .chain(&n.language)
            .chain(&n.meta)
            .collect(),
        NodeRef::MathBlock(n) => vec![&n.value],
        NodeRef::HtmlBlock(n) => vec![&n.value],
        NodeRef::FrontMatter(n) => vec![&n.value],
        NodeRef::BlockId(n) => vec![&n.name],
        NodeRef::Attributes(n) => n
            .items
            .iter()
            .flat_map(|item| match item {
                Attribute::Id(name) | Attribute::Class(name) => vec![name],
                Attribute::Pair(key, value) => vec![key, value],
                other => unreachable!("an attribute whose strings are not known: {other:?}"),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The strings of `source`'s tree that are owned.
#[track_caller]
fn owned(source: &str) -> Vec<String> {
    let doc = verified(Dialect::essay(), source);
    let mut found = Vec::new();
    for node in doc.descendants() {
        for string in strings(node) {
            match string {
                Cow::Owned(string) => found.push(string.clone()),
                Cow::Borrowed("") => {}
                Cow::Borrowed(slice) => {
                    let place = doc.span_of(slice).and_then(|span| span.slice(source));
                    assert_eq!(place, Some(*slice), "{source:?}");
                }
            }
        }
    }
    found
}

/// Asserts of every source how many strings are owned.
#[track_caller]
fn count_owned(count: usize, sources: &[&str]) {
    let found = sources.iter().map(|source| (source, owned(source)));
    let wrong: Vec<_> = found.filter(|(_, owned)| owned.len() != count).collect();
    assert!(wrong.is_empty(), "not {count}: {wrong:#?}");
}

#[track_caller]
fn all_borrowed(sources: &[&str]) {
    count_owned(0, sources);
}

#[track_caller]
fn one_owned(sources: &[&str]) {
    count_owned(1, sources);
}

/// A run of text within one line is borrowed where its value is a slice of the source.
#[test]
fn text_is_borrowed() {
    all_borrowed(&[
        "a",
        "a_b * c",
        "> a\n> b",
        "- a\n  b",
        "a\r\nb\rc",
        "foo_bar [x] y",
        "# H",
        "> [!note] T\n> b",
        "T\n: a\n  b",
    ]);
}

/// Owned only where an escape, a character reference or NUL in it makes the value differ.
#[test]
fn decoded_text_is_owned() {
    one_owned(&["a\\*b", "a &amp; b", "a\0b"]);
}

/// What lies within one line is borrowed.
#[test]
fn parts_of_inlines_are_borrowed() {
    all_borrowed(&[
        "`a b`",
        "`` a`b ``",
        "$a$ $$b$$",
        "<b c='d'> <!-- e -->",
        "[a](/u \"t\") ![a](</u v> 't')",
        "<https://a.b> www.a.b a@b.c",
        "[[a#b|c]] ![[a#^b|c]]",
        "x[^a] [[^a]]\n\n[^a]: n",
        "%%a%% #tag",
        "*a*{#b .c d=e f=\"g h\"} ^i",
        "[a]: /u 't'",
    ]);
}

/// An escape in a part makes it owned.
#[test]
fn decoded_parts_are_owned() {
    one_owned(&[
        "[a](/u\\*)",
        "[a](/u \"&amp;\")",
        "[[a\\#b]]",
        "*a*{b=\"&amp;\"}",
        "```c\\+\n```",
        "[a]: /\\*",
    ]);
}

/// What crosses a line is borrowed where nothing had to be taken out.
#[test]
fn what_crosses_lines_is_borrowed() {
    all_borrowed(&[
        "x <b\nc> y",
        "$a\nb$ c",
        "x %%a\nb%%",
        "[a](/u\n\"t\nv\")",
        "```a b\nc\n\nd\n```",
        "    a\n",
        "$$\na\n\nb\n$$",
        "<div>\na\n</div>",
        "%%\na\nb\n%%",
        "---\na: b\n---",
    ]);
}

/// Container prefixes and other line endings make it owned.
#[test]
fn prefixes_and_line_endings_make_it_owned() {
    one_owned(&[
        "> x <b\n> c> y",
        "> $a\n> b$",
        "> ```\n> a\n> b\n> ```",
        "> $$\n> a\n> b\n> $$",
        "> <div>\n> a",
        "    a\n    b\n",
        "`a\nb`",
        "x <b\r\nc>",
        "$a\r\nb$",
        "```\r\na\r\nb\r\n```",
        "$$\r\na\r\nb\r\n$$",
        "<div>\r\na",
    ]);
}

/// One line within a container needs no copy.
#[test]
fn single_lines_in_containers_are_borrowed() {
    all_borrowed(&["> $$\n> a\n> $$", "> `a` $b$", "- <div>", "> [a](/u)"]);
}
