//! Which construct brings which node.

use essaymark::ast::{AutolinkKind, Document, NodeRef};
use essaymark::{Construct, Dialect};

/// Panics if a node, or a part of one, is of a construct that `dialect` has not.
pub fn assert_within(document: &Document<'_>, dialect: Dialect) {
    for node in document.descendants() {
        if let Some(construct) = construct(node) {
            assert!(
                dialect.has(construct),
                "{construct:?} is off in {dialect:?}: {node:?}"
            );
        }
    }
}

/// The construct without which there is no such node; `None` for nodes of CommonMark.
fn construct(node: NodeRef<'_, '_>) -> Option<Construct> {
    Some(match node {
        NodeRef::FrontMatter(_) => Construct::FrontMatter,
        NodeRef::Admonition(_) | NodeRef::AdmonitionTitle(_) => Construct::Admonition,
        NodeRef::Spoiler(_) => Construct::Spoiler,
        NodeRef::DefinitionList(_) | NodeRef::Term(_) | NodeRef::Definition(_) => {
            Construct::DefinitionList
        }
        NodeRef::FootnoteDefinition(_) | NodeRef::FootnoteReference(_) => Construct::Footnote,
        NodeRef::InlineNote(_) => Construct::InlineNote,
        NodeRef::Subtitle(_) => Construct::Subtitle,
        NodeRef::Table(n) if n.groups.len() > 1 => Construct::TableGroup,
        NodeRef::Table(_)
        | NodeRef::TableGroup(_)
        | NodeRef::TableRow(_)
        | NodeRef::TableCell(_) => Construct::Table,
        NodeRef::Figure(_) | NodeRef::Caption(_) => Construct::Figure,
        NodeRef::MathBlock(_) | NodeRef::Math(_) => Construct::Math,
        NodeRef::Attributes(_) => Construct::Attributes,
        NodeRef::Comment(_) => Construct::Comment,
        NodeRef::Task(_) => Construct::TaskList,
        NodeRef::Strikethrough(_) => Construct::Strikethrough,
        NodeRef::Highlight(_) => Construct::Highlight,
        NodeRef::Wikilink(_) | NodeRef::Embed(_) => Construct::Wikilink,
        NodeRef::Tag(_) => Construct::Tag,
        NodeRef::BlockId(_) => Construct::BlockId,
        NodeRef::Autolink(n) => match n.kind {
            AutolinkKind::Uri | AutolinkKind::Email => return None,
            _ => Construct::LiteralAutolink,
        },
        _ => return None,
    })
}
