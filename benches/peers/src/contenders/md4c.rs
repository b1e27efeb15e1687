//! md4c: C, as the system's package has it. It calls back for each piece of HTML; there is neither a tree nor a list of events.

use std::hint::black_box;

use super::{Contender, Features};
use crate::clock::{Clock, Sample};

pub(super) struct Md4c {
    flags: u32,
    out: Vec<u8>,
}

impl Md4c {
    /// `None` if the library is not installed.
    pub(super) fn new(features: Features) -> Option<Self> {
        let flags = match features {
            Features::CommonMark => 0,
            Features::Gfm => md4c::GITHUB,
            Features::Essay => md4c::GITHUB | md4c::MATH | md4c::WIKILINKS,
        };
        let out = Vec::new();
        md4c::INSTALLED.then_some(Self { flags, out })
    }
}

impl Contender for Md4c {
    fn name(&self) -> &'static str {
        "md4c"
    }

    fn has_tree(&self) -> bool {
        false
    }

    fn tree(&mut self, _: &str) -> Sample {
        Sample::default()
    }

    fn html(&mut self, source: &str) -> Sample {
        self.out.clear();
        let mut clock = Clock::start();
        md4c::html(source, self.flags, &mut self.out).expect("ordinary sources");
        black_box(&self.out);
        clock.worked();
        clock.freed()
    }
}
