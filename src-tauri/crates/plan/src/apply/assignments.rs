//! Verbs about people's parts in tasks: work, duration and units, of which two give the third.
//!
//! What stays and what follows is the table of Microsoft Project ("Change the task type for more
//! accurate scheduling"): the duration of a task is what its longest part needs. Of begun work
//! only what is open is reckoned anew; of completed work nothing is, its parts are a record.

use super::progress::{begun, percent_of};
use super::{Draft, check};
use crate::edit::{AssignmentChange, Owner};
use crate::id::{AssignmentId, PersonId, TaskId};
use crate::kept::Kept;
use crate::people::{Assignment, ResourceKind, Units};
use crate::refusal::Refusal;
use crate::task::{EffortKind, Progress, Task};
use crate::time::WorkMinutes;

impl Draft {
    /// Gives somebody a part. On effort-driven work they share what is open with those who are
    /// there; otherwise, or as the first, they bring work of their own.
    pub(super) fn assign(
        &mut self,
        task: TaskId,
        person: &Owner,
        units: Units,
    ) -> Result<(), Refusal> {
        let row = self.divisible(task)?;
        let units = check::units(units)?;
        let Some(person) = self.owner(Some(person))? else {
            return Err(Refusal::NothingSelected);
        };
        if self.parts(task).any(|(_, part)| part.person == person) {
            return Err(Refusal::AssignedAlready);
        }
        let mut part = Assignment {
            task,
            person,
            units,
            work: WorkMinutes::ZERO,
            done: WorkMinutes::ZERO,
            delay: WorkMinutes::ZERO,
            kept: Kept::default(),
        };
        let others = self.workers(task);
        if self.works(person) {
            if is_complete(&row) {
                part.work = times(row.duration, units);
                part.done = part.work;
            } else {
                part.work = times(room(&row, &part), units);
            }
        }
        let works = self.works(person);
        let id = AssignmentId(self.program.assignments.next());
        self.put_assignment(id, Some(part.clone()));
        let total: i64 = others.iter().map(|(_, other)| open(&row, other)).sum();
        if !works || is_complete(&row) || !is_driven(&row) || total == 0 {
            return Ok(());
        }
        let mut sharers = others;
        part.work = WorkMinutes::ZERO;
        sharers.push((id, part));
        self.share_out(task, &row, &sharers, total)
    }

    pub(super) fn change_assignment(
        &mut self,
        id: AssignmentId,
        change: AssignmentChange,
    ) -> Result<(), Refusal> {
        let mut part = self.assignment(id)?.clone();
        let row = self.divisible(part.task)?;
        let follows = self.works(part.person) && !is_complete(&row);
        let fixed = follows && row.effort.kind == EffortKind::FixedDuration;
        match change {
            AssignmentChange::Units(units) => {
                part.units = check::units(units)?;
                if fixed {
                    let left = times(room(&row, &part), part.units);
                    part.work = minutes(counted(&row, &part) + i64::from(left.0));
                }
            }
            AssignmentChange::Work(work) => {
                part.work = check::work(work)?;
                if is_complete(&row) {
                    part.done = part.work;
                }
                if fixed {
                    part.units = units_for(&row, &part);
                }
            }
            AssignmentChange::Done(done) => part.done = check::work(done)?,
            AssignmentChange::Delay(delay) => part.delay = check::duration(delay)?,
        }
        if part.done > part.work {
            return Err(Refusal::DoneBeyondWork);
        }
        let task = part.task;
        self.put_assignment(id, Some(part));
        match change {
            AssignmentChange::Done(_) => Ok(()),
            AssignmentChange::Units(_) | AssignmentChange::Work(_) | AssignmentChange::Delay(_) => {
                if follows && !fixed {
                    self.stretch(task)
                } else {
                    Ok(())
                }
            }
        }
    }

    /// Takes parts out. On effort-driven work those who stay take over what is open.
    pub(super) fn unassign(&mut self, assignments: &[AssignmentId]) -> Result<(), Refusal> {
        if assignments.is_empty() {
            return Err(Refusal::NothingSelected);
        }
        for &id in assignments {
            self.assignment(id)?;
        }
        for &id in assignments {
            let Some(left) = self.program.assignments.get(id).cloned() else {
                continue;
            };
            self.put_assignment(id, None);
            // Parts in a summary or milestone wait unused; nobody takes them over.
            let Ok(row) = self.divisible(left.task) else {
                continue;
            };
            if !self.works(left.person) || is_complete(&row) || !is_driven(&row) {
                continue;
            }
            let staying = self.workers(left.task);
            let theirs: i64 = staying.iter().map(|(_, part)| open(&row, part)).sum();
            self.share_out(left.task, &row, &staying, theirs + open(&row, &left))?;
        }
        Ok(())
    }

    /// Divides open work among people by their units, and lets the duration or the units follow.
    fn share_out(
        &mut self,
        id: TaskId,
        row: &Task,
        sharers: &[(AssignmentId, Assignment)],
        total: i64,
    ) -> Result<(), Refusal> {
        let all: i64 = sharers
            .iter()
            .map(|(_, part)| i64::from(part.units.0))
            .sum();
        if all == 0 {
            return Ok(());
        }
        let (mut weighed, mut given) = (0, 0);
        for (part_id, part) in sharers {
            // Cut at running totals, so that the pieces add up to the minute.
            weighed += i64::from(part.units.0);
            let piece = portion(total, weighed, all) - given;
            given += piece;
            let mut part = part.clone();
            part.work = minutes(counted(row, &part) + piece).max(part.done);
            if row.effort.kind == EffortKind::FixedDuration {
                part.units = units_for(row, &part);
            }
            self.put_assignment(*part_id, Some(part));
        }
        match row.effort.kind {
            EffortKind::FixedDuration => Ok(()),
            EffortKind::FixedUnits | EffortKind::FixedWork => self.stretch(id),
        }
    }

