//! The checks: what each is called, where it comes from and what to do about it.

/// One thing a plan is looked over for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// Work that waits for nothing, or that nothing waits for.
    OpenEnds,
    /// Links with negative lag.
    Leads,
    /// Links with lag.
    Lags,
    /// Links other than finish to start.
    LinkKinds,
    /// Dates that hold work back against its links.
    HardConstraints,
    /// More float than believable.
    LongFloat,
    /// Less float than none.
    NegativeFloat,
    /// Work too long to be seen going wrong.
    LongDurations,
    /// Plans in the past, actuals in the future.
    InvalidDates,
    /// Work nobody answers for.
    UnownedWork,
    /// Work later than its baseline.
    MissedTasks,
    /// Whether the end moves when its critical path does.
    CriticalPathTest,
    /// Critical path length index.
    PathLengthIndex,
    /// Baseline execution index.
    ExecutionIndex,
    /// A plan without work.
    EmptyPlan,
    /// A plan without a launch.
    LaunchNotSet,
    /// A launch or external milestone without a promised date.
    NothingPromised,
    /// A promise to others nobody answers for.
    PromiseUnowned,
    /// Deadlines that will be missed.
    DeadlineMissed,
    /// Progress not reported for long.
    StatusStale,
    /// Milestones that wait for nothing.
    UnledMilestones,
    /// Work whose finish nothing waits for, although its start is waited for.
    LooseFinishes,
    /// Links on summaries.
    SummaryLinks,
    /// Links other links imply.
    RedundantLinks,
    /// Work begun before what it waits for was done.
    OutOfSequence,
    /// Pinned dates before what links allow.
    PinAgainstLink,
    /// Constraints that pull work before what links allow.
    ConstraintAgainstLink,
    /// Links and progress of work that is set aside.
    SetAside,
    /// Summaries of one row.
    SummaryOfOne,
}

impl Check {
    /// Every check, in the order they are reported.
    pub const ALL: [Check; 29] = [
        Self::OpenEnds,
        Self::Leads,
        Self::Lags,
        Self::LinkKinds,
        Self::HardConstraints,
        Self::LongFloat,
        Self::NegativeFloat,
        Self::LongDurations,
        Self::InvalidDates,
        Self::UnownedWork,
        Self::MissedTasks,
        Self::CriticalPathTest,
        Self::PathLengthIndex,
        Self::ExecutionIndex,
        Self::EmptyPlan,
        Self::LaunchNotSet,
        Self::NothingPromised,
        Self::PromiseUnowned,
        Self::DeadlineMissed,
        Self::StatusStale,
        Self::UnledMilestones,
        Self::LooseFinishes,
        Self::SummaryLinks,
        Self::RedundantLinks,
        Self::OutOfSequence,
        Self::PinAgainstLink,
        Self::ConstraintAgainstLink,
        Self::SetAside,
        Self::SummaryOfOne,
    ];

