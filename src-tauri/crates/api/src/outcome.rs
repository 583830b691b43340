//! From before and after to the differences a window applies.

use std::collections::BTreeSet;
use std::sync::Arc;

use engine::{Notice, Outcome, Session, State};
use plan::{Calendar, Change, Link, NaiveDate, Outline, PlanId, Program, TaskId};
use schedule::Driver;

use crate::dto::{NoticeDto, OutcomeDto, TaskDto};
use crate::view;

mod record;

/// What changed in one plan.
pub(crate) fn of(
    outcome: &Outcome,
    plan: PlanId,
    session: &Session,
    today: NaiveDate,
) -> OutcomeDto {
    told_of(outcome, plan, session, today, Detail::Whole, None)
}

/// What would be drawn elsewhere in one plan. When the end of a plan moves, the float of every
/// row does; while somebody drags, only rows that move or change their colour are worth the trip,
/// and of them only those in sight, where it is said which these are.
pub(crate) fn drawn(
    outcome: &Outcome,
    plan: PlanId,
    session: &Session,
    today: NaiveDate,
    seen: Option<&[TaskId]>,
) -> OutcomeDto {
    told_of(outcome, plan, session, today, Detail::Drawn, seen)
}

/// How much of a difference in dates is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Whole,
    Drawn,
}

impl Detail {
    fn alike(self, old: Option<&schedule::Dates>, new: Option<&schedule::Dates>) -> bool {
        match (self, old, new) {
            (Self::Drawn, Some(old), Some(new)) => {
                let seen = |dates: &schedule::Dates| {
                    let colour = (dates.critical, dates.near_critical);
                    let too_late = dates.total_float.is_some_and(|float| float.0 < 0);
                    (
                        dates.start,
                        dates.finish,
                        (colour, too_late),
                        dates.percent,
                        dates.summary,
                    )
                };
                seen(old) == seen(new)
            }
            (Self::Whole | Self::Drawn, old, new) => old == new,
        }
    }
}

fn told_of(
    outcome: &Outcome,
    plan: PlanId,
    session: &Session,
    today: NaiveDate,
    detail: Detail,
    seen: Option<&[TaskId]>,
) -> OutcomeDto {
    let (before, after) = (&outcome.before, &outcome.after);
    let calendar_row = after.program.plans.get(plan).map(|plan| plan.calendar);
    let hours = calendar_row.map_or_else(Calendar::standard, |id| after.program.hours(id));
    let calendar = &hours;
    let mut differences = Differences::default();
    for change in outcome.delta.changes() {
        differences.take(change, plan, before, after);
    }
    let before_hours = before
        .program
        .plans
        .get(plan)
        .map(|row| before.program.hours(row.calendar));
    differences.calendar = before_hours.is_some_and(|before| before != hours);
    if differences.calendar {
        // What `1d` means may have changed for every text of the plan.
        let of_plan = after
            .program
            .tasks
            .iter()
            .filter(|(_, task)| task.plan == plan);
        differences.tasks.extend(of_plan.map(|(id, _)| id));
        let links = after
            .program
            .links
            .iter()
            .filter(|(_, link)| view::touches(&after.program, link, plan));
        differences.links.extend(links.map(|(id, _)| id));
    }
    let scope = Scope {
        today,
        detail,
        // What a row's dates are judged by may have changed, though the dates have not.
        judged: differences.plans || differences.outline || differences.linked,
    };
    let of_plan = |&(_, row): &(TaskId, &plan::Task)| row.plan == plan;
    let dates = match seen {
        None => {
            let rows = after.program.tasks.iter().filter(of_plan);
            changed_dates(before, after, scope, rows, &mut differences.tasks)
        }
        Some(seen) => {
            // What the edit itself is about is told wherever it lies.
            let told: BTreeSet<TaskId> = seen.iter().chain(&differences.tasks).copied().collect();
            let rows = told
                .into_iter()
                .filter_map(|id| Some((id, after.program.tasks.get(id)?)))
                .filter(of_plan);
            changed_dates(before, after, scope, rows, &mut differences.tasks)
        }
    };
    let parts = if differences.tasks.is_empty() {
        view::Parts::default()
    } else {
        view::Parts::of(&after.program)
    };
    let tasks: Vec<TaskDto> = differences
        .tasks
        .iter()
        .filter_map(|&id| view::task(after, id, calendar, &parts))
        .collect();
    OutcomeDto {
        revision: outcome.revision,
        undo: session.history().undo().map(|(_, label)| label.to_owned()),
        redo: session.history().redo().map(|(_, label)| label.to_owned()),
        head: after
            .program
            .plans
            .get(plan)
            .filter(|_| differences.head)
            .map(|row| view::head(&after.program, plan, row)),
        plans: differences.plans.then(|| view::heads(&after.program)),
        people: differences.people.then(|| view::people(&after.program)),
        workstreams: differences
            .workstreams
            .then(|| view::workstreams(&after.program, plan)),
        calendar: calendar_row
            .filter(|_| differences.calendar)
            .map(|id| view::calendar(id, calendar)),
        calendars: differences
            .calendars
            .then(|| view::calendars(&after.program)),
        tasks,
        removed_tasks: differences.removed.iter().map(|id| id.0).collect(),
        order: differences.outline.then(|| {
            let outline = Outline::of(&after.program, plan);
            outline.rows().iter().map(|row| row.task.0).collect()
        }),
        links: differences
            .links
            .iter()
            .filter_map(|&id| Some(view::link(id, after.program.links.get(id)?, calendar)))
            .collect(),
        removed_links: differences.removed_links.iter().map(|id| id.0).collect(),
        dates,
        records: record::changes(outcome),
        notice: outcome.notice.as_ref().map(|notice| told(notice, after)),
    }
}

