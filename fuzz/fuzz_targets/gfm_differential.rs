//! With `Dialect::gfm()`, the HTML is that of other implementations of GFM ([`peers`] says which, and when
//! a difference counts; [`deviations`](essaymark_fuzz::deviations) lists where they are known to be wrong).

#![no_main]

use essaymark_fuzz::{bytes, peers};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some(text) = bytes::text(data) {
        peers::assert_agrees(&text, peers::Language::Gfm);
    }
});
