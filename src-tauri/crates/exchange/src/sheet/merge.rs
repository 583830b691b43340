//! A row of the plan with the values of a row of the file, and the changes that lead there.

use plan::task::remaining;
use plan::{Constraint, Owner, Pin, Progress, Stream, Task, TaskChange, TaskId, TaskKind};

use super::difference::Difference;
use super::field::{Field, Fields};
use super::pairs::reference;

/// A row as it becomes, and the names of its owner and workstream where they change.
pub(super) struct Merged {
    pub(super) task: Task,
    pub(super) owner: Option<String>,
    pub(super) workstream: Option<String>,
}

impl Merged {
    pub(super) fn owner_before<'a>(&self, difference: &'a Difference, before: &Task) -> &'a str {
        let person = before
            .owner
            .and_then(|owner| difference.present.people.get(owner));
        person.map_or("", |person| &person.name)
    }

    pub(super) fn stream_before<'a>(&self, difference: &'a Difference, before: &Task) -> &'a str {
        let stream = before
            .workstream
            .and_then(|id| difference.present.workstreams.get(id));
        stream.map_or("", |stream| &stream.name)
    }
}

/// A row of the plan with the values the file has for these fields; without a row of the plan,
/// the row as it comes.
pub(super) fn merge(
    difference: &Difference,
    before: Option<&Task>,
    arrived: TaskId,
    said: Fields,
    summary: bool,
) -> Merged {
    let incoming = difference
        .arrived
        .tasks
        .get(arrived)
        .expect("an origin belongs to a task");
    let blank = Task::new(difference.plan, &incoming.name, incoming.duration);
    let (old, said) = match before {
        Some(before) => (before, said),
        None => (&blank, Fields::ALL),
    };
    let mut task = old.clone();
    let says = |field| said.contains(field);
    if says(Field::Name) {
        task.name.clone_from(&incoming.name);
    }
    if before.is_none() {
        task.reference.clone_from(&incoming.reference);
    } else if says(Field::Reference)
        && let Some(origin) = difference.origins.get(&arrived)
    {
        reference(incoming, origin).clone_into(&mut task.reference);
    }
    if says(Field::Deadline) {
        task.deadline = incoming.deadline;
    }
    if says(Field::Promised) {
        task.promised = incoming.promised;
    }
    if says(Field::Note) {
        task.note.clone_from(&incoming.note);
    }
    if !summary {
        merge_work(&mut task, old, incoming, said, before.is_some());
        merge_dates(difference, &mut task, old, incoming, said, arrived);
    }
    let owner = incoming
        .owner
        .and_then(|owner| difference.arrived.people.get(owner));
    let owner = owner.map_or("", |person| &person.name);
    let stream = incoming
        .workstream
        .and_then(|id| difference.arrived.workstreams.get(id));
    let stream = stream.map_or("", |stream| &stream.name);
    let mut merged = Merged {
        task,
        owner: None,
        workstream: None,
    };
    let differs = |one: &str, other: &str| one.to_lowercase() != other.to_lowercase();
    if says(Field::Owner) && differs(merged.owner_before(difference, old), owner) {
        merged.owner = Some(owner.to_owned());
    }
    if says(Field::Workstream) && differs(merged.stream_before(difference, old), stream) {
        merged.workstream = Some(stream.to_owned());
    }
    merged
}

/// Kind, duration and progress, which hang together.
fn merge_work(task: &mut Task, old: &Task, incoming: &Task, said: Fields, known: bool) {
    let progress = said.contains(Field::Percent);
    // Completed work is anchored unless the file speaks of its progress too.
    let anchored = !progress && matches!(old.progress, Progress::Complete { .. });
    if said.contains(Field::Kind) && !anchored {
        task.kind = incoming.kind;
    }
    let turned = task.kind.is_milestone() != old.kind.is_milestone();
    if task.kind.is_milestone() {
        task.duration = plan::WorkMinutes::ZERO;
        task.elapsed = false;
    } else if (said.contains(Field::Duration) || turned) && !anchored {
        // A duration of none in the file makes a milestone of the row, where it says so.
        if incoming.kind == TaskKind::Work {
            task.duration = incoming.duration;
            task.elapsed = incoming.elapsed;
        }
    }
    if said.contains(Field::Status) || !known {
        task.inactive = incoming.inactive;
    }
    task.progress = if progress {
        merge_progress(old, task, incoming, said)
    } else {
        keep_progress(old.progress, task)
    };
}

/// Progress nobody speaks of, fitted to a new kind or duration.
fn keep_progress(progress: Progress, task: &Task) -> Progress {
    match progress {
        Progress::Started { .. } if task.kind.is_milestone() => Progress::NotStarted,
        Progress::Started {
            start,
            percent,
            remaining: left,
            resume,
        } => Progress::Started {
            start,
            percent,
            remaining: if left > task.duration {
                remaining(task.duration, percent)
            } else {
                left
            },
            resume,
        },
        Progress::NotStarted | Progress::Complete { .. } => progress,
    }
}

