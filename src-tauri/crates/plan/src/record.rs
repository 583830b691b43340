//! Naming any record that people talk about, and what is written down about one over time.

use std::fmt;

use crate::id::{
    ActionId, AssumptionId, BlockerId, CapacityId, DecisionId, DependencyId, EscalationId,
    GoNoGoId, PlanId, RiskId, TaskId,
};
use crate::time::Moment;

/// Any record a comment, an outside link or an escalation can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordRef {
    /// A plan; the subject of an escalation about a whole timeline.
    Plan(PlanId),
    /// A row of the outline.
    Task(TaskId),
    /// A dependency.
    Dependency(DependencyId),
    /// A blocker.
    Blocker(BlockerId),
    /// A risk.
    Risk(RiskId),
    /// An assumption.
    Assumption(AssumptionId),
    /// An action.
    Action(ActionId),
    /// A decision.
    Decision(DecisionId),
    /// An escalation.
    Escalation(EscalationId),
    /// A go/no-go.
    GoNoGo(GoNoGoId),
    /// A capacity assessment.
    Capacity(CapacityId),
}

/// The name people use in mails and minutes: `DEP-3`, `BLOCKER-1`, `R-2`; a plan and a row, which
/// have names of their own, are `PLAN-1` and `ROW-7`.
impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, number) = self.parts();
        write!(f, "{kind}-{number}")
    }
}

impl RecordRef {
    /// What stands before and after the hyphen of its name.
    #[must_use]
    pub fn parts(self) -> (&'static str, u32) {
        match self {
            Self::Plan(id) => ("PLAN", id.0),
            Self::Task(id) => ("ROW", id.0),
            Self::Dependency(id) => ("DEP", id.0),
            Self::Blocker(id) => ("BLOCKER", id.0),
            Self::Risk(id) => ("R", id.0),
            Self::Assumption(id) => ("A", id.0),
            Self::Action(id) => ("ACT", id.0),
            Self::Decision(id) => ("DEC", id.0),
            Self::Escalation(id) => ("ESC", id.0),
            Self::GoNoGo(id) => ("GO", id.0),
            Self::Capacity(id) => ("CAP", id.0),
        }
    }

    /// Reads what [`RecordRef`]'s `Display` writes, letter case aside, and nothing else.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let (kind, digits) = name.rsplit_once('-')?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || digits.starts_with('0') {
            return None;
        }
        let number = digits.parse().ok()?;
        match kind.to_ascii_uppercase().as_str() {
            "PLAN" => Some(Self::Plan(PlanId(number))),
            "ROW" => Some(Self::Task(TaskId(number))),
            "DEP" => Some(Self::Dependency(DependencyId(number))),
            "BLOCKER" => Some(Self::Blocker(BlockerId(number))),
            "R" => Some(Self::Risk(RiskId(number))),
            "A" => Some(Self::Assumption(AssumptionId(number))),
            "ACT" => Some(Self::Action(ActionId(number))),
            "DEC" => Some(Self::Decision(DecisionId(number))),
            "ESC" => Some(Self::Escalation(EscalationId(number))),
            "GO" => Some(Self::GoNoGo(GoNoGoId(number))),
            "CAP" => Some(Self::Capacity(CapacityId(number))),
            _ => None,
        }
    }
}

/// One line of what happened to a record. It is written once and never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// Who wrote it down.
    pub by: String,
    /// What happened.
    pub text: String,
}

/// What makes a record a matter for the security or compliance people (R-ESC-1 f).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// It touches security.
    pub security: bool,
    /// It touches law, regulation or audit.
    pub compliance: bool,
}
