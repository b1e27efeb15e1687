//! Figures and captions: `essaymark::guide::figure`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics_each, check_each, check_slices, inlines, no_diagnostics,
};
use essaymark::{Construct, Dialect};

/// A block: its source (in a paragraph's place, nothing after it), and its outline.
type Sample = (&'static str, &'static str);

const TABLE: Sample = ("| a |\n|---|", "table | --- |\n  head | \"a\" |");
const FENCED: Sample = ("```\nx\n```", "code_block: \"x\\n\"");
const INDENTED: Sample = ("    x", "code_block indented: \"x\\n\"");
const MATH: Sample = ("$$\nx\n$$", "math_block: \"x\"");
const HTML: Sample = ("<div>x</div>", "html_block 6: \"<div>x</div>\"");
const IMAGE: Sample = ("![a](u)", "paragraph: image(u \"a\")");
const EMBED: Sample = ("![[a.png]]", "paragraph: embed(\"a.png\")");
const VIDEO: Sample = (
    "<video a></video>",
    "paragraph: html(\"<video a>\") html(\"</video>\")",
);
const TEXT: Sample = ("a", "paragraph: \"a\"");
const QUOTE: Sample = ("> a", "block_quote\n  paragraph: \"a\"");
const ADMONITION: Sample = (
    "> [!note] T\n> a",
    "admonition note\n  title: \"T\"\n  paragraph: \"a\"",
);
const SPOILER: Sample = ("> ! a", "spoiler\n  paragraph: \"a\"");
const HEADING: Sample = ("# H", "heading 1: \"H\"");
const LIST: Sample = ("- a", "list -\n  item\n    paragraph: \"a\"");
const RULE: Sample = ("***", "thematic_break");
const ALL: [Sample; 15] = [
    TABLE, FENCED, INDENTED, MATH, HTML, IMAGE, EMBED, VIDEO, TEXT, QUOTE, ADMONITION, SPOILER,
    HEADING, LIST, RULE,
];

/// The outline of a figure around `block`.
fn figure((_, outline): Sample, caption: &str) -> String {
    let children: String = outline.lines().map(|line| format!("  {line}\n")).collect();
    format!("figure\n{children}  caption {caption}")
}

/// Asserts that `cue`, a blank line below, captions these of all samples and no others.
#[track_caller]
fn captions(cue: &str, fitting: &[Sample]) {
    for block in ALL {
        let source = format!("{}\n\n{cue}: c", block.0);
        let expected = if fitting.contains(&block) {
            figure(block, &format!("{cue}: \"c\""))
        } else {
            format!("{}\nparagraph: \"{cue}: c\"", block.1)
        };
        check(&source, &expected);
    }
}

/// `Table:` captions a table.
#[test]
fn table_captions_a_table() {
    captions("Table", &[TABLE]);
}

/// `Code:` captions a code block, an HTML block, a paragraph of raw HTML only.
#[test]
fn code_captions_code_and_html() {
    captions("Code", &[FENCED, INDENTED, HTML, VIDEO]);
}

/// What `Figure:` captions.
#[test]
fn figure_captions_what_is_shown() {
    captions(
        "Figure",
        &[TABLE, FENCED, INDENTED, MATH, HTML, IMAGE, EMBED, VIDEO],
    );
}

/// At least one image, embed or HTML tag. A comment is not a tag.
#[test]
fn figure_captions_no_comments() {
    check(
        "&nbsp;<!-- c --> <? d ?> <!E>\n\nFigure: c",
        r#"
        paragraph: "\u{a0}" html("<!-- c -->") " " html("<? d ?>") " " html("<!E>")
        paragraph: "Figure: c"
        "#,
    );
    check(
        "&nbsp;<!-- c --> <b>\n\nFigure: c",
        r#"
        figure
          paragraph: "\u{a0}" html("<!-- c -->") " " html("<b>")
          caption Figure: "c"
        "#,
    );
    // Raw HTML it is.
    check(
        "&nbsp;<!-- c -->\n\nCode: c",
        r#"
        figure
          paragraph: "\u{a0}" html("<!-- c -->")
          caption Code: "c"
        "#,
    );
}

