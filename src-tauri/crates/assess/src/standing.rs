//! Where a milestone stands: promised against forecast.

use plan::{HealthPolicy, MilestoneKind, NaiveDate, PersonId, PlanId, Program, TaskId, TaskKind};
use schedule::{Dates, Schedule};

use crate::health::{Health, of_slip};

/// One milestone, its promise and its forecast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The row.
    pub task: TaskId,
    /// Its name.
    pub name: String,
    /// What it marks.
    pub kind: MilestoneKind,
    /// Whether the plan is launched with it.
    pub launch: bool,
    /// The date promised.
    pub promised: Option<NaiveDate>,
    /// Whether the promise was made outside the team.
    pub external: bool,
    /// The date forecast, or the one it happened on.
    pub forecast: NaiveDate,
    /// Calendar days the forecast lies after the promise; negative before it.
    pub slip: Option<i32>,
    /// Whether it has happened.
    pub done: bool,
    /// Float to the plan's end, in whole working days.
    pub float_days: Option<i32>,
    /// By R-RAG-1.
    pub health: Health,
    /// Who answers for it.
    pub owner: Option<PersonId>,
}

/// All milestones of a plan, in order of their forecast. What the plan awaits from elsewhere is
/// not among them: that is owed to it, not promised by it.
#[must_use]
pub fn standings(
    program: &Program,
    schedule: &Schedule,
    plan: PlanId,
    policy: &HealthPolicy,
) -> Vec<Standing> {
    of_kind(program, schedule, plan, policy, |kind| {
        kind.awaited().is_none()
    })
}

/// What a plan awaits from elsewhere, in order of its forecast.
#[must_use]
pub fn awaited(
    program: &Program,
    schedule: &Schedule,
    plan: PlanId,
    policy: &HealthPolicy,
) -> Vec<Standing> {
    of_kind(program, schedule, plan, policy, |kind| {
        kind.awaited().is_some()
    })
}

fn of_kind(
    program: &Program,
    schedule: &Schedule,
    plan: PlanId,
    policy: &HealthPolicy,
    wanted: impl Fn(MilestoneKind) -> bool,
) -> Vec<Standing> {
    let launch = program.plans.get(plan).and_then(|plan| plan.launch);
    let day = program
        .calendar_of(plan)
        .map_or(480, |calendar| calendar.day().0);
    let mut found: Vec<Standing> = program
        .tasks
        .iter()
        .filter(|(_, task)| task.plan == plan)
        .filter_map(|(id, task)| {
            let TaskKind::Milestone(kind) = task.kind else {
                return None;
            };
            if !wanted(kind) {
                return None;
            }
            let dates = schedule.dates(id)?;
            let slip = slip(task.promised, dates);
            let health = if dates.complete {
                Health::Complete
            } else {
                of_slip(policy, slip)
            };
            Some(Standing {
                task: id,
                name: task.name.clone(),
                kind,
                launch: launch == Some(id),
                promised: task.promised,
                external: task.external,
                forecast: forecast(dates),
                slip,
                done: dates.complete,
                float_days: dates.total_float.map(|float| float.0.div_euclid(day)),
                health,
                owner: task.owner,
            })
        })
        .collect();
    found.sort_by_key(|standing| (standing.forecast, standing.task));
    found
}

/// The day a person reads for the end of a row.
pub(crate) fn forecast(dates: &Dates) -> NaiveDate {
    // An instant at midnight would be the day it begins; work that ends at midnight, the day before.
    if dates.start == dates.finish {
        dates.finish.date()
    } else {
        dates.finish.inclusive_date()
    }
}

/// Calendar days from a promise to the forecast; negative when the forecast is earlier.
#[must_use]
pub fn slip(promised: Option<NaiveDate>, dates: &Dates) -> Option<i32> {
    let days = forecast(dates).signed_duration_since(promised?).num_days();
    i32::try_from(days).ok()
}
