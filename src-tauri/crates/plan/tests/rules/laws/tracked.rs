//! What must hold of everything tracked beside the rows, however it came about.

use std::collections::BTreeSet;

use plan::{
    Constraint, DependencyStatus, DependencyType, EscalationStatus, GoNoGoStatus, HealthSubject,
    NeededBy, PersonId, Program, Progress, RecordRef, RiskStatus, Roam, TaskId,
};
use proptest::prelude::*;

pub(super) fn tracked(program: &Program) -> Result<(), TestCaseError> {
    dependencies(program)?;
    references(program)?;
    for (id, row) in program.risks.iter() {
        match row.roam {
            Some(Roam::Owned) => prop_assert!(row.owner.is_some() && row.follow_up.is_some()),
            Some(Roam::Accepted) => prop_assert!(!row.accepted_by.is_empty()),
            Some(Roam::Mitigated) => {
                let mut actions = program.actions.iter();
                prop_assert!(actions.any(|(_, action)| action.risk == Some(id)));
            }
            Some(Roam::Resolved) => prop_assert_eq!(row.status, RiskStatus::Closed),
            None => {}
        }
    }
    let mut bound = BTreeSet::new();
    for (_, row) in program.decisions.iter() {
        let Some(task) = row.row else { continue };
        prop_assert!(bound.insert(task));
        let there = program.tasks.get(task).unwrap();
        prop_assert_eq!(there.kind.awaited(), Some(DependencyType::Decision));
        let done = matches!(there.progress, Progress::Complete { .. });
        prop_assert_eq!(done, row.decided.is_some());
    }
    for (_, row) in program.escalations.iter() {
        let sent = !matches!(
            row.status,
            EscalationStatus::Draft | EscalationStatus::Withdrawn
        );
        prop_assert!(!sent || row.sent.is_some() && row.options.len() >= 2);
    }
    Ok(())
}

/// One for every awaited row, saying what the row says.
fn dependencies(program: &Program) -> Result<(), TestCaseError> {
    let awaited = program.tasks.iter();
    let awaited: Vec<TaskId> = awaited
        .filter(|(_, row)| row.kind.awaited().is_some())
        .map(|(id, _)| id)
        .collect();
    let mut beside: Vec<TaskId> = program
        .dependencies
        .iter()
        .map(|(_, row)| row.task)
        .collect();
    beside.sort_unstable();
    prop_assert_eq!(awaited, beside);
    for (_, row) in program.dependencies.iter() {
        let task = program.tasks.get(row.task).unwrap();
        let done = matches!(task.progress, Progress::Complete { .. });
        prop_assert_eq!(done, row.status == DependencyStatus::Complete);
        let last = row.promises.last().and_then(|promise| promise.date);
        prop_assert_eq!(last, task.promised);
        if let Constraint::StartNoEarlierThan(start) = task.constraint {
            prop_assert!(row.forecast.is_some_and(|day| day <= start.date()));
        } else {
            prop_assert_eq!(row.forecast, None);
        }
        prop_assert!(row.blocker.is_none_or(|id| program.blockers.contains(id)));
    }
    Ok(())
}

fn references(program: &Program) -> Result<(), TestCaseError> {
    let person = |who: Option<PersonId>| who.is_none_or(|who| program.people.contains(who));
    let rows = |rows: &[TaskId]| rows.iter().all(|&row| program.tasks.contains(row));
    let record = |record| match record {
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
    let subject = |subject| match subject {
        HealthSubject::Plan(id) => program.plans.contains(id),
        HealthSubject::Workstream(id) => program.workstreams.contains(id),
        HealthSubject::Milestone(id) => {
            let row = program.tasks.get(id);
            row.is_some_and(|row| row.kind.is_milestone())
        }
    };
    let needed = |needed| {
        let gone = |task| !program.tasks.contains(task);
        !matches!(needed, Some(NeededBy::Milestone(task)) if gone(task))
    };
    let options = |options: &[plan::Choice]| options.iter().all(|option| person(option.owner));
    for (_, row) in program.blockers.iter() {
        prop_assert!(program.plans.contains(row.plan) && rows(&row.blocked));
        prop_assert!(person(row.owner) && person(row.resolver));
        prop_assert!(row.from_risk.is_none_or(|id| program.risks.contains(id)));
    }
    for (_, row) in program.risks.iter() {
        prop_assert!(program.plans.contains(row.plan) && rows(&row.rows) && person(row.owner));
    }
    for (_, row) in program.assumptions.iter() {
        prop_assert!(program.plans.contains(row.plan) && rows(&row.rows) && person(row.owner));
    }
    for (_, row) in program.actions.iter() {
        prop_assert!(program.plans.contains(row.plan) && rows(&row.rows) && person(row.owner));
        prop_assert!(row.risk.is_none_or(|id| program.risks.contains(id)));
        prop_assert!(row.blocker.is_none_or(|id| program.blockers.contains(id)));
    }
    for (_, row) in program.decisions.iter() {
        prop_assert!(program.plans.contains(row.plan) && needed(row.needed_by));
        prop_assert!(row.deciders.iter().all(|&who| person(Some(who))) && options(&row.options));
    }
    for (_, row) in program.escalations.iter() {
        prop_assert!(program.plans.contains(row.plan) && record(row.subject));
        prop_assert!(row.to.iter().all(|&who| person(Some(who))) && options(&row.options));
    }
    for (_, row) in program.gonogos.iter() {
        prop_assert!(program.plans.contains(row.plan));
        let held = row.status == GoNoGoStatus::Held;
        prop_assert_eq!(held, row.held.is_some());
        prop_assert!(!held || row.ready().is_ok());
    }
    for (_, row) in program.capacities.iter() {
        prop_assert!(program.plans.contains(row.plan));
    }
    for (_, row) in program.declarations.iter() {
        prop_assert!(subject(row.subject) && person(row.owner));
    }
    for (_, row) in program.health.iter() {
        prop_assert!(subject(row.subject));
    }
    for (_, row) in program.comments.iter() {
        prop_assert!(record(row.on));
    }
    for (_, row) in program.outside_links.iter() {
        prop_assert!(record(row.on));
    }
    for (_, row) in program.dependencies.iter() {
        prop_assert!(needed(row.needed_by));
    }
    Ok(())
}
