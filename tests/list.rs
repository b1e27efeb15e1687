//! Lists and task items: `essaymark::guide::list`.

#[path = "common/check.rs"]
mod check;

use check::{check, check_as, check_each, check_slices};
use essaymark::ast::Block;
use essaymark::{Construct, Dialect, parse};

/// CommonMark lists.
#[test]
fn bullets_and_numbers() {
    check_each(&[
        (
            "- a\n- b",
            "list -\n  item\n    paragraph: \"a\"\n  item\n    paragraph: \"b\"",
        ),
        (
            "- a\n+ b",
            "list -\n  item\n    paragraph: \"a\"\nlist +\n  item\n    paragraph: \"b\"",
        ),
        (
            "7) a\n9) b",
            "list 7)\n  item\n    paragraph: \"a\"\n  item\n    paragraph: \"b\"",
        ),
        (
            "- a\n\n- b",
            "list - loose\n  item\n    paragraph: \"a\"\n  item\n    paragraph: \"b\"",
        ),
        ("* * *", "thematic_break"),
        ("-\n  a", "list -\n  item\n    paragraph: \"a\""),
    ]);
}

/// `[ ]`, `[x]`, `[X]`, in ordered lists too.
#[test]
fn a_box_makes_a_task() {
    check_each(&[
        ("- [ ] a", "list -\n  item [ ]\n    paragraph: \"a\""),
        ("- [x] a", "list -\n  item [x]\n    paragraph: \"a\""),
        ("- [X] a", "list -\n  item [x]\n    paragraph: \"a\""),
        (
            "1. [x] a\n2. [ ] *b*",
            "list 1.\n  item [x]\n    paragraph: \"a\"\n  item [ ]\n    paragraph: emphasis(\"b\")",
        ),
        ("- [ ]\ta", "list -\n  item [ ]\n    paragraph: \"a\""),
        (
            "- [ ] a\n  - [x] b",
            "list -\n  item [ ]\n    paragraph: \"a\"\n    list -\n      item [x]\n        paragraph: \"b\"",
        ),
        (
            "- [ ] a\n\n  b",
            "list - loose\n  item [ ]\n    paragraph: \"a\"\n    paragraph: \"b\"",
        ),
        (
            "> - [ ] a",
            "block_quote\n  list -\n    item [ ]\n      paragraph: \"a\"",
        ),
    ]);
}

/// `- [ ]` is a task with empty text.
#[test]
fn a_task_may_be_empty() {
    let doc = parse("- [ ]");
    let [Block::List(list)] = &doc.children[..] else {
        unreachable!("no list");
    };
    let [item] = &list.items[..] else {
        unreachable!("no item");
    };
    assert_eq!(item.task.map(|task| task.checked), Some(false));
    let text = doc.descendants().any(|node| node.name() == "text");
    assert!(!text, "no text, but {:?}", item.children);
}

/// `- [X]b` is not a task, and neither are these.
#[test]
fn what_only_resembles_a_box_is_text() {
    for text in ["[X]b", "[]", "[] a", "[  ] a", "[-] a", "[xx] a", "x [ ] a"] {
        check(
            &format!("- {text}"),
            &format!("list -\n  item\n    paragraph: {text:?}"),
        );
    }
    check("- \\[ ] a", "list -\n  item\n    paragraph: \"[ ] a\"");
}

/// GFM: the box begins the first paragraph of an item.
#[test]
fn a_box_elsewhere_is_text() {
    check_each(&[
        ("[ ] a", "paragraph: \"[ ] a\""),
        ("> [ ] a", "block_quote\n  paragraph: \"[ ] a\""),
        (
            "- a\n  [ ] b",
            "list -\n  item\n    paragraph: \"a\" softbreak \"[ ] b\"",
        ),
        (
            "- a\n\n  [ ] b",
            "list - loose\n  item\n    paragraph: \"a\"\n    paragraph: \"[ ] b\"",
        ),
        ("- # [ ] a", "list -\n  item\n    heading 1: \"[ ] a\""),
        (
            "T\n: [ ] a",
            "definition_list\n  term: \"T\"\n  definition\n    paragraph: \"[ ] a\"",
        ),
    ]);
}

/// From the marker to the end; a box with its brackets, the text after it.
#[test]
fn spans_cover_the_markers() {
    let source = " - [ ] a\n   b\n - c\n\nd";
    check_slices(source, "list", &["- [ ] a\n   b\n - c"]);
    check_slices(source, "list_item", &["- [ ] a\n   b", "- c"]);
    check_slices(source, "task", &["[ ]"]);
    check_slices(source, "text", &["a", "b", "c", "d"]);
}

/// GFM has task items, CommonMark has not.
#[test]
fn switched_off_a_box_is_text() {
    let text = "list -\n  item\n    paragraph: \"[ ] a\"";
    check_as(
        Dialect::essay().without(Construct::TaskList),
        "- [ ] a",
        text,
    );
    check_as(Dialect::commonmark(), "- [ ] a", text);
    check_as(
        Dialect::gfm(),
        "- [ ] a",
        "list -\n  item [ ]\n    paragraph: \"a\"",
    );
}
