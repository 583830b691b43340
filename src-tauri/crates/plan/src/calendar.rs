//! Working calendars as people describe them: hours of a week, and dates that differ.
//!
//! Calendars stack: a person's is based on a team's, the team's on the program's, and each says
//! only what differs. [`Program::hours`](crate::Program::hours) lays a stack flat. The arithmetic
//! over a calendar (adding working time to a moment) lives in `schedule`.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::id::CalendarId;
use crate::kept::Kept;
use crate::recurrence::{Recurrence, WorkWeek};
use crate::time::WorkMinutes;

/// A stretch of work within one day, in minutes since midnight; `to` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    /// First minute worked, 0 to 1439.
    pub from: u16,
    /// First minute no longer worked, up to 1440.
    pub to: u16,
}

/// Hours of Monday to Sunday, each day's in order and without overlap. A day without an entry has
/// the hours of the calendar below, or is a day off where there is none.
pub type WeekHours = [Option<Vec<Shift>>; 7];

/// A day that differs from its weekday: a holiday (no shifts), or other hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayException {
    /// What the day is called, for instance `Good Friday`.
    pub name: String,
    /// The hours worked that day; empty for a day off.
    pub shifts: Vec<Shift>,
}

/// Hours of work by weekday, and the dates that differ.
///
/// Of several rules for a date the strongest holds: an exception (a dated one before one that
/// comes back), a week of other hours, then the week; and each of these three is looked for in
/// this calendar before the one it is based on (as in Microsoft Project, a holiday below outranks
/// a weekday's hours above).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What people call it.
    pub name: String,
    /// The calendar that holds where this one is silent.
    pub base: Option<CalendarId>,
    /// The ordinary week.
    pub week: WeekHours,
    /// Dated exceptions.
    pub exceptions: BTreeMap<NaiveDate, DayException>,
    /// Exceptions that come back.
    pub recurrences: Vec<Recurrence>,
    /// Stretches of weeks with other hours.
    pub work_weeks: Vec<WorkWeek>,
    /// What another program wrote beside it.
    pub kept: Kept,
}

impl Calendar {
    /// Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00: the default of Microsoft Project.
    #[must_use]
    pub fn standard() -> Self {
        let day = [
            Shift { from: 480, to: 720 },
            Shift {
                from: 780,
                to: 1020,
            },
        ];
        let mut standard = Self::empty("Standard");
        for (weekday, hours) in standard.week.iter_mut().enumerate() {
            *hours = Some(if weekday < 5 {
                day.to_vec()
            } else {
                Vec::new()
            });
        }
        standard
    }

    /// A calendar that says nothing yet.
    #[must_use]
    pub fn empty(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            base: None,
            week: WeekHours::default(),
            exceptions: BTreeMap::new(),
            recurrences: Vec::new(),
            work_weeks: Vec::new(),
            kept: Kept::default(),
        }
    }

    /// A calendar that differs from another in what is still to be said.
    #[must_use]
    pub fn based_on(name: &str, base: CalendarId) -> Self {
        Self {
            base: Some(base),
            ..Self::empty(name)
        }
    }

    /// The hours of a weekday of the ordinary week, Monday being 0; none where it is silent.
    #[must_use]
    pub fn weekday(&self, day: usize) -> &[Shift] {
        self.week
            .get(day)
            .and_then(Option::as_deref)
            .unwrap_or_default()
    }

    /// The hours this calendar alone says are worked on a date: its dated exceptions and its
    /// ordinary week. Ask a calendar laid flat ([`Program::hours`](crate::Program::hours)).
    #[must_use]
    pub fn shifts_on(&self, date: NaiveDate) -> &[Shift] {
        self.exceptions.get(&date).map_or_else(
            || self.weekday(date.weekday().num_days_from_monday() as usize),
            |exception| exception.shifts.as_slice(),
        )
    }

    /// Whether any work is done on a date, by the same rules.
    #[must_use]
    pub fn works_on(&self, date: NaiveDate) -> bool {
        !self.shifts_on(date).is_empty()
    }

    /// What `1d` means on this calendar: the longest weekday.
    #[must_use]
    pub fn day(&self) -> WorkMinutes {
        let longest = (0..7).map(|day| minutes(self.weekday(day))).max();
        WorkMinutes(longest.filter(|&longest| longest > 0).unwrap_or(480))
    }

    /// What `1w` means on this calendar: all its weekdays together.
    #[must_use]
    pub fn week_minutes(&self) -> WorkMinutes {
        let sum: i32 = (0..7).map(|day| minutes(self.weekday(day))).sum();
        WorkMinutes(if sum == 0 { 2400 } else { sum })
    }
}

fn minutes(shifts: &[Shift]) -> i32 {
    shifts
        .iter()
        .map(|shift| i32::from(shift.to) - i32::from(shift.from))
        .sum()
}
