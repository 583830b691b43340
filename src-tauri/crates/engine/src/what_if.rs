//! What would come of something, without storing it.

use std::sync::Arc;

use plan::refusal::Record;
use plan::text::Span;
use plan::{Edit, Moment, Pin, PlanId, Refusal, TaskChange, TaskId, WorkMinutes};

use crate::request::heads;
use crate::{EngineError, State};

/// A program as edits would leave it, and what moves.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// The program and its dates, as they would be.
    pub state: Arc<State>,
    /// Rows that would begin or end at another time, in order of their ids.
    pub moved: Vec<Moved>,
    /// Every milestone still to come, and every launch, earliest first.
    pub milestones: Vec<Slip>,
}

/// A row that would lie elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The row.
    pub task: TaskId,
    /// Its dates now.
    pub before: Pin,
    /// Its dates then.
    pub after: Pin,
}

/// Where a milestone would lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The milestone.
    pub task: TaskId,
    /// Its plan.
    pub plan: PlanId,
    /// Whether the plan is launched with it.
    pub launch: bool,
    /// Its moment now.
    pub before: Moment,
    /// Its moment then.
    pub after: Moment,
    /// Working time between them, below zero for earlier.
    pub work: WorkMinutes,
    /// Days of the calendar between them, below zero for earlier.
    pub days: i64,
}

/// Carries edits out in memory and tells the difference.
///
/// # Errors
/// What the edits break.
pub fn what_if(state: &State, edits: &[Edit]) -> Result<WhatIf, EngineError> {
    let edit = Edit::Batch {
        label: String::new(),
        edits: edits.to_vec(),
    };
    let (program, delta) = plan::apply::decide(&state.program, &edit)?;
    let after = state.after(program, &delta)?;
    Ok(WhatIf {
        moved: moved(state, &after),
        milestones: milestones(state, &after),
        state: after,
    })
}

/// What slips when a row is late: it begins and ends that much later than planned, and begun work
/// ends that much later. (R-SCH-7)
///
/// # Errors
/// A refusal for a row that is done, or time that runs backwards.
pub fn impact_if_late(state: &State, task: TaskId, late: Span) -> Result<WhatIf, EngineError> {
    let dates = state.schedule.dates(task);
    let dates = dates.ok_or(Refusal::Missing(Record::Task(task)))?;
    if dates.complete {
        return Err(Refusal::CompletedIsAnchored.into());
    }
    let (Span::Work(WorkMinutes(amount)) | Span::Elapsed(amount)) = late;
    if amount < 0 {
        return Err(Refusal::DurationNegative.into());
    }
    let rows = if dates.summary {
        open_heads(state, task)
    } else {
        vec![task]
    };
    let edits: Vec<Edit> = rows
        .into_iter()
        .filter_map(|row| {
            let change = TaskChange::Pin(Some(later(state, row, late)?));
            Some(Edit::SetTask { task: row, change })
        })
        .collect();
    what_if(state, &edits)
}

/// The rows under a summary that start what is left of it.
fn open_heads(state: &State, summary: TaskId) -> Vec<TaskId> {
    let mut rows = heads(state, summary);
    let begun = state.program.tasks.iter().filter(|(id, row)| {
        let begun = matches!(row.progress, plan::Progress::Started { .. });
        begun && state.program.ancestors(*id).any(|above| above == summary)
    });
    rows.extend(begun.map(|(id, _)| id));
    rows
}

/// The dates of a row that is so much late. Fixing them keeps them from moving by anything else.
fn later(state: &State, task: TaskId, late: Span) -> Option<Pin> {
    let schedule = &state.schedule;
    let (row, dates) = (state.program.tasks.get(task)?, schedule.dates(task)?);
    let moved = |moment: Moment, ends: bool| {
        let next = match late {
            Span::Work(work) => schedule.add_work(task, moment, work),
            Span::Elapsed(minutes) => {
                let at = Moment(moment.0.saturating_add(minutes));
                schedule.add_work(task, at, WorkMinutes::ZERO)
            }
        };
        if ends {
            schedule.last_work(task, next)
        } else {
            next
        }
    };
    let ended = |moment: Moment| schedule.last_work(task, moment) == moment;
    if dates.start == dates.finish {
        let at = moved(dates.start, ended(dates.start));
        return Some(Pin {
            start: at,
            finish: at,
        });
    }
    if matches!(row.progress, plan::Progress::Started { .. }) {
        let finish = moved(dates.finish, ended(dates.finish));
        return Some(Pin {
            start: dates.start,
            finish: finish.max(dates.start),
        });
    }
    let start = moved(dates.start, false);
    let finish = if row.elapsed {
        Moment(start.0.saturating_add(dates.finish.0 - dates.start.0))
    } else {
        let work = schedule.work_between(task, dates.start, dates.finish);
        schedule.last_work(task, schedule.add_work(task, start, work))
    };
    Some(Pin {
        start,
        finish: finish.max(start),
    })
}

fn moved(before: &State, after: &State) -> Vec<Moved> {
    let mut moved = Vec::new();
    for (task, _) in before.program.tasks.iter() {
        let (Some(old), Some(new)) = (before.schedule.dates(task), after.schedule.dates(task))
        else {
            continue;
        };
        if (old.start, old.finish) != (new.start, new.finish) {
            let pin = |dates: &schedule::Dates| Pin {
                start: dates.start,
                finish: dates.finish,
            };
            moved.push(Moved {
                task,
                before: pin(old),
                after: pin(new),
            });
        }
    }
    moved
}

/// Every milestone still to come, and where it would lie, earliest first.
pub(crate) fn milestones(before: &State, after: &State) -> Vec<Slip> {
    let mut found = Vec::new();
    for (task, row) in before.program.tasks.iter() {
        let (Some(old), Some(new)) = (before.schedule.dates(task), after.schedule.dates(task))
        else {
            continue;
        };
        if !row.kind.is_milestone() || row.inactive || old.complete {
            continue;
        }
        let plan = before.program.plans.get(row.plan);
        let date = |moment: Moment| moment.inclusive_date();
        let days = date(new.finish).signed_duration_since(date(old.finish));
        found.push(Slip {
            task,
            plan: row.plan,
            launch: plan.is_some_and(|plan| plan.launch == Some(task)),
            before: old.finish,
            after: new.finish,
            work: before.schedule.work_between(task, old.finish, new.finish),
            days: days.num_days(),
        });
    }
    found.sort_by_key(|slip| (slip.before, slip.task));
    found
}
