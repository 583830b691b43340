//! The columns of an export and the cells in them, the same for CSV and XLSX.

use std::collections::{BTreeMap, BTreeSet};

use plan::{
    Calendar, Link, Moment, NaiveDate, Outline, PlanId, Program, Progress, Row, Task, TaskId,
    WorkMinutes,
};
use schedule::{Dates, Schedule};

use super::csv_in::Delimiter;
use super::import::KEPT;
use super::{Refused, show};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// What stands between two cells of a CSV file.
    pub delimiter: Delimiter,
    /// Whether a CSV file is for programs only: without the mark that makes Excel read UTF-8, and
    /// without the quotation mark that keeps a spreadsheet from running a text as a formula.
    pub raw: bool,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            delimiter: Delimiter::Comma,
            raw: false,
        }
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    /// People's words.
    Text(String),
    /// Words of ours, which begin with a letter or a digit.
    Word(String),
    /// A whole number.
    Count(u32),
    /// Hundredths of a day.
    Days(i64),
    Percent(u8),
    /// A minute, or the whole day where it is midnight.
    Start(Moment),
    /// An exclusive minute, or the whole day before it where it is midnight.
    Finish(Moment),
    Date(NaiveDate),
}

/// A column: its name and its width in characters.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) width: u8,
}

const COLUMNS: [(&str, u8); 27] = [
    ("Id", 8),
    ("Row", 6),
    ("Name", 44),
    ("Outline level", 8),
    ("Kind", 11),
    ("Duration", 10),
    ("Start", 17),
    ("Finish", 17),
    ("Predecessors", 18),
    ("Predecessor ids", 18),
    ("Percent complete", 10),
    ("Status", 12),
    ("Owner", 22),
    ("Workstream", 18),
    ("Constraint", 34),
    ("Deadline", 17),
    ("Promised", 12),
    ("Total float (days)", 10),
    ("Free float (days)", 10),
    ("Critical", 9),
    ("Late start", 17),
    ("Late finish", 17),
    ("Actual start", 17),
    ("Actual finish", 17),
    ("Remaining", 10),
    ("Reference", 14),
    ("Note", 40),
];

/// Whether a column of our own export (its name in lower case) holds what the engine computes.
pub(super) fn computed(name: &str) -> bool {
    matches!(
        name,
        "total float (days)" | "free float (days)" | "critical" | "late start" | "late finish"
    )
}

/// The stable id of a task.
pub(super) fn stable(task: TaskId) -> String {
    format!("T-{}", task.0)
}

/// The task a stable id names.
pub(super) fn task_of(id: &str) -> Option<TaskId> {
    let digits = id.strip_prefix("T-")?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain).map(TaskId)
}

/// A plan laid out as a table.
pub(super) struct Layout<'a> {
    program: &'a Program,
    schedule: &'a Schedule,
    pub(super) outline: Outline,
    calendar: Calendar,
    /// Links by successor, in order of the predecessor's row.
    into: BTreeMap<TaskId, Vec<(u32, &'a Link)>>,
    kept: Vec<String>,
}

impl<'a> Layout<'a> {
    pub(super) fn of(
        program: &'a Program,
        plan: PlanId,
        schedule: &'a Schedule,
    ) -> Result<Self, Refused> {
        let row = program.plans.get(plan).ok_or(Refused::NoPlan)?;
        let outline = Outline::of(program, plan);
        let mut into: BTreeMap<TaskId, Vec<(u32, &Link)>> = BTreeMap::new();
        for (_, link) in program.links.iter() {
            if let (Some(number), Some(_)) = (outline.number(link.from), outline.number(link.to)) {
                into.entry(link.to).or_default().push((number, link));
            }
        }
        for links in into.values_mut() {
            links.sort_by_key(|&(number, link)| (number, link.kind));
        }
        let tasks = outline
            .rows()
            .iter()
            .filter_map(|row| program.tasks.get(row.task));
        let kept: BTreeSet<&str> = tasks
            .flat_map(|task| task.kept.iter())
            .filter_map(|(name, _)| name.strip_prefix(KEPT))
            .filter(|name| {
                COLUMNS
                    .iter()
                    .all(|(known, _)| !known.eq_ignore_ascii_case(name))
            })
            .collect();
        Ok(Self {
            program,
            schedule,
            outline,
            calendar: program.hours(row.calendar),
            into,
            kept: kept.into_iter().map(str::to_owned).collect(),
        })
    }

    pub(super) fn columns(&self) -> Vec<Column> {
        let own = COLUMNS.iter().map(|&(name, width)| Column {
            name: name.to_owned(),
            width,
        });
        let kept = self.kept.iter().map(|name| Column {
            name: name.clone(),
            width: 16,
        });
        own.chain(kept).collect()
    }

