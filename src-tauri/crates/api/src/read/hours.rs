//! Working hours as a window sends them back: laid flat, of a calendar that may say only what
//! differs from the one below it.

use std::collections::BTreeMap;

use plan::refusal::Record;
use plan::{Calendar, CalendarId, DayException, NaiveDate, Refusal, Shift};

use super::Reader;
use crate::dto::CalendarDto;

impl Reader<'_> {
    /// The calendar of these hours. What is as the calendars below it have it stays theirs.
    pub(super) fn hours_as(&self, to: &CalendarDto) -> Result<Calendar, Refusal> {
        let id = CalendarId(to.id);
        let program = &self.state.program;
        let own = program.calendars.get(id);
        let own = own.ok_or(Refusal::Missing(Record::Calendar(id)))?;
        let flat = program.hours(id);
        let mut calendar = own.clone();
        calendar.name.clone_from(&to.name);
        if to.week.len() != calendar.week.len() {
            return Err(Refusal::ShiftsOverlap);
        }
        for (day, hours) in to.week.iter().enumerate() {
            let hours = shifts(hours);
            if hours != flat.weekday(day) {
                calendar.week[day] = Some(hours);
            }
        }
        let wanted = exceptions(to)?;
        let weekly = Calendar {
            exceptions: BTreeMap::new(),
            ..flat.clone()
        };
        for date in flat.exceptions.keys() {
            if wanted.contains_key(date) {
                continue;
            }
            calendar.exceptions.remove(date);
            if !own.exceptions.contains_key(date) {
                // A day the calendars below take off is worked all the same.
                let worked = DayException {
                    name: String::new(),
                    shifts: weekly.shifts_on(*date).to_vec(),
                };
                calendar.exceptions.insert(*date, worked);
            }
        }
        for (date, day) in wanted {
            if flat.exceptions.get(&date) != Some(&day) {
                calendar.exceptions.insert(date, day);
            }
        }
        Ok(calendar)
    }
}

fn exceptions(of: &CalendarDto) -> Result<BTreeMap<NaiveDate, DayException>, Refusal> {
    let read = |day: &crate::dto::DayExceptionDto| {
        let date = day.date.parse();
        let date = date.map_err(|_| Refusal::NotADate(day.date.clone()))?;
        let day = DayException {
            name: day.name.clone(),
            shifts: shifts(&day.shifts),
        };
        Ok((date, day))
    };
    of.exceptions.iter().map(read).collect()
}

fn shifts(shifts: &[(u16, u16)]) -> Vec<Shift> {
    let shift = |&(from, to): &(u16, u16)| Shift { from, to };
    shifts.iter().map(shift).collect()
}
