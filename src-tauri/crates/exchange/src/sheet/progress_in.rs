//! How far a row has come, out of percentages, states and actual dates that may disagree.
//!
//! A percentage outranks a word, a word outranks dates. Where a date is missing it follows from
//! the others and the duration.

use plan::text::Span;
use plan::{Moment, Progress, TaskKind, WorkMinutes};
use schedule::WorkTime;

use super::cells::Row;
use super::tally::Tally;
use super::values::State;
use crate::notes::{Notes, Weight};

/// What was assumed about progress, by line.
#[derive(Default)]
pub(super) struct Assumed {
    start: Tally,
    finish: Tally,
    backwards: Tally,
    milestone: Tally,
}

/// What the engine would call the length of a row.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) duration: WorkMinutes,
    pub(super) elapsed: bool,
}

/// How far a row has come.
pub(super) fn progress(
    row: &Row,
    kind: TaskKind,
    length: Length,
    plan_start: Moment,
    clock: &WorkTime,
    assumed: &mut Assumed,
) -> Progress {
    let state = row.state;
    if state == Some(State::Dropped) {
        return Progress::NotStarted;
    }
    let says = row.percent.is_some() || state.is_some();
    let done = row.percent == Some(100)
        || state == Some(State::Done)
        || !says && row.actual_finish.is_some();
    let begun = row.percent.is_some_and(|percent| percent > 0)
        || state == Some(State::Begun)
        || row.actual_start.is_some() && (!says || state.is_none());
    if done {
        return complete(row, kind, length, plan_start, clock, assumed);
    }
    if !begun {
        return Progress::NotStarted;
    }
    if kind.is_milestone() {
        assumed.milestone.add(row.line);
        return Progress::NotStarted;
    }
    let start = row.actual_start.or(row.start).unwrap_or_else(|| {
        assumed.start.add(row.line);
        clock.start_at(clock.work_at(plan_start))
    });
    let percent = row.percent.unwrap_or(0).min(99);
    let mut progress = Progress::started(start, percent, length.duration);
    if let Progress::Started { remaining, .. } = &mut progress
        && let Some(left) = row.remaining
    {
        let (minutes, elapsed) = match left {
            Span::Work(work) => (work, false),
            Span::Elapsed(minutes) => (WorkMinutes(minutes), true),
        };
        if minutes <= length.duration && elapsed == length.elapsed {
            *remaining = minutes;
        }
    }
    progress
}

fn complete(
    row: &Row,
    kind: TaskKind,
    length: Length,
    plan_start: Moment,
    clock: &WorkTime,
    assumed: &mut Assumed,
) -> Progress {
    let begun = row.actual_start.or(row.start);
    let later = |start: Moment| {
        if length.elapsed {
            Moment(start.0.saturating_add(length.duration.0).min(Moment::MAX.0))
        } else {
            clock
                .finish_at(clock.work_at(start) + i64::from(length.duration.0))
                .max(start)
        }
    };
    let earlier = |finish: Moment| {
        if length.elapsed {
            Moment(
                finish
                    .0
                    .saturating_sub(length.duration.0)
                    .max(Moment::MIN.0),
            )
        } else {
            clock
                .start_at(clock.work_at(finish) - i64::from(length.duration.0))
                .min(finish)
        }
    };
    let finish = row.actual_finish.or(row.finish);
    let (start, finish) = match (begun, finish) {
        (Some(start), Some(finish)) => (start, finish),
        (Some(start), None) => (start, later(start)),
        (None, Some(finish)) => (earlier(finish), finish),
        (None, None) => {
            assumed.finish.add(row.line);
            let start = clock.start_at(clock.work_at(plan_start));
            (start, later(start))
        }
    };
    if kind.is_milestone() {
        return Progress::Complete {
            start: finish,
            finish,
        };
    }
    if finish < start {
        assumed.backwards.add(row.line);
        return Progress::Complete {
            start: earlier(finish).min(finish),
            finish,
        };
    }
    Progress::Complete { start, finish }
}

impl Assumed {
    pub(super) fn tell(&self, notes: &mut Notes) {
        self.start.tell(
            notes,
            Weight::Changed,
            "start-assumed",
            "The work has begun, but nothing says when; the start of the plan was taken.",
        );
        self.finish.tell(
            notes,
            Weight::Changed,
            "finish-assumed",
            "The work is done, but nothing says when; it was laid at the start of the plan.",
        );
        self.backwards.tell(
            notes,
            Weight::Changed,
            "dates-backwards",
            "The work ends before it starts; its start was taken from its finish and duration.",
        );
        self.milestone.tell(
            notes,
            Weight::Changed,
            "milestone-begun",
            "A milestone is done or not done; this one was taken as not done.",
        );
    }
}
