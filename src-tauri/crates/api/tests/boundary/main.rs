//! What a window or the command line sends and gets back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on has failed"
)]

mod cells;
mod desk;
mod differences;
mod faults;
mod files;
mod questions;
mod reading;
mod records;
mod release;
mod reports;
mod trusted;
mod verbs;
