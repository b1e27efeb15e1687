//! Admonitions (callouts): `> [!kind] Title` and a body.
//!
//! ```text
//! > [!quote]- [On ponds](/ponds)
//! > Body, in **any** blocks.
//! >
//! > > [!note] Nested
//! > > Deeper.
//! ```
//!
//! # Rule
//!
//! An admonition is a block quote whose first line that is not blank begins with a head:
//!
//! ```text
//! head ::= "[!" kind ["|" meta] "]" ["+" | "-"] title line_end
//! kind ::= 1*(letter | digit | "_" | "-")          (letters of any script, with their marks)
//! meta ::= *(char - "]")
//! ```
//!
//! - **Kind.** Case does not matter. The tree keeps both the canonical kind and the written word. `meta` is kept raw.
//! - **Fold.** `+` or `-` directly after the bracket: readers may fold it, and it starts open or closed. Nothing: not
//!   foldable.
//! - **Title.** The rest of *that line*, blanks on both sides left out: inline content, or nothing. The title is closed
//!   at once, as an ATX heading is. It is never a term, the text of a setext heading, the head of a table or a link
//!   reference definition. Its inlines do not reach the next line, and a lazy line cannot continue it. Without a title,
//!   renderers show the kind's name.
//! - **Body.** It begins on the next line, as a document would: a list, code, a rule or a term may stand there. Within
//!   a paragraph of the body lazy continuation works as usual.
//! - Blank `>` lines before the head are skipped. The head itself cannot be a lazy line.
//! - It works in every container that a block quote works in. Two quotes separated by a blank line are two admonitions.
//! - `[!kind]` anywhere else is text. Indented four columns or more past the `>` it is indented code.
//!
//! | kind | synonyms |
//! | --- | --- |
//! | `note`, `info`, `todo`, `bug`, `example` | |
//! | `abstract` | `summary`, `tldr` |
//! | `tip` | `hint`, `important` |
//! | `success` | `check`, `done` |
//! | `question` | `help`, `faq` |
//! | `warning` | `attention`, `caution` |
//! | `failure` | `missing`, `fail` |
//! | `danger` | `error` |
//! | `quote` | `cite` |
//! | `idea`, `math`, `thanks`, `money`, `goose`, `definition`, `tag`, `link` | |
//!
//! Any other word is a custom kind.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{ast::{AdmonitionKind, Block, Fold}, parse};
//! let doc = parse("\
//! > [!TLDR|wide]- Ponds, *briefly*
//! > They are wet.
//! ");
//! let Block::Admonition(pond) = &doc.children[0] else { panic!() };
//! assert_eq!((pond.kind, &*pond.word), (AdmonitionKind::Abstract, "TLDR"));
//! assert_eq!((pond.meta.as_deref(), pond.fold), (Some("wide"), Fold::Closed));
//! assert_eq!(pond.title.as_ref().unwrap().children.len(), 2);
//! ```
//!
//! The body begins with a list, and the title is not a link:
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! let source = "\
//! > [!note](/u)
//! > - a frog
//! ";
//! assert_eq!(html(source), "\
//! <aside class=\"admonition note\" aria-labelledby=\"admonition-1\">
//! <p class=\"admonition-title\" id=\"admonition-1\">(/u)</p>
//! <ul>
//! <li>a frog</li>
//! </ul>
//! </aside>
//! ");
//! ```
//!
//! What is probably a mistake has a diagnostic:
//!
//! ```
//! # use essaymark::parse;
//! # fn diagnostics(s: &str) -> Vec<&'static str> { parse(s).diagnostics().iter().map(|d| d.code.name()).collect() }
//! assert_eq!(diagnostics("> A quote\n> [!note] and no blank line"), ["misplaced-admonition"]);
//! assert_eq!(diagnostics(">\n> [!note] Late"), ["blank-before-admonition"]);
//! assert_eq!(diagnostics(">     [!note] Code"), ["indented-admonition"]);
//! assert_eq!(diagnostics("> [!frog] Croak"), ["unknown-admonition-kind"]);
//! ```
//!
//! # Why
//!
//! In CommonMark `[!note] Title` and the next line are one paragraph. Whether the title ends at the line's end decides
//! what the first line of the body can be. We close it there: what authors write on the first line is a title, and the
//! body should not need a blank `>` line to begin with a list. `[!note](/u)` would be a link and `[!note]: /u` a
//! definition; the head wins over both, so that no title can undo an admonition.
//!
//! # Elsewhere
//!
//! - *Obsidian* has the same heads, folds and nesting, and the kinds of all rows of the table but the last, with the
//!   same synonyms. It shows an unknown kind as a `note`; here it stays a kind of its own.
//! - *GitHub* has five kinds, `NOTE`, `TIP`, `IMPORTANT`, `WARNING` and `CAUTION`, without folds, and not within other
//!   elements. `important` and `caution` are kinds of their own there.
//! - *Pandoc* reads GitHub's alerts with the extension `alerts`, in its CommonMark readers only.
//!
//! # In the crate
//!
//! [`ast::Admonition`](crate::ast::Admonition), [`AdmonitionKind`](crate::ast::AdmonitionKind),
//! [`Fold`](crate::ast::Fold), [`Construct::Admonition`](crate::Construct::Admonition),
//! [`BlankBeforeAdmonition`](crate::diagnostic::Code::BlankBeforeAdmonition),
//! [`MisplacedAdmonition`](crate::diagnostic::Code::MisplacedAdmonition),
//! [`IndentedAdmonition`](crate::diagnostic::Code::IndentedAdmonition),
//! [`UnknownAdmonitionKind`](crate::diagnostic::Code::UnknownAdmonitionKind).
