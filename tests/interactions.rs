//! Constructs inside each other: every container in every other, every leaf in every container, every inline in every
//! place for inlines. Expectations are put together from the outlines of the parts.

#[path = "common/check.rs"]
mod check;

use check::{check, check_each, check_made, check_same_each};

/// What holds blocks: how to write it, and its outline.
struct Container {
    /// Lines before the content.
    head: &'static str,
    /// Before the first line of the content.
    first: &'static str,
    /// Before the others.
    rest: &'static str,
    /// The outline of its first lines; `*` is where it says that it is loose.
    outline: &'static str,
    /// Depth of the content below it.
    depth: usize,
}

static CONTAINERS: [Container; 7] = [
    Container {
        head: "",
        first: "> ",
        rest: "> ",
        outline: "block_quote",
        depth: 1,
    },
    Container {
        head: "> [!note] T\n",
        first: "> ",
        rest: "> ",
        outline: "admonition note\n  title: \"T\"",
        depth: 1,
    },
    Container {
        head: "",
        first: "> ! ",
        rest: "> ! ",
        outline: "spoiler",
        depth: 1,
    },
    Container {
        head: "",
        first: "- ",
        rest: "  ",
        outline: "list -*\n  item",
        depth: 2,
    },
    Container {
        head: "",
        first: "10. ",
        rest: "    ",
        outline: "list 10.*\n  item",
        depth: 2,
    },
    Container {
        head: "T\n",
        first: ": ",
        rest: "  ",
        outline: "definition_list\n  term: \"T\"\n  definition*",
        depth: 2,
    },
    Container {
        head: "",
        first: "[^n]: ",
        rest: "    ",
        outline: "footnote_definition - \"n\"",
        depth: 1,
    },
];

/// A source and its outline.
#[derive(Clone)]
struct Sample {
    source: String,
    outline: String,
    /// Whether blank lines separate its blocks, which makes an item around it loose.
    loose: bool,
    /// Whether blank lines separate it from something that is not a block of its own in the end.
    vanishing: bool,
}

fn leaf(source: &str, outline: &str) -> Sample {
    Sample {
        source: source.to_owned(),
        outline: outline.to_owned(),
        loose: false,
        vanishing: false,
    }
}

fn parted(source: &str, outline: &str) -> Sample {
    Sample {
        loose: true,
        ..leaf(source, outline)
    }
}

fn vanishing(source: &str, outline: &str) -> Sample {
    Sample {
        vanishing: true,
        ..leaf(source, outline)
    }
}

impl Sample {
    /// The sample in a container.
    fn within(&self, container: &Container) -> Self {
        let mut source = container.head.to_owned();
        for (index, line) in self.source.split('\n').enumerate() {
            let prefix = if index == 0 {
                container.first
            } else {
                container.rest
            };
            source.push_str(if index == 0 { "" } else { "\n" });
            source.push_str(if line.is_empty() {
                prefix.trim_end()
            } else {
                prefix
            });
            source.push_str(line);
        }
        let loose = if self.loose { " loose" } else { "" };
        let mut outline = container.outline.replace('*', loose);
        let indent = "  ".repeat(container.depth);
        for line in self.outline.lines() {
            outline.push_str(&format!("\n{indent}{line}"));
        }
        Self {
            source,
            outline,
            loose: false,
            vanishing: false,
        }
    }

    /// Whether the text says what it is in that container: where a part that blank lines set apart stays no child of
    /// its own, it does not say whether they loosen an item.
    fn fits(&self, container: &Container) -> bool {
        !(self.vanishing && container.outline.contains('*'))
    }
}

#[track_caller]
fn check_samples(samples: impl Iterator<Item = Sample>) {
    let rows: Vec<_> = samples
        .map(|sample| (sample.source, sample.outline))
        .collect();
    check_made(&rows);
}

/// Every container with every other.
fn pairs() -> impl Iterator<Item = (&'static Container, &'static Container)> {
    let with = |outer| CONTAINERS.iter().map(move |inner| (outer, inner));
    CONTAINERS.iter().flat_map(with)
}

fn paragraphs() -> Sample {
    parted(
        "a\nb\n\nc",
        "paragraph: \"a\" softbreak \"b\"\nparagraph: \"c\"",
    )
}

/// Every container holds every other.
#[test]
fn containers_hold_each_other() {
    check_samples(pairs().map(|(outer, inner)| paragraphs().within(inner).within(outer)));
}

