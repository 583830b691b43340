//! The rules of every verb, as a person would notice them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod adopt;
mod assignments;
mod baselines;
mod blockers;
mod calendars;
mod colours;
mod constraints;
mod decisions;
mod dependencies;
mod desk;
mod holidays;
mod hours;
mod labels;
mod labels_of_the_log;
mod laws;
mod lengths;
mod limits;
mod links;
mod log;
mod outline;
mod people;
mod plans;
mod predecessors;
mod progress;
mod release;
mod spoilt;
mod tasks;
