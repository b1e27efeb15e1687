//! Attributes after inlines and at the end, block ids.

use super::{all, commonmark, essay};

#[test]
fn after_inlines() {
    all(
        essay,
        &[
            ("[a](/u){.b #c}", "link(</u> 'a'){.b #c}"),
            ("![a](/u){k=v w='x y'} b", "img(</u> 'a'){k=v w=x y} ' b'"),
            ("`a`{.b}{.c} d", "code(a){.b .c} ' d'"),
            (
                "[[a]]{.b} ![[a]]{.b} [pond]{.b} c",
                "wiki(a){.b} ' ' embed(a){.b} ' ' link(shortcut </pond> 'pond'){.b} ' c'",
            ),
            (
                "*a*{.b} **a**{k=v} ~~a~~{.b} ==a=={.b} c",
                "em('a'){.b} ' ' strong('a'){k=v} ' ' del('a'){.b} ' ' mark('a'){.b} ' c'",
            ),
            ("***a***{.b} c", "em(strong('a')){.b} ' c'"),
            ("**a *b*{.c} d** e", "strong('a ' em('b'){.c} ' d') ' e'"),
            ("*a* {.b} c", "em('a') ' {.b} c'"),
            ("*a*{b} `a`{.5} c", "em('a') '{b} ' code(a) '{.5} c'"),
            ("*a b*c*{.d}* e", "em('a b') 'c*{.d}* e'"),
            ("a*{.b} c", "'a*{.b} c'"),
            ("*a b*{k='&amp;'}c", "em('a b'){k=&} 'c'"),
            ("`a`{.b *c*} d", "code(a) '{.b ' em('c') '} d'"),
            ("$a${.b} <b>{.c} d", "math(a) '{.b} ' html(<b>) '{.c} d'"),
        ],
    );
    assert_eq!(
        commonmark("`a`{.b} *c*{.d}"),
        "code(a) '{.b} ' em('c') '{.d}'"
    );
}

#[test]
fn at_the_end() {
    all(
        essay,
        &[
            ("a {.b}", "'a' + {.b}"),
            ("a {.b} {#c k=v} ^d", "'a' + {.b #c k=v} + ^d"),
            ("a ^b-1", "'a' + ^b-1"),
            ("a^b", "'a^b'"),
            ("a ^12", "'a ^12'"),
            ("a ^b c", "'a ^b c'"),
            ("a {k=v}", "'a {k=v}'"),
            ("a {k='v'}", "'a' + {k=v}"),
            ("a {k=v} {.b}", "'a {k=v}' + {.b}"),
            ("a\n{.b}", "'a' + {.b}"),
            ("a\n^b", "'a' + ^b"),
            ("{.a}", " + {.a}"),
            ("^a", " + ^a"),
            ("`a`{.b}", "code(a){.b}"),
            ("`a`{.b} {.c}", "code(a){.b} + {.c}"),
            ("`a` {.c}", "code(a) + {.c}"),
            ("*a*{.b}", "em('a'){.b}"),
            ("*a b*c*{.d}", "em('a b') 'c*' + {.d}"),
            ("*a* b*{.d} ^e", "em('a') ' b*' + {.d} + ^e"),
            ("*a* b*{d=e} ^f", "em('a') ' b*{d=e}' + ^f"),
            ("`a {.b}`", "code(a {.b})"),
            ("a `b {.c}", "'a `b' + {.c}"),
            (r"a \{.b}", r"'a {.b}'"),
            ("a {.b k='{.c}'}", "'a' + {.b k={.c}}"),
            ("[a](/u) {.b", "link(</u> 'a') ' {.b'"),
        ],
    );
}

#[test]
fn escaped_braces_are_text() {
    assert_eq!(essay(r"a \{.b}"), "'a {.b}'");
    assert_eq!(essay("a `b {.c}"), "'a `b' + {.c}");
    assert_eq!(essay("a {.b k='{.c}'}"), "'a' + {.b k={.c}}");
    assert_eq!(essay("a `b {k='`'}"), "'a ' code(b {k=') ''}'");
}
