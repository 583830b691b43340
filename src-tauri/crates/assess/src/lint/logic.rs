//! Whether the links say what waits for what (points 1 to 4 of the fourteen, and ours).

use plan::{Edit, Lag, LinkKind, TaskId, WorkMinutes};

use super::check::Check;
use super::finding::{Checked, Counted, Finding, Fix};
use super::ground::{Arrow, Ground, Row};

/// Point 1. A row of a summary waits for what the summary waits for, and what waits for the
/// summary waits for the row. The first milestone begins and the launch ends: they are excused,
/// and so is the last row of the plan. What has begun waits for nothing any more, and what is awaited
/// from elsewhere waits for others' work.
pub(super) fn open_ends(ground: &Ground) -> Checked {
    let first = first(ground);
    let ends = [ground.plan.launch, ground.last()];
    let finding = |row: &Row| {
        let waits = row.is_begun()
            || row.task.kind.awaited().is_some()
            || first.contains(&row.id)
            || ground.upwards(row).any(|row| !row.into.is_empty());
        let awaited =
            ends.contains(&Some(row.id)) || ground.upwards(row).any(|row| !row.out.is_empty());
        let text = match (waits, awaited) {
            (true, true) => return None,
            (false, true) => format!("“{}” waits for nothing.", row.name()),
            (true, false) => format!("Nothing waits for “{}”.", row.name()),
            (false, false) => format!(
                "“{}” waits for nothing, and nothing waits for it.",
                row.name()
            ),
        };
        Some(Finding::about(&[row.id], &[], text))
    };
    let findings = ground.open().filter_map(finding).collect();
    let of = ground.open().count();
    Checked::each(ground, Check::OpenEnds, Counted::Rows, of, findings)
}

/// What may begin the plan: the milestones of its first day that wait for
/// nothing, or else the first such row.
fn first(ground: &Ground) -> Vec<TaskId> {
    let leaves = || {
        let rows = ground.rows.iter();
        rows.filter(|row| !row.is_summary() && !row.task.inactive)
    };
    let Some(begins) = leaves().map(|row| row.dates.start.date()).min() else {
        return Vec::new();
    };
    let there = || {
        leaves()
            .filter(|row| row.dates.start.date() == begins && row.task.kind.awaited().is_none())
            .filter(|row| ground.upwards(row).all(|row| row.into.is_empty()))
    };
    let milestones: Vec<TaskId> = there()
        .filter(|row| row.task.kind.is_milestone())
        .map(|row| row.id)
        .collect();
    if milestones.is_empty() {
        there().take(1).map(|row| row.id).collect()
    } else {
        milestones
    }
}

/// A milestone that nobody's work leads to lies wherever the plan begins, whatever it promises.
/// What is awaited from elsewhere is others' work: it waits for nothing here.
pub(super) fn unled_milestones(ground: &Ground) -> Checked {
    let first = first(ground);
    let ours = |row: &&Row| row.task.kind.is_milestone() && row.task.kind.awaited().is_none();
    let milestones = || ground.open().filter(ours);
    let unled = milestones().filter(|row| {
        !first.contains(&row.id) && ground.upwards(row).all(|row| row.into.is_empty())
    });
    let findings = unled
        .map(|row| {
            let text = format!(
                "The milestone “{}” waits for no work, so no delay can move it.",
                row.name()
            );
            Finding::about(&[row.id], &[], text)
        })
        .collect();
    Checked::each(
        ground,
        Check::UnledMilestones,
        Counted::Rows,
        milestones().count(),
        findings,
    )
}

/// Work whose start is waited for and whose finish is not may go on for ever unseen.
pub(super) fn loose_finishes(ground: &Ground) -> Checked {
    let work = || ground.open().filter(|row| row.is_open_work());
    let loose = |row: &Row| {
        let mut out = ground.upwards(row).flat_map(|row| &row.out).peekable();
        out.peek()?;
        if out.any(|&at| ground.arrows[at].link.kind.from_finish()) {
            return None;
        }
        let links: Vec<_> = row.out.iter().map(|&at| ground.arrows[at].id).collect();
        let text = format!(
            "Others wait for “{}” to start, but nothing waits for it to finish.",
            row.name()
        );
        Some(Finding::about(&[row.id], &links, text))
    };
    let findings = work().filter_map(loose).collect();
    Checked::each(
        ground,
        Check::LooseFinishes,
        Counted::Rows,
        work().count(),
        findings,
    )
}

/// Point 2.
pub(super) fn leads(ground: &Ground) -> Checked {
    of_links(ground, Check::Leads, |arrow| {
        (amount(arrow) < 0).then(|| {
            about(ground, arrow, "begins before the date it waits for").with(overlap(ground, arrow))
        })
    })
}

