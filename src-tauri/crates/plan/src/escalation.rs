//! Escalations: a matter put before somebody further up, with options and a recommendation.

use crate::blocker::EscalationLevel;
use crate::choice::choices;
use crate::decision::Choice;
use crate::id::{PersonId, PlanId};
use crate::record::{Event, RecordRef};
use crate::time::Moment;

choices! {
    /// How pressing it is.
    EscalationSeverity {
        /// Now.
        Critical = "critical",
        /// Today.
        High = "high",
        /// This week.
        Medium = "medium",
    }

    /// What set it off: the six reasons of R-ESC-1, or a person's own.
    EscalationTrigger {
        /// The launch slips by more than a week.
        TimelineSlip = "timeline-slip",
        /// Scope has to be cut to meet a date.
        ScopeCut = "scope-cut",
        /// A dependency on the critical path is blocked.
        DependencyBlocked = "dependency-blocked",
        /// Somebody critical work needs is away.
        ResourceUnavailable = "resource-unavailable",
        /// A promise made outside the team is forecast late.
        CommitmentAtRisk = "commitment-at-risk",
        /// Security or compliance is touched.
        SecurityOrCompliance = "security-or-compliance",
        /// A blocker has been at its level for too long (R-BLK-1, R-BLK-3).
        BlockerOverdue = "blocker-overdue",
        /// A condition of a conditional go was not met in time (R-GO-3).
        ConditionLapsed = "condition-lapsed",
        /// A person thought so.
        Judgement = "judgement",
    }

    /// Where an escalation stands.
    #[derive(Default)]
    EscalationStatus {
        /// Being written.
        #[default]
        Draft = "draft",
        /// Before those it is addressed to.
        Sent = "sent",
        /// They have said that they have it.
        Acknowledged = "acknowledged",
        /// They have decided.
        Decided = "decided",
        /// What was decided is done.
        Resolved = "resolved",
        /// Taken back.
        Withdrawn = "withdrawn",
    }

    /// Which people a kind of matter goes to.
    EscalationRoute {
        /// Tech lead, engineering manager, VP.
        Technical = "technical",
        /// TPM, manager, VP.
        Resource = "resource",
        /// Product owner, product director, CPO.
        Scope = "scope",
        /// TPM, vendor contact, VP.
        External = "external",
        /// TPM, finance, CFO.
        Budget = "budget",
        /// Security lead, CISO, CTO.
        Security = "security",
        /// Counsel, general counsel, CEO.
        Legal = "legal",
    }
}

impl EscalationStatus {
    /// Whether somebody further up still has it on their desk.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Sent | Self::Acknowledged | Self::Decided => true,
            Self::Draft | Self::Resolved | Self::Withdrawn => false,
        }
    }

    /// Whether an escalation may go from here to there.
    #[must_use]
    pub fn leads_to(self, to: Self) -> bool {
        match to {
            Self::Draft => false,
            Self::Sent => self == Self::Draft,
            Self::Acknowledged => self == Self::Sent,
            Self::Decided => matches!(self, Self::Sent | Self::Acknowledged),
            Self::Resolved => self.is_open(),
            Self::Withdrawn => matches!(self, Self::Draft | Self::Sent | Self::Acknowledged),
        }
    }
}

/// What a matter does to a plan, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EscalationImpact {
    /// To dates.
    pub timeline: String,
    /// To deliverables.
    pub scope: String,
    /// To people.
    pub resources: String,
    /// To promises made outside.
    pub commitments: String,
}

/// A matter put before somebody further up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// The plan it concerns.
    pub plan: PlanId,
    /// What it is about.
    pub subject: RecordRef,
    /// What set it off.
    pub trigger: EscalationTrigger,
    /// Which people it goes to, where that is not by level alone.
    pub route: Option<EscalationRoute>,
    /// One line.
    pub title: String,
    /// How pressing it is.
    pub severity: EscalationSeverity,
    /// Who escalates.
    pub from: String,
    /// To whom.
    pub to: Vec<PersonId>,
    /// Where the matter was.
    pub level_from: EscalationLevel,
    /// Where it goes.
    pub level_to: EscalationLevel,
    /// Why it goes there; needed to skip a level (R-ESC-3).
    pub reason: String,
    /// What has happened: facts, no blame.
    pub situation: String,
    /// What has been tried so far (R-ESC-2).
    pub tried: Vec<String>,
    /// What it does to the plan.
    pub impact: EscalationImpact,
    /// What can be done, two at the least (R-ESC-2).
    pub options: Vec<Choice>,
    /// What happens when nothing is done (R-ESC-2).
    pub do_nothing: String,
    /// Which option, and why (R-ESC-2).
    pub recommendation: String,
    /// By when it has to be decided (R-ESC-2).
    pub decision_needed_by: Option<Moment>,
    /// What happens without a decision (R-ESC-4).
    pub if_no_decision: String,
    /// What is new since the last one about the same (R-ESC-3).
    pub news: String,
    /// Where it stands.
    pub status: EscalationStatus,
    /// When it was drafted.
    pub drafted: Moment,
    /// When it was sent.
    pub sent: Option<Moment>,
    /// When it was acknowledged.
    pub acknowledged: Option<Moment>,
    /// When it was decided.
    pub decided: Option<Moment>,
    /// What was decided.
    pub decision: String,
    /// By whom.
    pub decided_by: String,
    /// When it was resolved or withdrawn.
    pub ended: Option<Moment>,
    /// What happened, in order.
    pub history: Vec<Event>,
}

impl Escalation {
    /// A draft with everything else left open, from the team to its lead.
    #[must_use]
    pub fn new(
        plan: PlanId,
        subject: RecordRef,
        trigger: EscalationTrigger,
        title: &str,
        drafted: Moment,
    ) -> Self {
        Self {
            plan,
            subject,
            trigger,
            route: None,
            title: title.to_owned(),
            severity: EscalationSeverity::High,
            from: String::new(),
            to: Vec::new(),
            level_from: EscalationLevel::L0,
            level_to: EscalationLevel::L1,
            reason: String::new(),
            situation: String::new(),
            tried: Vec::new(),
            impact: EscalationImpact::default(),
            options: Vec::new(),
            do_nothing: String::new(),
            recommendation: String::new(),
            decision_needed_by: None,
            if_no_decision: String::new(),
            news: String::new(),
            status: EscalationStatus::Draft,
            drafted,
            sent: None,
            acknowledged: None,
            decided: None,
            decision: String::new(),
            decided_by: String::new(),
            ended: None,
            history: Vec::new(),
        }
    }
}
