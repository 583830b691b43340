//! Where a milestone stands: promised against forecast.

use plan::{
    HealthPolicy, MilestoneKind, Moment, NaiveDate, PersonId, PlanId, Program, TaskId, TaskKind,
};
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

/// Whether the day a person reads for the end of a row lies before the one that begins then.
pub(crate) fn is_over(dates: &Dates, begins: Moment) -> bool {
    // By minutes: it is asked of every row, and a day costs more than all else of it.
    if dates.start == dates.finish {
        dates.finish < begins
    } else {
        dates.finish <= begins
    }
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

#[cfg(test)]
mod tests {
    use plan::WorkMinutes;
    use schedule::Driver;

    use super::*;

    /// Around midnight a row is over when the day a person reads for its end is.
    #[test]
    fn a_row_is_over_when_its_last_day_is() {
        let today = NaiveDate::from_ymd_opt(2026, 5, 27).unwrap();
        let midnight = Moment::at_start_of(today);
        for minutes in [-1441, -1440, -1, 0, 1, 600] {
            for length in [0, 60] {
                let finish = Moment(midnight.0 + minutes);
                let dates = Dates {
                    start: Moment(finish.0 - length),
                    finish,
                    late_start: None,
                    late_finish: None,
                    total_float: None,
                    free_float: WorkMinutes(0),
                    critical: false,
                    near_critical: false,
                    percent: 0,
                    complete: false,
                    summary: false,
                    work: WorkMinutes(length),
                    driver: Driver::PlanStart,
                };
                let read = forecast(&dates) < today;
                assert_eq!(is_over(&dates, midnight), read, "{minutes} {length}");
            }
        }
    }
}
