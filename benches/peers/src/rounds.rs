//! Crates that take turns: [`measure`].

use std::ops::Range;
use std::time::{Duration, Instant};

use crate::clock::{self, Sample, median};
use crate::contenders::Contender;
use crate::corpus::Text;

/// What is asked of a crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// From text to tree, or to events drawn and thrown away.
    Tree,
    /// From text to HTML.
    Html,
}

impl Case {
    /// As a table's title has it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Tree => "parse",
            Self::Html => "parse and write HTML",
        }
    }
}

/// Which part of a run counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Up to the result.
    Result,
    /// Up to the result's drop.
    Dropped,
}

/// What [`measure`] found: samples by crate, text and round.
#[derive(Clone, Debug)]
pub struct Rounds {
    samples: Vec<Vec<Vec<Sample>>>,
    overhead: Sample,
}

impl Rounds {
    /// The median over all rounds of the seconds that crate number `contender` took for all of `texts` together.
    ///
    /// # Panics
    ///
    /// If there was no such crate, no such text, or no round.
    #[must_use]
    pub fn seconds(&self, contender: usize, texts: Range<usize>, until: Until) -> f64 {
        let seconds = |sample: &Sample| {
            let (time, overhead) = match until {
                Until::Result => (sample.work, self.overhead.work),
                Until::Dropped => (sample.freed, self.overhead.freed),
            };
            (time.as_secs_f64() - overhead.as_secs_f64()).max(1e-9)
        };
        let of_texts = &self.samples[contender][texts];
        let rounds = of_texts.iter().map(Vec::len).min().unwrap_or_default();
        let round = |round: usize| of_texts.iter().map(|text| seconds(&text[round])).sum();
        median((0..rounds).map(round).collect())
    }
}

/// Every round takes every text through every contender once; who comes first moves on by one each time, so that no crate
/// always runs into the caches that another left. A short text is repeated until a sample is long enough to be timed. Two
/// rounds before the first do not count.
#[must_use]
pub fn measure(
    contenders: &mut [Box<dyn Contender>],
    texts: &[Text],
    case: Case,
    rounds: usize,
) -> Rounds {
    const WARM_UP: usize = 2;
    let overhead = clock::overhead();
    let mut samples = vec![vec![Vec::new(); texts.len()]; contenders.len()];
    for round in 0..WARM_UP + rounds {
        for (t, text) in texts.iter().enumerate() {
            for turn in 0..contenders.len() {
                let c = (turn + round + t) % contenders.len();
                let sample = sample(&mut *contenders[c], text, case);
                if round >= WARM_UP {
                    samples[c][t].push(sample);
                }
            }
        }
    }
    Rounds { samples, overhead }
}

/// The mean of as many runs as fit into half a millisecond, at least one.
fn sample(contender: &mut dyn Contender, text: &Text, case: Case) -> Sample {
    const ENOUGH: Duration = Duration::from_micros(500);
    let start = Instant::now();
    let mut sum = Sample::default();
    let mut runs = 0;
    while runs == 0 || start.elapsed() < ENOUGH {
        sum += match case {
            Case::Tree => contender.tree(&text.source),
            Case::Html => contender.html(&text.source),
        };
        runs += 1;
    }
    Sample {
        work: sum.work.div_f64(runs.into()),
        freed: sum.freed.div_f64(runs.into()),
    }
}