#[derive(Default)]
struct Differences {
    head: bool,
    plans: bool,
    people: bool,
    workstreams: bool,
    calendar: bool,
    calendars: bool,
    outline: bool,
    tasks: BTreeSet<TaskId>,
    removed: BTreeSet<TaskId>,
    linked: bool,
    links: BTreeSet<plan::LinkId>,
    removed_links: BTreeSet<plan::LinkId>,
}

impl Differences {
    fn take(&mut self, change: &Change, plan: PlanId, before: &State, after: &State) {
        match change {
            Change::Calendar(_) => self.calendars = true,
            Change::Person(_) => self.people = true,
            Change::Workstream(_) => self.workstreams = true,
            Change::Plan(diff) => {
                self.plans = true;
                self.head |= diff.id == plan;
            }
            Change::Task(diff) => {
                let here = |row: &Option<Arc<plan::Task>>| {
                    row.as_ref().is_some_and(|row| row.plan == plan)
                };
                if !here(&diff.before) && !here(&diff.after) {
                    return;
                }
                self.outline |= match (&diff.before, &diff.after) {
                    (Some(before), Some(after)) => {
                        before.parent != after.parent || before.rank != after.rank
                    }
                    _ => true,
                };
                // What the last change of a batch leaves decides, not what an earlier one did.
                if after.program.tasks.contains(diff.id) {
                    self.tasks.insert(diff.id);
                    self.removed.remove(&diff.id);
                } else {
                    self.removed.insert(diff.id);
                    self.tasks.remove(&diff.id);
                }
            }
            // Records beside the rows are told in a list of their own.
            Change::Dependency(_)
            | Change::Blocker(_)
            | Change::Risk(_)
            | Change::Assumption(_)
            | Change::Action(_)
            | Change::Decision(_)
            | Change::Escalation(_)
            | Change::GoNoGo(_)
            | Change::Capacity(_)
            | Change::Declaration(_)
            | Change::HealthEntry(_)
            | Change::Comment(_)
            | Change::OutsideLink(_)
            | Change::Policy(_) => {}
            // Told with their tasks and their plan.
            Change::Assignment(diff) => {
                let parts = [&diff.before, &diff.after].into_iter().flatten();
                let tasks = parts.map(|part| part.task);
                self.tasks.extend(tasks.filter(|&task| {
                    let row = after.program.tasks.get(task);
                    row.is_some_and(|row| row.plan == plan)
                }));
            }
            Change::Baseline(diff) => {
                let sealed = [&diff.before, &diff.after].into_iter().flatten();
                self.head |= sealed.map(|sealed| sealed.plan).any(|of| of == plan);
            }
            Change::Link(diff) => {
                self.linked = true;
                let here = |program: &Program, link: &Option<Arc<Link>>| {
                    link.as_ref()
                        .is_some_and(|link| view::touches(program, link, plan))
                };
                // The ends of a link may have gone with it.
                if !here(&before.program, &diff.before) && !here(&after.program, &diff.after) {
                    return;
                }
                if after.program.links.contains(diff.id) {
                    self.links.insert(diff.id);
                } else {
                    self.removed_links.insert(diff.id);
                }
            }
        }
    }
}

