//! Figures and their captions.
//!
//! ```text
//! cue ::= ("Table" | "Code" | "Figure" | "Video" | "Equation" | "Source") ":" blank
//!
//! ![A pond](pond.avif)
//!
//! Figure: The pond at dusk.
//! ^^^^^^^ cue
//! ```
//!
//! A cue begins a paragraph and captions the block before it, comments looked past. `Figure:` and `Video:` also stand in
//! the images' own paragraph, and `Source:` at the start of a line of a quote's last paragraph.
//!
//! Diagnostics: `caption-without-figure`.

use alloc::borrow::ToOwned as _;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use super::Builder;
use crate::Construct;
use crate::ast::{Block, Caption, Cue, Figure, Inline, NodeRef, Paragraph, Span, Text};
use crate::diagnostic::Code;
use crate::parse::block::tree::{Kind, NodeId};
use crate::parse::inline::{Parsed, Tail};
use crate::parse::scan::{cue, is_html_comments, trim_end, trim_start};

impl<'a> Builder<'a, '_, '_> {
    /// Adds the paragraph `id` to `blocks`: as the caption of the last of them, as a figure, or as it is.
    pub(super) fn paragraph_or_caption(
        &mut self,
        id: NodeId,
        depth: u32,
        blocks: &mut Vec<Block<'a>>,
    ) {
        let first = self.tree.lines(id).first().copied().unwrap_or_default();
        let byte = self.source.as_bytes().get(first.start as usize);
        let byte = byte.filter(|_| self.dialect.has(Construct::Figure));
        // What a cue or an image can begin with; all else is decided by one byte.
        let cue = match byte {
            Some(b'T' | b'C' | b'F' | b'V' | b'E' | b'S') => {
                cue(first.slice(self.source).unwrap_or_default())
            }
            _ => None,
        };
        if let Some(cue) = cue
            && self.caption(id, first.start, cue, depth, blocks)
        {
            return;
        }
        match byte {
            Some(b'!') => {
                let paragraph = self.paragraph(id, depth);
                blocks.push(inline_form(paragraph, self.source));
            }
            _ => blocks.push(Block::Paragraph(self.paragraph(id, depth))),
        }
    }

    /// Makes the paragraph `id`, which begins with `cue` at the byte `start`, the caption of the last of `blocks`, if
    /// that can have it.
    fn caption(
        &mut self,
        id: NodeId,
        start: u32,
        cue: Cue,
        depth: u32,
        blocks: &mut Vec<Block<'a>>,
    ) -> bool {
        match captioned(cue, blocks)
            .filter(|&at| fits_deeper(&blocks[at..], depth, self.limits.depth()))
        {
            Some(at) => {
                let children = blocks.split_off(at);
                blocks.push(self.figure(id, cue, children, depth));
                true
            }
            None => {
                let length = cue.word().len() as u32 + 1;
                self.sink
                    .report(Code::CaptionWithoutFigure, Span::new(start, start + length));
                false
            }
        }
    }

