//! What only some rows have: everything a plain task leaves open.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What is special about a row. A row without anything special has none of this, so that a large
/// plan stays small on its way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskMoreDto {
    /// The date somebody insists on, whatever its kind.
    pub constraint: Option<ConstraintDto>,
    /// The (exclusive) minute it ought to be finished by.
    pub deadline: Option<i32>,
    /// Start and finish set by hand, which nothing moves.
    pub by_hand: Option<(i32, i32)>,
    /// Working hours of its own.
    pub calendar: Option<u32>,
    /// Whether the hours of the people on it do not matter.
    pub ignores_people: bool,
    /// Interruptions: after so many working minutes, a break of so many.
    pub splits: Vec<(i32, i32)>,
    /// Whether its duration counts minutes on the wall.
    pub elapsed: bool,
    /// Minutes on the wall its start is held back.
    pub delay: i32,
    /// How work, duration and people hang together, where that is not as usual.
    pub effort: Option<EffortDto>,
    /// Optimistic, likely and pessimistic working minutes.
    pub estimate: Option<(i32, i32, i32)>,
    /// How sure somebody is of its duration.
    pub confidence: Option<ConfidenceDto>,
    /// Of begun work, what is left to do, in the unit of the duration.
    pub remaining: Option<i32>,
    /// When begun work is taken up again, where somebody has said so.
    pub resume: Option<i32>,
    /// Whether it is set aside.
    pub inactive: bool,
    /// What it is called elsewhere.
    pub reference: String,
    /// Who works on it, and how much.
    pub parts: Vec<PartDto>,
}

/// A date somebody insists on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConstraintDto {
    /// How hard.
    pub kind: ConstraintKindDto,
    /// The minute; none of `asLateAsPossible`.
    pub moment: Option<i32>,
}

/// How hard a date is insisted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ConstraintKindDto {
    /// As early as the links allow.
    AsSoonAsPossible,
    /// As late as what waits for it allows.
    AsLateAsPossible,
    /// Not begun before.
    StartNoEarlierThan,
    /// Begun by then, whatever the links say.
    StartNoLaterThan,
    /// Not finished before.
    FinishNoEarlierThan,
    /// Finished by then, whatever the links say.
    FinishNoLaterThan,
    /// Begins then.
    MustStartOn,
    /// Ends then.
    MustFinishOn,
}

/// How work, duration and people hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EffortDto {
    /// What stays when another changes.
    pub kind: EffortKindDto,
    /// Whether people who join share the work that is there.
    pub driven: bool,
}

/// What stays when work, duration or people change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum EffortKindDto {
    /// People keep their units.
    FixedUnits,
    /// The duration stays.
    FixedDuration,
    /// The work stays.
    FixedWork,
}

/// How sure somebody is of an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ConfidenceDto {
    /// Done before.
    High,
    /// Understood, with open points.
    Medium,
    /// A guess.
    Low,
}

/// Somebody's part in a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PartDto {
    /// Its id.
    pub id: u32,
    /// Who.
    pub person: u32,
    /// How much of them, in hundredths of a percent.
    pub units: u32,
    /// Work in all, in minutes of one person.
    pub work: i32,
    /// Work done so far.
    pub done: i32,
    /// Working minutes after the row's start before this part begins.
    pub delay: i32,
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ResourceKindDto {
    /// Somebody, or a team.
    Person,
    /// Something used up.
    Material,
    /// Money.
    Cost,
}

/// Whose working hours a lag is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum LagCalendarDto {
    /// The successor's.
    Successor,
    /// The predecessor's.
    Predecessor,
    /// The successor's plan's.
    Plan,
}

/// When and how much somebody can work, where that is not as usual.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AvailabilityDto {
    /// A person, or something else a plan uses.
    pub kind: ResourceKindDto,
    /// Their own calendar.
    pub calendar: Option<u32>,
    /// How much of them there is, in hundredths of a percent.
    pub max_units: u32,
}

/// A calendar by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CalendarHeadDto {
    /// Its id.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// The calendar it is based on.
    pub base: Option<u32>,
}

/// A baseline without its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BaselineHeadDto {
    /// Its id.
    pub id: u32,
    /// What people call it.
    pub name: String,
    /// When it was taken.
    pub taken: i32,
    /// How many rows it holds.
    pub rows: u32,
}
