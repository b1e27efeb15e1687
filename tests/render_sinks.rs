//! Where output goes, and what stops it.

#[cfg(test)]
mod render_support;

use std::fmt;

use essaymark::ast::{
    Admonition, Block, BlockQuote, Definition, DefinitionList, DefinitionListItem, Document,
    Figure, Image, Inline, InlineNote, List, ListKind, NodeRef, Paragraph, Span, Spoiler, Table,
    TableCell, TableGroup, Text, sample,
};
use essaymark::render::{self, Cx, Format, Html, MAX_DEPTH, Render, RenderError, Sink, Stock};
use render_support::{em, item, line, paragraph, row, text, trusted};

fn long_document() -> Document<'static> {
    Document::new(vec![
        line(
            "A line that is not very long, but there are many of them."
        );
        2000
    ])
}

/// Remembers the chunks.
#[derive(Default)]
struct Chunks(Vec<String>);

impl Sink for Chunks {
    fn write(&mut self, chunk: &str) -> render::Result {
        self.0.push(chunk.to_owned());
        Ok(())
    }
}

#[test]
fn chunks_are_handed_over_before_the_end() {
    let doc = long_document();
    let mut chunks = Chunks::default();
    render::to_sink(&mut Stock::new(), &mut Html::trusted(), &doc, &mut chunks).unwrap();
    let Chunks(chunks) = chunks;
    assert!(chunks.len() > 5, "{}", chunks.len());
    assert!(
        chunks
            .iter()
            .all(|chunk| chunk.len() < 20_000 && chunk.ends_with("</p>\n"))
    );
    assert_eq!(chunks.concat(), trusted(&doc));
}

#[test]
fn output_goes_after_what_a_string_holds() {
    let doc = sample();
    let mut page = String::from("held already");
    render::append(&mut Stock::new(), &mut Html::trusted(), &doc, &mut page).unwrap();
    render::append(&mut Stock::new(), &mut Html::trusted(), &doc, &mut page).unwrap();
    let html = trusted(&doc);
    assert_eq!(page, format!("held already{html}{html}"));
}

/// Checks what an override is told about the output so far, then fails.
struct Pending;

impl Render for Pending {
    type Format = Html;

    fn text(&mut self, _: &Text<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        assert_eq!(cx.out.pending(), "<p>");
        assert!(!cx.out.is_empty() && !cx.out.is_at_line_start());
        Err(RenderError::other("enough"))
    }

    fn paragraph(&mut self, n: &Paragraph<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        assert!(cx.out.is_empty() && cx.out.is_at_line_start());
        Html::paragraph(self, n, cx)
    }
}

#[test]
fn what_a_string_holds_is_no_part_of_the_output_and_outlives_an_error() {
    let mut page = String::from("held already");
    let error = render::append(&mut Pending, &mut Html::trusted(), &line("x"), &mut page);
    assert_eq!(error.unwrap_err().to_string(), "enough");
    assert_eq!(page, "held already");
}

#[test]
fn text_writers_get_the_same() {
    let doc = sample();
    let expected = trusted(&doc);
    let mut string = String::new();
    render::to_fmt(&mut Stock::new(), &mut Html::trusted(), &doc, &mut string).unwrap();
    assert_eq!(string, expected);
}

#[cfg(feature = "std")]
mod io_writers {
    use super::*;
    use std::error::Error as _;
    use std::io;

    /// A disk that is full after so many bytes.
    struct Disk(usize);

    impl io::Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.0.checked_sub(bytes.len()) {
                Some(left) => {
                    self.0 = left;
                    Ok(bytes.len())
                }
                None => Err(io::Error::new(io::ErrorKind::StorageFull, "disk full")),
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_failing_writer_keeps_its_cause() {
        for room in [0, 40_000] {
            let format = &mut Html::trusted();
            let error = render::to_io(&mut Stock::new(), format, &long_document(), Disk(room));
            let error = error.unwrap_err();
            let RenderError::Io(cause) = &error else {
                panic!("{error}");
            };
            assert_eq!(cause.kind(), io::ErrorKind::StorageFull);
            assert_eq!(error.source().unwrap().to_string(), "disk full");
        }
    }

    #[test]
    fn they_get_the_same() {
        let doc = sample();
        let mut bytes = Vec::new();
        render::to_io(&mut Stock::new(), &mut Html::trusted(), &doc, &mut bytes).unwrap();
        assert_eq!(bytes, trusted(&doc).as_bytes());
    }
}

/// Refuses everything.
struct Closed;

impl fmt::Write for Closed {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Err(fmt::Error)
    }
}

#[test]
fn a_failing_formatter_is_told() {
    let error = render::to_fmt(&mut Stock::new(), &mut Html::trusted(), &sample(), Closed);
    assert!(matches!(error, Err(RenderError::Fmt(_))));
}

/// Fails on text, or forgives it.
struct Picky {
    forgive: bool,
}

impl Render for Picky {
    type Format = Html;

    fn text(&mut self, n: &Text<'_>, _: &mut Cx<'_, Html>) -> render::Result {
        Err(RenderError::other(format!("no {:?} here", n.value)))
    }

