//! Walks two trees in the common form and collects their smallest differences.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use super::{Node, line_of};

/// What is not equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Other nodes, or more, or fewer.
    Structure,
    /// One node on both sides, with another start or end.
    Span,
    /// One node on both sides, with another value of this field.
    Field(&'static str),
}

/// The smallest part of both trees that is not equal. The nodes on each side are siblings and stand at the same place.
#[derive(Clone, Debug)]
pub(crate) struct Difference<'n> {
    pub(crate) what: What,
    /// Kinds of the nodes around it, the root first.
    pub(crate) path: Vec<&'static str>,
    pub(crate) ours: Vec<&'n Node>,
    pub(crate) theirs: Vec<&'n Node>,
}

impl Difference<'_> {
    /// From the first node's start to the last one's end, on either side.
    pub(crate) fn range(&self) -> Range<usize> {
        let nodes = || self.ours.iter().chain(&self.theirs);
        let start = nodes().map(|node| node.start).min().unwrap_or_default();
        let end = nodes().map(|node| node.end).max().unwrap_or_default();
        start..end
    }

    /// How many reference nodes of each kind the difference covers.
    pub(crate) fn covered(&self) -> Tally {
        match self.what {
            What::Structure => tally(&self.theirs),
            What::Span | What::Field(_) => self.theirs.iter().map(|node| (node.kind, 1)).collect(),
        }
    }

    /// The difference in full, for a report.
    pub(crate) fn describe(&self, essay: &str, source: &str) -> String {
        let range = self.range();
        let mut out = format!(
            "{essay}:{} {}..{} {:?} in {}\n",
            line_of(source, range.start),
            range.start,
            range.end,
            self.what,
            self.path.join(" > "),
        );
        for (side, nodes) in [("ours", &self.ours), ("theirs", &self.theirs)] {
            for node in nodes {
                out.push_str(&format!("    {side:6} {}\n", Shown(node, source)));
            }
            if nodes.is_empty() {
                out.push_str(&format!("    {side:6} nothing\n"));
            }
        }
        out
    }
}

/// One line about a node.
struct Shown<'n>(&'n Node, &'n str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shown(node, source) = self;
        let slice = source.get(node.start..node.end).unwrap_or("(off)");
        write!(
            f,
            "{} {}..{} {}",
            node.kind,
            node.start,
            node.end,
            short(slice)
        )?;
        for (name, value) in &node.fields {
            write!(f, " {name}={}", short(value))?;
        }
        let kinds: Vec<_> = node.children.iter().map(|child| child.kind).collect();
        write!(f, " {kinds:?}")
    }
}

/// Quoted, the middle left out where it is long.
fn short(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= 90 {
        return format!("{text:?}");
    }
    let head: String = chars[..50].iter().collect();
    let tail: String = chars[chars.len() - 35..].iter().collect();
    format!("{head:?}…{tail:?}")
}

/// A number for each kind.
pub(crate) type Tally = BTreeMap<&'static str, usize>;

/// How many nodes of each kind `nodes` and all below them are.
pub(crate) fn tally(nodes: &[&Node]) -> Tally {
    let mut tally = Tally::new();
    for node in nodes {
        node.walk(&mut |node| *tally.entry(node.kind).or_default() += 1);
    }
    tally
}

/// What came out of comparing two trees.
#[derive(Debug, Default)]
pub(crate) struct Comparison<'n> {
    pub(crate) differences: Vec<Difference<'n>>,
    /// Nodes that are equal but for what is below them.
    pub(crate) equal: Tally,
    path: Vec<&'static str>,
}

/// Compares two roots.
pub(crate) fn compare<'n>(ours: &'n Node, theirs: &'n Node) -> Comparison<'n> {
    let mut comparison = Comparison::default();
    comparison.pair(ours, theirs);
    comparison
}

impl<'n> Comparison<'n> {
    fn differ(&mut self, what: What, ours: &'n [Node], theirs: &'n [Node]) {
        self.differences.push(Difference {
            what,
            path: self.path.clone(),
            ours: ours.iter().collect(),
            theirs: theirs.iter().collect(),
        });
    }

    /// Two nodes of one kind.
    fn pair(&mut self, ours: &'n Node, theirs: &'n Node) {
        let what = if !spans_agree(ours, theirs) {
            Some(What::Span)
        } else {
            differing_field(ours, theirs).map(What::Field)
        };
        match what {
            Some(what) => {
                self.differ(
                    what,
                    std::slice::from_ref(ours),
                    std::slice::from_ref(theirs),
                );
            }
            None => *self.equal.entry(theirs.kind).or_default() += 1,
        }
        self.path.push(theirs.kind);
        if theirs.kind == "tableRow" {
            self.by_index(&ours.children, &theirs.children);
        } else {
            self.by_place(&ours.children, &theirs.children);
        }
        self.path.pop();
    }

    /// Cells are told apart by their number: empty ones have no place that means anything.
    fn by_index(&mut self, ours: &'n [Node], theirs: &'n [Node]) {
        let common = ours.len().min(theirs.len());
        for (our, their) in ours.iter().zip(theirs) {
            self.pair(our, their);
        }
        if ours.len() != theirs.len() {
            self.differ(What::Structure, &ours[common..], &theirs[common..]);
        }
    }

