//! From a request to what it would do: pure, the same for a preview and a write.

use std::sync::Arc;

use plan::{Constraint, Delta, Edit, LinkId, Moment, NaiveDate, TaskChange, TaskId, WorkMinutes};
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
        instead: Option<(LinkId, WorkMinutes)>,
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
    let after = State::of(program)?;
    let pins = pinned_by(&edit);
    let (after, delta, idle) = drop_idle_pins(after, delta, &pins)?;
    let notice = notice(&after, &pins, &idle);
    Ok(Decision {
        state: after,
        delta,
        label,
        notice,
    })
}

/// The rows a drag or a typed start pins.
fn pinned_by(edit: &Edit) -> Vec<TaskId> {
    match edit {
        Edit::SetTask {
            task,
            change: TaskChange::Constraint(Constraint::StartNoEarlierThan(_)),
        } => vec![*task],
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
        | Edit::SetCalendar { .. }
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
        | Edit::Unlink { .. }
        | Edit::SetPredecessors { .. } => Vec::new(),
    }
}

/// A pin that decides nothing is a trap for later: it is taken out again. The dates stay.
fn drop_idle_pins(
    after: Arc<State>,
    delta: Delta,
    pins: &[TaskId],
) -> Result<(Arc<State>, Delta, Vec<TaskId>), EngineError> {
    let idle: Vec<TaskId> = pins
        .iter()
        .copied()
        .filter(|&task| {
            let dates = after.schedule.dates(task);
            dates.is_some_and(|dates| !matches!(dates.driver, Driver::Pinned | Driver::Actual))
        })
        .collect();
    if idle.is_empty() {
        return Ok((after, delta, idle));
    }
    let unpin = Edit::Batch {
        label: String::new(),
        edits: idle
            .iter()
            .map(|&task| Edit::SetTask {
                task,
                change: TaskChange::Constraint(Constraint::AsSoonAsPossible),
            })
            .collect(),
    };
    let (program, more) = plan::apply::decide(&after.program, &unpin)?;
    let state = Arc::new(State {
        program,
        schedule: after.schedule.clone(),
    });
    Ok((state, delta.then(more), idle))
}

fn notice(after: &State, pins: &[TaskId], idle: &[TaskId]) -> Option<Notice> {
    let [task] = *pins else { return None };
    let dates = after.schedule.dates(task)?;
    if idle.contains(&task) {
        // Dropped no later than where it belongs: nothing held it against the person's will
        // unless a link or the status date did.
        let held = matches!(
            dates.driver,
            Driver::Link(_) | Driver::StatusDate | Driver::Summary(_)
        );
        return held.then_some(Notice::Held {
            task,
            by: dates.driver,
        });
    }
    if dates.driver != Driver::Pinned {
        return None;
    }
    let free = unpinned(after, task)?;
    let without = free.schedule.dates(task)?;
    let instead = match without.driver {
        Driver::Link(link) => {
            let lag = after.program.links.get(link)?.lag;
            let more = after
                .schedule
                .work_between(task, without.start, dates.start);
            Some((link, WorkMinutes(lag.0.saturating_add(more.0))))
        }
        Driver::PlanStart
        | Driver::Pinned
        | Driver::Actual
        | Driver::StatusDate
        | Driver::Summary(_)
        | Driver::Rows => None,
    };
    Some(Notice::Pinned {
        task,
        start: dates.start,
        instead,
    })
}

/// The program as it would be without the pin.
fn unpinned(after: &State, task: TaskId) -> Option<Arc<State>> {
    let unpin = Edit::SetTask {
        task,
        change: TaskChange::Constraint(Constraint::AsSoonAsPossible),
    };
    let (program, _) = plan::apply::decide(&after.program, &unpin).ok()?;
    State::of(program).ok()
}
