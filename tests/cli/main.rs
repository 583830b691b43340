//! The real `gantry` command, as a script sees it: what it prints, how it exits, and what is on
//! the disk afterwards.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a suite stands on may fail where it stands, like its tests"
)]

mod bad_files;
mod create;
mod edits;
mod exchange;
mod health;
mod history;
mod network;
mod policy;
mod print;
mod records;
mod refusals;
mod release;
mod remarks;
mod report;
mod standing;
mod trust;
mod workbench;
