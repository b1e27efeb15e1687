//! Front matter: YAML between `---` lines.
//!
//! ```text
//! ---
//! title: Frogs of the lower pond
//! tags: [frogs, ponds]
//! draft: false
//! ---
//!
//! The first paragraph.
//! ```
//!
//! # Rule
//!
//! - The first line of the document is `---` alone. It is not indented; blanks may follow. A byte order mark may come
//!   before it.
//! - The next line can begin front matter: it is a closing line, or it begins with `#`, `-`, `{`, `[`, a quotation
//!   mark, or with a key: letters, digits, `_`, `-` or `.`, and a colon directly after them.
//! - A later line is `---` or `...` alone, not indented, blanks allowed after it. The first such line closes the front
//!   matter.
//!
//! If one of these is missing there is no front matter, and CommonMark decides what the lines are. `---` directly below
//! `---` is empty front matter.
//!
//! ```text
//! front_matter ::= "---" *blank line_end
//!                  [first_line *line]
//!                  ("---" | "...") *blank line_end
//! first_line   ::= ("#" | key ":" | "-" | "{" | "[" | '"' | "'") …
//! ```
//!
//! The tree holds the lines between as they are written. They are not parsed as YAML, so a mistake in them affects
//! nothing else.
//!
//! # Examples
//!
//! ```
//! # use essaymark::parse;
//! let doc = parse("\
//! ---
//! title: Frogs
//! ---
//! Text.
//! ");
//! assert_eq!(doc.front_matter.unwrap().value, "title: Frogs\n");
//! assert_eq!(doc.children.len(), 1);
//! ```
//!
//! A rule at the top of a document stays one:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("---\n\ntitle: x\n---\n"), "<hr />\n<h2>title: x</h2>\n");
//! assert_eq!(html("---\nA frog.\n---\n"), "<hr />\n<h2>A frog.</h2>\n");
//! ```
//!
//! # Why
//!
//! `---` is a thematic break in CommonMark, and a line of text above `---` is a heading. Front matter is told from
//! these by its place, by its second line and by its end. A paragraph rarely begins with a word and a colon right below
//! a rule on the first line; where it does and nothing closes it, a diagnostic says so and the text is left alone.
//!
//! # Elsewhere
//!
//! - *Obsidian* reads properties at the very beginning of a file, in YAML or in JSON.
//! - *Pandoc* (`yaml_metadata_block`) allows such blocks anywhere and several of them, closed by `---` or `...`; its
//!   CommonMark readers allow one, at the start. No blank line may follow the opening `---` there either.
//! - *GFM* has no front matter.
//!
//! # In the crate
//!
//! [`ast::FrontMatter`](crate::ast::FrontMatter), [`Construct::FrontMatter`](crate::Construct::FrontMatter),
//! [`UnclosedFrontMatter`](crate::diagnostic::Code::UnclosedFrontMatter).
