//! Nothing of the author's text is dropped: [`assert_lossless`].
//!
//! Every byte of the source must lie in the value of a leaf (text, code, math, HTML, a label, a destination, an
//! attribute, …) or be one of the few marks that the innermost node around it is written with. So no letter, digit
//! or character outside ASCII may be missing from the tree.
//!
//! This module needs nothing but the crate, so that fuzz targets can include it.

#[path = "lossless/block.rs"]
mod block;
#[path = "lossless/ground.rs"]
mod ground;
#[path = "lossless/inline.rs"]
mod inline;

use essaymark::ast::{Attribute, Attributes, Block, BlockId, Document, Inline, Span};

use ground::Ground;

/// Panics if a part of `source`, from which `document` was parsed, is missing from its tree.
pub(crate) fn assert_lossless(source: &str, document: &Document<'_>) {
    let lost = lost(source, document);
    assert!(
        lost.is_empty(),
        "lost from {source:?}:\n{}\n{document:#?}",
        lost.join("\n")
    );
}

/// What is missing from the tree, a line for each place.
pub(crate) fn lost(source: &str, document: &Document<'_>) -> Vec<String> {
    let mut cover = Cover {
        source,
        document,
        ground: vec![Ground::Document; source.len()],
        covered: vec![false; source.len()],
        work: Vec::new(),
        extras: Vec::new(),
        owned: Vec::new(),
        lost: Vec::new(),
    };
    cover.document();
    cover.finish()
}

/// A node that is still to be looked at. A list of these, not recursion: trees may be deep.
enum Work<'d, 's> {
    Block(&'d Block<'s>),
    Inline(&'d Inline<'s>),
}

/// A value that is no slice of the source: what is written in `span` and lies in nothing else must be it.
struct Owned<'d> {
    span: Span,
    values: Vec<&'d str>,
}

struct Cover<'d, 's> {
    source: &'d str,
    document: &'d Document<'s>,
    /// For each byte of the source.
    ground: Vec<Ground>,
    /// For each byte of the source: whether it is part of a value or of a mark that was checked.
    covered: Vec<bool>,
    work: Vec<Work<'d, 's>>,
    /// Attributes and ids: what they stand in may be painted after their owner.
    extras: Vec<(Span, Ground)>,
    owned: Vec<Owned<'d>>,
    lost: Vec<String>,
}

impl<'d, 's> Cover<'d, 's> {
    fn document(&mut self) {
        if self.source.starts_with('\u{feff}') {
            self.cover(0, 3);
        }
        if let Some(header) = &self.document.front_matter {
            self.paint(header.span, Ground::FrontMatter);
            self.values(header.span, [&*header.value]);
        }
        self.cover(
            self.source.len() - self.document.rest.len(),
            self.source.len(),
        );
        self.blocks(&self.document.children);
        while let Some(work) = self.work.pop() {
            match work {
                Work::Block(block) => self.block(block),
                Work::Inline(inline) => self.inline(inline),
            }
        }
    }

