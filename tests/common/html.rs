//! Source to HTML, as the tests ask for it.

use essaymark::Dialect;
use essaymark::render::Html;

/// The HTML of `source`, raw HTML and all URLs passed through: what the specifications show.
pub(crate) fn trusted(source: &str, dialect: Dialect) -> String {
    Html::trusted()
        .render(&essaymark::parse_with(source, dialect))
        .expect("a parsed document renders")
}
