//! Links and images. CommonMark [§6.3](https://spec.commonmark.org/0.31.2/#links),
//! [§6.4](https://spec.commonmark.org/0.31.2/#images).
//!
//! ```text
//! link  ::= "[" inlines "]" (tail | label | "[]" | "")
//! tail  ::= "(" white_space [destination [title]] white_space ")"
//! image ::= "!" link
//!
//! [text](/u "title")   [text][label]   [label][]   [label]
//! ```

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;

use super::LeafParser;
use super::bracket::{Bracket, BracketKind};
use super::build::Place;
use crate::Construct;
use crate::ast::{Image, Inline, Link, Reference};
use crate::diagnostic::Code;
use crate::parse::scan;

/// Where a link leads.
#[derive(Debug)]
struct Target<'a> {
    /// Past the tail that says so.
    end: usize,
    reference: Reference<'a>,
    destination: Cow<'a, str>,
    title: Option<Cow<'a, str>>,
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// The link or image that `bracket` opens, closed by the `]` at `at`. Returns where it ends.
    pub(super) fn link(&mut self, bracket: Bracket, at: usize) -> Option<usize> {
        let target = match self.inline_target(at) {
            Some(target) => target,
            None => self.reference_target(bracket, at)?,
        };
        let height = self.fit(bracket)? + 1;
        let (children, _) = self.build(bracket.range(at), Place::Link);
        self.settle(bracket);
        let (start, end) = (bracket.start as usize, target.end);
        let span = self.span(start, end);
        if target.destination.is_empty() {
            self.sink.report(Code::EmptyDestination, span);
        }
        let (attributes, after) = self.attributes_after(end);
        let node = match bracket.kind {
            BracketKind::Image => Inline::Image(Box::new(Image {
                span,
                reference: target.reference,
                destination: target.destination,
                title: target.title,
                attributes,
                children,
            })),
            _ => {
                self.inactive = self.s.brackets.len();
                Inline::Link(Box::new(Link {
                    span,
                    reference: target.reference,
                    destination: target.destination,
                    title: target.title,
                    attributes,
                    children,
                }))
            }
        };
        self.push_tall(start, after, height, node);
        Some(after)
    }

    /// The destination in parentheses after the `]` at `at`.
    fn inline_target(&mut self, at: usize) -> Option<Target<'a>> {
        if self.byte(at + 1) != b'(' {
            return None;
        }
        let Ok((rest, (destination, title))) = scan::link_tail(self.rest(at + 1)) else {
            self.report_blank_destination(at + 1);
            return None;
        };
        let end = self.text.len() - rest.len();
        Some(Target {
            end,
            reference: Reference::Inline,
            destination: match destination.is_empty() {
                true => Cow::Borrowed(""),
                false => self.decoded(destination, scan::unescape),
            },
            title: title.map(|title| self.decoded(title, scan::unescape)),
        })
    }

    /// Reports a destination with blanks in it in the parentheses at `at`.
    fn report_blank_destination(&mut self, at: usize) {
        if !self.sink.is_on() {
            return;
        }
        if let Ok((_, destination)) = scan::blank_destination(self.rest(at)) {
            let start = self.offset(destination);
            let span = self.span(start, start + destination.len());
            self.sink.suggest(Code::BlankInDestination, span, || {
                format!("<{destination}>")
            });
        }
    }

    /// The definition that the label after the `]` at `at` names, or the text before it.
    fn reference_target(&mut self, bracket: Bracket, at: usize) -> Option<Target<'a>> {
        let text = self.text.get(bracket.inside as usize..at)?;
        let after = self.rest(at + 1);
        let (label, end, reference) = match scan::link_label(after) {
            Ok((rest, label)) if self.defined_note(label).is_none() => {
                let end = self.text.len() - rest.len();
                let start = self.offset(label);
                let written = self.raw(start, end - 1);
                (label, end, Reference::Full(written))
            }
            _ if bracket.nested || !scan::is_label(text) => return None,
            _ if after.starts_with("[]") => (text, at + 3, Reference::Collapsed),
            _ => (text, at + 1, Reference::Shortcut),
        };
        let Some(found) = self.cx.labels.link(label) else {
            let is_note = label.starts_with('^') && self.has(Construct::Footnote);
            if reference != Reference::Shortcut && !is_note && self.sink.is_on() {
                let span = self.span(bracket.start as usize, end);
                self.sink
                    .report_about(Code::UndefinedReference, span, label);
            }
            return None;
        };
        let cost = found.destination.len() + found.title.as_ref().map_or(0, |title| title.len());
        let Some(left) = self.expansion.checked_sub(cost) else {
            let span = self.span(bracket.start as usize, end);
            self.sink.report(Code::ExpansionLimit, span);
            return None;
        };
        *self.expansion = left;
        Some(Target {
            end,
            reference,
            destination: found.destination.clone(),
            title: found.title.clone(),
        })
    }
}
