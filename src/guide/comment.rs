//! Comments: `%% … %%`, in the tree but never in the output.
//!
//! ```text
//! A pond %%which one?%% with frogs.
//!
//! %%
//! Say more about *toads*.
//!
//! And newts.
//! %%
//! ```
//!
//! # Rule
//!
//! ```text
//! block_comment  ::= "%%" *char line_end *line closing_line        (no second "%%" on the first line)
//! closing_line   ::= *(char - "%%") "%%" *char line_end
//! inline_comment ::= "%%" *char "%%"                               (within one paragraph)
//! ```
//!
//! - **Block.** A line that begins with `%%`, indented by at most three columns, and has no further `%%` opens a block.
//!   It may interrupt a paragraph. It ends with the first line of the same container that contains `%%`, or with the
//!   container. What follows the closer on its line belongs to the comment.
//! - **Inline.** Every other `%%…%%` within one paragraph. Unclosed it is text.
//!
//! So `%% all on one line %%` is a paragraph that holds an inline comment, not a block comment. Block comments are
//! [looked past](super::ground_rules#comments-are-looked-past) by what refers back to a block, and separate two lists;
//! that paragraph is not.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("A pond%% which?%%."), "<p>A pond.</p>\n");
//! assert_eq!(html("%%\nhidden\n\n- also\n%%\nshown"), "<p>shown</p>\n");
//! assert_eq!(html("100%% sure"), "<p>100%% sure</p>\n");
//! ```
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(diagnostics("%%\nfrogs"), ["unclosed-comment"]);
//! assert_eq!(diagnostics("%%\nfrogs\n%% and toads"), ["text-after-comment"]);
//!
//! let doc = parse("text\n%% open\nmore %%\nnext");
//! assert!(matches!(doc.children[..], [Block::Paragraph(_), Block::Comment(_), Block::Paragraph(_)]));
//! ```
//!
//! # Why
//!
//! A block comment hides whole blocks, blank lines included, so it must be found before blocks are. It ends at the
//! first `%%`, wherever on its line, so that no comment can hide more than its author saw. Text after the closer is
//! kept out of the page with it: shown, it would be the rest of a line whose start is hidden.
//!
//! # Elsewhere
//!
//! *Obsidian* has the same comments, inline and in blocks. *Pandoc* and *GFM* have HTML comments only, which work here
//! too: see [HTML](super::html).
//!
//! # In the crate
//!
//! [`ast::Comment`](crate::ast::Comment), [`Construct::Comment`](crate::Construct::Comment),
//! [`UnclosedComment`](crate::diagnostic::Code::UnclosedComment),
//! [`TextAfterComment`](crate::diagnostic::Code::TextAfterComment).
