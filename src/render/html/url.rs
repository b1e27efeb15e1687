//! Which URLs a document that is not trusted may lead to.

use alloc::string::String;

/// What a URL is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Something to go to.
    Link,
    /// Something to load and show.
    Medium,
}

/// Schemes that a link may have, those of [`OPAQUE`] besides.
const HIERARCHICAL: [&str; 2] = ["http", "https"];

/// Schemes that a link may have, and that go without `//`.
const OPAQUE: [&str; 3] = ["mailto", "tel", "xmpp"];

/// Raster images only: an SVG image can hold scripts.
const DATA_IMAGES: [&str; 5] = [
    "image/png",
    "image/gif",
    "image/jpeg",
    "image/webp",
    "image/avif",
];

/// Whether `url` is relative or has a harmless scheme. Browsers skip blanks and control characters before a scheme and
/// some of them within it, so all of them are skipped; a scheme that is then not known is refused.
pub(super) fn is_harmless(url: &str, purpose: Use) -> bool {
    let mut scheme = String::new();
    for (at, c) in url.char_indices() {
        crate::work::step(1);
        match c {
            '/' | '?' | '#' => return true,
            ':' => {
                let rest = url.get(at + 1..).unwrap_or_default();
                let is_known = |known: &&str| *known == scheme;
                return HIERARCHICAL.iter().chain(&OPAQUE).any(is_known)
                    || (purpose == Use::Medium && scheme == "data" && is_image(rest));
            }
            // Longer than any scheme that is allowed: the rest need not be kept.
            _ if scheme.len() > 8 => {}
            _ if is_invisible(c) => {}
            _ => scheme.extend(c.to_lowercase()),
        }
    }
    true
}

/// Whether a `data:` URL, given from after the colon, is an image of a harmless type.
fn is_image(data: &str) -> bool {
    let kind = data.split([';', ',']).next().unwrap_or_default();
    DATA_IMAGES
        .iter()
        .any(|image| image.eq_ignore_ascii_case(kind))
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether `target` is a URL of its own, not the name of a page: it has an authority, or one of the schemes that go
/// without.
pub(super) fn is_absolute(target: &str) -> bool {
    // Names are short: a plain search ends before a clever one has begun.
    let Some(colon) = target.bytes().position(|b| b == b':') else {
        return false;
    };
    let (scheme, rest) = target.split_at(colon);
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme
        && (rest.starts_with("://")
            // Nothing to go to, but a URL all the same.
            || scheme.eq_ignore_ascii_case("data")
            || OPAQUE
                .iter()
                .any(|known| known.eq_ignore_ascii_case(scheme)))
}

#[cfg(test)]
mod tests {
    use super::{Use, is_absolute, is_harmless};

    #[test]
    fn relative_and_known_schemes_pass() {
        for url in [
            "",
            "/a",
            "a/b:c",
            "#x:y",
            "?a:b",
            "//host/x",
            "../a b",
            "http://a",
            "HTTPS://a",
            "mailto:a@b.c",
            "tel:+1",
            "page.html",
        ] {
            assert!(is_harmless(url, Use::Link), "{url:?}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript\r:alert(1)",
            "java\u{0}script:alert(1)",
            "java\u{200b}script:alert(1)",
            "\u{feff}javascript:alert(1)",
            "vbscript:x",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "blob:https://a",
            "view-source:javascript:alert(1)",
            ":x",
            "https\u{301}:x",
            "\\javascript:x",
            "javascript%3a:x",
        ] {
            assert!(!is_harmless(url, Use::Link), "{url:?}");
            assert!(!is_harmless(url, Use::Medium), "{url:?}");
        }
    }

    #[test]
    fn raster_images_may_be_inline() {
        assert!(is_harmless("data:image/png;base64,AAAA", Use::Medium));
        assert!(is_harmless("DATA:image/WebP,AAAA", Use::Medium));
        assert!(!is_harmless("data:image/png;base64,AAAA", Use::Link));
        assert!(!is_harmless("data:image/svg+xml,<svg>", Use::Medium));
        assert!(!is_harmless("data:text/html;image/png,x", Use::Medium));
    }

    #[test]
    fn a_page_may_have_a_colon_in_its_name() {
        assert!(is_absolute("https://example.org/a b"));
        assert!(is_absolute("mailto:a@example.org"));
        assert!(is_absolute("XMPP:a@example.org"));
        assert!(!is_absolute("Rust: a retrospective"));
        assert!(!is_absolute("javascript:alert(1)"));
        assert!(!is_absolute("page"));
    }
}
