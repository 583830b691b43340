//! What is said about small plans. The sketched plans begin on Monday 13 January 2025.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod colours;
mod judged;
mod risk;
mod sentences;
// The language in which small plans are written down for the tests of dates.
#[allow(dead_code, reason = "these tests read back less than those of dates")]
#[path = "../../../schedule/tests/dates/sketch.rs"]
mod sketch;
