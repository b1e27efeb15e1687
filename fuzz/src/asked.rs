//! What a tree asks a page for: [`Asked`].

use std::collections::{BTreeMap, HashSet};

use essaymark::ast::{
    Admonition, AdmonitionKind, Attribute, Attributes, Document, Fold, FootnoteBody, ListKind,
    NodeRef, Table,
};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The elements, attributes and URLs that a page may have because a tree has the nodes for them.
#[derive(Debug, Default)]
pub struct Asked {
    /// How many elements of each name.
    pub elements: BTreeMap<String, usize>,
    /// Destinations of links and images, [decoded](decode).
    pub urls: HashSet<String>,
    /// Targets of wikilinks and embeds, decoded.
    pub targets: HashSet<String>,
    /// Ids, block ids with their `^`.
    pub ids: HashSet<String>,
    /// Classes, those that the format makes of languages and kinds included.
    pub classes: HashSet<String>,
    /// Attributes `key=value`, the keys in lower case.
    pub pairs: HashSet<(String, String)>,
    /// Titles of links and images.
    pub titles: HashSet<String>,
    /// What follows the kind of admonitions, `[!kind|meta]`.
    pub metas: HashSet<String>,
    /// Whether there is raw HTML.
    pub has_html: bool,
}

impl Asked {
    /// Goes over the tree.
    pub fn by(document: &Document<'_>) -> Self {
        let mut asked = Self::default();
        for node in document.descendants() {
            asked.node(node);
        }
        let notes = document.footnotes();
        if !notes.is_empty() {
            asked.elements(&["section", "h2", "ol"]);
        }
        for note in notes {
            asked.elements(&["li"]);
            asked.elements(&["p"]);
            for _ in 0..note.occurrences {
                asked.elements(&["a", "sup"]);
            }
            if let FootnoteBody::Inline(_) = note.body {
                asked.elements(&["p"]);
            }
        }
        if !document.rest.is_empty() {
            asked.elements(&["pre"]);
        }
        asked
    }

    /// Whether there is nothing that a page of an untrusted document might leave out.
    pub fn is_plain(&self) -> bool {
        let Self {
            urls,
            targets,
            pairs,
            has_html,
            ..
        } = self;
        !has_html && urls.is_empty() && targets.is_empty() && pairs.is_empty()
    }

    fn elements(&mut self, names: &[&str]) {
        for &name in names {
            *self.elements.entry(name.to_owned()).or_default() += 1;
        }
    }

    fn node(&mut self, node: NodeRef<'_, '_>) {
        match node {
            NodeRef::Paragraph(_) | NodeRef::Subtitle(_) => self.elements(&["p"]),
            NodeRef::Heading(n) => self.elements(&[&format!("h{}", n.level.clamp(1, 6))]),
            NodeRef::ThematicBreak(_) => self.elements(&["hr"]),
            NodeRef::BlockQuote(_) => self.elements(&["blockquote"]),
            NodeRef::Admonition(n) => self.admonition(n),
            NodeRef::Spoiler(_) => self.elements(&["details", "summary"]),
            NodeRef::List(n) => self.elements(match n.kind {
                ListKind::Bullet { .. } => &["ul"],
                ListKind::Ordered { .. } => &["ol"],
            }),
            NodeRef::ListItem(n) if n.task.is_some() => self.elements(&["li", "input"]),
            NodeRef::ListItem(_) => self.elements(&["li"]),
            NodeRef::DefinitionList(_) => self.elements(&["dl"]),
            NodeRef::Term(_) => self.elements(&["dt"]),
            NodeRef::Definition(_) => self.elements(&["dd"]),
            NodeRef::Table(n) => self.table(n),
            NodeRef::Figure(_) => self.elements(&["figure"]),
            NodeRef::Caption(_) => self.elements(&["figcaption"]),
            NodeRef::CodeBlock(n) => {
                self.elements(&["pre", "code"]);
                if let Some(language) = &n.language {
                    self.class(&format!("language-{language}"));
                }
            }
            NodeRef::MathBlock(_) => self.elements(&["div"]),
            NodeRef::HtmlBlock(_) => {
                self.has_html = true;
                self.elements(&["pre", "code"]);
            }
            NodeRef::HtmlInline(_) => self.has_html = true,
            NodeRef::Attributes(n) => self.attributes(n),
            NodeRef::BlockId(n) => {
                self.elements(&["span"]);
                self.id(&format!("^{}", n.name));
            }
            inline => self.inline(inline),
        }
    }

