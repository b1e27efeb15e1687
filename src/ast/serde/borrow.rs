//! Reading strings without copying them, where serde does not do so by itself.

use alloc::borrow::Cow;

use serde::{Deserialize, Deserializer};

/// A string that borrows from the input if it stands there unescaped.
#[derive(Deserialize)]
#[serde(transparent)]
struct Borrowed<'a>(#[serde(borrow)] Cow<'a, str>);

/// An optional string. A plain `Option<Cow<str>>` is always copied, even under `#[serde(borrow)]`.
pub(in crate::ast) fn borrowed_option<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Cow<'a, str>>, D::Error> {
    let value = Option::<Borrowed<'a>>::deserialize(deserializer)?;
    Ok(value.map(|Borrowed(value)| value))
}
