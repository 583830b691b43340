//! An assessment written out as far as the plan knows: who is there, and what is left to do.

use std::collections::{BTreeMap, BTreeSet};

use plan::{
    Available, Capacity, Confidence, Demand, NaiveDate, PersonDays, PersonId, PlanId, Progress,
    ResourceKind, TaskId, TaskKind, WorkstreamId,
};

use crate::absence::days_off;
use crate::standing::forecast;
use crate::survey::Survey;

/// A draft for a plan from today to its end: the people on its unfinished work with the working
/// days they are there (R-CAP-1), and what is left of each workstream by how sure somebody is of
/// it (R-CAP-2). None where the plan is not there.
#[must_use]
pub fn drafted(survey: &Survey<'_>, plan: PlanId) -> Option<Capacity> {
    let row = survey.plan(plan)?;
    let focus = survey.policy.capacity.focus_percent;
    let mut draft = Capacity::new(plan, &row.name, focus, survey.now);
    let mut left: BTreeMap<(Option<WorkstreamId>, Option<Confidence>), (i64, usize)> =
        BTreeMap::new();
    let mut people: BTreeSet<PersonId> = BTreeSet::new();
    let mut last: Option<NaiveDate> = None;
    let parts = parts(survey);
    for (id, task, dates) in survey.web().rows() {
        let work = task.kind == TaskKind::Work && !dates.summary && !task.elapsed;
        if task.plan != plan || dates.complete || task.inactive {
            continue;
        }
        last = last.max(Some(forecast(dates)));
        if !work {
            continue;
        }
        let assigned = parts.get(&id).map_or(&[][..], Vec::as_slice);
        let alone = match task.progress {
            Progress::Started { remaining, .. } => remaining.0,
            Progress::NotStarted | Progress::Complete { .. } => task.duration.0,
        };
        let minutes = match assigned {
            [] => i64::from(alone),
            parts => parts.iter().map(|&(_, left)| left).sum(),
        };
        people.extend(assigned.iter().map(|&(person, _)| person));
        if assigned.is_empty() {
            people.extend(task.owner.filter(|&who| is_person(survey, who)));
        }
        let entry = left
            .entry((task.workstream, task.confidence))
            .or_insert((0, 0));
        entry.0 += minutes;
        entry.1 += 1;
    }
    let launch = row.launch.and_then(|launch| survey.dates(launch));
    let until = launch
        .filter(|dates| !dates.complete)
        .map(forecast)
        .or(last);
    let from = survey.today.max(row.start);
    draft.from = Some(from);
    draft.until = until.filter(|&until| until >= from);
    draft.people = present(survey, plan, &people, from, draft.until.unwrap_or(from));
    let day = i64::from(survey.hours(plan).day().0).max(1);
    draft.demand = left
        .into_iter()
        .map(|((stream, confidence), (minutes, rows))| {
            let stream = stream.and_then(|id| survey.program.workstreams.get(id));
            Demand {
                name: stream.map_or_else(|| "Other work".to_owned(), |stream| stream.name.clone()),
                days: PersonDays(
                    i32::try_from((minutes * 100 + day / 2) / day).unwrap_or(i32::MAX),
                ),
                confidence,
                priority: None,
                notes: match rows {
                    1 => "1 row".to_owned(),
                    rows => format!("{rows} rows"),
                },
            }
        })
        .collect();
    Some(draft)
}

fn is_person(survey: &Survey<'_>, person: PersonId) -> bool {
    let row = survey.program.people.get(person);
    row.is_some_and(|row| row.kind == ResourceKind::Person)
}

/// What each person still has to do of each row, in their own minutes.
fn parts(survey: &Survey<'_>) -> BTreeMap<TaskId, Vec<(PersonId, i64)>> {
    let mut parts: BTreeMap<TaskId, Vec<(PersonId, i64)>> = BTreeMap::new();
    for (_, row) in survey.program.assignments.iter() {
        if is_person(survey, row.person) {
            let left = i64::from(row.work.0) - i64::from(row.done.0);
            let parts = parts.entry(row.task).or_default();
            parts.push((row.person, left.max(0)));
        }
    }
    parts
}

fn present(
    survey: &Survey<'_>,
    plan: PlanId,
    people: &BTreeSet<PersonId>,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<Available> {
    let hours = survey.hours(plan);
    let worked = |day: &NaiveDate| hours.works_on(*day);
    let days = from.iter_days().take_while(|day| *day <= until);
    let days = days.filter(worked).count();
    let mut present: Vec<Available> = people
        .iter()
        .filter_map(|&id| {
            let person = survey.program.people.get(id)?;
            let off = days_off(survey.program, id, from, until);
            let off = off.iter().filter(|day| worked(day)).count();
            let there = i32::try_from(days.saturating_sub(off)).unwrap_or(i32::MAX);
            Some(Available {
                name: person.name.clone(),
                role: person.role.clone(),
                days: PersonDays::whole(there),
                percent: 100,
            })
        })
        .collect();
    present.sort_by(|one, other| one.name.cmp(&other.name));
    present
}
