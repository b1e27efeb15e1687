//! [`heading_slug`]: a heading's text as an id.

use alloc::string::String;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// A heading's text as an id, in the way of GitHub: in lower case; letters, marks, digits and connectors (`_`) kept; spaces
/// and `' ‘ ’ / & — -` turned into `-`, never two of those in a row or one at an end; anything else left out.
///
/// [`Html`](super::Html) leads wikilinks to headings there, `[[#Low water]]` to `#low-water`. It gives headings no ids of
/// its own, as CommonMark has none: authors write `{#low-water}`, or an override of
/// [`Render::heading`](crate::render::Render::heading) writes the slug of the heading's
/// [plain text](crate::ast::plain_text). Of several headings with one slug, such an override has to number the later ones.
///
/// ```
/// use essaymark::render::html::heading_slug;
///
/// assert_eq!(heading_slug("Low water: a keeper’s log"), "low-water-a-keeper-s-log");
/// assert_eq!(heading_slug("पानी / Été_2"), "पानी-été_2");
/// ```
#[must_use]
pub fn heading_slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dash(c) {
            if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        } else if is_word(c) {
            slug.extend(c.to_lowercase());
        }
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

fn is_dash(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\'' | '\u{2018}' | '\u{2019}' | '/' | '&' | '\u{2014}'
        )
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || c.general_category_group() == GeneralCategoryGroup::Mark
        || c.general_category() == GeneralCategory::ConnectorPunctuation
}
