//! Where other implementations are known to be wrong: differences that do not count.
//!
//! A difference that does not change the structure of the page is taken out of the HTML of all sides
//! ([`forgive`]); a text that may come under any other is not compared ([`of`]). Both go by the text alone, and are broad:
//! what they hide is tested by the examples of the specifications and by the tests of each construct.

use crate::peers::Language;

/// A kind of text that two others are known to read wrongly, or that the specification leaves open.
struct Deviation {
    /// What the specification says, and who does not do it.
    name: &'static str,
    language: Option<Language>,
    /// Whether a text may come under it.
    is_in: fn(&str) -> bool,
}

const DEVIATIONS: [Deviation; 13] = [
    Deviation {
        name: "2.1: U+000B, U+0085, U+2028 and U+2029 are no Unicode white space. comrak and pulldown-cmark: they are",
        language: None,
        is_in: |text| text.contains(['\u{b}', '\u{85}', '\u{2028}', '\u{2029}']),
    },
    Deviation {
        name: "4.3: a setext underline needs a paragraph; a `-` after link reference definitions alone is a list item. \
               comrak and pulldown-cmark: text",
        language: None,
        is_in: |text| text.contains("]:") && lines(text).any(|line| matches!(line, "-" | "=")),
    },
    Deviation {
        name: "4.6: a block of kind 7 cannot interrupt a paragraph, so that it is a lazy continuation line. comrak and \
               markdown-rs: an HTML block, where containers are left open",
        language: None,
        is_in: |text| {
            let mut paragraph_in_container = false;
            source_lines(text).any(|line| {
                let html = content(line).starts_with('<');
                let lazy = html && paragraph_in_container;
                let inside = content(line).trim_start_matches(['-', '+', '*', ' ', '\t']);
                paragraph_in_container |= inside.len() < line.len() && !inside.is_empty();
                lazy
            })
        },
    },
    Deviation {
        name: "6.3: a link label has at most 999 characters. All three: bytes",
        language: None,
        is_in: |text| {
            let labels = text.split('[').skip(1);
            labels
                .map(|rest| rest.find(']').unwrap_or(rest.len()))
                .any(|length| length > 900)
        },
    },
    Deviation {
        name: "6.4: the alternative text is the plain text of the description, and a raw tag has none. comrak and \
               pulldown-cmark: the tag's source",
        language: None,
        is_in: |text| text.contains("![") && text.contains('<'),
    },
    Deviation {
        name: "GFM 4.10: a delimiter row is looked for before a list item, as its example `| a |` over `- |` needs no pipe \
               in front. comrak and pulldown-cmark: a list item",
        language: Some(Language::Gfm),
        is_in: |text| {
            lines(text).any(|line| line.starts_with(['-', '+', '*']) && line.contains('|'))
        },
    },
    Deviation {
        name: "GFM 6.5: which runs of one and of two tildes pair across each other is not said",
        language: Some(Language::Gfm),
        is_in: |text| text.contains("~~") && text.replace("~~", "").contains('~'),
    },
    Deviation {
        name: "GFM 6.5: that a `~` beside `*` or `_` is anything but punctuation is not said. comrak and markdown-rs look \
               past it for what flanks a run",
        language: Some(Language::Gfm),
        is_in: |text| text.contains('~') && text.contains(['*', '_']),
    },
    Deviation {
        name: "GFM 4.10: any line of a paragraph may be the head of a table. comrak looks for one once in a paragraph",
        language: Some(Language::Gfm),
        is_in: |text| {
            source_lines(text)
                .filter(|line| is_delimiter_row(line))
                .count()
                > 1
        },
    },
    Deviation {
        name: "GFM 4.10: whether `\\\\|` is a backslash and the end of a cell, or a backslash and a pipe in it, is not said",
        language: Some(Language::Gfm),
        is_in: |text| text.contains(r"\\|"),
    },
    Deviation {
        name: "GFM 4.10: a table's head may be any line of a paragraph, whatever it begins with. pulldown-cmark: only the \
               first; markdown-rs: none that begins with a mark",
        language: Some(Language::Gfm),
        is_in: |text| {
            let lines: Vec<&str> = source_lines(text).collect();
            lines.windows(2).any(|pair| {
                let head = content(pair[0]).chars().next();
                is_delimiter_row(pair[1]) && head.is_some_and(|c| !c.is_alphanumeric() && c != '|')
            })
        },
    },
    Deviation {
        name: "GFM 6.9: literal autolinks are found in what is text, after white space, `*`, `_`, `~` or `(`. comrak and \
               markdown-rs find them before code, escapes, emphasis and breaks, after other characters as well, and comrak \
               not behind a `[`; which domains count differs; pulldown-cmark and markdown-rs know no `ftp:`",
        language: Some(Language::Gfm),
        is_in: is_odd_address,
    },
    Deviation {
        name: "GFM 5.3: a task's box needs white space after it, and a paragraph around it; which white space, and what \
               becomes of a box without text, is not said",
        language: Some(Language::Gfm),
        is_in: |text| {
            ["[ ]", "[\t]", "[x]", "[X]"]
                .iter()
                .any(|b| text.contains(b))
        },
    },
];

