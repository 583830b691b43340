//! Whether the records of a program fit together. SQLite looks at references when rows are
//! written; a file from elsewhere may have been written with that switched off.

mod tracked;

use std::collections::{BTreeMap, BTreeSet};

use plan::{Calendar, CalendarId, Program, Table, TaskId};

/// The first thing that does not fit.
pub(crate) fn check(program: &Program) -> Result<(), String> {
    calendars(&program.calendars)?;
    people(program)?;
    plans(program)?;
    workstreams(program)?;
    tasks(program)?;
    links(program)?;
    assignments(program)?;
    baselines(program)?;
    outline(program)?;
    tracked::check(program)
}

/// Every stack of calendars ends, and leaves an hour of work a week: without any the scheduler
/// would go round for ever.
pub(crate) fn calendars(calendars: &Table<CalendarId, Calendar>) -> Result<(), String> {
    // Which weekdays of a calendar have hours once it is laid flat.
    let mut works: BTreeMap<CalendarId, [bool; 7]> = BTreeMap::new();
    for (start, _) in calendars.iter() {
        let mut stack = Vec::new();
        let mut walked = BTreeSet::new();
        let mut at = Some(start);
        while let Some(id) = at.filter(|id| !works.contains_key(id)) {
            let Some(calendar) = calendars.get(id) else {
                let above = stack
                    .last()
                    .map_or(id.0, |&(above, _): &(CalendarId, _)| above.0);
                return Err(format!("calendar {above}: its base is missing"));
            };
            if !walked.insert(id) {
                return Err(format!("calendar {} is based on itself", id.0));
            }
            stack.push((id, calendar));
            at = calendar.base;
        }
        while let Some((id, calendar)) = stack.pop() {
            let mut days = calendar
                .base
                .and_then(|base| works.get(&base).copied())
                .unwrap_or_default();
            for (works, hours) in days.iter_mut().zip(&calendar.week) {
                *works = hours.as_ref().map_or(*works, |hours| !hours.is_empty());
            }
            if days == [false; 7] {
                return Err(format!("calendar {}: it has no working hours", id.0));
            }
            works.insert(id, days);
        }
    }
    Ok(())
}

fn people(program: &Program) -> Result<(), String> {
    for (id, person) in program.people.iter() {
        if person
            .calendar
            .is_some_and(|calendar| !program.calendars.contains(calendar))
        {
            return Err(format!("person {}: its calendar is missing", id.0));
        }
    }
    Ok(())
}

fn plans(program: &Program) -> Result<(), String> {
    for (id, plan) in program.plans.iter() {
        let says = |what: &str| Err(format!("plan {}: its {what} is missing", id.0));
        if !program.calendars.contains(plan.calendar) {
            return says("calendar");
        }
        if plan
            .owner
            .is_some_and(|owner| !program.people.contains(owner))
        {
            return says("owner");
        }
        if plan
            .launch
            .is_some_and(|task| program.tasks.get(task).is_none_or(|t| t.plan != id))
        {
            return says("launch");
        }
    }
    Ok(())
}

fn workstreams(program: &Program) -> Result<(), String> {
    for (id, stream) in program.workstreams.iter() {
        let says = |what: &str| Err(format!("workstream {}: its {what} is missing", id.0));
        if !program.plans.contains(stream.plan) {
            return says("plan");
        }
        if stream
            .lead
            .is_some_and(|lead| !program.people.contains(lead))
        {
            return says("lead");
        }
    }
    Ok(())
}

fn tasks(program: &Program) -> Result<(), String> {
    for (id, task) in program.tasks.iter() {
        let says = |what: &str| Err(format!("task {}: its {what} is missing", id.0));
        if !program.plans.contains(task.plan) {
            return says("plan");
        }
        let elsewhere = |parent| {
            program
                .tasks
                .get(parent)
                .is_none_or(|p| p.plan != task.plan)
        };
        if task.parent.is_some_and(elsewhere) {
            return says("summary");
        }
        let elsewhere = |stream| {
            program
                .workstreams
                .get(stream)
                .is_none_or(|w| w.plan != task.plan)
        };
        if task.workstream.is_some_and(elsewhere) {
            return says("workstream");
        }
        if task
            .owner
            .is_some_and(|owner| !program.people.contains(owner))
        {
            return says("owner");
        }
        if task
            .calendar
            .is_some_and(|calendar| !program.calendars.contains(calendar))
        {
            return says("calendar");
        }
    }
    Ok(())
}

fn links(program: &Program) -> Result<(), String> {
    for (id, link) in program.links.iter() {
        if !program.tasks.contains(link.from) || !program.tasks.contains(link.to) {
            return Err(format!("link {}: one of its tasks is missing", id.0));
        }
    }
    Ok(())
}

fn assignments(program: &Program) -> Result<(), String> {
    for (id, part) in program.assignments.iter() {
        let says = |what: &str| Err(format!("assignment {}: its {what} is missing", id.0));
        if !program.tasks.contains(part.task) {
            return says("task");
        }
        if !program.people.contains(part.person) {
            return says("person");
        }
    }
    Ok(())
}

/// Only the plan has to be there: rows outlive their tasks.
fn baselines(program: &Program) -> Result<(), String> {
    for (id, baseline) in program.baselines.iter() {
        if !program.plans.contains(baseline.plan) {
            return Err(format!("baseline {}: its plan is missing", id.0));
        }
    }
    Ok(())
}

/// Whoever walks up the outline has to arrive somewhere. Only rows with others under them are
/// remembered: nobody walks through the rest, which are most.
fn outline(program: &Program) -> Result<(), String> {
    let mut arrives: BTreeSet<TaskId> = BTreeSet::new();
    for (start, row) in program.tasks.iter() {
        let mut walked = BTreeSet::new();
        let mut at = row.parent;
        while let Some(task) = at.filter(|task| !arrives.contains(task)) {
            if task == start || !walked.insert(task) {
                return Err(format!("task {} lies inside itself", task.0));
            }
            at = program.tasks.get(task).and_then(|row| row.parent);
        }
        arrives.extend(walked);
    }
    Ok(())
}
