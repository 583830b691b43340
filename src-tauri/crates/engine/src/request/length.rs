//! How long a row lasts so that it ends where its edge was dropped.

use plan::{Moment, Pin, Progress, Refusal, Task, TaskChange, TaskId, Unfinished, WorkMinutes};

use crate::State;

/// The duration of work that lies between two moments, in the unit the row counts in: breaks are
/// no work, and time on the wall counts every minute.
pub(super) fn whole(
    state: &State,
    task: TaskId,
    row: &Task,
    start: Moment,
    finish: Moment,
) -> Result<TaskChange, Refusal> {
    if row.elapsed {
        return sized(finish.0.saturating_sub(start.0))
            .map(|long| TaskChange::ElapsedDuration(long.0));
    }
    let length = state.schedule.work_between(task, start, finish);
    sized(worked(row, length)).map(TaskChange::Duration)
}

/// The duration with which work ends at a moment. What remains of begun work is done from the
/// status date on, or from where it is taken up again, however little was done before it.
pub(super) fn lasting(
    state: &State,
    task: TaskId,
    row: &Task,
    start: Moment,
    finish: Moment,
) -> Result<TaskChange, Refusal> {
    let Progress::Started {
        remaining, resume, ..
    } = row.progress
    else {
        return whole(state, task, row, start, finish);
    };
    let plan = state.program.plans.get(row.plan);
    let status = plan
        .filter(|plan| plan.unfinished == Unfinished::Moves)
        .and_then(|plan| plan.status_date)
        .map(Moment::at_start_of);
    let between = |to: Moment| {
        if row.elapsed {
            to.0.saturating_sub(start.0)
        } else {
            worked(row, state.schedule.work_between(task, start, to))
        }
    };
    let done = row.duration.0 - remaining.0;
    let taken_up = [status, resume].into_iter().flatten().max();
    let taken_up = taken_up.map_or(done, |moment| between(moment).max(done));
    let left = between(finish).saturating_sub(taken_up);
    if taken_up > done && left <= 0 {
        return Err(Refusal::FinishBeforeStart);
    }
    let duration = sized(done.saturating_add(left))?;
    Ok(if row.elapsed {
        TaskChange::ElapsedDuration(duration.0)
    } else {
        TaskChange::Duration(duration)
    })
}

/// A row's fixed dates, begun elsewhere: as much work lies between them.
pub(super) fn pin_at(state: &State, task: TaskId, pin: Pin, start: Moment) -> Pin {
    let work = state.schedule.work_between(task, pin.start, pin.finish);
    let finish = if work.0 > 0 {
        let next = state.schedule.add_work(task, start, work);
        state.schedule.last_work(task, next)
    } else {
        Moment(start.0.saturating_add(pin.finish.0 - pin.start.0))
    };
    Pin { start, finish }
}

/// Working minutes of a stretch that are work and not a break.
fn worked(row: &Task, stretch: WorkMinutes) -> i32 {
    let mut breaks = 0;
    for split in &row.splits {
        let before = split.after.0.saturating_add(breaks);
        if stretch.0 <= before {
            break;
        }
        breaks += split.pause.0.min(stretch.0 - before);
    }
    stretch.0 - breaks
}

fn sized(duration: i32) -> Result<WorkMinutes, Refusal> {
    if duration > 0 {
        Ok(WorkMinutes(duration))
    } else {
        Err(Refusal::FinishBeforeStart)
    }
}
