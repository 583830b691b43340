//! The plan laid out once for all checks: rows in the order of the outline, links by their ends.

use std::collections::{BTreeMap, BTreeSet};

use plan::{
    Baseline, Calendar, CalendarId, Edit, Link, LinkId, Moment, NaiveDate, Outline, Owner, Plan,
    PlanId, Program, Progress, ResourceKind, Task, TaskChange, TaskId, WorkMinutes,
};
use schedule::{Dates, Schedule};

use super::policy::Policy;

/// Everything a check looks at.
pub(super) struct Ground<'a> {
    pub(super) program: &'a Program,
    pub(super) schedule: &'a Schedule,
    pub(super) policy: &'a Policy,
    pub(super) id: PlanId,
    pub(super) plan: &'a Plan,
    pub(super) today: NaiveDate,
    /// The minute up to which progress is known.
    pub(super) now: Moment,
    /// In the order of the outline.
    pub(super) rows: Vec<Row<'a>>,
    /// Links that touch the plan and hold something, in order of id.
    pub(super) arrows: Vec<Arrow<'a>>,
    /// Rows by id.
    pub(super) places: BTreeMap<TaskId, usize>,
    /// The latest record of the plan.
    pub(super) baseline: Option<&'a Baseline>,
    /// The plan's hours, in which durations are written.
    pub(super) hours: Calendar,
    assigned: BTreeSet<TaskId>,
}

/// One row.
pub(super) struct Row<'a> {
    pub(super) id: TaskId,
    pub(super) task: &'a Task,
    pub(super) dates: &'a Dates,
    /// How many rows lie right under it.
    pub(super) children: usize,
    /// The row above it in the outline's tree.
    pub(super) parent: Option<usize>,
    /// Working minutes of a day in its hours.
    pub(super) day: i32,
    /// Links into it, by place in `arrows`.
    pub(super) into: Vec<usize>,
    /// Links out of it.
    pub(super) out: Vec<usize>,
}

/// One link between rows that are both in use.
pub(super) struct Arrow<'a> {
    pub(super) id: LinkId,
    pub(super) link: &'a Link,
    /// The predecessor's place; none in another plan.
    pub(super) from: Option<usize>,
    /// The successor's.
    pub(super) to: Option<usize>,
}

impl Row<'_> {
    pub(super) fn is_summary(&self) -> bool {
        self.children > 0
    }

    /// Work or a milestone that is still to come.
    pub(super) fn is_open(&self) -> bool {
        !self.is_summary() && !self.task.inactive && !self.dates.complete
    }

    /// Open, and something to do rather than an instant.
    pub(super) fn is_open_work(&self) -> bool {
        self.is_open() && !self.task.kind.is_milestone()
    }

    pub(super) fn is_begun(&self) -> bool {
        self.task.progress != Progress::NotStarted
    }

    pub(super) fn name(&self) -> &str {
        &self.task.name
    }

    /// Whole working days, rounded up.
    pub(super) fn days(&self, work: WorkMinutes) -> String {
        let days = work
            .0
            .unsigned_abs()
            .div_ceil(self.day.unsigned_abs().max(1));
        if days == 1 {
            "1 working day".to_owned()
        } else {
            format!("{days} working days")
        }
    }

    /// Whether so much work is more than so many days.
    pub(super) fn exceeds(&self, work: WorkMinutes, days: i32) -> bool {
        i64::from(work.0) > i64::from(days) * i64::from(self.day)
    }
}

