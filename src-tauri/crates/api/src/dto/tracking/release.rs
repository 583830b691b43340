//! How release meetings and capacity stand.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{CapacityAdviceDto, GoNoGoDecisionDto, HealthDto};

/// A condition that is not met yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenConditionDto {
    /// Its place in the record, from 0.
    pub place: u32,
    /// Calendar days its day has passed.
    pub overdue: i32,
}

/// How a go/no-go stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GoNoGoToldDto {
    /// Which one.
    pub id: u32,
    /// Whether its plan is judged by it.
    pub counts: bool,
    /// What holds now: the decision, or a no-go where a condition has lapsed (R-GO-3).
    pub stands: Option<GoNoGoDecisionDto>,
    /// What the rules recommend (R-GO-1).
    pub recommended: Option<GoNoGoDecisionDto>,
    /// Why, in a sentence.
    pub why: String,
    /// Whether too little has been looked at to tell.
    pub limited: bool,
    /// What holding it would be refused for.
    pub lacks: Option<String>,
    /// Conditions that are not met.
    pub conditions: Vec<OpenConditionDto>,
    /// Whether one was not met in time.
    pub lapsed: bool,
    /// Calendar days since it was to be held, or looked at again.
    pub overdue: i32,
    /// In a sentence or two.
    pub sentence: String,
}

/// What is left of a capacity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BufferDto {
    /// Days of work.
    pub required: String,
    /// Days left; negative when it is too little.
    pub left: String,
    /// That over the capacity: `18.5 %`.
    pub share: Option<String>,
    /// What follows from it (R-CAP-3).
    pub advice: CapacityAdviceDto,
    /// Whether it fits and is less than the policy wants.
    pub tight: bool,
}

/// How a capacity assessment stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CapacityToldDto {
    /// Which one.
    pub id: u32,
    /// Whether its plan is judged by it.
    pub counts: bool,
    /// Days of people as they are allocated.
    pub present: String,
    /// Those that go into this work (R-CAP-1).
    pub capacity: String,
    /// Against the estimates.
    pub plain: BufferDto,
    /// Against the estimates weighed by confidence (R-CAP-2).
    pub weighed: BufferDto,
    /// Days of what must be done, and their share of the capacity (R-SCP-1).
    pub must: String,
    /// That share.
    pub must_share: Option<String>,
    /// What to leave out until the rest fits, by place from 0 (R-SCP-3).
    pub cuts: Vec<u32>,
    /// Whether it fits then.
    pub fits_after_cuts: bool,
    /// Its colour.
    pub health: HealthDto,
    /// In a sentence or two.
    pub sentence: String,
}
