//! Parses the sample essays, renders them, and writes and reads their trees as data, in a program that has no standard
//! library: an allocator, a panic handler and the C library's start are all there is. Ends with 0 if all is as it should
//! be, else with the number of the check that failed.
//!
//! A crate that linked `std` would bring a second panic handler, and the compiler refuses two.

#![no_std]
#![no_main]

extern crate alloc;

mod heap;

use alloc::string::ToString as _;
use alloc::vec;
use alloc::vec::Vec;
use core::ffi::{c_char, c_int};
use core::panic::PanicInfo;

use essaymark::Dialect;
use essaymark::ast::{Block, BlockQuote, Document};
use essaymark::render::Html;

const ESSAYS: [&str; 6] = [
    include_str!("../../../tests/essays/a-box-of-slips.md"),
    include_str!("../../../tests/essays/how-bread-rises.md"),
    include_str!("../../../tests/essays/king-and-pawn.md"),
    include_str!("../../../tests/essays/learning-to-whistle.md"),
    include_str!("../../../tests/essays/the-galloping-bridge.md"),
    include_str!("../../../tests/essays/tide-tables.md"),
];

// `std` would link it.
//
// SAFETY: this is how C declares it; it has no conditions.
#[link(name = "c")]
unsafe extern "C" {
    safe fn abort() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    abort()
}

// `alloc`, as it comes compiled, names what unwinding would call. Nothing unwinds here.
//
// SAFETY: `std`, whose names these are, is not there; and neither returns.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() -> ! {
    abort()
}

#[unsafe(no_mangle)]
extern "C" fn _Unwind_Resume() -> ! {
    abort()
}

/// Where the C library begins.
// SAFETY: nothing else in this program is called `main`, and its type is C's.
#[unsafe(no_mangle)]
extern "C" fn main(_: c_int, _: *const *const c_char) -> c_int {
    let failed = [
        renders_by_name,
        reads_what_it_wrote,
        remarks_on_mistakes,
        refuses_deep_trees,
    ]
    .iter()
    .position(|check| check().is_none());
    failed.map_or(0, |at| at as c_int + 1)
}

/// Words, labels and a character that must be escaped go through the search, the maps and the tables.
fn renders_by_name() -> Option<()> {
    let source =
        "# One & *two*\n\nSee [that], and more.[^1]\n\n[THAT]: /there\n[^1]: &copy; 2024\n";
    let html = Html::untrusted().render(&essaymark::parse(source)).ok()?;
    let begins = "<h1>One &amp; <em>two</em></h1>\n<p>See <a href=\"/there\">that</a>, and more.";
    let is_right = html.starts_with(begins) && html.contains("© 2024");
    is_right.then_some(())
}

fn reads_what_it_wrote() -> Option<()> {
    for essay in ESSAYS {
        let doc = essaymark::parse(essay);
        let html = Html::untrusted().render(&doc).ok()?;
        let data = serde_json::to_string(&doc).ok()?;
        let again: Document<'_> = serde_json::from_str(&data).ok()?;
        if html.len() < essay.len() / 2 || again.children != doc.children {
            return None;
        }
    }
    Some(())
}

fn remarks_on_mistakes() -> Option<()> {
    let (_, remarks) = essaymark::parse_with_diagnostics("A [link]().\n", Dialect::essay());
    (!remarks.first()?.to_string().is_empty()).then_some(())
}

fn refuses_deep_trees() -> Option<()> {
    let mut blocks = Vec::new();
    for _ in 0..200 {
        blocks = vec![Block::BlockQuote(BlockQuote::new(blocks))];
    }
    let doc = Document::new(blocks);
    let error = serde_json::to_string(&doc).err()?.to_string();
    (error.contains("128 levels") && Html::untrusted().render(&doc).is_err()).then_some(())
}
