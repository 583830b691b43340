//! Exceptions that come back, and stretches of weeks with other hours.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::calendar::{Shift, WeekHours};

/// Which dates of a recurring exception come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Every so many days, from the first on.
    Daily {
        /// Days from one to the next.
        every: u16,
    },
    /// On some weekdays of every so many weeks; weeks begin on Sunday, as Microsoft Project has it.
    Weekly {
        /// Weeks from one to the next.
        every: u16,
        /// Monday to Sunday.
        days: [bool; 7],
    },
    /// On a day of every so many months; a month without that day is left out.
    MonthlyOn {
        /// Months from one to the next.
        every: u16,
        /// Day of the month, 1 to 31.
        day: u8,
    },
    /// On a weekday of every so many months.
    MonthlyThe {
        /// Months from one to the next.
        every: u16,
        /// First to fourth, or the last.
        nth: Nth,
        /// Which weekday.
        weekday: Weekday,
    },
    /// Once a year on a date.
    YearlyOn {
        /// 1 to 12.
        month: u8,
        /// Day of the month, 1 to 31; a year without it is left out.
        day: u8,
    },
    /// Once a year on a weekday of a month.
    YearlyThe {
        /// 1 to 12.
        month: u8,
        /// First to fourth, or the last.
        nth: Nth,
        /// Which weekday.
        weekday: Weekday,
    },
}

impl Pattern {
    /// Whether any calendar has a day of it: there is no 30 February and no thirteenth month.
    #[must_use]
    pub fn falls_on_a_day(self) -> bool {
        // A leap year, in which every date that exists at all does.
        let date = |month: u8, day: u8| {
            NaiveDate::from_ymd_opt(2024, u32::from(month), u32::from(day)).is_some()
        };
        match self {
            Self::Daily { .. } | Self::MonthlyThe { .. } => true,
            Self::Weekly { days, .. } => days.contains(&true),
            Self::MonthlyOn { day, .. } => date(1, day),
            Self::YearlyOn { month, day } => date(month, day),
            Self::YearlyThe { month, .. } => date(month, 1),
        }
    }
}

/// Which of a month's weekdays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nth {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last, be it the fourth or the fifth.
    Last,
}

/// An exception that comes back between two dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// What the days are called.
    pub name: String,
    /// Hours worked on them; empty for days off.
    pub shifts: Vec<Shift>,
    /// The first day it may fall on.
    pub from: NaiveDate,
    /// The last day it may fall on.
    pub until: NaiveDate,
    /// Which days between them.
    pub pattern: Pattern,
}

/// A stretch of weeks with other hours than the ordinary week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkWeek {
    /// What it is called, for instance `Summer hours`.
    pub name: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Its hours; a day without an entry keeps its ordinary ones.
    pub week: WeekHours,
}

impl Recurrence {
    /// The dates it falls on, in order.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let mut step = 0_u32;
        let mut waiting: Vec<NaiveDate> = Vec::new();
        std::iter::from_fn(move || {
            loop {
                if let Some(date) = waiting.pop() {
                    return Some(date);
                }
                let (begins, mut found) = self.round(step)?;
                if begins > self.until {
                    return None;
                }
                step += 1;
                found.retain(|date| (self.from..=self.until).contains(date));
                found.reverse();
                waiting = found;
            }
        })
    }

    /// The day a round of the pattern begins, and its dates; none beyond all calendars.
    fn round(&self, step: u32) -> Option<(NaiveDate, Vec<NaiveDate>)> {
        match self.pattern {
            Pattern::Daily { every } => {
                let days = u64::from(step) * u64::from(every.max(1));
                let date = self.from.checked_add_days(Days::new(days))?;
                Some((date, vec![date]))
            }
            Pattern::Weekly { every, days } => {
                let back = self.from.weekday().num_days_from_sunday();
                let sunday = self.from.checked_sub_days(Days::new(u64::from(back)))?;
                let weeks = u64::from(step) * u64::from(every.max(1));
                let sunday = sunday.checked_add_days(Days::new(weeks * 7))?;
                let dates = (0..7).filter_map(|day| sunday.checked_add_days(Days::new(day)));
                let chosen =
                    |date: &NaiveDate| days[date.weekday().num_days_from_monday() as usize];
                Some((sunday, dates.filter(chosen).collect()))
            }
            Pattern::MonthlyOn { every, day } => {
                let first = self.month(step, every)?;
                Some((first, first.with_day(u32::from(day)).into_iter().collect()))
            }
            Pattern::MonthlyThe {
                every,
                nth,
                weekday,
            } => {
                let first = self.month(step, every)?;
                Some((first, vec![nth.of(first, weekday)?]))
            }
            Pattern::YearlyOn { month, day } => {
                let first = self.january(step)?.with_month(u32::from(month))?;
                Some((first, first.with_day(u32::from(day)).into_iter().collect()))
            }
            Pattern::YearlyThe {
                month,
                nth,
                weekday,
            } => {
                let first = self.january(step)?.with_month(u32::from(month))?;
                Some((first, vec![nth.of(first, weekday)?]))
            }
        }
    }

    fn month(&self, step: u32, every: u16) -> Option<NaiveDate> {
        let first = self.from.with_day(1)?;
        first.checked_add_months(Months::new(step.checked_mul(u32::from(every.max(1)))?))
    }

    fn january(&self, step: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.from.year().checked_add_unsigned(step)?, 1, 1)
    }
}

impl Nth {
    /// The day of a month, given its first.
    fn of(self, first: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
        let nth = |n| NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), weekday, n);
        match self {
            Self::First => nth(1),
            Self::Second => nth(2),
            Self::Third => nth(3),
            Self::Fourth => nth(4),
            Self::Last => nth(5).or_else(|| nth(4)),
        }
    }
}
