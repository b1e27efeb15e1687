//! [`assert_tree`]: what must be true of every parsed document, whatever its source.
//!
//! Included with `#[path]` by tests and fuzz targets alike, so it depends on nothing but the crate and the files beside it.

mod strings;
mod ways_through;

use std::borrow::Cow;
use std::collections::BTreeMap;

use essaymark::ast::{
    Attributes, CodeBlockStyle, DefinitionListItem, Document, NodeRef, Reference, Span,
};

/// Levels of blocks, inlines and their parts below the document; attributes, block ids and task boxes not counted.
const MAX_LEVELS: usize = 60;

/// Panics, and says what and where, unless `doc` is a tree that parsing `source` may give.
///
/// - Spans are in bounds, on character boundaries and ordered; a child's lies in its parent's, siblings do not overlap.
///   Attributes and block ids stand where they were written, which may be outside their node.
/// - A text is not empty, holds no line ending, and does not touch the text before it.
/// - Every borrowed string is a part of the source, and of its node. Exceptions: an empty one may come from anywhere,
///   the destination and title of a link by reference come from the definition, and the last line ending of a code block
///   lies past its span.
/// - Nodes hold what their documentation promises: a heading's level, the number of a list's items.
/// - The tree has at most [`MAX_LEVELS`] levels, and footnotes have the numbers they should.
/// - The other ways through the tree agree with it: `descendants`, `Visit`, `into_owned`, JSON and back.
#[track_caller]
#[allow(clippy::panic, reason = "a failed check fails the test")]
pub(crate) fn assert_tree(source: &str, doc: &Document<'_>) {
    if let Err(problem) = check(source, doc) {
        panic!("{problem}\nin {source:?}");
    }
}

type Result = std::result::Result<(), String>;

fn check(source: &str, doc: &Document<'_>) -> Result {
    let root = NodeRef::from(doc);
    if doc.source() != source {
        return fail(source, root, "remembers another source");
    }
    if doc.rest.is_empty() && doc.span.range() != (0..source.len()) {
        return fail(source, root, "does not span the whole source");
    }
    let checker = Checker { source, doc };
    checker.node(root, 0)?;
    checker.footnotes()?;
    ways_through::check(doc)
}

struct Checker<'s> {
    source: &'s str,
    doc: &'s Document<'s>,
}

/// Where a borrowed string may stand.
#[derive(Clone, Copy)]
enum Place {
    /// Within the node's span.
    Node,
    /// There, or as far as the line ending after it.
    NodeAndEnding,
    /// Anywhere in the source.
    Source,
}

/// Where the string in `field` of `node` may stand.
fn place(node: NodeRef<'_, '_>, field: &str) -> Place {
    let reference = match node {
        NodeRef::Link(n) => &n.reference,
        NodeRef::Image(n) => &n.reference,
        NodeRef::CodeBlock(_) if field == "value" => return Place::NodeAndEnding,
        NodeRef::Document(_) => return Place::Source,
        _ => return Place::Node,
    };
    match reference {
        Reference::Inline => Place::Node,
        _ if field == "reference" => Place::Node,
        _ => Place::Source,
    }
}

fn fail(source: &str, node: NodeRef<'_, '_>, what: &str) -> Result {
    let text: String = match node.span().slice(source) {
        Some(text) => text.chars().take(60).collect(),
        None => String::from("(not a slice)"),
    };
    Err(format!(
        "{} {:?} {text:?}: {what}",
        node.name(),
        node.span()
    ))
}

