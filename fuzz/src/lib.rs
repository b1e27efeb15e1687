//! What the fuzz targets share: how bytes become a dialect, a text or a change of the tree, and what must hold.
//!
//! A target itself is a few lines; its documentation says what it asserts.

pub mod asked;
pub mod bytes;
pub mod deviations;
pub mod edits;
pub mod json;
pub mod page;
pub mod peers;
pub mod safe;
pub mod switched;

#[path = "../../tests/common/assert_tree.rs"]
mod assert_tree;
#[path = "../../tests/common/harmless.rs"]
mod harmless;
#[path = "../../tests/common/html_normalise.rs"]
mod html_normalise;
#[path = "../../tests/common/lossless.rs"]
mod lossless;

use essaymark::ast::Document;

/// Panics if the tree is not sound, or does not hold all of the text it was parsed from.
pub fn assert_parsed(source: &str, document: &Document<'_>) {
    assert_tree::assert_tree(source, document);
    lossless::assert_lossless(source, document);
}

/// Panics if `html` holds what is dangerous whatever the tree asks for.
pub fn assert_harmless(html: &str) {
    harmless::assert_harmless(html);
}