    /// Other siblings are told apart by their place: those that overlap are compared with each other.
    fn by_place(&mut self, mut ours: &'n [Node], mut theirs: &'n [Node]) {
        while !ours.is_empty() || !theirs.is_empty() {
            let (m, n) = cluster(ours, theirs);
            let (our, our_rest) = ours.split_at(m);
            let (their, their_rest) = theirs.split_at(n);
            let alike = m == n
                && our
                    .iter()
                    .zip(their)
                    .all(|(our, their)| our.kind == their.kind);
            if alike {
                for (our, their) in our.iter().zip(their) {
                    self.pair(our, their);
                }
            } else {
                self.differ(What::Structure, our, their);
            }
            (ours, theirs) = (our_rest, their_rest);
        }
    }
}

/// How many nodes at the front of both lists overlap each other, directly or by way of others.
fn cluster(ours: &[Node], theirs: &[Node]) -> (usize, usize) {
    let starts = ours.first().into_iter().chain(theirs.first());
    let start = starts.map(|node| node.start).min().unwrap_or_default();
    // An empty node reaches as far as its own place.
    let mut reach = start + 1;
    let (mut m, mut n) = (0, 0);
    loop {
        let before = (m, n);
        while let Some(node) = ours.get(m).filter(|node| node.start < reach) {
            reach = reach.max(node.end);
            m += 1;
        }
        while let Some(node) = theirs.get(n).filter(|node| node.start < reach) {
            reach = reach.max(node.end);
            n += 1;
        }
        if before == (m, n) {
            return (m, n);
        }
    }
}

/// Whether the spans are equal, or differ only because those of the first or last children do: that is reported there.
fn spans_agree(ours: &Node, theirs: &Node) -> bool {
    if ours.kind == "tableCell" && ours.children.is_empty() && theirs.children.is_empty() {
        return true;
    }
    let inherited = |end: fn(&Node) -> usize, child: fn(&[Node]) -> Option<&Node>| {
        let children = (child(&ours.children), child(&theirs.children));
        matches!(children, (Some(our), Some(their))
            if end(our) == end(ours) && end(their) == end(theirs))
    };
    (ours.start == theirs.start || inherited(|node| node.start, <[Node]>::first))
        && (ours.end == theirs.end || inherited(|node| node.end, <[Node]>::last))
}

fn differing_field(ours: &Node, theirs: &Node) -> Option<&'static str> {
    let names = ours
        .fields
        .iter()
        .chain(&theirs.fields)
        .map(|field| field.0);
    names
        .into_iter()
        .find(|name| ours.field(name) != theirs.field(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(start: usize, end: usize) -> Node {
        Node::new("text", start, end)
    }

    fn paragraph(children: Vec<Node>) -> Node {
        let (start, end) = (children[0].start, children[children.len() - 1].end);
        Node::new("paragraph", start, end).holding(children)
    }

    #[test]
    fn equal_trees_have_no_difference() {
        let tree = paragraph(vec![text(0, 3), Node::new("emphasis", 3, 8)]);
        let comparison = compare(&tree, &tree);
        assert!(comparison.differences.is_empty());
        assert_eq!(comparison.equal, tally(&[&tree]));
    }

    #[test]
    fn a_difference_is_as_small_as_can_be() {
        let ours = paragraph(vec![text(0, 9), Node::new("link", 9, 12), text(12, 20)]);
        let theirs = paragraph(vec![
            text(0, 3),
            Node::new("inlineMath", 3, 6),
            text(6, 9),
            Node::new("link", 9, 12),
            text(12, 20),
        ]);
        let comparison = compare(&ours, &theirs);
        let [difference] = &comparison.differences[..] else {
            panic!("{comparison:?}");
        };
        assert_eq!(difference.what, What::Structure);
        assert_eq!((difference.ours.len(), difference.theirs.len()), (1, 3));
        assert_eq!(comparison.equal[&"link"], 1);
    }

    #[test]
    fn a_span_is_reported_where_it_begins_to_differ() {
        let ours = paragraph(vec![text(0, 9)]);
        let theirs = paragraph(vec![text(0, 8)]);
        let comparison = compare(&ours, &theirs);
        assert_eq!(comparison.differences.len(), 1);
        assert_eq!(comparison.differences[0].what, What::Span);
        assert_eq!(comparison.differences[0].path, ["paragraph"]);
    }

    #[test]
    fn a_missing_node_is_reported_alone() {
        let mut ours = paragraph(vec![text(0, 3), text(5, 9)]);
        let theirs = paragraph(vec![text(0, 3), Node::new("html", 3, 5), text(5, 9)]);
        let comparison = compare(&ours, &theirs);
        assert_eq!(comparison.differences.len(), 1);
        assert!(comparison.differences[0].ours.is_empty());
        ours.children[0].fields.push(("value", "x".into()));
        let comparison = compare(&ours, &theirs);
        assert_eq!(comparison.differences[0].what, What::Field("value"));
    }
}
