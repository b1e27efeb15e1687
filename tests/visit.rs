//! The ways through a tree: `Visit`, `VisitMut`, `children` and `descendants`.

#[path = "common/ways_through.rs"]
mod ways_through;

use std::collections::BTreeSet;

use essaymark::ast::visit::{self, Visit};
use essaymark::ast::visit_mut::{self, VisitMut};
use essaymark::ast::{
    Block, BlockQuote, Document, Emphasis, Heading, Inline, InlineNote, Link, NodeRef, Paragraph,
    Text, sample,
};

/// The name of every kind of node.
const NAMES: [&str; 48] = [
    "admonition",
    "admonition_title",
    "attributes",
    "autolink",
    "block_id",
    "block_quote",
    "caption",
    "code_block",
    "code_span",
    "comment",
    "definition",
    "definition_list",
    "document",
    "embed",
    "emphasis",
    "figure",
    "footnote_definition",
    "footnote_reference",
    "front_matter",
    "hard_break",
    "heading",
    "highlight",
    "html_block",
    "html_inline",
    "image",
    "inline_note",
    "link",
    "link_reference_definition",
    "list",
    "list_item",
    "math",
    "math_block",
    "paragraph",
    "soft_break",
    "spoiler",
    "strikethrough",
    "strong",
    "subtitle",
    "table",
    "table_cell",
    "table_group",
    "table_row",
    "tag",
    "task",
    "term",
    "text",
    "thematic_break",
    "wikilink",
];

#[test]
fn the_sample_holds_every_kind_of_node() {
    let doc = sample();
    let names: BTreeSet<&str> = doc.descendants().map(NodeRef::name).collect();
    assert_eq!(names.into_iter().collect::<Vec<_>>(), NAMES);
}

#[test]
fn all_ways_through_the_sample_agree() {
    ways_through::check(&sample()).unwrap();
}

/// The texts that a walk visits.
#[derive(Default)]
struct Words(Vec<String>);

impl<'a> Visit<'a> for Words {
    fn visit_text(&mut self, node: &Text<'a>) {
        self.0.push(node.value.to_string());
    }
}

impl<'a> VisitMut<'a> for Words {
    fn visit_text_mut(&mut self, node: &mut Text<'a>) {
        self.0.push(node.value.to_string());
    }
}

#[test]
fn visit_mut_goes_the_way_of_visit() {
    let mut doc = sample();
    let mut seen = Words::default();
    seen.visit_document(&doc);
    let mut seen_mut = Words::default();
    seen_mut.visit_document_mut(&mut doc);
    assert!(seen.0.len() > 50);
    assert_eq!(seen.0, seen_mut.0);
    assert_eq!(doc, sample());
}

#[test]
fn titles_come_before_bodies_and_captions_after_figures() {
    let doc = sample();
    let mut words = Words::default();
    words.visit_document(&doc);
    let at = |word: &str| words.0.iter().position(|seen| seen == word).unwrap();
    assert!(at("In ") < at("In short."));
    assert!(at("low") < at("Depths by month"));
    assert!(at("Month") < at("June"));
}

#[test]
fn an_override_decides_whether_to_go_on() {
    struct Outside(usize);
    impl<'a> Visit<'a> for Outside {
        fn visit_text(&mut self, _: &Text<'a>) {
            self.0 += 1;
        }
        fn visit_link(&mut self, _: &Link<'a>) {}
        fn visit_emphasis(&mut self, node: &Emphasis<'a>) {
            visit::walk_emphasis(self, node);
        }
    }
    let text = || Inline::Text(Text::new("x"));
    let link = Inline::Link(Box::new(Link::new("/u", vec![text()])));
    let emphasis = Inline::Emphasis(Emphasis::new(vec![text(), link]));
    let mut outside = Outside(0);
    outside.visit_inline(&emphasis);
    assert_eq!(outside.0, 1);
}

#[test]
fn visitors_work_as_trait_objects() {
    let mut doc = sample();
    let mut words = Words::default();
    let visitor: &mut dyn Visit<'static> = &mut words;
    visitor.visit_document(&doc);
    visit::walk_document(visitor, &doc);
    let half = words.0.len() / 2;
    assert_eq!(words.0[..half], words.0[half..]);
    let visitor: &mut dyn VisitMut<'static> = &mut Words::default();
    visit_mut::walk_document_mut(visitor, &mut doc);
}

#[test]
fn visit_mut_can_replace_the_children_of_any_node() {
    /// Puts every heading into a quote, and takes notes out.
    struct Edit;
    impl<'a> VisitMut<'a> for Edit {
        fn visit_blocks_mut(&mut self, nodes: &mut Vec<Block<'a>>) {
            visit_mut::walk_blocks_mut(self, nodes);
            for node in nodes {
                if let Block::Heading(_) = node {
                    let quote = Block::BlockQuote(BlockQuote::new(Vec::new()));
                    let heading = std::mem::replace(node, quote);
                    if let Block::BlockQuote(quote) = node {
                        quote.children.push(heading);
                    }
                }
            }
        }
        fn visit_inlines_mut(&mut self, nodes: &mut Vec<Inline<'a>>) {
            nodes.retain(|node| !matches!(node, Inline::InlineNote(_)));
            visit_mut::walk_inlines_mut(self, nodes);
        }
    }
    let note = Inline::InlineNote(InlineNote::new(Vec::new()));
    let text = Inline::Text(Text::new("x"));
    let heading = Heading::new(1, vec![text, note]);
    let inner = BlockQuote::new(vec![Block::Heading(heading)]);
    let mut doc = Document::new(vec![Block::BlockQuote(inner)]);
    Edit.visit_document_mut(&mut doc);
    let names: Vec<_> = doc.descendants().map(NodeRef::name).collect();
    assert_eq!(
        names,
        ["document", "block_quote", "block_quote", "heading", "text"]
    );
}

#[test]
fn a_node_reference_outlives_the_walk() {
    let doc = sample();
    let links: Vec<&Link<'_>> = doc
        .descendants()
        .filter_map(|node| match node {
            NodeRef::Link(link) => Some(link),
            _ => None,
        })
        .collect();
    assert_eq!(links[0].destination, "/pond");
}

#[test]
fn descendants_needs_no_stack() {
    let mut block = Block::Paragraph(Paragraph::new(Vec::new()));
    for _ in 0..100_000 {
        block = Block::BlockQuote(BlockQuote::new(vec![block]));
    }
    assert_eq!(block.descendants().count(), 100_001);
    // Dropping it would.
    std::mem::forget(block);
}

#[test]
fn attributes_span_all_their_groups() {
    let mut attributes = essaymark::ast::Attributes::new(Vec::new());
    assert_eq!(NodeRef::Attributes(&attributes).span(), (0..0).into());
    attributes.spans = vec![(3..7).into(), (20..24).into()];
    assert_eq!(NodeRef::Attributes(&attributes).span(), (3..24).into());
}
