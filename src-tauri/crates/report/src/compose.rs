//! From a program's judgement to the facts of an executive's page.

mod tracked;

use assess::{Outlook, Standing, Survey};
use plan::{MilestoneKind, NaiveDate, PersonId, PlanId, Program};
use schedule::Schedule;

use crate::page::{Decision, Dimension, Health, Launch, MilestoneLine, Page, Span, Step};

/// Where the facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The program's name.
    pub program: String,
    /// What identifies its file among all program files.
    pub document: String,
    /// Its revision.
    pub revision: u32,
    /// The day the report is for.
    pub prepared_on: NaiveDate,
}

/// Milestones behind us that are still shown, to tell where we are.
const BEHIND: usize = 2;
/// With fewer weighty milestones than this, the others are shown too.
const FEW: usize = 5;
/// Days ahead that count as next.
const NEXT_DAYS: i64 = 14;

/// Composes the executive page of a plan. The survey looks at the same program, at the minute at
/// which clocks of blockers and escalations are read.
#[must_use]
pub fn executive(
    program: &Program,
    schedule: &Schedule,
    plan: PlanId,
    (outlook, survey): (&Outlook, &Survey<'_>),
    source: &Source,
) -> Option<Page> {
    let row = program.plans.get(plan)?;
    let name = |person: Option<PersonId>| {
        person
            .and_then(|id| program.people.get(id))
            .map_or_else(String::new, |p| p.name.clone())
    };
    let line = |standing: &Standing| MilestoneLine {
        name: standing.name.clone(),
        promised: standing.promised,
        forecast: standing.forecast,
        slip_days: standing.slip,
        done: standing.done,
        health: health(standing.health),
        owner: name(standing.owner),
        is_launch: standing.launch,
    };
    let milestones: Vec<MilestoneLine> = that_matter(outlook).into_iter().map(line).collect();
    let tracked = tracked::Tracked::of(program, survey, plan);
    let reason = outlook
        .dimensions
        .iter()
        .find(|dimension| dimension.health == outlook.health)
        .map_or_else(String::new, |dimension| dimension.reason.clone());
    Some(Page {
        plan: row.name.clone(),
        program: if source.program == row.name {
            String::new()
        } else {
            source.program.clone()
        },
        owner: name(row.owner),
        status_date: row.status_date,
        prepared_on: source.prepared_on,
        health: health(outlook.health),
        reason,
        launch: outlook.launch.as_ref().map(|launch| Launch {
            promised: launch.promised,
            forecast: launch.forecast,
            slip_days: launch.slip,
            done: launch.done,
        }),
        // The path has a section of its own.
        sentences: outlook
            .sentences
            .iter()
            .filter(|sentence| **sentence != outlook.path_words)
            .cloned()
            .collect(),
        span: schedule.finish_of(plan).map(|finish| Span {
            first: row.start,
            last: finish.inclusive_date().max(row.start),
        }),
        milestones,
        critical_path: outlook.path_words.clone(),
        dimensions: outlook
            .dimensions
            .iter()
            .map(|dimension| Dimension {
                name: dimension.name.to_owned(),
                health: health(dimension.health),
                reason: dimension.reason.clone(),
            })
            .collect(),
        // What somebody wrote down and put a date on comes before what follows from dates.
        decisions: tracked
            .decisions
            .into_iter()
            .chain(outlook.decisions.iter().map(|decision| Decision {
                question: decision.question.clone(),
                advice: decision.advice.clone(),
                by: None,
            }))
            .collect(),
        blockers: tracked.blockers,
        escalations: tracked.escalations,
        dependencies: tracked.dependencies,
        risks: tracked.risks,
        differences: tracked.differences,
        next: next(outlook)
            .into_iter()
            .map(|standing| Step {
                name: if standing.kind.awaited().is_some() {
                    format!("Awaited: {}", standing.name)
                } else {
                    standing.name.clone()
                },
                on: standing.forecast,
                owner: name(standing.owner),
            })
            .collect(),
        document: source.document.clone(),
        revision: u64::from(source.revision),
        language: "en".to_owned(),
    })
}

/// What was promised to others, freezes and gates, what is in danger, and the last promises kept
/// to tell where we are; everything to come where that is little. In order of time. The page
/// itself picks what a reader can take in, and counts the rest.
fn that_matter(outlook: &Outlook) -> Vec<&Standing> {
    let to_come: Vec<&Standing> = outlook
        .milestones
        .iter()
        .filter(|standing| !standing.done || standing.launch)
        .collect();
    let weighty = |standing: &&&Standing| {
        standing.launch
            || standing.external
            || matches!(standing.kind, MilestoneKind::Freeze | MilestoneKind::Gate)
            || matches!(
                standing.health,
                assess::Health::AtRisk | assess::Health::OffTrack
            )
    };
    let mut chosen: Vec<&Standing> = to_come.iter().filter(weighty).copied().collect();
    if chosen.len() < FEW {
        chosen = to_come;
    }
    let kept: Vec<&Standing> = outlook
        .milestones
        .iter()
        .filter(|s| s.done && !s.launch && s.external)
        .collect();
    let behind = kept.len().saturating_sub(BEHIND);
    chosen.extend(&kept[behind..]);
    chosen.sort_by_key(|standing| (standing.forecast, standing.launch, standing.task));
    chosen
}

/// What happens, and what ought to arrive, within the next days.
fn next(outlook: &Outlook) -> Vec<&Standing> {
    let ahead = |standing: &&Standing| {
        let days = standing.forecast.signed_duration_since(outlook.as_of);
        !standing.done && (0..=NEXT_DAYS).contains(&days.num_days())
    };
    let all = outlook.milestones.iter().chain(&outlook.awaited);
    let mut next: Vec<&Standing> = all.filter(ahead).collect();
    next.sort_by_key(|standing| (standing.forecast, standing.task));
    next
}

fn health(health: assess::Health) -> Health {
    match health {
        assess::Health::Complete => Health::Complete,
        assess::Health::Unknown => Health::Unknown,
        assess::Health::OnTrack => Health::OnTrack,
        assess::Health::AtRisk => Health::AtRisk,
        assess::Health::OffTrack => Health::OffTrack,
    }
}
