//! From judgement to what the overview and the history show.

use assess::{Health, Outlook, Standing};
use engine::State;
use plan::{PlanId, TaskId, TaskKind};
use schedule::Path;

use crate::dto::{DimensionDto, HealthDto, MilestoneDto, OverviewDto, PathDto, StepDto};
use crate::view;

/// Milestones to come that an overview lists.
const NEXT: usize = 12;

pub(crate) fn overview(state: &State, outlook: &Outlook, revision: u32) -> OverviewDto {
    let dto = |standing: &Standing| milestone(state, standing);
    let mut late: Vec<&Standing> = outlook
        .milestones
        .iter()
        .filter(|s| !s.done && s.slip.is_some_and(|slip| slip > 0))
        .collect();
    late.sort_by_key(|s| (std::cmp::Reverse(s.slip), s.task));
    OverviewDto {
        revision,
        health: health(outlook.health),
        dimensions: outlook
            .dimensions
            .iter()
            .map(|dimension| DimensionDto {
                name: dimension.name.to_owned(),
                health: health(dimension.health),
                reason: dimension.reason.clone(),
            })
            .collect(),
        sentences: outlook.sentences.clone(),
        launch: outlook.launch.as_ref().map(dto),
        next: outlook
            .milestones
            .iter()
            .filter(|s| !s.done)
            .take(NEXT)
            .map(dto)
            .collect(),
        late: late.into_iter().map(dto).collect(),
        path: outlook.path.as_ref().map(|path| self::path(state, path)),
        decisions: outlook
            .decisions
            .iter()
            .map(|decision| format!("{} {}", decision.question, decision.advice))
            .collect(),
        percent: outlook.shares.percent,
        work: (
            outlook.shares.work,
            outlook.shares.begun,
            outlook.shares.complete,
        ),
    }
}

fn milestone(state: &State, standing: &Standing) -> MilestoneDto {
    MilestoneDto {
        task: standing.task.0,
        name: standing.name.clone(),
        kind: view::milestone_kind(standing.kind),
        promised: standing.promised.map(|date| date.to_string()),
        forecast: standing.forecast.to_string(),
        slip: standing.slip,
        done: standing.done,
        float_days: standing.float_days,
        health: health(standing.health),
        owner: standing
            .owner
            .and_then(|id| state.program.people.get(id))
            .map(|p| p.name.clone()),
    }
}

pub(crate) fn health(health: Health) -> HealthDto {
    match health {
        Health::Complete => HealthDto::Complete,
        Health::Unknown => HealthDto::Unknown,
        Health::OnTrack => HealthDto::OnTrack,
        Health::AtRisk => HealthDto::AtRisk,
        Health::OffTrack => HealthDto::OffTrack,
    }
}

/// The critical path to a row; to the plan's launch, or its last row, when none is named.
pub(crate) fn path_to(state: &State, plan: PlanId, to: Option<TaskId>) -> Option<PathDto> {
    let row = state.program.plans.get(plan)?;
    let end = to.or(row.launch).or_else(|| state.schedule.last_of(plan))?;
    Some(path(state, &state.schedule.path_to(&state.program, end)?))
}

fn path(state: &State, path: &Path) -> PathDto {
    let program = &state.program;
    PathDto {
        to: path.to.0,
        name: program
            .tasks
            .get(path.to)
            .map_or_else(String::new, |row| row.name.clone()),
        steps: path
            .steps
            .iter()
            .filter_map(|step| {
                let row = program.tasks.get(step.task)?;
                let dates = state.schedule.dates(step.task)?;
                Some(StepDto {
                    task: step.task.0,
                    name: row.name.clone(),
                    start: dates.start.0,
                    finish: dates.finish.0,
                    because: assess::why(program, &state.schedule, step.task),
                    done: dates.complete,
                    milestone: row.kind != TaskKind::Work,
                    link: step.link.map(u32::from),
                })
            })
            .collect(),
        words: assess::path_in_words(program, &state.schedule, path),
        floats: path
            .floats
            .iter()
            .map(|&(task, float)| (task.0, float.0))
            .collect(),
    }
}
