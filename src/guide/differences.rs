//! Choices that no specification makes, and where we differ from the references on purpose.
//!
//! With the presets [`commonmark`](crate::Dialect::commonmark) and [`gfm`](crate::Dialect::gfm) the crate agrees with
//! every example of CommonMark 0.31.2 and of the extensions of GFM. The choices below are about what those leave open.
//!
//! # Blocks
//!
//! | what | we do | because |
//! | --- | --- | --- |
//! | the mark of a [spoiler](super::spoiler) after two blanks, `>  ! x` | a quote | the mark stands directly after the quote's marker |
//! | `>! x` | a spoiler | the blank after `>` is optional in all quotes |
//! | content of a [footnote](super::footnote) after blank lines, `[^a]:`, blank, indented text | belongs to the note | so does GitHub's website |
//! | `[^a b]: /u` | a link reference definition | a footnote's label has no blanks |
//! | `$$$` at a line's start | text | [fences](super::math) are runs of exactly two |
//! | `$$` at the end of a lazy line | text | a lazy line continues text and opens nothing |
//! | a row `\|` of one pipe | ends the [table](super::table) | it has no cell |
//! | `\\\|` in a cell | splits nothing | GitHub looks at the backslash before the pipe alone |
//! | `Figure:` directly below a table | a row | see [tables](super::table) |
//! | `%% a %%` alone in a paragraph | a paragraph with an inline [comment](super::comment) | a block comment has no second `%%` on its first line |
//! | `Source:` as all that shows of a quote | text | the quote would be empty |
//! | `{.a}` and `Table: x` on two lines | one paragraph of text | [attributes](super::attributes) alone, or a caption: leave a blank line between |
//! | `# H ## {#a}` | the `##` is text | a closing run ends its line |
//! | `{.a}` alone below the first paragraph of an item | the paragraph's | what stands alone belongs to the block before it; what ends the paragraph is the item's |
//! | a second [block id](super::block_id) for one block | text | a block has one |
//! | a `Source:` paragraph after a quote within a quote | captions the inner quote; text if that has a caption | it is the block before it |
//! | `- \| -` below a line of text with one pipe | a table | [delimiter rows](super::table) are tried before lists; comrak tries lists first |
//! | a line of text that ends with its only `$$`, after an open `$$` | opens [display math](super::math) | blocks win over inlines |
//! | a list item on a line that could continue a quote's paragraph | a list | as in cmark; an HTML tag alone on such a line continues the paragraph |
//!
//! # Inlines
//!
//! | what | we do | because |
//! | --- | --- | --- |
//! | attributes in a `==run=={.a}` that closes nothing | text | they belong to an inline, or are text |
//! | `[text]{.a}` | text and, at a paragraph's end, the paragraph's attributes | there is no node for bare brackets |
//! | `[^a]{.x}`, `<https://a.b>{.x}` | the braces are text | notes, autolinks and raw HTML have no attributes |
//! | a [tag](super::tag) after `(` | text | tags follow blanks |
//! | `_#tag_` | a tag in emphasis, without the `_` | the mark pairs with the one before |
//! | a tag in an image's description | text | what it becomes is plain text |
//! | an escaped `#` in a [wikilink](super::wikilink)'s heading | separates headings | the tree has the decoded text alone |
//! | a note in an image's description | the tree has it there, HTML writes it after the image | no alternative text holds a note |
//! | a note in a cell beyond a [table](super::table)'s columns | has no number | the cell is not shown |
//! | `~~a~ b~~` | [struck out](super::strikethrough) | the pair matches; comrak drops both at the `~` between |
//! | the reference to a note, an embedded page or `<https://a.b>` in a link's text | the tree has it, HTML has its number or text | HTML holds no links in links |
//! | a link within an [inline note](super::footnote) within a link | the outer link is text | links hold no links, at any depth |
//! | `[[^a]]` without that note | a wikilink to `^a` | it is a wikilink if it is nothing else |
//! | domains of [literal autolinks](super::literal_autolink) past 255 bytes | text | no domain is longer |
//! | references that would make the document too large | text past a limit | time and memory stay linear |
//!
//! # Trees
//!
//! - A link reference definition, a footnote definition and a comment are nodes where they were written.
//! - A tight list item in which two paragraphs would run together is written with `<p>` all the same, and so is a tight
//!   definition of several paragraphs.
//! - Everything that is too deep is text, and the levels around it stay as they are.
//!
//! # Examples
//!
//! ```
//! # use essaymark::{parse, render::Html};
//! # fn html(s: &str) -> String { Html::trusted().render(&parse(s)).unwrap() }
//! assert_eq!(html("~~a~ b~~"), "<p><del>a~ b</del></p>\n");
//! assert!(html("a | b\n- | -").starts_with("<table>"));
//! assert_eq!(html(">  ! x"), "<blockquote>\n<p>! x</p>\n</blockquote>\n");
//! assert_eq!(html("# H ## {#a}"), "<h1 id=\"a\">H ##</h1>\n");
//! assert_eq!(html("[frog]{.a} pond"), "<p>[frog]{.a} pond</p>\n");
//! assert_eq!(html("[frog]{.a}"), "<p class=\"a\">[frog]</p>\n");
//! assert_eq!(html("[[^a]]"), "<p><a href=\"%5Ea\" class=\"wikilink\">^a</a></p>\n");
//! assert_eq!(html("> Source: b"), "<blockquote>\n<p>Source: b</p>\n</blockquote>\n");
//! assert_eq!(html("a ^b\n\n^c"), "<p id=\"^b\">a</p>\n<p>^c</p>\n");
//! assert_eq!(html("> a\n2. b"), "<blockquote>\n<p>a</p>\n</blockquote>\n<ol start=\"2\">\n<li>b</li>\n</ol>\n");
//! ```
