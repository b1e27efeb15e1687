//! What is kept as it is written: math, raw HTML, comments; and tags.

use super::{all, commonmark, essay};

#[test]
fn math() {
    all(
        essay,
        &[
            ("$x$ $$y$$", "math(x) ' ' Math(y)"),
            ("$\\to$2 $ x$", "math(\\to) '2 ' math( x)"),
            ("$5 and $10", "'$5 and $10'"),
            ("$5$ $5 $ $5$6", "math(5) ' $5 $ $5$6'"),
            ("$5 for $x$", "'$5 for ' math(x)"),
            ("$a\n*b*$", "math(a\n*b*)"),
            ("$ $ $$ $$ $$$a$$$", "'$ $ $$ $$ $$$a$$$'"),
            (r"\$a$ b$", r"'$a' math( b)"),
            (r"$a\$b$", r"math(a\$b)"),
            (r"$a\\$", r"math(a\\)"),
            ("$a$$b$", "math(a$$b)"),
            ("`$a`$ $`a$`", "code($a) '$ ' math(`a) '`'"),
            ("[$a](b)$", "'[' math(a](b))"),
            ("$x$$$$$$$y$$", "'$x$$$$$$$y$$'"),
        ],
    );
    assert_eq!(commonmark("$x$"), "'$x$'");
}

#[test]
fn html() {
    all(
        commonmark,
        &[
            ("<b a='*'>*c*</b>", "html(<b a='*'>) em('c') html(</b>)"),
            ("a<br/>b", "'a' html(<br/>) 'b'"),
            ("<!-- a\n-- b -->", "html(<!-- a\n-- b -->)"),
            ("<!--> <!--->", "html(<!-->) ' ' html(<!--->)"),
            (
                "<?a?> <!A b> <![CDATA[>&]]>",
                "html(<?a?>) ' ' html(<!A b>) ' ' html(<![CDATA[>&]]>)",
            ),
            ("<!-- a <? b <!c <![CDATA[", "'<!-- a <? b <!c <![CDATA['"),
            ("<a\nb>", "html(<a\nb>)"),
            ("<a \"> 1<2", "'<a \"> 1<2'"),
        ],
    );
}

#[test]
fn comments() {
    all(
        essay,
        &[
            ("a %%b *c*%% d", "'a ' comment(b *c*) ' d'"),
            ("%%%% 5% %%a\nb%%", "comment() ' 5% ' comment(a\nb)"),
            ("%%a `%%`", "comment(a `) '`'"),
            ("`%%a` b%%", "code(%%a) ' b%%'"),
        ],
    );
    assert_eq!(commonmark("%%a%%"), "'%%a%%'");
}

#[test]
fn tags() {
    all(
        essay,
        &[
            ("#a b #c/d-e_f.", "tag(a) ' b ' tag(c/d-e_f) '.'"),
            (
                "#1 #1a #a/ #a- # #-",
                "'#1 ' tag(1a) ' ' tag(a) '/ ' tag(a) '- # #-'",
            ),
            ("a#b (#b) \\#b", "'a#b (#b) #b'"),
            (
                "*#a* ^[#b] ==#c==",
                "em(tag(a)) ' ' note(tag(b)) ' ' mark(tag(c))",
            ),
            ("[#a b](/u) [#a]", "link(</u> '#a b') ' [#a]'"),
            ("a*#b", "'a*#b'"),
            ("#池 #🐸 #👩‍🚀x", "tag(池) ' ' tag(🐸) ' ' tag(👩‍🚀x)"),
            ("a\n#b", "'a' / tag(b)"),
        ],
    );
    assert_eq!(commonmark("a #b"), "'a #b'");
}
