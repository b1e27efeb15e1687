//! [`Sample`], and how a sample is taken.

use std::ops::AddAssign;
use std::time::{Duration, Instant};

/// What one run took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    /// Until the result was there.
    pub work: Duration,
    /// Until the result was dropped as well.
    pub freed: Duration,
}

impl AddAssign for Sample {
    fn add_assign(&mut self, other: Self) {
        self.work += other.work;
        self.freed += other.freed;
    }
}

/// A running stopwatch.
#[derive(Debug)]
pub struct Clock {
    start: Instant,
    work: Duration,
}

impl Clock {
    /// Starts it.
    #[must_use]
    pub fn start() -> Self {
        Self {
            start: Instant::now(),
            work: Duration::ZERO,
        }
    }

    /// The result is there; dropping it comes next.
    pub fn worked(&mut self) {
        self.work = self.start.elapsed();
    }

    /// All is dropped.
    #[must_use]
    pub fn freed(self) -> Sample {
        Sample {
            work: self.work,
            freed: self.start.elapsed(),
        }
    }
}

/// What the clock itself adds to a sample: the least of many empty ones.
#[must_use]
pub fn overhead() -> Sample {
    let empty = || {
        let mut clock = Clock::start();
        clock.worked();
        clock.freed()
    };
    let samples: Vec<_> = (0..10_000).map(|_| empty()).collect();
    let least = |time: fn(&Sample) -> Duration| samples.iter().map(time).min().unwrap_or_default();
    Sample {
        work: least(|sample| sample.work),
        freed: least(|sample| sample.freed),
    }
}

/// The median; of an even number of values the lower of the middle two.
///
/// # Panics
///
/// Without values.
#[must_use]
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() - 1) / 2]
}
