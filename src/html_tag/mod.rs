//! The tags of raw HTML, typed: [`tags`] reads an [`HtmlBlock`] or [`HtmlInline`] piece by piece.
//!
//! The tree keeps HTML raw, since most of it is only passed on. This module reads it on demand, and copies nothing. The
//! pieces are those a browser would see; reading never fails, and takes time linear in the HTML. Tags are not paired.
//!
//! ```
//! use essaymark::html_tag::{Piece, tags};
//! let source = "<video SRC='a&amp;b.mp4' controls>";
//! let html = (source, essaymark::ast::Span::new(0, source.len() as u32));
//! let Some(Piece::StartTag(video)) = tags(html).next() else { panic!() };
//! assert!(video.is("video") && !video.self_closing);
//! let address = video.attribute("src").unwrap();
//! assert_eq!(address.value().as_deref(), Some("a&b.mp4"));
//! assert_eq!(address.span.slice(source), Some("SRC='a&amp;b.mp4'"));
//! assert_eq!(video.attribute("controls").unwrap().value(), None);
//! ```

mod place;

use alloc::borrow::Cow;
use core::iter::FusedIterator;

use memchr::{memchr, memmem};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_while;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{consumed, not, opt, recognize};
use nom::sequence::{delimited, preceded};

use crate::ast::{HtmlBlock, HtmlInline, Span};
use crate::parse::scan::{Scan, decode_entities};
use place::Place;

/// Reads `html` piece by piece: a `&HtmlBlock`, a `&HtmlInline`, or a pair of raw HTML and its place.
///
/// Every piece has its own span in the document, and so has every attribute. If container prefixes, line endings or
/// NULs made the HTML differ from its source, places in it say nothing about places in the document: then
/// [`in_source`](Tags::in_source) must be told the source, or the span of each is that of the whole node.
pub fn tags<'h>(html: impl Into<RawHtml<'h>>) -> Tags<'h> {
    let html = html.into();
    Tags {
        place: Place::new(&html),
        rest: html.value,
        raw_text_of: None,
    }
}

/// Raw HTML and its place: what [`tags`] reads. Made from a node with `into()`.
#[derive(Clone, Copy, Debug)]
pub struct RawHtml<'h> {
    value: &'h str,
    span: Span,
    /// Whether the bytes of `value` are those of the document at `span`.
    verbatim: bool,
}

impl<'h> RawHtml<'h> {
    fn new(value: &'h str, is_borrowed: bool, span: Span) -> Self {
        // A removed prefix makes a value shorter than its span; only a replaced NUL could make up for that.
        let untouched = is_borrowed || !value.contains('\u{fffd}');
        Self {
            value,
            span,
            verbatim: untouched && value.len() == span.len() as usize,
        }
    }
}

impl<'h> From<&'h HtmlBlock<'_>> for RawHtml<'h> {
    fn from(block: &'h HtmlBlock<'_>) -> Self {
        let is_borrowed = matches!(block.value, Cow::Borrowed(_));
        Self::new(&block.value, is_borrowed, block.span)
    }
}

impl<'h> From<&'h HtmlInline<'_>> for RawHtml<'h> {
    fn from(inline: &'h HtmlInline<'_>) -> Self {
        let is_borrowed = matches!(inline.value, Cow::Borrowed(_));
        Self::new(&inline.value, is_borrowed, inline.span)
    }
}

impl<'h> From<(&'h str, Span)> for RawHtml<'h> {
    fn from((value, span): (&'h str, Span)) -> Self {
        Self {
            value,
            span,
            verbatim: value.len() == span.len() as usize,
        }
    }
}

/// A piece of raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Piece<'h> {
    /// `<video controls>`
    StartTag(StartTag<'h>),
    /// `</video>`
    EndTag(EndTag<'h>),
    /// `<!-- … -->`
    Comment(Markup<'h>),
    /// `<!DOCTYPE html>`
    Declaration(Markup<'h>),
    /// `<![CDATA[ … ]]>`
    CharacterData(Markup<'h>),
    /// `<? … ?>`
    ProcessingInstruction(Markup<'h>),
    /// What stands between these, and what is not markup.
    Text(Markup<'h>),
}

impl Piece<'_> {
    /// The piece's place in the document; see [`tags`].
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::StartTag(tag) => tag.span,
            Self::EndTag(tag) => tag.span,
            Self::Comment(markup)
            | Self::Declaration(markup)
            | Self::CharacterData(markup)
            | Self::ProcessingInstruction(markup)
            | Self::Text(markup) => markup.span,
        }
    }
}

/// A start tag, `<name attributes>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StartTag<'h> {
    /// From `<` to `>`.
    pub span: Span,
    /// The name as written.
    pub name: &'h str,
    /// Whether it ends with `/>`.
    pub self_closing: bool,
    /// What follows the name.
    inside: &'h str,
    place: Place<'h>,
}

impl<'h> StartTag<'h> {
    /// Whether this is the name, upper or lower case.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The attributes in the order they are written.
    #[must_use]
    pub fn attributes(&self) -> TagAttributes<'h> {
        TagAttributes {
            rest: self.inside,
            place: self.place,
        }
    }

    /// The attribute with this name, upper or lower case: the first, as HTML has it. Reads the tag up to it.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<TagAttribute<'h>> {
        self.attributes()
            .find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }
}

