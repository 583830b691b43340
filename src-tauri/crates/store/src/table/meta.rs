//! Facts about the file itself. Every release, past and future, reads and writes this table the
//! same way, so that an old one can tell a new file from a damaged one.

use rusqlite::{Connection, OptionalExtension};

use crate::trouble::Trouble;

/// The document's identity, the same in every copy.
pub(crate) const DOCUMENT: &str = "document";
/// The first schema version that can read the file.
pub(crate) const MIN_READER: &str = "min_reader";
/// The release that last created or migrated the file.
pub(crate) const WRITTEN_BY: &str = "written_by";
/// Counts every write, also those that are no operation: tells copies of one document apart.
pub(crate) const GENERATION: &str = "generation";

const SELECT: &str = "SELECT value FROM meta WHERE name = ?1";
const PUT: &str = "\
    INSERT INTO meta (name, value) VALUES (?1, ?2) \
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const NEW_DOCUMENT: &str = "\
    INSERT INTO meta (name, value) VALUES ('document', lower(hex(randomblob(16))))";
const NEXT_GENERATION: &str = "\
    UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE name = 'generation'";

/// A fact, as text.
pub(crate) fn get(db: &Connection, name: &str) -> Result<String, Trouble> {
    let value: Option<String> = db
        .prepare_cached(SELECT)?
        .query_one([name], |row| row.get(0))
        .optional()?;
    let value = value.ok_or_else(|| Trouble::Flaw(format!("its “{name}” is missing")))?;
    if value.len() > 200 {
        return Err(Trouble::Flaw(format!("its “{name}” is too long")));
    }
    Ok(value)
}

/// A fact that is a number.
pub(crate) fn number(db: &Connection, name: &str) -> Result<i32, Trouble> {
    get(db, name)?
        .parse()
        .map_err(|_| Trouble::Flaw(format!("its “{name}” is not a number")))
}

/// Writes a fact.
pub(crate) fn put(db: &Connection, name: &str, value: &str) -> Result<(), Trouble> {
    db.prepare_cached(PUT)?.execute((name, value))?;
    Ok(())
}

/// Gives a new file its identity.
pub(crate) fn begin(db: &Connection) -> Result<(), Trouble> {
    db.prepare_cached(NEW_DOCUMENT)?.execute([])?;
    put(db, GENERATION, "1")
}

/// Notes that the file is about to differ from every copy of it.
pub(crate) fn next_generation(db: &Connection) -> Result<(), Trouble> {
    db.prepare_cached(NEXT_GENERATION)?.execute([])?;
    Ok(())
}
