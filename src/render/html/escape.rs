//! Escaping of text, attribute values and URLs.

use crate::render::Out;
use crate::word::{EACH, zeros};

/// Writes `text` with `&`, `<`, `>` and `"` as character references: right for text and for attribute values in double
/// quotes.
pub fn escape_text(text: &str, out: &mut Out<'_>) {
    if text.is_empty() {
        return;
    }
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
const STRIDE: usize = 32;

/// Half of it: what one vector of any machine holds.
const HALF: usize = STRIDE / 2;

/// Where the first character that [`escape_text`] replaces stands. Texts are short and of varying length: what costs
/// time here are unpredictable branches, so there are few.
#[inline]
fn find_special(bytes: &[u8]) -> Option<usize> {
    let Some(last) = bytes.last_chunk::<STRIDE>() else {
        return find_special_in_short(bytes);
    };
    let (chunks, _) = bytes.as_chunks::<STRIDE>();
    for (index, chunk) in chunks.iter().enumerate() {
        if has_special(chunk) {
            return Some(index * STRIDE + first_special(chunk));
        }
    }
    // What is left, after some bytes that are known not to be special.
    has_special(last).then(|| bytes.len() - STRIDE + first_special(last))
}

/// The same for less than [`STRIDE`] bytes: two pieces from either end, which may share some bytes.
#[inline]
fn find_special_in_short(bytes: &[u8]) -> Option<usize> {
    let length = bytes.len();
    if let Some((first, last)) = ends::<HALF>(bytes) {
        return any_special(first, last).then(|| {
            let first = first_in_half(first);
            let last = length - HALF + first_in_half(last);
            if first < HALF { first } else { last }
        });
    }
    if let Some((&first, &last)) = ends(bytes) {
        let first = special_in_word(u64::from_le_bytes(first));
        let last = special_in_word(u64::from_le_bytes(last));
        // The shift is by less than 64.
        let both = u128::from(first) | u128::from(last) << (8 * (length - 8));
        return (both != 0).then(|| both.trailing_zeros() as usize / 8);
    }
    let word = if let Some((&first, &last)) = ends(bytes) {
        let last = u64::from(u32::from_le_bytes(last)) << (8 * (length - 4));
        u64::from(u32::from_le_bytes(first)) | last
    } else {
        // Of three bytes all, of fewer some twice.
        let middle = length / 2;
        let last = length.checked_sub(1)?;
        let byte = |at: usize| bytes.get(at).map_or(0, |&b| u64::from(b) << (8 * at));
        byte(0) | byte(middle) | byte(last)
    };
    let found = special_in_word(word);
    (found != 0).then(|| found.trailing_zeros() as usize / 8)
}

#[inline]
fn ends<const N: usize>(bytes: &[u8]) -> Option<(&[u8; N], &[u8; N])> {
    Some((bytes.first_chunk()?, bytes.last_chunk()?))
}

#[inline]
fn has_special(chunk: &[u8; STRIDE]) -> bool {
    ends(chunk).is_some_and(|(first, last)| any_special(first, last))
}

/// Without an early exit the compiler compares all bytes at once.
#[inline]
fn any_special(first: &[u8; HALF], last: &[u8; HALF]) -> bool {
    let pairs = first.iter().zip(last);
    pairs.fold(false, |any, (&a, &b)| {
        any | (unlike_special(a).min(unlike_special(b)) == 0)
    })
}

/// 0 for the characters to replace: `<` and `>` differ in one bit, `"` and `&` in another.
#[inline]
fn unlike_special(b: u8) -> u8 {
    ((b | 2) ^ b'>').min((b | 4) ^ b'&')
}

/// Where the first special byte stands, if there is one.
#[inline(never)]
fn first_special(chunk: &[u8; STRIDE]) -> usize {
    let Some((first, last)) = ends(chunk) else {
        return 0;
    };
    let (first, last) = (first_in_half(first), first_in_half(last));
    if first < HALF { first } else { HALF + last }
}

/// Where the first special byte stands; [`HALF`] if there is none.
#[inline]
fn first_in_half(half: &[u8; HALF]) -> usize {
    let unlike = u128::from_le_bytes(half.map(unlike_special));
    const EACH: u128 = u128::from_ne_bytes([1; HALF]);
    // The high bit of each byte that is zero, and maybe of some above the first of those.
    let zeros = unlike.wrapping_sub(EACH) & !unlike & (EACH << 7);
    zeros.trailing_zeros() as usize / 8
}

/// The high bit of the first special byte of a word, and maybe of some above it.
#[inline]
fn special_in_word(word: u64) -> u64 {
    zeros((word | EACH << 1) ^ (EACH * u64::from(b'>')))
        | zeros((word | EACH << 2) ^ (EACH * u64::from(b'&')))
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

/// Where the first byte that may not stand in a URL is.
#[inline]
fn find_unsafe(bytes: &[u8]) -> Option<usize> {
    let (chunks, tail) = bytes.as_chunks::<HALF>();
    let is_safe = |chunk: &&[u8; HALF]| {
        !chunk
            .iter()
            .fold(false, |any, &b| any | (unlike_unsafe(b) == 0))
    };
    let clean = HALF * chunks.iter().take_while(is_safe).count();
    if clean + tail.len() == bytes.len() && bytes.last_chunk().is_some_and(|last| is_safe(&last)) {
        return None;
    }
    let rest = bytes.get(clean..)?;
    let within = rest.iter().position(|&b| is_unsafe(b))?;
    Some(clean + within)
}

/// 0 for the bytes that are [unsafe](is_unsafe), in a form in which many are checked at once.
#[inline]
fn unlike_unsafe(b: u8) -> u8 {
    let blank_or_control = b.saturating_sub(b' ');
    let delete_or_beyond = (!b).saturating_sub(0x80);
    let bracket_or_brace = (b | 0x20).wrapping_sub(b'{').saturating_sub(2);
    let mark = (b ^ b'"').min(b ^ b'^').min(b ^ b'`');
    let mark = mark.min((b | 1) ^ b'\'').min((b | 2) ^ b'>');
    let range = blank_or_control.min(delete_or_beyond);
    range.min(bracket_or_brace).min(mark)
}

fn percent(byte: u8, out: &mut Out<'_>) {
    let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value & 15)]);
    out.raw_char('%');
    out.raw_char(digit(byte >> 4));
    out.raw_char(digit(byte));
}

