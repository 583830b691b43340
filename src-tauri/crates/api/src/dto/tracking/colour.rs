//! Colours as they are computed and as they are declared.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{DimensionDto, HealthDto, HealthSubjectDto};

/// Where something is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TrendDto {
    /// Better than before.
    Better,
    /// As before.
    Same,
    /// Worse than before.
    Worse,
    /// Nothing to compare with.
    Unknown,
}

/// The colour of something, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColourDto {
    /// Of what.
    pub subject: HealthSubjectDto,
    /// What that is called.
    pub name: String,
    /// The plan it lies in.
    pub plan: u32,
    /// The worst dimension (R-RAG-5).
    pub computed: HealthDto,
    /// What is declared, where that still counts, and else what is computed.
    pub shown: HealthDto,
    /// All five dimensions, unknown ones too (R-RAG-11).
    pub dimensions: Vec<DimensionDto>,
    /// Whether so many are unknown that the colour says little (R-RAG-11).
    pub limited: bool,
    /// The declaration made last (R-RAG-6).
    pub declared: Option<DeclaredDto>,
    /// Whether something better is declared than is computed.
    pub flattering: bool,
    /// Against the colour recorded last.
    pub trend: TrendDto,
    /// What is not as it ought to be about the colour itself.
    pub findings: Vec<ColourFindingDto>,
    /// The colour in a sentence.
    pub sentence: String,
}

/// What somebody declared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeclaredDto {
    /// The colour.
    pub colour: HealthDto,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// The last day it counts.
    pub expires: Option<String>,
    /// Whether it still counts.
    pub counts: bool,
}

/// Something to put right about a colour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColourFindingDto {
    /// The rule that asks for it: `R-RAG-8`.
    pub rule: String,
    /// What is wrong, in a sentence.
    pub text: String,
}

/// Something that is said to be well while the numbers say otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WatermelonDto {
    /// What it is, by name: `PLAN-1`, `ROW-7`, `DEP-3`.
    pub record: String,
    /// What is said.
    pub said: String,
    /// What is computed, and why.
    pub but: String,
}
