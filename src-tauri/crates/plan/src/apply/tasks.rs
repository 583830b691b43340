//! Verbs about single tasks.

use std::collections::BTreeSet;

use super::{Draft, check};
use crate::edit::{Place, TaskChange};
use crate::id::{PlanId, TaskId};
use crate::refusal::Refusal;
use crate::task::{Constraint, MilestoneKind, Progress, Task, TaskKind};
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
            TaskKind::Milestone(kind) => become_milestone(&mut task, kind),
            TaskKind::Work if duration == WorkMinutes::ZERO => {
                become_milestone(&mut task, MilestoneKind::Normal);
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
            TaskChange::Duration(duration) => self.resize(id, &mut task, *duration)?,
            TaskChange::Constraint(constraint) => self.constrain(id, &mut task, *constraint)?,
            TaskChange::Work => {
                if task.kind.is_milestone() {
                    if let Progress::Complete { .. } = task.progress {
                        return Err(Refusal::CompletedIsAnchored);
                    }
                    let day = self
                        .program
                        .calendar_of(task.plan)
                        .map(crate::Calendar::day);
                    task.kind = TaskKind::Work;
                    task.duration = day.unwrap_or(WorkMinutes(480));
                    self.forget_launch(id);
                }
            }
            TaskChange::Milestone(kind) => {
                self.leaf(id)?;
                become_milestone(&mut task, *kind);
            }
            TaskChange::Promised(date) => task.promised = date.map(check::date).transpose()?,
            TaskChange::External(external) => task.external = *external,
            TaskChange::Workstream(stream) => {
                task.workstream = self.stream(task.plan, stream.as_ref())?;
            }
            TaskChange::Owner(owner) => task.owner = self.owner(owner.as_ref())?,
            TaskChange::Progress(progress) => {
                self.leaf(id)?;
                task.progress = checked_progress(&task, *progress)?;
            }
            TaskChange::Note(text) => task.note = check::note(text)?,
        }
        self.put_task(id, Some(task));
        Ok(())
    }

    fn resize(&mut self, id: TaskId, task: &mut Task, to: WorkMinutes) -> Result<(), Refusal> {
        self.leaf(id)?;
        let to = check::duration(to)?;
        if matches!(task.progress, Progress::Complete { .. }) && to != task.duration {
            return Err(Refusal::CompletedIsAnchored);
        }
        if to == WorkMinutes::ZERO {
            if !task.kind.is_milestone() {
                become_milestone(task, MilestoneKind::Normal);
            }
            return Ok(());
        }
        if task.kind.is_milestone() {
            task.kind = TaskKind::Work;
            self.forget_launch(id);
        }
        task.duration = to;
        Ok(())
    }

    fn constrain(&self, id: TaskId, task: &mut Task, to: Constraint) -> Result<(), Refusal> {
        self.leaf(id)?;
        match task.progress {
            Progress::NotStarted => {}
            Progress::Started { .. } => return Err(Refusal::StartedIsAnchored),
            Progress::Complete { .. } => return Err(Refusal::CompletedIsAnchored),
        }
        if let Constraint::StartNoEarlierThan(moment) = to {
            check::moment(moment)?;
        }
        task.constraint = to;
        Ok(())
    }

    /// A plan launches with a milestone only; work that was one gives the role up.
    fn forget_launch(&mut self, task: TaskId) {
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
    fn leaf(&self, id: TaskId) -> Result<(), Refusal> {
        if self.program.is_summary(id) {
            Err(Refusal::SummaryIsComputed)
        } else {
            Ok(())
        }
    }
}

fn become_milestone(task: &mut Task, kind: MilestoneKind) {
    task.kind = TaskKind::Milestone(kind);
    task.duration = WorkMinutes::ZERO;
    task.progress = match task.progress {
        Progress::NotStarted | Progress::Started { .. } => Progress::NotStarted,
        Progress::Complete { finish, .. } => Progress::Complete {
            start: finish,
            finish,
        },
    };
}

fn checked_progress(task: &Task, progress: Progress) -> Result<Progress, Refusal> {
    match progress {
        Progress::NotStarted => Ok(progress),
        Progress::Started { start, percent } => {
            if task.kind.is_milestone() {
                return Err(Refusal::MilestoneIsBinary);
            }
            check::moment(start)?;
            if percent > 99 {
                Err(Refusal::NotAPercentage)
            } else {
                Ok(progress)
            }
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
