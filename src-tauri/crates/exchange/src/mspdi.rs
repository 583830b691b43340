//! Microsoft Project's own interchange format, MSPDI: XML in the namespace
//! `http://schemas.microsoft.com/project`.
//!
//! Reading takes what Gantry models into a [`Program`](plan::Program) and keeps the rest: a field
//! Gantry has no use for lies in the record's [`Kept`](plan::Kept) under `mspdi:` and its element's
//! name, and goes back to its place when the record is written. A field that only holds as long
//! as the dates do (costs, work by day) lies under `mspdi-then:`, with a stamp of what the record
//! looked like, and goes back only while the record still looks like that.
//!
//! How it works: `decode` makes text out of bytes, `tree` reads one record of it at a time with
//! everything counted, `read` turns records into rows and rows into a program. `schema` lists
//! every element in the order the published schema demands; `write` follows that list.

mod decode;
mod keep;
mod read;
mod schema;
mod stamp;
mod tree;
mod value;
mod write;

pub use read::read;
pub use write::write;

use crate::limits;
use crate::watch::Stopped;

/// Why a file was not taken at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// More bytes than [`limits::FILE_BYTES`].
    #[error(
        "The file has {bytes} bytes; more than {} are not read.",
        limits::FILE_BYTES
    )]
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// An encoding that is not read.
    #[error(
        "The file says its text is encoded as “{name}”; UTF-8, UTF-16 and Windows-1252 are read."
    )]
    Encoding {
        /// What the file calls it.
        name: String,
    },
    /// Not well-formed XML.
    #[error("The file is not sound XML: line {line} {what}.")]
    NotXml {
        /// Counted from 1.
        line: usize,
        /// What is wrong there.
        what: String,
    },
    /// A document type, which could name other files or blow up.
    #[error("The file has a document type (line {line}); files of Microsoft Project have none.")]
    DocumentType {
        /// Counted from 1.
        line: usize,
    },
    /// More levels than [`limits::DEPTH`].
    #[error(
        "Elements lie more than {} deep in each other (line {line}).",
        limits::DEPTH
    )]
    TooDeep {
        /// Counted from 1.
        line: usize,
    },
    /// More elements than [`limits::CELLS`].
    #[error("The file has more than {} elements (line {line}).", limits::CELLS)]
    TooMuch {
        /// Counted from 1.
        line: usize,
    },
    /// More tasks, resources, assignments or calendars than [`limits::ROWS`].
    #[error("The file has more than {} {what}.", limits::ROWS)]
    TooManyRows {
        /// Of which kind.
        what: &'static str,
    },
    /// Some other XML.
    #[error("The file is XML, but not a project: its outermost element is “{found}”.")]
    NoProject {
        /// The outermost element.
        found: String,
    },
    /// Nothing in it.
    #[error("The file is empty.")]
    Empty,
    /// Somebody cancelled.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl Refused {
    /// A stable word for machines.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "file-too-large",
            Self::Encoding { .. } => "unknown-encoding",
            Self::NotXml { .. } => "not-xml",
            Self::DocumentType { .. } => "document-type",
            Self::TooDeep { .. } => "too-deep",
            Self::TooMuch { .. } => "too-many-elements",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::NoProject { .. } => "no-project",
            Self::Empty => "empty-file",
            Self::Stopped(_) => "stopped",
        }
    }
}
