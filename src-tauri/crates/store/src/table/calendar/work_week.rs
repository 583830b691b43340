//! Stretches of weeks with other hours, in their order.

use plan::calendar::WeekHours;
use plan::{Calendar, WorkWeek};

use super::Part;
use crate::cell::Cell;
use crate::field::Fields;
use crate::{check, civil};

pub(super) const WORK_WEEKS: Part = Part {
    member: "work_weeks",
    columns: &[
        "place",
        "name",
        "begins",
        "ends",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ],
    select: "\
        SELECT calendar, place, name, begins, ends, \
        monday, tuesday, wednesday, thursday, friday, saturday, sunday \
        FROM calendar_week ORDER BY calendar, place",
    insert: "\
        INSERT INTO calendar_week \
        (calendar, place, name, begins, ends, \
        monday, tuesday, wednesday, thursday, friday, saturday, sunday) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    delete: "DELETE FROM calendar_week WHERE calendar = ?1",
    cells,
    add,
};

fn cells(calendar: &Calendar) -> Vec<Vec<Cell<'_>>> {
    let weeks = calendar.work_weeks.iter().zip(0..);
    weeks
        .map(|(week, place)| {
            let mut cells = vec![
                Cell::Integer(place),
                Cell::text(&week.name),
                Cell::shown(week.from),
                Cell::shown(week.until),
            ];
            let days = week.week.iter();
            cells.extend(days.map(|hours| Cell::shown_if(hours.as_deref().map(civil::hours))));
            cells
        })
        .collect()
}

fn add(calendar: &mut Calendar, fields: &mut Fields<'_>) -> Result<(), String> {
    let _place: i64 = fields.integer()?;
    let mut week = WorkWeek {
        name: fields.text()?,
        from: fields.date()?,
        until: fields.date()?,
        week: WeekHours::default(),
    };
    for hours in &mut week.week {
        *hours = fields.text_if()?.map(civil::shifts).transpose()?;
    }
    calendar.work_weeks.push(week);
    Ok(())
}

pub(super) fn check(week: &WorkWeek) -> Result<(), String> {
    check::line(&week.name)?;
    check::days(week.from, week.until)?;
    let days = week.week.iter().flatten();
    days.into_iter().try_for_each(|day| check::shifts(day))
}
