//! Point 12, the critical path test: a delay put in at the beginning has to come out at the end.

use plan::{Edit, Moment, TaskChange, WorkMinutes, time::DAY};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Measured};
use super::ground::{Ground, Row};

/// Lengthens the first critical row of a copy by more than any plan has float, computes the copy
/// and measures how much of it arrives.
pub(super) fn critical_path_test(ground: &Ground) -> Checked {
    let check = Check::CriticalPathTest;
    let none = |why| Checked::not_applicable(ground, check, why);
    let Some(end) = ground.end() else {
        return none("The plan is empty.");
    };
    let Some(dates) = ground.schedule.dates(end) else {
        return none("The plan is empty.");
    };
    if dates.complete {
        return none("The end of the plan has been reached.");
    }
    let Some(first) = first_critical(ground, end) else {
        // A date that no open work decides is decided by somebody's wish.
        let text = format!(
            "No open work decides the date of {}, so no delay can show in it.",
            ground.name(end)
        );
        let measured = Measured {
            counted: Counted::Minutes,
            count: 0,
            of: 1,
        };
        let findings = vec![Finding::about(&[end], &[], text)];
        return Checked::weighed(ground, check, measured, findings);
    };
    let Some((moved, of)) = delayed(ground, first, end, dates.finish) else {
        return none("The first critical row is too long to be lengthened further.");
    };
    let measured = Measured {
        counted: Counted::Minutes,
        count: moved,
        of,
    };
    let mut findings = Vec::new();
    if !ground.policy.limit(check).allows(moved, of) {
        let days = moved / i64::from(first.day.max(1));
        let text = format!(
            "Lengthening “{}” by {} days moves {} by {days}.",
            first.name(),
            ground.policy.lengthened_days,
            ground.name(end)
        );
        findings.push(Finding::about(&[first.id, end], &[], text));
    }
    Checked::weighed(ground, check, measured, findings)
}

/// The first open work of the plan whose delay ought to be the end's: it has no float to it.
fn first_critical<'a>(ground: &'a Ground<'a>, end: plan::TaskId) -> Option<&'a Row<'a>> {
    let path = ground.schedule.path_to(ground.program, end)?;
    let critical = path.floats.iter().filter(|(_, float)| float.0 <= 0);
    critical
        .filter_map(|&(task, _)| ground.row(task))
        .filter(|row| row.is_open_work() && row.task.pin.is_none())
        .min_by_key(|row| (row.dates.start, ground.places[&row.id]))
}

/// How much of the delay arrives, and how much there is; none where it can't be put in.
fn delayed(ground: &Ground, row: &Row, end: plan::TaskId, before: Moment) -> Option<(i64, i64)> {
    let days = ground.policy.lengthened_days;
    let unit = if row.task.elapsed { DAY } else { row.day };
    let more = days.checked_mul(unit)?;
    let longer = row.task.duration.0.checked_add(more)?;
    let change = if row.task.elapsed {
        TaskChange::ElapsedDuration(longer)
    } else {
        TaskChange::Duration(WorkMinutes(longer))
    };
    let edit = Edit::SetTask {
        task: row.id,
        change,
    };
    let (copy, _) = plan::apply::decide(ground.program, &edit).ok()?;
    let after = schedule::schedule(&copy).ok()?.dates(end)?.finish;
    let moved = if row.task.elapsed {
        i64::from(after.0) - i64::from(before.0)
    } else {
        i64::from(ground.schedule.work_between(row.id, before, after).0)
    };
    Some((moved, i64::from(more)))
}
