//! How bad a blocker is by what it stops (R-BLK-5).

use std::collections::BTreeSet;

use plan::{Blocker, Severity, TaskId};

use crate::survey::Survey;

/// A severity and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The severity.
    pub severity: Severity,
    /// Why, in a sentence.
    pub reason: String,
}

/// The unfinished rows a blocker stops.
pub(super) fn open_rows<'a>(
    survey: &'a Survey<'_>,
    row: &'a Blocker,
) -> impl Iterator<Item = TaskId> + 'a {
    row.blocked.iter().copied().filter(|&task| {
        let inactive = survey.task(task).is_none_or(|row| row.inactive);
        !inactive && survey.dates(task).is_some_and(|dates| !dates.complete)
    })
}

/// R-BLK-5: on the critical path and no way around, P0; with a way around, or when several teams
/// stand still, P1; with float left, P2; where no end waits for it, P3.
pub(super) fn suggested(survey: &Survey<'_>, row: &Blocker) -> Suggestion {
    let rows: Vec<TaskId> = open_rows(survey, row).collect();
    let critical = rows.iter().find(|&&task| {
        let dates = survey.dates(task);
        dates.is_some_and(|dates| dates.critical)
    });
    let teams: BTreeSet<_> = rows
        .iter()
        .filter_map(|&task| survey.task(task))
        .map(|row| (row.plan, row.workstream))
        .collect();
    let around = !row.workaround.trim().is_empty();
    let least = rows
        .iter()
        .filter_map(|&task| survey.float_days(task))
        .min();
    let (severity, reason) = match (critical, least) {
        (Some(&task), _) if !around => (
            Severity::P0,
            format!(
                "“{}” is on the critical path, and there is no way around.",
                survey.row_name(task)
            ),
        ),
        (Some(&task), _) => (
            Severity::P1,
            format!(
                "“{}” is on the critical path; there is a way around.",
                survey.row_name(task)
            ),
        ),
        (None, _) if teams.len() > 1 => (Severity::P1, format!("It stops {} teams.", teams.len())),
        (None, Some(0)) => (
            Severity::P2,
            "What it stops has less than a day of float left.".to_owned(),
        ),
        (None, Some(days)) => (
            Severity::P2,
            format!(
                "What it stops has {} of float left.",
                crate::words::days(days)
            ),
        ),
        (None, None) if rows.is_empty() => (Severity::P3, "It stops no unfinished row.".to_owned()),
        (None, None) => (Severity::P3, "No end waits for what it stops.".to_owned()),
    };
    Suggestion { severity, reason }
}
