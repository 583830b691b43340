//! The date the western churches keep Easter on.

use chrono::NaiveDate;

/// Easter Sunday of a year in the Gregorian reckoning, by the anonymous computus of 1876 that Meeus
/// made known; `None` for a year beyond the calendar.
#[must_use]
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let leaps = century - century.div_euclid(4);
    let moon_drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + leaps - moon_drift + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * to_sunday) / 451;
    let day = epact + to_sunday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(
        year,
        (day / 31).unsigned_abs(),
        (day % 31 + 1).unsigned_abs(),
    )
}
