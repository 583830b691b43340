//! What is awaited.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{DependencyStatusDto, KindDto, NeededByDto};

/// What is tracked about one awaited row, with what the row says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DependencyDto {
    /// Its id.
    pub id: u32,
    /// `DEP-3`.
    pub reference: String,
    /// The row it lies beside.
    pub task: u32,
    /// The row's plan.
    pub plan: u32,
    /// The row's name.
    pub name: String,
    /// Its type, which is the row's kind.
    pub kind: KindDto,
    /// The row's owner.
    pub owner: Option<u32>,
    /// The team or vendor who provides it.
    pub provider: String,
    /// By when it is needed.
    pub needed_by: Option<NeededByDto>,
    /// How it stands; complete exactly when the row is.
    pub status: DependencyStatusDto,
    /// The day it is expected: the row starts no earlier.
    pub forecast: Option<String>,
    /// The day promised, which is the row's.
    pub promised: Option<String>,
    /// Every promise, in order; the last one counts.
    pub promises: Vec<PromiseDto>,
    /// What stops it.
    pub blocker: Option<u32>,
    /// What slips if it is late, in a person's words.
    pub impact: String,
    /// What is done to have it in time, or instead.
    pub mitigation: String,
    /// Whether the release can go on without it.
    pub has_workaround: bool,
    /// How.
    pub workaround: String,
    /// The day somebody last asked.
    pub verified: Option<String>,
    /// Whether it was complete once and is not any more.
    pub regressed: bool,
}

/// A date promised, or taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PromiseDto {
    /// The date; none where a promise was taken back.
    pub date: Option<String>,
    /// Who promised, where that is known.
    pub by: String,
    /// When, where that is known.
    pub at: Option<i32>,
}

/// A verb about a dependency. Its name, type and owner are its row's; it goes with its row.
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
pub enum DependencyEditDto {
    /// Adds an awaited row, last of a plan, and says what is known of it; `kind` is its type.
    Add {
        plan: u32,
        name: String,
        kind: KindDto,
        owner: String,
        changes: Vec<DependencyChangeDto>,
    },
    /// Changes one property.
    Set {
        dependency: u32,
        change: DependencyChangeDto,
    },
    /// Says how it stands.
    Status {
        dependency: u32,
        status: DependencyStatusDto,
    },
    /// Writes a promise down: the date as typed, empty where one is taken back.
    Promise {
        dependency: u32,
        text: String,
        by: String,
    },
}

/// One property of a dependency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each property is documented")]
pub enum DependencyChangeDto {
    /// The team or vendor who provides it.
    Provider { text: String },
    /// By when it is needed; as typed: a date, `week 3`, or a milestone by name, number or
    /// reference; empty for nothing.
    NeededBy { text: String },
    /// The day it is expected; as typed, empty for none.
    Forecast { text: String },
    /// What stops it.
    Blocker { blocker: Option<u32> },
    /// What slips if it is late.
    Impact { text: String },
    /// What is done to have it in time.
    Mitigation { text: String },
    /// Whether the release can go on without it, and how.
    Workaround { has: bool, text: String },
    /// The day somebody last asked; as typed, empty for never.
    Verified { text: String },
    /// How it stands.
    Status { status: DependencyStatusDto },
    /// The date promised; as typed.
    Promised { text: String, by: String },
}
