//! Why the trees may differ: rules of `DIALECT.md`, and what is known to be wrong in the reference.

use std::ops::Range;

use super::compare::{Difference, What};

/// The essay a difference was found in.
#[derive(Debug)]
pub(crate) struct Essay<'s> {
    pub(crate) name: &'s str,
    pub(crate) source: &'s str,
    /// Money that is math there.
    pub(crate) money: &'s [Range<usize>],
}

/// A reason for differences.
pub(crate) struct Rule {
    /// The section of `DIALECT.md`, or what the reference does.
    pub(crate) name: &'static str,
    pub(crate) applies: fn(&Difference<'_>, &Essay<'_>) -> bool,
}

/// The rules, in the order they are asked.
pub(crate) const RULES: [Rule; 1] = [Rule {
    name: "3 math: an amount of money is text, and what it refused may open",
    applies: |difference, essay| {
        let range = difference.range();
        difference.what != What::Field("url")
            && essay
                .money
                .iter()
                .any(|money| money.start < range.end && range.start < money.end)
    },
}];

/// A single place, and the reason why the trees differ there.
pub(crate) struct Spot {
    pub(crate) essay: &'static str,
    pub(crate) start: usize,
    /// The section of `DIALECT.md`, or what the reference does.
    pub(crate) name: &'static str,
}

/// Places that no rule explains.
pub(crate) const SPOTS: [Spot; 0] = [];

/// The name of what explains `difference`.
pub(crate) fn explain(difference: &Difference<'_>, essay: &Essay<'_>) -> Option<&'static str> {
    let start = difference.range().start;
    let spot = SPOTS
        .iter()
        .find(|spot| spot.essay == essay.name && spot.start == start)
        .map(|spot| spot.name);
    spot.or_else(|| {
        RULES
            .iter()
            .find(|rule| (rule.applies)(difference, essay))
            .map(|rule| rule.name)
    })
}
