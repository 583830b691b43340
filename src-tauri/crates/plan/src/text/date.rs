//! Dates: ISO, `14 Mar`, `14.3.2025`, `fri`, `next tue`, `+5d`, `w47`, `today`; with a time if wanted.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::duration::short;
use crate::calendar::Calendar;
use crate::refusal::Refusal;
use crate::time::{EARLIEST, LATEST, Moment};

/// A typed date, and the time of day if one was typed too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub date: NaiveDate,
    /// Minutes since midnight, when a time was given.
    pub minute: Option<i32>,
}

impl When {
    /// The minute meant when the date starts something: midnight unless a time was typed.
    #[must_use]
    pub fn as_start(self) -> Moment {
        Moment(Moment::at_start_of(self.date).0 + self.minute.unwrap_or(0))
    }

    /// The (exclusive) minute meant when the date ends something: the end of that day unless a
    /// time was typed.
    #[must_use]
    pub fn as_finish(self) -> Moment {
        Moment(Moment::at_start_of(self.date).0 + self.minute.unwrap_or(crate::time::DAY))
    }
}

/// A typed date on the working hours of a calendar laid flat
/// ([`Program::hours`](crate::Program::hours)).
impl When {
    /// The minute meant when the date starts something: where work begins that day, or midnight
    /// on a day off, unless a time was typed.
    #[must_use]
    pub fn start_on(self, hours: &Calendar) -> Moment {
        let first = hours.shifts_on(self.date).first();
        let minute = self.minute.or(first.map(|shift| i32::from(shift.from)));
        Self { minute, ..self }.as_start()
    }

    /// The (exclusive) minute meant when the date ends something: where work ends that day, or
    /// midnight after a day off, unless a time was typed.
    #[must_use]
    pub fn finish_on(self, hours: &Calendar) -> Moment {
        let last = hours.shifts_on(self.date).last();
        let minute = self.minute.or(last.map(|shift| i32::from(shift.to)));
        Self { minute, ..self }.as_finish()
    }
}

/// Reads a date as people type it, seen from `today`. A day and month without a year lie in the
/// year that brings them closest to `today`; a weekday is the next one, today included.
///
/// # Errors
/// [`Refusal::NotADate`] for what is no date, [`Refusal::NoSuchDate`] for 30 February,
/// [`Refusal::DateOutOfRange`] outside 1950 to 2199.
pub fn read_date(text: &str, today: NaiveDate) -> Result<When, Refusal> {
    let lower = text.trim().to_lowercase();
    let (day, minute) = split_time(&lower);
    let date = match read_day(day, today) {
        Reading::Date(date) => date,
        Reading::Impossible => return Err(Refusal::NoSuchDate(short(text.trim()))),
        Reading::Nonsense => return Err(Refusal::NotADate(short(text.trim()))),
    };
    if !(EARLIEST..=LATEST).contains(&date) {
        return Err(Refusal::DateOutOfRange);
    }
    Ok(When { date, minute })
}

enum Reading {
    Date(NaiveDate),
    Impossible,
    Nonsense,
}

impl From<Option<NaiveDate>> for Reading {
    fn from(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Impossible, Self::Date)
    }
}

/// Takes `14:00` off the end (after a blank, or after the `t` of an ISO moment).
fn split_time(text: &str) -> (&str, Option<i32>) {
    let Some((day, time)) = text.rsplit_once([' ', 't']) else {
        return (text, None);
    };
    let Some((hour, minute)) = time.split_once(':') else {
        return (text, None);
    };
    match (hour.parse::<i32>(), minute.parse::<i32>()) {
        (Ok(hour @ 0..=23), Ok(minute @ 0..=59)) => (day.trim(), Some(hour * 60 + minute)),
        _ => (text, None),
    }
}

