//! Capacity against scope: what people can do, what is asked of them, and what gives when the one
//! is less than the other (R-CAP-1 to R-CAP-4, R-SCP-1, R-SCP-3).
//!
//! Two sums are shown beside each other, since they may disagree: what was estimated, and what it
//! comes to when estimates count by how sure somebody is of them (R-CAP-4).

mod drafted;

use plan::{
    Capacity, CapacityAdvice, CapacityId, CapacityPolicy, Confidence, Health, Moscow, PersonDays,
    PlanId,
};

pub use drafted::drafted;

use crate::survey::Survey;
use crate::words::list;

/// What is left of a capacity, once what is required is taken off it (R-CAP-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buffer {
    /// What is required.
    pub required: PersonDays,
    /// What is left; negative when it is too little.
    pub left: PersonDays,
    /// That over the capacity, in tenths of a percent; none without any capacity.
    pub tenths: Option<i32>,
    /// What follows from it.
    pub advice: CapacityAdvice,
    /// Whether it fits and is less than the policy wants (R-CAP-3: 15 %).
    pub tight: bool,
}

/// How one assessment stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacityStanding {
    /// Which one.
    pub capacity: CapacityId,
    /// The plan it is about.
    pub plan: PlanId,
    /// What is assessed.
    pub name: String,
    /// Whether the plan is judged by it: its newest whose window has not ended.
    pub counts: bool,
    /// Days of people as they are allocated, before focus.
    pub present: PersonDays,
    /// Capacity (R-CAP-1).
    pub capacity_days: PersonDays,
    /// Against the sum of estimates.
    pub plain: Buffer,
    /// Against the sum weighed by confidence (R-CAP-2).
    pub weighed: Buffer,
    /// What must be done, as estimated.
    pub must: PersonDays,
    /// That over the capacity, in tenths of a percent.
    pub must_tenths: Option<i32>,
    /// What to leave out until the rest fits, by place: what could be done first, then what should,
    /// the longest first; never what must be (R-SCP-3). Empty when it fits.
    pub cuts: Vec<usize>,
    /// Whether it fits once that is left out.
    pub fits_after_cuts: bool,
    /// Its colour (R-RAG-3, R-RAG-4).
    pub health: Health,
    /// The colour of the scope, and why: whether what is asked for leaves something to cut
    /// (R-SCP-1). None where nobody has said what matters.
    pub scope: Option<(Health, String)>,
    /// All of this in a sentence or two.
    pub sentence: String,
}

/// All assessments: those that count first, the tightest of them first.
#[must_use]
pub(crate) fn capacities(survey: &Survey<'_>) -> Vec<CapacityStanding> {
    let rows = survey.program.capacities.iter();
    let mut found: Vec<_> = rows.map(|(id, row)| told(survey, id, row)).collect();
    found.sort_by_key(|one| {
        (
            !one.counts,
            one.weighed.tenths.unwrap_or(i32::MAX),
            one.capacity,
        )
    });
    found
}

/// One assessment; none where it is not there.
#[must_use]
pub fn capacity(survey: &Survey<'_>, id: CapacityId) -> Option<CapacityStanding> {
    Some(told(survey, id, survey.program.capacities.get(id)?))
}

/// The assessment a plan is judged by: its newest whose window has not ended.
#[must_use]
pub fn current(survey: &Survey<'_>, plan: PlanId) -> Option<CapacityStanding> {
    let id = counting(survey, plan)?;
    capacity(survey, id)
}

fn counting(survey: &Survey<'_>, plan: PlanId) -> Option<CapacityId> {
    survey.near().capacity_of.get(&plan).map(|&(_, id)| id)
}

/// What an estimate counts (R-CAP-2); one nobody is sure or unsure of counts as it is.
fn weight(policy: &CapacityPolicy, confidence: Option<Confidence>) -> u16 {
    match confidence {
        Some(Confidence::High) | None => 100,
        Some(Confidence::Medium) => policy.medium_percent,
        Some(Confidence::Low) => policy.low_percent,
    }
}

fn tenths(part: PersonDays, whole: PersonDays) -> Option<i32> {
    if whole.0 <= 0 {
        return None;
    }
    let scaled = i64::from(part.0) * 1_000;
    let half = i64::from(whole.0) / 2 * scaled.signum();
    i32::try_from((scaled + half) / i64::from(whole.0)).ok()
}

fn buffer(capacity: PersonDays, required: PersonDays, policy: &CapacityPolicy) -> Buffer {
    let left = capacity - required;
    let tenths = tenths(left, capacity);
    let short = left.0 < 0;
    // Compared as days, so that no rounding decides.
    let wanted = capacity.percent(policy.buffer_percent);
    Buffer {
        required,
        left,
        tenths,
        advice: if short {
            CapacityAdvice::ReduceScope
        } else {
            CapacityAdvice::Proceed
        },
        tight: !short && left < wanted,
    }
}

fn told(survey: &Survey<'_>, id: CapacityId, row: &Capacity) -> CapacityStanding {
    let counts = counting(survey, row.plan) == Some(id);
    let policy = &survey.policy.capacity;
    CapacityStanding {
        capacity: id,
        counts,
        ..reckoned(policy, row)
    }
}

