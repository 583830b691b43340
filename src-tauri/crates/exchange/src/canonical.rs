//! A program as text that people can read, compare and keep under version control.
//!
//! The file is one JSON array with one record on each line, in a fixed order: by noun, then by
//! id. So `jq` reads the whole, and `git diff` shows a changed task as one changed line:
//!
//! ```text
//! [
//! {"record":"gantry-program","version":1},
//! {"record":"calendar","id":1,"name":"Standard","week":{"monday":["08:00-12:00","13:00-17:00"]}},
//! {"record":"calendar-day","calendar":1,"date":"2025-04-18","name":"Good Friday"},
//! {"record":"plan","id":1,"name":"R1","start":"2025-01-13","calendar":1},
//! {"record":"task","id":1,"plan":1,"rank":1024,"name":"Design","duration_min":2400},
//! {"record":"end"}
//! ]
//! ```
//!
//! The keys of a record have a fixed order, and what is as usual is left out. Moments are written
//! `2025-03-14T08:00` (a finish is exclusive), dates `2025-03-14`, times as whole minutes
//! (`_min`), choices as hyphenated words. What may be long (days of a calendar, rows of a
//! baseline) has a line each. The last record never changes, so that every other line ends alike
//! and adding a record changes no line beside it.
//!
//! One file below for each noun holds how it is written beside how it is read. Reading takes what
//! it can: `scan` cuts the text into records, `fields` reads one without trusting it, and `mend`
//! looks at what the records say of each other. What is not taken is in the notes, with its line.

mod baseline;
mod calendar;
mod civil;
mod fields;
mod hours;
mod line;
mod link;
mod mend;
mod outline;
mod people;
mod read;
mod release;
mod scan;
mod task;
mod word;
mod write;

pub use read::read;
pub use write::write;

use crate::limits;
use crate::watch::Stopped;

/// What the first record calls itself.
const FORMAT: &str = "gantry-program";
/// The version of the format written, and the newest one read.
const VERSION: i32 = 1;
/// What the last record calls itself.
const END: &str = "end";

/// Why a whole file was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// More bytes than are read.
    #[error("The file has more than {} MB, which is the most that is read.", limits::FILE_BYTES / (1024 * 1024))]
    TooLarge,
    /// More records than are read.
    #[error("The file has more than {count} {what}, which is the most that is read.")]
    TooMany {
        /// Which of them.
        what: &'static str,
        /// The most.
        count: usize,
    },
    /// Bytes that are no text.
    #[error("Line {line} is not UTF-8 text.")]
    NotText {
        /// Where.
        line: usize,
    },
    /// Text that is no JSON.
    #[error("Line {line} is not valid JSON: {what}.")]
    NotJson {
        /// Where.
        line: usize,
        /// What the parser says.
        what: String,
    },
    /// Brackets within brackets.
    #[error(
        "Line {line} is nested more than {} levels deep, which is the most that is read.",
        limits::DEPTH
    )]
    TooDeep {
        /// Where.
        line: usize,
    },
    /// One record that is longer than any plan needs.
    #[error("The record on line {line} has more than {} MB, which is the most that is read.", scan::RECORD_BYTES / (1024 * 1024))]
    RecordTooLong {
        /// Where.
        line: usize,
    },
    /// JSON of another kind.
    #[error("This is not a Gantry program: the first record of one says “{FORMAT}” and a version.")]
    NotOurs,
    /// A later version of the format.
    #[error(
        "The file is of version {version} of the format, and this Gantry reads version {VERSION}; a newer Gantry reads it."
    )]
    Newer {
        /// The version it says.
        version: i64,
    },
    /// Somebody cancelled.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}
