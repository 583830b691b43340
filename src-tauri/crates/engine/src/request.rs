//! What doors ask for. Most requests are edits; some only the schedule can turn into one.

use std::ops::RangeInclusive;
use std::sync::Arc;

use plan::holidays::Country;
use plan::{
    CalendarId, Constraint, Edit, Lag, LinkId, LinkKind, Moment, NaiveDate, PlanId, Program,
    Progress, Refusal, Task, TaskChange, TaskId, TaskKind, WorkMinutes, refusal::Record,
};
use schedule::{Dates, Driver};

mod between;
mod draw;
mod length;
mod progress;

use crate::recorded::{self, Recorded};
use crate::{State, days_off, sealed};
pub use draw::Drawn;
use length::{lasting, whole};
use progress::report;

/// Something a person wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "one is made for a gesture and read once"
)]
pub enum Request {
    /// An edit as it is.
    Edit(Edit),
    /// Drags rows so that each starts at a moment. A summary takes its rows along.
    Move(Vec<(TaskId, Moment)>),
    /// Draws a new row between two moments.
    Draw(Drawn),
    /// Puts a new row into the place of a link.
    Between {
        /// The link.
        link: LinkId,
        /// The name of the row.
        name: String,
    },
    /// Drags the left edge: the start moves, the finish stays.
    ResizeStart {
        /// The row.
        task: TaskId,
        /// Where the edge was dropped.
        start: Moment,
    },
    /// Ends work at a moment by changing its duration; pins a milestone there.
    FinishAt {
        /// The row.
        task: TaskId,
        /// The (exclusive) end.
        finish: Moment,
    },
    /// Reports progress in whole percent.
    Percent {
        /// The row.
        task: TaskId,
        /// 0 to 100.
        percent: u8,
    },
    /// Turns a pin into lag on the link that would decide without it.
    KeepAsLag {
        /// The pinned row.
        task: TaskId,
        /// The link.
        link: LinkId,
        /// Its lag from now on.
        lag: Lag,
    },
    /// Seals a plan's dates as they are.
    Seal {
        /// Which plan.
        plan: PlanId,
        /// What the baseline is called; empty for a number.
        name: String,
        /// When it is taken.
        taken: Moment,
    },
    /// Takes a country's holidays off.
    Holidays {
        /// Which calendar.
        calendar: CalendarId,
        /// Whose holidays.
        country: Country,
        /// First and last year.
        years: RangeInclusive<i32>,
    },
    /// Takes another program in.
    Adopt {
        /// As its file held it.
        from: Arc<Program>,
        /// The dates the file recorded.
        recorded: Arc<Recorded>,
        /// A file's name.
        source: String,
        /// Whether rows keep those dates, rather than being planned anew.
        as_recorded: bool,
    },
    /// Several as one undo step, each seen from where the program stands now.
    Batch {
        /// What the whole is called.
        label: String,
        /// In order.
        requests: Vec<Request>,
    },
}

impl Request {
    /// Turns the request into an edit, with the dates of `state`. `today` counts for progress in
    /// a plan without a status date.
    ///
    /// # Errors
    /// A [`Refusal`] when the request makes no sense for the row it names.
    pub fn resolve(&self, state: &State, today: NaiveDate) -> Result<Edit, Refusal> {
        match self {
            Self::Edit(edit) => Ok(edit.clone()),
            Self::Move(moves) => move_rows(state, moves),
            Self::Draw(drawn) => draw::draw(state, drawn),
            Self::Between { link, name } => between::between(state, *link, name),
            Self::ResizeStart { task, start } => resize_start(state, *task, *start),
            Self::FinishAt { task, finish } => finish_at(state, *task, *finish),
            Self::Percent { task, percent } => report(state, *task, *percent, today),
            Self::KeepAsLag { task, link, lag } => {
                let row = state.program.links.get(*link);
                let kind = row.ok_or(Refusal::Missing(Record::Link(*link)))?.kind;
                let name = state
                    .program
                    .tasks
                    .get(*task)
                    .map_or("", |row| row.name.as_str());
                Ok(Edit::Batch {
                    label: format!("Keep “{name}” by lag"),
                    edits: vec![
                        constrain(*task, Constraint::AsSoonAsPossible),
                        Edit::SetLink {
                            link: *link,
                            kind,
                            lag: *lag,
                        },
                    ],
                })
            }
            Self::Seal { plan, name, taken } => sealed::seal(state, *plan, name, *taken),
            Self::Holidays {
                calendar,
                country,
                years,
            } => days_off::take_off(&state.program, *calendar, *country, years.clone()),
            Self::Adopt {
                from,
                recorded,
                source,
                as_recorded,
            } => Ok(recorded::adopt(from, recorded, source, *as_recorded)),
            Self::Batch { label, requests } => {
                let edits: Result<Vec<Edit>, Refusal> = requests
                    .iter()
                    .map(|request| request.resolve(state, today))
                    .collect();
                Ok(Edit::Batch {
                    label: label.clone(),
                    edits: edits?,
                })
            }
        }
    }
}

