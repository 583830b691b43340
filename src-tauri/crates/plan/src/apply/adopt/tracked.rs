//! Taking in what is tracked beside the rows of another program.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ids, number, of, of_if, unsound};
use crate::apply::Draft;
use crate::apply::actions::{checked_action, checked_assumption};
use crate::apply::blockers::checked_blocker;
use crate::apply::capacities::checked_capacity;
use crate::apply::comments::{checked_comment, checked_link};
use crate::apply::decisions::checked_decision;
use crate::apply::dependencies::checked_dependency;
use crate::apply::escalations::checked_escalation;
use crate::apply::gonogos::checked_gonogo;
use crate::apply::health::{checked_declaration, checked_entry};
use crate::apply::policies::checked_policy;
use crate::apply::risks::checked_risk;
use crate::comment::{Comment, OutsideLink};
use crate::decision::{Choice, Decision};
use crate::dependency::{Dependency, NeededBy};
use crate::escalation::Escalation;
use crate::health::{Declaration, HealthEntry, HealthSubject};
use crate::id::{
    ActionId, AssumptionId, BlockerId, CapacityId, CommentId, DecisionId, DeclarationId,
    DependencyId, EscalationId, GoNoGoId, HealthEntryId, OutsideLinkId, PersonId, PolicyId, RiskId,
    TaskId,
};
use crate::program::Program;
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::task::{DependencyType, Progress};

/// The new ids of what is tracked, beside those of everything else.
struct Tracked {
    of: Ids,
    dependencies: BTreeMap<DependencyId, DependencyId>,
    blockers: BTreeMap<BlockerId, BlockerId>,
    risks: BTreeMap<RiskId, RiskId>,
    assumptions: BTreeMap<AssumptionId, AssumptionId>,
    actions: BTreeMap<ActionId, ActionId>,
    decisions: BTreeMap<DecisionId, DecisionId>,
    escalations: BTreeMap<EscalationId, EscalationId>,
    gonogos: BTreeMap<GoNoGoId, GoNoGoId>,
    capacities: BTreeMap<CapacityId, CapacityId>,
}

impl Draft {
    /// The rows are in already, each awaited one with a dependency that knows nothing yet.
    pub(super) fn adopt_tracked(&mut self, from: &Program, of: Ids) -> Result<(), Refusal> {
        let ids = self.number_tracked(from, of)?;
        for (id, row) in from.blockers.iter() {
            self.put_blocker(ids.blockers[&id], Some(ids.blocker(row)?));
        }
        for (id, row) in from.actions.iter() {
            self.put_action(ids.actions[&id], Some(ids.action(row)?));
        }
        for (id, row) in from.risks.iter() {
            let risk = ids.risk(row)?;
            let new = ids.risks[&id];
            self.put_risk(new, Some(risk));
            if self.rests_on_actions(new) {
                return Err(Untracked::MitigatedNeeds.into());
            }
        }
        for (id, row) in from.assumptions.iter() {
            let mut row = checked_assumption(row)?;
            row.plan = ids.plan(row.plan)?;
            row.owner = ids.person(row.owner)?;
            row.rows = ids.rows(&row.rows)?;
            self.put_assumption(ids.assumptions[&id], Some(row));
        }
        self.adopt_decisions(from, &ids)?;
        for (id, row) in from.escalations.iter() {
            self.put_escalation(ids.escalations[&id], Some(ids.escalation(row)?));
        }
        for (id, row) in from.gonogos.iter() {
            let mut row = checked_gonogo(row)?;
            row.plan = ids.plan(row.plan)?;
            self.put_gonogo(ids.gonogos[&id], Some(row));
        }
        for (id, row) in from.capacities.iter() {
            let mut row = checked_capacity(row)?;
            row.plan = ids.plan(row.plan)?;
            self.put_capacity(ids.capacities[&id], Some(row));
        }
        for (id, row) in from.dependencies.iter() {
            let new = ids.dependencies[&id];
            self.put_dependency(new, Some(ids.dependency(row)?));
            self.agree(new);
        }
        self.adopt_colours(from, &ids)?;
        for (_, row) in from.comments.iter() {
            let row = checked_comment(row)?;
            let on = ids.record(row.on)?;
            let id = CommentId(self.program.comments.next());
            self.put_comment(id, Some(Comment { on, ..row }));
        }
        for (_, row) in from.outside_links.iter() {
            let row = checked_link(row)?;
            let on = ids.record(row.on)?;
            let id = OutsideLinkId(self.program.outside_links.next());
            self.put_outside_link(id, Some(OutsideLink { on, ..row }));
        }
        self.adopt_policy(from, &ids)
    }

