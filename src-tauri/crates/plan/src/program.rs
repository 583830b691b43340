//! The whole of what people typed into one program file.

use std::borrow::Cow;

use crate::action::Action;
use crate::assumption::Assumption;
use crate::baseline::Baseline;
use crate::blocker::Blocker;
use crate::calendar::Calendar;
use crate::capacity::Capacity;
use crate::comment::{Comment, OutsideLink};
use crate::decision::Decision;
use crate::delta::{Change, Delta, Diff};
use crate::dependency::Dependency;
use crate::escalation::Escalation;
use crate::gonogo::GoNoGo;
use crate::health::{Declaration, HealthEntry};
use crate::id::{
    ActionId, AssignmentId, AssumptionId, BaselineId, BlockerId, CalendarId, CapacityId, CommentId,
    DecisionId, DeclarationId, DependencyId, EscalationId, GoNoGoId, HealthEntryId, LinkId,
    OutsideLinkId, PersonId, PlanId, PolicyId, RiskId, TaskId, WorkstreamId,
};
use crate::link::Link;
use crate::people::{Assignment, Person, Workstream};
use crate::policy::Policy;
use crate::release::Plan;
use crate::risk::Risk;
use crate::table::Table;
use crate::task::Task;

/// One program: many plans that share people and calendars. Nothing in it is computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// Working calendars.
    pub calendars: Table<CalendarId, Calendar>,
    /// People.
    pub people: Table<PersonId, Person>,
    /// Delivery plans.
    pub plans: Table<PlanId, Plan>,
    /// Workstreams of all plans.
    pub workstreams: Table<WorkstreamId, Workstream>,
    /// Tasks and milestones of all plans.
    pub tasks: Table<TaskId, Task>,
    /// Links, within a plan and between plans.
    pub links: Table<LinkId, Link>,
    /// People's parts in tasks.
    pub assignments: Table<AssignmentId, Assignment>,
    /// Sealed records of plans.
    pub baselines: Table<BaselineId, Baseline>,
    /// What is tracked about awaited rows.
    pub dependencies: Table<DependencyId, Dependency>,
    /// Blockers of all plans.
    pub blockers: Table<BlockerId, Blocker>,
    /// Risks of all plans.
    pub risks: Table<RiskId, Risk>,
    /// Assumptions of all plans.
    pub assumptions: Table<AssumptionId, Assumption>,
    /// Actions of all plans.
    pub actions: Table<ActionId, Action>,
    /// Decisions of all plans.
    pub decisions: Table<DecisionId, Decision>,
    /// Escalations of all plans.
    pub escalations: Table<EscalationId, Escalation>,
    /// Release meetings of all plans.
    pub gonogos: Table<GoNoGoId, GoNoGo>,
    /// Capacity assessments of all plans.
    pub capacities: Table<CapacityId, Capacity>,
    /// Colours somebody declared.
    pub declarations: Table<DeclarationId, Declaration>,
    /// Colours as they were.
    pub health: Table<HealthEntryId, HealthEntry>,
    /// Comments on records.
    pub comments: Table<CommentId, Comment>,
    /// Links from records to somewhere outside.
    pub outside_links: Table<OutsideLinkId, OutsideLink>,
    /// The numbers the program is judged by, where they are not the usual ones; one at the most.
    pub policies: Table<PolicyId, Policy>,
}

