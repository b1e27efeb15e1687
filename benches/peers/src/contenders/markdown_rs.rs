//! markdown-rs: an owned tree with owned strings. Its HTML comes from its events, not from the tree.

use std::hint::black_box;

use markdown::{CompileOptions, Constructs, Options, ParseOptions, to_html_with_options, to_mdast};

use super::{Aside, Contender, Features, nodes};
use crate::clock::{Clock, Sample};

pub(super) struct MarkdownRs {
    options: Options,
}

impl MarkdownRs {
    pub(super) fn new(features: Features) -> Self {
        let constructs = match features {
            Features::CommonMark => Constructs::default(),
            Features::Gfm => Constructs::gfm(),
            Features::Essay => Constructs {
                frontmatter: true,
                math_flow: true,
                math_text: true,
                ..Constructs::gfm()
            },
        };
        let options = Options {
            parse: ParseOptions {
                constructs,
                ..ParseOptions::default()
            },
            compile: CompileOptions {
                allow_dangerous_html: true,
                allow_dangerous_protocol: true,
                ..CompileOptions::default()
            },
        };
        Self { options }
    }
}

impl Contender for MarkdownRs {
    fn name(&self) -> &'static str {
        "markdown-rs"
    }

    fn tree(&mut self, source: &str) -> Sample {
        let mut clock = Clock::start();
        let tree = black_box(to_mdast(source, &self.options.parse));
        clock.worked();
        drop(tree);
        clock.freed()
    }

    fn html(&mut self, source: &str) -> Sample {
        let mut clock = Clock::start();
        let html = black_box(to_html_with_options(source, &self.options));
        clock.worked();
        drop(html);
        clock.freed()
    }

    fn keep(&mut self, source: &str, aside: Aside) -> Option<usize> {
        fn count(node: &markdown::mdast::Node) -> usize {
            1 + node
                .children()
                .map_or(0, |nodes| nodes.iter().map(count).sum())
        }
        let tree = to_mdast(source, &self.options.parse).ok()?;
        let count = nodes(aside, || count(&tree));
        std::mem::forget(tree);
        Some(count)
    }
}
