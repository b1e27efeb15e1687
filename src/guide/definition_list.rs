//! Definition lists: terms, and `: definitions` below them.
//!
//! ```text
//! Frog
//! Toad
//! : An animal of *ponds*.
//!
//! Pond
//! : Water that stays.
//!
//!   It may have frogs.
//!
//! : A place to sit by.
//! ```
//!
//! # Rule
//!
//! - **Start.** `:` indented by at most three columns, with a blank or the line's end after it. `:` alone is an empty
//!   definition; `:x` is text.
//! - **Content.** Its column is found as for a list item. Continuation, lazy continuation and indented code work as in
//!   list items. A definition holds any blocks.
//! - **Terms.** A definition needs a term: a paragraph *in the same container*, directly before it or with one blank
//!   line between. *Each line* of that paragraph is one term. Headings, subtitles and titles of admonitions are not
//!   terms; nor is the paragraph of a list item for a `:` outside the item. Terms win over captions.
//! - **Further definitions.** If the last block of the line's container is a definition list, open or closed only by
//!   blank lines and comments, the line is its next definition, however deep the open blocks inside are. Between
//!   definitions any number of blank lines may stand.
//! - **Further terms.** After definitions, blank lines and a paragraph with a definition of its own continue the same
//!   list. Anything else ends it.
//! - **Tight and loose.** A definition is loose if a blank line stands before it or between two of its children. In a
//!   tight one a paragraph is written without `<p>`.
//! - A `:` line that finds no term and no list is text: it continues a paragraph, also lazily, or begins one.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let source = "\
//! Frog
//! Toad
//! : An animal.
//!
//! : A friend.
//! ";
//! assert_eq!(html(source), "\
//! <dl>
//! <dt>Frog</dt>
//! <dt>Toad</dt>
//! <dd>An animal.</dd>
//! <dd>
//! <p>A friend.</p>
//! </dd>
//! </dl>
//! ");
//! ```
//!
//! What ends a list, and what does not:
//!
//! ```
//! # use essaymark::{ast::{Block, NodeRef}, parse};
//! let blocks = |source| parse(source).children.len();
//! assert_eq!(blocks("Frog\n: green\nand small"), 1); // a lazy line
//! assert_eq!(blocks("Frog\n: green\n1. hop"), 2); // an ordered list after it
//! assert_eq!(blocks("Frog\n: green\n\n<!-- toads? -->\n: small"), 1); // a comment within it
//! assert_eq!(blocks("- Frog\n  : green\n- Toad\n  : brown"), 1); // a list of definition lists
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(html("- item\n: text"), "<ul>\n<li>item\n: text</li>\n</ul>\n");
//! assert_eq!(diagnostics("- item\n: text"), ["definition-without-term"]);
//! ```
//!
//! # Why
//!
//! A colon and a blank at a line's start may also be a slip, or wrapped text. So the term must be a paragraph, in the
//! same container, at most one blank line away. Each line is a term because several words for one thing are listed that
//! way, and because a wrapped term is rare. A following list item or heading ends the list as it ends any paragraph;
//! only plain text is lazy.
//!
//! # Elsewhere
//!
//! - *Pandoc* takes `:` or `~`, indented one or two spaces, and wants the other lines of a definition indented by four.
//!   A term is one line there, so two lines are not two terms.
//! - *GFM* and *Obsidian's* manual have no definition lists: there these are paragraphs.
//!
//! # In the crate
//!
//! [`ast::DefinitionList`](crate::ast::DefinitionList), [`Term`](crate::ast::Term),
//! [`Definition`](crate::ast::Definition), [`Construct::DefinitionList`](crate::Construct::DefinitionList),
//! [`DefinitionWithoutTerm`](crate::diagnostic::Code::DefinitionWithoutTerm).
