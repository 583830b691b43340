//! What an edit does to the records of a program, in both directions.

use std::sync::Arc;

use crate::action::Action;
use crate::assumption::Assumption;
use crate::baseline::Baseline;
use crate::blocker::Blocker;
use crate::calendar::Calendar;
use crate::capacity::Capacity;
use crate::comment::{Comment, OutsideLink};
use crate::decision::Decision;
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
use crate::task::Task;

/// One record before and after. `None` before is an insertion, `None` after a removal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff<K, V> {
    /// Which record.
    pub id: K,
    /// As it was.
    pub before: Option<Arc<V>>,
    /// As it becomes.
    pub after: Option<Arc<V>>,
}

impl<K: Copy, V> Diff<K, V> {
    fn inverse(&self) -> Self {
        Self {
            id: self.id,
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// One changed record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A calendar.
    Calendar(Diff<CalendarId, Calendar>),
    /// A person.
    Person(Diff<PersonId, Person>),
    /// A plan.
    Plan(Diff<PlanId, Plan>),
    /// A workstream.
    Workstream(Diff<WorkstreamId, Workstream>),
    /// A task or milestone.
    Task(Diff<TaskId, Task>),
    /// A link.
    Link(Diff<LinkId, Link>),
    /// Somebody's part in a task.
    Assignment(Diff<AssignmentId, Assignment>),
    /// A sealed record.
    Baseline(Diff<BaselineId, Baseline>),
    /// What is tracked about an awaited row.
    Dependency(Diff<DependencyId, Dependency>),
    /// A blocker.
    Blocker(Diff<BlockerId, Blocker>),
    /// A risk.
    Risk(Diff<RiskId, Risk>),
    /// An assumption.
    Assumption(Diff<AssumptionId, Assumption>),
    /// An action.
    Action(Diff<ActionId, Action>),
    /// A decision.
    Decision(Diff<DecisionId, Decision>),
    /// An escalation.
    Escalation(Diff<EscalationId, Escalation>),
    /// A go/no-go.
    GoNoGo(Diff<GoNoGoId, GoNoGo>),
    /// A capacity assessment.
    Capacity(Diff<CapacityId, Capacity>),
    /// A declared colour.
    Declaration(Diff<DeclarationId, Declaration>),
    /// A colour as it was.
    HealthEntry(Diff<HealthEntryId, HealthEntry>),
    /// A comment.
    Comment(Diff<CommentId, Comment>),
    /// A link to somewhere outside.
    OutsideLink(Diff<OutsideLinkId, OutsideLink>),
    /// The numbers a program is judged by.
    Policy(Diff<PolicyId, Policy>),
}

/// Everything an edit changes, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delta(Vec<Change>);

impl Delta {
    /// A delta of these changes, in order.
    #[must_use]
    pub fn new(changes: Vec<Change>) -> Self {
        Self(changes)
    }

    /// The changes, in the order they are carried out.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.0
    }

    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The delta that takes everything back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self(self.0.iter().rev().map(Change::inverse).collect())
    }

    /// This delta, then the next one.
    #[must_use]
    pub fn then(mut self, next: Delta) -> Self {
        self.0.extend(next.0);
        self
    }
}

impl Change {
    fn inverse(&self) -> Self {
        match self {
            Self::Calendar(diff) => Self::Calendar(diff.inverse()),
            Self::Person(diff) => Self::Person(diff.inverse()),
            Self::Plan(diff) => Self::Plan(diff.inverse()),
            Self::Workstream(diff) => Self::Workstream(diff.inverse()),
            Self::Task(diff) => Self::Task(diff.inverse()),
            Self::Link(diff) => Self::Link(diff.inverse()),
            Self::Assignment(diff) => Self::Assignment(diff.inverse()),
            Self::Baseline(diff) => Self::Baseline(diff.inverse()),
            Self::Dependency(diff) => Self::Dependency(diff.inverse()),
            Self::Blocker(diff) => Self::Blocker(diff.inverse()),
            Self::Risk(diff) => Self::Risk(diff.inverse()),
            Self::Assumption(diff) => Self::Assumption(diff.inverse()),
            Self::Action(diff) => Self::Action(diff.inverse()),
            Self::Decision(diff) => Self::Decision(diff.inverse()),
            Self::Escalation(diff) => Self::Escalation(diff.inverse()),
            Self::GoNoGo(diff) => Self::GoNoGo(diff.inverse()),
            Self::Capacity(diff) => Self::Capacity(diff.inverse()),
            Self::Declaration(diff) => Self::Declaration(diff.inverse()),
            Self::HealthEntry(diff) => Self::HealthEntry(diff.inverse()),
            Self::Comment(diff) => Self::Comment(diff.inverse()),
            Self::OutsideLink(diff) => Self::OutsideLink(diff.inverse()),
            Self::Policy(diff) => Self::Policy(diff.inverse()),
        }
    }
}
