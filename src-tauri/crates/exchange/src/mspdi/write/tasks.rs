//! Tasks.

use plan::{EffortKind, Moment, Progress, WorkMinutes};

use super::book::{Book, Line};
use super::project::{self, moment};
use super::record::{self, Keeping, flag, leaf, number};
use super::{STEP, baselines, fields, links};
use crate::mspdi::read::links::is_elapsed;
use crate::mspdi::read::tasks::usual_format;
use crate::mspdi::schema::TASK;
use crate::mspdi::value::write_duration;
use crate::watch::{Stopped, Watch};

pub(super) fn write(out: &mut String, book: &Book<'_>, watch: &Watch<'_>) -> Result<(), Stopped> {
    let baselines = baselines::numbered(book);
    let begun = begun(book);
    let total = u64::try_from(book.lines.len()).unwrap_or(u64::MAX);
    for (at, line) in book.lines.iter().enumerate() {
        if at % STEP == 0 {
            watch.step(u64::try_from(at).unwrap_or(u64::MAX), total)?;
        }
        let keeping = Keeping {
            kept: &line.task.kept,
            of: "",
            current: line.current,
        };
        out.push_str("<Task>");
        record::write(out, TASK, keeping, &mut |out, element| match element {
            "UID" => number(out, element, book.tasks[&line.id]),
            "ID" => leaf(out, element, &(at + 1).to_string()),
            "CalendarUID" => {
                let calendar = line.task.calendar.and_then(|id| book.calendars.get(&id));
                number(out, element, calendar.copied().unwrap_or(-1));
            }
            "PredecessorLink" => {
                for link in &line.links {
                    links::write(out, link, book.tasks[&link.from]);
                }
                record::xml(out, keeping.text(element).unwrap_or_default());
            }
            "Baseline" => {
                baselines::write(out, &baselines, line.id);
                record::xml(out, keeping.text(element).unwrap_or_default());
            }
            "ExtendedAttribute" => book.fields.values(out, fields::of_task(book, line)),
            element if line.summary && project::sum(keeping, element).is_some() => {
                leaf(
                    out,
                    element,
                    project::sum(keeping, element).unwrap_or_default(),
                );
            }
            "ActualStart" if line.summary => moment(out, element, begun[at]),
            "Stop" | "Resume" => pause(out, book, line, element),
            element => {
                plain(out, line, keeping, element);
                computed(out, line, element);
                work(out, line, element);
            }
        });
        out.push_str("</Task>\n");
    }
    Ok(())
}

/// What a person typed.
fn plain(out: &mut String, line: &Line<'_>, keeping: Keeping<'_>, element: &str) {
    let task = line.task;
    let manual = task.pin.is_some() || keeping.text("Manual").is_some();
    match element {
        "Name" => leaf(out, element, &task.name),
        "Active" => flag(out, element, !task.inactive),
        "Manual" => flag(out, element, manual),
        "Type" => number(
            out,
            element,
            match task.effort.kind {
                EffortKind::FixedUnits => 0,
                EffortKind::FixedDuration => 1,
                EffortKind::FixedWork => 2,
            },
        ),
        "IsNull" => flag(out, element, false),
        "WBS" => leaf(out, element, keeping.text(element).unwrap_or(&line.number)),
        "OutlineNumber" => leaf(out, element, &line.number),
        "OutlineLevel" => number(out, element, line.level),
        "DurationFormat" => {
            let kept = keeping.text(element).and_then(|text| text.parse().ok());
            let kept = kept.filter(|&format| is_elapsed(format) == task.elapsed);
            number(out, element, kept.unwrap_or(usual_format(task.elapsed)));
        }
        "EffortDriven" => flag(out, element, task.effort.driven),
        "Milestone" => {
            let nothing = duration(line).0 == 0;
            let is = if line.summary {
                nothing
            } else {
                task.kind.is_milestone()
            };
            let kept = keeping.text(element).map(|text| text == "1");
            // Kept where the flag and the duration disagree; good as long as they would.
            let kept = kept.filter(|&kept| kept != nothing);
            flag(out, element, kept.unwrap_or(is));
        }
        "Summary" => flag(out, element, line.summary),
        "ConstraintType" => number(out, element, fields::constraint(task.constraint)),
        "ConstraintDate" => match (task.constraint.moment(), keeping.text(element)) {
            (None, Some(kept)) => leaf(out, element, kept),
            (at, _) => moment(out, element, at),
        },
        "Deadline" => moment(out, element, task.deadline),
        "LevelingDelay" => number(out, element, i64::from(task.delay) * 10),
        "IgnoreResourceCalendar" => flag(out, element, task.ignores_people),
        "Notes" if !task.note.is_empty() => leaf(out, element, &task.note),
        "ManualStart" => moment(out, element, task.pin.map(|pin| pin.start)),
        "ManualFinish" => moment(out, element, task.pin.map(|pin| pin.finish)),
        "ManualDuration" if manual => {
            let duration = write_duration(duration(line).0);
            leaf(out, element, keeping.text(element).unwrap_or(&duration));
        }
        _ => {}
    }
}

