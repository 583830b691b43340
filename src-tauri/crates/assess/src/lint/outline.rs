//! Whether the outline says anything: empty plans, summaries of one, work set aside.

use plan::{Edit, Progress, TaskChange};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Fix};
use super::ground::Ground;

/// A plan in which nothing is to be done.
pub(super) fn empty_plan(ground: &Ground) -> Checked {
    let leaves = ground.rows.iter().filter(|row| !row.is_summary());
    let mut findings = Vec::new();
    if leaves.filter(|row| !row.task.inactive).count() == 0 {
        let text = format!("The plan “{}” holds no work.", ground.plan.name);
        findings.push(Finding::about(&[], &[], text));
    }
    Checked::each(ground, Check::EmptyPlan, Counted::Plan, 1, findings)
}

/// A summary that sums nothing up.
pub(super) fn summary_of_one(ground: &Ground) -> Checked {
    let summaries = || ground.rows.iter().filter(|row| row.is_summary());
    let findings = summaries()
        .filter(|row| row.children == 1)
        .map(|row| {
            let text = format!("The summary “{}” holds a single row.", row.name());
            Finding::about(&[row.id], &[], text)
        })
        .collect();
    Checked::each(
        ground,
        Check::SummaryOfOne,
        Counted::Rows,
        summaries().count(),
        findings,
    )
}

/// Work set aside holds nothing back: links with it mislead, and progress on it is lost.
pub(super) fn set_aside(ground: &Ground) -> Checked {
    let aside = || ground.rows.iter().filter(|row| row.task.inactive);
    let mut found: Vec<(usize, Finding)> = Vec::new();
    for row in aside().filter(|row| matches!(row.task.progress, Progress::Started { .. })) {
        let text = format!("“{}” is set aside although it has begun.", row.name());
        let fix = Fix::new(
            format!("Take “{}” up again.", row.name()),
            Edit::SetTask {
                task: row.id,
                change: TaskChange::Inactive(false),
            },
        );
        let finding = Finding::about(&[row.id], &[], text).with(Some(fix));
        found.push((ground.places[&row.id], finding));
    }
    for (id, link) in ground.program.links.iter() {
        let Some(row) = ground.row(link.from).filter(|row| row.task.inactive) else {
            continue;
        };
        let Some(after) = ground.program.tasks.get(link.to) else {
            continue;
        };
        if after.inactive || matches!(after.progress, Progress::Complete { .. }) {
            continue;
        }
        let text = format!(
            "“{}” is linked after “{}”, which is set aside and holds nothing back.",
            after.name,
            row.name()
        );
        let fix = Fix::new(
            format!("Remove the link from “{}” to “{}”.", row.name(), after.name),
            Edit::Unlink { links: vec![id] },
        );
        let finding = Finding::about(&[row.id, link.to], &[id], text).with(Some(fix));
        found.push((ground.places[&row.id], finding));
    }
    // Stable: of one row, first what it is itself, then its links by id.
    found.sort_by_key(|&(place, _)| place);
    let of = aside().count().max(found.len());
    let findings = found.into_iter().map(|(_, finding)| finding).collect();
    Checked::each(ground, Check::SetAside, Counted::Rows, of, findings)
}
