//! Links, images, autolinks, wikilinks and embeds.

use super::{all, commonmark, essay, in_dialect};
use crate::Dialect;

#[test]
fn inline_links() {
    all(
        commonmark,
        &[
            ("[a](/u)", "link(</u> 'a')"),
            ("[a](</u v> 'T')", "link(</u v> \"T\" 'a')"),
            ("[a]()", "link(<> 'a')"),
            ("[](/u)", "link(</u> )"),
            ("[a](/u(v))", "link(</u(v)> 'a')"),
            ("[a](/u v)", "'[a](/u v)'"),
            ("[a] (/u)", "'[a] (/u)'"),
            ("[a\nb](/u\n'T')", "link(</u> \"T\" 'a' / 'b')"),
            ("[a [b](/v) c](/u)", "'[a ' link(</v> 'b') ' c](/u)'"),
            ("[*a `b`*](/u)", "link(</u> em('a ' code(b)))"),
            ("[@title](/u)", "link(</u> '@title')"),
            (r"[a\]](/\*&auml;)", "link(</*ä> 'a]')"),
            ("[a](<b)c>)", "link(<b)c> 'a')"),
            ("[![a](/i)](/u)", "link(</u> img(</i> 'a'))"),
            ("![[a](/u)](/i)", "img(</i> link(</u> 'a'))"),
            (
                "![a [b](/v)](/i) [c](/u)",
                "img(</i> 'a ' link(</v> 'b')) ' ' link(</u> 'c')",
            ),
        ],
    );
}

#[test]
fn references() {
    all(
        commonmark,
        &[
            (
                "[pond] [Pond][] [a][POND]",
                "link(shortcut </pond> 'pond') ' ' link(collapsed </pond> 'Pond') ' ' link(full </pond> 'a')",
            ),
            ("[frog]", "link(shortcut </frog> \"A frog\" 'frog')"),
            ("![frog]", "img(shortcut </frog> \"A frog\" 'frog')"),
            ("[*pond*][]", "'[' em('pond') '][]'"),
            ("[pond][lake]", "'[pond][lake]'"),
            ("[lake][pond]", "link(full </pond> 'lake')"),
            (
                "[lake][pond][frog]",
                "link(full </pond> 'lake') link(shortcut </frog> \"A frog\" 'frog')",
            ),
            ("[pond](no no)", "link(shortcut </pond> 'pond') '(no no)'"),
            ("[pond]: x", "link(shortcut </pond> 'pond') ': x'"),
            ("[[pond]]", "'[' link(shortcut </pond> 'pond') ']'"),
            ("[pond\n]", "link(shortcut </pond> 'pond' /)"),
        ],
    );
}

#[test]
fn autolinks() {
    all(
        commonmark,
        &[
            (
                "<https://a.b?c=d&e> <a@b.c>",
                "Uri(https://a.b?c=d&e) ' ' Email(a@b.c)",
            ),
            ("<1 b:c>", "'<1 b:c>'"),
            ("< https://a.b >", "'< https://a.b >'"),
            ("https://a.b", "'https://a.b'"),
        ],
    );
}

#[test]
fn literal_autolinks() {
    all(
        |text| in_dialect(text, Dialect::gfm()),
        &[
            ("see www.a.b/c_d_e.", "'see ' LiteralWww(www.a.b/c_d_e) '.'"),
            (
                "HTTPS://a.b, ftp://c",
                "LiteralUri(HTTPS://a.b) ', ' LiteralUri(ftp://c)",
            ),
            ("(http://a.b/c(d))", "'(' LiteralUri(http://a.b/c(d)) ')'"),
            ("www.a.b?x&amp;", "LiteralWww(www.a.b?x) '&'"),
            ("**www.a.b**", "strong(LiteralWww(www.a.b))"),
            ("a:www.a.b \"http://c.d\"", "'a:www.a.b \"http://c.d\"'"),
            (
                "www.a_b.c www.a www.",
                "'www.a_b.c ' LiteralWww(www.a) ' www.'",
            ),
            (
                "me@a.b. me@a me@a.b-",
                "LiteralEmail(me@a.b) '. me@a me@a.b-'",
            ),
            (
                "mailto:me@a.b/ x:me@a.b",
                "LiteralUri(mailto:me@a.b) '/ x:me@a.b'",
            ),
            (
                "xmpp:me@a.b/c@d./e xmpp:@a.b",
                "LiteralUri(xmpp:me@a.b/c@d) './e xmpp:@a.b'",
            ),
            ("http:// http://. x://a.b", "'http:// http://. x://a.b'"),
            (
                "[x www.a.b](/u) ![www.a.b](/i)",
                "link(</u> 'x www.a.b') ' ' img(</i> 'www.a.b')",
            ),
            ("[x www.a.b]", "'[x ' LiteralWww(www.a.b) ']'"),
            (
                "`www.a.b` <b>www.a.b",
                "code(www.a.b) ' ' html(<b>) 'www.a.b'",
            ),
            ("a\nwww.a.b\nb", "'a' / LiteralWww(www.a.b) / 'b'"),
            (r"\*www.a.b\*", r"'*' LiteralWww(www.a.b\) '*'"),
        ],
    );
    assert_eq!(
        essay("[so ^[http://a.b]] [x ^[http://a.b]](/u)"),
        "'[so ' note(LiteralUri(http://a.b)) '] ' link(</u> 'x ' note('http://a.b'))"
    );
}

#[test]
fn wikilinks() {
    all(
        essay,
        &[
            ("[[The pond]]", "wiki(The pond)"),
            ("[[a#b c|d *e*]]", "wiki(a#b c|d *e*)"),
            (
                "[[#b]] [[a#^b]] [[ a | b ]]",
                "wiki(#b) ' ' wiki(a#^b) ' ' wiki(a|b)",
            ),
            ("[[https://a.b/c d#e]]", "wiki(https://a.b/c d#e)"),
            (r"[[a\|b\#c&amp;\]]]", "wiki(a|b#c&])"),
            ("[[a#b#c#]]", "wiki(a#b#c)"),
            (
                "[[]] [[|a]] [[ ]] [[#]] [[a\nb]]",
                "'[[]] [[|a]] [[ ]] [[#]] [[a' / 'b]]'",
            ),
            ("[[x]](/u)", "wiki(x) '(/u)'"),
            ("[[x] y](/u)", "link(</u> '[x] y')"),
            ("[see [[a]] there](/u)", "'[see ' wiki(a) ' there](/u)'"),
            ("[[[a]]]", "'[' wiki(a) ']'"),
            ("`[[a`]]", "code([[a) ']]'"),
            ("[[a`b]]`", "wiki(a`b) '`'"),
            (r"\[[a]]", "'[[a]]'"),
        ],
    );
    assert_eq!(commonmark("[[a]]"), "'[[a]]'");
}

#[test]
fn embeds() {
    all(
        essay,
        &[
            ("![[a.png]]", "embed(a.png)"),
            (
                "![[a.png|300]] ![[a.png|300x200]]",
                "embed(a.png) 300xNone ' ' embed(a.png) 300xSome(200)",
            ),
            ("![[a.png|x]]", "embed(a.png|x)"),
            (
                "![[a#b#]] ![[a#]] ![[a#b]]",
                "embed(a#b) lede ' ' embed(a) lede ' ' embed(a#b)",
            ),
            ("[![[a]]](/u)", "link(</u> embed(a))"),
            (r"\![[a]]", "'!' wiki(a)"),
            ("![[ a](/u)", "'![' link(</u> ' a')"),
        ],
    );
}
