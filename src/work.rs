//! Counts what is read and how often, so that tests can show time to be linear without a clock.
//!
//! Every loop that could read something twice reports how far it went. Without the private feature `__work` the
//! functions are empty and nothing is counted; with it each thread has a count of its own. Binary searches and look-ups
//! in maps count as one step.

#[cfg(feature = "__work")]
mod counter {
    use core::cell::Cell;

    std::thread_local! {
        static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    pub(super) fn add(count: usize) {
        STEPS.set(STEPS.get().saturating_add(count as u64));
    }

    /// What `work` returns, and how many steps this thread took for it.
    pub fn steps<T>(work: impl FnOnce() -> T) -> (T, u64) {
        let before = STEPS.get();
        let result = work();
        (result, STEPS.get() - before)
    }
}

#[cfg(feature = "__work")]
pub use counter::steps;

/// `count` more bytes, lines or nodes were looked at.
#[inline(always)]
pub(crate) fn step(count: usize) {
    #[cfg(feature = "__work")]
    counter::add(count);
    #[cfg(not(feature = "__work"))]
    let _ = count;
}

/// Counts a search of `bytes` that ended with `found`; returns that.
#[inline(always)]
pub(crate) fn searched(bytes: &[u8], found: Option<usize>) -> Option<usize> {
    step(found.map_or(bytes.len(), |at| at + 1));
    found
}
