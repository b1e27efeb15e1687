//! pulldown-cmark: events, no tree; its `simd` feature is on, as its README advises.

use std::hint::black_box;

use pulldown_cmark::{Options, Parser, html};

use super::{Contender, Features};
use crate::clock::{Clock, Sample};

pub(super) struct PulldownCmark {
    options: Options,
    out: String,
}

impl PulldownCmark {
    pub(super) fn new(features: Features) -> Self {
        let gfm = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES;
        let options = match features {
            Features::CommonMark => Options::empty(),
            Features::Gfm => gfm,
            Features::Essay => {
                gfm | Options::ENABLE_GFM
                    | Options::ENABLE_MATH
                    | Options::ENABLE_DEFINITION_LIST
                    | Options::ENABLE_WIKILINKS
                    | Options::ENABLE_HEADING_ATTRIBUTES
                    | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
            }
        };
        Self {
            options,
            out: String::new(),
        }
    }
}

impl Contender for PulldownCmark {
    fn name(&self) -> &'static str {
        "pulldown-cmark"
    }

    fn tree(&mut self, source: &str) -> Sample {
        let mut clock = Clock::start();
        let mut parser = Parser::new_ext(source, self.options);
        for event in parser.by_ref() {
            black_box(event);
        }
        clock.worked();
        drop(parser);
        clock.freed()
    }

    fn html(&mut self, source: &str) -> Sample {
        self.out.clear();
        let mut clock = Clock::start();
        html::push_html(&mut self.out, Parser::new_ext(source, self.options));
        clock.worked();
        clock.freed()
    }
}
