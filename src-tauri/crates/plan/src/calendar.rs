//! Working calendars as people describe them: hours of a week, and dated exceptions.
//!
//! The arithmetic over a calendar (adding working time to a moment) lives in `schedule`.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::time::WorkMinutes;

/// A stretch of work within one day, in minutes since midnight; `to` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    /// First minute worked, 0 to 1439.
    pub from: u16,
    /// First minute no longer worked, up to 1440.
    pub to: u16,
}

/// A day that differs from its weekday: a holiday (no shifts), or other hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayException {
    /// What the day is called, for instance `Good Friday`.
    pub name: String,
    /// The hours worked that day; empty for a day off.
    pub shifts: Vec<Shift>,
}

/// Hours of work by weekday, and the dates that differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What people call it.
    pub name: String,
    /// Shifts of Monday to Sunday, each day's in order and without overlap.
    pub week: [Vec<Shift>; 7],
    /// Dated exceptions.
    pub exceptions: BTreeMap<NaiveDate, DayException>,
}

impl Calendar {
    /// Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00: the default of Microsoft Project.
    #[must_use]
    pub fn standard() -> Self {
        let day = vec![
            Shift { from: 480, to: 720 },
            Shift {
                from: 780,
                to: 1020,
            },
        ];
        Self {
            name: "Standard".to_owned(),
            week: [
                day.clone(),
                day.clone(),
                day.clone(),
                day.clone(),
                day,
                Vec::new(),
                Vec::new(),
            ],
            exceptions: BTreeMap::new(),
        }
    }

    /// The hours worked on a date.
    #[must_use]
    pub fn shifts_on(&self, date: NaiveDate) -> &[Shift] {
        self.exceptions.get(&date).map_or_else(
            || self.week[date.weekday().num_days_from_monday() as usize].as_slice(),
            |exception| exception.shifts.as_slice(),
        )
    }

    /// Whether any work is done on a date.
    #[must_use]
    pub fn works_on(&self, date: NaiveDate) -> bool {
        !self.shifts_on(date).is_empty()
    }

    /// What `1d` means on this calendar: the longest weekday.
    #[must_use]
    pub fn day(&self) -> WorkMinutes {
        let longest = self
            .week
            .iter()
            .map(|shifts| minutes(shifts))
            .max()
            .unwrap_or(0);
        WorkMinutes(if longest == 0 { 480 } else { longest })
    }

    /// What `1w` means on this calendar: all its weekdays together.
    #[must_use]
    pub fn week_minutes(&self) -> WorkMinutes {
        let sum = self.week.iter().map(|shifts| minutes(shifts)).sum();
        WorkMinutes(if sum == 0 { 2400 } else { sum })
    }
}

fn minutes(shifts: &[Shift]) -> i32 {
    shifts
        .iter()
        .map(|shift| i32::from(shift.to) - i32::from(shift.from))
        .sum()
}
