//! The only arithmetic between slices and [`Span`]s.

use crate::ast::Span;

/// The longest source whose offsets all fit a [`Span`].
pub(crate) const MAX_LEN: usize = u32::MAX as usize;

/// Where `slice` stands in `source`, if it is a part of it. An empty slice counts if it stands at a boundary of it.
pub(crate) fn span_of(source: &str, slice: &str) -> Option<Span> {
    let start = (slice.as_ptr() as usize).checked_sub(source.as_ptr() as usize)?;
    let end = start.checked_add(slice.len())?;
    if end > source.len() || !source.is_char_boundary(start) || !source.is_char_boundary(end) {
        return None;
    }
    Some(Span::new(
        u32::try_from(start).ok()?,
        u32::try_from(end).ok()?,
    ))
}