    fn number_tracked(&self, from: &Program, of: Ids) -> Result<Tracked, Refusal> {
        let mut beside = BTreeMap::new();
        for (id, row) in self.program.dependencies.iter() {
            beside.insert(row.task, id);
        }
        let mut dependencies = BTreeMap::new();
        let mut rows = BTreeSet::new();
        for (id, row) in from.dependencies.iter() {
            let task = of.tasks.get(&row.task);
            let new = task.and_then(|task| beside.get(task)).copied();
            let new = new.ok_or_else(|| unsound("a dependency's awaited row is missing"))?;
            if !rows.insert(row.task) {
                return Err(unsound("a row has two dependencies"));
            }
            dependencies.insert(id, new);
        }
        let mut ids = Tracked {
            of,
            dependencies,
            blockers: BTreeMap::new(),
            risks: BTreeMap::new(),
            assumptions: BTreeMap::new(),
            actions: BTreeMap::new(),
            decisions: BTreeMap::new(),
            escalations: BTreeMap::new(),
            gonogos: BTreeMap::new(),
            capacities: BTreeMap::new(),
        };
        let here = &self.program;
        macro_rules! numbered {
            ($($table:ident),+) => {$(
                number(
                    &mut ids.$table,
                    from.$table.iter().map(|(id, _)| id),
                    here.$table.next(),
                );
            )+};
        }
        numbered!(
            blockers,
            risks,
            assumptions,
            actions,
            decisions,
            escalations,
            gonogos,
            capacities
        );
        Ok(ids)
    }

    fn adopt_decisions(&mut self, from: &Program, ids: &Tracked) -> Result<(), Refusal> {
        let mut rows = BTreeSet::new();
        for (id, row) in from.decisions.iter() {
            let decision = ids.decision(row)?;
            if let Some(task) = decision.row {
                let there = self.task(task)?;
                let done = matches!(there.progress, Progress::Complete { .. });
                if there.kind.awaited() != Some(DependencyType::Decision)
                    || there.plan != decision.plan
                    || !rows.insert(task)
                {
                    return Err(Untracked::NotADecisionRow.into());
                }
                if done != decision.decided.is_some() {
                    return Err(unsound("a decision and its row contradict each other"));
                }
            }
            self.put_decision(ids.decisions[&id], Some(decision));
        }
        Ok(())
    }

    fn adopt_colours(&mut self, from: &Program, ids: &Tracked) -> Result<(), Refusal> {
        for (_, row) in from.declarations.iter() {
            let row = checked_declaration(row)?;
            let declaration = Declaration {
                subject: ids.subject(row.subject)?,
                owner: ids.person(row.owner)?,
                ..row
            };
            self.coloured(declaration.subject)?;
            let id = DeclarationId(self.program.declarations.next());
            self.put_declaration(id, Some(declaration));
        }
        for (_, row) in from.health.iter() {
            let row = checked_entry(row)?;
            let entry = HealthEntry {
                subject: ids.subject(row.subject)?,
                ..row
            };
            self.coloured(entry.subject)?;
            let id = HealthEntryId(self.program.health.next());
            self.put_health_entry(id, Some(entry));
        }
        Ok(())
    }

    /// A program that has numbers of its own keeps them; so does one that has plans and goes by
    /// the usual ones.
    fn adopt_policy(&mut self, from: &Program, ids: &Tracked) -> Result<(), Refusal> {
        let Some(policy) = from.policies.get(PolicyId::ONLY) else {
            return Ok(());
        };
        let mut policy = checked_policy(policy)?;
        for role in &mut policy.roles {
            role.primary = ids.person(role.primary)?;
            role.secondary = ids.person(role.secondary)?;
        }
        if self.program.policies.is_empty() && self.program.plans.len() == ids.of.plans.len() {
            self.put_policy(PolicyId::ONLY, Some(policy));
        }
        Ok(())
    }
}

impl Tracked {
    fn plan(&self, plan: crate::PlanId) -> Result<crate::PlanId, Refusal> {
        of(&self.of.plans, plan, "a record's plan")
    }

    fn person(&self, person: Option<PersonId>) -> Result<Option<PersonId>, Refusal> {
        of_if(&self.of.people, person, "a record's person")
    }

    fn rows(&self, rows: &[TaskId]) -> Result<Vec<TaskId>, Refusal> {
        let mut seen = BTreeSet::new();
        let once = rows.iter().filter(|&&row| seen.insert(row));
        once.map(|&row| of(&self.of.tasks, row, "a record's row"))
            .collect()
    }

    fn needed(&self, needed: Option<NeededBy>) -> Result<Option<NeededBy>, Refusal> {
        Ok(match needed {
            Some(NeededBy::Milestone(task)) => Some(NeededBy::Milestone(of(
                &self.of.tasks,
                task,
                "a milestone something is needed by",
            )?)),
            Some(NeededBy::Date(_) | NeededBy::PlanWeek(_)) | None => needed,
        })
    }

