//! What can be done to a risk. (Turning one into a blocker is `Edit::MaterialiseRisk`.)

use chrono::NaiveDate;

use super::Owner;
use crate::id::{PlanId, RiskId, TaskId};
use crate::record::Tags;
use crate::risk::{Impact, Probability, RiskResponse};
use crate::time::Moment;

/// A verb about a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskEdit {
    /// Raises one.
    Raise {
        /// The plan whose log it stands in.
        plan: PlanId,
        /// Cause, event and effect in one sentence.
        statement: String,
        /// How likely it is.
        probability: Probability,
        /// How bad it would be.
        impact: Impact,
        /// Who raises it.
        by: String,
        /// When.
        at: Moment,
    },
    /// Changes one property.
    Set {
        /// Which one.
        risk: RiskId,
        /// What changes.
        change: RiskChange,
    },
    /// Gives it to a person who follows it up by a day (ROAM: owned).
    Own {
        /// Which one.
        risk: RiskId,
        /// Who.
        owner: Owner,
        /// By when.
        follow_up: NaiveDate,
    },
    /// Agrees to live with it (ROAM: accepted).
    Accept {
        /// Which one.
        risk: RiskId,
        /// Who agrees.
        by: String,
        /// Why.
        why: String,
        /// What is done if it happens; empty where that is written down already.
        contingency: String,
        /// When.
        at: Moment,
    },
    /// Says that something is being done; needs an action linked to it (ROAM: mitigated).
    Mitigate {
        /// Which one.
        risk: RiskId,
    },
    /// Says that it can't happen any more (ROAM: resolved).
    Close {
        /// Which one.
        risk: RiskId,
        /// Why.
        why: String,
        /// Who says so.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes it up again.
    Reopen {
        /// Which one.
        risk: RiskId,
        /// Why.
        why: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Looks at it again (R-RSK-2).
    Review {
        /// Which one.
        risk: RiskId,
        /// What there is to say.
        text: String,
        /// The day it is followed up, where that changes.
        follow_up: Option<NaiveDate>,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes it out.
    Remove {
        /// Which one.
        risk: RiskId,
    },
}

/// One property of a risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskChange {
    /// Cause, event and effect.
    Statement(String),
    /// A word for its kind.
    Category(String),
    /// How likely it is.
    Probability(Probability),
    /// How bad it would be.
    Impact(Impact),
    /// What is meant to be done.
    Response(Option<RiskResponse>),
    /// What makes it less likely or less bad.
    Mitigation(String),
    /// What is done if it happens.
    Contingency(String),
    /// How one will see that it is happening.
    Trigger(String),
    /// Who follows it up.
    Owner(Option<Owner>),
    /// The day it is followed up.
    FollowUp(Option<NaiveDate>),
    /// The rows it touches.
    Rows(Vec<TaskId>),
    /// Whether it touches security or compliance.
    Tags(Tags),
}
