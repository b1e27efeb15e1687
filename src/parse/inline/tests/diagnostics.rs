//! What inline parsing remarks on.

use super::with_parsed;
use crate::Dialect;

/// The codes, and what they point at.
fn remarks(text: &str) -> Vec<(&'static str, String)> {
    with_parsed(text, Dialect::essay(), |_, found| {
        let remark = |d: &crate::diagnostic::Diagnostic| {
            (d.code.name(), d.span.slice(text).unwrap().to_owned())
        };
        found.iter().map(remark).collect()
    })
}

#[test]
fn references() {
    assert_eq!(
        remarks("a[^lake]"),
        [("undefined-footnote", "[^lake]".into())]
    );
    assert_eq!(
        remarks("[a][lake]"),
        [("undefined-reference", "[a][lake]".into())]
    );
    assert_eq!(
        remarks("[lake][]"),
        [("undefined-reference", "[lake][]".into())]
    );
    assert_eq!(remarks("[lake] [pond] [^1] ![frog][pond]"), []);
}

#[test]
fn destinations() {
    assert_eq!(
        remarks("[a post]()"),
        [("empty-destination", "[a post]()".into())]
    );
    assert_eq!(remarks("[none]"), [("empty-destination", "[none]".into())]);
    with_parsed(
        "![](https://a/b c.mp4 'T')",
        Dialect::essay(),
        |_, found| {
            assert_eq!(found[0].code.name(), "blank-in-destination");
            assert_eq!(found[0].suggestion.as_deref(), Some("<https://a/b c.mp4>"));
        },
    );
}

#[test]
fn comments() {
    assert_eq!(remarks("a %%b %c"), [("unclosed-comment", "%%".into())]);
    assert_eq!(remarks("a %%b%% `%%`"), []);
}
