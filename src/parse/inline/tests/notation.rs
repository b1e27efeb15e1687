//! A short form of trees, without spans: `'a 'em('b')`.

use core::fmt::Write as _;

use crate::ast::{Attribute, Attributes, Inline, Reference, Section};

/// The notation of a list of nodes.
pub(super) fn show(nodes: &[Inline<'_>]) -> String {
    nodes.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// `{#id .class key=value}`
pub(super) fn attributes(attributes: &Attributes<'_>) -> String {
    let items = attributes.items.iter().map(|item| match item {
        Attribute::Id(id) => format!("#{id}"),
        Attribute::Class(class) => format!(".{class}"),
        Attribute::Pair(key, value) => format!("{key}={value}"),
    });
    format!("{{{}}}", items.collect::<Vec<_>>().join(" "))
}

fn with(mut shown: String, group: Option<&Attributes<'_>>) -> String {
    if let Some(group) = group {
        shown.push_str(&attributes(group));
    }
    shown
}

fn around(name: &str, children: &[Inline<'_>], group: Option<&Attributes<'_>>) -> String {
    with(format!("{name}({})", show(children)), group)
}

fn link(
    name: &str,
    reference: &Reference<'_>,
    destination: &str,
    title: Option<&str>,
    children: &[Inline<'_>],
) -> String {
    let reference = match reference {
        Reference::Inline => "",
        Reference::Full(_) => "full ",
        Reference::Collapsed => "collapsed ",
        Reference::Shortcut => "shortcut ",
    };
    let title = title.map_or(String::new(), |title| format!(" \"{title}\""));
    format!(
        "{name}({reference}<{destination}>{title} {})",
        show(children)
    )
}

fn wiki(name: &str, target: &str, section: Option<&Section<'_>>, alias: Option<&str>) -> String {
    let mut shown = format!("{name}({target}");
    match section {
        Some(Section::Heading(heading)) => shown.push_str(&format!("#{heading}")),
        Some(Section::Block(block)) => shown.push_str(&format!("#^{block}")),
        None => {}
    }
    if let Some(alias) = alias {
        let _ = write!(shown, "|{alias}");
    }
    shown + ")"
}

fn one(node: &Inline<'_>) -> String {
    match node {
        Inline::Text(n) => format!("'{}'", n.value),
        Inline::SoftBreak(_) => "/".into(),
        Inline::HardBreak(_) => "//".into(),
        Inline::CodeSpan(n) => with(format!("code({})", n.value), n.attributes.as_deref()),
        Inline::Emphasis(n) => around("em", &n.children, n.attributes.as_deref()),
        Inline::Strong(n) => around("strong", &n.children, n.attributes.as_deref()),
        Inline::Strikethrough(n) => around("del", &n.children, n.attributes.as_deref()),
        Inline::Highlight(n) => around("mark", &n.children, n.attributes.as_deref()),
        Inline::Link(n) => with(
            link(
                "link",
                &n.reference,
                &n.destination,
                n.title.as_deref(),
                &n.children,
            ),
            n.attributes.as_deref(),
        ),
        Inline::Image(n) => with(
            link(
                "img",
                &n.reference,
                &n.destination,
                n.title.as_deref(),
                &n.children,
            ),
            n.attributes.as_deref(),
        ),
        Inline::Autolink(n) => format!("{:?}({})", n.kind, n.value),
        Inline::Wikilink(n) => with(
            wiki("wiki", &n.target, n.section.as_ref(), n.alias.as_deref()),
            n.attributes.as_deref(),
        ),
        Inline::Embed(n) => {
            let mut shown = wiki("embed", &n.target, n.section.as_ref(), n.alias.as_deref());
            if n.lede {
                shown.push_str(" lede");
            }
            if let Some(size) = n.size {
                let _ = write!(shown, " {}x{:?}", size.width, size.height);
            }
            with(shown, n.attributes.as_deref())
        }
        Inline::FootnoteReference(n) if n.bracketed => format!("[ref({})]", n.label),
        Inline::FootnoteReference(n) => format!("ref({})", n.label),
        Inline::InlineNote(n) => around("note", &n.children, None),
        Inline::Math(n) if n.display => format!("Math({})", n.value),
        Inline::Math(n) => format!("math({})", n.value),
        Inline::HtmlInline(n) => format!("html({})", n.value),
        Inline::Comment(n) => format!("comment({})", n.value),
        Inline::Tag(n) => format!("tag({})", n.name),
    }
}