fn constrain(task: TaskId, constraint: Constraint) -> Edit {
    Edit::SetTask {
        task,
        change: TaskChange::Constraint(constraint),
    }
}

fn move_rows(state: &State, moves: &[(TaskId, Moment)]) -> Result<Edit, Refusal> {
    let mut edits = Vec::new();
    for &(task, start) in moves {
        let dates = state
            .schedule
            .dates(task)
            .ok_or(Refusal::Missing(Record::Task(task)))?;
        let row = state.program.tasks.get(task);
        if let Some(pin) = row.and_then(|row| row.pin) {
            // Out of the engine's hands it stays so, somewhere else.
            let pin = length::pin_at(state, task, pin, beginning(state, task, start));
            let change = TaskChange::Pin(Some(pin));
            edits.push(Edit::SetTask { task, change });
            continue;
        }
        if !dates.summary {
            let start = beginning(state, task, start);
            let fixed = |row: &Task| matches!(row.constraint, Constraint::MustStartOn(_));
            let to = if row.is_some_and(fixed) {
                Constraint::MustStartOn(start)
            } else {
                Constraint::StartNoEarlierThan(start)
            };
            edits.push(constrain(task, to));
            continue;
        }
        if dates.complete {
            return Err(Refusal::CompletedIsAnchored);
        }
        let shift = state.schedule.work_between(task, dates.start, start);
        for row in heads(state, task) {
            if let Some(dates) = state.schedule.dates(row) {
                let mut moved = state.schedule.add_work(row, dates.start, shift);
                if state.schedule.last_work(row, dates.start) == dates.start {
                    moved = beginning(state, row, state.schedule.last_work(row, moved));
                }
                edits.push(constrain(row, Constraint::StartNoEarlierThan(moved)));
            }
        }
    }
    match edits.len() {
        0 if moves.is_empty() => Err(Refusal::NothingSelected),
        // All that is left under the summary has begun.
        0 => Err(Refusal::StartedIsAnchored),
        1 => Ok(edits.remove(0)),
        _ => Ok(Edit::Batch {
            label: match moves {
                [(task, _)] => {
                    let name = state
                        .program
                        .tasks
                        .get(*task)
                        .map_or("", |row| row.name.as_str());
                    format!("Move “{name}”")
                }
                many => format!("Move {} rows", many.len()),
            },
            edits,
        }),
    }
}

/// The rows not begun under a summary that nothing inside the summary drives: move these, and
/// the rest follows by its links.
pub(crate) fn heads(state: &State, summary: TaskId) -> Vec<TaskId> {
    let inside = |task: TaskId| state.program.ancestors(task).any(|above| above == summary);
    state
        .program
        .tasks
        .iter()
        .filter(|(id, row)| row.progress == Progress::NotStarted && inside(*id))
        .filter(|(id, _)| {
            let Some(dates) = state.schedule.dates(*id) else {
                return false;
            };
            let driven_inside = match dates.driver {
                schedule::Driver::Link(link) => state
                    .program
                    .links
                    .get(link)
                    .is_some_and(|link| inside(link.from)),
                schedule::Driver::PlanStart
                | schedule::Driver::Constraint
                | schedule::Driver::Pinned
                | schedule::Driver::Delay
                | schedule::Driver::AsLate
                | schedule::Driver::Actual
                | schedule::Driver::StatusDate
                | schedule::Driver::Summary(_)
                | schedule::Driver::Rows => false,
            };
            !dates.summary && !driven_inside
        })
        .map(|(id, _)| id)
        .collect()
}

