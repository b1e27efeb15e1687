//! From a list of children to the methods that write them.

use super::{Cx, Render, Result};
use crate::ast::{Block, Inline};

/// Writes `ns` one after the other, each with the method of `r` for its kind.
///
/// # Errors
///
/// Those of the methods, and [`RenderError::TooDeep`](super::RenderError::TooDeep).
pub fn blocks<R>(r: &mut R, ns: &[Block<'_>], cx: &mut Cx<'_, R::Format>) -> Result
where
    R: Render + ?Sized,
{
    walk_blocks(r, ns, false, cx)
}

/// Writes `ns` as the content of a tight list item: the same as [`blocks`], but [`Cx::is_tight`] tells the paragraphs
/// among them to leave out what frames them.
///
/// # Errors
///
/// As [`blocks`].
pub fn tight_blocks<R>(r: &mut R, ns: &[Block<'_>], cx: &mut Cx<'_, R::Format>) -> Result
where
    R: Render + ?Sized,
{
    walk_blocks(r, ns, true, cx)
}

fn walk_blocks<R>(r: &mut R, ns: &[Block<'_>], tight: bool, cx: &mut Cx<'_, R::Format>) -> Result
where
    R: Render + ?Sized,
{
    let Some(first) = ns.first() else {
        return Ok(());
    };
    cx.descend(|| first.span())?;
    let outer = core::mem::replace(&mut cx.tight, tight);
    // A block of the top level is not walked through yet.
    cx.noted.walked |= cx.depth > 1;
    let written = ns.iter().enumerate().try_for_each(|(index, n)| {
        one_block(r, n, cx)?;
        if cx.depth == 1 {
            cx.end_of_top_block(ns, index)?;
        }
        Ok(())
    });
    // Also after an error, which an override may ignore.
    cx.tight = outer;
    cx.depth -= 1;
    written
}

fn one_block<R>(r: &mut R, n: &Block<'_>, cx: &mut Cx<'_, R::Format>) -> Result
where
    R: Render + ?Sized,
{
    crate::work::step(1);
    match n {
        Block::Paragraph(n) => r.paragraph(n, cx),
        Block::Heading(n) => r.heading(n, cx),
        Block::Subtitle(n) => r.subtitle(n, cx),
        Block::ThematicBreak(n) => r.thematic_break(n, cx),
        Block::BlockQuote(n) => r.block_quote(n, cx),
        Block::Admonition(n) => r.admonition(n, cx),
        Block::Spoiler(n) => r.spoiler(n, cx),
        Block::List(n) => r.list(n, cx),
        Block::DefinitionList(n) => r.definition_list(n, cx),
        Block::FootnoteDefinition(n) => {
            cx.noted.met = true;
            cx.noted.notes += 1;
            r.footnote_definition(n, cx)
        }
        Block::LinkReferenceDefinition(n) => r.link_reference_definition(n, cx),
        Block::Table(n) => r.table(n, cx),
        Block::Figure(n) => r.figure(n, cx),
        Block::CodeBlock(n) => r.code_block(n, cx),
        Block::MathBlock(n) => r.math_block(n, cx),
        Block::HtmlBlock(n) => r.html_block(n, cx),
        Block::Comment(n) => r.block_comment(n, cx),
    }
}

/// Writes `ns` one after the other, each with the method of `r` for its kind.
///
/// # Errors
///
/// As [`blocks`].
pub fn inlines<R>(r: &mut R, ns: &[Inline<'_>], cx: &mut Cx<'_, R::Format>) -> Result
where
    R: Render + ?Sized,
{
    let Some(first) = ns.first() else {
        return Ok(());
    };
    cx.descend(|| first.span())?;
    // A block of the top level is not walked through yet.
    cx.noted.walked |= cx.depth > 1;
    let written = ns.iter().try_for_each(|n| one_inline(r, n, cx));
    cx.depth -= 1;
    written
}

#[inline]
fn one_inline<R>(r: &mut R, n: &Inline<'_>, cx: &mut Cx<'_, R::Format>) -> Result
where
    R: Render + ?Sized,
{
    crate::work::step(1);
    match n {
        Inline::Text(n) => r.text(n, cx),
        Inline::SoftBreak(n) => r.soft_break(n, cx),
        Inline::HardBreak(n) => r.hard_break(n, cx),
        Inline::CodeSpan(n) => r.code_span(n, cx),
        Inline::Emphasis(n) => r.emphasis(n, cx),
        Inline::Strong(n) => r.strong(n, cx),
        Inline::Strikethrough(n) => r.strikethrough(n, cx),
        Inline::Highlight(n) => r.highlight(n, cx),
        Inline::Link(n) => r.link(n, cx),
        Inline::Image(n) => {
            // Most formats do not walk its alternative text.
            cx.noted.met |= !matches!(n.children[..], [] | [Inline::Text(_)]);
            r.image(n, cx)
        }
        Inline::Autolink(n) => r.autolink(n, cx),
        Inline::Wikilink(n) => r.wikilink(n, cx),
        Inline::Embed(n) => r.embed(n, cx),
        Inline::FootnoteReference(n) => {
            cx.notes = true;
            cx.noted.met = true;
            cx.noted.references += 1;
            r.footnote_reference(n, cx)
        }
        Inline::InlineNote(n) => {
            cx.notes = true;
            cx.noted.met = true;
            cx.noted.notes += 1;
            r.inline_note(n, cx)
        }
        Inline::Math(n) => r.math(n, cx),
        Inline::HtmlInline(n) => r.html_inline(n, cx),
        Inline::Comment(n) => r.inline_comment(n, cx),
        Inline::Tag(n) => r.tag(n, cx),
    }
}
