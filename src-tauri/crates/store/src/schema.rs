//! Whether a file is built the way a release of ours builds it.
//!
//! The golden text of a version is what its migrations leave in an empty database; they are
//! pinned by hash, so it can't drift. A file that holds anything else (a trigger, a view, a table
//! in place of another) is not one of ours, whatever its header says.
//!
//! Building that database takes longer than reading a small program, so the hash of the golden
//! text is pinned too, and the text itself only made to say what differs.

use rusqlite::Connection;

use crate::digest;
use crate::migrate::Lineage;
use crate::trouble::Trouble;

const SELECT: &str = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
const SELECT_COLUMNS: &str = "SELECT name, hidden FROM pragma_table_xinfo(?1)";

/// One line of `sqlite_schema`.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    kind: String,
    name: String,
    table: String,
    sql: Option<String>,
}

/// What differs from the golden text, if anything does.
pub(crate) fn difference(
    db: &Connection,
    lineage: &Lineage,
    version: i32,
) -> Result<Option<String>, Trouble> {
    let found = parts(db)?;
    if lineage.schema(version) == Some(hash(&found).as_str()) {
        return Ok(None);
    }
    let golden = parts(&golden(lineage, version)?)?;
    if found == golden {
        return Ok(None);
    }
    let odd = found.iter().find(|part| !golden.contains(part));
    let missing = golden.iter().find(|part| !found.contains(part));
    Ok(Some(match (odd, missing) {
        (Some(part), _) => format!("{} {} is not ours", part.kind, shown(&part.name)),
        (None, Some(part)) => format!("{} {} is missing", part.kind, shown(&part.name)),
        (None, None) => "a part of it is there twice".to_owned(),
    }))
}

/// What a newer file lacks of what this release reads, if anything. Only ordinary tables and
/// columns count: a view or a computed column would run what its author wrote.
pub(crate) fn lack(db: &Connection, lineage: &Lineage) -> Result<Option<String>, Trouble> {
    let golden = golden(lineage, lineage.version())?;
    let found = parts(db)?;
    for table in parts(&golden)?.iter().filter(|part| part.kind == "table") {
        let ordinary = found.iter().any(|part| {
            part.kind == "table"
                && part.name == table.name
                && part
                    .sql
                    .as_deref()
                    .is_some_and(|sql| sql.starts_with("CREATE TABLE "))
        });
        if !ordinary {
            return Ok(Some(format!("table {} is missing", table.name)));
        }
        let present = columns(db, &table.name)?;
        for (name, _) in columns(&golden, &table.name)? {
            if !present
                .iter()
                .any(|(column, hidden)| *column == name && *hidden == 0)
            {
                return Ok(Some(format!(
                    "column {name} of table {} is missing",
                    table.name
                )));
            }
        }
    }
    Ok(None)
}

/// The hash of what the migrations up to a version make.
#[cfg(test)]
pub(crate) fn golden_hash(lineage: &Lineage, version: i32) -> Result<String, Trouble> {
    Ok(hash(&parts(&golden(lineage, version)?)?))
}

fn hash(parts: &[Part]) -> String {
    let texts = parts.iter().flat_map(|part| {
        let Part {
            kind,
            name,
            table,
            sql,
        } = part;
        [Some(kind.as_str()), Some(name), Some(table), sql.as_deref()]
    });
    digest::of_texts(texts)
}

fn golden(lineage: &Lineage, version: i32) -> Result<Connection, Trouble> {
    let db = Connection::open_in_memory()?;
    for migration in lineage.between(0, version) {
        db.execute_batch(migration.sql)?;
    }
    Ok(db)
}

fn parts(db: &Connection) -> Result<Vec<Part>, Trouble> {
    let mut statement = db.prepare(SELECT)?;
    let parts = statement.query_map([], |row| {
        Ok(Part {
            kind: row.get(0)?,
            name: row.get(1)?,
            table: row.get(2)?,
            sql: row.get(3)?,
        })
    })?;
    Ok(parts.collect::<Result<_, _>>()?)
}

fn columns(db: &Connection, table: &str) -> Result<Vec<(String, i64)>, Trouble> {
    let mut statement = db.prepare(SELECT_COLUMNS)?;
    let columns = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(columns.collect::<Result<_, _>>()?)
}

/// A name a stranger chose, fit for a sentence.
fn shown(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
    format!("“{plain}”")
}
