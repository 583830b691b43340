//! What is said about records beside the rows. The sketched plans begin on Monday 13 January 2025,
//! and the clock stands where each test puts it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod blockers;
mod colours;
mod dependencies;
mod desk;
mod escalations;
mod laws;
mod registers;
mod release;
// The language in which small plans are written down for the tests of dates.
#[allow(dead_code, reason = "these tests read back less than those of dates")]
#[path = "../../../schedule/tests/dates/sketch.rs"]
mod sketch;
