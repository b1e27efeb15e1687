//! Spoilers: `> ! hidden at first`.
//!
//! ```text
//! > ! The butler
//! > ! and the frog.
//! >
//! > ! Both of them.
//! ```
//!
//! # Rule
//!
//! A spoiler is a block quote whose first line has the mark: a `!` directly after the quote's marker (`>` and the one
//! blank that belongs to it), with a blank or the line's end after it.
//!
//! ```text
//! spoiler_mark ::= "!" (blank | line_end)
//! ```
//!
//! On each later line the mark is dropped where it stands, with one blank after it. Lines without it (`>`, `> text`, `>
//! ![alt](x.png)`) are taken as they are and stay in the spoiler. Lazy continuation works as in any quote.
//!
//! The rest is the spoiler's blocks. A spoiler's first line is never the head of an admonition. A `!` on a later line
//! of an admonition or a plain quote is text.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let source = "\
//! > ! The butler
//! > and
//! > ! the frog.
//! ";
//! assert_eq!(html(source), "\
//! <details class=\"spoiler\">
//! <summary>Spoiler</summary>
//! <p>The butler
//! and
//! the frog.</p>
//! </details>
//! ");
//! ```
//!
//! An image is not a spoiler, and neither is a `!` that comes late:
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! for quote in ["> ![a frog](frog.png)", "> Well\n> ! then", "> !important"] {
//!     assert!(matches!(parse(quote).children[..], [Block::BlockQuote(_)]), "{quote}");
//! }
//! ```
//!
//! # Why
//!
//! `![` begins images, and one may well begin a quote. The blank after the `!` tells them apart. The mark is required
//! on the first line only, so that a paragraph can be wrapped in an editor that repeats `>` and nothing else.
//!
//! # Elsewhere
//!
//! CommonMark, GFM, Obsidian and Pandoc have no spoilers: there this is a quote whose lines begin with `!`. Some forums
//! write `>! hidden`; that is a spoiler here too.
//!
//! # In the crate
//!
//! [`ast::Spoiler`](crate::ast::Spoiler), [`Construct::Spoiler`](crate::Construct::Spoiler). No diagnostics.
