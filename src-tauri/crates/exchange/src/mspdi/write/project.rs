//! The project itself, and its lists.

use plan::{Kept, Moment};

use super::book::Book;
use super::record::{self, Keeping, flag, leaf, number};
use super::{assignments, calendars, fields, people, tasks};
use crate::mspdi::schema::{PROJECT, TASK};
use crate::mspdi::stamp;
use crate::mspdi::value::{self, write_duration, write_moment};
use crate::watch::{Stopped, Watch};

pub(super) fn write(out: &mut String, book: &Book<'_>, watch: &Watch<'_>) -> Result<(), Stopped> {
    let nothing = Kept::default();
    let kept = book.plan.map_or(&nothing, |plan| &plan.kept);
    let mut stopped = Ok(());
    // The row of the whole project and the nameless resource keep their fields here, too; none
    // of those is an element the table of the project knows.
    let keeping = Keeping {
        kept,
        of: "",
        current: true,
    };
    record::write(out, PROJECT, keeping, &mut |out, element| {
        if stopped.is_ok() {
            stopped = make(out, book, keeping, element, watch);
        }
    });
    stopped
}

fn make(
    out: &mut String,
    book: &Book<'_>,
    keeping: Keeping<'_>,
    element: &str,
    watch: &Watch<'_>,
) -> Result<(), Stopped> {
    let name = book.plan.map_or("", |plan| plan.name.as_str());
    match element {
        "Name" => {
            let file = format!("{name}.xml");
            leaf(out, element, keeping.text(element).unwrap_or(&file));
        }
        "Title" => leaf(out, element, name),
        "Manager" => {
            let owner = book.plan.and_then(|plan| plan.owner);
            let owner = owner.and_then(|id| book.program.people.get(id));
            let manager = owner.map(|owner| owner.name.as_str());
            if let Some(manager) = manager.or(keeping.text(element)) {
                leaf(out, element, manager);
            }
        }
        "StartDate" => {
            if let Some(start) = start(book, keeping) {
                leaf(out, element, &write_moment(start));
            }
        }
        "FinishDate" => {
            let finish = book.span().map(|span| span.1);
            moment(out, element, finish.or_else(|| start(book, keeping)));
        }
        "CalendarUID" => {
            let calendar = book
                .plan
                .and_then(|plan| book.calendars.get(&plan.calendar));
            number(out, element, calendar.copied().unwrap_or(1));
        }
        "StatusDate" => {
            if let Some(date) = book.plan.and_then(|plan| plan.status_date) {
                let usual = crate::mspdi::read::project::written_status(date);
                let kept = keeping.text(element);
                let kept = kept.filter(|text| value::date(text) == Ok(date));
                leaf(out, element, kept.unwrap_or(&usual));
            }
        }
        "MinutesPerDay" | "MinutesPerWeek" => {
            let hours = book.plan.map(|plan| book.program.hours(plan.calendar));
            let hours = hours.unwrap_or_else(plan::Calendar::standard);
            let usual = if element == "MinutesPerDay" {
                hours.day()
            } else {
                hours.week_minutes()
            };
            let usual = usual.0.to_string();
            leaf(out, element, keeping.text(element).unwrap_or(&usual));
        }
        "ExtendedAttributes" => {
            out.push_str("<ExtendedAttributes>");
            record::xml(out, keeping.text(element).unwrap_or_default());
            book.fields.definitions(out);
            out.push_str("</ExtendedAttributes>\n");
        }
        "Calendars" => calendars::write(out, book),
        "Tasks" => {
            out.push_str("<Tasks>\n");
            whole(out, book, keeping.kept);
            tasks::write(out, book, watch)?;
            out.push_str("</Tasks>\n");
        }
        "Resources" => people::write(out, book),
        "Assignments" => assignments::write(out, book, watch)?,
        _ => {}
    }
    Ok(())
}

/// The minute the project starts. Where only the day is known it is the first working one.
fn start(book: &Book<'_>, keeping: Keeping<'_>) -> Option<Moment> {
    let plan = book.plan?;
    let midnight = Moment::at_start_of(plan.start);
    if plan.start_minute > 0 {
        return Some(Moment(midnight.0 + i32::from(plan.start_minute)));
    }
    // A minute before anybody works, as the file had it.
    let kept = keeping
        .text("StartDate")
        .and_then(|text| value::moment(text).ok());
    if let Some(kept) = kept.filter(|kept| kept.date() == plan.start) {
        return Some(kept);
    }
    let hours = book.program.hours(plan.calendar);
    let opens = hours.shifts_on(plan.start).first().map(|shift| shift.from);
    let usual = keeping.text("DefaultStartTime").unwrap_or("08:00:00");
    let minute = opens.or_else(|| value::minute_of_day(usual)).unwrap_or(480);
    Some(Moment(midnight.0 + i32::from(minute)))
}

