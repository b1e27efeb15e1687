//! Trees from JSON that nobody checked.

use essaymark::ast::{Document, sample};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::bytes::Choices;
use crate::edits::HOSTILE;

/// The `type`s of nodes.
const TYPES: [&str; 38] = [
    "paragraph",
    "heading",
    "subtitle",
    "thematic_break",
    "block_quote",
    "admonition",
    "spoiler",
    "list",
    "definition_list",
    "term",
    "definition",
    "footnote_definition",
    "link_reference_definition",
    "table",
    "figure",
    "code_block",
    "math_block",
    "html_block",
    "comment",
    "text",
    "soft_break",
    "hard_break",
    "code_span",
    "emphasis",
    "strong",
    "strikethrough",
    "highlight",
    "link",
    "image",
    "autolink",
    "wikilink",
    "embed",
    "footnote_reference",
    "inline_note",
    "math",
    "html_inline",
    "tag",
    "poem",
];

/// How many changes are made at most.
const CHANGES: usize = 64;

/// Reads `json` as a tree, and hands it to `check` if it is one.
pub fn read(json: &str, check: impl Fn(&Document<'_>)) {
    match serde_json::from_str::<Document<'_>>(json) {
        Ok(document) => check(&document),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Reads the JSON of the tree of `text` (of the sample document where there is none), changed by `choices`.
pub fn read_changed(text: &str, mut choices: Choices<'_>, check: impl Fn(&Document<'_>)) {
    let document = if text.is_empty() {
        sample()
    } else {
        essaymark::parse(text)
    };
    let mut value = serde_json::to_value(document).unwrap();
    let spare = value.clone();
    // Each could double all of it, or make it deeper by 127.
    let mut copies = 5;
    for _ in 0..CHANGES {
        if !choices.any_left() {
            break;
        }
        change(&mut value, &spare, &mut copies, &mut choices);
    }
    match Document::deserialize(&value) {
        Ok(document) => check(&document),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Changes one value, somewhere below `value`.
fn change(value: &mut Value, spare: &Value, copies: &mut usize, choices: &mut Choices<'_>) {
    let mut at = value;
    while choices.below(8) > 0 {
        let count = length(at);
        if count == 0 {
            break;
        }
        at = child(at, choices.below(count));
    }
    match choices.below(10) {
        0 => *at = scalar(choices),
        1 => remove(at, choices),
        2 if *copies > 0 => {
            *copies -= 1;
            *at = part(spare, choices).clone();
        }
        3 => rename(at, choices),
        4 if *copies > 0 => {
            *copies -= 1;
            if let Value::Array(items) = at {
                let from = choices.below(items.len());
                items.extend(items.get(from).cloned());
            }
        }
        5 => {
            if let Value::Array(items) = at {
                items.reverse();
            }
        }
        6 if *copies > 0 => {
            *copies -= 1;
            wrap(at, choices);
        }
        7 => {
            if let Value::Object(fields) = at {
                fields.insert(field(choices), scalar(choices));
            }
        }
        8 => {
            if let Value::String(string) = at {
                string.push_str(choices.pick(&HOSTILE));
            }
        }
        _ => *at = Value::String(choices.text()),
    }
}

fn length(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    }
}

fn child(value: &mut Value, index: usize) -> &mut Value {
    match value {
        Value::Array(items) => &mut items[index],
        Value::Object(fields) => fields.iter_mut().nth(index).unwrap().1,
        other => other,
    }
}

/// Any value below `value`.
fn part<'v>(mut value: &'v Value, choices: &mut Choices<'_>) -> &'v Value {
    while choices.below(8) > 0 {
        let index = choices.below(length(value));
        let below = match value {
            Value::Array(items) => items.get(index),
            Value::Object(fields) => fields.values().nth(index),
            _ => None,
        };
        let Some(below) = below else { break };
        value = below;
    }
    value
}

fn scalar(choices: &mut Choices<'_>) -> Value {
    match choices.below(10) {
        0 => Value::Null,
        1 => true.into(),
        2 => 0.into(),
        3 => (-1).into(),
        4 => u32::MAX.into(),
        5 => u64::MAX.into(),
        6 => 0.5.into(),
        7 => Value::Array(Vec::new()),
        8 => Value::Object(Map::new()),
        _ => choices.pick(&HOSTILE).into(),
    }
}

fn remove(value: &mut Value, choices: &mut Choices<'_>) {
    let index = choices.below(length(value));
    match value {
        Value::Array(items) if !items.is_empty() => {
            items.remove(index);
        }
        Value::Object(fields) => {
            if let Some(key) = fields.keys().nth(index).cloned() {
                fields.remove(&key);
            }
        }
        _ => {}
    }
}

/// Says that a node is one of another kind.
fn rename(value: &mut Value, choices: &mut Choices<'_>) {
    if let Value::Object(fields) = value {
        fields.insert("type".to_owned(), choices.pick(&TYPES).into());
    }
}

/// Puts a node into others of its kind, as deep as 127.
fn wrap(value: &mut Value, choices: &mut Choices<'_>) {
    let kind = choices.pick(&["block_quote", "emphasis", "spoiler", "link", "list"]);
    for _ in 0..choices.byte() % 128 {
        let inner = vec![value.take()];
        let fields = [
            ("type", kind.into()),
            ("span", vec![0, 0].into()),
            ("children", inner.into()),
            ("destination", "/u".into()),
            ("reference", "inline".into()),
        ];
        let fields = fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        *value = Value::Object(fields.collect());
    }
}

/// The name of a field that some node has.
fn field(choices: &mut Choices<'_>) -> String {
    const FIELDS: [&str; 16] = [
        "alias",
        "attributes",
        "block_id",
        "children",
        "destination",
        "language",
        "level",
        "meta",
        "number",
        "occurrence",
        "rest",
        "section",
        "size",
        "span",
        "target",
        "title",
    ];
    choices.pick(&FIELDS).to_owned()
}
