//! Sealed records of what a plan said at a moment.

use std::sync::Arc;

use crate::id::{PlanId, TaskId};
use crate::kept::Kept;
use crate::time::{Moment, WorkMinutes};

/// The dates of a plan as they were approved or published: taken once, never changed, and kept
/// when the rows in it are deleted. (Microsoft Project has eleven; here there is no limit.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// The plan it was taken of.
    pub plan: PlanId,
    /// What people call it, for instance `Approved at kick-off`.
    pub name: String,
    /// When it was taken.
    pub taken: Moment,
    /// One record a row, in the order of the outline.
    pub rows: Arc<[BaselineRow]>,
}

/// One row of a plan as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineRow {
    /// The row, which may be gone by now.
    pub task: TaskId,
    /// Its name then.
    pub name: String,
    /// Whether it was a summary.
    pub summary: bool,
    /// Its start.
    pub start: Moment,
    /// Its finish (exclusive).
    pub finish: Moment,
    /// Its duration in working minutes.
    pub duration: WorkMinutes,
    /// Work assigned to it, in minutes of one person.
    pub work: WorkMinutes,
    /// The date promised to others.
    pub promised: Option<chrono::NaiveDate>,
    /// What another program wrote beside it.
    pub kept: Kept,
}
