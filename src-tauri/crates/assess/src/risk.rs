//! What a row's dates say that somebody ought to see: it is overdue, or it is at risk.

use plan::{NaiveDate, Program, TaskId};
use schedule::Schedule;

use crate::standing::{forecast, slip};

/// What endangers a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// It is not complete, and its date lies behind us.
    Overdue,
    /// Its forecast lies after its promise or its deadline, or it leaves less than no time for
    /// what is insisted on.
    AtRisk,
}

/// What endangers a row: nothing, where it is complete, set aside, or a summary (its rows say it).
/// What lies behind us lies before the status date of its plan; before `today` without one.
#[must_use]
pub fn risk(
    program: &Program,
    schedule: &Schedule,
    task: TaskId,
    today: NaiveDate,
) -> Option<Risk> {
    let row = program.tasks.get(task)?;
    let dates = schedule.dates(task)?;
    if dates.summary || dates.complete || row.inactive {
        return None;
    }
    let status = program
        .plans
        .get(row.plan)
        .and_then(|plan| plan.status_date);
    if forecast(dates) < status.unwrap_or(today) {
        return Some(Risk::Overdue);
    }
    let promise_missed = || slip(row.promised, dates).is_some_and(|days| days > 0);
    // Nothing is missed by a night: a deadline at the end of Friday's work is kept on Monday's
    // first minute.
    let deadline_missed = || {
        let deadline = row.deadline.filter(|&deadline| dates.finish > deadline);
        deadline.is_some_and(|deadline| schedule.work_between(task, deadline, dates.finish).0 > 0)
    };
    let too_late = dates.total_float.is_some_and(|float| float.0 < 0);
    (too_late || promise_missed() || deadline_missed()).then_some(Risk::AtRisk)
}
