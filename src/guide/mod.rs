//! The language: one page for each construct of essay Markdown.
//!
//! Essay Markdown is [CommonMark 0.31.2](https://spec.commonmark.org/0.31.2/) with additions. These pages say in full
//! what is added, and where the crate had to choose. What CommonMark and [GFM](https://github.github.com/gfm/) say in
//! full is not repeated.
//!
//! Begin with the [ground rules](ground_rules): they hold for every page. [`differences`] lists the choices that no
//! specification makes.
//!
//! # Blocks
//!
//! | construct | looks like | switch | in | node |
//! | --- | --- | --- | --- | --- |
//! | [front matter](front_matter) | `---`, YAML, `---` | [`FrontMatter`](crate::Construct::FrontMatter) | essay | [`FrontMatter`](crate::ast::FrontMatter) |
//! | [admonitions](admonition) | `> [!tip] Title` | [`Admonition`](crate::Construct::Admonition) | essay | [`Admonition`](crate::ast::Admonition) |
//! | [spoilers](spoiler) | `> ! hidden` | [`Spoiler`](crate::Construct::Spoiler) | essay | [`Spoiler`](crate::ast::Spoiler) |
//! | [definition lists](definition_list) | `: definition` | [`DefinitionList`](crate::Construct::DefinitionList) | essay | [`DefinitionList`](crate::ast::DefinitionList) |
//! | [footnotes](footnote) | `[^a]` and `[^a]: note` | [`Footnote`](crate::Construct::Footnote) | gfm, essay | [`FootnoteDefinition`](crate::ast::FootnoteDefinition), [`FootnoteReference`](crate::ast::FootnoteReference) |
//! | [subtitles](subtitle) | `Subtitle: text` | [`Subtitle`](crate::Construct::Subtitle) | essay | [`Subtitle`](crate::ast::Subtitle) |
//! | [tables](table) | rows of cells between pipes | [`Table`](crate::Construct::Table) | gfm, essay | [`Table`](crate::ast::Table) |
//! | [table groups](table) | a row of `===` cells | [`TableGroup`](crate::Construct::TableGroup) | essay | [`TableGroup`](crate::ast::TableGroup) |
//! | [figures and captions](figure) | `Figure: text` | [`Figure`](crate::Construct::Figure) | essay | [`Figure`](crate::ast::Figure) |
//! | [display math](math) | `$$`, TeX, `$$` | [`Math`](crate::Construct::Math) | essay | [`MathBlock`](crate::ast::MathBlock) |
//! | [code blocks](code_block) | a fence of three backticks | always on | all | [`CodeBlock`](crate::ast::CodeBlock) |
//! | [attributes in braces](attributes) | `{#id .class key="value"}` | [`Attributes`](crate::Construct::Attributes) | essay | [`Attributes`](crate::ast::Attributes) |
//! | [block ids](block_id) | `^name` | [`BlockId`](crate::Construct::BlockId) | essay | [`BlockId`](crate::ast::BlockId) |
//! | [embedded HTML](html) | `<div>` | always on | all | [`HtmlBlock`](crate::ast::HtmlBlock), [`HtmlInline`](crate::ast::HtmlInline) |
//! | [lists](list) | `- item` | always on | all | [`List`](crate::ast::List) |
//! | [task items](list) | `- [x] item` | [`TaskList`](crate::Construct::TaskList) | gfm, essay | [`Task`](crate::ast::Task) |
//! | [comments](comment) | `%%`, anything, `%%` | [`Comment`](crate::Construct::Comment) | essay | [`Comment`](crate::ast::Comment) |
//!
//! # Inlines
//!
//! | construct | looks like | switch | in | node |
//! | --- | --- | --- | --- | --- |
//! | [inline notes](footnote) | `^[note]` | [`InlineNote`](crate::Construct::InlineNote) | essay | [`InlineNote`](crate::ast::InlineNote) |
//! | [math in text](math) | `$x$` | [`Math`](crate::Construct::Math) | essay | [`Math`](crate::ast::Math) |
//! | [comments](comment) | `%%…%%` | [`Comment`](crate::Construct::Comment) | essay | [`Comment`](crate::ast::Comment) |
//! | [highlighted text](highlight) | `==text==` | [`Highlight`](crate::Construct::Highlight) | essay | [`Highlight`](crate::ast::Highlight) |
//! | [struck out text](strikethrough) | `~~text~~` | [`Strikethrough`](crate::Construct::Strikethrough) | gfm, essay | [`Strikethrough`](crate::ast::Strikethrough) |
//! | [wikilinks](wikilink) | `[[page#section\|alias]]` | [`Wikilink`](crate::Construct::Wikilink) | essay | [`Wikilink`](crate::ast::Wikilink) |
//! | [embeds](wikilink) | `![[page]]` | [`Wikilink`](crate::Construct::Wikilink) | essay | [`Embed`](crate::ast::Embed) |
//! | [tags](tag) | `#tag` | [`Tag`](crate::Construct::Tag) | essay | [`Tag`](crate::ast::Tag) |
//! | [links and images](link) | `[text](/url)` | always on | all | [`Link`](crate::ast::Link), [`Image`](crate::ast::Image) |
//! | [literal autolinks](literal_autolink) | `https://example.org` | [`LiteralAutolink`](crate::Construct::LiteralAutolink) | gfm, essay | [`Autolink`](crate::ast::Autolink) |
//! | [line breaks](line_break) | two spaces or `\` at a line's end | always on | all | [`SoftBreak`](crate::ast::SoftBreak), [`HardBreak`](crate::ast::HardBreak) |
//! | [CJK emphasis](cjk_emphasis) | `**…。**だ` | [`CjkEmphasis`](crate::Construct::CjkEmphasis) | none | [`Emphasis`](crate::ast::Emphasis), [`Strong`](crate::ast::Strong) |
//!
//! *In* names the presets: [`commonmark`](crate::Dialect::commonmark), [`gfm`](crate::Dialect::gfm) and
//! [`essay`](crate::Dialect::essay), the default.
//!
//! # How to read the examples
//!
//! Every example is run as a test. Three functions stand for the crate in them: `html` parses as essay Markdown and
//! writes trusted HTML, `parse` returns the tree, and `diagnostics` the names of the diagnostics.
//!
//! ```
//! use essaymark::{parse, render::Html};
//!
//! fn html(source: &str) -> String {
//!     Html::trusted().render(&parse(source)).unwrap()
//! }
//!
//! fn diagnostics(source: &str) -> Vec<&'static str> {
//!     parse(source).diagnostics().iter().map(|found| found.code.name()).collect()
//! }
//!
//! assert_eq!(html("==Essay== Markdown"), "<p><mark>Essay</mark> Markdown</p>\n");
//! assert_eq!(diagnostics("a [link]()"), ["empty-destination"]);
//! ```
//!
//! In grammars, `*x` is any number of `x`, `1*x` at least one, `[x]` an optional one, and *blank* a space or a tab.
//! What is said of Obsidian, Pandoc and GitHub is from their documentation and issue trackers.
//!
//! # On purpose not in the language
//!
//! Paragraphs that begin with `Note:` or `Edit:` are not admonitions, and emoticons and `:emoji:` codes are text.
//! Parsing leaves quotation marks, dashes and arrows as they are written.
//!

pub mod admonition;
pub mod attributes;
pub mod block_id;
pub mod cjk_emphasis;
pub mod code_block;
pub mod comment;
pub mod definition_list;
pub mod differences;
pub mod figure;
pub mod footnote;
pub mod front_matter;
pub mod ground_rules;
pub mod highlight;
pub mod html;
pub mod line_break;
pub mod link;
pub mod list;
pub mod literal_autolink;
pub mod math;
pub mod spoiler;
pub mod strikethrough;
pub mod subtitle;
pub mod table;
pub mod tag;
pub mod wikilink;
