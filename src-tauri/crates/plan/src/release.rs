//! A delivery plan: one release and the dates promised for it.

use chrono::NaiveDate;

use crate::id::{CalendarId, PersonId, TaskId};
use crate::kept::Kept;

/// What happens to work that should have been done by the status date and is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfinished {
    /// It moves to the status date: nothing is planned in the past.
    #[default]
    Moves,
    /// It stays where it was planned, as Microsoft Project leaves it until told otherwise.
    Stays,
}

/// One release. (The type is called a plan, as people do; the file is named after what it plans.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What people call it.
    pub name: String,
    /// Work without any reason to start elsewhere starts on this day.
    pub start: NaiveDate,
    /// Minutes after midnight of that day before which nothing begins; zero in most plans.
    pub start_minute: u16,
    /// Working hours of every task in the plan.
    pub calendar: CalendarId,
    /// The milestone the release is launched with; critical and float are measured to it.
    pub launch: Option<TaskId>,
    /// The day up to which progress has been reported. Unfinished work lies on or after it.
    /// Without one the plan is a plan: nothing is pushed by the passing of time.
    pub status_date: Option<NaiveDate>,
    /// What happens to unfinished work before the status date.
    pub unfinished: Unfinished,
    /// Who answers for the plan.
    pub owner: Option<PersonId>,
    /// Two or three sentences by a person, printed at the head of a report in place of ours.
    pub summary: String,
    /// Background: where the facts come from, what is assumed.
    pub note: String,
    /// What another program wrote beside it.
    pub kept: Kept,
}

impl Plan {
    /// A plan with everything else left open.
    #[must_use]
    pub fn new(name: &str, start: NaiveDate, calendar: CalendarId) -> Self {
        Self {
            name: name.to_owned(),
            start,
            start_minute: 0,
            calendar,
            launch: None,
            status_date: None,
            unfinished: Unfinished::default(),
            owner: None,
            summary: String::new(),
            note: String::new(),
            kept: Kept::default(),
        }
    }
}