    /// What a new duration does to the parts of a task.
    pub(super) fn resize_parts(&mut self, id: TaskId, before: &Task, after: &Task) {
        for (part_id, mut part) in self.workers(id) {
            match after.effort.kind {
                EffortKind::FixedWork => part.units = units_for(after, &part),
                EffortKind::FixedUnits | EffortKind::FixedDuration => {
                    let (old, new) = (room(before, &part), room(after, &part));
                    let left = if old > WorkMinutes::ZERO && before.elapsed == after.elapsed {
                        portion(open(before, &part), i64::from(new.0), i64::from(old.0))
                    } else {
                        i64::from(times(new, part.units).0)
                    };
                    part.work = minutes(counted(after, &part) + left).max(part.done);
                }
            }
            self.put_assignment(part_id, Some(part));
        }
    }

    /// Gives a task the duration its longest part needs.
    fn stretch(&mut self, id: TaskId) -> Result<(), Refusal> {
        let mut task = self.task(id)?.clone();
        let done = begun(&task);
        let needed = |part: &Assignment| {
            let time = portion(
                open(&task, part),
                i64::from(Units::WHOLE.0),
                i64::from(part.units.0),
            );
            i64::from(done.max(part.delay).0) + time
        };
        let workers = self.workers(id);
        let busy = workers
            .iter()
            .filter(|(_, part)| part.units.0 > 0 && part.work.0 > 0);
        let Some(longest) = busy.map(|(_, part)| needed(part)).max() else {
            return Ok(());
        };
        let duration = check::length(minutes(longest.max(1)), task.elapsed)?;
        if duration == task.duration {
            return Ok(());
        }
        task.duration = duration;
        // The three points told another duration.
        task.estimate = None;
        task.splits.retain(|split| split.after < duration);
        if let Progress::Started {
            percent, remaining, ..
        } = &mut task.progress
        {
            *remaining = WorkMinutes(duration.0 - done.0);
            *percent = percent_of(done.0, duration.0);
        }
        self.put_task(id, Some(task));
        Ok(())
    }

    /// A task whose work can be divided among people.
    fn divisible(&self, id: TaskId) -> Result<Task, Refusal> {
        let row = self.task(id)?;
        if row.kind.is_milestone() || self.program.is_summary(id) {
            return Err(Refusal::NothingToAssign);
        }
        Ok(row.clone())
    }

    fn parts(&self, task: TaskId) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
        let parts = self.program.assignments.iter();
        parts.filter(move |(_, part)| part.task == task)
    }

    /// The parts whose hours count.
    pub(super) fn workers(&self, task: TaskId) -> Vec<(AssignmentId, Assignment)> {
        let working = self.parts(task).filter(|(_, part)| self.works(part.person));
        working.map(|(id, part)| (id, part.clone())).collect()
    }

    fn works(&self, person: PersonId) -> bool {
        let kind = self.program.people.get(person).map(|person| person.kind);
        kind == Some(ResourceKind::Person)
    }
}

/// Work that stays what it is is always effort-driven, as in Microsoft Project.
fn is_driven(task: &Task) -> bool {
    task.effort.driven || task.effort.kind == EffortKind::FixedWork
}

fn is_complete(task: &Task) -> bool {
    matches!(task.progress, Progress::Complete { .. })
}

/// Work behind a part: what is done, once the task has begun.
fn counted(task: &Task, part: &Assignment) -> i64 {
    match task.progress {
        Progress::NotStarted => 0,
        Progress::Started { .. } | Progress::Complete { .. } => i64::from(part.done.0),
    }
}

/// Work still to do in a part.
fn open(task: &Task, part: &Assignment) -> i64 {
    i64::from(part.work.0) - counted(task, part)
}

/// Time a part still has within the task.
fn room(task: &Task, part: &Assignment) -> WorkMinutes {
    let from = begun(task).max(part.delay);
    WorkMinutes(task.duration.0.saturating_sub(from.0).max(0))
}

/// The share of somebody it takes to do what is open in the time there is; theirs where either
/// is nothing.
fn units_for(task: &Task, part: &Assignment) -> Units {
    let (work, time) = (open(task, part), room(task, part));
    if work <= 0 || time == WorkMinutes::ZERO {
        return part.units;
    }
    let units = portion(work, i64::from(Units::WHOLE.0), i64::from(time.0));
    Units(
        u32::try_from(units)
            .unwrap_or(u32::MAX)
            .clamp(Units::MIN.0, Units::MAX.0),
    )
}

/// The work somebody does in a time.
fn times(time: WorkMinutes, units: Units) -> WorkMinutes {
    let whole = i64::from(Units::WHOLE.0);
    minutes(portion(i64::from(time.0), i64::from(units.0), whole))
}

/// So many parts of a whole, rounded; none is below zero and the whole is not zero.
fn portion(of: i64, parts: i64, whole: i64) -> i64 {
    let whole = i128::from(whole);
    let rounded = (i128::from(of) * i128::from(parts) + whole / 2) / whole;
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

fn minutes(minutes: i64) -> WorkMinutes {
    WorkMinutes(i32::try_from(minutes).unwrap_or(i32::MAX))
}
