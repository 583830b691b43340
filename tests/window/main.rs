//! Journeys through the real window, each on a computer on which Gantry never ran before.
//!
//! A journey does what a person does, with pointer and keys, and looks at both sides: what the
//! page shows, and what the program file holds according to the `gantry` command. Where one
//! fails, the screen of that moment lies in `target/window`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "this is a test")]

mod chart;
mod company;
mod desk;
mod drag;
mod exchange;
mod gestures;
mod kept;
mod moments;
mod network;
mod release;
mod report;
mod sheet;
mod shell;
mod start;
mod tracking;
mod typing;
mod undo;

/// Work that had not begun on the sample's status date; the launch waits for it.
const APPROVALS: &str = "Approve and merge the last feature pull requests";
/// The milestone right after it.
const FREEZE: &str = "Code Freeze and Test Freeze begin";
