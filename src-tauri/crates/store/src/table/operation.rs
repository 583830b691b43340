//! Operations: the journal's entries, numbered by the revision each of them made.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::check;
use crate::journal::{Actor, Door, Entry, Kind, Operation, Step};
use crate::trouble::Trouble;
use crate::word::Word;

const LAST: &str = "SELECT max(revision) FROM operation";
const INSERT: &str = "\
    INSERT INTO operation (revision, kind, target, at, door, actor, label, changes, digest) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const SELECT_SPINE: &str = "SELECT revision, kind, target, label FROM operation ORDER BY revision";
const SELECT_PAGE: &str = "\
    SELECT revision, kind, target, label, at, door, actor, changes FROM operation \
    WHERE revision < ?1 ORDER BY revision DESC LIMIT ?2";
const SELECT_ONE: &str = "\
    SELECT revision, kind, target, label, at, door, actor, changes FROM operation \
    WHERE revision = ?1";
const SELECT_ABOUT: &str = "\
    SELECT revision, kind, target, label, at, door, actor, changes FROM operation \
    WHERE revision IN (SELECT revision FROM change WHERE noun = ?1 AND record = ?2) \
    ORDER BY revision DESC LIMIT ?3";
const SELECT_DIGEST: &str = "SELECT digest FROM operation WHERE revision = ?1";

/// The revision the program is at; 0 for a new one.
pub(crate) fn last(db: &Connection) -> Result<u32, Trouble> {
    let last: Option<i64> = db.prepare_cached(LAST)?.query_one([], |row| row.get(0))?;
    last.map_or(Ok(0), |number| check::number(number).map_err(Trouble::Flaw))
}

/// Writes an operation.
pub(crate) fn insert(
    db: &Connection,
    revision: u32,
    entry: &Entry,
    changes: u32,
    digest: &str,
) -> Result<(), Trouble> {
    let (kind, target) = entry.kind.parts();
    let door = entry.actor.door.word();
    db.prepare_cached(INSERT)?.execute((
        revision,
        kind,
        target,
        &entry.at,
        door,
        &entry.actor.name,
        &entry.label,
        changes,
        digest,
    ))?;
    Ok(())
}

/// Every operation without its changes, oldest first. Revisions leave no gap, and nothing takes
/// back what comes after it.
pub(crate) fn spine(db: &Connection) -> Result<Vec<Step>, Trouble> {
    let mut statement = db.prepare_cached(SELECT_SPINE)?;
    let mut rows = statement.query([])?;
    let mut steps = Vec::new();
    let mut expected = 1;
    while let Some(row) = rows.next()? {
        let step = step(row)?;
        if step.revision != expected {
            return Err(Trouble::Flaw(format!("operation {expected} is missing")));
        }
        expected += 1;
        steps.push(step);
    }
    Ok(steps)
}

/// Operations before a revision, newest first.
pub(crate) fn page(
    db: &Connection,
    before: Option<u32>,
    limit: u32,
) -> Result<Vec<Operation>, Trouble> {
    let before = before.map_or(i64::MAX, i64::from);
    let mut statement = db.prepare_cached(SELECT_PAGE)?;
    let mut rows = statement.query((before, limit))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(operation(row)?);
    }
    Ok(found)
}

/// Operations that changed one record, newest first.
pub(crate) fn about(
    db: &Connection,
    noun: &str,
    record: u32,
    limit: u32,
) -> Result<Vec<Operation>, Trouble> {
    let mut statement = db.prepare_cached(SELECT_ABOUT)?;
    let mut rows = statement.query((noun, record, limit))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(operation(row)?);
    }
    Ok(found)
}

/// One operation.
pub(crate) fn one(db: &Connection, revision: u32) -> Result<Option<Operation>, Trouble> {
    let mut statement = db.prepare_cached(SELECT_ONE)?;
    let mut rows = statement.query([revision])?;
    rows.next()?.map(operation).transpose()
}

/// The digest of an operation; that of none is empty.
pub(crate) fn digest(db: &Connection, revision: u32) -> Result<String, Trouble> {
    let found = db
        .prepare_cached(SELECT_DIGEST)?
        .query_one([revision], |row| row.get(0));
    Ok(found.optional()?.unwrap_or_default())
}

fn step(row: &Row<'_>) -> Result<Step, Trouble> {
    let revision = check::number(row.get(0)?).map_err(Trouble::Flaw)?;
    let word: String = row.get(1)?;
    let target: Option<i64> = row.get(2)?;
    let target = target
        .map(check::number)
        .transpose()
        .map_err(Trouble::Flaw)?;
    let kind = Kind::of_parts(&word, target).filter(|_| target.is_none_or(|at| at < revision));
    let kind =
        kind.ok_or_else(|| Trouble::Flaw(format!("operation {revision}: its kind is unknown")))?;
    Ok(Step {
        revision,
        kind,
        label: row.get(3)?,
    })
}

fn operation(row: &Row<'_>) -> Result<Operation, Trouble> {
    let Step {
        revision,
        kind,
        label,
    } = step(row)?;
    let door: String = row.get(5)?;
    let door = Door::from_word(&door)
        .ok_or_else(|| Trouble::Flaw(format!("operation {revision}: its door is unknown")))?;
    let actor = Actor {
        door,
        name: row.get(6)?,
    };
    Ok(Operation {
        revision,
        kind,
        at: row.get(4)?,
        actor,
        label,
        changes: row.get(7)?,
    })
}
