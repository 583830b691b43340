//! A program from another tool's file: keeping the dates it recorded, or saying where ours differ.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use plan::{Constraint, Edit, Pin, Program, Progress, Table, Task, TaskId, WorkMinutes};
use schedule::{Dates, Driver};

use crate::State;

/// The dates a file recorded, by row.
pub type Recorded = BTreeMap<TaskId, Pin>;

/// The edit that takes a program in. With `as_recorded` every row that isn't done is pinned to
/// the dates its file recorded, so that nothing moves.
pub(crate) fn adopt(
    from: &Arc<Program>,
    recorded: &Recorded,
    source: &str,
    as_recorded: bool,
) -> Edit {
    let from = if as_recorded {
        Arc::new(pinned(from, recorded))
    } else {
        from.clone()
    };
    Edit::Adopt {
        from,
        source: source.to_owned(),
    }
}

/// A program whose rows lie where its file had them. Summaries follow from their rows, and what
/// is done is where it happened anyway.
#[must_use]
pub fn pinned(program: &Program, recorded: &Recorded) -> Program {
    let parents: BTreeSet<TaskId> = program
        .tasks
        .iter()
        .filter_map(|(_, row)| row.parent)
        .collect();
    let pin = |(id, row): (TaskId, &Task)| {
        let mut row = row.clone();
        let done = matches!(row.progress, Progress::Complete { .. });
        if let Some(&dates) = recorded.get(&id)
            && !done
            && !parents.contains(&id)
        {
            row.pin = Some(dates);
        }
        (id, row)
    };
    Program {
        tasks: Table::from_rows(program.tasks.iter().map(pin), program.tasks.next()),
        ..program.clone()
    }
}

/// A row whose dates here are not the ones its file recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The row.
    pub task: TaskId,
    /// As the file has it.
    pub recorded: Pin,
    /// As it is computed.
    pub computed: Pin,
    /// Working time from the recorded start to the computed one.
    pub start: WorkMinutes,
    /// Working time from the recorded finish to the computed one.
    pub finish: WorkMinutes,
    /// Why, as a clause without a full stop.
    pub why: String,
}

/// Compares the dates a file recorded with those computed, in order of ids. Friday's end and
/// Monday's beginning are one working minute and no difference.
#[must_use]
pub fn differences(state: &State, recorded: &Recorded) -> Vec<Difference> {
    let differs: BTreeSet<TaskId> = recorded
        .iter()
        .filter(|(task, told)| {
            let dates = state.schedule.dates(**task);
            let apart = |one, other| state.schedule.work_between(**task, one, other).0 != 0;
            dates.is_some_and(|dates| {
                apart(told.start, dates.start) || apart(told.finish, dates.finish)
            })
        })
        .map(|(&task, _)| task)
        .collect();
    // Rows worked on by somebody with hours of their own; found once, not for every row.
    let by_people: BTreeSet<TaskId> = state
        .program
        .assignments
        .iter()
        .filter(|(_, part)| {
            let who = state.program.people.get(part.person);
            who.is_some_and(|who| who.calendar.is_some())
        })
        .map(|(_, part)| part.task)
        .collect();
    differs
        .iter()
        .filter_map(|&task| {
            let own_hours = by_people.contains(&task);
            let (row, dates) = (state.program.tasks.get(task)?, state.schedule.dates(task)?);
            let told = *recorded.get(&task)?;
            Some(Difference {
                task,
                recorded: told,
                computed: Pin {
                    start: dates.start,
                    finish: dates.finish,
                },
                start: state.schedule.work_between(task, told.start, dates.start),
                finish: state.schedule.work_between(task, told.finish, dates.finish),
                why: why(state, task, (row, dates), own_hours, &differs),
            })
        })
        .collect()
}

/// What sets a row apart from others, the most telling first; what only follows from another row
/// that differs says so.
fn why(
    state: &State,
    task: TaskId,
    (row, dates): (&Task, &Dates),
    own_hours: bool,
    differs: &BTreeSet<TaskId>,
) -> String {
    let name = |task: TaskId| {
        let row = state.program.tasks.get(task);
        row.map_or("", |row| row.name.as_str())
    };
    if row.inactive {
        return "it is set aside and has no dates of its own here".to_owned();
    }
    if dates.summary && row.pin.is_none() {
        return "its dates follow from its rows".to_owned();
    }
    if let Driver::Link(link) = dates.driver
        && let Some(link) = state.program.links.get(link)
        && differs.contains(&link.from)
    {
        return format!("it waits for “{}”, whose dates differ", name(link.from));
    }
    if let Driver::Summary(summary) = dates.driver {
        return format!("“{}” above it waits", name(summary));
    }
    let driver = || assess::why(&state.program, &state.schedule, task);
    if row.pin.is_some() {
        "its dates are set by hand".to_owned()
    } else if row.progress != Progress::NotStarted {
        "it has begun, and what is left of it is planned anew".to_owned()
    } else if !row.splits.is_empty() {
        "its work is interrupted".to_owned()
    } else if row.delay > 0 {
        "levelling holds it back".to_owned()
    } else if row.constraint != Constraint::AsSoonAsPossible {
        "somebody insists on a date of it".to_owned()
    } else if dates.driver == Driver::StatusDate {
        "it has not begun by the status date".to_owned()
    } else if row.calendar.is_some() || own_hours {
        format!("it keeps hours of its own, and starts {}", driver())
    } else if row.elapsed {
        format!("it runs round the clock, and starts {}", driver())
    } else {
        format!("it starts {}", driver())
    }
}
