//! Inlines as plain text: for alternative texts, slugs, excerpts.

use alloc::string::String;

use super::Inline;

/// The plain text of `inlines`: what they say without any markup.
///
/// It holds text, code, TeX as it is written, the address of autolinks, tags with their `#`, the description of images,
/// the alias of embeds, and the alias of wikilinks, or their target (or section) where they have none. A line break of
/// either kind is one space. Footnotes, comments and raw HTML are left out.
///
/// ```
/// use essaymark::ast::{Emphasis, Inline, Math, SoftBreak, Text, plain_text};
/// let inlines = [
///     Inline::Text(Text::new("a ")),
///     Inline::Emphasis(Emphasis::new(vec![Inline::Text(Text::new("still"))])),
///     Inline::SoftBreak(SoftBreak::new()),
///     Inline::Math(Math::new("x^2")),
/// ];
/// assert_eq!(plain_text(&inlines), "a still x^2");
/// ```
#[must_use]
pub fn plain_text(inlines: &[Inline<'_>]) -> String {
    let mut out = String::new();
    write_all(inlines, &mut out);
    out
}

impl Inline<'_> {
    /// Adds the inline's plain text to `out`; see [`plain_text`].
    pub fn plain_text_to(&self, out: &mut String) {
        match self.text_children() {
            Some(children) => write_all(children, out),
            None => self.own_text(|text| out.push_str(text)),
        }
    }

    /// Calls `push` with the plain text that it has itself and not from [children](Self::text_children), piece by piece.
    #[inline]
    pub(crate) fn own_text(&self, mut push: impl FnMut(&str)) {
        match self {
            Self::Text(n) => push(&n.value),
            Self::SoftBreak(_) | Self::HardBreak(_) => push(" "),
            Self::CodeSpan(n) => push(&n.value),
            Self::Autolink(n) => push(&n.value),
            Self::Wikilink(n) => match (&n.alias, &n.section) {
                (Some(alias), _) => push(alias),
                (None, Some(section)) if n.target.is_empty() => push(section.name()),
                (None, _) => push(&n.target),
            },
            Self::Embed(n) => push(n.alias.as_deref().unwrap_or_default()),
            Self::Math(n) => push(&n.value),
            Self::Tag(n) => {
                push("#");
                push(&n.name);
            }
            Self::Emphasis(_)
            | Self::Strong(_)
            | Self::Strikethrough(_)
            | Self::Highlight(_)
            | Self::Link(_)
            | Self::Image(_) => {}
            Self::FootnoteReference(_)
            | Self::InlineNote(_)
            | Self::HtmlInline(_)
            | Self::Comment(_) => {}
        }
    }
}

impl<'a> Inline<'a> {
    /// The children whose plain text is part of its own: those of a note are not.
    #[inline]
    pub(crate) fn text_children(&self) -> Option<&[Inline<'a>]> {
        match self {
            Self::InlineNote(_) => None,
            inline => inline.children(),
        }
    }
}

fn write_all(inlines: &[Inline<'_>], out: &mut String) {
    for inline in inlines {
        inline.plain_text_to(out);
    }
}

#[cfg(test)]
mod tests {
    use super::plain_text;
    use crate::ast::{Block, sample};

    #[test]
    fn the_sample_says_what_it_says() {
        let doc = sample();
        let texts: Vec<String> = doc
            .children
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(p) => Some(plain_text(&p.children)),
                _ => None,
            })
            .collect();
        assert_eq!(
            texts,
            [
                "The water is still, deep, shallow and clear to a depth of h_0. Wind stirs it  now #water/still",
                "the pond a bird heron Heron A heron Heron https://example.org/pond pond@example.org \
                 https://example.org/reeds www.example.org reeds@example.org",
                r"frogs and marks:    A frog on a leaf with \int_0^h p\,dz",
                "Again ",
            ]
        );
    }
}
