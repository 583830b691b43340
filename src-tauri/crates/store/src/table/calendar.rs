//! Calendars: a row each, and rows for what they say about days.

mod exception;
mod recurrence;
mod weekday;
mod work_week;

use std::collections::BTreeMap;

use plan::{Calendar, CalendarId};
use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::{Journaled, image, put};
use crate::trouble::Trouble;

const NOUN: &str = "calendar";
pub(super) const COLUMNS: &[&str] = &["name", "base", "kept"];
pub(super) const SELECT: &str = "SELECT id, name, base, kept FROM calendar ORDER BY id";
pub(super) const INSERT: &str =
    "INSERT INTO calendar (id, name, base, kept) VALUES (?1, ?2, ?3, ?4)";
pub(super) const UPDATE: &str = "UPDATE calendar SET name = ?2, base = ?3, kept = ?4 WHERE id = ?1";
pub(super) const DELETE: &str = "DELETE FROM calendar WHERE id = ?1";

/// A table of rows that belong to calendars.
struct Part {
    /// What the rows are in an image.
    member: &'static str,
    /// Their columns besides the calendar.
    columns: &'static [&'static str],
    /// Reads the calendar and the columns of every row.
    select: &'static str,
    /// Adds a row.
    insert: &'static str,
    /// Takes a calendar's rows out.
    delete: &'static str,
    /// The rows of a calendar.
    cells: fn(&Calendar) -> Vec<Vec<Cell<'_>>>,
    /// Puts a row into the calendar.
    add: fn(&mut Calendar, &mut Fields<'_>) -> Result<(), String>,
}

/// Exceptions before shifts: hours of a date are put on its exception. Shifts before days off: a
/// day can't be both.
const PARTS: [&Part; 5] = [
    &exception::EXCEPTIONS,
    &weekday::SHIFTS,
    &weekday::DAYS_OFF,
    &recurrence::RECURRENCES,
    &work_week::WORK_WEEKS,
];

impl Journaled for Calendar {
    const NOUN: &'static str = NOUN;

    fn insert(&self, db: &Connection, id: u32) -> Result<(), Trouble> {
        put(db, INSERT, id, cells(self))?;
        insert_parts(self, db, id)
    }

    fn update(&self, db: &Connection, id: u32) -> Result<usize, Trouble> {
        delete_parts(db, id)?;
        let found = put(db, UPDATE, id, cells(self))?;
        insert_parts(self, db, id)?;
        Ok(found)
    }

    fn delete(db: &Connection, id: u32) -> Result<usize, Trouble> {
        delete_parts(db, id)?;
        Ok(db.prepare_cached(DELETE)?.execute([id])?)
    }

    fn to_image(&self) -> Value {
        let mut whole = image(COLUMNS, cells(self));
        for part in PARTS {
            let rows = (part.cells)(self).into_iter();
            whole[part.member] = rows.map(|cells| image(part.columns, cells)).collect();
        }
        whole
    }

    fn from_image(image: &Value) -> Result<Self, String> {
        let mut calendar = read(&mut Fields::of_image(image, COLUMNS)?)?;
        let members = image.as_object().ok_or("its image is not a record")?;
        for part in PARTS {
            for row in rows(members, part.member)? {
                (part.add)(&mut calendar, &mut Fields::of_image(row, part.columns)?)?;
            }
        }
        if !members.contains_key(weekday::DAYS_OFF.member) {
            // Version 1 had no calendar below: a weekday without hours was a day off.
            for hours in &mut calendar.week {
                hours.get_or_insert_default();
            }
        }
        Ok(calendar)
    }

    /// Whether there is an hour of work in all depends on the calendars below: see `references`.
    fn within_limits(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::kept(&self.kept)?;
        self.week
            .iter()
            .flatten()
            .try_for_each(|day| check::shifts(day))?;
        for (&date, exception) in &self.exceptions {
            check::date(date)?;
            check::line(&exception.name)?;
            check::shifts(&exception.shifts)?;
        }
        self.recurrences.iter().try_for_each(recurrence::check)?;
        self.work_weeks.iter().try_for_each(work_week::check)
    }
}

/// All calendars with their parts.
pub(crate) fn all(db: &Connection) -> Result<Vec<(CalendarId, Calendar)>, Trouble> {
    let mut calendars = BTreeMap::new();
    let mut statement = db.prepare_cached(SELECT)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        check::number(id).map_err(|what| flaw(id, &what))?;
        let calendar = read(&mut Fields::of_row(row, 1, COLUMNS));
        calendars.insert(id, calendar.map_err(|what| flaw(id, &what))?);
    }
    for part in PARTS {
        let mut statement = db.prepare_cached(part.select)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let calendar = calendars
                .get_mut(&id)
                .ok_or_else(|| flaw(id, "it is missing"))?;
            (part.add)(calendar, &mut Fields::of_row(row, 1, part.columns))
                .map_err(|what| flaw(id, &what))?;
        }
    }
    for (&id, calendar) in &calendars {
        calendar.within_limits().map_err(|what| flaw(id, &what))?;
    }
    let numbered = calendars.into_iter().map(|(id, calendar)| {
        (
            CalendarId(u32::try_from(id).expect("checked when it was read")),
            calendar,
        )
    });
    Ok(numbered.collect())
}

fn flaw(id: i64, what: &str) -> Trouble {
    Trouble::Flaw(format!("{NOUN} {id}: {what}"))
}

fn cells(calendar: &Calendar) -> Vec<Cell<'_>> {
    vec![
        Cell::text(&calendar.name),
        Cell::id_if(calendar.base),
        Cell::kept(&calendar.kept),
    ]
}

/// A calendar without its parts.
fn read(fields: &mut Fields<'_>) -> Result<Calendar, String> {
    let mut calendar = Calendar::empty(&fields.text()?);
    calendar.base = fields.id_if()?;
    calendar.kept = fields.kept()?;
    Ok(calendar)
}

/// The rows of a part in an image; version 1 knew fewer parts.
fn rows<'a>(image: &'a Map<String, Value>, member: &str) -> Result<&'a [Value], String> {
    match image.get(member) {
        None => Ok(&[]),
        Some(rows) => rows
            .as_array()
            .map(Vec::as_slice)
            .ok_or_else(|| format!("its “{member}” are no list")),
    }
}

fn insert_parts(calendar: &Calendar, db: &Connection, id: u32) -> Result<(), Trouble> {
    for part in PARTS {
        for cells in (part.cells)(calendar) {
            put(db, part.insert, id, cells)?;
        }
    }
    Ok(())
}

fn delete_parts(db: &Connection, id: u32) -> Result<(), Trouble> {
    for part in PARTS {
        db.prepare_cached(part.delete)?.execute([id])?;
    }
    Ok(())
}