/// The progress a file speaks of, with the dates it is silent about as the plan has them.
fn merge_progress(old: &Task, task: &Task, incoming: &Task, said: Fields) -> Progress {
    match (incoming.progress, old.progress) {
        (Progress::Started { .. }, _) if task.kind.is_milestone() => Progress::NotStarted,
        (
            Progress::Started {
                start,
                percent,
                remaining: left,
                ..
            },
            Progress::Started {
                start: begun,
                percent: had,
                remaining: kept,
                resume,
            },
        ) => {
            let start = if said.contains(Field::ActualStart) {
                start
            } else {
                begun
            };
            let same = percent == had && task.duration == old.duration;
            let left = if said.contains(Field::Remaining) && left <= task.duration {
                left
            } else if same {
                kept
            } else {
                remaining(task.duration, percent)
            };
            Progress::Started {
                start,
                percent,
                remaining: left,
                resume,
            }
        }
        (
            Progress::Started {
                start,
                percent,
                remaining: left,
                resume,
            },
            _,
        ) => {
            let left = if left <= task.duration {
                left
            } else {
                remaining(task.duration, percent)
            };
            Progress::Started {
                start,
                percent,
                remaining: left,
                resume,
            }
        }
        (Progress::Complete { start, finish }, before) => {
            let (begun, ended) = match before {
                Progress::NotStarted => (start, finish),
                Progress::Started { start: begun, .. } => (begun, finish),
                Progress::Complete {
                    start: begun,
                    finish: ended,
                } => (begun, ended),
            };
            let start = if said.contains(Field::ActualStart) {
                start
            } else {
                begun
            };
            let finish = if said.contains(Field::ActualFinish) {
                finish
            } else {
                ended
            };
            let start = if task.kind.is_milestone() {
                finish
            } else {
                start.min(finish)
            };
            Progress::Complete { start, finish }
        }
        (Progress::NotStarted, _) => Progress::NotStarted,
    }
}

/// Constraint and pin.
fn merge_dates(
    difference: &Difference,
    task: &mut Task,
    old: &Task,
    incoming: &Task,
    said: Fields,
    arrived: TaskId,
) {
    // Completed work lies where it happened, whatever else a file insists on.
    if !said.contains(Field::Constraint) || matches!(task.progress, Progress::Complete { .. }) {
        return;
    }
    let derived = difference
        .origins
        .get(&arrived)
        .is_some_and(|origin| origin.said.contains(Field::Start));
    if derived && incoming.pin.is_none() {
        // A start date is no reason to overrule what people said more precisely here.
        let soft = matches!(
            old.constraint,
            Constraint::AsSoonAsPossible | Constraint::StartNoEarlierThan(_)
        );
        let found = difference.pairs.get(&arrived);
        let follows = found.is_some_and(|found| difference.follows.contains(found));
        if !soft || follows || old.pin.is_some() {
            return;
        }
    } else {
        // A milestone is one instant, pinned or not.
        task.pin = incoming.pin.map(|pin| Pin {
            start: if task.kind.is_milestone() {
                pin.finish
            } else {
                pin.start
            },
            ..pin
        });
    }
    if task.progress == Progress::NotStarted {
        task.constraint = incoming.constraint;
    }
}

/// The changes that make one row into another, in an order in which each is allowed.
pub(super) fn steps(old: &Task, merged: &Merged, summary: bool) -> Vec<TaskChange> {
    let new = &merged.task;
    let mut steps = Vec::new();
    if old.name != new.name {
        steps.push(TaskChange::Name(new.name.clone()));
    }
    if !summary {
        let kind = old.kind != new.kind;
        let length = (old.duration, old.elapsed) != (new.duration, new.elapsed);
        let constraint = old.constraint != new.constraint;
        let mut progress = old.progress;
        // What has begun or is done is anchored; it is taken back and put again.
        if (kind || length || constraint) && progress != Progress::NotStarted {
            progress = Progress::NotStarted;
            steps.push(TaskChange::Progress(progress));
        }
        match new.kind {
            TaskKind::Milestone(kind_of) if kind => steps.push(TaskChange::Milestone(kind_of)),
            TaskKind::Work if kind => steps.push(TaskChange::Work),
            TaskKind::Milestone(_) | TaskKind::Work => {}
        }
        if new.kind == TaskKind::Work && (kind || length) {
            steps.push(if new.elapsed {
                TaskChange::ElapsedDuration(new.duration.0)
            } else {
                TaskChange::Duration(new.duration)
            });
        }
        if constraint {
            steps.push(TaskChange::Constraint(new.constraint));
        }
        if progress != new.progress {
            steps.push(TaskChange::Progress(new.progress));
        }
    }
    if old.pin != new.pin {
        steps.push(TaskChange::Pin(new.pin));
    }
    if old.inactive != new.inactive {
        steps.push(TaskChange::Inactive(new.inactive));
    }
    if old.deadline != new.deadline {
        steps.push(TaskChange::Deadline(new.deadline));
    }
    if old.promised != new.promised {
        steps.push(TaskChange::Promised(new.promised));
    }
    if let Some(owner) = &merged.owner {
        let owner = (!owner.is_empty()).then(|| Owner::Named(owner.clone()));
        steps.push(TaskChange::Owner(owner));
    }
    if let Some(stream) = &merged.workstream {
        let stream = (!stream.is_empty()).then(|| Stream::Named(stream.clone()));
        steps.push(TaskChange::Workstream(stream));
    }
    if old.reference != new.reference {
        steps.push(TaskChange::Reference(new.reference.clone()));
    }
    if old.note != new.note {
        steps.push(TaskChange::Note(new.note.clone()));
    }
    steps
}
