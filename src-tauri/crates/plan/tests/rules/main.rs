//! The rules of every verb, as a person would notice them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod adopt;
mod assignments;
mod baselines;
mod calendars;
mod constraints;
mod desk;
mod holidays;
mod hours;
mod labels;
mod laws;
mod lengths;
mod limits;
mod links;
mod outline;
mod people;
mod plans;
mod predecessors;
mod progress;
mod tasks;
