//! Go/no-gos: what the rules recommend beside what people decide (R-GO-1), what a draft still
//! lacks, and conditions that run out (R-GO-3).

mod drafted;

use plan::text::capital;
use plan::{
    AreaColour, GoNoGo, GoNoGoDecision, GoNoGoId, GoNoGoStatus, NaiveDate, PlanId, RecordRef,
};

pub use drafted::drafted;

use crate::survey::Survey;
use crate::words::{days, list, short_date};

/// What the rules recommend (R-GO-1). It stands beside the human decision, never in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommended {
    /// Go, conditional go or no-go; none while no area has been looked at.
    pub decision: Option<GoNoGoDecision>,
    /// Whether so many areas are not looked at that it says little.
    pub limited: bool,
    /// Why, in a sentence.
    pub reason: String,
}

/// A condition that is not met yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCondition {
    /// Its place in the record, from 0.
    pub place: usize,
    /// What has to be so.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Calendar days that day has passed.
    pub overdue: i32,
}

/// How one go/no-go stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoNoGoStanding {
    /// Which one.
    pub record: GoNoGoId,
    /// The plan that is released.
    pub plan: PlanId,
    /// The release and its version.
    pub title: String,
    /// Where it stands.
    pub status: GoNoGoStatus,
    /// The day it is to ship.
    pub target: Option<NaiveDate>,
    /// Whether the plan is judged by it: it is its newest.
    pub counts: bool,
    /// What was decided; in a draft what it looks like.
    pub decision: Option<GoNoGoDecision>,
    /// What the rules recommend.
    pub recommended: Recommended,
    /// What holding it would be refused for; none where it can be held, or has been.
    pub lacks: Option<String>,
    /// Conditions that are not met, in order.
    pub conditions: Vec<OpenCondition>,
    /// Whether a condition was not met in time, so that it is a no-go now (R-GO-3).
    pub lapsed: bool,
    /// Calendar days since a no-go was to be looked at again, or a draft's target has passed.
    pub overdue: i32,
    /// All of this in a sentence or two.
    pub sentence: String,
}

impl GoNoGoStanding {
    /// Whether the day it is to ship lies within the days in which a red gate counts (R-RAG-3).
    #[must_use]
    pub fn is_near(&self, survey: &Survey<'_>) -> bool {
        let within = i64::from(survey.policy.health.gate_days);
        self.target
            .is_some_and(|target| target.signed_duration_since(survey.today).num_days() <= within)
    }

    /// What holds now: the decision, or a no-go where a condition has lapsed.
    #[must_use]
    pub fn stands(&self) -> Option<GoNoGoDecision> {
        match self.status {
            GoNoGoStatus::Draft => None,
            GoNoGoStatus::Held if self.lapsed => Some(GoNoGoDecision::NoGo),
            GoNoGoStatus::Held => self.decision,
        }
    }
}

/// All go/no-gos: those that count first, overdue ones before others.
#[must_use]
pub(crate) fn gonogos(survey: &Survey<'_>) -> Vec<GoNoGoStanding> {
    let rows = survey.program.gonogos.iter();
    let mut found: Vec<_> = rows.map(|(id, row)| stand(survey, id, row)).collect();
    found.sort_by_key(|one| {
        let pressing = one.lapsed || one.overdue > 0;
        let target = one.target.unwrap_or(NaiveDate::MAX);
        (!one.counts, !pressing, target, one.record)
    });
    found
}

/// One go/no-go; none where it is not there.
#[must_use]
pub fn gonogo(survey: &Survey<'_>, id: GoNoGoId) -> Option<GoNoGoStanding> {
    Some(stand(survey, id, survey.program.gonogos.get(id)?))
}

/// One that is not written down yet.
#[must_use]
pub fn judged(survey: &Survey<'_>, row: &GoNoGo) -> GoNoGoStanding {
    stand(survey, GoNoGoId(survey.program.gonogos.next()), row)
}

/// The go/no-go a plan is judged by.
#[must_use]
pub fn current(survey: &Survey<'_>, plan: PlanId) -> Option<GoNoGoStanding> {
    gonogo(survey, counting(survey, plan)?)
}

fn counting(survey: &Survey<'_>, plan: PlanId) -> Option<GoNoGoId> {
    survey.near().gonogo_of.get(&plan).copied()
}

