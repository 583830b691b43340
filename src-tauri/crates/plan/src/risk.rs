//! Risks: what may happen, how bad that would be, and what is done about it.

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::{PersonId, PlanId, TaskId};
use crate::record::{Event, Tags};
use crate::time::Moment;

choices! {
    /// How likely it is.
    Probability {
        /// Rather not.
        Low = "low",
        /// Perhaps.
        Medium = "medium",
        /// Rather so.
        High = "high",
    }

    /// How bad it would be.
    Impact {
        /// Hardly noticed.
        Low = "low",
        /// It costs days.
        Medium = "medium",
        /// It costs the date.
        High = "high",
        /// It costs the release.
        Critical = "critical",
    }

    /// How much a risk matters, from its probability and impact (R-RSK-1).
    RiskLevel {
        /// Watched.
        Low = "low",
        /// Looked at every other week.
        Medium = "medium",
        /// Looked at every week.
        High = "high",
        /// Looked at now.
        Critical = "critical",
    }

    /// What is meant to be done about it.
    RiskResponse {
        /// Plan so that it can't happen.
        Avoid = "avoid",
        /// Make it less likely or less bad.
        Mitigate = "mitigate",
        /// Let somebody else carry it.
        Transfer = "transfer",
        /// Live with it.
        Accept = "accept",
    }

    /// What has been agreed about it (ROAM, R-RSK-3).
    Roam {
        /// It is no risk any more.
        Resolved = "resolved",
        /// A person follows it up by a date.
        Owned = "owned",
        /// Somebody has said that it is lived with, and why.
        Accepted = "accepted",
        /// Something is being done.
        Mitigated = "mitigated",
    }

    /// Where a risk stands.
    RiskStatus {
        /// It may still happen.
        Open = "open",
        /// It can't happen any more.
        Closed = "closed",
        /// It has happened and is a blocker now (R-RSK-4).
        Materialised = "materialised",
    }
}

/// Something that may happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The plan whose log it stands in.
    pub plan: PlanId,
    /// Cause, event and effect in one sentence.
    pub statement: String,
    /// A word for its kind, as the team uses it.
    pub category: String,
    /// How likely it is.
    pub probability: Probability,
    /// How bad it would be.
    pub impact: Impact,
    /// What is meant to be done about it.
    pub response: Option<RiskResponse>,
    /// What makes it less likely or less bad.
    pub mitigation: String,
    /// What is done if it happens all the same.
    pub contingency: String,
    /// How one will see that it is happening.
    pub trigger: String,
    /// Who follows it up.
    pub owner: Option<PersonId>,
    /// What has been agreed about it.
    pub roam: Option<Roam>,
    /// Where it stands.
    pub status: RiskStatus,
    /// When it was raised.
    pub raised: Moment,
    /// Who raised it.
    pub raised_by: String,
    /// When it was last looked at (R-RSK-2).
    pub reviewed: Option<Moment>,
    /// The day it is followed up.
    pub follow_up: Option<NaiveDate>,
    /// Who accepted it.
    pub accepted_by: String,
    /// Why it was accepted.
    pub accepted_why: String,
    /// The rows it touches.
    pub rows: Vec<TaskId>,
    /// Whether it touches security or compliance.
    pub tags: Tags,
    /// What happened, in order.
    pub history: Vec<Event>,
}

impl Risk {
    /// A risk as it is raised, with everything else left open.
    #[must_use]
    pub fn new(
        plan: PlanId,
        statement: &str,
        probability: Probability,
        impact: Impact,
        raised: Moment,
    ) -> Self {
        Self {
            plan,
            statement: statement.to_owned(),
            category: String::new(),
            probability,
            impact,
            response: None,
            mitigation: String::new(),
            contingency: String::new(),
            trigger: String::new(),
            owner: None,
            roam: None,
            status: RiskStatus::Open,
            raised,
            raised_by: String::new(),
            reviewed: None,
            follow_up: None,
            accepted_by: String::new(),
            accepted_why: String::new(),
            rows: Vec::new(),
            tags: Tags::default(),
            history: Vec::new(),
        }
    }
}
