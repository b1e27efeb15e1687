//! [`Leaf`]: builds the inlines of one leaf block in the common form, where adjacent text is one node.

use super::{BREAK, Node};

/// The inlines of a leaf, built from left to right.
#[derive(Debug)]
pub(crate) struct Leaf<'s> {
    source: &'s str,
    pub(crate) nodes: Vec<Node>,
}

impl<'s> Leaf<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self {
            source,
            nodes: Vec::new(),
        }
    }

    /// Goes on after `nodes`.
    pub(crate) fn from_nodes(source: &'s str, nodes: Vec<Node>) -> Self {
        Self { source, nodes }
    }

    /// A node that is not text.
    pub(crate) fn push(&mut self, node: Node) {
        if node.kind == "text" {
            let value = node.field("value").unwrap_or_default().to_owned();
            self.text(&value, node.start, node.end);
        } else {
            self.nodes.push(node);
        }
    }

    /// Text; one node with the text before it.
    pub(crate) fn text(&mut self, value: &str, start: usize, end: usize) {
        if value.is_empty() {
            return;
        }
        if let Some(last) = self.nodes.last_mut()
            && last.kind == "text"
            && let Some((_, before)) = last.fields.first_mut()
        {
            before.push_str(value);
            last.end = end;
            return;
        }
        self.nodes
            .push(Node::new("text", start, end).with("value", value));
    }

    /// Source that our tree holds as something else than text, and theirs as text: lines, breaks and `<br>` tags are
    /// found in it, escapes undone, line prefixes left out.
    pub(crate) fn raw(&mut self, start: usize, end: usize) {
        let slice = self.source.get(start..end).unwrap_or_default();
        let mut at = start;
        for (index, line) in slice.split_inclusive('\n').enumerate() {
            let (from, line_end) = (at, at + line.len());
            at = line_end;
            let content = line.trim_end_matches(['\n', '\r']);
            let skipped = if index > 0 { prefix_len(content) } else { 0 };
            let ends = content.len() < line.len();
            let text_end = from + self.text_end(from, content, ends);
            self.piece(from + skipped, text_end.max(from + skipped));
            if ends && is_hard(content) {
                self.nodes.push(Node::new(BREAK, text_end, line_end));
            } else if ends {
                self.text("\n", from + content.len(), line_end);
            }
        }
    }

    /// Where the text of a line ends: blanks and the backslash of a hard break are not part of it.
    fn text_end(&self, _from: usize, content: &str, ends: bool) -> usize {
        let trimmed = content.trim_end_matches([' ', '\t']);
        match trimmed.strip_suffix('\\') {
            Some(before) if ends && trimmed.len() == content.len() => before.len(),
            _ if ends => trimmed.len(),
            _ => content.len(),
        }
    }

    /// A piece of one line: text, and `<br>` tags.
    fn piece(&mut self, start: usize, end: usize) {
        let source = self.source;
        let mut at = start;
        while let Some((from, to)) = next_br(source, at, end) {
            self.unescaped(at, from);
            let value = source.get(from..to).unwrap_or_default();
            self.nodes
                .push(Node::new("html", from, to).with("value", value));
            at = to;
        }
        self.unescaped(at, end);
    }

    fn unescaped(&mut self, start: usize, end: usize) {
        let slice = self.source.get(start..end).unwrap_or_default();
        let mut value = String::with_capacity(slice.len());
        let mut chars = slice.chars().peekable();
        while let Some(c) = chars.next() {
            let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
            value.push(if escapes {
                chars.next().unwrap_or(c)
            } else {
                c
            });
        }
        self.text(&value, start, end);
    }
}

/// The length of a line's prefix: blanks and quote markers.
pub(crate) fn prefix_len(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t', '>']).len()
}

fn is_hard(content: &str) -> bool {
    content.ends_with("  ") || content.ends_with('\\')
}

/// The next `<br>`, `<br/>` or `<br />` within `at..end`.
fn next_br(source: &str, at: usize, end: usize) -> Option<(usize, usize)> {
    let slice = source.get(at..end)?;
    let from = slice.find("<br")?;
    let rest = slice.get(from + 3..)?;
    let close = rest.find('>')?;
    rest.get(..close)?
        .trim_matches([' ', '/'])
        .is_empty()
        .then_some((at + from, at + from + 3 + close + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_source_becomes_text_breaks_and_tags() {
        let source = "{.wide}  \n> <br/> \n> Figure: a \\* b";
        let mut leaf = Leaf::new(source);
        leaf.raw(0, source.len());
        let kinds: Vec<_> = leaf.nodes.iter().map(|node| node.kind).collect();
        assert_eq!(kinds, ["text", BREAK, "html", "text"]);
        assert_eq!(leaf.nodes[0].field("value"), Some("{.wide}"));
        assert_eq!(leaf.nodes[3].field("value"), Some("\nFigure: a * b"));
    }

    #[test]
    fn adjacent_text_is_one_node() {
        let mut leaf = Leaf::new("a\nb");
        leaf.text("a", 0, 1);
        leaf.text("\n", 1, 2);
        leaf.text("b", 2, 3);
        assert_eq!(leaf.nodes, [Node::new("text", 0, 3).with("value", "a\nb")]);
    }
}
