//! comrak: a tree of cells in an arena.

use std::hint::black_box;

use comrak::{Arena, Options, format_html, parse_document};

use super::{Aside, Contender, Features, nodes};
use crate::clock::{Clock, Sample};

pub(super) struct Comrak {
    options: Options<'static>,
    out: String,
}

impl Comrak {
    pub(super) fn new(features: Features) -> Self {
        let mut options = Options::default();
        options.render.r#unsafe = true;
        let on = &mut options.extension;
        if features != Features::CommonMark {
            on.table = true;
            on.strikethrough = true;
            on.tasklist = true;
            on.autolink = true;
            on.footnotes = true;
        }
        if features == Features::Essay {
            on.front_matter_delimiter = Some("---".to_owned());
            on.inline_footnotes = true;
            on.description_lists = true;
            on.ofm_callouts = true;
            on.ofm_comments = true;
            on.math_dollars = true;
            on.highlight = true;
            on.wikilinks_title_after_pipe = true;
            on.header_attributes = true;
            on.inline_code_attributes = true;
            on.link_attributes = true;
        }
        Self {
            options,
            out: String::new(),
        }
    }
}

impl Contender for Comrak {
    fn name(&self) -> &'static str {
        "comrak"
    }

    fn tree(&mut self, source: &str) -> Sample {
        let mut clock = Clock::start();
        {
            let arena = Arena::new();
            black_box(parse_document(&arena, source, &self.options));
            clock.worked();
        }
        clock.freed()
    }

    fn html(&mut self, source: &str) -> Sample {
        self.out.clear();
        let mut clock = Clock::start();
        {
            let arena = Arena::new();
            let root = parse_document(&arena, source, &self.options);
            format_html(root, &self.options, &mut self.out).expect("a string takes all");
            clock.worked();
        }
        clock.freed()
    }

    fn keep(&mut self, source: &str, aside: Aside) -> Option<usize> {
        let arena = Box::leak(Box::new(Arena::new()));
        let root = parse_document(arena, source, &self.options);
        Some(nodes(aside, || root.descendants().count()))
    }
}
