//! Blockers: what stops work, who sees to it, and how far up it has gone.

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::{PersonId, PlanId, RiskId, TaskId};
use crate::record::{Event, Tags};
use crate::time::Moment;

choices! {
    /// How badly work is stopped.
    Severity {
        /// Stopped, and no way around.
        P0 = "p0",
        /// Degraded; the way around costs much.
        P1 = "p1",
        /// Slowed; the way around will do.
        P2 = "p2",
        /// A nuisance.
        P3 = "p3",
    }

    /// What kind of thing is missing, and with it who usually resolves it.
    BlockerCategory {
        /// People or money: a manager.
        Resource = "resource",
        /// A technical problem: the lead or architect.
        Technical = "technical",
        /// Somebody else's delivery: the team upstream.
        Dependency = "dependency",
        /// An answer: product or leadership.
        Decision = "decision",
        /// Rights and accounts: IT or security.
        Access = "access",
        /// A vendor or authority: the vendor's manager or legal.
        External = "external",
        /// A way of working: the process's owner.
        Process = "process",
    }

    /// Where a blocker stands.
    BlockerStatus {
        /// Raised, and nobody has answered.
        New = "new",
        /// Somebody is at it.
        Investigating = "investigating",
        /// Taken further up.
        Escalated = "escalated",
        /// The cause is gone.
        Resolved = "resolved",
        /// Looked back on and filed.
        Closed = "closed",
        /// Lived with.
        WontFix = "wont-fix",
    }

    /// How far up a matter has gone.
    #[derive(Default)]
    EscalationLevel {
        /// The team.
        #[default]
        L0 = "l0",
        /// The lead: reassigns work of the team.
        L1 = "l1",
        /// The manager: resources, other teams.
        L2 = "l2",
        /// The director: budget, scope, vendors.
        L3 = "l3",
        /// The executive: strategy.
        L4 = "l4",
    }
}

impl BlockerStatus {
    /// Whether it still stops work.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::New | Self::Investigating | Self::Escalated => true,
            Self::Resolved | Self::Closed | Self::WontFix => false,
        }
    }

    /// Whether a blocker may go from here to there: new, investigating, escalated, resolved,
    /// closed, with a way out (won't fix) and a way back (reopening).
    #[must_use]
    pub fn leads_to(self, to: Self) -> bool {
        match (self, to) {
            (Self::New, Self::Investigating)
            | (Self::New | Self::Investigating, Self::Escalated)
            | (Self::Escalated, Self::Investigating)
            | (Self::New | Self::Investigating | Self::Escalated, Self::Resolved | Self::WontFix)
            | (Self::Resolved, Self::Closed)
            | (Self::Resolved | Self::Closed | Self::WontFix, Self::Investigating) => true,
            (
                Self::New
                | Self::Investigating
                | Self::Escalated
                | Self::Resolved
                | Self::Closed
                | Self::WontFix,
                Self::New
                | Self::Investigating
                | Self::Escalated
                | Self::Resolved
                | Self::Closed
                | Self::WontFix,
            ) => false,
        }
    }
}

impl EscalationLevel {
    /// How many levels lie between the team and this one.
    #[must_use]
    pub fn height(self) -> u8 {
        match self {
            Self::L0 => 0,
            Self::L1 => 1,
            Self::L2 => 2,
            Self::L3 => 3,
            Self::L4 => 4,
        }
    }
}

/// Something that stops work (an issue of the RAID log).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// The plan whose log it stands in; what it blocks may lie in others, too.
    pub plan: PlanId,
    /// One line.
    pub title: String,
    /// How badly work is stopped.
    pub severity: Severity,
    /// What kind of thing is missing.
    pub category: Option<BlockerCategory>,
    /// When it was raised: its clocks start here (R-BLK-1).
    pub raised: Moment,
    /// Who raised it.
    pub raised_by: String,
    /// Who reported it, where that is somebody else.
    pub reporter: String,
    /// The rows that can't proceed.
    pub blocked: Vec<TaskId>,
    /// The details.
    pub description: String,
    /// Why; needed to resolve it (R-BLK-6).
    pub root_cause: String,
    /// How it could be resolved.
    pub proposed: String,
    /// The steps towards that, in order.
    pub path: Vec<String>,
    /// What can be done meanwhile.
    pub workaround: String,
    /// The one person who answers for it (R-BLK-6). Only when that person is taken out of the
    /// program is there nobody.
    pub owner: Option<PersonId>,
    /// Who is working on it.
    pub resolver: Option<PersonId>,
    /// The day by which it is to be resolved.
    pub target: Option<NaiveDate>,
    /// Where it stands.
    pub status: BlockerStatus,
    /// How far up it has gone.
    pub level: EscalationLevel,
    /// Since when it has been at that level (R-BLK-3).
    pub level_since: Moment,
    /// Every time it went further up: the level it got to, and when. Who sits below was told then at
    /// the latest (R-BLK-1). Empty for what was escalated before this was kept.
    pub reached: Vec<(EscalationLevel, Moment)>,
    /// What happened, in order.
    pub history: Vec<Event>,
    /// How many people can't work.
    pub people_blocked: u32,
    /// When somebody first answered (R-BLK-2).
    pub first_response: Option<Moment>,
    /// When it was last reported on (R-BLK-2).
    pub last_update: Option<Moment>,
    /// When it was resolved, or given up.
    pub resolved: Option<Moment>,
    /// How it was resolved, or why it was given up.
    pub resolution: String,
    /// What was learnt.
    pub lessons: String,
    /// Whether it touches security or compliance.
    pub tags: Tags,
    /// The risk it was before it happened (R-RSK-4).
    pub from_risk: Option<RiskId>,
}

impl Blocker {
    /// A blocker as it is raised, with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, title: &str, severity: Severity, raised: Moment) -> Self {
        Self {
            plan,
            title: title.to_owned(),
            severity,
            category: None,
            raised,
            raised_by: String::new(),
            reporter: String::new(),
            blocked: Vec::new(),
            description: String::new(),
            root_cause: String::new(),
            proposed: String::new(),
            path: Vec::new(),
            workaround: String::new(),
            owner: None,
            resolver: None,
            target: None,
            status: BlockerStatus::New,
            level: EscalationLevel::L0,
            level_since: raised,
            reached: Vec::new(),
            history: Vec::new(),
            people_blocked: 0,
            first_response: None,
            last_update: None,
            resolved: None,
            resolution: String::new(),
            lessons: String::new(),
            tags: Tags::default(),
            from_risk: None,
        }
    }
}