impl Checker<'_> {
    fn fail(&self, node: NodeRef<'_, '_>, what: &str) -> Result {
        fail(self.source, node, what)
    }

    fn require(&self, node: NodeRef<'_, '_>, holds: bool, what: &str) -> Result {
        if holds { Ok(()) } else { self.fail(node, what) }
    }

    fn node(&self, node: NodeRef<'_, '_>, level: usize) -> Result {
        self.require(node, level <= MAX_LEVELS, "is nested too deeply")?;
        self.span(node, node.span())?;
        self.promises(node)?;
        for (field, value) in strings::of(node) {
            self.string(node, field, value, place(node, field))?;
        }
        let mut before: Option<NodeRef<'_, '_>> = None;
        for child in node.children() {
            match child {
                NodeRef::Attributes(attributes) => self.attributes(child, attributes)?,
                NodeRef::BlockId(_) => self.node(child, level)?,
                NodeRef::Task(_) => self.child(node, before.replace(child), child, level)?,
                _ => self.child(node, before.replace(child), child, level + 1)?,
            }
        }
        Ok(())
    }

    fn child(
        &self,
        parent: NodeRef<'_, '_>,
        before: Option<NodeRef<'_, '_>>,
        child: NodeRef<'_, '_>,
        level: usize,
    ) -> Result {
        let span = child.span();
        if !parent.span().contains(span) {
            let what = format!(
                "lies outside its parent, {} {:?}",
                parent.name(),
                parent.span()
            );
            return self.fail(child, &what);
        }
        if let Some(before) = before {
            if before.span().end > span.start {
                let what = format!("begins within {} {:?}", before.name(), before.span());
                return self.fail(child, &what);
            }
            if let (NodeRef::Text(a), NodeRef::Text(b)) = (before, child) {
                self.require(
                    child,
                    a.span.end != b.span.start,
                    "touches the text before it",
                )?;
            }
        }
        self.node(child, level)
    }

    fn span(&self, node: NodeRef<'_, '_>, span: Span) -> Result {
        self.require(node, span.start <= span.end, "ends before it starts")?;
        self.require(
            node,
            span.slice(self.source).is_some(),
            "its span is not a slice",
        )?;
        let may_be_empty = matches!(node, NodeRef::Document(_) | NodeRef::TableCell(_));
        self.require(node, may_be_empty || !span.is_empty(), "its span is empty")
    }

    fn attributes(&self, node: NodeRef<'_, '_>, attributes: &Attributes<'_>) -> Result {
        for &span in &attributes.spans {
            self.span(node, span)?;
            let text = span.slice(self.source).unwrap_or_default();
            let braced =
                text.starts_with('{') && text.ends_with('}') && !text.contains(['\n', '\r']);
            self.require(node, braced, "a group is not in braces on one line")?;
        }
        let ordered = attributes.spans.is_sorted_by(|a, b| a.end <= b.start);
        self.require(node, ordered, "groups are not in source order")?;
        self.require(node, !attributes.spans.is_empty(), "have no span")?;
        self.require(node, !attributes.items.is_empty(), "have no item")?;
        for (field, value) in strings::of(node) {
            self.string(node, field, value, Place::Source)?;
            if let (Cow::Borrowed(_), Some(span)) = (value, self.doc.span_of(value)) {
                let inside = attributes.spans.iter().any(|group| group.contains(span));
                let what = "an item lies outside the braces";
                self.require(node, inside || value.is_empty(), what)?;
            }
        }
        Ok(())
    }

    /// A borrowed string must be a slice of the source and lie where it belongs.
    #[allow(clippy::ptr_arg, reason = "whether it is borrowed is the point")]
    fn string(
        &self,
        node: NodeRef<'_, '_>,
        field: &str,
        value: &Cow<'_, str>,
        place: Place,
    ) -> Result {
        let Cow::Borrowed(value) = value else {
            return Ok(());
        };
        if value.is_empty() {
            return Ok(());
        }
        let Some(span) = self.doc.span_of(value) else {
            return self.fail(
                node,
                &format!("`{field}` is borrowed from elsewhere: {value:?}"),
            );
        };
        if span.slice(self.source) != Some(value) {
            return self.fail(node, &format!("`{field}` is not what stands at {span:?}"));
        }
        let whole = node.span();
        let inside = match place {
            Place::Source => true,
            Place::Node => whole.contains(span),
            Place::NodeAndEnding => {
                let past = Span::new(whole.end.min(span.end), span.end);
                let past = past.slice(self.source).unwrap_or_default();
                whole.start <= span.start && matches!(past, "" | "\n" | "\r" | "\r\n")
            }
        };
        self.require(node, inside, &format!("`{field}` at {span:?} lies outside"))
    }

    /// What the documentation of a node promises and its type does not.
    fn promises(&self, node: NodeRef<'_, '_>) -> Result {
        let text = node.span().slice(self.source).unwrap_or_default();
        let is = |holds, what| self.require(node, holds, what);
        match node {
            NodeRef::Document(n) => {
                let start = n
                    .children
                    .first()
                    .map_or(u32::MAX, |block| block.span().start);
                let header = n.front_matter.as_ref().map_or(0, |header| header.span.end);
                is(header <= start, "its header does not come first")
            }
            NodeRef::Heading(n) => is((1..=6).contains(&n.level), "its level is not 1 to 6"),
            NodeRef::List(n) => is(!n.items.is_empty(), "has no item"),
            NodeRef::Task(n) => match text {
                "[ ]" => is(!n.checked, "is ticked"),
                "[x]" | "[X]" => is(n.checked, "is not ticked"),
                _ => self.fail(node, "is no box"),
            },
            NodeRef::DefinitionList(n) => {
                let first = matches!(n.children.first(), Some(DefinitionListItem::Term(_)));
                let define = |part: &DefinitionListItem<'_>| {
                    matches!(part, DefinitionListItem::Definition(_))
                };
                is(first, "does not begin with a term")?;
                is(n.children.iter().any(define), "has no definition")
            }
            NodeRef::Table(n) => {
                is(!n.alignments.is_empty(), "has no column")?;
                is(
                    n.groups.iter().all(|group| !group.rows.is_empty()),
                    "has an empty group",
                )
            }
            NodeRef::Figure(n) => is(!n.children.is_empty(), "has nothing to caption"),
            NodeRef::CodeBlock(n) => match n.style {
                CodeBlockStyle::Fenced { marker, length } => {
                    let fence = text.chars().take_while(|&c| c == marker).count();
                    is(
                        length >= 3 && fence == length as usize,
                        "its fence is another",
                    )
                }
                CodeBlockStyle::Indented => is(n.language.is_none(), "has a language"),
            },
            NodeRef::HtmlBlock(n) => {
                is(
                    (1..=7).contains(&n.condition),
                    "its condition is not 1 to 7",
                )?;
                is(n.indent <= 3, "its indent is more than 3")
            }
            NodeRef::Text(n) => {
                is(!n.value.is_empty(), "is empty")?;
                is(!text.contains(['\n', '\r']), "holds a line ending")
            }
            NodeRef::SoftBreak(_) => is(matches!(text, "\n" | "\r" | "\r\n"), "is no line ending"),
            NodeRef::HardBreak(_) => is(text.ends_with(['\n', '\r']), "does not end a line"),
            NodeRef::BlockId(n) => is(text.strip_prefix('^') == Some(&n.name), "is not `^name`"),
            _ => Ok(()),
        }
    }

    /// Numbers run from 1 without gaps, each has one note, and its references are counted from 1.
    fn footnotes(&self) -> Result {
        let root = NodeRef::from(self.doc);
        let notes = self.doc.footnotes();
        let gapless = notes
            .iter()
            .map(|note| note.number)
            .eq(1..=notes.len() as u32);
        self.require(root, gapless, "its footnotes are not numbered 1, 2, 3, …")?;
        let mut references: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        self.references(root, true, &mut references)?;
        for (number, mut occurrences) in references {
            occurrences.sort_unstable();
            let counted = occurrences.iter().copied().eq(1..=occurrences.len() as u32);
            let what = format!("the references to note {number} are counted {occurrences:?}");
            self.require(root, counted, &what)?;
            let note = notes.get((number as usize).wrapping_sub(1));
            let what = format!(
                "note {number} has {} references, not {note:?}",
                occurrences.len()
            );
            let same = note.is_some_and(|note| note.occurrences as usize == occurrences.len());
            self.require(root, same, &what)?;
        }
        let mut again = self.doc.clone();
        again.number_footnotes();
        self.require(root, again == *self.doc, "numbering it again changes it")
    }

    /// Collects the references by number. Only what is `read` has one.
    fn references(
        &self,
        node: NodeRef<'_, '_>,
        read: bool,
        references: &mut BTreeMap<u32, Vec<u32>>,
    ) -> Result {
        let read = match node {
            NodeRef::FootnoteDefinition(n) => n.number.is_some(),
            NodeRef::FootnoteReference(n) if read || n.number > 0 => {
                self.require(node, n.number > 0, "has no number")?;
                references.entry(n.number).or_default().push(n.occurrence);
                read
            }
            NodeRef::FootnoteReference(n) => {
                self.require(node, n.occurrence == 0, "has an occurrence and no number")?;
                read
            }
            NodeRef::InlineNote(n) => {
                self.require(
                    node,
                    (n.number > 0) == read,
                    "has a number, or none, by mistake",
                )?;
                read
            }
            NodeRef::Table(table) => {
                let rows = table.groups.iter().flat_map(|group| &group.rows);
                for row in std::iter::once(&table.head).chain(rows) {
                    for (column, cell) in row.cells.iter().enumerate() {
                        let read = read && column < table.alignments.len();
                        self.references(NodeRef::TableCell(cell), read, references)?;
                    }
                }
                return Ok(());
            }
            _ => read,
        };
        node.children()
            .try_for_each(|child| self.references(child, read, references))
    }
}
