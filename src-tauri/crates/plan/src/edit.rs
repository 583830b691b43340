//! The verbs: everything anybody can do to a program. Those about what is tracked beside the rows
//! are grouped by noun, one file each.

mod action;
mod assumption;
mod blocker;
mod capacity;
mod comment;
mod decision;
mod dependency;
mod escalation;
mod gonogo;
mod health;
mod risk;

pub use action::{ActionChange, ActionEdit};
pub use assumption::{AssumptionChange, AssumptionEdit};
pub use blocker::{BlockerChange, BlockerEdit};
pub use capacity::CapacityEdit;
pub use comment::{CommentEdit, OutsideLinkEdit};
pub use decision::{DecisionChange, DecisionEdit};
pub use dependency::{DependencyChange, DependencyEdit};
pub use escalation::EscalationEdit;
pub use gonogo::GoNoGoEdit;
pub use health::HealthEdit;
pub use risk::{RiskChange, RiskEdit};

use std::sync::Arc;

use chrono::NaiveDate;

use crate::baseline::Baseline;
use crate::blocker::Severity;
use crate::calendar::Calendar;
use crate::health::HealthEntry;
use crate::id::{
    AssignmentId, BaselineId, CalendarId, LinkId, PersonId, PlanId, RiskId, TaskId, WorkstreamId,
};
use crate::link::{Lag, LagCalendar, LinkKind};
use crate::people::{ResourceKind, Units};
use crate::policy::Policy;
use crate::program::Program;
use crate::release::Unfinished;
use crate::task::{
    Confidence, Constraint, Effort, Estimate, MilestoneKind, Pin, Progress, Split, TaskKind,
};
use crate::time::{Moment, WorkMinutes};

