//! Hours of weekdays and of exceptional dates, and the weekdays that are days off.

use plan::{Calendar, Shift, Weekday};

use super::Part;
use crate::cell::Cell;
use crate::civil::{self, clock, minute};
use crate::field::Fields;
use crate::word::Word;

pub(super) const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

pub(super) const SHIFTS: Part = Part {
    member: "shifts",
    columns: &["day", "start", "finish"],
    select: "\
        SELECT calendar, day, start, finish FROM calendar_shift ORDER BY calendar, day, start",
    insert: "\
        INSERT INTO calendar_shift (calendar, day, start, finish) VALUES (?1, ?2, ?3, ?4)",
    delete: "DELETE FROM calendar_shift WHERE calendar = ?1",
    cells: shift_cells,
    add: add_shift,
};

pub(super) const DAYS_OFF: Part = Part {
    member: "days_off",
    columns: &["day"],
    select: "SELECT calendar, day FROM calendar_day_off ORDER BY calendar, day",
    insert: "INSERT INTO calendar_day_off (calendar, day) VALUES (?1, ?2)",
    delete: "DELETE FROM calendar_day_off WHERE calendar = ?1",
    cells: day_off_cells,
    add: add_day_off,
};

fn shift_cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let weekdays = WEEK.iter().zip(&calendar.week);
    let weekdays = weekdays.flat_map(|(day, hours)| {
        let shifts = hours.iter().flatten();
        shifts.map(move |shift| (day.word().to_owned(), shift))
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
        return Some(hours_of(calendar, weekday).get_or_insert_default());
    }
    let date = civil::date(day)?;
    calendar
        .exceptions
        .get_mut(&date)
        .map(|exception| &mut exception.shifts)
}

fn day_off_cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let week = WEEK.iter().zip(&calendar.week);
    week.filter(|(_, hours)| hours.as_ref().is_some_and(Vec::is_empty))
        .map(|(day, _)| vec![Cell::word(day)])
        .collect()
}

fn add_day_off(calendar: &mut Calendar, fields: &mut Fields<'_>) -> Result<(), String> {
    let day: Weekday = fields.word()?;
    match hours_of(calendar, day).replace(Vec::new()) {
        None => Ok(()),
        Some(_) => Err(format!("its {} is a day off and more", day.word())),
    }
}

fn hours_of(calendar: &mut Calendar, day: Weekday) -> &mut Option<Vec<Shift>> {
    &mut calendar.week[day.num_days_from_monday() as usize]
}
