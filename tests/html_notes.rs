//! Footnotes and inline notes as HTML.

#[cfg(test)]
mod render_support;

use essaymark::ast::{
    Alignment, Block, BlockQuote, CodeBlock, Comment, Document, Footnote, FootnoteDefinition,
    FootnoteReference, Image, Inline, InlineNote, Paragraph, Table, TableCell, TableRow,
};
use essaymark::parse;
use essaymark::render::html::Labels;
use essaymark::render::{self, Cx, Format, Html, Render};
use insta::assert_snapshot;
use render_support::{attributes, block_id, line, paragraph, text, trusted};

fn reference(label: &str) -> Inline<'_> {
    Inline::FootnoteReference(Box::new(FootnoteReference::new(label)))
}

fn definition<'a>(label: &'a str, children: Vec<Block<'a>>) -> Block<'a> {
    Block::FootnoteDefinition(Box::new(FootnoteDefinition::new(label, children)))
}

fn note(value: &str) -> Inline<'_> {
    Inline::InlineNote(InlineNote::new(vec![text(value)]))
}

fn document(children: Vec<Block<'_>>) -> Document<'_> {
    let mut doc = Document::new(children);
    doc.number_footnotes();
    doc
}

#[test]
fn notes_come_at_the_end_in_the_order_of_their_numbers() {
    let mut bracketed = FootnoteReference::new("a");
    bracketed.bracketed = true;
    let bracketed = Inline::FootnoteReference(Box::new(bracketed));
    let doc = document(vec![
        definition("a", vec![line("A, twice.")]),
        paragraph(vec![
            reference("b"),
            note("on the spot"),
            reference("a"),
            bracketed,
        ]),
        definition(
            "b",
            vec![
                line("B."),
                line("More, with a"),
                Block::Comment(Comment::new("c")),
            ],
        ),
        definition("unused", vec![line("never shown")]),
    ]);
    assert_snapshot!(trusted(&doc), @r##"
    <p><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup><sup><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup><sup><a href="#fn-3" id="fnref-3" role="doc-noteref">3</a></sup><sup><a href="#fn-3" id="fnref-3-2" role="doc-noteref">[3]</a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes-label">
    <h2 class="footnotes-title" id="footnotes-label">Footnotes</h2>
    <ol>
    <li id="fn-1">
    <p>B.</p>
    <p>More, with a <a href="#fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1">↩︎</a></p>
    </li>
    <li id="fn-2">
    <p>on the spot <a href="#fnref-2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 2">↩︎</a></p>
    </li>
    <li id="fn-3">
    <p>A, twice. <a href="#fnref-3" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 3">↩︎</a> <a href="#fnref-3-2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 3-2">↩︎<sup>2</sup></a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn a_note_without_a_last_paragraph_gets_one_for_its_links() {
    let code = || Block::CodeBlock(Box::new(CodeBlock::new(None, "x\n")));
    let doc = document(vec![
        paragraph(vec![reference("a"), reference("b")]),
        definition("a", vec![code()]),
        definition("b", vec![]),
    ]);
    assert_snapshot!(trusted(&doc), @r##"
    <p><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup><sup><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes-label">
    <h2 class="footnotes-title" id="footnotes-label">Footnotes</h2>
    <ol>
    <li id="fn-1">
    <pre><code>x
    </code></pre>
    <p class="footnote-backrefs"><a href="#fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1">↩︎</a></p>
    </li>
    <li id="fn-2">
    <p class="footnote-backrefs"><a href="#fnref-2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 2">↩︎</a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn notes_refer_to_each_other() {
    let doc = document(vec![
        paragraph(vec![reference("a")]),
        definition("a", vec![paragraph(vec![text("see "), reference("b")])]),
        definition(
            "b",
            vec![paragraph(vec![text("see "), reference("a"), note("in b")])],
        ),
    ]);
    assert_snapshot!(trusted(&doc), @r##"
    <p><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes-label">
    <h2 class="footnotes-title" id="footnotes-label">Footnotes</h2>
    <ol>
    <li id="fn-1">
    <p>see <sup><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup> <a href="#fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1">↩︎</a> <a href="#fnref-1-2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 1-2">↩︎<sup>2</sup></a></p>
    </li>
    <li id="fn-2">
    <p>see <sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup><sup><a href="#fn-3" id="fnref-3" role="doc-noteref">3</a></sup> <a href="#fnref-2" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 2">↩︎</a></p>
    </li>
    <li id="fn-3">
    <p>in b <a href="#fnref-3" class="footnote-backref" role="doc-backlink" aria-label="Back to reference 3">↩︎</a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn prefix_and_labels() {
    let mut labels = Labels::default();
    labels.footnotes = "Fuß<noten".into();
    labels.back_to_reference = "Zurück zu \"{}\"".into();
    let doc = document(vec![paragraph(vec![note("n")])]);
    let html = Html::untrusted().with_id_prefix("p\"-").with_labels(labels);
    assert_snapshot!(html.render(&doc).unwrap(), @r##"
    <p><sup><a href="#p&quot;-fn-1" id="p&quot;-fnref-1" role="doc-noteref">1</a></sup></p>
    <section class="footnotes" role="doc-endnotes" aria-labelledby="p&quot;-footnotes-label">
    <h2 class="footnotes-title" id="p&quot;-footnotes-label">Fuß&lt;noten</h2>
    <ol>
    <li id="p&quot;-fn-1">
    <p>n <a href="#p&quot;-fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Zurück zu &quot;1&quot;">↩︎</a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn attributes_of_a_definition() {
    let mut n = FootnoteDefinition::new("a", vec![line("A.")]);
    n.attributes = attributes("#own .c value=7");
    n.block_id = block_id("b");
    let doc = document(vec![
        paragraph(vec![reference("a")]),
        Block::FootnoteDefinition(Box::new(n)),
    ]);
    let html = trusted(&doc);
    let item = html.lines().find(|line| line.starts_with("<li")).unwrap();
    assert_snapshot!(item, @r##"<li class="c" id="fn-1"><span id="own"></span><span id="^b"></span>"##);
}

#[test]
fn without_numbers_notes_stay_where_they_are() {
    let doc = Document::new(vec![
        paragraph(vec![reference("a<"), note("n")]),
        definition("a<", vec![line("A.")]),
    ]);
    assert_snapshot!(trusted(&doc), @r##"<p><sup>[^a&lt;]</sup><span class="inline-note">n</span></p>"##);
}

#[test]
fn numbers_that_are_missing_are_jumped_over() {
    let mut n = InlineNote::new(vec![text("n")]);
    n.number = 3;
    let doc = Document::new(vec![paragraph(vec![Inline::InlineNote(n)])]);
    assert!(trusted(&doc).contains("<li id=\"fn-3\" value=\"3\">"));
}

#[test]
fn every_reference_has_its_way_back_and_forth() {
    let children = (0..50).map(|_| reference("a")).collect();
    let html = trusted(&document(vec![
        paragraph(children),
        definition("a", vec![line("A.")]),
    ]));
    let ids: Vec<_> = html.split("id=\"").skip(1).map(until_quote).collect();
    for target in html.split("href=\"#").skip(1).map(until_quote) {
        assert!(ids.contains(&target), "{target}");
    }
}

#[test]
fn notes_in_a_description_follow_the_image() {
    let html = |source: &str| {
        let html = trusted(&parse(source));
        html.split("<section").next().unwrap_or_default().to_owned()
    };
    let one = html("![a *pond*[^n] ^[m]](p.png \"t\")\n\n[^n]: N\n");
    assert_snapshot!(one, @r##"<p><img src="p.png" alt="a pond " title="t" /><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup><sup><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup></p>"##);
    let linked = html("[![a[[^n]]](p.png)](/u)\n\n[^n]: N\n");
    assert_snapshot!(linked, @r#"<p><a href="/u"><img src="p.png" alt="a" /><sup id="fnref-1">[1]</sup></a></p>"#);
    let inner = html("![a ![b[^n]](b.png)](a.png)\n\n[^n]: N\n");
    assert_snapshot!(inner, @r##"<p><img src="a.png" alt="a b" /><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>"##);
    let blocked = Html::untrusted().render(&parse("![a[^n]](javascript:p)\n\n[^n]: N\n"));
    let blocked = blocked.unwrap_or_default();
    assert!(blocked.starts_with(
        r##"<p>a<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>"##
    ));
}

fn until_quote(html: &str) -> &str {
    html.split('"').next().unwrap_or_default()
}

/// Notes in the margin: the text of a note stands where it is referred to, and nothing at the end.
struct Margin;

impl Render for Margin {
    type Format = Html;

    fn inline_note(&mut self, n: &InlineNote<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        cx.out.raw("<small>");
        render::inlines(self, &n.children, cx)?;
        cx.out.raw("</small>");
        Ok(())
    }

    fn footnotes(&mut self, _: &[Footnote<'_, '_>], _: &mut Cx<'_, Html>) -> render::Result {
        Ok(())
    }
}

#[test]
fn notes_can_go_elsewhere() {
    let doc = document(vec![paragraph(vec![text("a"), note("b")])]);
    let html = Html::trusted().render_with(&mut Margin, &doc).unwrap();
    assert_eq!(html, "<p>a<small>b</small></p>\n");
}

/// Paragraphs that know nothing of notes and tasks.
struct Bare;

impl Render for Bare {
    type Format = Html;

    fn paragraph(&mut self, n: &Paragraph<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        cx.out.fresh_line();
        cx.out.raw("<div>");
        render::inlines(self, &n.children, cx)?;
        cx.out.raw("</div>\n");
        Ok(())
    }

    fn text(&mut self, n: &essaymark::ast::Text<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        Html::text(self, n, cx)
    }
}

#[test]
fn an_override_of_the_paragraph_loses_no_links() {
    let doc = document(vec![
        paragraph(vec![reference("a")]),
        definition("a", vec![line("A.")]),
    ]);
    let html = Html::trusted().render_with(&mut Bare, &doc).unwrap();
    assert!(html.contains("<p class=\"footnote-backrefs\"><a href=\"#fnref-1\""));
}

/// What the format is given as notes, next to what the document lists.
#[derive(Default)]
struct Listed {
    /// The number and the count of references of each note.
    notes: Vec<(u32, u32)>,
    /// Writes the blocks of the document in two lists.
    in_parts: bool,
    /// Writes the blocks of the document twice.
    twice: bool,
    /// Writes quotes, and the first paragraph, with a renderer of their own.
    apart: bool,
    /// Writes only so many blocks of the document.
    only: Option<usize>,
}

impl Render for Listed {
    type Format = Html;

    fn document(&mut self, n: &Document<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        if self.in_parts {
            let (first, rest) = n.children.split_at(1);
            render::blocks(self, first, cx)?;
            render::blocks(self, rest, cx)?;
        }
        if self.twice {
            render::blocks(self, &n.children, cx)?;
            render::blocks(self, &n.children, cx)?;
        }
        if let Some(only) = self.only {
            render::blocks(self, &n.children[..only], cx)?;
        }
        if !self.in_parts && !self.twice && self.only.is_none() {
            return Html::document(self, n, cx);
        }
        let notes = cx.footnotes(n);
        self.footnotes(&notes, cx)
    }

    fn block_quote(&mut self, n: &BlockQuote<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        if self.apart {
            let html = Html::trusted().render(&n.children)?;
            cx.out.raw(&html);
            return Ok(());
        }
        Html::block_quote(self, n, cx)
    }

    fn paragraph(&mut self, n: &Paragraph<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        let is_first = matches!(n.children.first(), Some(Inline::FootnoteReference(_)));
        if self.apart && is_first {
            let html = Html::trusted().render(&n.children)?;
            cx.out.raw(&html);
            return Ok(());
        }
        Html::paragraph(self, n, cx)
    }

    fn footnotes(&mut self, notes: &[Footnote<'_, '_>], cx: &mut Cx<'_, Html>) -> render::Result {
        let counts = notes.iter().map(|note| (note.number, note.occurrences));
        self.notes = counts.collect();
        Html::footnotes(self, notes, cx)
    }
}

#[test]
fn all_notes_are_listed_however_the_blocks_are_written() {
    let described = Inline::Image(Box::new(Image::new(
        "/x",
        vec![text("seen"), reference("c")],
    )));
    let wide = TableRow::new(vec![
        TableCell::new(vec![text("kept")]),
        TableCell::new(vec![reference("c")]),
    ]);
    let table = Table::new(vec![Alignment::None], wide, vec![]);
    let quote = BlockQuote::new(vec![paragraph(vec![reference("a"), note("n")])]);
    let doc = document(vec![
        paragraph(vec![reference("a"), reference("b")]),
        line("Nothing here."),
        Block::BlockQuote(quote),
        Block::CodeBlock(Box::new(CodeBlock::new(None, "nor here"))),
        paragraph(vec![described]),
        Block::Table(Box::new(table)),
        paragraph(vec![text("Again"), reference("b")]),
        definition("a", vec![paragraph(vec![text("A"), reference("c")])]),
        line("Nor here."),
        definition("b", vec![line("B")]),
        definition("c", vec![line("C")]),
    ]);
    let listed = doc.footnotes();
    let expected: Vec<_> = listed
        .iter()
        .map(|note| (note.number, note.occurrences))
        .collect();
    assert_eq!(expected, [(1, 2), (2, 2), (3, 1), (4, 3)]);
    for how in 0..8 {
        let mut r = Listed {
            in_parts: how & 1 != 0,
            twice: how & 2 != 0,
            apart: how & 4 != 0,
            ..Listed::default()
        };
        Html::trusted().render_with(&mut r, &doc).unwrap();
        assert_eq!(r.notes, expected, "{how}");
    }
    // What stands in blocks that are left out is still listed, if there is any reference to a note in the others.
    for only in 1..=doc.children.len() {
        let mut r = Listed {
            only: Some(only),
            ..Listed::default()
        };
        Html::trusted().render_with(&mut r, &doc).unwrap();
        assert_eq!(r.notes, expected, "the first {only}");
    }
}
