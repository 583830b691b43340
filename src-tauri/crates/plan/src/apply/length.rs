//! How long a task takes: its duration, the estimate behind it and the breaks in it.

use super::progress::{begun, percent_of};
use super::{Draft, check};
use crate::id::TaskId;
use crate::refusal::Refusal;
use crate::task::{Estimate, MilestoneKind, Progress, Split, Task, TaskKind, remaining};
use crate::time::WorkMinutes;

impl Draft {
    /// Gives a task a duration: in working time, or in minutes on the wall.
    pub(super) fn resize(
        &mut self,
        id: TaskId,
        task: &mut Task,
        to: WorkMinutes,
        on_the_wall: bool,
    ) -> Result<(), Refusal> {
        self.leaf(id)?;
        let to = check::length(to, on_the_wall)?;
        let elapsed = on_the_wall && to > WorkMinutes::ZERO;
        if to == task.duration && elapsed == task.elapsed {
            return Ok(());
        }
        if matches!(task.progress, Progress::Complete { .. }) {
            return Err(Refusal::CompletedIsAnchored);
        }
        if to == WorkMinutes::ZERO {
            task.become_milestone(MilestoneKind::Normal);
            return Ok(());
        }
        let before = task.clone();
        if task.kind.is_milestone() {
            task.kind = TaskKind::Work;
            self.forget_launch(id);
        }
        task.duration = to;
        task.elapsed = elapsed;
        let same_unit = elapsed == before.elapsed;
        if let Progress::Started {
            percent,
            remaining: left,
            ..
        } = &mut task.progress
        {
            if same_unit {
                // What is done stays done; the rest grows or shrinks, and the percentage with it.
                let done = begun(&before).0.min(to.0);
                *left = WorkMinutes(to.0 - done);
                *percent = percent_of(done, to.0);
            } else {
                *left = remaining(to, *percent);
            }
        }
        // Breaks are counted in the unit of the duration and mean nothing in another.
        let unit = if same_unit { to } else { WorkMinutes::ZERO };
        task.splits.retain(|split| split.after < unit);
        self.resize_parts(id, &before, task);
        Ok(())
    }

    /// The duration becomes the mean of three points.
    pub(super) fn estimate(
        &mut self,
        id: TaskId,
        task: &mut Task,
        estimate: Estimate,
    ) -> Result<(), Refusal> {
        let estimate = checked_estimate(estimate)?;
        self.resize(id, task, estimate.mean(), false)?;
        task.estimate = Some(estimate).filter(|_| !task.kind.is_milestone());
        Ok(())
    }

    /// Leaves so much of begun work to do. The estimate stays: it is what was thought before.
    pub(super) fn leave(
        &mut self,
        id: TaskId,
        task: &mut Task,
        left: WorkMinutes,
    ) -> Result<(), Refusal> {
        self.leaf(id)?;
        let left = check::length(left, task.elapsed)?;
        let before = task.clone();
        match &mut task.progress {
            Progress::NotStarted => return Err(Refusal::NotBegun),
            Progress::Complete { .. } => return Err(Refusal::CompletedIsAnchored),
            Progress::Started {
                percent, remaining, ..
            } => {
                if *remaining == left {
                    return Ok(());
                }
                let done = match begun(&before) {
                    // Nothing done and nothing left to do: all of it was done unnoticed.
                    WorkMinutes::ZERO if left == WorkMinutes::ZERO => before.duration.0,
                    done => done.0,
                };
                let duration = WorkMinutes(done.saturating_add(left.0));
                task.duration = check::length(duration, task.elapsed)?;
                *remaining = left;
                *percent = percent_of(done, task.duration.0);
            }
        }
        task.splits.retain(|split| split.after < task.duration);
        self.resize_parts(id, &before, task);
        Ok(())
    }
}

pub(super) fn checked_estimate(estimate: Estimate) -> Result<Estimate, Refusal> {
    check::duration(estimate.optimistic)?;
    check::duration(estimate.pessimistic)?;
    if estimate.optimistic > estimate.likely || estimate.likely > estimate.pessimistic {
        return Err(Refusal::EstimateOutOfOrder);
    }
    Ok(estimate)
}

/// Breaks within the work, in order, that leave the whole within a lifetime.
pub(super) fn checked_splits(task: &Task, splits: &[Split]) -> Result<Vec<Split>, Refusal> {
    let within = splits
        .iter()
        .all(|split| split.pause.0 > 0 && (1..task.duration.0).contains(&split.after.0));
    let ordered = splits.windows(2).all(|pair| pair[0].after < pair[1].after);
    if !within || !ordered {
        return Err(Refusal::SplitsOutOfOrder);
    }
    let pauses: i64 = splits.iter().map(|split| i64::from(split.pause.0)).sum();
    let pauses = WorkMinutes(i32::try_from(pauses).unwrap_or(i32::MAX));
    check::length(pauses, task.elapsed)?;
    Ok(splits.to_vec())
}
