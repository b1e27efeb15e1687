//! `eq_ignoring_spans`: it sees every difference but those of spans.

use essaymark::ast::{
    Attribute, Attributes, Block, Document, Emphasis, Inline, List, ListItem, ListKind, Paragraph,
    Span, Task, Text, sample,
};

fn doc(blocks: Vec<Block<'static>>) -> Document<'static> {
    Document::new(blocks)
}

#[test]
fn spans_make_no_difference() {
    let build = |at: u32| {
        let span = Span::new(at, at + 5);
        let mut text = Text::new("still");
        text.span = span;
        let mut emphasis = Emphasis::new(vec![Inline::Text(text)]);
        let mut attributes = Attributes::new(vec![Attribute::Id("a".into())]);
        attributes.spans = vec![span; at as usize];
        emphasis.attributes = Some(Box::new(attributes));
        let mut task = Task::new(true);
        task.span = span;
        let mut item = ListItem::new(vec![Block::Paragraph(Paragraph::new(vec![
            Inline::Emphasis(emphasis),
        ]))]);
        item.task = Some(task);
        let list = List::new(ListKind::Bullet { marker: '-' }, vec![item]);
        doc(vec![Block::List(Box::new(list))])
    };
    let (a, b) = (build(1), build(2));
    assert_ne!(a, b);
    assert!(a.eq_ignoring_spans(&b));
    assert!(a.children[0].eq_ignoring_spans(&b.children[0]));
}

#[test]
fn kinds_and_text_make_a_difference() {
    let text = |value: &'static str| Inline::Text(Text::new(value));
    assert!(text("a").eq_ignoring_spans(&text("a")));
    assert!(!text("a").eq_ignoring_spans(&text("b")));
    let emphasis = Inline::Emphasis(Emphasis::new(vec![text("a")]));
    assert!(!text("a").eq_ignoring_spans(&emphasis));
    let one = Paragraph::new(vec![text("a")]);
    let two = Paragraph::new(vec![text("a"), text("a")]);
    assert!(!Block::Paragraph(one).eq_ignoring_spans(&Block::Paragraph(two)));
}

#[test]
fn documents_of_different_lifetimes_compare() {
    let owned = sample();
    let local = String::from("short-lived");
    let mut other = sample();
    other.rest = local.as_str().into();
    assert!(!owned.eq_ignoring_spans(&other));
    other.rest = "".into();
    assert!(owned.eq_ignoring_spans(&other));
}

/// Changes made through the serialised form, which reaches every field of every node.
#[cfg(feature = "serde")]
mod every_field {
    use super::*;
    use serde::Deserialize;
    use serde_json::Value;

    /// The value and all below it by their paths, but for spans and the tags of enums.
    fn paths(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (key, field) in fields {
                    if !matches!(key.as_str(), "span" | "spans" | "type") {
                        out.push(format!("{path}/{key}"));
                        paths(field, &format!("{path}/{key}"), out);
                    }
                }
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    out.push(format!("{path}/{at}"));
                    paths(item, &format!("{path}/{at}"), out);
                }
            }
            _ => {}
        }
    }

    /// Another value of the same type, if there is an obvious one.
    fn other(value: &Value) -> Option<Value> {
        match value {
            Value::Bool(b) => Some(Value::from(!b)),
            Value::Number(n) => Some(Value::from(n.as_u64()? + 1)),
            Value::String(s) if s.chars().count() == 1 => Some(Value::from("+")),
            Value::String(s) => Some(Value::from(format!("{s}s"))),
            Value::Array(items) => Some(Value::from(items.get(1..)?)),
            Value::Null | Value::Object(_) => None,
        }
    }

    #[test]
    fn every_span_may_differ() {
        let json = serde_json::to_string(&sample()).unwrap();
        let moved = json
            .replace("\"span\":[0,0]", "\"span\":[1,2]")
            .replace("\"spans\":[]", "\"spans\":[[1,2]]");
        let moved: Document<'_> = serde_json::from_str(&moved).unwrap();
        assert_ne!(moved, sample());
        assert!(moved.eq_ignoring_spans(&sample()));
    }

    #[test]
    fn no_other_field_may() {
        let json = serde_json::to_value(sample()).unwrap();
        let mut places = Vec::new();
        paths(&json, "", &mut places);
        let mut changed = 0;
        for place in places {
            let mut edited = json.clone();
            let value = edited.pointer_mut(&place).unwrap();
            let Some(new) = other(value) else { continue };
            *value = new;
            // A word that no variant of an enum has is no document.
            if let Ok(doc) = Document::deserialize(&edited) {
                assert!(!doc.eq_ignoring_spans(&sample()), "{place}");
                changed += 1;
            }
        }
        assert!(changed > 300, "{changed}");
    }

    #[test]
    fn no_optional_field_may_be_missing() {
        let json = serde_json::to_value(sample()).unwrap();
        let mut places = Vec::new();
        paths(&json, "", &mut places);
        let mut removed = 0;
        for place in places {
            let mut edited = json.clone();
            let (parent, key) = place.rsplit_once('/').unwrap();
            let Some(Value::Object(fields)) = edited.pointer_mut(parent) else {
                continue;
            };
            fields.remove(key);
            if let Ok(doc) = Document::deserialize(&edited) {
                // Fields left out of the JSON where they say no are false by default.
                let same = doc.eq_ignoring_spans(&sample());
                let default = json.pointer(&place) == Some(&Value::Bool(false));
                assert_eq!(same, default, "{place}");
                removed += 1;
            }
        }
        assert!(removed > 70, "{removed}");
    }
}
