//! Tags: `#word` and `#a/b`.
//!
//! # Rule
//!
//! ```text
//! tag ::= "#" 1*(letter | mark | digit | "_" | "-" | "/" | pictograph)
//! ```
//!
//! - A tag stands at the start of a block's text, of a line or of an inline container, or after a blank.
//! - It needs at least one letter or pictograph. Letters of any script count.
//! - `/` and `-` at its end are not part of it; nor is `_` where one before it can open emphasis: `_#new_` is a tag in
//!   emphasis, `#new_` by itself the tag `new_`.
//! - It is never found in the text of a link or in an image's description. An escaped `\#` begins none.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::{NodeRef}, parse};
//! fn tags(source: &str) -> Vec<String> {
//!     let doc = parse(source);
//!     let name = |node| match node {
//!         NodeRef::Tag(tag) => Some(tag.name.to_string()),
//!         _ => None,
//!     };
//!     doc.descendants().filter_map(name).collect()
//! }
//! assert_eq!(tags("filed under #pond/frogs, and *#new*"), ["pond/frogs", "new"]);
//! assert_eq!(tags("#first word"), ["first"]);
//! assert_eq!(tags("in #y1984, not #1984; #🐸 #a-"), ["y1984", "🐸", "a"]);
//! assert_eq!(tags(r"C#sharp (#no) \#no [#no](/u)"), [""; 0]);
//! ```
//!
//! # Why
//!
//! `#` with a blank after it begins a heading, without one it does not: `# frog` and `#frog` never meet. A number alone
//! is more often an issue or a rank than a tag. After a bracket or within a word `#` is part of something else, an
//! address or a name.
//!
//! # Elsewhere
//!
//! - *Obsidian* has the same letters, and wants one character that is not a digit.
//! - *GitHub* reads `#123` as an issue. *Pandoc* has no tags.
//!
//! # In the crate
//!
//! [`ast::Tag`](crate::ast::Tag), [`Construct::Tag`](crate::Construct::Tag). No diagnostics.
