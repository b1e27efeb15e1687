//! The projection, on trees made by hand.

use essaymark::ast::{
    AdmonitionTitle, Attribute, Attributes, Emphasis, MathBlock, Paragraph, Span, Subtitle, Text,
};

use super::{Admonition, Block, Caption, Cue, Document, Figure, Inline, Node, project};

fn find(source: &str, part: &str) -> Span {
    let start = source.find(part).expect("a part of the source");
    Span::new(start as u32, (start + part.len()) as u32)
}

fn text<'a>(source: &'a str, part: &'a str) -> Inline<'a> {
    let mut text = Text::new(part);
    text.span = find(source, part);
    Inline::Text(text)
}

fn paragraph<'a>(source: &'a str, part: &'a str) -> Block<'a> {
    let mut paragraph = Paragraph::new(vec![text(source, part)]);
    paragraph.span = find(source, part);
    Block::Paragraph(paragraph)
}

fn projected(source: &str, blocks: Vec<Block<'_>>) -> Vec<Node> {
    project(&Document::new(blocks), source).children
}

fn values(paragraph: &Node) -> Vec<&str> {
    let values = paragraph.children.iter();
    values.filter_map(|node| node.field("value")).collect()
}

#[test]
fn a_title_and_the_body_below_it_are_one_paragraph() {
    let source = "> [!note]- Title\n> body";
    let mut title = AdmonitionTitle::new(vec![text(source, "Title")]);
    title.span = find(source, "Title");
    let mut note = Admonition::new("note", vec![paragraph(source, "body")]);
    note.span = Span::new(0, source.len() as u32);
    note.title = Some(title);
    let nodes = projected(source, vec![Block::Admonition(Box::new(note))]);
    assert_eq!(nodes[0].kind, "blockquote");
    assert_eq!(nodes[0].children.len(), 1);
    let body = &nodes[0].children[0];
    assert_eq!((body.start, body.end), (2, source.len()));
    assert_eq!(values(body), ["[!note]- Title\nbody"]);
}

#[test]
fn a_subtitle_is_the_first_line_of_the_paragraph_below_it() {
    let source = "Subtitle: small\nlarge\n\nother";
    let mut subtitle = Subtitle::new(vec![text(source, "small")]);
    subtitle.span = find(source, "Subtitle: small");
    let blocks = vec![
        Block::Subtitle(subtitle),
        paragraph(source, "large"),
        paragraph(source, "other"),
    ];
    let nodes = projected(source, blocks);
    assert_eq!(nodes.len(), 2);
    assert_eq!(values(&nodes[0]), ["Subtitle: small\nlarge"]);
    assert_eq!(values(&nodes[1]), ["other"]);
}

#[test]
fn a_figure_dissolves() {
    let source = "![](a)\n<br/>Figure: what";
    let mut image = essaymark::ast::Image::new("a", Vec::new());
    image.span = find(source, "![](a)");
    let mut content = Paragraph::new(vec![Inline::Image(Box::new(image))]);
    content.span = find(source, "![](a)");
    let mut caption = Caption::new(Cue::Figure, vec![text(source, "what")]);
    caption.span = find(source, "Figure: what");
    let mut figure = Figure::new(vec![Block::Paragraph(content)], caption);
    figure.span = Span::new(0, source.len() as u32);
    let nodes = projected(source, vec![Block::Figure(Box::new(figure))]);
    let kinds: Vec<_> = nodes[0].children.iter().map(|node| node.kind).collect();
    assert_eq!(nodes.len(), 1);
    assert_eq!(kinds, ["image", "text", "html", "text"]);
}

#[test]
fn attributes_are_text_beside_or_below() {
    let source = "*a*{.b}\n\n{.c}";
    let mut emphasis = Emphasis::new(vec![text(source, "a")]);
    emphasis.span = find(source, "*a*");
    let class = |part: &str| {
        let mut attributes = Attributes::new(vec![Attribute::Class("x".into())]);
        attributes.spans.push(find(source, part));
        Some(Box::new(attributes))
    };
    emphasis.attributes = class("{.b}");
    let mut content = Paragraph::new(vec![Inline::Emphasis(emphasis)]);
    content.span = find(source, "*a*{.b}");
    content.attributes = class("{.c}");
    let nodes = projected(source, vec![Block::Paragraph(content)]);
    assert_eq!(nodes.len(), 2);
    assert_eq!(values(&nodes[0]), ["{.b}"]);
    assert_eq!(values(&nodes[1]), ["{.c}"]);
}

#[test]
fn one_line_of_display_math_is_inline() {
    let source = "$$ x $$";
    let mut math = MathBlock::new("x");
    math.span = find(source, source);
    let nodes = projected(source, vec![Block::MathBlock(Box::new(math))]);
    assert_eq!(nodes[0].kind, "paragraph");
    assert_eq!(nodes[0].children[0].kind, "inlineMath");
}
