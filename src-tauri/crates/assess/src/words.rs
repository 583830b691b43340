//! Facts as people say them.

use plan::{Datelike, LinkKind, NaiveDate, Program, Progress, TaskId};
use schedule::{Driver, Path, Schedule, Step};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// `14 Mar`.
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    format!("{} {}", date.day(), MONTHS[date.month0() as usize])
}

/// `14 Mar 2025`.
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {}", short_date(date), date.year())
}

/// `1 day`, `3 days`.
#[must_use]
pub fn days(count: i32) -> String {
    if count == 1 {
        "1 day".to_owned()
    } else {
        format!("{count} days")
    }
}

/// Why a row starts when it does, as a clause: `after “API review” (SS +2d)`.
#[must_use]
pub fn why(program: &Program, schedule: &Schedule, task: TaskId) -> String {
    let Some(row) = program.tasks.get(task) else {
        return String::new();
    };
    let Some(dates) = schedule.dates(task) else {
        return String::new();
    };
    match dates.driver {
        Driver::PlanStart => "with the plan’s start".to_owned(),
        Driver::Constraint => format!("pinned to {}", long_date(dates.start.date())),
        Driver::Pinned => "with dates set by hand".to_owned(),
        Driver::Delay => "held back on purpose".to_owned(),
        Driver::AsLate => "as late as what waits for it allows".to_owned(),
        Driver::StatusDate => "not begun by the status date".to_owned(),
        Driver::Rows => "with its first row".to_owned(),
        Driver::Actual => match row.progress {
            Progress::Complete { .. } => "as it happened".to_owned(),
            Progress::Started { .. } | Progress::NotStarted => {
                format!("began on {}", long_date(dates.start.date()))
            }
        },
        Driver::Link(link) => match program.links.get(link) {
            None => String::new(),
            Some(link) => {
                let from = program
                    .tasks
                    .get(link.from)
                    .map_or("", |from| from.name.as_str());
                let lag = program
                    .calendar_of(row.plan)
                    .map_or_else(String::new, |calendar| {
                        plan::text::write_lag(link.lag, &calendar)
                    });
                let detail = match (link.kind, lag.as_str()) {
                    (LinkKind::FinishToStart, "") => String::new(),
                    (kind, "") => format!(" ({})", kind.letters()),
                    (kind, lag) => format!(" ({} {lag})", kind.letters()),
                };
                format!("after “{from}”{detail}")
            }
        },
        Driver::Summary(summary) => {
            let name = program
                .tasks
                .get(summary)
                .map_or("", |row| row.name.as_str());
            format!("with “{name}”")
        }
    }
}

/// A driving path in two or three sentences.
#[must_use]
pub fn path_in_words(program: &Program, schedule: &Schedule, path: &Path) -> String {
    let name = |task: TaskId| program.tasks.get(task).map_or("", |row| row.name.as_str());
    let open: Vec<&Step> = path
        .steps
        .iter()
        .filter(|step| {
            schedule
                .dates(step.task)
                .is_some_and(|dates| !dates.complete)
        })
        .collect();
    let end = name(path.to);
    let (Some(first), Some(dates)) = (open.first(), schedule.dates(path.to)) else {
        return format!("“{end}” is done.");
    };
    let on = short_date(crate::standing::forecast(dates));
    let work: Vec<TaskId> = open
        .iter()
        .map(|step| step.task)
        .filter(|&task| task != path.to)
        .filter(|&task| schedule.dates(task).is_some_and(|dates| dates.work.0 > 0))
        .collect();
    let mut words = match work.len() {
        0 => {
            let why = why(program, schedule, first.task);
            if first.task == path.to {
                format!("“{end}” on {on} waits for no open work: {why}.")
            } else {
                format!("“{end}” on {on} waits for “{}”: {why}.", name(first.task))
            }
        }
        1 => format!("“{end}” on {on} waits for “{}”.", name(work[0])),
        count => format!(
            "“{end}” on {on} waits for {count} tasks in a row, from “{}” to “{}”.",
            name(work[0]),
            name(work[count - 1])
        ),
    };
    let mut longest = work;
    longest.sort_by_key(|&task| {
        std::cmp::Reverse(schedule.dates(task).map_or(0, |dates| dates.work.0))
    });
    longest.truncate(3);
    if longest.len() > 1 {
        let parts: Vec<String> = longest
            .iter()
            .filter_map(|&task| {
                let calendar = program.calendar_of(program.tasks.get(task)?.plan)?;
                let work = schedule.dates(task)?.work;
                Some(format!(
                    "“{}” ({})",
                    name(task),
                    plan::text::write_duration(work, &calendar)
                ))
            })
            .collect();
        words.push_str(&format!(" The longest are {}.", list(&parts)));
    }
    words
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}
