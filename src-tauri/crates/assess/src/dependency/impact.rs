//! What slips when a dependency is late, and how late it may be without anybody noticing
//! (R-SCH-7).
//!
//! Each answer is a schedule of a changed copy, so that it is what would really happen.

use plan::time::days;
use plan::{Edit, Moment, NaiveDate, Pin, PlanId, Refusal, TaskChange, TaskId, WorkMinutes};
use schedule::{Cycle, Schedule};

use super::{DependencyStanding, State};
use crate::standing::forecast;
use crate::survey::Survey;
use crate::words::{self, list, long_date, short_date};

/// Days searched through for the latest harmless one.
const HORIZON: i64 = 366;

/// A milestone that would lie elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The milestone.
    pub task: TaskId,
    /// Its plan.
    pub plan: PlanId,
    /// Its name.
    pub name: String,
    /// Whether its plan is launched with it.
    pub launch: bool,
    /// The day it lies on otherwise.
    pub before: NaiveDate,
    /// The day it would lie on.
    pub after: NaiveDate,
    /// Calendar days between them; negative for earlier.
    pub days: i32,
    /// Calendar days it would lie after its promise.
    pub after_promise: Option<i32>,
}

/// What one day of arrival does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The day it comes.
    pub on: NaiveDate,
    /// The milestones that would lie elsewhere, in order of their days.
    pub slips: Vec<Slip>,
    /// This in a sentence.
    pub sentence: String,
}

/// What comes of a dependency that is late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impact {
    /// What its being expected when it is does, against its coming on the day it is needed; none
    /// where it is in time, or nobody has said when that would be.
    pub now: Option<Arrival>,
    /// What another week does, against today's dates.
    pub week: Arrival,
    /// What so many days do, against today's dates.
    pub later: Arrival,
    /// The last day that hurts nobody; none where no day within a year does.
    pub harmless: Option<NaiveDate>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missed {
    /// There is no such row, or it is done.
    Refused(Refusal),
    /// The dates would go round in circles.
    Cycle(Cycle),
}

impl std::fmt::Display for Missed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Cycle(cycle) => cycle.fmt(f),
        }
    }
}

impl std::error::Error for Missed {}

/// What comes of a dependency that is late: as it is expected now, a week later, and `late`
/// calendar days later.
///
/// # Errors
/// [`Missed`] for one that is complete.
pub fn impact(
    survey: &Survey<'_>,
    standing: &DependencyStanding,
    late: u16,
) -> Result<Impact, Missed> {
    if standing.state == State::Complete {
        return Err(Missed::Refused(Refusal::CompletedIsAnchored));
    }
    let scheduled = survey.dates(standing.task).map(forecast);
    let from = standing
        .expected
        .or(scheduled)
        .unwrap_or(survey.today)
        .max(survey.today);
    let now = match (standing.needed, standing.late) {
        (Some(needed), Some(late)) if late > 0 => {
            let in_time = on(survey, standing.task, needed)?;
            Some(compared(
                survey,
                from,
                &in_time,
                &on(survey, standing.task, from)?,
            ))
        }
        _ => None,
    };
    Ok(Impact {
        now,
        week: arriving(survey, standing.task, from + days(7))?,
        later: arriving(survey, standing.task, from + days(i64::from(late)))?,
        harmless: latest_harmless(survey, standing.task)?,
    })
}

/// What a row's coming on a day does to the milestones, against today's dates.
///
/// # Errors
/// [`Missed`] for a row that is not there or done.
pub fn arriving(survey: &Survey<'_>, task: TaskId, day: NaiveDate) -> Result<Arrival, Missed> {
    let then = on(survey, task, day)?;
    Ok(compared(survey, day, survey.schedule, &then))
}

/// The last day on which a row may come without hurting anybody: no promise is missed that would
/// be kept if it came today, and no launch without a promise moves. None where no day within a
/// year hurts.
///
/// Float answers the same for one end without promises; promises between the row and the end,
/// and ends of other plans, do not show in it. So days are tried out, halving what is left.
///
/// # Errors
/// [`Missed`] for a row that is not there or done.
pub fn latest_harmless(survey: &Survey<'_>, task: TaskId) -> Result<Option<NaiveDate>, Missed> {
    let first = survey.today;
    let early = on(survey, task, first)?;
    let watched = watched(survey, &early);
    let harms = |day: NaiveDate| -> Result<bool, Missed> {
        let then = on(survey, task, day)?;
        let mut watched = watched.iter();
        Ok(watched
            .any(|&(row, bound)| then.dates(row).is_some_and(|dates| forecast(dates) > bound)))
    };
    if !harms(first + days(HORIZON))? {
        return Ok(None);
    }
    let (mut harmless, mut harmful) = (0, HORIZON);
    while harmful - harmless > 1 {
        let middle = harmless.midpoint(harmful);
        if harms(first + days(middle))? {
            harmful = middle;
        } else {
            harmless = middle;
        }
    }
    Ok(Some(first + days(harmless)))
}

