//! Parses under the combination of switches that the first four bytes name, and with each of its switches turned. In
//! every one of these dialects
//!
//! - the tree is sound and holds all of the text;
//! - no node, and no part of one, is of a construct that is off ([`switched`]).

#![no_main]

use essaymark::{Construct, Dialect, parse_with};
use essaymark_fuzz::{assert_parsed, bytes, switched};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, source)) = bytes::dialect_and_text(data) else {
        return;
    };
    check(&source, chosen);
    for &construct in Construct::ALL {
        check(&source, turned(chosen, construct));
    }
});

fn turned(dialect: Dialect, construct: Construct) -> Dialect {
    if dialect.has(construct) {
        dialect.without(construct)
    } else {
        dialect.with(construct)
    }
}

fn check(source: &str, dialect: Dialect) {
    let document = parse_with(source, dialect);
    assert_eq!(document.dialect(), dialect);
    assert_parsed(source, &document);
    switched::assert_within(&document, dialect);
}
