//! Whether what is tracked beside the rows fits the rows, the people and itself.

use std::collections::BTreeSet;

use plan::{
    Choice, Constraint, DependencyStatus, DependencyType, HealthSubject, NeededBy, PersonId,
    PolicyId, Program, Progress, RecordRef, TaskId,
};

/// The first thing that does not fit.
pub(super) fn check(program: &Program) -> Result<(), String> {
    dependencies(program)?;
    blockers(program)?;
    logs(program)?;
    decisions(program)?;
    escalations(program)?;
    releases(program)?;
    colours(program)?;
    said(program)?;
    policy(program)
}

/// Every awaited row has exactly one dependency, which says what the row says.
fn dependencies(program: &Program) -> Result<(), String> {
    let mut tracked = BTreeSet::new();
    for (id, row) in program.dependencies.iter() {
        let says = |what: &str| Err(format!("dependency {}: {what}", id.0));
        let task = program.tasks.get(row.task);
        let Some(task) = task.filter(|task| task.kind.awaited().is_some()) else {
            return says("its awaited row is missing");
        };
        if !tracked.insert(row.task) {
            return says("another one lies beside its row");
        }
        let complete = matches!(task.progress, Progress::Complete { .. });
        if complete != (row.status == DependencyStatus::Complete) {
            return says("it is complete and its row is not, or the other way round");
        }
        let held = matches!(task.constraint, Constraint::StartNoEarlierThan(_));
        if held != row.forecast.is_some() {
            return says("its forecast is not its row's");
        }
        if row.promises.last().and_then(|last| last.date) != task.promised {
            return says("its promise is not its row's");
        }
        if row
            .blocker
            .is_some_and(|blocker| !program.blockers.contains(blocker))
        {
            return says("its blocker is missing");
        }
        needed(program, row.needed_by).or_else(says)?;
    }
    let awaited = program.tasks.iter();
    let mut awaited = awaited.filter(|(_, task)| task.kind.awaited().is_some());
    match awaited.find(|(id, _)| !tracked.contains(id)) {
        Some((id, _)) => Err(format!("task {}: its dependency is missing", id.0)),
        None => Ok(()),
    }
}

fn needed(program: &Program, by: Option<NeededBy>) -> Result<(), &'static str> {
    match by {
        Some(NeededBy::Milestone(task)) if !program.tasks.contains(task) => {
            Err("the milestone it is needed by is missing")
        }
        Some(NeededBy::Milestone(_) | NeededBy::Date(_) | NeededBy::PlanWeek(_)) | None => Ok(()),
    }
}

fn blockers(program: &Program) -> Result<(), String> {
    for (id, row) in program.blockers.iter() {
        let says = |what: &str| Err(format!("blocker {}: its {what} is missing", id.0));
        if !program.plans.contains(row.plan) {
            return says("plan");
        }
        people(program, [row.owner, row.resolver]).or_else(says)?;
        rows(program, &row.blocked).or_else(says)?;
        if row
            .from_risk
            .is_some_and(|risk| !program.risks.contains(risk))
        {
            return says("risk");
        }
    }
    Ok(())
}

fn logs(program: &Program) -> Result<(), String> {
    for (id, row) in program.risks.iter() {
        let says = |what: &str| Err(format!("risk {}: its {what} is missing", id.0));
        if !program.plans.contains(row.plan) {
            return says("plan");
        }
        people(program, [row.owner]).or_else(says)?;
        rows(program, &row.rows).or_else(says)?;
    }
    for (id, row) in program.assumptions.iter() {
        let says = |what: &str| Err(format!("assumption {}: its {what} is missing", id.0));
        if !program.plans.contains(row.plan) {
            return says("plan");
        }
        people(program, [row.owner]).or_else(says)?;
        rows(program, &row.rows).or_else(says)?;
    }
    for (id, row) in program.actions.iter() {
        let says = |what: &str| Err(format!("action {}: its {what} is missing", id.0));
        if !program.plans.contains(row.plan) {
            return says("plan");
        }
        people(program, [row.owner]).or_else(says)?;
        rows(program, &row.rows).or_else(says)?;
        if row.risk.is_some_and(|risk| !program.risks.contains(risk)) {
            return says("risk");
        }
        if row
            .blocker
            .is_some_and(|blocker| !program.blockers.contains(blocker))
        {
            return says("blocker");
        }
    }
    Ok(())
}

/// A row that waits for a decision is complete exactly when it is made.
fn decisions(program: &Program) -> Result<(), String> {
    let mut bound = BTreeSet::new();
    for (id, row) in program.decisions.iter() {
        let says = |what: &str| Err(format!("decision {}: {what}", id.0));
        if !program.plans.contains(row.plan) {
            return says("its plan is missing");
        }
        people(program, row.deciders.iter().copied().map(Some))
            .and_then(|()| options(program, &row.options))
            .or_else(|_| says("somebody who decides is missing"))?;
        needed(program, row.needed_by).or_else(says)?;
        let Some(task) = row.row else { continue };
        let there = program.tasks.get(task).filter(|there| {
            there.plan == row.plan && there.kind.awaited() == Some(DependencyType::Decision)
        });
        let Some(there) = there else {
            return says("its row is missing");
        };
        if !bound.insert(task) {
            return says("another one stands behind its row");
        }
        if row.decided.is_some() != matches!(there.progress, Progress::Complete { .. }) {
            return says("it is made and its row is open, or the other way round");
        }
    }
    Ok(())
}

