//! Texts of any size that are hard to parse: everything that nests, and all that other parsers are known to have read
//! more than once.

#[path = "hostile/aimed.rs"]
pub(crate) mod aimed;
#[path = "hostile/attacks.rs"]
pub(crate) mod attacks;

use aimed::{AIMED, LINES, OPENERS};
use attacks::{ATTACKS, EXPANDING};

/// How a text is made.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// The same again and again.
    Repeat(&'static str),
    /// The same again and again, between a beginning and an end.
    Between(&'static str, &'static str, &'static str),
    /// One thing again and again, something once, and another thing again and again.
    Then(&'static str, &'static str, &'static str),
    /// As many closers as openers.
    Pair(&'static str, &'static str, &'static str),
    /// A mark more before the text of each line.
    Deeper(&'static str, &'static str),
    /// A letter and a run of the mark, longer each time.
    Growing(&'static str),
    /// One thing again and again, then another, each half of the text: with a beginning, a middle and an end.
    Halves(
        &'static str,
        &'static str,
        &'static str,
        &'static str,
        &'static str,
    ),
    /// Something long, and what refers to it again and again. It is 3/16 of the text, so that in a text of any length as many
    /// fit into the text's length, and none but just.
    Expanding(&'static str, &'static str, &'static str, &'static str),
    /// The same again and again, with a number for each `N` and the next one for each `M`.
    Counted(&'static str),
    /// A table head of so many columns, and the same row again and again.
    Wide(usize, &'static str),
    /// Two things in turn.
    Both(&'static str, &'static str),
}

impl Shape {
    /// The text, of about `size` bytes.
    pub(crate) fn text(self, size: usize) -> String {
        // Four times any number, so that texts of several sizes end alike where two go together, as openers and closers do.
        let fill = |unit: &str, size: usize| unit.repeat(size / unit.len() / 4 * 4);
        match self {
            Self::Repeat(unit) => fill(unit, size),
            Self::Between(before, unit, after) => before.to_owned() + &fill(unit, size) + after,
            Self::Then(first, middle, second) => {
                fill(first, size / 2) + middle + &fill(second, size / 2)
            }
            Self::Pair(open, middle, close) => {
                let count = size / (open.len() + close.len());
                open.repeat(count) + middle + &close.repeat(count)
            }
            Self::Deeper(mark, text) => {
                let mut lines = String::new();
                let mut prefix = String::new();
                while lines.len() < size {
                    lines.extend([&prefix, text, "\n"]);
                    prefix.push_str(mark);
                }
                lines
            }
            Self::Growing(mark) => {
                let mut runs = String::new();
                for length in 1.. {
                    runs.push('e');
                    runs.push_str(&mark.repeat(length));
                    if runs.len() >= size {
                        break;
                    }
                }
                runs
            }
            Self::Halves(before, first, middle, second, after) => [
                before,
                &fill(first, size / 2),
                middle,
                &fill(second, size / 2),
                after,
            ]
            .concat(),
            Self::Expanding(before, unit, middle, reference) => [
                before,
                &fill(unit, size / 16 * 3),
                middle,
                &fill(reference, size / 16 * 13),
            ]
            .concat(),
            Self::Counted(unit) => {
                let mut text = String::new();
                for number in 1_usize.. {
                    let next = (number + 1).to_string();
                    text += &unit.replace('N', &number.to_string()).replace('M', &next);
                    if text.len() >= size {
                        break;
                    }
                }
                text
            }
            Self::Wide(columns, row) => {
                let head = ["|a".repeat(columns), "|-".repeat(columns), String::new()].join("|\n");
                head + &fill(row, size)
            }
            Self::Both(first, second) => fill(&[first, second].concat(), size),
        }
    }
}

/// Every text, each list as [`many`] makes it or as it stands.
pub(crate) fn all() -> Vec<Shape> {
    let marks = [
        CONTAINERS, BRACKETS, DELIMITERS, LITERALS, HTML, LEAVES, ADDRESSES,
    ];
    let others = [
        DEEPER,
        LEFT,
        BRACKET_TEXTS,
        DELIMITER_TEXTS,
        LITERAL_TEXTS,
        LEAF_TEXTS,
        ADDRESS_TEXTS,
        ATTACKS,
        EXPANDING,
        AIMED,
    ];
    marks
        .into_iter()
        .flat_map(many)
        .chain(others.into_iter().flatten().copied())
        .collect()
}

/// Every mark that opens or closes something, in turn with every other.
pub(crate) fn in_turn() -> impl Iterator<Item = Shape> {
    OPENERS.iter().enumerate().flat_map(|(at, &first)| {
        let others = OPENERS.iter().skip(at + 1);
        others.map(move |&second| Shape::Both(first, second))
    })
}

/// Containers as deep as they go, and then lines of every kind.
pub(crate) fn left_by_lines() -> impl Iterator<Item = Shape> {
    CONTAINERS.iter().flat_map(|&(mark, _)| {
        LINES
            .iter()
            .map(move |&line| Shape::Then(mark, "a\n", line))
    })
}

/// Each mark many times: on one line, with a letter after the last, and on lines of their own.
pub(crate) fn many(marks: &'static [(&'static str, &'static str)]) -> impl Iterator<Item = Shape> {
    marks
        .iter()
        .flat_map(|&(mark, line)| [Shape::Between("", mark, "a"), Shape::Repeat(line)])
}

/// A mark, and a line of it.
macro_rules! marks {
    ($($mark:literal)*) => { &[$(($mark, concat!($mark, "\n"))),*] };
}

pub(crate) const CONTAINERS: &[(&str, &str)] = marks![
    ">" "> " "- " "+ " "1. " "1) " ": " "[^a]: " "> - " "> : " "- : " "> [!note] " "> ! " "- [ ] "
];

pub(crate) const DEEPER: &[Shape] = &[
    Shape::Deeper(">", " a"),
    Shape::Deeper("> ", "[!note] title"),
    Shape::Deeper("> ", "! hidden"),
    Shape::Deeper("  ", "- a"),
    Shape::Deeper("   ", "1. a"),
    Shape::Deeper("  ", ": a"),
    Shape::Deeper("    ", "[^a]: b"),
    Shape::Deeper("> ", "- a"),
    Shape::Deeper("- ", "> a"),
    Shape::Deeper("> ", "```"),
    Shape::Deeper("> ", "$$"),
    Shape::Deeper("> ", "%%"),
    Shape::Deeper("> ", "| a |\n> | - |"),
];

/// Containers, and lines that leave them.
pub(crate) const LEFT: &[Shape] = &[
    Shape::Then("> ", "a\n", "b\n"),
    Shape::Then("- ", "x\n", "\n"),
    Shape::Then("> ", "a\n", ">\n"),
    Shape::Then("- ", "x\n", "\n  y\n"),
    Shape::Repeat("a\n: b\n\n"),
    Shape::Repeat("a\n: b\n"),
    Shape::Between("a\n", ": b\n", ""),
    Shape::Repeat("> [!note] a\n\n"),
    Shape::Repeat("- a\n\n"),
];

pub(crate) const BRACKETS: &[(&str, &str)] = marks![
    "[" "]" "![" "[a](" "[a](<b" "[a](b" "[](" "[^" "^[" "^[a" "[[" "![[" "[[a|" "[^a]" "[a]" "[a][b]" "](" "(("
    "[![a](u)](v) " "[ ("
];

pub(crate) const BRACKET_TEXTS: &[Shape] = &[
    Shape::Pair("[", "a", "](u)"),
    Shape::Pair("![", "a", "](u)"),
    Shape::Pair("[![", "a", "](u)](v)"),
    Shape::Pair("^[", "a", "]"),
    Shape::Pair("[[", "a", "]]"),
    Shape::Pair("![[", "a", "]]"),
    Shape::Pair("(", "[a](u", ")"),
    Shape::Then("[a]: u\n", "\n", "[a] "),
    Shape::Then("[^a]: u\n\n", "\n", "[^a] "),
    Shape::Then("[^a]", "\n\n[^a]: b\n\n", "[^a]"),
    Shape::Between("[^a]: ", "[^a]", ""),
];

pub(crate) const DELIMITERS: &[(&str, &str)] = marks![
    "*" "_" "*a **a " "_a __a " "*a_ " "a_ " "a**b" "~" "~~" "~a~~ " "==" "==a " "==a== " "***a" "_a* "
];

pub(crate) const DELIMITER_TEXTS: &[Shape] = &[
    Shape::Pair("*a **a ", "b", " a** a*"),
    Shape::Pair("*", "a", "*"),
    Shape::Pair("_", "a", "_"),
    Shape::Pair("~~", "a", "~~"),
    Shape::Pair("==", "a", "=="),
    Shape::Pair("*_", "a", "_*"),
    Shape::Then("a**b", "", "c* "),
];

pub(crate) const LITERALS: &[(&str, &str)] = marks![
    "`" "``a`" "$" "$$" "$a " "$$a " "$1 " "$\\" "%%" "%% a " "{" "{#a} " "{.b}" "{a=" "{a=\"" "![a](b){.c "
    "[a](b){.c}" "\\" "\\*" "&" "&amp;" "&#1" "\0" "#a " "^a "
];

pub(crate) const LITERAL_TEXTS: &[Shape] = &[
    Shape::Growing("`"),
    Shape::Growing("$"),
    Shape::Growing("*"),
    Shape::Pair("{", "a", "}"),
    Shape::Pair("${", "a", "$}"),
];

pub(crate) const HTML: &[(&str, &str)] = marks![
    "<" "<b>" "</b>" "<>" "<a " "<a b=\"" "<a b='" "<!--" "a <!-- " "a <![CDATA[" "a <? " "a <!A " "<a@b.c>" "<http://a"
    "<div>" "<div a=\"" "<!-- a -->"
];

pub(crate) const LEAVES: &[(&str, &str)] = marks![
    "#" "# " "# a" "---" "===" "```" "~~~" "| " "|a" "|-" "| a | b" "|:-:" "    a" "\t" " "
    "Subtitle: a" "Figure: a" "[a]: b" "[a]: <" "[a]: b '"
];

pub(crate) const LEAF_TEXTS: &[Shape] = &[
    Shape::Repeat("a\n===\n"),
    Shape::Repeat("a | b\n- | -\n"),
    Shape::Repeat("![](a)\nFigure: b\n\n"),
    Shape::Between("---\n", "a: b\n", ""),
    Shape::Between("---\n", "a: b\n", "---\n"),
    Shape::Then("| a ", "\n", "|-"),
    Shape::Between("|a|\n|-|\n", "|\n", ""),
    Shape::Between("|a|\n|-|\n", "|===|\n", ""),
    Shape::Between("", "a\n", "| - |"),
    Shape::Between("", "a\n", "==="),
    Shape::Between("", "a\n", ": b"),
];

pub(crate) const ADDRESSES: &[(&str, &str)] =
    marks!["www.a" "www.a " "http://a" "http://a " "a@b.c" "a@b.c " "a." "@" "mailto:" "xmpp:a@b/"];

pub(crate) const ADDRESS_TEXTS: &[Shape] = &[
    Shape::Between("http://e.com/", "*", "a"),
    Shape::Between("http://e.com/", ")", ""),
    Shape::Between("http://e.com/", "&amp;", ""),
    Shape::Between("http://e.com/", ".", ""),
    Shape::Between("", "a", "@b.c"),
    Shape::Between("a@", "b.", ""),
];
