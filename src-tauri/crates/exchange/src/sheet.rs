//! Tables in and out: CSV and XLSX.
//!
//! Reading takes four steps, and a person may stop and look between any two of them:
//! 1. [`read_csv`] or [`read_xlsx`] makes a [`Table`] of text cells out of bytes.
//! 2. [`propose()`] says which column feeds which [`Field`]; a person may change the [`Mapping`].
//!    What can't be known from the file ([`Mapping::question`]) is asked, never guessed.
//! 3. [`import()`] makes an [`Incoming`]: a program with one plan, and notes by line.
//! 4. It is adopted as a plan of its own, or [`difference()`] compares it row by row with a plan
//!    that is there, and [`Difference::edits`] makes one edit of what was chosen.
//!
//! Rows keep the id they have elsewhere as [`Task::reference`](plan::Task::reference), by which a
//! later import finds them again.
//!
//! What is decided here: sprints, cycles and versions are kept beside the task and move nothing;
//! the workstream is a component, team or module where there is one. A start date becomes a
//! constraint only on a row without predecessors, without progress and without a constraint
//! column; elsewhere it is remembered as recorded ([`Starts`] says otherwise).
//!
//! Writing is [`write_csv`] and [`write_xlsx`]; the importer reads both back.

mod cells;
mod columns;
mod constraint;
mod csv_in;
mod csv_out;
mod dates;
mod difference;
mod edits;
mod encoding;
mod field;
mod guard;
mod import;
mod links_in;
mod loops;
mod making;
mod mapping;
mod merge;
mod outline_in;
mod package;
mod pairs;
mod progress_in;
mod propose;
mod refused;
mod show;
mod table;
mod tally;
mod tidy;
mod values;
mod words;
mod xlsx_in;
mod xlsx_out;

pub use columns::Writing;
pub use csv_in::{Delimiter, ReadCsv, read_csv};
pub use csv_out::write_csv;
pub use difference::{
    Difference, FieldDifference, LinkDifference, LinkFate, RowDifference, RowFate, difference,
};
pub use edits::Selection;
pub use field::{Field, Fields};
pub use import::{Context, Incoming, Origin, import};
pub use mapping::{DateOrder, Decimal, Mapping, Percents, Question, Source, Starts, Unit, Use};
pub use propose::propose;
pub use refused::Refused;
pub use table::{Line, Table};
pub use xlsx_in::{read_xlsx, sheets};
pub use xlsx_out::write_xlsx;
