//! Colours somebody declared, and colours as they were.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::HealthDto;

/// What can have a colour of its own.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(
    missing_docs,
    reason = "each subject is documented; its field is its id"
)]
pub enum HealthSubjectDto {
    /// A plan.
    Plan { plan: u32 },
    /// A workstream.
    Workstream { workstream: u32 },
    /// A milestone.
    Milestone { task: u32 },
}

/// A colour somebody declared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeclarationDto {
    /// Its id.
    pub id: u32,
    /// Of what.
    pub subject: HealthSubjectDto,
    /// On track, at risk or off track.
    pub colour: HealthDto,
    /// What was computed then.
    pub computed: HealthDto,
    /// Why.
    pub reason: String,
    /// What is the matter.
    pub cause: String,
    /// Who brings it back.
    pub owner: Option<u32>,
    /// How it becomes on track again.
    pub path: String,
    /// By when it will be.
    pub path_date: Option<String>,
    /// The last day it counts.
    pub expires: Option<String>,
    /// When.
    pub at: i32,
    /// By whom.
    pub by: String,
}

/// A colour as it was at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HealthEntryDto {
    /// Its id.
    pub id: u32,
    /// Of what.
    pub subject: HealthSubjectDto,
    /// When.
    pub at: i32,
    /// As computed.
    pub computed: HealthDto,
    /// As declared, where somebody had.
    pub declared: Option<HealthDto>,
    /// Why it was so.
    pub why: String,
}

/// A verb about a colour.
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
pub enum HealthEditDto {
    /// Declares one. The owner is a name; dates are as typed. What is computed is written beside.
    Declare {
        subject: HealthSubjectDto,
        colour: HealthDto,
        reason: String,
        cause: String,
        owner: String,
        path: String,
        path_date: String,
        expires: String,
    },
    /// Takes a declaration back.
    Withdraw { declaration: u32 },
    /// Writes a colour down as it is now, so that a trend can be drawn.
    Record { subject: HealthSubjectDto },
}
