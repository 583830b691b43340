//! Tables in and out: CSV and XLSX.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed, and one left out says so"
)]

mod back;
mod broken;
mod compare;
mod files;
mod read;
mod sample;
mod workbooks;