/// And three deep.
#[test]
fn containers_nest_three_deep() {
    let two = |inner| pairs().map(move |(outer, middle)| (outer, middle, inner));
    check_samples(
        CONTAINERS
            .iter()
            .flat_map(two)
            .map(|(outer, middle, inner)| paragraphs().within(inner).within(middle).within(outer)),
    );
}

/// Any line ending will do.
#[test]
fn containers_hold_each_other_with_any_line_ending() {
    let rows = pairs().flat_map(|(outer, inner)| {
        let source = paragraphs().within(inner).within(outer).source;
        let others = [
            source.replace('\n', "\r\n"),
            source.replace('\n', "\r"),
            format!("\u{feff}{source}"),
        ];
        others.map(|other| (source.clone(), other))
    });
    check_same_each(&rows.collect::<Vec<_>>());
}

/// CommonMark: a line without any prefix continues the innermost paragraph.
#[test]
fn lazy_lines_continue_the_innermost_paragraph() {
    check_samples(pairs().map(|(outer, inner)| {
        let whole = leaf("a\nb", "paragraph: \"a\" softbreak \"b\"");
        let mut lazy = leaf("a", "").within(inner).within(outer);
        lazy.source.push_str("\nb");
        lazy.outline = whole.within(inner).within(outer).outline;
        lazy
    }));
}

fn leaves() -> Vec<Sample> {
    vec![
        leaf("# H", "heading 1: \"H\""),
        leaf("# H {#a} ^b", "heading 1 {#a} ^b: \"H\""),
        leaf("H\n---", "heading 2 setext: \"H\""),
        leaf("Subtitle: s\na", "subtitle: \"s\"\nparagraph: \"a\""),
        leaf("***", "thematic_break"),
        leaf(
            "```x y\na\n\n  b\n```",
            "code_block language=\"x\" meta=\"y\": \"a\\n\\n  b\\n\"",
        ),
        leaf("$$\na\n\n  b\n$$", "math_block: \"a\\n\\n  b\""),
        leaf("$$ a $$", "math_block: \"a\""),
        leaf("%%\na\n\nb\n%%", "comment: \"\\na\\n\\nb\\n\""),
        leaf(
            "<div>\n  a\n</div>",
            "html_block 6: \"<div>\\n  a\\n</div>\"",
        ),
        leaf("<!-- a\n\nb -->", "html_block 2: \"<!-- a\\n\\nb -->\""),
        leaf(
            "[a]: /u 't'",
            "link_reference_definition \"a\" /u title=\"t\"",
        ),
        leaf(
            "| a | [[b|c]] |\n|---|:-:|\n| 1 | 2 |\n| === |\n| 3 | 4 |",
            "table | --- | :-: |\n  head | \"a\" | wikilink(\"b\" alias=\"c\") |\n  group\n  row  | \"1\" | \"2\" |\n  group\n  row  | \"3\" | \"4\" |",
        ),
        leaf(
            "|a|\n|-|\nTable: c\nd",
            "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: \"c\" softbreak \"d\"",
        ),
        leaf(
            "![a](u)\nFigure: c",
            "figure\n  paragraph: image(u \"a\")\n  caption Figure: \"c\"",
        ),
        vanishing(
            "```\na\n```\n{.b}\n\nCode: c",
            "figure\n  code_block {.b}: \"a\\n\"\n  caption Code: \"c\"",
        ),
        leaf(
            "$$\na\n$$\nEquation: c {.d}",
            "figure {.d}\n  math_block: \"a\"\n  caption Equation: \"c\"",
        ),
        leaf(
            "> a\n> Source: s",
            "figure\n  block_quote\n    paragraph: \"a\"\n  caption Source: \"s\"",
        ),
        leaf(
            "A\nB\n: c\n: d",
            "definition_list\n  term: \"A\"\n  term: \"B\"\n  definition\n    paragraph: \"c\"\n  definition\n    paragraph: \"d\"",
        ),
        leaf(
            "1. a\n2. b",
            "list 1.\n  item\n    paragraph: \"a\"\n  item\n    paragraph: \"b\"",
        ),
        leaf(
            "+ [ ] a\n+ [x] b",
            "list +\n  item [ ]\n    paragraph: \"a\"\n  item [x]\n    paragraph: \"b\"",
        ),
        leaf("a $$\nx\n$$", "paragraph: \"a\"\nmath_block: \"x\""),
        leaf(
            "*a\nb* `c\nd` $e\nf$",
            "paragraph: emphasis(\"a\" softbreak \"b\") \" \" code(\"c d\") \" \" math(\"e\\nf\")",
        ),
        leaf(
            "[a\nb](/u\n't')",
            "paragraph: link(/u title=\"t\" \"a\" softbreak \"b\")",
        ),
        vanishing(
            "![a](u)\n\nFigure: c",
            "figure\n  paragraph: image(u \"a\")\n  caption Figure: \"c\"",
        ),
        vanishing("# H\n\n{.a}\n\n^b", "heading 1 {.a} ^b: \"H\""),
        parted(
            "> a\n\n> b",
            "block_quote\n  paragraph: \"a\"\nblock_quote\n  paragraph: \"b\"",
        ),
    ]
}

