//! Math: `$x$` in text, `$$x$$` in display style, and `$$` blocks.
//!
//! ```text
//! The loss $\ell(x)$ falls as
//!
//! $$
//! \ell(x) = e^{-x}
//! $$
//! ```
//!
//! # Rule for display math
//!
//! - **Opening.** `$$` at a line's start, indented by at most three columns, opens a block, unless a second unescaped
//!   `$$` follows on that line anywhere but at its end: then the line is a paragraph's text. `$$$` opens nothing.
//! - **Closing.** `$$` at a line's end: of the same line (`$$ x $$`), of a line of content, or on a line of its own.
//!   Blanks may follow, punctuation may not.
//! - A line of paragraph text that *ends* with `$$`, and has no other unescaped `$$`, ends the paragraph before that
//!   `$$` and opens a block there. A lazy line cannot.
//! - It may interrupt a paragraph and stand in any container. Blank lines inside are content.
//! - Unclosed it runs to the container's end, as a code fence does.
//! - The value is the raw TeX without fences and container prefixes, and without the blanks and line ends next to the
//!   fences.
//!
//! # Rule for math in text
//!
//! ```text
//! math ::= "$" tex "$" | "$$" tex "$$"
//! ```
//!
//! - A run of one or two `$` opens. Longer runs are text. A `$` after an odd number of backslashes is not a delimiter.
//! - Only the next run of equal length is tried as the closer. The content is raw, not blank, and may span lines of one
//!   paragraph. `$$` means display style.
//! - It is not math if the content starts with a digit and the closer has a blank or line end before it or a digit
//!   after it: that is money.
//! - If the pair is refused, the opener is text, and the closer may open another.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::Block, parse};
//! let value = |source: &str| match &parse(source).children[0] {
//!     Block::MathBlock(math) => math.value.to_string(),
//!     other => format!("{other:?}"),
//! };
//! assert_eq!(value("$$\nx\n$$"), "x");
//! assert_eq!(value("$$ x $$"), "x");
//! assert_eq!(value("$$ x\n\ny $$"), "x\n\ny");
//! ```
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(html("$$x$$ is z"), "<p><span class=\"math display\">x</span> is z</p>\n");
//! assert_eq!(html("so that $$\nx\n$$"), "<p>so that</p>\n<div class=\"math display\">x</div>\n");
//! assert_eq!(diagnostics("so that $$\nx\n$$"), ["math-opened-in-text"]);
//! assert_eq!(diagnostics("$$\nx"), ["unclosed-math"]);
//! ```
//!
//! Math and money:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("$5 and $10"), "<p>$5 and $10</p>\n");
//! assert_eq!(html("$20,000 and $30,000"), "<p>$20,000 and $30,000</p>\n");
//! assert_eq!(html(r"$\to$2"), "<p><span class=\"math inline\">\\to</span>2</p>\n");
//! assert_eq!(html("$ x$"), "<p><span class=\"math inline\"> x</span></p>\n");
//! assert_eq!(html(r"\$x$"), "<p>$x$</p>\n");
//! ```
//!
//! # Why
//!
//! One dollar sign is a price far more often than it is math; two of them on a line may be two prices. A price begins
//! with a digit, and the second one has a blank before it or a digit after it. Nothing else is required: `$ x$` and
//! `$x$5` are math. A closer is never looked for further on, so a lone `$` cannot swallow half a paragraph.
//!
//! Authors write `$$` on lines of its own, at the end of a sentence, and on one line; all three are blocks. `$$x$$.` is
//! not: the full stop belongs to a sentence.
//!
//! # Elsewhere
//!
//! - *Pandoc* wants a character other than a space right after the opening `$` and right before the closing one, and no
//!   digit after it. Its `$$` math may not hold blank lines.
//! - *GitHub* has `$…$` and `$$…$$`, and also `` $`…`$ `` and code blocks with the language `math`. Here the backticks
//!   of the one are part of the TeX, and the other is a code block.
//! - *Obsidian* has `$…$` and `$$…$$`.
//!
//! # In the crate
//!
//! [`ast::Math`](crate::ast::Math), [`MathBlock`](crate::ast::MathBlock), [`Construct::Math`](crate::Construct::Math),
//! [`UnclosedMath`](crate::diagnostic::Code::UnclosedMath),
//! [`MathOpenedInText`](crate::diagnostic::Code::MathOpenedInText).
