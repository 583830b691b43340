//! What a door may ask for. Text is what a person typed; the core reads it.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CalendarDto, KindDto, LinkKindDto};

/// One change a person means.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
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
    /// Drags rows in time: each is to start at its moment.
    MoveTasks { moves: Vec<MoveDto> },
    /// Drags the left edge: the start moves, the finish stays.
    ResizeStart { task: u32, start: i32 },
    /// Drags the right edge: the finish moves, the start stays.
    ResizeFinish { task: u32, finish: i32 },
    /// Turns a pin into lag on the link that would decide otherwise.
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
    /// Several as one undo step.
    Batch { label: String, edits: Vec<EditDto> },
}

/// One row of a drag.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveDto {
    /// The row.
    pub task: u32,
    /// Where its start was dropped.
    pub start: i32,
}

/// A place in the outline.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
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
