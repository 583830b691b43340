//! From a request to what it would do: pure, the same for a preview and a write.

use std::sync::Arc;

use plan::{
    Change, Constraint, Delta, Edit, Lag, LinkId, Moment, NaiveDate, Program, TaskChange, TaskId,
    WorkMinutes,
};
use schedule::Driver;

use crate::{EngineError, Request, State};

/// What a request would do.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The program and its dates, afterwards.
    pub state: Arc<State>,
    /// The records that change.
    pub delta: Delta,
    /// What it is called.
    pub label: String,
    /// Something the person should know about a drag.
    pub notice: Option<Notice>,
}

/// What a drag led to, when it is not what it looked like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The row is pinned now, later than its links alone would have it.
    Pinned {
        /// The row.
        task: TaskId,
        /// Its start.
        start: Moment,
        /// The link that would decide without the pin, and the lag on it that says the same.
        instead: Option<(LinkId, Lag)>,
    },
    /// The row could not start as early as it was dropped.
    Held {
        /// The row.
        task: TaskId,
        /// What holds it.
        by: Driver,
    },
}

/// Decides about a request without storing anything.
///
/// # Errors
/// [`EngineError::Refused`] or [`EngineError::Cycle`].
pub fn decide(state: &State, request: &Request, today: NaiveDate) -> Result<Decision, EngineError> {
    let edit = request.resolve(state, today)?;
    let label = edit.label(&state.program);
    let (program, delta) = plan::apply::decide(&state.program, &edit)?;
    let after = state.after(program, &delta)?;
    let pins = pinned_by(&edit);
    let (after, delta, idle) = drop_idle_pins(after, delta, &pins)?;
    // What is new was put there on purpose.
    let known = pins
        .iter()
        .all(|(task, _)| state.program.tasks.contains(*task));
    let notice = notice(&after, &pins, &idle).filter(|_| known);
    let delta = net(&state.program, &after.program, delta);
    Ok(Decision {
        state: after,
        delta,
        label,
        notice,
    })
}

/// Leaves out what is in the end as it was. A record that came and went is left out only together
/// with everything else: a record that changes may name it on the way.
fn net(before: &Program, after: &Program, delta: Delta) -> Delta {
    let same = |change: &Change| match change {
        Change::Calendar(diff) => before.calendars.get(diff.id) == after.calendars.get(diff.id),
        Change::Person(diff) => before.people.get(diff.id) == after.people.get(diff.id),
        Change::Plan(diff) => before.plans.get(diff.id) == after.plans.get(diff.id),
        Change::Workstream(diff) => {
            before.workstreams.get(diff.id) == after.workstreams.get(diff.id)
        }
        Change::Task(diff) => before.tasks.get(diff.id) == after.tasks.get(diff.id),
        Change::Link(diff) => before.links.get(diff.id) == after.links.get(diff.id),
        Change::Assignment(diff) => {
            before.assignments.get(diff.id) == after.assignments.get(diff.id)
        }
        Change::Baseline(diff) => before.baselines.get(diff.id) == after.baselines.get(diff.id),
        Change::Dependency(diff) => {
            before.dependencies.get(diff.id) == after.dependencies.get(diff.id)
        }
        Change::Blocker(diff) => before.blockers.get(diff.id) == after.blockers.get(diff.id),
        Change::Risk(diff) => before.risks.get(diff.id) == after.risks.get(diff.id),
        Change::Assumption(diff) => {
            before.assumptions.get(diff.id) == after.assumptions.get(diff.id)
        }
        Change::Action(diff) => before.actions.get(diff.id) == after.actions.get(diff.id),
        Change::Decision(diff) => before.decisions.get(diff.id) == after.decisions.get(diff.id),
        Change::Escalation(diff) => {
            before.escalations.get(diff.id) == after.escalations.get(diff.id)
        }
        Change::GoNoGo(diff) => before.gonogos.get(diff.id) == after.gonogos.get(diff.id),
        Change::Capacity(diff) => before.capacities.get(diff.id) == after.capacities.get(diff.id),
        Change::Declaration(diff) => {
            before.declarations.get(diff.id) == after.declarations.get(diff.id)
        }
        Change::HealthEntry(diff) => before.health.get(diff.id) == after.health.get(diff.id),
        Change::Comment(diff) => before.comments.get(diff.id) == after.comments.get(diff.id),
        Change::OutsideLink(diff) => {
            before.outside_links.get(diff.id) == after.outside_links.get(diff.id)
        }
        Change::Policy(diff) => before.policies.get(diff.id) == after.policies.get(diff.id),
    };
    if delta.changes().iter().all(same) {
        return Delta::default();
    }
    let unpinned = |change: &Change| match change {
        Change::Task(diff) => before.tasks.contains(diff.id) && same(change),
        // Where the row is back in its place, so is what was expected of it.
        Change::Dependency(diff) => before.dependencies.contains(diff.id) && same(change),
        Change::Calendar(_)
        | Change::Person(_)
        | Change::Plan(_)
        | Change::Workstream(_)
        | Change::Link(_)
        | Change::Assignment(_)
        | Change::Baseline(_)
        | Change::Blocker(_)
        | Change::Risk(_)
        | Change::Assumption(_)
        | Change::Action(_)
        | Change::Decision(_)
        | Change::Escalation(_)
        | Change::GoNoGo(_)
        | Change::Capacity(_)
        | Change::Declaration(_)
        | Change::HealthEntry(_)
        | Change::Comment(_)
        | Change::OutsideLink(_)
        | Change::Policy(_) => false,
    };
    if !delta.changes().iter().any(unpinned) {
        return delta;
    }
    let changes = delta.changes().iter();
    Delta::new(
        changes
            .filter(|change| !unpinned(change))
            .cloned()
            .collect(),
    )
}

