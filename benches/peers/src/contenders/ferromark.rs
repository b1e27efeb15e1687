//! ferromark: a tree in a bump arena. Once with an arena of the advised size for each document, once with arena and renderer
//! kept between documents.

use std::hint::black_box;

use ferromark::ast::{Node, Visit, walk_node};
use ferromark::{Allocator, HtmlRenderer, HtmlRendererOptions, Parser, ParserOptions};

use super::{Aside, Contender, Features, nodes};
use crate::clock::{Clock, Sample};

fn parser_options(features: Features) -> ParserOptions {
    match features {
        Features::CommonMark => ParserOptions::commonmark(),
        Features::Gfm => ParserOptions::gfm(),
        Features::Essay => ParserOptions {
            highlight: true,
            inline_footnotes: true,
            front_matter: true,
            math: true,
            definition_lists: true,
            heading_attributes: true,
            extended_attributes: true,
            image_attributes: true,
            table_attributes: true,
            image_captions: true,
            ..ParserOptions::gfm()
        },
    }
}

/// What essaymark's stock HTML has no like of is off.
fn renderer_options(features: Features) -> HtmlRendererOptions {
    HtmlRendererOptions {
        autolink_urls: false,
        link_target_blank: false,
        heading_ids: false,
        code_fence_metadata: false,
        callouts: features == Features::Essay,
        semantic_footnotes: features != Features::CommonMark,
        ..HtmlRendererOptions::default()
    }
}

pub(super) struct Ferromark {
    parser: ParserOptions,
    renderer: HtmlRendererOptions,
}

impl Ferromark {
    pub(super) fn new(features: Features) -> Self {
        Self {
            parser: parser_options(features),
            renderer: renderer_options(features),
        }
    }
}

impl Contender for Ferromark {
    fn name(&self) -> &'static str {
        "ferromark"
    }

    fn tree(&mut self, source: &str) -> Sample {
        let options = self.parser.clone();
        let mut clock = Clock::start();
        let arena = Allocator::for_source_len(source.len());
        let document = Parser::with_options(&arena, source, options).parse();
        black_box(document.expect("ordinary nesting"));
        clock.worked();
        drop(arena);
        clock.freed()
    }

    fn html(&mut self, source: &str) -> Sample {
        let (parser, renderer) = (self.parser.clone(), self.renderer.clone());
        let mut clock = Clock::start();
        let arena = Allocator::for_source_len(source.len());
        let document = Parser::with_options(&arena, source, parser).parse();
        let mut renderer = HtmlRenderer::with_options(renderer);
        let document = document.expect("ordinary nesting");
        black_box(renderer.render_borrowed(&document));
        clock.worked();
        drop(renderer);
        drop(arena);
        clock.freed()
    }

    fn keep(&mut self, source: &str, aside: Aside) -> Option<usize> {
        struct Count(usize);
        impl<'a> Visit<'a> for Count {
            fn visit_node(&mut self, node: &Node<'a>) {
                self.0 += 1;
                walk_node(self, node);
            }
        }
        let arena = Box::leak(Box::new(Allocator::for_source_len(source.len())));
        let document = Parser::with_options(arena, source, self.parser.clone()).parse();
        let document = document.ok()?;
        let count = nodes(aside, || {
            let mut count = Count(1);
            count.visit_document(&document);
            count.0
        });
        Some(count)
    }
}

/// One arena and one renderer for all documents. The arena is emptied, not freed.
pub(super) struct Reused {
    parser: ParserOptions,
    arena: Allocator,
    renderer: HtmlRenderer,
}

impl Reused {
    pub(super) fn new(features: Features) -> Self {
        Self {
            parser: parser_options(features),
            arena: Allocator::new(),
            renderer: HtmlRenderer::with_options(renderer_options(features)),
        }
    }
}

impl Contender for Reused {
    fn name(&self) -> &'static str {
        "ferromark, reused"
    }

    fn tree(&mut self, source: &str) -> Sample {
        let options = self.parser.clone();
        let mut clock = Clock::start();
        let document = Parser::with_options(&self.arena, source, options).parse();
        black_box(document.expect("ordinary nesting"));
        clock.worked();
        self.arena.reset();
        clock.freed()
    }

    fn html(&mut self, source: &str) -> Sample {
        let options = self.parser.clone();
        let mut clock = Clock::start();
        let document = Parser::with_options(&self.arena, source, options).parse();
        let document = document.expect("ordinary nesting");
        black_box(self.renderer.render_borrowed(&document));
        clock.worked();
        self.arena.reset();
        clock.freed()
    }
}
