//! Whole programs: empty, small, long, and as damaged files could leave them.

use plan::{Program, Table, TaskId, WorkMinutes};
use schedule::schedule;

use crate::sketch::{moment, planned, program};

#[test]
fn an_empty_program_has_an_empty_schedule() {
    let empty = schedule(&Program::default()).unwrap();
    assert_eq!(empty.dates(TaskId(1)), None);
    let planned = planned("");
    let plan = planned.program.plans.iter().next().unwrap().0;
    assert_eq!(planned.schedule.finish_of(plan), None);
    assert_eq!(planned.schedule.last_of(plan), None);
}

#[test]
fn a_plan_ends_with_its_last_row() {
    for (sketch, last, finish) in [
        ("A 3d; B 1d", "A", "2025-01-15T17:00"),
        ("A 5d; M milestone pin 2025-01-20", "M", "2025-01-20T08:00"),
        ("A 5d; M milestone after A", "A", "2025-01-17T17:00"),
        ("S { A 1d; B 2d }", "B", "2025-01-14T17:00"),
    ] {
        let planned = planned(sketch);
        let plan = planned.program.plans.iter().next().unwrap().0;
        assert_eq!(
            planned.schedule.last_of(plan),
            Some(planned.id(last)),
            "{sketch}"
        );
        assert_eq!(
            planned.schedule.finish_of(plan),
            Some(moment(finish)),
            "{sketch}"
        );
    }
}

#[test]
fn work_between_two_moments_is_counted_on_the_hours_of_the_plan() {
    let planned = planned("off 2025-01-20; A 1d");
    for (from, to, minutes) in [
        ("2025-01-13", "2025-01-14", 480),
        ("2025-01-17T12:00", "2025-01-21T09:00", 300),
        ("2025-01-21T09:00", "2025-01-17T12:00", -300),
        ("2025-01-18", "2025-01-20", 0),
    ] {
        let work = planned
            .schedule
            .work_between(planned.id("A"), moment(from), moment(to));
        assert_eq!(work, WorkMinutes(minutes), "{from} to {to}");
    }
}

#[test]
fn a_very_long_chain_is_no_deeper_than_a_short_one() {
    let chain: Vec<String> = (0..20_000)
        .map(|at| match at {
            0 => "T0 1d".to_owned(),
            at => format!("T{at} 1d after T{}", at - 1),
        })
        .collect();
    let planned = planned(&chain.join(";"));
    // 20,000 days are 4,000 weeks: the last ends on a Friday, 28,000 - 3 days later.
    let last = planned.schedule.dates(planned.id("T19999")).unwrap();
    assert_eq!(last.finish.to_string(), "2101-09-09T17:00");
}

#[test]
fn the_longest_durations_stay_within_what_a_date_can_hold() {
    let long = WorkMinutes::MAX.0;
    let chain: Vec<String> = (0..200)
        .map(|at| match at {
            0 => format!("T0 {long}m"),
            at => format!("T{at} {long}m after T{}+{long}m", at - 1),
        })
        .collect();
    let planned = planned(&chain.join(";"));
    let last = planned.schedule.dates(planned.id("T199")).unwrap();
    assert!(last.start <= last.finish && last.finish <= plan::Moment::MAX);
}

#[test]
fn ids_far_apart_cost_no_memory_between_them() {
    let sparse = program("A 3d; B 1d after A");
    let far = TaskId(u32::MAX - 1);
    let tasks = sparse
        .tasks
        .iter()
        .map(|(id, task)| (if id == TaskId(2) { far } else { id }, task.clone()));
    let links = sparse.links.iter().map(|(id, link)| {
        (
            id,
            plan::Link {
                to: far,
                ..link.clone()
            },
        )
    });
    let program = Program {
        tasks: Table::from_rows(tasks, 0),
        links: Table::from_rows(links, 0),
        ..sparse.clone()
    };
    let dates = *schedule(&program).unwrap().dates(far).unwrap();
    assert_eq!(dates.start.to_string(), "2025-01-16T08:00");
}

#[test]
fn what_points_at_nothing_is_passed_over() {
    let whole = program("A 3d; B 1d after A");
    let tasks = whole.tasks.iter().filter(|&(id, _)| id != TaskId(1));
    let program = Program {
        tasks: Table::from_rows(tasks.map(|(id, task)| (id, task.clone())), 0),
        plans: Table::default(),
        calendars: Table::default(),
        ..whole.clone()
    };
    let schedule = schedule(&program).unwrap();
    assert!(schedule.dates(TaskId(1)).is_none());
    assert!(schedule.dates(TaskId(2)).is_some());
}
