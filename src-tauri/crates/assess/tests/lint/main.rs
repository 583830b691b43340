//! What lint finds in small plans, and that its fixes put it right. The sketched plans begin on
//! Monday 13 January 2025; without a status date they are looked at on that day.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod checks;
mod dates;
mod fixes;
mod links;
mod linted;
mod logic;
mod promises;
// The random programs the laws of dates are tested with.
#[allow(dead_code, reason = "these tests ask for everything at once")]
#[path = "../../../schedule/tests/dates/random.rs"]
mod random;
mod record;
mod scale;
// The language in which small plans are written down for the tests of dates.
#[allow(dead_code, reason = "these tests read back less than those of dates")]
#[path = "../../../schedule/tests/dates/sketch.rs"]
mod sketch;
