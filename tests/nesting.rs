//! A mebibyte of every mark that could nest, in a thread with little stack: everything returns.
//!
//! Nothing here looks at the clock. An input that takes quadratic time shows as a test that does not end.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail loudly"
)]

#[path = "common/hostile.rs"]
#[allow(dead_code, reason = "the benches use the whole list at once")]
mod hostile;

use essaymark::Dialect;
use essaymark::ast::Document;
use essaymark::render::Html;

use hostile::{Shape, many};

const SIZE: usize = 1 << 20;
/// Lines that do not nest make the widest trees, and take longest without optimisation.
const SIZE_OF_LINES: usize = if cfg!(debug_assertions) {
    SIZE / 8
} else {
    SIZE
};
const STACK: usize = 512 << 10;

/// Does to a document all that walks its tree.
fn exercise(source: &str, dialect: Dialect) {
    let (document, diagnostics) = essaymark::parse_with_diagnostics(source, dialect);
    assert!(diagnostics.iter().all(|d| d.span.slice(source).is_some()));
    assert!(document.descendants().count() > 0);
    let copy = document.clone();
    assert!(copy == document);
    assert!(copy.eq_ignoring_spans(&document));
    #[cfg(feature = "serde")]
    serde_json::to_writer(std::io::sink(), &document).unwrap();
    for html in [Html::trusted(), Html::untrusted()] {
        assert!(html.render(&document).is_ok());
    }
    let owned: Document<'static> = document.into_owned();
    assert!(owned == copy);
    drop(copy);
    drop(owned);
}

/// Runs [`exercise`] on each text, on a small stack.
fn survive(shapes: impl IntoIterator<Item = Shape>, dialect: Dialect) {
    let shapes: Vec<_> = shapes.into_iter().collect();
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            for shape in shapes {
                let size = match shape {
                    Shape::Repeat(_) => SIZE_OF_LINES,
                    _ => SIZE,
                };
                exercise(&shape.text(size), dialect);
            }
        })
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn containers_on_one_line() {
    survive(many(hostile::CONTAINERS), Dialect::essay());
}

#[test]
fn containers_one_deeper_on_each_line() {
    survive(hostile::DEEPER.iter().copied(), Dialect::essay());
}

#[test]
fn containers_then_lines_that_leave_them() {
    survive(hostile::LEFT.iter().copied(), Dialect::essay());
}

#[test]
fn brackets() {
    survive(many(hostile::BRACKETS), Dialect::essay());
    survive(hostile::BRACKET_TEXTS.iter().copied(), Dialect::essay());
}

#[test]
fn delimiters() {
    survive(many(hostile::DELIMITERS), Dialect::essay());
    survive(hostile::DELIMITER_TEXTS.iter().copied(), Dialect::essay());
}

#[test]
fn literals() {
    survive(many(hostile::LITERALS), Dialect::essay());
    survive(hostile::LITERAL_TEXTS.iter().copied(), Dialect::essay());
}

#[test]
fn html() {
    survive(many(hostile::HTML), Dialect::essay());
}

#[test]
fn leaves() {
    survive(many(hostile::LEAVES), Dialect::essay());
    survive(hostile::LEAF_TEXTS.iter().copied(), Dialect::essay());
}

#[test]
fn addresses() {
    survive(many(hostile::ADDRESSES), Dialect::essay());
    survive(hostile::ADDRESS_TEXTS.iter().copied(), Dialect::essay());
}

#[test]
fn other_dialects() {
    let marks = ["> ", "- ", "[", "*a **a ", "`", "<b>", "| a "];
    let shapes = marks.map(|mark| Shape::Between("", mark, ""));
    for dialect in [Dialect::commonmark(), Dialect::gfm()] {
        survive(shapes, dialect);
    }
}

/// What is nested as deep as it may be still fits the 128 levels at which JSON readers commonly stop.
#[cfg(feature = "serde")]
#[test]
fn the_deepest_trees_survive_json() {
    let containers = [
        "> ",
        "- ",
        ": ",
        "[^a]: ",
        "> - ",
        "> [!note] ",
        "> ! ",
        "- [ ] ",
        "> - : [^a]: ",
    ];
    let texts = [
        String::from("a"),
        Shape::Pair("*_", "a", "_*").text(200),
        Shape::Pair("^[", "a", "]").text(200),
        Shape::Pair("![", "a", "](b)").text(200),
    ];
    for container in containers {
        for text in &texts {
            let source = format!("term\n\n{}{text}\n", container.repeat(100));
            let document = essaymark::parse(&source);
            let json = serde_json::to_string(&document).unwrap();
            let read: Document<'_> = serde_json::from_str(&json).unwrap();
            assert!(read == document);
        }
    }
}
