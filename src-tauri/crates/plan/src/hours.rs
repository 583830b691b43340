//! A stack of calendars laid flat, and the hours several calendars share.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Calendar, DayException, Shift};
use crate::id::CalendarId;
use crate::program::Program;

/// Days of a recurring exception or a week of other hours that are laid out one by one; what lies
/// beyond is left to the ordinary week. Enough for a working lifetime of Fridays off.
const DAYS_LAID_OUT: usize = 20_000;

impl Program {
    /// A calendar with everything below it laid flat: a week in which every day speaks, and dated
    /// exceptions, without a base. One the program does not have is the standard calendar.
    #[must_use]
    pub fn hours(&self, calendar: CalendarId) -> Calendar {
        self.flat(calendar).into_owned()
    }

    /// The same, borrowed where the calendar is flat as it is.
    pub(crate) fn flat(&self, calendar: CalendarId) -> Cow<'_, Calendar> {
        let stack = self.stack(calendar);
        let Some(&top) = stack.first() else {
            return Cow::Owned(Calendar::standard());
        };
        if stack.len() == 1 && is_flat(top) {
            return Cow::Borrowed(top);
        }
        let mut flat = Calendar::empty(&top.name);
        for (day, hours) in flat.week.iter_mut().enumerate() {
            let said = stack.iter().find_map(|calendar| calendar.week[day].clone());
            *hours = Some(said.unwrap_or_default());
        }
        // The weakest first, so that each stronger one writes over it.
        for calendar in stack.iter().rev() {
            for week in calendar.work_weeks.iter().rev() {
                let days = week.from.iter_days().take_while(|&day| day <= week.until);
                for date in days.take(DAYS_LAID_OUT) {
                    let hours = &week.week[date.weekday().num_days_from_monday() as usize];
                    if let Some(shifts) = hours {
                        put(&mut flat.exceptions, date, &week.name, shifts);
                    }
                }
            }
        }
        for calendar in stack.iter().rev() {
            for recurrence in calendar.recurrences.iter().rev() {
                for date in recurrence.dates().take(DAYS_LAID_OUT) {
                    put(
                        &mut flat.exceptions,
                        date,
                        &recurrence.name,
                        &recurrence.shifts,
                    );
                }
            }
            for (&date, exception) in &calendar.exceptions {
                flat.exceptions.insert(date, exception.clone());
            }
        }
        Cow::Owned(flat)
    }
}

/// The hours in which every one of these flat calendars works.
#[must_use]
pub fn common(calendars: &[&Calendar]) -> Calendar {
    let names: Vec<&str> = calendars
        .iter()
        .map(|calendar| calendar.name.as_str())
        .collect();
    let mut shared = Calendar::empty(&names.join(" and "));
    for (day, hours) in shared.week.iter_mut().enumerate() {
        *hours = Some(overlap(
            calendars.iter().map(|calendar| calendar.weekday(day)),
        ));
    }
    let dates: BTreeSet<NaiveDate> = calendars
        .iter()
        .flat_map(|calendar| calendar.exceptions.keys().copied())
        .collect();
    for date in dates {
        let named = calendars
            .iter()
            .find_map(|calendar| calendar.exceptions.get(&date));
        let exception = DayException {
            name: named.map(|day| day.name.clone()).unwrap_or_default(),
            shifts: overlap(calendars.iter().map(|calendar| calendar.shifts_on(date))),
        };
        shared.exceptions.insert(date, exception);
    }
    shared
}

fn is_flat(calendar: &Calendar) -> bool {
    calendar.recurrences.is_empty()
        && calendar.work_weeks.is_empty()
        && calendar.week.iter().all(Option::is_some)
}

fn put(
    exceptions: &mut BTreeMap<NaiveDate, DayException>,
    date: NaiveDate,
    name: &str,
    shifts: &[Shift],
) {
    let exception = DayException {
        name: name.to_owned(),
        shifts: shifts.to_vec(),
    };
    exceptions.insert(date, exception);
}

/// What several days' hours have in common.
fn overlap<'a>(mut days: impl Iterator<Item = &'a [Shift]>) -> Vec<Shift> {
    let first = days.next().map(<[Shift]>::to_vec).unwrap_or_default();
    days.fold(first, |left, right| {
        let pairs = left
            .iter()
            .flat_map(|one| right.iter().map(move |other| (one, other)));
        pairs
            .map(|(one, other)| Shift {
                from: one.from.max(other.from),
                to: one.to.min(other.to),
            })
            .filter(|shift| shift.from < shift.to)
            .collect()
    })
}
