//! Tasks and milestones.

use plan::{
    Constraint, Effort, Estimate, Pin, Progress, Split, Task, TaskId, TaskKind, WorkMinutes,
};

use super::fields::Fields;
use super::line::Line;
use super::word::Word;

pub(super) const NOUN: &str = "task";

/// The most minutes on the wall: fifty years of them, as the rules of a program have it.
pub(super) const ON_THE_WALL: i32 = 50 * 366 * 24 * 60;

pub(super) fn write(out: &mut String, id: TaskId, task: &Task) {
    let mut line = Line::begin(out, NOUN);
    line.number("id", id.0)
        .number("plan", task.plan.0)
        .id_if("parent", task.parent)
        .number_if("rank", task.rank)
        .text("name", &task.name);
    if task.kind != TaskKind::Work {
        line.text("kind", task.kind.word());
    }
    line.number_if("duration_min", task.duration.0)
        .flag("elapsed", task.elapsed);
    if task.constraint != Constraint::AsSoonAsPossible {
        line.text("constraint", constraint_word(task.constraint))
            .shown_if("constraint_at", task.constraint.moment());
    }
    line.shown_if("pin_start", task.pin.map(|pin| pin.start))
        .shown_if("pin_finish", task.pin.map(|pin| pin.finish))
        .shown_if("deadline", task.deadline)
        .id_if("calendar", task.calendar)
        .flag("ignores_people", task.ignores_people)
        .list("splits", &task.splits, |line, split| {
            line.number("after_min", split.after.0)
                .number("pause_min", split.pause.0);
        })
        .number_if("delay_min", task.delay)
        .word("effort", &task.effort.kind)
        .flag("effort_driven", task.effort.driven);
    if let Some(estimate) = task.estimate {
        line.inner("estimate", |line| {
            line.number("optimistic_min", estimate.optimistic.0)
                .number("likely_min", estimate.likely.0)
                .number("pessimistic_min", estimate.pessimistic.0);
        });
    }
    if let Some(confidence) = task.confidence {
        line.text("confidence", confidence.word());
    }
    line.shown_if("promised", task.promised)
        .flag("external", task.external)
        .id_if("workstream", task.workstream)
        .id_if("owner", task.owner);
    put_progress(&mut line, task.progress);
    line.flag("inactive", task.inactive)
        .text_if("reference", &task.reference)
        .text_if("note", &task.note)
        .kept(&task.kept);
    line.end();
}

pub(super) fn read(fields: &mut Fields) -> Option<(TaskId, Task)> {
    let id = fields.own_id()?;
    let plan = fields.id("plan")?;
    let task = Task {
        plan,
        parent: fields.id_if("parent"),
        rank: fields.rank(),
        name: fields.name(),
        kind: fields.word("kind").unwrap_or(TaskKind::Work),
        duration: minutes(fields, "duration_min").unwrap_or_default(),
        elapsed: fields.flag("elapsed"),
        constraint: constraint(fields),
        pin: pin(fields),
        deadline: fields.moment("deadline"),
        calendar: fields.id_if("calendar"),
        ignores_people: fields.flag("ignores_people"),
        splits: fields.list("splits", split),
        delay: fields
            .number("delay_min", -ON_THE_WALL..=ON_THE_WALL)
            .unwrap_or_default(),
        effort: Effort {
            kind: fields.word("effort").unwrap_or_default(),
            driven: fields.flag("effort_driven"),
        },
        estimate: fields.inner("estimate", estimate),
        confidence: fields.word("confidence"),
        promised: fields.date("promised"),
        external: fields.flag("external"),
        workstream: fields.id_if("workstream"),
        owner: fields.id_if("owner"),
        progress: progress(fields),
        inactive: fields.flag("inactive"),
        reference: fields.line("reference"),
        note: fields.prose("note"),
        kept: fields.kept(),
    };
    Some((id, task))
}

/// Working time, up to the most a person may type.
fn minutes(fields: &mut Fields, key: &str) -> Option<WorkMinutes> {
    fields.number(key, 0..=WorkMinutes::MAX.0).map(WorkMinutes)
}

fn split(fields: &mut Fields) -> Option<Split> {
    Some(Split {
        after: minutes(fields, "after_min")?,
        pause: minutes(fields, "pause_min")?,
    })
}

fn estimate(fields: &mut Fields) -> Option<Estimate> {
    Some(Estimate {
        optimistic: minutes(fields, "optimistic_min")?,
        likely: minutes(fields, "likely_min")?,
        pessimistic: minutes(fields, "pessimistic_min")?,
    })
}

