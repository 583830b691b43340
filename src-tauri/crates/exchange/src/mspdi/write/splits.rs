//! Work by day, where it is needed to show an interruption.

use plan::{Moment, Progress, WorkMinutes};

use super::book::{Book, Line};
use super::record::{leaf, number};
use crate::mspdi::value::{write_duration, write_moment};

/// Writes the stretches of work of a split task, and the pauses between them.
pub(super) fn write(out: &mut String, book: &Book<'_>, line: &Line<'_>, uid: i64) {
    let Some(dates) = line.dates.filter(|_| !line.task.splits.is_empty()) else {
        return;
    };
    let done = matches!(line.task.progress, Progress::Complete { .. });
    let kind = if done { 2 } else { 1 };
    let at = |minutes: i32| {
        if line.task.elapsed {
            Moment(dates.start.0 + minutes)
        } else {
            book.schedule
                .add_work(line.id, dates.start, WorkMinutes(minutes))
        }
    };
    let end = |minutes: i32| {
        if line.task.elapsed {
            at(minutes)
        } else {
            book.schedule.last_work(line.id, at(minutes))
        }
    };
    let mut piece = |from: Moment, to: Moment, minutes: i32| {
        if from >= to {
            return;
        }
        out.push_str("<TimephasedData>");
        number(out, "Type", kind);
        number(out, "UID", uid);
        leaf(out, "Start", &write_moment(from));
        leaf(out, "Finish", &write_moment(to));
        leaf(out, "Unit", "2");
        leaf(out, "Value", &write_duration(minutes));
        out.push_str("</TimephasedData>");
    };
    let (mut worked, mut paused) = (0, 0);
    for split in &line.task.splits {
        let from = at(worked + paused);
        let stop = end(split.after.0 + paused);
        piece(from, stop, split.after.0 - worked);
        worked = split.after.0;
        paused += split.pause.0;
        piece(stop, at(worked + paused), 0);
    }
    let last = at(worked + paused);
    piece(last, dates.finish.max(last), line.task.duration.0 - worked);
}
