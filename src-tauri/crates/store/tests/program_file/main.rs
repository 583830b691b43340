//! The program file as other crates and other applications meet it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "test helpers may fail loudly"
)]

mod bad_files;
mod baselines;
mod copies;
mod elsewhere;
mod fifth_version;
mod first_version;
mod fixture;
mod fourth_version;
mod hostile_rows;
mod journal;
mod killed;
mod round_trip;
mod second_version;
mod third_version;
mod tracking;
