//! How far a task has come, and what that says about the work of the people on it.

use super::{Draft, check};
use crate::id::TaskId;
use crate::people::Assignment;
use crate::refusal::Refusal;
use crate::task::{Progress, Task};
use crate::time::WorkMinutes;

impl Draft {
    /// Sets progress; everybody on the task is taken to have done their share of it.
    pub(super) fn progress(
        &mut self,
        id: TaskId,
        task: &mut Task,
        progress: Progress,
    ) -> Result<(), Refusal> {
        self.leaf(id)?;
        let progress = checked_progress(task, progress)?;
        if progress == task.progress {
            return Ok(());
        }
        if task.inactive && progress != Progress::NotStarted {
            return Err(Refusal::SetAside);
        }
        self.undecided(id, progress)?;
        task.progress = progress;
        if task.kind.is_milestone() {
            return Ok(());
        }
        for (part_id, part) in self.workers(id) {
            let done =
                i64::from(part.work.0) * i64::from(begun(task).0) / i64::from(task.duration.0);
            let done = WorkMinutes(i32::try_from(done).expect("no more than the work"));
            self.put_assignment(part_id, Some(Assignment { done, ..part }));
        }
        Ok(())
    }
}

/// How much of its duration a task has behind it.
pub(super) fn begun(task: &Task) -> WorkMinutes {
    match task.progress {
        Progress::NotStarted => WorkMinutes::ZERO,
        Progress::Started { remaining, .. } => WorkMinutes(task.duration.0 - remaining.0),
        Progress::Complete { .. } => task.duration,
    }
}

/// Whole percent done, short of all.
pub(super) fn percent_of(done: i32, duration: i32) -> u8 {
    let percent = i64::from(done) * 100 / i64::from(duration.max(1));
    u8::try_from(percent.clamp(0, 99)).expect("0 to 99")
}

/// Progress a task of this kind and length can have.
pub(super) fn checked_progress(task: &Task, progress: Progress) -> Result<Progress, Refusal> {
    match progress {
        Progress::NotStarted => Ok(progress),
        Progress::Started {
            start,
            percent,
            remaining,
            resume,
        } => {
            if task.kind.is_milestone() {
                return Err(Refusal::MilestoneIsBinary);
            }
            check::moment(start)?;
            resume.map(check::moment).transpose()?;
            if percent > 99 {
                return Err(Refusal::NotAPercentage);
            }
            if !(WorkMinutes::ZERO..=task.duration).contains(&remaining) {
                return Err(Refusal::DoneBeyondWork);
            }
            Ok(progress)
        }
        Progress::Complete { start, finish } => {
            check::moment(start)?;
            check::moment(finish)?;
            if finish < start {
                return Err(Refusal::FinishBeforeStart);
            }
            // A milestone is met in one instant.
            let start = if task.kind.is_milestone() {
                finish
            } else {
                start
            };
            Ok(Progress::Complete { start, finish })
        }
    }
}
