//! Decisions: when each is needed, what happens without one (R-ESC-4), what it holds up.

use plan::{Decision, DecisionId, NaiveDate, PersonId, PlanId, RecordRef, TaskId, Urgency};

use crate::survey::Survey;
use crate::words::{self, list, short_date};

/// How one decision stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionStanding {
    /// Which one.
    pub decision: DecisionId,
    /// The plan that needs it.
    pub plan: PlanId,
    /// The question.
    pub question: String,
    /// Whether it is decided.
    pub decided: bool,
    /// The day it is needed, where that is known.
    pub needed: Option<NaiveDate>,
    /// Calendar days that day has passed without an answer.
    pub overdue: i32,
    /// How much it hurts to wait.
    pub urgency: Urgency,
    /// What happens without an answer, where somebody has said so (R-ESC-4).
    pub default_if_none: String,
    /// The unfinished rows linked right after it.
    pub holds: Vec<TaskId>,
    /// Whether it has no float left.
    pub critical: bool,
    /// Who decides.
    pub deciders: Vec<PersonId>,
    /// All of this in a sentence or two.
    pub sentence: String,
}

/// All decisions: open ones first, by the day they are needed.
#[must_use]
pub fn decisions(survey: &Survey<'_>) -> Vec<DecisionStanding> {
    let rows = survey.program.decisions.iter();
    let mut found: Vec<_> = rows.map(|(id, row)| stand(survey, id, row)).collect();
    found.sort_by_key(|one| {
        let needed = one.needed.unwrap_or(NaiveDate::MAX);
        (one.decided, needed, one.urgency, one.decision)
    });
    found
}

/// How one decision stands; none where it is not there.
#[must_use]
pub fn decision(survey: &Survey<'_>, id: DecisionId) -> Option<DecisionStanding> {
    Some(stand(survey, id, survey.program.decisions.get(id)?))
}

fn stand(survey: &Survey<'_>, id: DecisionId, row: &Decision) -> DecisionStanding {
    let needed = survey.needed_on(row.plan, row.needed_by);
    let decided = row.decided.is_some();
    let past = needed.map_or(0, |day| survey.today.signed_duration_since(day).num_days());
    let past = if decided { 0 } else { past.max(0) };
    let holds: Vec<TaskId> = match row.row {
        Some(task) if !decided => survey.web().next(task).collect(),
        Some(_) | None => Vec::new(),
    };
    let critical = !decided && row.row.is_some_and(|task| survey.any_critical(&[task]));
    let mut standing = DecisionStanding {
        decision: id,
        plan: row.plan,
        question: row.question.clone(),
        decided,
        needed,
        overdue: i32::try_from(past).unwrap_or(i32::MAX),
        urgency: row.urgency,
        default_if_none: row.default_if_none.clone(),
        holds,
        critical,
        deciders: row.deciders.clone(),
        sentence: String::new(),
    };
    standing.sentence = sentence(survey, &standing);
    standing
}

fn sentence(survey: &Survey<'_>, one: &DecisionStanding) -> String {
    const SHOWN: usize = 3;
    let name = RecordRef::Decision(one.decision);
    if one.decided {
        return format!("{name} is decided.");
    }
    let mut text = match (one.needed, one.overdue) {
        (None, _) => format!("{name} is open, and nobody has said by when it is needed."),
        (Some(needed), 0) => format!("{name} is needed by {}.", short_date(needed)),
        (Some(needed), late) => format!(
            "{name} was needed by {}, {} ago.",
            short_date(needed),
            words::days(late)
        ),
    };
    if one.overdue > 0 {
        match one.default_if_none.trim() {
            "" => text.push_str(" Nobody has said what happens without an answer."),
            default => text.push_str(&format!(" Without an answer: {default}")),
        }
    }
    if !one.holds.is_empty() {
        let shown = one.holds.iter().take(SHOWN);
        let mut names: Vec<String> = shown
            .map(|&task| format!("“{}”", survey.row_name(task)))
            .collect();
        if one.holds.len() > SHOWN {
            names.push(format!("{} more", one.holds.len() - SHOWN));
        }
        let verb = if names.len() == 1 { "waits" } else { "wait" };
        text.push_str(&format!(" {} {verb} for it.", list(&names)));
    }
    text
}
