//! Risks: how much each matters, when it is to be looked at, what is missing (R-RSK-1 to 4).

use plan::time::days;
use plan::{
    ActionStatus, BlockerId, Impact, NaiveDate, PersonId, PlanId, Probability, RecordRef, Risk,
    RiskId, RiskLevel, RiskStatus, Roam,
};

use crate::survey::Survey;
use crate::words::{self, short_date};

/// Something a risk needs and has not (R-RSK-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskGap {
    /// Nobody has agreed what becomes of it.
    Undecided,
    /// It is owned, by nobody.
    Owner,
    /// It is owned, and no day is set on which it is followed up.
    FollowUp,
    /// It is accepted, and nobody has said who by.
    AcceptedBy,
    /// It is accepted, and nobody has said why.
    AcceptedWhy,
    /// It is accepted, and nothing is prepared for its happening.
    Contingency,
    /// It is mitigated, and no action says how.
    Action,
    /// It matters much, and nothing is done about it (R-RAG-4).
    Mitigation,
}

impl RiskGap {
    /// What is missing, in a sentence.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Undecided => "Nobody has agreed what becomes of it.",
            Self::Owner => "It is to be followed up, and nobody is named.",
            Self::FollowUp => "No day is set on which it is followed up.",
            Self::AcceptedBy => "It is accepted, and nobody has said by whom.",
            Self::AcceptedWhy => "It is accepted, and nobody has said why.",
            Self::Contingency => "It is accepted, and nothing is prepared for its happening.",
            Self::Action => "It is to be mitigated, and no action says how.",
            Self::Mitigation => "It matters much, and nothing is done about it.",
        }
    }
}

/// How one risk stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskStanding {
    /// Which one.
    pub risk: RiskId,
    /// The plan whose log it stands in.
    pub plan: PlanId,
    /// What may happen.
    pub statement: String,
    /// Where it stands.
    pub status: RiskStatus,
    /// How much it matters, by the matrix of the policy (R-RSK-1).
    pub level: RiskLevel,
    /// Probability (1 to 3) times impact (1 to 4), to order by within a level.
    pub score: u8,
    /// The day it is to be looked at again (R-RSK-2); none where it is not open.
    pub review: Option<NaiveDate>,
    /// Calendar days that day has passed.
    pub review_overdue: i32,
    /// Calendar days its follow-up has passed.
    pub follow_up_overdue: i32,
    /// What it needs and has not (R-RSK-3).
    pub gaps: Vec<RiskGap>,
    /// What it has become (R-RSK-4).
    pub became: Option<BlockerId>,
    /// Who follows it up.
    pub owner: Option<PersonId>,
    /// All of this in a sentence.
    pub sentence: String,
}

impl RiskStanding {
    /// Whether it is open and matters much while nothing is done about it (R-RAG-4).
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.status == RiskStatus::Open && self.gaps.contains(&RiskGap::Mitigation)
    }
}

/// All risks: open ones first, by how much they matter.
#[must_use]
pub fn risks(survey: &Survey<'_>) -> Vec<RiskStanding> {
    let rows = survey.program.risks.iter();
    let mut found: Vec<_> = rows.map(|(id, row)| stand(survey, id, row)).collect();
    found.sort_by_key(|one| {
        let open = one.status == RiskStatus::Open;
        let weight = std::cmp::Reverse((one.level, one.score));
        (!open, weight, one.risk)
    });
    found
}

/// How one risk stands; none where it is not there.
#[must_use]
pub fn risk(survey: &Survey<'_>, id: RiskId) -> Option<RiskStanding> {
    Some(stand(survey, id, survey.program.risks.get(id)?))
}

/// The level of a risk weighed from 1 to 5 twice, as registers elsewhere do (R-RSK-1): 20 and
/// more critical, 12 high, 8 medium, else low, which takes in what they call negligible. None for
/// a number that is not on the scale.
#[must_use]
pub fn score_five(probability: u8, impact: u8) -> Option<RiskLevel> {
    let scale = 1..=5;
    if !scale.contains(&probability) || !scale.contains(&impact) {
        return None;
    }
    Some(match probability * impact {
        20.. => RiskLevel::Critical,
        12..=19 => RiskLevel::High,
        8..=11 => RiskLevel::Medium,
        0..=7 => RiskLevel::Low,
    })
}

