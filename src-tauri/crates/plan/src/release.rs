//! A delivery plan: one release and the dates promised for it.

use chrono::NaiveDate;

use crate::id::{CalendarId, PersonId, TaskId};

/// One release. (The type is called a plan, as people do; the file is named after what it plans.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What people call it.
    pub name: String,
    /// No task starts before this day.
    pub start: NaiveDate,
    /// Working hours of every task in the plan.
    pub calendar: CalendarId,
    /// The milestone the release is launched with; critical and float are measured to it.
    pub launch: Option<TaskId>,
    /// The day up to which progress has been reported. Unfinished work lies on or after it.
    /// Without one the plan is a plan: nothing is pushed by the passing of time.
    pub status_date: Option<NaiveDate>,
    /// Who answers for the plan.
    pub owner: Option<PersonId>,
    /// Two or three sentences by a person, printed at the head of a report in place of ours.
    pub summary: String,
    /// Background: where the facts come from, what is assumed.
    pub note: String,
}
