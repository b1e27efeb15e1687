//! Edits a parsed tree with `VisitMut` as the input says: nodes are removed, doubled, swapped, wrapped, moved between
//! lists, replaced by others, their strings and numbers changed to anything. The text ends at a NUL; the bytes after it
//! are the choices ([`edits`]).
//!
//! Whatever the tree is then,
//!
//! - both levels of trust render it, or say with [`RenderError::TooDeep`] that they do not;
//! - the page of the untrusted one holds nothing that the tree did not ask for ([`safe`]), nor is it out of proportion to
//!   the tree;
//! - its walks, copies, comparison and the list of its notes end without a panic.

#![no_main]

use essaymark::parse;
use essaymark_fuzz::{bytes, edits, safe};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((source, choices)) = bytes::text_and_choices(data) else {
        return;
    };
    let mut document = parse(&source);
    edits::edit(&mut document, choices);
    safe::assert_handled(&document);
});
