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

/// How many bytes are compared at once.
const STRIDE: usize = 16;

/// Where the first character that [`escape_text`] replaces stands.
#[inline]
fn find_special(bytes: &[u8]) -> Option<usize> {
    let Some(last) = bytes.last_chunk::<STRIDE>() else {
        return find_special_in_short(bytes);
    };
    let (chunks, _) = bytes.as_chunks::<STRIDE>();
    for (index, chunk) in chunks.iter().enumerate() {
        if has_special(chunk) {
            return first_special(chunk).map(|within| index * STRIDE + within);
        }
    }
    // What is left, after some bytes that are known to be none.
    if has_special(last) {
        return first_special(last).map(|within| bytes.len() - STRIDE + within);
    }
    None
}

/// The same for less than [`STRIDE`] bytes: two words from either end, which may share some bytes.
#[inline]
fn find_special_in_short(bytes: &[u8]) -> Option<usize> {
    if let (Some(&first), Some(&last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return first_in_word(u64::from_le_bytes(first)).or_else(|| {
            first_in_word(u64::from_le_bytes(last)).map(|within| bytes.len() - 8 + within)
        });
    }
    if let (Some(&first), Some(&last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let first = u64::from(u32::from_le_bytes(first));
        let last = u64::from(u32::from_le_bytes(last));
        return first_in_word(first | last << (8 * (bytes.len() - 4)));
    }
    bytes.iter().position(|&b| is_special(b))
}

/// Without a way out of the middle, and with numbers for truths, the compiler compares all bytes at once.
#[inline]
fn has_special(chunk: &[u8; STRIDE]) -> bool {
    let count_any = |any: u8, &b: &u8| any | u8::from(is_special(b));
    chunk.iter().fold(0, count_any) != 0
}

#[inline(never)]
fn first_special(chunk: &[u8; STRIDE]) -> Option<usize> {
    let (words, _) = chunk.as_chunks::<8>();
    words.iter().enumerate().find_map(|(index, &word)| {
        first_in_word(u64::from_le_bytes(word)).map(|within| index * 8 + within)
    })
}

/// Where the first special byte of a word stands, counted from its lowest byte.
#[inline]
fn first_in_word(word: u64) -> Option<usize> {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    // The high bit of each byte that is zero, and maybe of some above the first of those.
    let zeros = |word: u64| word.wrapping_sub(EACH) & !word & (EACH << 7);
    let angles = zeros((word | EACH << 1) ^ (EACH * b'>' as u64));
    let others = zeros((word | EACH << 2) ^ (EACH * b'&' as u64));
    let found = angles | others;
    (found != 0).then(|| found.trailing_zeros() as usize / 8)
}

/// `<` and `>` differ in one bit, `"` and `&` in another.
#[inline]
fn is_special(b: u8) -> bool {
    (b | 2 == b'>') | (b | 4 == b'&')
}

/// Writes `url` for an attribute in double quotes: what may not stand in a URL is percent-encoded (`%` may, so that an
/// encoded URL stays as it is), `&` and `'` become character references. It does not judge the URL; see
/// [`Html::allows_url`](super::Html::allows_url).
pub fn escape_url(url: &str, out: &mut Out<'_>) {
    let mut rest = url;
    while let Some(at) = find_unsafe(rest.as_bytes()) {
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

/// Where the first byte that may not stand in a URL is. Eight are looked up before any of them is asked for.
#[inline]
fn find_unsafe(bytes: &[u8]) -> Option<usize> {
    let (words, _) = bytes.as_chunks::<8>();
    let is_safe = |word: &&[u8; 8]| word.iter().fold(0, |any, &b| any | unsafe_in_url(b)) == 0;
    let clean = 8 * words.iter().take_while(is_safe).count();
    let rest = bytes.get(clean..)?;
    let within = rest.iter().position(|&b| unsafe_in_url(b) != 0)?;
    Some(clean + within)
}

fn percent(byte: u8, out: &mut Out<'_>) {
    let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value & 15)]);
    out.raw_char('%');
    out.raw_char(digit(byte >> 4));
    out.raw_char(digit(byte));
}

/// 0 for unreserved characters, reserved ones that are taken to mean what they mean in a URL, and `%`.
#[inline]
fn unsafe_in_url(b: u8) -> u8 {
    const UNSAFE: [u8; 256] = {
        let mut table = [1; 256];
        let mut b = 0;
        while b < 128 {
            if (b as u8).is_ascii_alphanumeric() {
                table[b] = 0;
            }
            b += 1;
        }
        let marks = b"-_.+!*(),%#@?=;:/$~";
        let mut i = 0;
        while i < marks.len() {
            table[marks[i] as usize] = 0;
            i += 1;
        }
        table
    };
    UNSAFE[usize::from(b)]
}

#[cfg(test)]
mod tests {
    use super::{find_special, find_unsafe};

    #[test]
    fn the_first_special_byte_is_found_wherever_it_stands() {
        for length in 0..40 {
            assert_eq!(find_special("é".repeat(length).as_bytes()), None);
            for at in 0..length {
                for special in *b"&<>\"" {
                    let mut text = vec![b'='; length];
                    text[at] = special;
                    assert_eq!(find_special(&text), Some(at), "{at} of {length}");
                    // What follows is of no concern.
                    text[at..].fill(b'<');
                    assert_eq!(find_special(&text), Some(at), "{at} of {length}");
                }
            }
        }
    }

    #[test]
    fn all_other_bytes_are_plain() {
        for byte in (0..=u8::MAX).filter(|byte| !b"&<>\"".contains(byte)) {
            for length in [1, 3, 4, 7, 8, 15, 16, 17, 31] {
                assert_eq!(find_special(&vec![byte; length]), None, "{byte}");
            }
        }
    }

    #[test]
    fn the_first_byte_that_may_not_stand_in_a_url_is_found_wherever_it_stands() {
        for length in 0..20 {
            let mut url = vec![b'/'; length];
            assert_eq!(find_unsafe(&url), None);
            for at in (0..length).rev() {
                url[at] = b' ';
                assert_eq!(find_unsafe(&url), Some(at), "{at} of {length}");
            }
        }
    }
}
