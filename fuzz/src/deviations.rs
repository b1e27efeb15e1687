//! Where other implementations are known to be wrong: differences that do not count.
//!
//! A difference that does not change the structure of the page is taken out of the HTML of all sides
//! ([`forgive`]); where a text may come under any other, those that the deviation names are not heard alone
//! ([`excused`]). Both go by the text alone, and are broad:
//! what they hide is tested by the examples of the specifications and by the tests of each construct.

use std::borrow::Cow;

use crate::peers::{COMRAK, Language, MARKDOWN_RS, PULLDOWN};

/// A kind of text that others are known to read wrongly, or that the specification leaves open.
struct Deviation {
    /// What the specification says, and who does not do it.
    name: &'static str,
    language: Option<Language>,
    /// The others that do not do it.
    by: &'static [&'static str],
    /// Whether a text may come under it.
    is_in: fn(&str) -> bool,
}

const ALL: [&str; 3] = [COMRAK, PULLDOWN, MARKDOWN_RS];

const DEVIATIONS: [Deviation; 19] = [
    Deviation {
        name: "2.1: U+000B, U+0085, U+2028 and U+2029 are no Unicode white space. All three: some of them are",
        language: None,
        by: &ALL,
        is_in: |text| text.contains(['\u{b}', '\u{85}', '\u{2028}', '\u{2029}']),
    },
    Deviation {
        name: "2.1: U+007F is an ASCII control character, which no URI and no destination without brackets holds. comrak and \
               pulldown-cmark: a URI or a destination may",
        language: None,
        by: &[COMRAK, PULLDOWN],
        is_in: |text| text.contains('\u{7f}'),
    },
    Deviation {
        name: "4.6: a block of kind 7 cannot interrupt a paragraph, so that it is a lazy continuation line. comrak and \
               markdown-rs: an HTML block, where containers are left open",
        language: None,
        by: &[COMRAK, MARKDOWN_RS],
        is_in: |text| {
            let mut in_container = false;
            source_lines(text).any(|line| {
                let tag = content(line).trim_end();
                let lazy = in_container && tag.starts_with('<') && tag.ends_with('>');
                let inside = content(line).trim_start_matches(['-', '+', '*', ' ', '\t']);
                in_container |= inside.len() < line.len();
                in_container &= !inside.is_empty();
                lazy
            })
        },
    },
    Deviation {
        name: "6.3: a link label has at most 999 characters. All three: bytes",
        language: None,
        by: &ALL,
        is_in: |text| {
            let labels = text.split('[').skip(1);
            labels
                .map(|rest| rest.find(']').unwrap_or(rest.len()))
                .any(|length| length > 900)
        },
    },
    Deviation {
        name: "6.6: a CDATA section ends at the first `]]>`. pulldown-cmark: in running text one with another `]` before that \
               is none",
        language: None,
        by: &[PULLDOWN],
        is_in: |text| {
            let mut sections = text.split("<![CDATA[").skip(1);
            sections.any(|rest| {
                rest.find(']')
                    .is_some_and(|at| !rest[at..].starts_with("]]>"))
            })
        },
    },
    Deviation {
        name: "6.6: any `<![CDATA[` may begin a section. markdown-rs: in running text none after a `<![` that is not that",
        language: None,
        by: &[MARKDOWN_RS],
        is_in: |text| {
            text.contains("<![CDATA[")
                && text.matches("<![").count() > text.matches("<![CDATA[").count()
        },
    },
    Deviation {
        name: "6.6: a CDATA section ends at the first `]]>`. comrak: one with two more `]` before that is none",
        language: None,
        by: &[COMRAK],
        is_in: |text| text.contains("<![CDATA[") && text.contains("]]]]"),
    },
    Deviation {
        name: "6.6: any `<![CDATA[` may begin a section. comrak: in running text none after a comment that does not end",
        language: None,
        by: &[COMRAK],
        is_in: |text| text.contains("<!--") && text.contains("<![CDATA["),
    },
    Deviation {
        name: "GFM 4.10: whether `- |` below a line is its delimiter row or a list item is not said; Essay Markdown looks for \
               the row first. All three: a list item, pulldown-cmark where the row has no other cell",
        language: Some(Language::Gfm),
        by: &ALL,
        is_in: |text| lines(text).any(|line| line.starts_with('-') && is_delimiter_row(line)),
    },
    Deviation {
        name: "GFM 6.5: which runs of one and of two tildes pair across each other is not said",
        language: Some(Language::Gfm),
        by: &[COMRAK, PULLDOWN],
        is_in: |text| {
            let text = without_fences(text);
            text.contains("~~") && text.replace("~~", "").contains('~')
        },
    },
    Deviation {
        name: "GFM 6.5: that a `~` beside `*` or `_` is anything but punctuation is not said. comrak and markdown-rs look \
               past it for what flanks a run",
        language: Some(Language::Gfm),
        by: &[COMRAK, MARKDOWN_RS],
        is_in: |text| text.contains(['*', '_']) && without_fences(text).contains('~'),
    },
    Deviation {
        name: "GFM 4.10: any line of a paragraph may be the head of a table. comrak looks for one once in a paragraph, \
               markdown-rs not always again",
        language: Some(Language::Gfm),
        by: &[COMRAK, MARKDOWN_RS],
        is_in: |text| {
            source_lines(text)
                .filter(|line| is_delimiter_row(line))
                .count()
                > 1
        },
    },
    Deviation {
        name: "GFM 4.10: a table's head needs no pipe. pulldown-cmark: it does",
        language: Some(Language::Gfm),
        by: &[PULLDOWN],
        is_in: |text| has_head(text, |head| !head.contains('|')),
    },
    Deviation {
        name: "GFM 4.10: a table's head is indented as any line of a paragraph may be. pulldown-cmark and markdown-rs: by \
               less than four columns",
        language: Some(Language::Gfm),
        by: &[PULLDOWN, MARKDOWN_RS],
        is_in: |text| has_head(text, |head| head.contains('\t') || head.contains("    ")),
    },
    Deviation {
        name: "GFM 4.10: whether `\\\\|` is a backslash and the end of a cell, or a backslash and a pipe in it, is not said. \
               markdown-rs: the end",
        language: Some(Language::Gfm),
        by: &[MARKDOWN_RS],
        is_in: |text| text.contains(r"\\|"),
    },
    Deviation {
        name: "GFM 4.10: a table's head may be any line of a paragraph, whatever it begins with. pulldown-cmark: only the \
               first; markdown-rs: none that begins with a mark",
        language: Some(Language::Gfm),
        by: &[PULLDOWN, MARKDOWN_RS],
        is_in: |text| {
            has_head(text, |head| {
                let first = content(head).chars().next();
                first.is_some_and(|c| !c.is_alphanumeric() && c != '|')
            })
        },
    },
    Deviation {
        name: "GFM 6.9: literal autolinks are found in what is text, after white space, `*`, `_`, `~` or `(`. comrak and \
               markdown-rs find them before code, escapes, emphasis and breaks, after other characters as well, and comrak \
               not behind a `[`; which domains count differs; pulldown-cmark and markdown-rs know no `ftp:`",
        language: Some(Language::Gfm),
        by: &ALL,
        is_in: is_odd_address,
    },
    Deviation {
        name: "GFM 6.9: a valid domain follows `www.`. comrak and markdown-rs: any text without white space, `www..` is `www`",
        language: Some(Language::Gfm),
        by: &[COMRAK, MARKDOWN_RS],
        is_in: |text| {
            let text = text.to_ascii_lowercase();
            let mut hosts = text.split("www.").skip(1);
            hosts.any(|rest| !rest.starts_with(char::is_alphanumeric))
        },
    },
    Deviation {
        name: "GFM 5.3: a task's box needs white space after it, and a paragraph around it; which white space, and what \
               becomes of a box without text, is not said. markdown-rs: text",
        language: Some(Language::Gfm),
        by: &[MARKDOWN_RS],
        is_in: |text| {
            let boxes = ["[ ]", "[\t]", "[x]", "[X]"];
            source_lines(text).any(|line| {
                let odd = |&(at, mark): &(usize, &str)| {
                    let rest = &line[at + mark.len()..];
                    mark == "[\t]" || !rest.starts_with(' ') || rest.trim().is_empty()
                };
                let mut found = boxes.iter().flat_map(|mark| line.match_indices(mark));
                found.any(|mark| odd(&mark))
            })
        },
    },
];

