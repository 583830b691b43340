//! What health is made of.

use plan::{HealthPolicy, Moment, NaiveDate, PlanId, Program, Progress};
use schedule::Schedule;

use crate::health::{Health, of_slip};
use crate::standing::Standing;
use crate::words::{days, long_date, short_date};

/// The dimension of the launch's promise.
pub(crate) const LAUNCH: &str = "Launch";
/// The dimension of what has been reported.
pub(crate) const PROGRESS: &str = "Progress";

/// The dimension of the promises besides the launch.
pub(crate) const COMMITMENTS: &str = "Commitments";

/// One thing health is measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// What is measured.
    pub name: &'static str,
    /// How it stands.
    pub health: Health,
    /// Why, in a sentence.
    pub reason: String,
}

impl Dimension {
    /// Whether it is about a promise, without which nothing is green (R-RAG-11).
    pub(crate) fn promises(&self) -> bool {
        self.name == LAUNCH || self.name == COMMITMENTS
    }
}

pub(crate) fn launch(launch: Option<&Standing>) -> Dimension {
    let (health, reason) = match launch {
        None => (
            Health::Unknown,
            "The plan has no launch: choose the milestone it is launched with.".to_owned(),
        ),
        Some(launch) => (launch.health, launch_sentence(launch)),
    };
    Dimension {
        name: LAUNCH,
        health,
        reason,
    }
}

pub(crate) fn launch_sentence(launch: &Standing) -> String {
    let name = &launch.name;
    let forecast = long_date(launch.forecast);
    let verb = if launch.done {
        "happened on"
    } else {
        "is forecast for"
    };
    match (launch.promised, launch.slip) {
        (Some(promised), Some(slip)) if slip > 0 => {
            format!(
                "“{name}” {verb} {forecast}, {} after the promised {}.",
                days(slip),
                short_date(promised)
            )
        }
        (Some(promised), Some(slip)) if slip < 0 => {
            format!(
                "“{name}” {verb} {forecast}, {} before the promised {}.",
                days(-slip),
                short_date(promised)
            )
        }
        (Some(_), Some(_)) => format!("“{name}” {verb} {forecast}, as promised."),
        _ => format!("“{name}” {verb} {forecast}; no date has been promised."),
    }
}

/// Promises made outside the team, or all promises when none is marked so (R-RAG-1).
pub(crate) fn commitments(milestones: &[Standing], policy: &HealthPolicy) -> Dimension {
    let open =
        |standing: &&Standing| !standing.done && !standing.launch && standing.promised.is_some();
    let external: Vec<&Standing> = milestones
        .iter()
        .filter(open)
        .filter(|s| s.external)
        .collect();
    let (watched, called): (Vec<&Standing>, _) = if external.is_empty() {
        (milestones.iter().filter(open).collect(), "promises")
    } else {
        (external, "commitments")
    };
    let worst = watched
        .iter()
        .copied()
        .max_by_key(|standing| (standing.slip, std::cmp::Reverse(standing.task)));
    let late = watched
        .iter()
        .filter(|standing| standing.slip.is_some_and(|slip| slip > 0))
        .count();
    let (health, reason) = match worst {
        None => (
            Health::Unknown,
            "No promised milestone lies ahead.".to_owned(),
        ),
        Some(worst) if late == 0 => (
            Health::OnTrack,
            match watched.len() {
                1 => format!(
                    "“{}” is forecast in time; no other of the {called} lies ahead.",
                    worst.name
                ),
                many => format!("All {many} {called} ahead are forecast in time."),
            },
        ),
        Some(worst) => (
            of_slip(policy, worst.slip),
            format!(
                "“{}” is {} late; {late} of {} {called} ahead {}.",
                worst.name,
                days(worst.slip.unwrap_or(0)),
                watched.len(),
                if late == 1 { "is" } else { "are" },
            ),
        ),
    };
    Dimension {
        name: COMMITMENTS,
        health,
        reason,
    }
}

/// Work that should be behind us and has no report (R-SCH-8: no planned dates in the past).
pub(crate) fn progress(
    program: &Program,
    schedule: &Schedule,
    plan: PlanId,
    as_of: NaiveDate,
) -> Dimension {
    let mut open = 0;
    let mut overdue = 0;
    let begins = Moment::at_start_of(as_of);
    for (id, task) in program.tasks.iter().filter(|(_, task)| task.plan == plan) {
        let Some(dates) = schedule.dates(id) else {
            continue;
        };
        if dates.summary || matches!(task.progress, Progress::Complete { .. }) {
            continue;
        }
        open += 1;
        if crate::standing::is_over(dates, begins) {
            overdue += 1;
        }
    }
    let (health, reason) = match (open, overdue) {
        (0, _) => (Health::Unknown, "No work is open.".to_owned()),
        (_, 0) => (
            Health::OnTrack,
            "Nothing unfinished lies in the past.".to_owned(),
        ),
        (_, overdue) => (
            Health::AtRisk,
            format!(
                "{overdue} unfinished {} in the past. Report progress, or set a status date to forecast from.",
                if overdue == 1 { "row lies" } else { "rows lie" }
            ),
        ),
    };
    Dimension {
        name: PROGRESS,
        health,
        reason,
    }
}
