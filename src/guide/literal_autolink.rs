//! Literal autolinks: addresses in text become links.
//!
//! # Rule
//!
//! [GFM's](https://github.github.com/gfm/#autolinks-extension-).
//!
//! ```text
//! literal ::= "www." domain path | ("http" | "https" | "ftp") "://" domain path | email
//! path    ::= *(char - white_space - "<")
//! email   ::= 1*(ascii_letter | digit | "." | "-" | "_" | "+") "@" domain
//! ```
//!
//! - An address begins at the start of a line or of an inline container, after white space, or after one of `*`, `_`,
//!   `~`, `(`.
//! - A domain holds no white space and no punctuation but `.`, `-` and `_`.
//! - The last two parts of a domain hold no `_`. A `www.` domain and that of an e-mail have a period; the latter ends
//!   with a letter, so that `crate@1.2.0` is text.
//! - Punctuation at its end, `)` that it does not open, and what looks like a character reference there are not part of
//!   it.
//! - They are found last, in what is still text outside links and images.
//!
//! `<https://example.org>` in angle brackets is CommonMark's autolink and always on.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::{Autolink, NodeRef}, parse};
//! fn addresses(source: &str) -> Vec<String> {
//!     let doc = parse(source);
//!     let address = |node| match node {
//!         NodeRef::Autolink(link) => Some(link.destination().to_string()),
//!         _ => None,
//!     };
//!     doc.descendants().filter_map(address).collect()
//! }
//! assert_eq!(addresses("See www.example.org/frogs, please."), ["http://www.example.org/frogs"]);
//! assert_eq!(addresses("(https://example.org/a_(b))"), ["https://example.org/a_(b)"]);
//! assert_eq!(addresses("Ask frog@example.org!"), ["mailto:frog@example.org"]);
//! assert_eq!(addresses("`https://example.org` [www.a.b](/u) xhttps://a.b"), [""; 0]);
//! ```
//!
//! # Why
//!
//! A document that reads well on GitHub should read the same here. Since addresses are found last, they never take a
//! part of another construct: `**https://a.b**` is strong.
//!
//! # Elsewhere
//!
//! *Pandoc* has `autolink_bare_uris`, off by default, for URIs with any scheme. *Obsidian* names GFM as a base.
//!
//! # In the crate
//!
//! [`ast::Autolink`](crate::ast::Autolink), [`AutolinkKind`](crate::ast::AutolinkKind),
//! [`Construct::LiteralAutolink`](crate::Construct::LiteralAutolink). No diagnostics.