/// The others that may be wrong about `text`.
pub fn excused(text: &str, language: Language) -> Vec<&'static str> {
    let by = of(text, language).flat_map(|deviation| deviation.by);
    let mut excused: Vec<_> = by.copied().collect();
    excused.sort_unstable();
    excused.dedup();
    excused
}

/// The names of the deviations that `text` may come under: to look at a difference.
pub fn names(text: &str, language: Language) -> Vec<&'static str> {
    of(text, language).map(|deviation| deviation.name).collect()
}

fn of(text: &str, language: Language) -> impl Iterator<Item = &'static Deviation> {
    DEVIATIONS.iter().filter(move |deviation| {
        deviation.language.is_none_or(|only| only == language) && (deviation.is_in)(text)
    })
}

/// `html` without the differences that are forgiven to all sides:
///
/// - 2.2 and 4.8: blanks at the start of a line are taken off, also where a code span or raw HTML reaches over it, and a tab
///   that a container took a part of is spaces. comrak and pulldown-cmark keep blanks in lazy lines and in raw HTML, comrak and
///   markdown-rs whole tabs.
/// - 2.1: a carriage return ends a line. comrak and pulldown-cmark write it into code as it is.
/// - 6.3: links hold no links. An autolink in a link's text is text in essaymark's HTML, since HTML allows nothing else, and an
///   `<a>` in an `<a>` in that of the others.
/// - Whether the page itself ends with a line end. markdown-rs: only if the source does.
pub fn forgive(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let html = without_inner_links(html);
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let page = html.strip_suffix('\n').unwrap_or(&html);
    let mut in_pre = false;
    for line in page.split_inclusive('\n') {
        out.push_str(match in_pre {
            true => line,
            false => line.trim_start_matches([' ', '\t']),
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

/// `html` without the tags of links within links.
fn without_inner_links(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    let mut depth = 0_usize;
    for piece in pieces {
        let is_inner = if piece.starts_with("a ") || piece.starts_with("a>") {
            depth += 1;
            depth > 1
        } else if piece.starts_with("/a>") {
            depth = depth.saturating_sub(1);
            depth > 0
        } else {
            false
        };
        match piece.split_once('>') {
            Some((_, text)) if is_inner => out.push_str(text),
            _ => out.extend(["<", piece]),
        }
    }
    out
}

/// `html`, in the normal form of the tests, without what tells the alternative texts of images apart, where `text` may have
/// raw HTML in one: 6.4 asks for the plain text of the description. comrak and pulldown-cmark: with the source of tags.
pub fn forgive_alternatives<'h>(html: &'h str, text: &str) -> Cow<'h, str> {
    const START: &str = " alt=\"";
    if !(text.contains("![") && text.contains('<')) {
        return Cow::Borrowed(html);
    }
    let mut pieces = html.split(START);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(START);
        out.push_str(&piece[piece.find('"').unwrap_or(piece.len())..]);
    }
    Cow::Owned(out)
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

/// `text` without the lines that begin with a tilde fence.
fn without_fences(text: &str) -> String {
    let is_fence = |line: &str| {
        let line = content(line).trim_start_matches(['-', '+', '*', ' ', '\t']);
        content(line).starts_with("~~~")
    };
    source_lines(text)
        .filter(|line| !is_fence(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Without a mark other than `-` it is the underline of a heading.
fn is_delimiter_row(line: &str) -> bool {
    let row = content(line);
    row.contains('-')
        && row.contains(['|', ':'])
        && row.trim_matches(['|', '-', ':', ' ', '\t']).is_empty()
}

/// Whether there is a line above a delimiter row of which `is_odd` holds.
fn has_head(text: &str, is_odd: fn(&str) -> bool) -> bool {
    let lines: Vec<&str> = source_lines(text).collect();
    lines
        .windows(2)
        .any(|pair| is_delimiter_row(pair[1]) && is_odd(pair[0]))
}

/// Whether there may be an address, so that literal autolinks are asked for.
pub fn has_address(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.to_ascii_lowercase().contains("www.")
}

/// Whether there may be an address other than a plain one: `http:`, `www.` or e-mail, after a blank or `(`, in a text without
/// marks.
fn is_odd_address(text: &str) -> bool {
    if !has_address(text) {
        return false;
    }
    let text = text.to_ascii_lowercase();
    if text.contains(['*', '_', '~', '`', '\\', '<', '[', ']', '|', '\t']) {
        return true;
    }
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    let is_plain = |before: &str| before.is_empty() || before.ends_with([' ', '\n', '(']);
    let is_scheme = |(at, _): (usize, &str)| {
        let before = &text[..at];
        let before = before
            .strip_suffix("https")
            .or_else(|| before.strip_suffix("http"));
        before.is_some_and(is_plain)
    };
    let mut emails = text
        .match_indices('@')
        .map(|(at, _)| text[..at].trim_end_matches(is_local));
    let mut hosts = text.match_indices("www.").map(|(at, _)| &text[..at]);
    !(text.match_indices("://").all(is_scheme) && emails.all(is_plain) && hosts.all(is_plain))
}

#[cfg(test)]
mod tests {
    use super::{DEVIATIONS, forgive};
    use crate::peers::{Language, all, difference};

    /// A text that comes under each deviation.
    const EXAMPLES: [&str; 19] = [
        "*\u{b}a*\n",
        "<http:\u{7f}>\n",
        "> a\n<y>\n",
        "", // Too long to be written here.
        "x <![CDATA[a]b]]>\n",
        "x <![C <![CDATA[m]]>\n",
        "x <![CDATA[a]]]]>\n",
        "x <!-- <![CDATA[m]]>\n",
        "| a |\n- |\n",
        "~a ~~b~ c~~\n",
        "*a~*b\n",
        "a | b\n|-|\n| c |\n|-|\n",
        "c\n|-|\n",
        "x\n\t| a |\n|-|\n",
        "| a\\\\| b |\n|-|-|\n",
        "x\n+a\n:-\n",
        "\"http://a.b\n",
        "www..\n",
        "- [x]\n",
    ];

    #[test]
    fn each_is_needed_by_those_it_names() {
        let label = "\u{e9}".repeat(600);
        let long = format!("[{label}]: /u\n\n[{label}]\n");
        for (deviation, example) in DEVIATIONS.iter().zip(EXAMPLES) {
            let example = if example.is_empty() { &long } else { example };
            let language = deviation.language.unwrap_or(Language::CommonMark);
            let name = deviation.name;
            assert!((deviation.is_in)(example), "{name}");
            let mut pages = all(example, language);
            let (_, ours) = pages.pop().unwrap();
            let wrong: Vec<_> = pages.iter().filter(|(_, html)| *html != ours).collect();
            assert!(!wrong.is_empty(), "{name}: they are right by now");
            let is_named = |peer: &str| deviation.by.contains(&peer);
            assert!(
                wrong.iter().all(|(peer, _)| is_named(peer)),
                "{name}: {wrong:?}"
            );
            assert!(difference(example, language).is_none(), "{name}");
        }
    }

    #[test]
    fn blank_lines_count() {
        for [one, other] in [
            ["<pre>\nx\n\n</li>", "<pre>\nx\n</li>"],
            ["<pre><code>\n\n</code></pre>", "<pre><code>\n</code></pre>"],
            ["<!--\n\n-->", "<!--\n-->"],
            ["<pre>\n\n", "<pre>\n"],
        ] {
            assert_ne!(forgive(one), forgive(other));
        }
    }
}
