//! How large nodes are. A tree is mostly inlines, so a field too many shows in the memory of every document.

#![cfg(target_pointer_width = "64")]

use std::mem::size_of;

use essaymark::ast::{
    Attribute, Block, DefinitionListItem, Inline, ListItem, NodeRef, Span, TableCell, Text,
};

#[test]
fn nodes_stay_small() {
    let sizes = [
        ("Span", size_of::<Span>(), 8),
        ("Text", size_of::<Text<'_>>(), 32),
        ("Inline", size_of::<Inline<'_>>(), 48),
        ("Block", size_of::<Block<'_>>(), 56),
        (
            "DefinitionListItem",
            size_of::<DefinitionListItem<'_>>(),
            56,
        ),
        ("ListItem", size_of::<ListItem<'_>>(), 64),
        ("TableCell", size_of::<TableCell<'_>>(), 32),
        ("Attribute", size_of::<Attribute<'_>>(), 48),
        ("NodeRef", size_of::<NodeRef<'_, '_>>(), 16),
    ];
    for (name, size, expected) in sizes {
        println!("{name}: {size} bytes");
        assert_eq!(size, expected, "{name}");
    }
}
