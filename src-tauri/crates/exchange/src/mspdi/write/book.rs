//! What every part of the file refers to: UIDs, dates, and who does what.

use std::collections::{BTreeMap, BTreeSet};

use plan::{
    Assignment, AssignmentId, CalendarId, Kept, Link, Moment, Outline, PersonId, Plan, PlanId,
    Program, Task, TaskId,
};
use schedule::{Dates, Schedule};

use super::fields::Fields;
use crate::mspdi::stamp::{self, KEY, Stamps};
use crate::mspdi::value;

/// One row of the outline, with what is around it.
pub(super) struct Line<'a> {
    pub(super) id: TaskId,
    pub(super) task: &'a Task,
    /// As in `2.1.3`.
    pub(super) number: String,
    pub(super) level: i64,
    pub(super) summary: bool,
    pub(super) dates: Option<&'a Dates>,
    /// Whether it looks as it did when it was read.
    pub(super) current: bool,
    pub(super) parts: Vec<(AssignmentId, &'a Assignment)>,
    pub(super) links: Vec<&'a Link>,
}

/// Everything that is looked up while writing.
pub(super) struct Book<'a> {
    pub(super) program: &'a Program,
    pub(super) plan: Option<&'a Plan>,
    pub(super) schedule: &'a Schedule,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) stamps: Stamps,
    pub(super) fields: Fields,
    pub(super) tasks: BTreeMap<TaskId, i64>,
    pub(super) people: BTreeMap<PersonId, i64>,
    pub(super) calendars: BTreeMap<CalendarId, i64>,
    pub(super) parts: BTreeMap<AssignmentId, i64>,
    /// The next UID nobody has, of calendars and of assignments.
    pub(super) next_calendar: i64,
    pub(super) next_part: i64,
}

impl<'a> Book<'a> {
    pub(super) fn new(program: &'a Program, plan: PlanId, schedule: &'a Schedule) -> Self {
        let outline = Outline::of(program, plan);
        let rows: Vec<(TaskId, &Task)> = outline
            .rows()
            .iter()
            .filter_map(|row| Some((row.task, program.tasks.get(row.task)?)))
            .collect();
        let ours: BTreeSet<TaskId> = rows.iter().map(|row| row.0).collect();
        let mut parts: BTreeMap<TaskId, Vec<(AssignmentId, &Assignment)>> = BTreeMap::new();
        for (id, part) in program.assignments.iter() {
            if ours.contains(&part.task) {
                parts.entry(part.task).or_default().push((id, part));
            }
        }
        let all = || parts.values().flatten().map(|&(_, part)| part);
        let stamps = Stamps::of(&rows, all());
        let mut links: BTreeMap<TaskId, Vec<&Link>> = BTreeMap::new();
        for (_, link) in program.links.iter() {
            if ours.contains(&link.from) && ours.contains(&link.to) {
                links.entry(link.to).or_default().push(link);
            }
        }
        let kept = |kept: &'a Kept, of: &str| {
            kept.get(&format!("mspdi:{of}UID"))
                .and_then(|uid| uid.parse::<i64>().ok())
        };
        let (tasks, _) = uids(
            rows.iter().map(|&(id, task)| (id, kept(&task.kept, ""))),
            &[0],
        );
        let own = program.people.iter();
        let nobody = program
            .plans
            .get(plan)
            .and_then(|plan| kept(&plan.kept, "Resource0."));
        let (people, _) = uids(
            own.map(|(id, person)| (id, kept(&person.kept, ""))),
            &[0].map(|zero| nobody.unwrap_or(zero - 1)),
        );
        let silent: Vec<i64> = program
            .people
            .iter()
            .filter_map(|(_, person)| kept(&person.kept, "Calendar."))
            .chain(
                program
                    .plans
                    .get(plan)
                    .and_then(|plan| kept(&plan.kept, "Resource0.Calendar.")),
            )
            .collect();
        let calendars = program.calendars.iter();
        let (calendars, next_calendar) = uids(
            calendars.map(|(id, calendar)| (id, kept(&calendar.kept, ""))),
            &silent,
        );
        let unassigned: Vec<i64> = rows
            .iter()
            .filter_map(|(_, task)| kept(&task.kept, "Unassigned."))
            .collect();
        let (part_uids, next_part) = uids(
            parts
                .values()
                .flatten()
                .map(|&(id, part)| (id, kept(&part.kept, ""))),
            &unassigned,
        );
        let mut book = Self {
            program,
            plan: program.plans.get(plan),
            schedule,
            lines: Vec::with_capacity(rows.len()),
            stamps,
            fields: Fields::default(),
            tasks,
            people,
            calendars,
            parts: part_uids,
            next_calendar,
            next_part,
        };
        let mut numbers: Vec<usize> = Vec::new();
        for (row, &(id, task)) in outline.rows().iter().zip(&rows) {
            let depth = usize::from(row.depth);
            numbers.truncate(depth + 1);
            numbers.resize(depth + 1, 0);
            numbers[depth] += 1;
            let number: Vec<String> = numbers.iter().map(usize::to_string).collect();
            // What is set aside may have no dates that mean anything.
            let dates = schedule.dates(id);
            let dates = dates
                .filter(|dates| value::is_within(dates.start) && value::is_within(dates.finish));
            let own = dates.map(|dates| (dates.start, dates.finish));
            let stamp = book.stamps.tasks.get(&id).copied().unwrap_or_default();
            book.lines.push(Line {
                id,
                task,
                number: number.join("."),
                level: i64::from(row.depth) + 1,
                summary: row.summary,
                dates,
                current: stamp::holds_if(task.kept.get(KEY), stamp, own, |one, other| {
                    one == other || schedule.work_between(id, one, other).0 == 0
                }),
                parts: parts.remove(&id).unwrap_or_default(),
                links: links.remove(&id).unwrap_or_default(),
            });
        }
        book.fields = Fields::of(&book);
        book
    }

    /// The first start and the last finish of the plan.
    pub(super) fn span(&self) -> Option<(Moment, Moment)> {
        let dates = || self.lines.iter().filter_map(|line| line.dates);
        let start = dates().map(|dates| dates.start).min()?;
        let finish = dates().map(|dates| dates.finish).max()?;
        Some((start, finish))
    }
}

/// A UID for every record: the one it came with, if nobody else has it, or the next free one.
fn uids<K: Copy + Ord>(
    records: impl Iterator<Item = (K, Option<i64>)>,
    taken: &[i64],
) -> (BTreeMap<K, i64>, i64) {
    let mut used: BTreeSet<i64> = taken.iter().copied().collect();
    let mut found = BTreeMap::new();
    let mut without = Vec::new();
    for (id, uid) in records {
        let fits = uid.filter(|&uid| (0..=i64::from(i32::MAX / 2)).contains(&uid));
        match fits.filter(|&uid| used.insert(uid)) {
            Some(uid) => drop(found.insert(id, uid)),
            None => without.push(id),
        }
    }
    let mut next = used.last().copied().unwrap_or(0).max(0) + 1;
    for id in without {
        found.insert(id, next);
        next += 1;
    }
    (found, next)
}
