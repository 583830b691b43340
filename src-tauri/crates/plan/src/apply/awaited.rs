//! What is tracked about an awaited row comes and goes with the row, and never contradicts it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Draft;
use crate::delta::{Change, Delta};
use crate::dependency::{Dependency, DependencyStatus, Promise};
use crate::health::HealthSubject;
use crate::id::{DependencyId, TaskId};
use crate::program::Program;
use crate::record::RecordRef;
use crate::task::{Constraint, DependencyType, Progress, Task};
use crate::time::{Moment, days};

/// Days looked through for the next one with working hours.
const DAYS_AHEAD: i64 = 400;

/// A delta that leaves every awaited row of `program` with exactly one dependency that agrees with
/// it. Operations written before dependencies were records say nothing of them; taken back or
/// carried out again they have to.
#[must_use]
pub fn reconciled(program: &Program, delta: Delta) -> Delta {
    let rows = delta.changes().iter().filter_map(|change| match change {
        Change::Task(diff) => {
            let awaited = [&diff.before, &diff.after].into_iter().flatten();
            let mut awaited = awaited.filter_map(|row| row.kind.awaited());
            awaited.next().map(|_| diff.id)
        }
        Change::Calendar(_)
        | Change::Person(_)
        | Change::Plan(_)
        | Change::Workstream(_)
        | Change::Link(_)
        | Change::Assignment(_)
        | Change::Baseline(_)
        | Change::Dependency(_)
        | Change::Blocker(_)
        | Change::Risk(_)
        | Change::Assumption(_)
        | Change::Action(_)
        | Change::Decision(_)
        | Change::Escalation(_)
        | Change::GoNoGo(_)
        | Change::Capacity(_)
        | Change::Declaration(_)
        | Change::HealthEntry(_)
        | Change::Comment(_)
        | Change::OutsideLink(_)
        | Change::Policy(_) => None,
    });
    let rows: BTreeSet<TaskId> = rows.collect();
    if rows.is_empty() {
        return delta;
    }
    let mut draft = Draft {
        program: program.clone(),
        changes: Vec::new(),
    };
    draft.program.commit(&delta);
    for row in rows {
        draft.settle(row);
    }
    delta.then(Delta::new(draft.changes))
}

impl Draft {
    /// Puts a row, and what is tracked about it with it.
    pub(super) fn put_task(&mut self, id: TaskId, after: Option<Task>) {
        let before = self.program.tasks.share(id);
        let was = before.as_ref().and_then(|row| row.kind.awaited());
        let is = after.as_ref().and_then(|row| row.kind.awaited());
        let new = before.is_none();
        let milestone = |row: Option<&Task>| row.is_some_and(|row| row.kind.is_milestone());
        let only_work = milestone(before.as_deref()) && !milestone(after.as_ref());
        self.put_row(id, after);
        if new && is.is_some() {
            self.track(id);
        } else if was.is_some() || is.is_some() {
            self.settle(id);
        }
        if was == Some(DependencyType::Decision) && is != was {
            self.unbind(id);
        }
        if only_work {
            self.forget_colours(|subject| subject == HealthSubject::Milestone(id));
        }
    }

    fn settle(&mut self, id: TaskId) {
        let awaited = self.program.tasks.get(id);
        let awaited = awaited.is_some_and(|row| row.kind.awaited().is_some());
        match (awaited, self.program.dependency_of(id)) {
            (true, None) => self.track(id),
            (true, Some((dependency, _))) => self.agree(dependency),
            (false, Some((dependency, _))) => {
                self.put_dependency(dependency, None);
                self.forget(&BTreeSet::from([RecordRef::Dependency(dependency)]));
            }
            (false, None) => {}
        }
    }

    fn track(&mut self, task: TaskId) {
        let id = DependencyId(self.program.dependencies.next());
        self.put_dependency(id, Some(Dependency::new(task)));
        self.agree(id);
    }

    /// Makes a dependency say what its row says.
    pub(super) fn agree(&mut self, id: DependencyId) {
        let Some(dependency) = self.program.dependencies.get(id) else {
            return;
        };
        let Some(row) = self.program.tasks.get(dependency.task) else {
            return;
        };
        let mut dependency = dependency.clone();
        if matches!(row.progress, Progress::Complete { .. }) {
            dependency.status = DependencyStatus::Complete;
            dependency.completed_before = true;
        } else if dependency.status == DependencyStatus::Complete {
            dependency.status = DependencyStatus::InProgress;
        }
        dependency.forecast = match (row.constraint, dependency.forecast) {
            (Constraint::StartNoEarlierThan(start), Some(day))
                if day == start.date() || self.begins(row, day) == start =>
            {
                Some(day)
            }
            (Constraint::StartNoEarlierThan(start), Some(_) | None) => Some(start.date()),
            (
                Constraint::AsSoonAsPossible
                | Constraint::AsLateAsPossible
                | Constraint::StartNoLaterThan(_)
                | Constraint::FinishNoEarlierThan(_)
                | Constraint::FinishNoLaterThan(_)
                | Constraint::MustStartOn(_)
                | Constraint::MustFinishOn(_),
                Some(_) | None,
            ) => None,
        };
        let last = dependency.promises.last().and_then(|promise| promise.date);
        if last != row.promised {
            dependency.promises.push(Promise {
                date: row.promised,
                by: String::new(),
                at: None,
            });
        }
        self.put_dependency(id, Some(dependency));
    }

    /// The first working minute of a day, or of the next day that has one.
    pub(super) fn begins(&self, row: &Task, day: NaiveDate) -> Moment {
        let plan = self.program.plans.get(row.plan).map(|plan| plan.calendar);
        let Some(calendar) = row.calendar.or(plan) else {
            return Moment::at_start_of(day);
        };
        let hours = self.program.flat(calendar);
        let mut ahead = (0..DAYS_AHEAD).map(|later| day + days(later));
        let first = ahead.find_map(|date| {
            let shift = hours.shifts_on(date).first()?;
            Some(Moment(Moment::at_start_of(date).0 + i32::from(shift.from)))
        });
        first.unwrap_or(Moment::at_start_of(day))
    }
}

impl Program {
    /// What is tracked about a row, if it is an awaited one.
    #[must_use]
    pub fn dependency_of(&self, task: TaskId) -> Option<(DependencyId, &Dependency)> {
        self.dependencies.iter().find(|(_, row)| row.task == task)
    }
}
