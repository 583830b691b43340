//! The wall clock, read here and nowhere else, and frozen when a host asks for it.

use chrono::{Local, NaiveDate, SecondsFormat, Utc};
use plan::Moment;

/// Where a host takes the time from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The computer's clock and time zone.
    #[default]
    Wall,
    /// Noon of one day, for ever: the same command gives the same answer.
    Frozen(NaiveDate),
}

impl Clock {
    /// Reads a date to freeze at: `2025-03-14`.
    #[must_use]
    pub fn frozen_at(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::Frozen)
    }

    /// The civil date where the person is.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        match self {
            Self::Wall => Local::now().date_naive(),
            Self::Frozen(date) => date,
        }
    }

    /// The civil minute where the person is.
    #[must_use]
    pub fn moment(self) -> Moment {
        match self {
            Self::Wall => Moment::from(Local::now().naive_local()),
            Self::Frozen(date) => Moment(Moment::at_start_of(date).0 + 12 * 60),
        }
    }

    /// The instant in UTC: `2025-03-14T09:30:00Z`.
    #[must_use]
    pub fn now(self) -> String {
        match self {
            Self::Wall => Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
            Self::Frozen(date) => format!("{date}T12:00:00Z"),
        }
    }
}