/// An end tag, `</name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EndTag<'h> {
    /// From `<` to `>`.
    pub span: Span,
    /// The name as written.
    pub name: &'h str,
}

impl EndTag<'_> {
    /// Whether this is the name, upper or lower case.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// A piece that is not a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Markup<'h> {
    /// All of it.
    pub span: Span,
    /// What stands between its marks, raw: in `<!-- a -->` that is ` a `, in `<!DOCTYPE html>` `DOCTYPE html`. All of a
    /// text.
    pub value: &'h str,
}

/// An attribute of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TagAttribute<'h> {
    /// From the name to the end of the value, quotes included.
    pub span: Span,
    /// The name as written.
    pub name: &'h str,
    /// The value as written, without quotes; `None` if there is no `=`.
    pub raw_value: Option<&'h str>,
    /// The place of [`raw_value`](Self::raw_value).
    pub value_span: Option<Span>,
}

impl<'h> TagAttribute<'h> {
    /// The value, character references decoded; `None` if there is no `=`. Allocates only if there are any.
    #[must_use]
    pub fn value(&self) -> Option<Cow<'h, str>> {
        self.raw_value.map(decode_entities)
    }
}

/// The pieces of raw HTML, in order; made by [`tags`].
#[derive(Clone, Debug)]
pub struct Tags<'h> {
    place: Place<'h>,
    rest: &'h str,
    /// The element that was opened last, if what it holds is text up to its end tag.
    raw_text_of: Option<&'h str>,
}

/// The attributes of a tag, in order; made by [`StartTag::attributes`].
#[derive(Clone, Debug)]
pub struct TagAttributes<'h> {
    rest: &'h str,
    place: Place<'h>,
}

/// Elements whose content is text up to their end tag.
const RAW_TEXT: [&str; 8] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

impl<'h> Tags<'h> {
    /// Finds the spans in `source`, the text that the node was parsed from
    /// ([`Document::source`](crate::ast::Document::source)), where the HTML alone does not tell them: in block quotes,
    /// lists and other containers, whose prefixes are not part of it. A piece of several lines spans the prefixes
    /// between them.
    ///
    /// Takes time linear in the HTML, and allocates nothing. If the HTML was not read from there but made by hand, the
    /// span of each piece stays that of the whole node.
    ///
    /// ```
    /// use essaymark::{ast::{Block, Span}, html_tag::tags, parse};
    /// let doc = parse("> <div>\n> <b>frogs</b>");
    /// let Block::BlockQuote(quote) = &doc.children[0] else { panic!() };
    /// let Block::HtmlBlock(html) = &quote.children[0] else { panic!() };
    /// let spans = tags(&**html).in_source(doc.source()).map(|piece| piece.span());
    /// let texts: Vec<_> = spans.map(|span| &doc.source()[span.range()]).collect();
    /// assert_eq!(texts, ["<div>", "\n", "<b>", "frogs", "</b>"]);
    /// ```
    #[must_use]
    pub fn in_source(mut self, source: &'h str) -> Self {
        self.place = self.place.in_source(source);
        self
    }

    /// Takes the first `length` bytes.
    fn take(&mut self, length: usize) -> &'h str {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn text(&mut self, length: usize) -> Piece<'h> {
        let value = self.take(length);
        let span = self.place.of(value);
        Piece::Text(Markup { span, value })
    }

    /// How far the text at the front goes: up to the next `<` that begins markup.
    fn text_length(&mut self) -> usize {
        if let Some(name) = self.raw_text_of.take() {
            return raw_text_length(self.rest, name);
        }
        let mut at = 0;
        while let Some(found) = self
            .rest
            .as_bytes()
            .get(at..)
            .and_then(|rest| memchr(b'<', rest))
        {
            at += found;
            if begins_markup(self.rest.as_bytes().get(at..).unwrap_or_default()) {
                return at;
            }
            at += 1;
        }
        self.rest.len()
    }

