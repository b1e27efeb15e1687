//! Wikilinks `[[page#section|alias]]`, and embeds `![[page]]`.
//!
//! ```text
//! See [[The pond#Frogs|our frogs]] and [[#^census]].
//!
//! ![[pond.png|300x200]]
//! ```
//!
//! # Rule
//!
//! ```text
//! wikilink ::= "[[" [target] ["#" section] ["|" alias] "]]"
//! embed    ::= "!" wikilink
//! section  ::= heading *("#" heading) | "^" block_id
//! size     ::= 1*digit ["x" 1*digit]                     (the alias of an embed)
//! ```
//!
//! - It stands on one line and holds no unescaped bracket. At least a target or a section is needed, else it is text.
//! - The **target** may hold spaces and may be a URL. It ends at the first unescaped `#` or `|`. Blanks around each
//!   part are left out. Backslash escapes and character references are decoded in all parts. `\|` never separates; in a
//!   [table cell](super::table), where the backslash only keeps the cell whole, it does.
//! - The **section** is a heading, a path of headings, or a [block id](super::block_id) after `^`.
//! - A trailing `#` of an embed stands for the lede only: `![[page#section#]]`. `![[page#]]` is the page's
//!   introduction. At the end of a wikilink it means nothing.
//! - The **alias** of an embed may be a size in pixels, `300` or `300x200`. Any other is the alternative text.
//! - `[[^label]]` is a [footnote reference](super::footnote) in brackets when that note exists.
//! - A wikilink is a link: a link around it is text. `[[x]](/u)` is a wikilink and text; `[[x] y](/u)` is a link.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::{Block, Inline, Section}, parse};
//! let doc = parse("[[The pond#Frogs|our frogs]]");
//! let Block::Paragraph(paragraph) = &doc.children[0] else { panic!() };
//! let Inline::Wikilink(link) = &paragraph.children[0] else { panic!() };
//! assert_eq!(link.target, "The pond");
//! assert_eq!(link.section, Some(Section::Heading("Frogs".into())));
//! assert_eq!(link.alias.as_deref(), Some("our frogs"));
//! ```
//!
//! ```
//! # use essaymark::{ast::{Block, Embed, Inline}, parse};
//! fn embed(source: &str) -> Embed<'_> {
//!     let Block::Paragraph(paragraph) = &parse(source).children[0] else { panic!() };
//!     let Inline::Embed(embed) = &paragraph.children[0] else { panic!() };
//!     (**embed).clone()
//! }
//! let pond = embed("![[pond.png|300x200]]");
//! assert_eq!(pond.size.map(|size| (size.width, size.height)), Some((300, Some(200))));
//! assert_eq!(pond.alias, None);
//! assert!(embed("![[page#section#]]").lede);
//! assert!(embed("![[page#]]").section.is_none());
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("[[x]](/u)"), "<p><a href=\"x\" class=\"wikilink\">x</a>(/u)</p>\n");
//! assert_eq!(html("[[x] y](/u)"), "<p><a href=\"/u\">[x] y</a></p>\n");
//! assert_eq!(html(r"[[]] [[|x]] \[[x]]"), "<p>[[]] [[|x]] [[x]]</p>\n");
//! assert_eq!(html(r"[[a\|b]]"), "<p><a href=\"a%7Cb\" class=\"wikilink\">a|b</a></p>\n");
//! ```
//!
//! # Why
//!
//! `[[x]]` is a link in brackets in CommonMark if `x` is defined. A wikilink is whole within one line and binds as
//! tight as code. So there is no question what `[[x]](/u)` or a backtick in a page's name mean: what opens first wins.
//!
//! Where a page is, and how an embed is shown, is for the site to say: the tree holds names, and a renderer resolves
//! them.
//!
//! # Elsewhere
//!
//! - *Obsidian* has the same links, embeds, sections and sizes. The lede form is our own.
//! - *Pandoc* has two extensions, for the alias after the pipe and before it; both are off by default.
//! - *GitHub's* wikis have the text first: `[[text|page]]`. Its other Markdown has none.
//!
//! # In the crate
//!
//! [`ast::Wikilink`](crate::ast::Wikilink), [`Embed`](crate::ast::Embed), [`Section`](crate::ast::Section),
//! [`Size`](crate::ast::Size), [`Construct::Wikilink`](crate::Construct::Wikilink). No diagnostics.
