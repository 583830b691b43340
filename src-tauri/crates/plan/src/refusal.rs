//! Why an edit can't be carried out, in sentences for people and codes for machines.

mod untracked;

pub use untracked::Untracked;

use std::fmt;

use crate::id::{
    AssignmentId, BaselineId, CalendarId, CommentId, DeclarationId, LinkId, OutsideLinkId,
    PersonId, PlanId, TaskId, WorkstreamId,
};
use crate::record::RecordRef;

/// One record of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// A plan.
    Plan(PlanId),
    /// A task.
    Task(TaskId),
    /// A link.
    Link(LinkId),
    /// A person.
    Person(PersonId),
    /// A workstream.
    Workstream(WorkstreamId),
    /// A calendar.
    Calendar(CalendarId),
    /// Somebody's part in a task.
    Assignment(AssignmentId),
    /// A sealed record.
    Baseline(BaselineId),
    /// Something tracked that has a name of its own, such as `DEP-3`.
    Tracked(RecordRef),
    /// A declared colour.
    Declaration(DeclarationId),
    /// A comment.
    Comment(CommentId),
    /// A link to somewhere outside.
    OutsideLink(OutsideLinkId),
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan(id) => write!(f, "plan {}", id.0),
            Self::Task(id) => write!(f, "task {}", id.0),
            Self::Link(id) => write!(f, "link {}", id.0),
            Self::Person(id) => write!(f, "person {}", id.0),
            Self::Workstream(id) => write!(f, "workstream {}", id.0),
            Self::Calendar(id) => write!(f, "calendar {}", id.0),
            Self::Assignment(id) => write!(f, "assignment {}", id.0),
            Self::Baseline(id) => write!(f, "baseline {}", id.0),
            Self::Tracked(record) => write!(f, "{record}"),
            Self::Declaration(id) => write!(f, "declaration {}", id.0),
            Self::Comment(id) => write!(f, "comment {}", id.0),
            Self::OutsideLink(id) => write!(f, "outside link {}", id.0),
        }
    }
}

/// An edit that breaks a rule. Nothing has been changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The record is not (or no longer) there.
    #[error("There is no {0} any more.")]
    Missing(Record),
    /// A name of nothing but blanks.
    #[error("A name needs at least one character.")]
    NameEmpty,
    /// A text beyond its limit.
    #[error("This text has {length} characters; {limit} is the most.")]
    TextTooLong {
        /// Characters given.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A text with control characters in it.
    #[error("A name can't hold line breaks or control characters.")]
    NameUnprintable,
    /// A duration below zero.
    #[error("A duration can't be below zero.")]
    DurationNegative,
    /// A duration or lag beyond fifty years.
    #[error("That is longer than fifty years of work.")]
    DurationTooLong,
    /// A date outside the years a program covers.
    #[error("Dates lie between 1950 and 2199.")]
    DateOutOfRange,
    /// Text that is no duration.
    #[error("“{0}” is not a duration. Write 5d, 2w, 4h, 0.5d or 30m.")]
    NotADuration(String),
    /// Text that is no date.
    #[error("“{0}” is not a date. Write 2025-03-14, 14 Mar, fri, next tue, +5d or w47.")]
    NotADate(String),
    /// A date that looks right but is in no calendar.
    #[error("{0} does not exist.")]
    NoSuchDate(String),
    /// Text that is no list of predecessors.
    #[error("“{0}” is not a predecessor. Write row numbers such as 12, 12FS+3d or 14SS-2d; 9.")]
    NotAPredecessor(String),
    /// A row number nobody has.
    #[error("There is no row {0}.")]
    NoSuchRow(u32),
    /// A percentage out of range.
    #[error("Progress is a whole percentage from 0 to 100.")]
    NotAPercentage,
    /// A link from a task to itself.
    #[error("A task can't wait for itself.")]
    LinkToItself,
    /// A second link between the same two tasks.
    #[error("These two are linked already. Change that link instead.")]
    LinkExists,
    /// A link between a summary and something inside it.
    #[error("A summary can't be linked with a task inside it.")]
    LinkWithinSummary,
    /// A finish link into a summary.
    #[error("A summary's finish follows from its tasks: link to its start (FS or SS) instead.")]
    FinishLinkToSummary,
    /// Editing what is computed from the rows below.
    #[error("A summary's dates and progress follow from the rows under it.")]
    SummaryIsComputed,
    /// A milestone asked to hold rows.
    #[error("A milestone can't hold other rows.")]
    MilestoneHoldsNothing,
    /// A percentage on a milestone.
    #[error("A milestone is done or not done; it has no percentage.")]
    MilestoneIsBinary,
    /// A start date for a milestone's work, or similar.
    #[error("A milestone has no duration.")]
    MilestoneHasNoDuration,
    /// Moving completed work.
    #[error("Completed work stays where it happened. Set its progress back first to move it.")]
    CompletedIsAnchored,
    /// Moving the start of begun work.
    #[error("This work has begun; its start is a fact. Set its progress to 0 % first to move it.")]
    StartedIsAnchored,
    /// An actual finish before the actual start.
    #[error("Work can't finish before it starts.")]
    FinishBeforeStart,
    /// A row put inside itself.
    #[error("A row can't be put inside itself.")]
    InsideItself,
    /// Rows of two plans mixed.
    #[error("A row can't be moved to another plan this way.")]
    OtherPlan,
    /// Nothing above to go under.
    #[error("There is no row above to put this under.")]
    NothingAbove,
    /// Already at the outermost level.
    #[error("This row is at the outermost level already.")]
    Outermost,
    /// Already first or last.
    #[error("This row is at the end of its list already.")]
    AtTheEnd,
    /// A launch that is no milestone of the plan.
    #[error("Only a milestone of this plan can be its launch.")]
    NotAMilestone,
    /// Working hours that overlap or run backwards.
    #[error("Working hours must run forwards, without overlap, within one day.")]
    ShiftsOverlap,
    /// A week without an hour of work.
    #[error("A calendar needs at least one working hour a week.")]
    NoWorkingTime,
    /// A calendar that rests on itself.
    #[error("A calendar can't be based on itself, not even by way of another.")]
    CalendarLoop,
    /// Taking out a calendar that a plan or another calendar rests on, with nothing below it.
    #[error("A plan or another calendar rests on this one. Give it another one first.")]
    CalendarInUse,
    /// An exception that comes back on days no calendar has.
    #[error("A day that comes back needs a date or a weekday that exists.")]
    NeverFalls,
    /// A date range that runs backwards.
    #[error("The last day lies before the first.")]
    DaysBackwards,
    /// Days off beyond belief.
    #[error("Time off lasts five years at the most. Give them a calendar of their own instead.")]
    TimeOffTooLong,
    /// The same person twice on one task.
    #[error("They work on this task already. Change that assignment instead.")]
    AssignedAlready,
    /// Nobody, or more than anybody.
    #[error("Units lie between 1 % and 100,000 %.")]
    UnitsOutOfRange,
    /// Work assigned to something without work.
    #[error("Work is assigned to tasks; a milestone or a summary has none of its own.")]
    NothingToAssign,
    /// More work done than there is.
    #[error("There can't be more work done than there is.")]
    DoneBeyondWork,
    /// Three points out of order.
    #[error("The optimistic estimate comes first, then the likely, then the pessimistic.")]
    EstimateOutOfOrder,
    /// Splits that overlap or lie outside the work.
    #[error("Breaks lie within the work, one after the other, and last a while.")]
    SplitsOutOfOrder,
    /// Remaining work on what was not begun.
    #[error("Only work that has begun has work remaining. Say when it started first.")]
    NotBegun,
    /// Progress on what is set aside.
    #[error("This task is set aside. Take it up again first.")]
    SetAside,
    /// Text that is no constraint.
    #[error(
        "“{0}” is not a constraint. Write asap or alap, or snet, snlt, fnet, fnlt, mso or mfo \
         and a date."
    )]
    NotAConstraint(String),
    /// Two records of one row in one baseline.
    #[error("A baseline records every row once.")]
    BaselineTwice,
    /// A percent lag out of range.
    #[error("A percent lag lies between -1,000 % and +1,000 %.")]
    PercentOutOfRange,
    /// A baseline without rows.
    #[error("There is nothing to seal in an empty plan.")]
    BaselineEmpty,
    /// An adopted program that holds together badly.
    #[error("The file does not hold together: {0}.")]
    Unsound(String),
    /// Something tracked beside the rows that breaks a rule of its own.
    #[error(transparent)]
    Untracked(#[from] Untracked),
    /// An edit of nothing.
    #[error("Nothing is selected.")]
    NothingSelected,
}

