//! Whether the dates can be believed (points 5 to 9 of the fourteen).

use plan::{
    Constraint, Edit, Moment, PlanChange, Progress, TaskChange, Unfinished, WorkMinutes, time::DAY,
};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Fix};
use super::ground::{Ground, Row};
use crate::words::long_date;

/// Point 5: dates that hold work back, or pull it forward, against its links. Pinned dates are
/// the hardest of them. (A constraint on begun work has had its effect.)
pub(super) fn hard_constraints(ground: &Ground) -> Checked {
    let finding = |row: &Row| {
        let constrained = !row.is_begun() && row.task.constraint.is_hard();
        let text = match (row.task.pin, constrained) {
            (None, false) => return None,
            (Some(_), _) => format!("The dates of “{}” are pinned by hand.", row.name()),
            (None, true) => format!(
                "“{}” must {}, whatever it waits for.",
                row.name(),
                insisted(ground, row)
            ),
        };
        Some(Finding::about(&[row.id], &[], text).with(Some(released(row))))
    };
    let findings = ground.open().filter_map(finding).collect();
    let of = ground.open().count();
    Checked::each(ground, Check::HardConstraints, Counted::Rows, of, findings)
}

/// What a hard constraint insists on, as the rest of a sentence.
pub(super) fn insisted(ground: &Ground, row: &Row) -> String {
    match row.task.constraint {
        Constraint::StartNoLaterThan(at) => format!("start by {}", long_date(at.date())),
        Constraint::MustStartOn(at) => format!("start on {}", long_date(at.date())),
        Constraint::FinishNoLaterThan(at) => format!("finish by {}", long_date(last_day(at))),
        Constraint::MustFinishOn(at) => format!("finish on {}", long_date(last_day(at))),
        soft @ (Constraint::AsSoonAsPossible
        | Constraint::AsLateAsPossible
        | Constraint::StartNoEarlierThan(_)
        | Constraint::FinishNoEarlierThan(_)) => plan::text::write_constraint(soft, &ground.hours),
    }
}

fn last_day(finish: Moment) -> plan::NaiveDate {
    finish.inclusive_date()
}

/// Gives the dates of a row back to its links, and keeps what was meant: a date to be finished by
/// becomes a deadline, a date to begin on one not to begin before.
pub(super) fn released(row: &Row) -> Fix {
    let set = |change| Edit::SetTask {
        task: row.id,
        change,
    };
    let mut edits = Vec::new();
    if row.task.pin.is_some() {
        edits.push(set(TaskChange::Pin(None)));
    }
    let mut text = format!("Give the dates of “{}” back to the engine.", row.name());
    if !row.is_begun() && row.task.constraint.is_hard() {
        let (soft, by) = softened(row.task.constraint);
        // An earlier deadline somebody has set already stays.
        let deadline = by.map(|by| row.task.deadline.map_or(by, |deadline| deadline.min(by)));
        edits.push(set(TaskChange::Constraint(soft)));
        if let Some(by) = deadline {
            edits.push(set(TaskChange::Deadline(Some(by))));
        }
        let kept = match (soft.moment(), deadline) {
            (_, Some(by)) => format!("with a deadline of {}", long_date(last_day(by))),
            (Some(at), None) => format!("not before {}", long_date(at.date())),
            (None, None) => "as soon as possible".to_owned(),
        };
        text = format!("Let links decide when “{}” is done, {kept}.", row.name());
    }
    Fix::new(text.clone(), one(text, edits))
}

/// The softer constraint and the deadline that keep the meaning of a hard one.
fn softened(hard: Constraint) -> (Constraint, Option<Moment>) {
    match hard {
        Constraint::FinishNoLaterThan(at) => (Constraint::AsSoonAsPossible, Some(at)),
        Constraint::MustFinishOn(at) => (Constraint::FinishNoEarlierThan(at), Some(at)),
        Constraint::MustStartOn(at) => (Constraint::StartNoEarlierThan(at), None),
        Constraint::StartNoLaterThan(_) => (Constraint::AsSoonAsPossible, None),
        soft @ (Constraint::AsSoonAsPossible
        | Constraint::AsLateAsPossible
        | Constraint::StartNoEarlierThan(_)
        | Constraint::FinishNoEarlierThan(_)) => (soft, None),
    }
}

fn one(label: String, mut edits: Vec<Edit>) -> Edit {
    if edits.len() == 1 {
        return edits.remove(0);
    }
    Edit::Batch { label, edits }
}

/// Point 6.
pub(super) fn long_float(ground: &Ground) -> Checked {
    let days = ground.policy.long_float_days;
    let finding = |row: &Row| {
        let float = row.dates.total_float?;
        row.exceeds(float, days).then(|| {
            let text = format!(
                "“{}” may slip {} before anything notices.",
                row.name(),
                row.days(float)
            );
            Finding::about(&[row.id], &[], text)
        })
    };
    let findings = ground.open().filter_map(finding).collect();
    let of = ground.open().count();
    Checked::each(ground, Check::LongFloat, Counted::Rows, of, findings)
}