/// The milestones somebody would notice, and the last day each may lie on.
fn watched(survey: &Survey<'_>, early: &Schedule) -> Vec<(TaskId, NaiveDate)> {
    let mut found = Vec::new();
    for (id, row, dates) in survey.web().rows() {
        if !is_ahead(row, dates) {
            continue;
        }
        let launch = survey.plan(row.plan).and_then(|plan| plan.launch) == Some(id);
        let bound = match row.promised {
            Some(promised) => promised,
            None if launch => forecast(dates),
            None => continue,
        };
        // A promise that is missed anyhow is hurt by what makes it worse.
        let anyhow = early.dates(id).map_or(bound, forecast);
        found.push((id, bound.max(anyhow)));
    }
    found
}

fn is_ahead(row: &plan::Task, dates: &schedule::Dates) -> bool {
    let ours = row.kind.is_milestone() && row.kind.awaited().is_none();
    ours && !row.inactive && !dates.complete && !dates.summary
}

/// The dates there would be if a row came on a day.
fn on(survey: &Survey<'_>, task: TaskId, day: NaiveDate) -> Result<Schedule, Missed> {
    let missing = || Missed::Refused(Refusal::Missing(plan::refusal::Record::Task(task)));
    let dates = survey.dates(task).ok_or_else(missing)?;
    if dates.complete {
        return Err(Missed::Refused(Refusal::CompletedIsAnchored));
    }
    let schedule = survey.schedule;
    let at = schedule.add_work(task, Moment::at_start_of(day), WorkMinutes::ZERO);
    let edit = Edit::SetTask {
        task,
        change: TaskChange::Pin(Some(Pin {
            start: at,
            finish: at,
        })),
    };
    let (program, delta) = plan::apply::decide(survey.program, &edit).map_err(Missed::Refused)?;
    schedule.edited(&program, &delta).map_err(Missed::Cycle)
}

fn compared(survey: &Survey<'_>, on: NaiveDate, before: &Schedule, after: &Schedule) -> Arrival {
    let mut slips = Vec::new();
    for (id, row, dates) in survey.web().rows() {
        if !is_ahead(row, dates) {
            continue;
        }
        let (Some(old), Some(new)) = (before.dates(id), after.dates(id)) else {
            continue;
        };
        let (old, new) = (forecast(old), forecast(new));
        if old == new {
            continue;
        }
        let between = |from: NaiveDate| {
            i32::try_from(new.signed_duration_since(from).num_days()).unwrap_or(i32::MAX)
        };
        slips.push(Slip {
            task: id,
            plan: row.plan,
            name: row.name.clone(),
            launch: survey.plan(row.plan).and_then(|plan| plan.launch) == Some(id),
            before: old,
            after: new,
            days: between(old),
            after_promise: row.promised.map(between),
        });
    }
    slips.sort_by_key(|slip| (slip.before, slip.task));
    let sentence = sentence(on, &slips);
    Arrival {
        on,
        slips,
        sentence,
    }
}

fn sentence(on: NaiveDate, slips: &[Slip]) -> String {
    const SHOWN: usize = 3;
    let on = long_date(on);
    if slips.is_empty() {
        return format!("Coming on {on}, it moves no milestone.");
    }
    // The launch first, then what moves most.
    let mut order: Vec<&Slip> = slips.iter().collect();
    order.sort_by_key(|slip| (!slip.launch, std::cmp::Reverse(slip.days), slip.task));
    let mut parts: Vec<String> = order
        .iter()
        .take(SHOWN)
        .map(|slip| {
            let (by, way) = match slip.days {
                days if days < 0 => (-days, "earlier"),
                days => (days, "later"),
            };
            let to = short_date(slip.after);
            format!("“{}” {} {way} ({to})", slip.name, words::days(by))
        })
        .collect();
    match slips.len() - parts.len() {
        0 => {}
        1 => parts.push("one more milestone".to_owned()),
        more => parts.push(format!("{more} more milestones")),
    }
    format!("Coming on {on}, it moves {}.", list(&parts))
}
