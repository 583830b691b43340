//! Colours: what somebody declared, and what they were over time.
//!
//! What the colours of a plan *are* is decided in `assess`; here lie the words for them and what
//! people said. A declaration never hides the computed colour: both are shown (R-RAG-6).

use chrono::NaiveDate;

use crate::id::{DeclarationId, PersonId, PlanId, TaskId, WorkstreamId};
use crate::program::Program;
use crate::time::Moment;

/// The state of a plan, a milestone or a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// Done.
    Complete,
    /// Nothing to measure by (R-RAG-11).
    Unknown,
    /// Proceeding as promised.
    OnTrack,
    /// A few days late, or in danger of it.
    AtRisk,
    /// The promise will be missed.
    OffTrack,
}

impl Health {
    /// The word people use for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complete => "Complete",
            Self::Unknown => "Unknown",
            Self::OnTrack => "On Track",
            Self::AtRisk => "At Risk",
            Self::OffTrack => "Off Track",
        }
    }
}

/// What can have a colour of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HealthSubject {
    /// A plan.
    Plan(PlanId),
    /// A workstream.
    Workstream(WorkstreamId),
    /// A milestone.
    Milestone(TaskId),
}

/// A colour somebody declared. It is made and taken back, never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Of what.
    pub subject: HealthSubject,
    /// On track, at risk or off track.
    pub colour: Health,
    /// What was computed then, which is printed beside it.
    pub computed: Health,
    /// Why; needed when the two differ, or when the colour changes (R-RAG-6, R-RAG-8).
    pub reason: String,
    /// What is the matter; needed unless it is on track (R-RAG-8).
    pub cause: String,
    /// Who brings it back; needed unless it is on track (R-RAG-8).
    pub owner: Option<PersonId>,
    /// How it becomes on track again; needed unless it is (R-RAG-8).
    pub path: String,
    /// By when it will be (R-RAG-8).
    pub path_date: Option<NaiveDate>,
    /// The last day it counts; needed when it differs from what is computed (R-RAG-6).
    pub expires: Option<NaiveDate>,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
}

/// A colour as it was at a moment. It is written once and never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthEntry {
    /// Of what.
    pub subject: HealthSubject,
    /// When.
    pub at: Moment,
    /// As computed.
    pub computed: Health,
    /// As declared, where somebody had.
    pub declared: Option<Health>,
    /// Why it is so, in a sentence.
    pub why: String,
}

impl Program {
    /// What was last declared about something, if it still counts on a day.
    #[must_use]
    pub fn declared(
        &self,
        subject: HealthSubject,
        on: NaiveDate,
    ) -> Option<(DeclarationId, &Declaration)> {
        let mut declared = self.declarations.iter().rev();
        let last = declared.find(|(_, row)| row.subject == subject);
        last.filter(|(_, row)| row.expires.is_none_or(|expires| on <= expires))
    }

    /// The colours something had, oldest first.
    pub fn health_of(&self, subject: HealthSubject) -> impl Iterator<Item = &HealthEntry> {
        let entries = self.health.iter().map(|(_, entry)| entry);
        entries.filter(move |entry| entry.subject == subject)
    }
}