fn read_day(text: &str, today: NaiveDate) -> Reading {
    match text {
        "today" | "now" => return Reading::Date(today),
        "tomorrow" => return today.checked_add_days(Days::new(1)).into(),
        "yesterday" => return today.checked_sub_days(Days::new(1)).into(),
        _ => {}
    }
    if let Some(reading) = offset(text, today).or_else(|| week(text, today)) {
        return reading;
    }
    let (next, name) = match text.strip_prefix("next ") {
        Some(rest) => (true, rest.trim()),
        None => (false, text),
    };
    if let Some(weekday) = weekday(name) {
        let ahead =
            (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
        // `next tue` is Tuesday of the coming week, whatever today is.
        let ahead = if next {
            7 - today.weekday().num_days_from_monday() + weekday.num_days_from_monday()
        } else {
            ahead
        };
        return today.checked_add_days(Days::new(u64::from(ahead))).into();
    }
    numbers(text, today)
}

/// `+5d`, `-3d`, `+2w`: civil days from today.
fn offset(text: &str, today: NaiveDate) -> Option<Reading> {
    let forward = text.starts_with('+');
    let rest = text.strip_prefix(['+', '-'])?;
    let split = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (count, unit) = rest.split_at(split);
    let count: u64 = count.parse().ok()?;
    let days = match unit.trim() {
        "" | "d" => count,
        "w" => count.checked_mul(7)?,
        _ => return None,
    };
    let days = Days::new(days.min(100_000));
    Some(
        if forward {
            today.checked_add_days(days)
        } else {
            today.checked_sub_days(days)
        }
        .into(),
    )
}

/// `w47`, `w47 2025`: the Monday of an ISO week.
fn week(text: &str, today: NaiveDate) -> Option<Reading> {
    let rest = text.strip_prefix('w')?;
    let (number, year) = match rest.split_once([' ', '/', '-']) {
        Some((number, year)) => (number, year.trim().parse().ok()?),
        None => (rest, today.iso_week().year()),
    };
    let number: u32 = number.parse().ok()?;
    Some(NaiveDate::from_isoywd_opt(year, number, Weekday::Mon).into())
}

/// Dates made of a day, a month (number or name) and perhaps a year.
fn numbers(text: &str, today: NaiveDate) -> Reading {
    let text = text.replace(',', " ");
    let dots = text.contains('.');
    let slashes = text.contains('/');
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | '/'))
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| -> Option<i32> {
        if part.len() > 4 {
            None
        } else {
            part.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h'])
                .parse()
                .ok()
        }
    };
    let (year, month, day) = match parts.as_slice() {
        // A year first is ISO, whatever the separator.
        [year, month, day] if year.len() == 4 && number(year).is_some() => (
            number(year),
            number(month).or_else(|| month_named(month)),
            number(day),
        ),
        [first, second, rest @ ..] if rest.len() <= 1 => {
            let year = match rest {
                [year] => match full_year(year) {
                    Some(year) => Some(year),
                    None => return Reading::Nonsense,
                },
                _ => None,
            };
            if let Some(month) = month_named(first) {
                (year, Some(month), number(second))
            } else if let Some(month) = month_named(second) {
                (year, Some(month), number(first))
            } else if dots {
                (year, number(second), number(first))
            } else if slashes {
                // 3/4 means two days to two people; only an unambiguous one is taken.
                match (number(first), number(second)) {
                    (Some(month), Some(day @ 13..)) => (year, Some(month), Some(day)),
                    (Some(day @ 13..), Some(month)) => (year, Some(month), Some(day)),
                    _ => return Reading::Nonsense,
                }
            } else {
                return Reading::Nonsense;
            }
        }
        _ => return Reading::Nonsense,
    };
    let (Some(month), Some(day)) = (month, day) else {
        return Reading::Nonsense;
    };
    let (Ok(month), Ok(day)) = (u32::try_from(month), u32::try_from(day)) else {
        return Reading::Nonsense;
    };
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day).into(),
        None => (today.year() - 1..=today.year() + 1)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .min_by_key(|date| date.signed_duration_since(today).num_days().abs())
            .into(),
    }
}

fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.trim_start_matches('\'').parse().ok()?;
    Some(if (0..100).contains(&year) && text.len() <= 3 {
        2000 + year
    } else {
        year
    })
}

fn weekday(text: &str) -> Option<Weekday> {
    (text.len() >= 2)
        .then(|| text.trim_end_matches('.').parse().ok())
        .flatten()
        .or(match text {
            "mo" => Some(Weekday::Mon),
            "tu" => Some(Weekday::Tue),
            "we" => Some(Weekday::Wed),
            "th" => Some(Weekday::Thu),
            "fr" => Some(Weekday::Fri),
            "sa" => Some(Weekday::Sat),
            "su" => Some(Weekday::Sun),
            _ => None,
        })
}

fn month_named(text: &str) -> Option<i32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if text.len() < 3 || !text.chars().all(char::is_alphabetic) {
        return None;
    }
    let at = NAMES.iter().position(|name| name.starts_with(text))?;
    i32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seen from Wednesday 12 March 2025.
    fn read(text: &str) -> Result<When, Refusal> {
        read_date(text, NaiveDate::from_ymd_opt(2025, 3, 12).unwrap())
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for (typed, expected) in [
            ("2025-03-14", "2025-03-14"),
            ("2025/3/14", "2025-03-14"),
            ("14 Mar", "2025-03-14"),
            ("Mar 14", "2025-03-14"),
            ("14 March 2026", "2026-03-14"),
            ("March 14th, 2026", "2026-03-14"),
            ("14.3.2025", "2025-03-14"),
            ("14.3.25", "2025-03-14"),
            ("3/14/2025", "2025-03-14"),
            ("20 Dec", "2024-12-20"),
            ("wed", "2025-03-12"),
            ("fri", "2025-03-14"),
            ("Monday", "2025-03-17"),
            ("next tue", "2025-03-18"),
            ("next fri", "2025-03-21"),
            ("+5d", "2025-03-17"),
            ("-2d", "2025-03-10"),
            ("+2w", "2025-03-26"),
            ("w47", "2025-11-17"),
            ("W1 2026", "2025-12-29"),
            ("today", "2025-03-12"),
            ("tomorrow", "2025-03-13"),
            ("29 feb 2024", "2024-02-29"),
        ] {
            assert_eq!(
                read(typed).map(|when| when.date.to_string()),
                Ok(expected.into()),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_time_may_follow() {
        assert_eq!(
            read("fri 14:30").unwrap().as_start().to_string(),
            "2025-03-14T14:30"
        );
        assert_eq!(
            read("2025-03-14T09:00").unwrap().as_start().to_string(),
            "2025-03-14T09:00"
        );
        assert_eq!(
            read("fri").unwrap().as_finish().to_string(),
            "2025-03-15T00:00"
        );
    }

    #[test]
    fn what_is_no_date_is_told_apart_from_a_date_that_does_not_exist() {
        for typed in ["2025-02-30", "31 Apr", "29 feb 2025", "w60", "2025-13-01"] {
            assert!(
                matches!(read(typed), Err(Refusal::NoSuchDate(_))),
                "{typed}"
            );
        }
        for typed in [
            "",
            "soon",
            "3/4",
            "14",
            "next",
            "12 12 12 12",
            "+d",
            "someday 2025",
        ] {
            assert!(
                matches!(read(typed), Err(Refusal::NotADate(_))),
                "{typed}: {:?}",
                read(typed)
            );
        }
        for typed in ["0001-01-01", "9999-12-31", "+99999999d"] {
            assert_eq!(read(typed), Err(Refusal::DateOutOfRange), "{typed}");
        }
    }
}
