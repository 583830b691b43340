//! Tasks, milestones and the progress made on them.

use chrono::NaiveDate;

use crate::id::{CalendarId, PersonId, PlanId, TaskId, WorkstreamId};
use crate::kept::Kept;
use crate::time::{Moment, WorkMinutes};

/// What is awaited from elsewhere: the six types of the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DependencyType {
    /// Something built elsewhere: a service, an interface, infrastructure.
    Technical,
    /// Data somebody has to supply.
    Data,
    /// A piece of work of another team.
    Team,
    /// Something from outside the company: a vendor, a partner, an authority.
    External,
    /// An answer somebody has to give.
    Decision,
    /// A document somebody has to write.
    Documentation,
}

impl DependencyType {
    /// All of them, in the order people list them.
    pub const ALL: [Self; 6] = [
        Self::Technical,
        Self::Data,
        Self::Team,
        Self::External,
        Self::Decision,
        Self::Documentation,
    ];

    /// The word for it, in lower case.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Technical => "technical",
            Self::Data => "data",
            Self::Team => "team",
            Self::External => "external",
            Self::Decision => "decision",
            Self::Documentation => "documentation",
        }
    }
}

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
    /// Passed or not: beyond it goes on only what meets its conditions.
    Gate,
    /// Something others owe this plan. A dependency is a row of the schedule with a date and an
    /// owner of its own, not an arrow; what waits for it is linked to it like to any other row.
    Awaited(DependencyType),
}

impl MilestoneKind {
    /// Every kind there is.
    pub const ALL: [Self; 11] = [
        Self::Normal,
        Self::Freeze,
        Self::Deadline,
        Self::Launch,
        Self::Gate,
        Self::Awaited(DependencyType::Technical),
        Self::Awaited(DependencyType::Data),
        Self::Awaited(DependencyType::Team),
        Self::Awaited(DependencyType::External),
        Self::Awaited(DependencyType::Decision),
        Self::Awaited(DependencyType::Documentation),
    ];

    /// The type of what is awaited, where something is.
    #[must_use]
    pub fn awaited(self) -> Option<DependencyType> {
        match self {
            Self::Awaited(what) => Some(what),
            Self::Normal | Self::Freeze | Self::Deadline | Self::Launch | Self::Gate => None,
        }
    }
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

    /// The type of what is awaited, where the row stands for that.
    #[must_use]
    pub fn awaited(self) -> Option<DependencyType> {
        match self {
            Self::Work => None,
            Self::Milestone(kind) => kind.awaited(),
        }
    }
}

/// A date a person insists on, and how hard.
///
/// The eight kinds of Microsoft Project. The two that only push forwards (no earlier than) give
/// way to links; those that hold back or nail down (no later than, on) are kept even against
/// links, and the broken link shows as negative float.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Constraint {
    /// As early as the links allow.
    #[default]
    AsSoonAsPossible,
    /// As late as what waits for it allows.
    AsLateAsPossible,
    /// Not before this minute, later if the links say so.
    StartNoEarlierThan(Moment),
    /// Begun by this minute, whatever the links say.
    StartNoLaterThan(Moment),
    /// Not finished before this minute.
    FinishNoEarlierThan(Moment),
    /// Finished by this minute, whatever the links say.
    FinishNoLaterThan(Moment),
    /// Begins at this minute.
    MustStartOn(Moment),
    /// Ends at this minute.
    MustFinishOn(Moment),
}

impl Constraint {
    /// The minute insisted on.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::AsSoonAsPossible | Self::AsLateAsPossible => None,
            Self::StartNoEarlierThan(moment)
            | Self::StartNoLaterThan(moment)
            | Self::FinishNoEarlierThan(moment)
            | Self::FinishNoLaterThan(moment)
            | Self::MustStartOn(moment)
            | Self::MustFinishOn(moment) => Some(moment),
        }
    }

    /// Whether it can hold work back against its links (the hard ones of R-SCH-8).
    #[must_use]
    pub fn is_hard(self) -> bool {
        match self {
            Self::AsSoonAsPossible
            | Self::AsLateAsPossible
            | Self::StartNoEarlierThan(_)
            | Self::FinishNoEarlierThan(_) => false,
            Self::StartNoLaterThan(_)
            | Self::FinishNoLaterThan(_)
            | Self::MustStartOn(_)
            | Self::MustFinishOn(_) => true,
        }
    }
}

