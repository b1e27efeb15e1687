//! Code blocks: fenced or indented.
//!
//! ````text
//! ```python title="frog.py" {1,3-5}
//! print("croak")
//! ```
//! ````
//!
//! # Rule
//!
//! Code blocks are CommonMark's, [fenced](https://spec.commonmark.org/0.31.2/#fenced-code-blocks) and
//! [indented](https://spec.commonmark.org/0.31.2/#indented-code-blocks).
//!
//! The info string after a fence splits into the *language*, its first word, and the *meta*, the rest. The language is
//! decoded, the meta is raw; either may be absent. A fence that is not closed runs to the end of its container.
//!
//! ```text
//! info ::= *blank [language [1*blank meta]] *blank
//! ```
//!
//! `{…}` after a fence is meta, not attributes. Attributes of a code block stand [below it](super::attributes).
//! `mermaid` and `tweet` fences are code blocks like any others; a renderer may treat them specially.
//!
//! # Examples
//!
//! ````
//! # use essaymark::{ast::Block, parse};
//! let doc = parse("\
//! ```python title=\"frog.py\" {1,3-5}
//! print(1)
//! ```
//! {.wide}
//! ");
//! let Block::CodeBlock(code) = &doc.children[0] else { panic!() };
//! assert_eq!(code.language.as_deref(), Some("python"));
//! assert_eq!(code.meta.as_deref(), Some("title=\"frog.py\" {1,3-5}"));
//! assert_eq!(code.value, "print(1)\n");
//! assert!(code.attributes.is_some());
//! ````
//!
//! ```
//! # use essaymark::parse;
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(diagnostics("~~~ rust\nlet pond;"), ["unclosed-code-fence"]);
//! ```
//!
//! # Why
//!
//! What follows the language is written in many ways: line ranges, file names, options of a highlighter. No one
//! interpretation fits all, so it is passed on as it is.
//!
//! # Elsewhere
//!
//! - *Pandoc* reads `{.python #id key="value"}` after a fence as attributes, and a code block must be separated from
//!   text by blank lines.
//! - *GitHub* and *Obsidian* draw `mermaid` blocks as diagrams.
//!
//! # In the crate
//!
//! [`ast::CodeBlock`](crate::ast::CodeBlock), [`CodeBlockStyle`](crate::ast::CodeBlockStyle),
//! [`UnclosedCodeFence`](crate::diagnostic::Code::UnclosedCodeFence). Always on.
