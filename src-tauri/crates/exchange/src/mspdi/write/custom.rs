//! Custom fields for what the format has no place for: what each is called, and its values.

use plan::{Confidence, MilestoneKind};

/// The stream a task belongs to.
pub(in crate::mspdi) const WORKSTREAM: &str = "Gantry workstream";
/// Who answers for a task.
pub(in crate::mspdi) const OWNER: &str = "Gantry owner";
/// The milestone a plan is launched with.
pub(in crate::mspdi) const LAUNCH: &str = "Gantry launch";
/// The date promised to others.
pub(in crate::mspdi) const PROMISED: &str = "Gantry promised";
/// Whether the promise was made outside the team.
pub(in crate::mspdi) const EXTERNAL: &str = "Gantry external";
/// What a task is called elsewhere.
pub(in crate::mspdi) const REFERENCE: &str = "Gantry reference";
/// How sure somebody is of a duration.
pub(in crate::mspdi) const CONFIDENCE: &str = "Gantry confidence";
/// Three points of a duration.
pub(in crate::mspdi) const ESTIMATE: &str = "Gantry estimate";
/// What a milestone marks.
pub(in crate::mspdi) const MILESTONE: &str = "Gantry milestone";
/// Whose hours the lags of a task's links count.
pub(in crate::mspdi) const LAGS: &str = "Gantry lag calendars";
/// Whether unfinished work moves to the status date.
pub(in crate::mspdi) const UNFINISHED: &str = "Gantry unfinished work";
/// The sentences at the head of a report.
pub(in crate::mspdi) const SUMMARY: &str = "Gantry summary";
/// What a person does.
pub(in crate::mspdi) const ROLE: &str = "Gantry role";

/// All of them; those of tasks come first, the last one is a resource's.
pub(in crate::mspdi) const ALL: [&str; 13] = [
    WORKSTREAM, OWNER, LAUNCH, PROMISED, EXTERNAL, REFERENCE, CONFIDENCE, ESTIMATE, MILESTONE,
    LAGS, UNFINISHED, SUMMARY, ROLE,
];

/// How a confidence is written.
pub(in crate::mspdi) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}

/// How a kind of milestone is written.
pub(in crate::mspdi) fn milestone(kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Normal => "milestone",
        MilestoneKind::Freeze => "freeze",
        MilestoneKind::Deadline => "deadline",
        MilestoneKind::Launch => "launch",
        MilestoneKind::Gate => "gate",
        MilestoneKind::Awaited(what) => what.word(),
    }
}
