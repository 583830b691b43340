//! What doors ask for. Most requests are edits; some only the schedule can turn into one.

use plan::{
    Constraint, Edit, LinkId, Moment, NaiveDate, Progress, Refusal, TaskChange, TaskId, TaskKind,
    WorkMinutes, refusal::Record,
};

use crate::State;

/// Something a person wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// An edit as it is.
    Edit(Edit),
    /// Drags rows so that each starts at a moment. A summary takes its rows along.
    Move(Vec<(TaskId, Moment)>),
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
        lag: WorkMinutes,
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
        if !dates.summary {
            edits.push(constrain(
                task,
                Constraint::StartNoEarlierThan(snap(state, task, start)),
            ));
            continue;
        }
        let shift = state.schedule.work_between(task, dates.start, start);
        for row in heads(state, task) {
            if let Some(dates) = state.schedule.dates(row) {
                let moved = state.schedule.add_work(row, dates.start, shift);
                edits.push(constrain(row, Constraint::StartNoEarlierThan(moved)));
            }
        }
    }
    match edits.len() {
        0 => Err(Refusal::NothingSelected),
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
fn heads(state: &State, summary: TaskId) -> Vec<TaskId> {
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
                | schedule::Driver::Pinned
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

/// The next working minute on the row's calendar.
fn snap(state: &State, task: TaskId, moment: Moment) -> Moment {
    state.schedule.add_work(task, moment, WorkMinutes::ZERO)
}

fn resize_start(state: &State, task: TaskId, start: Moment) -> Result<Edit, Refusal> {
    let dates = state
        .schedule
        .dates(task)
        .ok_or(Refusal::Missing(Record::Task(task)))?;
    let start = snap(state, task, start);
    let duration = state.schedule.work_between(task, start, dates.finish);
    if duration.0 <= 0 {
        return Err(Refusal::FinishBeforeStart);
    }
    let name = state
        .program
        .tasks
        .get(task)
        .map_or("", |row| row.name.as_str());
    Ok(Edit::Batch {
        label: format!("Resize “{name}”"),
        edits: vec![
            constrain(task, Constraint::StartNoEarlierThan(start)),
            Edit::SetTask {
                task,
                change: TaskChange::Duration(duration),
            },
        ],
    })
}

fn finish_at(state: &State, task: TaskId, finish: Moment) -> Result<Edit, Refusal> {
    let dates = state
        .schedule
        .dates(task)
        .ok_or(Refusal::Missing(Record::Task(task)))?;
    let row = state
        .program
        .tasks
        .get(task)
        .ok_or(Refusal::Missing(Record::Task(task)))?;
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
            let duration = state.schedule.work_between(task, dates.start, finish);
            if duration.0 <= 0 {
                return Err(Refusal::FinishBeforeStart);
            }
            Ok(Edit::SetTask {
                task,
                change: TaskChange::Duration(duration),
            })
        }
    }
}

/// Fills in when the work began and ended, as far as the schedule knows, and never in the future
/// of the day reported on.
fn report(state: &State, task: TaskId, percent: u8, today: NaiveDate) -> Result<Edit, Refusal> {
    let dates = state
        .schedule
        .dates(task)
        .ok_or(Refusal::Missing(Record::Task(task)))?;
    let row = state
        .program
        .tasks
        .get(task)
        .ok_or(Refusal::Missing(Record::Task(task)))?;
    let plan = state.program.plans.get(row.plan);
    let as_of = plan.and_then(|plan| plan.status_date).unwrap_or(today);
    let day_start = Moment::at_start_of(as_of);
    let day_end = Moment(day_start.0 + plan::time::DAY);
    let began = match row.progress {
        Progress::NotStarted => dates.start.min(day_start),
        Progress::Started { start, .. } | Progress::Complete { start, .. } => start,
    };
    let progress = match percent {
        0 => Progress::NotStarted,
        1..=99 => Progress::Started {
            start: snap_back(state, task, began, dates.start),
            percent,
        },
        100 => {
            let finish = dates.finish.min(day_end).max(began);
            // Work marked done before it was due to begin took no longer than it was to take.
            let start = match row.progress {
                Progress::NotStarted => {
                    let length = WorkMinutes(-dates.work.0);
                    dates
                        .start
                        .min(state.schedule.add_work(task, finish, length))
                }
                Progress::Started { .. } | Progress::Complete { .. } => began,
            };
            let finish = state.schedule.last_work(task, finish).max(start);
            Progress::Complete { start, finish }
        }
        _ => return Err(Refusal::NotAPercentage),
    };
    Ok(Edit::SetTask {
        task,
        change: TaskChange::Progress(progress),
    })
}

/// A start that was computed is kept; one moved back to the day reported on begins with its work.
fn snap_back(state: &State, task: TaskId, began: Moment, computed: Moment) -> Moment {
    if began == computed {
        began
    } else {
        snap(state, task, began)
    }
}
