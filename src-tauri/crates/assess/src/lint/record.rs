//! The plan against the latest record of it (points 11, 13 and 14 of the fourteen), and how old
//! its own news is.

use plan::{BaselineRow, Moment, NaiveDate, WorkMinutes, time::days};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Measured};
use super::ground::{Ground, Row};
use crate::standing::forecast;
use crate::words::long_date;

const UNSEALED: &str = "The plan has no baseline.";

/// The rows that should be done by now according to the latest baseline.
fn due<'a>(ground: &'a Ground<'a>) -> Option<Vec<(&'a Row<'a>, &'a BaselineRow)>> {
    let baseline = ground.baseline?;
    let sealed = baseline.rows.iter().filter(|row| !row.summary);
    let mut due: Vec<(&Row, &BaselineRow)> = sealed
        .filter(|row| row.finish <= ground.now)
        .filter_map(|sealed| Some((ground.row(sealed.task)?, sealed)))
        .filter(|(row, _)| !row.is_summary() && !row.task.inactive)
        .collect();
    due.sort_by_key(|(row, _)| ground.places[&row.id]);
    Some(due)
}

/// The day a person reads for the end of a sealed row.
fn sealed_for(row: &BaselineRow) -> NaiveDate {
    if row.start == row.finish {
        row.finish.date()
    } else {
        row.finish.inclusive_date()
    }
}

/// Point 11: of what the baseline has done by now, how much is done later than it said.
pub(super) fn missed_tasks(ground: &Ground) -> Checked {
    let check = Check::MissedTasks;
    let Some(due) = due(ground) else {
        return Checked::not_applicable(ground, check, UNSEALED);
    };
    let findings = due
        .iter()
        .filter(|(row, sealed)| forecast(row.dates) > sealed_for(sealed))
        .map(|(row, sealed)| {
            let verb = if row.dates.complete {
                "was done"
            } else {
                "is forecast for"
            };
            let text = format!(
                "“{}” {verb} {}; the baseline said {}.",
                row.name(),
                long_date(forecast(row.dates)),
                long_date(sealed_for(sealed))
            );
            Finding::about(&[row.id], &[], text)
        })
        .collect();
    Checked::each(ground, check, Counted::Rows, due.len(), findings)
}

/// Point 14: tasks done, of those the baseline has done by now. (What is done early counts.)
pub(super) fn execution_index(ground: &Ground) -> Checked {
    let check = Check::ExecutionIndex;
    let Some(due) = due(ground) else {
        return Checked::not_applicable(ground, check, UNSEALED);
    };
    let sealed = ground.baseline.map_or(&[][..], |baseline| &baseline.rows);
    let done = sealed.iter().filter(|row| !row.summary).filter(|sealed| {
        let row = ground.row(sealed.task);
        row.is_some_and(|row| !row.is_summary() && row.dates.complete)
    });
    let findings = due
        .iter()
        .filter(|(row, _)| !row.dates.complete)
        .map(|(row, sealed)| {
            let text = format!(
                "“{}” should have been done by {} and is not.",
                row.name(),
                long_date(sealed_for(sealed))
            );
            Finding::about(&[row.id], &[], text)
        })
        .collect();
    let measured = (Counted::Rows, done.count(), due.len());
    Checked::measured(ground, check, measured, findings)
}

/// Point 13: what is left of the path to the end, with the float it has to the date agreed on, to
/// what is left of it. The date is the baseline's, or else the one promised for the launch.
pub(super) fn path_length_index(ground: &Ground) -> Checked {
    let check = Check::PathLengthIndex;
    let none = |why| Checked::not_applicable(ground, check, why);
    let Some((end, dates)) = ground
        .end()
        .and_then(|end| Some((end, ground.schedule.dates(end)?)))
    else {
        return none("The plan is empty.");
    };
    if dates.complete {
        return none("The end of the plan has been reached.");
    }
    let Some(agreed) = agreed(ground, end) else {
        return none("The plan has neither a baseline nor a promised end.");
    };
    let begins = Moment::at_start_of(ground.plan.start).max(ground.now);
    let length = ground.schedule.work_between(end, begins, dates.finish);
    let float = ground.schedule.work_between(end, dates.finish, agreed);
    if length <= WorkMinutes::ZERO {
        return none("No working time is left before the end of the plan.");
    }
    let measured = Measured {
        counted: Counted::Minutes,
        count: i64::from(length.0) + i64::from(float.0),
        of: i64::from(length.0),
    };
    let mut findings = Vec::new();
    if float.0 < 0
        && let Some(row) = ground.row(end)
    {
        let text = format!(
            "“{}” is forecast {} after the date agreed on.",
            row.name(),
            row.days(float)
        );
        findings.push(Finding::about(&[end], &[], text));
    }
    Checked::weighed(ground, check, measured, findings)
}

fn agreed(ground: &Ground, end: plan::TaskId) -> Option<Moment> {
    if let Some(baseline) = ground.baseline {
        let sealed = baseline.rows.iter().find(|row| row.task == end);
        return sealed
            .map(|row| row.finish)
            .or_else(|| baseline.rows.iter().map(|row| row.finish).max());
    }
    let promised = ground.row(end)?.task.promised?;
    Some(Moment::at_start_of(promised.checked_add_signed(days(1))?))
}

/// A plan with open work whose progress nobody has reported for long.
pub(super) fn status_stale(ground: &Ground) -> Checked {
    let check = Check::StatusStale;
    let Some(status) = ground.plan.status_date else {
        return Checked::not_applicable(ground, check, "The plan has no status date.");
    };
    if ground.open().count() == 0 {
        return Checked::not_applicable(ground, check, "The plan has no open work.");
    }
    let age = ground.today.signed_duration_since(status).num_days();
    let mut findings = Vec::new();
    if age > i64::from(ground.policy.stale_days) {
        let text = format!(
            "Progress of “{}” was last reported for {}, {age} days ago.",
            ground.plan.name,
            long_date(status)
        );
        findings.push(Finding::about(&[], &[], text));
    }
    Checked::each(ground, check, Counted::Plan, 1, findings)
}