/// One change a person means. A door converts to it; [`apply()`](crate::apply()) decides about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Begins a plan. The first one of a program also brings the standard calendar.
    AddPlan {
        /// Its name.
        name: String,
        /// The day work may begin.
        start: NaiveDate,
    },
    /// Changes one property of a plan.
    SetPlan {
        /// Which plan.
        plan: PlanId,
        /// What changes.
        change: PlanChange,
    },
    /// Takes a plan out, with its tasks, workstreams and links.
    RemovePlan {
        /// Which plan.
        plan: PlanId,
    },
    /// Adds a person.
    AddPerson {
        /// Full name.
        name: String,
        /// What they do.
        role: String,
    },
    /// Changes a person's name and role.
    SetPerson {
        /// Who.
        person: PersonId,
        /// Full name.
        name: String,
        /// What they do.
        role: String,
    },
    /// Takes a person out; what they owned is owned by nobody.
    RemovePerson {
        /// Who.
        person: PersonId,
    },
    /// Adds a workstream to a plan.
    AddWorkstream {
        /// Which plan.
        plan: PlanId,
        /// Its name.
        name: String,
        /// Who answers for it.
        lead: Option<PersonId>,
    },
    /// Changes a workstream's name and lead.
    SetWorkstream {
        /// Which stream.
        workstream: WorkstreamId,
        /// Its name.
        name: String,
        /// Who answers for it.
        lead: Option<PersonId>,
    },
    /// Takes a workstream out; its tasks stay.
    RemoveWorkstream {
        /// Which stream.
        workstream: WorkstreamId,
    },
    /// Changes when and how much a resource can work.
    SetAvailability {
        /// Who.
        person: PersonId,
        /// A person, or something else a plan uses.
        kind: ResourceKind,
        /// Their own calendar.
        calendar: Option<CalendarId>,
        /// How much of them there is.
        max_units: Units,
    },
    /// Gives somebody days off; they get a calendar of their own when they have none.
    AddTimeOff {
        /// Who.
        person: PersonId,
        /// First day off.
        from: NaiveDate,
        /// Last day off.
        until: NaiveDate,
        /// What the days are called.
        reason: String,
    },
    /// Takes days off back.
    RemoveTimeOff {
        /// Who.
        person: PersonId,
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// Adds a calendar.
    AddCalendar {
        /// As it is to be.
        calendar: Calendar,
    },
    /// Takes a calendar out; what used it goes by the calendar it was based on.
    RemoveCalendar {
        /// Which calendar.
        calendar: CalendarId,
    },
    /// Gives somebody a part in a task.
    Assign {
        /// Which task.
        task: TaskId,
        /// Who.
        person: Owner,
        /// How much of them.
        units: Units,
    },
    /// Changes somebody's part in a task.
    SetAssignment {
        /// Which part.
        assignment: AssignmentId,
        /// What changes.
        change: AssignmentChange,
    },
    /// Takes parts out of their tasks.
    Unassign {
        /// Which parts.
        assignments: Vec<AssignmentId>,
    },
    /// Seals the dates of a plan.
    AddBaseline {
        /// The record; its rows are the dates as the engine computed them.
        baseline: Baseline,
    },
    /// Takes a sealed record out.
    RemoveBaseline {
        /// Which record.
        baseline: BaselineId,
    },
    /// Takes the plans of another program in, with their people and calendars. A calendar or
    /// person the program already has is shared, not doubled.
    Adopt {
        /// The program, as a file held it.
        from: Arc<Program>,
        /// Where it came from, for the label: a file's name.
        source: String,
    },
    /// Replaces a calendar's hours and exceptions.
    SetCalendar {
        /// Which calendar.
        calendar: CalendarId,
        /// As it becomes.
        to: Calendar,
    },
    /// Adds a row to the outline.
    AddTask {
        /// Which plan.
        plan: PlanId,
        /// Where in the outline.
        place: Place,
        /// Its name.
        name: String,
        /// Work or milestone.
        kind: TaskKind,
        /// Working time; a milestone has none, and work without any is a milestone.
        duration: WorkMinutes,
    },
    /// Takes rows out, with everything under them and every link that touches them.
    RemoveTasks {
        /// Which rows.
        tasks: Vec<TaskId>,
    },
    /// Changes one property of a task.
    SetTask {
        /// Which task.
        task: TaskId,
        /// What changes.
        change: TaskChange,
    },
    /// Moves rows (with what is under them) to another place in the outline, in their order there.
    PlaceTasks {
        /// Which rows.
        tasks: Vec<TaskId>,
        /// Where to.
        place: Place,
    },
    /// Puts rows under the row above them.
    Indent {
        /// Which rows.
        tasks: Vec<TaskId>,
    },
    /// Takes rows out of their summary, to the place right after it.
    Outdent {
        /// Which rows.
        tasks: Vec<TaskId>,
    },
    /// Moves rows one place up among their siblings.
    ShiftUp {
        /// Which rows.
        tasks: Vec<TaskId>,
    },
    /// Moves rows one place down among their siblings.
    ShiftDown {
        /// Which rows.
        tasks: Vec<TaskId>,
    },
    /// Draws a dependency.
    Link {
        /// The predecessor.
        from: TaskId,
        /// The successor.
        to: TaskId,
        /// Which ends.
        kind: LinkKind,
        /// Time between them.
        lag: Lag,
    },
    /// Changes a link's kind and lag.
    SetLink {
        /// Which link.
        link: LinkId,
        /// Which ends.
        kind: LinkKind,
        /// Time between them.
        lag: Lag,
    },
    /// Changes whose working hours a link's lag is counted in.
    SetLagCalendar {
        /// Which link.
        link: LinkId,
        /// Whose.
        to: LagCalendar,
    },
    /// Takes links out.
    Unlink {
        /// Which links.
        links: Vec<LinkId>,
    },
    /// Makes these the predecessors of a task from its own plan; links from other plans stay.
    SetPredecessors {
        /// The successor.
        task: TaskId,
        /// All its predecessors.
        predecessors: Vec<Predecessor>,
    },
    /// Changes what is tracked about an awaited row.
    Dependency(DependencyEdit),
    /// Raises, changes or settles a blocker.
    Blocker(BlockerEdit),
    /// Raises, changes or settles a risk.
    Risk(RiskEdit),
    /// Says that a risk has happened: it becomes a blocker that keeps the link (R-RSK-4).
    MaterialiseRisk {
        /// Which risk.
        risk: RiskId,
        /// How badly work is stopped.
        severity: Severity,
        /// Who answers for the blocker, where that is not the risk's owner.
        owner: Option<Owner>,
        /// The rows that can't proceed; none for those the risk touches.
        blocked: Vec<TaskId>,
        /// Who says so.
        by: String,
        /// When.
        at: Moment,
    },
    /// Adds, changes or settles an assumption.
    Assumption(AssumptionEdit),
    /// Adds, changes or settles an action.
    Action(ActionEdit),
    /// Asks, changes or decides a question.
    Decision(DecisionEdit),
    /// Drafts, sends or settles an escalation.
    Escalation(EscalationEdit),
    /// Drafts, holds or follows up a go/no-go.
    GoNoGo(GoNoGoEdit),
    /// Writes down or rewrites a capacity assessment.
    Capacity(CapacityEdit),
    /// Declares a colour, or takes that back.
    Health(HealthEdit),
    /// Writes down a colour as it is, so that a trend can be drawn.
    RecordHealth {
        /// The colour.
        entry: HealthEntry,
    },
    /// Says something about a record.
    Comment(CommentEdit),
    /// Links a record with somewhere outside.
    OutsideLink(OutsideLinkEdit),
    /// Changes the numbers the program is judged by; the usual ones leave no record.
    SetPolicy {
        /// As they become.
        to: Arc<Policy>,
    },
    /// Several edits as one: one undo step, all or nothing.
    Batch {
        /// What the whole is called; empty for the name of the first edit.
        label: String,
        /// One after the other; each sees what the ones before it did.
        edits: Vec<Edit>,
    },
}

