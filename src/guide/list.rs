//! Lists, and task items: `- [x] done`.
//!
//! ```text
//! 1. [x] Find the pond.
//! 2. [ ] Count the frogs.
//! ```
//!
//! # Rule
//!
//! [Lists](https://spec.commonmark.org/0.31.2/#lists) are CommonMark's. A list is tight if no blank line stands between
//! its items or between two children of one.
//!
//! A task item begins with a box: `[ ]`, `[x]` or `[X]` at the start of its first paragraph, with a blank or the line's
//! end after it. Ordered lists have them too.
//!
//! ```text
//! task ::= "[" (" " | "x" | "X") "]" (1*blank | line_end)
//! ```
//!
//! The box and the blanks after it are not part of the text. The first paragraph's [attributes](super::attributes) and
//! [block id](super::block_id) are the item's.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! let boxes = |source: &str| match &parse(source).children[0] {
//!     Block::List(list) => list.items.iter().map(|item| item.task.map(|task| task.checked)).collect(),
//!     _ => vec![],
//! };
//! assert_eq!(boxes("- [ ] a\n- [x] b\n- [X]\n- c"), [Some(false), Some(true), Some(true), None]);
//! assert_eq!(boxes("1. [x] a"), [Some(true)]);
//! assert_eq!(boxes("- [X]b\n- [-] c\n- > [ ] d"), [None, None, None]);
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(
//!     html("- [ ] # frog"),
//!     "<ul>\n<li><input disabled=\"\" type=\"checkbox\"> # frog</li>\n</ul>\n",
//! );
//! ```
//!
//! # Why
//!
//! `[x]` may also be a link. The box wins, as it does on GitHub: at the start of an item nothing else is meant.
//!
//! # Elsewhere
//!
//! - *GFM* has the same boxes.
//! - *Obsidian* takes any character in the brackets as a ticked box.
//! - *Pandoc* has GFM's. Its lists need a blank line before them unless `lists_without_preceding_blankline` is on, and
//!   may be numbered with letters and roman numerals.
//!
//! # In the crate
//!
//! [`ast::List`](crate::ast::List), [`ListItem`](crate::ast::ListItem), [`Task`](crate::ast::Task),
//! [`Construct::TaskList`](crate::Construct::TaskList). No diagnostics.
