//! Whether a cost grows faster than its text, told from texts of several lengths. No clock, and no fit of a curve.

/// A text's length in bytes, and what was counted for it.
pub(crate) type Point = (f64, f64);

/// How costs are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Growth {
    /// The bytes that were added from one text to the next cost no more each than those added before. What is done once,
    /// for any text, is in no difference, and texts whose beginning is cheap hide nothing.
    Added,
    /// A byte of one text costs no more than a byte of a shorter text: for what comes in leaps, as the bytes of buffers that
    /// double when they are full.
    Whole,
}

impl Growth {
    /// The first two stretches of the text of which the later is dearer than `factor` times the earlier, by more than `slack` in
    /// all; as the costs of a byte in them. `points` are of ascending length.
    pub(crate) fn find(self, points: &[Point], factor: f64, slack: f64) -> Option<(f64, f64)> {
        let stretches: Vec<Point> = match self {
            Self::Added => points
                .windows(2)
                .map(|pair| (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1))
                .collect(),
            Self::Whole => points.to_vec(),
        };
        let pairs = (1..stretches.len()).flat_map(|later| (0..later).map(move |it| (it, later)));
        pairs
            .map(|(earlier, later)| (stretches[earlier], stretches[later]))
            .find(|&((bytes, cost), (more_bytes, more_cost))| {
                more_cost > slack + factor * cost.max(0.0) / bytes * more_bytes
            })
            .map(|((bytes, cost), (more_bytes, more_cost))| (cost / bytes, more_cost / more_bytes))
    }
}
