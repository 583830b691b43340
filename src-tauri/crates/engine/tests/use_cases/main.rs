//! What a person does to an open program, and what comes of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod baselines;
mod between;
mod desk;
mod drags;
mod drawn;
mod edges;
mod elsewhere;
mod forward;
mod futures;
mod network;
mod progress;
mod sessions;
mod taken_in;
// The language in which small plans are written down for the tests of dates.
#[allow(dead_code, reason = "these tests read back less than those of dates")]
#[path = "../../../schedule/tests/dates/sketch.rs"]
mod sketch;
