//! The choices people make about records, one word each.

use plan::{
    ActionStatus, AreaColour, AssumptionStatus, BlockerCategory, BlockerStatus, CapacityAdvice,
    Clock, DependencyStatus, EscalationLevel, EscalationRoute, EscalationSeverity,
    EscalationStatus, EscalationTrigger, GoNoGoDecision, GoNoGoStatus, Impact, Moscow, Probability,
    ReadinessArea, Reversibility, RiskLevel, RiskResponse, RiskStatus, Roam, Severity, Urgency,
    Vote,
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A choice with a word for each value, as people type it: `in-progress`, `p0`.
pub trait Word: Copy + 'static {
    /// All of them, in the order people list them.
    const ALL: &'static [Self];

    /// The word for it, hyphenated.
    fn word(self) -> &'static str;

    /// The value a person means: letter case, blanks, hyphens and apostrophes aside.
    #[must_use]
    fn typed(text: &str) -> Option<Self> {
        let plain = |text: &str| -> String {
            let letters = text.chars().filter(|letter| letter.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        };
        let asked = plain(text);
        let mut all = Self::ALL.iter();
        all.find(|value| plain(value.word()) == asked).copied()
    }
}

/// Writes the enums of the boundary after those of the core, with a way there and back.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident = $of:ident { $($value:ident),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $($value),+
        }

        impl From<$of> for $name {
            fn from(of: $of) -> Self {
                match of {
                    $($of::$value => Self::$value),+
                }
            }
        }

        impl From<$name> for $of {
            fn from(of: $name) -> Self {
                match of {
                    $($name::$value => Self::$value),+
                }
            }
        }

        impl Word for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn word(self) -> &'static str {
                $of::from(self).word()
            }
        }
    )+};
}

words! {
    /// How a dependency stands.
    DependencyStatusDto = DependencyStatus { NotStarted, InProgress, AtRisk, Blocked, Complete }
    /// How badly work is stopped.
    SeverityDto = Severity { P0, P1, P2, P3 }
    /// What kind of thing is missing.
    BlockerCategoryDto = BlockerCategory {
        Resource, Technical, Dependency, Decision, Access, External, Process,
    }
    /// Where a blocker stands.
    BlockerStatusDto = BlockerStatus { New, Investigating, Escalated, Resolved, Closed, WontFix }
    /// How far up a matter has gone: the team, the lead, the manager, the director, the executive.
    LevelDto = EscalationLevel { L0, L1, L2, L3, L4 }
    /// How likely a risk is.
    ProbabilityDto = Probability { Low, Medium, High }
    /// How bad a risk would be.
    ImpactDto = Impact { Low, Medium, High, Critical }
    /// How much a risk matters (R-RSK-1).
    RiskLevelDto = RiskLevel { Low, Medium, High, Critical }
    /// What is meant to be done about a risk.
    RiskResponseDto = RiskResponse { Avoid, Mitigate, Transfer, Accept }
    /// What has been agreed about a risk (R-RSK-3).
    RoamDto = Roam { Resolved, Owned, Accepted, Mitigated }
    /// Where a risk stands.
    RiskStatusDto = RiskStatus { Open, Closed, Materialised }
    /// Whether an assumption is true.
    AssumptionStatusDto = AssumptionStatus { Open, Confirmed, Wrong }
    /// How far an action has come.
    ActionStatusDto = ActionStatus { Open, InProgress, Done, Cancelled }
    /// How much it hurts to wait for a decision.
    UrgencyDto = Urgency { Critical, High, Normal }
    /// What it takes to change one's mind afterwards.
    ReversibilityDto = Reversibility { Easy, Moderate, Difficult, Irreversible }
    /// How pressing an escalation is.
    EscalationSeverityDto = EscalationSeverity { Critical, High, Medium }
    /// What set an escalation off (R-ESC-1).
    TriggerDto = EscalationTrigger {
        TimelineSlip, ScopeCut, DependencyBlocked, ResourceUnavailable, CommitmentAtRisk,
        SecurityOrCompliance, BlockerOverdue, ConditionLapsed, Judgement,
    }
    /// Where an escalation stands.
    EscalationStatusDto = EscalationStatus {
        Draft, Sent, Acknowledged, Decided, Resolved, Withdrawn,
    }
    /// Which people a kind of matter goes to.
    RouteDto = EscalationRoute { Technical, Resource, Scope, External, Budget, Security, Legal }
    /// What is decided about a release.
    GoNoGoDecisionDto = GoNoGoDecision { Go, ConditionalGo, NoGo }
    /// The areas a release has to be ready in.
    ReadinessAreaDto = ReadinessArea { Code, Testing, Documentation, Operations, Approvals }
    /// The colour of such an area.
    AreaColourDto = AreaColour { Green, Amber, Red }
    /// How somebody votes about a release.
    VoteDto = Vote { Go, NoGo, Abstain }
    /// Where a go/no-go stands.
    GoNoGoStatusDto = GoNoGoStatus { Draft, Held }
    /// How much a piece of scope matters.
    MoscowDto = Moscow { Must, Should, Could, WontThisTime }
    /// What to do about capacity and scope.
    CapacityAdviceDto = CapacityAdvice {
        Proceed, ReduceScope, ExtendTimeline, AddResources, Combination,
    }
    /// Which time a clock runs by (R-BLK-4).
    ClockDto = Clock { Wall, Working }
}
