//! The real `gantry` command, as a script sees it: what it prints, how it exits, and what is on
//! the disk afterwards.

mod bad_files;
mod create;
mod edits;
mod history;
mod print;
mod refusals;
mod report;
mod workbench;
