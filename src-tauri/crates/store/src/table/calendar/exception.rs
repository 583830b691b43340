//! Dates that differ from their weekday. Their hours lie with those of the weekdays.

use plan::{Calendar, DayException};

use super::Part;
use crate::cell::Cell;
use crate::field::Fields;

pub(super) const EXCEPTIONS: Part = Part {
    member: "exceptions",
    columns: &["date", "name"],
    select: "SELECT calendar, date, name FROM calendar_exception ORDER BY calendar, date",
    insert: "INSERT INTO calendar_exception (calendar, date, name) VALUES (?1, ?2, ?3)",
    delete: "DELETE FROM calendar_exception WHERE calendar = ?1",
    cells,
    add,
};

fn cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let exceptions = calendar.exceptions.iter();
    exceptions
        .map(|(date, day)| vec![Cell::shown(date), Cell::text(&day.name)])
        .collect()
}

fn add(calendar: &mut Calendar, fields: &mut Fields<'_>) -> Result<(), String> {
    let date = fields.date()?;
    let day = DayException {
        name: fields.text()?,
        shifts: Vec::new(),
    };
    match calendar.exceptions.insert(date, day) {
        None => Ok(()),
        Some(_) => Err(format!("it names {date} twice")),
    }
}
