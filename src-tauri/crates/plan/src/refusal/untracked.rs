//! Why something about dependencies, blockers, risks, decisions, escalations, colours, comments
//! or the policy can't be written down.

use crate::blocker::{BlockerStatus, EscalationLevel};
use crate::escalation::EscalationStatus;
use crate::gonogo::ReadinessArea;
use crate::record::RecordRef;
use crate::text::capital;

/// A record that breaks a rule. Nothing has been changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Untracked {
    /// Something that has to be said and was not.
    #[error("{0} can't be empty.")]
    Empty(&'static str),
    /// A list beyond its limit.
    #[error("This list holds {limit} entries at the most.")]
    TooMany {
        /// Entries allowed.
        limit: usize,
    },
    /// A row that is no milestone.
    #[error("This has to be a milestone.")]
    MilestoneNeeded,
    /// A dependency needed by itself.
    #[error("A dependency can't be needed by itself.")]
    NeededByItself,
    /// A week no plan has.
    #[error("The weeks of a plan are numbered from 1 to 999.")]
    WeekOutOfRange,
    /// A blocker nobody answers for (R-BLK-6).
    #[error("A blocker needs one owner, a person who answers for it.")]
    OwnerNeeded,
    /// An owner that is no single person (R-BLK-6).
    #[error("A blocker's owner is one person, not a team or a thing.")]
    NotOnePerson,
    /// A blocker that blocks nothing.
    #[error("Say which rows it blocks.")]
    NothingBlocked,
    /// A blocker that can't go from here to there.
    #[error("A blocker that is {} can't become {}.", spaced(.from.word()), spaced(.to.word()))]
    BlockerWay {
        /// Where it stands.
        from: BlockerStatus,
        /// Where it was to go.
        to: BlockerStatus,
    },
    /// A level that is not further up.
    #[error("That is not above {}, where it is now.", .0.word().to_uppercase())]
    NotFurtherUp(EscalationLevel),
    /// A level that is not further down.
    #[error("That is not below {}, where it is now.", .0.word().to_uppercase())]
    NotFurtherDown(EscalationLevel),
    /// A level skipped without a reason (R-ESC-3).
    #[error("That skips a level; say why.")]
    LevelSkipped,
    /// A risk that is settled.
    #[error("This risk is not open any more. Reopen it first.")]
    RiskNotOpen,
    /// A risk that is open.
    #[error("This risk is open.")]
    RiskOpen,
    /// A risk that is owned by nobody or for ever (R-RSK-3).
    #[error("A risk that is owned needs a person and a day to follow it up.")]
    OwnedNeeds,
    /// A risk that is accepted without saying so (R-RSK-3).
    #[error("A risk that is accepted needs who accepts it, why, and what is done if it happens.")]
    AcceptedNeeds,
    /// A risk that is mitigated by nothing (R-RSK-3).
    #[error("A risk that is mitigated needs an action linked to it.")]
    MitigatedNeeds,
    /// A decision that is made.
    #[error("This is decided. Reopen it first.")]
    Decided,
    /// A decision that is not made.
    #[error("This is not decided yet.")]
    NotDecided,
    /// A row that waits for something else, or in another plan.
    #[error("Only an awaited decision of the same plan can stand for this question.")]
    NotADecisionRow,
    /// A row two questions claim.
    #[error("{0} stands behind that row already.")]
    RowTaken(RecordRef),
    /// A row completed or reopened behind its question's back.
    #[error("This row waits for {0}: decide or reopen that instead.")]
    DecidedElsewhere(RecordRef),
    /// An escalation that is no draft.
    #[error("An escalation that was sent stays as it is. Withdraw it and write another.")]
    EscalationSealed,
    /// An escalation that can't go from here to there.
    #[error("An escalation that is {} can't become {}.", .from.word(), .to.word())]
    EscalationWay {
        /// Where it stands.
        from: EscalationStatus,
        /// Where it was to go.
        to: EscalationStatus,
    },
    /// An escalation to nobody.
    #[error("Say to whom it goes.")]
    AddresseeNeeded,
    /// An escalation without a choice (R-ESC-2).
    #[error("An escalation needs two options at the least, besides doing nothing.")]
    OptionsNeeded,
    /// An escalation that does not say what happens otherwise (R-ESC-2).
    #[error("Say what happens when nothing is done.")]
    DoNothingNeeded,
    /// An escalation without a recommendation (R-ESC-2).
    #[error("An escalation needs a recommendation.")]
    RecommendationNeeded,
    /// An escalation that can wait for ever (R-ESC-2).
    #[error("Say by when it has to be decided.")]
    DecisionDateNeeded,
    /// An escalation before anything was tried (R-ESC-2).
    #[error("Say what has been tried so far.")]
    TriedNeeded,
    /// The same escalation again (R-ESC-3).
    #[error("{0} about the same is open. Say what is new since then.")]
    EscalatedAlready(RecordRef),
    /// A go/no-go that is decided (R-GO-7).
    #[error("A go/no-go that was held stays as it is. Draft another.")]
    GoNoGoSealed,
    /// A go/no-go that is not decided.
    #[error("This go/no-go has not been held yet.")]
    GoNoGoNotHeld,
    /// A go/no-go without a decision.
    #[error("Say what is decided: go, conditional go or no-go.")]
    GoNoGoDecisionNeeded,
    /// A meeting in which nobody voted (R-GO-5).
    #[error("Write down who was there and how they voted.")]
    VoteNeeded,
    /// A release that is not ready (R-GO-2).
    #[error("{} is {}: say which risk is taken and who takes it.", capital(.area.word()), .how)]
    AreaNotReady {
        /// Which area.
        area: ReadinessArea,
        /// Red, or not looked at.
        how: &'static str,
    },
    /// A conditional go without conditions (R-GO-3).
    #[error("A conditional go needs a condition with an owner and a day.")]
    ConditionNeeds,
    /// A go that nobody could take back (R-GO-4).
    #[error("Before it ships, say {0} (R-GO-4).")]
    RollbackNeeds(&'static str),
    /// A no-go without reasons (R-GO-6).
    #[error("A no-go needs its reasons and a day to look again.")]
    NoGoNeeds,
    /// A condition that is not there.
    #[error("There is no such condition.")]
    NoSuchCondition,
    /// A percentage out of bounds.
    #[error("{0} is between {1} and {2} percent.")]
    PercentUnfit(&'static str, u16, u16),
    /// Days nobody has.
    #[error("Days of people are between 0 and a million.")]
    DaysUnfit,
    /// A window that ends before it begins.
    #[error("The window ends before it begins.")]
    WindowBackwards,
    /// A colour nobody can declare.
    #[error("Declare on track, at risk or off track.")]
    NotDeclarable,
    /// A colour that differs from what is computed (R-RAG-6).
    #[error("That differs from what is computed: give a reason and a last day.")]
    DifferenceNeeds,
    /// Green while work is stopped (R-RAG-7).
    #[error("{0} is open and a P0: give a reason and a last day.")]
    GreenNeeds(RecordRef),
    /// Green while an area of the release is red (R-RAG-7).
    #[error("{0} has a red area: give a reason and a last day.")]
    GreenNotReady(RecordRef),
    /// Amber or red without a way back (R-RAG-8).
    #[error("At risk and off track need a cause, an owner and a path to green with a date.")]
    PathNeeded,
    /// A colour that changes without a word (R-RAG-8).
    #[error("The colour changes: say why.")]
    ChangeNeeds,
    /// A last day that is past already.
    #[error("The last day lies before the declaration.")]
    ExpiredAlready,
    /// A target that leads nowhere.
    #[error("Write a web address that begins with https:// or http://, or a key such as PROJ-123.")]
    NotATarget,
    /// Numbers that do not fit each other.
    #[error("These numbers do not fit: {0}.")]
    PolicyUnfit(&'static str),
}

impl Untracked {
    /// A stable word for machines.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty(_) | Self::TooMany { .. } => "text",
            Self::MilestoneNeeded => "kind",
            Self::NeededByItself | Self::WeekOutOfRange => "dependency",
            Self::OwnerNeeded
            | Self::NotOnePerson
            | Self::NothingBlocked
            | Self::BlockerWay { .. } => "blocker",
            Self::RiskNotOpen
            | Self::RiskOpen
            | Self::OwnedNeeds
            | Self::AcceptedNeeds
            | Self::MitigatedNeeds => "risk",
            Self::Decided
            | Self::NotDecided
            | Self::NotADecisionRow
            | Self::RowTaken(_)
            | Self::DecidedElsewhere(_) => "decision",
            Self::NotFurtherUp(_)
            | Self::NotFurtherDown(_)
            | Self::LevelSkipped
            | Self::EscalationSealed
            | Self::EscalationWay { .. }
            | Self::AddresseeNeeded
            | Self::OptionsNeeded
            | Self::DoNothingNeeded
            | Self::RecommendationNeeded
            | Self::DecisionDateNeeded
            | Self::TriedNeeded
            | Self::EscalatedAlready(_) => "escalation",
            Self::GoNoGoSealed
            | Self::GoNoGoNotHeld
            | Self::GoNoGoDecisionNeeded
            | Self::VoteNeeded
            | Self::AreaNotReady { .. }
            | Self::ConditionNeeds
            | Self::RollbackNeeds(_)
            | Self::NoGoNeeds
            | Self::NoSuchCondition => "go-no-go",
            Self::PercentUnfit(..) | Self::DaysUnfit | Self::WindowBackwards => "capacity",
            Self::NotDeclarable
            | Self::DifferenceNeeds
            | Self::GreenNeeds(_)
            | Self::GreenNotReady(_)
            | Self::PathNeeded
            | Self::ChangeNeeds
            | Self::ExpiredAlready => "health",
            Self::NotATarget => "outside-link",
            Self::PolicyUnfit(_) => "policy",
        }
    }
}

/// A hyphenated word as people write it.
fn spaced(word: &str) -> String {
    word.replace('-', " ").replace("wont", "won't")
}