/// Any red is a no-go, so are three amber; one or two amber are a conditional go, and green all
/// over is a go (R-GO-1). An area nobody has looked at is not green.
fn recommend(survey: &Survey<'_>, row: &GoNoGo) -> Recommended {
    let of = |colour| {
        let areas = row.areas.iter().filter(|one| one.colour == colour);
        let names: Vec<String> = areas.map(|one| one.area.word().to_owned()).collect();
        names
    };
    let (red, amber) = (of(Some(AreaColour::Red)), of(Some(AreaColour::Amber)));
    let unseen = of(None);
    let are = |names: &[String], how: &str| {
        let verb = if names.len() == 1 { "is" } else { "are" };
        capital(&format!("{} {verb} {how}", list(names)))
    };
    let hold = usize::from(survey.policy.readiness.hold_ambers);
    let (decision, mut reason) = if unseen.len() == row.areas.len() {
        (None, "No area has been looked at.".to_owned())
    } else if !red.is_empty() {
        (Some(GoNoGoDecision::NoGo), format!("{}.", are(&red, "red")))
    } else if amber.len() >= hold {
        (
            Some(GoNoGoDecision::NoGo),
            format!("{} areas are amber.", amber.len()),
        )
    } else if !amber.is_empty() {
        (
            Some(GoNoGoDecision::ConditionalGo),
            format!("{}.", are(&amber, "amber")),
        )
    } else if !unseen.is_empty() {
        (
            Some(GoNoGoDecision::ConditionalGo),
            format!("{}.", are(&unseen, "not looked at")),
        )
    } else {
        (Some(GoNoGoDecision::Go), "Every area is green.".to_owned())
    };
    let told = !red.is_empty() || !amber.is_empty();
    if told && !unseen.is_empty() {
        reason.push_str(&format!(" {}.", are(&unseen, "not looked at")));
    }
    let limited = unseen.len() > usize::from(survey.policy.health.unknown_limit);
    if limited && decision.is_some() {
        reason.push_str(" Limited visibility: too little has been looked at to tell.");
    }
    Recommended {
        decision,
        limited,
        reason,
    }
}

fn stand(survey: &Survey<'_>, id: GoNoGoId, row: &GoNoGo) -> GoNoGoStanding {
    let past = |day: Option<NaiveDate>| {
        let past = day.map_or(0, |day| survey.today.signed_duration_since(day).num_days());
        i32::try_from(past.max(0)).unwrap_or(i32::MAX)
    };
    let held = row.status == GoNoGoStatus::Held;
    let conditional = row.decision == Some(GoNoGoDecision::ConditionalGo);
    let counts = counting(survey, row.plan) == Some(id);
    let open = row.conditions.iter().enumerate();
    let open = open.filter(|(_, one)| held && conditional && one.met.is_none());
    let conditions: Vec<OpenCondition> = open
        .map(|(place, one)| OpenCondition {
            place,
            text: one.text.clone(),
            owner: one.owner.clone(),
            due: one.due,
            overdue: past(one.due),
        })
        .collect();
    // What came after it is what people go by.
    let overdue = match (counts, row.status, row.decision) {
        (true, GoNoGoStatus::Draft, _) => past(row.target),
        (true, GoNoGoStatus::Held, Some(GoNoGoDecision::NoGo)) => past(row.again),
        _ => 0,
    };
    let mut standing = GoNoGoStanding {
        record: id,
        plan: row.plan,
        title: row.title(),
        status: row.status,
        target: row.target,
        counts,
        decision: row.decision,
        recommended: recommend(survey, row),
        lacks: if held {
            None
        } else {
            row.ready().err().map(|why| why.to_string())
        },
        lapsed: counts && conditions.iter().any(|one| one.overdue > 0),
        conditions,
        overdue,
        sentence: String::new(),
    };
    standing.sentence = sentence(row, &standing);
    standing
}

fn sentence(row: &GoNoGo, one: &GoNoGoStanding) -> String {
    let name = RecordRef::GoNoGo(one.record);
    if one.status == GoNoGoStatus::Draft {
        let mut text = match (one.target, one.overdue) {
            (Some(day), 0) => format!(
                "{name} is not decided yet; it is to ship on {}.",
                short_date(day)
            ),
            (Some(day), late) => format!(
                "{name} was to ship on {}, {} ago, and is not decided.",
                short_date(day),
                days(late)
            ),
            (None, _) => format!("{name} is not decided yet."),
        };
        match one.recommended.decision {
            Some(decision) => text.push_str(&format!(
                " By the rules it is a {}: {}",
                decision.spoken(),
                one.recommended.reason
            )),
            None => text.push_str(&format!(" {}", one.recommended.reason)),
        }
        return text;
    }
    let decided = row.decision.map_or("", |decision| decision.spoken());
    let mut text = format!("{name} is a {decided}.");
    if one.lapsed {
        let late = one.conditions.iter().find(|one| one.overdue > 0);
        if let Some(late) = late {
            text = format!(
                "{name} was a {decided} and is a NO-GO now: “{}” was not met {}.",
                late.text,
                late.due
                    .map_or_else(String::new, |day| format!("by {}", short_date(day)))
            );
        }
    } else if let Some(next) = one.conditions.iter().min_by_key(|one| one.due) {
        let on = next
            .due
            .map_or_else(String::new, |day| format!(" by {}", short_date(day)));
        text.push_str(&format!(
            " {} of its conditions {} open, “{}”{on} first.",
            one.conditions.len(),
            if one.conditions.len() == 1 {
                "is"
            } else {
                "are"
            },
            next.text
        ));
    }
    if let Some(again) = row
        .again
        .filter(|_| row.decision == Some(GoNoGoDecision::NoGo))
    {
        text.push_str(&match one.overdue {
            0 => format!(" It is looked at again on {}.", short_date(again)),
            late => format!(
                " It was to be looked at again on {}, {} ago.",
                short_date(again),
                days(late)
            ),
        });
    }
    if let Some(decision) = one.recommended.decision
        && row.decision != Some(decision)
    {
        text.push_str(&format!(
            " By the rules it was a {}: {}",
            decision.spoken(),
            one.recommended.reason
        ));
    }
    text
}
