//! [`Watch`]: whether a parse is to go on.

use core::fmt;

/// How many lines and inlines are read between two checks.
const INTERVAL: u32 = 64;

/// Asks the caller's function from time to time whether to stop. Without one, a check is one test.
#[derive(Default)]
pub(crate) struct Watch<'w> {
    stop: Option<&'w mut dyn FnMut() -> bool>,
    /// How many checks are still to be skipped.
    skip: u32,
    /// The byte that is being read.
    at: u32,
    /// What that was when the parse was stopped.
    stopped: Option<u32>,
}

impl<'w> Watch<'w> {
    /// One that calls `stop`.
    pub(crate) fn new(stop: &'w mut dyn FnMut() -> bool) -> Self {
        Self {
            stop: Some(stop),
            ..Self::default()
        }
    }

    /// Whether to stop now, at the byte `at`. Once it says so it does not change its mind.
    #[inline]
    pub(crate) fn stops_at(&mut self, at: u32) -> bool {
        self.at = at;
        self.stops()
    }

    /// Whether to stop now, not far from the last check.
    #[inline]
    pub(crate) fn stops(&mut self) -> bool {
        self.stop.is_some() && self.ask()
    }

    /// Where the parse was when it was stopped.
    pub(crate) fn stopped(&self) -> Option<u32> {
        self.stopped
    }

    #[cold]
    fn ask(&mut self) -> bool {
        if self.stopped.is_none() {
            match self.skip.checked_sub(1) {
                Some(left) => self.skip = left,
                None => {
                    self.skip = INTERVAL - 1;
                    let stop = self.stop.as_mut().is_some_and(|stop| stop());
                    self.stopped = stop.then_some(self.at);
                }
            }
        }
        self.stopped.is_some()
    }
}

impl fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("asks", &self.stop.is_some())
            .field("stopped", &self.stopped)
            .finish()
    }
}