/// `Video:` captions the same; the node keeps the cue word.
#[test]
fn video_captions_the_same() {
    captions(
        "Video",
        &[TABLE, FENCED, INDENTED, MATH, HTML, IMAGE, EMBED, VIDEO],
    );
}

/// `Equation:` captions display math.
#[test]
fn equation_captions_math() {
    captions("Equation", &[MATH]);
}

/// `Source:` captions a block quote or admonition.
#[test]
fn source_captions_quotes() {
    captions("Source", &[QUOTE, ADMONITION]);
}

/// Blank lines between or not.
#[test]
fn blank_lines_do_not_matter() {
    for block in [FENCED, MATH] {
        for blank in ["", "\n", "\n\n\n"] {
            let source = format!("{}\n{blank}Figure: c", block.0);
            check(&source, &figure(block, "Figure: \"c\""));
        }
    }
    check(
        "|a|\n|-|\nTable: c",
        "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: \"c\"",
    );
    check(
        "<pre>x</pre>\nCode: c",
        "figure\n  html_block 1: \"<pre>x</pre>\"\n  caption Code: \"c\"",
    );
}

/// A blank is a space or a tab.
#[test]
fn a_tab_may_follow_a_cue() {
    check_each(&[
        (
            "|a|\n|-|\n\nTable:\tc",
            "figure\n  table | --- |\n    head | \"a\" |\n  caption Table: \"c\"",
        ),
        (
            "![a](u)\nFigure:\tc",
            "figure\n  paragraph: image(u \"a\")\n  caption Figure: \"c\"",
        ),
        (
            "> a\n> Source:\ts",
            "figure\n  block_quote\n    paragraph: \"a\"\n  caption Source: \"s\"",
        ),
    ]);
}

/// A cue is a word, a colon and a blank, as written here.
#[test]
fn what_only_resembles_a_cue_is_text() {
    for text in [
        "Figure:c",
        "figure: c",
        "FIGURE: c",
        "Figure : c",
        "Figures: c",
        "Fig: c",
        "Figure 1: c",
    ] {
        check(
            &format!("![a](u)\n\n{text}"),
            &format!("paragraph: image(u \"a\")\nparagraph: {text:?}"),
        );
    }
}

/// It never interrupts a paragraph.
#[test]
fn a_cue_begins_a_paragraph() {
    check_each(&[
        ("a\nFigure: c", "paragraph: \"a\" softbreak \"Figure: c\""),
        (
            "|a|\n|-|\n\nb\nTable: c",
            "table | --- |\n  head | \"a\" |\nparagraph: \"b\" softbreak \"Table: c\"",
        ),
        (
            "![a](u) b\nFigure: c",
            "paragraph: image(u \"a\") \" b\" softbreak \"Figure: c\"",
        ),
    ]);
}

/// The block before it in the same container.
#[test]
fn a_block_in_another_container_is_not_captioned() {
    check_each(&[
        (
            "> ![a](u)\n\nFigure: c",
            "block_quote\n  paragraph: image(u \"a\")\nparagraph: \"Figure: c\"",
        ),
        (
            "- ![a](u)\n\nFigure: c",
            "list -\n  item\n    paragraph: image(u \"a\")\nparagraph: \"Figure: c\"",
        ),
        (
            "![a](u)\n\n> Figure: c",
            "paragraph: image(u \"a\")\nblock_quote\n  paragraph: \"Figure: c\"",
        ),
    ]);
}

/// A figure is not captioned again.
#[test]
fn a_second_caption_is_text() {
    check(
        "![a](u)\n\nFigure: c\n\nFigure: d",
        r#"
        figure
          paragraph: image(u "a")
          caption Figure: "c"
        paragraph: "Figure: d"
        "#,
    );
}

/// The caption is the whole rest of the cue's paragraph, and inline content.
#[test]
fn the_caption_is_the_rest_of_the_paragraph() {
    check(
        "|a|\n|-|\n\nTable: *c* `d`\n  e\nf\n\ng",
        r#"
        figure
          table | --- |
            head | "a" |
          caption Table: emphasis("c") " " code("d") softbreak "e" softbreak "f"
        paragraph: "g"
        "#,
    );
}

