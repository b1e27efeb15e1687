//! The condition of `tests/linear.rs` itself: which costs it lets pass, and which not.

#[path = "common/growth.rs"]
mod growth;

use growth::{Growth, Point};

/// What `tests/linear.rs` asks of steps.
const FACTOR: f64 = 1.25;
const SLACK: f64 = 64.0;

/// Four lengths, each twice the one before, as there.
fn points(shortest: f64, cost: impl Fn(f64) -> f64) -> Vec<Point> {
    [1.0, 2.0, 4.0, 8.0]
        .map(|times| times * shortest)
        .map(|length| (length, cost(length).round()))
        .to_vec()
}

/// From the shortest texts of all to those of a release run.
const SHORTEST: [f64; 4] = [1024.0, 4096.0, 16_384.0, 131_072.0];

#[track_caller]
fn assert_found(growth: Growth, factor: f64, cost: impl Fn(f64) -> f64) {
    for shortest in SHORTEST {
        let points = points(shortest, &cost);
        assert!(
            growth.find(&points, factor, SLACK).is_some(),
            "{points:?} passes"
        );
    }
}

#[track_caller]
fn assert_passes(growth: Growth, factor: f64, cost: impl Fn(f64) -> f64) {
    for shortest in SHORTEST {
        let points = points(shortest, &cost);
        assert_eq!(
            growth.find(&points, factor, SLACK),
            None,
            "{points:?} is found"
        );
    }
}

#[test]
fn what_grows_with_the_text_passes() {
    assert_passes(Growth::Added, FACTOR, |_| 0.0);
    assert_passes(Growth::Added, FACTOR, |_| 1e9);
    assert_passes(Growth::Added, FACTOR, |n| n);
    assert_passes(Growth::Added, FACTOR, |n| 99.0 * n);
    assert_passes(Growth::Added, FACTOR, |n| n / 1000.0);
    assert_passes(Growth::Added, FACTOR, |n| n + 1e6);
    assert_passes(Growth::Added, FACTOR, f64::sqrt);
    assert_passes(Growth::Added, FACTOR, |n| 10.0 * n.log2());
    // Numbers of places have more digits in longer texts.
    assert_passes(Growth::Added, FACTOR, |n| n * (8.0 + n.log10()));
    // And what is cheaper in the end than in the beginning.
    assert_passes(Growth::Added, FACTOR, |n| 50.0 * n.min(3000.0) + n);
}

#[test]
fn what_grows_faster_is_found() {
    assert_found(Growth::Added, FACTOR, |n| n * n);
    assert_found(Growth::Added, FACTOR, |n| n.powf(1.5));
    assert_found(Growth::Added, FACTOR, |n| n.powf(1.2));
    assert_found(Growth::Added, FACTOR, |n| 4.0 * n + n.powf(1.5));
    assert_found(Growth::Added, FACTOR, |n| 100.0 * n + n * n);
    // Whatever is done once, for any text.
    assert_found(Growth::Added, FACTOR, |n| 1e9 + n.powf(1.5));
    // Cheap in the beginning, and then dearer, however cheap it still is.
    assert_found(Growth::Added, FACTOR, |n| {
        n.max(1000.0) * n.max(1000.0) / 500.0
    });
    for shortest in SHORTEST {
        let longest = 8.0 * shortest;
        let late = points(shortest, |n| if n < longest { 0.0 } else { n });
        assert!(Growth::Added.find(&late, FACTOR, SLACK).is_some());
    }
}

/// A square with a tiny factor is found as soon as it makes a quarter of what the longest text costs besides, and makes up the
/// slack.
#[test]
fn a_tiny_square_is_found() {
    for shortest in SHORTEST {
        let longest = 8.0 * shortest;
        for linear in [1.0, 10.0] {
            let square = |share: f64| {
                let points = points(shortest, |n| linear * n * (1.0 + share * n / longest));
                Growth::Added.find(&points, FACTOR, SLACK)
            };
            assert!(square(0.3).is_some());
            assert!(square(0.2).is_none());
        }
    }
    // One byte in a thousand that looks back over half of a thousandth of the text, as soon as there are 512 KiB.
    let points = points(65_536.0, |n| n + n * n / 2e6);
    assert!(Growth::Added.find(&points, FACTOR, SLACK).is_some());
}

/// What comes in leaps may not be told from a square as soon, but is.
#[test]
fn leaps_pass_and_squares_do_not() {
    const LEAPS: f64 = 2.5;
    let buffer = |n: f64| n.log2().ceil().exp2();
    assert_passes(Growth::Whole, LEAPS, |n| 2.0 * buffer(n));
    assert_passes(Growth::Whole, LEAPS, |n| {
        2.0 * buffer(n * (8.0 + n.log10()))
    });
    assert_found(Growth::Whole, LEAPS, |n| n * n);
    assert_found(Growth::Whole, LEAPS, |n| n.powf(1.5));
    assert_found(Growth::Whole, LEAPS, |n| n + n * n / 500.0);
}

/// Texts whose lengths are not quite as many times as long.
#[test]
fn lengths_need_not_be_even() {
    let points = [(1000.0, 5000.0), (2011.0, 10_055.0), (3990.0, 19_950.0)];
    assert_eq!(Growth::Added.find(&points, 1.0, 1.0), None);
    assert_eq!(Growth::Whole.find(&points, 1.0, 1.0), None);
    let points = [(1000.0, 5000.0), (2011.0, 10_055.0), (3990.0, 29_950.0)];
    let (before, after) = Growth::Added.find(&points, 1.25, 256.0).unwrap_or_default();
    assert!(before < 5.1 && after > 10.0, "{before} {after}");
    assert_eq!(Growth::Added.find(&points[..1], 1.0, 0.0), None);
    assert_eq!(Growth::Added.find(&[], 1.0, 0.0), None);
}
