//! A reference tree, read from its JSON file, in the common form.

use serde_json::Value;

use super::leaf::Leaf;
use super::{BREAK, KINDS, Node};

/// Reads the JSON of the tree of `source`. Panics on what is not of the documented form.
pub(crate) fn read(json: &str, source: &str) -> Node {
    let value: Value = serde_json::from_str(json).expect("JSON");
    let mut root = node(&value, source);
    root.settle(source);
    root
}

fn node(value: &Value, source: &str) -> Node {
    let kind = kind(string(value, "type").unwrap_or_default());
    let start = offset(value, "start");
    let end = offset(value, "end");
    let mut children: Vec<Node> = match value["children"].as_array() {
        Some(list) => list.iter().map(|child| node(child, source)).collect(),
        None => Vec::new(),
    };
    if children.iter().any(|child| is_text(child, source)) {
        children = with_text(children, source);
    }
    if kind == "table" {
        children.retain(|row| !is_divider(row, source));
    }
    if let ("listItem", true, Some(first)) =
        (kind, value["checked"].is_boolean(), children.first_mut())
    {
        // A box is part of the paragraph there, unless text follows it.
        let slice = source.get(first.start..first.end).unwrap_or_default();
        let is_box = slice.starts_with('[') && slice.get(2..3) == Some("]");
        let rest = slice.get(3..).filter(|_| is_box).unwrap_or(slice);
        first.start += slice.len() - rest.trim_start_matches([' ', '\t']).len();
    }
    fields(Node::new(kind, start, end), value, source, &children).holding(children)
}

fn fields(mut node: Node, value: &Value, source: &str, children: &[Node]) -> Node {
    let text = |name| string(value, name);
    match node.kind {
        "yaml" | "text" | "inlineCode" | "inlineMath" => {
            let value = text("value").unwrap_or_default();
            match node.kind {
                "inlineMath" => node.with("value", math_value(value)),
                _ => node.with("value", value),
            }
        }
        "html" => {
            // Its indentation is part of it there.
            let written = text("value").unwrap_or_default();
            let value = written.trim_start_matches([' ', '\t']);
            node.start += written.len() - value.len();
            node.with("value", value.trim_end())
        }
        "code" => {
            // The indentation that makes it code is part of it there.
            let slice = source.get(node.start..node.end).unwrap_or_default();
            node.start += match slice.strip_prefix('\t') {
                Some(_) => 1,
                None => slice
                    .bytes()
                    .take(4)
                    .take_while(|&byte| byte == b' ')
                    .count(),
            };
            node.with_option("lang", text("lang"))
                .with_option("meta", text("meta"))
                .with("value", text("value").unwrap_or_default())
        }
        "math" => {
            let lines = [text("meta"), text("value")];
            let lines: Vec<_> = lines.into_iter().flatten().collect();
            node.with("value", math_value(&lines.join("\n")))
        }
        "heading" => node.with("depth", &value["depth"]),
        "list" => {
            let loose = flag(value, "spread")
                || value["children"]
                    .as_array()
                    .is_some_and(|items| items.iter().any(|item| flag(item, "spread")));
            node.with("ordered", flag(value, "ordered"))
                .with_option("start", value["startNumber"].as_u64())
                .with("loose", loose)
        }
        "listItem" => node.with_option("checked", value["checked"].as_bool()),
        "defListDescription" => {
            if children.is_empty() {
                node.end = node.start;
            }
            node.with("loose", flag(value, "spread"))
        }
        "footnoteDefinition" | "footnoteReference" => {
            node.with("label", text("label").unwrap_or_default())
        }
        "link" => node
            .with("url", text("url").unwrap_or_default())
            .with_option("title", text("title")),
        "image" => node
            .with("url", text("url").unwrap_or_default())
            .with_option("title", text("title"))
            .with("alt", text("alt").unwrap_or_default()),
        "table" => {
            let columns = value["align"].as_array().cloned().unwrap_or_default();
            let columns: Vec<_> = columns
                .iter()
                .map(|column| column.as_str().unwrap_or("none"))
                .collect();
            node.with("align", columns.join(" "))
        }
        "tableCell" => {
            (node.start, node.end) = cell(source, node.start, node.end, children);
            node
        }
        _ => node,
    }
}

