//! What a calendar holds: one function for each kind of entry.

use plan::{MilestoneKind, NaiveDate, Outline, PlanId, Program, Row, Task, TaskId, TaskKind};
use schedule::{Dates, Schedule};

use super::Options;

/// One event.
pub(super) struct Entry {
    pub(super) task: TaskId,
    pub(super) kind: Kind,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) category: &'static str,
}

/// What an event is about; a row may have one of each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Milestone,
    Deadline,
    Promise,
    Work,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Milestone => "milestone",
            Self::Deadline => "deadline",
            Self::Promise => "promise",
            Self::Work => "work",
        }
    }
}

/// One row with everything an entry may say about it.
struct Item<'a> {
    id: TaskId,
    task: &'a Task,
    dates: &'a Dates,
    /// Where it stands and how it does, in lines.
    about: String,
}

/// The entries of a plan, by date.
pub(super) fn all(
    program: &Program,
    plan: PlanId,
    schedule: &Schedule,
    options: &Options,
) -> Vec<Entry> {
    let mut entries = Vec::new();
    for row in Outline::of(program, plan).rows() {
        let Some(item) = Item::of(program, schedule, row, options) else {
            continue;
        };
        entries.extend(milestone(&item));
        if options.deadlines {
            entries.extend(deadline(&item));
        }
        if options.promises {
            entries.extend(promise(&item));
        }
        if options.work {
            entries.extend(work(&item));
        }
    }
    entries.sort_by_key(|entry| (entry.first, entry.task, entry.kind));
    entries
}

fn milestone(item: &Item) -> Option<Entry> {
    let TaskKind::Milestone(kind) = item.task.kind else {
        return None;
    };
    let category = match kind {
        MilestoneKind::Normal => "Milestone",
        MilestoneKind::Freeze => "Freeze",
        MilestoneKind::Deadline => "Deadline",
        MilestoneKind::Launch => "Launch",
        MilestoneKind::Gate => "Gate",
        MilestoneKind::Awaited(_) => "Dependency",
    };
    let day = item.dates.finish.inclusive_date();
    Some(item.on(day, Kind::Milestone, item.task.name.clone(), category))
}

fn deadline(item: &Item) -> Option<Entry> {
    let day = item.task.deadline?.inclusive_date();
    let summary = format!("Deadline: {}", item.task.name);
    Some(item.on(day, Kind::Deadline, summary, "Task deadline"))
}

fn promise(item: &Item) -> Option<Entry> {
    let day = item.task.promised?;
    let summary = format!("Promised: {}", item.task.name);
    Some(item.on(day, Kind::Promise, summary, "Promise"))
}

fn work(item: &Item) -> Option<Entry> {
    if item.dates.summary || item.task.kind.is_milestone() {
        return None;
    }
    let first = item.dates.start.date();
    let mut entry = item.on(first, Kind::Work, item.task.name.clone(), "Work");
    entry.last = item.dates.finish.inclusive_date().max(first);
    Some(entry)
}

impl<'a> Item<'a> {
    /// A row with dates; one that is set aside has none to put into a calendar.
    fn of(
        program: &'a Program,
        schedule: &'a Schedule,
        row: &Row,
        options: &Options,
    ) -> Option<Self> {
        let task = program.tasks.get(row.task)?;
        let dates = schedule.dates(row.task)?;
        (!task.inactive).then(|| Self {
            id: row.task,
            task,
            dates,
            about: about(program, row.task, task, dates, options),
        })
    }

    fn on(&self, day: NaiveDate, kind: Kind, summary: String, category: &'static str) -> Entry {
        Entry {
            task: self.id,
            kind,
            first: day,
            last: day,
            summary,
            description: self.about.clone(),
            category,
        }
    }
}

fn about(program: &Program, id: TaskId, task: &Task, dates: &Dates, options: &Options) -> String {
    let plan = program.plans.get(task.plan).map(|plan| plan.name.as_str());
    let mut place: Vec<&str> = program
        .ancestors(id)
        .filter_map(|above| program.tasks.get(above))
        .map(|above| above.name.as_str())
        .collect();
    place.extend(plan);
    place.reverse();
    let mut lines = vec![place.join(" › ")];
    let stream = task.workstream.and_then(|id| program.workstreams.get(id));
    lines.extend(stream.map(|stream| format!("Workstream: {}", stream.name)));
    let owner = task.owner.and_then(|id| program.people.get(id));
    lines.extend(owner.map(|owner| format!("Owner: {}", owner.name)));
    lines.extend(task.promised.map(|promised| kept_or_not(promised, dates)));
    if dates.complete {
        lines.push("Done.".to_owned());
    } else if dates.critical {
        lines.push("On the critical path.".to_owned());
    }
    lines.extend((options.why)(id));
    lines.join("\n")
}

fn kept_or_not(promised: NaiveDate, dates: &Dates) -> String {
    let forecast = dates.finish.inclusive_date();
    let late = forecast.signed_duration_since(promised).num_days();
    let days = match late.abs() {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    let compared = match late {
        0 => "as promised".to_owned(),
        1.. => format!("{days} later"),
        ..0 => format!("{days} earlier"),
    };
    let written = |date: NaiveDate| date.format("%-d %B %Y");
    format!(
        "Promised {}, forecast {}: {compared}.",
        written(promised),
        written(forecast)
    )
}
