//! Calendars: a row each, and rows for their shifts and exceptions.

use std::collections::BTreeMap;

use plan::{Calendar, CalendarId, DayException, Shift, Weekday};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::cell::{self, Cell, Fields};
use crate::check;
use crate::record::{Kept, image, put};
use crate::trouble::Trouble;
use crate::word::Word;

const NOUN: &str = "calendar";
const SELECT: &str = "SELECT id, name FROM calendar ORDER BY id";
const INSERT: &str = "INSERT INTO calendar (id, name) VALUES (?1, ?2)";
const UPDATE: &str = "UPDATE calendar SET name = ?2 WHERE id = ?1";
const DELETE: &str = "DELETE FROM calendar WHERE id = ?1";

const EXCEPTION_COLUMNS: &[&str] = &["date", "name"];
const SELECT_EXCEPTIONS: &str = "\
    SELECT calendar, date, name FROM calendar_exception ORDER BY calendar, date";
const INSERT_EXCEPTION: &str = "\
    INSERT INTO calendar_exception (calendar, date, name) VALUES (?1, ?2, ?3)";
const DELETE_EXCEPTIONS: &str = "DELETE FROM calendar_exception WHERE calendar = ?1";

const SHIFT_COLUMNS: &[&str] = &["day", "start", "finish"];
const SELECT_SHIFTS: &str = "\
    SELECT calendar, day, start, finish FROM calendar_shift ORDER BY calendar, day, start";
const INSERT_SHIFT: &str = "\
    INSERT INTO calendar_shift (calendar, day, start, finish) VALUES (?1, ?2, ?3, ?4)";
const DELETE_SHIFTS: &str = "DELETE FROM calendar_shift WHERE calendar = ?1";

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Kept for Calendar {
    const NOUN: &'static str = NOUN;

    fn insert(&self, db: &Connection, id: u32) -> Result<(), Trouble> {
        put(db, INSERT, id, vec![Cell::text(&self.name)])?;
        insert_parts(self, db, id)
    }

    fn update(&self, db: &Connection, id: u32) -> Result<usize, Trouble> {
        delete_parts(db, id)?;
        let found = put(db, UPDATE, id, vec![Cell::text(&self.name)])?;
        insert_parts(self, db, id)?;
        Ok(found)
    }

    fn delete(db: &Connection, id: u32) -> Result<usize, Trouble> {
        delete_parts(db, id)?;
        Ok(db.prepare_cached(DELETE)?.execute([id])?)
    }

    fn to_image(&self) -> Value {
        let shifts = shift_cells(self)
            .into_iter()
            .map(|cells| image(SHIFT_COLUMNS, cells));
        let exceptions = exception_cells(self)
            .into_iter()
            .map(|cells| image(EXCEPTION_COLUMNS, cells));
        json!({
            "name": self.name,
            "shifts": shifts.collect::<Vec<_>>(),
            "exceptions": exceptions.collect::<Vec<_>>(),
        })
    }

    fn from_image(image: &Value) -> Result<Self, String> {
        let name = image
            .get("name")
            .and_then(Value::as_str)
            .ok_or("its “name” is missing")?;
        let mut calendar = empty(name.to_owned());
        for exception in parts(image, "exceptions")? {
            add_exception(
                &mut calendar,
                &mut Fields::of_image(exception, EXCEPTION_COLUMNS)?,
            )?;
        }
        for shift in parts(image, "shifts")? {
            add_shift(&mut calendar, &mut Fields::of_image(shift, SHIFT_COLUMNS)?)?;
        }
        Ok(calendar)
    }

    /// Hours that run backwards or a week without any would send the scheduler round for ever.
    fn within_limits(&self) -> Result<(), String> {
        check::name(&self.name)?;
        let days = self
            .week
            .iter()
            .chain(self.exceptions.values().map(|day| &day.shifts));
        for shifts in days {
            let forwards = shifts
                .iter()
                .all(|shift| shift.from < shift.to && shift.to <= 1440)
                && shifts.windows(2).all(|pair| pair[0].to <= pair[1].from);
            if !forwards {
                return Err("its working hours overlap or run backwards".to_owned());
            }
        }
        if self.week.iter().all(Vec::is_empty) {
            return Err("it has no working hours".to_owned());
        }
        for (&date, exception) in &self.exceptions {
            check::date(date)?;
            check::line(&exception.name)?;
        }
        Ok(())
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
        calendars.insert(id, empty(row.get(1)?));
    }
    let parts: [(&str, &'static [&'static str], Add); 2] = [
        (SELECT_EXCEPTIONS, EXCEPTION_COLUMNS, add_exception),
        (SELECT_SHIFTS, SHIFT_COLUMNS, add_shift),
    ];
    for (sql, columns, add) in parts {
        let mut statement = db.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let calendar = calendars
                .get_mut(&id)
                .ok_or_else(|| flaw(id, "it is missing"))?;
            add(calendar, &mut Fields::of_row(row, 1, columns)).map_err(|what| flaw(id, &what))?;
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

type Add = fn(&mut Calendar, &mut Fields<'_>) -> Result<(), String>;

fn flaw(id: i64, what: &str) -> Trouble {
    Trouble::Flaw(format!("{NOUN} {id}: {what}"))
}

fn empty(name: String) -> Calendar {
    Calendar {
        name,
        week: Default::default(),
        exceptions: BTreeMap::new(),
    }
}

fn parts<'a>(image: &'a Value, name: &str) -> Result<&'a Vec<Value>, String> {
    image
        .get(name)
        .and_then(Value::as_array)
        .ok_or_else(|| format!("its “{name}” are missing"))
}

