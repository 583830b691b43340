//! Assignments, and the stand-in the format has where nobody is assigned.

use plan::{Assignment, AssignmentId};

use super::book::{Book, Line};
use super::people::units;
use super::project::moment;
use super::record::{self, Keeping, leaf, number};
use super::{STEP, splits};
use crate::mspdi::read::parts::NOBODY;
use crate::mspdi::schema::ASSIGNMENT;
use crate::mspdi::stamp::{self, KEY};
use crate::mspdi::value::write_duration;
use crate::watch::{Stopped, Watch};

pub(super) fn write(out: &mut String, book: &Book<'_>, watch: &Watch<'_>) -> Result<(), Stopped> {
    out.push_str("<Assignments>\n");
    let mut next = book.next_part;
    let total = u64::try_from(book.lines.len()).unwrap_or(u64::MAX);
    for (at, line) in book.lines.iter().enumerate() {
        if at % STEP == 0 {
            watch.step(u64::try_from(at).unwrap_or(u64::MAX), total)?;
        }
        for (place, &(id, part)) in line.parts.iter().enumerate() {
            one(out, book, line, id, part, place == 0);
        }
        let kept = line.task.kept.get("mspdi:Unassigned.UID");
        let kept = kept.and_then(|uid| uid.parse().ok());
        let split = !line.task.splits.is_empty() && line.parts.is_empty();
        if kept.is_some() || split {
            let uid = kept.unwrap_or(next);
            next += i64::from(kept.is_none());
            nobody(out, book, line, uid);
        }
    }
    if let Some(plan) = book.plan {
        record::xml(
            out,
            plan.kept.get("mspdi:0.Assignments").unwrap_or_default(),
        );
        let stamp = plan.kept.get("mspdi-then:0.=");
        if stamp::holds(stamp, book.stamps.whole, book.span()) {
            record::xml(
                out,
                plan.kept
                    .get("mspdi-then:0.Assignments")
                    .unwrap_or_default(),
            );
        }
    }
    out.push_str("</Assignments>\n");
    Ok(())
}

fn one(
    out: &mut String,
    book: &Book<'_>,
    line: &Line<'_>,
    id: AssignmentId,
    part: &Assignment,
    first: bool,
) {
    let same = stamp::holds(part.kept.get(KEY), stamp::of_part(part), None);
    let keeping = Keeping {
        kept: &part.kept,
        of: "",
        current: line.current && same,
    };
    let uid = book.parts[&id];
    out.push_str("<Assignment>");
    record::write(
        out,
        ASSIGNMENT,
        keeping,
        &mut |out, element| match element {
            "UID" => number(out, element, uid),
            "TaskUID" => number(out, element, book.tasks[&line.id]),
            "ResourceUID" => number(
                out,
                element,
                book.people.get(&part.person).copied().unwrap_or(NOBODY),
            ),
            "Units" => leaf(out, element, &units(part.units)),
            "Work" | "RegularWork" => work(out, keeping, element, part.work.0),
            "ActualWork" => work(out, keeping, element, part.done.0),
            "RemainingWork" => {
                let left = (part.work.0 - part.done.0).max(0);
                leaf(out, element, &write_duration(left));
            }
            "PercentWorkComplete" => {
                let percent = i64::from(part.done.0.min(part.work.0)) * 100;
                number(out, element, percent / i64::from(part.work.0.max(1)));
            }
            "Delay" => number(out, element, i64::from(part.delay.0) * 10),
            "Start" => moment(out, element, line.dates.map(|dates| dates.start)),
            "Finish" => moment(out, element, line.dates.map(|dates| dates.finish)),
            "TimephasedData" if first => splits::write(out, book, line, uid),
            _ => {}
        },
    );
    out.push_str("</Assignment>\n");
}

/// Work, to the second where the file had seconds.
fn work(out: &mut String, keeping: Keeping<'_>, element: &str, minutes: i32) {
    let exact = keeping.kept.get(&format!("mspdi-then:{element}"));
    let rounded = write_duration(minutes);
    leaf(
        out,
        element,
        exact.filter(|_| keeping.current).unwrap_or(&rounded),
    );
}

/// The assignment of nobody that Microsoft Project writes for a task without people.
fn nobody(out: &mut String, book: &Book<'_>, line: &Line<'_>, uid: i64) {
    let keeping = Keeping {
        kept: &line.task.kept,
        of: "Unassigned.",
        current: line.current,
    };
    let then = |element: &str| {
        let kept = line
            .task
            .kept
            .get(&format!("mspdi-then:Unassigned.{element}"));
        kept.filter(|_| line.current)
    };
    out.push_str("<Assignment>");
    record::write(
        out,
        ASSIGNMENT,
        keeping,
        &mut |out, element| match element {
            "UID" => number(out, element, uid),
            "TaskUID" => number(out, element, book.tasks[&line.id]),
            "ResourceUID" => number(out, element, NOBODY),
            "Units" => leaf(out, element, then(element).unwrap_or("1")),
            "Work" | "ActualWork" | "Delay" => {
                if let Some(work) = then(element) {
                    leaf(out, element, work);
                }
            }
            "Start" => moment(out, element, line.dates.map(|dates| dates.start)),
            "Finish" => moment(out, element, line.dates.map(|dates| dates.finish)),
            "TimephasedData" => splits::write(out, book, line, uid),
            _ => {}
        },
    );
    out.push_str("</Assignment>\n");
}
