//! Other implementations of CommonMark and GFM.
//!
//! The three are [comrak](https://crates.io/crates/comrak), a port of the C reference implementation,
//! [pulldown-cmark](https://crates.io/crates/pulldown-cmark) and [markdown](https://crates.io/crates/markdown)
//! (markdown-rs, which follows the grammar of micromark). They share no code. Each passes the examples of the
//! specification and errs elsewhere; where one differs from essaymark it is mostly alone. So a difference counts when all
//! of them agree with each other and not with essaymark, after what does not show on a page is taken away ([`normal`]), and
//! one of them at least is not known to be wrong about such texts ([`deviations`]).
//!
//! With `FUZZ_MAJORITY` set two are enough. That finds more, most of it errors of theirs: where even two are wrong
//! [`deviations`] names the rule of the specification, and now and then a new one has to be named.

use std::borrow::Cow;
use std::panic::{self, UnwindSafe};
use std::sync::LazyLock;

use essaymark::diagnostic::Code;
use essaymark::render::Html;
use essaymark::{Construct, Dialect, parse_with, parse_with_diagnostics};

use crate::asked::decode;
use crate::deviations;
use crate::html_normalise::normalise;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// CommonMark 0.31.2.
    CommonMark,
    /// The four constructs of the GFM specification: tables, task lists, strikethrough, literal autolinks. Footnotes,
    /// which it does not specify, are left out.
    Gfm,
}

/// Panics if the others agree on what `text` is, and essaymark does not.
///
/// They get it with its last line ended, and essaymark must make the same of both: each of them reads or writes some last
/// lines without an end in a way of its own.
pub fn assert_agrees(text: &str, language: Language) {
    let unended = text;
    let text = &ended(text);
    assert_eq!(
        essaymark(unended, language),
        essaymark(text, language),
        "{language:?} {unended:?}: the end of the last line matters"
    );
    if let Some(Difference {
        ours,
        theirs,
        peers,
    }) = difference(text, language)
    {
        panic!("{language:?} {text:?}\nessaymark: {ours:?}\n{peers:?}: {theirs:?}");
    }
}

/// `text` with the end of its last line.
pub fn ended(text: &str) -> Cow<'_, str> {
    match text.ends_with(['\n', '\r']) || text.is_empty() {
        true => Cow::Borrowed(text),
        false => Cow::Owned([text, "\n"].concat()),
    }
}

/// What the others make of a text, and essaymark does not.
#[derive(Debug)]
pub struct Difference {
    /// essaymark's HTML, in normal form.
    pub ours: String,
    /// That of the others.
    pub theirs: String,
    /// Their names.
    pub peers: Vec<&'static str>,
}

/// The difference that counts, if there is one.
pub fn difference(text: &str, language: Language) -> Option<Difference> {
    // "For security reasons, the Unicode character U+0000 must be replaced" (2.3). The others replace it when they write,
    // and take it for a letter until then.
    let text = &text.replace('\0', "\u{fffd}");
    let excused = deviations::excused(text, language);
    if excused.len() == PEERS.len() || reaches_a_limit(text, language) {
        return None;
    }
    let ours = normal(&essaymark(text, language), text, language);
    let mut others: Vec<(&str, String)> = Vec::new();
    for (name, render) in PEERS {
        // It has no literal autolinks.
        let is_unknown = name == PULLDOWN && deviations::has_address(text);
        if is_unknown && language == Language::Gfm {
            continue;
        }
        let Some(html) = without_panic(|| render(text, language)) else {
            continue;
        };
        let theirs = normal(&html, text, language);
        if theirs == ours {
            return None;
        }
        others.push((name, theirs));
    }
    let needed = if *MAJORITY { 2 } else { others.len().max(2) };
    others.iter().find_map(|(_, theirs)| {
        let same = others.iter().filter(|(_, html)| html == theirs);
        let peers: Vec<_> = same.map(|&(name, _)| name).collect();
        let counts = peers.len() >= needed && !peers.iter().all(|name| excused.contains(name));
        counts.then(|| Difference {
            ours: ours.clone(),
            theirs: theirs.clone(),
            peers,
        })
    })
}

/// Whether two others are enough.
static MAJORITY: LazyLock<bool> = LazyLock::new(|| std::env::var_os("FUZZ_MAJORITY").is_some());

