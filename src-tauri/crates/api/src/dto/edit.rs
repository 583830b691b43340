//! What a door may ask for. Text is what a person typed; the core reads it.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    ActionEditDto, AssumptionEditDto, AvailabilityDto, BlockerEditDto, CalendarDto,
    CapacityEditDto, CommentEditDto, ConfidenceDto, ConstraintKindDto, DecisionEditDto,
    DependencyEditDto, EffortDto, EscalationEditDto, GoNoGoEditDto, HealthEditDto, KindDto,
    LagCalendarDto, LinkKindDto, OutsideLinkEditDto, PolicyDto, RiskEditDto,
};

/// One change a person means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum EditDto {
    /// Begins a plan; `start` as typed, empty for today.
    AddPlan { name: String, start: String },
    /// Renames a plan.
    RenamePlan { plan: u32, name: String },
    /// Moves the day a plan may begin; as typed.
    SetPlanStart { plan: u32, text: String },
    /// Names the milestone a plan is launched with.
    SetLaunch { plan: u32, task: Option<u32> },
    /// The day up to which progress is reported; as typed, empty for none.
    SetStatusDate { plan: u32, text: String },
    /// Who answers for a plan; a name, new or known, empty for nobody.
    SetPlanOwner { plan: u32, name: String },
    /// The sentences at the head of a report.
    SetPlanSummary { plan: u32, text: String },
    /// Background of a plan.
    SetPlanNote { plan: u32, text: String },
    /// Takes a plan out.
    RemovePlan { plan: u32 },
    /// Adds a person.
    AddPerson { name: String, role: String },
    /// Changes a person.
    SetPerson {
        person: u32,
        name: String,
        role: String,
    },
    /// Takes a person out.
    RemovePerson { person: u32 },
    /// Adds a workstream.
    AddWorkstream { plan: u32, name: String },
    /// Changes a workstream.
    SetWorkstream {
        workstream: u32,
        name: String,
        lead: Option<u32>,
    },
    /// Takes a workstream out.
    RemoveWorkstream { workstream: u32 },
    /// Replaces working hours and exceptions.
    SetCalendar { calendar: CalendarDto },
    /// Adds a row; `duration` as typed, empty for one day.
    AddTask {
        plan: u32,
        place: PlaceDto,
        name: String,
        kind: KindDto,
        duration: String,
    },
    /// Draws a row between two moments; a milestone lies on the first.
    DrawTask {
        plan: u32,
        place: PlaceDto,
        name: String,
        kind: KindDto,
        start: i32,
        finish: i32,
    },
    /// Puts a new row of a day into the place of a link, whose lag it keeps.
    AddBetween { link: u32, name: String },
    /// Takes rows out, with what is under them.
    RemoveTasks { tasks: Vec<u32> },
    /// Renames a row.
    Rename { task: u32, name: String },
    /// Changes a duration; as typed. `0` makes a milestone.
    SetDuration { task: u32, text: String },
    /// Pins a start; as typed, empty to let the links decide again.
    SetStart { task: u32, text: String },
    /// Changes the duration so that the work ends on a date; as typed, inclusive. Of a milestone,
    /// pins its date.
    SetFinish { task: u32, text: String },
    /// Replaces the predecessors; as typed, by row number.
    SetPredecessors { task: u32, text: String },
    /// The owner: a name, new or known, empty for nobody.
    SetOwner { task: u32, name: String },
    /// The workstream: a name, new or known, empty for none.
    SetStream { task: u32, name: String },
    /// Percent done, 0 to 100, as typed; of a milestone only 0 and 100.
    SetPercent { task: u32, text: String },
    /// Work or a kind of milestone.
    SetKind { task: u32, kind: KindDto },
    /// The date promised; as typed, empty for none.
    SetPromised { task: u32, text: String },
    /// Whether the promise was made outside the team.
    SetExternal { task: u32, external: bool },
    /// Background of a row.
    SetNote { task: u32, text: String },
    /// Insists on a date; as typed, empty for a kind that needs none.
    SetConstraint {
        task: u32,
        kind: ConstraintKindDto,
        text: String,
    },
    /// The date it ought to be finished by; as typed, empty for none.
    SetDeadline { task: u32, text: String },
    /// Takes a row's dates out of the engine's hands; as typed, empty for those it has.
    PinDates {
        task: u32,
        start: String,
        finish: String,
    },
    /// Gives its dates back to the engine.
    Unpin { task: u32 },
    /// Working hours of its own; none for the plan's.
    SetTaskCalendar {
        task: u32,
        calendar: Option<u32>,
        ignores_people: bool,
    },
    /// Interruptions: after so many working minutes, a break of so many.
    SetSplits { task: u32, splits: Vec<(i32, i32)> },
    /// Holds a start back by time on the wall; as typed (`2ed`), empty for none.
    SetDelay { task: u32, text: String },
    /// How work, duration and people hang together.
    SetEffort { task: u32, effort: EffortDto },
    /// Three points of its duration; as typed (`2d / 3d / 8d`), empty for none.
    SetEstimate { task: u32, text: String },
    /// How sure somebody is of its duration.
    SetConfidence {
        task: u32,
        confidence: Option<ConfidenceDto>,
    },
    /// What is left of begun work; as typed.
    SetRemaining { task: u32, text: String },
    /// Sets a row aside, or takes it up again.
    SetInactive { task: u32, inactive: bool },
    /// What it is called elsewhere; empty for nothing.
    SetReference { task: u32, text: String },
    /// Gives somebody a part in a row: a name, new or known; the share as typed (`50%`), empty
    /// for all of them.
    Assign {
        task: u32,
        name: String,
        units: String,
    },
    /// How much of somebody; as typed.
    SetUnits { part: u32, text: String },
    /// Somebody's work in all; as typed.
    SetWork { part: u32, text: String },
    /// Somebody's work so far; as typed.
    SetWorkDone { part: u32, text: String },
    /// Takes parts out of their rows.
    Unassign { parts: Vec<u32> },
    /// When and how much somebody can work.
    SetAvailability {
        person: u32,
        availability: AvailabilityDto,
    },
    /// Days off, first and last; as typed.
    AddTimeOff {
        person: u32,
        from: String,
        until: String,
        reason: String,
    },
    /// Takes days off back; as typed.
    RemoveTimeOff {
        person: u32,
        from: String,
        until: String,
    },
    /// The calendar a plan's rows go by.
    SetPlanCalendar { plan: u32, calendar: u32 },
    /// Whether unfinished work stays where it was planned.
    SetUnfinished { plan: u32, stays: bool },
    /// Adds a calendar that says nothing yet beyond the one it is based on.
    AddCalendar { name: String, base: Option<u32> },
    /// Takes a calendar out.
    RemoveCalendar { calendar: u32 },
    /// Takes a country's holidays off; a code or a name.
    AddHolidays {
        calendar: u32,
        country: String,
        from: i32,
        until: i32,
    },
    /// Whose hours a link's lag is counted in.
    SetLagCalendar { link: u32, to: LagCalendarDto },
    /// Seals a plan's dates; empty for a number.
    TakeBaseline { plan: u32, name: String },
    /// Takes a sealed record out.
    RemoveBaseline { baseline: u32 },
    /// Puts a finding right, named by its check and by what its fix says.
    Fix {
        plan: u32,
        check: String,
        text: String,
    },
    /// Drags rows in time: each is to start at its moment.
    MoveTasks { moves: Vec<MoveDto> },
    /// Drags the left edge: the start moves, the finish stays.
    ResizeStart { task: u32, start: i32 },
    /// Drags the right edge: the finish moves, the start stays.
    ResizeFinish { task: u32, finish: i32 },
    /// Turns a pin into lag on the link that would decide otherwise, in the unit its lag has.
    KeepAsLag { task: u32, link: u32, lag: i32 },
    /// Draws a link.
    Link {
        from: u32,
        to: u32,
        kind: LinkKindDto,
    },
    /// Links rows in the order given, finish to start.
    LinkChain { tasks: Vec<u32> },
    /// Changes a link; the lag as typed.
    SetLink {
        link: u32,
        kind: LinkKindDto,
        lag: String,
    },
    /// Takes links out.
    Unlink { links: Vec<u32> },
    /// Moves rows in the outline.
    PlaceTasks { tasks: Vec<u32>, place: PlaceDto },
    /// Puts rows under the row above.
    Indent { tasks: Vec<u32> },
    /// Takes rows out of their summary.
    Outdent { tasks: Vec<u32> },
    /// One place up.
    ShiftUp { tasks: Vec<u32> },
    /// One place down.
    ShiftDown { tasks: Vec<u32> },
    /// Changes what is awaited.
    Dependency { edit: DependencyEditDto },
    /// Raises, changes or settles a blocker.
    Blocker { edit: BlockerEditDto },
    /// Raises, changes or settles a risk.
    Risk { edit: RiskEditDto },
    /// Adds, changes or settles an assumption.
    Assumption { edit: AssumptionEditDto },
    /// Adds, changes or settles an action.
    Action { edit: ActionEditDto },
    /// Asks, changes or decides a question.
    Decision { edit: DecisionEditDto },
    /// Drafts, sends or settles an escalation.
    Escalation { edit: EscalationEditDto },
    /// Drafts, holds or follows up a go/no-go.
    GoNoGo { edit: GoNoGoEditDto },
    /// Writes down or rewrites a capacity assessment.
    Capacity { edit: CapacityEditDto },
    /// Declares a colour, takes that back, or writes one down.
    Health { edit: HealthEditDto },
    /// Says something about a record.
    Comment { edit: CommentEditDto },
    /// Links a record with somewhere outside.
    OutsideLink { edit: OutsideLinkEditDto },
    /// Changes the numbers the program is judged by; `usual` brings the usual ones back.
    SetPolicy { policy: Box<PolicyDto> },
    /// Makes records of text, such as `DEP-1: Auth service` and the lines below it. What can't be
    /// read is left out; the question `readText` tells it before.
    Paste { plan: u32, text: String },
    /// Several as one undo step. In it the row 0 is the one added last.
    Batch { label: String, edits: Vec<EditDto> },
}

/// One row of a drag.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveDto {
    /// The row.
    pub task: u32,
    /// Where its start was dropped.
    pub start: i32,
}

/// A place in the outline.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum PlaceDto {
    /// Last under a row, or last of the plan.
    LastIn { parent: Option<u32> },
    /// Right before a row.
    Before { task: u32 },
    /// Right after a row and what is under it.
    After { task: u32 },
}