fn pin(fields: &mut Fields) -> Option<Pin> {
    let (start, finish) = (fields.moment("pin_start"), fields.moment("pin_finish"));
    match (start, finish) {
        (Some(start), Some(finish)) if start <= finish => Some(Pin { start, finish }),
        (None, None) => None,
        (Some(_), Some(_)) | (Some(_), None) | (None, Some(_)) => {
            let text = "The task has a pin without two ends in order; it was left out.";
            fields.changed("field-left-out", text.to_owned());
            None
        }
    }
}

const AS_SOON_AS_POSSIBLE: &str = "as-soon-as-possible";
const AS_LATE_AS_POSSIBLE: &str = "as-late-as-possible";
const START_NO_EARLIER_THAN: &str = "start-no-earlier-than";
const START_NO_LATER_THAN: &str = "start-no-later-than";
const FINISH_NO_EARLIER_THAN: &str = "finish-no-earlier-than";
const FINISH_NO_LATER_THAN: &str = "finish-no-later-than";
const MUST_START_ON: &str = "must-start-on";
const MUST_FINISH_ON: &str = "must-finish-on";

fn constraint_word(constraint: Constraint) -> &'static str {
    match constraint {
        Constraint::AsSoonAsPossible => AS_SOON_AS_POSSIBLE,
        Constraint::AsLateAsPossible => AS_LATE_AS_POSSIBLE,
        Constraint::StartNoEarlierThan(_) => START_NO_EARLIER_THAN,
        Constraint::StartNoLaterThan(_) => START_NO_LATER_THAN,
        Constraint::FinishNoEarlierThan(_) => FINISH_NO_EARLIER_THAN,
        Constraint::FinishNoLaterThan(_) => FINISH_NO_LATER_THAN,
        Constraint::MustStartOn(_) => MUST_START_ON,
        Constraint::MustFinishOn(_) => MUST_FINISH_ON,
    }
}

fn constraint(fields: &mut Fields) -> Constraint {
    let at = fields.moment("constraint_at");
    let kind = fields.get("constraint", "a constraint with its moment", |value| {
        Some(match (value.as_str()?, at) {
            (AS_SOON_AS_POSSIBLE, _) => Constraint::AsSoonAsPossible,
            (AS_LATE_AS_POSSIBLE, _) => Constraint::AsLateAsPossible,
            (START_NO_EARLIER_THAN, Some(at)) => Constraint::StartNoEarlierThan(at),
            (START_NO_LATER_THAN, Some(at)) => Constraint::StartNoLaterThan(at),
            (FINISH_NO_EARLIER_THAN, Some(at)) => Constraint::FinishNoEarlierThan(at),
            (FINISH_NO_LATER_THAN, Some(at)) => Constraint::FinishNoLaterThan(at),
            (MUST_START_ON, Some(at)) => Constraint::MustStartOn(at),
            (MUST_FINISH_ON, Some(at)) => Constraint::MustFinishOn(at),
            _ => return None,
        })
    });
    kind.unwrap_or_default()
}

const NOT_STARTED: &str = "not-started";
const STARTED: &str = "started";
const COMPLETE: &str = "complete";

fn put_progress(line: &mut Line, progress: Progress) {
    match progress {
        Progress::NotStarted => {}
        Progress::Started {
            start,
            percent,
            remaining,
            resume,
        } => {
            line.text("progress", STARTED)
                .shown("actual_start", start)
                .number_if("percent", percent)
                .number_if("remaining_min", remaining.0)
                .shown_if("resume", resume);
        }
        Progress::Complete { start, finish } => {
            line.text("progress", COMPLETE)
                .shown("actual_start", start)
                .shown("actual_finish", finish);
        }
    }
}

fn progress(fields: &mut Fields) -> Progress {
    let start = fields.moment("actual_start");
    let finish = fields.moment("actual_finish");
    let percent = fields.number("percent", 0..=99).unwrap_or_default();
    let remaining = minutes(fields, "remaining_min").unwrap_or_default();
    let resume = fields.moment("resume");
    let wanted = "not-started, started with an actual start, or complete with an actual start and a later finish";
    let progress = fields.get("progress", wanted, |value| {
        Some(match (value.as_str()?, start, finish) {
            (NOT_STARTED, _, _) => Progress::NotStarted,
            (STARTED, Some(start), _) => Progress::Started {
                start,
                percent: u8::try_from(percent).expect("0 to 99"),
                remaining,
                resume,
            },
            (COMPLETE, Some(start), Some(finish)) if start <= finish => {
                Progress::Complete { start, finish }
            }
            _ => return None,
        })
    });
    progress.unwrap_or_default()
}
