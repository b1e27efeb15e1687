//! Blanks and line endings at the ends of a text. All of them are one byte, so nothing is decoded.
//!
//! `blank ::= " " | tab`

/// Whether `byte` is a blank.
#[inline]
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// `text` without the blanks at its end.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    let last = text.bytes().rposition(|byte| !is_blank(byte));
    text.get(..last.map_or(0, |at| at + 1)).unwrap_or_default()
}

/// `text` without the blanks and line endings at its end.
#[inline]
pub(crate) fn trim_end_lines(text: &str) -> &str {
    let last = text
        .bytes()
        .rposition(|byte| !is_blank(byte) && byte != b'\n');
    text.get(..last.map_or(0, |at| at + 1)).unwrap_or_default()
}

/// `text` without the blanks at its start.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    let first = text.bytes().position(|byte| !is_blank(byte));
    text.get(first.unwrap_or(text.len())..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{trim_end, trim_end_lines, trim_start};

    #[test]
    fn blanks_are_spaces_and_tabs_only() {
        assert_eq!(trim_end("\u{a0}a\u{a0} \t"), "\u{a0}a\u{a0}");
        assert_eq!(trim_end("a\n "), "a\n");
        assert_eq!(trim_end_lines("é \n\t\n"), "é");
        assert_eq!(trim_start(" \té "), "é ");
        assert_eq!(
            (trim_start(" "), trim_end(" "), trim_end_lines("\n")),
            ("", "", "")
        );
    }
}
