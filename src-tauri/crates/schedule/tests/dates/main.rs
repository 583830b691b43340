//! Dates of small plans worked out by hand, and laws that hold for every plan.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod calendars;
mod constraints;
mod cycles;
mod drivers;
mod edits;
mod floats;
mod freed;
mod lags;
mod laws;
mod links;
mod manual;
mod networks;
mod paths;
mod progress;
mod random;
mod rests;
mod sketch;
mod slowly;
mod summaries;
mod weeks;
mod why;
