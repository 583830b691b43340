//! What a careful planner would find wrong with a plan.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum VerdictDto {
    /// Within its limit.
    Passed,
    /// Beyond it.
    Failed,
    /// There is nothing to measure.
    NotApplicable,
}

/// One check of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckDto {
    /// A stable word for machines: `dcma-1`, `open-ends`, …
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Where it comes from.
    pub rule: String,
    /// How it came out.
    pub verdict: VerdictDto,
    /// Why there was nothing to measure.
    pub reason: Option<String>,
    /// So many …
    pub count: i32,
    /// … out of so many.
    pub of: i32,
    /// What to do about it.
    pub advice: String,
    /// What was found, also within the limit.
    pub findings: Vec<FindingDto>,
    /// How many more findings there are than are listed.
    pub more: u32,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FindingDto {
    /// The rows it is about, the one to look at first.
    pub rows: Vec<u32>,
    /// The links it is about.
    pub links: Vec<u32>,
    /// What is wrong, in a sentence.
    pub text: String,
    /// What would put it right at once, as an imperative sentence; see `EditDto::Fix`.
    pub fix: Option<String>,
}
