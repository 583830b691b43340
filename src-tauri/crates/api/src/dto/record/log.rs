//! What is taken for true, and what somebody has promised to do.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{ActionStatusDto, AssumptionStatusDto};

/// Something taken for true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AssumptionDto {
    /// Its id.
    pub id: u32,
    /// `A-1`.
    pub reference: String,
    /// The plan whose log it stands in.
    pub plan: u32,
    /// What is assumed.
    pub text: String,
    /// Who finds out.
    pub owner: Option<u32>,
    /// By when.
    pub due: Option<String>,
    /// Whether it is true.
    pub status: AssumptionStatusDto,
    /// What follows if it is not.
    pub if_false: String,
    /// When it was written down.
    pub raised: i32,
    /// Who wrote it down.
    pub raised_by: String,
    /// When it was settled.
    pub settled: Option<i32>,
    /// How it was settled.
    pub finding: String,
    /// The rows that rest on it, of any plan.
    pub rows: Vec<u32>,
}

/// A verb about an assumption.
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
pub enum AssumptionEditDto {
    /// Writes one down.
    Add {
        plan: u32,
        text: String,
        changes: Vec<AssumptionChangeDto>,
    },
    /// Changes one property.
    Set {
        assumption: u32,
        change: AssumptionChangeDto,
    },
    /// Says whether it is true, or that nobody knows after all.
    Settle {
        assumption: u32,
        status: AssumptionStatusDto,
        finding: String,
    },
    /// Takes it out.
    Remove { assumption: u32 },
}

/// One property of an assumption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each property is documented")]
pub enum AssumptionChangeDto {
    /// What is assumed.
    Text { text: String },
    /// Who finds out; a name, empty for nobody.
    Owner { name: String },
    /// By when; as typed, empty for none.
    Due { text: String },
    /// What follows if it is false.
    IfFalse { text: String },
    /// The rows that rest on it.
    Rows { rows: Vec<u32> },
}

/// Something somebody has promised to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ActionDto {
    /// Its id.
    pub id: u32,
    /// `ACT-1`.
    pub reference: String,
    /// The plan whose log it stands in.
    pub plan: u32,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<u32>,
    /// By when.
    pub due: Option<String>,
    /// How far it has come.
    pub status: ActionStatusDto,
    /// When it was done or given up.
    pub ended: Option<i32>,
    /// When it was written down.
    pub raised: i32,
    /// Who wrote it down.
    pub raised_by: String,
    /// The risk it mitigates.
    pub risk: Option<u32>,
    /// The blocker it helps to resolve.
    pub blocker: Option<u32>,
    /// The rows it is about, of any plan.
    pub rows: Vec<u32>,
}

/// A verb about an action.
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
pub enum ActionEditDto {
    /// Writes one down.
    Add {
        plan: u32,
        text: String,
        changes: Vec<ActionChangeDto>,
    },
    /// Changes one property.
    Set {
        action: u32,
        change: ActionChangeDto,
    },
    /// Says how far it has come.
    Status {
        action: u32,
        status: ActionStatusDto,
    },
    /// Takes it out.
    Remove { action: u32 },
}

/// One property of an action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each property is documented")]
pub enum ActionChangeDto {
    /// What is to be done.
    Text { text: String },
    /// Who does it; a name, empty for nobody.
    Owner { name: String },
    /// By when; as typed, empty for none.
    Due { text: String },
    /// The risk it mitigates.
    Risk { risk: Option<u32> },
    /// The blocker it helps to resolve.
    Blocker { blocker: Option<u32> },
    /// The rows it is about.
    Rows { rows: Vec<u32> },
}
