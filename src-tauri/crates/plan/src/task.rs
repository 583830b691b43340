//! Tasks, milestones and the progress made on them.

use chrono::NaiveDate;

use crate::id::{PersonId, PlanId, TaskId, WorkstreamId};
use crate::time::{Moment, WorkMinutes};

/// What a milestone marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MilestoneKind {
    /// A checkpoint.
    #[default]
    Normal,
    /// From here on a kind of change needs an exception (R-REL-1).
    Freeze,
    /// Something owed by others or to others by this date.
    Deadline,
    /// The release itself.
    Launch,
}

/// What a row of the outline is. A row with children is a summary, whatever its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskKind {
    /// Work with a duration.
    Work,
    /// An instant, done or not done; never a percentage (R-RAG-12).
    Milestone(MilestoneKind),
}

impl TaskKind {
    /// Whether this is a milestone of any kind.
    #[must_use]
    pub fn is_milestone(self) -> bool {
        matches!(self, Self::Milestone(_))
    }
}

/// A date a person insists on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Constraint {
    /// As early as the links allow.
    #[default]
    AsSoonAsPossible,
    /// Not before this minute, later if the links say so.
    StartNoEarlierThan(Moment),
}

/// How far a task has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Nothing done yet.
    #[default]
    NotStarted,
    /// Begun, and `percent` (0 to 99) of its working time done.
    Started {
        /// When the work actually began.
        start: Moment,
        /// Done so far, 0 to 99. Always 0 on a milestone.
        percent: u8,
    },
    /// Finished and validated: an anchor in time that never moves again.
    Complete {
        /// When the work actually began.
        start: Moment,
        /// When it actually ended (exclusive).
        finish: Moment,
    },
}

impl Progress {
    /// Whole percent done.
    #[must_use]
    pub fn percent(self) -> u8 {
        match self {
            Self::NotStarted => 0,
            Self::Started { percent, .. } => percent,
            Self::Complete { .. } => 100,
        }
    }
}

/// One row of the outline: work, or a milestone. It becomes a summary by having children; its
/// own duration, constraint and progress then wait unused until it has none again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The plan it belongs to.
    pub plan: PlanId,
    /// The summary it lies under.
    pub parent: Option<TaskId>,
    /// Place among its siblings, smallest first; gaps are left for insertions.
    pub rank: i64,
    /// What is to be done.
    pub name: String,
    /// Work or milestone.
    pub kind: TaskKind,
    /// Working time needed; zero for a milestone.
    pub duration: WorkMinutes,
    /// A date somebody insists on.
    pub constraint: Constraint,
    /// The date promised to others, compared with the forecast.
    pub promised: Option<NaiveDate>,
    /// Whether the promise was made outside the team (R-RAG-1, R-RAG-3).
    pub external: bool,
    /// The stream it belongs to.
    pub workstream: Option<WorkstreamId>,
    /// The one person who answers for it.
    pub owner: Option<PersonId>,
    /// How far it has come.
    pub progress: Progress,
    /// Background in a person's words.
    pub note: String,
}

impl Task {
    /// A new piece of work with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, name: &str, duration: WorkMinutes) -> Self {
        Self {
            plan,
            parent: None,
            rank: 0,
            name: name.to_owned(),
            kind: TaskKind::Work,
            duration,
            constraint: Constraint::AsSoonAsPossible,
            promised: None,
            external: false,
            workstream: None,
            owner: None,
            progress: Progress::NotStarted,
            note: String::new(),
        }
    }
}