impl Program {
    /// Carries out a delta made for this program by [`apply()`](crate::apply()) or read from its journal.
    pub fn commit(&mut self, delta: &Delta) {
        for change in delta.changes() {
            match change {
                Change::Calendar(diff) => put(&mut self.calendars, diff),
                Change::Person(diff) => put(&mut self.people, diff),
                Change::Plan(diff) => put(&mut self.plans, diff),
                Change::Workstream(diff) => put(&mut self.workstreams, diff),
                Change::Task(diff) => put(&mut self.tasks, diff),
                Change::Link(diff) => put(&mut self.links, diff),
                Change::Assignment(diff) => put(&mut self.assignments, diff),
                Change::Baseline(diff) => put(&mut self.baselines, diff),
                Change::Dependency(diff) => put(&mut self.dependencies, diff),
                Change::Blocker(diff) => put(&mut self.blockers, diff),
                Change::Risk(diff) => put(&mut self.risks, diff),
                Change::Assumption(diff) => put(&mut self.assumptions, diff),
                Change::Action(diff) => put(&mut self.actions, diff),
                Change::Decision(diff) => put(&mut self.decisions, diff),
                Change::Escalation(diff) => put(&mut self.escalations, diff),
                Change::GoNoGo(diff) => put(&mut self.gonogos, diff),
                Change::Capacity(diff) => put(&mut self.capacities, diff),
                Change::Declaration(diff) => put(&mut self.declarations, diff),
                Change::HealthEntry(diff) => put(&mut self.health, diff),
                Change::Comment(diff) => put(&mut self.comments, diff),
                Change::OutsideLink(diff) => put(&mut self.outside_links, diff),
                Change::Policy(diff) => put(&mut self.policies, diff),
            }
        }
    }

    /// The delta that makes this program out of an empty one.
    #[must_use]
    pub fn as_delta(&self) -> Delta {
        let mut changes = Vec::new();
        fill(&mut changes, &self.calendars, Change::Calendar);
        fill(&mut changes, &self.people, Change::Person);
        fill(&mut changes, &self.plans, Change::Plan);
        fill(&mut changes, &self.workstreams, Change::Workstream);
        fill(&mut changes, &self.tasks, Change::Task);
        fill(&mut changes, &self.links, Change::Link);
        fill(&mut changes, &self.assignments, Change::Assignment);
        fill(&mut changes, &self.baselines, Change::Baseline);
        fill(&mut changes, &self.dependencies, Change::Dependency);
        fill(&mut changes, &self.blockers, Change::Blocker);
        fill(&mut changes, &self.risks, Change::Risk);
        fill(&mut changes, &self.assumptions, Change::Assumption);
        fill(&mut changes, &self.actions, Change::Action);
        fill(&mut changes, &self.decisions, Change::Decision);
        fill(&mut changes, &self.escalations, Change::Escalation);
        fill(&mut changes, &self.gonogos, Change::GoNoGo);
        fill(&mut changes, &self.capacities, Change::Capacity);
        fill(&mut changes, &self.declarations, Change::Declaration);
        fill(&mut changes, &self.health, Change::HealthEntry);
        fill(&mut changes, &self.comments, Change::Comment);
        fill(&mut changes, &self.outside_links, Change::OutsideLink);
        fill(&mut changes, &self.policies, Change::Policy);
        Delta::new(changes)
    }

    /// The hours a plan works by, laid flat.
    #[must_use]
    pub fn calendar_of(&self, plan: PlanId) -> Option<Cow<'_, Calendar>> {
        let calendar = self.plans.get(plan)?.calendar;
        self.calendars
            .contains(calendar)
            .then(|| self.flat(calendar))
    }

    /// A calendar and those it is based on, the strongest first.
    pub(crate) fn stack(&self, calendar: CalendarId) -> Vec<&Calendar> {
        let Some(top) = self.calendars.get(calendar) else {
            return Vec::new();
        };
        let below = self.bases(top).filter_map(|id| self.calendars.get(id));
        std::iter::once(top).chain(below).collect()
    }

    /// What a calendar is based on, from the one right below it downwards.
    pub(crate) fn bases(&self, calendar: &Calendar) -> impl Iterator<Item = CalendarId> {
        let below = |&id: &CalendarId| self.calendars.get(id).and_then(|row| row.base);
        // A loop can't be typed; a file that holds one ends here.
        std::iter::successors(calendar.base, below).take(self.calendars.len())
    }
}

fn put<K: Copy + Ord + From<u32> + Into<u32>, V>(table: &mut Table<K, V>, diff: &Diff<K, V>) {
    match &diff.after {
        Some(row) => table.put(diff.id, row.clone()),
        None => table.remove(diff.id),
    }
}

fn fill<K: Copy + Ord + From<u32> + Into<u32>, V>(
    changes: &mut Vec<Change>,
    table: &Table<K, V>,
    change: impl Fn(Diff<K, V>) -> Change,
) {
    for (id, _) in table.iter() {
        changes.push(change(Diff {
            id,
            before: None,
            after: table.share(id),
        }));
    }
}