    /// A short stable name for machines: `dcma-1` to `dcma-14`, then words.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.words().code
    }

    /// What people call it.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.words().title
    }

    /// Where it comes from.
    #[must_use]
    pub fn rule(self) -> &'static str {
        self.words().rule
    }

    /// What to do about a finding that no single edit puts right.
    #[must_use]
    pub fn advice(self) -> &'static str {
        self.words().advice
    }

    fn words(self) -> Words {
        match self {
            Self::OpenEnds => dcma(
                "dcma-1",
                "Open ends",
                "Link the row after what it waits for, and before what waits for it; the launch at the least.",
            ),
            Self::Leads => dcma(
                "dcma-2",
                "Leads",
                "Split the predecessor where the successor may really begin, and link it to the first part.",
            ),
            Self::Lags => dcma(
                "dcma-3",
                "Lags",
                "Give the waiting time a row of its own, with a name and somebody who answers for it.",
            ),
            Self::LinkKinds => dcma(
                "dcma-4",
                "Links other than finish to start",
                "Split the work so that a finish decides a start.",
            ),
            Self::HardConstraints => dcma(
                "dcma-5",
                "Hard constraints",
                "Let links decide the date, and say with a deadline when it ought to be.",
            ),
            Self::LongFloat => dcma(
                "dcma-6",
                "High float",
                "Link the row before what really waits for it.",
            ),
            Self::NegativeFloat => dcma(
                "dcma-7",
                "Negative float",
                "Shorten what the row waits for, or move the date that cannot be kept.",
            ),
            Self::LongDurations => dcma(
                "dcma-8",
                "Long durations",
                "Break the work into rows whose end can be seen.",
            ),
            Self::InvalidDates => dcma(
                "dcma-9",
                "Invalid dates",
                "Report what really happened, up to the status date.",
            ),
            Self::UnownedWork => dcma(
                "dcma-10",
                "Work nobody owns",
                "Name the one person who answers for the row.",
            ),
            Self::MissedTasks => dcma(
                "dcma-11",
                "Missed tasks",
                "Agree on a new forecast with the owner, and seal a new baseline when the change is approved.",
            ),
            Self::CriticalPathTest => dcma(
                "dcma-12",
                "Critical path test",
                "Look for the hard date or the missing link that keeps the delay from reaching the end.",
            ),
            Self::PathLengthIndex => dcma(
                "dcma-13",
                "Critical path length index",
                "Shorten the critical path, or move the date of the end.",
            ),
            Self::ExecutionIndex => dcma(
                "dcma-14",
                "Baseline execution index",
                "Close the work that is overdue, or agree on a new baseline.",
            ),
            Self::EmptyPlan => ours("empty-plan", "Empty plan", "Add the work the plan is for."),
            Self::LaunchNotSet => ours(
                "launch-not-set",
                "No launch",
                "Add the milestone the plan ends with and make it the launch.",
            ),
            Self::NothingPromised => ours(
                "nothing-promised",
                "No promised date",
                "Write down the date that was promised, so that the forecast can be held against it.",
            ),
            Self::PromiseUnowned => Words {
                rule: "R-DEP-2",
                ..ours(
                    "promise-unowned",
                    "Promise nobody owns",
                    "Name the one person who answers for the promise.",
                )
            },
            Self::DeadlineMissed => ours(
                "deadline-missed",
                "Missed deadlines",
                "Shorten what the row waits for, or agree on another deadline.",
            ),
            Self::StatusStale => ours(
                "status-stale",
                "Stale progress",
                "Report progress and set the status date to the day it is true for.",
            ),
            Self::UnledMilestones => ours(
                "unled-milestone",
                "Milestones without work",
                "Link the milestone after the work that has to be done for it.",
            ),
            Self::LooseFinishes => ours(
                "loose-finish",
                "Loose finishes",
                "Link the finish of the row to what needs it finished; the launch at the least.",
            ),
            Self::SummaryLinks => ours(
                "summary-link",
                "Links on summaries",
                "Link the row in the summary that is really waited for, or that really waits.",
            ),
            Self::RedundantLinks => ours(
                "redundant-link",
                "Redundant links",
                "Remove the link: it is implied by others.",
            ),
            Self::OutOfSequence => ours(
                "out-of-sequence",
                "Out of sequence",
                "Report the predecessor as done, or replace the link by what was really waited for.",
            ),
            Self::PinAgainstLink => ours(
                "pin-against-link",
                "Pinned before its predecessor",
                "Give the dates back to the engine, or remove the link.",
            ),
            Self::ConstraintAgainstLink => ours(
                "constraint-against-link",
                "Constrained before its predecessor",
                "Let the links decide the date, or remove the link.",
            ),
            Self::SetAside => ours(
                "set-aside",
                "Links to what is set aside",
                "Remove the link, or take the row up again.",
            ),
            Self::SummaryOfOne => ours(
                "summary-of-one",
                "Summaries of one row",
                "Move the row out, or break it down.",
            ),
        }
    }
}

struct Words {
    code: &'static str,
    title: &'static str,
    rule: &'static str,
    advice: &'static str,
}

/// One of the fourteen points.
fn dcma(code: &'static str, title: &'static str, advice: &'static str) -> Words {
    Words {
        code,
        title,
        rule: "R-SCH-8",
        advice,
    }
}

/// One of ours; without a numbered rule.
fn ours(code: &'static str, title: &'static str, advice: &'static str) -> Words {
    Words {
        code,
        title,
        rule: "Gantry",
        advice,
    }
}
