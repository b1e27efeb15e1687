//! Addresses in text become links. [GFM §6.9](https://github.github.com/gfm/#autolinks-extension-).
//!
//! ```text
//! literal ::= "www." domain path | ("http" | "https" | "ftp") "://" domain path
//!           | ["mailto:"] email | "xmpp:" email [resource]
//! path    ::= *(char - white_space - "<")       ; punctuation and unmatched ")" at the end left out
//! email   ::= 1*(alphanumeric | one of ".-_+") "@" domain
//!
//! See www.example.org/frogs, please.
//!     ^^^^^^^^^^^^^^^^^^^^^ value
//! ```
//!
//! They are found last, in what is still text outside links and images. One begins at the start of a line or of an
//! inline container, after white space, or after one of `*_~(`.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use memchr::{memchr, memchr_iter, memmem};

use super::LeafParser;
use super::delimiter::{is_punctuation, is_space};
use crate::ast::{Autolink, AutolinkKind, Inline, Text};
use crate::parse::scan;

/// Longest domain in bytes; it bounds what a failed attempt reads.
const MAX_DOMAIN: usize = 255;

/// What addresses are recognized by.
const MARKS: [&str; 3] = ["://", "www.", "@"];

/// Where `mark` next stands in `text`, from `from` on.
fn find(text: &str, from: usize, mark: &str) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    // The first byte alone is rare, but for that of `www.`.
    let at = match mark.as_bytes() {
        [byte] => memchr(*byte, rest),
        mark @ [b':', ..] => memchr_iter(b':', rest)
            .find(|&at| rest.get(at..).is_some_and(|rest| rest.starts_with(mark))),
        mark => memmem::find(rest, mark),
    };
    Some(from + crate::work::searched(rest, at)?)
}

/// Whether there is a `www.` in `text`.
fn has_www(text: &str) -> bool {
    crate::work::searched(text.as_bytes(), memmem::find(text.as_bytes(), b"www.")).is_some()
}

impl<'a> LeafParser<'a, '_, '_, '_> {
    /// The `:` at `at`, which may be an address's.
    pub(super) fn colon(&mut self, at: usize) -> usize {
        self.has_address |= self.rest(at).starts_with("://");
        at + 1
    }

    /// The `@` at `at`, which may be an address's.
    pub(super) fn at_sign(&mut self, at: usize) -> usize {
        self.has_address = true;
        at + 1
    }

    /// Turns the addresses in the text of `children`, at all levels, into links.
    pub(super) fn link_addresses(&self, children: &mut Vec<Inline<'a>>) {
        let has_any = self.has_address || (self.cx.may_have_www(self.leaf) && has_www(self.text));
        if !has_any {
            return;
        }
        let mut lists = vec![children];
        while let Some(list) = lists.pop() {
            crate::work::step(1 + list.len());
            self.link_addresses_of(list);
            for node in list {
                let is_link = matches!(node, Inline::Link(_) | Inline::Image(_));
                if let Some(children) = node.children_mut()
                    && !is_link
                {
                    lists.push(children);
                }
            }
        }
    }

    /// The same for the text that stands in `list` itself.
    fn link_addresses_of(&self, list: &mut Vec<Inline<'a>>) {
        let www = self.cx.may_have_www(self.leaf).then_some(0);
        let search = |node: &Inline<'a>, is_first| match node {
            Inline::Text(text) => Some(Search {
                text: self.text,
                range: self.leaf.range(text.span),
                is_first,
                next: [Some(0), www, Some(0)],
            }),
            _ => None,
        };
        let found = |(index, node): (usize, &Inline<'a>)| {
            search(node, index == 0).is_some_and(|mut search| search.next().is_some())
        };
        if !list.iter().enumerate().any(found) {
            return;
        }
        let old = core::mem::take(list);
        for (index, node) in old.into_iter().enumerate() {
            match search(&node, index == 0) {
                Some(search) => self.split(node, search, list),
                None => list.push(node),
            }
        }
        list.shrink_to_fit();
    }

    /// Puts the text `node` and the addresses in it on `list`.
    fn split(&self, node: Inline<'a>, search: Search<'_>, list: &mut Vec<Inline<'a>>) {
        let Range { mut start, end } = search.range;
        let whole = start;
        for (kind, address) in search {
            self.push_text(start, address.start, list);
            list.push(Inline::Autolink(Autolink {
                span: self.span(address.start, address.end),
                kind,
                value: self.raw(address.start, address.end),
            }));
            start = address.end;
        }
        match start == whole {
            true => list.push(node),
            false => self.push_text(start, end, list),
        }
    }

    fn push_text(&self, start: usize, end: usize, list: &mut Vec<Inline<'a>>) {
        if let Some(raw) = self.text.get(start..end)
            && start < end
        {
            list.push(Inline::Text(Text {
                span: self.span(start, end),
                value: self.decoded(raw, scan::unescape),
            }));
        }
    }
}