impl Refusal {
    /// A stable word for machines.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) | Self::NoSuchRow(_) => "missing",
            Self::NameEmpty | Self::TextTooLong { .. } | Self::NameUnprintable => "text",
            Self::DurationNegative | Self::DurationTooLong | Self::NotADuration(_) => "duration",
            Self::DateOutOfRange | Self::NotADate(_) | Self::NoSuchDate(_) => "date",
            Self::NotAPredecessor(_) => "predecessor",
            Self::NotAPercentage | Self::MilestoneIsBinary => "progress",
            Self::LinkToItself
            | Self::LinkExists
            | Self::LinkWithinSummary
            | Self::FinishLinkToSummary => "link",
            Self::SummaryIsComputed
            | Self::MilestoneHoldsNothing
            | Self::MilestoneHasNoDuration
            | Self::NotAMilestone => "kind",
            Self::CompletedIsAnchored | Self::StartedIsAnchored | Self::FinishBeforeStart => {
                "anchored"
            }
            Self::InsideItself
            | Self::OtherPlan
            | Self::NothingAbove
            | Self::Outermost
            | Self::AtTheEnd => "outline",
            Self::ShiftsOverlap
            | Self::NoWorkingTime
            | Self::CalendarLoop
            | Self::CalendarInUse
            | Self::NeverFalls
            | Self::TimeOffTooLong
            | Self::DaysBackwards => "calendar",
            Self::AssignedAlready
            | Self::UnitsOutOfRange
            | Self::NothingToAssign
            | Self::DoneBeyondWork => "assignment",
            Self::EstimateOutOfOrder | Self::SplitsOutOfOrder => "duration",
            Self::NotBegun | Self::SetAside => "progress",
            Self::NotAConstraint(_) => "constraint",
            Self::PercentOutOfRange => "link",
            Self::BaselineEmpty | Self::BaselineTwice => "baseline",
            Self::Unsound(_) => "unsound",
            Self::Untracked(why) => why.code(),
            Self::NothingSelected => "nothing",
        }
    }
}
