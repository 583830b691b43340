//! The numbers a program is judged by.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::dto::{ClockDto, LevelDto, RiskLevelDto, RouteDto, SeverityDto};

/// A time to wait.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum WaitDto {
    /// Minutes of the clock that runs.
    Minutes {
        /// How many.
        minutes: u32,
    },
    /// Days: calendar days on the wall, working days on the working clock.
    Days {
        /// How many.
        days: u32,
    },
    /// Until the sprint ends.
    SprintEnd,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PolicyDto {
    /// Whether they are the usual ones.
    pub usual: bool,
    /// Colours.
    pub health: HealthPolicyDto,
    /// The ladder of blockers (R-BLK-1).
    pub ladder: Vec<LadderStepDto>,
    /// Answers and updates (R-BLK-2), of P0 to P3 in this order.
    pub cadences: Vec<CadenceDto>,
    /// How long a matter may stay at L0 to L3, in this order (R-BLK-3).
    pub levels: Vec<Option<WaitDto>>,
    /// The level of each probability (low, medium, high) and impact (low to critical) (R-RSK-1).
    pub risk_bands: Vec<Vec<RiskLevelDto>>,
    /// Calendar days between two looks at a risk, by level from low to critical (R-RSK-2).
    pub review_days: Vec<u16>,
    /// What proposes an escalation (R-ESC-1) or a systemic risk (R-BLK-8).
    pub triggers: TriggerPolicyDto,
    /// When people are enough for the work.
    pub capacity: CapacityPolicyDto,
    /// So many amber areas of a release are a no-go (R-GO-1).
    pub hold_ambers: u8,
    /// When sprints end, where the team has them.
    pub sprint: Option<SprintDto>,
    /// Roles by desk.
    pub roles: Vec<RoleDto>,
}

/// When a plan is on track, at risk or off track.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HealthPolicyDto {
    /// Calendar days late that are still on track (R-RAG-1).
    pub on_track_days: i32,
    /// Calendar days late that are at risk (R-RAG-1).
    pub at_risk_days: i32,
    /// Calendar days late up to which something comes back (R-RAG-10).
    pub recovered_days: i32,
    /// Days before the launch from which a red gate makes the plan red (R-RAG-3).
    pub gate_days: u16,
    /// Working days of float below which a milestone is tight (R-RAG-4).
    pub tight_float_days: u16,
    /// Hours in which a red plan has to be escalated (R-RAG-9).
    pub red_escalation_hours: u16,
    /// More unknown dimensions than these limit what can be seen (R-RAG-11).
    pub unknown_limit: u8,
    /// Working days without news after which begun work is stale (R-RAG-13).
    pub stale_days: u16,
    /// Calendar days after which a dependency is stale (R-DEP-4).
    pub dependency_stale_days: u16,
    /// Calendar days a declaration counts when nobody says otherwise (R-RAG-6).
    pub declaration_days: u16,
}

/// One step of the ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LadderStepDto {
    /// Of which severity.
    pub severity: SeverityDto,
    /// Its place, from 1.
    pub step: u8,
    /// Who is told.
    pub role: String,
    /// How long after the blocker was raised.
    pub after: WaitDto,
}

/// How blockers of one severity are answered and reported on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CadenceDto {
    /// How long the first answer may take; none for best effort.
    pub response: Option<WaitDto>,
    /// How long may lie between two updates.
    pub update: Option<WaitDto>,
    /// Which time its clocks run by.
    pub clock: ClockDto,
}

/// When something proposes an escalation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TriggerPolicyDto {
    /// Calendar days the launch may slip.
    pub slip_days: i32,
    /// Blockers of one category that are systemic.
    pub systemic_count: u16,
    /// Within so many calendar days.
    pub systemic_days: u16,
    /// Hours after which an open blocker ages into a high one.
    pub aging_hours: u16,
    /// Working days somebody critical work needs may be away.
    pub absence_days: u16,
}

/// When people are enough for the work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CapacityPolicyDto {
    /// How much of a day goes into planned work, in percent (R-CAP-1).
    pub focus_percent: u16,
    /// What an estimate of medium confidence counts, in percent of itself (R-CAP-2).
    pub medium_percent: u16,
    /// What an estimate of low confidence counts, in percent of itself (R-CAP-2).
    pub low_percent: u16,
    /// The buffer below which it is tight, in percent of capacity (R-CAP-3).
    pub buffer_percent: u16,
    /// The most that must be done ought to take, in percent of capacity (R-SCP-1).
    pub must_percent: u16,
}

/// When sprints end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SprintDto {
    /// The first day of any one sprint.
    pub first: String,
    /// How many calendar days each lasts.
    pub days: u16,
}

/// Which desk a role sits at.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "type"
)]
pub enum RoleDeskDto {
    /// A level of the ladder.
    Level {
        /// Which.
        level: LevelDto,
    },
    /// A step, from 1, of the way a kind of matter goes.
    Route {
        /// The kind of matter.
        route: RouteDto,
        /// The step.
        step: u8,
    },
}

/// A role and the people who fill it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleDto {
    /// Its desk.
    pub desk: RoleDeskDto,
    /// What it is called.
    pub role: String,
    /// Who fills it.
    pub primary: Option<u32>,
    /// Who stands in.
    pub secondary: Option<u32>,
}
