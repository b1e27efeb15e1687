//! Footnote references and inline notes.

use super::{all, commonmark, essay};

#[test]
fn references() {
    all(
        essay,
        &[
            ("a[^note] b[^Note].", "'a' ref(note) ' b' ref(Note) '.'"),
            ("[^lake]", "'[^lake]'"),
            ("[^1](/u)", "ref(1) '(/u)'"),
            ("![^1]", "'!' ref(1)"),
            ("[[^1]] [[^lake]]", "[ref(1)] ' ' wiki(^lake)"),
            ("[pond][^1]", "link(shortcut </pond> 'pond') ref(1)"),
            ("[a[^1] b](/u)", "link(</u> 'a' ref(1) ' b')"),
            ("[^a`]`", "'[^a' code(])"),
            (r"\[^1] [\^1]", "'[^1] [^1]'"),
            ("*a[^1]*", "em('a' ref(1))"),
        ],
    );
    assert_eq!(commonmark("[^1]"), "'[^1]'");
}

#[test]
fn inline_notes() {
    all(
        essay,
        &[
            (
                "a^[b *c* [d](/u)]",
                "'a' note('b ' em('c') ' ' link(</u> 'd'))",
            ),
            ("^[a [b] c]", "note('a [b] c')"),
            ("^[a ^[b] c]", "note('a ' note('b') ' c')"),
            ("^[a", "'^[a'"),
            ("^[ ] ^[]", "'^[ ] ^[]'"),
            (r"\^[a] ^\[a]", "'^[a] ^[a]'"),
            ("^[a](/u)", "note('a') '(/u)'"),
            (
                "[x^[a [b](/v)]](/u)",
                "'[x' note('a ' link(</v> 'b')) '](/u)'",
            ),
            ("*a^[b*]", "'*a' note('b*')"),
            ("^[a\nb[^1]]", "note('a' / 'b' ref(1))"),
        ],
    );
    assert_eq!(commonmark("^[a]"), "'^[a]'");
}
