//! A row put into the place of a link.

use plan::edit::Place;
use plan::refusal::Record;
use plan::{Edit, Lag, LagCalendar, LinkId, LinkKind, Refusal, TaskId, TaskKind};

use crate::State;

/// Adds work of a day between the two rows of a link. The ends that were joined stay the ends that
/// are joined, and the lag stays where it was waited: before the new row.
pub(super) fn between(state: &State, link: LinkId, name: &str) -> Result<Edit, Refusal> {
    use LinkKind::{FinishToFinish, FinishToStart, StartToFinish, StartToStart};
    let missing = |record| Refusal::Missing(record);
    let program = &state.program;
    let old = program.links.get(link).ok_or(missing(Record::Link(link)))?;
    let row = |task| program.tasks.get(task).ok_or(missing(Record::Task(task)));
    let (from, to) = (row(old.from)?, row(old.to)?);
    let plan = program.plans.get(to.plan);
    let plan = plan.ok_or(missing(Record::Plan(to.plan)))?;
    let (added, first) = (TaskId(program.tasks.next()), LinkId(program.links.next()));
    let mut edits = vec![
        Edit::AddTask {
            plan: to.plan,
            place: if from.plan == to.plan {
                Place::After(old.from)
            } else {
                Place::Before(old.to)
            },
            name: name.to_owned(),
            kind: TaskKind::Work,
            duration: program.hours(plan.calendar).day(),
        },
        Edit::Unlink { links: vec![link] },
        Edit::Link {
            from: old.from,
            to: added,
            kind: match old.kind {
                StartToStart | StartToFinish => StartToStart,
                FinishToStart | FinishToFinish => FinishToStart,
            },
            lag: old.lag,
        },
    ];
    if old.lag_calendar != LagCalendar::default() {
        edits.push(Edit::SetLagCalendar {
            link: first,
            to: old.lag_calendar,
        });
    }
    edits.push(Edit::Link {
        from: added,
        to: old.to,
        kind: match old.kind {
            FinishToFinish | StartToFinish => FinishToFinish,
            FinishToStart | StartToStart => FinishToStart,
        },
        lag: Lag::NONE,
    });
    Ok(Edit::Batch {
        label: format!("Add a task between “{}” and “{}”", from.name, to.name),
        edits,
    })
}
