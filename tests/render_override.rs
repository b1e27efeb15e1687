//! Formats with some nodes changed, and formats of other crates.

#[cfg(test)]
mod render_support;

use essaymark::ast::{
    Admonition, Block, BlockQuote, Document, FrontMatter, Inline, InlineNote, List, ListItem,
    ListKind, Strong, Table, TableCell, TableGroup, Text, sample,
};
use essaymark::render::html::StartTag;
use essaymark::render::{self, Cx, Format, Html, Render, Stock, TablePart};
use insta::assert_snapshot;
use render_support::{em, item, line, link, paragraph, row, strong, text};

/// Strong text in capitals: an override that keeps state of its own.
#[derive(Default)]
struct Loud {
    depth: usize,
    changed: usize,
}

impl Render for Loud {
    type Format = Html;

    fn strong(&mut self, n: &Strong<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        self.depth += 1;
        self.changed += 1;
        let written = Html::strong(self, n, cx);
        self.depth -= 1;
        written
    }

    fn text(&mut self, n: &Text<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        if self.depth == 0 {
            return Html::text(self, n, cx);
        }
        cx.escaped(&n.value.to_uppercase());
        Ok(())
    }
}

/// A page that begins with what its front matter says.
struct Titled;

impl Render for Titled {
    type Format = Html;

    fn front_matter(&mut self, n: &FrontMatter<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        cx.out.raw("<pre>");
        cx.escaped(&n.value);
        cx.out.raw("</pre>\n");
        Ok(())
    }
}

#[test]
fn the_front_matter_is_a_node_like_others() {
    let doc = essaymark::parse("---\ntitle: A & B\n---\nText.");
    let html = |r: &mut dyn Render<Format = Html>| Html::trusted().render_with(r, &doc);
    assert_snapshot!(html(&mut Titled).unwrap(), @r"
    <pre>title: A &amp; B
    </pre>
    <p>Text.</p>
    ");
    assert_snapshot!(html(&mut Stock::new()).unwrap(), @"<p>Text.</p>");
}

/// Strong text in everything that can hold it.
fn strong_everywhere() -> Document<'static> {
    let loud = || paragraph(vec![em(vec![strong(vec![text("a"), em(vec![text("b")])])])]);
    let mut admonition = Admonition::new("note", vec![loud()]);
    admonition.title = Some(essaymark::ast::AdmonitionTitle::new(vec![strong(vec![
        text("t"),
    ])]));
    let list = List::new(ListKind::Bullet { marker: '-' }, vec![item(vec![loud()])]);
    let cell = TableCell::new(vec![strong(vec![text("c")])]);
    let mut cells = row(&[]);
    cells.cells.push(cell);
    let table = Table::new(
        vec![essaymark::ast::Alignment::None],
        cells.clone(),
        vec![TableGroup::new(vec![cells])],
    );
    let note = Inline::InlineNote(InlineNote::new(vec![strong(vec![text("n")])]));
    let quote = BlockQuote::new(vec![
        Block::Admonition(Box::new(admonition)),
        Block::List(Box::new(list)),
        Block::Table(Box::new(table)),
        paragraph(vec![text("quiet"), note]),
    ]);
    let mut doc = Document::new(vec![Block::BlockQuote(quote)]);
    doc.number_footnotes();
    doc
}

