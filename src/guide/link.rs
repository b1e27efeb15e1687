//! Links, images and link reference definitions.
//!
//! ```text
//! [our pond](/pond "Wet") and ![a frog][frog]
//!
//! [frog]: <frog with hat.png>
//! ```
//!
//! # Rule
//!
//! [Links](https://spec.commonmark.org/0.31.2/#links), [images](https://spec.commonmark.org/0.31.2/#images) and [link
//! reference definitions](https://spec.commonmark.org/0.31.2/#link-reference-definitions) are CommonMark's.
//!
//! ```text
//! link ::= "[" inlines "]" ("(" [destination [title]] ")" | "[" label "]" | "[]" | "")
//! ```
//!
//! What that means where authors stumble:
//!
//! - **Empty destinations.** `[drafted a post]()` is a link that leads nowhere.
//! - **Blanks.** `![](a b.mp4)` is no link. A destination with blanks stands in angle brackets: `![](<a b.mp4>)`.
//! - **References.** `[text][label]`, `[label][]` and `[label]` are links only if the label is defined, anywhere in the
//!   document; the first definition wins. Labels match without regard to case and to the amount of white space.
//! - `[@title](/u)` is a link with that text.
//! - Links hold no links. [Wikilinks](super::wikilink) count as links for that. What may stand in a link's text and is a link
//!   elsewhere, the tree keeps, and HTML writes without a link: of a [note](super::footnote) the number, of an embedded page
//!   or `<https://a.b>` the text.
//!
//! Definitions stay in the tree where they were written, and render as nothing. They stand at the front of a paragraph,
//! and may not interrupt one.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("[drafted a post]()"), "<p><a href=\"\">drafted a post</a></p>\n");
//! assert_eq!(html("[frog](a b)"), "<p>[frog](a b)</p>\n");
//! assert_eq!(html("[frog](<a b>)"), "<p><a href=\"a%20b\">frog</a></p>\n");
//! assert_eq!(html("[Frog][] [^x](/u)\n\n[frog]: /f"), "<p><a href=\"/f\">Frog</a> <a href=\"/u\">^x</a></p>\n");
//! ```
//!
//! HTML allows no `<a>` in an `<a>`:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert!(html("[frogs[^1]](/f)\n\n[^1]: Green.").starts_with("<p><a href=\"/f\">frogs<sup id=\"fnref-1\">1</sup></a></p>\n"));
//! assert_eq!(html("[see <https://a.b>](/f)"), "<p><a href=\"/f\">see https://a.b</a></p>\n");
//! ```
//!
//! ```
//! # use essaymark::parse;
//! # fn remarks(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(remarks("[drafted a post]()"), ["empty-destination"]);
//! assert_eq!(remarks("[a][nowhere]"), ["undefined-reference"]);
//! assert_eq!(remarks("[a]: /1\n[a]: /2"), ["duplicate-reference"]);
//!
//! let remark = &parse("![](a b.mp4)").diagnostics()[0];
//! assert_eq!(remark.code.name(), "blank-in-destination");
//! assert_eq!(remark.suggestion.as_deref(), Some("<a b.mp4>"));
//! ```
//!
//! # Why
//!
//! Reading `(a b.mp4)` as a destination would be kind to authors and would change what CommonMark's text means. So the
//! rule stays, and a diagnostic shows the form that works. `[label]` alone that is not defined is left without a
//! remark: brackets are common in prose.
//!
//! # Elsewhere
//!
//! - *Obsidian* too wants `%20` or angle brackets for blanks. It reads a size in an image's text, `![frog|100](u)`;
//!   here that is part of the alternative text.
//! - *Pandoc* reads `[@key]` as a citation, and every heading as the definition of its own text
//!   (`implicit_header_references`).
//! - *GFM* has CommonMark's rules.
//!
//! # In the crate
//!
//! [`ast::Link`](crate::ast::Link), [`Image`](crate::ast::Image), [`Reference`](crate::ast::Reference),
//! [`LinkReferenceDefinition`](crate::ast::LinkReferenceDefinition),
//! [`EmptyDestination`](crate::diagnostic::Code::EmptyDestination),
//! [`BlankInDestination`](crate::diagnostic::Code::BlankInDestination),
//! [`UndefinedReference`](crate::diagnostic::Code::UndefinedReference),
//! [`DuplicateReference`](crate::diagnostic::Code::DuplicateReference),
//! [`ExpansionLimit`](crate::diagnostic::Code::ExpansionLimit). Always on.
