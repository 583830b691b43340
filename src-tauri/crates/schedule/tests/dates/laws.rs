//! Laws every schedule obeys, tried on random networks of every kind of link.

use plan::{
    Constraint, Link, LinkId, LinkKind, Moment, Plan, Program, Progress, Table, Task, TaskId,
    WorkMinutes,
};
use proptest::prelude::*;
use schedule::{Driver, Schedule, schedule};

use crate::random::{EVERYTHING, Scope, programs};
use crate::slowly;

fn leaves(program: &Program) -> Vec<TaskId> {
    program
        .tasks
        .iter()
        .map(|(id, _)| id)
        .filter(|&id| !program.is_summary(id))
        .collect()
}

fn with_links(program: &Program, links: Vec<(LinkId, Link)>) -> Program {
    Program {
        links: Table::from_rows(links, 0),
        ..program.clone()
    }
}

fn links_but(program: &Program, without: Option<LinkId>) -> Vec<(LinkId, Link)> {
    let kept = program.links.iter().filter(|&(id, _)| Some(id) != without);
    kept.map(|(id, link)| (id, link.clone())).collect()
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
    Program {
        tasks: Table::from_rows(tasks, 0),
        ..program.clone()
    }
}

fn clock_of(program: &Program, task: TaskId) -> schedule::WorkTime {
    let plan = program.tasks.get(task).unwrap().plan;
    schedule::WorkTime::compile(&program.calendar_of(plan).unwrap())
}

fn work(lag: plan::Lag) -> i32 {
    match lag {
        plan::Lag::Work(work) => work.0,
        plan::Lag::Elapsed(_) | plan::Lag::Percent(_) => panic!("no such lag in these programs"),
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
            (id, Link { from: turned(link.from), to: turned(link.to), ..link.clone() })
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
                if !dates.summary {
                    prop_assert_eq!(dates.critical, float == WorkMinutes::ZERO);
                }
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
                    prop_assert_eq!(gap(theirs, mine), work(link.lag));
                }
                Driver::Constraint => {
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
                Driver::Rows | Driver::Pinned | Driver::Delay | Driver::AsLate => {
                    prop_assert!(false, "nothing of the kind is in these programs");
                }
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
