//! Renders at both levels of trust; what comes of an untrusted source must be harmless. The cheap check of every tag;
//! `untrusted` reads the page as a browser does.

#![no_main]

use essaymark::render::Html;
use essaymark::{Dialect, parse_with};
use essaymark_fuzz::{assert_harmless, bytes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, source)) = bytes::dialect_and_text(data) else {
        return;
    };
    for dialect in [Dialect::essay(), chosen] {
        let document = parse_with(&source, dialect);
        let _ = Html::trusted().render(&document).unwrap();
        assert_harmless(&Html::untrusted().render(&document).unwrap());
    }
});
