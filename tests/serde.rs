//! The serialised form of the tree.

#![cfg(feature = "serde")]

#[path = "common/deep.rs"]
mod deep;
#[path = "common/strings.rs"]
mod strings;

use std::borrow::Cow;
use std::collections::BTreeSet;

use essaymark::ast::{
    Admonition, AdmonitionKind, Attribute, Attributes, Block, Document, Heading, Inline, List,
    ListItem, ListKind, Text, sample,
};

use essaymark::Construct;
use serde::Deserialize;
use serde_json::Value;

#[test]
fn strings_are_borrowed_where_json_has_no_escape() {
    let json = serde_json::to_string(&sample()).unwrap();
    let doc: Document<'_> = serde_json::from_str(&json).unwrap();
    let mut copied = BTreeSet::new();
    for node in doc.descendants() {
        for (field, value) in strings::of(node) {
            let escaped = value.contains(['\n', '"', '\\']);
            if matches!(value, Cow::Owned(_)) && !value.is_empty() && !escaped {
                copied.insert(format!("{}.{field}", node.name()));
            }
        }
    }
    assert_eq!(copied.into_iter().collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn json_says_type_span_and_what_is_there() {
    let mut heading = Heading::new(2, vec![Inline::Text(Text::new("A pond"))]);
    heading.span = (0..9).into();
    let mut items = vec![
        Attribute::Id("pond".into()),
        Attribute::Class("blue".into()),
    ];
    items.push(Attribute::Pair("key".into(), "value".into()));
    let mut attributes = Attributes::new(items);
    attributes.spans = vec![(10..33).into()];
    heading.attributes = Some(Box::new(attributes));
    let ordered = ListKind::Ordered {
        start: 3,
        delimiter: ')',
    };
    let list = List::new(ordered, vec![ListItem::new(Vec::new())]);
    let doc = Document::new(vec![
        Block::Heading(heading),
        Block::List(Box::new(list)),
        Block::Admonition(Box::new(Admonition::new("TLDR", Vec::new()))),
    ]);
    let json = serde_json::to_value(&doc).unwrap();
    let expected = serde_json::json!({
        "span": [0, 0],
        "children": [
            {
                "type": "heading",
                "span": [0, 9],
                "level": 2,
                "style": "atx",
                "attributes": {
                    "spans": [[10, 33]],
                    "items": [{"id": "pond"}, {"class": "blue"}, {"pair": ["key", "value"]}],
                },
                "children": [{"type": "text", "span": [0, 0], "value": "A pond"}],
            },
            {
                "type": "list",
                "span": [0, 0],
                "kind": {"type": "ordered", "start": 3, "delimiter": ")"},
                "tight": true,
                "items": [{"span": [0, 0], "children": []}],
            },
            {
                "type": "admonition",
                "span": [0, 0],
                "kind": "abstract",
                "word": "TLDR",
                "fold": "none",
                "children": [],
            },
        ],
    });
    assert_eq!(json, expected);
}

#[test]
fn types_are_the_names_of_nodes() {
    fn types(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                if let (Some(Value::String(name)), Some(_)) =
                    (fields.get("type"), fields.get("span"))
                {
                    out.push(name.clone());
                }
                fields.values().for_each(|field| types(field, out));
            }
            Value::Array(items) => items.iter().for_each(|item| types(item, out)),
            _ => {}
        }
    }
    let doc = sample();
    let mut tags = Vec::new();
    types(&serde_json::to_value(&doc).unwrap(), &mut tags);
    // Parts whose place says what they are need no tag.
    const UNTAGGED: [&str; 11] = [
        "admonition_title",
        "attributes",
        "block_id",
        "caption",
        "document",
        "front_matter",
        "list_item",
        "table_cell",
        "table_group",
        "table_row",
        "task",
    ];
    let mut names: Vec<_> = doc
        .descendants()
        .map(|node| node.name().to_owned())
        .collect();
    names.retain(|name| !UNTAGGED.contains(&name.as_str()));
    names.sort_unstable();
    tags.sort_unstable();
    assert_eq!(tags, names);
}

#[test]
fn nothing_is_said_of_what_is_not_there() {
    let json = serde_json::to_string(&sample()).unwrap();
    assert!(!json.contains(":null"), "{json}");
    let json = serde_json::to_string(&Document::new(Vec::new())).unwrap();
    assert_eq!(json, r#"{"span":[0,0],"children":[]}"#);
}

#[test]
fn every_kind_of_node_survives() {
    let json = serde_json::to_string(&sample()).unwrap();
    assert_eq!(
        serde_json::from_str::<Document<'_>>(&json).unwrap(),
        sample()
    );
    let pretty = serde_json::to_string_pretty(&sample()).unwrap();
    assert_eq!(
        serde_json::from_str::<Document<'_>>(&pretty).unwrap(),
        sample()
    );
}

#[test]
fn a_construct_is_written_by_its_name() {
    for &construct in Construct::ALL {
        let value = serde_json::to_value(construct).unwrap();
        assert_eq!(value, construct.name());
        assert_eq!(value, construct.to_string());
    }
}

#[test]
fn a_kind_of_admonition_is_written_by_its_name() {
    let names = AdmonitionKind::ALL
        .iter()
        .map(|kind| kind.name().unwrap_or("custom"));
    let values = AdmonitionKind::ALL.iter().map(serde_json::to_value);
    for (name, value) in names.clone().zip(values) {
        assert_eq!(value.unwrap(), name);
        let kind = AdmonitionKind::from_word(name);
        assert_eq!(kind.name().unwrap_or("custom"), name);
    }
    assert_eq!(
        names.collect::<BTreeSet<_>>().len(),
        AdmonitionKind::ALL.len()
    );
}

#[test]
fn the_order_of_keys_does_not_matter() {
    // A `Value` sorts them, so that `children` come before `type`.
    let value = serde_json::to_value(sample()).unwrap();
    assert_eq!(Document::deserialize(&value).unwrap(), sample());
    let sorted = serde_json::to_string(&value).unwrap();
    assert!(sorted.contains(r#""span":[0,0],"type":"#));
    assert_eq!(
        serde_json::from_str::<Document<'_>>(&sorted).unwrap(),
        sample()
    );
}

#[test]
fn unknown_fields_are_passed_over_and_unknown_types_refused() {
    let newer = r#"{"span":[0,0],"children":[],"mood":"calm"}"#;
    assert_eq!(
        serde_json::from_str::<Document<'_>>(newer).unwrap(),
        Document::default()
    );
    let unknown = r#"{"span":[0,0],"children":[{"type":"poem","span":[0,0]}]}"#;
    let error = serde_json::from_str::<Document<'_>>(unknown).unwrap_err();
    assert!(
        error.to_string().contains("unknown variant `poem`"),
        "{error}"
    );
}

#[test]
fn the_deepest_trees_stay_within_the_limit_of_json_readers() {
    for (name, doc) in deep::trees() {
        let json = serde_json::to_string(&doc).unwrap();
        let back: Document<'_> = serde_json::from_str(&json).expect(name);
        assert_eq!(back, doc, "{name}");
        let value: Value = serde_json::from_str(&json).expect(name);
        assert_eq!(Document::deserialize(&value).expect(name), doc, "{name}");
    }
}
