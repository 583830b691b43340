//! Whether the records of a program fit together. SQLite looks at references when rows are
//! written; a file from elsewhere may have been written with that switched off.

use std::collections::BTreeSet;

use plan::{Program, TaskId};

/// The first thing that does not fit.
pub(crate) fn check(program: &Program) -> Result<(), String> {
    plans(program)?;
    workstreams(program)?;
    tasks(program)?;
    links(program)?;
    outline(program)
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

/// Whoever walks up the outline has to arrive somewhere.
fn outline(program: &Program) -> Result<(), String> {
    let mut arrives: BTreeSet<TaskId> = BTreeSet::new();
    for (start, _) in program.tasks.iter() {
        let mut walked = BTreeSet::new();
        let mut at = Some(start);
        while let Some(task) = at.filter(|task| !arrives.contains(task)) {
            if !walked.insert(task) {
                return Err(format!("task {} lies inside itself", task.0));
            }
            at = program.tasks.get(task).and_then(|row| row.parent);
        }
        arrives.extend(walked);
    }
    Ok(())
}
