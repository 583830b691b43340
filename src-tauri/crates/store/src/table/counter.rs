//! Counters: the id the next record of a noun gets. An id is never given twice, so the counter
//! stays when the record with the highest id goes.

use rusqlite::{Connection, OptionalExtension};

use crate::check;
use crate::trouble::Trouble;

const SELECT: &str = "SELECT next FROM counter WHERE noun = ?1";
const RAISE: &str = "\
    INSERT INTO counter (noun, next) VALUES (?1, ?2) \
    ON CONFLICT (noun) DO UPDATE SET next = max(next, excluded.next)";

/// The next id of a noun.
pub(crate) fn next(db: &Connection, noun: &str) -> Result<u32, Trouble> {
    let next: Option<i64> = db
        .prepare_cached(SELECT)?
        .query_one([noun], |row| row.get(0))
        .optional()?;
    match next {
        None => Ok(1),
        Some(next) => check::number(next)
            .map_err(|what| Trouble::Flaw(format!("the counter of every {noun}: {what}"))),
    }
}

/// Makes sure that `id` is never given again.
pub(crate) fn pass(db: &Connection, noun: &str, id: u32) -> Result<(), Trouble> {
    db.prepare_cached(RAISE)?
        .execute((noun, i64::from(id) + 1))?;
    Ok(())
}
