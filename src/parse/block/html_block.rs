//! HTML blocks. [CommonMark §4.6](https://spec.commonmark.org/0.31.2/#html-blocks).
//!
//! ```text
//! condition  begins with                                ends with a line that holds
//! 1          <pre, <script, <style, <textarea           </pre>, </script>, </style> or </textarea>
//! 2          <!--                                       -->
//! 3          <?                                         ?>
//! 4          <! and a letter                            >
//! 5          <![CDATA[                                  ]]>
//! 6          < or </ and the name of a block element    (a blank line)
//! 7          a whole tag alone on its line              (a blank line); cannot interrupt a paragraph
//! ```
//!
//! Diagnostics: `unclosed-html-comment`, `text-after-html-comment`.

use memchr::memmem;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{eof, opt, peek, value};
use nom::sequence::preceded;

use super::line::Line;
use super::tree::{Kind, NodeId};
use super::{BlockParser, Continue, Start};
use crate::ast::Span;
use crate::diagnostic::Code;
use crate::parse::scan::{self, Scan, trim_start};

/// Elements that hold raw text.
const RAW: [&str; 4] = ["pre", "script", "style", "textarea"];

/// Elements whose tags begin a block wherever they stand.
const BLOCK: [&str; 62] = [
    "address",
    "article",
    "aside",
    "base",
    "basefont",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
];

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_html_block(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let rest = line.rest();
        let in_paragraph = self.leaf_kind() == Some(Kind::Paragraph);
        let Some(condition) = condition(rest, in_paragraph) else {
            return Start::Nothing;
        };
        let indent = line.indent() as u8;
        let content = Span::new(line.offset(), line.end);
        let node = self.open_leaf(at, Kind::HtmlBlock { condition, indent }, content);
        self.tree.push_line(node, content, 0);
        self.end_html_block(condition, content);
        Start::Leaf
    }

    pub(super) fn continue_html_block(
        &mut self,
        node: NodeId,
        condition: u8,
        line: &Line<'a>,
    ) -> Continue {
        if condition >= 6 && line.is_blank() {
            self.leaf = None;
            return Continue::Ended;
        }
        let (content, pad) = line.content();
        self.tree.push_line(node, content, pad);
        self.tree.get_mut(node).span.end = content.end;
        self.end_html_block(condition, content);
        Continue::Taken
    }

    /// Closes the block if the line holds what ends it.
    fn end_html_block(&mut self, condition: u8, line: Span) {
        let text = line.slice(self.source).unwrap_or_default();
        crate::work::step(text.len());
        let end = match condition {
            1 => text
                .match_indices("</")
                .any(|(at, _)| closes_raw(text.get(at + 2..).unwrap_or_default()))
                .then_some(0),
            2 => memmem::find(text.as_bytes(), b"-->").map(|at| at + 3),
            3 => memmem::find(text.as_bytes(), b"?>"),
            4 => text.find('>'),
            5 => memmem::find(text.as_bytes(), b"]]>"),
            _ => None,
        };
        let Some(end) = end else { return };
        self.leaf = None;
        if condition == 2 {
            self.report_text_after(
                Code::TextAfterHtmlComment,
                line.start + end as u32,
                line.end,
            );
        }
    }

    /// Ends a block that its container's end closes.
    pub(super) fn close_html_block(&mut self, node: NodeId, condition: u8) {
        if condition == 2 {
            let start = self.tree.get(node).span.start;
            self.sink
                .report(Code::UnclosedHtmlComment, Span::new(start, start + 4));
        }
    }
}

/// The start condition that a line meets.
fn condition(i: &str, in_paragraph: bool) -> Option<u8> {
    match i.as_bytes().get(1)? {
        b'!' if i.starts_with("<!--") => Some(2),
        b'!' if i.starts_with("<![CDATA[") => Some(5),
        b'!' => i.as_bytes().get(2)?.is_ascii_alphabetic().then_some(4),
        b'?' => Some(3),
        _ => named(i).ok().map(|(_, condition)| condition).or_else(|| {
            let (rest, _) = scan::html_tag(i).ok().filter(|_| !in_paragraph)?;
            trim_start(rest).is_empty().then_some(7)
        }),
    }
}

/// Conditions 1 and 6: they go by the element's name.
fn named(i: &str) -> Scan<'_, u8> {
    let name = take_while1(|c: char| c.is_ascii_alphanumeric());
    let (i, (closing, name)) = preceded(char('<'), (opt(char('/')), name)).parse(i)?;
    let after = alt((value((), one_of(" \t>")), value((), eof)));
    if closing.is_none() && is_one_of(&RAW, name) {
        return peek(after).map(|()| 1).parse(i);
    }
    if !is_one_of(&BLOCK, name) {
        return Err(nom::Err::Error(()));
    }
    peek(alt((after, value((), tag("/>")))))
        .map(|()| 6)
        .parse(i)
}

/// Whether what follows `</` is the end tag of a raw text element.
fn closes_raw(i: &str) -> bool {
    let name = take_while1(|c: char| c.is_ascii_alphabetic())
        .map_opt(|name| is_one_of(&RAW, name).then_some(()));
    (name, satisfy(|c| c == '>'))
        .parse(i)
        .map_err(|_: nom::Err<()>| ())
        .is_ok()
}

fn is_one_of(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}