    fn record(&self, record: RecordRef) -> Result<RecordRef, Refusal> {
        const WHAT: &str = "what a comment or escalation is about";
        Ok(match record {
            RecordRef::Plan(id) => RecordRef::Plan(of(&self.of.plans, id, WHAT)?),
            RecordRef::Task(id) => RecordRef::Task(of(&self.of.tasks, id, WHAT)?),
            RecordRef::Dependency(id) => RecordRef::Dependency(of(&self.dependencies, id, WHAT)?),
            RecordRef::Blocker(id) => RecordRef::Blocker(of(&self.blockers, id, WHAT)?),
            RecordRef::Risk(id) => RecordRef::Risk(of(&self.risks, id, WHAT)?),
            RecordRef::Assumption(id) => RecordRef::Assumption(of(&self.assumptions, id, WHAT)?),
            RecordRef::Action(id) => RecordRef::Action(of(&self.actions, id, WHAT)?),
            RecordRef::Decision(id) => RecordRef::Decision(of(&self.decisions, id, WHAT)?),
            RecordRef::Escalation(id) => RecordRef::Escalation(of(&self.escalations, id, WHAT)?),
            RecordRef::GoNoGo(id) => RecordRef::GoNoGo(of(&self.gonogos, id, WHAT)?),
            RecordRef::Capacity(id) => RecordRef::Capacity(of(&self.capacities, id, WHAT)?),
        })
    }

    fn subject(&self, subject: HealthSubject) -> Result<HealthSubject, Refusal> {
        const WHAT: &str = "what a colour is of";
        Ok(match subject {
            HealthSubject::Plan(id) => HealthSubject::Plan(of(&self.of.plans, id, WHAT)?),
            HealthSubject::Workstream(id) => {
                HealthSubject::Workstream(of(&self.of.workstreams, id, WHAT)?)
            }
            HealthSubject::Milestone(id) => HealthSubject::Milestone(of(&self.of.tasks, id, WHAT)?),
        })
    }

    fn options(&self, options: &mut [Choice]) -> Result<(), Refusal> {
        for option in options {
            option.owner = self.person(option.owner)?;
        }
        Ok(())
    }

    fn people(&self, people: &[PersonId]) -> Result<Vec<PersonId>, Refusal> {
        let mut found = Vec::new();
        for &person in people {
            let person = of(&self.of.people, person, "a record's person")?;
            if !found.contains(&person) {
                found.push(person);
            }
        }
        Ok(found)
    }

    fn dependency(&self, row: &Dependency) -> Result<Dependency, Refusal> {
        let row = checked_dependency(row)?;
        Ok(Dependency {
            task: of(&self.of.tasks, row.task, "a dependency's awaited row")?,
            needed_by: self.needed(row.needed_by)?,
            blocker: of_if(&self.blockers, row.blocker, "a dependency's blocker")?,
            ..row
        })
    }

    fn blocker(&self, row: &crate::Blocker) -> Result<crate::Blocker, Refusal> {
        let row = checked_blocker(row)?;
        Ok(crate::Blocker {
            plan: self.plan(row.plan)?,
            blocked: self.rows(&row.blocked)?,
            owner: self.person(row.owner)?,
            resolver: self.person(row.resolver)?,
            from_risk: of_if(&self.risks, row.from_risk, "a blocker's risk")?,
            ..row
        })
    }

    fn risk(&self, row: &crate::Risk) -> Result<crate::Risk, Refusal> {
        let row = checked_risk(row)?;
        Ok(crate::Risk {
            plan: self.plan(row.plan)?,
            owner: self.person(row.owner)?,
            rows: self.rows(&row.rows)?,
            ..row
        })
    }

    fn action(&self, row: &crate::Action) -> Result<crate::Action, Refusal> {
        let row = checked_action(row)?;
        Ok(crate::Action {
            plan: self.plan(row.plan)?,
            owner: self.person(row.owner)?,
            risk: of_if(&self.risks, row.risk, "an action's risk")?,
            blocker: of_if(&self.blockers, row.blocker, "an action's blocker")?,
            rows: self.rows(&row.rows)?,
            ..row
        })
    }

    fn decision(&self, row: &Decision) -> Result<Decision, Refusal> {
        let mut row = checked_decision(row)?;
        self.options(&mut row.options)?;
        Ok(Decision {
            plan: self.plan(row.plan)?,
            row: of_if(&self.of.tasks, row.row, "a decision's row")?,
            deciders: self.people(&row.deciders)?,
            needed_by: self.needed(row.needed_by)?,
            ..row
        })
    }

    fn escalation(&self, row: &Escalation) -> Result<Escalation, Refusal> {
        let mut row = checked_escalation(row)?;
        self.options(&mut row.options)?;
        Ok(Escalation {
            plan: self.plan(row.plan)?,
            subject: self.record(row.subject)?,
            to: self.people(&row.to)?,
            ..row
        })
    }
}
