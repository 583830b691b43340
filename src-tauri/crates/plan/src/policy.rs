//! The numbers a program is judged by. Every one is a default somebody may argue about, so it is
//! data: nothing in the code knows how many days late is late.

mod usual;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::blocker::{EscalationLevel, Severity};
use crate::choice::choices;
use crate::escalation::EscalationRoute;
use crate::id::{PersonId, PolicyId};
use crate::program::Program;
use crate::risk::{Impact, Probability, RiskLevel};

choices! {
    /// Which time a clock runs by (R-BLK-4).
    Clock {
        /// Every minute, nights and weekends included.
        Wall = "wall",
        /// Working time only.
        Working = "working",
    }
}

/// A time to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wait {
    /// Minutes of the clock that runs.
    Minutes(u32),
    /// Days: calendar days on the wall, working days on the working clock.
    Days(u32),
    /// Until the sprint ends (C5 of the domain).
    SprintEnd,
}

/// When a plan is on track, at risk or off track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthPolicy {
    /// Calendar days late that are still on track (R-RAG-1: 3).
    pub on_track_days: i32,
    /// Calendar days late that are at risk; beyond it is off track (R-RAG-1: 7).
    pub at_risk_days: i32,
    /// Calendar days late up to which something that was at risk comes back (R-RAG-10: 1).
    pub recovered_days: i32,
    /// Days before the launch from which a red gate makes the plan red (R-RAG-3: 14).
    pub gate_days: u16,
    /// Working days of float below which a milestone is tight (R-RAG-4: 5).
    pub tight_float_days: u16,
    /// Hours in which a red plan has to be escalated (R-RAG-9: 24).
    pub red_escalation_hours: u16,
    /// More unknown dimensions than these limit what can be seen (R-RAG-11: 2).
    pub unknown_limit: u8,
    /// Working days without news after which begun work is stale (R-RAG-13: 3).
    pub stale_days: u16,
    /// Calendar days after which a dependency somebody asked about is stale (R-DEP-4: 7).
    pub dependency_stale_days: u16,
    /// Calendar days a declaration counts when nobody says otherwise (R-RAG-6: a week).
    pub declaration_days: u16,
}

/// One step of the ladder a blocker climbs while it is open (R-BLK-1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LadderStep {
    /// Of which severity.
    pub severity: Severity,
    /// Its place, from 1.
    pub step: u8,
    /// Who is told: a role, never a name.
    pub role: String,
    /// How long after the blocker was raised.
    pub after: Wait,
}

/// How blockers of one severity are answered and reported on (R-BLK-2, R-BLK-4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// How long the first answer may take; none for best effort.
    pub response: Option<Wait>,
    /// How long may lie between two updates.
    pub update: Option<Wait>,
    /// Which time its clocks run by.
    pub clock: Clock,
}

/// One cadence a severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadences {
    /// Of stopped work.
    pub p0: Cadence,
    /// Of degraded work.
    pub p1: Cadence,
    /// Of slowed work.
    pub p2: Cadence,
    /// Of a nuisance.
    pub p3: Cadence,
}

/// How long a matter may stay at a level (R-BLK-3). None where only criteria decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelTimers {
    /// With the team.
    pub l0: Option<Wait>,
    /// With the lead.
    pub l1: Option<Wait>,
    /// With the manager.
    pub l2: Option<Wait>,
    /// With the director.
    pub l3: Option<Wait>,
}

/// How risks are weighed and how often they are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskPolicy {
    /// The level of each probability (low, medium, high) and impact (low to critical) (R-RSK-1).
    pub bands: [[RiskLevel; 4]; 3],
    /// Calendar days between two looks, by level from low to critical; none for “now” (R-RSK-2).
    pub review_days: [u16; 4],
}

/// When something proposes an escalation (R-ESC-1) or a systemic risk (R-BLK-8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriggerPolicy {
    /// Calendar days the launch may slip; beyond it is escalated (R-ESC-1 a: 7).
    pub slip_days: i32,
    /// Blockers of one category that are systemic (R-BLK-8: 3).
    pub systemic_count: u16,
    /// Within so many calendar days (R-BLK-8: 30).
    pub systemic_days: u16,
    /// Hours after which an open blocker ages into a high one (R-BLK-8: 24).
    pub aging_hours: u16,
    /// Working days somebody critical work needs may be away (R-ESC-1 d: 0).
    pub absence_days: u16,
}

/// When people are enough for the work (R-CAP-1 to R-CAP-3, R-SCP-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CapacityPolicy {
    /// How much of a day goes into planned work, in percent (R-CAP-1: 80).
    pub focus_percent: u16,
    /// What an estimate of medium confidence counts, in percent of itself (R-CAP-2: 125).
    pub medium_percent: u16,
    /// What an estimate of low confidence counts, in percent of itself (R-CAP-2: 150).
    pub low_percent: u16,
    /// The buffer below which it is tight, in percent of capacity (R-CAP-3: 15).
    pub buffer_percent: u16,
    /// The most that must be done ought to take, in percent of capacity (R-SCP-1: 60).
    pub must_percent: u16,
}

