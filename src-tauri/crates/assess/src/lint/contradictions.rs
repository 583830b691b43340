//! Dates typed by hand that say something else than the links.

use super::check::Check;
use super::dates::{insisted, released};
use super::finding::{Checked, Counted, Finding};
use super::ground::{Arrow, Ground, Row};

/// Pinned work that starts (or ends) before a link lets it.
pub(super) fn pin_against_link(ground: &Ground) -> Checked {
    let pinned = |row: &&Row| row.task.pin.is_some();
    broken(
        ground,
        Check::PinAgainstLink,
        pinned,
        |row, arrow, early| {
            let other = ground.name(arrow.link.from);
            format!(
                "“{}” is pinned {early} before its link from {other} lets it be.",
                row.name()
            )
        },
    )
}

/// Work that a hard constraint pulls before what its links allow.
pub(super) fn constraint_against_link(ground: &Ground) -> Checked {
    let pulled =
        |row: &&Row| row.task.pin.is_none() && !row.is_begun() && row.task.constraint.is_hard();
    broken(
        ground,
        Check::ConstraintAgainstLink,
        pulled,
        |row, arrow, early| {
            let other = ground.name(arrow.link.from);
            format!(
                "“{}” must {}, {early} before its link from {other} lets it be.",
                row.name(),
                insisted(ground, row)
            )
        },
    )
}

fn broken(
    ground: &Ground,
    check: Check,
    of: impl Fn(&&Row) -> bool,
    text: impl Fn(&Row, &Arrow, &str) -> String,
) -> Checked {
    let rows = || ground.open().filter(&of);
    let findings = rows()
        .filter_map(|row| {
            let (arrow, early) = ground.broken(row)?;
            let text = text(row, arrow, &row.days(early));
            let about = [row.id, arrow.link.from];
            Some(Finding::about(&about, &[arrow.id], text).with(Some(released(row))))
        })
        .collect();
    Checked::each(ground, check, Counted::Rows, rows().count(), findings)
}
