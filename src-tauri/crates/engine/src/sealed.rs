//! Baselines: sealing what a plan says, and comparing what was said with what is said now.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use plan::refusal::Record;
use plan::{
    Baseline, BaselineId, BaselineRow, Edit, Moment, Outline, PlanId, Refusal, TaskId, WorkMinutes,
};
use schedule::WorkTime;

use crate::State;

/// The edit that seals a plan's dates as they are.
///
/// # Errors
/// [`Refusal::Missing`] when there is no such plan; whatever the edit itself is refused for comes
/// when it is performed.
pub(crate) fn seal(
    state: &State,
    plan: PlanId,
    name: &str,
    taken: Moment,
) -> Result<Edit, Refusal> {
    if !state.program.plans.contains(plan) {
        return Err(Refusal::Missing(Record::Plan(plan)));
    }
    let rows: Arc<[BaselineRow]> = rows(state, plan).into();
    let name = match name.trim() {
        "" => numbered(state, plan),
        typed => typed.to_owned(),
    };
    Ok(Edit::AddBaseline {
        baseline: Baseline {
            plan,
            name,
            taken,
            rows,
        },
    })
}

/// A name no baseline of the plan has: one taken out may have left its number to a later one.
fn numbered(state: &State, plan: PlanId) -> String {
    let names: BTreeSet<&str> = of_plan(state, plan)
        .map(|(_, sealed)| sealed.name.as_str())
        .collect();
    let mut free = (names.len() + 1..).map(|number| format!("Baseline {number}"));
    free.find(|name| !names.contains(name.as_str()))
        .expect("numbers do not run out")
}

/// The baselines of a plan, in the order they were taken in.
pub fn of_plan(state: &State, plan: PlanId) -> impl Iterator<Item = (BaselineId, &Baseline)> {
    let all = state.program.baselines.iter();
    all.filter(move |(_, sealed)| sealed.plan == plan)
}

/// What a plan says now, as a baseline would record it.
fn rows(state: &State, plan: PlanId) -> Vec<BaselineRow> {
    let work = work(state, plan);
    let outline = Outline::of(&state.program, plan);
    let row = |id: TaskId| {
        let row = state.program.tasks.get(id)?;
        let dates = state.schedule.dates(id)?;
        let duration = if dates.summary {
            dates.work
        } else {
            row.duration
        };
        Some(BaselineRow {
            task: id,
            name: row.name.clone(),
            summary: dates.summary,
            start: dates.start,
            finish: dates.finish,
            duration,
            work: WorkMinutes(work.get(&id).copied().unwrap_or(0)),
            promised: row.promised,
            kept: plan::Kept::default(),
        })
    };
    let here = outline.rows().iter().map(|row| row.task);
    let active = |id: &TaskId| {
        let row = state.program.tasks.get(*id);
        row.is_some_and(|row| !row.inactive)
    };
    here.filter(active).filter_map(row).collect()
}

/// Work assigned to each row; a summary has what its rows have.
fn work(state: &State, plan: PlanId) -> BTreeMap<TaskId, i32> {
    let mut work: BTreeMap<TaskId, i32> = BTreeMap::new();
    for (_, part) in state.program.assignments.iter() {
        let person = state.program.people.get(part.person);
        let works = person.is_some_and(|who| who.kind == plan::ResourceKind::Person);
        let row = state.program.tasks.get(part.task);
        if !works || row.is_none_or(|row| row.plan != plan) {
            continue;
        }
        let above = state.program.ancestors(part.task);
        for task in std::iter::once(part.task).chain(above) {
            let sum = work.entry(task).or_default();
            *sum = sum.saturating_add(part.work.0);
        }
    }
    work
}

/// What a plan said, or says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// In a baseline.
    Then(BaselineId),
    /// At present.
    Now,
}

/// One row of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variance {
    /// The row; of a row that is gone, what it was.
    pub task: TaskId,
    /// Its name, the newer of the two.
    pub name: String,
    /// Whether it is a summary, or was one.
    pub summary: bool,
    /// As the first has it; none when it was added since.
    pub from: Option<Figures>,
    /// As the second has it; none when it was dropped.
    pub to: Option<Figures>,
    /// Working time its start moved by, later above zero; zero where one side is missing.
    pub start: WorkMinutes,
    /// Working time its finish moved by.
    pub finish: WorkMinutes,
}

/// What is said about one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Its start.
    pub start: Moment,
    /// Its finish (exclusive).
    pub finish: Moment,
    /// Its duration.
    pub duration: WorkMinutes,
    /// Work assigned to it.
    pub work: WorkMinutes,
    /// The date promised to others.
    pub promised: Option<plan::NaiveDate>,
}