/// Point 3.
pub(super) fn lags(ground: &Ground) -> Checked {
    of_links(ground, Check::Lags, |arrow| {
        (amount(arrow) > 0).then(|| about(ground, arrow, "is waiting time nobody owns"))
    })
}

/// Point 4: counts what is finish to start, and names what is not.
pub(super) fn link_kinds(ground: &Ground) -> Checked {
    let findings: Vec<Finding> = ground
        .open_links()
        .filter_map(|arrow| {
            let what = match arrow.link.kind {
                LinkKind::FinishToStart => return None,
                LinkKind::StartToStart => "joins two starts",
                LinkKind::FinishToFinish => "joins two finishes",
                LinkKind::StartToFinish => {
                    "makes a finish wait for a start, which is hardly ever meant"
                }
            };
            Some(about(ground, arrow, what))
        })
        .collect();
    let of = ground.open_links().count();
    Checked::measured(
        ground,
        Check::LinkKinds,
        (Counted::Links, of - findings.len(), of),
        findings,
    )
}

/// What is linked on a summary moves with whichever row happens to be first or last in it.
pub(super) fn summary_links(ground: &Ground) -> Checked {
    let summary = |at: Option<usize>| {
        at.map(|at| &ground.rows[at])
            .filter(|row| row.is_summary())
            .map(|row| row.id)
    };
    of_links(ground, Check::SummaryLinks, |arrow| {
        let ends = [summary(arrow.to), summary(arrow.from)];
        let ends: Vec<TaskId> = ends.into_iter().flatten().collect();
        let other = ground.name(if ends.first() == Some(&arrow.link.to) {
            arrow.link.from
        } else {
            arrow.link.to
        });
        let text = match ends.as_slice() {
            [] => return None,
            [one] => format!(
                "The link between {} and {other} ends at a summary.",
                ground.name(*one)
            ),
            [to, from, ..] => format!(
                "The link from {} to {} joins two summaries.",
                ground.name(*from),
                ground.name(*to)
            ),
        };
        Some(Finding::about(&ends, &[arrow.id], text))
    })
}

fn of_links(ground: &Ground, check: Check, finding: impl Fn(&Arrow) -> Option<Finding>) -> Checked {
    let findings = ground.open_links().filter_map(finding).collect();
    let of = ground.open_links().count();
    Checked::each(ground, check, Counted::Links, of, findings)
}

fn amount(arrow: &Arrow) -> i32 {
    match arrow.link.lag {
        Lag::Work(WorkMinutes(amount)) | Lag::Elapsed(amount) | Lag::Percent(amount) => amount,
    }
}

/// `The link from “A” to “B” (SS +2d) is …`
fn about(ground: &Ground, arrow: &Arrow, what: &str) -> Finding {
    let link = arrow.link;
    let lag = ground.lag(link);
    let lag = if lag.is_empty() {
        lag
    } else {
        format!(" {lag}")
    };
    let text = format!(
        "The link from {} to {} ({}{lag}) {what}.",
        ground.name(link.from),
        ground.name(link.to),
        link.kind.letters(),
    );
    Finding::about(&[link.to, link.from], &[arrow.id], text)
}

/// A lead into the last days of a predecessor is a lag after its start: the same date, said in
/// terms of something that has happened by then. Sound only where both are counted in the same
/// hours and the predecessor is one piece of work not begun.
fn overlap(ground: &Ground, arrow: &Arrow) -> Option<Fix> {
    let (Some(from), Some(to)) = (arrow.from, arrow.to) else {
        return None;
    };
    let (from, to) = (&ground.rows[from], &ground.rows[to]);
    let link = arrow.link;
    let Lag::Work(lead) = link.lag else {
        return None;
    };
    let after = from.task.duration.0.checked_add(lead.0)?;
    let one_piece = from.is_open_work()
        && !from.is_begun()
        && !from.task.elapsed
        && from.task.splits.is_empty()
        && from.task.pin.is_none()
        && from.dates.work == from.task.duration;
    let same_hours = from.task.calendar.is_none() && to.task.calendar.is_none();
    if link.kind != LinkKind::FinishToStart || !one_piece || !same_hours || after < 0 {
        return None;
    }
    let lag = Lag::Work(WorkMinutes(after));
    let by = plan::text::write_duration(WorkMinutes(after), &ground.hours);
    Some(Fix::new(
        format!(
            "Let “{}” start {} “{}” starts.",
            to.name(),
            if after == 0 {
                "when".to_owned()
            } else {
                format!("{by} after")
            },
            from.name()
        ),
        Edit::SetLink {
            link: arrow.id,
            kind: LinkKind::StartToStart,
            lag,
        },
    ))
}
