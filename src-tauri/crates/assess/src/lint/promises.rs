//! Who answers for what, and what was promised to whom (point 10 of the fourteen, R-DEP-2).

use plan::{Edit, MilestoneKind, Owner, PlanChange, TaskChange, TaskKind};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Fix};
use super::ground::{Ground, Row};
use crate::standing::forecast;
use crate::words::long_date;

/// Point 10. Somebody assigned is somebody to ask.
pub(super) fn unowned_work(ground: &Ground) -> Checked {
    let work = || ground.open().filter(|row| row.is_open_work());
    let findings = work()
        .filter(|row| !ground.is_owned(row))
        .map(|row| {
            let text = format!("Nobody owns “{}” or is assigned to it.", row.name());
            Finding::about(&[row.id], &[], text).with(ground.lead(row))
        })
        .collect();
    let of = work().count();
    Checked::each(ground, Check::UnownedWork, Counted::Rows, of, findings)
}

/// Without a launch nothing says what the plan is for; float is measured to its last row.
pub(super) fn launch_not_set(ground: &Ground) -> Checked {
    let check = Check::LaunchNotSet;
    if ground.rows.is_empty() {
        return Checked::not_applicable(ground, check, "The plan is empty.");
    }
    let mut findings = Vec::new();
    if ground.plan.launch.is_none() {
        let launch = TaskKind::Milestone(MilestoneKind::Launch);
        let mut meant = ground
            .rows
            .iter()
            .filter(|row| row.task.kind == launch && !row.is_summary() && !row.task.inactive);
        let only = meant.next().filter(|_| meant.next().is_none());
        let fix = only.map(|row| {
            Fix::new(
                format!("Launch the plan with “{}”.", row.name()),
                Edit::SetPlan {
                    plan: ground.id,
                    change: PlanChange::Launch(Some(row.id)),
                },
            )
        });
        let rows: Vec<_> = only.map(|row| row.id).into_iter().collect();
        let text = format!(
            "The plan “{}” does not say which milestone it is launched with.",
            ground.plan.name
        );
        findings.push(Finding::about(&rows, &[], text).with(fix));
    }
    Checked::each(ground, check, Counted::Plan, 1, findings)
}

/// A milestone others wait for, or the launch, with no date to hold the forecast against.
pub(super) fn nothing_promised(ground: &Ground) -> Checked {
    let launch = |row: &Row| ground.plan.launch == Some(row.id);
    let owed = |row: &Row| row.task.external && row.task.kind.awaited().is_none();
    let milestones = || {
        ground
            .open()
            .filter(|row| row.task.kind.is_milestone() && (owed(row) || launch(row)))
    };
    let findings = milestones()
        .filter(|row| row.task.promised.is_none())
        .map(|row| {
            let what = if launch(row) {
                "is the launch"
            } else {
                "is owed outside the team"
            };
            let text = format!("“{}” {what}, but no date is promised for it.", row.name());
            Finding::about(&[row.id], &[], text)
        })
        .collect();
    Checked::each(
        ground,
        Check::NothingPromised,
        Counted::Rows,
        milestones().count(),
        findings,
    )
}

/// A date promised outside the team that nobody answers for.
pub(super) fn promise_unowned(ground: &Ground) -> Checked {
    let promises = || {
        let rows = ground.open();
        rows.filter(|row| row.task.external && row.task.promised.is_some())
            .filter(|row| row.task.kind.awaited().is_none())
    };
    let findings = promises()
        .filter(|row| row.task.owner.is_none())
        .map(|row| {
            let text = format!(
                "“{}” is promised outside the team, but nobody owns it.",
                row.name()
            );
            let fix = ground.lead(row).or_else(|| planner(ground, row));
            Finding::about(&[row.id], &[], text).with(fix)
        })
        .collect();
    Checked::each(
        ground,
        Check::PromiseUnowned,
        Counted::Rows,
        promises().count(),
        findings,
    )
}

/// Who answers for the plan answers for its promises.
fn planner(ground: &Ground, row: &Row) -> Option<Fix> {
    let owner = ground.plan.owner?;
    let person = ground.program.people.get(owner)?;
    Some(Fix::new(
        format!("Make {}, who owns the plan, the owner.", person.name),
        Edit::SetTask {
            task: row.id,
            change: TaskChange::Owner(Some(Owner::Known(owner))),
        },
    ))
}

/// Deadlines of rows and summaries that the forecast misses.
pub(super) fn deadline_missed(ground: &Ground) -> Checked {
    let due = || {
        let rows = ground.rows.iter();
        rows.filter(|row| !row.task.inactive && !row.dates.complete)
            .filter_map(|row| Some((row, row.task.deadline?)))
    };
    let findings = due()
        .filter_map(|(row, deadline)| {
            let late = ground
                .schedule
                .work_between(row.id, deadline, row.dates.finish);
            (late.0 > 0).then(|| {
                let text = format!(
                    "“{}” is forecast for {}, {} after its deadline.",
                    row.name(),
                    long_date(forecast(row.dates)),
                    row.days(late)
                );
                Finding::about(&[row.id], &[], text)
            })
        })
        .collect();
    Checked::each(
        ground,
        Check::DeadlineMissed,
        Counted::Rows,
        due().count(),
        findings,
    )
}
