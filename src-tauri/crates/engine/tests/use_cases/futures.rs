//! What would come of something: edits tried out, and rows that are late.

use engine::what_if::{impact_if_late, what_if};
use plan::text::Span;
use plan::{Edit, TaskChange, WorkMinutes};

use crate::desk::{Desk, dates, desk};

/// `M 3d`: the milestones that slip, in days of work and of the calendar.
fn slips(desk: &Desk, row: &str, late: Span) -> String {
    let told = impact_if_late(&desk.state, desk.id(row), late).unwrap();
    let slips = told.milestones.iter().map(|slip| {
        let name = desk.planned.name(slip.task);
        let launch = if slip.launch { " launch" } else { "" };
        format!("{name}{launch} {}h/{}", slip.work.0 / 60, slip.days)
    });
    slips.collect::<Vec<_>>().join("; ")
}

fn days(days: i32) -> Span {
    Span::Work(WorkMinutes(days * 480))
}

#[test]
fn a_late_row_moves_the_milestones_that_wait_for_it() {
    for (sketch, row, late, expected) in [
        // Float takes up a part of it, and the weekend counts in days of the calendar.
        (
            "launch L; A 3d; B 5d; M milestone after A; L milestone after A,B",
            "A",
            days(3),
            "M 24h/5; L launch 8h/3",
        ),
        ("A 3d; M milestone after A; B 1d", "B", days(5), "M 0h/0"),
        ("A 3d; M milestone after A", "A", days(0), "M 0h/0"),
        // On the wall, a weekend can swallow it.
        (
            "A 5d; M milestone after A",
            "A",
            Span::Elapsed(2 * 1440),
            "M 16h/4",
        ),
        // A milestone itself, and one before a weekend.
        (
            "A 5d; N milestone after A; B 1d after N; M milestone after B",
            "N",
            days(1),
            "N 8h/3; M 8h/1",
        ),
        // Begun work ends later; done work is not asked.
        (
            "A 4d begun 2025-01-13T08:00 50%; M milestone after A",
            "A",
            days(2),
            "M 16h/4",
        ),
        // A summary is late with the rows that begin it.
        (
            "S { A 1d; B 1d after A; C 1d }; M milestone after S",
            "S",
            days(2),
            "M 16h/2",
        ),
        // Another plan's milestones are told, too.
        (
            "A 2d; plan Q 2025-01-13 standard; B 1d after A; M milestone after B",
            "A",
            days(1),
            "M 8h/1",
        ),
    ] {
        let desk = desk(sketch);
        assert_eq!(slips(&desk, row, late), expected, "{sketch}");
    }
}

#[test]
fn what_is_done_is_not_late_and_time_does_not_run_backwards() {
    let desk = desk("A 1d done 2025-01-13T08:00..2025-01-13T17:00; B 1d");
    for (row, late, says) in [
        ("A", days(1), "Completed work stays"),
        ("B", days(-1), "A duration can't be below zero"),
    ] {
        let refused = impact_if_late(&desk.state, desk.id(row), late).unwrap_err();
        assert!(refused.to_string().starts_with(says), "{row}: {refused}");
    }
}

#[test]
fn trying_edits_out_tells_what_moves_and_leaves_the_program_alone() {
    let desk = desk("A 3d; B 2d after A; C 1d; M milestone after B");
    let longer = Edit::SetTask {
        task: desk.id("A"),
        change: TaskChange::Duration(WorkMinutes(4 * 480)),
    };
    let told = what_if(&desk.state, &[longer]).unwrap();
    let moved: Vec<&str> = told
        .moved
        .iter()
        .map(|row| desk.planned.name(row.task))
        .collect();
    assert_eq!(moved, ["A", "B", "M"]);
    assert_eq!(dates(&told.state, "B 2d"), "B 17 Jan..20 Jan");
    assert_eq!(dates(&desk.state, "B 2d"), "B 16 Jan..17 Jan");
    assert_eq!(told.milestones[0].work, WorkMinutes(480));
}