/// The addresses in a part of the text, in order.
#[derive(Debug)]
struct Search<'t> {
    text: &'t str,
    /// What is still to be searched.
    range: Range<usize>,
    /// Whether the range's start is the start of an inline container.
    is_first: bool,
    /// Where each mark stands next, if that is known: at its offset or later. `None` if it stands nowhere.
    next: [Option<usize>; 3],
}

impl Iterator for Search<'_> {
    type Item = (AutolinkKind, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let container = self.is_first.then_some(self.range.start);
        let mut from = self.range.start;
        loop {
            crate::work::step(1);
            let (mark, at) = self.next_mark(from)?;
            let start = self.start(mark, at);
            let apart = container == Some(start) || self.is_apart(start);
            let found = match mark {
                _ if !apart => None,
                0 => self.uri(start, at),
                1 => self.www(start),
                _ => self.email(start, at),
            };
            if let Some((kind, address)) = found {
                self.range.start = address.end;
                self.is_first = false;
                return Some((kind, address));
            }
            from = at + 1;
        }
    }
}

impl<'t> Search<'t> {
    /// Which mark comes next from `from` on, and where.
    fn next_mark(&mut self, from: usize) -> Option<(usize, usize)> {
        let text = self.text.get(..self.range.end)?;
        let mut first: Option<(usize, usize)> = None;
        for (index, (next, mark)) in self.next.iter_mut().zip(MARKS).enumerate() {
            if let Some(at) = *next
                && (at < from || at == 0)
            {
                *next = find(text, from, mark);
            }
            if let Some(at) = *next
                && first.is_none_or(|(_, earlier)| at < earlier)
            {
                first = Some((index, at));
            }
        }
        first
    }

    fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Whether an address may begin at `start`.
    fn is_apart(&self, start: usize) -> bool {
        match self.slice(0, start).chars().next_back() {
            None => true,
            Some(c) => is_space(c) || matches!(c, '*' | '_' | '~' | '('),
        }
    }

    /// Where the address begins whose mark stands at `at`.
    fn start(&self, mark: usize, at: usize) -> usize {
        let is_part = match mark {
            0 => u8::is_ascii_alphabetic,
            1 => return at,
            _ => |byte: &u8| byte.is_ascii_alphanumeric() || b".-_+".contains(byte),
        };
        let before = self.slice(self.range.start, at);
        let part = before.bytes().rev().take_while(is_part).count();
        crate::work::step(part);
        let scheme = match before.get(..before.len() - part) {
            Some(before) if mark > 1 => email_scheme(before).len(),
            _ => 0,
        };
        at - part - scheme
    }

    /// The address from `start` whose `://` stands at `at`.
    fn uri(&self, start: usize, at: usize) -> Option<(AutolinkKind, Range<usize>)> {
        let known = ["http", "https", "ftp"];
        let scheme = self.slice(start, at);
        if !known.iter().any(|name| name.eq_ignore_ascii_case(scheme)) {
            return None;
        }
        let host = at + 3;
        let domain = domain(self.slice(host, self.range.end), false)?;
        let end = self.path_end(start, host + domain);
        (end > host).then_some((AutolinkKind::LiteralUri, start..end))
    }

    /// The address from `start` that begins with `www.`.
    fn www(&self, start: usize) -> Option<(AutolinkKind, Range<usize>)> {
        let www = "www.".len();
        // A path alone is not a domain: `www./a`.
        let domain = domain(self.slice(start, self.range.end), true).filter(|&end| end > www)?;
        let end = self.path_end(start, start + domain);
        (end > start + www).then_some((AutolinkKind::LiteralWww, start..end))
    }

