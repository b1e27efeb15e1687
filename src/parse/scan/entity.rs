//! Character references and backslash escapes, and the text they stand for.

use alloc::borrow::Cow;
use alloc::string::String;

use entities::{ENTITIES, Entity};
use memchr::{memchr2, memchr3};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, map_res};
use nom::sequence::{delimited, preceded};

use super::Scan;

/// What a character reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Character {
    /// A numeric one.
    Numeric(char),
    /// A named one: one or two characters.
    Named(&'static str),
}

impl Character {
    fn push_to(self, text: &mut String) {
        match self {
            Self::Numeric(c) => text.push(c),
            Self::Named(s) => text.push_str(s),
        }
    }
}

/// A character reference, by name or by number.
///
/// ```text
/// entity ::= "&" name ";" | "&#" 1*7digit ";" | "&#" ("x" | "X") 1*6hex_digit ";"
/// name   ::= one of HTML's
/// ```
pub(crate) fn entity(i: &str) -> Scan<'_, Character> {
    let decimal = map_res(
        take_while_m_n(1, 7, |c: char| c.is_ascii_digit()),
        |digits: &str| digits.parse(),
    );
    let hexadecimal = preceded(
        one_of("xX"),
        map_res(
            take_while_m_n(1, 6, |c: char| c.is_ascii_hexdigit()),
            |digits| u32::from_str_radix(digits, 16),
        ),
    );
    let numeric = preceded(char('#'), map(alt((decimal, hexadecimal)), from_code));
    let name = take_while1(|c: char| {
        crate::work::step(1);
        c.is_ascii_alphanumeric()
    });
    let named = map_opt(name, named);
    delimited(
        char('&'),
        alt((
            map(numeric, Character::Numeric),
            map(named, Character::Named),
        )),
        char(';'),
    )
    .parse(i)
}

/// The character of a number; U+FFFD for NUL and for what is not a character.
fn from_code(code: u32) -> char {
    match code {
        0 => char::REPLACEMENT_CHARACTER,
        code => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// What `name` stands for. The table is in the order of its names, upper and lower case alike; names without a `;`
/// stand in it beside those with one.
fn named(name: &str) -> Option<&'static str> {
    let known = |entry: &Entity| entry.entity.trim_matches(['&', ';']);
    let order = |entry: &Entity| {
        let lower = known(entry).bytes().map(|byte| byte.to_ascii_lowercase());
        lower.cmp(name.bytes().map(|byte| byte.to_ascii_lowercase()))
    };
    let first = ENTITIES.partition_point(|entry| order(entry).is_lt());
    let alike = ENTITIES
        .get(first..)?
        .iter()
        .take_while(|entry| order(entry).is_eq());
    let exact = |entry: &&Entity| {
        let inside = entry.entity.strip_prefix('&');
        inside.and_then(|inside| inside.strip_suffix(';')) == Some(name)
    };
    alike.filter(exact).map(|entry| entry.characters).next()
}

/// `raw` with backslash escapes, character references and NULs decoded. Borrowed if there are none but an escape at the
/// start.
pub(crate) fn unescape(raw: &str) -> Cow<'_, str> {
    decode(raw, |bytes| memchr3(b'\\', b'&', 0, bytes))
}

/// The same of a string that may be owned already.
pub(crate) fn unescape_cow(raw: Cow<'_, str>) -> Cow<'_, str> {
    match raw {
        Cow::Borrowed(raw) => unescape(raw),
        Cow::Owned(raw) => Cow::Owned(unescape(&raw).into_owned()),
    }
}

/// `raw` with character references and NULs decoded; a backslash is a backslash. Borrowed if there are none.
pub(crate) fn decode_entities(raw: &str) -> Cow<'_, str> {
    decode(raw, |bytes| memchr2(b'&', 0, bytes))
}

