//! Highlighted text: `==text==`.
//!
//! # Rule
//!
//! A delimiter run of exactly two `=` opens or closes a highlight. Whether it can open or close follows CommonMark's
//! rules for `_`: it cannot within a word. The content is inline. Runs of any other length are text.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("==the *pond*=="), "<p><mark>the <em>pond</em></mark></p>\n");
//! assert_eq!(html("if a==b or c==d"), "<p>if a==b or c==d</p>\n");
//! assert_eq!(html("a == b == c"), "<p>a == b == c</p>\n");
//! assert_eq!(html("===x==="), "<p>===x===</p>\n");
//! ```
//!
//! # Why
//!
//! `==` compares things in prose about code. With the rules of `_`, `a==b` and `a == b` stay text.
//!
//! A line of `=` below a paragraph is a setext underline, and wins, since it is a block.
//!
//! # Elsewhere
//!
//! *Obsidian* has it. *Pandoc* has it as the extension `mark`, off by default. *GFM* does not.
//!
//! # In the crate
//!
//! [`ast::Highlight`](crate::ast::Highlight), [`Construct::Highlight`](crate::Construct::Highlight). No diagnostics.
