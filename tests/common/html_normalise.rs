//! HTML in a normal form, so that two pieces can be compared as the official specification runner compares them.
//!
//! What does not count: runs of white space outside `<pre>`, white space beside block tags, the order and quoting of
//! attributes, `<br>` against `<br />`, and how a character is written (`&quot;` or `"`).

use std::borrow::Cow;

/// Tags with which white space beside them does not show.
const BLOCK_TAGS: [&str; 50] = [
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "canvas",
    "caption",
    "col",
    "colgroup",
    "dd",
    "div",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "iframe",
    "li",
    "map",
    "object",
    "ol",
    "output",
    "p",
    "pre",
    "progress",
    "script",
    "section",
    "style",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
];

/// The normal form of `html`.
pub(crate) fn normalise(html: &str) -> String {
    let mut writer = Writer::default();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '<' => markup(rest),
            _ => rest.split_at(rest.find('<').unwrap_or(rest.len())),
        };
        match Token::read(token) {
            Token::Text(text) => writer.text(text),
            Token::Start(name, attributes, empty) => writer.start(&name, attributes, empty),
            Token::End(name) => writer.end(&name),
            Token::Other(raw) => writer.other(raw),
        }
        rest = after;
    }
    writer.out
}

/// Cuts the piece of markup that starts `html`: a tag, a comment, a CDATA section.
fn markup(html: &str) -> (&str, &str) {
    let closer = match html {
        _ if html.starts_with("<!--") => "-->",
        _ if html.starts_with("<![CDATA[") => "]]>",
        _ if html.starts_with("<?") => "?>",
        _ if html.starts_with("<!") => ">",
        _ => return html.split_at(tag_length(html)),
    };
    let end = html
        .find(closer)
        .map_or(html.len(), |start| start + closer.len());
    html.split_at(end)
}

/// How long the tag is that starts `html`; a `>` in quotes does not end it.
fn tag_length(html: &str) -> usize {
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') if html[..at].trim_end().ends_with('=') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    html.len()
}

type Attributes = Vec<(String, Option<String>)>;

enum Token<'h> {
    Text(&'h str),
    /// Name, attributes, and whether it ends with `/>`.
    Start(String, Attributes, bool),
    End(String),
    Other(&'h str),
}

impl<'h> Token<'h> {
    fn read(token: &'h str) -> Self {
        let Some(inside) = token.strip_prefix('<') else {
            return Self::Text(token);
        };
        let Some(inside) = inside.strip_suffix('>') else {
            return Self::Other(token);
        };
        if let Some(name) = inside.strip_prefix('/') {
            return Self::End(name.trim().to_ascii_lowercase());
        }
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Self::Other(token);
        }
        let (inside, empty) = match inside.strip_suffix('/') {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let name_end = inside
            .find(|c: char| c.is_whitespace() || c == '/')
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_end);
        Self::Start(
            name.to_ascii_lowercase(),
            read_attributes(attributes),
            empty,
        )
    }
}

/// Sorted by name; names in lower case, values decoded.
fn read_attributes(mut rest: &str) -> Attributes {
    let mut attributes = Attributes::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        let name_end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'))
            .unwrap_or(rest.len())
            .max(1);
        let name = rest[..name_end].to_ascii_lowercase();
        rest = rest[name_end..].trim_start();
        let Some(after) = rest.strip_prefix('=') else {
            attributes.push((name, None));
            continue;
        };
        let after = after.trim_start();
        let (value, after) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = &after[1..];
                inside.split_once(quote).unwrap_or((inside, ""))
            }
            _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
        };
        attributes.push((name, Some(decode(value).into_owned())));
        rest = after;
    }
    attributes.sort();
    attributes
}

/// What was written last.
#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    Start,
    End,
    Text,
    #[default]
    Other,
}

