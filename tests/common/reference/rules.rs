//! Why the trees may differ: rules of `DIALECT.md`, and what is known to be wrong in the reference.

use super::Node;
use super::compare::{Difference, What};

/// A reason for differences.
pub(crate) struct Rule {
    /// The section of `DIALECT.md`, or what the reference does.
    pub(crate) name: &'static str,
    pub(crate) applies: fn(&Difference<'_>, &str) -> bool,
}

/// The rules, in the order they are asked.
pub(crate) const RULES: [Rule; 3] = [
    Rule {
        name: "2.1: an admonition's title is closed at once, the body begins afresh",
        applies: |difference, source| {
            let theirs = difference.theirs.first().map(|node| node.start);
            difference.what == What::Structure
                && difference.path.last() == Some(&"blockquote")
                && difference.ours.len() > difference.theirs.len()
                && difference.ours.first().map(|node| node.start) == theirs
                && theirs
                    .and_then(|start| source.get(start..))
                    .is_some_and(|rest| rest.starts_with("[!"))
        },
    },
    Rule {
        name: "2.3: a definition is loose if a blank line precedes it or separates two of its children",
        applies: |difference, source| {
            difference.what == What::Field("loose")
                && difference.ours.iter().all(|node| {
                    let loose = blank_line_before(source, node.start)
                        || blank_line_between(source, &node.children);
                    node.kind == "defListDescription"
                        && node.field("loose") == Some(if loose { "true" } else { "false" })
                })
        },
    },
    Rule {
        name: "reference: whether a list in a quote is loose (CommonMark 5.3 is on our side)",
        applies: |difference, source| {
            difference.what == What::Field("loose")
                && difference.path.contains(&"blockquote")
                && difference.ours.iter().all(|node| {
                    let mut items = node.children.iter();
                    let loose = blank_line_between(source, &node.children)
                        || items.any(|item| blank_line_between(source, &item.children));
                    node.kind == "list"
                        && node.field("loose") == Some(if loose { "true" } else { "false" })
                })
        },
    },
];

/// Whether the line before that of `start` is blank.
fn blank_line_before(source: &str, start: usize) -> bool {
    let before = source.get(..start).unwrap_or_default();
    before.rsplit('\n').nth(1).is_some_and(is_blank)
}

/// Whether a blank line stands between two of `nodes` that follow each other.
fn blank_line_between(source: &str, nodes: &[Node]) -> bool {
    nodes.windows(2).any(|pair| {
        let between = source.get(pair[0].end..pair[1].start).unwrap_or_default();
        let lines: Vec<_> = between.split('\n').collect();
        lines.len() > 2 && lines[1..lines.len() - 1].iter().any(|line| is_blank(line))
    })
}

fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\t', '\r', '>']).is_empty()
}

/// The name of the first rule that explains `difference`.
pub(crate) fn explain(difference: &Difference<'_>, source: &str) -> Option<&'static str> {
    let mut rules = RULES.iter();
    let rule = rules.find(|rule| (rule.applies)(difference, source))?;
    Some(rule.name)
}