    /// The figure of `children` and the caption that the paragraph `id` holds, which begins with `cue`.
    fn figure(&mut self, id: NodeId, cue: Cue, children: Vec<Block<'a>>, depth: u32) -> Block<'a> {
        let span = self.tree.get(id).span;
        if let Some(line) = self.tree.first_line_mut(id) {
            line.start += cue.word().len() as u32 + 1;
            let text = line.slice(self.source).unwrap_or_default();
            line.start += (text.len() - trim_start(text).len()) as u32;
            if line.is_empty() {
                self.tree.drop_first_lines(id, 1);
            }
        }
        let Parsed {
            children: text,
            attributes,
            block_id,
        } = self.leaf(id, depth + 1, Tail::Attributes);
        let caption = Caption {
            span,
            cue,
            children: text,
        };
        let start = children
            .first()
            .map_or(span.start, |block| block.span().start);
        let span = Span::new(start, span.end);
        Block::Figure(Box::new(Figure {
            span,
            attributes,
            block_id,
            children,
            caption,
        }))
    }

    /// Adds the quote `id` to `blocks`, as a figure if its last lines name its source.
    pub(super) fn quote(&mut self, id: NodeId, depth: u32, blocks: &mut Vec<Block<'a>>) {
        let source = self
            .dialect
            .has(Construct::Figure)
            .then(|| self.take_source(id))
            .flatten();
        let quote = match self.tree.get(id).kind {
            Kind::Admonition(head) => match self.tree.heads.get(head as usize) {
                Some(&head) => self.admonition(id, head, depth),
                None => self.block_quote(id, depth),
            },
            _ => self.block_quote(id, depth),
        };
        let Some(Source { paragraph, after }) = source else {
            blocks.push(quote);
            return;
        };
        let children = vec![quote];
        if fits_deeper(&children, depth, self.limits.depth()) {
            blocks.push(self.figure(paragraph, Cue::Source, children, depth));
        } else {
            let start = self.tree.get(paragraph).span.start;
            self.sink
                .report(Code::NestingLimit, Span::new(start, start + 1));
            blocks.extend(children);
            blocks.push(Block::Paragraph(self.paragraph(paragraph, depth)));
        }
        let owner = blocks.len().checked_sub(1);
        for attachment in after {
            self.attachment(attachment, depth, blocks, owner);
        }
    }

    /// Takes the lines that name its source off the end of the quote `id`. The quote then ends before them.
    fn take_source(&mut self, id: NodeId) -> Option<Source> {
        let is_attachment = |id| self.tree.get(id).kind == Kind::Attachment;
        let last = self.last_but(self.tree.last_child(id), is_attachment)?;
        if self.tree.get(last).kind != Kind::Paragraph {
            return None;
        }
        let is_source = |line: &Span| {
            self.source.as_bytes().get(line.start as usize) == Some(&b'S')
                && cue(line.slice(self.source).unwrap_or_default()) == Some(Cue::Source)
        };
        crate::work::step(self.tree.lines(last).len());
        let index = self.tree.lines(last).iter().position(is_source)?;
        if index == 0 && !self.is_source_of(id, last) {
            return None;
        }
        let after: Vec<_> =
            core::iter::successors(self.tree.next(last), |&id| self.tree.next(id)).collect();
        for &attachment in &after {
            self.tree.unlink(attachment);
        }
        let paragraph = self.tree.split_off_lines(last, index);
        let end = if index == 0 {
            let before = self
                .tree
                .previous(last)
                .map(|before| self.tree.get(before).span.end);
            self.tree.unlink(last);
            before.or_else(|| self.head_end(id))?
        } else {
            let line = self.tree.last_line_mut(last)?;
            line.end =
                line.start + trim_end(line.slice(self.source).unwrap_or_default()).len() as u32;
            let end = line.end;
            self.tree.get_mut(last).span.end = end;
            end
        };
        self.tree.get_mut(id).span.end = end;
        Some(Source { paragraph, after })
    }

    /// Whether the paragraph `last` of the quote `id`, which begins with the cue, names that quote's source.
    fn is_source_of(&self, id: NodeId, last: NodeId) -> bool {
        let Some(previous) = self.tree.previous(last) else {
            // Without it there would be nothing left of a quote that is not an admonition.
            return matches!(self.tree.get(id).kind, Kind::Admonition(_));
        };
        // It may name the source of a quote within this one.
        let is_between = |id| {
            self.tree.get(id).kind == Kind::Attachment || self.tree.is_comment(id, self.source)
        };
        self.last_but(Some(previous), is_between).is_none_or(|id| {
            !matches!(
                self.tree.get(id).kind,
                Kind::BlockQuote | Kind::Admonition(_)
            )
        })
    }

    /// The last block from `from` backwards that is not to be looked past.
    fn last_but(&self, from: Option<NodeId>, is_past: impl Fn(NodeId) -> bool) -> Option<NodeId> {
        core::iter::successors(from, |&id| self.tree.previous(id))
            .inspect(|_| crate::work::step(1))
            .find(|&id| !is_past(id))
    }

    /// Where the head of the admonition `id` ends.
    fn head_end(&self, id: NodeId) -> Option<u32> {
        let Kind::Admonition(head) = self.tree.get(id).kind else {
            return None;
        };
        let head = self.tree.heads.get(head as usize)?;
        let start = head.meta.unwrap_or(head.word).end;
        let rest = self.source.get(start as usize..)?;
        let line = rest.lines().next()?;
        Some(
            head.title
                .end
                .max(start + trim_end(line.split('\r').next()?).len() as u32),
        )
    }
}

/// Lines at the end of a quote that name its source.
struct Source {
    /// The caption, a paragraph without a parent.
    paragraph: NodeId,
    /// What stood alone after it in the quote: attributes and block ids of the figure.
    after: Vec<NodeId>,
}

/// The block that a caption with this cue belongs to: the last that is not a comment, if it fits.
fn captioned(cue: Cue, blocks: &[Block<'_>]) -> Option<usize> {
    let at = blocks.iter().rposition(|block| !is_comment(block))?;
    crate::work::step(blocks.len() - at);
    let block = blocks.get(at)?;
    let fits = match cue {
        Cue::Table => matches!(block, Block::Table(_)),
        Cue::Code => match block {
            Block::CodeBlock(_) | Block::HtmlBlock(_) => true,
            Block::Paragraph(paragraph) => {
                holds_only(paragraph, |inline| matches!(inline, Inline::HtmlInline(_)))
            }
            _ => false,
        },
        Cue::Figure | Cue::Video => match block {
            Block::Table(_) | Block::CodeBlock(_) | Block::MathBlock(_) | Block::HtmlBlock(_) => {
                true
            }
            Block::Paragraph(paragraph) => {
                holds_only(paragraph, is_medium) && paragraph.children.iter().any(is_shown)
            }
            _ => false,
        },
        Cue::Equation => matches!(block, Block::MathBlock(_)),
        Cue::Source => matches!(block, Block::BlockQuote(_) | Block::Admonition(_)),
    };
    fits.then_some(at)
}

/// Whether a figure around `blocks`, which stand `depth` deep, keeps within `limit` levels.
fn fits_deeper(blocks: &[Block<'_>], depth: u32, limit: u32) -> bool {
    fn height(node: NodeRef<'_, '_>) -> u32 {
        crate::work::step(1);
        1 + node.children().map(height).max().unwrap_or(0)
    }
    // Only quotes can be so deep that it matters; all other leaves had one level left.
    blocks.iter().all(|block| match block {
        Block::BlockQuote(quote) => depth + height(NodeRef::BlockQuote(quote)) < limit,
        Block::Admonition(admonition) => depth + height(NodeRef::Admonition(admonition)) < limit,
        _ => true,
    })
}

/// Whether a block is a comment, and so looked past.
pub(super) fn is_comment(block: &Block<'_>) -> bool {
    match block {
        Block::Comment(_) => true,
        Block::HtmlBlock(html) => html.condition == 2 && is_html_comments(&html.value),
        _ => false,
    }
}

/// Whether a paragraph holds inlines of this kind, at least one, and nothing else but white space.
fn holds_only(paragraph: &Paragraph<'_>, kind: impl Fn(&Inline<'_>) -> bool) -> bool {
    paragraph
        .children
        .iter()
        .inspect(|_| crate::work::step(1))
        .all(|inline| kind(inline) || is_space(inline))
        && paragraph.children.iter().any(kind)
}

fn is_medium(inline: &Inline<'_>) -> bool {
    matches!(
        inline,
        Inline::Image(_) | Inline::Embed(_) | Inline::HtmlInline(_)
    )
}

/// Whether there is something to caption: of raw HTML that is a tag, not a comment or the like.
fn is_shown(inline: &Inline<'_>) -> bool {
    crate::work::step(1);
    match inline {
        Inline::Image(_) | Inline::Embed(_) => true,
        Inline::HtmlInline(html) => !html.value.starts_with("<!") && !html.value.starts_with("<?"),
        _ => false,
    }
}

fn is_space(inline: &Inline<'_>) -> bool {
    match inline {
        Inline::Text(text) => text.value.trim().is_empty(),
        Inline::SoftBreak(_) | Inline::HardBreak(_) => true,
        _ => false,
    }
}

/// A paragraph of images and a caption, as a figure; any other as it is.
fn inline_form<'a>(mut paragraph: Paragraph<'a>, source: &str) -> Block<'a> {
    let Some((media, at)) = inline_caption(&paragraph.children, source) else {
        return Block::Paragraph(paragraph);
    };
    let Some((cue, start, text)) = cue_text(&paragraph.children[at], source) else {
        return Block::Paragraph(paragraph);
    };
    let span = paragraph.span;
    let children = text
        .map(Inline::Text)
        .into_iter()
        .chain(paragraph.children.drain(at + 1..))
        .collect();
    let caption = Caption {
        span: Span::new(start, span.end),
        cue,
        children,
    };
    paragraph.children.truncate(media);
    let end = paragraph
        .children
        .last()
        .map_or(span.start, end_with_attributes);
    let (attributes, block_id) = (paragraph.attributes.take(), paragraph.block_id.take());
    paragraph.span.end = end;
    let children = vec![Block::Paragraph(paragraph)];
    Block::Figure(Box::new(Figure {
        span,
        attributes,
        block_id,
        children,
        caption,
    }))
}

