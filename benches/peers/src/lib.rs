//! essaymark next to other Markdown crates: the same files, the same switches, one process.
//!
//! [`contenders`] holds one file per crate, [`corpus`] finds the texts, [`clock`] takes the times.

pub mod clock;
pub mod contenders;
pub mod corpus;
