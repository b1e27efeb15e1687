//! Start tags: a node's classes, id and attributes.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;

use unicase::Ascii;

use super::{Html, escape_text};
use crate::ast::{Attributes, BlockId};
use crate::letter::is_letter_or_digit;
use crate::render::{Cx, Out};

/// What stands in a start tag after the name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks<'n> {
    /// Classes of the format's own; several in one are separated by blanks. The second is empty if the first is.
    pub(super) classes: [&'n str; 2],
    /// An id of the format's own, without the prefix; then another one cannot be written here.
    pub(super) id: &'n str,
    /// The number that ends that id.
    pub(super) number: Option<u32>,
    /// The node's attributes.
    pub(super) attributes: Option<&'n Attributes<'n>>,
    /// The node's block id.
    pub(super) block_id: Option<&'n BlockId<'n>>,
    /// Names of attributes that the format writes itself.
    pub(super) reserved: &'n [&'n str],
}

/// Writes the start tag `tag` (`<name>`) of a block, with its marks.
#[inline]
pub(super) fn open_block(
    tag: &str,
    attributes: &Option<Box<Attributes<'_>>>,
    block_id: &Option<Box<BlockId<'_>>>,
    cx: &mut Cx<'_, Html>,
) {
    // Hardly any block has marks: nothing is prepared for them.
    match (attributes, block_id) {
        (None, None) => cx.out.raw(tag),
        _ => Marks::block(attributes, block_id).open(tag, cx),
    }
}

/// Writes the start tag `tag` (`<name>`) of an inline, with its marks.
#[inline]
pub(super) fn open_inline(
    tag: &str,
    attributes: &Option<Box<Attributes<'_>>>,
    cx: &mut Cx<'_, Html>,
) {
    match attributes {
        None => cx.out.raw(tag),
        Some(_) => Marks::inline(attributes).open(tag, cx),
    }
}

/// Attributes of a document that is not trusted: none that load, run, style or submit anything. `aria-…` is allowed as
/// well; `class` and `id` are written apart.
const UNTRUSTED: [&str; 13] = [
    "title",
    "lang",
    "dir",
    "translate",
    "width",
    "height",
    "align",
    "valign",
    "start",
    "reversed",
    "datetime",
    "alt",
    "loading",
];

impl<'n> Marks<'n> {
    /// Those of a block.
    #[inline]
    pub(super) fn block(
        attributes: &'n Option<Box<Attributes<'_>>>,
        block_id: &'n Option<Box<BlockId<'_>>>,
    ) -> Self {
        Self {
            attributes: attributes.as_deref(),
            block_id: block_id.as_deref(),
            ..Self::default()
        }
    }

    /// Those of an inline.
    #[inline]
    pub(super) fn inline(attributes: &'n Option<Box<Attributes<'_>>>) -> Self {
        Self {
            attributes: attributes.as_deref(),
            ..Self::default()
        }
    }

    /// With the format's own classes before the written ones.
    pub(super) fn class(self, class: &'n str) -> Self {
        self.classes([class, ""])
    }

    /// With two classes of the format's own before the written ones.
    pub(super) fn classes(self, classes: [&'n str; 2]) -> Self {
        Self { classes, ..self }
    }

    /// With an id of the format's own.
    pub(super) fn id(self, id: &'n str) -> Self {
        Self { id, ..self }
    }

    /// With an id of the format's own that ends with a number.
    pub(super) fn numbered_id(self, id: &'n str, number: u32) -> Self {
        Self {
            id,
            number: Some(number),
            ..self
        }
    }

    /// Without the attributes `names`.
    pub(super) fn without(self, names: &'n [&'n str]) -> Self {
        Self {
            reserved: names,
            ..self
        }
    }

    #[inline]
    fn is_empty(&self) -> bool {
        self.attributes.is_none()
            && self.block_id.is_none()
            && self.classes.iter().all(|class| class.is_empty())
            && self.id.is_empty()
    }

    /// Writes ` class="…" id="…" key="…"`, or nothing.
    #[inline]
    pub(super) fn write(&self, cx: &mut Cx<'_, Html>) {
        if !self.is_empty() {
            self.write_all(cx.format, &mut cx.out);
        }
    }

    /// Writes the start tag `tag` (`<name>`) with all of that before its end, and after it an anchor for the id that
    /// cannot be written in it.
    #[inline]
    pub(super) fn open(&self, tag: &str, cx: &mut Cx<'_, Html>) {
        if self.is_empty() {
            cx.out.raw(tag);
        } else {
            self.open_marked(tag, cx);
        }
    }

    #[inline(never)]
    fn open_marked(&self, tag: &str, cx: &mut Cx<'_, Html>) {
        cx.out.raw(tag.strip_suffix('>').unwrap_or(tag));
        self.write_all(cx.format, &mut cx.out);
        cx.out.raw(">");
        self.anchors(cx);
    }

    /// An empty element for each id that cannot be written in the tag.
    #[inline]
    pub(super) fn anchors(&self, cx: &mut Cx<'_, Html>) {
        // A tag has one id.
        if self.block_id.is_some() || !self.id.is_empty() {
            self.write_anchors(cx);
        }
    }