/// Point 7.
pub(super) fn negative_float(ground: &Ground) -> Checked {
    let finding = |row: &Row| {
        let float = row.dates.total_float.filter(|float| float.0 < 0)?;
        let text = format!(
            "“{}” comes {} too late for a date that was insisted on.",
            row.name(),
            row.days(float)
        );
        Some(Finding::about(&[row.id], &[], text))
    };
    let findings = ground.open().filter_map(finding).collect();
    let of = ground.open().count();
    Checked::each(ground, Check::NegativeFloat, Counted::Rows, of, findings)
}

/// Point 8. Time on the wall counts as the working time within it.
pub(super) fn long_durations(ground: &Ground) -> Checked {
    let days = ground.policy.long_duration_days;
    let work = || ground.open().filter(|row| row.is_open_work());
    let finding = |row: &Row| {
        let length = length(row);
        row.exceeds(length, days).then(|| {
            let text = format!("“{}” takes {}.", row.name(), row.days(length));
            Finding::about(&[row.id], &[], text)
        })
    };
    let findings = work().filter_map(finding).collect();
    Checked::each(
        ground,
        Check::LongDurations,
        Counted::Rows,
        work().count(),
        findings,
    )
}

fn length(row: &Row) -> WorkMinutes {
    if row.task.elapsed {
        row.dates.work
    } else {
        row.task.duration
    }
}

/// Point 9: work planned before the status date, and work that happened after it.
pub(super) fn invalid_dates(ground: &Ground) -> Checked {
    let leaves = || {
        let rows = ground.rows.iter();
        rows.filter(|row| !row.is_summary() && !row.task.inactive)
    };
    let findings = leaves()
        .filter_map(|row| {
            let text = ahead(ground, row);
            let fix = if text.is_none() {
                to_now(ground, row)
            } else {
                None
            };
            let text = text.or_else(|| behind(ground, row))?;
            Some(Finding::about(&[row.id], &[], text).with(fix))
        })
        .collect();
    let of = leaves().count();
    Checked::each(ground, Check::InvalidDates, Counted::Rows, of, findings)
}

/// What is said to have happened after progress was last reported.
fn ahead(ground: &Ground, row: &Row) -> Option<String> {
    let known = Moment(ground.now.0.saturating_add(DAY));
    let (what, at) = match row.task.progress {
        Progress::NotStarted => return None,
        Progress::Started { start, .. } if start >= known => ("begun", start.date()),
        Progress::Started { .. } => return None,
        Progress::Complete { finish, .. } if finish > known => {
            ("finished", finish.inclusive_date())
        }
        Progress::Complete { .. } => return None,
    };
    Some(format!(
        "“{}” is reported as {what} on {}, which is after {}.",
        row.name(),
        long_date(at),
        so_far(ground)
    ))
}

/// What is still planned before that.
fn behind(ground: &Ground, row: &Row) -> Option<String> {
    let (what, at) = match row.task.progress {
        Progress::NotStarted if row.dates.start < ground.now => ("start", row.dates.start.date()),
        Progress::NotStarted => return None,
        Progress::Started { .. } if row.dates.finish < ground.now => {
            ("finish", row.dates.finish.inclusive_date())
        }
        Progress::Started { .. } | Progress::Complete { .. } => return None,
    };
    Some(format!(
        "“{}” is planned to {what} on {}, which is before {}, and has not.",
        row.name(),
        long_date(at),
        so_far(ground)
    ))
}

fn so_far(ground: &Ground) -> String {
    match ground.plan.status_date {
        Some(date) => format!("the status date, {}", long_date(date)),
        None => format!("today, {}", long_date(ground.today)),
    }
}

/// Unfinished work goes to the status date where the plan has one and says so. What is to lie as
/// late as possible, or is pinned, stays where somebody put it.
fn to_now(ground: &Ground, row: &Row) -> Option<Fix> {
    if row.task.constraint == Constraint::AsLateAsPossible {
        return None;
    }
    let set = |change| Edit::SetPlan {
        plan: ground.id,
        change,
    };
    let mut edits = Vec::new();
    if ground.plan.unfinished == Unfinished::Stays {
        edits.push(set(PlanChange::Unfinished(Unfinished::Moves)));
    }
    if ground.plan.status_date.is_none() {
        edits.push(set(PlanChange::StatusDate(Some(ground.today))));
    }
    if row.task.pin.is_some() {
        // Only where the rest of the plan is as it should be: one thing at a time.
        return edits.is_empty().then(|| {
            let text = format!("Give the dates of “{}” back to the engine.", row.name());
            let edit = Edit::SetTask {
                task: row.id,
                change: TaskChange::Pin(None),
            };
            Fix::new(text, edit)
        });
    }
    if edits.is_empty() {
        return None;
    }
    let text = format!(
        "Move unfinished work to {}.",
        long_date(ground.plan.status_date.unwrap_or(ground.today))
    );
    Some(Fix::new(text.clone(), one(text, edits)))
}
