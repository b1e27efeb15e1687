//! Embedded HTML: raw, as CommonMark has it.
//!
//! ```text
//! <details>
//! <summary>More</summary>
//!
//! Some *Markdown*.
//!
//! </details>
//! ```
//!
//! # Rule
//!
//! [HTML blocks](https://spec.commonmark.org/0.31.2/#html-blocks) and [inline
//! HTML](https://spec.commonmark.org/0.31.2/#raw-html) are CommonMark's.
//!
//! | condition | the line begins with | the block ends with a line that holds |
//! | --- | --- | --- |
//! | 1 | `<pre`, `<script`, `<style`, `<textarea` | the end tag of any of these |
//! | 2 | `<!--` | `-->` |
//! | 3 | `<?` | `?>` |
//! | 4 | `<!` and a letter | `>` |
//! | 5 | `<![CDATA[` | `]]>` |
//! | 6 | `<` or `</` and a block element's name | (before a blank line) |
//! | 7 | a whole tag, alone on its line | (before a blank line); cannot interrupt a paragraph |
//!
//! So `<video src="a.mp4"></video>` on a line is inline HTML in a paragraph, since more than one tag stands on the
//! line; and Markdown between two tags is parsed only after a blank line. HTML stays raw in the tree: its tags are not
//! paired.
//!
//! What follows `-->` on a comment's last line is part of the HTML block. A block that is nothing but a comment is
//! [looked past](super::ground_rules#comments-are-looked-past).
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::{Block, Inline}, parse};
//! let doc = parse("<video src=\"a.mp4\"></video>");
//! let Block::Paragraph(paragraph) = &doc.children[0] else { panic!() };
//! assert!(matches!(paragraph.children[..], [Inline::HtmlInline(_), Inline::HtmlInline(_)]));
//!
//! let doc = parse("<video src=\"a.mp4\">\n</video>");
//! assert!(matches!(&doc.children[..], [Block::HtmlBlock(html)] if html.condition == 7));
//! ```
//!
//! What stands in a piece of HTML is parsed on demand, by [`html_tag::tags`](crate::html_tag::tags): start tags with
//! names, attributes and decoded values, end tags, comments and so on, each with its span in the document. In a
//! container, whose prefixes are not part of the HTML, [`in_source`](crate::html_tag::Tags::in_source) finds them.
//!
//! ```
//! # use essaymark::{ast::Block, html_tag::{Piece, tags}, parse};
//! let doc = parse("<div ID='a&amp;b'>\nfrogs\n</div>");
//! let Block::HtmlBlock(html) = &doc.children[0] else { panic!() };
//! let Some(Piece::StartTag(div)) = tags(&**html).next() else { panic!() };
//! assert_eq!(div.attribute("id").unwrap().value().as_deref(), Some("a&b"));
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(html("<div>\n*raw*\n\n*read*\n\n</div>"), "<div>\n*raw*\n<p><em>read</em></p>\n</div>\n");
//! assert_eq!(diagnostics("<!-- frog --> *raw*"), ["text-after-html-comment"]);
//! assert_eq!(diagnostics("<!-- frog"), ["unclosed-html-comment"]);
//! ```
//!
//! # Why
//!
//! We keep to CommonMark so that a document is parsed the same everywhere. Where its rule surprises, a diagnostic says
//! so.
//!
//! # Elsewhere
//!
//! - *Obsidian* does not render Markdown inside HTML elements at all.
//! - *Pandoc* reads Markdown between the tags of blocks by default (`markdown_in_html_blocks`).
//! - *GFM* has CommonMark's rule and a [tag filter](https://github.github.com/gfm/#disallowed-raw-html-extension-),
//!   here an option of the [renderer](crate::render::Html::tag_filter).
//!
//! # In the crate
//!
//! [`ast::HtmlBlock`](crate::ast::HtmlBlock), [`HtmlInline`](crate::ast::HtmlInline), [`html_tag`](crate::html_tag),
//! [`UnclosedHtmlComment`](crate::diagnostic::Code::UnclosedHtmlComment),
//! [`TextAfterHtmlComment`](crate::diagnostic::Code::TextAfterHtmlComment). Always on.