#[derive(Default)]
struct Writer {
    out: String,
    last: Last,
    last_tag: String,
    in_pre: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        let after_tag = matches!(self.last, Last::Start | Last::End);
        let mut text = Cow::Borrowed(text);
        if after_tag && self.last_tag == "br" {
            text = text.trim_start_matches('\n').to_owned().into();
        }
        if !self.in_pre {
            text = collapse(&text).into();
            if after_tag && is_block(&self.last_tag) {
                let start = text.trim_ascii_start();
                text = match self.last {
                    Last::End => start.trim_ascii_end().to_owned(),
                    _ => start.to_owned(),
                }
                .into();
            }
        }
        escape_into(&decode(&text), &mut self.out);
        self.last = Last::Text;
    }

    fn start(&mut self, name: &str, attributes: Attributes, empty: bool) {
        self.before_tag(name);
        self.in_pre |= name == "pre";
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(&key);
            if let Some(value) = value {
                self.out.push_str("=\"");
                escape_into(&value, &mut self.out);
                self.out.push('"');
            }
        }
        self.out.push('>');
        name.clone_into(&mut self.last_tag);
        self.last = if empty { Last::End } else { Last::Start };
    }

    fn end(&mut self, name: &str) {
        self.before_tag(name);
        self.in_pre &= name != "pre";
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        name.clone_into(&mut self.last_tag);
        self.last = Last::End;
    }

    fn before_tag(&mut self, name: &str) {
        if is_block(name) && !self.in_pre {
            self.out.truncate(self.out.trim_ascii_end().len());
        }
    }

    fn other(&mut self, raw: &str) {
        self.out.push_str(raw);
        self.last = Last::Other;
    }
}

fn is_block(name: &str) -> bool {
    BLOCK_TAGS.binary_search(&name).is_ok()
}

/// Every run of white space as one space.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        if !c.is_ascii_whitespace() {
            out.push(c);
        } else if !blank {
            out.push(' ');
        }
        blank = c.is_ascii_whitespace();
    }
    out
}

/// Character references as the characters they stand for.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let reference = rest.find(';').map_or(rest, |end| &rest[..=end]);
        match character(reference) {
            Some(characters) => out.push_str(&characters),
            None => out.push_str(&rest[..1]),
        }
        let taken = character(reference).map_or(1, |_| reference.len());
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out.into()
}

/// What `&name;`, `&#1;` or `&#x1;` stands for.
fn character(reference: &str) -> Option<Cow<'static, str>> {
    let name = reference.strip_prefix('&')?.strip_suffix(';')?;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return Some(char::from_u32(code.ok()?)?.to_string().into());
    }
    entities::ENTITIES
        .iter()
        .find(|entity| entity.entity == reference)
        .map(|entity| entity.characters.into())
}

fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_TAGS, normalise};

    fn same(a: &str, b: &str) {
        assert_eq!(normalise(a), normalise(b), "{a:?} and {b:?} are the same");
    }

    fn differ(a: &str, b: &str) {
        assert_ne!(normalise(a), normalise(b), "{a:?} and {b:?} differ");
    }

    #[test]
    fn block_tags_are_sorted() {
        assert!(BLOCK_TAGS.is_sorted());
    }

    #[test]
    fn white_space() {
        same("<p>a  \t b</p>", "<p>a b</p>");
        same("<p>a\nb</p>", "<p>a b</p>");
        same(" <p>a</p> \n\n<p>b</p>", "<p>a</p><p>b</p>");
        same("<ul>\n<li>a</li>\n</ul>", "<ul><li>a</li></ul>");
        same("<li>a\n<ul>", "<li>a<ul>");
        same("a<br>\nb", "a<br>b");
        differ("<p>a <em>b</em></p>", "<p>a<em>b</em></p>");
        differ("<p>a b</p>", "<p>ab</p>");
    }

    #[test]
    fn preformatted_white_space_counts() {
        differ("<pre>a  b</pre>", "<pre>a b</pre>");
        differ("<pre><code>a\n</code></pre>", "<pre><code>a</code></pre>");
        same("<pre>a</pre>  <p>b  c</p>", "<pre>a</pre><p>b c</p>");
    }

    #[test]
    fn attributes() {
        same(r#"<a href="u" title="t">"#, r#"<a  title='t' href=u>"#);
        same("<input disabled>", "<INPUT DISABLED>");
        same(r#"<a title="a > b">x</a>"#, r#"<a title="a &gt; b">x</a>"#);
        same("<hr />", "<hr>");
        same("<br/>", "<br />");
        differ(r#"<a href="u">"#, r#"<a href="v">"#);
        differ(r#"<input disabled="">"#, "<input>");
    }

    #[test]
    fn characters() {
        same("&quot;&auml;&#35;&#x23;&gt;", "\"ä##>");
        same("&nosuch; &", "&amp;nosuch; &amp;");
        differ("&lt;b&gt;", "<b>");
        differ("a\u{a0}b", "a b");
    }

    #[test]
    fn other_markup_is_kept() {
        for raw in [
            "<!-- a  b -->",
            "<![CDATA[a > b]]>",
            "<?php  >  ?>",
            "<!X  Y>",
        ] {
            assert_eq!(normalise(raw), raw);
        }
    }
}
