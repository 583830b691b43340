//! Work that did not keep to its links.

use plan::{LinkKind, Progress};

use super::check::Check;
use super::finding::{Checked, Counted, Finding};
use super::ground::Ground;

/// Work begun (or done) while what it waits for has not happened yet. From then on the link
/// explains nothing; where both are done it is history.
pub(super) fn out_of_sequence(ground: &Ground) -> Checked {
    let begun = || {
        ground
            .rows
            .iter()
            .filter(|row| !row.is_summary() && !row.task.inactive && row.is_begun())
    };
    let links = || {
        begun().flat_map(|row| {
            let into = row.into.iter().map(|&at| &ground.arrows[at]);
            into.map(move |arrow| (row, arrow))
        })
    };
    let findings = links()
        .filter_map(|(row, arrow)| {
            let from = ground.program.tasks.get(arrow.link.from)?;
            let dates = ground.schedule.dates(arrow.link.from)?;
            let missing = match arrow.link.kind {
                LinkKind::FinishToStart if !dates.complete => "finished",
                LinkKind::StartToStart
                    if dates.percent == 0
                        && !dates.complete
                        && from.progress == Progress::NotStarted =>
                {
                    "begun"
                }
                LinkKind::FinishToStart
                | LinkKind::StartToStart
                | LinkKind::FinishToFinish
                | LinkKind::StartToFinish => return None,
            };
            // A lead may have let it.
            let held = ground.held(arrow)?;
            if ground
                .schedule
                .work_between(row.id, row.dates.start, held)
                .0
                <= 0
            {
                return None;
            }
            let did = if row.dates.complete {
                "is done"
            } else {
                "has begun"
            };
            let text = format!(
                "“{}” {did}, although “{}”, which it waits for, has not {missing}.",
                row.name(),
                from.name
            );
            Some(Finding::about(
                &[row.id, arrow.link.from],
                &[arrow.id],
                text,
            ))
        })
        .collect();
    Checked::each(
        ground,
        Check::OutOfSequence,
        Counted::Links,
        links().count(),
        findings,
    )
}