/// A cell's text: pipes and blanks around it are part of the cell there. An empty cell has the same place in both
/// trees only by chance, so it is put where the next thing starts.
fn cell(source: &str, start: usize, end: usize, children: &[Node]) -> (usize, usize) {
    match (children.first(), children.last()) {
        (Some(first), Some(last)) => (first.start, last.end),
        _ => {
            let slice = source.get(start..end).unwrap_or_default();
            let skipped = slice.len() - slice.trim_start_matches(['|', ' ', '\t']).len();
            (start + skipped, start + skipped)
        }
    }
}

/// Math with the blanks at its ends left out, and lines joined by blanks.
pub(crate) fn math_value(value: &str) -> String {
    value.trim().replace("\r\n", "\n")
}

/// `$5 and $10`: starts with a digit, and a blank stands before the closing `$` or a digit after it.
fn is_money(node: &Node, source: &str) -> bool {
    let Some(slice) = source.get(node.start..node.end) else {
        return false;
    };
    let inside = slice.trim_matches('$');
    let after = source.get(node.end..).and_then(|rest| rest.chars().next());
    node.kind == "inlineMath"
        && inside.starts_with(|c: char| c.is_ascii_digit())
        && (inside.ends_with([' ', '\t', '\n', '\r']) || after.is_some_and(|c| c.is_ascii_digit()))
}

/// An address that begins a wikilink or embed, which are not known there.
fn is_in_wikilink(node: &Node, source: &str) -> bool {
    let before = source.get(..node.start).unwrap_or_default();
    let slice = source.get(node.start..node.end).unwrap_or_default();
    node.kind == "link" && before.ends_with("[[") && slice.starts_with("http")
}

/// Whether a node is text in our language, by rule.
fn is_text(node: &Node, source: &str) -> bool {
    is_money(node, source) || is_in_wikilink(node, source)
}

fn with_text(children: Vec<Node>, source: &str) -> Vec<Node> {
    let mut leaf = Leaf::new(source);
    for child in children {
        if is_text(&child, source) {
            leaf.raw(child.start, child.end);
        } else {
            leaf.push(child);
        }
    }
    leaf.nodes
}

/// A row that divides groups in our language: every cell is `===`.
fn is_divider(row: &Node, source: &str) -> bool {
    !row.children.is_empty()
        && row
            .children
            .iter()
            .all(|cell| source.get(cell.start..cell.end) == Some("==="))
}

fn kind(name: &str) -> &'static str {
    KINDS
        .into_iter()
        .chain([BREAK])
        .find(|known| *known == name)
        .unwrap_or_else(|| panic!("unknown node type `{name}`"))
}

fn string<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value[name].as_str()
}

fn flag(value: &Value, name: &str) -> bool {
    value[name].as_bool().unwrap_or_default()
}

fn offset(value: &Value, name: &str) -> usize {
    value[name]
        .as_u64()
        .and_then(|offset| usize::try_from(offset).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_text_and_joins_its_neighbours() {
        let source = "a $5 and $10 b";
        let json = r#"{"type":"paragraph","start":0,"end":14,"children":[
            {"type":"text","start":0,"end":2,"value":"a "},
            {"type":"inlineMath","start":2,"end":10,"value":"5 and "},
            {"type":"text","start":10,"end":14,"value":"10 b"}]}"#;
        let theirs = read(json, source);
        assert_eq!(
            theirs.children,
            [Node::new("text", 0, 14).with("value", source)]
        );
    }

    #[test]
    fn cells_lose_their_pipes() {
        let source = "| a |  |";
        let json = r#"{"type":"tableRow","start":0,"end":8,"children":[
            {"type":"tableCell","start":0,"end":4,"children":[{"type":"text","start":2,"end":3,"value":"a"}]},
            {"type":"tableCell","start":4,"end":8,"children":[]}]}"#;
        let row = read(json, source);
        let spans: Vec<_> = row.children.iter().map(|n| (n.start, n.end)).collect();
        assert_eq!(spans, [(2, 3), (8, 8)]);
    }
}
