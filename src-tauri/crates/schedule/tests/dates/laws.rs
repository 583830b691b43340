//! Laws every schedule obeys, tried on random networks of every kind of link.

use plan::{
    Calendar, CalendarId, Constraint, DayException, Link, LinkId, LinkKind, MilestoneKind, Moment,
    Plan, PlanId, Program, Progress, Shift, Table, Task, TaskId, TaskKind, WorkMinutes,
};
use proptest::prelude::*;
use schedule::{Driver, Schedule, schedule};

use crate::sketch::moment;

/// What a random program may hold.
#[derive(Clone, Copy)]
struct Scope {
    kinds: &'static [LinkKind],
    /// The fewest minutes of a row; with zero some are milestones.
    shortest: i32,
    lags: bool,
    pins: bool,
    progress: bool,
    summaries: bool,
    calendars: usize,
}

const EVERYTHING: Scope = Scope {
    kinds: &LinkKind::ALL,
    shortest: 0,
    lags: true,
    pins: true,
    progress: true,
    summaries: true,
    calendars: 2,
};

const ROWS: usize = 9;
const START: &str = "2025-01-13";

/// One row in random numbers; what they mean depends on the scope.
type Seed = (i32, i64, u8, u8, u8);

fn programs(scope: Scope) -> impl Strategy<Value = Program> {
    let row = (scope.shortest..1_500, -9_000_i64..20_000, 0_u8..8, 0_u8..100, 0_u8..9);
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
            let tasks: Vec<(TaskId, Task)> =
                rows.iter().enumerate().map(|(at, seed)| task(scope, at, seed)).collect();
            let is_summary =
                |id: TaskId| tasks.iter().any(|(_, other)| other.parent == Some(id));
            let launch = launch.map(id).filter(|&id| id.0 as usize <= tasks.len());
            let status = status.filter(|_| scope.progress).map(day);
            program.plans = Table::from_rows(
                (1..=scope.calendars).map(|number| {
                    let plan = Plan {
                        name: "Plan".into(),
                        start: START.parse().unwrap(),
                        calendar: CalendarId(u32::try_from(number).unwrap()),
                        launch: launch.filter(|&launch| {
                            let task = &tasks[launch.0 as usize - 1].1;
                            task.plan.0 as usize == number && !is_summary(launch)
                        }),
                        status_date: status,
                        owner: None,
                        summary: String::new(),
                        note: String::new(),
                    };
                    (PlanId(u32::try_from(number).unwrap()), plan)
                }),
                0,
            );
            // Links run down the rows, so that only the outline can make a loop of them.
            let links = links.iter().enumerate().filter_map(|(at, &(a, b, kind, lag))| {
                let (from, to) = (id(a.min(b)), id(a.max(b)));
                let known = |end: TaskId| end.0 as usize <= tasks.len();
                let kind = scope.kinds[kind];
                let into_finish =
                    matches!(kind, LinkKind::FinishToFinish | LinkKind::StartToFinish);
                let allowed = from != to && known(to) && !(into_finish && is_summary(to));
                let lag = WorkMinutes(if scope.lags { lag } else { 0 });
                let link = Link { from, to, kind, lag };
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

fn calendar(
    (at, (hours, off)): (usize, &(Vec<(u16, u16)>, std::collections::BTreeSet<i64>)),
) -> (CalendarId, Calendar) {
    let mut calendar = Calendar::standard();
    for (day, &(from, length)) in calendar.week.iter_mut().zip(hours) {
        // Short days count as days off.
        let shift = Shift { from: from * 60, to: (from + length) * 60 };
        *day = if length < 4 { Vec::new() } else { vec![shift] };
    }
    calendar.week[1] = vec![Shift { from: 480, to: 720 }, Shift { from: 780, to: 1020 }];
    for &number in off {
        let off = DayException { name: "off".into(), shifts: Vec::new() };
        calendar.exceptions.insert(day(number), off);
    }
    (CalendarId(u32::try_from(at + 1).unwrap()), calendar)
}

fn task(scope: Scope, at: usize, &(minutes, date, what, percent, parent): &Seed) -> (TaskId, Task) {
    // The first row of each plan and none before it can be a summary of the rows after it.
    let number = if scope.calendars > 1 && at >= ROWS / 2 { 2 } else { 1 };
    let mut task = Task::new(PlanId(number), "Row", WorkMinutes(minutes.max(scope.shortest)));
    if scope.shortest == 0 && minutes % 5 == 0 {
        task.kind = TaskKind::Milestone(MilestoneKind::Normal);
        task.duration = WorkMinutes::ZERO;
    }
    let at_date = Moment(moment(START).0 + i32::try_from(date).unwrap());
    match what {
        0 if scope.pins => task.constraint = Constraint::StartNoEarlierThan(at_date),
        1 if scope.progress => {
            let finish = Moment(at_date.0 + minutes);
            task.progress = Progress::Complete { start: at_date, finish };
            if task.kind.is_milestone() {
                task.progress = Progress::Complete { start: finish, finish };
            }
        }
        2 if scope.progress && !task.kind.is_milestone() => {
            task.progress = Progress::Started { start: at_date, percent };
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

fn leaves(program: &Program) -> Vec<TaskId> {
    program.tasks.iter().map(|(id, _)| id).filter(|&id| !program.is_summary(id)).collect()
}

fn with_links(program: &Program, links: Vec<(LinkId, Link)>) -> Program {
    Program { links: Table::from_rows(links, 0), ..program.clone() }
}

fn links_but(program: &Program, without: Option<LinkId>) -> Vec<(LinkId, Link)> {
    let kept = program.links.iter().filter(|&(id, _)| Some(id) != without);
    kept.map(|(id, link)| (id, *link)).collect()
}

/// The same program with one row held back until it would start this much later.
fn held_back(program: &Program, plan: &Schedule, task: TaskId, minutes: i64) -> Program {
    let clock = clock_of(program, task);
    let start = clock.work_at(plan.dates(task).unwrap().start) + minutes;
    let tasks = program.tasks.iter().map(|(id, row)| {
        let mut row = row.clone();
        if id == task {
            row.constraint = Constraint::StartNoEarlierThan(clock.start_at(start));
        }
        (id, row)
    });
    Program { tasks: Table::from_rows(tasks, 0), ..program.clone() }
}

fn clock_of(program: &Program, task: TaskId) -> schedule::WorkTime {
    let plan = program.tasks.get(task).unwrap().plan;
    schedule::WorkTime::compile(program.calendar_of(plan).unwrap())
}

/// Early dates by asking every rule again and again until nothing moves, on a list of all the
/// minutes worked: slow, and sharing nothing with the crate.
mod slowly {
    use super::*;

    pub(super) fn dates(program: &Program) -> Vec<(TaskId, Moment, Moment)> {
        let minutes = worked(program.calendars.iter().next().unwrap().1);
        let at = |moment: Moment| minutes.partition_point(|&minute| minute < moment.0) as i64;
        let count = program.tasks.len();
        let mut start = vec![i64::MIN; count];
        let mut finish = vec![i64::MIN; count];
        let index = |id: TaskId| id.0 as usize - 1;
        loop {
            let before = (start.clone(), finish.clone());
            for (id, task) in program.tasks.iter() {
                let me = index(id);
                let rows: Vec<usize> = program.children(task.plan, Some(id)).into_iter().map(index).collect();
                if !rows.is_empty() {
                    start[me] = rows.iter().map(|&row| start[row]).min().unwrap();
                    finish[me] = rows.iter().map(|&row| finish[row]).max().unwrap();
                    continue;
                }
                let mut bound = at(moment(START));
                if let Constraint::StartNoEarlierThan(date) = task.constraint {
                    bound = bound.max(at(date));
                }
                let length = i64::from(task.duration.0);
                let family: Vec<TaskId> = std::iter::once(id).chain(program.ancestors(id)).collect();
                for (_, link) in program.links.iter().filter(|(_, link)| family.contains(&link.to)) {
                    let (from_start, from_finish) = (start[index(link.from)], finish[index(link.from)]);
                    if from_finish == i64::MIN || from_start == i64::MIN {
                        continue;
                    }
                    let lag = i64::from(link.lag.0);
                    bound = bound.max(match link.kind {
                        LinkKind::FinishToStart => from_finish + lag,
                        LinkKind::StartToStart => from_start + lag,
                        LinkKind::FinishToFinish => from_finish + lag - length,
                        LinkKind::StartToFinish => from_start + lag - length,
                    });
                }
                start[me] = bound;
                finish[me] = bound + length;
            }
            if before == (start.clone(), finish.clone()) {
                break;
            }
        }
        let read = |at: i64| Moment(minutes[usize::try_from(at).unwrap()]);
        leaves(program)
            .into_iter()
            .filter(|&id| !program.tasks.get(id).unwrap().kind.is_milestone())
            .map(|id| {
                let me = index(id);
                (id, read(start[me]), Moment(read(finish[me] - 1).0 + 1))
            })
            .collect()
    }

    /// Every minute worked within some months.
    fn worked(calendar: &Calendar) -> Vec<i32> {
        let first = moment("2025-01-01").0;
        let worked = |minute: &i32| {
            let at = Moment(*minute);
            let of_day = u16::try_from(at.minute_of_day()).unwrap();
            calendar.shifts_on(at.date()).iter().any(|s| (s.from..s.to).contains(&of_day))
        };
        (first..first + 200 * 1440).filter(worked).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn early_dates_are_those_of_the_longest_path(
        program in programs(Scope { progress: false, calendars: 1, ..EVERYTHING }),
    ) {
        let planned = schedule(&program).unwrap();
        for (id, start, finish) in slowly::dates(&program) {
            let dates = planned.dates(id).unwrap();
            prop_assert_eq!((dates.start, dates.finish), (start, finish), "row {}", id.0);
        }
    }

    #[test]
    fn the_same_program_has_the_same_dates_whatever_its_rows_are_numbered(
        program in programs(EVERYTHING),
    ) {
        let last = program.tasks.next();
        let turned = |id: TaskId| TaskId((last - id.0) * 3);
        let tasks = program.tasks.iter().map(|(id, task)| {
            (turned(id), Task { parent: task.parent.map(turned), ..task.clone() })
        });
        let plans = program.plans.iter().map(|(id, plan)| {
            (id, Plan { launch: plan.launch.map(turned), ..plan.clone() })
        });
        let links = program.links.iter().map(|(id, link)| {
            (id, Link { from: turned(link.from), to: turned(link.to), ..*link })
        });
        let renumbered = Program {
            tasks: Table::from_rows(tasks, 0),
            plans: Table::from_rows(plans, 0),
            links: Table::from_rows(links, 0),
            ..program.clone()
        };
        let (one, other) = (schedule(&program).unwrap(), schedule(&renumbered).unwrap());
        for (id, _) in program.tasks.iter() {
            let (a, b) = (*one.dates(id).unwrap(), *other.dates(turned(id)).unwrap());
            prop_assert_eq!((a.start, a.finish), (b.start, b.finish));
            prop_assert_eq!((a.total_float, a.free_float), (b.total_float, b.free_float));
            prop_assert_eq!((a.late_start, a.late_finish), (b.late_start, b.late_finish));
            prop_assert_eq!((a.percent, a.critical), (b.percent, b.critical));
        }
    }

    #[test]
    fn dates_are_in_order_and_floats_are_not_negative(program in programs(EVERYTHING)) {
        let planned = schedule(&program).unwrap();
        for (id, task) in program.tasks.iter() {
            let dates = planned.dates(id).unwrap();
            prop_assert!(dates.start <= dates.finish);
            prop_assert!(dates.late_start <= dates.late_finish);
            prop_assert!(dates.free_float >= WorkMinutes::ZERO);
            if let Some(float) = dates.total_float {
                prop_assert!(float >= WorkMinutes::ZERO, "row {}: {:?}", id.0, dates);
                prop_assert!(dates.free_float <= float);
                prop_assert!(dates.late_finish >= Some(dates.finish));
                prop_assert_eq!(dates.critical, float == WorkMinutes::ZERO);
            }
            if let Some(parent) = task.parent {
                let above = planned.dates(parent).unwrap();
                prop_assert!(above.start <= dates.start && dates.finish <= above.finish);
            }
        }
    }

    #[test]
    fn no_link_makes_anything_earlier(program in programs(EVERYTHING)) {
        let planned = schedule(&program).unwrap();
        for (without, link) in program.links.iter() {
            let fewer = with_links(&program, links_but(&program, Some(without)));
            let freed = schedule(&fewer).unwrap();
            for (id, _) in program.tasks.iter() {
                let (with, freed) = (planned.dates(id).unwrap(), freed.dates(id).unwrap());
                prop_assert!(freed.start <= with.start && freed.finish <= with.finish,
                    "row {} without {:?}", id.0, link);
            }
        }
    }

    #[test]
    fn work_may_slip_by_its_float_and_no_further(
        program in programs(Scope { shortest: 1, summaries: false, ..EVERYTHING }),
    ) {
        let planned = schedule(&program).unwrap();
        for task in leaves(&program) {
            if program.tasks.get(task).unwrap().progress != Progress::NotStarted {
                continue;
            }
            let ends = |schedule: &Schedule| -> Vec<Moment> {
                program.plans.iter().filter_map(|(id, plan)| match plan.launch {
                    Some(launch) => schedule.dates(launch).map(|dates| dates.finish),
                    None => schedule.finish_of(id),
                }).collect()
            };
            let slip = |minutes: i64| {
                schedule(&held_back(&program, &planned, task, minutes)).unwrap()
            };
            match planned.dates(task).unwrap().total_float {
                Some(float) => {
                    prop_assert_eq!(ends(&slip(i64::from(float.0))), ends(&planned), "row {}", task.0);
                    prop_assert_ne!(ends(&slip(i64::from(float.0) + 1)), ends(&planned), "row {}", task.0);
                }
                None => prop_assert_eq!(ends(&slip(9_999)), ends(&planned), "row {}", task.0),
            }
        }
    }

    #[test]
    fn work_may_slip_by_its_free_float_without_moving_any_other(
        program in programs(Scope { shortest: 1, ..EVERYTHING }),
    ) {
        let planned = schedule(&program).unwrap();
        let leaves = leaves(&program);
        for &task in &leaves {
            if program.tasks.get(task).unwrap().progress != Progress::NotStarted {
                continue;
            }
            let free = i64::from(planned.dates(task).unwrap().free_float.0);
            let slipped = schedule(&held_back(&program, &planned, task, free)).unwrap();
            for &other in leaves.iter().filter(|&&other| other != task) {
                let (before, after) = (planned.dates(other).unwrap(), slipped.dates(other).unwrap());
                prop_assert_eq!(before.start, after.start, "row {} by {}", other.0, task.0);
                prop_assert_eq!(before.finish, after.finish, "row {} by {}", other.0, task.0);
            }
        }
    }

    #[test]
    fn every_driver_touches_the_start_it_decided(
        program in programs(Scope { calendars: 1, ..EVERYTHING }),
    ) {
        let planned = schedule(&program).unwrap();
        for task in leaves(&program) {
            let row = program.tasks.get(task).unwrap();
            let dates = *planned.dates(task).unwrap();
            let gap = |from: Moment, to: Moment| planned.work_between(task, from, to).0;
            let plan = program.plans.get(row.plan).unwrap();
            match dates.driver {
                Driver::Link(link) => {
                    let link = program.links.get(link).unwrap();
                    prop_assert_eq!(link.to, task);
                    let from = planned.dates(link.from).unwrap();
                    let (theirs, mine) = match link.kind {
                        LinkKind::FinishToStart => (from.finish, dates.start),
                        LinkKind::StartToStart => (from.start, dates.start),
                        LinkKind::FinishToFinish => (from.finish, dates.finish),
                        LinkKind::StartToFinish => (from.start, dates.finish),
                    };
                    prop_assert_eq!(gap(theirs, mine), link.lag.0);
                }
                Driver::Pinned => {
                    let Constraint::StartNoEarlierThan(date) = row.constraint else { panic!() };
                    prop_assert_eq!(gap(date, dates.start), 0);
                }
                Driver::PlanStart => {
                    prop_assert_eq!(gap(Moment::at_start_of(plan.start), dates.start), 0);
                }
                Driver::StatusDate => {
                    let status = plan.status_date.unwrap();
                    prop_assert_eq!(gap(Moment::at_start_of(status), dates.start), 0);
                }
                Driver::Actual => prop_assert_ne!(row.progress, Progress::NotStarted),
                // Some link into a summary above decided; without those it could start earlier.
                Driver::Summary(summary) => {
                    prop_assert_eq!(row.parent, Some(summary));
                    let above: Vec<TaskId> = program.ancestors(task).collect();
                    let waits = |link: &&Link| above.contains(&link.to);
                    let links = links_but(&program, None);
                    prop_assert!(links.iter().any(|(_, link)| waits(&link)));
                }
                Driver::Rows => prop_assert!(false, "a leaf has no rows"),
            }
        }
    }

    #[test]
    fn a_path_leads_without_a_gap_from_a_cause(program in programs(EVERYTHING)) {
        let planned = schedule(&program).unwrap();
        for (to, _) in program.tasks.iter() {
            let path = planned.path_to(&program, to).unwrap();
            prop_assert!(path.steps.len() <= program.tasks.len());
            for pair in path.steps.windows(2) {
                let link = program.links.get(pair[1].link.unwrap()).unwrap();
                let within = |row: TaskId, end: TaskId| {
                    row == end || program.ancestors(row).any(|above| above == end)
                };
                prop_assert!(within(pair[0].task, link.from) && within(pair[1].task, link.to));
            }
            for (task, float) in path.floats {
                prop_assert!(float >= WorkMinutes::ZERO, "row {} to {}", task.0, to.0);
            }
        }
    }
}