    /// All links within the plan, by successor.
    pub(super) fn links(&self) -> impl Iterator<Item = &'a Link> {
        let rows = self.outline.rows().iter();
        rows.filter_map(|row| self.into.get(&row.task))
            .flatten()
            .map(|&(_, link)| link)
    }

    pub(super) fn task(&self, task: TaskId) -> &'a Task {
        self.program
            .tasks
            .get(task)
            .expect("the outline holds tasks of the program")
    }

    pub(super) fn lag(&self, link: &Link) -> String {
        plan::text::write_lag(link.lag, &self.calendar)
    }

    pub(super) fn cells(&self, row: &Row) -> Vec<Cell> {
        let task = self.task(row.task);
        let dates = self.schedule.dates(row.task);
        let number = self.outline.number(row.task).unwrap_or_default();
        let text = |text: &str| match text {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        };
        let word = |word: String| {
            if word.is_empty() {
                Cell::Empty
            } else {
                Cell::Word(word)
            }
        };
        let owner = task.owner.and_then(|owner| self.program.people.get(owner));
        let stream = task
            .workstream
            .and_then(|stream| self.program.workstreams.get(stream));
        let percent = match dates {
            Some(dates) if row.summary => dates.percent,
            Some(_) | None => task.progress.percent(),
        };
        let kind = if row.summary {
            "Summary"
        } else {
            show::kind(task.kind)
        };
        let (begun, ended, left) = progress(task, row.summary);
        let milestone = task.kind.is_milestone() && !row.summary;
        let end = |moment| {
            if milestone {
                Cell::Start(moment)
            } else {
                Cell::Finish(moment)
            }
        };
        let mut cells = vec![
            Cell::Word(stable(row.task)),
            Cell::Count(number),
            text(&task.name),
            Cell::Count(u32::from(row.depth) + 1),
            Cell::Word(kind.to_owned()),
            Cell::Word(self.duration(row, task, dates)),
            dates.map_or(Cell::Empty, |dates| Cell::Start(dates.start)),
            dates.map_or(Cell::Empty, |dates| end(dates.finish)),
            word(self.predecessors(row.task, |number, _| number.to_string())),
            word(self.predecessors(row.task, |_, link| stable(link.from))),
            Cell::Percent(percent),
            Cell::Word(if row.summary {
                String::new()
            } else {
                show::status(task).to_owned()
            }),
            text(owner.map_or("", |person| &person.name)),
            text(stream.map_or("", |stream| &stream.name)),
            word(show::constraint(task)),
            task.deadline.map_or(Cell::Empty, Cell::Finish),
            task.promised.map_or(Cell::Empty, Cell::Date),
            dates
                .and_then(|dates| dates.total_float)
                .map_or(Cell::Empty, |float| self.days(float)),
            dates.map_or(Cell::Empty, |dates| self.days(dates.free_float)),
            word(dates.map_or(String::new(), |dates| yes(dates.critical))),
            dates
                .and_then(|dates| dates.late_start)
                .map_or(Cell::Empty, Cell::Start),
            dates
                .and_then(|dates| dates.late_finish)
                .map_or(Cell::Empty, end),
            begun.map_or(Cell::Empty, Cell::Start),
            ended.map_or(Cell::Empty, Cell::Finish),
            left.map_or(Cell::Empty, |left| {
                Cell::Word(show::duration(task, left, &self.calendar))
            }),
            text(&task.reference),
            text(&task.note),
        ];
        for name in &self.kept {
            let kept = task.kept.get(&format!("{KEPT}{name}")).unwrap_or("");
            cells.push(text(kept));
        }
        cells
    }

    fn duration(&self, row: &Row, task: &Task, dates: Option<&Dates>) -> String {
        match dates {
            Some(dates) if row.summary => plan::text::write_duration(dates.work, &self.calendar),
            Some(_) | None => show::duration(task, task.duration, &self.calendar),
        }
    }

    fn predecessors(&self, task: TaskId, name: impl Fn(u32, &Link) -> String) -> String {
        let links = self.into.get(&task).into_iter().flatten();
        let parts: Vec<String> = links
            .map(|&(number, link)| {
                show::predecessor(&name(number, link), link.kind, link.lag, &self.calendar)
            })
            .collect();
        parts.join("; ")
    }

    fn days(&self, work: WorkMinutes) -> Cell {
        let day = i64::from(self.calendar.day().0);
        let hundredths = i64::from(work.0) * 100;
        Cell::Days((hundredths + hundredths.signum() * day / 2) / day)
    }
}

fn yes(yes: bool) -> String {
    if yes { "Yes" } else { "No" }.to_owned()
}

/// When a row began and ended, and what is left of it.
fn progress(task: &Task, summary: bool) -> (Option<Moment>, Option<Moment>, Option<WorkMinutes>) {
    match task.progress {
        _ if summary => (None, None, None),
        Progress::NotStarted => (None, None, None),
        Progress::Started {
            start, remaining, ..
        } => (Some(start), None, Some(remaining)),
        Progress::Complete { start, finish } => (Some(start), Some(finish), None),
    }
}
