//! What holds for every construct: text, spans, line endings, precedence, limits.
//!
//! # Any text is a document
//!
//! Parsing never fails. What looks like a construct but is not one is ordinary text, and where that is probably a
//! mistake a [diagnostic](crate::diagnostic) says so. Diagnostics are computed only on demand.
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("**never closed, [nor](this"), "<p>**never closed, [nor](this</p>\n");
//! ```
//!
//! The base is CommonMark 0.31.2. Each addition is a [`Construct`](crate::Construct) that can be switched on or off in
//! a [`Dialect`](crate::Dialect). Off, it costs nothing and its marks are text.
//!
//! # Lines and characters
//!
//! - LF, CRLF and CR end a line, mixed freely.
//! - A byte order mark at the start is skipped. Offsets still count it.
//! - NUL reads as U+FFFD.
//! - A *blank* is a space or a tab. A *blank line* holds nothing else. A no-break space and all other Unicode spaces
//!   are text (one exception: between the images of a [figure](super::figure)).
//! - Tabs count as in CommonMark: tab stops are 4 columns apart.
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("\u{feff}one\rtwo\r\nthree\nf\0ur"), "<p>one\ntwo\nthree\nf\u{fffd}ur</p>\n");
//! ```
//!
//! # Spans
//!
//! Every node has a [`Span`](crate::ast::Span) of byte offsets into the untouched source.
//!
//! - It starts and ends on character boundaries.
//! - A child's span lies in its parent's. Siblings are ordered and do not overlap. Attributes and block ids keep the
//!   place where they were written, which may be outside their node.
//! - A block's span starts at its first marker, not at the start of the line.
//! - A block's span never grows to include attributes, ids or captions written apart from it. Attributes have spans of
//!   their own; a figure's span covers all its parts.
//!
//! Strings of the tree borrow from the source wherever their value is a slice of it, and then
//! [`Document::span_of`](crate::ast::Document::span_of) says where they stand. A string is owned only where an escape,
//! a character reference, a NUL, a line ending or a container's prefix (`> `) within it makes its value differ.
//!
//! A run of text within one line is one [`Text`](crate::ast::Text). Delimiters that did not pair, as in `snake_case`,
//! do not split it. Text never crosses a line ending.
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! let source = "  > [!note] A pond";
//! let doc = parse(source);
//! let Block::Admonition(note) = &doc.children[0] else { panic!() };
//! assert_eq!(note.span.range(), 2..18);
//! assert_eq!(doc.span_of(&note.word), Some((6..10).into()));
//! ```
//!
//! # Which block a line begins
//!
//! At each line the open containers first consume their prefixes. Then starts are tried in this order:
//!
//! 1. block quote (spoiler, admonition)
//! 2. code fence
//! 3. display math
//! 4. comment
//! 5. ATX heading
//! 6. HTML
//! 7. setext underline, then the delimiter row of a table
//! 8. thematic break
//! 9. list item
//! 10. footnote definition
//! 11. definition
//! 12. indented code
//!
//! What is left is a paragraph's text. Link reference definitions at the front of a closed paragraph become nodes of
//! their own. What remains may become terms, a caption, attributes or a block id; terms win over captions.
//!
//! Blocks win over inlines: a code span or emphasis never extends across a line that starts a block.
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let source = "\
//! `a
//! - b`
//! ";
//! assert_eq!(html(source), "<p>`a</p>\n<ul>\n<li>b`</li>\n</ul>\n");
//! ```
//!
//! # Comments are looked past
//!
//! Captions, attributes, block ids, terms and definitions refer back to a block. A comment between the two, a `%%`
//! [block](super::comment) or an HTML block of nothing but `<!-- … -->`, is looked past, and so are blank lines
//! around it. It stays in the tree where it was written. It still separates two lists.
//!
//! # Which inline wins
//!
//! 1. Code spans, math, autolinks `<…>`, raw HTML, comments and wikilinks bind tightest, all equally: the one that
//!    opens first wins.
//! 2. Then links, images, footnote references and inline notes.
//! 3. Then emphasis, strong emphasis, strikethrough and highlight.
//! 4. Literal autolinks are found last, in what is still text outside links.
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("`a $b` c$"), "<p><code>a $b</code> c$</p>\n");
//! assert_eq!(html("$a `b$ c`"), "<p><span class=\"math inline\">a `b</span> c`</p>\n");
//! assert_eq!(html("*a [b*](/u)"), "<p>*a <a href=\"/u\">b*</a></p>\n");
//! ```
//!
//! # Limits
//!
//! Time and memory grow linearly with the input, for every input. To keep that, and the stack bounded, there are
//! limits. Past one the marks are text, and a diagnostic says so where the table names one.
//!
//! | what | at most | diagnostic |
//! | --- | --- | --- |
//! | levels of the tree (the document is level 0; a list and its item count one each) | 60 | [`NestingLimit`](crate::diagnostic::Code::NestingLimit) |
//! | of these, levels of containers | 44 | [`NestingLimit`](crate::diagnostic::Code::NestingLimit) |
//! | columns of a table | 1000 | [`ColumnLimit`](crate::diagnostic::Code::ColumnLimit) |
//! | characters of a link or footnote label | 999 | – |
//! | nested parentheses in a bare link destination | 32 | – |
//! | bytes that references to link definitions add to the document | its length, or 100 000 if that is more | [`ExpansionLimit`](crate::diagnostic::Code::ExpansionLimit) |
//! | bytes of the domain of a literal autolink | 255 | – |
//! | bytes of the source | 4 GiB less one; the rest is kept [unparsed](crate::ast::Document::rest) | [`SourceTooLong`](crate::diagnostic::Code::SourceTooLong) |
//!
//! ```
//! # use essaymark::parse;
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(diagnostics(&">".repeat(100)), ["nesting-limit"]);
//! ```
