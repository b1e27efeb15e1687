//! The common form in which our tree of an essay and the reference tree are compared.
//!
//! It is mdast with what the two languages share and no more: a kind, a span in bytes, fields as strings, children.
//! [`ours`] and [`theirs`] make it, [`compare`] walks both at once, [`rules`] explains the differences that
//! `DIALECT.md` asks for.

#[path = "reference/compare.rs"]
pub(crate) mod compare;
#[path = "reference/extras.rs"]
mod extras;
#[path = "reference/inlines.rs"]
mod inlines;
#[path = "reference/leaf.rs"]
pub(crate) mod leaf;
#[path = "reference/ours.rs"]
pub(crate) mod ours;
#[path = "reference/rules.rs"]
pub(crate) mod rules;
#[path = "reference/theirs.rs"]
pub(crate) mod theirs;

/// The kinds both sides know, in the order of the report.
pub(crate) const KINDS: [&str; 28] = [
    "root",
    "yaml",
    "heading",
    "paragraph",
    "blockquote",
    "list",
    "listItem",
    "defList",
    "defListTerm",
    "defListDescription",
    "footnoteDefinition",
    "definition",
    "table",
    "tableRow",
    "tableCell",
    "code",
    "math",
    "html",
    "thematicBreak",
    "text",
    "emphasis",
    "strong",
    "delete",
    "inlineCode",
    "inlineMath",
    "link",
    "image",
    "footnoteReference",
];

/// `break` is a word of Rust, and so it is named apart.
pub(crate) const BREAK: &str = "break";

/// A node of the common form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) kind: &'static str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) children: Vec<Node>,
    /// A line of its own in our language that is part of the paragraph around it in theirs.
    pub(crate) joins: bool,
}

impl Node {
    pub(crate) fn new(kind: &'static str, start: usize, end: usize) -> Self {
        Self {
            kind,
            start,
            end,
            ..Self::default()
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.fields.push((name, value.to_string()));
        self
    }

    /// With a field that may be absent; absent and empty are told apart.
    pub(crate) fn with_option(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub(crate) fn holding(mut self, children: Vec<Node>) -> Self {
        self.children = children;
        self
    }

    pub(crate) fn joining(mut self) -> Self {
        self.joins = true;
        self
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether its children are inlines and its own text is trimmed.
    pub(crate) fn is_leaf_block(&self) -> bool {
        matches!(
            self.kind,
            "paragraph" | "heading" | "tableCell" | "defListTerm"
        )
    }

    /// The node and all below it.
    pub(crate) fn walk<'n>(&'n self, visit: &mut impl FnMut(&'n Node)) {
        visit(self);
        for child in &self.children {
            child.walk(visit);
        }
    }

    /// Brings what the two parsers cut differently without meaning anything by it to one form: where containers end
    /// (at their last child), and blanks at the ends of lines.
    pub(crate) fn settle(&mut self, source: &str) {
        for child in &mut self.children {
            child.settle(source);
        }
        if self.is_leaf_block() {
            self.trim_last_text();
        }
        match (self.kind, self.children.first(), self.children.last()) {
            ("defListDescription", Some(first), Some(last)) => {
                (self.start, self.end) = (first.start, last.end);
            }
            ("list" | "listItem" | "defList", _, Some(last)) => self.end = last.end,
            ("text" | "break" | "tableCell" | "root", ..) => {}
            _ => {
                let text = source.get(self.start..self.end).unwrap_or_default();
                self.end = self.start + text.trim_end_matches([' ', '\t', '\n', '\r']).len();
            }
        }
    }

    fn trim_last_text(&mut self) {
        let Some(last) = self.children.last_mut() else {
            return;
        };
        if last.kind != "text" {
            return;
        }
        let Some((_, value)) = last.fields.first_mut() else {
            return;
        };
        let kept = value.trim_end_matches([' ', '\t', '\n']).len();
        last.end -= value.len() - kept;
        value.truncate(kept);
        if value.is_empty() {
            self.children.pop();
        }
    }
}

/// The 1-based line of an offset.
pub(crate) fn line_of(source: &str, offset: usize) -> usize {
    1 + source
        .bytes()
        .take(offset)
        .filter(|&byte| byte == b'\n')
        .count()
}