    fn write_anchors(&self, cx: &mut Cx<'_, Html>) {
        let written = self.attributes.and_then(written_id);
        let block_id = self.block_id.map(|id| &*id.name);
        let taken = !self.id.is_empty();
        if let Some(id) = written.filter(|_| taken) {
            anchor(&["", id], cx);
        }
        if let Some(id) = block_id.filter(|_| taken || written.is_some()) {
            anchor(&["^", id], cx);
        }
    }

    fn write_all(&self, html: &Html, out: &mut Out<'_>) {
        self.write_classes(out);
        let written = self.attributes.and_then(written_id);
        if !self.id.is_empty() {
            write_own_id(html, self.id, self.number, out);
        } else if let Some(id) = written {
            write_id(html, &[id], out);
        } else if let Some(id) = self.block_id {
            write_id(html, &["^", &id.name], out);
        }
        let Some(attributes) = self.attributes else {
            return;
        };
        crate::work::step(attributes.items.len());
        let mut pairs = attributes.all_pairs();
        match (pairs.next(), pairs.next()) {
            (None, _) => {}
            (Some(pair), None) => self.write_pair(pair, html, out),
            _ => self.write_last_pairs(attributes, html, out),
        }
    }

    /// Writes the last of the pairs with each name. HTML's names ignore case.
    #[inline(never)]
    fn write_last_pairs(&self, attributes: &Attributes<'_>, html: &Html, out: &mut Out<'_>) {
        crate::work::step(2 * attributes.items.len());
        let pairs = || attributes.all_pairs().enumerate();
        let last: BTreeMap<_, _> = pairs()
            .map(|(at, (name, _))| (Ascii::new(name), at))
            .collect();
        for (at, pair) in pairs() {
            if last.get(&Ascii::new(pair.0)) == Some(&at) {
                self.write_pair(pair, html, out);
            }
        }
    }

    #[inline(never)]
    fn write_pair(&self, (name, value): (&str, &str), html: &Html, out: &mut Out<'_>) {
        if self.may_write(name, html) {
            out.raw(" ");
            out.raw(name);
            out.raw("=\"");
            escape_text(value, out);
            out.raw("\"");
        }
    }

    fn write_classes(&self, out: &mut Out<'_>) {
        let Some(attributes) = self.attributes else {
            let [first, second] = self.classes;
            if !first.is_empty() {
                out.raw(" class=\"");
                escape_text(first, out);
                if !second.is_empty() {
                    out.raw(" ");
                    escape_text(second, out);
                }
                out.raw("\"");
            }
            return;
        };
        let in_pairs = last_value(attributes, "class")
            .into_iter()
            .flat_map(str::split_whitespace);
        let written = attributes.classes().chain(in_pairs);
        let mut before = " class=\"";
        let all = self.classes.into_iter().chain(written);
        for class in all.filter(|class| !class.is_empty()) {
            out.raw(before);
            escape_text(class, out);
            before = " ";
        }
        if before == " " {
            out.raw("\"");
        }
    }

    fn may_write(&self, name: &str, html: &Html) -> bool {
        let is = |other: &&str| name.eq_ignore_ascii_case(other);
        let in_place = ["class", "id"].iter().chain(self.reserved).any(is);
        let trusted = html.trusted
            || UNTRUSTED.iter().any(is)
            || name
                .get(..5)
                .is_some_and(|start| start.eq_ignore_ascii_case("aria-"));
        is_name(name) && !in_place && trusted
    }
}

/// The value of the last pair with this name.
fn last_value<'n>(attributes: &'n Attributes<'_>, name: &str) -> Option<&'n str> {
    crate::work::step(attributes.items.len());
    let mut pairs = attributes.all_pairs().rev();
    let (_, value) = pairs.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
    Some(value)
}

/// Whether `name` can be written as an attribute's name without ending the tag or the name.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| is_letter_or_digit(c) || matches!(c, '_' | '-' | ':' | '.'))
}

/// The id written, as `#id` or as `id=…`.
fn written_id<'n>(attributes: &'n Attributes<'_>) -> Option<&'n str> {
    attributes
        .id()
        .or_else(|| last_value(attributes, "id"))
        .filter(|id| !id.is_empty())
}

fn write_id(html: &Html, parts: &[&str], out: &mut Out<'_>) {
    out.raw(" id=\"");
    escape_text(&html.id_prefix, out);
    for part in parts {
        escape_id(part, out);
    }
    out.raw("\"");
}

fn write_own_id(html: &Html, id: &str, number: Option<u32>, out: &mut Out<'_>) {
    out.raw(" id=\"");
    escape_text(&html.id_prefix, out);
    out.raw(id);
    if let Some(number) = number {
        out.number(number.into());
    }
    out.raw("\"");
}

/// Ids hold no blanks; where one does, it becomes a `-`.
fn escape_id(id: &str, out: &mut Out<'_>) {
    if id.bytes().all(|b| b.is_ascii_graphic()) {
        return escape_text(id, out);
    }
    let mut words = id.split(char::is_whitespace);
    escape_text(words.next().unwrap_or_default(), out);
    for word in words {
        out.raw("-");
        escape_text(word, out);
    }
}

fn anchor(parts: &[&str], cx: &mut Cx<'_, Html>) {
    cx.out.raw("<span");
    write_id(cx.format, parts, &mut cx.out);
    cx.out.raw("></span>");
}