/// Where a row dropped on a moment begins: the next working minute. A milestone dropped where a
/// day's work ends means that day, not the morning after.
fn beginning(state: &State, task: TaskId, dropped: Moment) -> Moment {
    let milestone = state
        .program
        .tasks
        .get(task)
        .is_some_and(|row| row.kind.is_milestone());
    let next = snap(state, task, dropped);
    let day = dropped.inclusive_date();
    if milestone && next.date() > day && state.schedule.last_work(task, dropped) == dropped {
        snap(state, task, Moment::at_start_of(day))
    } else {
        next
    }
}

/// The next working minute on the row's calendar.
fn snap(state: &State, task: TaskId, moment: Moment) -> Moment {
    state.schedule.add_work(task, moment, WorkMinutes::ZERO)
}

fn resize_start(state: &State, task: TaskId, start: Moment) -> Result<Edit, Refusal> {
    let missing = Refusal::Missing(Record::Task(task));
    let dates = state.schedule.dates(task).ok_or(missing.clone())?;
    let row = state.program.tasks.get(task).ok_or(missing)?;
    if dates.summary {
        return Err(Refusal::SummaryIsComputed);
    }
    if row.kind.is_milestone() {
        return Err(Refusal::MilestoneHasNoDuration);
    }
    let lengthened = |start: Moment| whole(state, task, row, start, dates.finish);
    let edits = |start: Moment, change: TaskChange| {
        vec![
            constrain(task, Constraint::StartNoEarlierThan(start)),
            Edit::SetTask { task, change },
        ]
    };
    let label = format!("Resize “{}”", row.name);
    let start = snap(state, task, start);
    let mut edit = Edit::Batch {
        label: label.clone(),
        edits: edits(start, lengthened(start)?),
    };
    if start < dates.start {
        // Work held where it starts grows no longer, or its finish would move instead.
        let (program, delta) = plan::apply::decide(&state.program, &edit)?;
        let held = state.after(program, &delta).ok().and_then(|after| {
            let held = after.schedule.dates(task)?.start;
            (held > start).then_some(held)
        });
        if let Some(held) = held {
            // The earlier start is still asked for: it tells the person what holds the work.
            let edits = edits(start, lengthened(held)?);
            edit = Edit::Batch { label, edits };
        }
    }
    Ok(edit)
}

/// A row as typed, and its dates.
fn found(state: &State, task: TaskId) -> Result<(&Task, &Dates), Refusal> {
    let row = state.program.tasks.get(task);
    row.zip(state.schedule.dates(task))
        .ok_or(Refusal::Missing(Record::Task(task)))
}

fn finish_at(state: &State, task: TaskId, finish: Moment) -> Result<Edit, Refusal> {
    let (row, dates) = found(state, task)?;
    if dates.summary {
        return Err(Refusal::SummaryIsComputed);
    }
    match row.kind {
        TaskKind::Milestone(_) => {
            let midnight = Moment::at_start_of(finish.inclusive_date());
            Ok(constrain(
                task,
                Constraint::StartNoEarlierThan(snap(state, task, midnight)),
            ))
        }
        TaskKind::Work => {
            let change = lasting(state, task, row, dates.start, finish)?;
            let resize = Edit::SetTask { task, change };
            if !held_at_finish(state, dates) {
                return Ok(resize);
            }
            // Longer work would only begin earlier and end where its link holds it.
            Ok(Edit::Batch {
                label: format!("Resize “{}”", row.name),
                edits: vec![
                    constrain(task, Constraint::StartNoEarlierThan(dates.start)),
                    resize,
                ],
            })
        }
    }
}

/// Whether a link decides where work not begun ends, and its start follows from that.
fn held_at_finish(state: &State, dates: &Dates) -> bool {
    let Driver::Link(link) = dates.driver else {
        return false;
    };
    let kind = state.program.links.get(link).map(|link| link.kind);
    matches!(
        kind,
        Some(LinkKind::FinishToFinish | LinkKind::StartToFinish)
    )
}
