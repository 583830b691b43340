//! Verbs about what is tracked beside awaited rows.

use chrono::NaiveDate;

use super::tracked::missing;
use super::{Draft, check};
use crate::dependency::{Dependency, DependencyStatus, NeededBy, Promise};
use crate::edit::{DependencyChange, DependencyEdit, TaskChange};
use crate::health::HealthSubject;
use crate::id::{DependencyId, TaskId};
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::task::{Constraint, Progress};
use crate::time::Moment;

impl Draft {
    pub(super) fn dependency(&mut self, edit: &DependencyEdit) -> Result<(), Refusal> {
        match edit {
            DependencyEdit::Set { dependency, change } => {
                self.change_dependency(*dependency, change)
            }
            DependencyEdit::Status {
                dependency,
                status,
                at,
            } => self.stand(*dependency, *status, *at),
            DependencyEdit::Promise {
                dependency,
                date,
                by,
                at,
            } => self.promise(*dependency, *date, by, *at),
        }
    }

    fn awaited(&self, id: DependencyId) -> Result<Dependency, Refusal> {
        let found = self.program.dependencies.get(id);
        found
            .cloned()
            .ok_or_else(|| missing(RecordRef::Dependency(id)))
    }

    fn change_dependency(
        &mut self,
        id: DependencyId,
        change: &DependencyChange,
    ) -> Result<(), Refusal> {
        let mut dependency = self.awaited(id)?;
        match change {
            DependencyChange::Provider(text) => dependency.provider = check::line(text)?,
            DependencyChange::NeededBy(needed) => {
                if *needed == Some(NeededBy::Milestone(dependency.task)) {
                    return Err(Untracked::NeededByItself.into());
                }
                dependency.needed_by = self.needed_by(*needed)?;
            }
            DependencyChange::Forecast(day) => return self.forecast(id, dependency.task, *day),
            DependencyChange::Blocker(blocker) => {
                if let Some(blocker) = blocker {
                    self.there(RecordRef::Blocker(*blocker))?;
                }
                dependency.blocker = *blocker;
            }
            DependencyChange::Impact(text) => dependency.impact = check::note(text)?,
            DependencyChange::Mitigation(text) => dependency.mitigation = check::note(text)?,
            DependencyChange::Workaround { has, how } => {
                dependency.has_workaround = *has;
                dependency.workaround = check::note(how)?;
            }
            DependencyChange::Verified(day) => {
                dependency.verified = day.map(check::date).transpose()?;
            }
        }
        self.put_dependency(id, Some(dependency));
        Ok(())
    }

    /// A date, a milestone or a week that exists.
    pub(super) fn needed_by(&self, needed: Option<NeededBy>) -> Result<Option<NeededBy>, Refusal> {
        match needed {
            None => {}
            Some(NeededBy::Date(day)) => check::date(day).map(drop)?,
            Some(NeededBy::Milestone(task)) => self.coloured(HealthSubject::Milestone(task))?,
            Some(NeededBy::PlanWeek(week)) => checked_week(week)?,
        }
        Ok(needed)
    }

    /// The row moves to the day, so that what waits for it does, too; without one nothing holds
    /// it any more.
    fn forecast(
        &mut self,
        id: DependencyId,
        task: TaskId,
        day: Option<NaiveDate>,
    ) -> Result<(), Refusal> {
        let row = self.task(task)?;
        let constraint = match day {
            Some(day) => Constraint::StartNoEarlierThan(self.begins(row, check::date(day)?)),
            None if matches!(row.constraint, Constraint::StartNoEarlierThan(_)) => {
                Constraint::AsSoonAsPossible
            }
            None => return Ok(()),
        };
        self.change_task(task, &TaskChange::Constraint(constraint))?;
        let mut dependency = self.awaited(id)?;
        dependency.forecast = day;
        self.put_dependency(id, Some(dependency));
        Ok(())
    }

    fn stand(
        &mut self,
        id: DependencyId,
        status: DependencyStatus,
        at: Moment,
    ) -> Result<(), Refusal> {
        let dependency = self.awaited(id)?;
        let done = status == DependencyStatus::Complete;
        if done != (dependency.status == DependencyStatus::Complete) {
            let progress = if done {
                Progress::Complete {
                    start: at,
                    finish: at,
                }
            } else {
                Progress::NotStarted
            };
            self.change_task(dependency.task, &TaskChange::Progress(progress))?;
        }
        let mut dependency = self.awaited(id)?;
        dependency.status = status;
        self.put_dependency(id, Some(dependency));
        Ok(())
    }

    fn promise(
        &mut self,
        id: DependencyId,
        date: Option<NaiveDate>,
        by: &str,
        at: Moment,
    ) -> Result<(), Refusal> {
        let mut dependency = self.awaited(id)?;
        let date = date.map(check::date).transpose()?;
        if dependency.promises.last().and_then(|last| last.date) == date {
            return Ok(());
        }
        dependency.promises.push(Promise {
            date,
            by: check::line(by)?,
            at: Some(check::moment(at)?),
        });
        let task = dependency.task;
        self.put_dependency(id, Some(dependency));
        self.change_task(task, &TaskChange::Promised(date))
    }
}

fn checked_week(week: u16) -> Result<(), Refusal> {
    if (1..=NeededBy::LAST_WEEK).contains(&week) {
        Ok(())
    } else {
        Err(Untracked::WeekOutOfRange.into())
    }
}

/// What comes from a file, as it could have been typed. What it refers to is looked at elsewhere.
pub(super) fn checked_dependency(dependency: &Dependency) -> Result<Dependency, Refusal> {
    match dependency.needed_by {
        Some(NeededBy::Date(day)) => {
            check::date(day)?;
        }
        Some(NeededBy::PlanWeek(week)) => checked_week(week)?,
        Some(NeededBy::Milestone(_)) | None => {}
    }
    dependency.forecast.map(check::date).transpose()?;
    dependency.verified.map(check::date).transpose()?;
    check::count(dependency.promises.len())?;
    let promise = |promise: &Promise| {
        promise.date.map(check::date).transpose()?;
        promise.at.map(check::moment).transpose()?;
        Ok(Promise {
            by: check::line(&promise.by)?,
            ..*promise
        })
    };
    let promises = dependency.promises.iter().map(promise);
    Ok(Dependency {
        provider: check::line(&dependency.provider)?,
        impact: check::note(&dependency.impact)?,
        mitigation: check::note(&dependency.mitigation)?,
        workaround: check::note(&dependency.workaround)?,
        promises: promises.collect::<Result<_, Refusal>>()?,
        ..dependency.clone()
    })
}