/// What all make of `text`, in normal form: to look at a difference.
pub fn all(text: &str, language: Language) -> Vec<(&'static str, String)> {
    let peers = PEERS.into_iter().chain([("essaymark", essaymark as Peer)]);
    peers
        .filter_map(|(name, render)| {
            let html = without_panic(|| render(text, language))?;
            Some((name, normal(&html, text, language)))
        })
        .collect()
}

/// A peer's own panic is none of ours; the fuzzer's hook would abort.
fn without_panic<T>(f: impl FnOnce() -> T + UnwindSafe) -> Option<T> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let result = panic::catch_unwind(f).ok();
    panic::set_hook(hook);
    result
}

type Peer = fn(&str, Language) -> String;

/// Their names.
pub const COMRAK: &str = "comrak";
pub const PULLDOWN: &str = "pulldown-cmark";
pub const MARKDOWN_RS: &str = "markdown-rs";

const PEERS: [(&str, Peer); 3] = [
    (COMRAK, comrak),
    (PULLDOWN, pulldown),
    (MARKDOWN_RS, markdown_rs),
];

fn dialect(language: Language) -> Dialect {
    match language {
        Language::CommonMark => Dialect::commonmark(),
        Language::Gfm => Dialect::gfm().without(Construct::Footnote),
    }
}

/// What essaymark makes of `text`.
pub fn essaymark(text: &str, language: Language) -> String {
    let document = parse_with(text, dialect(language));
    Html::trusted().render(&document).unwrap()
}

/// Whether `text` is nested deeper, or its tables are wider, than essaymark allows: the others have limits of their own.
pub fn reaches_a_limit(text: &str, language: Language) -> bool {
    let (_, diagnostics) = parse_with_diagnostics(text, dialect(language));
    diagnostics.iter().any(|diagnostic| {
        matches!(
            diagnostic.code,
            Code::NestingLimit | Code::ColumnLimit | Code::ExpansionLimit
        )
    })
}

fn comrak(text: &str, language: Language) -> String {
    let mut options = comrak::Options::default();
    options.render.r#unsafe = true;
    let gfm = language == Language::Gfm;
    options.extension.table = gfm;
    options.extension.strikethrough = gfm;
    options.extension.tasklist = gfm;
    options.extension.autolink = gfm;
    comrak::markdown_to_html(text, &options)
}

/// It has no literal autolinks.
fn pulldown(text: &str, language: Language) -> String {
    use pulldown_cmark::{Options, Parser, html};
    let options = match language {
        Language::CommonMark => Options::empty(),
        Language::Gfm => {
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
        }
    };
    let mut out = String::new();
    html::push_html(&mut out, Parser::new_ext(text, options));
    out
}

fn markdown_rs(text: &str, language: Language) -> String {
    let mut options = match language {
        Language::CommonMark => markdown::Options::default(),
        Language::Gfm => markdown::Options::gfm(),
    };
    options.compile.allow_dangerous_html = true;
    options.compile.allow_dangerous_protocol = true;
    options.compile.gfm_tagfilter = false;
    options.parse.constructs.gfm_footnote_definition = false;
    options.parse.constructs.gfm_label_start_footnote = false;
    markdown::to_html_with_options(text, &options).unwrap_or_default()
}

/// HTML without what the specification leaves to renderers: white space between blocks, the order of attributes, which
/// characters of a URL are encoded, whether an empty title is written, how cells are aligned, whether an empty table has a
/// body.
pub fn normal(html: &str, text: &str, language: Language) -> String {
    let html = normalise(&deviations::forgive(html));
    let html = decode(&deviations::forgive_alternatives(&html, text));
    let html = html.replace(" title=\"\"", "");
    match language {
        Language::CommonMark => html,
        Language::Gfm => html
            .replace("<tbody></tbody>", "")
            .replace(" style=\"text-align: ", " align=\"")
            .replace(
                "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
                "[X]",
            )
            .replace("<input disabled=\"\" type=\"checkbox\">", "[_]"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, assert_agrees};
    use crate::bytes;

    #[test]
    fn every_seed_agrees() {
        for entry in std::fs::read_dir("seeds").unwrap() {
            let seed = std::fs::read(entry.unwrap().path()).unwrap();
            let text = bytes::text(&seed).unwrap();
            assert_agrees(&text, Language::CommonMark);
            assert_agrees(&text, Language::Gfm);
        }
    }
}
