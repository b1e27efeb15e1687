//! Reads trees from JSON: either the input is JSON of the fuzzer's own, or it is a text whose tree is written as JSON and
//! then changed as the input says ([`json`]).
//!
//! It is refused with an error, or it is a tree; and then it is handled as an edited one is (see the target `edits`), and
//! its own JSON says the same again.

#![no_main]

use essaymark_fuzz::{bytes, json, safe};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((text, choices)) = bytes::text_and_choices(data) else {
        return;
    };
    if text.trim_start().starts_with('{') {
        json::read(&text, safe::assert_handled);
    } else {
        json::read_changed(&text, choices, safe::assert_handled);
    }
});
