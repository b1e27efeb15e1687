//! Renders at both levels of trust and reads the page with an HTML parser that follows the HTML Standard as browsers do.
//! A page of an untrusted source holds nothing that its tree did not ask for:
//!
//! - **Elements**: the page has no more elements of a name than the tree has nodes that are written so
//!   ([`asked`](essaymark_fuzz::asked) says which), and none of any other name. It has no comment, no processing
//!   instruction, no document type, and nothing in the namespaces of SVG or MathML.
//! - **Attributes**: each is one that the format writes on that element, or one of the documented harmless ones that the
//!   tree holds with that value. An id or class is one of the tree's or of the format's own,
//!   and each id begins with the prefix that was asked for.
//! - **URLs**: each `href` and `src` is a destination or target of the tree (compared without percent-encoding), or a
//!   link between a note and its references. Its scheme, as the URL Standard finds it (control characters and blanks in
//!   front of it and tabs and line ends within it skipped), is one of those the documentation names.
//! - **Shape**: the parser finds nothing to fix.
//!
//! In a page of a trusted source the raw HTML of the author may do anything: it need only be rendered without failure, and
//! must be the same page as the untrusted one where the tree has no raw HTML, no URL and no attributes.

#![no_main]

use essaymark::render::Html;
use essaymark::{Dialect, parse_with};
use essaymark_fuzz::{asked::Asked, bytes, page::Page, safe};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, source)) = bytes::dialect_and_text(data) else {
        return;
    };
    for dialect in [Dialect::essay(), chosen] {
        let document = parse_with(&source, dialect);
        let asked = Asked::by(&document);
        let trusted = Html::trusted().with_id_prefix(safe::PREFIX);
        let untrusted = Html::untrusted().with_id_prefix(safe::PREFIX);
        let trusted = trusted.render(&document).unwrap();
        let html = untrusted.render(&document).unwrap();
        if asked.is_plain() {
            assert_eq!(trusted, html);
        }
        let page = Page::read(&html);
        safe::assert_safe(&page, &asked);
        safe::assert_counted(&page, &asked);
        safe::assert_well_formed(&page);
    }
});