fn score(probability: Probability, impact: Impact) -> u8 {
    let probability = match probability {
        Probability::Low => 1,
        Probability::Medium => 2,
        Probability::High => 3,
    };
    let impact = match impact {
        Impact::Low => 1,
        Impact::Medium => 2,
        Impact::High => 3,
        Impact::Critical => 4,
    };
    probability * impact
}

fn stand(survey: &Survey<'_>, id: RiskId, row: &Risk) -> RiskStanding {
    let open = row.status == RiskStatus::Open;
    let level = survey.policy.risk_level(row.probability, row.impact);
    let interval = i64::from(survey.policy.review_days(level));
    let looked = row.reviewed.unwrap_or(row.raised).date();
    let review = open.then(|| looked + days(interval));
    let passed = |day: Option<NaiveDate>| {
        let past = day.map_or(0, |day| survey.today.signed_duration_since(day).num_days());
        i32::try_from(past.max(0)).unwrap_or(i32::MAX)
    };
    let mut standing = RiskStanding {
        risk: id,
        plan: row.plan,
        statement: row.statement.clone(),
        status: row.status,
        level,
        score: score(row.probability, row.impact),
        review,
        review_overdue: passed(review),
        follow_up_overdue: passed(row.follow_up.filter(|_| open)),
        gaps: if open {
            gaps(survey, id, row, level)
        } else {
            Vec::new()
        },
        became: survey.blocker_from(id),
        owner: row.owner,
        sentence: String::new(),
    };
    standing.sentence = sentence(&standing);
    standing
}

fn gaps(survey: &Survey<'_>, id: RiskId, row: &Risk, level: RiskLevel) -> Vec<RiskGap> {
    let empty = |text: &str| text.trim().is_empty();
    let actions = survey.near().actions_for.get(&id);
    let acted = actions.into_iter().flatten().any(|&action| {
        let action = survey.program.actions.get(action);
        action.is_some_and(|action| action.status != ActionStatus::Cancelled)
    });
    let mut gaps = Vec::new();
    let mut need = |missing: bool, gap: RiskGap| {
        if missing {
            gaps.push(gap);
        }
    };
    match row.roam {
        None => need(true, RiskGap::Undecided),
        Some(Roam::Owned) => {
            need(row.owner.is_none(), RiskGap::Owner);
            need(row.follow_up.is_none(), RiskGap::FollowUp);
        }
        Some(Roam::Accepted) => {
            need(empty(&row.accepted_by), RiskGap::AcceptedBy);
            need(empty(&row.accepted_why), RiskGap::AcceptedWhy);
            need(empty(&row.contingency), RiskGap::Contingency);
        }
        Some(Roam::Mitigated) => need(!acted, RiskGap::Action),
        Some(Roam::Resolved) => {}
    }
    let accepted = row.roam == Some(Roam::Accepted);
    let bare = empty(&row.mitigation) && !acted && !accepted;
    need(level >= RiskLevel::High && bare, RiskGap::Mitigation);
    gaps
}

fn sentence(one: &RiskStanding) -> String {
    let name = RecordRef::Risk(one.risk);
    match (one.status, one.became) {
        (RiskStatus::Materialised, Some(blocker)) => {
            format!(
                "{name} has happened and is {}.",
                RecordRef::Blocker(blocker)
            )
        }
        (RiskStatus::Materialised, None) => format!("{name} has happened."),
        (RiskStatus::Closed, _) => format!("{name} can’t happen any more."),
        (RiskStatus::Open, _) => {
            let level = one.level.word();
            let review = match (one.review, one.review_overdue) {
                (Some(review), 0) => format!("to be looked at by {}", short_date(review)),
                (Some(review), late) => format!(
                    "to be looked at by {}, {} ago",
                    short_date(review),
                    words::days(late)
                ),
                (None, _) => "not to be looked at again".to_owned(),
            };
            let gap = one.gaps.first();
            let gap = gap.map_or_else(String::new, |gap| format!(" {}", gap.sentence()));
            format!("{name} is {level}, {review}.{gap}")
        }
    }
}
