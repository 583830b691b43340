//! The rules of every verb, as a person would notice them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod desk;
mod labels;
mod laws;
mod limits;
mod links;
mod outline;
mod people;
mod plans;
mod predecessors;
mod tasks;
