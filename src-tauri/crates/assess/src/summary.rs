//! The plan in a few sentences, and what somebody has to decide.

use plan::{HealthPolicy, PlanId, Program, TaskId};
use schedule::Schedule;

use crate::dimension::launch_sentence;
use crate::health::{Health, of_slip};
use crate::standing::Standing;
use crate::words::{days, long_date, short_date};

/// Something somebody has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The choice.
    pub question: String,
    /// The alternative, and where to begin.
    pub advice: String,
}

pub(crate) fn sentences(
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
    let launch_late = launch.is_some_and(|launch| launch.slip.is_some_and(|slip| slip > 0));
    if !launch_late && !late.is_empty() {
        sentences.rotate_right(1);
    }
    if launch.is_none_or(|launch| !launch.done) && !path_words.is_empty() {
        sentences.push(path_words.to_owned());
    }
    sentences
}

/// Each promise that will be missed is a choice somebody has to make.
pub(crate) fn decisions(
    program: &Program,
    schedule: &Schedule,
    milestones: &[Standing],
    policy: &HealthPolicy,
) -> Vec<Decision> {
    const SHOWN: usize = 3;
    let mut missed: Vec<&Standing> = milestones
        .iter()
        .filter(|s| !s.done && (s.external || s.launch))
        .filter(|s| matches!(of_slip(policy, s.slip), Health::AtRisk | Health::OffTrack))
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
            Some(Decision {
                question: format!(
                    "Move the promise of “{}” from {promised} to {}?",
                    s.name,
                    short_date(s.forecast)
                ),
                advice: format!("Or recover {recover} before it{on}."),
            })
        })
        .collect()
}

/// The longest unfinished work on the way to a row: where days can be won.
pub(crate) fn longest_open(program: &Program, schedule: &Schedule, to: TaskId) -> Option<TaskId> {
    let path = schedule.path_to(program, to)?;
    path.steps
        .iter()
        .filter_map(|step| Some((step.task, schedule.dates(step.task)?)))
        .filter(|(_, dates)| !dates.complete && dates.work.0 > 0)
        .max_by_key(|(task, dates)| (dates.work, std::cmp::Reverse(*task)))
        .map(|(task, _)| task)
}