/// The row that stands for the whole project.
fn whole(out: &mut String, book: &Book<'_>, kept: &Kept) {
    let project = Keeping {
        kept,
        of: "",
        current: true,
    };
    let begin = start(book, project);
    let span = book.span().or(begin.zip(begin));
    let stamp = kept.get("mspdi-then:0.=");
    let keeping = Keeping {
        kept,
        of: "0.",
        current: stamp::holds(stamp, book.stamps.whole, span),
    };
    let (first, last) = span.unzip();
    let done = || book.lines.iter().filter_map(|line| line.dates);
    let complete = !book.lines.is_empty() && done().all(|dates| dates.complete);
    let minutes = book
        .plan
        .map(|plan| book.program.hours(plan.calendar))
        .zip(first.zip(last))
        .map_or(0, |(hours, (first, last))| {
            crate::mspdi::read::splits::between(&hours, first, last)
        });
    let left = minutes - i32::try_from(i64::from(minutes) * percent(book) / 100).unwrap_or(0);
    out.push_str("<Task>");
    record::write(out, TASK, keeping, &mut |out, element| match element {
        element if sum(keeping, element).is_some() => {
            leaf(out, element, sum(keeping, element).unwrap_or_default());
        }
        "UID"
        | "ID"
        | "OutlineNumber"
        | "OutlineLevel"
        | "IsNull"
        | "EffortDriven"
        | "Milestone"
        | "ConstraintType"
        | "Manual"
        | "IgnoreResourceCalendar"
        | "LevelingDelay" => leaf(out, element, "0"),
        "WBS" => leaf(out, element, keeping.text("WBS").unwrap_or("0")),
        "Name" => {
            let name = book.plan.map_or("", |plan| plan.name.as_str());
            leaf(out, element, keeping.text("Name").unwrap_or(name));
        }
        "Active" | "Summary" => leaf(out, element, "1"),
        "Type" => leaf(out, element, keeping.text(element).unwrap_or("1")),
        "Start" | "EarlyStart" => moment(out, element, first),
        "Finish" | "EarlyFinish" => moment(out, element, last),
        "Duration" => leaf(out, element, &write_duration(minutes)),
        "ActualDuration" => leaf(out, element, &write_duration(minutes - left)),
        "RemainingDuration" => leaf(out, element, &write_duration(left)),
        "DurationFormat" => leaf(out, element, keeping.text("DurationFormat").unwrap_or("7")),
        "Critical" => flag(out, element, done().any(|dates| dates.critical)),
        "PercentComplete" => number(out, element, percent(book)),
        "ActualStart" if complete => moment(out, element, first),
        "ActualFinish" if complete => moment(out, element, last),
        "CalendarUID" => leaf(out, element, "-1"),
        "Notes" => {
            let note = book.plan.map_or("", |plan| plan.note.as_str());
            if !note.is_empty() {
                leaf(out, element, note);
            }
        }
        "ExtendedAttribute" => book.fields.values(out, fields::of_plan(book)),
        "Baseline" => record::xml(out, keeping.text("Baseline").unwrap_or_default()),
        _ => {}
    });
    out.push_str("</Task>\n");
}

/// What a file said of a row that adds up others, as long as they are as they were.
pub(super) fn sum<'a>(keeping: Keeping<'a>, element: &str) -> Option<&'a str> {
    let adds_up = matches!(
        element,
        "Duration" | "ActualDuration" | "RemainingDuration" | "PercentComplete" | "ActualStart"
    );
    let key = || format!("mspdi-then:{}{element}", keeping.of);
    let kept = (adds_up && keeping.current).then(|| keeping.kept.get(&key()));
    kept.flatten()
}

/// Whole percent done of everything together.
fn percent(book: &Book<'_>) -> i64 {
    let leaves = || {
        let lines = book.lines.iter().filter(|line| !line.summary);
        lines.filter_map(|line| line.dates)
    };
    let all: i64 = leaves().map(|dates| i64::from(dates.work.0)).sum();
    let done: i64 = leaves()
        .map(|dates| i64::from(dates.work.0) * i64::from(dates.percent))
        .sum();
    if all == 0 { 0 } else { done / all }
}

/// A date, where there is one.
pub(super) fn moment(out: &mut String, element: &str, at: Option<Moment>) {
    if let Some(at) = at.filter(|&at| value::is_within(at)) {
        leaf(out, element, &write_moment(at));
    }
}