    fn blocks(&mut self, blocks: &'d [Block<'s>]) {
        self.work.extend(blocks.iter().map(Work::Block));
    }

    fn inlines(&mut self, inlines: &'d [Inline<'s>]) {
        self.work.extend(inlines.iter().map(Work::Inline));
    }

    fn leaf(&mut self, span: Span, ground: Ground, inlines: &'d [Inline<'s>]) {
        self.paint(span, ground);
        self.inlines(inlines);
    }

    fn container(&mut self, span: Span, ground: Ground, blocks: &'d [Block<'s>]) {
        self.paint(span, ground);
        self.blocks(blocks);
    }

    fn extras(
        &mut self,
        attributes: &'d Option<Box<Attributes<'s>>>,
        block_id: &'d Option<Box<BlockId<'s>>>,
    ) {
        self.attributes(attributes);
        if let Some(id) = block_id {
            self.extras.push((id.span, Ground::BlockId));
            self.values(id.span, [&*id.name]);
        }
    }

    fn attributes(&mut self, attributes: &'d Option<Box<Attributes<'s>>>) {
        let Some(attributes) = attributes else {
            return;
        };
        for &span in &attributes.spans {
            self.extras.push((span, Ground::Attributes));
        }
        let mut owned = false;
        for item in &attributes.items {
            let (name, value) = match item {
                Attribute::Id(name) | Attribute::Class(name) => (name, None),
                Attribute::Pair(name, value) => (name, Some(value)),
                other => unreachable!("an attribute whose text is not known: {other:?}"),
            };
            for part in [name].into_iter().chain(value) {
                owned |= !self.borrowed(part);
            }
        }
        for &span in &attributes.spans {
            // A value differs from the source only where a character reference stands in it, or in a table's cell an
            // escaped pipe.
            if owned
                && span
                    .slice(self.source)
                    .is_some_and(|slice| slice.contains(['&', '\0']) || slice.contains(r"\|"))
            {
                self.cover(span.start as usize, span.end as usize);
            }
        }
    }

    /// The values of one node, in the order they are written in.
    fn values(&mut self, span: Span, values: impl IntoIterator<Item = &'d str>) {
        let mut owned = Vec::new();
        for value in values {
            if !self.borrowed(value) {
                owned.push(value);
            }
        }
        if !owned.is_empty() {
            self.owned.push(Owned {
                span,
                values: owned,
            });
        }
    }

    /// Covers a value that is a slice of the source; false for any other.
    fn borrowed(&mut self, value: &str) -> bool {
        let Some(span) = self.document.span_of(value) else {
            return value.is_empty();
        };
        self.cover(span.start as usize, span.end as usize);
        true
    }

    fn paint(&mut self, span: Span, ground: Ground) {
        if let Some(bytes) = self.ground.get_mut(span.range()) {
            bytes.fill(ground);
        }
    }

    fn cover(&mut self, start: usize, end: usize) {
        if let Some(bytes) = self.covered.get_mut(start..end) {
            bytes.fill(true);
        }
    }

    /// Covers `word` if `span` begins with it.
    fn expect(&mut self, span: Span, word: &str) {
        let slice = span.slice(self.source).unwrap_or_default();
        if slice.starts_with(word) {
            let start = span.start as usize;
            self.cover(start, start + word.len());
        }
    }

    fn finish(mut self) -> Vec<String> {
        for (span, ground) in std::mem::take(&mut self.extras) {
            self.paint(span, ground);
        }
        // What was met last lies deepest.
        while let Some(owned) = self.owned.pop() {
            self.check_owned(&owned);
        }
        let mut line_start = 0;
        for (at, c) in self.source.char_indices() {
            let (Some(&covered), Some(&ground)) = (self.covered.get(at), self.ground.get(at))
            else {
                continue;
            };
            let prefix = self.source.get(line_start..at).unwrap_or_default();
            // In a table's cell, `\|` is a pipe even in code.
            let escapes_pipe = c == '\\' && self.source.as_bytes().get(at + 1) == Some(&b'|');
            let is_mark = matches!(c, ' ' | '\t' | '\n' | '\r')
                || escapes_pipe
                || ground.marks().contains(c)
                || c == '>' && prefix.trim_matches([' ', '\t', '>', '!']).is_empty();
            if !covered && !is_mark {
                self.lost.push(format!("{c:?} at {at} in {ground:?}"));
            }
            if matches!(c, '\n' | '\r') {
                line_start = at + 1;
            }
        }
        self.lost
    }

    /// The letters of an owned value must be those that are written where it stands, and that no other value holds.
    fn check_owned(&mut self, owned: &Owned<'_>) {
        let range = owned.span.range();
        let slice = self.source.get(range.clone()).unwrap_or_default();
        let uncovered = slice
            .char_indices()
            .filter(|&(at, _)| self.covered.get(range.start + at) == Some(&false))
            .map(|(_, c)| c);
        let values = owned.values.iter().flat_map(|value| value.chars());
        // Character references and NUL stand for other characters.
        let decodes = slice.contains(['&', '\0']);
        if !decodes && !uncovered.filter(is_content).eq(values.filter(is_content)) {
            self.lost.push(format!(
                "{slice:?} at {} is not {:?}",
                range.start, owned.values
            ));
        }
        self.cover(range.start, range.end);
    }
}

/// Whether a character can be nothing but the author's.
fn is_content(c: &char) -> bool {
    !c.is_ascii() || c.is_ascii_alphanumeric()
}