/// Every leaf stands in every container.
#[test]
fn leaves_stand_in_every_container() {
    let samples = CONTAINERS.iter().flat_map(|container| {
        leaves()
            .into_iter()
            .filter(|leaf| leaf.fits(container))
            .map(|leaf| leaf.within(container))
    });
    check_samples(samples);
}

/// And two deep.
#[test]
fn leaves_stand_two_deep() {
    let samples = pairs().flat_map(|(outer, inner)| {
        leaves()
            .into_iter()
            .filter(|leaf| leaf.fits(inner))
            .map(|leaf| leaf.within(inner).within(outer))
    });
    check_samples(samples);
}

/// Attributes and ids that end the first paragraph are the item's or the definition's, in any container.
#[test]
fn attributes_in_containers_have_their_owner() {
    check_each(&[
        (
            "> [!note] T\n> a {.b} ^c",
            "admonition note\n  title: \"T\"\n  paragraph {.b} ^c: \"a\"",
        ),
        ("> ! a {.b}", "spoiler\n  paragraph {.b}: \"a\""),
        (
            "- > a {.b}",
            "list -\n  item\n    block_quote\n      paragraph {.b}: \"a\"",
        ),
        (
            "> - a {.b}\n>\n> {.c}",
            "block_quote\n  list - {.c}\n    item {.b}\n      paragraph: \"a\"",
        ),
        (
            "T\n: - a {.b}",
            "definition_list\n  term: \"T\"\n  definition\n    list -\n      item {.b}\n        paragraph: \"a\"",
        ),
        (
            "> a\n\n{.b}\n\nc",
            "block_quote {.b}\n  paragraph: \"a\"\nparagraph: \"c\"",
        ),
        ("> a\n{.b}", "block_quote\n  paragraph {.b}: \"a\""),
    ]);
}

/// Captions stay in their container.
#[test]
fn captions_stay_in_their_container() {
    check_each(&[
        (
            "> [!note] T\n> |a|\n> |-|\n>\n> Table: c\n\nTable: d",
            "admonition note\n  title: \"T\"\n  figure\n    table | --- |\n      head | \"a\" |\n    caption Table: \"c\"\nparagraph: \"Table: d\"",
        ),
        (
            "> [!quote] T\n> a\n\nSource: s",
            "figure\n  admonition quote\n    title: \"T\"\n    paragraph: \"a\"\n  caption Source: \"s\"",
        ),
        (
            "[^n]: > a\n\n    Source: s",
            "footnote_definition - \"n\"\n  figure\n    block_quote\n      paragraph: \"a\"\n    caption Source: \"s\"",
        ),
    ]);
}

/// Inlines of every kind: what is written, and its outline where it is the first and only one.
const INLINES: [(&str, &str); 23] = [
    ("a", "\"a\""),
    ("*a*", "emphasis(\"a\")"),
    ("**a**", "strong(\"a\")"),
    ("~~a~~", "strikethrough(\"a\")"),
    ("==a==", "highlight(\"a\")"),
    ("`a`", "code(\"a\")"),
    ("$a$", "math(\"a\")"),
    ("a $$b$$ c", "\"a \" math(display \"b\") \" c\""),
    ("[a](/u)", "link(/u \"a\")"),
    ("[a](</u>){.b}", "link{.b}(/u \"a\")"),
    ("x ![a](/u)", "\"x \" image(/u \"a\")"),
    ("<https://a.b>", "autolink(https://a.b)"),
    ("https://a.b", "autolink(literal https://a.b)"),
    ("a@b.c", "autolink(literal email a@b.c)"),
    ("[[a]]", "wikilink(\"a\")"),
    ("x ![[a]]", "\"x \" embed(\"a\")"),
    ("<b>a</b>", "html(\"<b>\") \"a\" html(\"</b>\")"),
    ("%%a%%", "comment(\"a\")"),
    ("#a", "tag(\"a\")"),
    ("a\\*&amp;", "\"a*&\""),
    ("*a*{.b} c", "emphasis{.b}(\"a\") \" c\""),
    ("a [b] (c) {d}", "\"a [b] (c) {d}\""),
    ("***a***", "emphasis(strong(\"a\"))"),
];