/// Images, embeds, raw HTML, attributes and white space, with at least one image, embed or HTML tag.
#[test]
fn a_paragraph_of_images_is_captioned() {
    let nbsp = format!(
        "figure\n  paragraph: image(u \"a\") {:?} image(v \"b\")\n  caption Figure: \"c\"",
        "\u{a0}"
    );
    check_each(&[
        (
            "![a](u) ![b](v)\n\nFigure: c",
            "figure\n  paragraph: image(u \"a\") \" \" image(v \"b\")\n  caption Figure: \"c\"",
        ),
        (
            "![a](u)\n![b](v)\n\nFigure: c",
            "figure\n  paragraph: image(u \"a\") softbreak image(v \"b\")\n  caption Figure: \"c\"",
        ),
        ("![a](u)\u{a0}![b](v)\n\nFigure: c", &nbsp),
        (
            "![a](u){.b}\n\nFigure: c",
            "figure\n  paragraph: image{.b}(u \"a\")\n  caption Figure: \"c\"",
        ),
        (
            "<b>![a](u)</b>\n\nFigure: c",
            "figure\n  paragraph: html(\"<b>\") image(u \"a\") html(\"</b>\")\n  caption Figure: \"c\"",
        ),
        (
            "![a][r]\n\nFigure: c\n\n[r]: /u",
            "figure\n  paragraph: image(label=\"r\" /u \"a\")\n  caption Figure: \"c\"\nlink_reference_definition \"r\" /u",
        ),
    ]);
}

/// Anything else in the paragraph, and it is not captioned.
#[test]
fn a_paragraph_with_text_is_not_captioned() {
    check_each(&[
        (
            "![a](u).\n\nFigure: c",
            "paragraph: image(u \"a\") \".\"\nparagraph: \"Figure: c\"",
        ),
        (
            "`a`\n\nFigure: c",
            "paragraph: code(\"a\")\nparagraph: \"Figure: c\"",
        ),
        (
            "[a](u)\n\nFigure: c",
            "paragraph: link(u \"a\")\nparagraph: \"Figure: c\"",
        ),
        (
            "[![a](u)](v)\n\nFigure: c",
            "paragraph: link(v image(u \"a\"))\nparagraph: \"Figure: c\"",
        ),
        (
            "*![a](u)*\n\nFigure: c",
            "paragraph: emphasis(image(u \"a\"))\nparagraph: \"Figure: c\"",
        ),
        (
            "$x$\n\nFigure: c",
            "paragraph: math(\"x\")\nparagraph: \"Figure: c\"",
        ),
        (
            "<b>x</b>\n\nCode: c",
            "paragraph: html(\"<b>\") \"x\" html(\"</b>\")\nparagraph: \"Code: c\"",
        ),
    ]);
}

/// The inline form: image, a run of breaks, `<br>` tags and blanks, a cue.
#[test]
fn the_inline_form() {
    let figure = "figure\n  paragraph: image(u \"a\")\n  caption Figure: \"c\"";
    check_each(&[
        ("![a](u)\nFigure: c", figure),
        ("![a](u)  \nFigure: c", figure),
        ("![a](u)\\\nFigure: c", figure),
        ("![a](u)\n<br/>Figure: c", figure),
        ("![a](u)\n<br>\nFigure: c", figure),
        ("![a](u)<br/>Figure: c", figure),
        ("![a](u)<br>Figure: c", figure),
        ("![a](u)<br />\n<br>  Figure: c", figure),
        ("![a](u)<BR>Figure: c", figure),
        ("![a](u) Figure: c", figure),
        ("![a](u)\n   Figure: c", figure),
    ]);
}

