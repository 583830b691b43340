//! People and other resources, their part in tasks, and the workstreams they lead.

use crate::id::{CalendarId, PersonId, PlanId, TaskId};
use crate::kept::Kept;
use crate::time::WorkMinutes;

/// What a resource is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResourceKind {
    /// Somebody, or a team, whose working hours move dates.
    #[default]
    Person,
    /// Something used up; it moves no date.
    Material,
    /// Money; it moves no date.
    Cost,
}

/// A share of somebody's working time, in hundredths of a percent: 10,000 is one whole person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Units(pub u32);

impl Units {
    /// One whole person.
    pub const WHOLE: Units = Units(10_000);
    /// The least somebody may give: one percent.
    pub const MIN: Units = Units(100);
    /// The most a team may count: a thousand people.
    pub const MAX: Units = Units(10_000_000);
}

impl Default for Units {
    fn default() -> Self {
        Self::WHOLE
    }
}

/// Somebody who owns or does work, or another resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Full name, as reports print it.
    pub name: String,
    /// What they do, for instance `Release Lead`.
    pub role: String,
    /// A person, or something else a plan uses.
    pub kind: ResourceKind,
    /// When they work, where that differs from the plans they work for: other hours, time off.
    pub calendar: Option<CalendarId>,
    /// How much of them there is; a team of four is four times [`Units::WHOLE`].
    pub max_units: Units,
    /// What another program wrote beside it.
    pub kept: Kept,
}

impl Person {
    /// One person with the hours of the plans they work for.
    #[must_use]
    pub fn new(name: &str, role: &str) -> Self {
        Self {
            name: name.to_owned(),
            role: role.to_owned(),
            kind: ResourceKind::Person,
            calendar: None,
            max_units: Units::WHOLE,
            kept: Kept::default(),
        }
    }
}

/// A person's part in a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The task.
    pub task: TaskId,
    /// Who does it, or what is used.
    pub person: PersonId,
    /// How much of them.
    pub units: Units,
    /// Work in all, in minutes of one person.
    pub work: WorkMinutes,
    /// Work done so far, in minutes of one person.
    pub done: WorkMinutes,
    /// Working time after the task's start before this part begins.
    pub delay: WorkMinutes,
    /// What another program wrote beside it.
    pub kept: Kept,
}

/// A stream of work within a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workstream {
    /// The plan it belongs to.
    pub plan: PlanId,
    /// What people call it.
    pub name: String,
    /// Who answers for it.
    pub lead: Option<PersonId>,
}
