//! The wall clock, read here and nowhere else, and frozen when a host asks for it.

use chrono::{Local, NaiveDate, SecondsFormat, Utc};
use plan::Moment;

/// Minutes from midnight to noon.
const NOON: i32 = 12 * 60;

/// Where a host takes the time from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The computer's clock and time zone.
    #[default]
    Wall,
    /// One minute, for ever: the same command gives the same answer.
    Frozen(Moment),
}

impl Clock {
    /// Reads what to freeze at: a day, for its noon (`2025-03-14`), or a minute
    /// (`2025-03-14T10:59`).
    #[must_use]
    pub fn frozen_at(text: &str) -> Option<Self> {
        let noon = |day: NaiveDate| Moment(Moment::at_start_of(day).0 + NOON);
        let minute = text.parse().ok();
        minute
            .or_else(|| text.parse().ok().map(noon))
            .map(Self::Frozen)
    }

    /// The civil date where the person is.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        match self {
            Self::Wall => Local::now().date_naive(),
            Self::Frozen(minute) => minute.date(),
        }
    }

    /// The civil minute where the person is.
    #[must_use]
    pub fn moment(self) -> Moment {
        match self {
            Self::Wall => Moment::from(Local::now().naive_local()),
            Self::Frozen(minute) => minute,
        }
    }

    /// The instant in UTC: `2025-03-14T09:30:00Z`.
    #[must_use]
    pub fn now(self) -> String {
        match self {
            Self::Wall => Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
            Self::Frozen(minute) => {
                let of_day = minute.minute_of_day();
                format!(
                    "{}T{:02}:{:02}:00Z",
                    minute.date(),
                    of_day / 60,
                    of_day % 60
                )
            }
        }
    }
}
