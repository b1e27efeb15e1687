//! essaymark: an owned tree that borrows its strings.

use std::hint::black_box;

use essaymark::render::{Html, Stock, append};
use essaymark::{Dialect, parse_with};

use super::{Aside, Contender, Features, nodes};
use crate::clock::{Clock, Sample};

pub(super) struct Essaymark {
    dialect: Dialect,
    out: String,
}

impl Essaymark {
    pub(super) fn new(features: Features) -> Self {
        let dialect = match features {
            Features::CommonMark => Dialect::commonmark(),
            Features::Gfm => Dialect::gfm(),
            Features::Essay => Dialect::essay(),
        };
        // A new one begins with nothing.
        essaymark::release_buffers();
        Self {
            dialect,
            out: String::new(),
        }
    }
}

impl Contender for Essaymark {
    fn name(&self) -> &'static str {
        "essaymark"
    }

    fn tree(&mut self, source: &str) -> Sample {
        let mut clock = Clock::start();
        let document = black_box(parse_with(source, self.dialect));
        clock.worked();
        drop(document);
        clock.freed()
    }

    fn html(&mut self, source: &str) -> Sample {
        self.out.clear();
        let mut clock = Clock::start();
        let document = parse_with(source, self.dialect);
        let mut html = Html::trusted();
        append(&mut Stock::new(), &mut html, &document, &mut self.out)
            .expect("HTML of a parsed document");
        black_box(&self.out);
        clock.worked();
        drop(document);
        clock.freed()
    }

    fn keep(&mut self, source: &str, aside: Aside) -> Option<usize> {
        let document = parse_with(source, self.dialect);
        // They are no part of the tree, and the next text is to begin without them as well.
        essaymark::release_buffers();
        let count = nodes(aside, || document.descendants().count());
        std::mem::forget(document);
        Some(count)
    }
}
