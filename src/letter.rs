//! What the dialect's names are made of.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Whether `c` is a letter or digit of any script, or a mark that belongs to a letter, as the vowel signs of Indic scripts do.
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric()
        || (!c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark)
}

#[cfg(test)]
mod tests {
    use super::is_letter_or_digit;

    #[test]
    fn marks_belong_to_letters() {
        assert!("aZ9é日हिन्दीe\u{301}".chars().all(is_letter_or_digit));
        assert!(!" _-'“。".chars().any(is_letter_or_digit));
    }
}
