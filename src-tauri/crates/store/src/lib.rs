//! The program file: one SQLite database that people copy, move and sync while it is open.
//!
//! A file is trusted only after it has been looked at without being touched: [`ProgramFile::open`]
//! reads it, compares its tables with the ones a release of ours made, and only then opens it for
//! writing. Every edit is one transaction, which writes the changed rows and the operation that
//! changed them, with each row before and after. What has been committed survives a power cut:
//! rollback journal, `synchronous = EXTRA`. A write-ahead log would be quicker and is not used: a
//! file moved or copied while open then loses what lies in the log.
//!
//! This is the only crate that knows SQLite, and no other writes a program file. It never decides
//! what an edit means (that is `plan`) nor what undo takes back (that is `engine`): it keeps what
//! it is given, and refuses what it could not read again.
//!
//! Where to look next: `open` for the way in, `file` for the handle, `record` for the one mapping
//! between a record, its row and its image in the journal, `table/<noun>.rs` for the SQL,
//! `migrations/` for the schema.

mod cell;
mod check;
mod civil;
mod commit;
mod connection;
mod copy;
mod digest;
mod error;
mod field;
mod file;
mod journal;
mod load;
mod migrate;
mod name;
mod open;
mod record;
mod references;
mod schema;
mod table;
mod trouble;
mod word;

pub use error::StoreError;
pub use file::{ProgramFile, Snapshot};
pub use journal::{Actor, Door, Entry, Kind, Operation, Step};
pub use open::Access;