/// Which dates are compared, and how.
#[derive(Clone, Copy)]
struct Scope {
    today: NaiveDate,
    detail: Detail,
    judged: bool,
}

impl Scope {
    fn judged_alike(self, before: &State, after: &State, row: TaskId) -> bool {
        let judged = |state: &State| {
            (
                view::risk(state, row, self.today),
                assess::unplaced(&state.program, &state.schedule, row),
            )
        };
        !self.judged || judged(before) == judged(after)
    }
}

/// The dates that differ; a summary whose dates do also has another duration to show.
fn changed_dates<'a>(
    before: &State,
    after: &State,
    scope: Scope,
    rows: impl Iterator<Item = (TaskId, &'a plan::Task)>,
    tasks: &mut BTreeSet<TaskId>,
) -> Vec<crate::dto::DatesDto> {
    let mut changed = Vec::new();
    for (id, row) in rows {
        let (old, new) = (before.schedule.dates(id), after.schedule.dates(id));
        let promise_moved = tasks.contains(&id);
        let alike = scope.detail.alike(old, new) && scope.judged_alike(before, after, id);
        if alike && !promise_moved {
            continue;
        }
        let summary = |dates: Option<&schedule::Dates>| dates.is_some_and(|dates| dates.summary);
        if summary(old) || summary(new) || row.parent.is_none() && old.is_none() {
            tasks.insert(id);
        }
        changed.extend(view::dates(after, id, scope.today));
    }
    changed
}

fn told(notice: &Notice, after: &State) -> NoticeDto {
    let name = |task: TaskId| {
        after
            .program
            .tasks
            .get(task)
            .map_or("", |row| row.name.as_str())
    };
    match notice {
        Notice::Pinned {
            task,
            start,
            instead,
        } => NoticeDto::Pinned {
            task: task.0,
            start: start.0,
            link: instead.map(|(link, _)| link.0),
            lag: instead.map(|(_, lag)| view::lag(lag)),
            text: format!(
                "“{}” is pinned: it starts no earlier than {}.",
                name(*task),
                assess::long_date(start.date())
            ),
        },
        Notice::Held { task, by } => {
            let because = match by {
                Driver::Link(link) => {
                    let from = after
                        .program
                        .links
                        .get(*link)
                        .map_or("", |link| name(link.from));
                    format!("it waits for “{from}”")
                }
                Driver::Summary(summary) => format!("“{}” waits", name(*summary)),
                Driver::StatusDate => "work not begun lies after the status date".to_owned(),
                Driver::PlanStart => "the plan starts then".to_owned(),
                Driver::Delay => "it is held back on purpose".to_owned(),
                Driver::Constraint
                | Driver::Pinned
                | Driver::AsLate
                | Driver::Actual
                | Driver::Rows => "it is held there".to_owned(),
            };
            NoticeDto::Held {
                task: task.0,
                text: format!("“{}” can’t start earlier: {because}.", name(*task)),
            }
        }
    }
}
