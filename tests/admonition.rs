//! Admonitions: `essaymark::guide::admonition`.

#[path = "common/check.rs"]
mod check;

use check::{
    check, check_as, check_diagnostics, check_diagnostics_each, check_each, check_slices,
    no_diagnostics,
};
use essaymark::ast::{Admonition, AdmonitionKind, Block, Document};
use essaymark::{Construct, Dialect, parse};

fn first<'r, 'a>(doc: &'r Document<'a>) -> &'r Admonition<'a> {
    match doc.children.first() {
        Some(Block::Admonition(admonition)) => admonition,
        other => unreachable!("no admonition but {other:?}"),
    }
}

/// A typical one.
#[test]
fn a_head_a_title_and_a_body() {
    check(
        "> [!quote]- [On ponds](/ponds)\n> Subtitle: as told\n> Body, in **any** blocks.\n>\n> > [!note] Nested\n> > deeper",
        r#"
        admonition quote fold=closed
          title: link(/ponds "On ponds")
          subtitle: "as told"
          paragraph: "Body, in " strong("any") " blocks."
          admonition note
            title: "Nested"
            paragraph: "deeper"
        "#,
    );
}

/// Letters, digits, `_`, `-`; Unicode letters count.
#[test]
fn a_kind_is_letters_digits_low_lines_and_hyphens() {
    check_each(&[
        ("> [!my-kind_2]", r#"admonition custom word="my-kind_2""#),
        ("> [!Übung]", r#"admonition custom word="Übung""#),
        ("> [!注意]", r#"admonition custom word="注意""#),
        ("> [!2]", r#"admonition custom word="2""#),
        ("> [!टिप्पणी]", "admonition custom word=\"टिप\\u{94d}पणी\""),
    ]);
}

/// Anything else between the brackets is text.
#[test]
fn other_characters_make_no_kind() {
    for text in [
        "[!]",
        "[! note]",
        "[!no te]",
        "[!note ]",
        "[!no.te]",
        "[!note",
        "[ !note]",
        "[note]",
        "\\[!note]",
    ] {
        let shown = text.trim_start_matches('\\');
        check(
            &format!("> {text}"),
            &format!("block_quote\n  paragraph: {shown:?}"),
        );
    }
}

/// The head is one line.
#[test]
fn a_kind_ends_on_its_line() {
    check(
        "> [!no\n> te]",
        "block_quote\n  paragraph: \"[!no\" softbreak \"te]\"",
    );
}

/// Case-insensitive; the tree keeps both the canonical kind and the written word.
#[test]
fn case_does_not_matter_and_is_kept() {
    check_each(&[
        ("> [!TIP]", r#"admonition tip word="TIP""#),
        ("> [!TlDr]", r#"admonition abstract word="TlDr""#),
        ("> [!MyKind]", r#"admonition custom word="MyKind""#),
    ]);
}

/// The kinds and their other words.
#[test]
fn known_words_stand_for_kinds() {
    use AdmonitionKind as K;
    let kinds: [(K, &[&str]); 21] = [
        (K::Note, &["note"]),
        (K::Abstract, &["abstract", "summary", "tldr"]),
        (K::Info, &["info"]),
        (K::Todo, &["todo"]),
        (K::Tip, &["tip", "hint", "important"]),
        (K::Success, &["success", "check", "done"]),
        (K::Question, &["question", "help", "faq"]),
        (K::Warning, &["warning", "attention", "caution"]),
        (K::Failure, &["failure", "missing", "fail"]),
        (K::Danger, &["danger", "error"]),
        (K::Bug, &["bug"]),
        (K::Example, &["example"]),
        (K::Quote, &["quote", "cite"]),
        (K::Idea, &["idea"]),
        (K::Math, &["math"]),
        (K::Thanks, &["thanks"]),
        (K::Money, &["money"]),
        (K::Goose, &["goose"]),
        (K::Definition, &["definition"]),
        (K::Tag, &["tag"]),
        (K::Link, &["link"]),
    ];
    for (kind, words) in kinds {
        for word in words {
            let source = format!("> [!{word}] T");
            let doc = parse(&source);
            assert_eq!(
                (first(&doc).kind, &*first(&doc).word),
                (kind, *word),
                "{source}"
            );
        }
    }
}

/// Anything else is a custom kind (and a diagnostic says that it is not known).
#[test]
fn an_unknown_kind_is_custom() {
    check(
        "> [!pond] T",
        "admonition custom word=\"pond\"\n  title: \"T\"",
    );
    check_diagnostics("> [!pond] T", &[("unknown-admonition-kind", "pond")]);
    no_diagnostics(&["> [!NOTE] T", "> [!cite] T", "> [!goose]- T"]);
}

/// `[!kind|meta]` keeps `meta` raw.
#[test]
fn metadata_is_kept_raw() {
    check_each(&[
        (
            "> [!note|wide] T",
            "admonition note meta=\"wide\"\n  title: \"T\"",
        ),
        (
            "> [!note|a *b* c]+",
            "admonition note meta=\"a *b* c\" fold=open",
        ),
    ]);
}

/// `+` or `-` directly after `]`.
#[test]
fn a_sign_makes_it_foldable() {
    check_each(&[
        ("> [!note]+ T", "admonition note fold=open\n  title: \"T\""),
        (
            "> [!note]- T",
            "admonition note fold=closed\n  title: \"T\"",
        ),
        ("> [!note] T", "admonition note\n  title: \"T\""),
        ("> [!note]-T", "admonition note fold=closed\n  title: \"T\""),
        ("> [!note]+", "admonition note fold=open"),
        ("> [!note] - T", "admonition note\n  title: \"- T\""),
        (
            "> [!note]-- T",
            "admonition note fold=closed\n  title: \"- T\"",
        ),
    ]);
}

/// The rest of that line is the title: inline content, trimmed of blanks, may be empty.
#[test]
fn the_rest_of_the_line_is_the_title() {
    check_each(&[
        (
            "> [!note] *T* `x`",
            "admonition note\n  title: emphasis(\"T\") \" \" code(\"x\")",
        ),
        ("> [!note]\t T \t", "admonition note\n  title: \"T\""),
        ("> [!note]T", "admonition note\n  title: \"T\""),
        ("> [!note]", "admonition note"),
        ("> [!note]  ", "admonition note"),
        ("> [!note]\n> a", "admonition note\n  paragraph: \"a\""),
    ]);
}

/// The title is not a term.
#[test]
fn a_title_is_no_term() {
    check(
        "> [!note] T\n> : d",
        r#"
        admonition note
          title: "T"
          paragraph: ": d"
        "#,
    );
}

/// `> [!thanks] T⏎> Nina⏎> : did x`.
#[test]
fn a_term_may_begin_the_body() {
    check(
        "> [!thanks] T\n> Nina\n> : did x",
        r#"
        admonition thanks
          title: "T"
          definition_list
            term: "Nina"
            definition
              paragraph: "did x"
        "#,
    );
}

/// The title is not setext text.
#[test]
fn a_title_is_not_underlined() {
    check_each(&[
        (
            "> [!note] T\n> ---",
            "admonition note\n  title: \"T\"\n  thematic_break",
        ),
        (
            "> [!note] T\n> ===",
            "admonition note\n  title: \"T\"\n  paragraph: \"===\"",
        ),
    ]);
}

/// The title is not a table head.
#[test]
fn a_title_is_no_table_head() {
    check(
        "> [!note] a | b\n> |---|---|\n> | 1 | 2 |",
        r#"
        admonition note
          title: "a | b"
          paragraph: "|---|---|" softbreak "| 1 | 2 |"
        "#,
    );
}

/// `> [!n]: /u` and `> [!n](/u)` are admonitions.
#[test]
fn a_head_is_no_link_reference_definition_and_no_link() {
    check_each(&[
        ("> [!note]: /u", "admonition note\n  title: \": /u\""),
        ("> [!note](/u)", "admonition note\n  title: \"(/u)\""),
        (
            "> [!note][a]\n\n[a]: /u",
            "admonition note\n  title: link(shortcut /u \"a\")\nlink_reference_definition \"a\" /u",
        ),
    ]);
}

/// The title's inlines do not reach the next line.
#[test]
fn inlines_of_a_title_end_with_its_line() {
    check_each(&[
        (
            "> [!note] `a\n> b` c",
            "admonition note\n  title: \"`a\"\n  paragraph: \"b` c\"",
        ),
        (
            "> [!note] *a\n> b*",
            "admonition note\n  title: \"*a\"\n  paragraph: \"b*\"",
        ),
        (
            "> [!note] [a\n> b](/u)",
            "admonition note\n  title: \"[a\"\n  paragraph: \"b](/u)\"",
        ),
    ]);
}

/// A lazy line cannot continue the title.
#[test]
fn a_lazy_line_does_not_continue_the_title() {
    check_each(&[
        (
            "> [!note] T\na",
            "admonition note\n  title: \"T\"\nparagraph: \"a\"",
        ),
        ("> [!note]\na", "admonition note\nparagraph: \"a\""),
    ]);
}

/// The next line begins the body.
#[test]
fn the_body_begins_afresh() {
    check_each(&[
        (
            "> [!note] T\n> - a",
            "admonition note\n  title: \"T\"\n  list -\n    item\n      paragraph: \"a\"",
        ),
        (
            "> [!note] T\n> 7. a",
            "admonition note\n  title: \"T\"\n  list 7.\n    item\n      paragraph: \"a\"",
        ),
        (
            "> [!note] T\n>     code",
            "admonition note\n  title: \"T\"\n  code_block indented: \"code\"",
        ),
        (
            "> [!note] T\n> <b>\n> x",
            "admonition note\n  title: \"T\"\n  html_block 7: \"<b>\\nx\"",
        ),
        (
            "> [!note] T\n> Subtitle: s",
            "admonition note\n  title: \"T\"\n  subtitle: \"s\"",
        ),
        (
            "> [!note] T\n> [a]: /u",
            "admonition note\n  title: \"T\"\n  link_reference_definition \"a\" /u",
        ),
    ]);
}

/// Lazy continuation works as usual inside a body paragraph.
#[test]
fn a_lazy_line_continues_a_body_paragraph() {
    check(
        "> [!note] T\n> a\nb",
        r#"
        admonition note
          title: "T"
          paragraph: "a" softbreak "b"
        "#,
    );
}

/// Blank `>` lines before the head are skipped (diagnostic).
#[test]
fn blank_lines_before_the_head_are_skipped() {
    check_each(&[
        (
            ">\n> [!note] T\n> a",
            "admonition note\n  title: \"T\"\n  paragraph: \"a\"",
        ),
        (">\n> \n>[!note] T", "admonition note\n  title: \"T\""),
    ]);
    check_diagnostics(">\n> [!note] T", &[("blank-before-admonition", ">")]);
}

/// The head may not be a lazy line.
#[test]
fn a_head_is_never_a_lazy_line() {
    check_each(&[
        (">\n[!note] T", "block_quote\nparagraph: \"[!note] T\""),
        (
            "> > a\n> [!note] T",
            "block_quote\n  block_quote\n    paragraph: \"a\" softbreak \"[!note] T\"",
        ),
        (
            ">\n> a\n[!note] T",
            "block_quote\n  paragraph: \"a\" softbreak \"[!note] T\"",
        ),
    ]);
}

/// Two quotes separated by a blank line are two admonitions.
#[test]
fn a_blank_line_parts_two_admonitions() {
    check(
        "> [!note] A\n> a\n\n> [!tip] B\n> b",
        r#"
        admonition note
          title: "A"
          paragraph: "a"
        admonition tip
          title: "B"
          paragraph: "b"
        "#,
    );
}

/// Within one quote only the first line is a head.
#[test]
fn a_second_head_in_the_same_quote_is_text() {
    check_each(&[
        (
            "> [!note] A\n> [!tip] B",
            "admonition note\n  title: \"A\"\n  paragraph: \"[!tip] B\"",
        ),
        (
            "> [!note] A\n>\n> [!tip] B",
            "admonition note\n  title: \"A\"\n  paragraph: \"[!tip] B\"",
        ),
        (
            "> a\n> [!tip] B",
            "block_quote\n  paragraph: \"a\" softbreak \"[!tip] B\"",
        ),
        (
            "> a\n>\n> [!tip] B",
            "block_quote\n  paragraph: \"a\"\n  paragraph: \"[!tip] B\"",
        ),
    ]);
}

/// `[!kind]` anywhere but at the start of a quote is text (diagnostic).
#[test]
fn a_head_in_the_wrong_place_is_reported() {
    check_diagnostics_each(&[
        ("> a\n> [!note] T", &[("misplaced-admonition", "[!note]")]),
        (
            "> [!note] A\n> a\n>\n> [!tip]- B",
            &[("misplaced-admonition", "[!tip]-")],
        ),
        ("> > a\n> [!note] T", &[("misplaced-admonition", "[!note]")]),
        ("[!note] T", &[("misplaced-admonition", "[!note]")]),
        ("[!note](/u) [!note][n]\n\n[n]: /n", &[]),
        ("[!note]: /u", &[]),
    ]);
    no_diagnostics(&["> a [!note] T", "a `[!note]`"]);
}

/// Outside a quote it is text too.
#[test]
fn a_head_outside_a_quote_is_text() {
    check_each(&[
        ("[!note] T", "paragraph: \"[!note] T\""),
        (
            "- [!note] T",
            "list -\n  item\n    paragraph: \"[!note] T\"",
        ),
    ]);
}

/// Indented 4 or more columns past the `>` it is indented code (diagnostic). The blank that belongs to the `>` in
/// CommonMark is taken not to count, since CommonMark alone decides what indented code is.
#[test]
fn an_indented_head_is_code() {
    let admonition = "admonition note\n  title: \"T\"";
    check_each(&[
        (">[!note] T", admonition),
        (">   [!note] T", admonition),
        (">    [!note] T", admonition),
        (">\t[!note] T", admonition),
        (
            ">     [!note] T",
            "block_quote\n  code_block indented: \"[!note] T\"",
        ),
        (
            ">\t\t[!note] T",
            "block_quote\n  code_block indented: \"  [!note] T\"",
        ),
    ]);
    check_diagnostics(">     [!note] T", &[("indented-admonition", "[!note]")]);
}

/// Works in every container that a block quote works in.
#[test]
fn it_stands_in_any_container() {
    check_each(&[
        (
            "- > [!note] T",
            "list -\n  item\n    admonition note\n      title: \"T\"",
        ),
        (
            "T\n: > [!note]",
            "definition_list\n  term: \"T\"\n  definition\n    admonition note",
        ),
        (
            "[^a]: > [!note]",
            "footnote_definition - \"a\"\n  admonition note",
        ),
        (
            "> a\n> > [!note]",
            "block_quote\n  paragraph: \"a\"\n  admonition note",
        ),
        ("> ! > [!note]", "spoiler\n  admonition note"),
    ]);
}

/// It interrupts a paragraph as a quote does.
#[test]
fn it_interrupts_a_paragraph() {
    check(
        "a\n> [!note] T",
        "paragraph: \"a\"\nadmonition note\n  title: \"T\"",
    );
}

/// Headings and paragraphs take attributes and ids at their end, titles do not.
#[test]
fn braces_at_the_end_of_a_title_are_text() {
    check("> [!note] T {.a}", "admonition note\n  title: \"T {.a}\"");
}

/// The span starts at the first `>`, and covers lazy lines; the title's leaves the blanks out.
#[test]
fn spans_cover_the_parts() {
    let source = "  > [!note]-  A *b* \n  > c\nd\n\ne";
    check_slices(source, "admonition", &["> [!note]-  A *b* \n  > c\nd"]);
    check_slices(source, "admonition_title", &["A *b*"]);
    check_slices(source, "paragraph", &["c\nd", "e"]);
}

/// Borrowed slices locate themselves, so the kind has a place.
#[test]
fn word_and_metadata_locate_themselves() {
    let source = "> [!Note|wide] T";
    let doc = parse(source);
    let admonition = first(&doc);
    let place = |slice: &str| doc.span_of(slice).and_then(|span| span.slice(source));
    assert_eq!(place(&admonition.word), Some("Note"));
    assert_eq!(admonition.meta.as_deref().and_then(place), Some("wide"));
}

/// Off, it is a quote with text.
#[test]
fn switched_off_it_is_a_quote() {
    check_as(
        Dialect::essay().without(Construct::Admonition),
        "> [!note] T\n> a",
        r#"
        block_quote
          paragraph: "[!note] T" softbreak "a"
        "#,
    );
}
