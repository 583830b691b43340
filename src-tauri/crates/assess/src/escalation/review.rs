//! The weekly review of what was blocked and escalated (R-ESC-6).

use plan::{BlockerStatus, EscalationStatus, Moment, PlanId};

use crate::colour::Trend;
use crate::survey::Survey;

/// How many matters came and went within a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Opened within it.
    pub opened: usize,
    /// Closed within it.
    pub closed: usize,
    /// Open at its end.
    pub open: usize,
    /// Open at its beginning.
    pub open_before: usize,
    /// Mean minutes on the wall from opening to closing, of those closed within it.
    pub mean_minutes: Option<i64>,
    /// Minutes on the wall the oldest open one has been open.
    pub oldest_minutes: Option<i64>,
    /// Better where fewer are open than before.
    pub trend: Trend,
}

/// What a weekly review looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Blockers.
    pub blockers: Counts,
    /// Escalations, from their sending on.
    pub escalations: Counts,
    /// Both in two sentences.
    pub sentences: Vec<String>,
}

/// Counts what happened after `from` and up to `until`, in one plan or in all.
#[must_use]
pub fn review(survey: &Survey<'_>, plan: Option<PlanId>, from: Moment, until: Moment) -> Review {
    let ours = |of: PlanId| plan.is_none_or(|plan| plan == of);
    let blockers: Vec<_> = survey
        .program
        .blockers
        .iter()
        .filter(|(_, row)| ours(row.plan))
        .map(|(_, row)| {
            let closed = match row.status {
                BlockerStatus::New | BlockerStatus::Investigating | BlockerStatus::Escalated => {
                    None
                }
                BlockerStatus::Resolved | BlockerStatus::Closed | BlockerStatus::WontFix => {
                    row.resolved
                }
            };
            (row.raised, closed)
        })
        .collect();
    let escalations: Vec<_> = survey
        .program
        .escalations
        .iter()
        .filter(|(_, row)| ours(row.plan) && row.status != EscalationStatus::Draft)
        .filter_map(|(_, row)| Some((row.sent?, row.ended)))
        .collect();
    let blockers = counts(&blockers, from, until);
    let escalations = counts(&escalations, from, until);
    Review {
        sentences: vec![
            sentence("blocker", &blockers),
            sentence("escalation", &escalations),
        ],
        blockers,
        escalations,
    }
}

fn counts(spans: &[(Moment, Option<Moment>)], from: Moment, until: Moment) -> Counts {
    let within = |at: Moment| from < at && at <= until;
    let open_at = |at: Moment| {
        let open = move |&&(opened, closed): &&(Moment, Option<Moment>)| {
            opened <= at && closed.is_none_or(|closed| closed > at)
        };
        spans.iter().filter(open)
    };
    let minutes = |from: Moment, to: Moment| i64::from(to.0) - i64::from(from.0);
    let taken: Vec<i64> = spans
        .iter()
        .filter_map(|&(opened, closed)| {
            let closed = closed.filter(|&closed| within(closed))?;
            Some(minutes(opened, closed))
        })
        .collect();
    let (open, open_before) = (open_at(until).count(), open_at(from).count());
    Counts {
        opened: spans.iter().filter(|(opened, _)| within(*opened)).count(),
        closed: taken.len(),
        open,
        open_before,
        mean_minutes: i64::try_from(taken.len())
            .ok()
            .filter(|&count| count > 0)
            .map(|count| taken.iter().sum::<i64>() / count),
        oldest_minutes: open_at(until)
            .map(|&(opened, _)| minutes(opened, until))
            .max(),
        trend: match open.cmp(&open_before) {
            std::cmp::Ordering::Less => Trend::Better,
            std::cmp::Ordering::Equal => Trend::Same,
            std::cmp::Ordering::Greater => Trend::Worse,
        },
    }
}

fn sentence(word: &str, counts: &Counts) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let mut text = format!(
        "{} {word}{} opened, {} closed, {} open.",
        counts.opened,
        plural(counts.opened),
        counts.closed,
        counts.open
    );
    if let Some(mean) = counts.mean_minutes {
        text.push_str(&format!(
            " Closing one took {} hours on average.",
            mean / 60
        ));
    }
    text
}
