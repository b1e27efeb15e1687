//! What the HTML of an untrusted source must never hold.

/// Elements that run code, load a document or change how the rest of the page is read.
const ELEMENTS: [&str; 16] = [
    "base",
    "embed",
    "form",
    "frame",
    "iframe",
    "link",
    "math",
    "meta",
    "noscript",
    "object",
    "plaintext",
    "script",
    "style",
    "svg",
    "textarea",
    "title",
];

/// What begins no name of an element or attribute that anybody asks for: hostile strings try to make some.
const MARK: &str = "zz";

/// Attributes that are code, or a document.
const ATTRIBUTES: [&str; 4] = ["formaction", "ping", "srcdoc", "style"];

const URLS: [&str; 6] = ["action", "cite", "data", "href", "poster", "src"];

const SCHEMES: [&str; 4] = ["javascript:", "vbscript:", "data:", "file:"];

/// What may stand in a `data:` URL that is loaded as an image: these cannot hold scripts.
const RASTER_IMAGES: [&str; 5] = [
    "data:image/png",
    "data:image/gif",
    "data:image/jpeg",
    "data:image/webp",
    "data:image/avif",
];

/// Reads `html` tag by tag.
///
/// # Panics
///
/// If a `<` begins no tag, an attribute is not written as `name` or `name="value"`, or one of the above is there.
pub(crate) fn assert_harmless(html: &str) {
    read(html, true);
}

/// Reads `html` tag by tag, whatever its elements and attributes are.
///
/// # Panics
///
/// If a `<` begins no tag, or an attribute is not written as `name` or `name="value"`.
#[allow(dead_code, reason = "not all that include this have trusted documents")]
pub(crate) fn assert_well_formed(html: &str) {
    read(html, false);
}

fn read(html: &str, harmless: bool) {
    let mut rest = html;
    let mut in_link = false;
    while let Some((_, tag)) = rest.split_once('<') {
        let name_end = tag
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '/'))
            .unwrap_or(tag.len());
        let (name, mut inside) = tag.split_at(name_end);
        match name {
            "a" => {
                assert!(!in_link, "an <a> in an <a>: {html:?}");
                in_link = true;
            }
            "/a" => in_link = false,
            _ => {}
        }
        let name = name.trim_matches('/').to_ascii_lowercase();
        assert!(!name.is_empty(), "a stray `<` in {html:?}");
        assert!(!name.starts_with(MARK), "<{name}> in {html:?}");
        assert!(
            !harmless || !ELEMENTS.contains(&&*name),
            "<{name}> in {html:?}"
        );
        loop {
            inside = inside.trim_start_matches([' ', '/']);
            if let Some(after) = inside.strip_prefix('>') {
                rest = after;
                break;
            }
            inside = attribute(inside, html, harmless);
        }
    }
}

/// Checks the attribute that `text` begins with, and gives what follows it.
fn attribute<'h>(text: &'h str, html: &str, harmless: bool) -> &'h str {
    let name_end = text
        .find([' ', '/', '>', '='])
        .unwrap_or_else(|| panic!("a tag does not end in {html:?}"));
    let (name, after) = text.split_at(name_end);
    assert!(
        !name.is_empty() && !name.contains(['"', '\'', '<', '&', '\n']),
        "a malformed attribute in {html:?}"
    );
    let name = name.to_ascii_lowercase();
    assert!(!name.starts_with(MARK), "`{name}` in {html:?}");
    assert!(
        !harmless || !(name.starts_with("on") || ATTRIBUTES.contains(&&*name)),
        "`{name}` in {html:?}"
    );
    let Some(value) = after.strip_prefix('=') else {
        return after;
    };
    let (value, after) = value
        .strip_prefix('"')
        .and_then(|value| value.split_once('"'))
        .unwrap_or_else(|| panic!("the value of `{name}` is not quoted in {html:?}"));
    assert!(
        !value.contains('<'),
        "the value of `{name}` holds a `<` in {html:?}"
    );
    if harmless && URLS.contains(&&*name) {
        // A browser drops tabs and line ends anywhere in a URL, and control characters and blanks before it.
        let url: String = value
            .chars()
            .filter(|c| !matches!(c, '\0'..=' '))
            .collect::<String>()
            .to_ascii_lowercase();
        let kind = url.split([';', ',']).next().unwrap_or_default();
        let is_image = name == "src" && RASTER_IMAGES.contains(&kind);
        assert!(
            is_image || !SCHEMES.iter().any(|&scheme| url.starts_with(scheme)),
            "{url:?} in {html:?}"
        );
    }
    after
}
