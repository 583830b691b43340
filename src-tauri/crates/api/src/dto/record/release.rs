//! Release meetings, and capacity against scope.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{
    AreaColourDto, CapacityAdviceDto, ConfidenceDto, EventDto, GoNoGoDecisionDto, GoNoGoStatusDto,
    MoscowDto, ReadinessAreaDto, VoteDto,
};

/// How ready one area is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaNoteDto {
    /// Which.
    pub area: ReadinessAreaDto,
    /// Its colour; none while nobody has looked.
    pub colour: Option<AreaColourDto>,
    /// Why.
    pub note: String,
}

/// A risk the release would ship with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenRiskDto {
    /// What may happen.
    pub text: String,
    /// What is done about it.
    pub mitigation: String,
}

/// Something that has to be so before a conditional go is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConditionDto {
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due: Option<String>,
    /// When it was met.
    pub met: Option<i32>,
}

/// Somebody in the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttendeeDto {
    /// Who.
    pub name: String,
    /// As what.
    pub role: String,
    /// How they vote; none until they have.
    pub vote: Option<VoteDto>,
}

/// A release meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GoNoGoDto {
    /// Its id.
    pub id: u32,
    /// `GO-1`.
    pub reference: String,
    /// The plan that is released.
    pub plan: u32,
    /// The release and its version, as people name it.
    pub title: String,
    /// What is released.
    pub release: String,
    /// Which version of it.
    pub version: String,
    /// The day it is to ship.
    pub target: Option<String>,
    /// What is decided; in a draft what it looks like.
    pub decision: Option<GoNoGoDecisionDto>,
    /// The five areas, in order.
    pub areas: Vec<AreaNoteDto>,
    /// The risks it would ship with.
    pub risks: Vec<OpenRiskDto>,
    /// What a conditional go depends on.
    pub conditions: Vec<ConditionDto>,
    /// When it is rolled back.
    pub rollback: Vec<String>,
    /// Who may say so.
    pub authority: String,
    /// Who deploys.
    pub deployer: String,
    /// Who watches it.
    pub monitor: String,
    /// Who was there.
    pub attendees: Vec<AttendeeDto>,
    /// Why it is not to ship.
    pub reason: String,
    /// When a no-go is looked at again.
    pub again: Option<String>,
    /// The risk somebody takes by shipping all the same.
    pub acceptance: String,
    /// Who takes it.
    pub accepted_by: String,
    /// Where it stands.
    pub status: GoNoGoStatusDto,
    /// When it was drafted.
    pub drafted: i32,
    /// Who drafted it.
    pub drafted_by: String,
    /// When it was decided.
    pub held: Option<i32>,
    /// What happened, in order.
    pub history: Vec<EventDto>,
}

/// A condition as it is typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConditionDraftDto {
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when; as typed, empty for none.
    pub due: String,
}

/// What a draft says. It is written and rewritten as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GoNoGoDraftDto {
    /// The plan that is released.
    pub plan: u32,
    /// What is released.
    pub release: String,
    /// Which version of it.
    pub version: String,
    /// The day it is to ship; as typed, empty for none.
    pub target: String,
    /// What it looks like.
    pub decision: Option<GoNoGoDecisionDto>,
    /// The areas somebody has looked at; the others may be left out.
    pub areas: Vec<AreaNoteDto>,
    /// The risks it would ship with.
    pub risks: Vec<OpenRiskDto>,
    /// What a conditional go depends on.
    pub conditions: Vec<ConditionDraftDto>,
    /// When it is rolled back, one line each.
    pub rollback: Vec<String>,
    /// Who may say so.
    pub authority: String,
    /// Who deploys.
    pub deployer: String,
    /// Who watches it.
    pub monitor: String,
    /// Who is there.
    pub attendees: Vec<AttendeeDto>,
    /// Why it is not to ship.
    pub reason: String,
    /// When a no-go is looked at again; as typed, empty for none.
    pub again: String,
    /// The risk somebody takes by shipping all the same.
    pub acceptance: String,
    /// Who takes it.
    pub accepted_by: String,
}

/// A verb about a go/no-go.
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
pub enum GoNoGoEditDto {
    /// Drafts one.
    Draft { draft: Box<GoNoGoDraftDto> },
    /// Rewrites a draft.
    Revise {
        record: u32,
        draft: Box<GoNoGoDraftDto>,
    },
    /// Decides it as the draft says, and seals it.
    Hold { record: u32 },
    /// Says that a condition is met, or that it is not after all; its place from 0.
    Meet {
        record: u32,
        condition: u32,
        met: bool,
    },
    /// Takes a draft out.
    Remove { record: u32 },
}

/// Somebody who is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AvailableDto {
    /// Who.
    pub name: String,
    /// As what.
    pub role: String,
    /// Working days less days off: `20`, `4.5`.
    pub days: String,
    /// How much of them this plan has, in percent.
    pub percent: u16,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DemandDto {
    /// The workstream, or a piece of it.
    pub name: String,
    /// How long it takes one person, in days: `20`, `4.5`.
    pub days: String,
    /// How sure somebody is.
    pub confidence: Option<ConfidenceDto>,
    /// How much it matters.
    pub priority: Option<MoscowDto>,
    /// Background.
    pub notes: String,
}

/// One look at whether people and work fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CapacityDto {
    /// Its id.
    pub id: u32,
    /// `CAP-1`.
    pub reference: String,
    /// The plan it is about.
    pub plan: u32,
    /// What is assessed.
    pub name: String,
    /// The first day of it.
    pub from: Option<String>,
    /// The last day of it.
    pub until: Option<String>,
    /// Who is there.
    pub people: Vec<AvailableDto>,
    /// How much of a day goes into this work, in percent.
    pub focus: u16,
    /// What is to be done.
    pub demand: Vec<DemandDto>,
    /// What somebody recommends.
    pub advice: Option<CapacityAdviceDto>,
    /// Why.
    pub reason: String,
    /// When it was written down.
    pub raised: i32,
    /// Who wrote it down.
    pub raised_by: String,
}

/// What an assessment says. It is written and rewritten as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CapacityDraftDto {
    /// The plan it is about.
    pub plan: u32,
    /// What is assessed.
    pub name: String,
    /// The first day of it; as typed, empty for none.
    pub from: String,
    /// The last day of it; as typed, empty for none.
    pub until: String,
    /// Who is there.
    pub people: Vec<AvailableDto>,
    /// How much of a day goes into this work, in percent.
    pub focus: u16,
    /// What is to be done.
    pub demand: Vec<DemandDto>,
    /// What somebody recommends.
    pub advice: Option<CapacityAdviceDto>,
    /// Why.
    pub reason: String,
}

/// A verb about a capacity assessment.
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
pub enum CapacityEditDto {
    /// Writes one down.
    Assess { draft: Box<CapacityDraftDto> },
    /// Rewrites one.
    Revise {
        capacity: u32,
        draft: Box<CapacityDraftDto>,
    },
    /// Takes it out.
    Remove { capacity: u32 },
}
