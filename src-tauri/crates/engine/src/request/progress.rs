//! From a percentage to when work began and ended.

use plan::{Edit, Moment, NaiveDate, Progress, Refusal, TaskChange, TaskId, WorkMinutes};

use super::{found, snap};
use crate::State;

/// Fills in when the work began and ended, as far as the schedule knows, and never in the future
/// of the day reported on.
pub(super) fn report(
    state: &State,
    task: TaskId,
    percent: u8,
    today: NaiveDate,
) -> Result<Edit, Refusal> {
    let (row, dates) = found(state, task)?;
    let plan = state.program.plans.get(row.plan);
    let as_of = plan.and_then(|plan| plan.status_date).unwrap_or(today);
    let day_start = Moment::at_start_of(as_of);
    let day_end = Moment(day_start.0 + plan::time::DAY);
    let began = match row.progress {
        Progress::NotStarted if dates.start < day_end => dates.start,
        Progress::NotStarted => day_start,
        Progress::Started { start, .. } | Progress::Complete { start, .. } => start,
    };
    let progress = match percent {
        0 => Progress::NotStarted,
        1..=99 => {
            let start = snap_back(state, task, began, dates.start, day_end);
            Progress::started(start, percent, row.duration)
        }
        100 if matches!(row.progress, Progress::Complete { .. }) => row.progress,
        100 if row.kind.is_milestone() => {
            let met = if dates.finish < day_end {
                dates.finish
            } else {
                state.schedule.last_work(task, day_end)
            };
            Progress::Complete {
                start: met,
                finish: met,
            }
        }
        100 => {
            let finish = dates.finish.min(day_end).max(began);
            // Work marked done before it was due to begin took no longer than it was to take.
            let start = match row.progress {
                Progress::NotStarted => {
                    let length = WorkMinutes(-dates.work.0);
                    dates
                        .start
                        .min(state.schedule.add_work(task, finish, length))
                }
                Progress::Started { .. } | Progress::Complete { .. } => began,
            };
            let finish = state.schedule.last_work(task, finish).max(start);
            Progress::Complete { start, finish }
        }
        _ => return Err(Refusal::NotAPercentage),
    };
    Ok(Edit::SetTask {
        task,
        change: TaskChange::Progress(progress),
    })
}

/// A start that was computed is kept; one moved back to the day reported on begins with its work.
fn snap_back(
    state: &State,
    task: TaskId,
    began: Moment,
    computed: Moment,
    day_end: Moment,
) -> Moment {
    if began == computed {
        return began;
    }
    let work = snap(state, task, began);
    // Begun on a day off, if that is the day reported on: its next work lies in the future.
    if work < day_end { work } else { began }
}
