//! Everything a person in a hurry wants to know about one plan.

use plan::{Moment, NaiveDate, PlanId, Program, Progress, TaskKind};
use schedule::{Path, Schedule};

use crate::colour::{beside_dates, reported};
use crate::dimension::{self, Dimension, LAUNCH};
use crate::health::Health;
use crate::standing::{Standing, awaited, standings};
use crate::summary::{self, Decision};
use crate::survey::Survey;
use crate::words::path_in_words;

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
    /// What is awaited from elsewhere and is not there yet, in order of forecast.
    pub awaited: Vec<Standing>,
    /// The chain that decides the launch, or the last finish.
    pub path: Option<Path>,
    /// That chain in sentences.
    pub path_words: String,
    /// What somebody has to decide.
    pub decisions: Vec<Decision>,
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
    let policy = program.policy();
    let policy = &policy.health;
    let row = program.plans.get(plan)?;
    let as_of = row.status_date.unwrap_or(today);
    let milestones = standings(program, schedule, plan, policy);
    let mut awaited = awaited(program, schedule, plan, policy);
    awaited.retain(|standing| !standing.done);
    let launch = milestones.iter().find(|standing| standing.launch).cloned();
    let end = row.launch.or_else(|| schedule.last_of(plan));
    let path = end.and_then(|end| schedule.path_to(program, end));
    let path_words = path
        .as_ref()
        .map_or_else(String::new, |path| path_in_words(program, schedule, path));
    // What is tracked beside the rows, where anything is.
    let survey = Survey::of(program, schedule, Moment::at_start_of(today));
    let progress = dimension::progress(program, schedule, plan, as_of);
    let mut dimensions = vec![
        dimension::launch(launch.as_ref()),
        dimension::commitments(&milestones, policy),
        reported(&survey, plan, progress),
    ];
    dimensions.extend(beside_dates(&survey, plan));
    dimensions.retain(|dimension| dimension.health != Health::Unknown || dimension.name == LAUNCH);
    let health = overall(launch.as_ref(), &dimensions);
    let decisions = summary::decisions(program, schedule, &milestones, policy);
    let sentences = if row.summary.trim().is_empty() {
        summary::sentences(schedule, plan, launch.as_ref(), &milestones, &path_words)
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
        awaited,
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
    let worst = dimensions
        .iter()
        .map(|dimension| dimension.health)
        .filter(|health| !matches!(health, Health::Unknown | Health::Complete))
        .max()
        .unwrap_or(Health::Unknown);
    // Green says that a promise is kept (R-RAG-11): progress alone can warn, never reassure.
    let promised = dimensions
        .iter()
        .any(|dimension| dimension.promises() && dimension.health != Health::Unknown);
    if worst == Health::OnTrack && !promised {
        return Health::Unknown;
    }
    worst
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
