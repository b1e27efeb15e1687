//! Attributes in braces.
//!
//! ```text
//! {#id .class key=value key="two words"}
//!  ^^^ ^^^^^^ ^^^^^^^^^ ^^^^^^^^^^^^^^^ items
//! ```

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{map, recognize, verify};
use nom::multi::fold_many0;
use nom::sequence::{delimited, preceded, separated_pair, terminated};

use super::{Scan, blanks};
use crate::letter::is_letter_or_digit;

/// One item, raw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RawAttribute<'s> {
    /// `#id`, without the `#`.
    Id(&'s str),
    /// `.class`, without the dot.
    Class(&'s str),
    /// `key=value`: nothing to decode.
    Pair(&'s str, &'s str),
    /// `key="value"`, without the quotes; character references are still to be decoded.
    Quoted(&'s str, &'s str),
}

impl RawAttribute<'_> {
    /// Whether the item makes its group one that prose does not end in by chance.
    fn is_telling(&self) -> bool {
        !matches!(self, Self::Pair(..))
    }
}

/// One group in braces. Most have one item: that is kept, others are scanned again on demand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttributeGroup<'s> {
    first: RawAttribute<'s>,
    /// What follows that: the other items, separated by blanks, and what is after them.
    others: &'s str,
    count: usize,
    telling: bool,
}

impl<'s> AttributeGroup<'s> {
    /// Whether it has an item that prose does not have by chance.
    pub(crate) fn is_telling(&self) -> bool {
        self.telling
    }

    /// The items in order.
    pub(crate) fn items(&self) -> AttributeItems<'s> {
        AttributeItems {
            next: Some(self.first),
            rest: self.others,
            count: self.count,
        }
    }
}

/// The items of a group.
pub(crate) struct AttributeItems<'s> {
    next: Option<RawAttribute<'s>>,
    rest: &'s str,
    count: usize,
}

impl<'s> Iterator for AttributeItems<'s> {
    type Item = RawAttribute<'s>;

    fn next(&mut self) -> Option<Self::Item> {
        let one = self.next.take()?;
        self.count -= 1;
        if self.count > 0
            && let Ok((rest, next)) = preceded(blanks, item).parse(self.rest)
        {
            self.rest = rest;
            self.next = Some(next);
        }
        Some(one)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.count, Some(self.count))
    }
}

impl ExactSizeIterator for AttributeItems<'_> {}

/// A group, without any allocation.
///
/// `attributes ::= "{" blanks item *((blanks - "") item) blanks "}"`
pub(crate) fn attributes(i: &str) -> Scan<'_, AttributeGroup<'_>> {
    let (others, first) = preceded((char('{'), blanks), item).parse(i)?;
    let gap = verify(blanks, |gap: &str| !gap.is_empty());
    let one = || (1, first.is_telling());
    let add = |(count, telling), next: RawAttribute<'_>| (count + 1, telling | next.is_telling());
    let others_end = (blanks, char('}'));
    let (rest, (count, telling)) =
        terminated(fold_many0(preceded(gap, item), one, add), others_end).parse(others)?;
    let group = AttributeGroup {
        first,
        others,
        count,
        telling,
    };
    Ok((rest, group))
}

/// `item ::= "#" name | "." name | name "=" (value | quoted)`
fn item(i: &str) -> Scan<'_, RawAttribute<'_>> {
    crate::work::step(1);
    match i.as_bytes().first() {
        Some(b'#') => map(preceded(char('#'), name), RawAttribute::Id).parse(i),
        Some(b'.') => map(preceded(char('.'), name), RawAttribute::Class).parse(i),
        _ => {
            let quoted = separated_pair(name, char('='), quoted);
            let bare = separated_pair(name, char('='), take_while1(is_bare));
            alt((
                map(quoted, |(key, value)| RawAttribute::Quoted(key, value)),
                map(bare, |(key, value)| RawAttribute::Pair(key, value)),
            ))
            .parse(i)
        }
    }
}

/// `name ::= (letter | "_" | "-") *(letter | digit | "_" | "-" | ":")`
fn name(i: &str) -> Scan<'_> {
    let first = satisfy(|c| c.is_alphabetic() || matches!(c, '_' | '-'));
    let rest = take_while(|c: char| {
        crate::work::step(1);
        is_letter_or_digit(c) || matches!(c, '_' | '-' | ':')
    });
    recognize((first, rest)).parse(i)
}

/// `` bare ::= char - blank - line_ending - quote - "`" - "=" - "<" - ">" - "{" - "}" ``
fn is_bare(c: char) -> bool {
    crate::work::step(1);
    !matches!(
        c,
        ' ' | '\t' | '\n' | '"' | '\'' | '`' | '=' | '<' | '>' | '{' | '}'
    )
}

/// `quoted ::= '"' *(char - '"' - line_ending) '"' | "'" *(char - "'" - line_ending) "'"`
fn quoted(i: &str) -> Scan<'_> {
    let within = |quote| {
        let inside = take_while(move |c| {
            crate::work::step(1);
            c != quote && c != '\n'
        });
        delimited(char(quote), inside, char(quote))
    };
    alt((within('"'), within('\''))).parse(i)
}

#[cfg(test)]
mod tests {
    use super::RawAttribute::{Class, Id, Pair, Quoted};
    use super::*;

    fn items(i: &str) -> Option<(&str, Vec<RawAttribute<'_>>)> {
        let (rest, group) = attributes(i).ok()?;
        let items: Vec<_> = group.items().collect();
        assert_eq!(items.len(), group.items().len());
        Some((rest, items))
    }

    #[test]
    fn groups() {
        let all = "{ #a .b k=v w='x {y}' z=\"\" }rest";
        let expected = vec![
            Id("a"),
            Class("b"),
            Pair("k", "v"),
            Quoted("w", "x {y}"),
            Quoted("z", ""),
        ];
        assert_eq!(items(all), Some(("rest", expected)));
        assert_eq!(items("{.é-1:x}"), Some(("", vec![Class("é-1:x")])));
    }

    #[test]
    fn not_groups() {
        for text in [
            "{}",
            "{ }",
            "{b}",
            "{.5}",
            "{not attr}",
            "{k=}",
            "{.a.b}",
            "{.a\n.b}",
            "{k='a\nb'}",
            "{.a",
            "{k=a=b}",
            "{#a.b}",
            r"{\frac{a}{b}}",
        ] {
            assert!(attributes(text).is_err(), "{text}");
        }
    }
}