fn insert_parts(calendar: &Calendar, db: &Connection, id: u32) -> Result<(), Trouble> {
    for cells in exception_cells(calendar) {
        put(db, INSERT_EXCEPTION, id, cells)?;
    }
    for cells in shift_cells(calendar) {
        put(db, INSERT_SHIFT, id, cells)?;
    }
    Ok(())
}

fn delete_parts(db: &Connection, id: u32) -> Result<(), Trouble> {
    db.prepare_cached(DELETE_SHIFTS)?.execute([id])?;
    db.prepare_cached(DELETE_EXCEPTIONS)?.execute([id])?;
    Ok(())
}

fn exception_cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let exceptions = calendar.exceptions.iter();
    exceptions
        .map(|(date, day)| vec![Cell::shown(date), Cell::text(&day.name)])
        .collect()
}

fn add_exception(calendar: &mut Calendar, fields: &mut Fields<'_>) -> Result<(), String> {
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

fn shift_cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let weekdays = WEEK.iter().zip(&calendar.week);
    let weekdays = weekdays.flat_map(|(day, shifts)| {
        shifts
            .iter()
            .map(move |shift| (day.word().to_owned(), shift))
    });
    let dates = calendar.exceptions.iter();
    let dates = dates.flat_map(|(date, day)| {
        day.shifts
            .iter()
            .map(move |shift| (date.to_string(), shift))
    });
    weekdays
        .chain(dates)
        .map(|(day, shift)| {
            vec![
                Cell::shown(day),
                Cell::shown(clock(shift.from)),
                Cell::shown(clock(shift.to)),
            ]
        })
        .collect()
}

fn add_shift(calendar: &mut Calendar, fields: &mut Fields<'_>) -> Result<(), String> {
    let day = fields.text()?;
    let shift = Shift {
        from: minute(&fields.text()?)?,
        to: minute(&fields.text()?)?,
    };
    shifts_of(calendar, &day)
        .ok_or_else(|| format!("it has hours on “{day}”, which is no day of it"))?
        .push(shift);
    Ok(())
}

fn shifts_of<'a>(calendar: &'a mut Calendar, day: &str) -> Option<&'a mut Vec<Shift>> {
    if let Some(weekday) = Weekday::from_word(day) {
        return calendar
            .week
            .get_mut(weekday.num_days_from_monday() as usize);
    }
    let date = cell::date(day)?;
    calendar
        .exceptions
        .get_mut(&date)
        .map(|exception| &mut exception.shifts)
}

/// Minutes since midnight as `08:00`; the end of the day is `24:00`.
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn minute(text: &str) -> Result<u16, String> {
    let read = || {
        let (hours, minutes) = text.split_once(':')?;
        let minute = hours
            .parse::<u16>()
            .ok()?
            .checked_mul(60)?
            .checked_add(minutes.parse().ok()?)?;
        (clock(minute) == text && minute <= 1440).then_some(minute)
    };
    read().ok_or_else(|| format!("“{text}” is not a time of day"))
}
