//! A row drawn into the chart: one that begins and ends where the hand said.

use plan::edit::Place;
use plan::refusal::Record;
use plan::{
    Constraint, Edit, Moment, PlanId, Refusal, Task, TaskChange, TaskId, TaskKind, WorkMinutes,
};

use super::{beginning, constrain, whole};
use crate::State;

/// A row before it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Which plan.
    pub plan: PlanId,
    /// Where in the outline.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Work, or a milestone on its first moment.
    pub kind: TaskKind,
    /// Where it begins.
    pub start: Moment,
    /// Where it ends (exclusive).
    pub finish: Moment,
}

/// Adds the row and pins it. Work is as long as the working time between its two moments; drawn
/// where nobody works, it is a day long and begins on the next day somebody does.
pub(super) fn draw(state: &State, drawn: &Drawn) -> Result<Edit, Refusal> {
    let plan = state.program.plans.get(drawn.plan);
    let plan = plan.ok_or(Refusal::Missing(Record::Plan(drawn.plan)))?;
    let add = Edit::AddTask {
        plan: drawn.plan,
        place: drawn.place,
        name: drawn.name.clone(),
        kind: drawn.kind,
        duration: state.program.hours(plan.calendar).day(),
    };
    let (program, delta) = plan::apply::decide(&state.program, &add)?;
    // A plan without dates says so itself, when the edit is decided.
    let Ok(there) = state.after(program, &delta) else {
        return Ok(add);
    };
    let task = TaskId(state.program.tasks.next());
    let label = add.label(&state.program);
    let start = beginning(&there, task, drawn.start);
    let mut edits = vec![add, constrain(task, Constraint::StartNoEarlierThan(start))];
    let row = there.program.tasks.get(task);
    if let Some(row) = row.filter(|row| row.kind == TaskKind::Work) {
        edits.extend(length(&there, task, row, start, drawn.finish));
    }
    Ok(Edit::Batch { label, edits })
}

fn length(there: &State, task: TaskId, row: &Task, start: Moment, finish: Moment) -> Option<Edit> {
    if there.schedule.work_between(task, start, finish) <= WorkMinutes::ZERO {
        return None;
    }
    let change: TaskChange = whole(there, task, row, start, finish).ok()?;
    Some(Edit::SetTask { task, change })
}
