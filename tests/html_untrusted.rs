//! What hostile trees cannot do.

#[cfg(test)]
mod render_support;

use essaymark::ast::{
    Admonition, Attribute, Attributes, Block, CodeBlock, Embed, Heading, Image, Inline, Link,
    Section, Wikilink,
};
use insta::assert_snapshot;
use render_support::{attributes, text, trusted, untrusted};

fn link_to(to: &str) -> Inline<'_> {
    Inline::Link(Box::new(Link::new(to, vec![text("x")])))
}

fn image_of(from: &str) -> Inline<'_> {
    Inline::Image(Box::new(Image::new(from, vec![text("x")])))
}

#[test]
fn links_lead_nowhere_dangerous() {
    for url in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "\u{1}\tjava\nscript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "data:image/png;base64,AA",
        "file:///etc/passwd",
    ] {
        assert_eq!(untrusted(&link_to(url)), "<a>x</a>", "{url:?}");
    }
    assert_eq!(
        trusted(&link_to("javascript:alert(1)")),
        "<a href=\"javascript:alert(1)\">x</a>"
    );
    assert_eq!(untrusted(&link_to("/a:b")), "<a href=\"/a:b\">x</a>");
}

#[test]
fn images_load_nothing_dangerous() {
    assert_eq!(untrusted(&image_of("javascript:alert(1)")), "x");
    assert_eq!(untrusted(&image_of("data:image/svg+xml,<svg>")), "x");
    assert_eq!(
        untrusted(&image_of("data:image/png;base64,AA")),
        "<img src=\"data:image/png;base64,AA\" alt=\"x\" />"
    );
}

#[test]
fn wikilinks_and_embeds_lead_nowhere_dangerous() {
    let wikilink = Inline::Wikilink(Box::new(Wikilink::new("javascript:alert(1)")));
    assert_snapshot!(untrusted(&wikilink), @r##"<a href="./javascript:alert(1)" class="wikilink">javascript:alert(1)</a>"##);
    assert_eq!(trusted(&wikilink), untrusted(&wikilink));
    let embed = |target| Inline::Embed(Box::new(Embed::new(target)));
    assert_snapshot!(untrusted(&embed("javascript://x/y.png")), @"javascript://x/y.png");
    assert_snapshot!(untrusted(&embed("javascript:x.png")), @r##"<img src="./javascript:x.png" alt="" class="embed" />"##);
    assert_snapshot!(untrusted(&embed("file:///x")), @r##"<a class="embed">file:///x</a>"##);
}

const NAMES: [&str; 11] = [
    "onclick",
    "ONLOAD",
    "style",
    "href",
    "src",
    "srcdoc",
    "formaction",
    "xlink:href",
    "action",
    "data-x",
    "target",
];

#[test]
fn attributes_do_nothing_dangerous() {
    for name in NAMES {
        let mut heading = Heading::new(1, vec![]);
        heading.attributes = Some(Box::new(Attributes::new(vec![Attribute::Pair(
            name.into(),
            "x".into(),
        )])));
        assert_eq!(untrusted(&Block::Heading(heading)), "<h1></h1>\n", "{name}");
    }
    let mut heading = Heading::new(1, vec![]);
    heading.attributes = attributes("#i .c title=t LANG=de aria-label=l");
    assert_snapshot!(untrusted(&Block::Heading(heading)), @r##"<h1 class="c" id="i" title="t" LANG="de" aria-label="l"></h1>"##);
}

#[test]
fn nothing_written_ends_its_attribute() {
    let evil = "\"><script>'";
    let mut heading = Heading::new(1, vec![]);
    heading.attributes = Some(Box::new(Attributes::new(vec![
        Attribute::Id(evil.into()),
        Attribute::Class(evil.into()),
        Attribute::Pair("title".into(), evil.into()),
        Attribute::Pair(evil.into(), "x".into()),
        Attribute::Pair("a b".into(), "x".into()),
        Attribute::Pair("a=b".into(), "x".into()),
        Attribute::Pair("a/b".into(), "x".into()),
        Attribute::Pair("a\0b".into(), "x".into()),
        Attribute::Pair("".into(), "x".into()),
    ])));
    let heading = Block::Heading(heading);
    assert_snapshot!(trusted(&heading), @r##"<h1 class="&quot;&gt;&lt;script&gt;'" id="&quot;&gt;&lt;script&gt;'" title="&quot;&gt;&lt;script&gt;'"></h1>"##);
    assert_eq!(trusted(&heading), untrusted(&heading));
}

#[test]
fn no_string_of_the_tree_reaches_the_output_unescaped() {
    let evil = "\"><script>";
    let mut link = Link::new(evil, vec![text(evil)]);
    link.title = Some(evil.into());
    let mut image = Image::new(evil, vec![text(evil)]);
    image.title = Some(evil.into());
    let mut wikilink = Wikilink::new(evil);
    wikilink.section = Some(Section::Heading(evil.into()));
    let mut block = Wikilink::new(evil);
    block.section = Some(Section::Block(evil.into()));
    block.alias = Some(evil.into());
    let mut medium = Embed::new(format!("{evil}.png"));
    medium.alias = Some(evil.into());
    let inlines = vec![
        Inline::Link(Box::new(link)),
        Inline::Image(Box::new(image)),
        Inline::Wikilink(Box::new(wikilink)),
        Inline::Wikilink(Box::new(block)),
        Inline::Embed(Box::new(medium)),
    ];
    let mut admonition = Admonition::new(evil, vec![]);
    admonition.meta = Some(evil.into());
    let blocks = vec![
        Block::Admonition(Box::new(admonition)),
        Block::CodeBlock(Box::new(CodeBlock::new(Some(evil.into()), evil))),
    ];
    for html in [trusted(&inlines), trusted(&blocks)] {
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains(evil), "{html}");
    }
}

#[test]
fn comments_are_not_shown() {
    for comment in ["<!-- a -->", "<!-- a --> <!-- b -->", "<!-->", "<!--->"] {
        assert_eq!(untrusted(&essaymark::parse(comment)), "", "{comment}");
        let inline = format!("x {comment} y");
        let html = untrusted(&essaymark::parse(&inline));
        assert!(!html.contains("&lt;"), "{html}");
    }
    let more = untrusted(&essaymark::parse("<!-- a --> b <!-- c -->"));
    assert!(
        more.contains("&lt;!-- a --&gt; b &lt;!-- c --&gt;"),
        "{more}"
    );
}
