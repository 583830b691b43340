//! Questions somebody has to answer.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{NeededByDto, ReversibilityDto, UrgencyDto};

/// One of the answers there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceDto {
    /// What it is called.
    pub name: String,
    /// What is done.
    pub action: String,
    /// Who would do it.
    pub owner: Option<u32>,
    /// How long it takes, in words.
    pub timeline: String,
    /// What speaks for it.
    pub pros: String,
    /// What speaks against it.
    pub cons: String,
    /// What it costs, in words.
    pub cost: String,
    /// What it takes to change one's mind afterwards.
    pub reversibility: Option<ReversibilityDto>,
}

/// A question somebody has to answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionDto {
    /// Its id.
    pub id: u32,
    /// `DEC-1`.
    pub reference: String,
    /// The plan that needs it.
    pub plan: u32,
    /// The awaited row that holds back what waits for the answer.
    pub row: Option<u32>,
    /// The question.
    pub question: String,
    /// Why it matters, and why now.
    pub context: String,
    /// The answers there are.
    pub options: Vec<ChoiceDto>,
    /// Which of them is recommended, and why.
    pub recommendation: String,
    /// Who decides.
    pub deciders: Vec<u32>,
    /// By when.
    pub needed_by: Option<NeededByDto>,
    /// How much it hurts to wait.
    pub urgency: UrgencyDto,
    /// What happens when nobody decides.
    pub default_if_none: String,
    /// When it was asked.
    pub raised: i32,
    /// Who asked.
    pub raised_by: String,
    /// The answer.
    pub outcome: String,
    /// Who gave it.
    pub decided_by: String,
    /// When; none while it is open.
    pub decided: Option<i32>,
    /// Why this answer.
    pub rationale: String,
}

/// A verb about a decision.
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
pub enum DecisionEditDto {
    /// Asks a question; `row` is the awaited row that holds back what waits for the answer.
    Ask {
        plan: u32,
        question: String,
        row: Option<u32>,
        changes: Vec<DecisionChangeDto>,
    },
    /// Changes one property.
    Set {
        decision: u32,
        change: DecisionChangeDto,
    },
    /// Answers it; `by` is who decides, empty for whoever asks.
    Decide {
        decision: u32,
        outcome: String,
        rationale: String,
        by: String,
    },
    /// Takes the answer back.
    Reopen { decision: u32 },
    /// Takes it out; its row stays.
    Remove { decision: u32 },
}

/// One property of a decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(missing_docs, reason = "each property is documented")]
pub enum DecisionChangeDto {
    /// The question.
    Question { text: String },
    /// Why it matters, and why now.
    Context { text: String },
    /// The awaited row that holds back what waits for the answer.
    Row { row: Option<u32> },
    /// The answers there are.
    Options { options: Vec<ChoiceDto> },
    /// Which of them is recommended.
    Recommendation { text: String },
    /// Who decides; names, new or known.
    Deciders { names: Vec<String> },
    /// By when; as typed: a date, `week 3`, or a milestone; empty for nothing.
    NeededBy { text: String },
    /// How much it hurts to wait.
    Urgency { urgency: UrgencyDto },
    /// What happens when nobody decides.
    DefaultIfNone { text: String },
    /// Why this answer.
    Rationale { text: String },
}
