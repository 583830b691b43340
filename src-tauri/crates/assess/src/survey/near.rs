//! Which records lie near which: the ways records are asked for that their tables don't hold.

use std::collections::BTreeMap;

use plan::{
    ActionId, BlockerId, CapacityId, DecisionId, EscalationId, GoNoGoId, Moment, NaiveDate, PlanId,
    Program, RecordRef, RiskId, TaskId,
};

/// Records by what they are about.
#[derive(Debug, Default)]
pub(crate) struct Near {
    /// The open blockers of each row, in order of their ids.
    pub(crate) blockers_of: BTreeMap<TaskId, Vec<BlockerId>>,
    /// The decision each row waits for.
    pub(crate) decision_of: BTreeMap<TaskId, DecisionId>,
    /// What each risk has become.
    pub(crate) blocker_from: BTreeMap<RiskId, BlockerId>,
    /// What is done about each risk.
    pub(crate) actions_for: BTreeMap<RiskId, Vec<ActionId>>,
    /// The escalations about each record, oldest first.
    pub(crate) escalations_of: BTreeMap<RecordRef, Vec<EscalationId>>,
    /// The go/no-go each plan is judged by: its newest.
    pub(crate) gonogo_of: BTreeMap<PlanId, GoNoGoId>,
    /// The capacity each plan is judged by: its newest whose window has not ended.
    pub(crate) capacity_of: BTreeMap<PlanId, (Moment, CapacityId)>,
}

impl Near {
    pub(super) fn of(program: &Program, today: NaiveDate) -> Self {
        let mut near = Self::default();
        for (_, row) in program.dependencies.iter() {
            let open = |blocker: &BlockerId| {
                let blocker = program.blockers.get(*blocker);
                blocker.is_some_and(|blocker| blocker.status.is_open())
            };
            if let Some(blocker) = row.blocker.filter(open) {
                near.blockers_of.entry(row.task).or_default().push(blocker);
            }
        }
        for (id, row) in program.blockers.iter() {
            if let Some(risk) = row.from_risk {
                near.blocker_from.insert(risk, id);
            }
            if row.status.is_open() {
                for &task in &row.blocked {
                    near.blockers_of.entry(task).or_default().push(id);
                }
            }
        }
        for blockers in near.blockers_of.values_mut() {
            blockers.sort_unstable();
            blockers.dedup();
        }
        for (id, row) in program.decisions.iter() {
            if let Some(task) = row.row {
                near.decision_of.insert(task, id);
            }
        }
        for (id, row) in program.actions.iter() {
            if let Some(risk) = row.risk {
                near.actions_for.entry(risk).or_default().push(id);
            }
        }
        for (id, row) in program.escalations.iter() {
            near.escalations_of.entry(row.subject).or_default().push(id);
        }
        near.gonogo_of = program.last_gonogos();
        for (id, row) in program.capacities.iter() {
            if row.until.is_some_and(|last| last < today) {
                continue;
            }
            let newest = near.capacity_of.entry(row.plan).or_insert((row.raised, id));
            *newest = (*newest).max((row.raised, id));
        }
        near
    }
}
