//! `LineIndex`: offsets to lines and columns, and back.

use essaymark::{ColumnUnit, LineColumn, LineIndex};
use proptest::prelude::*;

const UNITS: [ColumnUnit; 4] = [
    ColumnUnit::Byte,
    ColumnUnit::Char,
    ColumnUnit::Utf16,
    ColumnUnit::Grapheme,
];

fn place(line: u32, column: u32) -> LineColumn {
    LineColumn { line, column }
}

/// Where `offset` is in each unit.
fn columns(source: &str, offset: u32) -> [LineColumn; 4] {
    let index = LineIndex::new(source);
    UNITS.map(|unit| index.line_column(offset, unit))
}

#[test]
fn every_kind_of_line_ending_ends_a_line() {
    let source = "a\nb\r\nc\rd\n\re";
    let index = LineIndex::new(source);
    let lines: Vec<_> = (1..=index.line_count())
        .map(|line| index.line_span(line).unwrap().slice(source).unwrap())
        .collect();
    assert_eq!(lines, ["a", "b", "c", "d", "", "e"]);
    assert_eq!(index.line_span(0), None);
    assert_eq!(index.line_span(7), None);
}

#[test]
fn an_empty_source_has_one_line() {
    let index = LineIndex::new("");
    assert_eq!(index.line_count(), 1);
    assert_eq!(index.line_span(1), Some((0..0).into()));
    for unit in UNITS {
        assert_eq!(index.line_column(0, unit), place(1, 1));
        assert_eq!(index.offset(1, 1, unit), Some(0));
        assert_eq!(index.offset(1, 2, unit), None);
    }
}

#[test]
fn the_text_after_the_last_ending_is_a_line() {
    let index = LineIndex::new("a\n");
    assert_eq!(index.line_count(), 2);
    assert_eq!(index.line_column(2, ColumnUnit::Char), place(2, 1));
}

#[test]
fn units_count_differently() {
    let source = "né\u{301}🦆x";
    let at = source.find('x').unwrap() as u32;
    assert_eq!(
        columns(source, at),
        [place(1, 10), place(1, 5), place(1, 6), place(1, 4)]
    );
}

#[test]
fn offsets_within_a_character_are_at_its_start() {
    let source = "a🦆";
    for offset in 1..5 {
        assert_eq!(columns(source, offset), [place(1, 2); 4]);
    }
}

#[test]
fn offsets_within_a_cluster_are_at_its_start_where_clusters_count() {
    let source = "e\u{301}x";
    let [_, char, _, grapheme] = columns(source, 1);
    assert_eq!((char, grapheme), (place(1, 2), place(1, 1)));
}

#[test]
fn line_endings_belong_to_their_line() {
    assert_eq!(columns("ab\r\nc", 2), [place(1, 3); 4]);
    assert_eq!(columns("ab\r\nc", 3), [place(1, 3); 4]);
    assert_eq!(columns("ab\r\nc", 4), [place(2, 1); 4]);
}

#[test]
fn offsets_past_the_end_are_at_the_end() {
    assert_eq!(columns("ab\nc", 4), [place(2, 2); 4]);
    assert_eq!(columns("ab\nc", u32::MAX), [place(2, 2); 4]);
}

#[test]
fn a_byte_order_mark_takes_no_column() {
    let source = "\u{feff}a";
    for offset in 0..=3 {
        assert_eq!(columns(source, offset), [place(1, 1); 4]);
    }
    assert_eq!(columns(source, 4), [place(1, 2); 4]);
    let index = LineIndex::new(source);
    assert_eq!(index.offset(1, 1, ColumnUnit::Byte), Some(3));
    assert_eq!(index.line_span(1), Some((3..4).into()));
    assert_eq!(columns("\u{feff}", 0), [place(1, 1); 4]);
}

#[test]
fn places_that_do_not_exist_have_no_offset() {
    let index = LineIndex::new("ab\nc");
    for unit in UNITS {
        assert_eq!(index.offset(0, 1, unit), None);
        assert_eq!(index.offset(3, 1, unit), None);
        assert_eq!(index.offset(1, 0, unit), None);
        assert_eq!(index.offset(1, 3, unit), Some(2));
        assert_eq!(index.offset(1, 4, unit), None);
        assert_eq!(index.offset(2, 3, unit), None);
        assert_eq!(index.offset(1, u32::MAX, unit), None);
    }
}

#[test]
fn columns_within_a_character_are_its_start() {
    let index = LineIndex::new("🦆x");
    assert_eq!(index.offset(1, 2, ColumnUnit::Utf16), Some(0));
    assert_eq!(index.offset(1, 3, ColumnUnit::Utf16), Some(4));
    assert_eq!(index.offset(1, 4, ColumnUnit::Byte), Some(0));
}

#[test]
fn long_lines_are_counted_from_their_start() {
    // Characters of every width, so that the stored counts fall within some.
    let source = "aé€🦆".repeat(1000);
    let index = LineIndex::new(&source);
    for (count, (offset, _)) in source.char_indices().enumerate() {
        let place = index.line_column(offset as u32, ColumnUnit::Char);
        assert_eq!(place.column as usize, count + 1);
    }
    let place = index.line_column(source.len() as u32, ColumnUnit::Utf16);
    assert_eq!(place.column, 5001);
}

/// Sources with many line endings and characters of every width.
fn sources() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n"),
        Just("\r"),
        Just("\r\n"),
        Just("\u{feff}"),
        Just("e\u{301}"),
        Just("é"),
        Just("👩\u{200d}🚀"),
        Just("🇩🇪🇫"),
        Just("가"),
        Just("words "),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn offset_finds_the_way_back(source in sources(), repeat in 1usize..7) {
        let source = source.repeat(repeat);
        let index = LineIndex::new(&source);
        let marked = source.starts_with('\u{feff}');
        for unit in UNITS {
            for offset in 0..=source.len() as u32 + 2 {
                let place = index.line_column(offset, unit);
                let back = index.offset(place.line, place.column, unit);
                prop_assert!(back.is_some());
                // The way back leads to the start of the column, from which all ways lead to the same place.
                let back = back.unwrap_or_default();
                prop_assert_eq!(index.line_column(back, unit), place);
                prop_assert!(source.is_char_boundary(back as usize));
                prop_assert!(back <= offset || back == 3 && marked);
            }
        }
    }

    #[test]
    fn places_grow_with_offsets(source in sources()) {
        let index = LineIndex::new(&source);
        for unit in UNITS {
            let places: Vec<_> = (0..=source.len() as u32)
                .map(|offset| index.line_column(offset, unit))
                .collect();
            prop_assert!(places.is_sorted());
        }
    }

    #[test]
    fn lines_and_endings_make_up_the_source(source in sources()) {
        let index = LineIndex::new(&source);
        let mut end = if source.starts_with('\u{feff}') { 3 } else { 0 };
        for line in 1..=index.line_count() {
            let span = index.line_span(line).unwrap_or_default();
            let ending = &source[end as usize..span.start as usize];
            let first = line == 1 && ending.is_empty();
            prop_assert!(first || matches!(ending, "\n" | "\r" | "\r\n"));
            prop_assert!(!span.slice(&source).unwrap_or("\n").contains(['\n', '\r']));
            end = span.end;
        }
        prop_assert_eq!(end as usize, source.len());
    }
}