    fn inline(&mut self, node: NodeRef<'_, '_>) {
        match node {
            NodeRef::HardBreak(_) => self.elements(&["br"]),
            NodeRef::CodeSpan(_) => self.elements(&["code"]),
            NodeRef::Emphasis(_) => self.elements(&["em"]),
            NodeRef::Strong(_) => self.elements(&["strong"]),
            NodeRef::Strikethrough(_) => self.elements(&["del"]),
            NodeRef::Highlight(_) => self.elements(&["mark"]),
            NodeRef::Link(n) => {
                self.elements(&["a"]);
                self.url(&n.destination, n.title.as_deref());
            }
            NodeRef::Image(n) => {
                self.elements(&["img"]);
                self.url(&n.destination, n.title.as_deref());
            }
            NodeRef::Autolink(n) => {
                self.elements(&["a"]);
                self.url(&n.destination(), None);
            }
            // In a link it is a `<span>`.
            NodeRef::Wikilink(n) => {
                self.elements(&["a", "span"]);
                self.targets.insert(decode(&n.target));
            }
            NodeRef::Embed(n) => {
                self.elements(&["a", "span", "img", "video", "audio"]);
                self.targets.insert(decode(&n.target));
            }
            NodeRef::FootnoteReference(_) => self.elements(&["sup", "a"]),
            NodeRef::InlineNote(_) => self.elements(&["sup", "a", "span"]),
            NodeRef::Math(_) | NodeRef::Tag(_) => self.elements(&["span"]),
            _ => {}
        }
    }

    fn admonition(&mut self, n: &Admonition<'_>) {
        self.elements(if n.fold == Fold::None {
            &["aside", "p"]
        } else {
            &["details", "summary"]
        });
        self.metas.extend(n.meta.as_deref().map(read));
        let known = (n.kind != AdmonitionKind::Custom).then(|| n.kind.name());
        match known.flatten() {
            Some(name) => self.class(name),
            None => {
                let is_mark = |c: char| c.general_category_group() == GeneralCategoryGroup::Mark;
                let dashed = |c: char| match c {
                    '-' | '_' => c,
                    c if c.is_alphanumeric() || is_mark(c) => c,
                    _ => '-',
                };
                let class: String = n.word.chars().flat_map(char::to_lowercase).collect();
                self.class(&class.chars().map(dashed).collect::<String>());
            }
        }
    }

    /// As many cells as there are columns, in each row.
    fn table(&mut self, n: &Table<'_>) {
        self.elements(&["table", "thead", "tr"]);
        let rows: usize = n.groups.iter().map(|group| group.rows.len()).sum();
        let columns = n.alignments.len();
        let mut more = |name: &str, count| {
            *self.elements.entry(name.to_owned()).or_default() += count;
        };
        more("tbody", n.groups.len());
        more("tr", rows);
        more("th", columns);
        more("td", columns.saturating_mul(rows));
    }

    fn attributes(&mut self, n: &Attributes<'_>) {
        self.elements(&["span"]);
        for item in &n.items {
            match item {
                Attribute::Id(id) => self.id(id),
                Attribute::Class(class) => self.class(class),
                Attribute::Pair(key, value) => {
                    let key = key.to_ascii_lowercase();
                    match &*key {
                        "id" => self.id(value),
                        "class" => self.class(value),
                        _ => {}
                    }
                    self.pairs.insert((key, read(value)));
                }
                other => unreachable!("an attribute that may ask for anything: {other:?}"),
            }
        }
    }

    fn id(&mut self, id: &str) {
        let dashed = |c: char| if c.is_whitespace() { '-' } else { c };
        let id: String = id.chars().map(dashed).collect();
        self.ids.insert(read(&id));
    }

    fn class(&mut self, class: &str) {
        let classes = read(class);
        let classes = classes
            .split(char::is_whitespace)
            .flat_map(str::split_ascii_whitespace);
        self.classes.extend(classes.map(str::to_owned));
        let ascii = read(class);
        let ascii = ascii.split_ascii_whitespace();
        self.classes.extend(ascii.map(str::to_owned));
    }

    fn url(&mut self, url: &str, title: Option<&str>) {
        self.urls.insert(decode(url));
        self.titles.extend(title.map(read));
    }
}

/// `text` as an HTML parser gives it back: line ends are line feeds, NUL is U+FFFD.
pub fn read(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\0', "\u{fffd}")
}

/// `url` without percent-encoding.
pub fn decode(url: &str) -> String {
    let mut out = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|&b| char::from(b).to_digit(16));
        rest = match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                &after[2..]
            }
            _ => {
                out.push(first);
                after
            }
        };
    }
    String::from_utf8_lossy(&out).into_owned()
}
