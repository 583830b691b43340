//! How blockers stand, and their clocks.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{ClockDto, LevelDto, SeverityDto};

/// How a blocker stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BlockerToldDto {
    /// Which one.
    pub id: u32,
    /// As bad as its rows say (R-BLK-5).
    pub suggested: SeverityDto,
    /// Why, in a sentence.
    pub suggested_why: String,
    /// Its clocks (R-BLK-1 to R-BLK-4).
    pub timers: Vec<TimerDto>,
    /// Who is to be told next (R-BLK-1).
    pub next_step: Option<NextStepDto>,
    /// The blocker that has to go first (R-BLK-7).
    pub waits_for: Option<u32>,
    /// Unfinished rows it stops directly.
    pub stops: u32,
    /// Unfinished rows that wait behind those.
    pub behind: u32,
    /// Whether it has been open for so long that it counts as a high one (R-BLK-8).
    pub aged: bool,
    /// Working days it has been, or was, open, in tenths.
    pub days_open_tenths: i32,
    /// Working days lost by the people it stops, in tenths.
    pub days_lost_tenths: i32,
    /// In a sentence or two.
    pub sentence: String,
}

/// One clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TimerDto {
    /// What it waits for.
    pub kind: TimerKindDto,
    /// The last minute that is in time.
    pub due: i32,
    /// Which time it runs by (R-BLK-4).
    pub clock: ClockDto,
    /// What it says.
    pub reading: ReadingDto,
    /// Minutes of that time: left, or too late.
    pub minutes: i32,
    /// In a sentence.
    pub sentence: String,
}

/// What a clock waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
#[expect(
    missing_docs,
    reason = "each kind is documented; its fields name what it is about"
)]
pub enum TimerKindDto {
    /// Somebody's first answer (R-BLK-2).
    FirstResponse,
    /// The next update (R-BLK-2).
    Update,
    /// Being resolved before it leaves this level (R-BLK-3).
    Level { level: LevelDto },
    /// A step of the ladder and the role that is told (R-BLK-1).
    Ladder { step: u8, role: String },
}

/// What a clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ReadingDto {
    /// It happened in time.
    Met,
    /// It happened too late.
    Missed,
    /// It has not happened, and there is time.
    Running,
    /// It has not happened, and time is up.
    Overdue,
}

/// The next step of the ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NextStepDto {
    /// The role that is told.
    pub role: String,
    /// Who fills it today.
    pub person: Option<u32>,
    /// When; none where it waits for the end of a sprint and there are none.
    pub due: Option<i32>,
    /// Whether that is past.
    pub overdue: bool,
    /// In a sentence.
    pub sentence: String,
}
