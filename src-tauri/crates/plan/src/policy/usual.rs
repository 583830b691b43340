//! The usual numbers, each with the rule it comes from.

use super::{
    Cadence, Cadences, CapacityPolicy, Clock, Desk, HealthPolicy, LadderStep, LevelTimers, Policy,
    ReadinessPolicy, RiskPolicy, RoleBinding, TriggerPolicy, Wait,
};
use crate::blocker::{EscalationLevel, Severity};
use crate::escalation::EscalationRoute;
use crate::risk::RiskLevel;

const HOUR: u32 = 60;

impl Default for Policy {
    fn default() -> Self {
        Self {
            health: HealthPolicy::default(),
            ladder: ladder(),
            cadences: Cadences::default(),
            levels: LevelTimers::default(),
            risk: RiskPolicy::default(),
            triggers: TriggerPolicy::default(),
            capacity: CapacityPolicy::default(),
            readiness: ReadinessPolicy::default(),
            sprint: None,
            roles: roles(),
        }
    }
}

impl Default for HealthPolicy {
    fn default() -> Self {
        Self {
            on_track_days: 3,
            at_risk_days: 7,
            recovered_days: 1,
            gate_days: 14,
            tight_float_days: 5,
            red_escalation_hours: 24,
            unknown_limit: 2,
            stale_days: 3,
            dependency_stale_days: 7,
            declaration_days: 7,
        }
    }
}

/// R-BLK-1. What its source counts in hours is a working day for the severities whose clocks run
/// on working time (R-BLK-4).
fn ladder() -> Vec<LadderStep> {
    const LEAD: &str = "Engineering Lead";
    const VP: &str = "VP Engineering";
    [
        (Severity::P0, 1, LEAD, Wait::Minutes(0)),
        (Severity::P0, 2, VP, Wait::Minutes(HOUR)),
        (Severity::P0, 3, "CTO", Wait::Minutes(2 * HOUR)),
        (Severity::P1, 1, LEAD, Wait::Minutes(4 * HOUR)),
        (Severity::P1, 2, VP, Wait::Minutes(24 * HOUR)),
        (Severity::P1, 3, "CTO", Wait::Minutes(48 * HOUR)),
        (Severity::P2, 1, LEAD, Wait::Days(1)),
        (Severity::P2, 2, VP, Wait::Days(5)),
        (Severity::P3, 1, "Sprint planning", Wait::SprintEnd),
        (Severity::P3, 2, LEAD, Wait::Days(10)),
    ]
    .into_iter()
    .map(|(severity, step, role, after)| LadderStep {
        severity,
        step,
        role: role.to_owned(),
        after,
    })
    .collect()
}

/// R-BLK-2 and R-BLK-4.
impl Default for Cadences {
    fn default() -> Self {
        let cadence = |response, update, clock| Cadence {
            response,
            update,
            clock,
        };
        let every = |hours| Some(Wait::Minutes(hours * HOUR));
        Self {
            p0: cadence(every(2), every(2), Clock::Wall),
            p1: cadence(every(4), every(24), Clock::Wall),
            p2: cadence(Some(Wait::Days(1)), Some(Wait::Days(3)), Clock::Working),
            p3: cadence(None, Some(Wait::Days(5)), Clock::Working),
        }
    }
}

/// R-BLK-3. Its hours are days, which on the working clock are working days (R-BLK-4), as in the
/// ladder.
impl Default for LevelTimers {
    fn default() -> Self {
        let after = |days| Some(Wait::Days(days));
        Self {
            l0: after(1),
            l1: after(1),
            l2: after(2),
            l3: None,
        }
    }
}

/// R-RSK-1 with the row of critical impact, and R-RSK-2.
impl Default for RiskPolicy {
    fn default() -> Self {
        use RiskLevel::{Critical, High, Low, Medium};
        Self {
            bands: [
                [Low, Low, Medium, High],
                [Low, Medium, High, Critical],
                [Medium, High, Critical, Critical],
            ],
            // Critical is “now”: it counts as looked at on the day it was, and no longer.
            review_days: [30, 14, 7, 0],
        }
    }
}

impl Default for TriggerPolicy {
    fn default() -> Self {
        Self {
            slip_days: 7,
            systemic_count: 3,
            systemic_days: 30,
            aging_hours: 24,
            absence_days: 0,
        }
    }
}

/// R-CAP-1 to R-CAP-3 and R-SCP-1.
impl Default for CapacityPolicy {
    fn default() -> Self {
        Self {
            focus_percent: 80,
            medium_percent: 125,
            low_percent: 150,
            buffer_percent: 15,
            must_percent: 60,
        }
    }
}

/// R-GO-1.
impl Default for ReadinessPolicy {
    fn default() -> Self {
        Self { hold_ambers: 3 }
    }
}

/// The five levels (C7 of the domain) and the ways of the seven kinds of matter, with nobody in
/// the roles yet.
fn roles() -> Vec<RoleBinding> {
    use EscalationLevel::{L0, L1, L2, L3, L4};
    use EscalationRoute::{Budget, External, Legal, Resource, Scope, Security, Technical};
    let levels = [
        (L0, "Team"),
        (L1, "Engineering Lead"),
        (L2, "Engineering Manager"),
        (L3, "Director of Engineering"),
        (L4, "VP Engineering"),
    ];
    let ways: [(EscalationRoute, [&str; 3]); 7] = [
        (
            Technical,
            ["Tech Lead", "Engineering Manager", "VP Engineering"],
        ),
        (Resource, ["TPM", "Engineering Manager", "VP Engineering"]),
        (Scope, ["Product Owner", "Product Director", "CPO"]),
        (External, ["TPM", "Vendor Contact", "VP Engineering"]),
        (Budget, ["TPM", "Finance", "CFO"]),
        (Security, ["Security Lead", "CISO", "CTO"]),
        (Legal, ["Counsel", "General Counsel", "CEO"]),
    ];
    let levels = levels.map(|(level, role)| (Desk::Level(level), role));
    let ways = ways.into_iter().flat_map(|(route, roles)| {
        let steps = roles.into_iter().zip(1..);
        steps.map(move |(role, step)| (Desk::Route(route, step), role))
    });
    levels
        .into_iter()
        .chain(ways)
        .map(|(desk, role)| RoleBinding {
            desk,
            role: role.to_owned(),
            primary: None,
            secondary: None,
        })
        .collect()
}
