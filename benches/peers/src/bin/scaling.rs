//! Times hostile texts at several sizes, each four times the one before, and prints the exponent of their growth.
//!
//! `scaling [<crate>]`. Time goes as `size ^ exponent`: a linear parser is at 1 to 1.5 (the caches are left behind, and
//! memory comes from the system), a quadratic one at 2. The texts above 1.6 come first, then those that are slowest.

use std::time::Duration;

use peers::contenders::{self, Contender, Features};

#[path = "../../../../tests/common/hostile.rs"]
#[allow(dead_code, reason = "the tests use the lists one by one")]
mod hostile;

use hostile::Shape;

/// From 256 KiB to 4 MiB.
const SIZES: [usize; 3] = [1 << 18, 1 << 20, 1 << 22];

fn main() -> Result<(), String> {
    let only = std::env::args().nth(1).unwrap_or("essaymark".to_owned());
    let mut contenders = contenders::all(Features::Essay);
    let contender = contenders
        .iter_mut()
        .find(|contender| contender.name() == only)
        .ok_or_else(|| format!("no crate is called {only}"))?;
    let mut rows: Vec<_> = hostile::all()
        .into_iter()
        .map(|shape| {
            let times = SIZES.map(|size| least(&mut **contender, &shape.text(size)));
            (exponent(times), times, shape)
        })
        .collect();
    let print = |(exponent, [a, b, c], shape): &(f64, [Duration; 3], Shape)| {
        println!("{exponent:5.2}  {a:10.2?} {b:10.2?} {c:10.2?}  {shape:?}");
    };
    rows.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    println!("{} texts of {SIZES:?} bytes; those above 1.6:", rows.len());
    rows.iter().take_while(|row| row.0 > 1.6).for_each(print);
    rows.sort_by_key(|&(_, [.., large], _)| std::cmp::Reverse(large));
    println!("the slowest:");
    rows.iter().take(12).for_each(print);
    Ok(())
}

/// The slope of the line through the ends, both axes logarithmic.
fn exponent(times: [Duration; 3]) -> f64 {
    let [small, _, large] = times.map(|time| time.as_secs_f64().max(1e-9));
    let [least, _, most] = SIZES.map(|size| size as f64);
    (large / small).ln() / (most / least).ln()
}

/// The best of three: noise only ever adds.
fn least(contender: &mut dyn Contender, source: &str) -> Duration {
    let times = [(); 3].map(|()| contender.html(source).freed);
    times.into_iter().min().unwrap_or_default()
}
