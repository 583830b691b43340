//! The Fridays on which New Zealand keeps Matariki.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

/// The years the Act names a day for.
pub(super) const YEARS: RangeInclusive<i32> = 2022..=2052;

/// Month and day of each year from 2022: Te Kāhui o Matariki Public Holiday Act 2022, Schedule 1.
const DAYS: [(u32, u32); 31] = [
    (6, 24),
    (7, 14),
    (6, 28),
    (6, 20),
    (7, 10),
    (6, 25),
    (7, 14),
    (7, 6),
    (6, 21),
    (7, 11),
    (7, 2),
    (6, 24),
    (7, 7),
    (6, 29),
    (7, 18),
    (7, 10),
    (6, 25),
    (7, 15),
    (7, 6),
    (7, 19),
    (7, 11),
    (7, 3),
    (6, 24),
    (7, 7),
    (6, 29),
    (7, 19),
    (7, 3),
    (6, 25),
    (7, 15),
    (6, 30),
    (6, 21),
];

/// Matariki of a year, where the Act names it.
pub(super) fn matariki(year: i32) -> Option<NaiveDate> {
    let index = usize::try_from(year.checked_sub(*YEARS.start())?).ok()?;
    let (month, day) = DAYS.get(index)?;
    NaiveDate::from_ymd_opt(year, *month, *day)
}
