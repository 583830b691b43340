//! What is due: assumptions somebody has to find out about, actions somebody has promised.

use plan::{ActionStatus, AssumptionStatus, NaiveDate, PersonId, PlanId, RecordRef};

use crate::survey::Survey;
use crate::words::{self, short_date};

/// Something open, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The record.
    pub record: RecordRef,
    /// Its plan.
    pub plan: PlanId,
    /// What it says.
    pub text: String,
    /// Who has it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Calendar days that day has passed.
    pub overdue: i32,
    /// This in a sentence.
    pub sentence: String,
}

/// Open assumptions, the most overdue first.
#[must_use]
pub fn assumptions(survey: &Survey<'_>) -> Vec<Due> {
    let rows = survey.program.assumptions.iter();
    let open = rows.filter(|(_, row)| row.status == AssumptionStatus::Open);
    ordered(
        open.map(|(id, row)| {
            let record = RecordRef::Assumption(id);
            let mut due = due(survey, record, row.plan, &row.text, row.owner, row.due);
            if due.overdue > 0 && !row.if_false.trim().is_empty() {
                due.sentence
                    .push_str(&format!(" If it is wrong: {}", row.if_false.trim()));
            }
            due
        })
        .collect(),
    )
}

/// Open actions, the most overdue first.
#[must_use]
pub fn actions(survey: &Survey<'_>) -> Vec<Due> {
    let rows = survey.program.actions.iter();
    let open =
        rows.filter(|(_, row)| matches!(row.status, ActionStatus::Open | ActionStatus::InProgress));
    ordered(
        open.map(|(id, row)| {
            let record = RecordRef::Action(id);
            due(survey, record, row.plan, &row.text, row.owner, row.due)
        })
        .collect(),
    )
}

fn ordered(mut found: Vec<Due>) -> Vec<Due> {
    found.sort_by_key(|one| (one.due.unwrap_or(NaiveDate::MAX), one.record));
    found
}

fn due(
    survey: &Survey<'_>,
    record: RecordRef,
    plan: PlanId,
    text: &str,
    owner: Option<PersonId>,
    due: Option<NaiveDate>,
) -> Due {
    let past = due.map_or(0, |day| survey.today.signed_duration_since(day).num_days());
    let overdue = i32::try_from(past.max(0)).unwrap_or(i32::MAX);
    let sentence = match (due, overdue) {
        (None, _) => format!("{record} “{text}” has no day."),
        (Some(day), 0) => format!("{record} “{text}” is due on {}.", short_date(day)),
        (Some(day), late) => format!(
            "{record} “{text}” was due on {}, {} ago.",
            short_date(day),
            words::days(late)
        ),
    };
    Due {
        record,
        plan,
        text: text.to_owned(),
        owner,
        due,
        overdue,
        sentence,
    }
}
