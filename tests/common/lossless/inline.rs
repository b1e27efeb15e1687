//! What of the source inlines hold.

use essaymark::ast::{Embed, Inline, Reference, Section, Span};

use super::Cover;
use super::ground::Ground;

impl<'d, 's> Cover<'d, 's> {
    pub(crate) fn inline(&mut self, inline: &'d Inline<'s>) {
        let span = inline.span();
        match inline {
            Inline::Text(n) => self.values(span, [&*n.value]),
            Inline::SoftBreak(_) => {}
            Inline::HardBreak(_) => self.paint(span, Ground::HardBreak),
            Inline::CodeSpan(n) => {
                self.paint(span, Ground::Code);
                self.values(span, [&*n.value]);
                self.attributes(&n.attributes);
            }
            Inline::Emphasis(n) => {
                self.leaf(span, Ground::Emphasis, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Strong(n) => {
                self.leaf(span, Ground::Emphasis, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Strikethrough(n) => {
                self.leaf(span, Ground::Strikethrough, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Highlight(n) => {
                self.leaf(span, Ground::Highlight, &n.children);
                self.attributes(&n.attributes);
            }
            Inline::Link(n) => {
                self.leaf(span, Ground::Link, &n.children);
                self.destination(span, &n.reference, &n.destination, n.title.as_deref());
                self.attributes(&n.attributes);
            }
            Inline::Image(n) => {
                self.leaf(span, Ground::Image, &n.children);
                self.destination(span, &n.reference, &n.destination, n.title.as_deref());
                self.attributes(&n.attributes);
            }
            Inline::Autolink(n) => {
                self.paint(span, Ground::Autolink);
                self.values(span, [&*n.value]);
            }
            Inline::Wikilink(n) => {
                self.paint(span, Ground::Wikilink);
                let section = n.section.iter().map(Section::name);
                self.values(
                    span,
                    [&*n.target]
                        .into_iter()
                        .chain(section)
                        .chain(n.alias.as_deref()),
                );
                self.attributes(&n.attributes);
            }
            Inline::Embed(n) => self.embed(n),
            Inline::FootnoteReference(n) => {
                self.paint(span, Ground::Footnote);
                self.values(span, [&*n.label]);
            }
            Inline::InlineNote(n) => self.leaf(span, Ground::Footnote, &n.children),
            Inline::Math(n) => {
                self.paint(span, Ground::Math);
                self.values(span, [&*n.value]);
            }
            Inline::HtmlInline(n) => {
                self.paint(span, Ground::Html);
                self.values(span, [&*n.value]);
            }
            Inline::Comment(n) => self.comment(n),
            Inline::Tag(n) => {
                self.paint(span, Ground::Tag);
                self.values(span, [&*n.name]);
            }
            other => self
                .lost
                .push(format!("an inline this check does not know: {other:?}")),
        }
    }

    fn destination(
        &mut self,
        span: Span,
        reference: &'d Reference<'s>,
        destination: &'d str,
        title: Option<&'d str>,
    ) {
        match reference {
            Reference::Inline => self.values(span, [destination].into_iter().chain(title)),
            Reference::Full(label) => self.values(span, [&**label]),
            Reference::Collapsed | Reference::Shortcut => {}
        }
    }

    /// A size is kept as numbers.
    fn embed(&mut self, n: &'d Embed<'s>) {
        self.paint(n.span, Ground::Wikilink);
        let slice = n.span.slice(self.source).unwrap_or_default();
        if let (Some(size), Some(bar)) = (n.size, slice.rfind('|')) {
            let written = slice.get(bar + 1..).unwrap_or_default();
            let written = written.trim_end_matches(']').trim_matches([' ', '\t']);
            let number = |text: &str| text.parse::<u32>().ok();
            let (width, height) = match written.split_once('x') {
                Some((width, height)) => (number(width), number(height)),
                None => (number(written), None),
            };
            if width == Some(size.width) && height == size.height {
                self.cover(n.span.start as usize + bar, n.span.end as usize);
            }
        }
        let section = n.section.iter().map(Section::name);
        self.values(
            n.span,
            [&*n.target]
                .into_iter()
                .chain(section)
                .chain(n.alias.as_deref()),
        );
        self.attributes(&n.attributes);
    }
}
