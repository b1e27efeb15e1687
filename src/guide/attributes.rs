//! Attributes: `{#id .class key=value key="two words"}`.
//!
//! ```text
//! # Frogs {#frogs}
//!
//! A [link](/pond){.quiet} in a paragraph. {.lead}
//!
//! | a | b |
//! | - | - |
//!
//! {.wide}
//! ```
//!
//! # What they look like
//!
//! ```text
//! attributes ::= "{" *blank item *(1*blank item) *blank "}"          (on one line)
//! item       ::= "#" name | "." name | name "=" (bare | quoted)
//! name       ::= (letter | "_" | "-") *(letter | digit | "_" | "-" | ":")
//! bare       ::= 1*(char - blank - line_end - quote - "`" - "=" - "<" - ">" - "{" - "}")
//! quoted     ::= '"' *(char - '"' - line_end) '"' | "'" *(char - "'" - line_end) "'"
//! ```
//!
//! Quoted values have no backslash escapes; character references in them are decoded. Classes add up. The last `#id`
//! and the last of equal keys win; the tree keeps all. Anything else in braces is text: `{b}`, `{.5}`, `{not attr}`,
//! TeX.
//!
//! # Where they stand
//!
//! 1. **Directly after** a link, image, embed, wikilink, code span, emphasis, strong emphasis, strikethrough or
//!    highlight: of that inline, also at the end of a paragraph. A second `{…}` right after the first is merged into
//!    it.
//! 2. **Ending** a heading (a closing run of `#` is taken off first), a paragraph or a term, with only blanks, other
//!    attributes or a [` ^id`](super::block_id) after them: of that block. No blank is needed before them. In a list
//!    item or definition the *first* paragraph's belong to the item or definition, if nothing but comments and
//!    definitions of links stands before it.
//! 3. **Alone** as a paragraph, of one line or several: of the block before it in the container. Several such
//!    paragraphs merge. They do not count as a block for captions: before a caption they belong to the captioned block,
//!    after it to the figure. With no block before them they are text.
//!
//! In 2 and 3 each `{…}` must have at least one `.class`, `#id` or quoted value. So prose that ends in `{x=1}` stays
//! prose.
//!
//! Paragraphs, headings, items and so on have attributes; subtitles, titles of admonitions and table cells do not take
//! them at the end of their text. Link reference definitions and comments have none; attributes below them belong to
//! the block before.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("*frog*{.a}{.b}"), "<p><em class=\"a b\">frog</em></p>\n");
//! assert_eq!(html("*frog* {.a}"), "<p class=\"a\"><em>frog</em></p>\n");
//! assert_eq!(html("## Frogs {#frogs lang='en'} ##"), "<h2 id=\"frogs\" lang=\"en\">Frogs</h2>\n");
//! assert_eq!(html("- frog {.green}"), "<ul>\n<li class=\"green\">frog</li>\n</ul>\n");
//! assert_eq!(html("- frog\n\n{.pond}"), "<ul class=\"pond\">\n<li>frog</li>\n</ul>\n");
//! assert_eq!(html("as {x=1}"), "<p>as {x=1}</p>\n");
//! assert_eq!(html("{b} and {.5}"), "<p>{b} and {.5}</p>\n");
//! ```
//!
//! Before a caption and after it:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let source = "\
//! ![a frog](frog.png)
//!
//! {.media}
//!
//! Figure: A frog.
//!
//! {.framed}
//! ";
//! assert_eq!(html(source), "\
//! <figure class=\"framed\">
//! <p class=\"media\"><img src=\"frog.png\" alt=\"a frog\" /></p>
//! <figcaption>A frog.</figcaption>
//! </figure>
//! ");
//! ```
//!
//! ```
//! # use essaymark::{ast::{Attribute, Block}, parse};
//! let doc = parse("A frog. {#a .b} {#c k=\"d &amp; e\"}");
//! let Block::Paragraph(frog) = &doc.children[0] else { panic!() };
//! let attributes = frog.attributes.as_ref().unwrap();
//! assert_eq!((attributes.id(), attributes.get("k")), (Some("c"), Some("d & e")));
//! assert_eq!(attributes.items[0], Attribute::Id("a".into()));
//! assert_eq!(attributes.spans.len(), 2);
//! ```
//!
//! # Why
//!
//! Braces are common in TeX, in code and in prose. So the grammar is strict and stops at the first character that does
//! not fit. Attributes of a block stand *below* it, where captions and block ids stand too, and where a reader meets
//! them after the thing they are about.
//!
//! # Elsewhere
//!
//! - *Pandoc* has the same braces after headings, links, images and code, and also after `[text]` (`bracketed_spans`);
//!   that is text here. A heading's attributes come after its closing `#`s there; here before them. With its extension
//!   `attributes` a block's stand on the line *before* it.
//! - *GFM* and *Obsidian's* manual have none: braces are text.
//!
//! # In the crate
//!
//! [`ast::Attributes`](crate::ast::Attributes), [`Attribute`](crate::ast::Attribute),
//! [`Construct::Attributes`](crate::Construct::Attributes),
//! [`AttributesWithoutBlock`](crate::diagnostic::Code::AttributesWithoutBlock).
