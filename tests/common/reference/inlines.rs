//! Inlines of ours in the common form: what is no inline there is text.

use essaymark::ast::{Inline, Reference};

use super::extras::inline_attributes;
use super::leaf::{Leaf, prefix_len};
use super::ours::{Cx, at};
use super::theirs::math_value;
use super::{BREAK, Node};

impl<'s> Cx<'s> {
    /// A block of inlines that reaches from `start` to `end`, or to the end of the attributes and ids right after it.
    pub(crate) fn leaf(
        &self,
        kind: &'static str,
        start: usize,
        end: usize,
        children: &[Inline<'_>],
    ) -> Node {
        let (end, _) = self.with_extras(end);
        Node::new(kind, start, end).holding(self.inlines(children, start, end))
    }

    /// The end of the attributes and ids that follow `end` with nothing but blanks between, and how many they are.
    pub(crate) fn with_extras(&self, mut end: usize) -> (usize, usize) {
        let mut count = 0;
        loop {
            let rest = self.source.get(end..).unwrap_or_default();
            let next = end + (rest.len() - rest.trim_start_matches([' ', '\t']).len());
            match self.extras.binary_search_by_key(&next, |extra| extra.0) {
                Ok(index) if self.extras[index].1 > end => end = self.extras[index].1,
                _ => return (end, count),
            }
            count += 1;
        }
    }

    /// `children`, and the source of `start..end` that none of them covers as text.
    pub(crate) fn inlines(&self, children: &[Inline<'_>], start: usize, end: usize) -> Vec<Node> {
        let covered = self.extras.partition_point(|extra| extra.0 < start);
        let inside = self.extras[covered..]
            .iter()
            .take_while(|extra| extra.0 < end);
        self.used
            .borrow_mut()
            .extend(inside.map(|&(extra, _)| extra));
        let mut leaf = Leaf::new(self.source);
        self.fill(children, start, end, &mut leaf);
        leaf.nodes
    }

    fn fill(&self, children: &[Inline<'_>], start: usize, end: usize, leaf: &mut Leaf<'s>) {
        let mut cursor = start;
        let mut after_break = false;
        for child in children {
            let (from, to) = at(child.span());
            let is_break = matches!(child, Inline::SoftBreak(_) | Inline::HardBreak(_));
            self.gap(cursor, from, after_break, is_break, leaf);
            self.inline(child, leaf);
            cursor = to;
            after_break = is_break;
        }
        self.gap(cursor, end, after_break, false, leaf);
    }

    /// What stands between two inlines: line prefixes and blanks at a line's end are nothing, the rest is text.
    fn gap(&self, start: usize, end: usize, line_start: bool, line_end: bool, leaf: &mut Leaf<'s>) {
        let mut slice = self.source.get(start..end).unwrap_or_default();
        let mut from = start;
        if line_start {
            let prefix = prefix_len(slice);
            slice = &slice[prefix..];
            from += prefix;
        }
        if line_end {
            slice = slice.trim_end_matches([' ', '\t']);
        }
        leaf.raw(from, from + slice.len());
    }

    fn inline(&self, inline: &Inline<'_>, leaf: &mut Leaf<'s>) {
        let (start, end) = at(inline.span());
        let node = |kind| Node::new(kind, start, end);
        let nested = |kind, children: &[Inline<'_>]| {
            let (from, to) = self.inner(children).unwrap_or((end, end));
            node(kind).holding(self.inlines(children, from, to))
        };
        leaf.push(match inline {
            Inline::Text(n) => return leaf.text(&n.value, start, end),
            Inline::SoftBreak(_) => return leaf.text("\n", start, end),
            Inline::HardBreak(_) => node(BREAK),
            Inline::CodeSpan(n) => node("inlineCode").with("value", &n.value),
            Inline::Math(n) => node("inlineMath").with("value", math_value(&n.value)),
            Inline::HtmlInline(n) => node("html").with("value", &n.value),
            Inline::Emphasis(n) => nested("emphasis", &n.children),
            Inline::Strong(n) => nested("strong", &n.children),
            Inline::Strikethrough(n) => nested("delete", &n.children),
            Inline::Highlight(n) => return self.spliced(&n.children, start, end, leaf),
            Inline::InlineNote(n) => return self.spliced(&n.children, start, end, leaf),
            Inline::Link(n) => {
                let link = nested("link", &n.children).with("url", &n.destination);
                referring(link.with_option("title", n.title.as_deref()), &n.reference)
            }
            Inline::Image(n) => {
                let image = node("image").with("url", &n.destination);
                let image = image.with_option("title", n.title.as_deref());
                let mut alt = String::new();
                plain_text(&n.children, &mut alt);
                referring(image.with("alt", alt), &n.reference)
            }
            Inline::Autolink(n) => {
                let inset = (end - start).saturating_sub(n.value.len()) / 2;
                let text = Node::new("text", start + inset, end - inset).with("value", &n.value);
                node("link")
                    .with("url", n.destination())
                    .holding(vec![text])
            }
            Inline::FootnoteReference(n) => {
                let inset = usize::from(n.bracketed);
                leaf.raw(start, start + inset);
                leaf.push(
                    Node::new("footnoteReference", start + inset, end - inset)
                        .with("label", &n.label),
                );
                return leaf.raw(end - inset, end);
            }
            Inline::Wikilink(_) | Inline::Embed(_) | Inline::Comment(_) | Inline::Tag(_) => {
                return leaf.raw(start, end);
            }
            other => panic!("an inline this test does not know: {other:?}"),
        });
    }

    /// Marks that are text there, around inlines that are not.
    fn spliced(&self, children: &[Inline<'_>], start: usize, end: usize, leaf: &mut Leaf<'s>) {
        let (from, to) = self.inner(children).unwrap_or((end, end));
        leaf.raw(start, from);
        for node in self.inlines(children, from, to) {
            leaf.push(node);
        }
        leaf.raw(to, end);
    }

    /// From the first child to the end of the last and its attributes.
    pub(crate) fn inner(&self, children: &[Inline<'_>]) -> Option<(usize, usize)> {
        let (first, last) = (children.first()?, children.last()?);
        let attributes = inline_attributes(last).and_then(|a| a.spans.last());
        let end = attributes.map_or(last.span().end, |span| span.end.max(last.span().end));
        Some((first.span().start as usize, end as usize))
    }
}

/// Links by reference are nodes of their own there.
fn referring(node: Node, reference: &Reference<'_>) -> Node {
    match reference {
        Reference::Inline => node,
        Reference::Full(label) => node.with("reference", label),
        Reference::Collapsed | Reference::Shortcut => node.with("reference", ""),
    }
}

/// The text of an image description, without marks.
fn plain_text(inlines: &[Inline<'_>], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(n) => out.push_str(&n.value),
            Inline::SoftBreak(_) | Inline::HardBreak(_) => out.push('\n'),
            Inline::CodeSpan(n) => out.push_str(&n.value),
            // Tags are part of the alternative text there.
            Inline::HtmlInline(n) => out.push_str(&n.value),
            Inline::Math(n) => out.push_str(&n.value),
            Inline::Autolink(n) => out.push_str(&n.value),
            Inline::Emphasis(n) => plain_text(&n.children, out),
            Inline::Strong(n) => plain_text(&n.children, out),
            Inline::Strikethrough(n) => plain_text(&n.children, out),
            Inline::Highlight(n) => plain_text(&n.children, out),
            Inline::Link(n) => plain_text(&n.children, out),
            Inline::Image(n) => plain_text(&n.children, out),
            Inline::Tag(n) => {
                out.push('#');
                out.push_str(&n.name);
            }
            _ => {}
        }
    }
}
