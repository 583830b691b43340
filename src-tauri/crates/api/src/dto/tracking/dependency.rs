//! How dependencies stand.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How a dependency stands by its dates, worst last (R-DEP-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DependencyStateDto {
    /// It is there.
    Complete,
    /// It is expected by the day it is needed.
    InTime,
    /// Nobody has said when it is needed, or when it comes.
    Unknown,
    /// It is expected after the day it is needed, or somebody says so.
    AtRisk,
    /// The day it is needed has passed without it.
    Late,
    /// Something stops it.
    Blocked,
}

/// How far what is known can be believed (R-DEP-4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FreshnessDto {
    /// Somebody has asked lately, or it is there.
    Fresh,
    /// Nobody has asked for long.
    Stale,
    /// Nobody has ever asked.
    Unknown,
}

/// How a dependency stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DependencyToldDto {
    /// Which one.
    pub id: u32,
    /// Whether anything was written about it that its row does not say by itself.
    pub tracked: bool,
    /// The day it is needed, where that is known.
    pub needed: Option<String>,
    /// The day it is expected, where anything says so.
    pub expected: Option<String>,
    /// Calendar days it is expected after it is needed; negative before.
    pub late: Option<i32>,
    /// What its dates say.
    pub state: DependencyStateDto,
    /// Whether that can be believed.
    pub freshness: FreshnessDto,
    /// Calendar days nobody has asked, where that is stale.
    pub unasked: i32,
    /// Whether it was complete and is not any more (R-DEP-5).
    pub regressed: bool,
    /// Whether it has no float left.
    pub critical: bool,
    /// Whether the launch waits for it and nothing can stand in for it (R-DEP-3).
    pub release_critical: bool,
    /// How often its promise was moved.
    pub moves: u32,
    /// How often to a later day.
    pub moves_later: u32,
    /// Calendar days from the first promise to the last.
    pub moved_days: i32,
    /// What is not said about it and ought to be, a sentence each (R-DEP-2).
    pub gaps: Vec<String>,
    /// The unfinished rows linked right after it.
    pub holds: Vec<u32>,
    /// In a sentence.
    pub sentence: String,
}
