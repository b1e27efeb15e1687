//! [`Map`], for what an author chooses: labels.
//!
//! With `std` they hash with random keys, so that nobody can choose labels that collide. Random keys need an operating
//! system: without `std` the maps are ordered, and any look-up takes time logarithmic in their size. Nothing may depend
//! on their order. Empty ones allocate nothing.

#[cfg(not(feature = "std"))]
pub(crate) use alloc::collections::{BTreeMap as Map, btree_map::Entry};
#[cfg(feature = "std")]
pub(crate) use std::collections::{HashMap as Map, hash_map::Entry};
