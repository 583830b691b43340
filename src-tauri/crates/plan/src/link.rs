//! Dependency arrows.

use crate::id::TaskId;
use crate::kept::Kept;
use crate::time::WorkMinutes;

/// Which end of the predecessor holds which end of the successor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// The successor starts after the predecessor finishes.
    #[default]
    FinishToStart,
    /// The successor starts after the predecessor starts.
    StartToStart,
    /// The successor finishes after the predecessor finishes.
    FinishToFinish,
    /// The successor finishes after the predecessor starts.
    StartToFinish,
}

impl LinkKind {
    /// All kinds, in the order people list them.
    pub const ALL: [LinkKind; 4] = [
        Self::FinishToStart,
        Self::StartToStart,
        Self::FinishToFinish,
        Self::StartToFinish,
    ];

    /// The two letters planners write: `FS`, `SS`, `FF` or `SF`.
    #[must_use]
    pub fn letters(self) -> &'static str {
        match self {
            Self::FinishToStart => "FS",
            Self::StartToStart => "SS",
            Self::FinishToFinish => "FF",
            Self::StartToFinish => "SF",
        }
    }

    /// Whether it holds the successor's finish rather than its start.
    #[must_use]
    pub fn to_finish(self) -> bool {
        matches!(self, Self::FinishToFinish | Self::StartToFinish)
    }

    /// Whether the predecessor's finish holds, rather than its start.
    #[must_use]
    pub fn from_finish(self) -> bool {
        matches!(self, Self::FinishToStart | Self::FinishToFinish)
    }
}

/// Time between the two ends of a link; below zero it is a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lag {
    /// Working minutes of the link's lag calendar.
    Work(WorkMinutes),
    /// Minutes on the wall, nights and weekends included: paint dries on Sunday too.
    Elapsed(i32),
    /// Whole percent of the predecessor's duration, on the link's lag calendar.
    Percent(i32),
}

impl Lag {
    /// No time at all.
    pub const NONE: Lag = Lag::Work(WorkMinutes::ZERO);

    /// Whether there is no time between the ends.
    #[must_use]
    pub fn is_none(self) -> bool {
        match self {
            Self::Work(WorkMinutes(amount)) | Self::Elapsed(amount) | Self::Percent(amount) => {
                amount == 0
            }
        }
    }
}

impl Default for Lag {
    fn default() -> Self {
        Self::NONE
    }
}

impl From<WorkMinutes> for Lag {
    fn from(work: WorkMinutes) -> Self {
        Self::Work(work)
    }
}

/// Whose working hours a lag is counted in. (Round the clock is [`Lag::Elapsed`].)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LagCalendar {
    /// The successor's, as in Microsoft Project.
    #[default]
    Successor,
    /// The predecessor's, the default of Primavera P6.
    Predecessor,
    /// The successor's plan's.
    Plan,
}

/// One dependency: `to` waits for `from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The predecessor.
    pub from: TaskId,
    /// The successor.
    pub to: TaskId,
    /// Which ends are joined.
    pub kind: LinkKind,
    /// Time between the two ends; below zero is a lead.
    pub lag: Lag,
    /// Whose hours the lag is counted in.
    pub lag_calendar: LagCalendar,
    /// What another program wrote beside it.
    pub kept: Kept,
}

impl Link {
    /// A link with nothing special about it.
    #[must_use]
    pub fn new(from: TaskId, to: TaskId, kind: LinkKind, lag: impl Into<Lag>) -> Self {
        Self {
            from,
            to,
            kind,
            lag: lag.into(),
            lag_calendar: LagCalendar::default(),
            kept: Kept::default(),
        }
    }
}
