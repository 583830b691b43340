//! Go/no-go: what a release meeting looked at, who voted how, and what was decided.
//!
//! It is written as a draft and becomes a record when the meeting is held. From then on it is
//! sealed (R-GO-7): only its conditions are still met, one after the other.

mod ready;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::choice::choices;
use crate::id::{GoNoGoId, PlanId};
use crate::program::Program;
use crate::record::Event;
use crate::time::Moment;

choices! {
    /// What is decided.
    GoNoGoDecision {
        /// It ships.
        Go = "go",
        /// It ships when its conditions are met (R-GO-3).
        ConditionalGo = "conditional-go",
        /// It does not ship (R-GO-6).
        NoGo = "no-go",
    }

    /// The five areas a release has to be ready in.
    ReadinessArea {
        /// Features, reviews, open bugs.
        Code = "code",
        /// Tests of every kind, security and accessibility.
        Testing = "testing",
        /// API, user and operational documents.
        Documentation = "documentation",
        /// Monitoring, rollback, people on call.
        Operations = "operations",
        /// Sign-offs.
        Approvals = "approvals",
    }

    /// The colour of an area.
    AreaColour {
        /// It is ready.
        Green = "green",
        /// Something is missing.
        Amber = "amber",
        /// It is not ready.
        Red = "red",
    }

    /// How somebody votes.
    Vote {
        /// For shipping.
        Go = "go",
        /// Against it.
        NoGo = "no-go",
        /// Neither.
        Abstain = "abstain",
    }

    /// Where a go/no-go stands.
    #[derive(Default)]
    GoNoGoStatus {
        /// Being written.
        #[default]
        Draft = "draft",
        /// Decided, and sealed.
        Held = "held",
    }
}

impl GoNoGoDecision {
    /// As people say it: `GO`, `CONDITIONAL GO`, `NO-GO`.
    #[must_use]
    pub fn spoken(self) -> &'static str {
        match self {
            Self::Go => "GO",
            Self::ConditionalGo => "CONDITIONAL GO",
            Self::NoGo => "NO-GO",
        }
    }
}

/// How ready one area is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaNote {
    /// Which.
    pub area: ReadinessArea,
    /// Its colour; none while nobody has looked.
    pub colour: Option<AreaColour>,
    /// Why.
    pub note: String,
}

/// A risk the release would ship with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenRisk {
    /// What may happen.
    pub text: String,
    /// What is done about it.
    pub mitigation: String,
}

/// Something that has to be so before a conditional go is one (R-GO-3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when; it lapses after that day.
    pub due: Option<NaiveDate>,
    /// When it was met.
    pub met: Option<Moment>,
}

/// Somebody in the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub name: String,
    /// As what.
    pub role: String,
    /// How they vote; none until they have.
    pub vote: Option<Vote>,
}

/// A release meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoNoGo {
    /// The plan that is released.
    pub plan: PlanId,
    /// What is released.
    pub release: String,
    /// Which version of it.
    pub version: String,
    /// The day it is to ship.
    pub target: Option<NaiveDate>,
    /// What is decided; in a draft what it looks like.
    pub decision: Option<GoNoGoDecision>,
    /// The five areas, each once, in order.
    pub areas: Vec<AreaNote>,
    /// The risks it would ship with.
    pub risks: Vec<OpenRisk>,
    /// What a conditional go depends on.
    pub conditions: Vec<Condition>,
    /// When it is rolled back, one line each (R-GO-4).
    pub rollback: Vec<String>,
    /// Who may say so (R-GO-4).
    pub authority: String,
    /// Who deploys (R-GO-4).
    pub deployer: String,
    /// Who watches it (R-GO-4).
    pub monitor: String,
    /// Who was there.
    pub attendees: Vec<Attendee>,
    /// Why it is not to ship (R-GO-6).
    pub reason: String,
    /// When a no-go is looked at again (R-GO-6).
    pub again: Option<NaiveDate>,
    /// The risk somebody takes by shipping with an area that is red or not looked at (R-GO-2).
    pub acceptance: String,
    /// Who takes it.
    pub accepted_by: String,
    /// Where it stands.
    pub status: GoNoGoStatus,
    /// When it was drafted.
    pub drafted: Moment,
    /// Who drafted it.
    pub drafted_by: String,
    /// When it was decided.
    pub held: Option<Moment>,
    /// What happened, in order.
    pub history: Vec<Event>,
}

impl GoNoGo {
    /// A draft with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, release: &str, drafted: Moment) -> Self {
        Self {
            plan,
            release: release.to_owned(),
            version: String::new(),
            target: None,
            decision: None,
            areas: unassessed(),
            risks: Vec::new(),
            conditions: Vec::new(),
            rollback: Vec::new(),
            authority: String::new(),
            deployer: String::new(),
            monitor: String::new(),
            attendees: Vec::new(),
            reason: String::new(),
            again: None,
            acceptance: String::new(),
            accepted_by: String::new(),
            status: GoNoGoStatus::Draft,
            drafted,
            drafted_by: String::new(),
            held: None,
            history: Vec::new(),
        }
    }

    /// The release and its version, as people name it.
    #[must_use]
    pub fn title(&self) -> String {
        match self.version.as_str() {
            "" => self.release.clone(),
            version => format!("{} {version}", self.release),
        }
    }
}

impl Program {
    /// The go/no-go of every plan that was drafted last: it is what people go by.
    #[must_use]
    pub fn last_gonogos(&self) -> BTreeMap<PlanId, GoNoGoId> {
        let mut last: BTreeMap<PlanId, (Moment, GoNoGoId)> = BTreeMap::new();
        for (id, row) in self.gonogos.iter() {
            let newest = last.entry(row.plan).or_insert((row.drafted, id));
            *newest = (*newest).max((row.drafted, id));
        }
        last.into_iter().map(|(plan, (_, id))| (plan, id)).collect()
    }
}

/// The five areas while nobody has looked at any.
#[must_use]
pub fn unassessed() -> Vec<AreaNote> {
    let areas = ReadinessArea::ALL.iter();
    areas
        .map(|&area| AreaNote {
            area,
            colour: None,
            note: String::new(),
        })
        .collect()
}
