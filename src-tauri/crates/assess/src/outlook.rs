//! Everything a person in a hurry wants to know about one plan.

use plan::{NaiveDate, PlanId, Program, Progress, TaskId, TaskKind};
use schedule::{Path, Schedule};

use crate::health::{Health, Policy};
use crate::standing::{Standing, standings};
use crate::words::{days, long_date, path_in_words, short_date};

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

/// How much is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Working time done, in whole percent.
    pub percent: u8,
    /// Pieces of work.
    pub work: u32,
    /// Of those, begun and not complete.
    pub begun: u32,
    /// Of those, complete.
    pub complete: u32,
}

/// The standing of a plan as of its status date, or of today when it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The worst dimension (R-RAG-5); complete once launched.
    pub health: Health,
    /// What health is made of.
    pub dimensions: Vec<Dimension>,
    /// Two or three sentences, bad news first; a person's own when the plan has them.
    pub sentences: Vec<String>,
    /// The day this is true of.
    pub as_of: NaiveDate,
    /// The launch.
    pub launch: Option<Standing>,
    /// All milestones, in order of forecast.
    pub milestones: Vec<Standing>,
    /// The chain that decides the launch, or the last finish.
    pub path: Option<Path>,
    /// That chain in sentences.
    pub path_words: String,
    /// What somebody has to decide.
    pub decisions: Vec<String>,
    /// How much is done.
    pub shares: Shares,
}

