//! The colour of a plan, a workstream or a milestone: what its records and dates make of it, what
//! somebody declared, and where the two disagree.
//!
//! Five dimensions, each with its reason: schedule, scope, dependencies and risks, capacity,
//! readiness. The worst wins (R-RAG-5); one without data is unknown, never green (R-RAG-11). A
//! declaration is shown beside the computed colour and never in its place (R-RAG-6). A milestone
//! is done or not, and no dimension of it is a percentage (R-RAG-12).

mod finding;
mod measure;
mod scope;

use plan::{Health, HealthSubject, NaiveDate, PlanId};

pub use finding::{Finding, Watermelon, watermelons};
pub(crate) use measure::{beside_dates, reported};
pub use scope::Scope;

use crate::dimension::Dimension;
use crate::survey::Survey;
use crate::words::short_date;

/// Where something is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trend {
    /// Better than before.
    Better,
    /// As before.
    Same,
    /// Worse than before.
    Worse,
    /// Nothing to compare with.
    Unknown,
}

impl Trend {
    /// The arrow people draw for it; empty where there is nothing to compare with.
    #[must_use]
    pub fn arrow(self) -> &'static str {
        match self {
            Self::Better => "↑",
            Self::Same => "→",
            Self::Worse => "↓",
            Self::Unknown => "",
        }
    }

    fn from(before: Option<Health>, now: Health) -> Self {
        let known = |health: &Health| *health != Health::Unknown;
        let (Some(before), true) = (before.filter(known), known(&now)) else {
            return Self::Unknown;
        };
        match now.cmp(&before) {
            std::cmp::Ordering::Less => Self::Better,
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::Worse,
        }
    }
}

/// What somebody declared (R-RAG-6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The colour.
    pub colour: Health,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// The last day it counts.
    pub expires: Option<NaiveDate>,
    /// Whether it still counts.
    pub counts: bool,
}

/// The colour of something, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Of what.
    pub subject: HealthSubject,
    /// The worst dimension (R-RAG-5).
    pub computed: Health,
    /// All five, unknown ones too (R-RAG-11).
    pub dimensions: Vec<Dimension>,
    /// Whether so many dimensions are unknown that the colour says little (R-RAG-11).
    pub limited: bool,
    /// What was declared last (R-RAG-6).
    pub declared: Option<Declared>,
    /// Against the colour recorded last.
    pub trend: Trend,
    /// What is not as it ought to be about the colour itself (R-RAG-6 to 9, R-RAG-13).
    pub findings: Vec<Finding>,
    /// The colour in a sentence, both where declared and computed differ.
    pub sentence: String,
}

impl Colour {
    /// What is declared, where that still counts, and else what is computed.
    #[must_use]
    pub fn shown(&self) -> Health {
        let declared = self.declared.as_ref().filter(|declared| declared.counts);
        declared.map_or(self.computed, |declared| declared.colour)
    }

    /// Whether something better is declared than is computed.
    #[must_use]
    pub fn is_flattering(&self) -> bool {
        self.computed != Health::Unknown && self.shown() < self.computed
    }
}

/// The colour of one thing; none where it is not there.
#[must_use]
pub fn colour(survey: &Survey<'_>, subject: HealthSubject) -> Option<Colour> {
    let scope = Scope::of(survey, subject)?;
    let history = survey.history(subject);
    let before = history.last().map(|entry| entry.computed);
    let stale = finding::stale_days(survey, &scope);
    let dimensions = measure::dimensions(survey, &scope, before, stale);
    let computed = measure::overall(survey, &scope, &dimensions);
    let unknown = dimensions
        .iter()
        .filter(|one| one.health == Health::Unknown)
        .count();
    let declared = survey.last_declared(subject).map(|row| Declared {
        colour: row.colour,
        reason: row.reason.clone(),
        by: row.by.clone(),
        expires: row.expires,
        counts: row.expires.is_none_or(|last| survey.today <= last),
    });
    let mut colour = Colour {
        subject,
        computed,
        limited: unknown > usize::from(survey.policy.health.unknown_limit),
        trend: Trend::from(before, computed),
        dimensions,
        declared,
        findings: Vec::new(),
        sentence: String::new(),
    };
    colour.findings = finding::findings(survey, &scope, &colour, stale);
    colour.sentence = sentence(&colour);
    Some(colour)
}

/// The colours of all plans and workstreams, in order of their ids, plans first.
#[must_use]
pub fn colours(survey: &Survey<'_>) -> Vec<Colour> {
    let plans = survey.program.plans.iter();
    let plans = plans.map(|(id, _)| HealthSubject::Plan(id));
    let streams = survey.program.workstreams.iter();
    let streams = streams.map(|(id, _)| HealthSubject::Workstream(id));
    plans
        .chain(streams)
        .filter_map(|subject| colour(survey, subject))
        .collect()
}

/// The colours of milestones that matter to somebody: launches, those promised, and those a colour
/// was declared of; in order of their ids. What is done has none.
#[must_use]
pub fn milestone_colours(survey: &Survey<'_>) -> Vec<Colour> {
    let ahead = survey.web().milestones().filter(|(id, row, dates)| {
        let ours = row.kind.is_milestone() && row.kind.awaited().is_none();
        let launch = survey.plan(row.plan).and_then(|plan| plan.launch) == Some(*id);
        let declared = || {
            survey
                .last_declared(HealthSubject::Milestone(*id))
                .is_some()
        };
        ours && !row.inactive && !dates.complete && (launch || row.promised.is_some() || declared())
    });
    let ahead: Vec<_> = ahead.map(|(id, _, _)| id).collect();
    ahead
        .into_iter()
        .filter_map(|id| colour(survey, HealthSubject::Milestone(id)))
        .collect()
}

/// Why a colour is what it is: the reason of its worst dimension.
fn worst(colour: &Colour) -> Option<&Dimension> {
    let of_colour = |one: &&Dimension| one.health == colour.computed;
    colour.dimensions.iter().find(of_colour)
}

fn sentence(colour: &Colour) -> String {
    let mut text = match &colour.declared {
        Some(declared) if declared.counts && declared.colour != colour.computed => {
            let until = declared
                .expires
                .map_or_else(String::new, |day| format!(", until {}", short_date(day)));
            format!(
                "Declared {}, computed {}: {} ({}{until}).",
                declared.colour.word(),
                colour.computed.word(),
                declared.reason.trim_end_matches('.'),
                declared.by
            )
        }
        Some(_) | None => format!("{}.", colour.computed.word()),
    };
    if let Some(worst) = worst(colour) {
        text.push(' ');
        text.push_str(&worst.reason);
    }
    if colour.limited {
        text.push_str(" Limited visibility: too little is known to tell.");
    }
    text
}

/// The plan something lies in.
pub(crate) fn plan_of(survey: &Survey<'_>, subject: HealthSubject) -> Option<PlanId> {
    match subject {
        HealthSubject::Plan(plan) => survey.plan(plan).map(|_| plan),
        HealthSubject::Workstream(stream) => {
            survey.program.workstreams.get(stream).map(|row| row.plan)
        }
        HealthSubject::Milestone(task) => survey.task(task).map(|row| row.plan),
    }
}