    /// The address from `start` whose `@` stands at `at`.
    fn email(&self, start: usize, at: usize) -> Option<(AutolinkKind, Range<usize>)> {
        let after = self.slice(at + 1, self.range.end).as_bytes();
        let is_dot = |at: usize| {
            after.get(at) == Some(&b'.') && after.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
        };
        let is_host = |at: usize, byte: u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || is_dot(at)
        };
        let length = after
            .iter()
            .zip(0..)
            .take_while(|&(&byte, at)| is_host(at, byte))
            .count();
        crate::work::step(length);
        let domain = after.get(..length)?;
        // The specification lets it end with a digit; cmark-gfm does not, and nobody writes to `crate@1.2.0`.
        let sound = domain.contains(&b'.')
            && domain.last().is_some_and(u8::is_ascii_alphabetic)
            && after.get(length) != Some(&b'@');
        let scheme = email_scheme_at(self.slice(start, at));
        let resource = match scheme {
            "xmpp:" => resource(after.get(length..)?),
            _ => 0,
        };
        let kind = match scheme {
            "" => AutolinkKind::LiteralEmail,
            _ => AutolinkKind::LiteralUri,
        };
        let address = start..at + 1 + length + resource;
        (start + scheme.len() < at && sound).then_some((kind, address))
    }

    /// Where the address that begins at `start` and has its domain up to `from` ends.
    fn path_end(&self, start: usize, from: usize) -> usize {
        let rest = self.slice(from, self.range.end);
        let path = rest
            .find(|c: char| c.is_ascii_whitespace() || c == '<')
            .unwrap_or(rest.len());
        crate::work::step(path);
        start + trimmed(self.slice(start, from + path))
    }
}

/// Schemes that an email address may have before it.
const EMAIL_SCHEMES: [&str; 2] = ["mailto:", "xmpp:"];

/// The scheme at the end of `text`, if it is one that an email address may have.
fn email_scheme(text: &str) -> &'static str {
    let scheme = EMAIL_SCHEMES
        .into_iter()
        .find(|scheme| text.ends_with(scheme));
    scheme.unwrap_or_default()
}

/// The same at the start of `text`.
fn email_scheme_at(text: &str) -> &'static str {
    let scheme = EMAIL_SCHEMES
        .into_iter()
        .find(|scheme| text.starts_with(scheme));
    scheme.unwrap_or_default()
}

/// The length of the resource at the start of `text`: `"/" 1*(alphanumeric | "@" | ".")`, no period at its end.
fn resource(text: &[u8]) -> usize {
    let Some((b'/', rest)) = text.split_first() else {
        return 0;
    };
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.');
    let length = rest.iter().take_while(|byte| is_part(byte)).count();
    let resource = rest.get(..length).unwrap_or_default();
    match resource.iter().rposition(|&byte| byte != b'.') {
        Some(last) => last + 2,
        None => 0,
    }
}

/// The length of the domain at the start of `text`: no `_` in its last two segments; with a period in it, if one is
/// required.
fn domain(text: &str, dotted: bool) -> Option<usize> {
    // More than the specification's "alphanumeric characters": cmark-gfm allows all that is neither of these.
    let is_host = |c: char| !is_space(c) && !is_punctuation(c);
    if !text.starts_with(is_host) {
        return None;
    }
    let ends = |&(at, c): &(usize, char)| {
        at > MAX_DOMAIN || (!is_host(c) && !matches!(c, '-' | '_' | '.'))
    };
    let end = text
        .char_indices()
        .find(ends)
        .map_or(text.len(), |(at, _)| at);
    crate::work::step(end);
    if end > MAX_DOMAIN {
        return None;
    }
    let domain = text.get(..end)?;
    let mut last_two = domain.rsplit('.').take(2);
    let plain = !last_two.any(|segment| segment.contains('_'));
    (plain && (!dotted || domain.contains('.'))).then_some(end)
}

/// The length of `address` without what is more likely the sentence's than its own: punctuation at its end, closing
/// parentheses (and, beyond GFM, brackets) that it does not open, what looks like a character reference.
fn trimmed(address: &str) -> usize {
    crate::work::step(address.len());
    let mut rest = address;
    let surplus = |open, close| {
        let count = |mark| address.bytes().filter(|&byte| byte == mark).count();
        count(close).saturating_sub(count(open))
    };
    let (mut parentheses, mut brackets) = (surplus(b'(', b')'), surplus(b'[', b']'));
    while let Some(last) = rest.bytes().next_back() {
        let shorter = match last {
            b')' if parentheses > 0 => {
                parentheses -= 1;
                1
            }
            b']' if brackets > 0 => {
                brackets -= 1;
                1
            }
            b';' => {
                let name = rest.get(..rest.len() - 1).unwrap_or_default();
                let before = name.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
                crate::work::step(name.len() - before.len());
                match before.ends_with('&') && before.len() < name.len() {
                    true => rest.len() - before.len() + 1,
                    false => 1,
                }
            }
            b'?' | b'!' | b'.' | b',' | b':' | b'*' | b'_' | b'~' | b'\'' | b'"' => 1,
            _ => break,
        };
        crate::work::step(shorter);
        rest = rest.get(..rest.len() - shorter).unwrap_or_default();
    }
    rest.len()
}