/// The name of the first deviation that `text` may come under.
pub fn of(text: &str, language: Language) -> Option<&'static str> {
    let deviation = DEVIATIONS
        .iter()
        .filter(|deviation| deviation.language.is_none_or(|only| only == language))
        .find(|deviation| (deviation.is_in)(text));
    deviation.map(|deviation| deviation.name)
}

/// `html` without the differences that are forgiven to all sides:
///
/// - 2.2 and 4.8: blanks at the start of a line are taken off, also where a code span or raw HTML reaches over it, and a tab
///   that a container took a part of is spaces. comrak and pulldown-cmark keep blanks in lazy lines and in raw HTML, comrak and
///   markdown-rs whole tabs.
/// - 2.1: a carriage return ends a line. comrak and pulldown-cmark write it into code as it is.
/// - Whether the page itself ends with a line end. markdown-rs: only if the source does.
pub fn forgive(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let page = html.strip_suffix('\n').unwrap_or(&html);
    let mut in_pre = false;
    for line in page.split_inclusive('\n') {
        out.push_str(if in_pre {
            line
        } else {
            line.trim_start_matches([' ', '\t', '\n'])
        });
        if let Some(at) = line.rfind("<pre") {
            in_pre = !line[at..].contains("</pre");
        } else if line.contains("</pre") {
            in_pre = false;
        }
    }
    let mut pieces = out.split("<code>");
    let mut spaced = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once("</code>").unwrap_or((piece, ""));
        let code = if rest.starts_with("</pre>") {
            code
        } else {
            &code.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
        };
        spaced.push_str(&["<code>", code, "</code>", rest].concat());
    }
    spaced
}

fn source_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r'])
}

/// The lines without the marks of containers around them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    source_lines(text).map(|line| content(line).trim_end())
}

/// A line without what may be marks of block quotes and ordered list items, and blanks.
fn content(line: &str) -> &str {
    line.trim_start_matches(|c: char| {
        matches!(c, ' ' | '\t' | '>' | '.' | ')') || c.is_ascii_digit()
    })
}

fn is_delimiter_row(line: &str) -> bool {
    let row = content(line);
    row.contains('-') && row.trim_matches(['|', '-', ':', ' ', '\t']).is_empty()
}

/// Whether there may be an address other than a plain `http:` one between blanks.
fn is_odd_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let starts = lower.contains('@') || lower.contains("www.");
    let mut urls = lower.match_indices("://").peekable();
    if !starts && urls.peek().is_none() {
        return false;
    }
    let is_plain = |(at, _): (usize, &str)| {
        let before = &lower[..at];
        let before = before
            .strip_suffix("https")
            .or_else(|| before.strip_suffix("http"));
        before.is_some_and(|before| before.is_empty() || before.ends_with([' ', '\n', '(']))
    };
    starts
        || lower.contains(['*', '_', '~', '`', '\\', '<', '[', ']', '|', '\t'])
        || !urls.all(is_plain)
}
