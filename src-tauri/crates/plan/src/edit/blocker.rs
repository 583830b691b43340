//! What can be done to a blocker.

use chrono::NaiveDate;

use super::Owner;
use crate::blocker::{BlockerCategory, EscalationLevel, Severity};
use crate::id::{BlockerId, PlanId, TaskId};
use crate::record::Tags;
use crate::time::Moment;

/// A verb about a blocker. Who does it and when is passed in; both go into its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockerEdit {
    /// Raises one.
    Raise {
        /// The plan whose log it stands in.
        plan: PlanId,
        /// One line.
        title: String,
        /// How badly work is stopped.
        severity: Severity,
        /// The rows that can't proceed.
        blocked: Vec<TaskId>,
        /// The one person who answers for it.
        owner: Owner,
        /// Who raises it.
        by: String,
        /// When.
        at: Moment,
    },
    /// Changes one property.
    Set {
        /// Which one.
        blocker: BlockerId,
        /// What changes.
        change: BlockerChange,
    },
    /// Reports on it; the first report is the first response.
    Note {
        /// Which one.
        blocker: BlockerId,
        /// What there is to say.
        text: String,
        /// Who says it.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes it on.
    Investigate {
        /// Which one.
        blocker: BlockerId,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes it further up.
    Escalate {
        /// Which one.
        blocker: BlockerId,
        /// How far.
        to: EscalationLevel,
        /// Why; needed to skip a level unless it is a P0 (R-ESC-3).
        reason: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Brings it back down (R-ESC-5).
    Deescalate {
        /// Which one.
        blocker: BlockerId,
        /// How far.
        to: EscalationLevel,
        /// Why.
        reason: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Says that its cause is gone (R-BLK-6).
    Resolve {
        /// Which one.
        blocker: BlockerId,
        /// Why it was; empty where that is written down already.
        root_cause: String,
        /// How it was resolved.
        resolution: String,
        /// What was learnt.
        lessons: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Files one that is resolved.
    Close {
        /// Which one.
        blocker: BlockerId,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Gives up on it.
    WontFix {
        /// Which one.
        blocker: BlockerId,
        /// Why.
        reason: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes one up again that was resolved, closed or given up.
    Reopen {
        /// Which one.
        blocker: BlockerId,
        /// Why.
        reason: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes it out, as if it had never been raised.
    Remove {
        /// Which one.
        blocker: BlockerId,
    },
}

/// One property of a blocker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockerChange {
    /// One line.
    Title(String),
    /// How badly work is stopped.
    Severity(Severity),
    /// What kind of thing is missing.
    Category(Option<BlockerCategory>),
    /// The rows that can't proceed.
    Blocked(Vec<TaskId>),
    /// Who reported it.
    Reporter(String),
    /// The details.
    Description(String),
    /// Why.
    RootCause(String),
    /// How it could be resolved.
    Proposed(String),
    /// The steps towards that.
    Path(Vec<String>),
    /// What can be done meanwhile.
    Workaround(String),
    /// The one person who answers for it.
    Owner(Owner),
    /// Who is working on it.
    Resolver(Option<Owner>),
    /// The day by which it is to be resolved.
    Target(Option<NaiveDate>),
    /// How many people can't work.
    PeopleBlocked(u32),
    /// What was learnt.
    Lessons(String),
    /// Whether it touches security or compliance.
    Tags(Tags),
}
