//! Renders at both levels of trust; what comes of an untrusted source must be harmless.

#![no_main]

#[path = "../../tests/common/harmless.rs"]
mod harmless;
mod input;

use essaymark::render::Html;
use essaymark::{Dialect, parse_with};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, source)) = input::read(data) else {
        return;
    };
    for dialect in [Dialect::essay(), chosen] {
        let document = parse_with(&source, &dialect);
        let _ = Html::trusted().render(&document).unwrap();
        harmless::assert_harmless(&Html::untrusted().render(&document).unwrap());
    }
});
