//! Footnotes: `[^label]`, `[^label]: note`, and inline notes, `^[note]`.
//!
//! ```text
//! Frogs sing[^1] at dusk^[Some also at *dawn*.].
//!
//! [^1]: First paragraph.
//!
//!     Second paragraph, a list, a table: any blocks.
//! ```
//!
//! # Rule
//!
//! ```text
//! definition          ::= "[^" label "]:" *blank content           (indented by at most three columns)
//! reference           ::= "[^" label "]"
//! bracketed_reference ::= "[[^" label "]]"                         (with wikilinks on)
//! note                ::= "^[" inlines "]"
//! label               ::= 1*(char - blank - line_end - "[" - "]")  (at most 999 characters)
//! ```
//!
//! - **Definitions** may interrupt a paragraph and stand in any container. All blanks after the colon are skipped, so
//!   the first line is never indented code. Content continues on lines indented by four columns, blank lines between
//!   allowed, and may begin on a later line. Lazy continuation works as usual.
//! - **Labels** match as link labels do: case does not count.
//! - **References** count only if a definition exists anywhere in the document. Then they win over a link with the same
//!   text. Otherwise they are a link if they can be one, and else text.
//! - **Repeated and unused.** The first definition of a label wins. The others, and those that nothing refers to, stay
//!   in the tree.
//! - **Numbers** go by first reference in the order of reading; then come the references inside notes, in the order in
//!   which those notes are numbered. Inline notes take numbers in the same sequence. Every reference knows its number
//!   and which reference to its note it is.
//! - **Not shown, not numbered.** What readers never come to has no number: a note that nothing refers to, what stands in
//!   such a note, and what stands in a cell beyond a [table](super::table)'s columns.
//! - **Inline notes** hold inlines. Brackets in them balance. An empty one is text.
//!
//! A definition's node stays where it was written; [`Document::footnotes`](crate::ast::Document::footnotes) lists the
//! notes in the order of their numbers.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::FootnoteBody, parse};
//! let doc = parse("\
//! Ponds[^deep] have frogs^[And toads.], and are deep[^DEEP].
//! [^deep]: Not very.[^very]
//! [^very]: Knee-deep.
//! ");
//! let notes = doc.footnotes();
//! assert_eq!(notes.iter().map(|note| note.occurrences).collect::<Vec<_>>(), [2, 1, 1]);
//! assert!(matches!(notes[1].body, FootnoteBody::Inline(_)));
//! assert!(matches!(notes[2].body, FootnoteBody::Definition(note) if note.label == "very"));
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(html("A frog[^1]"), "<p>A frog[^1]</p>\n");
//! assert_eq!(diagnostics("A frog[^1]"), ["undefined-footnote"]);
//! assert_eq!(diagnostics("[^a]: one\n[^a]: two"), ["unused-footnote", "duplicate-footnote"]);
//! assert_eq!(html("^[] and 2^10"), "<p>^[] and 2^10</p>\n");
//! ```
//!
//! In a link's text a note is its number, which leads nowhere: HTML allows no link in a [link](super::link). The note
//! still leads back to it. A note in an [image](super::link)'s description follows the image, as no alternative text
//! can hold it:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let page = html("![A pond[^1]](pond.png)\n\n[^1]: In May.");
//! assert!(page.starts_with("<p><img src=\"pond.png\" alt=\"A pond\" /><sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup></p>\n"));
//! ```
//!
//! # Why
//!
//! `[^1]` can be a link's text, and `[^1]: /u` is a link reference definition in CommonMark. With footnotes on, the
//! definition is a footnote's whatever it holds; and a reference without a note is left to CommonMark, so that a typo
//! cannot swallow text. All blanks after the colon are skipped because nobody means to begin a note with code by five
//! spaces.
//!
//! # Elsewhere
//!
//! - *GitHub* has references and definitions, but no inline notes.
//! - *Obsidian* has both; its inline notes work in reading view only.
//! - *Pandoc* has both. A label may not hold `^`, and a definition may not stand within other blocks.
//!
//! # In the crate
//!
//! [`ast::FootnoteDefinition`](crate::ast::FootnoteDefinition), [`FootnoteReference`](crate::ast::FootnoteReference),
//! [`InlineNote`](crate::ast::InlineNote), [`Construct::Footnote`](crate::Construct::Footnote),
//! [`Construct::InlineNote`](crate::Construct::InlineNote),
//! [`UndefinedFootnote`](crate::diagnostic::Code::UndefinedFootnote),
//! [`DuplicateFootnote`](crate::diagnostic::Code::DuplicateFootnote),
//! [`UnusedFootnote`](crate::diagnostic::Code::UnusedFootnote).
