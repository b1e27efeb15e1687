//! Emphasis, code, breaks and references as CommonMark and GFM have them.

use super::{all, commonmark, essay, in_dialect};
use crate::{Construct, Dialect};

#[test]
fn emphasis() {
    all(
        commonmark,
        &[
            (
                "*a* _b_ **c** __d__",
                "em('a') ' ' em('b') ' ' strong('c') ' ' strong('d')",
            ),
            ("***a***", "em(strong('a'))"),
            ("***a** b*", "em(strong('a') ' b')"),
            ("**a *b***", "strong('a ' em('b'))"),
            ("*a **b* c**", "em('a ' em(em('b') ' c'))"),
            ("*a _b* c_", "em('a _b') ' c_'"),
            ("a * b * c", "'a * b * c'"),
            ("snake_case_name", "'snake_case_name'"),
            ("in*tra*word", "'in' em('tra') 'word'"),
            ("*a**b*", "em('a**b')"),
            ("**a*", "'*' em('a')"),
            ("*a**", "em('a') '*'"),
            ("****a****", "strong(strong('a'))"),
            ("*a\nb*", "em('a' / 'b')"),
            ("(_a_)_b_", "'(' em('a') ')' em('b')"),
            ("*a*.", "em('a') '.'"),
            ("\u{a0}*a*", "'\u{a0}' em('a')"),
            ("£*bravo*", "'£' em('bravo')"),
            ("*£*bravo.", "'*£*bravo.'"),
            (r"\*a*", "'*a*'"),
            ("*[a*](/u)", "'*' link(</u> 'a*')"),
            ("*a [b* c](/u)*", "em('a ' link(</u> 'b* c'))"),
            ("*a [b* c]", "em('a [b') ' c]'"),
            ("**`**`", "'**' code(**)"),
        ],
    );
}

#[test]
fn east_asian_emphasis() {
    let cjk = |text: &str| in_dialect(text, Dialect::essay().with(Construct::CjkEmphasis));
    for (text, without, with) in [
        ("**池。**だ", "'**池。**だ'", "strong('池。') 'だ'"),
        (
            "だ**「池」**だ",
            "'だ**「池」**だ'",
            "'だ' strong('「池」') 'だ'",
        ),
        ("**pond.**then", "'**pond.**then'", "'**pond.**then'"),
    ] {
        assert_eq!(essay(text), without);
        assert_eq!(cjk(text), with);
    }
}

#[test]
fn code_spans() {
    all(
        commonmark,
        &[
            ("`a` ``b`c``", "code(a) ' ' code(b`c)"),
            ("`` ` ``", "code(`)"),
            ("`  `", "code(  )"),
            ("` a`", "code( a)"),
            ("`  a  `", "code( a )"),
            ("`a\n  b`", "code(a b)"),
            (r"`a\`b`", r"code(a\) 'b`'"),
            ("```a``", "'```a``'"),
            ("`a``b", "'`a``b'"),
            ("*a`*`", "'*a' code(*)"),
            ("[a`](/u)`", "'[a' code(](/u))"),
            ("`a\0b`", "code(a\u{fffd}b)"),
        ],
    );
}

#[test]
fn line_breaks() {
    all(
        commonmark,
        &[
            ("a\nb", "'a' / 'b'"),
            ("a \nb", "'a' / 'b'"),
            ("a  \n  b", "'a' // 'b'"),
            ("a \t\nb", "'a' / 'b'"),
            ("a\\\nb", "'a' // 'b'"),
            ("a\\", "'a\\'"),
            ("a  ", "'a'"),
            ("*a  \nb*", "em('a' // 'b')"),
            ("`a`  \nb", "code(a) // 'b'"),
        ],
    );
}

#[test]
fn escapes_and_references() {
    all(
        commonmark,
        &[
            (r"\*\a\\", r"'*\a\'"),
            ("&amp;&copy;&#35;&x;&", "'&©#&x;&'"),
            ("a\0b", "'a\u{fffd}b'"),
            ("&#42;a&#42;", "'*a*'"),
            (r"\[a](/u)", "'[a](/u)'"),
            (r"\![a](/u)", "'!' link(</u> 'a')"),
            (r"foo\_bar_baz", "'foo_bar_baz'"),
        ],
    );
}

#[test]
fn strikethrough_and_highlight() {
    all(
        essay,
        &[
            ("~~a~~ ~b~", "del('a') ' ' del('b')"),
            ("~~a~ b~~", "del('a~ b')"),
            ("~a ~~b~~ c~", "del('a ' del('b') ' c')"),
            ("~~~a~~~", "'~~~a~~~'"),
            ("==a== b==c==d", "mark('a') ' b==c==d'"),
            ("=a= ===b=== a == b", "'=a= ===b=== a == b'"),
            ("==*a*== *==a==*", "mark(em('a')) ' ' em(mark('a'))"),
            ("**a ~~b** c~~", "strong('a ~~b') ' c~~'"),
        ],
    );
    assert_eq!(commonmark("~~a~~ ==b=="), "'~~a~~ ==b=='");
}