/// The rows a drag or a typed start pins, and where to.
fn pinned_by(edit: &Edit) -> Vec<(TaskId, Moment)> {
    match edit {
        Edit::SetTask {
            task,
            change: TaskChange::Constraint(Constraint::StartNoEarlierThan(start)),
        } => vec![(*task, *start)],
        Edit::Batch { edits, .. } => edits.iter().flat_map(pinned_by).collect(),
        Edit::AddPlan { .. }
        | Edit::SetPlan { .. }
        | Edit::RemovePlan { .. }
        | Edit::AddPerson { .. }
        | Edit::SetPerson { .. }
        | Edit::RemovePerson { .. }
        | Edit::AddWorkstream { .. }
        | Edit::SetWorkstream { .. }
        | Edit::RemoveWorkstream { .. }
        | Edit::SetAvailability { .. }
        | Edit::AddTimeOff { .. }
        | Edit::RemoveTimeOff { .. }
        | Edit::AddCalendar { .. }
        | Edit::SetCalendar { .. }
        | Edit::RemoveCalendar { .. }
        | Edit::Assign { .. }
        | Edit::SetAssignment { .. }
        | Edit::Unassign { .. }
        | Edit::AddBaseline { .. }
        | Edit::RemoveBaseline { .. }
        | Edit::Adopt { .. }
        | Edit::AddTask { .. }
        | Edit::RemoveTasks { .. }
        | Edit::SetTask { .. }
        | Edit::PlaceTasks { .. }
        | Edit::Indent { .. }
        | Edit::Outdent { .. }
        | Edit::ShiftUp { .. }
        | Edit::ShiftDown { .. }
        | Edit::Link { .. }
        | Edit::SetLink { .. }
        | Edit::SetLagCalendar { .. }
        | Edit::Unlink { .. }
        | Edit::SetPredecessors { .. }
        | Edit::Dependency(_)
        | Edit::Blocker(_)
        | Edit::Risk(_)
        | Edit::MaterialiseRisk { .. }
        | Edit::Assumption(_)
        | Edit::Action(_)
        | Edit::Decision(_)
        | Edit::Escalation(_)
        | Edit::GoNoGo(_)
        | Edit::Capacity(_)
        | Edit::Health(_)
        | Edit::RecordHealth { .. }
        | Edit::Comment(_)
        | Edit::OutsideLink(_)
        | Edit::SetPolicy { .. } => Vec::new(),
    }
}

