//! Assumptions: what is taken for true until somebody has looked.

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::{PersonId, PlanId, TaskId};
use crate::time::Moment;

choices! {
    /// Whether it is true.
    #[derive(Default)]
    AssumptionStatus {
        /// Nobody knows yet.
        #[default]
        Open = "open",
        /// It is.
        Confirmed = "confirmed",
        /// It is not.
        Wrong = "wrong",
    }
}

/// Something taken for true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// The plan whose log it stands in.
    pub plan: PlanId,
    /// What is assumed.
    pub text: String,
    /// Who finds out.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Whether it is true.
    pub status: AssumptionStatus,
    /// What follows if it is not.
    pub if_false: String,
    /// When it was written down.
    pub raised: Moment,
    /// Who wrote it down.
    pub raised_by: String,
    /// When it was settled.
    pub settled: Option<Moment>,
    /// How it was settled.
    pub finding: String,
    /// The rows that rest on it.
    pub rows: Vec<TaskId>,
}

impl Assumption {
    /// An assumption with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, text: &str, raised: Moment) -> Self {
        Self {
            plan,
            text: text.to_owned(),
            owner: None,
            due: None,
            status: AssumptionStatus::Open,
            if_false: String::new(),
            raised,
            raised_by: String::new(),
            settled: None,
            finding: String::new(),
            rows: Vec::new(),
        }
    }
}
