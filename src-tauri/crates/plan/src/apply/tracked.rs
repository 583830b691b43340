//! What all records beside the rows share: naming what is there, and letting go of what is gone.

use std::collections::BTreeSet;

use super::Draft;
use crate::decision::Choice;
use crate::dependency::NeededBy;
use crate::health::HealthSubject;
use crate::id::{PersonId, PlanId, PolicyId, TaskId, WorkstreamId};
use crate::record::RecordRef;
use crate::refusal::{Record, Refusal};
use crate::risk::Roam;

/// The refusal to speak of a record that is not there.
pub(super) fn missing(record: RecordRef) -> Refusal {
    Refusal::Missing(match record {
        RecordRef::Plan(id) => Record::Plan(id),
        RecordRef::Task(id) => Record::Task(id),
        RecordRef::Dependency(_)
        | RecordRef::Blocker(_)
        | RecordRef::Risk(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_)
        | RecordRef::Escalation(_)
        | RecordRef::GoNoGo(_)
        | RecordRef::Capacity(_) => Record::Tracked(record),
    })
}

/// The records that a change touches, as they become.
fn touched<'a, K, V: 'a>(
    rows: impl Iterator<Item = (K, &'a V)>,
    change: impl Fn(&V) -> Option<V>,
) -> Vec<(K, V)> {
    let changed = rows.filter_map(|(id, row)| change(row).map(|row| (id, row)));
    changed.collect()
}

impl Draft {
    /// Refuses to speak of what is not there.
    pub(super) fn there(&self, record: RecordRef) -> Result<(), Refusal> {
        let program = &self.program;
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
        if there { Ok(()) } else { Err(missing(record)) }
    }

    /// Rows that are there, each once.
    pub(super) fn rows(&self, rows: &[TaskId]) -> Result<Vec<TaskId>, Refusal> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for &row in rows {
            self.task(row)?;
            if seen.insert(row) {
                found.push(row);
            }
        }
        Ok(found)
    }

    /// Comments and links go with their record; an escalation about it is about its plan then.
    pub(super) fn forget(&mut self, gone: &BTreeSet<RecordRef>) {
        let comments = self.program.comments.iter();
        let comments: Vec<_> = comments
            .filter(|(_, comment)| gone.contains(&comment.on))
            .map(|(id, _)| id)
            .collect();
        for id in comments {
            self.put_comment(id, None);
        }
        let links = self.program.outside_links.iter();
        let links: Vec<_> = links
            .filter(|(_, link)| gone.contains(&link.on))
            .map(|(id, _)| id)
            .collect();
        for id in links {
            self.put_outside_link(id, None);
        }
        let escalations = touched(self.program.escalations.iter(), |row| {
            gone.contains(&row.subject).then(|| {
                let mut row = row.clone();
                row.subject = RecordRef::Plan(row.plan);
                row
            })
        });
        for (id, row) in escalations {
            self.put_escalation(id, Some(row));
        }
    }

    /// Lets go of rows that are about to be taken out.
    pub(super) fn forget_rows(&mut self, doomed: &BTreeSet<TaskId>) {
        let any = |rows: &[TaskId]| rows.iter().any(|row| doomed.contains(row));
        let without = |rows: &[TaskId]| {
            let rows = rows.iter().copied();
            rows.filter(|row| !doomed.contains(row)).collect()
        };
        let needed = |needed: Option<NeededBy>| matches!(needed, Some(NeededBy::Milestone(task)) if doomed.contains(&task));
        let blockers = touched(self.program.blockers.iter(), |row| {
            any(&row.blocked).then(|| {
                let mut row = row.clone();
                row.blocked = without(&row.blocked);
                row
            })
        });
        for (id, row) in blockers {
            self.put_blocker(id, Some(row));
        }
        let risks = touched(self.program.risks.iter(), |row| {
            any(&row.rows).then(|| {
                let mut row = row.clone();
                row.rows = without(&row.rows);
                row
            })
        });
        for (id, row) in risks {
            self.put_risk(id, Some(row));
        }
        let assumptions = touched(self.program.assumptions.iter(), |row| {
            any(&row.rows).then(|| {
                let mut row = row.clone();
                row.rows = without(&row.rows);
                row
            })
        });
        for (id, row) in assumptions {
            self.put_assumption(id, Some(row));
        }
        let actions = touched(self.program.actions.iter(), |row| {
            any(&row.rows).then(|| {
                let mut row = row.clone();
                row.rows = without(&row.rows);
                row
            })
        });
        for (id, row) in actions {
            self.put_action(id, Some(row));
        }
        let decisions = touched(self.program.decisions.iter(), |row| {
            let bound = row.row.is_some_and(|task| doomed.contains(&task));
            (bound || needed(row.needed_by)).then(|| {
                let mut row = row.clone();
                row.row = row.row.filter(|task| !doomed.contains(task));
                row.needed_by = row.needed_by.filter(|&by| !needed(Some(by)));
                row
            })
        });
        for (id, row) in decisions {
            self.put_decision(id, Some(row));
        }
        let dependencies = touched(self.program.dependencies.iter(), |row| {
            needed(row.needed_by).then(|| {
                let mut row = row.clone();
                row.needed_by = None;
                row
            })
        });
        for (id, row) in dependencies {
            self.put_dependency(id, Some(row));
        }
        self.forget_colours(
            |subject| matches!(subject, HealthSubject::Milestone(task) if doomed.contains(&task)),
        );
        self.forget(&doomed.iter().copied().map(RecordRef::Task).collect());
    }

    /// Takes out what was said about the colours of what is about to be taken out.
    pub(super) fn forget_colours(&mut self, gone: impl Fn(HealthSubject) -> bool) {
        let declarations = self.program.declarations.iter();
        let declarations: Vec<_> = declarations
            .filter(|(_, row)| gone(row.subject))
            .map(|(id, _)| id)
            .collect();
        for id in declarations {
            self.put_declaration(id, None);
        }
        let entries = self.program.health.iter();
        let entries: Vec<_> = entries
            .filter(|(_, row)| gone(row.subject))
            .map(|(id, _)| id)
            .collect();
        for id in entries {
            self.put_health_entry(id, None);
        }
    }

    /// A question no longer stands behind a row.
    pub(super) fn unbind(&mut self, task: TaskId) {
        let decisions = touched(self.program.decisions.iter(), |row| {
            (row.row == Some(task)).then(|| {
                let mut row = row.clone();
                row.row = None;
                row
            })
        });
        for (id, row) in decisions {
            self.put_decision(id, Some(row));
        }
    }

    /// Lets go of somebody who is about to be taken out. What they owned is owned by nobody, and
    /// a risk that they followed up is agreed on by nobody (R-RSK-3).
    pub(super) fn forget_person(&mut self, person: PersonId) {
        let theirs = |who: Option<PersonId>| who == Some(person);
        let others = |who: Option<PersonId>| who.filter(|&who| who != person);
        let chosen = |options: &[Choice]| options.iter().any(|option| theirs(option.owner));
        let left = |options: &mut Vec<Choice>| {
            for option in options {
                option.owner = others(option.owner);
            }
        };
        let blockers = touched(self.program.blockers.iter(), |row| {
            (theirs(row.owner) || theirs(row.resolver)).then(|| {
                let mut row = row.clone();
                row.owner = others(row.owner);
                row.resolver = others(row.resolver);
                row
            })
        });
        for (id, row) in blockers {
            self.put_blocker(id, Some(row));
        }
        let risks = touched(self.program.risks.iter(), |row| {
            theirs(row.owner).then(|| {
                let mut row = row.clone();
                row.owner = None;
                row.roam = row.roam.filter(|&roam| roam != Roam::Owned);
                row
            })
        });
        for (id, row) in risks {
            self.put_risk(id, Some(row));
        }
        let assumptions = touched(self.program.assumptions.iter(), |row| {
            theirs(row.owner).then(|| {
                let mut row = row.clone();
                row.owner = None;
                row
            })
        });
        for (id, row) in assumptions {
            self.put_assumption(id, Some(row));
        }
        let actions = touched(self.program.actions.iter(), |row| {
            theirs(row.owner).then(|| {
                let mut row = row.clone();
                row.owner = None;
                row
            })
        });
        for (id, row) in actions {
            self.put_action(id, Some(row));
        }
        let decisions = touched(self.program.decisions.iter(), |row| {
            (row.deciders.contains(&person) || chosen(&row.options)).then(|| {
                let mut row = row.clone();
                row.deciders.retain(|&who| who != person);
                left(&mut row.options);
                row
            })
        });
        for (id, row) in decisions {
            self.put_decision(id, Some(row));
        }
        let escalations = touched(self.program.escalations.iter(), |row| {
            (row.to.contains(&person) || chosen(&row.options)).then(|| {
                let mut row = row.clone();
                row.to.retain(|&who| who != person);
                left(&mut row.options);
                row
            })
        });
        for (id, row) in escalations {
            self.put_escalation(id, Some(row));
        }
        let declarations = touched(self.program.declarations.iter(), |row| {
            theirs(row.owner).then(|| {
                let mut row = row.clone();
                row.owner = None;
                row
            })
        });
        for (id, row) in declarations {
            self.put_declaration(id, Some(row));
        }
        if let Some(policy) = self.program.policies.get(PolicyId::ONLY) {
            let mut policy = policy.clone();
            for role in &mut policy.roles {
                role.primary = others(role.primary);
                role.secondary = others(role.secondary);
            }
            self.put_policy(PolicyId::ONLY, Some(policy));
        }
    }

    /// Takes out everything tracked in a plan that is about to be taken out.
    pub(super) fn forget_plan(&mut self, plan: PlanId) {
        macro_rules! of_plan {
            ($table:ident) => {{
                let rows = self.program.$table.iter();
                let rows = rows.filter(|(_, row)| row.plan == plan);
                rows.map(|(id, _)| id).collect::<Vec<_>>()
            }};
        }
        for id in of_plan!(escalations) {
            self.put_escalation(id, None);
            self.forget(&BTreeSet::from([RecordRef::Escalation(id)]));
        }
        for id in of_plan!(gonogos) {
            self.put_gonogo(id, None);
            self.forget(&BTreeSet::from([RecordRef::GoNoGo(id)]));
        }
        for id in of_plan!(capacities) {
            self.put_capacity(id, None);
            self.forget(&BTreeSet::from([RecordRef::Capacity(id)]));
        }
        for id in of_plan!(actions) {
            self.drop_action(id);
        }
        for id in of_plan!(blockers) {
            self.drop_blocker(id);
        }
        for id in of_plan!(risks) {
            self.drop_risk(id);
        }
        for id in of_plan!(assumptions) {
            self.put_assumption(id, None);
            self.forget(&BTreeSet::from([RecordRef::Assumption(id)]));
        }
        for id in of_plan!(decisions) {
            self.put_decision(id, None);
            self.forget(&BTreeSet::from([RecordRef::Decision(id)]));
        }
        self.forget_colours(|subject| subject == HealthSubject::Plan(plan));
        self.forget(&BTreeSet::from([RecordRef::Plan(plan)]));
    }

    /// Takes out what was said about the colours of a workstream.
    pub(super) fn forget_stream(&mut self, stream: WorkstreamId) {
        self.forget_colours(|subject| subject == HealthSubject::Workstream(stream));
    }
}
