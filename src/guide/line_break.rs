//! Line breaks: soft ones, and hard ones by two spaces or a backslash.
//!
//! # Rule
//!
//! CommonMark's. A line ending within a paragraph is a [soft
//! break](https://spec.commonmark.org/0.31.2/#soft-line-breaks). With two spaces or more, or a backslash, before it, it
//! is a [hard break](https://spec.commonmark.org/0.31.2/#hard-line-breaks). Blanks around it are not part of the text.
//! At the end of a block there is neither.
//!
//! `<br>` is inline [HTML](super::html). In the inline form of a [figure](super::figure) any of the three may stand
//! between image and caption.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("one\ntwo  \nthree\\\nfour  "), "<p>one\ntwo<br />\nthree<br />\nfour</p>\n");
//! assert_eq!(html("`one  \ntwo`"), "<p><code>one   two</code></p>\n");
//! ```
//!
//! # Why
//!
//! A break is a node of its own, so a [`Text`](crate::ast::Text) never crosses a line. Whether soft breaks show is for
//! the renderer: see [`SoftBreakStyle`](crate::render::html::SoftBreakStyle).
//!
//! # Elsewhere
//!
//! - *GitHub* shows each line ending as a break in comments on issues and pull requests, and as CommonMark does in
//!   files.
//! - *Obsidian* has a setting for that, "strict line breaks".
//! - *Pandoc* has `hard_line_breaks`, and `east_asian_line_breaks` that drops soft breaks between East Asian
//!   characters.
//!
//! # In the crate
//!
//! [`ast::SoftBreak`](crate::ast::SoftBreak), [`HardBreak`](crate::ast::HardBreak). Always on, no diagnostics.
