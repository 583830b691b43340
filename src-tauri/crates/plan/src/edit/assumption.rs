//! What can be done to an assumption.

use chrono::NaiveDate;

use super::Owner;
use crate::assumption::AssumptionStatus;
use crate::id::{AssumptionId, PlanId, TaskId};
use crate::time::Moment;

/// A verb about an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssumptionEdit {
    /// Writes one down.
    Add {
        /// The plan whose log it stands in.
        plan: PlanId,
        /// What is assumed.
        text: String,
        /// Who writes it down.
        by: String,
        /// When.
        at: Moment,
    },
    /// Changes one property.
    Set {
        /// Which one.
        assumption: AssumptionId,
        /// What changes.
        change: AssumptionChange,
    },
    /// Says whether it is true, or that nobody knows after all.
    Settle {
        /// Which one.
        assumption: AssumptionId,
        /// Whether it is true.
        status: AssumptionStatus,
        /// How that was found.
        finding: String,
        /// When.
        at: Moment,
    },
    /// Takes it out.
    Remove {
        /// Which one.
        assumption: AssumptionId,
    },
}

/// One property of an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssumptionChange {
    /// What is assumed.
    Text(String),
    /// Who finds out.
    Owner(Option<Owner>),
    /// By when.
    Due(Option<NaiveDate>),
    /// What follows if it is false.
    IfFalse(String),
    /// The rows that rest on it.
    Rows(Vec<TaskId>),
}
