//! What can be done to an action.

use chrono::NaiveDate;

use super::Owner;
use crate::action::ActionStatus;
use crate::id::{ActionId, BlockerId, PlanId, RiskId, TaskId};
use crate::time::Moment;

/// A verb about an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionEdit {
    /// Writes one down.
    Add {
        /// The plan whose log it stands in.
        plan: PlanId,
        /// What is to be done.
        text: String,
        /// Who does it.
        owner: Option<Owner>,
        /// By when.
        due: Option<NaiveDate>,
        /// The risk it mitigates.
        risk: Option<RiskId>,
        /// The blocker it helps to resolve.
        blocker: Option<BlockerId>,
        /// Who writes it down.
        by: String,
        /// When.
        at: Moment,
    },
    /// Changes one property.
    Set {
        /// Which one.
        action: ActionId,
        /// What changes.
        change: ActionChange,
    },
    /// Says how far it has come.
    Status {
        /// Which one.
        action: ActionId,
        /// How far.
        status: ActionStatus,
        /// When.
        at: Moment,
    },
    /// Takes it out.
    Remove {
        /// Which one.
        action: ActionId,
    },
}

/// One property of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionChange {
    /// What is to be done.
    Text(String),
    /// Who does it.
    Owner(Option<Owner>),
    /// By when.
    Due(Option<NaiveDate>),
    /// The risk it mitigates.
    Risk(Option<RiskId>),
    /// The blocker it helps to resolve.
    Blocker(Option<BlockerId>),
    /// The rows it is about.
    Rows(Vec<TaskId>),
}
