//! What can be rendered, [`Content`], and the functions that render it.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::out::FmtSink;
use super::{Cx, Out, Render, Result, Sink, blocks, inlines};
use crate::ast::{Block, Document, Inline};

/// What can be rendered: a [`Document`], or a part of one: a [`Block`], an [`Inline`], a list of either.
///
/// A part is rendered without the notes that it refers to.
pub trait Content: sealed::Sealed {
    /// Writes it with `r`.
    ///
    /// # Errors
    ///
    /// Those of `r`'s methods.
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result;

    /// About how many bytes the output has; 0 if that is not known.
    #[doc(hidden)]
    fn estimate(&self) -> usize {
        0
    }
}

mod sealed {
    use alloc::vec::Vec;

    use crate::ast::{Block, Document, Inline};

    pub trait Sealed {}
    impl Sealed for Document<'_> {}
    impl Sealed for Block<'_> {}
    impl Sealed for Inline<'_> {}
    impl Sealed for [Block<'_>] {}
    impl Sealed for [Inline<'_>] {}
    impl Sealed for Vec<Block<'_>> {}
    impl Sealed for Vec<Inline<'_>> {}
}

impl Content for Document<'_> {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        r.document(self, cx)
    }

    /// Of the source itself, not of a span, which may be anything in a tree made by hand.
    fn estimate(&self) -> usize {
        let source = self.source().len();
        source + source / 4
    }
}

impl Content for Block<'_> {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        blocks(r, core::slice::from_ref(self), cx)
    }
}

impl Content for Inline<'_> {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        inlines(r, core::slice::from_ref(self), cx)
    }
}

impl Content for [Block<'_>] {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        blocks(r, self, cx)
    }
}

impl Content for [Inline<'_>] {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        inlines(r, self, cx)
    }
}

impl Content for Vec<Block<'_>> {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        blocks(r, self, cx)
    }
}

impl Content for Vec<Inline<'_>> {
    fn render<R: Render + ?Sized>(&self, r: &mut R, cx: &mut Cx<'_, R::Format>) -> Result {
        inlines(r, self, cx)
    }
}

/// Renders `content` with `r` into a string. The format value's options apply, and its state is reset first, so that
/// one value serves any number of documents.
///
/// ```
/// use essaymark::ast::{Block, Document, ThematicBreak};
/// use essaymark::render::{self, Html, Stock};
/// let doc = Document::new(vec![Block::ThematicBreak(ThematicBreak::new())]);
/// let mut html = Html::trusted();
/// assert_eq!(render::to_string(&mut Stock::new(), &mut html, &doc)?, "<hr />\n");
/// # Ok::<(), render::RenderError>(())
/// ```
///
/// # Errors
///
/// [`RenderError::TooDeep`](super::RenderError::TooDeep) for a tree made by hand, and errors of the format and of `r`.
/// The stock [`Html`](super::Html) never fails on a parsed document.
pub fn to_string<R, C>(r: &mut R, format: &mut R::Format, content: &C) -> Result<String>
where
    R: Render + ?Sized,
    C: Content + ?Sized,
{
    let mut text = String::new();
    append(r, format, content, &mut text)?;
    Ok(text)
}

/// Renders `content` with `r` at the end of `text`: the quickest way for many documents, since they can share the
/// memory of one string.
///
/// What the string holds already is not looked at. After an error it holds just that; if `r` panics, it is left empty.
///
/// ```
/// use essaymark::ast::{Block, Document, ThematicBreak};
/// use essaymark::render::{self, Html, Stock};
/// let doc = Document::new(vec![Block::ThematicBreak(ThematicBreak::new())]);
/// let mut page = String::from("<body>");
/// render::append(&mut Stock::new(), &mut Html::trusted(), &doc, &mut page)?;
/// assert_eq!(page, "<body><hr />\n");
/// # Ok::<(), render::RenderError>(())
/// ```
///
/// # Errors
///
/// As [`to_string`].
pub fn append<R, C>(r: &mut R, format: &mut R::Format, content: &C, text: &mut String) -> Result
where
    R: Render + ?Sized,
    C: Content + ?Sized,
{
    let start = text.len();
    text.reserve(content.estimate());
    let mut cx = Cx::new(Out::after(core::mem::take(text)), format);
    let written = content.render(r, &mut cx);
    *text = cx.out.into_string();
    if written.is_err() {
        text.truncate(start);
    }
    written
}

/// Renders `content` with `r`, and passes the text to `sink` in chunks while it is being made.
///
/// # Errors
///
/// As [`to_string`], and those of the sink.
pub fn to_sink<R, C>(r: &mut R, format: &mut R::Format, content: &C, sink: &mut dyn Sink) -> Result
where
    R: Render + ?Sized,
    C: Content + ?Sized,
{
    let mut cx = Cx::new(Out::sink(sink), format);
    content.render(r, &mut cx)?;
    cx.out.hand_on_all()
}

/// Renders `content` with `r` into a [`fmt::Write`].
///
/// # Errors
///
/// As [`to_string`], and [`RenderError::Fmt`](super::RenderError::Fmt) when the writer fails.
pub fn to_fmt<R, C>(
    r: &mut R,
    format: &mut R::Format,
    content: &C,
    writer: impl fmt::Write,
) -> Result
where
    R: Render + ?Sized,
    C: Content + ?Sized,
{
    to_sink(r, format, content, &mut FmtSink(writer))
}