/// When a release is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadinessPolicy {
    /// So many amber areas are a no-go; fewer, a conditional go (R-GO-1: 3).
    pub hold_ambers: u8,
}

/// When sprints end, for what waits until then (C5 of the domain).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sprint {
    /// The first day of any one sprint.
    pub first: NaiveDate,
    /// How many calendar days each lasts.
    pub days: u16,
}

/// Which desk a role sits at: a level, or a step of the way a kind of matter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Desk {
    /// A level of the ladder.
    Level(EscalationLevel),
    /// A step, from 1, of a kind of matter.
    Route(EscalationRoute, u8),
}

/// A role and the people who fill it: roles stay when people leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleBinding {
    /// Its desk.
    pub desk: Desk,
    /// What it is called.
    pub role: String,
    /// Who fills it.
    pub primary: Option<PersonId>,
    /// Who stands in.
    pub secondary: Option<PersonId>,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Colours.
    pub health: HealthPolicy,
    /// The ladder of blockers, by severity and step.
    pub ladder: Vec<LadderStep>,
    /// Answers and updates by severity.
    pub cadences: Cadences,
    /// Timers of the levels.
    pub levels: LevelTimers,
    /// Risks.
    pub risk: RiskPolicy,
    /// Triggers.
    pub triggers: TriggerPolicy,
    /// Capacity.
    pub capacity: CapacityPolicy,
    /// Readiness.
    pub readiness: ReadinessPolicy,
    /// Sprints, where the team has them.
    pub sprint: Option<Sprint>,
    /// Roles by desk.
    pub roles: Vec<RoleBinding>,
}

impl Policy {
    /// How blockers of a severity are answered.
    #[must_use]
    pub fn cadence(&self, severity: Severity) -> &Cadence {
        match severity {
            Severity::P0 => &self.cadences.p0,
            Severity::P1 => &self.cadences.p1,
            Severity::P2 => &self.cadences.p2,
            Severity::P3 => &self.cadences.p3,
        }
    }

    /// The steps of a severity, in order.
    pub fn steps(&self, severity: Severity) -> impl Iterator<Item = &LadderStep> {
        let steps = self.ladder.iter();
        steps.filter(move |step| step.severity == severity)
    }

    /// How long a matter may stay at a level.
    #[must_use]
    pub fn level_timer(&self, level: EscalationLevel) -> Option<Wait> {
        match level {
            EscalationLevel::L0 => self.levels.l0,
            EscalationLevel::L1 => self.levels.l1,
            EscalationLevel::L2 => self.levels.l2,
            EscalationLevel::L3 => self.levels.l3,
            EscalationLevel::L4 => None,
        }
    }

    /// How much a risk matters (R-RSK-1).
    #[must_use]
    pub fn risk_level(&self, probability: Probability, impact: Impact) -> RiskLevel {
        let row = match probability {
            Probability::Low => self.risk.bands[0],
            Probability::Medium => self.risk.bands[1],
            Probability::High => self.risk.bands[2],
        };
        match impact {
            Impact::Low => row[0],
            Impact::Medium => row[1],
            Impact::High => row[2],
            Impact::Critical => row[3],
        }
    }

    /// Calendar days between two looks at a risk (R-RSK-2).
    #[must_use]
    pub fn review_days(&self, level: RiskLevel) -> u16 {
        match level {
            RiskLevel::Low => self.risk.review_days[0],
            RiskLevel::Medium => self.risk.review_days[1],
            RiskLevel::High => self.risk.review_days[2],
            RiskLevel::Critical => self.risk.review_days[3],
        }
    }

    /// The role at a desk.
    #[must_use]
    pub fn role(&self, desk: Desk) -> Option<&RoleBinding> {
        self.roles.iter().find(|role| role.desk == desk)
    }
}

impl Sprint {
    /// The last day of the sprint a day lies in.
    #[must_use]
    pub fn end(self, day: NaiveDate) -> NaiveDate {
        let length = i64::from(self.days.max(1));
        let into = day.signed_duration_since(self.first).num_days();
        day + crate::time::days(length - 1 - into.rem_euclid(length))
    }
}

impl Program {
    /// The numbers this program is judged by: its own, or the usual ones.
    #[must_use]
    pub fn policy(&self) -> Cow<'_, Policy> {
        match self.policies.get(PolicyId::ONLY) {
            Some(policy) => Cow::Borrowed(policy),
            None => Cow::Owned(Policy::default()),
        }
    }
}
