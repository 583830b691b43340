//! Verbs about single tasks.

use std::collections::BTreeSet;

use super::length::checked_splits;
use super::{Draft, check};
use crate::edit::{Place, TaskChange};
use crate::id::{PlanId, TaskId};
use crate::refusal::Refusal;
use crate::task::{Constraint, MilestoneKind, Pin, Progress, Task, TaskKind};
use crate::time::WorkMinutes;

impl Draft {
    pub(super) fn add_task(
        &mut self,
        plan: PlanId,
        place: Place,
        name: &str,
        kind: TaskKind,
        duration: WorkMinutes,
    ) -> Result<(), Refusal> {
        self.plan(plan)?;
        let duration = match kind {
            TaskKind::Work => check::duration(duration)?,
            TaskKind::Milestone(_) => WorkMinutes::ZERO,
        };
        let mut task = Task::new(plan, &check::name(name)?, duration);
        match kind {
            TaskKind::Milestone(kind) => task.become_milestone(kind),
            TaskKind::Work if duration == WorkMinutes::ZERO => {
                task.become_milestone(MilestoneKind::Normal);
            }
            TaskKind::Work => {}
        }
        let spot = self.spot(plan, place)?;
        task.parent = spot.parent;
        task.rank = self.rank_at(plan, &spot);
        let id = TaskId(self.program.tasks.next());
        self.put_task(id, Some(task));
        Ok(())
    }

    pub(super) fn drop_tasks(&mut self, tasks: &[TaskId]) -> Result<(), Refusal> {
        if tasks.is_empty() {
            return Err(Refusal::NothingSelected);
        }
        for &task in tasks {
            self.task(task)?;
        }
        let doomed = self.with_descendants(tasks);
        self.forget_rows(&doomed);
        let links: Vec<_> = self
            .program
            .links
            .iter()
            .filter(|(_, link)| doomed.contains(&link.from) || doomed.contains(&link.to))
            .map(|(id, _)| id)
            .collect();
        for link in links {
            self.put_link(link, None);
        }
        let parts = self.program.assignments.iter();
        let parts: Vec<_> = parts
            .filter(|(_, part)| doomed.contains(&part.task))
            .map(|(id, _)| id)
            .collect();
        for part in parts {
            self.put_assignment(part, None);
        }
        let launches: Vec<_> = self
            .program
            .plans
            .iter()
            .filter(|(_, plan)| plan.launch.is_some_and(|task| doomed.contains(&task)))
            .map(|(id, plan)| (id, plan.clone()))
            .collect();
        for (id, mut plan) in launches {
            plan.launch = None;
            self.put_plan(id, Some(plan));
        }
        // Children before parents, so that every state on the way is whole.
        let mut doomed: Vec<TaskId> = doomed.into_iter().collect();
        doomed.sort_by_cached_key(|&task| std::cmp::Reverse(self.program.ancestors(task).count()));
        for task in doomed {
            self.put_task(task, None);
        }
        Ok(())
    }

    /// These rows and everything under them.
    fn with_descendants(&self, tasks: &[TaskId]) -> BTreeSet<TaskId> {
        let mut found: BTreeSet<TaskId> = tasks.iter().copied().collect();
        loop {
            let more: Vec<TaskId> = self
                .program
                .tasks
                .iter()
                .filter(|(id, task)| {
                    !found.contains(id) && task.parent.is_some_and(|parent| found.contains(&parent))
                })
                .map(|(id, _)| id)
                .collect();
            if more.is_empty() {
                return found;
            }
            found.extend(more);
        }
    }

