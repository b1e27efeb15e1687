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
//! - **Blanks.** `![](a b.mp4)` is not a link. A destination with blanks stands in angle brackets: `![](<a b.mp4>)`.
//! - **References.** `[text][label]`, `[label][]` and `[label]` are links only if the label is defined, anywhere in the
//!   document; the first definition wins. Labels match without regard to case and to the amount of white space.
//! - `[@title](/u)` is a link with that text.
//! - Links hold no links, and [wikilinks](super::wikilink) count as links. A [note](super::footnote), an embedded page
//!   or `<https://a.b>` may stand in a link's text: the tree keeps it, and HTML writes its number or text without a
//!   link.
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
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(diagnostics("[drafted a post]()"), ["empty-destination"]);
//! assert_eq!(diagnostics("[a][nowhere]"), ["undefined-reference"]);
//! assert_eq!(diagnostics("[a]: /1\n[a]: /2"), ["duplicate-reference"]);
//!
//! let found = &parse("![](a b.mp4)").diagnostics()[0];
//! assert_eq!(found.code.name(), "blank-in-destination");
//! assert_eq!(found.suggestion.as_deref(), Some("<a b.mp4>"));
//! ```
//!
//! # Why
//!
//! Reading `(a b.mp4)` as a destination would be kind to authors and would change what CommonMark's text means. So the
//! rule stays, and a diagnostic shows the form that works. `[label]` alone that is not defined has no diagnostic:
//! brackets are common in prose.
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
