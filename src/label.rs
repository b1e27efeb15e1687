//! How labels of links and footnotes are compared.

use alloc::borrow::Cow;
use alloc::string::String;

/// `label` as CommonMark [matches](https://spec.commonmark.org/0.31.2/#matches) it: case folded, white space on both
/// sides taken off, any other run of it one space. Borrowed where the label is lower-case ASCII with single spaces; all
/// others are copied.
pub(crate) fn normalize(label: &str) -> Cow<'_, str> {
    crate::work::step(label.len());
    // Most labels are a word.
    let is_plain = |b: u8| b.is_ascii_graphic() && !b.is_ascii_uppercase();
    if label.bytes().all(is_plain) {
        return Cow::Borrowed(label);
    }
    let label = label.trim_matches(is_white_space);
    let bytes = label.as_bytes();
    if bytes.iter().all(|&b| is_plain(b) || b == b' ')
        && !bytes.windows(2).any(|pair| pair == b"  ")
    {
        return Cow::Borrowed(label);
    }
    let words = label.split(is_white_space).filter(|word| !word.is_empty());
    let mut folded = String::with_capacity(label.len());
    for word in words {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&unicase::UniCase::new(word).to_folded_case());
    }
    Cow::Owned(folded)
}

/// White space as labels see it: not the no-break space.
fn is_white_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::normalize;
    use alloc::borrow::Cow;

    #[test]
    fn labels_that_match_normalize_alike() {
        assert_eq!(normalize(" Two\r\n  WORDS\t"), "two words");
        assert_eq!(normalize("ẞ"), normalize("SS"));
        assert_eq!(normalize("\u{a0}x"), "\u{a0}x");
        assert_eq!(normalize("ΑΓΩ"), normalize("αγω"));
        assert_ne!(normalize(r"a\!"), normalize("a!"));
        assert_eq!(normalize("  "), "");
    }

    #[test]
    fn a_normal_label_is_not_copied() {
        assert!(matches!(
            normalize(" two words "),
            Cow::Borrowed("two words")
        ));
    }
}