fn escalations(program: &Program) -> Result<(), String> {
    for (id, row) in program.escalations.iter() {
        let says = |what: &str| Err(format!("escalation {}: its {what} is missing", id.0));
        if !program.plans.contains(row.plan) {
            return says("plan");
        }
        record(program, row.subject).or_else(says)?;
        people(program, row.to.iter().copied().map(Some)).or_else(says)?;
        options(program, &row.options).or_else(says)?;
    }
    Ok(())
}

fn releases(program: &Program) -> Result<(), String> {
    let gonogos = program
        .gonogos
        .iter()
        .map(|(id, row)| ("gonogo", id.0, row.plan));
    let capacities = program.capacities.iter();
    let capacities = capacities.map(|(id, row)| ("capacity", id.0, row.plan));
    for (noun, id, plan) in gonogos.chain(capacities) {
        if !program.plans.contains(plan) {
            return Err(format!("{noun} {id}: its plan is missing"));
        }
    }
    Ok(())
}

fn colours(program: &Program) -> Result<(), String> {
    for (id, row) in program.declarations.iter() {
        let says = |what: &str| Err(format!("declaration {}: its {what} is missing", id.0));
        coloured(program, row.subject).or_else(says)?;
        people(program, [row.owner]).or_else(says)?;
    }
    for (id, row) in program.health.iter() {
        let says = |what: &str| Err(format!("health_entry {}: its {what} is missing", id.0));
        coloured(program, row.subject).or_else(says)?;
    }
    Ok(())
}

fn said(program: &Program) -> Result<(), String> {
    for (id, row) in program.comments.iter() {
        let says = |what: &str| Err(format!("comment {}: its {what} is missing", id.0));
        record(program, row.on).or_else(says)?;
    }
    for (id, row) in program.outside_links.iter() {
        let says = |what: &str| Err(format!("outside_link {}: its {what} is missing", id.0));
        record(program, row.on).or_else(says)?;
    }
    Ok(())
}

fn policy(program: &Program) -> Result<(), String> {
    for (id, row) in program.policies.iter() {
        if id != PolicyId::ONLY {
            return Err(format!("policy {}: there is one policy only", id.0));
        }
        let roles = row.roles.iter();
        let roles = roles.flat_map(|role| [role.primary, role.secondary]);
        people(program, roles).map_err(|_| "policy 1: who fills a role is missing".to_owned())?;
    }
    Ok(())
}

fn people(
    program: &Program,
    people: impl IntoIterator<Item = Option<PersonId>>,
) -> Result<(), &'static str> {
    let mut people = people.into_iter().flatten();
    if people.all(|person| program.people.contains(person)) {
        Ok(())
    } else {
        Err("person")
    }
}

fn options(program: &Program, options: &[Choice]) -> Result<(), &'static str> {
    people(program, options.iter().map(|option| option.owner))
}

fn rows(program: &Program, rows: &[TaskId]) -> Result<(), &'static str> {
    if rows.iter().all(|&row| program.tasks.contains(row)) {
        Ok(())
    } else {
        Err("row")
    }
}

fn coloured(program: &Program, subject: HealthSubject) -> Result<(), &'static str> {
    let there = match subject {
        HealthSubject::Plan(id) => program.plans.contains(id),
        HealthSubject::Workstream(id) => program.workstreams.contains(id),
        HealthSubject::Milestone(id) => {
            let row = program.tasks.get(id);
            row.is_some_and(|row| row.kind.is_milestone())
        }
    };
    if there { Ok(()) } else { Err("subject") }
}

fn record(program: &Program, record: RecordRef) -> Result<(), &'static str> {
    let there = match record {
        RecordRef::Plan(id) => program.plans.contains(id),
        RecordRef::Task(id) => program.tasks.contains(id),
        RecordRef::Dependency(id) => program.dependencies.contains(id),
        RecordRef::Blocker(id) => program.blockers.contains(id),
        RecordRef::Risk(id) => program.risks.contains(id),
        RecordRef::Assumption(id) => program.assumptions.contains(id),
        RecordRef::Action(id) => program.actions.contains(id),
        RecordRef::Decision(id) => program.decisions.contains(id),
        RecordRef::Escalation(id) => program.escalations.contains(id),
        RecordRef::GoNoGo(id) => program.gonogos.contains(id),
        RecordRef::Capacity(id) => program.capacities.contains(id),
    };
    if there { Ok(()) } else { Err("subject") }
}