/// Compares two states of a plan, row by row in the order of the second; a row that was dropped
/// stands where it was.
///
/// # Errors
/// [`Refusal::Missing`] when the plan or a baseline of it is not there.
pub fn variance(
    state: &State,
    plan: PlanId,
    from: Said,
    to: Said,
) -> Result<Vec<Variance>, Refusal> {
    let clock = clock(state, plan)?;
    let (from, to) = (said(state, plan, from)?, said(state, plan, to)?);
    Ok(compared(&clock, &from, &to))
}

/// Compares what a plan said at another time with what it says now. A plan that was not there
/// yet said nothing.
///
/// # Errors
/// [`Refusal::Missing`] when the plan is not there now.
pub(crate) fn since(then: &State, now: &State, plan: PlanId) -> Result<Vec<Variance>, Refusal> {
    let clock = clock(now, plan)?;
    Ok(compared(&clock, &rows(then, plan), &rows(now, plan)))
}

/// The hours differences are counted in.
fn clock(state: &State, plan: PlanId) -> Result<WorkTime, Refusal> {
    let row = state.program.plans.get(plan);
    let row = row.ok_or(Refusal::Missing(Record::Plan(plan)))?;
    Ok(WorkTime::compile(&state.program.hours(row.calendar)))
}

fn compared(clock: &WorkTime, from: &[BaselineRow], to: &[BaselineRow]) -> Vec<Variance> {
    let old: BTreeMap<TaskId, &BaselineRow> = by_task(from);
    let new: BTreeMap<TaskId, &BaselineRow> = by_task(to);
    let mut dropped = dropped(from, &new);
    let gone = |those: Option<Vec<_>>| those.into_iter().flatten().map(|row| (Some(row), None));
    let mut rows: Vec<(Option<&BaselineRow>, Option<&BaselineRow>)> = Vec::new();
    rows.extend(gone(dropped.remove(&None)));
    for row in to.iter() {
        rows.push((old.get(&row.task).copied(), Some(row)));
        rows.extend(gone(dropped.remove(&Some(row.task))));
    }
    rows.into_iter()
        .filter_map(|(from, to)| tell(clock, from, to))
        .collect()
}

fn said(state: &State, plan: PlanId, which: Said) -> Result<Arc<[BaselineRow]>, Refusal> {
    match which {
        Said::Now => Ok(rows(state, plan).into()),
        Said::Then(id) => {
            let sealed = state.program.baselines.get(id);
            let sealed = sealed.filter(|sealed| sealed.plan == plan);
            sealed
                .map(|sealed| sealed.rows.clone())
                .ok_or(Refusal::Missing(Record::Baseline(id)))
        }
    }
}

/// Rows of another program's that were gone already have no id of their own.
fn by_task(rows: &[BaselineRow]) -> BTreeMap<TaskId, &BaselineRow> {
    let known = rows.iter().filter(|row| row.task.0 > 0);
    known.map(|row| (row.task, row)).collect()
}

/// Rows only the first has, by the row they stood under that both have.
fn dropped<'a>(
    from: &'a [BaselineRow],
    new: &BTreeMap<TaskId, &BaselineRow>,
) -> BTreeMap<Option<TaskId>, Vec<&'a BaselineRow>> {
    let mut dropped: BTreeMap<Option<TaskId>, Vec<&BaselineRow>> = BTreeMap::new();
    let mut above = None;
    let mut seen = BTreeSet::new();
    for row in from {
        if new.contains_key(&row.task) && seen.insert(row.task) {
            above = Some(row.task);
        } else {
            dropped.entry(above).or_default().push(row);
        }
    }
    dropped
}

fn tell(
    clock: &WorkTime,
    from: Option<&BaselineRow>,
    to: Option<&BaselineRow>,
) -> Option<Variance> {
    let latest = to.or(from)?;
    let moved = |of: fn(&BaselineRow) -> Moment| match (from, to) {
        (Some(from), Some(to)) => {
            let work = clock.work_at(of(to)) - clock.work_at(of(from));
            WorkMinutes(i32::try_from(work).unwrap_or(i32::MAX))
        }
        (Some(_) | None, _) => WorkMinutes::ZERO,
    };
    Some(Variance {
        task: latest.task,
        name: latest.name.clone(),
        summary: latest.summary,
        from: from.map(figures),
        to: to.map(figures),
        start: moved(|row| row.start),
        finish: moved(|row| row.finish),
    })
}

fn figures(row: &BaselineRow) -> Figures {
    Figures {
        start: row.start,
        finish: row.finish,
        duration: row.duration,
        work: row.work,
        promised: row.promised,
    }
}
