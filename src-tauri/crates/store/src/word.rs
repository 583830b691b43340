//! Enums as words: what a cell holds in place of a number nobody can read.

use plan::{
    ActionStatus, AreaColour, AssumptionStatus, BlockerCategory, BlockerStatus, CapacityAdvice,
    Clock, Confidence, DependencyStatus, DependencyType, EffortKind, EscalationLevel,
    EscalationRoute, EscalationSeverity, EscalationStatus, EscalationTrigger, GoNoGoDecision,
    GoNoGoStatus, Health, Impact, LagCalendar, LinkKind, MilestoneKind, Moscow, Nth, Probability,
    ReadinessArea, ResourceKind, Reversibility, RiskLevel, RiskResponse, RiskStatus, Roam,
    Severity, TaskKind, Unfinished, Urgency, Vote, Weekday,
};

use crate::journal::Door;

/// An enum whose every value has one word.
pub(crate) trait Word: Sized {
    /// The word written.
    fn word(&self) -> &'static str;
    /// The value a word stands for.
    fn from_word(word: &str) -> Option<Self>;
}

macro_rules! words {
    ($type:ty { $([$($value:tt)+] => $word:literal),+ $(,)? }) => {
        impl Word for $type {
            fn word(&self) -> &'static str {
                match self {
                    $($($value)+ => $word,)+
                }
            }

            fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some($($value)+),)+
                    _ => None,
                }
            }
        }
    };
}

words!(TaskKind {
    [TaskKind::Work] => "work",
    [TaskKind::Milestone(MilestoneKind::Normal)] => "milestone",
    [TaskKind::Milestone(MilestoneKind::Freeze)] => "freeze",
    [TaskKind::Milestone(MilestoneKind::Deadline)] => "deadline",
    [TaskKind::Milestone(MilestoneKind::Launch)] => "launch",
    [TaskKind::Milestone(MilestoneKind::Gate)] => "gate",
    [TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::Technical))] => "technical",
    [TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::Data))] => "data",
    [TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::Team))] => "team",
    [TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::External))] => "external",
    [TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::Decision))] => "decision",
    [TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::Documentation))] => "documentation",
});

words!(LinkKind {
    [LinkKind::FinishToStart] => "finish-to-start",
    [LinkKind::StartToStart] => "start-to-start",
    [LinkKind::FinishToFinish] => "finish-to-finish",
    [LinkKind::StartToFinish] => "start-to-finish",
});

words!(Weekday {
    [Weekday::Mon] => "monday",
    [Weekday::Tue] => "tuesday",
    [Weekday::Wed] => "wednesday",
    [Weekday::Thu] => "thursday",
    [Weekday::Fri] => "friday",
    [Weekday::Sat] => "saturday",
    [Weekday::Sun] => "sunday",
});

words!(LagCalendar {
    [LagCalendar::Successor] => "successor",
    [LagCalendar::Predecessor] => "predecessor",
    [LagCalendar::Plan] => "plan",
});

words!(ResourceKind {
    [ResourceKind::Person] => "person",
    [ResourceKind::Material] => "material",
    [ResourceKind::Cost] => "cost",
});

words!(Unfinished {
    [Unfinished::Moves] => "moves",
    [Unfinished::Stays] => "stays",
});

words!(EffortKind {
    [EffortKind::FixedUnits] => "fixed-units",
    [EffortKind::FixedDuration] => "fixed-duration",
    [EffortKind::FixedWork] => "fixed-work",
});

words!(Confidence {
    [Confidence::High] => "high",
    [Confidence::Medium] => "medium",
    [Confidence::Low] => "low",
});

words!(Nth {
    [Nth::First] => "first",
    [Nth::Second] => "second",
    [Nth::Third] => "third",
    [Nth::Fourth] => "fourth",
    [Nth::Last] => "last",
});

/// Choices that have a word of their own.
macro_rules! worded {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            fn word(&self) -> &'static str {
                <$type>::word(*self)
            }

            fn from_word(word: &str) -> Option<Self> {
                <$type>::from_word(word)
            }
        }
    )+};
}

worded!(
    ActionStatus,
    AreaColour,
    AssumptionStatus,
    BlockerCategory,
    BlockerStatus,
    CapacityAdvice,
    Clock,
    DependencyStatus,
    EscalationLevel,
    EscalationRoute,
    EscalationSeverity,
    EscalationStatus,
    EscalationTrigger,
    GoNoGoDecision,
    GoNoGoStatus,
    Impact,
    Moscow,
    Probability,
    ReadinessArea,
    Reversibility,
    RiskLevel,
    RiskResponse,
    RiskStatus,
    Roam,
    Severity,
    Urgency,
    Vote,
);

words!(Health {
    [Health::Complete] => "complete",
    [Health::Unknown] => "unknown",
    [Health::OnTrack] => "on-track",
    [Health::AtRisk] => "at-risk",
    [Health::OffTrack] => "off-track",
});

words!(Door {
    [Door::Person] => "person",
    [Door::CommandLine] => "command-line",
    [Door::Import] => "import",
    [Door::Agent] => "agent",
});