/// A pin that decides nothing is a trap for later: it is taken out again. The dates stay.
fn drop_idle_pins(
    after: Arc<State>,
    delta: Delta,
    pins: &[(TaskId, Moment)],
) -> Result<(Arc<State>, Delta, Vec<TaskId>), EngineError> {
    let mut idle: Vec<TaskId> = pins
        .iter()
        .map(|&(task, _)| task)
        .filter(|&task| {
            let dates = after.schedule.dates(task);
            dates.is_some_and(|dates| !matches!(dates.driver, Driver::Constraint | Driver::Actual))
        })
        .collect();
    loop {
        if idle.is_empty() {
            return Ok((after, delta, idle));
        }
        let (program, more) = plan::apply::decide(&after.program, &unpin(&idle))?;
        let free = after.after(program, &more)?;
        // Where a link and a pin meet, the pin may still say on which side of a night a milestone
        // lies. Such a pin decides something.
        let start = |state: &State, task| state.schedule.dates(task).map(|dates| dates.start);
        // Nor is it idle where somebody put a row that nothing else says anything about: without
        // it the row would be unplaced again.
        let placed = |task: TaskId| {
            let there = pins
                .iter()
                .any(|&(pinned, at)| pinned == task && start(&after, task) == Some(at));
            there && assess::unplaced(&free.program, &free.schedule, task)
        };
        let before = idle.len();
        idle.retain(|&task| start(&free, task) == start(&after, task) && !placed(task));
        if idle.len() == before {
            return Ok((free, delta.then(more), idle));
        }
    }
}

fn unpin(tasks: &[TaskId]) -> Edit {
    let edits = tasks.iter().map(|&task| Edit::SetTask {
        task,
        change: TaskChange::Constraint(Constraint::AsSoonAsPossible),
    });
    Edit::Batch {
        label: String::new(),
        edits: edits.collect(),
    }
}

fn notice(after: &State, pins: &[(TaskId, Moment)], idle: &[TaskId]) -> Option<Notice> {
    let [(task, dropped)] = *pins else {
        return None;
    };
    let dates = after.schedule.dates(task)?;
    if idle.contains(&task) {
        // Dropped where it belongs, nothing holds it against the person's will.
        return (dropped < dates.start).then_some(Notice::Held {
            task,
            by: dates.driver,
        });
    }
    if dates.driver == Driver::Actual {
        return None;
    }
    Some(Notice::Pinned {
        task,
        start: dates.start,
        instead: lag_instead(after, task, dates.start),
    })
}

/// The link that would decide without the pin, and the lag that brings the row to the same start.
fn lag_instead(after: &State, task: TaskId, start: Moment) -> Option<(LinkId, Lag)> {
    let (without, driver) = freed(after, task, None)?;
    let Driver::Link(link) = driver else {
        return None;
    };
    let more = after.schedule.work_between(task, without, start);
    let lag = match after.program.links.get(link)?.lag {
        Lag::Work(lag) => Lag::Work(WorkMinutes(lag.0.saturating_add(more.0))),
        Lag::Elapsed(lag) => Lag::Elapsed(lag.saturating_add(start.0 - without.0)),
        // A share of the predecessor grows with it; no number of days says the same.
        Lag::Percent(_) => return None,
    };
    // A milestone reads as the end of its lag, a pinned one as the beginning of its day.
    let (lagged, _) = freed(after, task, Some((link, lag)))?;
    (lagged == start).then_some((link, lag))
}

/// Where a row would start without its pin, and what would decide that; with another lag on a
/// link, where one is given.
fn freed(state: &State, task: TaskId, lag: Option<(LinkId, Lag)>) -> Option<(Moment, Driver)> {
    if let Some(found) = state.schedule.freed(task, lag) {
        return Some(found);
    }
    let mut edits = vec![unpin(&[task])];
    if let Some((link, lag)) = lag {
        let kind = state.program.links.get(link)?.kind;
        edits.push(Edit::SetLink { link, kind, lag });
    }
    let edit = Edit::Batch {
        label: String::new(),
        edits,
    };
    let (program, delta) = plan::apply::decide(&state.program, &edit).ok()?;
    let free = state.after(program, &delta).ok()?;
    let dates = free.schedule.dates(task)?;
    Some((dates.start, dates.driver))
}
