//! [`Level`]: how deep a tree is that is being written with serde.
//!
//! Serde passes nothing from a node to those in it. With `std` each thread counts the nodes that it is writing. Without
//! it there are no thread-local variables, so each node looks below itself before it is written; since all above it
//! have done the same, each node is looked at no more than [`MAX_LEVELS`] times.

use serde::ser::Error;

use crate::ast::NodeRef;

/// How deep nodes may nest in a tree that is written: documents, blocks, inlines, items of definition lists. Parsed
/// trees have 60 levels at most.
const MAX_LEVELS: u32 = 128;

/// A level that is being written.
pub(super) struct Level(());

#[cfg(feature = "std")]
std::thread_local! {
    /// How many levels this thread is writing.
    static LEVELS: core::cell::Cell<u32> = const { core::cell::Cell::new(0) };
}

#[cfg(feature = "std")]
impl Level {
    /// Begins to write a node.
    pub(super) fn enter<'r, 'a: 'r, E: Error>(_: impl Into<NodeRef<'r, 'a>>) -> Result<Self, E> {
        let levels = LEVELS.get();
        if levels >= MAX_LEVELS {
            return Err(too_deep());
        }
        LEVELS.set(levels + 1);
        Ok(Self(()))
    }
}

#[cfg(feature = "std")]
impl Drop for Level {
    fn drop(&mut self) {
        LEVELS.set(LEVELS.get().saturating_sub(1));
    }
}

#[cfg(not(feature = "std"))]
impl Level {
    /// Begins to write a node.
    pub(super) fn enter<'r, 'a: 'r, E: Error>(node: impl Into<NodeRef<'r, 'a>>) -> Result<Self, E> {
        match fits(node.into(), MAX_LEVELS) {
            true => Ok(Self(())),
            false => Err(too_deep()),
        }
    }
}

#[cold]
fn too_deep<E: Error>() -> E {
    E::custom(format_args!(
        "the tree is more than {MAX_LEVELS} levels deep"
    ))
}

/// Whether `node` and what is below it have at most `levels` levels. It recurses no deeper than that.
#[cfg(any(test, not(feature = "std")))]
fn fits(node: NodeRef<'_, '_>, levels: u32) -> bool {
    crate::work::step(1);
    match levels.checked_sub(u32::from(is_level(node))) {
        Some(left) => node.children().all(|child| fits(child, left)),
        None => false,
    }
}

/// Whether a node is a level of its own, rather than a part of one.
#[cfg(any(test, not(feature = "std")))]
fn is_level(node: NodeRef<'_, '_>) -> bool {
    match node {
        NodeRef::FrontMatter(_)
        | NodeRef::AdmonitionTitle(_)
        | NodeRef::ListItem(_)
        | NodeRef::Task(_)
        | NodeRef::TableGroup(_)
        | NodeRef::TableRow(_)
        | NodeRef::TableCell(_)
        | NodeRef::Caption(_)
        | NodeRef::Attributes(_)
        | NodeRef::BlockId(_) => false,
        NodeRef::Document(_)
        | NodeRef::Paragraph(_)
        | NodeRef::Heading(_)
        | NodeRef::Subtitle(_)
        | NodeRef::ThematicBreak(_)
        | NodeRef::BlockQuote(_)
        | NodeRef::Admonition(_)
        | NodeRef::Spoiler(_)
        | NodeRef::List(_)
        | NodeRef::DefinitionList(_)
        | NodeRef::Term(_)
        | NodeRef::Definition(_)
        | NodeRef::FootnoteDefinition(_)
        | NodeRef::LinkReferenceDefinition(_)
        | NodeRef::Table(_)
        | NodeRef::Figure(_)
        | NodeRef::CodeBlock(_)
        | NodeRef::MathBlock(_)
        | NodeRef::HtmlBlock(_)
        | NodeRef::Comment(_)
        | NodeRef::Text(_)
        | NodeRef::SoftBreak(_)
        | NodeRef::HardBreak(_)
        | NodeRef::CodeSpan(_)
        | NodeRef::Emphasis(_)
        | NodeRef::Strong(_)
        | NodeRef::Strikethrough(_)
        | NodeRef::Highlight(_)
        | NodeRef::Link(_)
        | NodeRef::Image(_)
        | NodeRef::Autolink(_)
        | NodeRef::Wikilink(_)
        | NodeRef::Embed(_)
        | NodeRef::FootnoteReference(_)
        | NodeRef::InlineNote(_)
        | NodeRef::Math(_)
        | NodeRef::HtmlInline(_)
        | NodeRef::Tag(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_LEVELS, fits};
    use crate::ast::{Document, NodeRef, sample};

    /// How many levels the document has.
    fn levels(document: &Document<'_>) -> u32 {
        let node = NodeRef::from(document);
        (0..).find(|&levels| fits(node, levels)).expect("some fit")
    }

    #[test]
    fn parts_of_a_node_are_no_levels() {
        assert_eq!(levels(&Document::default()), 1);
        assert_eq!(levels(&crate::parse("---\na: b\n---\n")), 1);
        assert_eq!(levels(&crate::parse("text {.class}\n")), 3);
        // The items, and the table's group, rows and cells.
        assert_eq!(levels(&crate::parse("- [ ] *a*")), 5);
        assert_eq!(levels(&crate::parse("- - *a*")), 6);
        assert_eq!(levels(&crate::parse("| a |\n| - |\n| *b* |")), 4);
        assert_eq!(levels(&crate::parse("> [!note] Title")), 3);
        assert!(levels(&sample()) < 20);
    }

    /// However the levels are counted, as many fit.
    #[test]
    fn looking_below_is_what_the_count_comes_to() {
        use crate::ast::{Block, BlockQuote};
        let mut blocks = Vec::new();
        for depth in 1..MAX_LEVELS + 3 {
            let document = Document::new(blocks);
            let fits = fits(NodeRef::from(&document), MAX_LEVELS);
            assert_eq!(fits, depth <= MAX_LEVELS);
            assert_eq!(fits, serde_json::to_string(&document).is_ok(), "{depth}");
            blocks = vec![Block::BlockQuote(BlockQuote::new(document.children))];
        }
    }
}
