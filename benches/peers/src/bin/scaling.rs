//! Times hostile texts at one size and at sixteen times that size, and prints how much longer a byte takes at the larger.
//!
//! `scaling [<crate>]`. A linear parser is at 1 to 4 (the caches are left behind, and memory comes from the system), a
//! quadratic one at 16 or more. The texts above 6 come first, then those that are slowest.

use std::time::Duration;

use peers::contenders::{self, Contender, Features};

#[path = "../../../../tests/common/hostile.rs"]
#[allow(dead_code, reason = "the tests use the lists one by one")]
mod hostile;

use hostile::Shape;

const SMALL: usize = 1 << 18;
const FACTOR: usize = 16;

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
            let small = least(&mut **contender, &shape.text(SMALL));
            let large = least(&mut **contender, &shape.text(FACTOR * SMALL));
            let growth = large.as_secs_f64() / small.as_secs_f64() / FACTOR as f64;
            (growth, large, shape)
        })
        .collect();
    let print = |(growth, large, shape): &(f64, Duration, Shape)| {
        println!("{growth:6.2}  {large:10.2?}  {shape:?}");
    };
    rows.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    println!("{} texts; those above 6:", rows.len());
    rows.iter().take_while(|row| row.0 > 6.0).for_each(print);
    rows.sort_by_key(|&(_, large, _)| std::cmp::Reverse(large));
    println!("the slowest:");
    rows.iter().take(12).for_each(print);
    Ok(())
}

/// The best of three: noise only ever adds.
fn least(contender: &mut dyn Contender, source: &str) -> Duration {
    let times = [(); 3].map(|()| contender.html(source).freed);
    times.into_iter().min().unwrap_or_default()
}
