//! A page as a browser reads it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{NodeData, RcDom};

/// What an HTML parser makes of a fragment in a `<div>`.
#[derive(Debug)]
pub struct Page {
    /// The elements in document order.
    pub elements: Vec<Element>,
    /// Nodes that are neither elements nor text: comments, processing instructions, document types.
    pub strange: Vec<String>,
    /// What the parser had to fix.
    pub mended: Vec<String>,
}

/// An element of a [`Page`].
#[derive(Debug)]
pub struct Element {
    /// Its name, after a blank for elements that are not HTML.
    pub name: String,
    /// Names and values, decoded.
    pub attributes: Vec<(String, String)>,
}

impl Page {
    /// Reads `html` as the content of a `<div>`, scripts allowed.
    pub fn read(html: &str) -> Self {
        let context = QualName::new(None, ns!(html), local_name!("div"));
        let dom = parse_fragment(
            RcDom::default(),
            ParseOpts::default(),
            context,
            Vec::new(),
            true,
        )
        .one(html);
        let mut page = Self {
            elements: Vec::new(),
            strange: Vec::new(),
            mended: dom.errors.borrow().iter().map(|e| e.to_string()).collect(),
        };
        // The fragment stands in an element that the parser adds.
        let root = dom.document.children.borrow();
        let mut open: Vec<_> = root
            .iter()
            .flat_map(|root| root.children.borrow().clone())
            .rev()
            .collect();
        while let Some(node) = open.pop() {
            match &node.data {
                NodeData::Element { name, attrs, .. } => {
                    let foreign = if name.ns == ns!(html) { "" } else { " " };
                    let attributes = attrs.borrow();
                    let attributes = attributes
                        .iter()
                        .map(|a| (a.name.local.to_string(), a.value.to_string()))
                        .collect();
                    page.elements.push(Element {
                        name: format!("{foreign}{}", name.local),
                        attributes,
                    });
                }
                NodeData::Text { .. } => {}
                NodeData::Comment { contents } => page.strange.push(format!("<!--{contents}-->")),
                NodeData::Doctype { name, .. } => page.strange.push(format!("<!DOCTYPE {name}>")),
                NodeData::ProcessingInstruction { target, .. } => {
                    page.strange.push(format!("<?{target}>"));
                }
                NodeData::Document => page.strange.push("a document".to_owned()),
            }
            open.extend(node.children.borrow().iter().rev().cloned());
        }
        page
    }
}