    pub(super) fn change_task(&mut self, id: TaskId, change: &TaskChange) -> Result<(), Refusal> {
        let mut task = self.task(id)?.clone();
        match change {
            TaskChange::Name(text) => task.name = check::name(text)?,
            TaskChange::Duration(duration) => {
                self.resize(id, &mut task, *duration, false)?;
                task.estimate = None;
            }
            TaskChange::ElapsedDuration(minutes) => {
                self.resize(id, &mut task, WorkMinutes(*minutes), true)?;
                task.estimate = None;
            }
            TaskChange::Pin(None) => task.pin = None,
            TaskChange::Pin(Some(pin)) => {
                if matches!(task.progress, Progress::Complete { .. }) {
                    return Err(Refusal::CompletedIsAnchored);
                }
                task.pin = Some(checked_pin(&task, *pin)?);
            }
            TaskChange::Deadline(deadline) => {
                task.deadline = deadline.map(check::moment).transpose()?;
            }
            TaskChange::Calendar {
                calendar,
                ignores_people,
            } => {
                if let Some(calendar) = calendar {
                    self.calendar(*calendar)?;
                }
                task.calendar = *calendar;
                task.ignores_people = *ignores_people;
            }
            TaskChange::Splits(splits) => {
                self.leaf(id)?;
                task.splits = checked_splits(&task, splits)?;
            }
            TaskChange::Delay(minutes) => {
                self.leaf(id)?;
                task.delay = checked_delay(*minutes)?;
            }
            TaskChange::Effort(effort) => task.effort = *effort,
            TaskChange::Estimate(None) => task.estimate = None,
            TaskChange::Estimate(Some(estimate)) => self.estimate(id, &mut task, *estimate)?,
            TaskChange::Confidence(confidence) => task.confidence = *confidence,
            TaskChange::Remaining(left) => self.leave(id, &mut task, *left)?,
            TaskChange::Inactive(inactive) => {
                if *inactive && matches!(task.progress, Progress::Complete { .. }) {
                    return Err(Refusal::CompletedIsAnchored);
                }
                task.inactive = *inactive;
            }
            TaskChange::Reference(text) => task.reference = check::line(text)?,
            TaskChange::Constraint(constraint) => self.constrain(id, &mut task, *constraint)?,
            TaskChange::Work if task.kind.is_milestone() => {
                let plan = self.plan(task.plan)?.calendar;
                let day = self.program.hours(plan).day();
                self.resize(id, &mut task, day, false)?;
            }
            TaskChange::Work => {}
            TaskChange::Milestone(kind) => {
                self.leaf(id)?;
                task.become_milestone(*kind);
            }
            TaskChange::Promised(date) => task.promised = date.map(check::date).transpose()?,
            TaskChange::External(external) => task.external = *external,
            TaskChange::Workstream(stream) => {
                task.workstream = self.stream(task.plan, stream.as_ref())?;
            }
            TaskChange::Owner(owner) => task.owner = self.owner(owner.as_ref())?,
            TaskChange::Progress(progress) => self.progress(id, &mut task, *progress)?,
            TaskChange::Note(text) => task.note = check::note(text)?,
        }
        self.put_task(id, Some(task));
        Ok(())
    }

    fn constrain(&self, id: TaskId, task: &mut Task, to: Constraint) -> Result<(), Refusal> {
        self.leaf(id)?;
        match task.progress {
            Progress::NotStarted => {}
            Progress::Started { .. } => return Err(Refusal::StartedIsAnchored),
            Progress::Complete { .. } => return Err(Refusal::CompletedIsAnchored),
        }
        to.moment().map(check::moment).transpose()?;
        task.constraint = to;
        Ok(())
    }

    /// A plan launches with a milestone only; work that was one gives the role up.
    pub(super) fn forget_launch(&mut self, task: TaskId) {
        let plan = self
            .program
            .plans
            .iter()
            .find(|(_, plan)| plan.launch == Some(task));
        if let Some((id, mut plan)) = plan.map(|(id, plan)| (id, plan.clone())) {
            plan.launch = None;
            self.put_plan(id, Some(plan));
        }
    }

    /// Refuses to edit what a summary computes.
    pub(super) fn leaf(&self, id: TaskId) -> Result<(), Refusal> {
        if self.program.is_summary(id) {
            Err(Refusal::SummaryIsComputed)
        } else {
            Ok(())
        }
    }
}

impl Task {
    /// What only work has goes: a length, an estimate of it, breaks and a percentage.
    pub(super) fn become_milestone(&mut self, kind: MilestoneKind) {
        self.kind = TaskKind::Milestone(kind);
        self.duration = WorkMinutes::ZERO;
        self.elapsed = false;
        self.estimate = None;
        self.splits = Vec::new();
        self.progress = match self.progress {
            Progress::NotStarted | Progress::Started { .. } => Progress::NotStarted,
            Progress::Complete { finish, .. } => Progress::Complete {
                start: finish,
                finish,
            },
        };
        self.pin = self.pin.map(instant);
    }
}

/// A milestone takes no time where it is pinned either.
fn instant(pin: Pin) -> Pin {
    Pin {
        start: pin.finish,
        ..pin
    }
}

/// Dates that run forwards; those of a milestone are one instant.
pub(super) fn checked_pin(task: &Task, pin: Pin) -> Result<Pin, Refusal> {
    check::moment(pin.start)?;
    check::moment(pin.finish)?;
    if pin.finish < pin.start {
        return Err(Refusal::FinishBeforeStart);
    }
    if task.kind.is_milestone() {
        return Ok(instant(pin));
    }
    Ok(pin)
}

/// Minutes on the wall to wait, never a lead.
pub(super) fn checked_delay(minutes: i32) -> Result<i32, Refusal> {
    check::length(WorkMinutes(minutes), true).map(|delay| delay.0)
}
