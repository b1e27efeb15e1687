//! The strings of a node: every `Cow` that may borrow from the source.

use std::borrow::Cow;

use essaymark::ast::{Attribute, NodeRef, Reference, Section};

/// The strings of `node` itself, each with the name of its field.
pub(crate) fn of<'r, 'a>(node: NodeRef<'r, 'a>) -> Vec<(&'static str, &'r Cow<'a, str>)> {
    let mut out = Strings(Vec::new());
    match node {
        NodeRef::Document(n) => out.add("rest", &n.rest),
        NodeRef::FrontMatter(n) => out.add("value", &n.value),
        NodeRef::Admonition(n) => {
            out.add("word", &n.word);
            out.add_some("meta", &n.meta);
        }
        NodeRef::FootnoteDefinition(n) => out.add("label", &n.label),
        NodeRef::LinkReferenceDefinition(n) => {
            out.add("label", &n.label);
            out.add("destination", &n.destination);
            out.add_some("title", &n.title);
        }
        NodeRef::CodeBlock(n) => {
            out.add_some("language", &n.language);
            out.add_some("meta", &n.meta);
            out.add("value", &n.value);
        }
        NodeRef::MathBlock(n) => out.add("value", &n.value),
        NodeRef::HtmlBlock(n) => out.add("value", &n.value),
        NodeRef::Comment(n) => out.add("value", &n.value),
        NodeRef::Text(n) => out.add("value", &n.value),
        NodeRef::CodeSpan(n) => out.add("value", &n.value),
        NodeRef::Link(n) => {
            out.add_reference(&n.reference);
            out.add("destination", &n.destination);
            out.add_some("title", &n.title);
        }
        NodeRef::Image(n) => {
            out.add_reference(&n.reference);
            out.add("destination", &n.destination);
            out.add_some("title", &n.title);
        }
        NodeRef::Autolink(n) => out.add("value", &n.value),
        NodeRef::Wikilink(n) => {
            out.add("target", &n.target);
            out.add_section(&n.section);
            out.add_some("alias", &n.alias);
        }
        NodeRef::Embed(n) => {
            out.add("target", &n.target);
            out.add_section(&n.section);
            out.add_some("alias", &n.alias);
        }
        NodeRef::FootnoteReference(n) => out.add("label", &n.label),
        NodeRef::Math(n) => out.add("value", &n.value),
        NodeRef::HtmlInline(n) => out.add("value", &n.value),
        NodeRef::Tag(n) => out.add("name", &n.name),
        NodeRef::BlockId(n) => out.add("name", &n.name),
        NodeRef::Attributes(n) => n.items.iter().for_each(|item| out.add_item(item)),
        _ => {}
    }
    out.0
}

struct Strings<'r, 'a>(Vec<(&'static str, &'r Cow<'a, str>)>);

impl<'r, 'a> Strings<'r, 'a> {
    #[allow(clippy::ptr_arg, reason = "whether it is borrowed is the point")]
    fn add(&mut self, field: &'static str, value: &'r Cow<'a, str>) {
        self.0.push((field, value));
    }

    fn add_some(&mut self, field: &'static str, value: &'r Option<Cow<'a, str>>) {
        self.0.extend(value.as_ref().map(|value| (field, value)));
    }

    fn add_reference(&mut self, reference: &'r Reference<'a>) {
        if let Reference::Full(label) = reference {
            self.add("reference", label);
        }
    }

    fn add_section(&mut self, section: &'r Option<Section<'a>>) {
        if let Some(Section::Heading(name) | Section::Block(name)) = section {
            self.add("section", name);
        }
    }

    fn add_item(&mut self, item: &'r Attribute<'a>) {
        match item {
            Attribute::Id(id) => self.add("id", id),
            Attribute::Class(class) => self.add("class", class),
            Attribute::Pair(key, value) => {
                self.add("key", key);
                self.add("value", value);
            }
            other => unreachable!("an attribute whose strings are not known: {other:?}"),
        }
    }
}
