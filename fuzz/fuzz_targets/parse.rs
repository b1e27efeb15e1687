//! Parses in every preset and in a dialect of the fuzzer's choice: the tree must be sound and hold all of the text, the
//! diagnostics must point into it, and a second parse and an owned copy must be equal.

#![no_main]

use essaymark::{Dialect, parse_with, parse_with_diagnostics};
use essaymark_fuzz::{assert_parsed, bytes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, source)) = bytes::dialect_and_text(data) else {
        return;
    };
    for dialect in [
        Dialect::essay(),
        Dialect::gfm(),
        Dialect::commonmark(),
        chosen,
    ] {
        let (document, diagnostics) = parse_with_diagnostics(&source, dialect);
        assert_parsed(&source, &document);
        for diagnostic in diagnostics {
            assert!(diagnostic.span.slice(&source).is_some(), "{diagnostic:?}");
        }
        assert_eq!(parse_with(&source, dialect), document);
        assert_eq!(document.clone().into_owned(), document);
    }
});
