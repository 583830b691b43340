//! The verbs: everything anybody can do to a program.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::id::{CalendarId, LinkId, PersonId, PlanId, TaskId, WorkstreamId};
use crate::link::LinkKind;
use crate::task::{Constraint, MilestoneKind, Progress, TaskKind};
use crate::time::WorkMinutes;

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
        /// Working time between them.
        lag: WorkMinutes,
    },
    /// Changes a link's kind and lag.
    SetLink {
        /// Which link.
        link: LinkId,
        /// Which ends.
        kind: LinkKind,
        /// Working time between them.
        lag: WorkMinutes,
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
    /// Working time between them.
    pub lag: WorkMinutes,
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
    /// A date somebody insists on.
    Constraint(Constraint),
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
