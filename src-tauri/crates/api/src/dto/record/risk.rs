//! What may happen.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{
    EventDto, ImpactDto, ProbabilityDto, RiskLevelDto, RiskResponseDto, RiskStatusDto, RoamDto,
    SeverityDto, TagsDto,
};

/// Something that may happen. (`RiskDto` is what endangers a row.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskRecordDto {
    /// Its id.
    pub id: u32,
    /// `R-2`.
    pub reference: String,
    /// The plan whose log it stands in.
    pub plan: u32,
    /// Cause, event and effect in one sentence.
    pub statement: String,
    /// A word for its kind, as the team uses it.
    pub category: String,
    /// How likely it is.
    pub probability: ProbabilityDto,
    /// How bad it would be.
    pub impact: ImpactDto,
    /// How much it matters, by the program's policy.
    pub level: RiskLevelDto,
    /// What is meant to be done about it.
    pub response: Option<RiskResponseDto>,
    /// What makes it less likely or less bad.
    pub mitigation: String,
    /// What is done if it happens all the same.
    pub contingency: String,
    /// How one will see that it is happening.
    pub trigger: String,
    /// Who follows it up.
    pub owner: Option<u32>,
    /// What has been agreed about it.
    pub roam: Option<RoamDto>,
    /// Where it stands.
    pub status: RiskStatusDto,
    /// When it was raised.
    pub raised: i32,
    /// Who raised it.
    pub raised_by: String,
    /// When it was last looked at.
    pub reviewed: Option<i32>,
    /// The day it is followed up.
    pub follow_up: Option<String>,
    /// Who accepted it.
    pub accepted_by: String,
    /// Why it was accepted.
    pub accepted_why: String,
    /// The rows it touches, of any plan.
    pub rows: Vec<u32>,
    /// Whether it touches security or compliance.
    pub tags: TagsDto,
    /// What happened, in order.
    pub history: Vec<EventDto>,
}

/// A verb about a risk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(
    missing_docs,
    reason = "each verb is documented; its fields are named after plan"
)]
pub enum RiskEditDto {
    /// Raises one.
    Raise {
        plan: u32,
        statement: String,
        probability: ProbabilityDto,
        impact: ImpactDto,
        changes: Vec<RiskChangeDto>,
    },
    /// Changes one property.
    Set { risk: u32, change: RiskChangeDto },
    /// Gives it to a person who follows it up by a day, as typed.
    Own {
        risk: u32,
        name: String,
        follow_up: String,
    },
    /// Agrees to live with it; `by` is who agrees, empty for whoever asks, and an empty
    /// contingency leaves the one written down.
    Accept {
        risk: u32,
        by: String,
        why: String,
        contingency: String,
    },
    /// Says that something is being done; needs an action linked to it.
    Mitigate { risk: u32 },
    /// Says that it can't happen any more.
    Close { risk: u32, why: String },
    /// Takes it up again.
    Reopen { risk: u32, why: String },
    /// Looks at it again; the day it is followed up as typed, empty to leave it.
    Review {
        risk: u32,
        text: String,
        follow_up: String,
    },
    /// Says that it has happened: it becomes a blocker. An empty owner is the risk's, no rows are
    /// those it touches.
    Materialise {
        risk: u32,
        severity: SeverityDto,
        owner: String,
        blocked: Vec<u32>,
    },
    /// Takes it out.
    Remove { risk: u32 },
}

/// One property of a risk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each property is documented")]
pub enum RiskChangeDto {
    /// Cause, event and effect.
    Statement { text: String },
    /// A word for its kind.
    Category { text: String },
    /// How likely it is.
    Probability { probability: ProbabilityDto },
    /// How bad it would be.
    Impact { impact: ImpactDto },
    /// What is meant to be done.
    Response { response: Option<RiskResponseDto> },
    /// What makes it less likely or less bad.
    Mitigation { text: String },
    /// What is done if it happens.
    Contingency { text: String },
    /// How one will see that it is happening.
    Trigger { text: String },
    /// Who follows it up; a name, empty for nobody.
    Owner { name: String },
    /// The day it is followed up; as typed, empty for none.
    FollowUp { text: String },
    /// The rows it touches.
    Rows { rows: Vec<u32> },
    /// Whether it touches security or compliance.
    Tags { tags: TagsDto },
}
