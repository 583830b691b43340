//! Calendars, diagrams and plain text made of programs, and programs made of plain text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod calendar;
mod canonical;
mod diagrams;
mod random;
mod sample;