    fn paragraph(&mut self, n: &Paragraph<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        let written = cx.capture(|cx| Html::paragraph(self, n, cx));
        match written {
            Err(_) if self.forgive => cx.out.raw("?"),
            written => cx.out.raw(&written?),
        }
        Ok(())
    }
}

#[test]
fn errors_of_a_renderer_are_its_own() {
    let all = vec![line("a"); 2];
    let html = Html::trusted();
    let error = html
        .render_with(&mut Picky { forgive: false }, &all)
        .unwrap_err();
    assert_eq!(error.to_string(), "no \"a\" here");
    let all = vec![line("a"); 500];
    let forgiven = html.render_with(&mut Picky { forgive: true }, &all);
    assert_eq!(forgiven.unwrap(), "?".repeat(500));
}

#[test]
fn errors_say_what_and_where() {
    let mut n = Text::new("x");
    n.span = Span::new(3, 4);
    let error = RenderError::unsupported::<Html>(NodeRef::Text(&n));
    assert_eq!(
        error.to_string(),
        "HTML has no way to write text (bytes 3..4)"
    );
    let too_deep = RenderError::TooDeep { span: n.span };
    assert_eq!(
        too_deep.to_string(),
        "the tree is more than 100 levels deep"
    );
}

/// `levels` nodes in one another, the innermost first made by `start`.
fn nest<T>(start: T, levels: u32, wrap: impl Fn(T) -> T) -> T {
    (0..levels).fold(start, |inner, _| wrap(inner))
}

fn bullet(inner: Block<'static>) -> Block<'static> {
    let kind = ListKind::Bullet { marker: '-' };
    Block::List(Box::new(List::new(kind, vec![item(vec![inner])])))
}

fn definition(inner: Block<'static>) -> Block<'static> {
    let definition = Definition::new(vec![inner]);
    Block::DefinitionList(DefinitionList::new(vec![DefinitionListItem::Definition(
        definition,
    )]))
}

fn figure(inner: Block<'static>) -> Block<'static> {
    let caption = essaymark::ast::Caption::new(essaymark::ast::Cue::Figure, vec![]);
    Block::Figure(Box::new(Figure::new(vec![inner], caption)))
}

fn admonition(inner: Block<'static>) -> Block<'static> {
    Block::Admonition(Box::new(Admonition::new("note", vec![inner])))
}

/// Everything that nests, `levels` deep, and no deeper than the innermost text.
fn towers(levels: u32) -> Vec<Block<'static>> {
    let quote = |inner| Block::BlockQuote(BlockQuote::new(vec![inner]));
    let spoiler = |inner| Block::Spoiler(Spoiler::new(vec![inner]));
    let blocks = levels - 1;
    let deep = || {
        let mut cells = row(&[]);
        let inner = nest(text("x"), levels - 2, |n| em(vec![n]));
        cells.cells.push(TableCell::new(vec![inner]));
        cells
    };
    let columns = vec![essaymark::ast::Alignment::None];
    let table = Table::new(columns, deep(), vec![TableGroup::new(vec![deep()])]);
    vec![
        nest(line("x"), blocks - 1, quote),
        nest(line("x"), blocks - 1, spoiler),
        nest(line("x"), blocks - 1, bullet),
        nest(line("x"), blocks - 1, definition),
        nest(line("x"), blocks - 1, figure),
        nest(line("x"), blocks - 1, admonition),
        paragraph(vec![nest(text("x"), levels - 2, |n| em(vec![n]))]),
        Block::Table(Box::new(table)),
    ]
}

/// Runs `test` on a stack of so many KiB.
#[cfg(test)]
fn on_stack(kib: usize, test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(kib << 10);
    thread.spawn(test).unwrap().join().unwrap();
}

#[test]
fn the_deepest_trees_need_little_stack() {
    on_stack(256, || {
        for tower in towers(MAX_DEPTH) {
            trusted(&tower);
            let renderer: &mut dyn Render<Format = Html> = &mut Stock::new();
            render::to_string(renderer, &mut Html::trusted(), &tower).unwrap();
        }
    });
}

#[test]
fn trees_that_are_too_deep_are_an_error() {
    for levels in [MAX_DEPTH + 1, 5000] {
        for tower in towers(levels) {
            let result = Html::trusted().render(&tower);
            assert!(
                matches!(result, Err(RenderError::TooDeep { .. })),
                "{levels}"
            );
            // Dropping a tree recurses as well.
            std::mem::forget(tower);
        }
    }
}

#[test]
fn descriptions_of_images_may_be_deep() {
    let image = nest(text("x"), 50_000, |inner| {
        Inline::Image(Box::new(Image::new("/i", vec![inner])))
    });
    let html = trusted(&image);
    assert_eq!(html, "<img src=\"/i\" alt=\"x\" />");
    std::mem::forget(image);
}

#[test]
fn notes_within_notes_are_not_deep() {
    let note = |inner| {
        let mut note = InlineNote::new(vec![inner]);
        note.number = 1;
        Inline::InlineNote(note)
    };
    let deep = nest(text("x"), 5000, note);
    assert!(trusted(&deep).contains("fn-1"));
    std::mem::forget(deep);
}