/// An assessment by its numbers alone, whether it is written down or not.
#[must_use]
pub fn reckoned(policy: &CapacityPolicy, row: &Capacity) -> CapacityStanding {
    let people = row.people.iter();
    let present: PersonDays = people.map(|one| one.days.percent(one.percent)).sum();
    let capacity_days = present.percent(row.focus);
    // What is left out on purpose asks nothing of anybody.
    let asked = row.demand.iter().enumerate();
    let asked = asked.filter(|(_, one)| one.priority != Some(Moscow::WontThisTime));
    let weighed = |place: usize| {
        let one = &row.demand[place];
        one.days.percent(weight(policy, one.confidence))
    };
    let places: Vec<usize> = asked.map(|(place, _)| place).collect();
    let required: PersonDays = places.iter().map(|&at| row.demand[at].days).sum();
    let adjusted: PersonDays = places.iter().map(|&at| weighed(at)).sum();
    let must = |at: &&usize| row.demand[**at].priority == Some(Moscow::Must);
    let must: PersonDays = places
        .iter()
        .filter(must)
        .map(|&at| row.demand[at].days)
        .sum();
    let mut rest = adjusted;
    let mut cuts = Vec::new();
    for priority in [Moscow::Could, Moscow::Should] {
        let mut soft: Vec<usize> = places
            .iter()
            .copied()
            .filter(|&at| row.demand[at].priority == Some(priority))
            .collect();
        soft.sort_by_key(|&at| (std::cmp::Reverse(weighed(at)), at));
        for at in soft {
            if rest > capacity_days {
                rest = rest - weighed(at);
                cuts.push(at);
            }
        }
    }
    let mut standing = CapacityStanding {
        capacity: CapacityId(0),
        plan: row.plan,
        name: row.name.clone(),
        counts: false,
        present,
        capacity_days,
        plain: buffer(capacity_days, required, policy),
        weighed: buffer(capacity_days, adjusted, policy),
        must,
        must_tenths: tenths(must, capacity_days),
        cuts,
        fits_after_cuts: rest <= capacity_days,
        health: Health::Unknown,
        scope: None,
        sentence: String::new(),
    };
    standing.health = colour(row, &standing);
    standing.scope = scope(policy, row, &standing);
    standing.sentence = sentence(policy, row, &standing);
    standing
}

/// Red when what must be done is more than there is (R-RAG-3); amber when it is short or tight by
/// either sum (R-RAG-4).
fn colour(row: &Capacity, one: &CapacityStanding) -> Health {
    let worse = one.weighed;
    if row.people.is_empty() || row.demand.is_empty() {
        Health::Unknown
    } else if one.must > one.capacity_days {
        Health::OffTrack
    } else if worse.left.0 < 0 || worse.tight || one.plain.left.0 < 0 {
        Health::AtRisk
    } else {
        Health::OnTrack
    }
}

/// Red when what must be done does not fit, amber when something has to be left out or too little
/// could be (R-SCP-1, R-SCP-3).
fn scope(
    policy: &CapacityPolicy,
    row: &Capacity,
    one: &CapacityStanding,
) -> Option<(Health, String)> {
    let ranked = row.demand.iter().any(|one| one.priority.is_some());
    if !ranked || row.people.is_empty() {
        return None;
    }
    let share = percentage(one.must_tenths.unwrap_or(0));
    let told = if one.must > one.capacity_days {
        (
            Health::OffTrack,
            format!(
                "What must be done takes {} days, and people have {}.",
                one.must, one.capacity_days
            ),
        )
    } else if one.weighed.left.0 < 0 {
        (Health::AtRisk, cut(row, one))
    } else if one.must > one.capacity_days.percent(policy.must_percent) {
        (
            Health::AtRisk,
            format!(
                "What must be done takes {share} of what people can do; more than {} % leaves too \
                 little to cut.",
                policy.must_percent
            ),
        )
    } else {
        (
            Health::OnTrack,
            format!("It fits, and what must be done takes {share} of what people can do."),
        )
    };
    Some(told)
}

/// What has to give when it is short.
fn cut(row: &Capacity, one: &CapacityStanding) -> String {
    let names: Vec<String> = one
        .cuts
        .iter()
        .map(|&at| format!("“{}”", row.demand[at].name))
        .collect();
    match (names.is_empty(), one.fits_after_cuts) {
        (false, true) => format!("It fits without {}.", list(&names)),
        (false, false) => format!("It does not fit even without {}.", list(&names)),
        (true, _) => "Scope, time or people have to give.".to_owned(),
    }
}

/// `18.5 %`.
#[must_use]
pub fn percentage(tenths: i32) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let (whole, part) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match part {
        0 => format!("{sign}{whole} %"),
        part => format!("{sign}{whole}.{part} %"),
    }
}

fn sentence(policy: &CapacityPolicy, row: &Capacity, one: &CapacityStanding) -> String {
    if row.people.is_empty() {
        return "Nobody is named who does the work.".to_owned();
    }
    if row.demand.is_empty() {
        return "No work is named.".to_owned();
    }
    let told = |buffer: &Buffer| {
        let share = buffer
            .tenths
            .map_or_else(String::new, |tenths| format!(" ({})", percentage(tenths)));
        if buffer.left.0 < 0 {
            let short = PersonDays(0) - buffer.left;
            format!("{short} days short{share}")
        } else {
            format!("{} days left{share}", buffer.left)
        }
    };
    let mut text = format!(
        "{} days of people for {} days of work, {}",
        one.capacity_days,
        one.plain.required,
        told(&one.plain)
    );
    if one.weighed.required == one.plain.required {
        text.push('.');
    } else {
        text.push_str(&format!(
            "; weighed by confidence {} days, {}.",
            one.weighed.required,
            told(&one.weighed)
        ));
    }
    if one.must > one.capacity_days {
        text.push_str(&format!(
            " What must be done alone takes {} days.",
            one.must
        ));
    } else if one.must > one.capacity_days.percent(policy.must_percent) {
        text.push_str(&format!(
            " What must be done takes {} of it; more than {} % leaves too little to cut.",
            percentage(one.must_tenths.unwrap_or(0)),
            policy.must_percent
        ));
    }
    if one.weighed.left.0 < 0 {
        text.push(' ');
        text.push_str(&cut(row, one));
    }
    text
}