/// Decodes what `find` leads to: a `\`, `&` or NUL. One pass; one allocation at most.
fn decode(raw: &str, find: impl Fn(&[u8]) -> Option<usize>) -> Cow<'_, str> {
    let mut decoded = String::new();
    // Up to `kept` all is in `decoded`; `rest` is still to be read.
    let (mut kept, mut rest) = (0, raw);
    while let Some(at) = crate::work::searched(rest.as_bytes(), find(rest.as_bytes())) {
        let Some(found) = rest.get(at..) else {
            break;
        };
        let Some((value, length)) = decode_one(found) else {
            rest = found.get(1..).unwrap_or_default();
            continue;
        };
        let start = raw.len() - found.len();
        rest = found.get(length..).unwrap_or_default();
        let before = raw.get(kept..start).unwrap_or_default();
        let is_escape = found.starts_with('\\');
        if decoded.is_empty() && !(is_escape && before.is_empty()) {
            decoded.reserve(raw.len());
        }
        decoded.push_str(before);
        if is_escape {
            // What is escaped is kept with what follows it.
            kept = start + 1;
        } else {
            value.push_to(&mut decoded);
            kept = start + length;
        }
    }
    let after = raw.get(kept..).unwrap_or_default();
    if decoded.is_empty() {
        return Cow::Borrowed(after);
    }
    decoded.push_str(after);
    Cow::Owned(decoded)
}

/// What the escape, reference or NUL at the front of `found` stands for, and its length; `None` if it is not one.
fn decode_one(found: &str) -> Option<(Character, usize)> {
    match *found.as_bytes() {
        [b'\\', next, ..] if next.is_ascii_punctuation() => {
            Some((Character::Numeric(char::from(next)), 2))
        }
        [0, ..] => Some((Character::Numeric(char::REPLACEMENT_CHARACTER), 1)),
        [b'&', ..] => {
            let (rest, value) = entity(found).ok()?;
            Some((value, found.len() - rest.len()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        assert_eq!(entity("&amp;x"), Ok(("x", Character::Named("&"))));
        assert_eq!(entity("&ngE;"), Ok(("", Character::Named("≧\u{338}"))));
        assert_eq!(entity("&#35;"), Ok(("", Character::Numeric('#'))));
        assert_eq!(entity("&#Xcab;"), Ok(("", Character::Numeric('ಫ'))));
        assert_eq!(entity("&#0;"), Ok(("", Character::Numeric('\u{fffd}'))));
        assert_eq!(entity("&#xD800;"), Ok(("", Character::Numeric('\u{fffd}'))));
        for text in [
            "&copy",
            "&MadeUp;",
            "&#;",
            "&#x;",
            "&#87654321;",
            "&#xabcdef0;",
            "& amp;",
            "&;",
        ] {
            assert!(entity(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_name_is_found() {
        for entry in &entities::ENTITIES {
            let ended = entry.entity.ends_with(';');
            let found = entity(entry.entity);
            assert_eq!(found.is_ok(), ended, "{}", entry.entity);
            if let Ok((_, value)) = found {
                assert_eq!(value, Character::Named(entry.characters));
            }
        }
    }

    #[test]
    fn unescaping() {
        assert!(matches!(unescape(r"a\b & c\"), Cow::Borrowed(_)));
        assert!(matches!(unescape(r"\-a"), Cow::Borrowed("-a")));
        assert!(matches!(unescape(r"\&amp;"), Cow::Borrowed("&amp;")));
        assert_eq!(unescape(r"\\\*\\"), r"\*\");
        assert_eq!(unescape(r"\*a\*&auml;\\&x;"), r"*a*ä\&x;");
        assert_eq!(unescape("a\0b"), "a\u{fffd}b");
        assert_eq!(unescape(r"\&amp;"), "&amp;");
        assert_eq!(unescape("&"), "&");
        assert_eq!(decode_entities(r"\*&lt;"), r"\*<");
        assert_eq!(unescape("é\\é&eacute;é"), "é\\ééé");
    }
}