/// The duration of a row: of a summary, the time its rows take.
fn duration(line: &Line<'_>) -> WorkMinutes {
    match line.dates.filter(|_| line.summary) {
        Some(dates) => dates.work,
        None => line.task.duration,
    }
}

/// What follows from the engine, and progress.
fn computed(out: &mut String, line: &Line<'_>, element: &str) {
    let dates = line.dates;
    let duration = duration(line);
    let (percent, remaining) = progress(line, duration);
    let actual = match line.task.progress {
        Progress::NotStarted => (None, None),
        Progress::Started { start, .. } => (Some(start), None),
        Progress::Complete { start, finish } => (Some(start), Some(finish)),
    };
    let complete = dates.filter(|dates| line.summary && dates.complete);
    match element {
        "Start" | "EarlyStart" => moment(out, element, dates.map(|dates| dates.start)),
        "Finish" | "EarlyFinish" => moment(out, element, dates.map(|dates| dates.finish)),
        "LateStart" => moment(out, element, dates.and_then(|dates| dates.late_start)),
        "LateFinish" => moment(out, element, dates.and_then(|dates| dates.late_finish)),
        "Critical" => flag(out, element, dates.is_some_and(|dates| dates.critical)),
        "FreeSlack" => {
            if let Some(dates) = dates {
                number(out, element, i64::from(dates.free_float.0) * 10);
            }
        }
        "TotalSlack" => {
            if let Some(float) = dates.and_then(|dates| dates.total_float) {
                number(out, element, i64::from(float.0) * 10);
            }
        }
        "Duration" => leaf(out, element, &write_duration(duration.0)),
        "PercentComplete" => number(out, element, percent),
        "ActualStart" => moment(out, element, actual.0),
        "ActualFinish" if line.summary => {
            moment(out, element, complete.map(|dates| dates.finish));
        }
        "ActualFinish" => moment(out, element, actual.1),
        "ActualDuration" => {
            let done = (duration.0 - remaining.0).max(0);
            leaf(out, element, &write_duration(done));
        }
        "RemainingDuration" => leaf(out, element, &write_duration(remaining.0)),
        _ => {}
    }
}

fn progress(line: &Line<'_>, duration: WorkMinutes) -> (u8, WorkMinutes) {
    if line.summary {
        let percent = line.dates.map_or(0, |dates| dates.percent);
        return (percent, plan::task::remaining(duration, percent));
    }
    match line.task.progress {
        Progress::NotStarted => (0, duration),
        Progress::Started {
            percent, remaining, ..
        } => (percent, remaining),
        Progress::Complete { .. } => (100, WorkMinutes::ZERO),
    }
}

/// Work of the people on it, where the file's own figures no longer hold.
fn work(out: &mut String, line: &Line<'_>, element: &str) {
    if line.parts.is_empty() {
        return;
    }
    let sum = |of: fn(&plan::Assignment) -> i32| {
        let all = line.parts.iter().map(|(_, part)| of(part));
        all.fold(0, i32::saturating_add)
    };
    let (all, done) = (sum(|part| part.work.0), sum(|part| part.done.0));
    match element {
        "Work" | "RegularWork" => leaf(out, element, &write_duration(all)),
        "ActualWork" => leaf(out, element, &write_duration(done)),
        "RemainingWork" => leaf(out, element, &write_duration((all - done).max(0))),
        "PercentWorkComplete" => {
            let percent = i64::from(done.min(all)) * 100 / i64::from(all.max(1));
            number(out, element, percent);
        }
        _ => {}
    }
}

/// Where begun work stopped, and where it is taken up again.
fn pause(out: &mut String, book: &Book<'_>, line: &Line<'_>, element: &str) {
    let Progress::Started {
        start,
        remaining,
        resume: Some(resume),
        ..
    } = line.task.progress
    else {
        return;
    };
    if line.summary {
        return;
    }
    if element == "Resume" {
        return moment(out, element, Some(resume));
    }
    let done = WorkMinutes((line.task.duration.0 - remaining.0).max(0));
    let worked = if line.task.elapsed {
        Moment(start.0 + done.0)
    } else {
        let next = book.schedule.add_work(line.id, start, done);
        book.schedule.last_work(line.id, next)
    };
    moment(out, element, Some(worked.clamp(start, resume)));
}

/// The first actual start under each row, by place.
fn begun(book: &Book<'_>) -> Vec<Option<Moment>> {
    let place: std::collections::BTreeMap<_, _> = book
        .lines
        .iter()
        .enumerate()
        .map(|(at, line)| (line.id, at))
        .collect();
    let mut begun: Vec<Option<Moment>> = vec![None; book.lines.len()];
    for (at, line) in book.lines.iter().enumerate().rev() {
        if !line.summary {
            begun[at] = match line.task.progress {
                Progress::NotStarted => None,
                Progress::Started { start, .. } | Progress::Complete { start, .. } => Some(start),
            };
        }
        let above = line.task.parent.and_then(|parent| place.get(&parent));
        if let Some(&above) = above {
            begun[above] = [begun[above], begun[at]].into_iter().flatten().min();
        }
    }
    begun
}