#[test]
fn an_override_holds_at_every_depth() {
    let doc = strong_everywhere();
    let mut loud = Loud::default();
    let html = Html::trusted().render_with(&mut loud, &doc).unwrap();
    assert_eq!(loud.changed, 6);
    assert_snapshot!(html, @r##"
    <blockquote>
    <aside class="admonition note" aria-labelledby="admonition-1">
    <p class="admonition-title" id="admonition-1"><strong>T</strong></p>
    <p><em><strong>A<em>B</em></strong></em></p>
    </aside>
    <ul>
    <li><em><strong>A<em>B</em></strong></em></li>
    </ul>
    <table>
    <thead>
    <tr>
    <th><strong>C</strong></th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td><strong>C</strong></td>
    </tr>
    </tbody>
    </table>
    <p>quiet<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    </blockquote>
    <section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes-label">
    <h2 class="footnotes-title" id="footnotes-label">Footnotes</h2>
    <ol>
    <li id="fn-1">
    <p><strong>N</strong> <a href="#fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1">↩︎</a></p>
    </li>
    </ol>
    </section>
    "##);
}

/// Block quotes with a class that needs escaping.
struct Quoted;

impl Render for Quoted {
    type Format = Html;

    fn block_quote(&mut self, n: &BlockQuote<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        StartTag::new("q")
            .class("a&b \"c")
            .attribute("href", "<&")
            .attributes(n.attributes.as_deref())
            .block_id(n.block_id.as_deref())
            .write(cx);
        Ok(())
    }
}

#[test]
fn a_class_of_an_override_is_escaped_once() {
    let quote = Block::BlockQuote(BlockQuote::new(vec![]));
    let html = Html::trusted().render_with(&mut Quoted, &quote).unwrap();
    assert_eq!(html, "<q href=\"&lt;&amp;\" class=\"a&amp;b &quot;c\">");
}

#[test]
fn an_attribute_of_an_override_stands_once() {
    let doc = essaymark::parse("> q\n\n{#a .b HREF=c style=d} ^e\n");
    let html = |html: Html| html.render_with(&mut Quoted, &doc).unwrap();
    assert_snapshot!(html(Html::trusted()), @r#"<q href="&lt;&amp;" class="a&amp;b &quot;c b" id="a" style="d"><span id="^e"></span>"#);
    assert_snapshot!(html(Html::untrusted().with_id_prefix("p-")), @r#"<q href="&lt;&amp;" class="a&amp;b &quot;c b" id="p-a"><span id="p-^e"></span>"#);
}

#[test]
fn an_override_works_behind_dyn() {
    let doc = strong_everywhere();
    let mut loud = Loud::default();
    let expected = Html::trusted().render_with(&mut loud, &doc).unwrap();
    let renderer: &mut dyn Render<Format = Html> = &mut Loud::default();
    let html = render::to_string(renderer, &mut Html::trusted(), &doc).unwrap();
    assert_eq!(html, expected);
    let boxed: Vec<Box<dyn Render<Format = Html>>> =
        vec![Box::new(Loud::default()), Box::new(Stock::<Html>::new())];
    for mut renderer in boxed {
        render::to_string(&mut *renderer, &mut Html::trusted(), &doc).unwrap();
    }
}

#[test]
fn the_stock_renderer_changes_nothing() {
    let doc = sample();
    let stock = render::to_string(&mut Stock::new(), &mut Html::trusted(), &doc).unwrap();
    assert_eq!(stock, Html::trusted().render(&doc).unwrap());
}

#[test]
fn a_format_value_serves_many_documents() {
    let mut admonition = Admonition::new("note", vec![]);
    admonition.title = None;
    let doc = Document::new(vec![Block::Admonition(Box::new(admonition))]);
    let mut html = Html::trusted();
    let first = render::to_string(&mut Stock::new(), &mut html, &doc).unwrap();
    let second = render::to_string(&mut Stock::new(), &mut html, &doc).unwrap();
    assert_eq!(first, second);
}

/// A list item that counts, and cells that know their place.
struct Places;

impl Render for Places {
    type Format = Html;

    fn list_item(
        &mut self,
        n: &ListItem<'_>,
        list: &List<'_>,
        index: usize,
        cx: &mut Cx<'_, Html>,
    ) -> render::Result {
        cx.escaped(&format!("{} of {}:", index + 1, list.items.len()));
        render::tight_blocks(self, &n.children, cx)
    }

    fn table_cell(
        &mut self,
        _: &TableCell<'_>,
        table: &Table<'_>,
        part: TablePart,
        column: usize,
        cx: &mut Cx<'_, Html>,
    ) -> render::Result {
        let columns = table.alignments.len();
        cx.escaped(&format!("[{part:?} {column}/{columns}]"));
        Ok(())
    }
}

#[test]
fn parts_know_what_they_are_parts_of() {
    let kind = ListKind::Bullet { marker: '-' };
    let list = List::new(kind, vec![item(vec![line("a")]), item(vec![line("b")])]);
    let table = Table::new(
        vec![essaymark::ast::Alignment::None; 2],
        row(&["x", "y"]),
        vec![TableGroup::new(vec![row(&["z"])])],
    );
    let all = vec![Block::List(Box::new(list)), Block::Table(Box::new(table))];
    let html = Html::trusted().render_with(&mut Places, &all).unwrap();
    assert_snapshot!(html, @r##"
    <ul>
    1 of 2:a2 of 2:b
    </ul>
    <table>
    <thead>
    <tr>
    [Head 0/2][Head 1/2]
    </tr>
    </thead>
    <tbody>
    <tr>
    [Body 0/2][Body 1/2]
    </tr>
    </tbody>
    </table>
    "##);
}

/// Links that are measured before they are written.
struct Short;

impl Render for Short {
    type Format = Html;

    fn link(&mut self, n: &essaymark::ast::Link<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        let inside = cx.capture(|cx| render::inlines(self, &n.children, cx))?;
        cx.out.raw(if inside.len() > 3 { "…" } else { &inside });
        Ok(())
    }
}

#[test]
fn output_can_be_captured() {
    let all = vec![link("/", "abc"), text(" "), link("/", "abcd")];
    let html = Html::trusted().render_with(&mut Short, &all).unwrap();
    assert_eq!(html, "abc …");
}
