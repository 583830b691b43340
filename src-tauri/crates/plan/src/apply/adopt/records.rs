//! Whether each record of a program that comes from a file is one that could have been typed.

use crate::apply::check;
use crate::apply::length::{checked_estimate, checked_splits};
use crate::apply::progress::checked_progress;
use crate::apply::tasks::{checked_delay, checked_pin};
use crate::people::{Assignment, Person, Units};
use crate::refusal::Refusal;
use crate::release::Plan;
use crate::task::{MilestoneKind, Task, TaskKind};
use crate::time::{DAY, WorkMinutes};

pub(super) fn checked_plan(plan: &Plan) -> Result<Plan, Refusal> {
    check::date(plan.start)?;
    plan.status_date.map(check::date).transpose()?;
    if i32::from(plan.start_minute) >= DAY {
        return Err(Refusal::DateOutOfRange);
    }
    Ok(Plan {
        name: check::name(&plan.name)?,
        summary: check::note(&plan.summary)?,
        note: check::note(&plan.note)?,
        ..plan.clone()
    })
}

pub(super) fn checked_person(person: &Person) -> Result<Person, Refusal> {
    any_units(person.max_units)?;
    Ok(Person {
        name: check::name(&person.name)?,
        role: check::line(&person.role)?,
        ..person.clone()
    })
}

pub(super) fn checked_part(part: &Assignment) -> Result<(), Refusal> {
    any_units(part.units)?;
    check::work(part.work)?;
    check::work(part.done)?;
    check::duration(part.delay)?;
    if part.done > part.work {
        return Err(Refusal::DoneBeyondWork);
    }
    Ok(())
}

/// Files also hold nobody at all: money has no units.
fn any_units(units: Units) -> Result<(), Refusal> {
    if units > Units::MAX {
        return Err(Refusal::UnitsOutOfRange);
    }
    Ok(())
}

/// A task as it could have been typed. Work without a duration is a milestone, as ever; a summary
/// without one keeps a day in store for when it has no rows any more.
pub(super) fn checked_task(task: &Task, summary: bool, day: WorkMinutes) -> Result<Task, Refusal> {
    let mut task = task.clone();
    task.name = check::name(&task.name)?;
    task.reference = check::line(&task.reference)?;
    task.note = check::note(&task.note)?;
    task.duration = check::length(task.duration, task.elapsed)?;
    match task.kind {
        TaskKind::Milestone(_) if task.duration != WorkMinutes::ZERO => {
            return Err(Refusal::MilestoneHasNoDuration);
        }
        TaskKind::Milestone(_) => task.elapsed = false,
        TaskKind::Work if task.duration != WorkMinutes::ZERO => {}
        TaskKind::Work if summary => {
            task.duration = day;
            task.elapsed = false;
        }
        TaskKind::Work => task.become_milestone(MilestoneKind::Normal),
    }
    task.progress = checked_progress(&task, task.progress)?;
    task.splits = checked_splits(&task, &task.splits)?;
    task.pin = task.pin.map(|pin| checked_pin(&task, pin)).transpose()?;
    task.constraint.moment().map(check::moment).transpose()?;
    task.deadline.map(check::moment).transpose()?;
    task.promised.map(check::date).transpose()?;
    checked_delay(task.delay)?;
    task.estimate.map(checked_estimate).transpose()?;
    Ok(task)
}
