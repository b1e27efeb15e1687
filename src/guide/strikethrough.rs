//! Struck out text: `~~text~~` and `~text~`.
//!
//! # Rule
//!
//! [GFM's](https://github.github.com/gfm/#strikethrough-extension-): a delimiter run of one or two `~` opens or closes
//! by CommonMark's rules for `*`; opener and closer have the same length; the content is inline. Longer runs are text.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("~~toads~~ ~newts~"), "<p><del>toads</del> <del>newts</del></p>\n");
//! assert_eq!(html("~~toads~ ~~~newts~~~"), "<p>~~toads~ ~~~newts~~~</p>\n");
//! ```
//!
//! # Why
//!
//! Both forms are GFM's. Three or more `~` at a line's start open a code block.
//!
//! # Elsewhere
//!
//! *Obsidian* documents `~~text~~`. In *Pandoc* `~~text~~` is struck out, and `H~2~O` has a subscript.
//!
//! # In the crate
//!
//! [`ast::Strikethrough`](crate::ast::Strikethrough), [`Construct::Strikethrough`](crate::Construct::Strikethrough). No
//! diagnostics.
