//! Choices as words.

use plan::{
    Confidence, DependencyType, EffortKind, LagCalendar, LinkKind, MilestoneKind, Nth,
    ResourceKind, TaskKind, Unfinished, Weekday,
};

/// A choice whose every value has one word.
pub(super) trait Word: Sized {
    /// The word written.
    fn word(&self) -> &'static str;
    /// The value a word stands for.
    fn from_word(word: &str) -> Option<Self>;
    /// All words, for a sentence.
    fn words() -> String;
}

macro_rules! words {
    ($($type:ty { $([$($value:tt)+] => $word:literal),+ $(,)? })+) => {$(
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

            fn words() -> String {
                [$($word),+].join(", ")
            }
        }
    )+};
}

words! {
    TaskKind {
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
    }
    EffortKind {
        [EffortKind::FixedUnits] => "fixed-units",
        [EffortKind::FixedDuration] => "fixed-duration",
        [EffortKind::FixedWork] => "fixed-work",
    }
    Confidence {
        [Confidence::High] => "high",
        [Confidence::Medium] => "medium",
        [Confidence::Low] => "low",
    }
    LinkKind {
        [LinkKind::FinishToStart] => "finish-to-start",
        [LinkKind::StartToStart] => "start-to-start",
        [LinkKind::FinishToFinish] => "finish-to-finish",
        [LinkKind::StartToFinish] => "start-to-finish",
    }
    LagCalendar {
        [LagCalendar::Successor] => "successor",
        [LagCalendar::Predecessor] => "predecessor",
        [LagCalendar::Plan] => "plan",
    }
    ResourceKind {
        [ResourceKind::Person] => "person",
        [ResourceKind::Material] => "material",
        [ResourceKind::Cost] => "cost",
    }
    Unfinished {
        [Unfinished::Moves] => "moves",
        [Unfinished::Stays] => "stays",
    }
    Nth {
        [Nth::First] => "first",
        [Nth::Second] => "second",
        [Nth::Third] => "third",
        [Nth::Fourth] => "fourth",
        [Nth::Last] => "last",
    }
    Weekday {
        [Weekday::Mon] => "monday",
        [Weekday::Tue] => "tuesday",
        [Weekday::Wed] => "wednesday",
        [Weekday::Thu] => "thursday",
        [Weekday::Fri] => "friday",
        [Weekday::Sat] => "saturday",
        [Weekday::Sun] => "sunday",
    }
}

/// Monday to Sunday, as a week is kept.
pub(super) const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];