/// A place in the outline of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Last under a summary, or last of the whole plan.
    LastIn(Option<TaskId>),
    /// Right before a row, under the same summary.
    Before(TaskId),
    /// Right after a row and what is under it, under the same summary.
    After(TaskId),
}

/// One predecessor as a person lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Predecessor {
    /// The task waited for.
    pub task: TaskId,
    /// Which ends.
    pub kind: LinkKind,
    /// Time between them.
    pub lag: Lag,
}

/// A person by id, or by a name that may be new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Somebody already in the program.
    Known(PersonId),
    /// Whoever has this name (letter case aside); added when nobody has.
    Named(String),
}

/// A workstream by id, or by a name that may be new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stream {
    /// One of the plan's.
    Known(WorkstreamId),
    /// The plan's stream with this name (letter case aside); added when there is none.
    Named(String),
}

/// One property of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanChange {
    /// What people call it.
    Name(String),
    /// The day work may begin.
    Start(NaiveDate),
    /// The milestone it is launched with.
    Launch(Option<TaskId>),
    /// The day up to which progress has been reported.
    StatusDate(Option<NaiveDate>),
    /// Working hours of its tasks.
    Calendar(CalendarId),
    /// What happens to unfinished work before the status date.
    Unfinished(Unfinished),
    /// Who answers for it.
    Owner(Option<Owner>),
    /// The sentences at the head of a report.
    Summary(String),
    /// Background.
    Note(String),
}

/// One property of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskChange {
    /// What is to be done.
    Name(String),
    /// Working time needed. Zero turns work into a milestone, more turns it back.
    Duration(WorkMinutes),
    /// Minutes on the wall instead of working time.
    ElapsedDuration(i32),
    /// A date somebody insists on.
    Constraint(Constraint),
    /// Dates nothing moves, or back into the engine's hands.
    Pin(Option<Pin>),
    /// The minute it ought to be finished by.
    Deadline(Option<Moment>),
    /// Working hours of its own.
    Calendar {
        /// Which, or the plan's.
        calendar: Option<CalendarId>,
        /// Whether the hours of the people on it do not matter.
        ignores_people: bool,
    },
    /// Interruptions, in order.
    Splits(Vec<Split>),
    /// Minutes on the wall its start is held back.
    Delay(i32),
    /// How work, duration and people hang together.
    Effort(Effort),
    /// Three points of its duration; the duration becomes their mean.
    Estimate(Option<Estimate>),
    /// How sure somebody is of its duration.
    Confidence(Option<Confidence>),
    /// Working time still to do on begun work; the duration becomes what is done and this.
    Remaining(WorkMinutes),
    /// Set aside, or taken up again.
    Inactive(bool),
    /// What it is called elsewhere.
    Reference(String),
    /// To work, keeping a duration of one day if there was none.
    Work,
    /// To a milestone.
    Milestone(MilestoneKind),
    /// The date promised to others.
    Promised(Option<NaiveDate>),
    /// Whether the promise was made outside the team.
    External(bool),
    /// The stream it belongs to.
    Workstream(Option<Stream>),
    /// The person who answers for it.
    Owner(Option<Owner>),
    /// How far it has come.
    Progress(Progress),
    /// Background.
    Note(String),
}

/// One property of somebody's part in a task. What else changes follows from the task's
/// [`Effort`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignmentChange {
    /// How much of them.
    Units(Units),
    /// Work in all, in minutes of one person.
    Work(WorkMinutes),
    /// Work done so far, in minutes of one person.
    Done(WorkMinutes),
    /// Working time after the task's start before this part begins.
    Delay(WorkMinutes),
}
