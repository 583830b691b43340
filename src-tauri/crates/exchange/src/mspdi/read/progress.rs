//! What a file says about how far a task has come.

use plan::{Moment, Progress, Task, WorkMinutes};

use super::facts::{self, Facts};
use crate::mspdi::tree::Node;
use crate::notes::Weight;

/// Progress, before it is known whether the row is a summary.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RawProgress {
    pub(super) percent: i64,
    pub(super) start: Option<Moment>,
    finish: Option<Moment>,
    pub(super) done: Option<WorkMinutes>,
    pub(super) remaining: Option<WorkMinutes>,
    /// Where work stopped, and where it is taken up again.
    pub(super) stop: Option<Moment>,
    pub(super) resume: Option<Moment>,
}

impl RawProgress {
    pub(super) fn read(node: &Node<'_>, facts: &mut Facts, place: &str) -> Self {
        Self {
            percent: facts::whole(node, "PercentComplete")
                .unwrap_or(0)
                .clamp(0, 100),
            start: facts.moment(node, "ActualStart", place),
            finish: facts.moment(node, "ActualFinish", place),
            done: facts.minutes(node, "ActualDuration", place),
            remaining: facts.minutes(node, "RemainingDuration", place),
            stop: facts.moment(node, "Stop", place),
            resume: facts.moment(node, "Resume", place),
        }
    }

    /// Whether anything has been done.
    pub(super) fn any(&self) -> bool {
        self.percent > 0 || self.start.is_some() || self.finish.is_some()
    }

    /// The progress of a row with these recorded dates. `pauses` tells whether any working time
    /// lies between two moments.
    pub(super) fn of(
        self,
        task: &Task,
        recorded: (Option<Moment>, Option<Moment>),
        facts: &mut Facts,
        pauses: impl FnOnce(Moment, Moment) -> bool,
    ) -> Progress {
        if !self.any() {
            return Progress::NotStarted;
        }
        let Some(start) = self.start.or(recorded.0).or(self.finish) else {
            facts.add(
                Weight::LeftOut,
                "progress-without-dates",
                &task.name,
                "The progress was left out: the file does not say when the work began.",
            );
            return Progress::NotStarted;
        };
        let complete = self.finish.is_some() || self.percent == 100;
        if let Some(finish) = self.finish.or(recorded.1).filter(|_| complete) {
            if finish < start {
                facts.add(
                    Weight::Changed,
                    "finish-before-start",
                    &task.name,
                    "The actual finish lies before the actual start; it was moved there.",
                );
            }
            return Progress::Complete {
                start,
                finish: finish.max(start),
            };
        }
        if task.kind.is_milestone() {
            if complete {
                return Progress::Complete {
                    start,
                    finish: start,
                };
            }
            facts.add(
                Weight::LeftOut,
                "milestone-half-met",
                &task.name,
                "The progress was left out: a milestone is met or not, and the file says neither.",
            );
            return Progress::NotStarted;
        }
        if complete {
            facts.add(
                Weight::Changed,
                "complete-without-finish",
                &task.name,
                "The file does not say when this was finished; it is taken as begun, with nothing left to do.",
            );
        }
        let percent = u8::try_from(self.percent.min(99)).expect("0 to 99");
        let left = plan::task::remaining(task.duration, percent);
        let known = self.remaining.or_else(|| {
            let done = self.done?;
            Some(WorkMinutes((task.duration.0 - done.0).max(0)))
        });
        if known.is_some_and(|known| known > task.duration) {
            facts.add(
                Weight::Changed,
                "remaining-too-long",
                &task.name,
                "More was left to do than the whole duration; it became the whole duration.",
            );
        }
        let resume = self
            .stop
            .zip(self.resume)
            .filter(|&(stop, resume)| stop < resume && pauses(stop, resume));
        Progress::Started {
            start,
            percent,
            remaining: if complete {
                WorkMinutes::ZERO
            } else {
                known.unwrap_or(left).min(task.duration)
            },
            resume: resume.map(|(_, resume)| resume),
        }
    }
}
