//! What a window or the command line sends and gets back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod desk;
mod differences;
mod faults;
mod reading;
mod reports;
mod verbs;
