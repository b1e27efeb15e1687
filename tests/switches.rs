//! Switches and presets: `essaymark::Dialect`.

#[path = "common/check.rs"]
mod check;

use check::{check_as, no_diagnostics_as, outline, plain_text_as, verified};
use essaymark::{Construct, Dialect, parse};

/// A construct, a source that uses it, and the outline of that where it alone is off.
const OFF: [(Construct, &str, &str); 21] = [
    (
        Construct::FrontMatter,
        "---\na: b\n---",
        "thematic_break\nheading 2 setext: \"a: b\"",
    ),
    (
        Construct::Admonition,
        "> [!note]- T",
        "block_quote\n  paragraph: \"[!note]- T\"",
    ),
    (
        Construct::Spoiler,
        "> ! a",
        "block_quote\n  paragraph: \"! a\"",
    ),
    (
        Construct::DefinitionList,
        "T\n: a",
        "paragraph: \"T\" softbreak \": a\"",
    ),
    (
        Construct::Footnote,
        "a[^1]\n\n[^1]: two words",
        "paragraph: \"a[^1]\"\nparagraph: \"[^1]: two words\"",
    ),
    (Construct::InlineNote, "a^[b]", "paragraph: \"a^[b]\""),
    (
        Construct::Subtitle,
        "Subtitle: a",
        "paragraph: \"Subtitle: a\"",
    ),
    (
        Construct::Table,
        "| a |\n|---|",
        "paragraph: \"| a |\" softbreak \"|---|\"",
    ),
    (
        Construct::TableGroup,
        "|a|\n|-|\n|1|\n|===|\n|2|",
        "table | --- |\n  head | \"a\" |\n  row  | \"1\" |\n  row  | \"===\" |\n  row  | \"2\" |",
    ),
    (
        Construct::Figure,
        "|a|\n|-|\n\nTable: c",
        "table | --- |\n  head | \"a\" |\nparagraph: \"Table: c\"",
    ),
    (Construct::Math, "$a$ b", "paragraph: \"$a$ b\""),
    (Construct::Attributes, "# H {#a}", "heading 1: \"H {#a}\""),
    (Construct::Comment, "a %%b%%", "paragraph: \"a %%b%%\""),
    (
        Construct::TaskList,
        "- [ ] a",
        "list -\n  item\n    paragraph: \"[ ] a\"",
    ),
    (Construct::Strikethrough, "~~a~~", "paragraph: \"~~a~~\""),
    (Construct::Highlight, "==a==", "paragraph: \"==a==\""),
    (
        Construct::Wikilink,
        "[[a]] ![[b|c]]",
        "paragraph: \"[[a]] ![[b|c]]\"",
    ),
    (Construct::Tag, "#a", "paragraph: \"#a\""),
    (Construct::BlockId, "a ^b", "paragraph: \"a ^b\""),
    (
        Construct::LiteralAutolink,
        "www.a.b",
        "paragraph: \"www.a.b\"",
    ),
    (
        Construct::CjkEmphasis,
        "**強調。**だ",
        "paragraph: \"**強調。**だ\"",
    ),
];

/// The marks of a construct that is off are text; those of one that is on are not.
#[test]
fn the_marks_of_what_is_off_are_text() {
    let all = Dialect::essay().with(Construct::CjkEmphasis);
    for (construct, source, expected) in OFF {
        check_as(all.without(construct), source, expected);
        let on = outline(&verified(all, source));
        assert_ne!(on.trim_end(), expected, "{construct:?} is on");
    }
}

/// With one construct alone on, it is there.
#[test]
fn each_construct_stands_alone() {
    for (construct, source, expected) in OFF {
        let mut alone = Dialect::commonmark().with(construct);
        if construct == Construct::TableGroup || construct == Construct::Figure {
            alone = alone.with(Construct::Table);
        }
        let on = outline(&verified(alone, source));
        assert_ne!(on.trim_end(), expected, "only {construct:?} is on");
    }
}

/// What is off says nothing.
#[test]
fn what_is_off_is_not_reported() {
    let essay = Dialect::essay();
    let rows = [
        (Construct::FrontMatter, "---\na: b"),
        (Construct::Admonition, "> a\n> [!note] b"),
        (Construct::Admonition, ">     [!note] b"),
        (Construct::DefinitionList, ": a"),
        (Construct::Footnote, "a[^1]"),
        (Construct::Figure, "Figure: a"),
        (Construct::Math, "$$\na"),
        (Construct::Attributes, "{.a}"),
        (Construct::Comment, "a %%b"),
    ];
    for (construct, source) in rows {
        no_diagnostics_as(essay.without(construct), &[source]);
    }
}

/// `commonmark` has nothing but CommonMark.
#[test]
fn commonmark_has_no_construct() {
    let commonmark = Dialect::commonmark();
    assert_eq!(commonmark.constructs().count(), 0);
    plain_text_as(
        commonmark,
        &[
            "==a==",
            "~~a~~",
            "$a$",
            "[[a]]",
            "#a",
            "a ^b",
            "a {.b}",
            "^[a]",
            "[^1]",
            "%%a%%",
            "www.a.b",
            ": a",
            "Subtitle: a",
            "[!note]",
        ],
    );
}

/// The GFM set.
#[test]
fn gfm_has_five() {
    let constructs: Vec<_> = Dialect::gfm().constructs().collect();
    assert_eq!(
        constructs,
        [
            Construct::Footnote,
            Construct::Table,
            Construct::TaskList,
            Construct::Strikethrough,
            Construct::LiteralAutolink,
        ]
    );
    plain_text_as(
        Dialect::gfm(),
        &[
            "==a==", "$a$", "[[a]]", "#a", "a ^b", "a {.b}", "^[a]", "%%a%%",
        ],
    );
}

/// The essay preset is the default, and has everything but what is marked off by default.
#[test]
fn essay_has_all_but_cjk_emphasis() {
    let essay = Dialect::essay();
    assert_eq!(Dialect::default(), essay);
    for &construct in Construct::ALL {
        assert_eq!(
            essay.has(construct),
            construct != Construct::CjkEmphasis,
            "{construct:?}"
        );
    }
    assert_eq!(parse("a").dialect(), essay);
}

/// With all off, the dialect's blocks are CommonMark's.
#[test]
fn the_dialect_s_blocks_are_commonmark_s_with_all_off() {
    let commonmark = Dialect::commonmark();
    let rows = [
        (
            "> [!note] T\n> a",
            "block_quote\n  paragraph: \"[!note] T\" softbreak \"a\"",
        ),
        (
            "$$\na\n$$",
            "paragraph: \"$$\" softbreak \"a\" softbreak \"$$\"",
        ),
        (
            "%%\n- a\n%%",
            "paragraph: \"%%\"\nlist -\n  item\n    paragraph: \"a\" softbreak \"%%\"",
        ),
        ("[^1]: /u", "link_reference_definition \"^1\" /u"),
        (
            "![a](u)\nFigure: c",
            "paragraph: image(u \"a\") softbreak \"Figure: c\"",
        ),
        ("# H\n{.a}", "heading 1: \"H\"\nparagraph: \"{.a}\""),
        ("---\n---", "thematic_break\nthematic_break"),
    ];
    for (source, expected) in rows {
        check_as(commonmark, source, expected);
    }
}
