//! One file per crate: how it is called, and which of its switches are on.

mod comrak;
mod essaymark;
mod ferromark;
mod markdown_rs;
mod md4c;
mod pulldown_cmark;

use crate::clock::Sample;

/// Which constructs are on, in every crate as far as it has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Features {
    /// CommonMark alone.
    CommonMark,
    /// Tables, strikethrough, task lists, literal autolinks, footnotes.
    Gfm,
    /// All constructs of Essay Markdown that the crate has.
    Essay,
}

impl Features {
    /// Those that the command line calls `name`.
    ///
    /// # Errors
    ///
    /// What to tell who called, if none is called that.
    pub fn named(name: &str) -> Result<Self, String> {
        match name {
            "commonmark" => Ok(Self::CommonMark),
            "gfm" => Ok(Self::Gfm),
            "essay" => Ok(Self::Essay),
            other => Err(format!("no dialect is called {other}")),
        }
    }
}

/// A crate that is measured. A call starts with the text alone and ends with the result dropped; only what a program would
/// keep between documents (options, an output string where the crate takes one) is made beforehand.
pub trait Contender {
    /// The crate's name, as the table shows it.
    fn name(&self) -> &'static str;

    /// Whether the crate hands out a tree or events; if not, [`tree`](Self::tree) has nothing to measure.
    fn has_tree(&self) -> bool {
        true
    }

    /// Parses `source` to the crate's tree; where it has none, draws all its events.
    fn tree(&mut self, source: &str) -> Sample;

    /// Parses `source` and makes its HTML, raw HTML passed through.
    fn html(&mut self, source: &str) -> Sample;

    /// Parses `source` to the crate's tree and never frees it; says how many nodes it has, as the crate counts them. `None`
    /// if the crate has no tree of its own, or one that needs a buffer from before. The nodes are counted `aside`.
    fn keep(&mut self, source: &str, aside: Aside) -> Option<usize> {
        let _ = (source, aside);
        None
    }
}

/// Runs something that is not to be measured. (Whoever measures knows how. Here nothing may name the counting allocator,
/// or it would be the allocator of all programs of this crate.)
pub type Aside = fn(&mut dyn FnMut());

/// What `count` gives, run `aside`.
fn nodes(aside: Aside, count: impl Fn() -> usize) -> usize {
    let mut nodes = 0;
    aside(&mut || nodes = count());
    nodes
}

/// All of them, essaymark first. md4c is there if its library was when this was built.
#[must_use]
pub fn all(features: Features) -> Vec<Box<dyn Contender>> {
    let mut contenders: Vec<Box<dyn Contender>> = vec![
        Box::new(essaymark::Essaymark::new(features)),
        Box::new(pulldown_cmark::PulldownCmark::new(features)),
        Box::new(ferromark::Ferromark::new(features)),
        Box::new(ferromark::Reused::new(features)),
        Box::new(comrak::Comrak::new(features)),
        Box::new(markdown_rs::MarkdownRs::new(features)),
    ];
    contenders.extend(md4c::Md4c::new(features).map(|md4c| Box::new(md4c) as _));
    contenders
}
