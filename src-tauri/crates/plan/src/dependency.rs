//! What is tracked about an awaited row: who provides it, by when it is needed, what was promised.
//!
//! The dependency itself is the row (`MilestoneKind::Awaited`): its name, type, owner, promised
//! date, note and completion are the row's. Exactly one [`Dependency`] lies beside each such row.

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::{BlockerId, TaskId};
use crate::release::Plan;
use crate::time::{Moment, days};

choices! {
    /// How a dependency stands. It is complete exactly when its row is.
    #[derive(Default)]
    DependencyStatus {
        /// Nobody has begun.
        #[default]
        NotStarted = "not-started",
        /// They are at it.
        InProgress = "in-progress",
        /// It may come late.
        AtRisk = "at-risk",
        /// Something stops them.
        Blocked = "blocked",
        /// It is there.
        Complete = "complete",
    }
}

/// By when something is needed: a date, a milestone, or a week of the plan (C10 of the domain).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeededBy {
    /// This day.
    Date(NaiveDate),
    /// The day of this milestone.
    Milestone(TaskId),
    /// The last day of this week of the plan; the first week, number 1, begins with the plan.
    PlanWeek(u16),
}

impl NeededBy {
    /// The last week of a plan that can be named.
    pub const LAST_WEEK: u16 = 999;

    /// The day meant. `date_of` tells the day of a milestone, as it is scheduled; only a milestone
    /// without a date leaves the answer open.
    #[must_use]
    pub fn date(
        self,
        plan: &Plan,
        date_of: impl FnOnce(TaskId) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Milestone(task) => date_of(task),
            Self::PlanWeek(week) => Some(plan.start + days(i64::from(week) * 7 - 1)),
        }
    }
}

/// A date that was promised, or taken back. It is written once and never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The date, or none where a promise was taken back.
    pub date: Option<NaiveDate>,
    /// Who promised; empty where it was entered without a name.
    pub by: String,
    /// When; none where it was entered without a time, as by an import.
    pub at: Option<Moment>,
}

/// What is tracked about one awaited row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The row it lies beside.
    pub task: TaskId,
    /// The team or vendor who provides it.
    pub provider: String,
    /// By when it is needed (R-DEP-2).
    pub needed_by: Option<NeededBy>,
    /// How it stands.
    pub status: DependencyStatus,
    /// The day it is expected, where that is known. The row starts no earlier than this day, so
    /// that what waits for it moves along.
    pub forecast: Option<NaiveDate>,
    /// Every date promised for it, in order; the last is the row's promised date.
    pub promises: Vec<Promise>,
    /// What stops it (R-DEP-2: one that is blocked needs one).
    pub blocker: Option<BlockerId>,
    /// What slips if it is late, in a person's words; empty for the computed sentence (R-SCH-7).
    pub impact: String,
    /// What is done to have it in time, or instead.
    pub mitigation: String,
    /// Whether the release can go on without it (R-DEP-3).
    pub has_workaround: bool,
    /// How.
    pub workaround: String,
    /// The day somebody last asked how it stands (R-DEP-4).
    pub verified: Option<NaiveDate>,
    /// Whether it was complete once.
    pub completed_before: bool,
}

impl Dependency {
    /// What is known about a row that has just become awaited.
    #[must_use]
    pub fn new(task: TaskId) -> Self {
        Self {
            task,
            provider: String::new(),
            needed_by: None,
            status: DependencyStatus::NotStarted,
            forecast: None,
            promises: Vec::new(),
            blocker: None,
            impact: String::new(),
            mitigation: String::new(),
            has_workaround: false,
            workaround: String::new(),
            verified: None,
            completed_before: false,
        }
    }

    /// Whether it was complete once and is not any more (R-DEP-5).
    #[must_use]
    pub fn regressed(&self) -> bool {
        self.completed_before && self.status != DependencyStatus::Complete
    }
}
