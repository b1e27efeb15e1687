//! The fuzzer's bytes as a dialect and a text.

use essaymark::{Construct, Dialect};

/// The first four bytes switch constructs on, little-endian, a bit for each in the order of [`Construct::ALL`]; the rest
/// is the text, invalid UTF-8 replaced. The four bytes may be printable, so that seeds can be written by hand.
pub fn read(data: &[u8]) -> Option<(Dialect, String)> {
    let (switches, text) = data.split_first_chunk()?;
    let bits = u32::from_le_bytes(*switches);
    let on = |&(n, _): &(usize, Construct)| bits >> n & 1 == 1;
    let constructs = Construct::ALL.into_iter().enumerate();
    let dialect = constructs
        .filter(on)
        .map(|(_, construct)| construct)
        .collect();
    Some((dialect, String::from_utf8_lossy(text).into_owned()))
}
