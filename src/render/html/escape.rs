//! Escaping of text, attribute values and URLs.

use crate::render::Out;

/// Writes `text` with `&`, `<`, `>` and `"` as character references: right for text and for attribute values in double
/// quotes.
pub fn escape_text(text: &str, out: &mut Out<'_>) {
    let mut rest = text;
    while let Some(at) = find_special(rest.as_bytes()) {
        let (plain, from) = rest.split_at(at);
        out.raw(plain);
        out.raw(match from.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            _ => "&quot;",
        });
        rest = from.get(1..).unwrap_or_default();
    }
    out.raw(rest);
}

/// Where the first character that [`escape_text`] replaces stands.
#[inline]
fn find_special(bytes: &[u8]) -> Option<usize> {
    let (chunks, tail) = bytes.as_chunks::<16>();
    for (index, chunk) in chunks.iter().enumerate() {
        // Without a way out of the middle the compiler compares all sixteen at once.
        if chunk.iter().fold(false, |any, &b| any | is_special(b)) {
            let within = chunk.iter().position(|&b| is_special(b))?;
            return Some(index * chunk.len() + within);
        }
    }
    let within = tail.iter().position(|&b| is_special(b))?;
    Some(bytes.len() - tail.len() + within)
}

#[inline]
fn is_special(b: u8) -> bool {
    (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"')
}

/// Writes `url` for an attribute in double quotes: what may not stand in a URL is percent-encoded (`%` may, so that an
/// encoded URL stays as it is), `&` and `'` become character references. It does not judge the URL; see
/// [`Html::allows_url`](super::Html::allows_url).
pub fn escape_url(url: &str, out: &mut Out<'_>) {
    let mut rest = url;
    while let Some(at) = rest.bytes().position(|b| !is_url_safe(b)) {
        let (plain, from) = rest.split_at(at);
        out.raw(plain);
        let Some(c) = from.chars().next() else { break };
        match c {
            '&' => out.raw("&amp;"),
            '\'' => out.raw("&#x27;"),
            _ => {
                for &byte in c.encode_utf8(&mut [0; 4]).as_bytes() {
                    percent(byte, out);
                }
            }
        }
        rest = from.get(c.len_utf8()..).unwrap_or_default();
    }
    out.raw(rest);
}

fn percent(byte: u8, out: &mut Out<'_>) {
    let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value & 15)]);
    out.raw_char('%');
    out.raw_char(digit(byte >> 4));
    out.raw_char(digit(byte));
}

/// Unreserved characters, reserved ones that are taken to mean what they mean in a URL, and `%`.
#[inline]
fn is_url_safe(b: u8) -> bool {
    const SAFE: [bool; 256] = {
        let mut safe = [false; 256];
        let mut b = 0;
        while b < 128 {
            safe[b] = (b as u8).is_ascii_alphanumeric();
            b += 1;
        }
        let marks = b"-_.+!*(),%#@?=;:/$~";
        let mut i = 0;
        while i < marks.len() {
            safe[marks[i] as usize] = true;
            i += 1;
        }
        safe
    };
    SAFE[usize::from(b)]
}
