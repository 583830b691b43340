//! Civil time and working durations.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

/// Minutes in a civil day.
pub const DAY: i32 = 24 * 60;

/// The first date a person may type into a program.
pub const EARLIEST: NaiveDate = NaiveDate::from_ymd_opt(1950, 1, 1).expect("a real date");
/// The last date a person may type into a program.
pub const LATEST: NaiveDate = NaiveDate::from_ymd_opt(2199, 12, 31).expect("a real date");

/// The longest time on the wall a person may type: fifty years of minutes.
pub const LONGEST_ELAPSED: i32 = 50 * 366 * DAY;

/// A span of civil days.
#[must_use]
pub fn days(count: i64) -> chrono::TimeDelta {
    chrono::TimeDelta::days(count)
}

const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).expect("a real date");

/// A minute on a wall calendar: civil minutes since 1970-01-01 00:00, without a zone.
///
/// A finish is exclusive: work that ends with Friday 17:00 does not use the minute 17:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i32);

impl Moment {
    /// The first representable minute a schedule may hold.
    pub const MIN: Moment = Moment(-20_000_000);
    /// The last representable minute a schedule may hold (the year 5862).
    pub const MAX: Moment = Moment(i32::MAX - 100_000_000);

    /// Midnight at the start of a date.
    #[must_use]
    pub fn at_start_of(date: NaiveDate) -> Self {
        let days = date.signed_duration_since(EPOCH).num_days();
        Self(i32::try_from(days * i64::from(DAY)).unwrap_or(if days < 0 {
            Self::MIN.0
        } else {
            Self::MAX.0
        }))
    }

    /// The civil date this minute lies in.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        EPOCH
            .checked_add_signed(chrono::TimeDelta::days(i64::from(self.0.div_euclid(DAY))))
            .expect("every i32 of minutes lies within chrono's range of years")
    }

    /// The date a person reads for a finish: the day of the last minute worked.
    #[must_use]
    pub fn inclusive_date(self) -> NaiveDate {
        Moment(self.0 - 1).date()
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn minute_of_day(self) -> i32 {
        self.0.rem_euclid(DAY)
    }
}

impl From<NaiveDateTime> for Moment {
    fn from(at: NaiveDateTime) -> Self {
        let minutes = chrono::Timelike::num_seconds_from_midnight(&at) / 60;
        let midnight = Self::at_start_of(at.date());
        Self(midnight.0 + i32::try_from(minutes).expect("fewer than 1,440 minutes in a day"))
    }
}

impl From<Moment> for NaiveDateTime {
    fn from(moment: Moment) -> Self {
        let minutes = u32::try_from(moment.minute_of_day()).expect("0 to 1439");
        let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).expect("within a day");
        moment.date().and_time(time)
    }
}

/// Writes `2025-03-21T17:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        let minute = self.minute_of_day();
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}",
            date.year(),
            date.month(),
            date.day(),
            minute / 60,
            minute % 60
        )
    }
}

/// Reads what [`Moment`]'s `Display` writes, and nothing else.
impl FromStr for Moment {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map(Self::from)
    }
}

/// A length of work in working minutes. Negative only where a lag may be a lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkMinutes(pub i32);

impl WorkMinutes {
    /// The longest duration or lag a person may type: fifty years of eight-hour days.
    pub const MAX: WorkMinutes = WorkMinutes(50 * 260 * 480);
    /// No work at all.
    pub const ZERO: WorkMinutes = WorkMinutes(0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_and_write_civil_minutes() {
        for text in [
            "2025-01-13T08:00",
            "1969-12-31T23:59",
            "2199-12-31T17:00",
            "2024-02-29T00:00",
        ] {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.to_string(), text);
            assert_eq!(Moment::from(NaiveDateTime::from(moment)), moment);
        }
    }

    #[test]
    fn a_finish_at_midnight_belongs_to_the_day_before() {
        let midnight: Moment = "2025-03-22T00:00".parse().unwrap();
        assert_eq!(midnight.inclusive_date().to_string(), "2025-03-21");
    }
}
