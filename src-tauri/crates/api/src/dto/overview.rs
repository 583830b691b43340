//! What the overview and the history show.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Health by rule. Unknown is never green (R-RAG-11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum HealthDto {
    /// As promised.
    OnTrack,
    /// Late by a few days, or close to it.
    AtRisk,
    /// The promise will be missed.
    OffTrack,
    /// Nothing to measure by.
    Unknown,
    /// Launched.
    Complete,
}

/// One dimension of health, with its reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DimensionDto {
    /// `Schedule`, `Critical path`, …
    pub name: String,
    /// Its colour and word.
    pub health: HealthDto,
    /// A sentence.
    pub reason: String,
}

/// A milestone as an overview lists it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MilestoneDto {
    /// The row.
    pub task: u32,
    /// Its name.
    pub name: String,
    /// What it marks.
    pub kind: super::KindDto,
    /// The date promised.
    pub promised: Option<String>,
    /// The date it is forecast for, or the one it happened on.
    pub forecast: String,
    /// Calendar days late (negative: early).
    pub slip: Option<i32>,
    /// Whether it is done.
    pub done: bool,
    /// Working days of float; none when the end does not wait for it.
    pub float_days: Option<i32>,
    /// Its health by the same rule.
    pub health: HealthDto,
    /// Who answers for it.
    pub owner: Option<String>,
}

/// One step of the critical path, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StepDto {
    /// The row.
    pub task: u32,
    /// Its name.
    pub name: String,
    /// Its start.
    pub start: i32,
    /// Its finish.
    pub finish: i32,
    /// Why it starts when it does: `after “API review” (FS +2d)`.
    pub because: String,
    /// Whether it is done.
    pub done: bool,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The link that leads here from the step before.
    pub link: Option<u32>,
}

/// The critical path to a milestone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PathDto {
    /// The milestone it leads to.
    pub to: u32,
    /// Its name.
    pub name: String,
    /// From the first step to the milestone.
    pub steps: Vec<StepDto>,
    /// The path in two or three sentences.
    pub words: String,
    /// Working minutes of float to this milestone by row; rows it does not wait for are absent.
    pub floats: Vec<(u32, i32)>,
}

/// The page that says whether the release will ship.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OverviewDto {
    /// The revision this was computed at.
    pub revision: u32,
    /// Overall: the worst dimension (R-RAG-5).
    pub health: HealthDto,
    /// Each dimension.
    pub dimensions: Vec<DimensionDto>,
    /// Two or three sentences, bad news first.
    pub sentences: Vec<String>,
    /// The launch.
    pub launch: Option<MilestoneDto>,
    /// Milestones to come, earliest first.
    pub next: Vec<MilestoneDto>,
    /// Milestones whose forecast lies after their promise, worst first.
    pub late: Vec<MilestoneDto>,
    /// The critical path to the launch, or to the last finish.
    pub path: Option<PathDto>,
    /// What somebody has to decide.
    pub decisions: Vec<String>,
    /// Working time done, in percent.
    pub percent: u8,
    /// Rows of work: all, begun, complete.
    pub work: (u32, u32, u32),
}

/// One committed operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OperationDto {
    /// The revision it made.
    pub revision: u32,
    /// When, in UTC: `2025-03-14T09:30:00Z`.
    pub at: String,
    /// Who: a name.
    pub actor: String,
    /// By which door: `person`, `command line`, `import`, `agent`.
    pub door: String,
    /// What, in words.
    pub label: String,
    /// Whether it is taken back at present.
    pub undone: bool,
}

/// A paper size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PaperDto {
    /// ISO A4.
    A4,
    /// US Letter.
    Letter,
}
