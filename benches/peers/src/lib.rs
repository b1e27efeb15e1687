//! essaymark next to other Markdown crates: the same files, the same switches, one process.
//!
//! [`contenders`] holds one file per crate, [`corpus`] finds the texts, [`clock`] takes the times, [`rounds`] lets the crates
//! take turns, [`goals`] says what is to be reached, [`callgrind`] reads a profile.

pub mod callgrind;
pub mod clock;
pub mod contenders;
pub mod corpus;
pub mod goals;
pub mod rounds;