/// Titles, terms, captions, cells, headings, subtitles and notes hold every inline.
#[test]
fn inlines_stand_in_every_place() {
    let places = [
        ("{}", "paragraph: {}"),
        ("# {}", "heading 1: {}"),
        ("{}\n===", "heading 1 setext: {}"),
        ("> [!note] {}", "admonition note\n  title: {}"),
        (
            "{}\n: x",
            "definition_list\n  term: {}\n  definition\n    paragraph: \"x\"",
        ),
        (
            "x\n{}\n: x",
            "definition_list\n  term: \"x\"\n  term: {}\n  definition\n    paragraph: \"x\"",
        ),
        (
            "T\n: {}",
            "definition_list\n  term: \"T\"\n  definition\n    paragraph: {}",
        ),
        ("Subtitle: {}", "subtitle: {}"),
        (
            "| {} |\n|---|\n| {} |",
            "table | --- |\n  head | {} |\n  row  | {} |",
        ),
        (
            "|a|\n|-|\n\nTable: {}",
            "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: {}",
        ),
        (
            "![a](u)\nFigure: {}",
            "figure\n  paragraph: image(u \"a\")\n  caption Figure: {}",
        ),
        (
            "> x\n> Source: {}",
            "figure\n  block_quote\n    paragraph: \"x\"\n  caption Source: {}",
        ),
        ("- {}", "list -\n  item\n    paragraph: {}"),
        ("- [ ] {}", "list -\n  item [ ]\n    paragraph: {}"),
        ("> {}", "block_quote\n  paragraph: {}"),
        ("> ! {}", "spoiler\n  paragraph: {}"),
        ("[^n]: {}", "footnote_definition - \"n\"\n  paragraph: {}"),
        ("x ^[{}]", "paragraph: \"x \" note(1 {})"),
    ];
    let rows = places.iter().flat_map(|(place, expected)| {
        INLINES
            .map(|(source, outline)| (place.replace("{}", source), expected.replace("{}", outline)))
    });
    check_made(&rows.collect::<Vec<_>>());
}

/// References and inline notes in every place for inlines.
#[test]
fn notes_stand_in_every_place() {
    let note = "\n\n[^n]: y";
    let definition = "\nfootnote_definition 1 \"n\"\n  paragraph: \"y\"";
    let places = [
        ("# x[^n]", "heading 1: \"x\" ref(1 1 \"n\")"),
        (
            "> [!note] x[^n]",
            "admonition note\n  title: \"x\" ref(1 1 \"n\")",
        ),
        (
            "x[^n]\n: z",
            "definition_list\n  term: \"x\" ref(1 1 \"n\")\n  definition\n    paragraph: \"z\"",
        ),
        ("Subtitle: x[^n]", "subtitle: \"x\" ref(1 1 \"n\")"),
        (
            "| x[^n] |\n|---|",
            "table | --- |\n  head | \"x\" ref(1 1 \"n\") |",
        ),
        (
            "![a](u)\nFigure: x[^n]",
            "figure\n  paragraph: image(u \"a\")\n  caption Figure: \"x\" ref(1 1 \"n\")",
        ),
        ("[x[^n]](/u)", "paragraph: link(/u \"x\" ref(1 1 \"n\"))"),
        ("*x[^n]*", "paragraph: emphasis(\"x\" ref(1 1 \"n\"))"),
    ];
    for (source, expected) in places {
        check(
            &format!("{source}{note}"),
            &format!("{expected}{definition}"),
        );
        let inline = source.replace("[^n]", "^[y]");
        check(
            &inline,
            &expected.replace("ref(1 1 \"n\")", "note(1 \"y\")"),
        );
    }
}

/// Every inline that takes attributes takes them in every place.
#[test]
fn attributes_of_inlines_stay_theirs_at_an_end() {
    check_each(&[
        ("# *a*{.b}", "heading 1: emphasis{.b}(\"a\")"),
        (
            "- *a*{.b}",
            "list -\n  item\n    paragraph: emphasis{.b}(\"a\")",
        ),
        (
            "- *a* {.b}",
            "list -\n  item {.b}\n    paragraph: emphasis(\"a\")",
        ),
        (
            "*a*{.b}\n: c",
            "definition_list\n  term: emphasis{.b}(\"a\")\n  definition\n    paragraph: \"c\"",
        ),
        (
            "|a|\n|-|\nTable: *a*{.b}",
            "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: emphasis{.b}(\"a\")",
        ),
    ]);
}
