//! Figures: a block with a caption that begins with `Figure:`, `Table:` and the like.
//!
//! ```text
//! ![A pond](pond.avif)
//!
//! Figure: The pond at *dusk*.
//! ```
//!
//! # Rule
//!
//! A cue at the start of a paragraph captions the block before it in the same container, blank lines between or not. A
//! cue never interrupts a paragraph. The rest of the paragraph, lazy lines included, is the caption: inline content.
//!
//! ```text
//! cue ::= ("Table" | "Code" | "Figure" | "Video" | "Equation" | "Source") ":" blank
//! ```
//!
//! | cue | captions |
//! | --- | --- |
//! | `Table:` | a table |
//! | `Code:` | a code block, an HTML block, a paragraph of raw HTML only |
//! | `Figure:`, `Video:` | a table, a code block, display math, an HTML block, or a paragraph of media |
//! | `Equation:` | display math |
//! | `Source:` | a block quote or an admonition |
//!
//! A *paragraph of media* holds only images, embeds, raw HTML, attributes and white space (no-break spaces included),
//! and at least one image, embed or HTML tag. `<video>…</video>` on one line is such a paragraph.
//!
//! **Inline form.** In one paragraph: one or more images or embeds, each with its attributes, white space between; then
//! any non-empty run of line breaks, `<br>` tags and blanks; then `Figure:` or `Video:` and a blank. The rest of the
//! paragraph is the caption. (A `<br>` with attributes does not count: they would be lost.)
//!
//! **Source.** `Source:` also counts at the start of a line of the last paragraph that is a *direct* child of a quote
//! or admonition. From there to the paragraph's end is the caption, and the figure is the quote without those lines.
//! [Attributes](super::attributes) alone after it are the figure's, whatever container they stand in. A quote that would
//! have nothing left keeps its lines.
//!
//! The result is one figure node: the blocks, and the caption. [Comments](super::ground_rules#comments-are-looked-past)
//! between the two stay in the figure. The run and the cue of the inline form belong to the figure, not to a child. A
//! cue with nothing fitting before it begins an ordinary paragraph. If a definition follows, a paragraph becomes terms,
//! not a caption.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::{Block, Cue}, parse};
//! let doc = parse("\
//! ![A pond](pond.avif)
//!
//! Figure: The pond
//! at dusk. {#dusk}
//! ");
//! let Block::Figure(figure) = &doc.children[0] else { panic!() };
//! assert_eq!(figure.caption.cue, Cue::Figure);
//! assert_eq!(figure.attributes.as_ref().unwrap().id(), Some("dusk"));
//! assert!(matches!(figure.children[..], [Block::Paragraph(_)]));
//! ```
//!
//! The inline form, in three ways:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let figure = "<figure>\n<img src=\"u\" alt=\"a\" />\n<figcaption>x</figcaption>\n</figure>\n";
//! assert_eq!(html("![a](u)\nFigure: x"), figure);
//! assert_eq!(html("![a](u)<br/>Figure: x"), figure);
//! assert_eq!(html("![a](u)\n<br/>Figure: x"), figure);
//! ```
//!
//! A source, and a cue that finds nothing:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! let source = "\
//! > Still waters.
//! > Source: a frog
//! ";
//! assert_eq!(html(source), "\
//! <figure>
//! <blockquote>
//! <p>Still waters.</p>
//! </blockquote>
//! <figcaption>a frog</figcaption>
//! </figure>
//! ");
//! assert_eq!(diagnostics("Text.\n\nFigure: of speech"), ["caption-without-figure"]);
//! ```
//!
//! # Why
//!
//! Captions are written as paragraphs, below what they caption, in most essays. A cue alone would be too little, for
//! prose may begin with `Figure:`. Together with something above it that takes such a caption it is enough. `Source:`
//! looks inside the quote because authors put it there, on the last line.
//!
//! # Elsewhere
//!
//! - *Pandoc* captions tables with a paragraph that begins with `Table:`, `table:` or `:`, before or after the table.
//!   An image alone in a paragraph is a figure whose caption is the alternative text (`implicit_figures`).
//! - *GFM* and *Obsidian's* manual have no captions: they are paragraphs.
//!
//! # In the crate
//!
//! [`ast::Figure`](crate::ast::Figure), [`Caption`](crate::ast::Caption), [`Cue`](crate::ast::Cue),
//! [`Construct::Figure`](crate::Construct::Figure),
//! [`CaptionWithoutFigure`](crate::diagnostic::Code::CaptionWithoutFigure).