/// Judges a plan. `today` counts only for a plan without a status date.
#[must_use]
pub fn outlook(
    program: &Program,
    schedule: &Schedule,
    plan: PlanId,
    today: NaiveDate,
) -> Option<Outlook> {
    let policy = Policy::default();
    let row = program.plans.get(plan)?;
    let as_of = row.status_date.unwrap_or(today);
    let milestones = standings(program, schedule, plan, policy);
    let launch = milestones.iter().find(|standing| standing.launch).cloned();
    let end = row.launch.or_else(|| schedule.last_of(plan));
    let path = end.and_then(|end| schedule.path_to(program, end));
    let path_words = path
        .as_ref()
        .map_or_else(String::new, |path| path_in_words(program, schedule, path));
    let mut dimensions = vec![
        launch_dimension(launch.as_ref()),
        commitments(&milestones, policy),
        progress(program, schedule, plan, as_of),
    ];
    dimensions
        .retain(|dimension| dimension.health != Health::Unknown || dimension.name == "Launch");
    let health = overall(launch.as_ref(), &dimensions);
    let decisions = decisions(program, schedule, &milestones, policy);
    let sentences = if row.summary.trim().is_empty() {
        sentences(schedule, plan, launch.as_ref(), &milestones, &path_words)
    } else {
        row.summary
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let shares = shares(program, schedule, plan);
    Some(Outlook {
        health,
        dimensions,
        sentences,
        as_of,
        launch,
        milestones,
        path,
        path_words,
        decisions,
        shares,
    })
}

fn overall(launch: Option<&Standing>, dimensions: &[Dimension]) -> Health {
    if launch.is_some_and(|launch| launch.done) {
        return Health::Complete;
    }
    dimensions
        .iter()
        .map(|dimension| dimension.health)
        .filter(|health| !matches!(health, Health::Unknown | Health::Complete))
        .max()
        .unwrap_or(Health::Unknown)
}

fn launch_dimension(launch: Option<&Standing>) -> Dimension {
    let (health, reason) = match launch {
        None => (
            Health::Unknown,
            "The plan has no launch: choose the milestone it is launched with.".to_owned(),
        ),
        Some(launch) => (launch.health, launch_sentence(launch)),
    };
    Dimension {
        name: "Launch",
        health,
        reason,
    }
}

fn launch_sentence(launch: &Standing) -> String {
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
fn commitments(milestones: &[Standing], policy: Policy) -> Dimension {
    let open =
        |standing: &&Standing| !standing.done && !standing.launch && standing.promised.is_some();
    let external: Vec<&Standing> = milestones
        .iter()
        .filter(open)
        .filter(|s| s.external)
        .collect();
    let watched: Vec<&Standing> = if external.is_empty() {
        milestones.iter().filter(open).collect()
    } else {
        external
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
        Some(_) if late == 0 => (
            Health::OnTrack,
            format!(
                "All {} promised milestones ahead are forecast in time.",
                watched.len()
            ),
        ),
        Some(worst) => (
            policy.of_slip(worst.slip),
            format!(
                "{late} of {} promised milestones ahead {} late; “{}” by {}.",
                watched.len(),
                if late == 1 { "is" } else { "are" },
                worst.name,
                days(worst.slip.unwrap_or(0))
            ),
        ),
    };
    Dimension {
        name: "Commitments",
        health,
        reason,
    }
}

/// Work that should be behind us and has no report (R-SCH-8: no planned dates in the past).
fn progress(program: &Program, schedule: &Schedule, plan: PlanId, as_of: NaiveDate) -> Dimension {
    let mut open = 0;
    let mut overdue = 0;
    for (id, task) in program.tasks.iter().filter(|(_, task)| task.plan == plan) {
        let Some(dates) = schedule.dates(id) else {
            continue;
        };
        if dates.summary || matches!(task.progress, Progress::Complete { .. }) {
            continue;
        }
        open += 1;
        if crate::standing::forecast(dates) < as_of {
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
        name: "Progress",
        health,
        reason,
    }
}

fn sentences(
    schedule: &Schedule,
    plan: PlanId,
    launch: Option<&Standing>,
    milestones: &[Standing],
    path_words: &str,
) -> Vec<String> {
    let mut sentences = Vec::new();
    match launch {
        Some(launch) => sentences.push(launch_sentence(launch)),
        None => {
            if let Some(finish) = schedule.finish_of(plan) {
                sentences.push(format!(
                    "The last work ends on {}.",
                    long_date(finish.inclusive_date())
                ));
            }
        }
    }
    let ahead: Vec<&Standing> = milestones
        .iter()
        .filter(|s| !s.done && !s.launch && s.promised.is_some())
        .collect();
    let late: Vec<&Standing> = ahead
        .iter()
        .copied()
        .filter(|s| s.slip.is_some_and(|slip| slip > 0))
        .collect();
    match (
        late.iter()
            .max_by_key(|s| (s.slip, std::cmp::Reverse(s.task))),
        ahead.len(),
    ) {
        (_, 0) => {}
        (None, count) => sentences.push(format!(
            "{} ahead {} forecast in time.",
            if count == 1 {
                "The one promised milestone".to_owned()
            } else {
                format!("All {count} promised milestones")
            },
            if count == 1 { "is" } else { "are" }
        )),
        (Some(worst), count) => sentences.push(format!(
            "{} of {count} promised milestones ahead {} late, the worst “{}” by {} ({}).",
            late.len(),
            if late.len() == 1 { "is" } else { "are" },
            worst.name,
            days(worst.slip.unwrap_or(0)),
            short_date(worst.forecast)
        )),
    }
    // Bad news first.
    if launch.is_some_and(|launch| launch.slip.is_none_or(|slip| slip <= 0)) && !late.is_empty() {
        sentences.swap(0, 1);
    }
    if launch.is_none_or(|launch| !launch.done) && !path_words.is_empty() {
        sentences.push(path_words.to_owned());
    }
    sentences
}

/// Each promise that will be missed is a choice somebody has to make.
fn decisions(
    program: &Program,
    schedule: &Schedule,
    milestones: &[Standing],
    policy: Policy,
) -> Vec<String> {
    const SHOWN: usize = 3;
    let mut missed: Vec<&Standing> = milestones
        .iter()
        .filter(|s| !s.done && (s.external || s.launch))
        .filter(|s| matches!(policy.of_slip(s.slip), Health::AtRisk | Health::OffTrack))
        .collect();
    missed.sort_by_key(|s| (!s.launch, std::cmp::Reverse(s.slip), s.task));
    missed
        .into_iter()
        .take(SHOWN)
        .filter_map(|s| {
            let promised = short_date(s.promised?);
            let recover = days(s.slip?);
            let longest = longest_open(program, schedule, s.task);
            let on = longest.map_or_else(String::new, |task| {
                let name = program.tasks.get(task).map_or("", |row| row.name.as_str());
                format!(", most likely on “{name}”")
            });
            Some(format!(
                "Move the promise of “{}” from {promised} to {}, or recover {recover} before it{on}.",
                s.name,
                short_date(s.forecast)
            ))
        })
        .collect()
}

/// The longest unfinished work on the way to a row: where days can be won.
fn longest_open(program: &Program, schedule: &Schedule, to: TaskId) -> Option<TaskId> {
    let path = schedule.path_to(program, to)?;
    path.steps
        .iter()
        .filter_map(|step| Some((step.task, schedule.dates(step.task)?)))
        .filter(|(_, dates)| !dates.complete && dates.work.0 > 0)
        .max_by_key(|(task, dates)| (dates.work, std::cmp::Reverse(*task)))
        .map(|(task, _)| task)
}

fn shares(program: &Program, schedule: &Schedule, plan: PlanId) -> Shares {
    let mut shares = Shares::default();
    let (mut work, mut done) = (0_i64, 0_i64);
    for (id, task) in program.tasks.iter().filter(|(_, task)| task.plan == plan) {
        let summary = schedule.dates(id).is_some_and(|dates| dates.summary);
        if summary || task.kind != TaskKind::Work {
            continue;
        }
        shares.work += 1;
        work += i64::from(task.duration.0);
        done += i64::from(task.duration.0) * i64::from(task.progress.percent());
        match task.progress {
            Progress::NotStarted => {}
            Progress::Started { .. } => shares.begun += 1,
            Progress::Complete { .. } => shares.complete += 1,
        }
    }
    let percent = if work == 0 {
        0
    } else {
        (done / work).clamp(0, 100)
    };
    shares.percent = u8::try_from(percent).expect("0 to 100");
    shares
}
