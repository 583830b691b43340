//! Actions: what somebody has promised to do outside the schedule.

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::{BlockerId, PersonId, PlanId, RiskId, TaskId};
use crate::time::Moment;

choices! {
    /// How far it has come.
    #[derive(Default)]
    ActionStatus {
        /// To be done.
        #[default]
        Open = "open",
        /// Begun.
        InProgress = "in-progress",
        /// Done.
        Done = "done",
        /// Not needed any more.
        Cancelled = "cancelled",
    }
}

/// Something somebody has promised to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The plan whose log it stands in.
    pub plan: PlanId,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub status: ActionStatus,
    /// When it was done or given up.
    pub ended: Option<Moment>,
    /// When it was written down.
    pub raised: Moment,
    /// Who wrote it down.
    pub raised_by: String,
    /// The risk it mitigates (R-RSK-3).
    pub risk: Option<RiskId>,
    /// The blocker it helps to resolve.
    pub blocker: Option<BlockerId>,
    /// The rows it is about.
    pub rows: Vec<TaskId>,
}

impl Action {
    /// An action with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, text: &str, raised: Moment) -> Self {
        Self {
            plan,
            text: text.to_owned(),
            owner: None,
            due: None,
            status: ActionStatus::Open,
            ended: None,
            raised,
            raised_by: String::new(),
            risk: None,
            blocker: None,
            rows: Vec::new(),
        }
    }
}