/// The run is not empty.
#[test]
fn the_inline_form_needs_something_between() {
    inlines(&[("![a](u)Figure: c", r#"image(u "a") "Figure: c""#)]);
}

/// One or more images or embeds, each with its attributes, white space between.
#[test]
fn the_inline_form_takes_several_images() {
    check_each(&[
        (
            "![a](u) ![b](v)\nFigure: c",
            "figure\n  paragraph: image(u \"a\") \" \" image(v \"b\")\n  caption Figure: \"c\"",
        ),
        (
            "![a](u)\n![b](v)\nFigure: c",
            "figure\n  paragraph: image(u \"a\") softbreak image(v \"b\")\n  caption Figure: \"c\"",
        ),
        (
            "![a](u){.b}\nFigure: c",
            "figure\n  paragraph: image{.b}(u \"a\")\n  caption Figure: \"c\"",
        ),
        (
            "![[a.mp4]]\nVideo: c",
            "figure\n  paragraph: embed(\"a.mp4\")\n  caption Video: \"c\"",
        ),
        (
            "![[a]]{.b} ![c](u)\nVideo: d",
            "figure\n  paragraph: embed{.b}(\"a\") \" \" image(u \"c\")\n  caption Video: \"d\"",
        ),
    ]);
}

/// Only `Figure:` and `Video:` with a blank, and only after images and embeds.
#[test]
fn the_inline_form_is_for_pictures() {
    inlines(&[
        ("![a](u)\nTable: c", r#"image(u "a") softbreak "Table: c""#),
        (
            "![a](u)\nSource: c",
            r#"image(u "a") softbreak "Source: c""#,
        ),
        ("![a](u)\nFigure:c", r#"image(u "a") softbreak "Figure:c""#),
        ("a\nFigure: c", r#""a" softbreak "Figure: c""#),
        (
            "![a](u), ![b](v)\nFigure: c",
            r#"image(u "a") ", " image(v "b") softbreak "Figure: c""#,
        ),
        (
            "<video a></video>\nFigure: c",
            r#"html("<video a>") html("</video>") softbreak "Figure: c""#,
        ),
    ]);
}

/// The rest of the paragraph, lazy lines included, is the caption.
#[test]
fn the_inline_form_s_caption_takes_lazy_lines() {
    check(
        "> ![a](u)\n> Figure: c\n> d\ne",
        r#"
        block_quote
          figure
            paragraph: image(u "a")
            caption Figure: "c" softbreak "d" softbreak "e"
        "#,
    );
}

/// Also inside a definition.
#[test]
fn the_inline_form_stands_in_containers() {
    let inside = |head: &str, indent: &str| {
        format!(
            "{head}\n{indent}figure\n{indent}  paragraph: image(u \"a\")\n{indent}  caption Figure: \"c\""
        )
    };
    check_each(&[
        (
            "T\n: ![a](u)\n  Figure: c",
            &inside("definition_list\n  term: \"T\"\n  definition", "    "),
        ),
        ("- ![a](u)<br/>Figure: c", &inside("list -\n  item", "    ")),
        (
            "> [!note]\n> ![a](u)\n> Figure: c",
            &inside("admonition note", "  "),
        ),
        (
            "[^1]: ![a](u)\n    Figure: c",
            &inside("footnote_definition - \"1\"", "  "),
        ),
        ("> ! ![a](u)\n> ! Figure: c", &inside("spoiler", "  ")),
    ]);
}

/// `Source:` also counts at the start of a line of the last paragraph that is a direct child of the quote.
#[test]
fn a_source_may_stand_in_the_quote() {
    let quote = "figure\n  block_quote\n    paragraph: \"a\"\n  caption Source: \"s\"";
    check_each(&[
        ("> a\n> Source: s", quote),
        ("> a\nSource: s", quote),
        ("> a\n>\n> Source: s", quote),
        ("> a\n\nSource: s", quote),
        (
            "> a\n> b\n> Source: s\n> t",
            "figure\n  block_quote\n    paragraph: \"a\" softbreak \"b\"\n  caption Source: \"s\" softbreak \"t\"",
        ),
        (
            "> [!quote] T\n> a\n> Source: s",
            "figure\n  admonition quote\n    title: \"T\"\n    paragraph: \"a\"\n  caption Source: \"s\"",
        ),
        (
            "> a\n>\n> b\n> Source: s",
            "figure\n  block_quote\n    paragraph: \"a\"\n    paragraph: \"b\"\n  caption Source: \"s\"",
        ),
    ]);
}

/// What stands alone after the caption is the figure's, in the quote as below it.
#[test]
fn attributes_after_a_source_in_the_quote_are_the_figure_s() {
    let figure = "figure {.b} ^c\n  block_quote\n    paragraph: \"a\"\n  caption Source: \"s\"";
    check_each(&[
        ("> a\n> Source: s\n\n{.b}\n\n^c", figure),
        ("> a\n> Source: s\n>\n> {.b}\n>\n> ^c", figure),
        ("> a\n>\n> Source: s\n>\n> {.b} ^c", figure),
        (
            "> a\n>\n> {.b}\n>\n> Source: s",
            "figure\n  block_quote\n    paragraph {.b}: \"a\"\n  caption Source: \"s\"",
        ),
        (
            "> a\n> Source: s ^b\n>\n> ^c",
            "figure ^b\n  block_quote\n    paragraph: \"a\"\n  caption Source: \"s\"\nparagraph: \"^c\"",
        ),
    ]);
    check_slices(
        "> a\n> Source: s\n>\n> {.b}",
        "figure",
        &["> a\n> Source: s"],
    );
    check_slices("> a\n> Source: s\n>\n> {.b}", "block_quote", &["> a"]);
}

/// The block before it is the inner quote, comments and attributes looked past.
#[test]
fn a_source_after_a_quote_in_a_quote_is_the_inner_one_s() {
    check_each(&[
        (
            "> > a\n>\n> Source: s",
            "block_quote\n  figure\n    block_quote\n      paragraph: \"a\"\n    caption Source: \"s\"",
        ),
        (
            "> > a\n>\n> %%\n> c\n> %%\n>\n> Source: s",
            "block_quote\n  figure\n    block_quote\n      paragraph: \"a\"\n    comment: \"\\nc\\n\"\n    caption Source: \"s\"",
        ),
        (
            "> > a\n>\n> <!-- c -->\n>\n> Source: s",
            "block_quote\n  figure\n    block_quote\n      paragraph: \"a\"\n    html_block 2: \"<!-- c -->\"\n    caption Source: \"s\"",
        ),
        (
            "> > a\n>\n> {.b}\n>\n> Source: s",
            "block_quote\n  figure\n    block_quote {.b}\n      paragraph: \"a\"\n    caption Source: \"s\"",
        ),
    ]);
}

/// Only in a direct child, at the start of a line, of a quote or admonition.
#[test]
fn a_source_elsewhere_is_text() {
    check_each(&[
        ("> a Source: s", "block_quote\n  paragraph: \"a Source: s\""),
        (
            "> a\n> Source:s",
            "block_quote\n  paragraph: \"a\" softbreak \"Source:s\"",
        ),
        (
            "> - a\n>   Source: s",
            "block_quote\n  list -\n    item\n      paragraph: \"a\" softbreak \"Source: s\"",
        ),
        (
            "> ! a\n> ! Source: s",
            "spoiler\n  paragraph: \"a\" softbreak \"Source: s\"",
        ),
        (
            "> a\n> Source: s\n>\n> b",
            "block_quote\n  paragraph: \"a\" softbreak \"Source: s\"\n  paragraph: \"b\"",
        ),
        ("a\nSource: s", "paragraph: \"a\" softbreak \"Source: s\""),
        ("> Table: s", "block_quote\n  paragraph: \"Table: s\""),
    ]);
}

/// A cue with nothing fitting before it stays a paragraph (diagnostic).
#[test]
fn a_caption_of_nothing_is_reported() {
    check_each(&[
        ("Figure: c", "paragraph: \"Figure: c\""),
        (
            "# H\n\nTable: c",
            "heading 1: \"H\"\nparagraph: \"Table: c\"",
        ),
    ]);
    check_diagnostics_each(&[
        ("Figure: c", &[("caption-without-figure", "Figure:")]),
        ("# H\n\nTable: c", &[("caption-without-figure", "Table:")]),
        ("a\n\n  Source: s", &[("caption-without-figure", "Source:")]),
    ]);
    no_diagnostics(&["a\nFigure: c", "> a\n\nSource: s", "|a|\n|-|\nTable: c"]);
}

/// A comment between a block and its caption is looked past, and stays where it was written.
#[test]
fn comments_may_stand_before_a_caption() {
    let with = |comments: &str| {
        format!("figure\n  table | --- |\n    head | \"a\" |\n{comments}  caption Table: \"c\"")
    };
    check_each(&[
        (
            "|a|\n|-|\n\n%%\nx\n%%\n\nTable: c",
            &with("  comment: \"\\nx\\n\"\n"),
        ),
        (
            "|a|\n|-|\n%%\nx\n%%\nTable: c",
            &with("  comment: \"\\nx\\n\"\n"),
        ),
        (
            "|a|\n|-|\n\n<!-- x -->\n\nTable: c",
            &with("  html_block 2: \"<!-- x -->\"\n"),
        ),
        (
            "|a|\n|-|\n\n<!-- x\ny -->\n%%\nz\n%%\nTable: c",
            &with("  html_block 2: \"<!-- x\\ny -->\"\n  comment: \"\\nz\\n\"\n"),
        ),
    ]);
}

/// An HTML block that is anything more than a comment is a block like others.
#[test]
fn a_comment_with_more_after_it_is_not_looked_past() {
    check(
        "|a|\n|-|\n\n<!-- x --> y\n\nTable: c",
        r#"
        table | --- |
          head | "a" |
        html_block 2: "<!-- x --> y"
        paragraph: "Table: c"
        "#,
    );
}

#[test]
fn several_comments_in_one_html_block_are_looked_past() {
    check(
        "|a|\n|-|\n\n<!-- x --> <!-- y -->\n\nTable: c",
        r#"
        figure
          table | --- |
            head | "a" |
          html_block 2: "<!-- x --> <!-- y -->"
          caption Table: "c"
        "#,
    );
}

/// Comments are looked past, and are nothing to caption.
#[test]
fn a_comment_alone_is_not_captioned() {
    check_each(&[
        (
            "%%\nx\n%%\n\nFigure: c",
            "comment: \"\\nx\\n\"\nparagraph: \"Figure: c\"",
        ),
        (
            "<!-- x -->\n\nFigure: c",
            "html_block 2: \"<!-- x -->\"\nparagraph: \"Figure: c\"",
        ),
    ]);
}

/// A comment between a block and its attributes or id is looked past too.
#[test]
fn comments_may_stand_before_attributes_and_ids() {
    check_each(&[
        (
            "# H\n\n<!-- x -->\n\n{.a}",
            "heading 1 {.a}: \"H\"\nhtml_block 2: \"<!-- x -->\"",
        ),
        (
            "# H\n\n%%\nx\n%%\n\n^a",
            "heading 1 ^a: \"H\"\ncomment: \"\\nx\\n\"",
        ),
    ]);
}

/// A comment still separates lists.
#[test]
fn comments_still_separate_lists() {
    let list = "list -\n  item\n    paragraph: \"a\"";
    check_each(&[
        (
            "- a\n\n<!-- x -->\n\n- a",
            &format!("{list}\nhtml_block 2: \"<!-- x -->\"\n{list}"),
        ),
        (
            "- a\n\n%%\nx\n%%\n\n- a",
            &format!("{list}\ncomment: \"\\nx\\n\"\n{list}"),
        ),
    ]);
}

/// A figure's span covers all its parts; those of its parts do not grow.
#[test]
fn spans_cover_the_parts() {
    let block = "![a](u)\n\n Figure: *c* \n\nd";
    check_slices(block, "figure", &["![a](u)\n\n Figure: *c*"]);
    check_slices(block, "caption", &["Figure: *c*"]);
    check_slices(block, "paragraph", &["![a](u)", "d"]);
    let inline = "![a](u)<br/>\nFigure: c\nd";
    check_slices(inline, "figure", &[inline]);
    check_slices(inline, "caption", &["Figure: c\nd"]);
    check_slices(inline, "paragraph", &["![a](u)"]);
    let source = "> a\n> Source: s";
    check_slices(source, "figure", &[source]);
    check_slices(source, "block_quote", &["> a"]);
    check_slices(source, "caption", &["Source: s"]);
}

/// Off, captions are paragraphs.
#[test]
fn switched_off_captions_are_paragraphs() {
    let off = Dialect::essay().without(Construct::Figure);
    check_as(
        off,
        "![a](u)\n\nFigure: c",
        "paragraph: image(u \"a\")\nparagraph: \"Figure: c\"",
    );
    check_as(
        off,
        "![a](u)\nFigure: c",
        "paragraph: image(u \"a\") softbreak \"Figure: c\"",
    );
    check_as(
        off,
        "> a\n> Source: s",
        "block_quote\n  paragraph: \"a\" softbreak \"Source: s\"",
    );
}
