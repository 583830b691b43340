//! One mapping per record: the same ordered values make its row and its image in the journal.

use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Value};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::trouble::Trouble;

/// A record that is one row. The first parameter of each statement is the id, then come the
/// columns in order.
pub(crate) trait Record: Sized {
    /// What it is called in the journal and in errors.
    const NOUN: &'static str;
    /// Its columns besides `id`.
    const COLUMNS: &'static [&'static str];
    /// Reads `id` and the columns of every row.
    const SELECT: &'static str;
    /// Adds a row.
    const INSERT: &'static str;
    /// Changes a row.
    const UPDATE: &'static str;
    /// Takes a row out.
    const DELETE: &'static str;

    /// Its values, in the order of [`Self::COLUMNS`].
    fn cells(&self) -> Vec<Cell<'_>>;
    /// The record of these values.
    fn read(fields: &mut Fields<'_>) -> Result<Self, String>;
    /// Whether its values lie within the limits.
    fn check(&self) -> Result<(), String>;
}

/// What a table of records, or of records with parts, can do for the journal.
pub(crate) trait Journaled: Sized {
    /// What it is called.
    const NOUN: &'static str;
    /// Adds it.
    fn insert(&self, db: &Connection, id: u32) -> Result<(), Trouble>;
    /// Changes it; the number of rows that had its id.
    fn update(&self, db: &Connection, id: u32) -> Result<usize, Trouble>;
    /// Takes it out; the number of rows that had its id.
    fn delete(db: &Connection, id: u32) -> Result<usize, Trouble>;
    /// Its image in the journal.
    fn to_image(&self) -> Value;
    /// The record of an image.
    fn from_image(image: &Value) -> Result<Self, String>;
    /// Whether its values lie within the limits.
    fn within_limits(&self) -> Result<(), String>;
}

impl<R: Record> Journaled for R {
    const NOUN: &'static str = R::NOUN;

    fn insert(&self, db: &Connection, id: u32) -> Result<(), Trouble> {
        put(db, R::INSERT, id, self.cells()).map(drop)
    }

    fn update(&self, db: &Connection, id: u32) -> Result<usize, Trouble> {
        put(db, R::UPDATE, id, self.cells())
    }

    fn delete(db: &Connection, id: u32) -> Result<usize, Trouble> {
        Ok(db.prepare_cached(R::DELETE)?.execute([id])?)
    }

    fn to_image(&self) -> Value {
        image(R::COLUMNS, self.cells())
    }

    fn from_image(image: &Value) -> Result<Self, String> {
        R::read(&mut Fields::of_image(image, R::COLUMNS)?)
    }

    fn within_limits(&self) -> Result<(), String> {
        self.check()
    }
}

/// Writes an id and its values.
pub(crate) fn put(
    db: &Connection,
    sql: &str,
    id: u32,
    cells: Vec<Cell<'_>>,
) -> Result<usize, Trouble> {
    let values = std::iter::once(Cell::id(id)).chain(cells);
    Ok(db.prepare_cached(sql)?.execute(params_from_iter(values))?)
}

/// An object with one member per column that holds something.
pub(crate) fn image(columns: &[&str], cells: Vec<Cell<'_>>) -> Value {
    let members = columns
        .iter()
        .zip(cells)
        .filter(|(_, cell)| !cell.is_null());
    Value::Object(
        members
            .map(|(&column, cell)| (column.to_owned(), cell.into_json()))
            .collect::<Map<_, _>>(),
    )
}

/// All rows of a table, each within its limits.
pub(crate) fn all<I: From<u32>, R: Record>(db: &Connection) -> Result<Vec<(I, R)>, Trouble> {
    let mut statement = db.prepare_cached(R::SELECT)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let flaw = |what: String| Trouble::Flaw(format!("{} {number}: {what}", R::NOUN));
        let id = check::number(number).map_err(flaw)?;
        let record = R::read(&mut Fields::of_row(row, 1, R::COLUMNS)).map_err(flaw)?;
        record.check().map_err(flaw)?;
        found.push((I::from(id), record));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use plan::{Calendar, Lag, Link, LinkKind, Person, TaskId, WorkMinutes};
    use serde_json::json;

    use super::*;

    #[test]
    fn what_a_later_release_adds_to_an_image_is_passed_over() {
        let person = Person::new("Nina", "Lead");
        let mut image = person.to_image();
        image["phone"] = json!([1, 2]);
        assert_eq!(Person::from_image(&image), Ok(person));
        let mut image = Calendar::standard().to_image();
        image["colour"] = json!("red");
        image["shifts"][0]["place"] = json!("office");
        assert_eq!(Calendar::from_image(&image), Ok(Calendar::standard()));
    }

    #[test]
    fn an_image_reads_as_people_would_write_it() {
        for (lag, image) in [
            (
                Lag::Work(WorkMinutes(-480)),
                r#"{"kind":"start-to-start","lag":-480,"predecessor":3,"successor":4}"#,
            ),
            (
                Lag::Elapsed(2880),
                r#"{"kind":"start-to-start","lag":2880,"lag_unit":"elapsed","predecessor":3,"successor":4}"#,
            ),
        ] {
            let link = Link::new(TaskId(3), TaskId(4), LinkKind::StartToStart, lag);
            assert_eq!(link.to_image().to_string(), image);
        }
    }

    #[test]
    fn an_image_of_something_else_is_told() {
        for image in [
            json!(null),
            json!([]),
            json!({}),
            json!({"name": 1, "role": ""}),
            json!({"name": "Nina", "role": 1.5}),
            json!({"name": true, "role": ""}),
            json!({"name": {"first": "Nina"}, "role": ""}),
        ] {
            assert!(Person::from_image(&image).is_err(), "{image}");
        }
    }
}