/// Where in the children of a paragraph that begins with images these end, and the text that begins with a cue.
fn inline_caption(children: &[Inline<'_>], source: &str) -> Option<(usize, usize)> {
    let mut media = 0;
    let mut parted = false;
    let mut odd_space = false;
    for (at, inline) in children.iter().enumerate() {
        crate::work::step(1);
        match inline {
            Inline::Image(_) | Inline::Embed(_) if !parted => (media, odd_space) = (at + 1, false),
            Inline::HtmlInline(html) if media > 0 && is_line_break(&html.value) => parted = true,
            // White space other than blanks may separate images, not images and caption: it would be lost.
            Inline::Text(text) if text.value.trim().is_empty() => {
                odd_space |= !text.value.bytes().all(|byte| matches!(byte, b' ' | b'\t'));
            }
            Inline::SoftBreak(_) | Inline::HardBreak(_) => {}
            Inline::Text(text) if media > 0 && !odd_space && cue_text(inline, source).is_some() => {
                let blank_before = text.value.starts_with([' ', '\t']);
                return (at > media || blank_before).then_some((media, at));
            }
            _ => return None,
        }
    }
    None
}

/// The cue that a text begins with, where in the source it starts, and the text after it.
fn cue_text<'a>(inline: &Inline<'a>, source: &str) -> Option<(Cue, u32, Option<Text<'a>>)> {
    let Inline::Text(text) = inline else {
        return None;
    };
    let value = trim_start(&text.value);
    let cue = cue(value).filter(|cue| matches!(cue, Cue::Figure | Cue::Video))?;
    let start = text.value.len() - value.len();
    let rest = trim_start(value.get(cue.word().len() + 1..)?);
    let taken = text.value.len() - rest.len();
    // An escape or character reference in the cue would make it text.
    if text.span.slice(source)?.get(..taken)? != text.value.get(..taken)? {
        return None;
    }
    let after = (!rest.is_empty()).then(|| {
        let value = match &text.value {
            alloc::borrow::Cow::Borrowed(value) => value.get(taken..).unwrap_or_default().into(),
            alloc::borrow::Cow::Owned(value) => {
                value.get(taken..).unwrap_or_default().to_owned().into()
            }
        };
        Text {
            span: Span::new(text.span.start + taken as u32, text.span.end),
            value,
        }
    });
    Some((cue, text.span.start + start as u32, after))
}

fn is_line_break(html: &str) -> bool {
    let name = html.trim_start_matches('<').trim_end_matches(['>', '/']);
    name.trim_end().eq_ignore_ascii_case("br")
}

/// The end of an image or embed, its attributes included.
fn end_with_attributes(inline: &Inline<'_>) -> u32 {
    let attributes = match inline {
        Inline::Image(image) => image.attributes.as_ref(),
        Inline::Embed(embed) => embed.attributes.as_ref(),
        _ => None,
    };
    let end = attributes
        .and_then(|attributes| attributes.spans.last())
        .map_or(0, |span| span.end);
    inline.span().end.max(end)
}
