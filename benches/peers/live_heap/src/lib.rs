//! The system's allocator, counting the bytes in use: [`LiveHeap`].
//!
//! A crate of its own, because what uses it forbids `unsafe` code. Only a binary that measures memory should: counting costs
//! time.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// To be made the `#[global_allocator]`. Counts the bytes that were asked for; what the system adds to them is not seen. A
/// block that grows counts as its new size, as if it grew where it stands.
#[derive(Debug, Default)]
pub struct LiveHeap {
    current: AtomicUsize,
    peak: AtomicUsize,
}

impl LiveHeap {
    /// Nothing is in use.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            current: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
        }
    }

    /// The most bytes that `work` has in use at a time, beyond those that were in use before; and those that it leaves
    /// in use.
    pub fn peak_of(&self, work: impl FnOnce()) -> (usize, usize) {
        let before = self.current.load(Relaxed);
        self.peak.store(before, Relaxed);
        work();
        let left = self.current.load(Relaxed).saturating_sub(before);
        (self.peak.load(Relaxed) - before, left)
    }

    fn add(&self, bytes: usize) {
        let current = self.current.fetch_add(bytes, Relaxed) + bytes;
        self.peak.fetch_max(current, Relaxed);
    }

    fn remove(&self, bytes: usize) {
        self.current.fetch_sub(bytes, Relaxed);
    }
}

// SAFETY: all is left to the system's allocator.
unsafe impl GlobalAlloc for LiveHeap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.add(layout.size());
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.add(layout.size());
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        self.remove(layout.size());
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        self.remove(layout.size());
        self.add(new_size);
        // SAFETY: the caller keeps the contract.
        unsafe { System.realloc(block, layout, new_size) }
    }
}