impl<'a> Ground<'a> {
    pub(super) fn of(
        program: &'a Program,
        id: PlanId,
        schedule: &'a Schedule,
        policy: &'a Policy,
        today: NaiveDate,
    ) -> Option<Self> {
        let plan = program.plans.get(id)?;
        let rows = rows(program, id, plan, schedule);
        let places: BTreeMap<TaskId, usize> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| (row.id, at))
            .collect();
        let baselines = program.baselines.iter().filter(|(_, row)| row.plan == id);
        let latest = baselines.max_by_key(|(baseline, row)| (row.taken, *baseline));
        let people = |person| {
            let person = program.people.get(person);
            person.is_some_and(|person| person.kind == ResourceKind::Person)
        };
        let parts = program.assignments.iter();
        let mut ground = Self {
            program,
            schedule,
            policy,
            id,
            plan,
            today,
            now: Moment::at_start_of(plan.status_date.unwrap_or(today)),
            rows,
            arrows: Vec::new(),
            places,
            baseline: latest.map(|(_, baseline)| baseline),
            hours: program.hours(plan.calendar),
            assigned: parts
                .filter(|(_, part)| people(part.person))
                .map(|(_, part)| part.task)
                .collect(),
        };
        ground.draw();
        Some(ground)
    }

    /// Lays the links between the rows.
    fn draw(&mut self) {
        let in_use = |task: TaskId| {
            let row = self.program.tasks.get(task);
            row.is_some_and(|row| !row.inactive)
        };
        for (id, link) in self.program.links.iter() {
            let (from, to) = (self.places.get(&link.from), self.places.get(&link.to));
            let arrow = Arrow {
                id,
                link,
                from: from.copied(),
                to: to.copied(),
            };
            if arrow.from.is_none() && arrow.to.is_none() {
                continue;
            }
            if !in_use(link.from) || !in_use(link.to) {
                continue;
            }
            let at = self.arrows.len();
            if let Some(to) = arrow.to {
                self.rows[to].into.push(at);
            }
            if let Some(from) = arrow.from {
                self.rows[from].out.push(at);
            }
            self.arrows.push(arrow);
        }
    }

    pub(super) fn row(&self, task: TaskId) -> Option<&Row<'a>> {
        self.places.get(&task).map(|&at| &self.rows[at])
    }

    /// Work and milestones still to come.
    pub(super) fn open(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter().filter(|row| row.is_open())
    }

    /// A row and the summaries it lies in.
    pub(super) fn upwards(&self, row: &'a Row<'a>) -> impl Iterator<Item = &Row<'a>> {
        std::iter::successors(Some(row), |row| row.parent.map(|at| &self.rows[at]))
    }

    /// The links whose successor is still to come, in the order of the outline. (A link between
    /// two plans belongs to the plan of its successor.)
    pub(super) fn open_links(&self) -> impl Iterator<Item = &Arrow<'a>> {
        self.rows
            .iter()
            .filter(|row| !row.task.inactive && !row.dates.complete)
            .flat_map(|row| row.into.iter().map(|&at| &self.arrows[at]))
    }

    /// The row everything is measured to: the launch, or the last row.
    pub(super) fn end(&self) -> Option<TaskId> {
        self.plan.launch.or_else(|| self.last())
    }

    /// The row that finishes last; of several a milestone, then the lowest in the outline.
    pub(super) fn last(&self) -> Option<TaskId> {
        let leaves = self.rows.iter().enumerate();
        leaves
            .filter(|(_, row)| !row.is_summary() && !row.task.inactive)
            .max_by_key(|(at, row)| (row.dates.finish, row.task.kind.is_milestone(), *at))
            .map(|(_, row)| row.id)
    }

    /// A quoted name, of any plan.
    pub(super) fn name(&self, task: TaskId) -> String {
        let row = self.program.tasks.get(task);
        format!("“{}”", row.map_or("a deleted row", |row| row.name.as_str()))
    }

    /// A lag in words; nothing where there is none.
    pub(super) fn lag(&self, link: &Link) -> String {
        plan::text::write_lag(link.lag, &self.hours)
    }

    /// Whether somebody answers for a row or works on it.
    pub(super) fn is_owned(&self, row: &Row) -> bool {
        row.task.owner.is_some() || self.assigned.contains(&row.id)
    }

    /// Who would answer for a row if nobody else did: the lead of its stream.
    pub(super) fn lead(&self, row: &Row) -> Option<super::Fix> {
        let stream = self.program.workstreams.get(row.task.workstream?)?;
        let lead = stream.lead?;
        let person = self.program.people.get(lead)?;
        Some(super::Fix::new(
            format!(
                "Make {}, who leads “{}”, the owner.",
                person.name, stream.name
            ),
            Edit::SetTask {
                task: row.id,
                change: TaskChange::Owner(Some(Owner::Known(lead))),
            },
        ))
    }

    /// The minute a link holds its successor to: its start, or its finish for links to a finish.
    pub(super) fn held(&self, arrow: &Arrow) -> Option<Moment> {
        self.schedule.held_by(arrow.id, arrow.link.to)
    }

    /// The first link into a row, or into a summary it lies in, that its dates break. (What a
    /// summary waits for holds the starts of its rows.)
    pub(super) fn broken(&'a self, row: &'a Row<'a>) -> Option<(&'a Arrow<'a>, WorkMinutes)> {
        self.upwards(row)
            .flat_map(|holder| &holder.into)
            .find_map(|&at| {
                let arrow = &self.arrows[at];
                let held = self.held(arrow)?;
                let date = if arrow.link.kind.to_finish() {
                    row.dates.finish
                } else {
                    row.dates.start
                };
                // Nights and weekends between the two break nothing.
                let early = self.schedule.work_between(row.id, date, held);
                (early.0 > 0).then_some((arrow, early))
            })
    }
}

fn rows<'a>(
    program: &'a Program,
    id: PlanId,
    plan: &'a Plan,
    schedule: &'a Schedule,
) -> Vec<Row<'a>> {
    let mut lengths: BTreeMap<CalendarId, i32> = BTreeMap::new();
    let mut day = |calendar: CalendarId| {
        *lengths
            .entry(calendar)
            .or_insert_with(|| program.hours(calendar).day().0)
    };
    let mut rows: Vec<Row> = Vec::new();
    // The rows above the present one, outermost first.
    let mut above: Vec<usize> = Vec::new();
    for row in Outline::of(program, id).rows() {
        let (Some(task), Some(dates)) = (program.tasks.get(row.task), schedule.dates(row.task))
        else {
            continue;
        };
        above.truncate(usize::from(row.depth));
        let parent = above.last().copied();
        if let Some(parent) = parent {
            rows[parent].children += 1;
        }
        above.push(rows.len());
        rows.push(Row {
            id: row.task,
            task,
            dates,
            children: 0,
            parent,
            day: day(task.calendar.unwrap_or(plan.calendar)),
            into: Vec::new(),
            out: Vec::new(),
        });
    }
    rows
}
