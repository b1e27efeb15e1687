//! Parses in every preset and in a dialect of the fuzzer's choice; the tree must be sound.

#![no_main]

#[path = "../../tests/common/assert_tree.rs"]
mod assert_tree;
mod input;

use essaymark::{Dialect, parse_with, parse_with_diagnostics};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, source)) = input::read(data) else {
        return;
    };
    for dialect in [
        Dialect::essay(),
        Dialect::gfm(),
        Dialect::commonmark(),
        chosen,
    ] {
        let (document, diagnostics) = parse_with_diagnostics(&source, &dialect);
        assert_tree::assert_tree(&source, &document);
        for diagnostic in diagnostics {
            assert!(diagnostic.span.slice(&source).is_some(), "{diagnostic:?}");
        }
        assert_eq!(parse_with(&source, &dialect), document);
        assert_eq!(document.clone().into_owned(), document);
    }
});