/// Dates a person has taken out of the engine's hands: nothing moves them (R-SCH-6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Where it begins.
    pub start: Moment,
    /// Where it ends (exclusive).
    pub finish: Moment,
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
        /// Working time still to do, in the unit of the duration.
        remaining: WorkMinutes,
        /// When the rest is taken up again, where somebody has said so.
        resume: Option<Moment>,
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
    /// Begun, with so much of a duration done.
    #[must_use]
    pub fn started(start: Moment, percent: u8, duration: WorkMinutes) -> Self {
        Self::Started {
            start,
            percent,
            remaining: remaining(duration, percent),
            resume: None,
        }
    }

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

/// What is left of a duration when so many percent are done, rounded up to a minute.
#[must_use]
pub fn remaining(duration: WorkMinutes, percent: u8) -> WorkMinutes {
    let left = i64::from(duration.0) * i64::from(100 - percent.min(100));
    WorkMinutes(i32::try_from((left + 99) / 100).expect("no more than the duration"))
}

/// What gives when work, duration or people change (as in Microsoft Project).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum EffortKind {
    /// People keep their units; more work takes longer.
    #[default]
    FixedUnits,
    /// The duration stays; more work takes more people.
    FixedDuration,
    /// The work stays; more people finish it sooner.
    FixedWork,
}

/// How work, duration and people hang together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// What stays when another changes.
    pub kind: EffortKind,
    /// Whether people who join share the work that is there rather than bringing more.
    pub driven: bool,
}

/// Three points of how long it may take, in working minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// If all goes well.
    pub optimistic: WorkMinutes,
    /// Most likely.
    pub likely: WorkMinutes,
    /// If it goes badly.
    pub pessimistic: WorkMinutes,
}

impl Estimate {
    /// The mean of a PERT estimate, (o + 4m + p) / 6 (Malcolm et al. 1959), rounded.
    #[must_use]
    pub fn mean(self) -> WorkMinutes {
        let sum = i64::from(self.optimistic.0)
            + 4 * i64::from(self.likely.0)
            + i64::from(self.pessimistic.0);
        WorkMinutes(i32::try_from((sum + 3) / 6).expect("a mean lies between its points"))
    }
}

/// How sure somebody is of an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Done before, well understood.
    High,
    /// Understood, with open points.
    Medium,
    /// A guess.
    Low,
}

/// An interruption: after so much of the work, nothing for so long. Both are counted on the
/// task's own calendar, so that a split task moves as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Working minutes done before the break.
    pub after: WorkMinutes,
    /// Working minutes of the break.
    pub pause: WorkMinutes,
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
    /// Whether the duration counts minutes on the wall instead of working ones (`3ed`).
    pub elapsed: bool,
    /// A date somebody insists on.
    pub constraint: Constraint,
    /// Dates nothing moves; also of a summary.
    pub pin: Option<Pin>,
    /// The minute it ought to be finished by; missing it moves nothing and is shown.
    pub deadline: Option<Moment>,
    /// Working hours of its own, instead of the plan's.
    pub calendar: Option<CalendarId>,
    /// Whether the hours of the people on it do not matter: only its own calendar's do.
    pub ignores_people: bool,
    /// Interruptions, in order.
    pub splits: Vec<Split>,
    /// Minutes on the wall its start is held back, as levelling leaves behind.
    pub delay: i32,
    /// How work, duration and people hang together.
    pub effort: Effort,
    /// Three points of its duration.
    pub estimate: Option<Estimate>,
    /// How sure somebody is of its duration.
    pub confidence: Option<Confidence>,
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
    /// Whether it is set aside: shown, but without dates of its own and in nobody's way.
    pub inactive: bool,
    /// What it is called elsewhere, for instance `PROJ-123`.
    pub reference: String,
    /// Background in a person's words.
    pub note: String,
    /// What another program wrote beside it.
    pub kept: Kept,
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
            elapsed: false,
            constraint: Constraint::AsSoonAsPossible,
            pin: None,
            deadline: None,
            calendar: None,
            ignores_people: false,
            splits: Vec::new(),
            delay: 0,
            effort: Effort::default(),
            estimate: None,
            confidence: None,
            promised: None,
            external: false,
            workstream: None,
            owner: None,
            progress: Progress::NotStarted,
            inactive: false,
            reference: String::new(),
            note: String::new(),
            kept: Kept::default(),
        }
    }
}
