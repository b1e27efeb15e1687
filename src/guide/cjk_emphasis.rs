//! CJK-friendly emphasis: `**…。**だ` is strong. Off by default.
//!
//! # Rule
//!
//! In the flanking rules of all delimiter runs, East Asian punctuation and symbols count as letters. These are the
//! blocks U+3000–303F (CJK symbols and punctuation), U+3200–33FF, U+FE10–FE1F, U+FE30–FE6F and U+FF00–FFEF (full-width
//! and half-width forms), and U+30A0 and U+30FB. Nothing else changes: Western text is parsed as before.
//!
//! # Examples
//!
//! ```
//! use essaymark::{Construct, Dialect, parse, parse_with, render::Html};
//!
//! let source = "**テスト。**だ";
//! assert_eq!(Html::trusted().render(&parse(source)).unwrap(), "<p>**テスト。**だ</p>\n");
//!
//! let cjk = Dialect::essay().with(Construct::CjkEmphasis);
//! let doc = parse_with(source, cjk);
//! assert_eq!(Html::trusted().render(&doc).unwrap(), "<p><strong>テスト。</strong>だ</p>\n");
//! ```
//!
//! # Why
//!
//! CommonMark tells an opening run from a closing one by the blanks and the punctuation around it. `**` after a full
//! stop and before a letter looks like an opener. Western text has a blank there; Chinese and Japanese have none. The
//! rule is off because it is not CommonMark's.
//!
//! # Elsewhere
//!
//! *GFM* has CommonMark's rule. The problem is [known](https://github.com/commonmark/commonmark-spec/issues/650); other
//! parsers have extensions for it, whose details differ.
//!
//! # In the crate
//!
//! [`ast::Emphasis`](crate::ast::Emphasis), [`Strong`](crate::ast::Strong),
//! [`Construct::CjkEmphasis`](crate::Construct::CjkEmphasis). No diagnostics.
