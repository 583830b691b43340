//! Random programs: rows, links of every kind, hours, progress.

use std::collections::BTreeSet;

use plan::{
    Calendar, CalendarId, Constraint, DayException, Link, LinkId, LinkKind, MilestoneKind, Moment,
    Plan, PlanId, Program, Progress, Shift, Table, Task, TaskId, TaskKind, WorkMinutes,
};
use proptest::prelude::*;
use schedule::schedule;

use crate::sketch::moment;

/// What a random program may hold.
#[derive(Clone, Copy)]
pub(crate) struct Scope {
    pub(crate) kinds: &'static [LinkKind],
    /// The fewest minutes of a row; with zero some are milestones.
    pub(crate) shortest: i32,
    pub(crate) lags: bool,
    pub(crate) pins: bool,
    pub(crate) progress: bool,
    pub(crate) summaries: bool,
    pub(crate) calendars: usize,
}

pub(crate) const EVERYTHING: Scope = Scope {
    kinds: &LinkKind::ALL,
    shortest: 0,
    lags: true,
    pins: true,
    progress: true,
    summaries: true,
    calendars: 2,
};

const ROWS: usize = 9;
pub(crate) const START: &str = "2025-01-13";

/// From which hour and for how many each weekday is worked, and the days off.
type Hours = (Vec<(u16, u16)>, BTreeSet<i64>);

/// One row in random numbers; what they mean depends on the scope.
type Seed = (i32, i64, u8, u8, u8);

pub(crate) fn programs(scope: Scope) -> impl Strategy<Value = Program> {
    let row = (
        scope.shortest..1_500,
        -9_000_i64..20_000,
        0_u8..8,
        0_u8..100,
        0_u8..9,
    );
    let link = (0..ROWS, 0..ROWS, 0..scope.kinds.len(), -700_i32..900);
    let hours = prop::collection::vec((0_u16..10, 1_u16..13), 7);
    let off = prop::collection::btree_set(0_i64..30, 0..5);
    (
        prop::collection::vec(row, 2..=ROWS),
        prop::collection::vec(link, 0..12),
        prop::collection::vec((hours, off), scope.calendars),
        prop::option::of(0..ROWS),
        prop::option::of(0_i64..15),
    )
        .prop_map(move |(rows, links, hours, launch, status)| {
            let mut program = Program {
                calendars: Table::from_rows(hours.iter().enumerate().map(calendar), 0),
                ..Program::default()
            };
            let tasks: Vec<(TaskId, Task)> = rows
                .iter()
                .enumerate()
                .map(|(at, seed)| task(scope, at, seed))
                .collect();
            let is_summary = |id: TaskId| tasks.iter().any(|(_, other)| other.parent == Some(id));
            let launch = launch.map(id).filter(|&id| id.0 as usize <= tasks.len());
            let status = status.filter(|_| scope.progress).map(day);
            program.plans = Table::from_rows(
                (1..=scope.calendars).map(|number| {
                    let plan = Plan {
                        launch: launch.filter(|&launch| {
                            let task = &tasks[launch.0 as usize - 1].1;
                            task.plan.0 as usize == number && !is_summary(launch)
                        }),
                        status_date: status,
                        ..Plan::new(
                            "Plan",
                            START.parse().unwrap(),
                            CalendarId(u32::try_from(number).unwrap()),
                        )
                    };
                    (PlanId(u32::try_from(number).unwrap()), plan)
                }),
                0,
            );
            // Links run down the rows, so that only the outline can make a loop of them.
            let links = links
                .iter()
                .enumerate()
                .filter_map(|(at, &(a, b, kind, lag))| {
                    let (from, to) = (id(a.min(b)), id(a.max(b)));
                    let known = |end: TaskId| end.0 as usize <= tasks.len();
                    let kind = scope.kinds[kind];
                    let into_finish =
                        matches!(kind, LinkKind::FinishToFinish | LinkKind::StartToFinish);
                    let allowed = from != to && known(to) && !(into_finish && is_summary(to));
                    let lag = WorkMinutes(if scope.lags { lag } else { 0 });
                    let link = Link::new(from, to, kind, lag);
                    allowed.then_some((LinkId(u32::try_from(at + 1).unwrap()), link))
                });
            program.links = Table::from_rows(links, 0);
            program.tasks = Table::from_rows(tasks.iter().cloned(), 0);
            program
        })
        .prop_filter("has no loop", |program| schedule(program).is_ok())
}

fn id(at: usize) -> TaskId {
    TaskId(u32::try_from(at + 1).unwrap())
}

fn day(number: i64) -> plan::NaiveDate {
    moment(START).date() + plan::time::days(number)
}

fn calendar((at, (hours, off)): (usize, &Hours)) -> (CalendarId, Calendar) {
    let mut calendar = Calendar::standard();
    for (day, &(from, length)) in calendar.week.iter_mut().zip(hours) {
        // Short days count as days off.
        let shift = Shift {
            from: from * 60,
            to: (from + length) * 60,
        };
        *day = Some(if length < 4 { Vec::new() } else { vec![shift] });
    }
    calendar.week[1] = Calendar::standard().week[1].clone();
    for &number in off {
        let off = DayException {
            name: "off".into(),
            shifts: Vec::new(),
        };
        calendar.exceptions.insert(day(number), off);
    }
    (CalendarId(u32::try_from(at + 1).unwrap()), calendar)
}

fn task(scope: Scope, at: usize, &(minutes, date, what, percent, parent): &Seed) -> (TaskId, Task) {
    // The first row of each plan and none before it can be a summary of the rows after it.
    let number = if scope.calendars > 1 && at >= ROWS / 2 {
        2
    } else {
        1
    };
    let mut task = Task::new(
        PlanId(number),
        "Row",
        WorkMinutes(minutes.max(scope.shortest)),
    );
    if scope.shortest == 0 && minutes % 5 == 0 {
        task.kind = TaskKind::Milestone(MilestoneKind::Normal);
        task.duration = WorkMinutes::ZERO;
    }
    let at_date = Moment(moment(START).0 + i32::try_from(date).unwrap());
    match what {
        0 if scope.pins => task.constraint = Constraint::StartNoEarlierThan(at_date),
        1 if scope.progress => {
            let finish = Moment(at_date.0 + minutes);
            task.progress = Progress::Complete {
                start: at_date,
                finish,
            };
            if task.kind.is_milestone() {
                task.progress = Progress::Complete {
                    start: finish,
                    finish,
                };
            }
        }
        2 if scope.progress && !task.kind.is_milestone() => {
            task.progress = Progress::started(at_date, percent, task.duration);
        }
        _ => {}
    }
    let first = if number == 2 { ROWS / 2 } else { 0 };
    let parent = first + usize::from(parent);
    if scope.summaries && parent < at && parent < first + 3 {
        task.parent = Some(id(parent));
    }
    (id(at), task)
}
