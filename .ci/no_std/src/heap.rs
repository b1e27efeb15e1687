//! [`Heap`]: an allocator that never frees.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::ptr;
use core::sync::atomic::{AtomicUsize, Ordering};

const SIZE: usize = 64 << 20;

/// Gives out its bytes from the first to the last.
pub(crate) struct Heap {
    bytes: UnsafeCell<[u8; SIZE]>,
    used: AtomicUsize,
}

#[global_allocator]
static HEAP: Heap = Heap {
    bytes: UnsafeCell::new([0; SIZE]),
    used: AtomicUsize::new(0),
};

// SAFETY: no byte is given out twice, for `used` only grows, and in one step. Nothing else reads or writes `bytes`.
unsafe impl Sync for Heap {}

// An allocator is unsafe to implement; Rust has no other way to say where memory comes from.
//
// SAFETY: what `alloc` gives out lies in `bytes`, is aligned, and is never given out again.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let first = self.bytes.get().cast::<u8>();
        // Where the block begins if `used` bytes are taken, and what is taken then.
        let place = |used: usize| {
            let address = (first.addr() + used).next_multiple_of(layout.align());
            let start = address - first.addr();
            let end = start.checked_add(layout.size())?;
            (end <= SIZE).then_some((start, end))
        };
        let before = self
            .used
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |used| {
                place(used).map(|(_, end)| end)
            });
        match before.ok().and_then(place) {
            Some((start, _)) => first.wrapping_add(start),
            None => ptr::null_mut(),
        }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