    /// The markup at the front.
    fn markup(&mut self) -> Piece<'h> {
        match self.rest.as_bytes() {
            [b'<', b'/', ..] => self.end_tag(),
            [b'<', b'?', ..] => self.section(2, "?>", Piece::ProcessingInstruction),
            [b'<', b'!', b'-', b'-', ..] => self.comment(),
            [b'<', b'!', b'[', ..] => self.section(9, "]]>", Piece::CharacterData),
            [b'<', b'!', ..] => self.section(2, ">", Piece::Declaration),
            _ => self.start_tag(),
        }
    }

    /// A piece between an opener of `open` bytes and `closer`; without a closer it runs to the end.
    fn section(
        &mut self,
        open: usize,
        closer: &str,
        piece: fn(Markup<'h>) -> Piece<'h>,
    ) -> Piece<'h> {
        let inside = self.rest.get(open..).unwrap_or_default();
        let length = memmem::find(inside.as_bytes(), closer.as_bytes());
        let value = inside
            .get(..length.unwrap_or(inside.len()))
            .unwrap_or_default();
        let whole = self.take(open + length.map_or(inside.len(), |length| length + closer.len()));
        piece(Markup {
            span: self.place.of(whole),
            value,
        })
    }

    fn comment(&mut self) -> Piece<'h> {
        for empty in ["<!-->", "<!--->"] {
            if self.rest.starts_with(empty) {
                let whole = self.take(empty.len());
                return Piece::Comment(Markup {
                    span: self.place.of(whole),
                    value: "",
                });
            }
        }
        self.section(4, "-->", Piece::Comment)
    }

    fn end_tag(&mut self) -> Piece<'h> {
        let inside = self.rest.get(2..).unwrap_or_default();
        let Some(length) = memchr(b'>', inside.as_bytes()) else {
            return self.text(self.rest.len());
        };
        let whole = self.take(length + 3);
        let name = inside.split(ends_name).next().unwrap_or_default();
        Piece::EndTag(EndTag {
            span: self.place.of(whole),
            name,
        })
    }

    /// A start tag. One without a `>` swallows all that follows, in a browser too: it is text.
    fn start_tag(&mut self) -> Piece<'h> {
        let inside = self.rest.get(1..).unwrap_or_default();
        let name = inside.split(ends_name).next().unwrap_or_default();
        let after = inside.get(name.len()..).unwrap_or_default();
        let mut rest = after;
        while let Ok((next, _)) = attribute(rest) {
            rest = next;
        }
        let gap = rest.trim_start_matches(between_attributes);
        if !gap.starts_with('>') {
            return self.text(self.rest.len());
        }
        let whole = self.take(self.rest.len() - gap.len() + 1);
        let inside = after.get(..after.len() - gap.len()).unwrap_or_default();
        let self_closing = whole.ends_with("/>") && rest.len() > gap.len();
        if !self_closing && RAW_TEXT.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            self.raw_text_of = Some(name);
        }
        Piece::StartTag(StartTag {
            span: self.place.of(whole),
            name,
            self_closing,
            inside,
            place: self.place,
        })
    }
}

impl<'h> Iterator for Tags<'h> {
    type Item = Piece<'h>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        match self.text_length() {
            0 => Some(self.markup()),
            length => Some(self.text(length)),
        }
    }
}

impl FusedIterator for Tags<'_> {}

impl<'h> Iterator for TagAttributes<'h> {
    type Item = TagAttribute<'h>;

    fn next(&mut self) -> Option<Self::Item> {
        let (rest, (whole, (name, raw_value))) = attribute(self.rest).ok()?;
        self.rest = rest;
        Some(TagAttribute {
            span: self.place.of(whole),
            name,
            raw_value,
            value_span: raw_value.map(|value| self.place.of(value)),
        })
    }
}

impl FusedIterator for TagAttributes<'_> {}

/// Whether what begins with `<` is markup.
fn begins_markup(rest: &[u8]) -> bool {
    match rest {
        [b'<', b'/', letter, ..] | [b'<', b'!', letter, ..] if letter.is_ascii_alphabetic() => true,
        [b'<', letter, ..] if letter.is_ascii_alphabetic() => true,
        [b'<', b'?', ..] | [b'<', b'!', b'-', b'-', ..] => true,
        _ => rest.starts_with(b"<![CDATA["),
    }
}

/// How far the text of the element `name` goes: up to its end tag.
fn raw_text_length(text: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let tag = text.get(at + 2..at + 2 + name.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    };
    let end = memmem::find_iter(text.as_bytes(), b"</").find(is_end);
    end.unwrap_or(text.len())
}

/// Whether `c` ends a tag's name.
fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '>')
}

/// Whether `c` may stand between two attributes.
fn between_attributes(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/'
}

/// An attribute with what separates it from the one before; returns all of it, its name and its value. Browsers take
/// more for an attribute than CommonMark does.
///
/// ```text
/// attribute ::= *(white_space | "/") name [white_space "=" white_space value]
/// name      ::= char *char                      ; up to white space, "/", ">" or "="
/// value     ::= '"' *(char - '"') '"' | "'" *(char - "'") "'" | *(char - white_space - ">")
/// ```
fn attribute(i: &str) -> Scan<'_, (&str, (&str, Option<&str>))> {
    let space = || take_while(|c: char| c.is_ascii_whitespace());
    let quoted = |quote| {
        let inside = take_while(move |c| c != quote);
        delimited(char(quote), inside, char(quote))
    };
    let bare = take_while(|c: char| !c.is_ascii_whitespace() && c != '>');
    let bare = preceded(not(one_of("\"'")), bare);
    let value = alt((quoted('"'), quoted('\''), bare));
    let name = recognize((
        satisfy(|c| !ends_name(c)),
        take_while(|c| !ends_name(c) && c != '='),
    ));
    let whole = (name, opt(preceded((space(), char('='), space()), value)));
    preceded(take_while(between_attributes), consumed(whole)).parse(i)
}
