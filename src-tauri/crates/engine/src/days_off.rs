//! A country's holidays, put onto a calendar.

use std::ops::RangeInclusive;

use plan::holidays::{Country, holidays};
use plan::refusal::Record;
use plan::{CalendarId, DayException, Edit, Program, Refusal};

/// The edit that takes a country's holidays off. A day the calendar already says something about
/// keeps what it says.
///
/// # Errors
/// [`Refusal::Missing`] when there is no such calendar.
pub(crate) fn take_off(
    program: &Program,
    calendar: CalendarId,
    country: Country,
    years: RangeInclusive<i32>,
) -> Result<Edit, Refusal> {
    let row = program.calendars.get(calendar);
    let mut to = row
        .ok_or(Refusal::Missing(Record::Calendar(calendar)))?
        .clone();
    let label = format!("Add holidays of {}", country.name());
    for holiday in holidays(country, years) {
        to.exceptions
            .entry(holiday.date)
            .or_insert_with(|| DayException {
                name: holiday.name.to_owned(),
                shifts: Vec::new(),
            });
    }
    Ok(Edit::Batch {
        label,
        edits: vec![Edit::SetCalendar { calendar, to }],
    })
}
