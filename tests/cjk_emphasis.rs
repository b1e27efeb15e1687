//! Emphasis in East Asian text: `essaymark::guide::cjk_emphasis`.

#[path = "common/check.rs"]
mod check;

use check::{inlines, inlines_as, plain_text};
use essaymark::{Construct, Dialect};

const ON: Dialect = Dialect::essay().with(Construct::CjkEmphasis);

/// East Asian punctuation does not count as punctuation in the flanking rules.
#[test]
fn east_asian_punctuation_does_not_stop_emphasis() {
    inlines_as(
        ON,
        &[
            ("**強調。**だ", r#"strong("強調。") "だ""#),
            ("だ**「強調」**だ", r#""だ" strong("「強調」") "だ""#),
            ("*強調（です）*だ", r#"emphasis("強調（です）") "だ""#),
            (
                "これは**重要！**です",
                r#""これは" strong("重要！") "です""#,
            ),
            ("~~取消。~~だ", r#"strikethrough("取消。") "だ""#),
        ],
    );
}

/// Off by default: then CommonMark's rules hold.
#[test]
fn off_by_default() {
    assert!(!Dialect::essay().has(Construct::CjkEmphasis));
    plain_text(&["**強調。**だ", "だ**「強調」**だ"]);
}

/// Western text is unchanged.
#[test]
fn western_text_is_unchanged() {
    let rows = [
        ("a**\"b\"**c", r#""a**\"b\"**c""#),
        ("**a.**b", r#""**a.**b""#),
        ("**a**b", r#"strong("a") "b""#),
        ("a_b_c", r#""a_b_c""#),
        ("*(a)*", r#"emphasis("(a)")"#),
        ("** a**", r#""** a**""#),
        ("**日本**", r#"strong("日本")"#),
    ];
    inlines(&rows);
    inlines_as(ON, &rows);
}
