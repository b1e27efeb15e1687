//! Pairs delimiter runs: emphasis, strong emphasis, strikethrough, highlight.
//!
//! One pass from left to right. A run that can close looks back through the runs that wait for their closers, finds the
//! nearest that fits, and drops all between: those are text. A failed search is never repeated over the same runs: for
//! each class of closers it is recorded from where on a later one need look (CommonMark's `openers_bottom`).
//!
//! ```text
//! *a _b* c_
//! ^    ^ a pair; the `_` between is dropped, so the last `_` finds nothing
//! ```

use super::LeafParser;
use super::delimiter::Delimiter;

/// Two delimiters that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// Index of the run that opens.
    pub(super) opener: u32,
    /// Index of the run that closes.
    pub(super) closer: u32,
    /// Offset of the opening delimiter.
    pub(super) start: u32,
    /// Offset past the closing delimiter.
    pub(super) end: u32,
    /// How many characters either delimiter has.
    pub(super) length: u32,
}

/// A run that waits for its closer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opener {
    /// Index of the run.
    run: u32,
    /// The most levels of anything since.
    height: u32,
}

/// Closers that can match the same runs are one class: by character; for `*` and `_` by whether they can open and their
/// length modulo 3; for `~` by length.
const CLASSES: usize = 15;

fn class(closer: &Delimiter) -> usize {
    let thirds = (closer.length % 3) as usize + 3 * usize::from(closer.can_open);
    match closer.mark {
        b'*' => thirds,
        b'_' => 6 + thirds,
        b'~' => 11 + closer.length as usize,
        _ => CLASSES - 1,
    }
}

/// Whether `opener` can open what `closer` can close.
fn fits(opener: &Delimiter, closer: &Delimiter) -> bool {
    if opener.mark != closer.mark {
        return false;
    }
    match closer.mark {
        b'*' | b'_' => {
            let two_way = opener.can_close || closer.can_open;
            let thirds = closer.length % 3;
            !two_way || thirds == 0 || !(opener.length + thirds).is_multiple_of(3)
        }
        _ => opener.length == closer.length,
    }
}

impl LeafParser<'_, '_, '_, '_> {
    /// Pairs the delimiter runs from index `first` on, given the items with children from index `tall` on. Leaves the
    /// pairs in [`Scratch::pairs`](super::Scratch::pairs), and returns how many levels the nodes of the range will
    /// have.
    pub(super) fn pair_delimiters(&mut self, first: usize, mut tall: usize) -> u32 {
        self.s.pairs.clear();
        if self.s.delimiters.len() == first {
            crate::work::step(self.s.tall.len().saturating_sub(tall));
            let heights = self.s.tall.iter().skip(tall).map(|&(_, level)| level);
            return heights.fold(1, u32::max);
        }
        self.s.openers.clear();
        let mut bottoms = [first as u32; CLASSES];
        let mut height = 1;
        for run in first..self.s.delimiters.len() {
            let Some(&delimiter) = self.s.delimiters.get(run) else {
                break;
            };
            crate::work::step(1);
            while let Some(&(at, level)) = self.s.tall.get(tall)
                && at < delimiter.start
            {
                self.lift(&mut height, level);
                tall += 1;
            }
            if delimiter.can_close {
                self.close(run, &mut bottoms, &mut height);
            }
            let left = self.s.delimiters.get(run).map_or(0, Delimiter::left);
            if delimiter.can_open && left > 0 {
                let run = run as u32;
                self.s.openers.push(Opener { run, height: 1 });
            }
        }
        crate::work::step(self.s.openers.len());
        let open = self.s.openers.iter().map(|opener| opener.height);
        let rest = self.s.tall.iter().skip(tall).map(|&(_, level)| level);
        open.chain(rest).fold(height, u32::max)
    }

    /// Closes what the run with index `closer` can close.
    fn close(&mut self, closer: usize, bottoms: &mut [u32; CLASSES], height: &mut u32) {
        while let Some(&delimiter) = self.s.delimiters.get(closer) {
            let bottom = &mut bottoms[class(&delimiter)];
            if delimiter.left() == 0 {
                return;
            }
            let delimiters = &self.s.delimiters;
            let found = self
                .s
                .openers
                .iter()
                .rposition(|opener| {
                    crate::work::step(1);
                    opener.run < *bottom
                        || delimiters
                            .get(opener.run as usize)
                            .is_some_and(|run| fits(run, &delimiter))
                })
                .filter(|&at| self.s.openers.get(at).is_some_and(|o| o.run >= *bottom));
            let Some(found) = found else {
                *bottom = closer as u32;
                return;
            };
            // What waited above it is text now, but what stands there still has its height.
            let inside = self.s.openers.drain(found + 1..).map(|o| o.height).max();
            let Some(mut opener) = self.s.openers.pop() else {
                return;
            };
            opener.height = opener.height.max(inside.unwrap_or_default());
            if opener.height >= self.budget {
                self.lift(height, opener.height);
                self.too_deep(delimiter.start as usize, delimiter.end() as usize);
                return;
            }
            self.pair(opener, closer, height);
        }
    }

    /// Pairs `opener` with the run with index `closer`.
    fn pair(&mut self, mut opener: Opener, closer: usize, height: &mut u32) {
        let run = opener.run as usize;
        let Ok([open, close]) = self.s.delimiters.get_disjoint_mut([run, closer]) else {
            return;
        };
        let length = open.left().min(close.left()).min(2);
        self.s.pairs.push(Pair {
            opener: opener.run,
            closer: closer as u32,
            start: open.end() - open.opened - length,
            end: close.start + close.closed + length,
            length,
        });
        open.opened += length;
        close.closed += length;
        opener.height += 1;
        match open.left() {
            0 => self.lift(height, opener.height),
            _ => self.s.openers.push(opener),
        }
    }

    /// Records that there is something of `level` levels in the innermost waiting run, or in none.
    fn lift(&mut self, height: &mut u32, level: u32) {
        let height = match self.s.openers.last_mut() {
            Some(opener) => &mut opener.height,
            None => height,
        };
        *height = level.max(*height);
    }
}