/// Whether a byte must be percent-encoded: it is not unreserved, not a reserved character that keeps its meaning in the
/// URL, and not `%`.
#[inline]
fn is_unsafe(b: u8) -> bool {
    const UNSAFE: [bool; 256] = {
        let mut table = [true; 256];
        let mut b = 0;
        while b < 128 {
            table[b] = !(b as u8).is_ascii_alphanumeric();
            b += 1;
        }
        let marks = b"-_.+!*(),%#@?=;:/$~";
        let mut i = 0;
        while i < marks.len() {
            table[marks[i] as usize] = false;
            i += 1;
        }
        table
    };
    UNSAFE[usize::from(b)]
}

#[cfg(test)]
mod tests {
    use super::{escape_text, find_special, find_unsafe, is_unsafe, unlike_unsafe};
    use crate::render::Out;

    fn escaped(text: &str) -> String {
        let mut out = Out::memory(0);
        escape_text(text, &mut out);
        out.into_string()
    }

    fn escaped_one_by_one(text: &str) -> String {
        let one = |c: char| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            _ => c.to_string(),
        };
        text.chars().map(one).collect()
    }

    #[test]
    fn a_special_character_is_replaced_wherever_it_stands() {
        for length in 0..80 {
            for at in 0..length {
                for special in ["&", "<", ">", "\""] {
                    // Bytes that differ from special ones in one bit, and characters of two bytes.
                    for plain in ["=$", "é"] {
                        let (before, after) = (plain.repeat(at), plain.repeat(length - at));
                        let one = format!("{before}{special}{after}");
                        assert_eq!(escaped(&one), escaped_one_by_one(&one));
                        let many = format!("{one}{special}{special}{before}{special}");
                        assert_eq!(escaped(&many), escaped_one_by_one(&many));
                    }
                }
            }
        }
    }

    #[test]
    fn all_other_bytes_are_plain() {
        for byte in (0..=u8::MAX).filter(|byte| !b"&<>\"".contains(byte)) {
            for length in 0..70 {
                assert_eq!(find_special(&vec![byte; length]), None, "{byte}");
            }
        }
    }

    #[test]
    fn both_forms_of_what_is_unsafe_in_a_url_agree() {
        for byte in 0..=u8::MAX {
            assert_eq!(unlike_unsafe(byte) == 0, is_unsafe(byte), "{byte}");
        }
    }

    #[test]
    fn the_first_byte_that_may_not_stand_in_a_url_is_found_wherever_it_stands() {
        for length in 0..50 {
            let mut url = vec![b'/'; length];
            assert_eq!(find_unsafe(&url), None);
            for at in (0..length).rev() {
                url[at] = b' ';
                assert_eq!(find_unsafe(&url), Some(at), "{at} of {length}");
            }
        }
    }
}
